import { LightningElement, api, wire } from 'lwc';
import type { FeedbackBoard as Board, PlanFeedback } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { refreshApex } from '@salesforce/apex';
import acknowledgeFeedback from '@salesforce/apex/FeedbackController.acknowledgeFeedback';
import getBoard from '@salesforce/apex/FeedbackController.getBoard';
import withdrawFeedback from '@salesforce/apex/FeedbackController.withdrawFeedback';
import FeedbackGiveModal from 'c/feedbackGiveModal';
import type { Standing } from 'c/feedbackItem';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';

interface WiredBoard {
    data?: Board;
    error?: unknown;
}

/**
 * Feedback on a key account, on the account's page or on a plan's own: what the user received, with what is not acknowledged yet
 * counted and first; what the user gave; and what those received whom the user leads. It can show all customers instead.
 */
export default class FeedbackBoard extends LightningElement {
    /** The account, or the plan. */
    @api recordId?: string;

    board?: Board;
    errors: string[] = [];
    isBusy = false;
    showAll = false;
    labels = labels;

    private wired?: WiredBoard;

    @wire(getBoard, { recordId: '$recordId' })
    receiveBoard(wired: WiredBoard): void {
        this.wired = wired;
        if (wired.data) {
            this.board = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    get hasBoard(): boolean {
        return this.board !== undefined;
    }

    get isLoading(): boolean {
        return !this.board && this.errors.length === 0;
    }

    get canGive(): boolean {
        return this.board?.canGive === true;
    }

    /** How much of what the user received, on any customer, is not acknowledged. */
    get waiting(): number {
        return this.board?.received.filter(({ acknowledgedAt }) => !acknowledgedAt).length ?? 0;
    }

    get waitingLabel(): string {
        return formatLabel(labels.waiting, this.waiting);
    }

    get sections() {
        const section = (standing: Standing, heading: string, all: readonly PlanFeedback[]) => ({
            standing,
            heading,
            items: all
                .filter(({ accountId }) => this.showAll || accountId === this.board?.accountId)
                // What waits for the reader comes first; within that the order stays, the latest first.
                .sort((one, other) => Number(Boolean(one.acknowledgedAt)) - Number(Boolean(other.acknowledgedAt)))
        });
        return this.board
            ? [
                  section('received', labels.received, this.board.received),
                  section('given', labels.given, this.board.given),
                  section('team', labels.team, this.board.team)
              ].filter(({ items }) => items.length > 0)
            : [];
    }

    get isEmpty(): boolean {
        return this.board !== undefined && this.sections.length === 0;
    }

    handleAll(event: CustomEvent<{ checked: boolean }>): void {
        this.showAll = event.detail.checked;
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRetry(): Promise<void> {
        await this.act(async () => undefined);
    }

    async handleGive(): Promise<void> {
        const given = (await FeedbackGiveModal.open({
            label: labels.give,
            size: 'small',
            recordId: this.recordId ?? ''
        })) as PlanFeedback | undefined;
        if (given) {
            this.tell(labels.givenDone, given.recipientName);
            await this.act(async () => undefined);
        }
    }

    async handleAcknowledge(event: CustomEvent<string>): Promise<void> {
        const feedback = this.feedbackOf(event);
        await this.act(async () => {
            await acknowledgeFeedback({ feedbackId: feedback.id, reply: event.detail });
            this.tell(labels.acknowledged, feedback.giverName);
        });
    }

    async handleWithdraw(event: CustomEvent): Promise<void> {
        const feedback = this.feedbackOf(event);
        const sure = await LightningConfirm.open({
            label: labels.withdraw,
            message: formatLabel(labels.withdrawMessage, feedback.recipientName ?? ''),
            theme: 'warning',
            variant: 'header'
        });
        if (sure) {
            await this.act(async () => {
                await withdrawFeedback({ feedbackId: feedback.id });
                this.tell(labels.withdrawn, feedback.recipientName);
            });
        }
    }

    private feedbackOf(event: Event): PlanFeedback {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const { received, given } = this.board as Board;
        return [...received, ...given].find((one) => one.id === id) as PlanFeedback;
    }

    /** Does something and reads again; what fails is explained. */
    private async act(work: () => Promise<void>): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            await work();
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    private tell(message: string, name: string | null | undefined): void {
        this.dispatchEvent(new ShowToastEvent({ message: formatLabel(message, name ?? ''), variant: 'success' }));
    }
}
