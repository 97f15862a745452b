import { wire } from 'lwc';
import type { PlanPresentation as Presentation } from 'apex';
import { loadStyle } from 'lightning/platformResourceLoader';
import { refreshApex } from '@salesforce/apex';
import getPresentation from '@salesforce/apex/PlanPresentationController.getPresentation';
import PRINT_STYLES from '@salesforce/resourceUrl/PlanPresentationPrint';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { coverOf, sectionsOf } from './document';
import type { ItemView, SectionView } from './document';
import { labels } from './labels';

interface WiredPresentation {
    data?: Presentation;
    error?: unknown;
}

const OURS = 'ours';
const CUSTOMER = 'customer';

/**
 * A key account plan to present on the screen and to print: a cover, the customer's situation, the objectives and the strategy.
 * The copy for the customer is another answer of Apex, not a part of this one hidden, so that nothing internal is in the page.
 */
export default class PlanPresentation extends PlanPage {
    copy = OURS;
    presentation?: Presentation;
    errors: string[] = [];
    isPrinting = false;
    labels = labels;
    copies = [
        { label: labels.copyOurs, value: OURS },
        { label: labels.copyCustomer, value: CUSTOMER }
    ];

    private wired?: WiredPresentation;
    private styles?: Promise<void>;
    private wantsToPrint = false;

    @wire(getPresentation, { recordId: '$shownId', forCustomer: '$forCustomer' })
    receive(wired: WiredPresentation): void {
        this.wired = wired;
        if (wired.data) {
            this.presentation = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.presentation = undefined;
            this.errors = reduceErrors(wired.error);
        }
    }

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener('afterprint', this.stopPrinting);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        window.removeEventListener('afterprint', this.stopPrinting);
    }

    override renderedCallback(): void {
        if (this.wantsToPrint) {
            this.wantsToPrint = false;
            window.print();
        }
    }

    get forCustomer(): boolean {
        return this.copy === CUSTOMER;
    }

    get isInternal(): boolean {
        return !this.forCustomer;
    }

    get isLoading(): boolean {
        return !this.presentation && this.errors.length === 0;
    }

    get hasPlan(): boolean {
        return Boolean(this.presentation?.planId);
    }

    get isEmpty(): boolean {
        return Boolean(this.presentation) && !this.hasPlan;
    }

    get cannotPrint(): boolean {
        return !this.hasPlan;
    }

    get cover(): ItemView | null {
        return this.presentation ? coverOf(this.presentation) : null;
    }

    get sections(): SectionView[] {
        return this.presentation ? sectionsOf(this.presentation) : [];
    }

    get paperClass(): string {
        return this.isPrinting ? 'paper kam-plan-print' : 'paper';
    }

    handleCopy(event: CustomEvent<{ value: string }>): void {
        this.copy = event.detail.value;
        // The other copy must not stay in sight, nor be printed, while this one is on its way.
        this.presentation = undefined;
    }

    override readAgain(): Promise<void> {
        return this.handleRetry();
    }

    async handleRetry(): Promise<void> {
        this.errors = [];
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    async handlePrint(): Promise<void> {
        try {
            this.styles ??= loadStyle(this, PRINT_STYLES);
            await this.styles;
            // The class for paper has to be on the page before the browser takes its picture: renderedCallback prints.
            this.wantsToPrint = true;
            this.isPrinting = true;
        } catch (failure) {
            this.styles = undefined;
            this.errors = reduceErrors(failure);
        }
    }

    private stopPrinting = (): void => {
        this.isPrinting = false;
    };
}
