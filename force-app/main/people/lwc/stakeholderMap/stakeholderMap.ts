import { LightningElement, api } from 'lwc';
import type { PicklistChoice, PlanStakeholder, StakeholderPosition } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { PanZoom } from 'c/panZoom';
import { fileNameOf, savePng, saveSvg } from 'c/svgExport';
import type { Picture } from 'c/svgExport';
import { today } from 'c/userDay';
import { ago, labels } from './labels';
import { AXIS, POWERS, placeAt, placingOf } from './placing';
import type { Place, Placing } from './placing';
import { trailsOf } from './trails';
import type { Trail } from './trails';
import { attitudeOf, labelOf } from './words';

/** A person on the way to another place. */
interface Carried {
    id: string;
    place: Place;
    /** Where the pointer was when it went down; undefined if the keyboard carries. */
    from?: { x: number; y: number };
}

/** What `move` tells. */
export interface Move {
    id: string;
    power: number;
    attitude: string;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [1, 0],
    ArrowDown: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1]
};

/** With more people than this, arrows to the wanted positions would cover the map: only the chosen person's is drawn. */
const MOST_GHOSTS = 60;

/** So far the pointer must go before it is a drag and not a click, in pixels. */
const DRAG_FROM = 4;

const START_WIDTH = 800;
const PERIODS = [3, 6, 12];

/**
 * Power by attitude, each stakeholder a dot as large as their influence, the wanted attitude a ghost with an arrow, and a trail
 * from where they stood some months ago. A dot is moved by dragging it, or with the keyboard: one dot is a tab stop, arrows go
 * from dot to dot, Enter picks up and puts down. The map can be zoomed, moved and saved as a picture.
 *
 * What follows the pointer or the focus is drawn straight to the elements: drawing two thousand dots anew for each of their
 * steps would not be smooth.
 *
 * @fires move the user put a person elsewhere; `detail` is a `Move`
 * @fires period the user chose for how many months movement is shown; `detail` is their number, 0 for none
 */
export default class StakeholderMap extends LightningElement {
    /** What can be chosen as attitude; the columns of the map. */
    @api attitudes: readonly PicklistChoice[] = [];

    /** Whether people can be moved. */
    @api canEdit = false;

    /** For whom the map is, as a saved picture is called. */
    @api accountName = '';

    /** Whether only the picture is drawn yet, without its tools. */
    @api isBare = false;

    /** For how many months movement is shown; 0 if it is not. */
    @api months = 0;

    /** Where people stood so many months ago. */
    @api positions: readonly StakeholderPosition[] = [];

    labels = labels;
    message = '';

    private people: readonly PlanStakeholder[] = [];
    private width = START_WIDTH;
    private known?: { people: readonly PlanStakeholder[]; width: number; placing: Placing };
    private observer?: ResizeObserver;
    private pane?: PanZoom;
    private refocus = false;

    /** Whom the focus and the pointer are on. Its changes draw nothing anew. */
    private readonly hand: { active: string; carried: Carried | null } = { active: '', carried: null };

    /** The people to show. */
    @api
    get stakeholders(): readonly PlanStakeholder[] {
        return this.people;
    }

    set stakeholders(people: readonly PlanStakeholder[]) {
        this.people = people;
    }

    override renderedCallback(): void {
        const map = this.refs?.map as SVGSVGElement | undefined;
        const world = this.refs?.world as SVGGElement | undefined;
        if (map && world && !this.pane) {
            this.pane = new PanZoom(map, world, {
                scales: [1, 8],
                except: '.dot',
                onZoom: (scale) => map.classList.toggle('zoomed', scale > 1)
            });
        }
        this.pane?.resize(this.placing, this.placing);
        const frame = this.refs?.frame as HTMLElement | undefined;
        if (frame && !this.observer && typeof ResizeObserver !== 'undefined') {
            this.observer = new ResizeObserver(([entry]) => {
                this.width = Math.max(Math.floor(entry?.contentRect.width ?? START_WIDTH), 300);
            });
            this.observer.observe(frame);
        }
        this.showHand();
        if (this.refocus) {
            this.refocus = false;
            this.elementOf(this.hand.active)?.focus();
        }
    }

    override disconnectedCallback(): void {
        this.observer?.disconnect();
        this.observer = undefined;
        this.pane?.disconnect();
        this.pane = undefined;
    }

    // --- What the template asks for

    get placing(): Placing {
        if (this.known?.people !== this.people || this.known.width !== this.width) {
            this.known = {
                people: this.people,
                width: this.width,
                placing: placingOf(this.people, this.attitudes, this.width)
            };
        }
        return this.known.placing;
    }

    get hasTools(): boolean {
        return !this.isBare;
    }

    get viewBox(): string {
        return `0 0 ${this.placing.width} ${this.placing.height}`;
    }

    get cells() {
        return this.placing.cells;
    }

    get powerTicks() {
        const [first] = this.placing.cells;
        const height = first?.height ?? 0;
        return POWERS.map((power, row) => ({ power, x: AXIS / 2, y: row * height + height / 2 }));
    }

    get attitudeTicks() {
        return this.placing.cells.slice(0, this.attitudes.length).map((cell, column) => ({
            key: cell.key,
            label: this.attitudes[column]?.label,
            x: cell.x + cell.width / 2,
            y: this.placing.height - AXIS / 3
        }));
    }

    get dots() {
        const { dots } = this.placing;
        const { tabStop } = this;
        const then = new Map(this.positions.map((position) => [position.stakeholderId, position]));
        return dots.map((dot) => ({
            ...dot,
            id: dot.stakeholder.id,
            label: labelOf(dot.stakeholder, this.attitudes, then.get(dot.stakeholder.id), this.months),
            className: classOf(dot.stakeholder),
            tabIndex: dot.stakeholder.id === tabStop ? '0' : '-1'
        }));
    }

    get ghosts() {
        const { dots } = this.placing;
        return dots.length > MOST_GHOSTS ? [] : dots.filter(({ arrow }) => arrow !== undefined);
    }

    get trails(): Trail[] {
        return this.months ? trailsOf(this.placing, this.positions, this.attitudes) : [];
    }

    get tray() {
        const { tabStop } = this;
        return this.placing.unplaced.map((stakeholder) => ({
            id: stakeholder.id,
            personName: stakeholder.name,
            label: labelOf(stakeholder, this.attitudes),
            className: `chip ${classOf(stakeholder)}`,
            tabIndex: stakeholder.id === tabStop ? '0' : '-1'
        }));
    }

    get hasTray(): boolean {
        return this.placing.unplaced.length > 0;
    }

    get periods() {
        return [
            { value: '0', label: labels.movementNone },
            ...PERIODS.map((months) => ({ value: String(months), label: formatLabel(labels.movementMonths, months) }))
        ];
    }

    get period(): string {
        return String(this.months);
    }

    // --- Pointer

    handlePointerDown(event: PointerEvent): void {
        const id = idOf(event);
        if (!id) {
            return;
        }
        this.setActive(id);
        if (this.canEdit && event.button === 0) {
            (event.currentTarget as HTMLElement).setPointerCapture?.(event.pointerId);
            this.carry({ id, place: this.placeOf(id), from: { x: event.clientX, y: event.clientY } });
        }
    }

    handlePointerMove(event: PointerEvent): void {
        const { carried } = this.hand;
        if (!carried?.from) {
            return;
        }
        const element = this.elementOf(carried.id);
        if (element) {
            // Inside the picture a pixel of the pointer is less the more it is zoomed.
            const scale = element instanceof SVGElement ? (this.pane?.scale ?? 1) : 1;
            const dx = (event.clientX - carried.from.x) / scale;
            const dy = (event.clientY - carried.from.y) / scale;
            element.style.transform = `translate(${dx}px, ${dy}px)`;
        }
        const place = this.placeUnder(event);
        if (place && (place.power !== carried.place.power || place.column !== carried.place.column)) {
            this.carry({ ...carried, place });
        }
    }

    handlePointerUp(event: PointerEvent): void {
        const { carried } = this.hand;
        if (!carried?.from) {
            return;
        }
        const far = Math.hypot(event.clientX - carried.from.x, event.clientY - carried.from.y) >= DRAG_FROM;
        const place = this.placeUnder(event);
        this.letGo();
        if (far && place) {
            this.put(carried.id, place);
        }
    }

    handlePointerCancel(): void {
        if (this.hand.carried?.from) {
            this.letGo();
        }
    }

    // --- Keyboard

    handleFocusIn(event: Event): void {
        const id = idOf(event);
        if (id) {
            this.setActive(id);
            const dot = this.placing.dots.find((one) => one.stakeholder.id === id);
            if (dot) {
                this.pane?.show(dot.x, dot.y);
            }
        }
    }

    handleKeyDown(event: KeyboardEvent): void {
        const id = idOf(event);
        if (!id || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (this.hand.carried) {
            this.steer(event, this.hand.carried);
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.pickUp(id);
        } else if (event.key in STEPS) {
            event.preventDefault();
            this.goOn(id, event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
        } else if (this.pane?.handleKey(event.key)) {
            event.preventDefault();
        }
    }

    // --- Buttons

    handlePeriod(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent<number>('period', { detail: Number(event.detail.value) }));
    }

    handleZoomIn(): void {
        this.pane?.zoomIn();
    }

    handleZoomOut(): void {
        this.pane?.zoomOut();
    }

    handleFit(): void {
        this.pane?.fit();
    }

    async handleExport(event: CustomEvent<{ value: string }>): Promise<void> {
        const name = fileNameOf([labels.title, this.accountName], today());
        if (event.detail.value === 'svg') {
            saveSvg(this.picture, name);
            return;
        }
        try {
            await savePng(this.picture, name);
        } catch {
            // Too large for the browser, or it refuses canvases: SVG always works.
            this.message = labels.exportFailed;
        }
    }

    // --- Steps

    private pickUp(id: string): void {
        if (this.canEdit) {
            this.carry({ id, place: this.placeOf(id) });
            this.message = formatLabel(labels.picked, this.personOf(id)?.name ?? '');
        }
    }

    private steer(event: KeyboardEvent, carried: Carried): void {
        const step = STEPS[event.key];
        if (step) {
            event.preventDefault();
            const place = {
                power: within(carried.place.power + step[0], 1, POWERS.length),
                column: within(carried.place.column + step[1], 0, this.attitudes.length - 1)
            };
            this.carry({ ...carried, place });
            this.message = this.tellPlace(labels.at, carried.id, place);
        } else if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            this.letGo();
            this.refocus = true;
            this.put(carried.id, carried.place);
        } else if (event.key === 'Escape') {
            event.preventDefault();
            this.letGo();
            this.message = formatLabel(labels.cancelled, this.personOf(carried.id)?.name ?? '');
        }
    }

    /** Moves the focus to the next person, in reading order, those in the tray last. */
    private goOn(id: string, by: number): void {
        const { order } = this;
        const next = order[within(order.indexOf(id) + by, 0, order.length - 1)];
        if (next) {
            this.setActive(next);
            this.elementOf(next)?.focus();
        }
    }

    private setActive(id: string): void {
        this.elementOf(this.tabStop)?.setAttribute('tabindex', '-1');
        this.hand.active = id;
        this.elementOf(this.tabStop)?.setAttribute('tabindex', '0');
        this.showHand();
    }

    private carry(carried: Carried | null): void {
        this.elementOf(this.hand.carried?.id ?? '')?.classList.remove('carried');
        this.hand.carried = carried;
        this.showHand();
    }

    private letGo(): void {
        const element = this.elementOf(this.hand.carried?.id ?? '');
        if (element) {
            element.style.transform = '';
        }
        this.carry(null);
    }

    /** Draws where a carried person would land, and on a crowded map the wanted position of the one in focus. */
    private showHand(): void {
        const { active, carried } = this.hand;
        this.elementOf(carried?.id ?? '')?.classList.add('carried');
        const cell = this.placing.cells.find(
            ({ power, column }) => power === carried?.place.power && column === carried.place.column
        );
        draw(this.refs?.target, cell && { x: cell.x, y: cell.y, width: cell.width, height: cell.height });
        const { dots } = this.placing;
        const dot = dots.length > MOST_GHOSTS ? dots.find(({ stakeholder }) => stakeholder.id === active) : undefined;
        draw(this.refs?.aim, dot?.arrow === undefined ? undefined : { d: dot.arrow });
        draw(this.refs?.aimed, dot?.ghostX === undefined ? undefined : { cx: dot.ghostX, cy: dot.y, r: dot.radius });
    }

    private put(id: string, place: Place): void {
        const person = this.personOf(id);
        const attitude = this.attitudes[place.column];
        if (person && attitude && (person.power !== place.power || person.attitudeNow !== attitude.value)) {
            this.dispatchEvent(
                new CustomEvent<Move>('move', { detail: { id, power: place.power, attitude: attitude.value } })
            );
        }
    }

    private tellPlace(label: string, id: string, place: Place): string {
        const attitude = attitudeOf(this.attitudes, this.attitudes[place.column]?.value);
        return formatLabel(label, this.personOf(id)?.name ?? '', place.power, attitude);
    }

    private get picture(): Picture {
        const { width, height } = this.placing;
        return {
            svg: this.refs?.map as SVGSVGElement,
            world: this.refs?.world as SVGGElement,
            width,
            height,
            title: [labels.title, this.accountName].filter(Boolean).join(' – '),
            legend: [
                labels.legend,
                ...(this.trails.length > 0 ? [formatLabel(labels.legendMoved, ago[String(this.months)] ?? '')] : [])
            ]
        };
    }

    private get order(): string[] {
        const { dots, unplaced } = this.placing;
        return [...dots.map(({ stakeholder }) => stakeholder.id), ...unplaced.map((one) => one.id)];
    }

    private get tabStop(): string {
        const { active } = this.hand;
        return this.personOf(active) ? active : (this.order[0] ?? '');
    }

    private personOf(id: string): PlanStakeholder | undefined {
        return this.people.find((one) => one.id === id);
    }

    /** Where a person stands; the middle of the map if they stand nowhere yet. */
    private placeOf(id: string): Place {
        const dot = this.placing.dots.find((one) => one.stakeholder.id === id);
        const person = this.personOf(id);
        return {
            power: dot?.power ?? person?.power ?? 3,
            column: dot?.column ?? Math.floor(this.attitudes.length / 2)
        };
    }

    private placeUnder(event: PointerEvent): Place | undefined {
        const box = (this.refs?.map as SVGSVGElement | undefined)?.getBoundingClientRect();
        const isOutside =
            !box ||
            event.clientX < box.left ||
            event.clientX > box.left + box.width ||
            event.clientY < box.top ||
            event.clientY > box.top + box.height;
        if (isOutside || !this.pane) {
            return undefined;
        }
        const { x, y } = this.pane.pointUnder(event);
        return placeAt(this.placing, x, y);
    }

    private elementOf(id: string): HTMLElement | null {
        return id ? (this.template?.querySelector<HTMLElement>(`[data-id="${id}"]`) ?? null) : null;
    }
}

function idOf(event: Event): string {
    return (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset.id ?? '';
}

function within(value: number, least: number, most: number): number {
    return Math.min(Math.max(value, least), most);
}

function classOf({ isSilent, isOverdue }: PlanStakeholder): string {
    return isSilent ? 'dot silent' : isOverdue ? 'dot overdue' : 'dot';
}

/** Shows an element with these attributes, or hides it without. */
function draw(element: Element | undefined, attributes?: Readonly<Record<string, string | number>>): void {
    for (const [name, value] of Object.entries(attributes ?? {})) {
        element?.setAttribute(name, String(value));
    }
    element?.setAttribute('visibility', attributes ? 'visible' : 'hidden');
}
