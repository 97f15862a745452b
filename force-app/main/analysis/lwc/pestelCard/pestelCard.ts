import { LightningElement, api } from 'lwc';
import type { PestelFactor } from 'apex';
import { formatLabel } from 'c/formatLabel';
import actions from '@salesforce/label/c.Pestel_Actions';
import customerImplication from '@salesforce/label/c.Pestel_Customer_Implication';
import copyFactor from '@salesforce/label/c.Pestel_Action_Copy';
import createTask from '@salesforce/label/c.Pestel_Action_Task';
import deleteLabel from '@salesforce/label/c.Common_Delete';
import detailsHide from '@salesforce/label/c.Pestel_Details_Hide';
import detailsShow from '@salesforce/label/c.Pestel_Details_Show';
import edit from '@salesforce/label/c.Common_Edit';
import levelHigh from '@salesforce/label/c.Pestel_Level_high';
import levelLow from '@salesforce/label/c.Pestel_Level_low';
import levelMedium from '@salesforce/label/c.Pestel_Level_medium';
import markReviewed from '@salesforce/label/c.Pestel_Mark_Reviewed';
import objective from '@salesforce/label/c.Pestel_Objective';
import ourImplication from '@salesforce/label/c.Pestel_Our_Implication';
import priorityName from '@salesforce/label/c.Pestel_Priority';
import rating from '@salesforce/label/c.Pestel_Rating';
import response from '@salesforce/label/c.Pestel_Response';
import reviewDueOn from '@salesforce/label/c.Pestel_Review_Due_On';
import reviewedOn from '@salesforce/label/c.Pestel_Reviewed_On';
import source from '@salesforce/label/c.Pestel_Source';
import stale from '@salesforce/label/c.Pestel_Stale';
import taskDone from '@salesforce/label/c.Pestel_Task_Done';
import tasks from '@salesforce/label/c.Pestel_Tasks';
import unanswered from '@salesforce/label/c.Pestel_Unanswered';

const LEVELS: Readonly<Record<string, string>> = { high: levelHigh, medium: levelMedium, low: levelLow };
const EFFECT_ICONS: Readonly<Record<string, string>> = { Opportunity: 'utility:trending', Threat: 'utility:warning' };
const TREND_ICONS: Readonly<Record<string, string>> = { Growing: 'utility:arrowup', Fading: 'utility:arrowdown' };

/**
 * One factor on the board: what it is, how pressing, what it means and what is missing.
 *
 * @fires edit the user wants to change it
 * @fires review the user says that it still holds
 * @fires task the user wants to answer it with a task
 * @fires copy the user wants it on other accounts' plans
 * @fires remove the user wants it gone
 */
export default class PestelCard extends LightningElement {
    /** The factor to show. */
    @api factor!: PestelFactor;

    /** Whether the user may change it. */
    @api canEdit = false;

    isOpen = false;

    labels = {
        copyFactor,
        createTask,
        customerImplication,
        deleteLabel,
        edit,
        markReviewed,
        ourImplication,
        response,
        reviewDueOn,
        reviewedOn,
        source,
        stale,
        taskDone,
        tasks,
        unanswered
    };

    /** Moves the keyboard focus to this card. */
    @api
    focus(): void {
        (this.refs?.toggle as HTMLElement | undefined)?.focus();
    }

    get cardClass(): string {
        return `factor ${(this.factor.effect ?? '').toLowerCase()}`;
    }

    get priorityClass(): string {
        return `priority ${this.factor.level}`;
    }

    get priorityName(): string {
        return formatLabel(priorityName, this.factor.priority, LEVELS[this.factor.level] ?? this.factor.level);
    }

    get rating(): string {
        return formatLabel(rating, this.factor.impact, this.factor.likelihood);
    }

    get actionsName(): string {
        return formatLabel(actions, this.factor.name);
    }

    get toggleName(): string {
        return formatLabel(this.isOpen ? detailsHide : detailsShow, this.factor.name);
    }

    get toggleIcon(): string {
        return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get effectIcon(): string {
        return EFFECT_ICONS[this.factor.effect] ?? 'utility:dash';
    }

    get trendIcon(): string {
        return TREND_ICONS[this.factor.trend] ?? 'utility:forward';
    }

    get hasFlags(): boolean {
        return this.factor.isUnanswered || this.factor.isStale;
    }

    /** What is written about the factor, without what was left empty. */
    get details(): { key: string; label: string; text: string }[] {
        const { factor } = this;
        return [
            { key: 'customer', label: customerImplication, text: factor.customerImplication ?? '' },
            { key: 'us', label: ourImplication, text: factor.ourImplication ?? '' },
            { key: 'response', label: response, text: factor.response ?? '' },
            { key: 'objective', label: objective, text: factor.objectiveName ?? '' },
            { key: 'source', label: source, text: factor.source ?? '' }
        ].filter((detail) => detail.text !== '');
    }

    get hasTasks(): boolean {
        return this.factor.tasks.length > 0;
    }

    handleToggle(): void {
        this.isOpen = !this.isOpen;
    }

    handleAction(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent(event.detail.value));
    }
}
