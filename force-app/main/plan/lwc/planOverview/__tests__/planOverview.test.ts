import PlanOverview from 'c/planOverview';
import { planFor } from 'c/planChoice';
import PlanCreateModal from 'c/planCreateModal';
import PlanReviewModal from 'c/planReviewModal';
import LightningConfirm from 'lightning/confirm';
import getOverview from '@salesforce/apex/PlanController.getOverview';
import movePlan from '@salesforce/apex/PlanController.movePlan';
import visit from '@salesforce/apex/PlanController.visit';
import { overview } from '../../../../../../config/jest/data/plan';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/PlanController.getOverview',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/PlanController.movePlan', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PlanController.visit', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getOverview as unknown as {
    emit(data: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
};
const moving = movePlan as unknown as jest.Mock;
const visiting = visit as unknown as jest.Mock;
// All dialogs of the package share the stand-in of lightning/modal, and with it one `open`.
const openModal = PlanCreateModal.open as jest.Mock;

async function open(data: unknown = overview(), recordId = '001'): Promise<Mounted> {
    const element = await mount('c-plan-overview', PlanOverview, { recordId });
    wire.emit(data);
    await settle();
    return element;
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
    openModal.mockResolvedValue(undefined);
    visiting.mockResolvedValue({ changes: [] });
});

describe('c-plan-overview', () => {
    it('shows a skeleton until there is an answer', async () => {
        const element = await mount('c-plan-overview', PlanOverview, { recordId: '001' });

        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows who, status, period and progress', async () => {
        const element = await open();

        expect(find(element, 'c-plan-line >>> .plan-name').textContent).toBe('Plan 2026');
        expect(find(element, 'c-plan-line >>> .status').label).toBe('Active');
        expect(find(element, '.manager').textContent).toBe('Aino Virtanen');
        expect(find(element, '[role="progressbar"]').getAttribute('aria-valuenow')).toBe('53');
        expect(has(element, '.warning')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says that it is the first visit', async () => {
        const element = await open();

        expect(visiting).toHaveBeenCalledWith({ planId: 'p01' });
        expect(find(element, '.changes-note').textContent).toBe('c.Plan_Changes_First');
    });

    it('says what others changed since the last visit, or that nothing is new', async () => {
        visiting.mockResolvedValue({
            lastVisit: '2026-05-01T08:00:00.000Z',
            changes: [{ text: 'Status: Active', who: 'Erik', changedAt: '2026-05-02T08:00:00.000Z' }]
        });
        const changed = await open();
        expect(find(changed, '.change').textContent).toContain('Status: Active');
        expect(find(changed, '.change lightning-formatted-date-time').timeZone).toBe('America/Los_Angeles');
        visiting.mockResolvedValue({ lastVisit: '2026-05-01T08:00:00.000Z', changes: [] });
        const same = await open();
        expect(find(same, '.changes-note').textContent).toBe('c.Plan_Changes_None');
    });

    it('stays readable when what changed can not be told', async () => {
        visiting.mockRejectedValue({ body: { message: 'No history' } });
        const element = await open();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['No history']);
        expect(has(element, '.manager')).toBe(true);
    });

    it('begins a plan where there is none', async () => {
        const element = await open(overview({ plan: null, plans: [] }));
        openModal.mockResolvedValueOnce({ id: 'p05', name: 'New' });

        await click(find(element, '.create-plan'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ accountId: '001' }));
        expect(wire.getLastConfig()).toEqual({ recordId: 'p05' });
    });

    it('says whom to ask where none can be created', async () => {
        const element = await open(overview({ plan: null, plans: [], canCreatePlan: false }));

        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Ask');
        expect(has(element, '.create-plan')).toBe(false);
    });

    it('closes a plan after asking', async () => {
        moving.mockResolvedValue({ statusLabel: 'Closed' });
        const element = await open();

        await click(find(element, '.move[data-status="Closed"]'));

        expect(LightningConfirm.open).toHaveBeenCalled();
        expect(moving).toHaveBeenCalledWith({ planId: 'p01', status: 'Closed' });
    });

    it('keeps it open if the answer is no', async () => {
        LightningConfirm.open = jest.fn().mockResolvedValue(false);
        const element = await open();

        await click(find(element, '.move[data-status="Closed"]'));

        expect(moving).not.toHaveBeenCalled();
    });

    it('says why a move is refused', async () => {
        moving.mockRejectedValue({ body: { message: 'Another plan is active' } });
        const element = await open(overview({ moves: [{ status: 'Active', label: 'Approve' }] }));

        await click(find(element, '.move[data-status="Active"]'));

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Another plan is active']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('notes a review', async () => {
        const element = await open();
        (PlanReviewModal.open as jest.Mock).mockResolvedValueOnce(true);

        await click(find(element, '.review'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ planId: 'p01', size: 'small' }));
    });

    it('rolls over and shows the new plan', async () => {
        const element = await open();
        openModal.mockResolvedValueOnce({ id: 'p02', name: 'Plan 2027' });

        await click(find(element, '.roll-over'));

        expect(wire.getLastConfig()).toEqual({ recordId: 'p02' });
    });

    it('shows another plan of the account in the whole page', async () => {
        const element = await open(overview(), '002');

        find(element, '.choose').dispatchEvent(new CustomEvent('change', { detail: { value: 'p00' } }));
        await settle();

        expect(planFor('002')).toBe('p00');
        expect(wire.getLastConfig()).toEqual({ recordId: 'p00' });
    });

    it('goes back to the plan of today when the chosen one cannot be read, and says why', async () => {
        const element = await open(overview(), '003');
        const toasts = jest.fn();
        element.addEventListener('lightning__showtoast', toasts);
        find(element, '.choose').dispatchEvent(new CustomEvent('change', { detail: { value: 'p00' } }));
        await settle();
        wire.error({ message: 'This record has been deleted' });
        await settle();

        expect(toasts.mock.calls[0][0].detail.message).toBe('This record has been deleted');
        expect(planFor('003')).toBe('003');
        wire.emit(overview());
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('opens the page of another plan on a plan’s own page', async () => {
        const element = await mount('c-plan-overview', PlanOverview, { recordId: 'p01' });
        wire.emit(overview());
        await settle();
        find(element, '.choose').dispatchEvent(new CustomEvent('change', { detail: { value: 'p00' } }));
        await settle();

        expect(wire.getLastConfig()).toEqual({ recordId: 'p01' });
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 'p00' }) })
        );
    });

    it('warns when nobody leads the plan any more', async () => {
        const left = await open(overview({ isManagerActive: false }));
        expect(find(left, '.warning').textContent).toContain('c.Plan_Manager_Left');
        const { plan } = overview();
        const unled = await open(overview({ plan: { ...plan!, keyAccountManager: undefined } }));
        expect(find(unled, '.warning').textContent).toContain('c.Plan_Unled');
    });

    it('adds up the group and compares with the year before', async () => {
        const { plan, standing } = overview();
        const element = await open(
            overview({
                parentPlanName: 'World',
                subsidiaries: [
                    { plan: plan!, standing: standing!, current: 2, target: 10 },
                    { plan: { ...plan!, id: 'p8' }, standing: { ...standing!, objectives: 0 }, current: 40, target: 90 }
                ],
                hasPrevious: true,
                years: [
                    { name: 'Goes on', before: 80, now: 20 },
                    { name: 'New one', now: 5 },
                    { name: 'Dropped', before: 100 }
                ]
            })
        );

        expect(find(element, '.group-current').value).toBe(42);
        expect(findAll(element, '.member')).toHaveLength(3);
        expect(findAll(element, '.year').map((row) => row.textContent)).toEqual([
            expect.stringContaining('Goes on'),
            expect.stringContaining('c.Plan_New_Now'),
            expect.stringContaining('c.Plan_Dropped')
        ]);
        expect(has(element, '.group-note')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows an error and tries again', async () => {
        const element = await mount('c-plan-overview', PlanOverview, { recordId: '001' });
        wire.error({ message: 'Not yours' });
        await settle();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Not yours']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });
});
