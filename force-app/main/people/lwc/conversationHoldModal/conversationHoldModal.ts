import { api } from 'lwc';
import type { ConversationHold, PlannedConversation } from 'apex';
import EditModal from 'c/editModal';
import { today } from 'c/userDay';
import holdConversation from '@salesforce/apex/ConversationController.holdConversation';
import cancel from '@salesforce/label/c.Common_Cancel';
import heldOn from '@salesforce/label/c.Conversation_Held_On';
import nextHelp from '@salesforce/label/c.Conversation_Next_Help';
import nextOn from '@salesforce/label/c.Conversation_Next_On';
import nextStep from '@salesforce/label/c.Conversation_Next_Step';
import outcome from '@salesforce/label/c.Conversation_Outcome';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import title from '@salesforce/label/c.Conversation_Hold';

/** What can be written. */
type Property = 'heldOn' | 'outcome' | 'nextStep' | 'nextOn';

/**
 * Dialog in which is noted that a planned conversation was held, what came of it and what is done next. It saves by itself
 * and closes with how the conversation was before, for an undo. Closes with nothing if the user cancels.
 */
export default class ConversationHoldModal extends EditModal<Property> {
    /** The conversation that was held. */
    @api conversation!: PlannedConversation;

    labels = { cancel, heldOn, nextHelp, nextOn, nextStep, outcome, save, saving, title };

    override connectedCallback(): void {
        const now = today();
        const { day } = this.conversation;
        this.draft = {
            heldOn: day && day < now ? day : now,
            outcome: this.conversation.outcome ?? '',
            nextStep: this.conversation.nextStep ?? '',
            nextOn: ''
        };
    }

    async handleSave(): Promise<void> {
        const input = this.toInput(this.draft, this.toInput(this.draftAsFound));
        const answer = await this.attempt(() => holdConversation({ input }));
        if (answer) {
            this.close(answer.before);
        }
    }

    private toInput(draft: Record<Property, string>, was: ConversationHold | null = null): ConversationHold {
        return {
            was,
            id: this.conversation.id,
            heldOn: draft.heldOn,
            outcome: draft.outcome || null,
            nextStep: draft.nextStep || null,
            nextOn: draft.nextOn || null
        };
    }
}
