import ConversationPlanModal from 'c/conversationPlanModal';
import planConversation from '@salesforce/apex/ConversationController.planConversation';
import { coverageFrame } from '../../../../../../config/jest/data/coverage';
import { enter, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find, findAll, has } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/ConversationController.planConversation',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const planning = planConversation as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(ConversationPlanModal, {
        frame: coverageFrame(),
        stakeholderIds: ['s01'],
        roleId: 'r01',
        ...properties
    });
}

function people(modal: Mounted): (string | undefined)[] {
    return findAll(modal, '.person').map(({ dataset }) => dataset.id);
}

describe('c-conversation-plan-modal', () => {
    beforeEach(() => planning.mockResolvedValue({ createdIds: ['00U1'], errors: [] }));

    it('offers who only reads no role but their own', async () => {
        const { roles } = coverageFrame();
        const modal = await open({
            frame: coverageFrame({
                canPlanForOthers: false,
                roles: [roles[0]!, { ...roles[1]!, memberName: 'Margarethe Vogel', isMine: true }]
            }),
            roleId: ''
        });
        const options = find(modal, '[data-property="roleId"]').options as { value: string }[];
        expect(options.map(({ value }) => value)).toEqual(['', 'r02']);
    });

    it('plans a meeting with several people, of whoever fills the role', async () => {
        const modal = await open({ themeId: 't01' });
        await enter(modal, {
            subject: ' Payment terms ',
            startsAt: '2026-12-03T08:00:00.000Z',
            minutes: '45',
            person: 's02'
        });
        expect(people(modal)).toEqual(['s01', 's02']);
        await click(find(modal, '.save'));

        expect(planning).toHaveBeenCalledWith({
            input: {
                planId: 'p01',
                kind: 'event',
                subject: ' Payment terms ',
                roleId: 'r01',
                stakeholderIds: ['s01', 's02'],
                themeId: 't01',
                startsAt: '2026-12-03T08:00:00.000Z',
                minutes: 45,
                dueOn: null
            }
        });
        expect(modal.close).toHaveBeenCalledWith({
            createdIds: ['00U1'],
            stakeholderIds: ['s01', 's02'],
            subject: 'Payment terms'
        });
    });

    it('plans a task for the user by a day', async () => {
        const modal = await open({ roleId: '' });
        await enter(modal, { kind: 'task' });
        expect(has(modal, '[data-property="startsAt"]')).toBe(false);
        await enter(modal, { subject: 'Call', dueOn: '2026-12-05' });
        await click(find(modal, '.save'));

        expect(planning.mock.calls[0][0].input).toMatchObject({
            kind: 'task',
            roleId: null,
            themeId: null,
            startsAt: null,
            minutes: null,
            dueOn: '2026-12-05'
        });
    });

    it('offers the user and who fills a role, and nobody twice', async () => {
        const modal = await open();
        expect(find(modal, '[data-property="roleId"]').options).toEqual([
            { value: '', label: 'c.Conversation_Me' },
            { value: 'r01', label: 'Aino Virtanen (Key Account Manager)' }
        ]);
        expect(find(modal, '.add').options).toEqual([{ value: 's02', label: 'Olav Berge' }]);
        await click(find(modal, '.remove'));

        expect(people(modal)).toEqual([]);
    });

    keepsPromisesOfDialogs({
        open,
        save: planning,
        answer: { createdIds: ['00U1'] },
        closesWith: { createdIds: ['00U1'], stakeholderIds: ['s01'], subject: '' },
        property: 'startsAt',
        apiName: 'StartDateTime',
        entered: '2026-12-03T08:00:00.000Z'
    });
});
