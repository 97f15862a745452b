import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type FeedbackAction from 'c/feedbackAction';
import FEEDBACK from '@salesforce/schema/Feedback__c';
import give from '@salesforce/label/c.Feedback_Give';
import whoSees from '@salesforce/label/c.Feedback_Who_Sees';

/**
 * On the page of a task or an event: gives feedback on just that. Page layouts of tasks and events are the administrator's, so the
 * quick action stands there only once they have put it; this stands on the package's own pages from the beginning. It shows
 * nothing to who may not give feedback.
 */
export default class ActivityFeedback extends LightningElement {
    /** The task or event of the page. */
    @api recordId?: string;

    canGive = false;
    labels = { give, whoSees };

    /** Whoever may read feedback may give it, through Apex alone; to others the platform does not tell about the object. */
    @wire(getObjectInfo, { objectApiName: FEEDBACK })
    receiveObject({ data }: { data?: object }): void {
        this.canGive = data !== undefined;
    }

    async handleGive(): Promise<void> {
        await (this.refs!.action as unknown as FeedbackAction).invoke();
    }
}
