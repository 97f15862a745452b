import { LightningElement, api } from 'lwc';
import type { PlanStakeholder, StakeholderChoices, StakeholderInput } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import STAKEHOLDER from '@salesforce/schema/Stakeholder__c';
import { formatLabel } from 'c/formatLabel';
import { changeOf, columnsOf, optionsWith, textOf } from 'c/stakeholderFields';
import type { Column, Rating } from 'c/stakeholderFields';
import { labels } from './labels';

/** What `rate` tells: the same change for some people. */
export interface RatingChange {
    ids: string[];
    change: Partial<StakeholderInput>;
}

type SortKey = 'name' | 'lastContact' | Rating;

/** So many rows the list begins with and grows by, so that a plan with hundreds of people opens at once. */
const PAGE = 50;

/**
 * Stakeholders as a list for work in bulk: each rating is chosen in its cell, or set for all chosen rows at once.
 *
 * @fires rate the user rated people; `detail` is a `RatingChange`
 * @fires remove the user wants people off the plan; `detail` is the list of their ids
 */
export default class StakeholderList extends NavigationMixin(LightningElement) {
    /** The people to show. */
    @api stakeholders: readonly PlanStakeholder[] = [];

    /** What can be chosen. */
    @api choices?: StakeholderChoices;

    /** Whether people can be rated and removed. */
    @api canEdit = false;

    labels = labels;
    sortKey: SortKey | '' = '';
    isDescending = false;
    size = PAGE;
    chosen: ReadonlySet<string> = new Set();
    bulkRating: Rating = 'cadenceDays';
    bulkValue = '';

    override renderedCallback(): void {
        // The value of a select is a property that a template can't set.
        for (const select of this.template?.querySelectorAll<HTMLSelectElement>('select[data-value]') ?? []) {
            select.value = select.dataset.value ?? '';
        }
    }

    // --- What the template asks for

    get columns(): Column[] {
        return columnsOf(this.choices);
    }

    get heads() {
        const head = (key: SortKey, label: string) => ({
            key,
            label,
            title: formatLabel(labels.sort, label),
            sorted: this.sortKey === key ? (this.isDescending ? 'descending' : 'ascending') : 'none',
            icon: this.sortKey === key ? (this.isDescending ? 'utility:arrowdown' : 'utility:arrowup') : ''
        });
        return [
            head('name', labels.name),
            head('lastContact', labels.lastContact),
            ...this.columns.map(({ rating, label }) => head(rating, label))
        ];
    }

    get rows() {
        const columns = this.columns;
        return this.sorted.slice(0, this.size).map((one) => ({
            id: one.id,
            personName: one.name,
            openTitle: formatLabel(labels.open, one.name),
            chooseLabel: formatLabel(labels.choose, one.name),
            chosen: this.chosen.has(one.id),
            detail: one.isContactGone ? labels.contactGone : [one.title, one.accountName].filter(Boolean).join(' · '),
            isSilent: one.isSilent,
            isOverdue: one.isOverdue && !one.isSilent,
            promisesOverdue: one.overduePromises ? formatLabel(labels.promisesOverdue, one.overduePromises) : '',
            lastContact: one.lastContact,
            hasNoContact: !one.lastContact && !one.isContactPending,
            cells: columns.map((column) => {
                const value = textOf(one, column.rating);
                const options = optionsWith(column, value);
                return {
                    key: column.rating,
                    label: formatLabel(labels.cellOf, column.label, one.name),
                    value,
                    text: options.find((option) => option.value === value)?.label,
                    options
                };
            })
        }));
    }

    get moreLabel(): string {
        const rest = this.stakeholders.length - this.size;
        return rest > 0 ? formatLabel(labels.showMore, Math.min(rest, PAGE)) : '';
    }

    get chosenIds(): string[] {
        return this.stakeholders.filter(({ id }) => this.chosen.has(id)).map(({ id }) => id);
    }

    get hasChosen(): boolean {
        return this.canEdit && this.chosenIds.length > 0;
    }

    get chosenLabel(): string {
        return formatLabel(labels.bulk, this.chosenIds.length);
    }

    get allChosen(): boolean {
        return this.stakeholders.length > 0 && this.chosenIds.length === this.stakeholders.length;
    }

    get bulkFields() {
        return this.columns.map(({ rating, label }) => ({ value: rating, label }));
    }

    get bulkOptions() {
        return this.columns.find(({ rating }) => rating === this.bulkRating)?.options ?? [];
    }

    private get sorted(): readonly PlanStakeholder[] {
        const { sortKey } = this;
        if (!sortKey) {
            return this.stakeholders;
        }
        const orderOf = this.orderOf(sortKey);
        const way = this.isDescending ? -1 : 1;
        return [...this.stakeholders].sort((a, b) => {
            const [one, other] = [orderOf(a), orderOf(b)];
            const order = typeof one === 'number' ? one - (other as number) : one.localeCompare(other as string);
            return order * way || a.name.localeCompare(b.name);
        });
    }

    /** By what a column is sorted: attitudes and roles in the administrator's order, what is missing first. */
    private orderOf(key: SortKey): (one: PlanStakeholder) => string | number {
        if (key === 'name' || key === 'lastContact') {
            return (one) => one[key] ?? '';
        }
        const options = this.columns.find(({ rating }) => rating === key)?.options ?? [];
        if (key === 'role' || key === 'attitudeNow' || key === 'attitudeWanted') {
            return (one) => options.findIndex(({ value }) => value === textOf(one, key));
        }
        return (one) => Number(one[key] ?? -1);
    }

    // --- What the user does

    handleSort(event: Event): void {
        const key = dataOf(event).key as SortKey;
        this.isDescending = this.sortKey === key && !this.isDescending;
        this.sortKey = key;
    }

    handleMore(): void {
        this.size += PAGE;
    }

    handleChange(event: Event): void {
        const select = event.currentTarget as HTMLSelectElement;
        const { id, key } = select.dataset;
        this.tellRating([id ?? ''], key as Rating, select.value);
    }

    handleChoose(event: Event): void {
        const box = event.currentTarget as HTMLInputElement;
        const next = new Set(this.chosen);
        if (box.checked) {
            next.add(box.dataset.id ?? '');
        } else {
            next.delete(box.dataset.id ?? '');
        }
        this.chosen = next;
    }

    handleChooseAll(event: Event): void {
        const all = (event.currentTarget as HTMLInputElement).checked;
        this.chosen = new Set(all ? this.stakeholders.map(({ id }) => id) : []);
    }

    handleBulkField(event: CustomEvent<{ value: string }>): void {
        this.bulkRating = event.detail.value as Rating;
        this.bulkValue = '';
    }

    handleBulkValue(event: CustomEvent<{ value: string }>): void {
        this.bulkValue = event.detail.value;
    }

    handleBulkApply(): void {
        this.tellRating(this.chosenIds, this.bulkRating, this.bulkValue);
    }

    handleRemove(): void {
        this.dispatchEvent(new CustomEvent<string[]>('remove', { detail: this.chosenIds }));
        this.chosen = new Set();
    }

    handleOpen(event: Event): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: dataOf(event).id,
                objectApiName: STAKEHOLDER.objectApiName,
                actionName: 'view'
            }
        });
    }

    private tellRating(ids: string[], rating: Rating, value: string): void {
        this.dispatchEvent(new CustomEvent<RatingChange>('rate', { detail: { ids, change: changeOf(rating, value) } }));
    }
}

function dataOf(event: Event): DOMStringMap {
    return (event.currentTarget as HTMLElement).dataset;
}
