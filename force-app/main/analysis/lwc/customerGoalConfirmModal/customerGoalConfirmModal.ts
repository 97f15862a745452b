import { api } from 'lwc';
import type { CustomerGoal, Market } from 'apex';
import EditModal from 'c/editModal';
import { today } from 'c/userDay';
import confirmGoal from '@salesforce/apex/CustomerGoalController.confirmGoal';
import cancel from '@salesforce/label/c.Common_Cancel';
import saving from '@salesforce/label/c.Common_Saving';
import confirm from '@salesforce/label/c.Goal_Confirm_Button';
import confirmedBy from '@salesforce/label/c.Goal_Confirmed_By';
import confirmedOn from '@salesforce/label/c.Goal_Confirmed_On';
import title from '@salesforce/label/c.Goal_Confirm';

/** What can be written. */
type Property = 'contactId' | 'day';

/**
 * Dialog in which is noted who at the customer confirmed a goal, and when. It saves by itself and closes with the goal as
 * stored. Closes with nothing if the user cancels.
 */
export default class CustomerGoalConfirmModal extends EditModal<Property> {
    /** The goal that was confirmed. */
    @api goal!: CustomerGoal;

    /** The accounts whose people can be named. */
    @api market!: Market;

    labels = { cancel, confirm, confirmedBy, confirmedOn, saving, title };

    /** Only people of the account and its subsidiaries can be named. */
    people?: { criteria: { fieldPath: string; operator: string; value: readonly string[] }[] };

    override connectedCallback(): void {
        this.draft = { contactId: this.goal.confirmedById ?? this.goal.ownerId ?? '', day: today() };
        this.people = { criteria: [{ fieldPath: 'AccountId', operator: 'in', value: this.market.accountIds }] };
    }

    async handleSave(): Promise<void> {
        const answer = await this.attempt(() =>
            confirmGoal({
                goalId: this.goal.id,
                contactId: this.draft.contactId,
                day: this.draft.day
            })
        );
        if (answer) {
            this.close(answer.goal);
        }
    }
}
