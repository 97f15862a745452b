import { wire } from 'lwc';
import type { OfferingColumn, OpportunityStart, Strategy } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { refreshApex } from '@salesforce/apex';
import getStrategy from '@salesforce/apex/StrategyController.getStrategy';
import startOpportunity from '@salesforce/apex/StrategyController.startOpportunity';
import DEAL_CELL from '@salesforce/schema/Opportunity.Whitespace_Cell__c';
import DEAL_OBJECTIVE from '@salesforce/schema/Opportunity.Objective__c';
import DEAL_THEME from '@salesforce/schema/Opportunity.Theme__c';
import { departure } from 'c/dialogDeparture';
import { formatLabel } from 'c/formatLabel';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { today } from 'c/userDay';
import WhitespaceCellModal from 'c/whitespaceCellModal';
import { labels } from './labels';
import { countsOf, rowsOf, select, signOf, styleOf } from './matrix';
import type { Filter, RowView, Shown } from './matrix';

interface WiredStrategy {
    data?: Strategy;
    error?: unknown;
}

/** How far each key moves, as [rows, columns]. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageUp: [-10, 0],
    PageDown: [10, 0],
    Home: [0, -1000],
    End: [0, 1000]
};

const ALL: Filter = { standing: '', text: '' };
/**
 * The whitespace of a key account: its buying units by our offerings, on the account's page or on a plan's own. Each cell
 * says in colour, sign and words how the unit stands to the offering; it opens to what that rests on, where it can be
 * corrected and an opportunity opened.
 *
 * The grid is one tab stop; arrows move in it. Which cell holds the focus is kept on the element itself and not in the
 * template, so that moving through two thousand cells redraws none of them.
 */
export default class WhitespaceMatrix extends NavigationMixin(PlanPage) {
    strategy?: Strategy;
    errors: string[] = [];
    filter: Filter = ALL;
    /** What the filter leaves; worked out when something changes, not each time the template asks. */
    shown: Shown = { columns: [], rows: [], count: 0 };
    isBusy = false;
    labels = labels;

    private rows: RowView[] = [];
    private wired?: WiredStrategy;
    private current?: HTMLElement;

    @wire(getStrategy, { recordId: '$shownId' })
    receiveStrategy(wired: WiredStrategy): void {
        this.wired = wired;
        if (wired.data) {
            this.strategy = wired.data;
            this.rows = rowsOf(wired.data, today());
            this.applyFilter(this.filter);
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    override connectedCallback(): void {
        super.connectedCallback();
        if (this.strategy) {
            // Back on the page: what was opened or won elsewhere meanwhile has changed cells.
            this.handleRefresh();
        }
    }

    override renderedCallback(): void {
        if (!this.current?.isConnected) {
            this.makeTabStop(this.template?.querySelector<HTMLElement>('td[data-unit]') ?? undefined);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.strategy && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasStrategy(): boolean {
        return this.strategy !== undefined;
    }

    get hasNoPlan(): boolean {
        return this.strategy !== undefined && !this.strategy.plan;
    }

    get noPlanMessage(): string {
        return this.strategy?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get hasNoOfferings(): boolean {
        return Boolean(this.strategy?.plan) && this.strategy?.offerings.length === 0;
    }

    get hasMatrix(): boolean {
        return Boolean(this.strategy?.plan) && (this.strategy?.offerings.length ?? 0) > 0;
    }

    /** Why nothing can be changed here, or nothing if it can. */
    get readOnlyNote(): string {
        if (!this.strategy?.plan || this.strategy.canEdit) {
            return '';
        }
        return this.strategy.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get tiles() {
        const counts = countsOf(this.rows);
        return (this.strategy?.statuses ?? []).map(({ value, label }) => {
            const isChosen = this.filter.standing === value;
            return {
                value,
                label,
                sign: signOf(value),
                count: counts.get(value) ?? 0,
                pressed: String(isChosen),
                className: `tile ${styleOf(value)}${isChosen ? ' chosen' : ''}`
            };
        });
    }

    get isFiltered(): boolean {
        return this.filter.standing !== '' || this.filter.text.trim() !== '';
    }

    get summary(): string {
        const all = this.rows.length * (this.strategy?.offerings.length ?? 0);
        return formatLabel(labels.summary, this.shown.count, all);
    }

    get nothingMatches(): boolean {
        return this.isFiltered && this.shown.count === 0;
    }

    // --- Filtering

    handleStatus(event: Event): void {
        const standing = (event.currentTarget as HTMLElement).dataset.status ?? '';
        this.applyFilter({ ...this.filter, standing: this.filter.standing === standing ? '' : standing });
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        this.applyFilter({ ...this.filter, text: event.detail.value });
    }

    handleClear(): void {
        this.applyFilter(ALL);
    }

    private applyFilter(filter: Filter): void {
        this.filter = filter;
        this.shown = select(this.rows, this.strategy?.offerings ?? [], filter);
    }

    // --- Moving in the grid

    handleKeydown(event: KeyboardEvent): void {
        const cell = cellOf(event);
        if (!cell) {
            return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.openCell(cell);
            return;
        }
        const step = STEPS[event.key];
        if (!step) {
            return;
        }
        event.preventDefault();
        const lines = [...(this.template?.querySelectorAll('tbody tr') ?? [])];
        const line = cell.parentElement as HTMLTableRowElement;
        const cellsOfLine = (one: Element | undefined) => [
            ...(one?.querySelectorAll<HTMLElement>('td[data-unit]') ?? [])
        ];
        const nextLine = cellsOfLine(lines[within(lines.indexOf(line) + step[0], lines.length)]);
        const next = nextLine[within(cellsOfLine(line).indexOf(cell) + step[1], nextLine.length)];
        this.makeTabStop(next);
        next?.focus();
    }

    handleClick(event: Event): void {
        const cell = cellOf(event);
        if (cell) {
            this.makeTabStop(cell);
            this.openCell(cell);
        }
    }

    private makeTabStop(cell: HTMLElement | undefined): void {
        this.current?.setAttribute('tabindex', '-1');
        cell?.setAttribute('tabindex', '0');
        this.current = cell;
    }

    // --- A cell

    private async openCell(cell: HTMLElement): Promise<void> {
        const { unit: unitId = '', offering: offeringId = '' } = cell.dataset;
        const strategy = this.strategy as Strategy;
        const unitName = strategy.units.find((one) => one.id === unitId)?.name ?? '';
        const offering = strategy.offerings.find((one) => one.id === offeringId) as OfferingColumn;
        const { onleft, left } = departure();
        const outcome = (await WhitespaceCellModal.open({
            onleft,
            label: `${unitName}: ${offering.name}`,
            size: 'medium',
            planId: strategy.plan?.id ?? '',
            unitId,
            offeringId,
            heading: `${unitName}: ${offering.name}`,
            statuses: strategy.statuses,
            themes: strategy.themes,
            objectives: strategy.objectives,
            currencyCode: strategy.currencyCode,
            canEdit: strategy.canEdit,
            canOpenDeals: strategy.canOpenDeals
        })) as 'saved' | 'opportunity' | undefined;
        if (outcome === 'opportunity') {
            // The form of the opportunity takes the focus from here.
            await this.openOpportunity(unitId, offeringId, left);
            return;
        }
        if (outcome === 'saved') {
            this.dispatchEvent(
                new ShowToastEvent({
                    message: formatLabel(labels.saved, unitName, offering.name),
                    variant: 'success'
                })
            );
            await this.handleRefresh();
        }
        this.current?.focus();
    }

    private async openOpportunity(unitId: string, offeringId: string, isClear: Promise<void>): Promise<void> {
        try {
            const start = await startOpportunity({ planId: this.strategy?.plan?.id ?? '', unitId, offeringId });
            await isClear;
            this[NavigationMixin.Navigate]({
                type: 'standard__objectPage',
                attributes: { objectApiName: 'Opportunity', actionName: 'new' },
                state: { defaultFieldValues: encodeDefaultFieldValues(valuesOf(start)) }
            });
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
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
}

function cellOf(event: Event): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>('td[data-unit]');
}

function within(index: number, length: number): number {
    return Math.min(Math.max(index, 0), length - 1);
}

/** What the form of a new opportunity begins with; what is not known is left to the form. */
function valuesOf(start: OpportunityStart): Record<string, string> {
    const values: Record<string, string | number | null | undefined> = {
        AccountId: start.accountId,
        Name: start.name,
        Amount: start.amount,
        [DEAL_CELL.fieldApiName]: start.cellId,
        [DEAL_THEME.fieldApiName]: start.themeId,
        [DEAL_OBJECTIVE.fieldApiName]: start.objectiveId
    };
    return Object.fromEntries(
        Object.entries(values)
            .filter(([, value]) => value !== null && value !== undefined)
            .map(([field, value]) => [field, String(value)])
    );
}
