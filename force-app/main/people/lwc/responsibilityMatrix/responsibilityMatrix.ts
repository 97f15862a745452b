import { LightningElement, api, wire } from 'lwc';
import type {
    ResponsibilityCell,
    ResponsibilityItemInput,
    ResponsibilityMatrix as Matrix,
    ResponsibilityRow
} from 'apex';
import { refreshApex } from '@salesforce/apex';
import getMatrix from '@salesforce/apex/ResponsibilityController.getMatrix';
import setCells from '@salesforce/apex/ResponsibilityController.setCells';
import type { FilterTile } from 'c/filterTiles';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';
import { CYCLE, LETTERS, groups, involvementOf, select, withCells } from './raci';
import type { Show } from './raci';

interface WiredMatrix {
    data?: Matrix;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack: () => void;
}

/** A second role was to be accountable: why that was refused, and what would move the accountability. */
interface Offer {
    message: string;
    label: string;
    rowKey: string;
    roleId: string;
}

/** Apex answered that it stored nothing, and why. */
class Refusal extends Error {}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1]
};

/** So many rows are drawn at once: with all roles they are cells by the thousand. */
const ROWS_AT_ONCE = 150;

const within = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));

/**
 * Who does, answers for, is asked and is told what: the items of a plan against the roles of its team.
 *
 * A change is drawn at once and then sent; changes are sent one after the other, and one that is refused is taken back and
 * explained. Where another role is accountable already, the accountability can be moved in one go. The last change can be undone.
 */
export default class ResponsibilityMatrix extends LightningElement {
    /** The plan. */
    @api planId?: string;

    matrix?: Matrix;
    rows: readonly ResponsibilityRow[] = [];
    errors: string[] = [];
    show: Show = 'all';
    everybody = false;
    shownRows = ROWS_AT_ONCE;
    done: Done | null = null;
    offer: Offer | null = null;
    activity = '';
    labels = labels;

    private wired?: WiredMatrix;
    private waiting = 0;
    private queue: Promise<void> = Promise.resolve();
    private current?: HTMLElement;

    @wire(getMatrix, { planId: '$planId', everybody: '$everybody' })
    receiveMatrix(wired: WiredMatrix): void {
        this.wired = wired;
        if (wired.data) {
            this.matrix = wired.data;
            if (this.waiting === 0) {
                this.rows = wired.data.rows;
            }
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    override renderedCallback(): void {
        // One cell can be reached with the Tab key, from there the arrow keys go on.
        if (!this.current?.isConnected) {
            this.makeTabStop(this.template?.querySelector<HTMLElement>('td.cell') ?? undefined);
        }
    }

    /** Reads again what was read, after the team was changed. */
    @api
    async refresh(): Promise<void> {
        await refreshApex(this.wired);
    }

    // --- What the template asks for

    /** Not while a change is on its way: what can be taken back then is the one before it, which nobody who looks would think. */
    get canUndo(): boolean {
        return this.waiting === 0;
    }

    get isLoading(): boolean {
        return !this.matrix && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get canEdit(): boolean {
        return this.matrix?.canEdit === true;
    }

    get help(): string {
        return this.canEdit ? labels.help : '';
    }

    get legend() {
        return (this.matrix?.involvements ?? []).map(({ value, label }) => ({
            value,
            label,
            letter: LETTERS[value],
            className: `letter ${value.toLowerCase()}`
        }));
    }

    get columns() {
        return (this.matrix?.roles ?? []).map((role) => ({
            ...role,
            who: role.memberName ?? labels.vacant,
            className: role.isVacant ? 'who missing' : 'who'
        }));
    }

    /** The rows that the filter leaves, drawn or not. */
    get chosenRows(): ResponsibilityRow[] {
        return this.matrix ? select(this.matrix, this.rows, this.show) : [];
    }

    get groups() {
        return this.matrix ? groups(this.matrix, this.chosenRows.slice(0, this.shownRows)) : [];
    }

    get more(): string {
        const left = this.chosenRows.length - this.shownRows;
        return left > 0 ? formatLabel(labels.more, Math.min(left, ROWS_AT_ONCE)) : '';
    }

    get width(): number {
        return this.columns.length + 1;
    }

    get isEmpty(): boolean {
        return this.matrix !== undefined && this.rows.length === 0;
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get filters(): FilterTile[] {
        const tile = (value: Show, label: string, tone?: FilterTile['tone']): FilterTile => ({
            value,
            label,
            tone,
            count: this.matrix ? select(this.matrix, this.rows, value).length : 0
        });
        return [
            tile('all', labels.filterAll),
            tile('nobody', labels.filterNobody, 'error'),
            tile('vacant', labels.filterVacant, 'warning')
        ];
    }

    get leftOut(): string {
        return this.matrix?.stakeholdersLeftOut ? formatLabel(labels.leftOut, this.matrix.stakeholdersLeftOut) : '';
    }

    // --- What the user does

    handleFilter(event: CustomEvent<Show>): void {
        this.show = event.detail;
    }

    handleMore(): void {
        this.shownRows += ROWS_AT_ONCE;
    }

    handleEverybody(): void {
        this.everybody = true;
    }

    handleClick(event: Event): void {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('td.cell');
        if (cell) {
            this.makeTabStop(cell);
            this.cycle(cell);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('td.cell');
        if (!cell || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const step = STEPS[event.key];
        const typed = Object.keys(LETTERS).find((one) => LETTERS[one] === event.key.toUpperCase());
        if (step) {
            event.preventDefault();
            this.go(cell, step);
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.cycle(cell);
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
            event.preventDefault();
            this.setCell(cell, '');
        } else if (typed) {
            this.setCell(cell, typed);
        }
    }

    handleMove(): void {
        const { offer } = this;
        const row = this.rows.find(({ key }) => key === offer?.rowKey);
        this.offer = null;
        if (offer && row?.accountableId) {
            this.send(
                row,
                [
                    // Who answered for it goes on doing it, unless somebody says otherwise.
                    { roleId: row.accountableId, involvement: 'Responsible' },
                    { roleId: offer.roleId, involvement: 'Accountable' }
                ],
                formatLabel(labels.moved, row.name, this.nameOf(offer.roleId))
            );
        }
        this.current?.focus();
    }

    handleKeep(): void {
        this.offer = null;
        this.current?.focus();
    }

    handleOfferKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            event.stopPropagation();
            this.handleKeep();
        }
    }

    handleActivity(event: CustomEvent<{ value: string }>): void {
        this.activity = event.detail.value;
        (event.target as LightningInputElement).setCustomValidity('');
    }

    handleActivityKeydown(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            event.preventDefault();
            this.handleAddActivity();
        }
    }

    /** A row for an activity; it is stored with the first role that has to do with it. */
    handleAddActivity(): void {
        const input = this.template?.querySelector<LightningInputElement>('.activity');
        const name = this.activity.trim().replace(/\s+/g, ' ');
        if (name === '') {
            input?.focus();
            return;
        }
        const isKnown = this.rows.some(
            (row) => row.kind === 'activity' && row.name.toLowerCase() === name.toLowerCase()
        );
        if (isKnown) {
            input?.setCustomValidity(labels.activityKnown);
            input?.reportValidity();
            return;
        }
        this.rows = [...this.rows, { key: `activity:${name.toLowerCase()}`, kind: 'activity', name, cells: [] }];
        this.activity = '';
        this.show = 'all';
    }

    handleUndo(): void {
        const takeBack = this.done?.takeBack;
        this.done = null;
        takeBack?.();
    }

    handleForget(): void {
        this.done = null;
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRetry(): Promise<void> {
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    // --- Steps

    private go(cell: HTMLElement, [down, right]: readonly [number, number]): void {
        const lines = [...(this.template?.querySelectorAll('tr.item') ?? [])];
        const line = cell.closest('tr') as Element;
        const cellsOf = (one: Element | undefined) => [...(one?.querySelectorAll<HTMLElement>('td.cell') ?? [])];
        const next = cellsOf(lines[within(lines.indexOf(line) + down, lines.length)]);
        const target = next[within(cellsOf(line).indexOf(cell) + right, next.length)];
        this.makeTabStop(target);
        target?.focus();
    }

    private makeTabStop(cell: HTMLElement | undefined): void {
        this.current?.setAttribute('tabindex', '-1');
        cell?.setAttribute('tabindex', '0');
        this.current = cell;
    }

    private cycle(cell: HTMLElement): void {
        const row = this.rowOf(cell);
        const { role = '' } = cell.dataset;
        const isOffered = this.offer?.rowKey === row?.key && this.offer?.roleId === role;
        const now = isOffered ? 'Accountable' : row ? involvementOf(row, role) : '';
        this.setCell(cell, CYCLE[(CYCLE.indexOf(now) + 1) % CYCLE.length] ?? '');
    }

    private setCell(cell: HTMLElement, involvement: string): void {
        const row = this.rowOf(cell);
        const { role = '' } = cell.dataset;
        this.offer = null;
        if (!this.canEdit || !row || involvementOf(row, role) === involvement) {
            return;
        }
        const word = this.matrix?.involvements.find(({ value }) => value === involvement)?.label ?? '';
        const message = involvement
            ? formatLabel(labels.set, row.name, this.nameOf(role), word)
            : formatLabel(labels.emptied, row.name, this.nameOf(role));
        this.send(row, [{ roleId: role, involvement }], message);
    }

    /** Draws the cells at once, sends them, and remembers how to take them back. */
    private send(row: ResponsibilityRow, cells: ResponsibilityCell[], message: string, canUndo = true): void {
        const before = cells.map(({ roleId }) => ({ roleId, involvement: involvementOf(row, roleId) }));
        const wanted = cells.find(({ involvement }) => involvement === 'Accountable');
        const holder = row.accountableId;
        const isSecond = wanted !== undefined && Boolean(holder) && !cells.some(({ roleId }) => roleId === holder);
        this.replace(withCells(row, cells));
        this.errors = [];
        this.waiting++;
        this.queue = this.queue.then(async () => {
            try {
                const answer = await setCells({ item: this.itemOf(row), cells });
                if (answer.errors.length > 0) {
                    throw new Refusal(answer.errors.map((one) => one.message).join(' '));
                }
                this.done = canUndo
                    ? { message, takeBack: () => this.send(this.rowBy(row.key) ?? row, before, '', false) }
                    : null;
            } catch (failure) {
                this.replace(withCells(this.rowBy(row.key) ?? row, before));
                if (failure instanceof Refusal && isSecond) {
                    this.offer = {
                        message: failure.message,
                        label: formatLabel(labels.move, this.nameOf(wanted?.roleId ?? '')),
                        rowKey: row.key,
                        roleId: wanted?.roleId ?? ''
                    };
                } else {
                    this.errors = failure instanceof Refusal ? [failure.message] : reduceErrors(failure);
                }
            } finally {
                this.waiting--;
            }
            if (this.waiting === 0) {
                await this.readQuietly();
            }
        });
    }

    /** What others changed meanwhile; rows of activities that nobody has to do with yet stay. */
    private async readQuietly(): Promise<void> {
        const fresh = this.rows.filter((row) => row.kind === 'activity' && row.cells.length === 0);
        await this.handleRetry();
        const known = new Set(this.rows.map(({ key }) => key));
        this.rows = [...this.rows, ...fresh.filter(({ key }) => !known.has(key))];
    }

    private replace(row: ResponsibilityRow): void {
        this.rows = this.rows.map((one) => (one.key === row.key ? row : one));
    }

    private rowBy(key: string): ResponsibilityRow | undefined {
        return this.rows.find((row) => row.key === key);
    }

    private rowOf(cell: HTMLElement): ResponsibilityRow | undefined {
        return this.rowBy(cell.dataset.row ?? '');
    }

    private nameOf(roleId: string): string {
        return this.matrix?.roles.find(({ id }) => id === roleId)?.name ?? '';
    }

    private itemOf(row: ResponsibilityRow): ResponsibilityItemInput {
        return { planId: this.planId ?? '', kind: row.kind, itemId: row.itemId ?? null, name: row.name };
    }
}
