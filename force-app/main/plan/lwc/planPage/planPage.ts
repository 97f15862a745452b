import { LightningElement, api, wire } from 'lwc';
import { MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import PLAN_CHOSEN from '@salesforce/messageChannel/Plan_Chosen__c';
import { PageRefresh } from 'c/pageRefresh';
import { choosePlan, planFor, yearFor } from 'c/planChoice';

/**
 * A component that shows a plan, on the page of its account or on the plan's own. It wires its data to `shownId`, which
 * follows the plan that is chosen anywhere on the page, also in tabs that were opened before or after, shows `shownYear` of it
 * if it shows a year, and reads again when something else on the page was changed.
 */
export default class PlanPage extends LightningElement {
    /** The account, or the plan. */
    @api
    get recordId(): string | undefined {
        return this.pageRecordId;
    }
    set recordId(recordId: string | undefined) {
        this.pageRecordId = recordId;
        this.followChoice();
    }

    /** What to show: the plan that was chosen on this page, otherwise the record whose page it is. */
    shownId?: string;

    /** The year of the plan that was chosen on this page, by the year in which it ends; null for the one that holds today. */
    shownYear: number | null = null;

    private pageRecordId?: string;
    private choices?: unknown;
    private readonly updates = new PageRefresh(this, () => this.readAgain());

    @wire(MessageContext) messageContext!: unknown;

    override connectedCallback(): void {
        this.followChoice();
        this.updates.connect();
        this.choices = subscribe(this.messageContext, PLAN_CHOSEN, () => this.followChoice());
    }

    override disconnectedCallback(): void {
        this.updates.disconnect();
        unsubscribe(this.choices);
    }

    /** Reads again what is shown, after something else on the page was changed. What shows a plan's items says how. */
    readAgain(): Promise<void> {
        return Promise.resolve();
    }

    /**
     * Tells the rest of the page that something was changed here.
     *
     * @param own what the component itself does meanwhile to be up to date
     */
    tellPage(own: () => Promise<unknown>): Promise<void> {
        return this.updates.tell(own);
    }

    /**
     * Shows a plan here and in every tab of the page, with the year that holds today.
     *
     * @param planId the plan
     */
    choose(planId: string): void {
        this.publishChoice(planId, null);
    }

    /**
     * Shows another year of the same plan here and in every tab of the page.
     *
     * @param year the year in which the fiscal year ends; null for the one that holds today
     */
    chooseYear(year: number | null): void {
        this.publishChoice(this.shownId ?? '', year);
    }

    private publishChoice(planId: string, year: number | null): void {
        const choice = { recordId: this.pageRecordId ?? planId, planId, year };
        choosePlan(choice);
        publish(this.messageContext, PLAN_CHOSEN, choice);
    }

    private followChoice(): void {
        this.shownId = planFor(this.pageRecordId);
        this.shownYear = yearFor(this.pageRecordId);
    }
}
