import type { ConversationHold } from 'apex';
import ConversationHoldModal from 'c/conversationHoldModal';
import holdConversation from '@salesforce/apex/ConversationController.holdConversation';
import { AHEAD, LATE_ONE } from '../../../../../../config/jest/data/coverage';
import { enter, keepsPromisesOfDialogs, openDialog, tellsWhatItFound } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/ConversationController.holdConversation',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const holding = holdConversation as unknown as jest.Mock;

function open(conversation: unknown = AHEAD): Promise<Mounted> {
    return openDialog(ConversationHoldModal, { conversation });
}

describe('c-conversation-hold-modal', () => {
    it('notes outcome and next step, and closes with how it was before', async () => {
        const before = { id: AHEAD.id, isAllDay: false };
        holding.mockResolvedValue({ createdIds: [], before, errors: [] });
        const modal = await open();
        await enter(modal, { heldOn: '2026-11-28', outcome: 'She agrees', nextStep: 'Send it', nextOn: '2026-12-05' });
        await click(find(modal, '.save'));

        expect(holding).toHaveBeenCalledWith({
            input: {
                id: '00Tahead',
                heldOn: '2026-11-28',
                outcome: 'She agrees',
                nextStep: 'Send it',
                nextOn: '2026-12-05',
                was: expect.objectContaining({ id: '00Tahead', outcome: null, nextStep: null })
            }
        });
        expect(modal.close).toHaveBeenCalledWith(before);
    });

    it('begins with the day it was planned for if that is over, else with today', async () => {
        expect(find(await open(LATE_ONE), '[data-property="heldOn"]').value).toBe('2026-01-05');
        const today = find(await open(), '[data-property="heldOn"]').value as string;

        expect(today < '2099-12-03').toBe(true);
    });

    it('leaves out what is empty', async () => {
        holding.mockResolvedValue({ createdIds: [], errors: [] });
        const modal = await open();
        await click(find(modal, '.save'));

        expect(holding.mock.calls[0][0].input).toMatchObject({ outcome: null, nextStep: null, nextOn: null });
    });

    tellsWhatItFound({
        open: () => open({ ...AHEAD, outcome: 'She agrees' }),
        save: holding,
        sent: ({ input }: { input: ConversationHold }) => input,
        entered: [{ outcome: 'She' }, { outcome: 'She does not' }],
        found: { outcome: 'She agrees' },
        left: { id: AHEAD.id, outcome: 'She does not', nextStep: null }
    });

    keepsPromisesOfDialogs({
        open,
        save: holding,
        answer: { createdIds: [], before: { id: AHEAD.id } },
        closesWith: { id: AHEAD.id },
        property: 'heldOn',
        apiName: 'ActivityDate',
        entered: '2026-11-28'
    });
});
