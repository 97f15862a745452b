import AccountTeamModal from 'c/accountTeamModal';
import PlanTeam from 'c/planTeam';
import TeamRemoveModal from 'c/teamRemoveModal';
import TeamRoleModal from 'c/teamRoleModal';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/TeamController.getBoard';
import giveBackToAccountTeam from '@salesforce/apex/TeamController.giveBackToAccountTeam';
import removeRole from '@salesforce/apex/TeamController.removeRole';
import restoreRole from '@salesforce/apex/TeamController.restoreRole';
import saveRole from '@salesforce/apex/TeamController.saveRole';
import { LEFT, MANAGER, VACANCY, member, teamBoard, teamRole } from '../../../../../../config/jest/data/team';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/TeamController.getBoard',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ResponsibilityController.getMatrix',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/ResponsibilityController.setCells', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.giveBackToAccountTeam', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.compareWithAccountTeam', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.takeFromAccountTeam', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.removeRole', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.restoreRole', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.saveRole', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getBoard as unknown as { emit(data: unknown): void; error(body: unknown): void };
const removal = removeRole as unknown as jest.Mock;
const restoration = restoreRole as unknown as jest.Mock;
const saving = saveRole as unknown as jest.Mock;
const openModal = TeamRoleModal.open as jest.Mock;
const openRemoval = TeamRemoveModal.open as jest.Mock;

async function open(data: unknown = teamBoard()): Promise<Mounted> {
    const element = await mount('c-plan-team', PlanTeam, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

async function ask(element: Mounted, id: string, what: string): Promise<void> {
    find(element, `c-team-role-card[data-id="${id}"]`).dispatchEvent(new CustomEvent(what));
    await settle();
    await settle();
}

function shown(element: Mounted): unknown[] {
    return findAll(element, 'c-team-role-card').map((card) => card.teamRole);
}

function messages(element: Mounted): unknown {
    return find(element, 'c-board >>> c-error-panel').messages;
}

describe('c-plan-team', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        openModal.mockReset();
        openRemoval.mockReset();
        removal.mockResolvedValue({ handedOver: [], errors: [] });
        restoration.mockResolvedValue(LEFT);
        saving.mockResolvedValue({ role: VACANCY, errors: [] });
    });

    it('shows a skeleton while it loads, then the roles and who does what', async () => {
        const element = await mount('c-plan-team', PlanTeam, { recordId: '001' });
        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        wire.emit(teamBoard());
        await settle();

        expect(shown(element)).toEqual([MANAGER, VACANCY, LEFT]);
        expect(find(element, 'c-responsibility-matrix').planId).toBe('p01');
    });

    it('finds vacancies and who needs a successor', async () => {
        const element = await open();
        expect(findAll(element, 'c-filter-tiles >>> .tile-count').map((one) => one.textContent)).toEqual([
            '3',
            '1',
            '1',
            '0',
            '0'
        ]);
        await click(find(element, 'c-filter-tiles >>> [data-value="vacant"]'));
        expect(shown(element)).toEqual([VACANCY]);
    });

    it('fills a vacancy, and undo empties it again', async () => {
        openModal.mockResolvedValue({ ...VACANCY, staffing: 'Filled', member: member({ id: 'u05' }) });
        const element = await open();
        await ask(element, 'r02', 'fill');
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ teamRole: VACANCY, isFilling: true }));
        expect(find(element, 'c-undo-bar').message).toBe('c.Team_Filled');
        expect(refreshApex).toHaveBeenCalled();
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(saving.mock.calls[0][0].input).toMatchObject({
            id: 'r02',
            staffing: 'Vacant',
            memberId: null,
            was: { id: 'r02', staffing: 'Filled', memberId: 'u05', was: null }
        });
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('leaves the levels of both counterparts alone when undo brings one back for the other', async () => {
        const paired = { ...LEFT, counterpartId: 's02', counterpartLevel: 'C-Level' };
        openModal.mockResolvedValue({ ...paired, counterpartId: 's01', counterpartLevel: null });
        const element = await open(teamBoard({ roles: [paired] }));
        await ask(element, 'r03', 'edit');
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(saving.mock.calls[0][0].input).toMatchObject({
            counterpartId: 's02',
            counterpartLevel: 'C-Level',
            was: { counterpartId: 's01', counterpartLevel: 'C-Level' }
        });
    });

    it('reads again what somebody else has written, when the dialog was refused', async () => {
        openModal.mockResolvedValue(undefined);
        const element = await open();
        await ask(element, 'r03', 'edit');
        expect(refreshApex).not.toHaveBeenCalled();
        openModal.mock.lastCall![0].onrefused();

        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why undo was refused', async () => {
        openModal.mockResolvedValue(LEFT);
        const element = await open();
        await ask(element, 'r03', 'edit');
        saving.mockResolvedValue({ role: null, errors: [{ message: 'Helmut is not active.' }] });
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(messages(element)).toEqual(['Helmut is not active.']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('adds a role, and undo removes it', async () => {
        openModal.mockResolvedValue(teamRole({ id: 'r09' }));
        const element = await open();
        await click(find(element, '.add'));
        await settle();
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(removal).toHaveBeenCalledWith({ removal: { roleId: 'r09' } });
    });

    it('compares with the account team where that is used, and undo gives back whom it took over', async () => {
        (AccountTeamModal.open as jest.Mock).mockResolvedValueOnce(['r08', 'r09']);
        const element = await open(teamBoard({ usesAccountTeam: true }));
        await click(find(element, '.compare'));
        await settle();
        expect(find(element, 'c-undo-bar').message).toBe('c.Account_Team_Imported');
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();
        expect(giveBackToAccountTeam).toHaveBeenCalledWith({ roleIds: ['r08', 'r09'] });
        document.body.removeChild(element);
        expect(has(await open(), '.compare')).toBe(false);
    });

    it('removes a role without responsibilities at once and brings it back', async () => {
        const element = await open();
        await ask(element, 'r02', 'remove');
        expect(removal).toHaveBeenCalledWith({ removal: { roleId: 'r02' } });
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(restoration).toHaveBeenCalledWith({ roleId: 'r02', handedOver: [] });
    });

    it('asks who takes over before a role with responsibilities goes', async () => {
        const handedOver = [{ id: 'x01', roleId: 'r03', involvement: 'Responsible' }];
        openRemoval.mockResolvedValue({ handedOver, errors: [] });
        const element = await open();
        await ask(element, 'r03', 'remove');
        expect(openRemoval).toHaveBeenCalledWith(
            expect.objectContaining({ teamRole: LEFT, others: [MANAGER, VACANCY] })
        );
        expect(removal).not.toHaveBeenCalled();
        await click(find(element, 'c-undo-bar >>> .undo'));
        await settle();

        expect(restoration).toHaveBeenCalledWith({ roleId: 'r03', handedOver });
    });

    it('does nothing when a dialog is cancelled', async () => {
        const element = await open();
        await ask(element, 'r03', 'remove');
        await ask(element, 'r02', 'fill');
        await click(find(element, '.add'));

        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('says why a role was not removed', async () => {
        removal.mockResolvedValue({ handedOver: [], errors: [{ message: 'Closed.' }] });
        const element = await open();
        await ask(element, 'r02', 'remove');

        expect(messages(element)).toEqual(['Closed.']);
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('says what to do where there is no plan or no role', async () => {
        const none = await open(teamBoard({ plan: null, roles: [], canEdit: false }));
        expect(find(none, '.no-plan').message).toBe('c.Plan_None_Create');
        document.body.removeChild(none);
        expect(has(await open(teamBoard({ roles: [] })), '.add-first')).toBe(true);
    });

    it('tells a reader that they only read', async () => {
        const element = await open(teamBoard({ canEdit: false }));
        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Read_Only');
        expect(has(element, '.add')).toBe(false);
    });

    it('says why it cannot load, and tries again', async () => {
        const element = await mount('c-plan-team', PlanTeam, { recordId: '001' });
        wire.error({ message: 'No access.' });
        await settle();
        expect(messages(element)).toEqual(['No access.']);
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still none.' } });
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(messages(element)).toEqual(['Still none.']);
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
