import { api, wire } from 'lwc';
import type { OrgChart as Network, OrgChartPerson, PlanStakeholderLink } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import { RefreshEvent } from 'lightning/refresh';
import { refreshApex } from '@salesforce/apex';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import getChart from '@salesforce/apex/StakeholderLinkController.getChart';
import removeLink from '@salesforce/apex/StakeholderLinkController.removeLink';
import removeStakeholders from '@salesforce/apex/StakeholderController.removeStakeholders';
import restoreLink from '@salesforce/apex/StakeholderLinkController.restoreLink';
import saveLink from '@salesforce/apex/StakeholderLinkController.saveLink';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import { formatLabel } from 'c/formatLabel';
import { PanZoom } from 'c/panZoom';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import StakeholderLinkModal from 'c/stakeholderLinkModal';
import { labels, strengths } from './labels';
import { NODE, chartOf } from './layout';
import type { Chart, ChartNode } from './layout';
import { formOf, linesOf, sampleOf } from './lines';
import type { DrawnLine } from './lines';
import { onPlan, undoOf, withLink } from './people';
import { MOST_AT_ONCE, around, holds, isIn } from './sight';
import type { Area } from './sight';
import { labelOf, promisesOf, ratingsOf, sentenceOf } from './words';

interface WiredChart {
    data?: Network;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack?: () => Promise<void>;
}

/** A line being drawn with the pointer. */
interface Drag {
    node: ChartNode;
    clientX: number;
    clientY: number;
    isLine: boolean;
}

/** With more people than this, those who are not on the plan are shown only when asked for. */
const MOST_AT_FIRST = 150;

/** So far the pointer must go before it draws a line and is not a click, in pixels. */
const DRAG_FROM = 6;

/** So small the picture is at most when it opens: a larger one begins with its top. */
const READABLE = 0.6;

/** Below this scale no text can be read, so none is drawn. */
const TEXT_FROM = 0.35;

const LONGEST = { name: 23, title: 27 };
const POWERS = [1, 2, 3, 4, 5];

/** So many lines the list begins with and grows by. */
const PAGE = 50;

/**
 * Who reports to whom at the customer across the account and its subsidiaries, and who influences, trusts or fights whom. A
 * line is drawn by dragging from one person to another, or from the panel of the chosen person; it is changed and deleted in
 * the list of lines, which says the same in words. The chart is a tree to a screen reader: arrows go through it. The last
 * change can be undone.
 */
export default class OrgChart extends NavigationMixin(PlanPage) {
    network?: Network;
    people: readonly OrgChartPerson[] = [];
    links: readonly PlanStakeholderLink[] = [];
    errors: string[] = [];
    done: Done | null = null;
    isBusy = false;
    labels = labels;
    chosen = '';
    active = '';
    hiddenKinds: ReadonlySet<string> = new Set();
    showsEverybody = false;
    /** Where people are drawn with all that is told of them; unknown until the frame is measured. */
    area?: Area;
    isFar = false;
    listSize = PAGE;

    private wired?: WiredChart;
    private known?: { people: readonly OrgChartPerson[]; all: boolean; chart: Chart; byId: Map<string, ChartNode> };
    private pane?: PanZoom;
    private observer?: ResizeObserver;
    private fitted?: Chart;
    private drag?: Drag;
    private refocus = false;

    @wire(getChart, { recordId: '$shownId' })
    receiveChart(wired: WiredChart): void {
        this.wired = wired;
        if (wired.data) {
            if (this.network?.plan?.id !== wired.data.plan?.id || !this.network) {
                this.showsEverybody = wired.data.people.length <= MOST_AT_FIRST;
            }
            this.network = wired.data;
            this.people = wired.data.people;
            this.links = wired.data.links;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    /** Reads again what was read, after something else on the page was changed. */
    @api
    async refresh(): Promise<void> {
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    override renderedCallback(): void {
        const frame = this.refs?.frame as SVGSVGElement | undefined;
        const world = this.refs?.world as SVGGElement | undefined;
        if (!frame || !world) {
            this.letGo();
            return;
        }
        if (!this.pane) {
            this.pane = new PanZoom(frame, world, {
                scales: [0.05, 3],
                except: '.node, .line',
                isFree: true,
                onZoom: () => this.look()
            });
            if (typeof ResizeObserver !== 'undefined') {
                this.observer = new ResizeObserver(() => {
                    this.measure();
                    this.pane?.refit(READABLE);
                    this.look();
                });
                this.observer.observe(frame);
            }
        }
        if (this.fitted !== this.chart) {
            const isFirst = this.fitted === undefined;
            this.fitted = this.chart;
            this.measure();
            this.area = undefined;
            this.isFar = false;
            if (isFirst) {
                this.pane.fit(READABLE);
            }
            this.look();
        }
        if (this.refocus) {
            this.refocus = false;
            this.elementOf(this.active)?.focus();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.letGo();
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.network && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasNetwork(): boolean {
        return this.network !== undefined;
    }

    get plan() {
        return this.network?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.network !== undefined && !this.plan;
    }

    get noPlanMessage(): string {
        return this.network?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canEdit(): boolean {
        return this.network?.canEdit === true;
    }

    /** Why nothing can be changed here, or nothing if it can. */
    get readOnlyNote(): string {
        if (!this.plan || this.canEdit) {
            return '';
        }
        return this.plan.isClosed ? labels.planKept : labels.planReadOnly;
    }

    get isEmpty(): boolean {
        return this.plan !== undefined && this.people.length === 0;
    }

    get hasPeople(): boolean {
        return this.people.length > 0;
    }

    get hasOthers(): boolean {
        return this.people.some(({ stakeholderId }) => !stakeholderId);
    }

    get kinds() {
        return (this.network?.kinds ?? []).map(({ value, label }) => {
            return { value, label, pressed: String(!this.hiddenKinds.has(value)), ...sampleOf(formOf(value)) };
        });
    }

    get nodes() {
        const { tabStop, linksBy } = this;
        return this.chart.nodes.map((node) => {
            const { id, person, x, y, level, position, siblings } = node;
            const power = person.power ?? 0;
            return {
                id,
                className: this.classOf(node),
                transform: `translate(${x} ${y})`,
                isDrawn: this.isDrawn(node),
                isTold: !this.isFar,
                personName: cut(person.name, LONGEST.name),
                title: cut(this.jobOf(person), LONGEST.title),
                ratings: ratingsOf(person),
                hasOverdue: person.overduePromises > 0,
                full: person.stakeholderId ? pips(POWERS.filter((one) => one <= power)) : '',
                empty: person.stakeholderId ? pips(POWERS.filter((one) => one > power)) : '',
                label: labelOf(
                    node,
                    (linksBy.get(id) ?? []).map((link) => this.sentenceOf(link))
                ),
                level,
                position,
                size: siblings,
                selected: String(id === this.chosen),
                tabIndex: id === tabStop ? '0' : '-1'
            };
        });
    }

    /** As high as the picture at its own size, within bounds. */
    private get frameHeight(): number {
        return Math.round(Math.min(Math.max(this.chart.height, 360), 560));
    }

    get frameStyle(): string {
        return `height: ${this.frameHeight}px`;
    }

    get sideStyle(): string {
        return `max-height: ${this.frameHeight}px`;
    }

    get branches(): string {
        return this.chart.nodes
            .filter((node) => node.manager && (this.isDrawn(node) || this.isDrawn(node.manager)))
            .map(({ branch }) => branch)
            .join('');
    }

    get lines() {
        return this.shownLines
            .filter(({ from, to }) => this.isDrawn(from) || this.isDrawn(to))
            .map(({ link, path, arrow, form, width, from, to }) => ({
                id: link.id,
                path,
                arrow,
                width,
                className: this.isFaint(from, to) ? `line ${form} faint` : `line ${form}`,
                sentence: this.sentenceOf(link)
            }));
    }

    get aloneY(): number | undefined {
        return this.chart.aloneY === undefined ? undefined : this.chart.aloneY - 12;
    }

    get hasAlone(): boolean {
        return this.chart.aloneY !== undefined && this.chart.nodes.some(({ reports }) => reports.length > 0);
    }

    get chosenPerson() {
        const node = this.byId.get(this.chosen);
        if (!node) {
            return undefined;
        }
        const { person, manager } = node;
        return {
            name: person.name,
            detail: [person.title, person.accountName].filter(Boolean).join(' · '),
            manager: manager ? formatLabel(labels.reportsTo, manager.person.name) : '',
            ratings: [person.roleLabel, ratingsOf(person), promisesOf(person)].filter(Boolean).join(' · '),
            isOnPlan: Boolean(person.stakeholderId),
            canDraw: this.canEdit && Boolean(person.stakeholderId),
            canAdd: this.canEdit && !person.stakeholderId,
            openTitle: formatLabel(labels.open, person.name)
        };
    }

    get listTitle(): string {
        const name = this.byId.get(this.chosen)?.person.name;
        return name ? formatLabel(labels.linesOf, name) : labels.lines;
    }

    get listed() {
        return this.linesOfChosen.slice(0, this.listSize).map(({ link, form }) => {
            const sentence = this.sentenceOf(link);
            return {
                id: link.id,
                sentence,
                detail: [strengths[(link.strength ?? 1) - 1], link.note].filter(Boolean).join(' · '),
                ...sampleOf(form),
                editTitle: `${labels.edit}: ${sentence}`,
                deleteTitle: `${labels.deleteLine}: ${sentence}`
            };
        });
    }

    get hasLines(): boolean {
        return this.listed.length > 0;
    }

    get moreLabel(): string {
        const rest = this.linesOfChosen.length - this.listSize;
        return rest > 0 ? formatLabel(labels.showMore, Math.min(rest, PAGE)) : '';
    }

    get canUndo(): boolean {
        return this.done?.takeBack !== undefined;
    }

    // --- Pointer

    handlePointerDown(event: PointerEvent): void {
        const node = this.byId.get(idUnder(event));
        if (node && event.button === 0) {
            this.active = node.id;
            this.drag = { node, clientX: event.clientX, clientY: event.clientY, isLine: false };
            (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
        }
    }

    handlePointerMove(event: PointerEvent): void {
        const { drag, pane } = this;
        if (!drag || !pane) {
            return;
        }
        drag.isLine ||= Math.hypot(event.clientX - drag.clientX, event.clientY - drag.clientY) >= DRAG_FROM;
        if (drag.isLine && this.canEdit) {
            const { x, y } = pane.pointUnder(event);
            const { node } = drag;
            // Straight to the element: drawing the chart anew for each pixel would not be smooth.
            this.draft?.setAttribute('d', `M${node.x + NODE.width / 2} ${node.y + NODE.height / 2}L${x} ${y}`);
        }
    }

    handlePointerUp(event: PointerEvent): void {
        const { drag, pane } = this;
        this.drag = undefined;
        this.draft?.setAttribute('d', '');
        if (!drag) {
            return;
        }
        if (!drag.isLine) {
            this.pick(drag.node.id);
        } else if (pane && this.canEdit) {
            const { x, y } = pane.pointUnder(event);
            const target = this.chart.nodes.find(
                (node) => x >= node.x && x <= node.x + NODE.width && y >= node.y && y <= node.y + NODE.height
            );
            if (target && target !== drag.node) {
                this.draw(drag.node, target);
            }
        }
    }

    handlePointerCancel(): void {
        this.drag = undefined;
        this.draft?.setAttribute('d', '');
    }

    handleLineClick(event: Event): void {
        const link = this.linkUnder(event);
        if (link && this.canEdit) {
            this.change(link);
        }
    }

    // --- Keyboard

    handleFocusIn(event: Event): void {
        const node = this.byId.get(idUnder(event));
        if (node) {
            this.active = node.id;
            this.pane?.show(node.x + NODE.width / 2, node.y + NODE.height / 2);
        }
    }

    handleKeyDown(event: KeyboardEvent): void {
        const node = this.byId.get(idUnder(event));
        if (event.ctrlKey || event.metaKey || event.altKey || !node) {
            return;
        }
        if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.pick(node.id);
        } else if (this.pane?.handleKey(event.key)) {
            event.preventDefault();
        } else {
            const next = this.neighbourOf(node, event.key);
            if (next) {
                event.preventDefault();
                this.active = next.id;
                this.elementOf(next.id)?.focus();
            }
        }
    }

    // --- Buttons

    handleZoomIn(): void {
        this.pane?.zoomIn();
    }

    handleZoomOut(): void {
        this.pane?.zoomOut();
    }

    handleFit(): void {
        this.pane?.fit();
    }

    handleEverybody(event: CustomEvent<{ checked: boolean }>): void {
        this.showsEverybody = event.detail.checked;
    }

    handleKind(event: Event): void {
        const { kind = '' } = (event.currentTarget as HTMLElement).dataset;
        const hidden = new Set(this.hiddenKinds);
        if (!hidden.delete(kind)) {
            hidden.add(kind);
        }
        this.hiddenKinds = hidden;
    }

    handleMore(): void {
        this.listSize += PAGE;
    }

    handleDraw(): void {
        const node = this.byId.get(this.chosen);
        if (node) {
            this.draw(node);
        }
    }

    handleLeave(): void {
        this.active = this.chosen;
        this.chosen = '';
        this.refocus = true;
    }

    handleEdit(event: Event): void {
        const link = this.linkUnder(event);
        if (link) {
            this.change(link);
        }
    }

    handleDelete(event: Event): void {
        const link = this.linkUnder(event);
        if (link) {
            this.attempt(async () => {
                await removeLink({ linkId: link.id });
                this.links = this.links.filter(({ id }) => id !== link.id);
                this.done = {
                    message: labels.deleted,
                    takeBack: async () => this.keep(await restoreLink({ linkId: link.id }))
                };
            });
        }
    }

    handleAdd(): void {
        const person = this.byId.get(this.chosen)?.person;
        if (person?.contactId) {
            this.attempt(() => this.add(person));
        }
    }

    handleOpen(): void {
        const person = this.byId.get(this.chosen)?.person;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: person?.stakeholderId ?? person?.contactId,
                objectApiName: person?.stakeholderId ? STAKEHOLDER.objectApiName : 'Contact',
                actionName: 'view'
            }
        });
    }

    handleUndo(): void {
        const takeBack = this.done?.takeBack;
        this.done = null;
        if (takeBack) {
            this.attempt(takeBack);
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

    private pick(id: string): void {
        this.chosen = this.chosen === id ? '' : id;
        this.active = id;
    }

    /** Opens the dialog in which a line is drawn; both people must be on the plan. */
    private async draw(from: ChartNode, to?: ChartNode): Promise<void> {
        const stranger = [from, to].find((node) => node && !node.person.stakeholderId);
        if (stranger) {
            this.chosen = stranger.id;
            this.done = { message: formatLabel(labels.notOnPlanYet, stranger.person.name) };
            return;
        }
        const drawn = (await StakeholderLinkModal.open({
            label: labels.draw,
            size: 'small',
            planId: this.plan?.id,
            kinds: this.network?.kinds,
            fromId: from.person.stakeholderId,
            toId: to?.person.stakeholderId ?? ''
        })) as PlanStakeholderLink | undefined;
        if (drawn) {
            this.links = withLink(this.links, drawn);
            this.done = {
                message: labels.drawn,
                takeBack: async () => {
                    await removeLink({ linkId: drawn.id });
                    this.links = this.links.filter(({ id }) => id !== drawn.id);
                }
            };
            await this.spread();
        }
    }

    private async change(link: PlanStakeholderLink): Promise<void> {
        const changed = (await StakeholderLinkModal.open({
            label: labels.edit,
            size: 'small',
            planId: this.plan?.id,
            kinds: this.network?.kinds,
            link,
            onrefused: () => this.refresh()
        })) as PlanStakeholderLink | undefined;
        if (changed) {
            this.links = withLink(this.links, changed);
            this.done = {
                message: labels.changed,
                takeBack: async () => this.keep(await saveLink({ input: undoOf(link, changed, this.plan?.id ?? '') }))
            };
            await this.spread();
        }
    }

    /** Puts a contact on the plan, drawn at once as the stakeholder they have become. */
    private async add(person: OrgChartPerson): Promise<void> {
        const result = await addStakeholders({ planId: this.plan?.id ?? '', contactIds: [person.contactId ?? ''] });
        const [added] = result.stakeholders;
        if (!added) {
            this.errors = result.errors.map(({ message }) => message);
            return;
        }
        const become = (stakeholderId?: string) => {
            this.people = this.people.map((one) => {
                return one.contactId === person.contactId ? { ...one, stakeholderId } : one;
            });
            this.chosen = stakeholderId ?? person.contactId ?? '';
        };
        become(added.id);
        this.done = {
            message: formatLabel(labels.added, person.name),
            takeBack: async () => {
                await removeStakeholders({ stakeholderIds: [added.id] });
                become();
            }
        };
    }

    /** Takes over the link of an answer, or what was refused. */
    private keep({
        link,
        errors
    }: {
        link?: PlanStakeholderLink | null;
        errors: readonly { message: string }[];
    }): void {
        if (link) {
            this.links = withLink(this.links, link);
        } else {
            this.errors = errors.map(({ message }) => message);
        }
    }

    private async attempt(act: () => Promise<void>): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            await act();
            await this.spread();
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }

    /** Lets the rest of the page and the cache know. */
    private async spread(): Promise<void> {
        this.dispatchEvent(new RefreshEvent());
        const { errors } = this;
        await refreshApex(this.wired);
        // What a step was refused for outlives the reading.
        this.errors = errors;
    }

    // --- What is drawn

    private get chart(): Chart {
        return this.laidOut.chart;
    }

    private get byId(): Map<string, ChartNode> {
        return this.laidOut.byId;
    }

    private get laidOut() {
        if (this.known?.people !== this.people || this.known.all !== this.showsEverybody) {
            const chart = chartOf(this.showsEverybody ? this.people : onPlan(this.people));
            const byId = new Map(chart.nodes.map((node) => [node.id, node]));
            this.known = { people: this.people, all: this.showsEverybody, chart, byId };
        }
        return this.known;
    }

    private get linesOfChosen(): DrawnLine[] {
        const { chosen } = this;
        return this.shownLines.filter(({ link }) => !chosen || link.fromId === chosen || link.toId === chosen);
    }

    private isDrawn(node: ChartNode): boolean {
        return this.area ? isIn(this.area, node) : this.chart.nodes.length <= MOST_AT_ONCE;
    }

    /** Draws what has come into sight. What follows the pointer draws nothing, as long as it stays in the drawn area. */
    private look(): void {
        const { pane, area } = this;
        if (pane && this.chart.nodes.length > MOST_AT_ONCE) {
            const { view } = pane;
            if (!area || !holds(area, view) || view.width * 4 < area.width) {
                this.area = around(view);
            }
            if (this.isFar !== pane.scale < TEXT_FROM) {
                this.isFar = !this.isFar;
            }
        }
    }

    private get shownLines(): DrawnLine[] {
        return linesOf(
            this.links.filter(({ kind }) => !this.hiddenKinds.has(kind)),
            this.byId
        );
    }

    private get tabStop(): string {
        return this.byId.has(this.active) ? this.active : (this.chart.nodes[0]?.id ?? '');
    }

    private neighbourOf(node: ChartNode, key: string): ChartNode | undefined {
        const { nodes } = this.chart;
        switch (key) {
            case 'ArrowDown':
                return nodes[nodes.indexOf(node) + 1];
            case 'ArrowUp':
                return nodes[nodes.indexOf(node) - 1];
            case 'ArrowRight':
                return node.reports[0];
            case 'ArrowLeft':
                return node.manager;
            case 'Home':
                return nodes[0];
            case 'End':
                return nodes[nodes.length - 1];
            default:
                return undefined;
        }
    }

    private isFaint(from: ChartNode, to: ChartNode): boolean {
        return this.chosen !== '' && from.id !== this.chosen && to.id !== this.chosen;
    }

    private classOf({ id, person }: ChartNode): string {
        return [
            'node',
            person.stakeholderId ? `attitude-${(person.attitudeNow ?? 'none').toLowerCase()}` : 'stranger',
            id === this.chosen ? 'chosen' : ''
        ]
            .filter(Boolean)
            .join(' ');
    }

    /** What the person is, and where, if that is not the plan's own account. */
    private jobOf({ title, accountName }: OrgChartPerson): string {
        const elsewhere = accountName === this.plan?.accountName ? '' : accountName;
        return [title, elsewhere].filter(Boolean).join(' · ');
    }

    private get linksBy(): Map<string, PlanStakeholderLink[]> {
        const links = new Map<string, PlanStakeholderLink[]>();
        for (const { link } of this.shownLines) {
            for (const id of [link.fromId, link.toId]) {
                links.set(id, [...(links.get(id) ?? []), link]);
            }
        }
        return links;
    }

    private sentenceOf(link: PlanStakeholderLink): string {
        return sentenceOf(link, (id) => this.byId.get(id)?.person.name ?? '');
    }

    private measure(): void {
        const box = (this.refs?.frame as SVGSVGElement | undefined)?.getBoundingClientRect();
        if (box?.width) {
            const { width, height } = this.chart;
            this.pane?.resize(box, { width, height });
        }
    }

    private letGo(): void {
        this.pane?.disconnect();
        this.observer?.disconnect();
        this.pane = undefined;
        this.observer = undefined;
        this.fitted = undefined;
    }

    private get draft(): SVGPathElement | undefined {
        return this.refs?.draft as SVGPathElement | undefined;
    }

    private elementOf(id: string): SVGElement | null {
        return this.template?.querySelector<SVGElement>(`[data-id="${id}"]`) ?? null;
    }

    private linkUnder(event: Event): PlanStakeholderLink | undefined {
        const { line } = (event.currentTarget as HTMLElement).dataset;
        return this.links.find(({ id }) => id === line);
    }
}

function idUnder(event: Event): string {
    return (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
}

/** Small bars side by side, one for each of these powers. */
function pips(powers: readonly number[]): string {
    return powers.map((power) => `M${3 + power * 9} 44h6v3h-6z`).join('');
}

function cut(text: string, longest: number): string {
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
