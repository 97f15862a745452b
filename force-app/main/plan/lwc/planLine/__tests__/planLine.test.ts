import PlanLine from 'c/planLine';
import { click, find, has, mount } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

const PLAN = {
    id: 'p01',
    name: 'Plan 2026',
    statusLabel: 'Active',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    keyAccountManager: 'Aino Virtanen'
};

describe('c-plan-line', () => {
    it('says which plan it is, and leads to it', async () => {
        const element = await mount('c-plan-line', PlanLine, { plan: PLAN });

        const link = find(element, 'a');
        expect(link.textContent).toBe('Plan 2026');
        expect(link.getAttribute('href')).toBe('https://example.com/record');
        expect(find(element, '.status').label).toBe('Active');
        expect(find(element, 'p').textContent).toContain('c.Plan_Manager');
        const event = new CustomEvent('click', { cancelable: true });
        link.dispatchEvent(event);
        expect(event.defaultPrevented).toBe(true);
        await click(link);
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 'p01', actionName: 'view' }) })
        );
        await expect(element).toBeAccessible();
    });

    it('leaves out who leads it where nobody does', async () => {
        const element = await mount('c-plan-line', PlanLine, { plan: { ...PLAN, keyAccountManager: null } });

        expect(find(element, 'p').textContent).not.toContain('c.Plan_Manager');
    });

    it('shows nothing without a plan', async () => {
        expect(has(await mount('c-plan-line', PlanLine), 'p')).toBe(false);
    });
});
