import { LightningElement, api } from 'lwc';
import type { PlanSummary } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import PLAN from '@salesforce/schema/Account_Plan__c';
import managerLabel from '@salesforce/label/c.Plan_Manager';
import openLabel from '@salesforce/label/c.Plan_Open';
import { formatLabel } from 'c/formatLabel';

/** The plan a board shows, in one line: its name, which leads to its page, its status, its period and who leads it. */
export default class PlanLine extends NavigationMixin(LightningElement) {
    /** Leaves out who leads the plan, where it is said elsewhere. */
    @api hideManager = false;

    url = '';

    private shown?: PlanSummary;

    /** The plan. */
    @api
    get plan(): PlanSummary | undefined {
        return this.shown;
    }

    set plan(plan: PlanSummary | undefined) {
        this.shown = plan;
        this.address();
    }

    get manager(): string {
        const name = this.shown?.keyAccountManager;
        return name && !this.hideManager ? formatLabel(managerLabel, name) : '';
    }

    get linkTitle(): string {
        return formatLabel(openLabel, this.shown?.name ?? '');
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        this[NavigationMixin.Navigate](this.page());
    }

    private async address(): Promise<void> {
        if (this.shown) {
            this.url = await this[NavigationMixin.GenerateUrl](this.page());
        }
    }

    private page(): PageReference {
        return {
            type: 'standard__recordPage',
            attributes: { recordId: this.shown?.id, objectApiName: PLAN.objectApiName, actionName: 'view' }
        };
    }
}
