import { api } from 'lwc';
import type { FeedbackChoices, PicklistChoice } from 'apex';
import EditModal from 'c/editModal';
import getChoices from '@salesforce/apex/FeedbackController.getChoices';
import giveFeedback from '@salesforce/apex/FeedbackController.giveFeedback';
import { reduceErrors } from 'c/reduceErrors';
import cancel from '@salesforce/label/c.Common_Cancel';
import saving from '@salesforce/label/c.Common_Saving';
import loading from '@salesforce/label/c.Common_Loading';
import about from '@salesforce/label/c.Feedback_About';
import give from '@salesforce/label/c.Feedback_Give';
import kind from '@salesforce/label/c.Feedback_Kind';
import nobody from '@salesforce/label/c.Feedback_Nobody';
import nothing from '@salesforce/label/c.Feedback_Nothing';
import recipient from '@salesforce/label/c.Feedback_Recipient';
import text from '@salesforce/label/c.Feedback_Text';
import whoSees from '@salesforce/label/c.Feedback_Who_Sees';

/** What can be written. */
type Property = 'recipientId' | 'subjectId' | 'kind' | 'text';

/**
 * Dialog in which feedback is given: to whom, on what, of which kind, in words. It saves by itself and closes with the feedback as
 * stored; with nothing if the user cancels.
 */
export default class FeedbackGiveModal extends EditModal<Property> {
    /** The account or plan; or the objective, task or event the feedback is about. */
    @api recordId!: string;

    choices?: FeedbackChoices;
    labels = { about, cancel, give, kind, loading, recipient, saving, text, whoSees };

    override async connectedCallback(): Promise<void> {
        this.draft = { recipientId: '', subjectId: '', kind: '', text: '' };
        try {
            const choices = await getChoices({ recordId: this.recordId });
            this.choices = choices;
            const [only] = choices.subjects;
            if (only && choices.subjects.length === 1) {
                this.draft = { ...this.draft, subjectId: only.id };
                this.preferRecipient(only.peopleIds);
            }
            if (choices.recipients.length === 0) {
                this.errors = [nobody];
            } else if (!only) {
                this.errors = [nothing];
            }
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    get isLoading(): boolean {
        return !this.choices && !this.hasErrors;
    }

    get cannotGive(): boolean {
        return this.isSaving || !this.choices?.recipients.length || !this.choices.subjects.length;
    }

    get subjects(): PicklistChoice[] {
        return (this.choices?.subjects ?? []).map(({ id, name, kindLabel, day }) => ({
            value: id,
            label: [kindLabel, name, day].filter(Boolean).join(' · ')
        }));
    }

    handleSubject(event: CustomEvent<{ value: string }>): void {
        this.handleChange(event);
        if (!this.draft.recipientId) {
            this.preferRecipient(this.choices?.subjects.find(({ id }) => id === event.detail.value)?.peopleIds ?? []);
        }
    }

    async handleGive(): Promise<void> {
        const given = await this.attempt(() => giveFeedback({ input: this.draft }));
        if (given) {
            this.close(given.feedback);
        }
    }

    /** Whoever took part is the likely recipient, if it is one person. */
    private preferRecipient(peopleIds: readonly string[]): void {
        const likely = (this.choices?.recipients ?? []).filter(({ value }) => peopleIds.includes(value));
        if (likely.length === 1) {
            this.draft = { ...this.draft, recipientId: likely[0]!.value };
        }
    }
}
