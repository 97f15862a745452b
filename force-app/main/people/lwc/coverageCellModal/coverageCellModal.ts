import { api } from 'lwc';
import type { PlannedConversation } from 'apex';
import LightningModal from 'lightning/modal';
import getConversations from '@salesforce/apex/ConversationController.getConversations';
import cadenceSet from '@salesforce/label/c.Coverage_Cadence_Set';
import close from '@salesforce/label/c.Common_Close';
import held from '@salesforce/label/c.Conversation_Held';
import hold from '@salesforce/label/c.Conversation_Hold';
import holdThis from '@salesforce/label/c.Conversation_Hold_This';
import late from '@salesforce/label/c.Conversation_Late';
import list from '@salesforce/label/c.Conversation_List';
import loading from '@salesforce/label/c.Common_Loading';
import nextStep from '@salesforce/label/c.Conversation_Next_Step';
import none from '@salesforce/label/c.Conversation_None';
import outcome from '@salesforce/label/c.Conversation_Outcome';
import plan from '@salesforce/label/c.Conversation_Plan';
import planned from '@salesforce/label/c.Conversation_Planned';
import { tellDeparture } from 'c/dialogDeparture';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';

/** What the user wants to do next; the page opens the dialog for it. */
export type CellWish =
    { kind: 'plan' } | { kind: 'cadence' } | { kind: 'hold'; conversation: PlannedConversation } | undefined;

/**
 * Dialog that shows the conversations of one of us with one of their people, those to be held first. It changes nothing and
 * closes with what the user wants to do.
 */
export default class CoverageCellModal extends LightningModal {
    /** Whose conversations: one of us and one of their people. */
    @api heading = '';

    /** How they keep in touch, in words. */
    @api summary = '';

    /** Their person. */
    @api stakeholderId = '';

    /** Our role; none for anybody of us. */
    @api roleId = '';

    /** The theme; none for whatever about. */
    @api themeId = '';

    /** Whether the user may plan conversations here. */
    @api canPlan = false;

    /** Whether the user may note of others' conversations that they were held, not of their own only. */
    @api canHoldForOthers = false;

    /** Whether the user may set the cadence. */
    @api canSetCadence = false;

    conversations: readonly PlannedConversation[] | null = null;
    errors: string[] = [];
    labels = { cadenceSet, close, hold, list, loading, nextStep, none, outcome, plan };

    override async connectedCallback(): Promise<void> {
        try {
            this.conversations = await getConversations({
                question: {
                    stakeholderId: this.stakeholderId,
                    roleId: this.roleId || null,
                    themeId: this.themeId || null
                }
            });
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    override disconnectedCallback(): void {
        tellDeparture(this);
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isLoading(): boolean {
        return this.conversations === null && !this.hasErrors;
    }

    get hasNone(): boolean {
        return this.conversations?.length === 0;
    }

    get items() {
        return (this.conversations ?? []).map((one) => ({
            ...one,
            standing: one.isHeld ? held : one.isLate ? late : planned,
            className: `standing ${one.isHeld ? 'held' : one.isLate ? 'late' : 'planned'}`,
            context: [one.ownerName, one.themeName].filter(Boolean).join(' · '),
            canHold: !one.isHeld && (this.canHoldForOthers || one.isMine),
            holdTitle: formatLabel(holdThis, one.subject)
        }));
    }

    handleHold(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const conversation = this.conversations?.find((one) => one.id === id);
        if (conversation) {
            this.wish({ kind: 'hold', conversation });
        }
    }

    handlePlan(): void {
        this.wish({ kind: 'plan' });
    }

    handleCadence(): void {
        this.wish({ kind: 'cadence' });
    }

    handleClose(): void {
        this.close();
    }

    private wish(wish: CellWish): void {
        this.close(wish);
    }
}
