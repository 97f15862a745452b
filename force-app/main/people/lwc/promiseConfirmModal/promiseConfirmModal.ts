import { api } from 'lwc';
import type { PlanPromise } from 'apex';
import EditModal from 'c/editModal';
import { today } from 'c/userDay';
import confirmExpectation from '@salesforce/apex/ExpectationController.confirmExpectation';
import cancel from '@salesforce/label/c.Common_Cancel';
import saving from '@salesforce/label/c.Common_Saving';
import confirm from '@salesforce/label/c.Promise_Confirm_Save';
import confirmedBy from '@salesforce/label/c.Promise_Confirmed_By';
import confirmedOn from '@salesforce/label/c.Promise_Confirmed_On';
import title from '@salesforce/label/c.Promise_Confirm';

/** What can be written. */
type Property = 'contactId' | 'day';

/**
 * Dialog in which is noted who at the customer confirmed that a promise was kept, and when. It saves by itself and closes
 * with the promise as stored. Closes with nothing if the user cancels.
 */
export default class PromiseConfirmModal extends EditModal<Property> {
    /** The kept promise that was confirmed. */
    @api promise!: PlanPromise;

    /** The accounts whose people can be named. */
    @api accountIds: readonly string[] = [];

    labels = { cancel, confirm, confirmedBy, confirmedOn, saving, title };

    /** Only people of the account and its subsidiaries can be named. */
    people?: { criteria: { fieldPath: string; operator: string; value: readonly string[] }[] };

    override connectedCallback(): void {
        const { contactId, settledOn } = this.promise;
        const now = today();
        // A colleague further east may have kept it on what is tomorrow here.
        const day = settledOn && settledOn > now ? settledOn : now;
        this.draft = { contactId: contactId ?? '', day };
        this.people = { criteria: [{ fieldPath: 'AccountId', operator: 'in', value: this.accountIds }] };
    }

    async handleSave(): Promise<void> {
        const { contactId, day } = this.draft;
        const answer = await this.attempt(() => confirmExpectation({ expectationId: this.promise.id, contactId, day }));
        if (answer) {
            this.close(answer.promises[0]);
        }
    }
}
