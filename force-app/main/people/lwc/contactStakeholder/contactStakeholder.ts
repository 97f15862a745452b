import { LightningElement, api, wire } from 'lwc';
import type { ContactStanding, ContactStandings, PlanStakeholder } from 'apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { refreshApex } from '@salesforce/apex';
import getStandings from '@salesforce/apex/ContactStandingController.getStandings';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import rateStakeholders from '@salesforce/apex/StakeholderController.rateStakeholders';
import { formatLabel } from 'c/formatLabel';
import PersonalDataModal from 'c/personalDataModal';
import { reduceErrors } from 'c/reduceErrors';
import { changeOf, columnsOf, inputOf, optionsWith, textOf } from 'c/stakeholderFields';
import type { Rating } from 'c/stakeholderFields';
import { labels } from './labels';

interface WiredStandings {
    data?: ContactStandings;
    error?: unknown;
}

/** Apex answered that it stored nothing, and why. */
class Refusal extends Error {
    readonly messages: readonly string[];

    constructor(messages: readonly string[]) {
        super(messages.join(' '));
        this.messages = messages;
    }
}

/**
 * How a contact stands on the key account plans the user may see, on the contact's page. Ratings are changed in place; a contact
 * on no plan is added to one; whoever answers for personal data exports and erases it from here.
 */
export default class ContactStakeholder extends LightningElement {
    /** The contact. */
    @api recordId?: string;

    standings?: ContactStandings;
    errors: string[] = [];
    isBusy = false;
    planId = '';
    labels = labels;

    private wired?: WiredStandings;

    @wire(getStandings, { contactId: '$recordId' })
    receive(wired: WiredStandings): void {
        this.wired = wired;
        if (wired.data) {
            this.standings = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    get isLoading(): boolean {
        return !this.standings && this.errors.length === 0;
    }

    get hasStandings(): boolean {
        return this.standings !== undefined;
    }

    get isEmpty(): boolean {
        return this.standings?.standings.length === 0;
    }

    get canJoin(): boolean {
        return (this.standings?.plansToJoin.length ?? 0) > 0;
    }

    get emptyMessage(): string {
        return this.canJoin ? labels.emptyJoin : labels.emptyAsk;
    }

    get canManagePersonalData(): boolean {
        return this.standings?.canManagePersonalData === true;
    }

    /** The plan to add the contact to: the one that was chosen, or the first. */
    get chosenPlan(): string {
        return this.planId || (this.standings?.plansToJoin[0]?.value ?? '');
    }

    get cards() {
        return (this.standings?.standings ?? []).map((standing) => ({
            key: standing.stakeholder.id,
            plan: standing.plan,
            isSilent: standing.stakeholder.isSilent,
            isOverdue: standing.stakeholder.isOverdue && !standing.stakeholder.isSilent,
            lastContact: standing.stakeholder.lastContact,
            movement: movementOf(standing),
            movedOn: standing.movedOn,
            before: formatLabel(labels.before, standing.attitudeBefore ?? ''),
            ratings: this.ratingsOf(standing),
            hasPromises: standing.promises.length > 0,
            promises: standing.promises.map((promise) => ({
                ...promise,
                isLate: promise.standing === 'overdue',
                className: promise.standing === 'overdue' ? 'promise late' : 'promise'
            }))
        }));
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleRetry(): Promise<void> {
        await this.act(async () => undefined);
    }

    handlePlan(event: CustomEvent<{ value: string }>): void {
        this.planId = event.detail.value;
    }

    async handleJoin(): Promise<void> {
        const planId = this.chosenPlan;
        const name = this.standings?.plansToJoin.find(({ value }) => value === planId)?.label ?? '';
        await this.act(async () => {
            const result = await addStakeholders({ planId, contactIds: [this.recordId ?? ''] });
            this.accept(result.errors, formatLabel(labels.joined, name));
            this.planId = '';
        });
    }

    async handleRate(event: CustomEvent<{ value: string }>): Promise<void> {
        const { id, rating } = (event.currentTarget as HTMLElement).dataset;
        const standing = this.standings?.standings.find(({ stakeholder }) => stakeholder.id === id);
        if (!standing) {
            return;
        }
        const { stakeholder } = standing;
        const rated = { ...stakeholder, ...changeOf(rating as Rating, event.detail.value) } as PlanStakeholder;
        await this.act(async () => {
            const result = await rateStakeholders({ inputs: [inputOf(rated, stakeholder)] });
            this.accept(result.errors, formatLabel(labels.rated, stakeholder.name));
        });
    }

    async handlePersonalData(): Promise<void> {
        const hasErased = await PersonalDataModal.open({
            label: labels.personalData,
            size: 'medium',
            contactId: this.recordId ?? ''
        });
        if (hasErased) {
            await this.act(async () => undefined);
        }
    }

    private ratingsOf(standing: ContactStanding) {
        return columnsOf(this.standings?.choices).map((column) => {
            const value = textOf(standing.stakeholder, column.rating);
            const options = optionsWith(column, value);
            return {
                rating: column.rating,
                label: column.label,
                value,
                options,
                isReadOnly: !standing.canEdit,
                text: options.find((option) => option.value === value)?.label
            };
        });
    }

    private accept(refusals: readonly { message: string }[], message: string): void {
        if (refusals.length > 0) {
            throw new Refusal(refusals.map((refusal) => refusal.message));
        }
        this.dispatchEvent(new ShowToastEvent({ message, variant: 'success' }));
    }

    /** Does something and reads again; what is refused or fails is explained, and the page shows what is stored. */
    private async act(work: () => Promise<void>): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        let problems: string[] = [];
        try {
            await work();
            this.dispatchEvent(new RefreshEvent());
        } catch (failure) {
            problems = failure instanceof Refusal ? [...failure.messages] : reduceErrors(failure);
        }
        try {
            // Drawn anew even if nothing changed, so that a choice that was refused does not stay.
            if (this.standings) {
                this.standings = { ...this.standings };
            }
            await refreshApex(this.wired);
        } catch (failure) {
            problems.push(...reduceErrors(failure));
        }
        this.errors = problems;
        this.isBusy = false;
    }
}

function movementOf({ movement }: ContactStanding): string {
    if (!movement) {
        return '';
    }
    return movement === 'closer' ? labels.closer : labels.away;
}
