/** How the page filters stakeholders and draws what was changed. Who is silent or overdue is decided by Apex. */
import type { PlanStakeholder, StakeholderContact } from 'apex';

/** Which people the buttons above the map let through. */
export type Show = 'all' | 'silent' | 'overdue' | 'unrated';

const PASSES: Readonly<Record<Show, (person: PlanStakeholder) => boolean>> = {
    all: () => true,
    silent: ({ isSilent }) => isSilent,
    overdue: ({ isOverdue }) => isOverdue,
    unrated: ({ power, attitudeNow }) => !power || !attitudeNow
};

/** The people a button lets through. */
export function select(people: readonly PlanStakeholder[], show: Show): readonly PlanStakeholder[] {
    return show === 'all' ? people : people.filter(PASSES[show]);
}

/** By what else people are filtered: where they belong, what they decide, who of us keeps them. */
export type Trait = 'accountName' | 'roleLabel' | 'ownerName';

/** What was chosen of each; nothing for all. `NONE` stands for those who have none. */
export type Traits = Readonly<Partial<Record<Trait, string>>>;

/** A value no name can have. */
export const NONE = '\u0000';

/** The people who have all the chosen traits. */
export function having(people: readonly PlanStakeholder[], traits: Traits): readonly PlanStakeholder[] {
    const chosen = Object.entries(traits).filter(([, value]) => value) as [Trait, string][];
    return chosen.length === 0
        ? people
        : people.filter((person) => chosen.every(([trait, value]) => (person[trait] ?? NONE) === value));
}

/** The values of a trait among people, in the order of the alphabet; `NONE` last, if somebody has none. */
export function valuesOf(people: readonly PlanStakeholder[], trait: Trait): string[] {
    const values = new Set(people.map((person) => person[trait] ?? NONE));
    const hasNone = values.delete(NONE);
    return [...[...values].sort((a, b) => a.localeCompare(b)), ...(hasNone ? [NONE] : [])];
}

/** The people with their last contacts, where these are told. */
export function withContacts(
    people: readonly PlanStakeholder[],
    told: readonly StakeholderContact[]
): PlanStakeholder[] {
    const contacts = new Map(told.map((contact) => [contact.id, contact]));
    return people.map((person) => {
        const contact = contacts.get(person.id);
        return contact ? { ...person, ...contact, isContactPending: false } : person;
    });
}

/** The people as they came, with the last contacts that are known until they are told anew. */
export function withKnownContacts(
    people: readonly PlanStakeholder[],
    known: readonly PlanStakeholder[]
): readonly PlanStakeholder[] {
    if (!people.some(({ isContactPending }) => isContactPending)) {
        return people;
    }
    const before = new Map(known.map((person) => [person.id, person]));
    return people.map((person) => {
        const { lastContact, isOverdue, isSilent, isContactPending } = before.get(person.id) ?? person;
        return person.isContactPending ? { ...person, lastContact, isOverdue, isSilent, isContactPending } : person;
    });
}

/** The people with some of them as they are now; who is new stands at the end. */
export function withChanged(
    people: readonly PlanStakeholder[],
    changed: readonly PlanStakeholder[]
): PlanStakeholder[] {
    const rest = new Map(changed.map((person) => [person.id, person]));
    const known = people.map((person) => {
        const now = rest.get(person.id);
        rest.delete(person.id);
        return now ?? person;
    });
    return [...known, ...rest.values()];
}
