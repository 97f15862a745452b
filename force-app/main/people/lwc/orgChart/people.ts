/** Which people are shown, and how links change. */
import type { OrgChartPerson, PlanStakeholderLink, StakeholderLinkInput } from 'apex';

/** Those on the plan, with all above them, so that it can be seen how they hang together. */
export function onPlan(people: readonly OrgChartPerson[]): OrgChartPerson[] {
    const ofContact = new Map(people.map((person) => [person.contactId, person]));
    const shown = new Set<OrgChartPerson>();
    for (const person of people) {
        let next: OrgChartPerson | undefined = person.stakeholderId ? person : undefined;
        while (next && !shown.has(next)) {
            shown.add(next);
            next = next.managerId ? ofContact.get(next.managerId) : undefined;
        }
    }
    return people.filter((person) => shown.has(person));
}

/** The links with one of them as it is now; a new one stands at the end. */
export function withLink(links: readonly PlanStakeholderLink[], link: PlanStakeholderLink): PlanStakeholderLink[] {
    return links.some(({ id }) => id === link.id)
        ? links.map((one) => (one.id === link.id ? link : one))
        : [...links, link];
}

/** A link as Apex takes it, to bring it back from how it was changed. */
export function undoOf(link: PlanStakeholderLink, changed: PlanStakeholderLink, planId: string): StakeholderLinkInput {
    return { ...inputOf(link, planId), was: inputOf(changed, planId) };
}

function inputOf(link: PlanStakeholderLink, planId: string): StakeholderLinkInput {
    const { id, fromId, toId, kind, strength, note } = link;
    return { id, planId, fromId, toId, kind, strength, note: note ?? null, was: null };
}
