import PlanObjectives from 'c/planObjectives';
import ObjectiveEditModal from 'c/objectiveEditModal';
import { choosePlan } from 'c/planChoice';
import LightningConfirm from 'lightning/confirm';
import { publish, MessageContext } from 'lightning/messageService';
import PLAN_CHOSEN from '@salesforce/messageChannel/Plan_Chosen__c';
import { refreshApex } from '@salesforce/apex';
import deleteObjective from '@salesforce/apex/ObjectiveController.deleteObjective';
import getObjectives from '@salesforce/apex/ObjectiveController.getObjectives';
import measureNow from '@salesforce/apex/ObjectiveController.measureNow';
import restoreObjective from '@salesforce/apex/ObjectiveController.restoreObjective';
import { ENERGY, OPERATORS, REVENUE, objectiveList } from '../../../../../../config/jest/data/plan';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { runRefreshHandlers } from '../../../../../../config/jest/lightning/refresh';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ObjectiveController.getObjectives',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/ObjectiveController.deleteObjective', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/ObjectiveController.measureNow', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/ObjectiveController.restoreObjective', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getObjectives as unknown as {
    emit(data: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
};
const removal = deleteObjective as unknown as jest.Mock;
const measuring = measureNow as unknown as jest.Mock;
const restoration = restoreObjective as unknown as jest.Mock;
const openModal = ObjectiveEditModal.open as jest.Mock;

async function open(data: unknown = objectiveList()): Promise<Mounted> {
    const element = await mount('c-plan-objectives', PlanObjectives, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

function names(element: Mounted): (string | null)[] {
    return findAll(element, '.name').map((one) => one.textContent);
}

async function choose(element: Mounted, id: string, value: string): Promise<void> {
    find(element, `.menu[data-id="${id}"]`).dispatchEvent(new CustomEvent('select', { detail: { value } }));
    await settle();
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
    openModal.mockResolvedValue(undefined);
});

describe('c-plan-objectives', () => {
    it('shows a skeleton until there is an answer', async () => {
        const element = await mount('c-plan-objectives', PlanObjectives, { recordId: '001' });

        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows ours and the customer’s with progress, pace and forecast', async () => {
        const element = await open();

        expect(findAll(element, 'section').map((one) => one.dataset.perspective)).toEqual(['Ours', 'Customer']);
        expect(names(element)).toEqual(['Train operators', 'Grow revenue', 'Cut energy use']);
        expect(findAll(element, '[role="progressbar"]').map((one) => one.getAttribute('aria-valuenow'))).toEqual([
            '50',
            '10',
            '100'
        ]);
        expect(find<HTMLElement>(element, '.pace').style.getPropertyValue('inset-inline-start')).toBe('40%');
        expect(findAll(element, '.percent').map((one) => one.textContent)).toEqual(['50 %', '10 %', '130 %']);
        expect(findAll(element, '.lands')).toHaveLength(2);
        await expect(element).toBeAccessible();
    });

    it('says what to do where there is no plan', async () => {
        const element = await open(objectiveList({ plan: null, objectives: [], canEdit: false, canCreatePlan: false }));

        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Ask');
    });

    it('invites to add the first', async () => {
        const element = await open(objectiveList({ objectives: [] }));

        await click(find(element, '.add-first'));
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ planId: 'p01', periodEnd: '2026-12-31' }));
        jest.mocked(refreshApex).mockClear();
        openModal.mock.lastCall![0].onrefused();
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('lets a reader read', async () => {
        const element = await open(objectiveList({ canEdit: false }));

        expect(has(element, '.add')).toBe(false);
        expect(has(element, '.menu')).toBe(false);
        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Read_Only');
    });

    it('says that a closed plan is kept', async () => {
        const { plan } = objectiveList();
        const element = await open(objectiveList({ canEdit: false, plan: { ...plan!, isClosed: true } }));

        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Kept');
    });

    it('puts what was added or changed in its place', async () => {
        const element = await open();
        openModal.mockResolvedValueOnce({ ...OPERATORS, id: 'o09', name: 'New' });
        await click(find(element, '.add'));
        openModal.mockResolvedValueOnce({ ...OPERATORS, name: 'Renamed' });
        await choose(element, 'o01', 'edit');

        expect(names(element)).toEqual(['Renamed', 'Grow revenue', 'New', 'Cut energy use']);
    });

    it('deletes after asking and brings back', async () => {
        const element = await open();
        removal.mockResolvedValue(undefined);
        restoration.mockResolvedValue(ENERGY);

        await choose(element, 'o03', 'delete');
        expect(removal).toHaveBeenCalledWith({ objectiveId: 'o03' });
        expect(names(element)).toEqual(['Train operators', 'Grow revenue']);
        await click(find(element, 'c-undo-bar >>> .undo'));
        expect(names(element)).toContain('Cut energy use');
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('deletes nothing if the answer is no', async () => {
        LightningConfirm.open = jest.fn().mockResolvedValue(false);
        const element = await open();

        await choose(element, 'o03', 'delete');

        expect(removal).not.toHaveBeenCalled();
    });

    it('takes back what is refused and says why', async () => {
        const element = await open();
        removal.mockRejectedValue({ body: { message: 'The plan is closed' } });

        await choose(element, 'o03', 'delete');

        expect(names(element)).toHaveLength(3);
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['The plan is closed']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('measures on demand', async () => {
        const element = await open();
        measuring.mockResolvedValue([{ ...REVENUE, progress: 99 }]);

        await click(find(element, '.measure'));

        expect(measuring).toHaveBeenCalledWith({ planId: 'p01' });
        expect(find(element, '.percent').textContent).toBe('99 %');
    });

    it('reads again when something else on the page was changed', async () => {
        await open();
        (refreshApex as jest.Mock).mockClear();
        await runRefreshHandlers();

        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('shows many in portions', async () => {
        const objectives = Array.from({ length: 120 }, (_, at) => ({ ...REVENUE, id: `o${at}` }));
        const element = await open(objectiveList({ objectives }));

        expect(findAll(element, '.objective')).toHaveLength(50);
        expect(find(element, 'c-show-more').left).toBe(70);
        find(element, 'c-show-more').dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(findAll(element, '.objective')).toHaveLength(100);
    });

    it('shows an error and tries again', async () => {
        const element = await mount('c-plan-objectives', PlanObjectives, { recordId: '001' });
        wire.error({ message: 'Not yours' });
        await settle();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Not yours']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('follows the plan chosen elsewhere on the page', async () => {
        await open();
        choosePlan({ recordId: '001', planId: 'p00', year: null });
        publish(MessageContext, PLAN_CHOSEN, { recordId: '001', planId: 'p00', year: null });
        const late = await open();

        expect(wire.getLastConfig()).toEqual({ recordId: 'p00' });
        late.remove();
    });
});
