import { wire } from 'lwc';
import type { PlanStakeholder, StakeholderBoard, StakeholderInput, StakeholderPosition } from 'apex';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getBoard from '@salesforce/apex/StakeholderController.getBoard';
import getContacts from '@salesforce/apex/StakeholderController.getContacts';
import getPositions from '@salesforce/apex/StakeholderController.getPositions';
import rateStakeholders from '@salesforce/apex/StakeholderController.rateStakeholders';
import removeStakeholders from '@salesforce/apex/StakeholderController.removeStakeholders';
import restoreStakeholders from '@salesforce/apex/StakeholderController.restoreStakeholders';
import type { FilterTile } from 'c/filterTiles';
import { formatLabel } from 'c/formatLabel';
import { PageRefresh } from 'c/pageRefresh';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import StakeholderAddModal from 'c/stakeholderAddModal';
import { inputOf } from 'c/stakeholderFields';
import { labels } from './labels';
import { NONE, having, select, valuesOf, withChanged, withContacts, withKnownContacts } from './people';
import type { Show, Trait, Traits } from './people';

interface WiredBoard {
    data?: StakeholderBoard;
    error?: unknown;
}

/** What was done last, and how to take it back. */
interface Done {
    message: string;
    takeBack?: () => Promise<void>;
}

/** Apex answered that it stored nothing, and why. */
class Refusal extends Error {
    readonly messages: readonly string[];

    constructor(messages: readonly string[]) {
        super(messages.join(' '));
        this.messages = messages;
    }
}

const TRAITS: readonly (readonly [Trait, string])[] = [
    ['accountName', labels.filterAccount],
    ['roleLabel', labels.filterRole],
    ['ownerName', labels.filterOwner]
];

/** For so many months movement is shown at first. */
const START_MONTHS = 6;

/**
 * The people who matter to a key account, on the account's page or on a plan's own: the map of power and attitude and the
 * list, one under the other, both showing the same people.
 *
 * A change is drawn at once and then sent; changes are sent one after the other, and one that is refused is taken back and
 * explained. The last change can be undone.
 */
export default class Stakeholders extends PlanPage {
    board?: StakeholderBoard;
    people: readonly PlanStakeholder[] = [];
    errors: string[] = [];
    show: Show = 'all';
    traits: Traits = {};
    months = START_MONTHS;
    positions: readonly StakeholderPosition[] = [];
    done: Done | null = null;
    isBusy = false;
    labels = labels;

    private wired?: WiredBoard;
    isPainted = false;

    private painting?: IntersectionObserver;
    private wiredPositions?: unknown;
    private readonly page = new PageRefresh(this, () => this.refresh());
    /** What was read while changes were on their way. */
    private arrived?: readonly PlanStakeholder[];
    private waiting = 0;
    private queue: Promise<void> = Promise.resolve();

    override connectedCallback(): void {
        super.connectedCallback();
        this.page.connect();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.page.disconnect();
        this.stopWaiting();
    }

    @wire(getBoard, { recordId: '$shownId' })
    receiveBoard(wired: WiredBoard): void {
        this.wired = wired;
        if (wired.data) {
            this.board = wired.data;
            this.arrived = wired.data.stakeholders;
            this.takeArrived();
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    @wire(getPositions, { planId: '$planId', months: '$askedMonths' })
    receivePositions(wired: { data?: StakeholderPosition[]; error?: unknown }): void {
        this.wiredPositions = wired;
        if (wired.data) {
            this.positions = wired.data;
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    /** The map is painted first: its tools, the filters and the list below, with their many fields, are made after that. */
    override renderedCallback(): void {
        const below = this.refs?.below as HTMLElement | undefined;
        if (!below || this.isPainted || this.painting) {
            return;
        }
        if (typeof IntersectionObserver === 'undefined') {
            this.isPainted = true;
            return;
        }
        // It tells for the first time after the frame that holds what it observes.
        this.painting = new IntersectionObserver(() => {
            this.stopWaiting();
            this.isPainted = true;
        });
        this.painting.observe(below);
    }

    private stopWaiting(): void {
        this.painting?.disconnect();
        this.painting = undefined;
    }

    /** Reads again what was read, after something else on the page was changed. */
    private async refresh(): Promise<void> {
        try {
            await Promise.all([this.wired, this.wiredPositions].filter(Boolean).map((wired) => refreshApex(wired)));
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    // --- What the template asks for

    /** Positions are asked for once the plan is known. */
    get planId(): string | undefined {
        return this.plan?.id;
    }

    /** Nothing is asked for while no movement is shown. */
    get askedMonths(): number | undefined {
        return this.months || undefined;
    }

    get isBare(): boolean {
        return !this.isPainted;
    }

    get isLoading(): boolean {
        return !this.board && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasBoard(): boolean {
        return this.board !== undefined;
    }

    get plan() {
        return this.board?.plan ?? undefined;
    }

    get hasNoPlan(): boolean {
        return this.board !== undefined && !this.plan;
    }

    get noPlanMessage(): string {
        return this.board?.canCreatePlan ? labels.planNoneCreate : labels.planNoneAsk;
    }

    get canEdit(): boolean {
        return this.board?.canEdit === true;
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

    get shownPeople(): readonly PlanStakeholder[] {
        return select(this.filtered, this.show);
    }

    /** Those with the chosen traits, of whom the buttons let some through. */
    private get filtered(): readonly PlanStakeholder[] {
        return having(this.people, this.traits);
    }

    /** A choice for each trait that tells people apart. */
    get traitChoices() {
        const all = { value: '', label: labels.filterAllOf };
        return TRAITS.map(([trait, label]) => {
            const values = valuesOf(this.people, trait);
            return {
                trait,
                label,
                value: this.traits[trait] ?? '',
                options: [
                    all,
                    ...values.map((value) => ({ value, label: value === NONE ? labels.filterNoneOf : value }))
                ],
                isUseful: values.length > 1 || Boolean(this.traits[trait])
            };
        }).filter(({ isUseful }) => isUseful);
    }

    get summary(): string {
        return formatLabel(labels.shown, this.shownPeople.length, this.people.length);
    }

    get filters(): FilterTile[] {
        const filter = (value: Show, label: string, tone?: FilterTile['tone']): FilterTile => ({
            value,
            label,
            count: select(this.filtered, value).length,
            tone
        });
        return [
            filter('all', labels.filterAll),
            filter('silent', labels.filterSilent, 'error'),
            filter('overdue', labels.filterOverdue, 'warning'),
            filter('unrated', labels.filterUnrated)
        ];
    }

    /** Not while a change is on its way: what can be taken back then is the one before it, which nobody who looks would think. */
    get canUndo(): boolean {
        return this.waiting === 0 && this.done?.takeBack !== undefined;
    }

    // --- What the user does

    handleFilter(event: CustomEvent<Show>): void {
        this.show = event.detail;
    }

    handleTrait(event: CustomEvent<{ value: string }>): void {
        const { trait } = (event.target as HTMLElement).dataset;
        this.traits = { ...this.traits, [trait as Trait]: event.detail.value };
    }

    handlePeriod(event: CustomEvent<number>): void {
        this.months = event.detail;
        this.positions = [];
    }

    async handleAdd(): Promise<void> {
        const added = (await StakeholderAddModal.open({
            label: labels.add,
            size: 'medium',
            planId: this.plan?.id ?? ''
        })) as PlanStakeholder[] | undefined;
        if (added) {
            this.people = withChanged(this.people, added);
            this.show = 'all';
            this.traits = {};
            this.done = { message: formatLabel(labels.added, added.length) };
            await this.spread(added);
        }
    }

    handleMove(event: CustomEvent<{ id: string; power: number; attitude: string }>): void {
        const { id, power, attitude } = event.detail;
        const label = this.board?.choices.attitudes.find(({ value }) => value === attitude)?.label ?? attitude;
        const name = this.people.find((one) => one.id === id)?.name ?? '';
        this.rate([id], { power, attitudeNow: attitude }, formatLabel(labels.moved, name, power, label));
    }

    handleRate(event: CustomEvent<{ ids: string[]; change: Partial<StakeholderInput> }>): void {
        const { ids, change } = event.detail;
        const name = this.people.find((one) => one.id === ids[0])?.name ?? '';
        const message = ids.length === 1 ? formatLabel(labels.rated, name) : formatLabel(labels.ratedMany, ids.length);
        this.rate(ids, change, message);
    }

    handleRemove(event: CustomEvent<string[]>): void {
        const ids = event.detail;
        const before = this.people;
        this.people = before.filter(({ id }) => !ids.includes(id));
        this.send(
            async () => {
                await removeStakeholders({ stakeholderIds: ids });
                await this.spread([]);
                this.done = {
                    message: formatLabel(labels.removed, ids.length),
                    takeBack: async () => {
                        this.people = withChanged(this.people, await restoreStakeholders({ stakeholderIds: ids }));
                        await this.spread([]);
                    }
                };
            },
            () => {
                this.people = before;
            }
        );
    }

    handleUndo(): void {
        const takeBack = this.done?.takeBack;
        this.done = null;
        if (takeBack) {
            this.send(takeBack, () => undefined);
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

    /** Draws new ratings at once, sends them, and remembers how to take them back. */
    private rate(ids: readonly string[], change: Partial<StakeholderInput>, message: string): void {
        const before = this.people.filter(({ id }) => ids.includes(id));
        const now = before.map((person) => ({ ...person, ...change }) as PlanStakeholder);
        this.people = withChanged(this.people, now);
        this.send(
            async () => {
                await this.store(now.map((person, at) => inputOf(person, before[at]!)));
                this.done = {
                    message,
                    takeBack: () => this.store(before.map((person, at) => inputOf(person, now[at]!)))
                };
            },
            () => {
                this.people = withChanged(this.people, before);
            }
        );
    }

    private async store(inputs: StakeholderInput[]): Promise<void> {
        const result = await rateStakeholders({ inputs });
        if (result.errors.length > 0) {
            throw new Refusal(result.errors.map(({ message }) => message));
        }
        // While more is on its way, what is drawn is newer than this answer.
        if (this.waiting === 1) {
            this.people = withChanged(this.people, withKnownContacts(result.stakeholders, this.people));
        }
        await this.spread(result.stakeholders);
    }

    /** Does one thing after the other; what fails is taken back and explained. */
    private send(act: () => Promise<void>, takeBack: () => void): void {
        this.errors = [];
        this.arrived = undefined;
        this.waiting++;
        this.queue = this.queue.then(async () => {
            try {
                await act();
            } catch (failure) {
                takeBack();
                this.errors = failure instanceof Refusal ? [...failure.messages] : reduceErrors(failure);
                this.arrived = undefined;
            } finally {
                this.waiting--;
                this.takeArrived();
            }
        });
    }

    /** Draws what was read, unless what is drawn is newer: a rating changes the influence of others too. */
    private takeArrived(): void {
        if (this.waiting === 0 && this.arrived) {
            this.people = withKnownContacts(this.arrived, this.people);
            const pending = this.arrived.filter(({ isContactPending }) => isContactPending).map(({ id }) => id);
            this.arrived = undefined;
            this.askForContacts(pending);
        }
    }

    /** Of many people the board does not tell the last contact; it is asked for in parts and drawn as it comes. */
    private async askForContacts(ids: readonly string[]): Promise<void> {
        const most = this.board?.mostContactsAtOnce ?? ids.length;
        try {
            for (let first = 0; first < ids.length; first += most) {
                // Parts come one after the other, so that each is drawn before the next is read.
                // eslint-disable-next-line no-await-in-loop
                const told = await getContacts({ stakeholderIds: ids.slice(first, first + most) });
                this.people = withContacts(this.people, told);
            }
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    /** Lets the rest of the page and the cache know. */
    private async spread(changed: readonly PlanStakeholder[]): Promise<void> {
        await this.page.tell(() =>
            Promise.all([
                notifyRecordUpdateAvailable(changed.map(({ id }) => ({ recordId: id }))),
                refreshApex(this.wired)
            ])
        );
    }
}
