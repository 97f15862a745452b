import { wire } from 'lwc';
import type { ObjectiveList, PlanObjective } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import deleteObjective from '@salesforce/apex/ObjectiveController.deleteObjective';
import getObjectives from '@salesforce/apex/ObjectiveController.getObjectives';
import measureNow from '@salesforce/apex/ObjectiveController.measureNow';
import restoreObjective from '@salesforce/apex/ObjectiveController.restoreObjective';
import { formatLabel } from 'c/formatLabel';
import ObjectiveEditModal from 'c/objectiveEditModal';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';
import { byPerspective } from './rows';
import type { Group } from './rows';

interface WiredList {
    data?: ObjectiveList;
    error?: unknown;
}

/** Objectives that are shown at first, and each time more are asked for. */
const PAGE = 50;

/**
 * The objectives of a key account's plan, ours and the customer's: how far each has come against linear pace and
 * where it will land. They are added, changed, measured, deleted and brought back in place. Follows the plan that is
 * chosen elsewhere on the page.
 */
export default class PlanObjectives extends PlanPage {
    list?: ObjectiveList;
    objectives: PlanObjective[] = [];
    errors: string[] = [];
    deleted: PlanObjective | null = null;
    isBusy = false;
    shown = PAGE;
    labels = labels;

    private wired?: WiredList;

    @wire(getObjectives, { recordId: '$shownId' })
    receiveList(wired: WiredList): void {
        this.wired = wired;
        if (wired.data) {
            this.list = wired.data;
            this.objectives = [...wired.data.objectives];
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.list && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasList(): boolean {
        return this.list !== undefined;
    }

    get plan() {
        return this.list?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.list !== undefined && !this.plan;
    }

    get hasNoPlanMessage(): string {
        return this.list?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canEdit(): boolean {
        return this.list?.canEdit === true;
    }

    get canMeasure(): boolean {
        return this.canEdit && this.objectives.some((one) => one.measure);
    }

    /** Why nothing can be changed here, or nothing if it can. */
    get readOnlyNote(): string {
        if (!this.plan || this.canEdit) {
            return '';
        }
        return this.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return this.plan !== undefined && this.objectives.length === 0;
    }

    get left(): number {
        return this.objectives.length - this.shown;
    }

    get groups(): Group[] {
        return byPerspective(this.list as ObjectiveList, this.objectives.slice(0, this.shown));
    }

    get hasObjectives(): boolean {
        return this.objectives.length > 0;
    }

    get summary(): string {
        const behind = this.objectives.filter((one) => one.standing === 'behind').length;
        return formatLabel(labels.count, this.objectives.length, behind);
    }

    get deletedMessage(): string {
        return formatLabel(labels.deleted, this.deleted?.name ?? '');
    }

    // --- Changing

    handleAdd(): void {
        this.write(null);
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const objective = this.objectives.find((one) => one.id === id) as PlanObjective;
        if (event.detail.value === 'edit') {
            this.write(objective);
        } else {
            this.remove(objective);
        }
    }

    /** Lets the user write an objective, and puts it in its place once it is stored. */
    private async write(objective: PlanObjective | null): Promise<void> {
        const stored = (await ObjectiveEditModal.open({
            label: objective ? labels.editTitle : labels.add,
            size: 'medium',
            objective,
            planId: this.plan?.id ?? '',
            periodEnd: this.plan?.periodEnd ?? '',
            choices: this.list?.choices,
            onrefused: () => this.handleRefresh()
        })) as PlanObjective | undefined;
        if (stored) {
            // What was just written is shown, wherever it stands.
            this.shown = objective ? this.shown : Number.MAX_SAFE_INTEGER;
            this.put(stored);
            this.tell(formatLabel(labels.saved, stored.name));
            await this.spread(stored.id);
        }
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    async handleMeasure(): Promise<void> {
        await this.attempt(async () => {
            this.objectives = await measureNow({ planId: this.plan?.id ?? '' });
            this.tell(labels.measured);
            await this.tellPage(() => refreshApex(this.wired));
        });
    }

    private async remove(objective: PlanObjective): Promise<void> {
        const sure = await LightningConfirm.open({
            label: labels.deleteTitle,
            message: formatLabel(labels.deleteMessage, objective.name),
            theme: 'warning',
            variant: 'header'
        });
        if (!sure) {
            return;
        }
        await this.attempt(async () => {
            this.objectives = this.objectives.filter((one) => one.id !== objective.id);
            await deleteObjective({ objectiveId: objective.id });
            this.deleted = objective;
            await this.spread(objective.id);
        });
    }

    async handleUndo(): Promise<void> {
        const objective = this.deleted as PlanObjective;
        await this.attempt(async () => {
            this.put(await restoreObjective({ objectiveId: objective.id }));
            this.deleted = null;
            this.tell(formatLabel(labels.restored, objective.name));
            await this.spread(objective.id);
        });
    }

    handleForgetDeleted(): void {
        this.deleted = null;
    }

    override readAgain(): Promise<void> {
        return this.handleRefresh();
    }

    async handleRefresh(): Promise<void> {
        await this.attempt(() => refreshApex(this.wired));
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    // --- Steps

    /** Does it; if it is refused, puts back what was shown and says why. */
    private async attempt(act: () => Promise<void>): Promise<void> {
        const before = this.objectives;
        this.errors = [];
        this.isBusy = true;
        try {
            await act();
        } catch (failure) {
            this.objectives = before;
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    private put(objective: PlanObjective): void {
        const known = this.objectives.some((one) => one.id === objective.id);
        this.objectives = known
            ? this.objectives.map((one) => (one.id === objective.id ? objective : one))
            : [...this.objectives, objective];
    }

    private tell(message: string): void {
        this.dispatchEvent(new ShowToastEvent({ message, variant: 'success' }));
    }

    /** Lets the cache of this list and the rest of the page know that an objective has changed. */
    private async spread(objectiveId: string): Promise<void> {
        await this.tellPage(() =>
            Promise.all([notifyRecordUpdateAvailable([{ recordId: objectiveId }]), refreshApex(this.wired)])
        );
    }
}
