import { LightningElement, api } from 'lwc';
import type { CustomerGoal, Market } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import CustomerGoalConfirmModal from 'c/customerGoalConfirmModal';
import CustomerGoalModal from 'c/customerGoalModal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import deleteGoal from '@salesforce/apex/CustomerGoalController.deleteGoal';
import deleteLabel from '@salesforce/label/c.Common_Delete';
import edit from '@salesforce/label/c.Common_Edit';
import rowActions from '@salesforce/label/c.Analysis_Row_Actions';
import deleted from '@salesforce/label/c.Goal_Deleted';
import saved from '@salesforce/label/c.Goal_Saved';
import add from '@salesforce/label/c.Goal_Add';
import confirm from '@salesforce/label/c.Goal_Confirm';
import confirmedBy from '@salesforce/label/c.Goal_Confirmed_By';
import deleteMessage from '@salesforce/label/c.Goal_Delete_Message';
import due from '@salesforce/label/c.Goal_Due';
import editTitle from '@salesforce/label/c.Goal_Edit_Title';
import emptyMessage from '@salesforce/label/c.Goal_Empty_Message';
import emptyTitle from '@salesforce/label/c.Goal_Empty_Title';
import metric from '@salesforce/label/c.Goal_Metric';
import objective from '@salesforce/label/c.Goal_Objective';
import overdue from '@salesforce/label/c.Goal_Overdue';
import reached from '@salesforce/label/c.Goal_Reached';
import target from '@salesforce/label/c.Goal_Target';
import title from '@salesforce/label/c.Goal_Title';
import unconfirmed from '@salesforce/label/c.Goal_Unconfirmed';

const LABELS = {
    add,
    confirm,
    confirmedBy,
    deleteLabel,
    deleteMessage,
    deleted,
    due,
    edit,
    editTitle,
    emptyMessage,
    emptyTitle,
    metric,
    objective,
    overdue,
    reached,
    rowActions,
    saved,
    target,
    title,
    unconfirmed
};

/** Items that are shown at first, and each time more are asked for. */
const PAGE = 24;

/**
 * What the customer wants, as cards: whose goal it is, how it is measured and by when, with what is overdue or was never
 * confirmed flagged. Goals are added, changed, confirmed and deleted in place.
 *
 * @fires changed a goal was changed, so the page should read again; the detail is its id
 */
export default class CustomerGoals extends LightningElement {
    /** What the page read; drawn as it is. */
    @api market!: Market;

    errors: string[] = [];
    shown = PAGE;

    labels = LABELS;

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get canEdit(): boolean {
        return this.market.canEditGoals;
    }

    get isEmpty(): boolean {
        return this.market.goals.length === 0;
    }

    get left(): number {
        return this.market.goals.length - this.shown;
    }

    get cards() {
        return this.market.goals.slice(0, this.shown).map((goal) => ({
            ...goal,
            actionsName: formatLabel(LABELS.rowActions, goal.name),
            className: `goal${goal.isOverdue ? ' late' : ''}`,
            hasFlags: goal.isOverdue || goal.isUnconfirmed || Boolean(goal.reachedOn)
        }));
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    handleAdd(): void {
        this.write(null);
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleAction(event: CustomEvent<{ value: string }>): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.market.goals.find((one) => one.id === id) as CustomerGoal;
        if (event.detail.value === 'edit') {
            await this.write(chosen);
        } else if (event.detail.value === 'confirm') {
            await this.confirm(chosen);
        } else {
            await this.remove(chosen);
        }
    }

    private async write(chosen: CustomerGoal | null): Promise<void> {
        const stored = (await CustomerGoalModal.open({
            label: chosen ? LABELS.editTitle : LABELS.add,
            size: 'medium',
            goal: chosen,
            market: this.market,
            onrefused: () => this.tellChanged(chosen?.id)
        })) as CustomerGoal | undefined;
        if (stored) {
            // What was just written is shown, wherever it stands.
            this.shown = chosen ? this.shown : Number.MAX_SAFE_INTEGER;
            this.finish(LABELS.saved, stored);
        }
    }

    private async confirm(chosen: CustomerGoal): Promise<void> {
        const stored = (await CustomerGoalConfirmModal.open({
            label: LABELS.confirm,
            size: 'small',
            goal: chosen,
            market: this.market
        })) as CustomerGoal | undefined;
        if (stored) {
            this.finish(LABELS.saved, stored);
        }
    }

    private async remove(chosen: CustomerGoal): Promise<void> {
        const sure = await LightningConfirm.open({
            label: LABELS.deleteLabel,
            message: formatLabel(LABELS.deleteMessage, chosen.name),
            theme: 'warning',
            variant: 'header'
        });
        if (!sure) {
            return;
        }
        this.errors = [];
        try {
            await deleteGoal({ recordId: chosen.id });
            this.finish(LABELS.deleted, chosen);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    /** Tells the user what was done and the page that it should read again. */
    private finish(message: string, changed: CustomerGoal): void {
        this.errors = [];
        this.dispatchEvent(new ShowToastEvent({ message: formatLabel(message, changed.name), variant: 'success' }));
        this.tellChanged(changed.id);
    }

    private tellChanged(id?: string): void {
        this.dispatchEvent(new CustomEvent('changed', { detail: id }));
    }
}
