import { LightningElement, api } from 'lwc';
import type { PlanFeedback } from 'apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import FeedbackGiveModal from 'c/feedbackGiveModal';
import { formatLabel } from 'c/formatLabel';
import give from '@salesforce/label/c.Feedback_Give';
import given from '@salesforce/label/c.Feedback_Done_Given';

/** Quick action on an objective, a task or an event: gives feedback on just that. */
export default class FeedbackAction extends LightningElement {
    /** The objective, task or event of the page. */
    @api recordId?: string;

    /** Opens the dialog; the platform calls it when the action is chosen. */
    @api
    async invoke(): Promise<void> {
        const feedback = (await FeedbackGiveModal.open({
            label: give,
            size: 'small',
            recordId: this.recordId ?? ''
        })) as PlanFeedback | undefined;
        if (feedback) {
            const message = formatLabel(given, feedback.recipientName ?? '');
            this.dispatchEvent(new ShowToastEvent({ message, variant: 'success' }));
        }
    }
}
