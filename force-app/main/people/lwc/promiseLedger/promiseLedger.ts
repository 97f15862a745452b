import { wire } from 'lwc';
import type { ExpectationInput, PlanPromise, PromiseLedger as Ledger } from 'apex';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import deleteExpectations from '@salesforce/apex/ExpectationController.deleteExpectations';
import getLedger from '@salesforce/apex/ExpectationController.getLedger';
import restoreExpectations from '@salesforce/apex/ExpectationController.restoreExpectations';
import saveExpectations from '@salesforce/apex/ExpectationController.saveExpectations';
import { formatLabel } from 'c/formatLabel';
import { PageRefresh } from 'c/pageRefresh';
import PlanPage from 'c/planPage';
import PromiseConfirmModal from 'c/promiseConfirmModal';
import PromiseModal from 'c/promiseModal';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';
import { DONE, changeOf, group, undoOf } from './ledger';

interface WiredLedger {
    data?: Ledger;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack: () => Promise<void>;
}

/**
 * What the stakeholders of a plan expect and what we promised in answer, on the account's page or on a plan's own: overdue
 * first, then open, kept, missed and withdrawn. Promises are written, kept or missed and confirmed here; the last change can
 * be undone.
 */
export default class PromiseLedger extends PlanPage {
    ledger?: Ledger;
    errors: string[] = [];
    done: Done | null = null;
    isBusy = false;
    steps: Readonly<Record<string, number>> = {};
    labels = labels;

    private wired?: WiredLedger;
    private readonly page = new PageRefresh(this, () => this.refresh());

    override connectedCallback(): void {
        super.connectedCallback();
        this.page.connect();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.page.disconnect();
    }

    @wire(getLedger, { recordId: '$shownId' })
    receiveLedger(wired: WiredLedger): void {
        this.wired = wired;
        if (wired.data) {
            this.ledger = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    /** Reads again what was read, after something else on the page was changed. */
    private async refresh(): Promise<void> {
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.ledger && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasLedger(): boolean {
        return this.ledger !== undefined;
    }

    get plan() {
        return this.ledger?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.ledger !== undefined && !this.ledger.plan;
    }

    get noPlanMessage(): string {
        return this.ledger?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canEdit(): boolean {
        return this.ledger?.canEdit === true;
    }

    /** Without a stakeholder there is nobody who could expect something. */
    get canAdd(): boolean {
        return this.canEdit && (this.ledger?.people.length ?? 0) > 0;
    }

    get readOnlyNote(): string {
        if (!this.ledger?.plan || this.canEdit) {
            return '';
        }
        return this.ledger.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return Boolean(this.ledger?.plan) && this.ledger?.promises.length === 0;
    }

    get emptyMessage(): string {
        return this.canEdit && !this.canAdd ? labels.nobodyMessage : labels.emptyMessage;
    }

    get groups() {
        return group(this.ledger?.promises ?? [], this.steps);
    }

    // --- What the user does

    async handleAdd(): Promise<void> {
        await this.write(null);
    }

    handleMore(event: Event): void {
        const standing = (event.currentTarget as HTMLElement).dataset.standing ?? '';
        this.steps = { ...this.steps, [standing]: (this.steps[standing] ?? 0) + 1 };
    }

    async handleKeep(event: Event): Promise<void> {
        await this.settle(this.promiseOf(event), 'Kept');
    }

    async handleConfirm(event: Event): Promise<void> {
        const promise = this.promiseOf(event);
        const stored = (await PromiseConfirmModal.open({
            label: labels.confirm,
            size: 'small',
            promise,
            accountIds: this.ledger?.accountIds ?? [],
            onrefused: () => this.refresh()
        })) as PlanPromise | undefined;
        if (stored) {
            await this.finish(labels.confirmedDone, stored, () => this.undo(promise, stored));
        }
    }

    async handleAction(event: CustomEvent<{ value: string }>): Promise<void> {
        const promise = this.promiseOf(event);
        if (event.detail.value === 'edit') {
            await this.write(promise);
        } else if (event.detail.value === 'delete') {
            await this.remove(promise);
        } else {
            await this.settle(promise, event.detail.value);
        }
    }

    async handleUndo(): Promise<void> {
        const takeBack = this.done?.takeBack;
        this.done = null;
        if (takeBack) {
            await this.act(async () => {
                await takeBack();
                await this.spread([]);
            });
        }
    }

    handleForget(): void {
        this.done = null;
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRefresh(): Promise<void> {
        this.isBusy = true;
        await this.refresh();
        this.isBusy = false;
    }

    // --- Steps

    private promiseOf(event: Event): PlanPromise {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.ledger!.promises.find((one) => one.id === id)!;
    }

    private async write(promise: PlanPromise | null): Promise<void> {
        const stored = (await PromiseModal.open({
            label: promise ? labels.editTitle : labels.add,
            size: 'medium',
            promise,
            ledger: this.ledger,
            onrefused: () => this.refresh()
        })) as PlanPromise | undefined;
        if (stored) {
            await this.finish(labels.saved, stored, async () => {
                if (promise) {
                    await this.undo(promise, stored);
                } else {
                    await deleteExpectations({ expectationIds: [stored.id] });
                }
            });
        }
    }

    private async settle(promise: PlanPromise, status: string): Promise<void> {
        await this.act(async () => {
            const settled = await this.store(
                changeOf(promise, { status, settledOn: null, confirmedOn: null, confirmedById: null })
            );
            await this.finish(DONE[status] ?? labels.saved, promise, () => this.undo(promise, settled));
        });
    }

    private async remove(promise: PlanPromise): Promise<void> {
        const expectationIds = [promise.id];
        await this.act(async () => {
            await deleteExpectations({ expectationIds });
            await this.finish(labels.deleted, promise, async () => {
                await restoreExpectations({ expectationIds });
            });
        });
    }

    private async undo(promise: PlanPromise, changed: PlanPromise): Promise<void> {
        await this.store(undoOf(promise, changed));
    }

    private async store(input: ExpectationInput): Promise<PlanPromise> {
        const { errors, promises } = await saveExpectations({ inputs: [input] });
        if (errors.length > 0) {
            throw new Error(errors.map(({ message }) => message).join(' '));
        }
        return promises[0]!;
    }

    /** Does something; what goes wrong is explained above the ledger. */
    private async act(step: () => Promise<void>): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            await step();
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    private async finish(message: string, promise: PlanPromise, takeBack: () => Promise<void>): Promise<void> {
        this.done = { message: formatLabel(message, promise.name), takeBack };
        await this.spread([promise.id]);
    }

    /** Lets the rest of the page and the cache know. */
    private async spread(changedIds: readonly string[]): Promise<void> {
        await this.page.tell(() =>
            Promise.all([
                notifyRecordUpdateAvailable(changedIds.map((recordId) => ({ recordId }))),
                refreshApex(this.wired)
            ])
        );
    }
}
