import type { ExpectationInput } from 'apex';
import PromiseLedger from 'c/promiseLedger';
import PromiseConfirmModal from 'c/promiseConfirmModal';
import PromiseModal from 'c/promiseModal';
import { refreshApex } from '@salesforce/apex';
import deleteExpectations from '@salesforce/apex/ExpectationController.deleteExpectations';
import getLedger from '@salesforce/apex/ExpectationController.getLedger';
import restoreExpectations from '@salesforce/apex/ExpectationController.restoreExpectations';
import saveExpectations from '@salesforce/apex/ExpectationController.saveExpectations';
import { CONFIRMED, KEPT, LATE, OPEN, promise, promiseLedger } from '../../../../../../config/jest/data/promises';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ExpectationController.getLedger',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/ExpectationController.saveExpectations', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/ExpectationController.confirmExpectation',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ExpectationController.deleteExpectations',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ExpectationController.restoreExpectations',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const wire = getLedger as unknown as { emit(data: unknown): void; error(body: unknown): void };
const saving = saveExpectations as unknown as jest.Mock;
const deletion = deleteExpectations as unknown as jest.Mock;
const restoration = restoreExpectations as unknown as jest.Mock;

async function open(data: unknown = promiseLedger()): Promise<Mounted> {
    const element = await mount('c-promise-ledger', PromiseLedger, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

async function choose(element: Mounted, id: string, value: string): Promise<void> {
    find(element, `.menu[data-id="${id}"]`).dispatchEvent(new CustomEvent('select', { detail: { value } }));
    await settle();
    await settle();
}

/** The bar below says what the user wants. */
async function say(element: Mounted, name: 'undo' | 'forget'): Promise<void> {
    find(element, 'c-undo-bar').dispatchEvent(new CustomEvent(name));
    await settle();
}

function headings(element: Mounted): (string | null)[] {
    return findAll(element, '.heading').map(({ textContent }) => textContent);
}

describe('c-promise-ledger', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        saving.mockImplementation(async ({ inputs }: { inputs: ExpectationInput[] }) => ({
            promises: [{ ...inputs[0], settledOn: '2026-11-30' }],
            errors: []
        }));
        deletion.mockResolvedValue(undefined);
        restoration.mockResolvedValue([LATE]);
    });

    it('shows a skeleton while it loads, then the groups, what presses first', async () => {
        const element = await mount('c-promise-ledger', PromiseLedger, { recordId: '001' });
        expect(find(element, 'c-board').isLoading).toBe(true);
        wire.emit(promiseLedger());
        await settle();

        expect(find(element, 'c-board').isLoading).toBe(false);
        expect(findAll(element, '.group').map(({ dataset }) => dataset.standing)).toEqual(['overdue', 'open', 'kept']);
        expect(headings(element)).toHaveLength(3);
        expect(find(element, '[data-id="e01"] .name').textContent).toBe('Payment terms');
        expect(find(element, '[data-id="e03"] .unconfirmed').textContent).toBe('c.Promise_Unconfirmed');
        expect(find(element, '[data-id="e04"] .confirmed').textContent).toContain('c.Promise_Confirmed');
    });

    it('keeps a promise and takes it back', async () => {
        const element = await open();
        await click(find(element, '.keep[data-id="e01"]'));
        await settle();
        expect(saving).toHaveBeenCalledWith({
            inputs: [
                expect.objectContaining({
                    id: 'e01',
                    status: 'Kept',
                    settledOn: null,
                    planId: null,
                    was: expect.objectContaining({ id: 'e01', status: 'Open', was: null })
                })
            ]
        });
        expect(find(element, 'c-undo-bar').message).toBe('c.Promise_Kept_Done');
        await say(element, 'undo');
        await settle();

        expect(saving.mock.calls[1][0].inputs[0]).toMatchObject({
            id: 'e01',
            status: 'Open',
            name: 'Payment terms',
            was: { status: 'Kept', settledOn: '2026-11-30', was: null }
        });
        expect(refreshApex).toHaveBeenCalledTimes(2);
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it.each([
        ['e01', 'Missed', 'c.Promise_Missed_Done'],
        ['e02', 'Withdrawn', 'c.Promise_Withdrawn_Done'],
        ['e04', 'Open', 'c.Promise_Reopened']
    ])('brings %s to %s by its menu, and undoes it', async (id, status, message) => {
        const element = await open();
        await choose(element, id, status);
        expect(saving.mock.calls[0][0].inputs[0]).toMatchObject({ id, status, confirmedOn: null });
        expect(find(element, 'c-undo-bar').message).toBe(message);
        await say(element, 'undo');
        await settle();

        const before = [LATE, OPEN, KEPT, CONFIRMED].find((one) => one.id === id);
        expect(saving.mock.calls[1][0].inputs[0]).toMatchObject({
            status: before?.status,
            confirmedOn: before?.confirmedOn ?? null
        });
    });

    it('offers what can be done in each standing', async () => {
        const element = await open();
        const actions = (id: string): unknown[] =>
            findAll(element, `[data-id="${id}"] lightning-menu-item`).map(({ value }) => value);

        expect(actions('e01')).toEqual(['Missed', 'Withdrawn', 'edit', 'delete']);
        expect(actions('e03')).toEqual(['Open', 'edit', 'delete']);
        expect(has(element, '.keep[data-id="e03"]')).toBe(false);
        expect(has(element, '.confirm[data-id="e03"]')).toBe(true);
        expect(has(element, '.confirm[data-id="e04"]')).toBe(false);
    });

    it('does not offer to keep what was never promised', async () => {
        const element = await open(promiseLedger({ promises: [promise({ id: 'e09', commitment: undefined })] }));

        expect(has(element, '.keep')).toBe(false);
        expect(find(element, '.commitment').textContent).toContain('c.Promise_Commitment_None');
    });

    it('notes the confirmation of the customer, and undoes it', async () => {
        (PromiseConfirmModal.open as jest.Mock).mockResolvedValue({ ...KEPT, confirmedOn: '2026-11-01' });
        const element = await open();
        await click(find(element, '.confirm[data-id="e03"]'));
        await settle();
        expect(PromiseConfirmModal.open).toHaveBeenCalledWith(
            expect.objectContaining({ promise: KEPT, accountIds: ['001'] })
        );
        expect(find(element, 'c-undo-bar').message).toBe('c.Promise_Confirmed_Done');
        await say(element, 'undo');
        await settle();

        expect(saving.mock.calls[0][0].inputs[0]).toMatchObject({ id: 'e03', status: 'Kept', confirmedOn: null });
    });

    it('adds an expectation, and undoing takes it away', async () => {
        (PromiseModal.open as jest.Mock).mockResolvedValue(promise({ id: 'e10' }));
        const element = await open();
        await click(find(element, '.add'));
        await settle();
        await say(element, 'undo');
        await settle();

        expect(deletion).toHaveBeenCalledWith({ expectationIds: ['e10'] });
    });

    it('changes an expectation, and undoing writes what was there', async () => {
        (PromiseModal.open as jest.Mock).mockResolvedValue({ ...OPEN, name: 'No stops' });
        const element = await open();
        await choose(element, 'e02', 'edit');
        expect(PromiseModal.open).toHaveBeenCalledWith(expect.objectContaining({ promise: OPEN }));
        await say(element, 'undo');
        await settle();

        expect(saving.mock.calls[0][0].inputs[0]).toMatchObject({
            id: 'e02',
            name: 'Fewer stops',
            was: { name: 'No stops' }
        });
    });

    it('reads again what somebody else has written, when a dialog was refused', async () => {
        const element = await open();
        for (const dialog of [PromiseModal, PromiseConfirmModal]) {
            (dialog.open as jest.Mock).mockResolvedValue(undefined);
        }
        await choose(element, 'e02', 'edit');
        await click(find(element, '.confirm'));
        expect(refreshApex).not.toHaveBeenCalled();
        (PromiseModal.open as jest.Mock).mock.lastCall![0].onrefused();
        (PromiseConfirmModal.open as jest.Mock).mock.lastCall![0].onrefused();

        expect(refreshApex).toHaveBeenCalledTimes(2);
    });

    it('changes nothing when a dialog is cancelled', async () => {
        (PromiseModal.open as jest.Mock).mockResolvedValue(undefined);
        (PromiseConfirmModal.open as jest.Mock).mockResolvedValue(undefined);
        const element = await open();
        await click(find(element, '.add'));
        await click(find(element, '.confirm'));

        expect(has(element, 'c-undo-bar')).toBe(false);
        expect(refreshApex).not.toHaveBeenCalled();
    });

    it('deletes, and brings back', async () => {
        const element = await open();
        await choose(element, 'e01', 'delete');
        expect(deletion).toHaveBeenCalledWith({ expectationIds: ['e01'] });
        await say(element, 'undo');
        await settle();

        expect(restoration).toHaveBeenCalledWith({ expectationIds: ['e01'] });
    });

    it('says why something was refused, and lets go of what was said', async () => {
        saving.mockResolvedValueOnce({ promises: [], errors: [{ message: 'No.' }] });
        const element = await open();
        await click(find(element, '.keep'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['No.']);
        expect(has(element, 'c-undo-bar')).toBe(false);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual([]);
        await click(find(element, '.keep'));
        await settle();
        await say(element, 'forget');

        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('begins with fifty of a group and shows more', async () => {
        const many = Array.from({ length: 120 }, (_, at) => promise({ id: `m${at}` }));
        const element = await open(promiseLedger({ promises: many }));
        expect(findAll(element, '.promise')).toHaveLength(50);
        await click(find(element, '.more'));

        expect(findAll(element, '.promise')).toHaveLength(100);
    });

    it('says what to do where nothing is noted, where nobody is on the plan and where there is no plan', async () => {
        const empty = await open(promiseLedger({ promises: [] }));
        expect(find(empty, '.nothing').message).toBe('c.Promise_Empty_Message');
        expect(has(empty, '.add-first')).toBe(true);
        const nobody = await open(promiseLedger({ promises: [], people: [] }));
        expect(find(nobody, '.nothing').message).toBe('c.Promise_Nobody_Message');
        expect(has(nobody, '.add-first')).toBe(false);
        const none = await open(promiseLedger({ plan: undefined, promises: [], canEdit: false, canCreatePlan: false }));

        expect(find(none, '.no-plan').message).toBe('c.Plan_None_Ask');
    });

    it('shows a reader and on a closed plan what is there, and nothing to change it', async () => {
        const reader = await open(promiseLedger({ canEdit: false }));
        expect(find(reader, 'c-board').note).toBe('c.Plan_Read_Only');
        expect(has(reader, '.menu')).toBe(false);
        const closed = await open(
            promiseLedger({
                canEdit: false,
                plan: { id: 'p01', isClosed: true } as ReturnType<typeof promiseLedger>['plan']
            })
        );

        expect(find(closed, 'c-board').note).toBe('c.Plan_Kept');
    });

    it('says why it cannot be read, and reads again', async () => {
        const element = await mount('c-promise-ledger', PromiseLedger, { recordId: '001' });
        wire.error({ message: 'No access.' });
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['No access.']);
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still none.' } });
        find(element, 'c-board').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-board').errors).toEqual(['Still none.']);
    });

    it('is accessible', async () => {
        const element = await open();

        await expect(element).toBeAccessible();
    }, 30_000);
});
