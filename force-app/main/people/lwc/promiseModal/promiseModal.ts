import { api } from 'lwc';
import type { ExpectationInput, PicklistChoice, PlanPromise, PromiseLedger } from 'apex';
import EditModal from 'c/editModal';
import saveExpectations from '@salesforce/apex/ExpectationController.saveExpectations';
import addTitle from '@salesforce/label/c.Promise_Add';
import cancel from '@salesforce/label/c.Common_Cancel';
import commitment from '@salesforce/label/c.Promise_Commitment';
import due from '@salesforce/label/c.Promise_Due';
import editTitle from '@salesforce/label/c.Promise_Edit';
import expectation from '@salesforce/label/c.Promise_Expectation';
import none from '@salesforce/label/c.Promise_None';
import objective from '@salesforce/label/c.Promise_Objective';
import person from '@salesforce/label/c.Promise_Person';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import theme from '@salesforce/label/c.Promise_Theme';

/** What can be written. */
type Property = 'name' | 'stakeholderId' | 'commitment' | 'dueOn' | 'objectiveId' | 'themeId';

/**
 * Dialog in which is written what somebody expects and what we promise in answer. It saves by itself and closes with the
 * promise as stored, so that what was typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class PromiseModal extends EditModal<Property> {
    /** The expectation to change; none to add one. */
    @api promise: PlanPromise | null = null;

    /** The plan a new expectation is added to, and what can be chosen. */
    @api ledger!: PromiseLedger;

    /** The stakeholder to begin with, where the user came from one. */
    @api stakeholderId = '';

    labels = { cancel, commitment, due, expectation, objective, person, save, saving, theme };

    override connectedCallback(): void {
        const { promise } = this;
        this.draft = {
            name: promise?.name ?? '',
            stakeholderId: promise?.stakeholderId ?? this.stakeholderId,
            commitment: promise?.commitment ?? '',
            dueOn: promise?.dueOn ?? '',
            objectiveId: promise?.objectiveId ?? '',
            themeId: promise?.themeId ?? ''
        };
    }

    get heading(): string {
        return this.promise ? editTitle : addTitle;
    }

    get people(): readonly PicklistChoice[] {
        return this.ledger.people;
    }

    /** Whoever was taken off the plan can't be chosen, and the promise to them stays as it is. */
    get needsPerson(): boolean {
        return !this.promise || Boolean(this.promise.stakeholderId);
    }

    get objectives(): PicklistChoice[] {
        return [{ value: '', label: none }, ...this.ledger.objectives];
    }

    get themes(): PicklistChoice[] {
        return [{ value: '', label: none }, ...this.ledger.themes];
    }

    async handleSave(): Promise<void> {
        const was = this.promise ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => saveExpectations({ inputs: [this.toInput(this.draft, was)] }));
        if (answer) {
            this.close(answer.promises[0]);
        }
    }

    private toInput(draft: Record<Property, string>, was: ExpectationInput | null = null): ExpectationInput {
        const { promise } = this;
        return {
            ...draft,
            was,
            id: promise?.id ?? null,
            planId: this.ledger.plan?.id ?? null,
            stakeholderId: draft.stakeholderId || null,
            dueOn: draft.dueOn || null,
            status: promise?.status ?? null,
            settledOn: promise?.settledOn ?? null,
            confirmedOn: promise?.confirmedOn ?? null,
            confirmedById: promise?.confirmedById ?? null,
            objectiveId: draft.objectiveId || null,
            themeId: draft.themeId || null
        };
    }
}
