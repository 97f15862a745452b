import { wire } from 'lwc';
import type { PlanChange, PlanInGroup, PlanOverview as Overview, PlanSummary } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { NavigationMixin } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getOverview from '@salesforce/apex/PlanController.getOverview';
import movePlan from '@salesforce/apex/PlanController.movePlan';
import visit from '@salesforce/apex/PlanController.visit';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import PLAN from '@salesforce/schema/Account_Plan__c';
import { formatLabel } from 'c/formatLabel';
import PlanPage from 'c/planPage';
import PlanCreateModal from 'c/planCreateModal';
import PlanReviewModal from 'c/planReviewModal';
import PlanRolloverModal from 'c/planRolloverModal';
import PlanYearsModal from 'c/planYearsModal';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';

interface WiredOverview {
    data?: Overview;
    error?: unknown;
}

/**
 * Where the plan of a key account stands: who, status, period, progress, what others changed since the last visit, the
 * group and the period before. From here a plan is begun, led through its life and rolled over, and another plan of the
 * account is chosen for the whole page.
 */
export default class PlanOverview extends NavigationMixin(PlanPage) {
    overview?: Overview;
    errors: string[] = [];
    isBusy = false;
    labels = labels;
    timeZone = TIME_ZONE;
    changes: (PlanChange & { key: number })[] | null = null;
    isFirstVisit = false;

    private wired?: WiredOverview;
    private visitedId = '';

    @wire(getOverview, { recordId: '$shownId' })
    receiveOverview(wired: WiredOverview): void {
        this.wired = wired;
        if (wired.data) {
            this.overview = wired.data;
            this.errors = [];
            this.noteVisit();
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
            this.leaveChosenPlan();
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.overview && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasOverview(): boolean {
        return this.overview !== undefined;
    }

    get plan(): PlanSummary | undefined {
        return this.overview?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.overview !== undefined && !this.plan;
    }

    get canCreatePlan(): boolean {
        return this.overview?.canCreatePlan === true;
    }

    get hasNoPlanMessage(): string {
        return this.canCreatePlan ? labels.noneCreate : labels.noneAsk;
    }

    get planOptions(): { value: string; label: string }[] {
        return (this.overview?.plans ?? []).map(({ id, name, statusLabel }) => ({
            value: id,
            label: `${name} (${statusLabel})`
        }));
    }

    get hasChoice(): boolean {
        return this.planOptions.length > 1;
    }

    get warning(): string {
        if (!this.plan || this.plan.isClosed) {
            return '';
        }
        if (!this.plan.keyAccountManager) {
            return labels.unled;
        }
        return this.overview?.isManagerActive ? '' : formatLabel(labels.managerLeft, this.plan.keyAccountManager);
    }

    get groupNote(): string {
        return this.overview?.parentPlanName ? formatLabel(labels.group, this.overview.parentPlanName) : '';
    }

    get canRollOver(): boolean {
        return this.canCreatePlan && this.plan !== undefined && ['Active', 'Closed'].includes(this.plan.status);
    }

    get hasObjectives(): boolean {
        return (this.overview?.standing?.objectives ?? 0) > 0;
    }

    get progressText(): string {
        const standing = this.overview?.standing;
        return formatLabel(labels.progressText, standing?.progress ?? 0, standing?.pace ?? 0);
    }

    get countsText(): string {
        const standing = this.overview?.standing;
        return formatLabel(labels.counts, standing?.objectives ?? 0, standing?.reached ?? 0, standing?.behind ?? 0);
    }

    get fillStyle(): string {
        return `inline-size: ${this.overview?.standing?.progress ?? 0}%`;
    }

    get paceStyle(): string {
        return `inset-inline-start: ${this.overview?.standing?.pace ?? 0}%`;
    }

    get changesNote(): string {
        if (this.changes === null || this.changes.length > 0) {
            return '';
        }
        return this.isFirstVisit ? labels.changesFirst : labels.changesNone;
    }

    get years() {
        return (this.overview?.years ?? []).map((year, key) => ({
            key,
            name: year.name,
            before: percentOr(year.before, labels.newNow),
            now: percentOr(year.now, labels.dropped)
        }));
    }

    get hasPrevious(): boolean {
        return this.overview?.hasPrevious === true;
    }

    get hasYears(): boolean {
        return this.years.length > 0;
    }

    get group(): (PlanInGroup & { percent: string })[] {
        return (this.overview?.subsidiaries ?? []).map((one) => ({
            ...one,
            percent: one.standing.objectives > 0 ? formatLabel(labels.percent, one.standing.progress ?? 0) : '–'
        }));
    }

    get isGroup(): boolean {
        return this.group.length > 0;
    }

    get groupCurrent(): number {
        return this.group.reduce((sum, one) => sum + one.current, 0);
    }

    get groupTarget(): number {
        return this.group.reduce((sum, one) => sum + one.target, 0);
    }

    // --- Acting

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.show(event.detail.value);
    }

    async handleCreate(): Promise<void> {
        const plan = (await PlanCreateModal.open({
            label: labels.createTitle,
            size: 'medium',
            accountId: this.recordId
        })) as PlanSummary | undefined;
        if (plan) {
            this.tell(formatLabel(labels.created, plan.name));
            this.show(plan.id);
            await this.spread(plan.id);
        }
    }

    async handleMove(event: Event): Promise<void> {
        const status = (event.currentTarget as HTMLElement).dataset.status as string;
        const plan = this.plan as PlanSummary;
        if (status === 'Closed' && !(await this.isSureToClose(plan))) {
            return;
        }
        this.errors = [];
        this.isBusy = true;
        try {
            const moved = await movePlan({ planId: plan.id, status });
            this.tell(formatLabel(labels.statusChanged, moved.statusLabel));
            await this.spread(plan.id);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    async handleReview(): Promise<void> {
        const planId = this.plan?.id ?? '';
        if (await PlanReviewModal.open({ label: labels.review, size: 'small', planId })) {
            this.tell(labels.reviewDone);
            await this.spread(planId);
        }
    }

    async handleRollOver(): Promise<void> {
        const planId = this.plan?.id ?? '';
        const next = (await PlanRolloverModal.open({ label: labels.rollOverTitle, size: 'large', planId })) as
            PlanSummary | undefined;
        if (next) {
            this.tell(formatLabel(labels.rollOverDone, next.name));
            this.show(next.id);
            await this.spread(planId);
        }
    }

    async handleCompare(): Promise<void> {
        await PlanYearsModal.open({ label: labels.years, size: 'medium', planId: this.plan?.id ?? '' });
    }

    override readAgain(): Promise<void> {
        return this.handleRefresh();
    }

    async handleRefresh(): Promise<void> {
        this.errors = [];
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    // --- Steps

    /** Shows a plan in every tab of the account's page; on a plan's own page another plan has a page of its own. */
    private show(planId: string): void {
        const isOwnPage = this.overview?.plans.some(({ id }) => id === this.recordId);
        if (isOwnPage) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId: planId, objectApiName: PLAN.objectApiName, actionName: 'view' }
            });
        } else {
            this.choose(planId);
        }
    }

    /** A chosen plan that cannot be read, such as one deleted meanwhile, would hold the whole page back. */
    private leaveChosenPlan(): void {
        if (this.recordId && this.shownId !== this.recordId) {
            this.dispatchEvent(new ShowToastEvent({ message: this.errors.join(' '), variant: 'warning' }));
            this.choose(this.recordId);
        }
    }

    private isSureToClose(plan: PlanSummary): Promise<boolean> {
        return LightningConfirm.open({
            label: labels.closeTitle,
            message: formatLabel(labels.closeQuestion, plan.name),
            theme: 'warning',
            variant: 'header'
        });
    }

    /** Asks once per plan what is new; a failure here leaves the rest of the overview as it is. */
    private async noteVisit(): Promise<void> {
        const planId = this.plan?.id;
        if (!planId || planId === this.visitedId) {
            return;
        }
        this.visitedId = planId;
        this.changes = null;
        try {
            const answer = await visit({ planId });
            this.isFirstVisit = !answer.lastVisit;
            this.changes = answer.changes.map((change, key) => ({ ...change, key }));
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    private tell(message: string): void {
        this.dispatchEvent(new ShowToastEvent({ message, variant: 'success' }));
    }

    private async spread(planId: string): Promise<void> {
        await this.tellPage(() =>
            Promise.all([notifyRecordUpdateAvailable([{ recordId: planId }]), refreshApex(this.wired)])
        );
    }
}

function percentOr(value: number | null | undefined, none: string): string {
    return value === null || value === undefined ? none : formatLabel(labels.percent, value);
}
