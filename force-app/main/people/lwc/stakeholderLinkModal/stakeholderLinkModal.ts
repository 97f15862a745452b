import { api } from 'lwc';
import type { PicklistChoice, PlanStakeholderLink, StakeholderLinkInput } from 'apex';
import EditModal from 'c/editModal';
import saveLink from '@salesforce/apex/StakeholderLinkController.saveLink';
import cancel from '@salesforce/label/c.Common_Cancel';
import drawTitle from '@salesforce/label/c.Line_Draw';
import editTitle from '@salesforce/label/c.Line_Edit';
import from from '@salesforce/label/c.Line_From';
import kind from '@salesforce/label/c.Line_Kind';
import note from '@salesforce/label/c.Line_Note';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import strength from '@salesforce/label/c.Line_Strength';
import strength1 from '@salesforce/label/c.Line_Strength_1';
import strength2 from '@salesforce/label/c.Line_Strength_2';
import strength3 from '@salesforce/label/c.Line_Strength_3';
import to from '@salesforce/label/c.Line_To';
import turn from '@salesforce/label/c.Line_Turn';

/** What can be written. */
type Property = 'fromId' | 'toId' | 'kind' | 'strength' | 'note';

/**
 * Dialog in which a line between two stakeholders is drawn or changed. It saves by itself and closes with the link as stored,
 * so that what was chosen stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class StakeholderLinkModal extends EditModal<Property> {
    /** The link to change; none to draw one. */
    @api link: PlanStakeholderLink | null = null;

    /** The plan both people belong to. */
    @api planId = '';

    /** The stakeholder a new line leads from. */
    @api fromId = '';

    /** The stakeholder a new line leads to, if that is known already. */
    @api toId = '';

    /** The kinds to choose from. */
    @api kinds: readonly PicklistChoice[] = [];

    labels = { cancel, from, kind, note, save, saving, strength, to, turn };

    strengths = [strength1, strength2, strength3].map((label, index) => ({ label, value: String(index + 1) }));

    override connectedCallback(): void {
        const { link } = this;
        this.draft = {
            fromId: link?.fromId ?? this.fromId,
            toId: link?.toId ?? this.toId,
            kind: link?.kind ?? this.kinds[0]?.value ?? '',
            strength: String(link?.strength ?? 2),
            note: link?.note ?? ''
        };
    }

    get heading(): string {
        return this.link ? editTitle : drawTitle;
    }

    /** Only who is on the plan can be chosen. */
    get ofPlan() {
        return {
            criteria: [{ fieldPath: 'Account_Plan__c', operator: 'eq', value: this.planId }]
        };
    }

    handleTurn(): void {
        const { fromId, toId } = this.draft;
        this.rewrite({ fromId: toId, toId: fromId });
    }

    async handleSave(): Promise<void> {
        const was = this.link ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => saveLink({ input: this.toInput(this.draft, was) }));
        if (answer) {
            this.close(answer.link);
        }
    }

    private toInput(draft: Record<Property, string>, was: StakeholderLinkInput | null = null): StakeholderLinkInput {
        return {
            was,
            id: this.link?.id ?? null,
            planId: this.planId,
            fromId: draft.fromId || null,
            toId: draft.toId || null,
            kind: draft.kind,
            strength: Number(draft.strength),
            note: draft.note || null
        };
    }
}
