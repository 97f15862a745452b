import { wire } from 'lwc';
import type { Market } from 'apex';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getMarket from '@salesforce/apex/MarketController.getMarket';
import loading from '@salesforce/label/c.Common_Loading';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';

interface WiredMarket {
    data?: Market;
    error?: unknown;
}

/**
 * The analysis of a key account, on the account's page or on a plan's own: the PESTEL board, which reads for itself, and
 * below it what the customer wants and who else is there, which share one answer of Apex. Opening it costs two calls.
 */
export default class AccountAnalysis extends PlanPage {
    market?: Market;
    errors: string[] = [];
    labels = { loading };

    private wired?: WiredMarket;

    @wire(getMarket, { recordId: '$shownId' })
    receiveMarket(wired: WiredMarket): void {
        this.wired = wired;
        if (wired.data) {
            this.market = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    get isLoading(): boolean {
        return !this.market && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    /** Without a plan the board alone says what to do. */
    get hasPlan(): boolean {
        return Boolean(this.market?.plan);
    }

    override readAgain(): Promise<void> {
        return this.handleRetry();
    }

    async handleRetry(): Promise<void> {
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    /** Lets the cache and the rest of the page know that a record has changed. */
    async handleChanged(event: CustomEvent<string>): Promise<void> {
        await this.tellPage(() =>
            Promise.all([notifyRecordUpdateAvailable([{ recordId: event.detail }]), this.handleRetry()])
        );
    }
}
