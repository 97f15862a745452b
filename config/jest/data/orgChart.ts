/** Answers of StakeholderLinkController as the tests need them. */
import type { OrgChart, OrgChartPerson, PlanStakeholderLink } from 'apex';
import { stakeholderBoard } from './stakeholders';

/** A person on the chart; on the plan if a stakeholder is given. */
export function person(given: Partial<OrgChartPerson> & { contactId: string }): OrgChartPerson {
    return { name: `Person ${given.contactId}`, overduePromises: 0, ...given };
}

export const CHIEF = person({
    contactId: 'c01',
    stakeholderId: 's01',
    name: 'Ingrid Solheim',
    title: 'Chief Executive Officer',
    accountName: 'Nordfjell Paper',
    roleLabel: 'Approver',
    power: 5,
    attitudeNow: 'Neutral',
    attitudeLabel: 'Neutral'
});
export const OFFICER = person({
    contactId: 'c02',
    stakeholderId: 's02',
    name: 'Kari Nygård',
    title: 'Chief Financial Officer',
    accountName: 'Nordfjell Paper',
    managerId: 'c01',
    power: 4,
    attitudeNow: 'Resistant',
    attitudeLabel: 'Resistant',
    overduePromises: 1
});
export const DIRECTOR = person({
    contactId: 'c03',
    name: 'Hanne Vik',
    title: 'Managing Director',
    accountName: 'Nordfjell Packaging',
    managerId: 'c01'
});
export const LONER = person({ contactId: 'c04', stakeholderId: 's04', name: 'Silje Dahl' });

export const INFLUENCE: PlanStakeholderLink = {
    id: 'l01',
    fromId: 's01',
    toId: 's02',
    kind: 'Influences',
    kindLabel: 'Influences',
    strength: 3,
    note: 'Old colleagues'
};
export const CONFLICT: PlanStakeholderLink = {
    id: 'l02',
    fromId: 's02',
    toId: 's04',
    kind: 'Conflicts With',
    kindLabel: 'Conflicts With',
    strength: 1
};

/** A chart with four people and two lines, on which the user may draw. */
export function orgChart(given: Partial<OrgChart> = {}): OrgChart {
    return {
        plan: stakeholderBoard().plan,
        people: [CHIEF, OFFICER, LONER, DIRECTOR],
        links: [INFLUENCE, CONFLICT],
        kinds: ['Influences', 'Trusts', 'Conflicts With'].map((value) => ({ value, label: value })),
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}
