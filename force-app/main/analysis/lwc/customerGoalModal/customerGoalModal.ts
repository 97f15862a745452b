import { api } from 'lwc';
import type { CustomerGoal, CustomerGoalInput, Market, PicklistChoice } from 'apex';
import EditModal from 'c/editModal';
import saveGoal from '@salesforce/apex/CustomerGoalController.saveGoal';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import addTitle from '@salesforce/label/c.Goal_Add';
import editTitle from '@salesforce/label/c.Goal_Edit_Title';
import due from '@salesforce/label/c.Goal_Due';
import metric from '@salesforce/label/c.Goal_Metric';
import name from '@salesforce/label/c.Goal_Name';
import objective from '@salesforce/label/c.Goal_Objective';
import objectiveNone from '@salesforce/label/c.Pestel_Objective_None';
import owner from '@salesforce/label/c.Goal_Owner';
import reachedOn from '@salesforce/label/c.Goal_Reached_On';
import target from '@salesforce/label/c.Goal_Target';

/** What can be written. */
type Property = 'name' | 'ownerId' | 'metric' | 'target' | 'dueOn' | 'reachedOn' | 'objectiveId';

/**
 * Dialog in which a customer goal is written. It saves by itself and closes with the goal as stored, so that what was
 * typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class CustomerGoalModal extends EditModal<Property> {
    /** The goal to change; none to add one. */
    @api goal: CustomerGoal | null = null;

    /** The plan a new goal is added to, its objectives and the accounts whose people can be named. */
    @api market!: Market;

    labels = { cancel, due, metric, name, objective, owner, reachedOn, save, saving, target };

    /** Only people of the account and its subsidiaries can be named. */
    people?: { criteria: { fieldPath: string; operator: string; value: readonly string[] }[] };

    override connectedCallback(): void {
        const { goal } = this;
        this.draft = {
            name: goal?.name ?? '',
            ownerId: goal?.ownerId ?? '',
            metric: goal?.metric ?? '',
            target: goal?.target ?? '',
            dueOn: goal?.dueOn ?? '',
            reachedOn: goal?.reachedOn ?? '',
            objectiveId: goal?.objectiveId ?? ''
        };
        this.people = { criteria: [{ fieldPath: 'AccountId', operator: 'in', value: this.market.accountIds }] };
    }

    get heading(): string {
        return this.goal ? editTitle : addTitle;
    }

    get objectives(): PicklistChoice[] {
        return [{ value: '', label: objectiveNone }, ...this.market.objectives];
    }

    async handleSave(): Promise<void> {
        const was = this.goal ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => saveGoal({ input: this.toInput(this.draft, was) }));
        if (answer) {
            this.close(answer.goal);
        }
    }

    private toInput(draft: Record<Property, string>, was: CustomerGoalInput | null = null): CustomerGoalInput {
        return {
            ...draft,
            was,
            id: this.goal?.id ?? null,
            planId: this.market.plan?.id ?? '',
            ownerId: draft.ownerId || null,
            dueOn: draft.dueOn || null,
            reachedOn: draft.reachedOn || null,
            objectiveId: draft.objectiveId || null
        };
    }
}
