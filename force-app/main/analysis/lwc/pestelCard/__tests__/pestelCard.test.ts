import PestelCard from 'c/pestelCard';
import { BORDER_TAX, TARIFF } from '../../../../../../config/jest/data/pestel';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';

describe('c-pestel-card', () => {
    it('shows a threat nobody has answered', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: BORDER_TAX });

        expect(find(card, '.toggle').textContent).toContain('Carbon border tax');
        expect(find(card, '.priority.high').textContent).toContain('20');
        expect(has(card, '.factor.threat')).toBe(true);
        expect(findAll(card, '.fact').map((one) => one.textContent)).toEqual(['Threat', 'Growing', 'Under 1 year']);
        expect(findAll(card, '.flag').map((one) => one.textContent)).toEqual(['c.Pestel_Unanswered']);
    });

    it('shows nothing that is not there', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: TARIFF });

        expect(has(card, '.flags')).toBe(false);
        expect(findAll(card, '.fact')).toHaveLength(2);
        expect(has(card, '.menu')).toBe(false);
    });

    it('flags a factor that is due for review', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: { ...TARIFF, isStale: true } });

        expect(findAll(card, '.flag').map((one) => one.textContent)).toEqual(['c.Pestel_Stale']);
    });

    it('opens and closes what is written about it', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: BORDER_TAX });
        const toggle = find(card, '.toggle');
        expect(has(card, '.details')).toBe(false);

        await click(toggle);
        expect(toggle.getAttribute('aria-expanded')).toBe('true');
        expect(findAll(card, '.term').map((one) => one.textContent)).toEqual([
            'c.Pestel_Customer_Implication',
            'c.Pestel_Reviewed_On'
        ]);

        await click(toggle);
        expect(toggle.getAttribute('aria-expanded')).toBe('false');
        expect(has(card, '.details')).toBe(false);
    });

    it('shows what answers to it and by when it is due for review', async () => {
        const task = {
            id: 't1',
            subject: 'Ask the secretary',
            ownerName: 'Aino Virtanen',
            dueOn: '2026-09-01',
            isDone: true
        };
        const card = await mount('c-pestel-card', PestelCard, {
            factor: { ...BORDER_TAX, objectiveName: 'Win the retrofit', tasks: [task], reviewDueOn: '2026-07-30' }
        });
        await click(find(card, '.toggle'));

        expect(findAll(card, '.term').map((one) => one.textContent)).toEqual([
            'c.Pestel_Customer_Implication',
            'c.Pestel_Objective',
            'c.Pestel_Tasks',
            'c.Pestel_Reviewed_On',
            'c.Pestel_Review_Due_On'
        ]);
        expect(find(card, '.task').textContent).toBe('Ask the secretaryAino Virtanenc.Pestel_Task_Done');
        await expect(card).toBeAccessible();
    });

    it.each(['edit', 'review', 'task', 'copy', 'remove'])('asks to %s', async (action) => {
        const card = await mount('c-pestel-card', PestelCard, { factor: BORDER_TAX, canEdit: true });
        const asked = jest.fn();
        card.addEventListener(action, asked);

        find(card, '.menu').dispatchEvent(new CustomEvent('select', { detail: { value: action } }));
        await settle();

        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('takes the focus when asked to', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: BORDER_TAX });

        card.focus();

        expect(card.shadowRoot?.activeElement).toBe(find(card, '.toggle'));
    });

    it('is accessible, open and closed', async () => {
        const card = await mount('c-pestel-card', PestelCard, { factor: BORDER_TAX, canEdit: true });
        await expect(card).toBeAccessible();

        await click(find(card, '.toggle'));
        await expect(card).toBeAccessible();
    });
});
