import { wire } from 'lwc';
import type { ConversationState, CoverageFrame, CoverageInput, CoverageRow, PicklistChoice } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import { refreshApex } from '@salesforce/apex';
import removeConversations from '@salesforce/apex/ConversationController.removeConversations';
import reopenConversation from '@salesforce/apex/ConversationController.reopenConversation';
import getFrame from '@salesforce/apex/CoverageController.getFrame';
import setCadences from '@salesforce/apex/CoverageController.setCadences';
import ConversationHoldModal from 'c/conversationHoldModal';
import ConversationPlanModal from 'c/conversationPlanModal';
import type { PlannedOutcome } from 'c/conversationPlanModal';
import CoverageCadenceModal from 'c/coverageCadenceModal';
import CoverageCellModal from 'c/coverageCellModal';
import type { CellWish } from 'c/coverageCellModal';
import { departure } from 'c/dialogDeparture';
import { formatLabel } from 'c/formatLabel';
import { PageRefresh } from 'c/pageRefresh';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { sum } from './figures';
import { labels } from './labels';
import { ANYBODY, countOf, ourSide, select, summaryOf, viewOf } from './matrix';
import type { Show } from './matrix';
import { read } from './reading';
import type { Part } from './reading';

interface WiredFrame {
    data?: CoverageFrame;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack: () => Promise<void>;
    stakeholderIds: readonly string[];
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

/** So many people are drawn at first, and so many more each time the user asks. */
const STEP = 50;

/**
 * Who of us keeps in touch with whom at the customer, about what: their people by our roles, on the account's page or on a
 * plan's own. Each cell says in colour, sign and words how what happened stands to what is planned. It opens to the
 * conversations, where one can be planned and held; cadences are set for one cell or for several. The last change can be
 * undone.
 *
 * The grid is one tab stop; arrows move in it. Which cell holds the focus is kept on the element itself and not in the
 * template, so that moving redraws nothing.
 */
export default class CoverageMatrix extends NavigationMixin(PlanPage) {
    frame?: CoverageFrame;
    parts: readonly Part[] = [];
    errors: string[] = [];
    themeId = '';
    show: Show = 'all';
    text = '';
    size = STEP;
    chosen: ReadonlySet<string> = new Set();
    isChoosing = false;
    isReading = false;
    done: Done | null = null;
    labels = labels;

    private wired?: WiredFrame;
    private readonly page = new PageRefresh(this, () => this.refresh());
    private current?: HTMLElement;
    /** Grows with each reading, so that an older one that is still on its way is let go. */
    private readings = 0;

    override connectedCallback(): void {
        super.connectedCallback();
        this.page.connect();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.page.disconnect();
    }

    @wire(getFrame, { recordId: '$shownId' })
    receiveFrame(wired: WiredFrame): void {
        this.wired = wired;
        if (wired.data) {
            this.frame = wired.data;
            this.errors = [];
            this.readAll();
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    override renderedCallback(): void {
        if (!this.current?.isConnected) {
            this.makeTabStop(this.template?.querySelector<HTMLElement>('td[data-key]') ?? undefined);
        }
    }

    /** Reads again what was read, after something else on the page was changed. */
    private async refresh(): Promise<void> {
        try {
            await refreshApex(this.wired);
            await this.readAll();
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.hasErrors && (!this.frame || (this.isReading && this.parts.length === 0));
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasFrame(): boolean {
        return this.frame !== undefined;
    }

    get plan() {
        return this.frame?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.frame !== undefined && !this.frame.plan;
    }

    get noPlanMessage(): string {
        return this.frame?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get readOnlyNote(): string {
        if (!this.frame?.plan || this.frame.canEdit) {
            return '';
        }
        if (this.frame.plan.isClosed) {
            return labels.planKept;
        }
        return this.canPlan ? labels.readAndPlan : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return Boolean(this.frame?.plan) && this.frame?.people.length === 0;
    }

    get hasRows(): boolean {
        return this.parts.length > 0;
    }

    private get rows(): CoverageRow[] {
        return this.parts.flatMap(({ rows }) => rows);
    }

    private get matching(): CoverageRow[] {
        return select(this.rows, this.show, this.text);
    }

    get lines() {
        const roles = this.frame?.roles ?? [];
        return this.matching.slice(0, this.size).map((row) => {
            const view = viewOf(row, roles);
            return {
                ...view,
                cells: view.cells.map((cell) => ({
                    ...cell,
                    chosen: String(this.chosen.has(cell.key)),
                    className: this.chosen.has(cell.key) ? `${cell.className} chosen` : cell.className
                }))
            };
        });
    }

    get columns() {
        return (this.frame?.roles ?? []).map(({ id, name, memberName }) => ({
            id,
            name,
            member: memberName ?? labels.vacant,
            className: memberName ? 'member' : 'member nobody'
        }));
    }

    get figures() {
        return sum(this.parts.map(({ figures }) => figures));
    }

    get tiles() {
        const tile = (value: Show, label: string, tone?: 'error' | 'warning') => ({
            value,
            label,
            tone,
            count: countOf(this.rows, value)
        });
        return [
            tile('all', labels.filterAll),
            tile('silent', labels.filterSilent, 'error'),
            tile('uncovered', labels.filterUncovered, 'error'),
            tile('gap', labels.filterGap, 'warning'),
            tile('thread', labels.filterThread, 'warning')
        ];
    }

    get themes(): PicklistChoice[] {
        return [{ value: '', label: labels.themeAll }, ...(this.frame?.themes ?? [])];
    }

    get summary(): string {
        const people = this.frame?.people.length ?? 0;
        const known = this.rows.length;
        return this.isReading && known < people
            ? formatLabel(labels.reading, known, people)
            : formatLabel(labels.shown, Math.min(this.matching.length, this.size), known);
    }

    get isCut(): boolean {
        return this.parts.some(({ isCut }) => isCut);
    }

    get nothingMatches(): boolean {
        return this.hasRows && !this.isReading && this.matching.length === 0;
    }

    get moreLabel(): string {
        const rest = this.matching.length - this.size;
        return rest > 0 ? formatLabel(labels.showMore, Math.min(rest, STEP)) : '';
    }

    get chosenLabel(): string {
        return this.chosen.size > 0 ? formatLabel(labels.chosen, this.chosen.size) : '';
    }

    get canEdit(): boolean {
        return this.frame?.canEdit === true;
    }

    get canPlan(): boolean {
        return this.frame?.canPlan === true;
    }

    get chooseVariant(): string {
        return this.isChoosing ? 'brand' : 'neutral';
    }

    get choosePressed(): string {
        return String(this.isChoosing);
    }

    // --- Filtering

    handleFilter(event: CustomEvent<Show>): void {
        this.show = event.detail;
        this.size = STEP;
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.size = STEP;
    }

    handleTheme(event: CustomEvent<{ value: string }>): void {
        this.themeId = event.detail.value;
        this.readAll();
    }

    handleMore(): void {
        this.size += STEP;
    }

    handleOpenPerson(event: Event): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: (event.currentTarget as HTMLElement).dataset.id, actionName: 'view' }
        });
    }

    // --- Moving and choosing in the grid

    handleKeydown(event: KeyboardEvent): void {
        const cell = cellOf(event);
        if (!cell) {
            return;
        }
        if (event.key === 'Enter') {
            event.preventDefault();
            this.openCell(cell);
        } else if (event.key === ' ') {
            event.preventDefault();
            this.toggle(cell);
        } else if (STEPS[event.key]) {
            event.preventDefault();
            const next = this.neighbour(cell, STEPS[event.key]!);
            if (event.shiftKey) {
                this.addToChosen(cell);
                this.addToChosen(next);
            }
            this.makeTabStop(next);
            next.focus();
        }
    }

    handleClick(event: MouseEvent): void {
        const cell = cellOf(event);
        if (cell) {
            this.makeTabStop(cell);
            if (this.isChoosing || event.ctrlKey || event.metaKey) {
                this.toggle(cell);
            } else {
                this.openCell(cell);
            }
        }
    }

    handleChoosing(): void {
        this.isChoosing = !this.isChoosing;
    }

    handleClear(): void {
        this.chosen = new Set();
        this.isChoosing = false;
        this.current?.focus();
    }

    private neighbour(cell: HTMLElement, [down, along]: readonly [number, number]): HTMLElement {
        const lines = [...(this.template?.querySelectorAll('tbody tr') ?? [])];
        const cellsIn = (line: Element | null | undefined) => [
            ...(line?.querySelectorAll<HTMLElement>('td[data-key]') ?? [])
        ];
        const line = cell.parentElement;
        const nextLine = cellsIn(lines[within(lines.indexOf(line!) + down, lines.length)]);
        return nextLine[within(cellsIn(line).indexOf(cell) + along, nextLine.length)]!;
    }

    private makeTabStop(cell: HTMLElement | undefined): void {
        this.current?.setAttribute('tabindex', '-1');
        cell?.setAttribute('tabindex', '0');
        this.current = cell;
    }

    private toggle(cell: HTMLElement): void {
        const { key = '' } = cell.dataset;
        const chosen = new Set(this.chosen);
        if (!chosen.delete(key)) {
            chosen.add(key);
        }
        this.chosen = chosen;
    }

    private addToChosen(cell: HTMLElement): void {
        this.chosen = new Set([...this.chosen, cell.dataset.key ?? '']);
    }

    // --- A cell, and several

    private async openCell(cell: HTMLElement): Promise<void> {
        const { person: stakeholderId = '', role: roleId = ANYBODY } = cell.dataset;
        const row = this.rows.find(({ id }) => id === stakeholderId)!;
        const planned = roleId === ANYBODY ? row : row.cells.find((one) => one.roleId === roleId);
        const heading = `${ourSide(this.frame!, roleId)} – ${row.name}`;
        const { onleft, left } = departure();
        const wish = (await CoverageCellModal.open({
            onleft,
            label: heading,
            size: 'medium',
            heading,
            summary: summaryOf(planned?.status ?? 'none', planned),
            stakeholderId,
            roleId,
            themeId: this.themeId,
            canPlan: this.canPlanFor(roleId),
            canHoldForOthers: this.frame?.canPlanForOthers === true,
            canSetCadence: this.canEdit && roleId !== ANYBODY
        })) as CellWish;
        await left;
        if (wish?.kind === 'plan') {
            await this.planWith([stakeholderId], roleId);
        } else if (wish?.kind === 'hold') {
            const { conversation } = wish;
            const before = (await ConversationHoldModal.open({
                label: labels.conversationHold,
                size: 'small',
                conversation
            })) as ConversationState | undefined;
            if (before) {
                await this.finish(formatLabel(labels.conversationHeld, conversation.subject), [stakeholderId], () =>
                    reopenConversation({ state: before })
                );
            }
        } else if (wish?.kind === 'cadence') {
            await this.setCadence([{ stakeholderId, roleId }], this.plannedFor(stakeholderId, roleId));
        }
        this.current?.focus();
    }

    async handlePlanChosen(): Promise<void> {
        const cells = cellsOf(this.chosen);
        const roleIds = new Set(cells.map(({ roleId }) => roleId));
        await this.planWith(
            [...new Set(cells.map(({ stakeholderId }) => stakeholderId))],
            roleIds.size === 1 ? [...roleIds][0]! : ANYBODY
        );
    }

    async handleCadenceChosen(): Promise<void> {
        await this.setCadence(
            cellsOf(this.chosen).filter(({ roleId }) => roleId !== ANYBODY),
            null
        );
    }

    /** Who only reads plans for themselves: in the column of their role, or of all. */
    private canPlanFor(roleId: string): boolean {
        return (
            this.frame?.canPlanForOthers === true ||
            (this.canPlan &&
                (roleId === ANYBODY || this.frame!.roles.some(({ id, isMine }) => id === roleId && isMine)))
        );
    }

    private async planWith(stakeholderIds: readonly string[], roleId: string): Promise<void> {
        const isFilled = this.frame?.roles.some(({ id, memberName }) => id === roleId && memberName);
        const outcome = (await ConversationPlanModal.open({
            label: labels.conversationPlan,
            size: 'medium',
            frame: this.frame,
            stakeholderIds,
            roleId: isFilled && this.canPlanFor(roleId) ? roleId : ANYBODY,
            themeId: this.themeId
        })) as PlannedOutcome | undefined;
        if (outcome) {
            const { createdIds: activityIds, subject } = outcome;
            await this.finish(formatLabel(labels.conversationPlanned, subject), outcome.stakeholderIds, () =>
                removeConversations({ activityIds })
            );
        }
    }

    private async setCadence(
        cells: readonly { stakeholderId: string; roleId: string }[],
        cadenceDays: number | null
    ): Promise<void> {
        const before = (await CoverageCadenceModal.open({
            label: labels.cadenceSet,
            size: 'small',
            cells: cells.map((cell) => this.asFound(cell)),
            cadenceDays,
            onrefused: () => this.refresh()
        })) as CoverageInput[] | undefined;
        if (before) {
            const stakeholderIds = before.map(({ stakeholderId }) => stakeholderId);
            await this.finish(formatLabel(labels.cadenceDone, before.length), stakeholderIds, async () => {
                const { errors } = await setCadences({ inputs: before });
                if (errors.length > 0) {
                    throw new Error(errors.map(({ message }) => message).join(' '));
                }
            });
        }
    }

    /** What is planned for a cell about the chosen theme, or about whatever if none is chosen. */
    private plannedFor(stakeholderId: string, roleId: string): number | null {
        const row = this.rows.find(({ id }) => id === stakeholderId);
        return row?.cells.find((one) => one.roleId === roleId)?.ownCadenceDays ?? null;
    }

    private asFound(cell: { stakeholderId: string; roleId: string }): Omit<CoverageInput, 'cadenceDays'> {
        const { stakeholderId, roleId } = cell;
        const about = { ...cell, themeId: this.themeId || null };
        // Of a person whose contact is gone no cadence is told.
        const isTold = this.rows.some(({ id, contactId }) => id === stakeholderId && contactId);
        const was = isTold ? { ...about, cadenceDays: this.plannedFor(stakeholderId, roleId), was: null } : null;
        return { ...about, was };
    }

    async handleUndo(): Promise<void> {
        const { done } = this;
        this.done = null;
        if (done) {
            this.errors = [];
            try {
                await done.takeBack();
                await this.spread(done.stakeholderIds);
            } catch (failure) {
                this.errors = reduceErrors(failure);
            }
        }
    }

    handleForget(): void {
        this.done = null;
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRefresh(): Promise<void> {
        this.errors = [];
        await this.refresh();
    }

    // --- Reading

    private async finish(
        message: string,
        stakeholderIds: readonly string[],
        takeBack: () => Promise<void>
    ): Promise<void> {
        this.done = { message, takeBack, stakeholderIds };
        this.chosen = new Set();
        this.isChoosing = false;
        await this.spread(stakeholderIds);
    }

    /** Reads again who is concerned, and lets the rest of the page know. */
    private async spread(stakeholderIds: readonly string[]): Promise<void> {
        const concerned = new Set(stakeholderIds);
        const parts = this.parts.filter(({ ids }) => ids.some((id) => concerned.has(id)));
        await this.page.tell(() =>
            this.readParts(
                parts.flatMap(({ ids }) => ids),
                this.parts.filter((part) => !parts.includes(part))
            )
        );
    }

    private async readAll(): Promise<void> {
        await this.readParts(this.frame?.people.map(({ value }) => value) ?? [], []);
    }

    private async readParts(ids: readonly string[], kept: readonly Part[]): Promise<void> {
        const reading = ++this.readings;
        const { frame } = this;
        const before = this.parts;
        let parts = kept;
        this.isReading = true;
        try {
            const question = { planId: frame?.plan?.id ?? '', themeId: this.themeId };
            await read(question, ids, frame?.mostAtOnce ?? 1, (part) => {
                const isWanted = reading === this.readings;
                if (isWanted) {
                    parts = [...parts, part];
                    // What is drawn stays until as much is known again.
                    if (sizeOf(parts) >= sizeOf(before)) {
                        this.parts = parts;
                    }
                }
                return isWanted;
            });
            if (reading === this.readings) {
                this.parts = parts;
            }
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
        if (reading === this.readings) {
            this.isReading = false;
        }
    }
}

function sizeOf(parts: readonly Part[]): number {
    return parts.reduce((total, { ids }) => total + ids.length, 0);
}

function cellsOf(keys: ReadonlySet<string>): { stakeholderId: string; roleId: string }[] {
    return [...keys].map((key) => {
        const [stakeholderId = '', roleId = ANYBODY] = key.split('|');
        return { stakeholderId, roleId };
    });
}

function cellOf(event: Event): HTMLElement | null {
    return (event.target as HTMLElement).closest<HTMLElement>('td[data-key]');
}

function within(index: number, length: number): number {
    return Math.min(Math.max(index, 0), length - 1);
}
