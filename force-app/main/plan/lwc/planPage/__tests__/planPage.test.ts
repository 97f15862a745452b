import { mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import Example from './example/example';

function shown(element: Mounted): string {
    return element.shadowRoot?.textContent?.trim() ?? '';
}

async function tell(element: Mounted, wish: 'plan' | 'year'): Promise<void> {
    element.dispatchEvent(new CustomEvent(wish));
    await settle();
}

describe('c/planPage', () => {
    it('shows the record until another plan or year is chosen in any tab of its page', async () => {
        const one = await mount('c-one', Example, { recordId: '001F' });
        const other = await mount('c-other', Example, { recordId: '001F' });
        const elsewhere = await mount('c-elsewhere', Example, { recordId: '001G' });
        expect(shown(one)).toBe('001F null');

        await tell(one, 'year');
        expect([one, other, elsewhere].map(shown)).toEqual(['001F 2025', '001F 2025', '001G null']);

        await tell(other, 'plan');
        expect([one, other, elsewhere].map(shown)).toEqual(['p02 null', 'p02 null', '001G null']);

        const later = await mount('c-later', Example, { recordId: '001F' });
        expect(shown(later)).toBe('p02 null');
    });
});
