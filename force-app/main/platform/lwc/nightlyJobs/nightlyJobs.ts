import { LightningElement, wire } from 'lwc';
import type { NightlyJobState } from 'apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { refreshApex } from '@salesforce/apex';
import getJobs from '@salesforce/apex/NightlyJobsController.getJobs';
import scheduleJobs from '@salesforce/apex/NightlyJobsController.scheduleJobs';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';

interface WiredJobs {
    data?: NightlyJobState[];
    error?: unknown;
}

const STATES: Readonly<Record<string, string>> = {
    fine: labels.fine,
    missing: labels.missing,
    wrong: labels.wrong,
    off: labels.off
};

/** The nightly jobs as an administrator sees them: whether each is scheduled, when it runs, as whom, and a way to put it right. */
export default class NightlyJobs extends LightningElement {
    jobs?: readonly NightlyJobState[];
    errors: string[] = [];
    isBusy = false;
    labels = labels;
    timeZone = TIME_ZONE;

    private wired?: WiredJobs;

    @wire(getJobs)
    receiveJobs(wired: WiredJobs): void {
        this.wired = wired;
        if (wired.data) {
            this.jobs = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    get isLoading(): boolean {
        return !this.jobs && this.errors.length === 0;
    }

    get hasJobs(): boolean {
        return this.jobs !== undefined;
    }

    get canSchedule(): boolean {
        return this.toSchedule > 0;
    }

    get summary(): string {
        return this.toSchedule > 0 ? formatLabel(labels.someWrong, this.toSchedule) : labels.allFine;
    }

    get rows() {
        return (this.jobs ?? []).map((job) => ({
            ...job,
            stateLabel: STATES[job.state] ?? job.state,
            stateClass: `state ${job.state}`
        }));
    }

    async handleSchedule(): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            this.jobs = await scheduleJobs();
            if (this.toSchedule === 0) {
                this.dispatchEvent(new ShowToastEvent({ message: labels.scheduled, variant: 'success' }));
            }
            const problems = this.jobs.map(({ problem }) => problem ?? '').filter(Boolean);
            await refreshApex(this.wired);
            this.errors = problems;
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    async handleRetry(): Promise<void> {
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

    private get toSchedule(): number {
        return (this.jobs ?? []).filter(({ state }) => state === 'missing' || state === 'wrong').length;
    }
}
