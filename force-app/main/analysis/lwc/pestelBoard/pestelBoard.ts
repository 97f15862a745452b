import { wire } from 'lwc';
import type { PestelBoard as Board, PestelFactor, PlanSummary } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import deleteFactor from '@salesforce/apex/PestelController.deleteFactor';
import getBoard from '@salesforce/apex/PestelController.getBoard';
import markReviewed from '@salesforce/apex/PestelController.markReviewed';
import restoreFactor from '@salesforce/apex/PestelController.restoreFactor';
import type { FilterTile } from 'c/filterTiles';
import { formatLabel } from 'c/formatLabel';
import PestelCopyModal from 'c/pestelCopyModal';
import PestelEditModal from 'c/pestelEditModal';
import PlanCreateModal from 'c/planCreateModal';
import PestelTaskModal from 'c/pestelTaskModal';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { byDimension, countsOf, highlightsOf, orderByPriority, select } from './factors';
import type { Column, Highlight, Place, Show } from './factors';
import { labels } from './labels';

interface WiredBoard {
    data?: Board;
    error?: unknown;
}

/**
 * The PESTEL analysis of a key account, on the account's page or on a plan's own. Six columns hold the factors,
 * the most pressing first; the heat map and the buttons above filter them; factors are added, changed, reviewed,
 * deleted and brought back in place.
 *
 * The board draws what it knows at once and then lets the server have its say: a change that is refused is taken
 * back and explained.
 */
export default class PestelBoard extends PlanPage {
    board?: Board;
    factors: PestelFactor[] = [];
    errors: string[] = [];
    show: Show = 'all';
    cell: Place | null = null;
    deleted: PestelFactor | null = null;
    isBusy = false;
    labels = labels;

    private openedColumns: ReadonlySet<string> = new Set();
    private wired?: WiredBoard;
    private focusUndo = false;

    @wire(getBoard, { recordId: '$shownId' })
    receiveBoard(wired: WiredBoard): void {
        this.wired = wired;
        if (wired.data) {
            this.board = wired.data;
            this.factors = [...wired.data.factors];
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    override renderedCallback(): void {
        const undo = this.refs?.undo as HTMLElement | undefined;
        if (this.focusUndo && undo) {
            this.focusUndo = false;
            undo.focus();
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.board && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    /** Whether there is something to go back to when an error is closed. */
    get hasBoard(): boolean {
        return this.board !== undefined;
    }

    get plan() {
        return this.board?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.board !== undefined && !this.plan;
    }

    get hasNoPlanMessage(): string {
        return this.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canCreatePlan(): boolean {
        return this.board?.canCreatePlan === true;
    }

    get canEdit(): boolean {
        return this.board?.canEdit === true;
    }

    /** Why nothing can be changed here, or nothing if it can. */
    get readOnlyNote(): string {
        if (!this.plan || this.canEdit) {
            return '';
        }
        return this.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return this.plan !== undefined && this.factors.length === 0;
    }

    get hasFactors(): boolean {
        return this.factors.length > 0;
    }

    /** The factors the buttons above let through; the heat map counts these. */
    get shownFactors(): PestelFactor[] {
        return select(this.factors, this.show, null);
    }

    get columns(): Column[] {
        const { choices } = this.board as Board;
        return byDimension(
            choices.dimensions,
            select(this.factors, this.show, this.cell),
            this.isFiltered,
            this.openedColumns
        );
    }

    get filters(): FilterTile[] {
        const counts = countsOf(this.factors);
        return [
            { value: 'all', label: labels.showAll, count: counts.all },
            { value: 'unanswered', label: labels.showUnanswered, count: counts.unanswered, tone: 'error' },
            { value: 'stale', label: labels.showStale, count: counts.stale, tone: 'warning' }
        ];
    }

    /** The most pressing of the factors that are shown, whatever column they stand in. */
    get highlights(): Highlight[] {
        const { choices } = this.board as Board;
        return highlightsOf(select(this.factors, this.show, this.cell), choices.dimensions);
    }

    get isFiltered(): boolean {
        return this.show !== 'all' || this.cell !== null;
    }

    get shownCount(): number {
        return select(this.factors, this.show, this.cell).length;
    }

    get nothingMatches(): boolean {
        return this.isFiltered && this.shownCount === 0;
    }

    /** What the filters leave, in words; also told to screen readers when it changes. */
    get summary(): string {
        const shown = formatLabel(labels.shown, this.shownCount, this.factors.length);
        return this.cell ? `${shown}: ${formatLabel(labels.shownCell, this.cell.impact, this.cell.likelihood)}` : shown;
    }

    get deletedMessage(): string {
        return formatLabel(labels.deleted, this.deleted?.name ?? '');
    }

    // --- Filtering

    handleFilter(event: CustomEvent<Show>): void {
        this.show = event.detail;
    }

    handleCellSelect(event: CustomEvent<Place | null>): void {
        this.cell = event.detail;
    }

    handleHighlight(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.template?.querySelector<HTMLElement>(`c-pestel-card[data-id="${id}"]`)?.focus();
    }

    handleClearFilter(): void {
        this.show = 'all';
        this.cell = null;
    }

    handleShowMore(event: Event): void {
        this.openColumn((event.currentTarget as HTMLElement).dataset.dimension ?? '');
    }

    // --- Changing

    handleAdd(event: Event): void {
        this.write(null, (event.currentTarget as HTMLElement).dataset.dimension ?? '');
    }

    handleEdit(event: Event): void {
        const factor = this.factorOf(event);
        this.write(factor, factor.dimension);
    }

    /** Lets the user write a factor, and puts it in its place once it is stored. */
    private async write(factor: PestelFactor | null, dimension: string): Promise<void> {
        const stored = (await PestelEditModal.open({
            label: factor ? labels.editTitle : labels.add,
            size: 'medium',
            factor,
            planId: this.plan?.id ?? '',
            dimension,
            choices: this.board?.choices,
            onrefused: () => this.handleRefresh()
        })) as PestelFactor | undefined;
        if (stored) {
            // What was just written is shown, however little it presses.
            this.openColumn(stored.dimension);
            this.put(stored);
            this.tell(labels.saved, stored);
            await this.spread(stored.id);
        }
    }

    async handleReview(event: Event): Promise<void> {
        const factor = this.factorOf(event);
        await this.attempt(
            () => this.put({ ...factor, isStale: false }),
            async () => {
                this.put(await markReviewed({ factorId: factor.id }));
                this.tell(labels.reviewed, factor);
                await this.spread(factor.id);
            }
        );
    }

    /** Lets the user answer a factor with a task. */
    async handleTask(event: Event): Promise<void> {
        const factor = this.factorOf(event);
        const answered = (await PestelTaskModal.open({
            label: labels.taskTitle,
            size: 'small',
            factor
        })) as PestelFactor | undefined;
        if (answered) {
            this.put(answered);
            this.tell(labels.taskCreated, answered);
            await this.spread(answered.id);
        }
    }

    /** Lets the user copy a factor to other accounts; the dialog tells by itself what came of it. */
    async handleCopy(event: Event): Promise<void> {
        const factor = this.factorOf(event);
        await PestelCopyModal.open({ label: formatLabel(labels.copyTitle, factor.name), size: 'medium', factor });
    }

    async handleRemove(event: Event): Promise<void> {
        const factor = this.factorOf(event);
        const sure = await LightningConfirm.open({
            label: labels.deleteTitle,
            message: formatLabel(labels.deleteMessage, factor.name),
            theme: 'warning',
            variant: 'header'
        });
        if (!sure) {
            return;
        }
        await this.attempt(
            () => this.take(factor),
            async () => {
                await deleteFactor({ factorId: factor.id });
                this.deleted = factor;
                this.focusUndo = true;
                await this.spread(factor.id);
            }
        );
    }

    async handleUndo(): Promise<void> {
        const factor = this.deleted as PestelFactor;
        await this.attempt(
            () => {
                this.deleted = null;
                this.put(factor);
            },
            async () => {
                this.put(await restoreFactor({ factorId: factor.id }));
                this.tell(labels.restored, factor);
                await this.spread(factor.id);
            }
        );
    }

    handleForgetDeleted(): void {
        this.deleted = null;
    }

    // --- Loading and going elsewhere

    override readAgain(): Promise<void> {
        return this.handleRefresh();
    }

    async handleRefresh(): Promise<void> {
        this.isBusy = true;
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleCreatePlan(): Promise<void> {
        const plan = (await PlanCreateModal.open({
            label: labels.planCreateTitle,
            size: 'medium',
            accountId: this.recordId
        })) as PlanSummary | undefined;
        if (plan) {
            this.choose(plan.id);
            await this.tellPage(() => refreshApex(this.wired));
        }
    }

    // --- Steps

    /** Draws a change at once, then does it; if it is refused, takes it back and says why. */
    private async attempt(draw: () => void, act: () => Promise<void>): Promise<void> {
        const before = this.factors;
        this.errors = [];
        draw();
        try {
            await act();
        } catch (failure) {
            this.factors = before;
            this.errors = reduceErrors(failure);
        }
    }

    private openColumn(dimension: string): void {
        this.openedColumns = new Set([...this.openedColumns, dimension]);
    }

    private put(factor: PestelFactor): void {
        this.factors = orderByPriority([...this.factors.filter((one) => one.id !== factor.id), factor]);
    }

    private take(factor: PestelFactor): void {
        this.factors = this.factors.filter((one) => one.id !== factor.id);
    }

    private factorOf(event: Event): PestelFactor {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.factors.find((one) => one.id === id) as PestelFactor;
    }

    private tell(label: string, factor: PestelFactor): void {
        this.dispatchEvent(new ShowToastEvent({ message: formatLabel(label, factor.name), variant: 'success' }));
    }

    /** Lets the cache of this board and the rest of the page know that a factor has changed. */
    private async spread(factorId: string): Promise<void> {
        await this.tellPage(() =>
            Promise.all([notifyRecordUpdateAvailable([{ recordId: factorId }]), refreshApex(this.wired)])
        );
    }
}
