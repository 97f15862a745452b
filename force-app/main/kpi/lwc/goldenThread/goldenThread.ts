import { wire } from 'lwc';
import type { GoldenThread as Thread, GoldenThreadNode } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import getThread from '@salesforce/apex/GoldenThreadController.getThread';
import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';
import { WIDTH, placeThread } from './picture';
import type { Picture } from './picture';
import { isRecord, kindOf, nameOf, neighboursOf, traceOf } from './thread';
import type { Neighbours } from './thread';

interface WiredThread {
    data?: Thread;
    error?: unknown;
}

const PICTURE = 'picture';
const LIST = 'list';
/** Names that a cell of the list tells before it only counts. */
const NAMES_TOLD = 3;

/** What each arrow key does: along the thread or up and down a column. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
};

/**
 * The golden thread of a key account's plan: factor or customer goal → objective → theme → conversation → opportunity →
 * outcome, as a picture and as a list. Choosing an item follows its thread both ways. Follows the plan that is chosen elsewhere on the page.
 *
 * In the picture one item is a tab stop; arrow keys move along the thread and within a column.
 */
export default class GoldenThread extends NavigationMixin(PlanPage) {
    thread?: Thread;
    errors: string[] = [];
    view = PICTURE;
    followedId: string | null = null;
    labels = labels;
    views = [
        { label: labels.viewPicture, value: PICTURE },
        { label: labels.viewList, value: LIST }
    ];

    private wired?: WiredThread;
    private neighbours: Neighbours = { before: new Map(), after: new Map() };
    private byId: ReadonlyMap<string, GoldenThreadNode> = new Map();
    private opened: ReadonlySet<string> = new Set();
    private tabStop: string | null = null;
    private focusNext: string | null = null;

    @wire(getThread, { recordId: '$shownId' })
    receive(wired: WiredThread): void {
        this.wired = wired;
        if (wired.data) {
            this.thread = wired.data;
            this.neighbours = neighboursOf(wired.data);
            this.byId = new Map(wired.data.nodes.map((node) => [node.id ?? '', node]));
            this.followedId = wired.data.focusId && this.byId.has(wired.data.focusId) ? wired.data.focusId : null;
            this.errors = [];
        } else if (wired.error) {
            this.thread = undefined;
            this.errors = reduceErrors(wired.error);
        }
    }

    override renderedCallback(): void {
        if (this.focusNext) {
            const next = this.template?.querySelector<HTMLElement>(`button[data-id="${this.focusNext}"]`);
            this.focusNext = null;
            next?.focus();
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.thread && this.errors.length === 0;
    }

    get hasNoPlan(): boolean {
        return this.thread !== undefined && !this.thread.plan;
    }

    get hasNothing(): boolean {
        return Boolean(this.thread?.plan) && this.thread?.nodes.length === 0;
    }

    get hasThread(): boolean {
        return Boolean(this.thread?.plan) && !this.hasNothing;
    }

    get isPicture(): boolean {
        return this.view === PICTURE;
    }

    get won(): string {
        return this.money(this.thread?.won);
    }

    get open(): string {
        return this.money(this.thread?.open);
    }

    get dealsText(): string {
        return formatLabel(labels.deals, this.thread?.deals ?? 0);
    }

    get followed(): GoldenThreadNode | undefined {
        return this.byId.get(this.followedId ?? '');
    }

    get followingText(): string {
        return this.followed ? formatLabel(labels.following, nameOf(this.followed)) : '';
    }

    get canOpen(): boolean {
        return this.followed !== undefined && isRecord(this.followed);
    }

    get openText(): string {
        return this.followed ? formatLabel(labels.openRecord, nameOf(this.followed)) : '';
    }

    get viewBox(): string {
        return `0 0 ${WIDTH} ${this.picture.height}`;
    }

    get pictureStyle(): string {
        return `block-size: ${this.picture.height}px`;
    }

    get columns() {
        const trace = this.trace;
        const picture = this.picture;
        const tabStop = this.tabStopIn(picture);
        return picture.columns.map((column) => ({
            ...column,
            headStyle: `inset-inline-start: ${column.x / 10}%`,
            hasMore: column.hidden > 0,
            moreText: formatLabel(labels.more, column.hidden),
            moreStyle: `inset-inline-start: ${column.x / 10}%; inset-block-start: ${column.moreY}px`,
            nodes: column.nodes.map(({ node, x, y }) => ({
                id: node.id,
                name: nameOf(node),
                kind: kindOf(node),
                won: node.won ? this.short(node.won) : '',
                open: node.open ? this.short(node.open) : '',
                label: formatLabel(
                    labels.node,
                    kindOf(node),
                    nameOf(node),
                    this.money(node.won),
                    this.money(node.open)
                ),
                className: `node ${node.kind}${trace && !trace.has(node.id ?? '') ? ' dim' : ''}`,
                pressed: node.id === this.followedId ? 'true' : 'false',
                tabIndex: node.id === tabStop ? '0' : '-1',
                style: `inset-inline-start: ${x / 10}%; inset-block-start: ${y}px`
            }))
        }));
    }

    get lines() {
        const trace = this.trace;
        return this.picture.lines.map((line) => ({
            ...line,
            className: !trace ? 'line' : trace.has(line.source) && trace.has(line.target) ? 'line lit' : 'line dim'
        }));
    }

    get rows() {
        const trace = this.trace;
        return (this.thread?.nodes ?? [])
            .filter((node) => node.stage !== 'outcome' && (!trace || trace.has(node.id ?? '')))
            .map((node) => ({
                id: node.id,
                name: nameOf(node),
                kind: kindOf(node),
                answersTo: this.namesOf(this.neighbours.before.get(node.id ?? '')),
                ledTo: this.namesOf(this.neighbours.after.get(node.id ?? '')),
                won: this.money(node.won),
                open: this.money(node.open),
                pressed: node.id === this.followedId ? 'true' : 'false'
            }));
    }

    // --- What the user does

    handleView(event: CustomEvent<{ value: string }>): void {
        this.view = event.detail.value;
    }

    handleFollow(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id ?? null;
        this.tabStop = id;
        this.followedId = this.followedId === id ? null : id;
    }

    handleShowAll(): void {
        this.followedId = null;
    }

    handleMore(event: Event): void {
        const { stage } = (event.currentTarget as HTMLElement).dataset;
        this.opened = new Set([...this.opened, stage ?? '']);
    }

    handleKey(event: KeyboardEvent): void {
        const step = STEPS[event.key];
        if (!step) {
            return;
        }
        event.preventDefault();
        const next = this.nextFrom((event.currentTarget as HTMLElement).dataset.id ?? '', step);
        if (next) {
            this.tabStop = next;
            this.focusNext = next;
        }
    }

    handleOpen(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: this.followedId ?? '', actionName: 'view' }
        });
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

    handleCloseErrors(): void {
        this.errors = [];
    }

    // --- Steps

    private get trace(): Set<string> | null {
        return this.followedId ? traceOf(this.followedId, this.neighbours) : null;
    }

    private placed?: { of: readonly unknown[]; picture: Picture };

    /** Placed anew only when something it depends on has changed: the template asks for it several times. */
    private get picture(): Picture {
        const of = [this.thread, this.followedId, this.opened];
        if (!this.placed || this.placed.of.some((one, index) => one !== of[index])) {
            const picture = placeThread(
                this.thread ?? { nodes: [], links: [] },
                this.neighbours,
                this.trace ?? new Set(),
                this.opened
            );
            this.placed = { of, picture };
        }
        return this.placed.picture;
    }

    /** The item that Tab reaches: the last one used, else the first. */
    private tabStopIn(picture: Picture): string | undefined {
        const ids = picture.columns.flatMap((column) => column.nodes.map(({ node }) => node.id));
        return ids.find((id) => id === this.tabStop) ?? ids.find((id) => id === this.followedId) ?? ids[0];
    }

    private nextFrom(id: string, [along, down]: readonly [number, number]): string | undefined {
        const columns = this.picture.columns.map((column) => column.nodes.map(({ node }) => node.id ?? ''));
        const at = columns.findIndex((column) => column.includes(id));
        if (along === 0) {
            return columns[at]?.[(columns[at]?.indexOf(id) ?? 0) + down];
        }
        const linked = (along > 0 ? this.neighbours.after : this.neighbours.before).get(id) ?? [];
        const drawn = new Set(columns.flat());
        return linked.find((other) => drawn.has(other)) ?? columns[at + along]?.[0];
    }

    private namesOf(ids: readonly string[] = []): string {
        const names = ids.slice(0, NAMES_TOLD).map((id) => nameOf(this.byId.get(id) as GoldenThreadNode));
        return ids.length > NAMES_TOLD ? `${names.join(', ')} + ${ids.length - NAMES_TOLD}` : names.join(', ');
    }

    private money(amount: number | undefined): string {
        return this.format(amount ?? 0, { maximumFractionDigits: 0 });
    }

    private short(amount: number): string {
        return this.format(amount, { notation: 'compact', maximumFractionDigits: 1 });
    }

    private format(amount: number, options: Intl.NumberFormatOptions): string {
        return new Intl.NumberFormat(LOCALE, {
            style: 'currency',
            currency: this.thread?.currencyCode ?? 'USD',
            ...options
        }).format(amount);
    }
}
