/** What can be rated in the list, and how a rating travels between a list of choices and Apex. */
import type { PlanStakeholder, StakeholderChoices, StakeholderInput } from 'apex';
import cadence from '@salesforce/label/c.Stakeholder_Cadence';
import attitudeNow from '@salesforce/label/c.Stakeholder_Attitude_Now';
import attitudeWanted from '@salesforce/label/c.Stakeholder_Attitude_Wanted';
import interest from '@salesforce/label/c.Stakeholder_Interest';
import power from '@salesforce/label/c.Stakeholder_Power';
import relationshipNow from '@salesforce/label/c.Stakeholder_Relationship_Now';
import relationshipWanted from '@salesforce/label/c.Stakeholder_Relationship_Wanted';
import relationship0 from '@salesforce/label/c.Stakeholder_Relationship_0';
import relationship1 from '@salesforce/label/c.Stakeholder_Relationship_1';
import relationship2 from '@salesforce/label/c.Stakeholder_Relationship_2';
import relationship3 from '@salesforce/label/c.Stakeholder_Relationship_3';
import role from '@salesforce/label/c.Stakeholder_Role';

/** A rating, or the cadence. */
export type Rating = Exclude<keyof StakeholderInput, 'id' | 'was'>;

/** A value to choose; empty text stands for nothing. */
export interface Option {
    value: string;
    label: string;
}

/** A column of the list in which a rating is chosen. */
export interface Column {
    rating: Rating;
    label: string;
    options: Option[];
}

const NONE: Option = { value: '', label: '–' };
const SCALE = [1, 2, 3, 4, 5].map(numbered);
const LEVELS = [relationship0, relationship1, relationship2, relationship3].map((label, level) => ({
    value: String(level),
    label
}));
const CADENCES = [7, 14, 30, 45, 60, 90, 120, 180, 365].map(numbered);
const NUMBERS: readonly Rating[] = ['power', 'interest', 'relationshipNow', 'relationshipWanted', 'cadenceDays'];

/** The columns in which something can be chosen, in order. */
export function columnsOf(choices: StakeholderChoices | undefined): Column[] {
    const roles = choices?.roles ?? [];
    const attitudes = choices?.attitudes ?? [];
    return [
        { rating: 'role', label: role, options: [NONE, ...roles] },
        { rating: 'power', label: power, options: [NONE, ...SCALE] },
        { rating: 'interest', label: interest, options: [NONE, ...SCALE] },
        { rating: 'attitudeNow', label: attitudeNow, options: [NONE, ...attitudes] },
        { rating: 'attitudeWanted', label: attitudeWanted, options: [NONE, ...attitudes] },
        { rating: 'relationshipNow', label: relationshipNow, options: [NONE, ...LEVELS] },
        { rating: 'relationshipWanted', label: relationshipWanted, options: [NONE, ...LEVELS] },
        { rating: 'cadenceDays', label: cadence, options: [NONE, ...CADENCES] }
    ];
}

/** The options of a cell; a value that is not among them, such as a cadence of 21 days, is kept among them. */
export function optionsWith(column: Column, value: string): Option[] {
    return column.options.some((option) => option.value === value)
        ? column.options
        : [...column.options, { value, label: value }];
}

/** What a stakeholder's rating is in a list of choices. */
export function textOf(stakeholder: PlanStakeholder, rating: Rating): string {
    return String(stakeholder[rating] ?? '');
}

/** What a choice in a list is for Apex. */
export function changeOf(rating: Rating, value: string): Partial<StakeholderInput> {
    const chosen = value === '' ? null : NUMBERS.includes(rating) ? Number(value) : value;
    return { [rating]: chosen };
}

/**
 * Ratings as Apex takes them. Only what differs is written, so that what somebody else has changed of the person meanwhile stays.
 *
 * @param now the person as rated now
 * @param before the person as they were drawn before
 */
export function inputOf(now: PlanStakeholder, before: PlanStakeholder): StakeholderInput {
    return { ...ratingsOf(now), was: ratingsOf(before) };
}

function ratingsOf(person: PlanStakeholder): StakeholderInput {
    return {
        id: person.id,
        role: person.role ?? null,
        power: person.power ?? null,
        interest: person.interest ?? null,
        attitudeNow: person.attitudeNow ?? null,
        attitudeWanted: person.attitudeWanted ?? null,
        relationshipNow: person.relationshipNow ?? null,
        relationshipWanted: person.relationshipWanted ?? null,
        cadenceDays: person.cadenceDays ?? null,
        was: null
    };
}

function numbered(value: number): Option {
    return { value: String(value), label: String(value) };
}
