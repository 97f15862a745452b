import type { TeamRoleInput } from 'apex';
import TeamRoleModal from 'c/teamRoleModal';
import saveRole from '@salesforce/apex/TeamController.saveRole';
import { LEFT, VACANCY, teamBoard } from '../../../../../../config/jest/data/team';
import { enter, keepsPromisesOfDialogs, openDialog, tellsWhatItFound } from '../../../../../../config/jest/dialog';
import type { Field } from '../../../../../../config/jest/dialog';
import { click, find, has, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/TeamController.saveRole', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = saveRole as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    const { choices, counterparts } = teamBoard();
    return openDialog(TeamRoleModal, { planId: 'p01', choices, counterparts, ...properties });
}

describe('c-team-role-modal', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        save.mockResolvedValue({ role: VACANCY, errors: [] });
    });

    it('adds a vacant role, without asking for a member', async () => {
        const modal = await open();
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Team_Add_Title');
        expect(has(modal, '.member')).toBe(false);
        await enter(modal, { role: 'Delivery', neededBy: '2026-12-20', shareOfTime: '30' });
        await click(find(modal, '.save'));
        await settle();

        expect(save.mock.calls[0][0].input).toMatchObject({
            id: null,
            planId: 'p01',
            role: 'Delivery',
            staffing: 'Vacant',
            memberId: null,
            neededBy: '2026-12-20',
            shareOfTime: 30,
            access: 'Read'
        });
        expect(modal.close).toHaveBeenCalledWith(VACANCY);
    });

    it('fills a role with somebody, asking for no more than that takes', async () => {
        const modal = await open({ teamRole: VACANCY, isFilling: true });
        expect(has(modal, '.staffing')).toBe(false);
        await enter(modal, { memberId: { recordId: 'u05' } });
        await click(find(modal, '.save'));
        await settle();

        expect(save.mock.calls[0][0].input).toMatchObject({ id: 'r02', staffing: 'Filled', memberId: 'u05' });
    });

    it('does not propose who has left as their own successor', async () => {
        const modal = await open({ teamRole: LEFT, isFilling: true });
        expect(find<Field>(modal, '.member').value).toBe('');
    });

    it('forgets the member of a role that becomes vacant', async () => {
        const modal = await open({ teamRole: LEFT });
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Team_Edit_Title');
        await enter(modal, { staffing: 'Vacant' });
        await click(find(modal, '.save'));
        await settle();

        expect(save.mock.calls[0][0].input).toMatchObject({ staffing: 'Vacant', memberId: null });
    });

    it('takes the level of a counterpart along', async () => {
        const modal = await open({ teamRole: LEFT });
        expect(has(modal, '[data-property="counterpartLevel"]')).toBe(false);
        await enter(modal, { counterpartId: 's01' });

        expect(find<Field>(modal, '[data-property="counterpartLevel"]').value).toBe('C-Level');
    });

    tellsWhatItFound({
        open: () => open({ teamRole: VACANCY, isFilling: true }),
        save,
        sent: ({ input }: { input: TeamRoleInput }) => input,
        entered: [{ memberId: { recordId: 'u05' } }],
        found: { staffing: 'Vacant', memberId: null },
        left: { id: 'r02', staffing: 'Filled', memberId: 'u05' }
    });

    it('tells of a role whose member has left that they were in it', async () => {
        const modal = await open({ teamRole: LEFT, isFilling: true });
        await enter(modal, { memberId: { recordId: 'u05' } });
        await click(find(modal, '.save'));

        expect(save.mock.calls[0][0].input.was).toMatchObject({ staffing: 'Filled', memberId: 'u03' });
    });

    it('tells on which level it found the counterpart who was chosen', async () => {
        const modal = await open({ teamRole: LEFT });
        await enter(modal, { counterpartId: 's01' });
        await enter(modal, { counterpartLevel: '' });
        await click(find(modal, '.save'));

        const { input } = save.mock.calls[0][0];
        expect(input).toMatchObject({ counterpartId: 's01', counterpartLevel: null });
        expect(input.was).toMatchObject({ counterpartId: null, counterpartLevel: 'C-Level' });
    });

    keepsPromisesOfDialogs({
        open: () => open({ teamRole: VACANCY, isFilling: true }),
        save,
        answer: { role: VACANCY },
        closesWith: VACANCY,
        property: 'memberId',
        apiName: 'Member__c',
        entered: { recordId: 'u05' }
    });
});
