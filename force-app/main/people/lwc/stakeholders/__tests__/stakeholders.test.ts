import Stakeholders from 'c/stakeholders';
import StakeholderAddModal from 'c/stakeholderAddModal';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/StakeholderController.getBoard';
import getContacts from '@salesforce/apex/StakeholderController.getContacts';
import getPositions from '@salesforce/apex/StakeholderController.getPositions';
import rateStakeholders from '@salesforce/apex/StakeholderController.rateStakeholders';
import removeStakeholders from '@salesforce/apex/StakeholderController.removeStakeholders';
import restoreStakeholders from '@salesforce/apex/StakeholderController.restoreStakeholders';
import { CFO, COO, UNRATED, stakeholder, stakeholderBoard } from '../../../../../../config/jest/data/stakeholders';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { runRefreshHandlers } from '../../../../../../config/jest/lightning/refresh';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/StakeholderController.getBoard',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/StakeholderController.getPositions',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/StakeholderController.getContacts', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderController.rateStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock(
    '@salesforce/apex/StakeholderController.removeStakeholders',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/StakeholderController.restoreStakeholders',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('@salesforce/apex/StakeholderController.addStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderController.getCandidates', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getBoard as unknown as { emit(data: unknown): void; error(body: unknown): void };
const positionWire = getPositions as unknown as typeof wire & { getLastConfig(): object };
const rating = rateStakeholders as unknown as jest.Mock;
const removal = removeStakeholders as unknown as jest.Mock;
const restoration = restoreStakeholders as unknown as jest.Mock;
const contacts = getContacts as unknown as jest.Mock;
const openModal = StakeholderAddModal.open as jest.Mock;

async function open(data: unknown = stakeholderBoard()): Promise<Mounted> {
    const element = await mount('c-stakeholders', Stakeholders, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

function people(element: Mounted): Mounted['stakeholders'][] {
    return find(element, 'c-stakeholder-list').stakeholders as Mounted['stakeholders'][];
}

async function ask(element: Mounted, child: string, name: string, detail: unknown): Promise<void> {
    find(element, child).dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
    await settle();
}

describe('c-stakeholders', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        rating.mockImplementation(({ inputs }: { inputs: object[] }) =>
            Promise.resolve({ stakeholders: inputs.map((one) => ({ ...COO, ...one })), errors: [] })
        );
        removal.mockResolvedValue(undefined);
        restoration.mockResolvedValue([CFO]);
    });

    it('shows a skeleton while it loads, then the people on the map and in the list', async () => {
        const element = await mount('c-stakeholders', Stakeholders, { recordId: '001' });
        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        wire.emit(stakeholderBoard());
        await settle();

        expect(has(element, 'c-board >>> .skeleton')).toBe(false);
        expect(people(element)).toEqual([CFO, COO, UNRATED]);
        expect(find(element, 'c-stakeholder-map').stakeholders).toEqual([CFO, COO, UNRATED]);
    });

    it('finds the silent decision maker, the overdue and the not rated', async () => {
        const element = await open();
        expect(findAll(element, 'c-filter-tiles >>> .tile-count').map((one) => one.textContent)).toEqual([
            '3',
            '1',
            '2',
            '1'
        ]);
        await click(find(element, 'c-filter-tiles >>> [data-value="silent"]'));
        expect(people(element)).toEqual([CFO]);
        await click(find(element, 'c-filter-tiles >>> [data-value="unrated"]'));

        expect(people(element)).toEqual([UNRATED]);
        expect(find(element, 'c-filter-tiles >>> [data-value="unrated"]').getAttribute('aria-pressed')).toBe('true');
    });

    it('asks in parts for the last contacts that the board does not tell', async () => {
        const untold = [CFO, COO, UNRATED].map((one) =>
            stakeholder({ ...one, lastContact: undefined, isSilent: false, isOverdue: false, isContactPending: true })
        );
        contacts.mockImplementation(({ stakeholderIds }: { stakeholderIds: string[] }) =>
            Promise.resolve(
                stakeholderIds.map((id) => ({ id, lastContact: '2026-05-02', isOverdue: true, isSilent: id === 's01' }))
            )
        );
        const element = await open(stakeholderBoard({ stakeholders: untold }));
        await settle();

        expect(contacts.mock.calls.map(([{ stakeholderIds }]) => stakeholderIds)).toEqual([['s01', 's02'], ['s03']]);
        expect(people(element)[0]).toMatchObject({ isSilent: true, isContactPending: false, name: CFO.name });
        expect(people(element)[2]).toMatchObject({ lastContact: '2026-05-02', isOverdue: true });

        contacts.mockReturnValue(new Promise(() => undefined));
        wire.emit(stakeholderBoard({ stakeholders: untold }));
        await settle();
        expect(people(element)[0]).toMatchObject({ isSilent: true, lastContact: '2026-05-02' });
    });

    it('says so when last contacts can not be read, and shows the people', async () => {
        contacts.mockRejectedValue({ body: { message: 'Try again.' } });
        const element = await open(stakeholderBoard({ stakeholders: [{ ...CFO, isContactPending: true }] }));
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Try again.']);
        expect(people(element)).toHaveLength(1);
    });

    it('moves a person and takes it back', async () => {
        const element = await open();
        await ask(element, 'c-stakeholder-map', 'move', { id: 's02', power: 5, attitude: 'Leading' });
        expect(rating.mock.calls[0][0].inputs[0]).toMatchObject({ id: 's02', power: 5, attitudeNow: 'Leading' });
        expect(rating.mock.calls[0][0].inputs[0].was).toEqual({
            ...rating.mock.calls[0][0].inputs[0],
            power: 4,
            attitudeNow: 'Supportive',
            was: null
        });
        expect(people(element)[1]).toMatchObject({ power: 5, attitudeNow: 'Leading' });
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(rating.mock.calls[1][0].inputs[0]).toMatchObject({
            id: 's02',
            power: 4,
            attitudeNow: 'Supportive',
            was: { power: 5, attitudeNow: 'Leading', was: null }
        });
        expect(people(element)[1]).toMatchObject({ power: 4, attitudeNow: 'Supportive' });
        expect(refreshApex).toHaveBeenCalled();
    });

    it('takes nothing back while a change is on its way, since that would be the one before it', async () => {
        const element = await open();
        await ask(element, 'c-stakeholder-map', 'move', { id: 's02', power: 5, attitude: 'Leading' });
        expect(find(element, 'c-undo-bar').canUndo).toBe(true);
        let finish: () => void = () => undefined;
        removal.mockReturnValueOnce(new Promise<void>((resolve) => (finish = resolve)));
        await ask(element, 'c-stakeholder-list', 'remove', ['s01']);
        expect(people(element)).toHaveLength(2);
        expect(find(element, 'c-undo-bar').canUndo).toBe(false);
        finish();
        await settle();

        expect(find(element, 'c-undo-bar').canUndo).toBe(true);
        expect(find(element, 'c-undo-bar').message).toContain('c.Stakeholder_Removed');
    });

    it('rates many at once', async () => {
        const element = await open();
        await ask(element, 'c-stakeholder-list', 'rate', { ids: ['s01', 's02'], change: { cadenceDays: 60 } });

        expect(rating.mock.calls[0][0].inputs).toHaveLength(2);
        expect(find(element, 'c-undo-bar').message).toContain('c.Stakeholder_Rated_Many');
        await click(find(element, 'c-undo-bar >>> .forget'));
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('takes back what is refused, and says why', async () => {
        rating.mockResolvedValueOnce({ stakeholders: [], errors: [{ message: 'Power goes from 1 to 5.' }] });
        const element = await open();
        await ask(element, 'c-stakeholder-list', 'rate', { ids: ['s02'], change: { power: 9 } });
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Power goes from 1 to 5.']);
        expect(people(element)[1]).toEqual(COO);
        rating.mockRejectedValueOnce({ body: { message: 'Gone.' } });
        await ask(element, 'c-stakeholder-list', 'rate', { ids: ['s02'], change: { power: 1 } });
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Gone.']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();

        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('takes people off the plan and brings them back', async () => {
        const element = await open();
        await ask(element, 'c-stakeholder-list', 'remove', ['s01']);
        expect(removal).toHaveBeenCalledWith({ stakeholderIds: ['s01'] });
        expect(people(element)).toEqual([COO, UNRATED]);
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(restoration).toHaveBeenCalledWith({ stakeholderIds: ['s01'] });
        expect(people(element)).toHaveLength(3);
    });

    it('brings people back to the list when removing is refused', async () => {
        removal.mockRejectedValueOnce({ body: { message: 'Closed.' } });
        const element = await open();
        await ask(element, 'c-stakeholder-list', 'remove', ['s01']);

        expect(people(element)).toEqual([CFO, COO, UNRATED]);
    });

    it('adds people', async () => {
        const added = stakeholder({ id: 's09' });
        openModal.mockResolvedValueOnce([added]).mockResolvedValueOnce(undefined);
        const element = await open();
        await click(find(element, '.add'));
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ planId: 'p01' }));
        expect(people(element)).toEqual([CFO, COO, UNRATED, added]);
        await click(find(element, '.add'));

        expect(people(element)).toHaveLength(4);
    });

    it('says what to do where there is no plan or nobody on it', async () => {
        const none = await open(stakeholderBoard({ plan: null, stakeholders: [], canEdit: false }));
        expect(find(none, '.no-plan').message).toBe('c.Plan_None_Create');
        document.body.removeChild(none);
        const nobody = await open(stakeholderBoard({ stakeholders: [] }));

        expect(has(nobody, '.add-first')).toBe(true);
    });

    it('tells a reader that they only read', async () => {
        const element = await open(stakeholderBoard({ canEdit: false }));

        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Read_Only');
        expect(has(element, '.add')).toBe(false);
    });

    it('says why it cannot load, and tries again', async () => {
        const element = await mount('c-stakeholders', Stakeholders, { recordId: '001' });
        wire.error({ message: 'No access.' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['No access.']);
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still none.' } });
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Still none.']);
    });

    it('paints the map first, and makes filters and list after that', async () => {
        let paint: () => void = () => undefined;
        const disconnect = jest.fn();
        const observer = jest.fn((told: () => void) => {
            paint = told;
            return { observe: jest.fn(), disconnect };
        });
        Object.assign(globalThis, { IntersectionObserver: observer });
        const element = await open();
        expect(has(element, 'c-stakeholder-map')).toBe(true);
        expect(has(element, 'c-stakeholder-list')).toBe(false);
        expect(find(element, 'c-stakeholder-map').isBare).toBe(true);
        paint();
        await settle();
        Reflect.deleteProperty(globalThis, 'IntersectionObserver');
        expect(has(element, 'c-stakeholder-list')).toBe(true);
        expect(observer).toHaveBeenCalledTimes(1);
        expect(disconnect).toHaveBeenCalled();
    });

    it('filters by buying unit, role and owner, on the map, in the list and in the counts', async () => {
        const here = stakeholder({ id: 'a1', accountName: 'Paper', roleLabel: 'Approver', ownerName: 'Aino' });
        const there = stakeholder({ id: 'a2', accountName: 'Tissue', roleLabel: 'Approver', ownerName: 'Erik' });
        const nowhere = stakeholder({ id: 'a3', roleLabel: 'Approver', ownerName: 'Aino' });
        const element = await open(stakeholderBoard({ stakeholders: [here, there, nowhere] }));
        const choose = async (trait: string, value: string) => {
            find(element, `.trait[data-trait="${trait}"]`).dispatchEvent(
                new CustomEvent('change', { detail: { value } })
            );
            await settle();
        };
        // A role that all have tells nobody apart.
        expect(findAll(element, '.trait').map(({ dataset }) => dataset.trait)).toEqual(['accountName', 'ownerName']);
        expect((find(element, '.trait').options as { label: string }[]).map(({ label }) => label)).toEqual([
            'c.Stakeholder_Filter_All_Of',
            'Paper',
            'Tissue',
            'c.Stakeholder_Filter_None_Of'
        ]);
        await choose('accountName', 'Tissue');
        expect(people(element)).toEqual([there]);
        expect(find(element, 'c-stakeholder-map').stakeholders).toEqual([there]);
        expect(findAll(element, 'c-filter-tiles >>> .tile-count')[0]?.textContent).toBe('1');
        await choose('ownerName', 'Aino');
        expect(people(element)).toEqual([]);
        const [accounts] = findAll(element, '.trait');
        await choose('accountName', (accounts?.options as { value: string }[])[3]?.value ?? '');
        expect(people(element)).toEqual([nowhere]);
        await choose('accountName', '');
        expect(people(element)).toEqual([here, nowhere]);
    });

    it('shows movement over six months, over another period, or not at all', async () => {
        const element = await open();
        const map = find(element, 'c-stakeholder-map');
        expect(positionWire.getLastConfig()).toEqual({ planId: 'p01', months: 6 });
        positionWire.emit([{ stakeholderId: 's01', power: 3, attitude: 'Neutral' }]);
        await settle();
        expect(map.positions).toHaveLength(1);
        await ask(element, 'c-stakeholder-map', 'period', 12);
        expect(positionWire.getLastConfig()).toEqual({ planId: 'p01', months: 12 });
        expect(map.positions).toEqual([]);
        positionWire.error({ message: 'No history.' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['No history.']);
        await ask(element, 'c-stakeholder-map', 'period', 0);
        expect(map.months).toBe(0);
    });

    it('draws what was read meanwhile once its own changes are stored, and tells the page', async () => {
        const element = await open();
        const told = jest.fn();
        element.addEventListener('refreshview', told);
        const grown = { ...CFO, influence: 9 };
        (refreshApex as jest.Mock).mockImplementationOnce(() => {
            wire.emit(stakeholderBoard({ stakeholders: [grown, COO, UNRATED] }));
            return Promise.resolve();
        });
        await ask(element, 'c-stakeholder-map', 'move', { id: 's02', power: 5, attitude: 'Leading' });

        expect(people(element)[0]).toEqual(grown);
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('reads again when something else on the page was changed', async () => {
        await open();
        await runRefreshHandlers();

        expect(refreshApex).toHaveBeenCalled();
    });

    it('is accessible', async () => {
        await expect(await open(stakeholderBoard({ stakeholders: [CFO] }))).toBeAccessible();
    }, 30_000);
});
