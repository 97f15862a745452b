import CoverageMatrix from 'c/coverageMatrix';
import type { CellWish } from 'c/coverageCellModal';
import LightningModal from 'lightning/modal';
import { refreshApex } from '@salesforce/apex';
import removeConversations from '@salesforce/apex/ConversationController.removeConversations';
import reopenConversation from '@salesforce/apex/ConversationController.reopenConversation';
import getFrame from '@salesforce/apex/CoverageController.getFrame';
import getRows from '@salesforce/apex/CoverageController.getRows';
import setCadences from '@salesforce/apex/CoverageController.setCadences';
import {
    AHEAD,
    SILENT,
    TOUCHED,
    coverageFrame,
    coverageRow,
    coverageRows
} from '../../../../../../config/jest/data/coverage';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/CoverageController.getFrame',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/CoverageController.getRows', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/CoverageController.setCadences', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/ConversationController.removeConversations',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ConversationController.reopenConversation',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const wire = getFrame as unknown as { emit(data: unknown): void; error(body: unknown): void };
const reading = getRows as unknown as jest.Mock;
const setting = setCadences as unknown as jest.Mock;
const removal = removeConversations as unknown as jest.Mock;
const reopening = reopenConversation as unknown as jest.Mock;

/** All dialogs are opened through the one stand-in, one after the other. */
const openModal = LightningModal.open as jest.Mock;

/** A dialog that closes with a wish and leaves the page. */
function leavingWith(wish: CellWish) {
    return ({ onleft }: { onleft: () => void }) => {
        onleft();
        return Promise.resolve(wish);
    };
}

async function open(frame: unknown = coverageFrame()): Promise<Mounted> {
    const element = await mount('c-coverage-matrix', CoverageMatrix, { recordId: '001' });
    wire.emit(frame);
    await settle();
    await settle();
    return element;
}

function cell(element: Mounted, key: string): Mounted {
    return find(element, `td[data-key="${key}"]`);
}

function names(element: Mounted): (string | null)[] {
    return findAll(element, '.open').map(({ textContent }) => textContent);
}

function lastQuestion(): { stakeholderIds: string[]; themeId: string | null; planId: string } {
    return reading.mock.calls[reading.mock.calls.length - 1][0].question;
}

async function press(target: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    await settle();
    await settle();
}

async function ctrlClick(target: Element): Promise<void> {
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await settle();
}

/** The bar below says what the user wants. */
async function say(element: Mounted, name: 'undo' | 'forget'): Promise<void> {
    find(element, 'c-undo-bar').dispatchEvent(new CustomEvent(name));
    await settle();
    await settle();
}

describe('c-coverage-matrix', () => {
    beforeEach(() => {
        jest.resetAllMocks();
        (refreshApex as jest.Mock).mockResolvedValue(undefined);
        reading.mockResolvedValue(coverageRows([TOUCHED, SILENT]));
        setting.mockResolvedValue({ before: [], errors: [] });
    });

    it('shows a skeleton while it reads, then their people by our roles, what presses first', async () => {
        const element = await mount('c-coverage-matrix', CoverageMatrix, { recordId: '001' });
        expect(find(element, 'c-board').isLoading).toBe(true);
        wire.emit(coverageFrame());
        await settle();
        await settle();

        expect(find(element, 'c-board').isLoading).toBe(false);
        expect(lastQuestion()).toEqual({ planId: 'p01', stakeholderIds: ['s01', 's02'], themeId: null });
        expect(names(element)).toEqual(['Kari Nygård', 'Olav Berge']);
        expect(findAll(element, '.member').map(({ textContent }) => textContent)).toEqual([
            'Aino Virtanen',
            'c.Coverage_Vacant'
        ]);
        expect(findAll(element, '[data-row="s01"] .flag').map(({ textContent }) => textContent)).toEqual([
            'c.Stakeholder_Silent',
            'c.Coverage_One_Thread'
        ]);
    });

    it('says in colour, sign and words how each cell stands', async () => {
        const element = await open();

        expect(cell(element, 's01|').dataset.status).toBe('overdue');
        expect(cell(element, 's01|r01').classList.contains('overdue')).toBe(true);
        expect(cell(element, 's01|r01').querySelector('.sign')?.textContent).toBe('!');
        expect(cell(element, 's01|r01').querySelector('.text')?.textContent).toBe('c.Coverage_Status_overdue');
        expect(cell(element, 's01|r02').dataset.status).toBe('vacant');
        expect(cell(element, 's02|r02').dataset.status).toBe('none');
        expect(cell(element, 's02|r01').getAttribute('aria-label')).toBe('c.Coverage_Cell_Name');
    });

    it('adds up the shares, and nothing to count is no data', async () => {
        const element = await open();

        expect(findAll(element, '.value').map(({ textContent }) => textContent)).toEqual([
            '44%',
            '50%',
            'c.Coverage_No_Data'
        ]);
        expect(findAll(element, '.risk')).toHaveLength(1);
    });

    it('reads many people part by part, and fewer at a time where they have too much', async () => {
        reading
            .mockResolvedValueOnce(coverageRows([], { isCut: true }))
            .mockResolvedValueOnce(coverageRows([SILENT]))
            .mockResolvedValueOnce(coverageRows([TOUCHED], { isCut: true }));
        const element = await open();

        expect(reading.mock.calls.map(([{ question }]) => question.stakeholderIds)).toEqual([
            ['s01', 's02'],
            ['s01'],
            ['s02']
        ]);
        expect(names(element)).toHaveLength(2);
        expect(findAll(element, '.value')[1]?.textContent).toBe('100%');
        expect(find(element, '.cut').textContent).toBe('c.Coverage_Cut');
    });

    it('filters by what is wrong, by name and by theme', async () => {
        const element = await open();
        const tiles = find(element, 'c-filter-tiles').tiles as { value: string; count: number }[];
        expect(tiles.map(({ value, count }) => `${value} ${count}`)).toEqual([
            'all 2',
            'silent 1',
            'uncovered 1',
            'gap 1',
            'thread 1'
        ]);
        find(element, 'c-filter-tiles').dispatchEvent(new CustomEvent('choose', { detail: 'silent' }));
        await settle();
        expect(names(element)).toEqual(['Kari Nygård']);
        find(element, '.find').dispatchEvent(new CustomEvent('change', { detail: { value: 'berge' } }));
        await settle();
        expect(has(element, '.nothing')).toBe(true);
        find(element, '.theme').dispatchEvent(new CustomEvent('change', { detail: { value: 't01' } }));
        await settle();

        expect(lastQuestion().themeId).toBe('t01');
    });

    it('is one tab stop in which arrows move', async () => {
        const element = await open();
        const stops = () => findAll(element, 'td[tabindex="0"]').map(({ dataset }) => dataset.key);
        expect(stops()).toEqual(['s01|']);
        await press(cell(element, 's01|'), 'ArrowRight');
        expect(stops()).toEqual(['s01|r01']);
        await press(cell(element, 's01|r01'), 'ArrowDown');
        expect(stops()).toEqual(['s02|r01']);
        await press(cell(element, 's02|r01'), 'End');
        await press(cell(element, 's02|r02'), 'ArrowDown');
        expect(stops()).toEqual(['s02|r02']);
        await press(cell(element, 's02|r02'), 'x');

        expect(stops()).toEqual(['s02|r02']);
    });

    it('opens a cell with its conversations', async () => {
        const element = await open();
        await press(cell(element, 's01|r01'), 'Enter');
        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({
                heading: 'Aino Virtanen – Kari Nygård',
                stakeholderId: 's01',
                roleId: 'r01',
                themeId: '',
                canPlan: true,
                canSetCadence: true
            })
        );
        await click(cell(element, 's02|'));

        expect(openModal).toHaveBeenLastCalledWith(expect.objectContaining({ roleId: '', canSetCadence: false }));
    });

    it('plans a conversation from a cell, and undoes it', async () => {
        openModal.mockImplementationOnce(leavingWith({ kind: 'plan' }));
        openModal.mockResolvedValueOnce({
            createdIds: ['00U1'],
            stakeholderIds: ['s01'],
            subject: 'Payment terms'
        });
        const element = await open();
        await click(cell(element, 's01|r02'));
        await settle();
        expect(openModal).toHaveBeenLastCalledWith(expect.objectContaining({ stakeholderIds: ['s01'], roleId: '' }));
        expect(find(element, 'c-undo-bar').message).toBe('c.Conversation_Planned_Done');
        expect(reading).toHaveBeenCalledTimes(2);
        await say(element, 'undo');

        expect(removal).toHaveBeenCalledWith({ activityIds: ['00U1'] });
        expect(reading).toHaveBeenCalledTimes(3);
    });

    it('holds a conversation from a cell and sees the cell turn; undoing reopens it', async () => {
        const before = { id: AHEAD.id, isAllDay: false };
        openModal.mockImplementationOnce(leavingWith({ kind: 'hold', conversation: AHEAD }));
        openModal.mockResolvedValueOnce(before);
        const element = await open();
        reading.mockResolvedValue(
            coverageRows([TOUCHED, { ...SILENT, cells: [{ roleId: 'r01', status: 'covered', cadenceDays: 60 }] }])
        );
        await click(cell(element, 's01|r01'));
        await settle();
        expect(cell(element, 's01|r01').dataset.status).toBe('covered');
        await say(element, 'undo');

        expect(reopening).toHaveBeenCalledWith({ state: before });
    });

    it('sets the cadence of one cell, beginning with what it is', async () => {
        openModal.mockImplementationOnce(leavingWith({ kind: 'cadence' }));
        const element = await open();
        await click(cell(element, 's01|r01'));
        await settle();

        expect(openModal).toHaveBeenLastCalledWith(
            expect.objectContaining({
                cells: [
                    {
                        stakeholderId: 's01',
                        roleId: 'r01',
                        themeId: null,
                        was: { stakeholderId: 's01', roleId: 'r01', themeId: null, cadenceDays: 60, was: null }
                    }
                ],
                cadenceDays: 60
            })
        );
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('sets the cadence of several cells at once, and undoes it', async () => {
        const before = [
            { stakeholderId: 's01', roleId: 'r01', themeId: null, cadenceDays: 60 },
            { stakeholderId: 's02', roleId: 'r01', themeId: null, cadenceDays: null }
        ];
        openModal.mockResolvedValueOnce(before);
        const element = await open();
        await press(cell(element, 's01|r01'), ' ');
        await ctrlClick(cell(element, 's02|r01'));
        await ctrlClick(cell(element, 's02|'));
        expect(cell(element, 's01|r01').getAttribute('aria-selected')).toBe('true');
        await click(find(element, '.set-cadence'));
        await settle();
        const { cells } = openModal.mock.calls[0][0];
        expect(cells).toHaveLength(2);
        expect(cells[1].was).toMatchObject({ stakeholderId: 's02', cadenceDays: null });
        expect(has(element, '.selection')).toBe(false);
        await say(element, 'undo');
        expect(setting).toHaveBeenCalledWith({ inputs: before });

        setting.mockResolvedValueOnce({ before: [], errors: [{ message: 'Closed.' }] });
        openModal.mockResolvedValueOnce(before);
        await ctrlClick(cell(element, 's01|r01'));
        await click(find(element, '.set-cadence'));
        await settle();
        await say(element, 'undo');
        expect(find(element, 'c-board').errors).toEqual(['Closed.']);
    });

    it('begins with what is planned about the chosen theme and not with a tighter one', async () => {
        openModal.mockImplementationOnce(leavingWith({ kind: 'cadence' }));
        const element = await open();
        await click(cell(element, 's01|r02'));
        await settle();

        const { cadenceDays, cells, onrefused } = openModal.mock.lastCall![0];
        expect(cadenceDays).toBeNull();
        expect(cells[0].was.cadenceDays).toBeNull();
        jest.mocked(refreshApex).mockClear();
        onrefused();
        expect(refreshApex).toHaveBeenCalled();
    });

    it('chooses several with Shift and an arrow, or with the button, and lets go of them', async () => {
        const element = await open();
        await press(cell(element, 's01|r01'), 'ArrowDown', { shiftKey: true });
        expect(findAll(element, 'td[aria-selected="true"]')).toHaveLength(2);
        await click(find(element, '.clear'));
        expect(findAll(element, 'td[aria-selected="true"]')).toHaveLength(0);
        await click(find(element, '.choosing'));
        await click(cell(element, 's01|r02'));
        await click(cell(element, 's02|r02'));
        await click(find(element, '.plan-chosen'));
        await settle();

        expect(openModal).toHaveBeenCalledTimes(1);
        expect(openModal).toHaveBeenLastCalledWith(
            expect.objectContaining({ stakeholderIds: ['s01', 's02'], roleId: '' })
        );
    });

    it('begins with fifty people and shows more', async () => {
        const many = Array.from({ length: 120 }, (_, at) => coverageRow({ id: `m${at}` }));
        reading.mockResolvedValue(coverageRows(many));
        const element = await open();
        expect(names(element)).toHaveLength(50);
        await click(find(element, '.more'));

        expect(names(element)).toHaveLength(100);
    });

    it('opens a person', async () => {
        const element = await open();
        await click(find(element, '.open'));

        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 's01' }) })
        );
    });

    it('shows a reader the matrix and nothing to change it', async () => {
        const element = await open(coverageFrame({ canEdit: false, canPlan: false, canPlanForOthers: false }));
        await click(cell(element, 's01|r01'));

        expect(find(element, 'c-board').note).toBe('c.Plan_Read_Only');
        expect(has(element, '.choosing')).toBe(false);
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ canPlan: false, canSetCadence: false }));
    });

    it('lets a member of the team who only reads plan conversations of their own', async () => {
        const { roles } = coverageFrame();
        const element = await open(
            coverageFrame({
                canEdit: false,
                canPlanForOthers: false,
                roles: [roles[0]!, { ...roles[1]!, memberName: 'Margarethe Vogel', isMine: true }]
            })
        );
        expect(find(element, 'c-board').note).toBe('c.Coverage_Read_And_Plan');
        for (const [key, canPlan] of [
            ['s01|r01', false],
            ['s01|r02', true],
            ['s01|', true]
        ] as const) {
            await click(cell(element, key));
            expect(openModal).toHaveBeenLastCalledWith(
                expect.objectContaining({ canPlan, canHoldForOthers: false, canSetCadence: false })
            );
        }
    });

    it('says what to do where nobody is on the plan, where it is closed and where there is none', async () => {
        const nobody = await open(coverageFrame({ people: [] }));
        expect(has(nobody, '.nobody')).toBe(true);
        const closed = await open(
            coverageFrame({
                canEdit: false,
                plan: { id: 'p01', isClosed: true } as ReturnType<typeof coverageFrame>['plan']
            })
        );
        expect(find(closed, 'c-board').note).toBe('c.Plan_Kept');
        const none = await open(coverageFrame({ plan: undefined, people: [], canCreatePlan: false }));

        expect(find(none, '.no-plan').message).toBe('c.Plan_None_Ask');
    });

    it('says why it cannot be read, and reads again', async () => {
        const element = await mount('c-coverage-matrix', CoverageMatrix, { recordId: '001' });
        wire.error({ message: 'No access.' });
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['No access.']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        reading.mockRejectedValueOnce({ body: { message: 'Rows fail.' } });
        wire.emit(coverageFrame());
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['Rows fail.']);
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still.' } });
        find(element, 'c-board').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-board').errors).toEqual(['Still.']);
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    }, 30_000);
});
