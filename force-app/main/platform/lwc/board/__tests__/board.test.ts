import Board from 'c/board';
import { find, has, mount } from '../../../../../../config/jest/element';

function open(properties: Record<string, unknown> = {}) {
    return mount('c-board', Board, { iconName: 'standard:strategy', heading: 'PESTEL analysis', ...properties });
}

describe('c-board', () => {
    it('shows icon and heading, and names the board by it', async () => {
        const element = await open();

        expect(find(element, 'h2').textContent).toBe('PESTEL analysis');
        expect(find(element, 'lightning-icon').iconName).toBe('standard:strategy');
        expect(has(element, '.skeleton')).toBe(false);
        expect(has(element, '.note')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('shows that it is read and that it works', async () => {
        const element = await open({ isLoading: true, isBusy: true });

        expect(find(element, '.skeleton').textContent).toBe('c.Common_Loading');
        expect(find(element, 'article').getAttribute('aria-busy')).toBe('true');
    });

    it('says why nothing can be changed', async () => {
        expect(find(await open({ note: 'The plan is closed.' }), '.note').textContent).toContain('The plan is closed.');
    });

    it('says what went wrong, and tells when to try again or to forget it', async () => {
        const element = await open({ errors: ['No access.'], canCloseErrors: true });
        const told: string[] = [];
        for (const event of ['retry', 'closeerrors']) {
            element.addEventListener(event, () => told.push(event));
        }

        const panel = find(element, 'c-error-panel');
        expect(panel.messages).toEqual(['No access.']);
        expect(panel.canClose).toBe(true);
        expect(panel.canRetry).toBe(true);
        panel.dispatchEvent(new CustomEvent('retry'));
        panel.dispatchEvent(new CustomEvent('close'));

        expect(told).toEqual(['retry', 'closeerrors']);
    });

    it('offers no second try where it would not help', async () => {
        const element = await open({ errors: ['No access.'], cannotRetry: true });

        expect(find(element, 'c-error-panel').canRetry).toBe(false);
    });
});
