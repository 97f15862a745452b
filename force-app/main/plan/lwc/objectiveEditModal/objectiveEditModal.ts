import { api } from 'lwc';
import type { ObjectiveChoices, ObjectiveInput, PlanObjective } from 'apex';
import { numberOf, textOf } from 'c/draftNumbers';
import EditModal from 'c/editModal';
import saveObjective from '@salesforce/apex/ObjectiveController.saveObjective';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import addTitle from '@salesforce/label/c.Objective_Add';
import baseline from '@salesforce/label/c.Objective_Baseline';
import byHand from '@salesforce/label/c.Objective_By_Hand';
import category from '@salesforce/label/c.Objective_Category';
import current from '@salesforce/label/c.Objective_Current';
import due from '@salesforce/label/c.Objective_Due';
import editTitle from '@salesforce/label/c.Objective_Edit_Title';
import measure from '@salesforce/label/c.Objective_Measure';
import measureHelp from '@salesforce/label/c.Objective_Measure_Help';
import name from '@salesforce/label/c.Objective_Name';
import nameHelp from '@salesforce/label/c.Objective_Name_Help';
import perspective from '@salesforce/label/c.Objective_Perspective';
import responsible from '@salesforce/label/c.Objective_Responsible';
import target from '@salesforce/label/c.Objective_Target';
import unit from '@salesforce/label/c.Objective_Unit';
import why from '@salesforce/label/c.Objective_Why';

/** What can be written. */
type Property =
    | 'name'
    | 'perspective'
    | 'category'
    | 'measure'
    | 'unit'
    | 'baseline'
    | 'target'
    | 'current'
    | 'due'
    | 'responsibleId'
    | 'description';

const ACTIVE_USERS = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };

/**
 * Dialog in which an objective is written. It saves by itself and closes with the objective as stored, so that what
 * was typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class ObjectiveEditModal extends EditModal<Property> {
    /** The objective to change; none to add one. */
    @api objective: PlanObjective | null = null;

    /** The plan a new objective is added to. */
    @api planId = '';

    /** Last day of the plan, by which a new objective is due unless the user says otherwise. */
    @api periodEnd = '';

    /** What can be chosen. */
    @api choices!: ObjectiveChoices;

    activeUsers = ACTIVE_USERS;

    labels = {
        baseline,
        cancel,
        category,
        current,
        due,
        measure,
        measureHelp,
        name,
        nameHelp,
        perspective,
        responsible,
        save,
        saving,
        target,
        unit,
        why
    };

    override connectedCallback(): void {
        const { objective } = this;
        this.draft = {
            name: objective?.name ?? '',
            perspective: objective?.perspective ?? 'Ours',
            category: objective?.category ?? 'Growth',
            measure: objective?.measure ?? '',
            unit: objective?.unit ?? 'Number',
            baseline: textOf(objective?.baseline ?? 0),
            target: textOf(objective?.target),
            current: textOf(objective?.current),
            due: objective?.due ?? this.periodEnd,
            responsibleId: objective?.responsibleId ?? '',
            description: objective?.description ?? ''
        };
    }

    get heading(): string {
        return this.objective ? editTitle : addTitle;
    }

    get measures(): { value: string; label: string }[] {
        return [{ value: '', label: byHand }, ...this.choices.measures];
    }

    get isByHand(): boolean {
        return this.draft.measure === '';
    }

    async handleSave(): Promise<void> {
        const was = this.objective ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => saveObjective({ input: this.toInput(this.draft, was) }));
        if (answer) {
            this.close(answer.objective);
        }
    }

    private toInput(draft: Record<Property, string>, was: ObjectiveInput | null = null): ObjectiveInput {
        return {
            was,
            id: this.objective?.id ?? null,
            planId: this.planId,
            name: draft.name,
            perspective: draft.perspective,
            category: draft.category,
            measure: draft.measure || null,
            unit: draft.unit,
            baseline: numberOf(draft.baseline),
            target: numberOf(draft.target),
            current: numberOf(draft.current),
            due: draft.due || null,
            responsibleId: draft.responsibleId || null,
            description: draft.description
        };
    }
}
