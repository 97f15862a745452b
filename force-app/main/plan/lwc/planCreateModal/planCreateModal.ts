import { api } from 'lwc';
import type { PlanInput } from 'apex';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import createPlan from '@salesforce/apex/PlanController.createPlan';
import propose from '@salesforce/apex/PlanController.propose';
import cancel from '@salesforce/label/c.Common_Cancel';
import loading from '@salesforce/label/c.Common_Loading';
import ambition from '@salesforce/label/c.Plan_Ambition';
import ambitionHelp from '@salesforce/label/c.Plan_Ambition_Help';
import create from '@salesforce/label/c.Plan_Create';
import title from '@salesforce/label/c.Plan_Create_Title';
import periodStart from '@salesforce/label/c.Plan_From';
import group from '@salesforce/label/c.Plan_Group';
import manager from '@salesforce/label/c.Plan_Led_By';
import name from '@salesforce/label/c.Plan_Name';
import sponsor from '@salesforce/label/c.Plan_Sponsor';
import periodEnd from '@salesforce/label/c.Plan_To';

const ACTIVE_USERS = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };

/** What can be written. */
type Property = 'name' | 'periodStart' | 'periodEnd' | 'managerId' | 'sponsorId' | 'ambition';

/**
 * Dialog in which a plan is begun. It proposes everything, so that a plan takes one click; closes with the plan once it
 * is stored, with nothing if the user cancels.
 */
export default class PlanCreateModal extends EditModal<Property> {
    /** The customer. */
    @api accountId = '';

    isProposing = true;
    activeUsers = ACTIVE_USERS;
    labels = { ambition, ambitionHelp, cancel, create, loading, manager, name, periodEnd, periodStart, sponsor, title };

    private proposal?: PlanInput;

    override async connectedCallback(): Promise<void> {
        try {
            const proposal = await propose({ accountId: this.accountId });
            this.draft = {
                name: proposal.name,
                periodStart: proposal.periodStart ?? '',
                periodEnd: proposal.periodEnd ?? '',
                managerId: proposal.managerId ?? '',
                sponsorId: proposal.sponsorId ?? '',
                ambition: proposal.ambition ?? ''
            };
            this.proposal = proposal;
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isProposing = false;
        }
    }

    get isBusy(): boolean {
        return this.isProposing || this.isSaving;
    }

    get cannotSave(): boolean {
        return this.isBusy || !this.proposal;
    }

    get groupNote(): string {
        return this.proposal?.parentPlanName ? formatLabel(group, this.proposal.parentPlanName) : '';
    }

    async handleSave(): Promise<void> {
        const answer = await this.attempt(() => createPlan({ input: this.toInput() }));
        if (answer) {
            this.close(answer.plan);
        }
    }

    private toInput(): PlanInput {
        const { draft } = this;
        return {
            ...(this.proposal as PlanInput),
            ...draft,
            periodStart: draft.periodStart || null,
            periodEnd: draft.periodEnd || null,
            managerId: draft.managerId || null,
            sponsorId: draft.sponsorId || null
        };
    }
}
