/** Answers of StakeholderController as the tests need them. */
import type { PlanStakeholder, StakeholderBoard } from 'apex';

/** A stakeholder; what is not given is not rated. */
export function stakeholder(given: Partial<PlanStakeholder> & { id: string }): PlanStakeholder {
    return {
        contactId: `003${given.id}`,
        name: `Person ${given.id}`,
        isOverdue: false,
        isSilent: false,
        isContactGone: false,
        isContactPending: false,
        openPromises: 0,
        overduePromises: 0,
        influence: 0,
        ...given
    };
}

export const CFO = stakeholder({
    id: 's01',
    name: 'Kari Nygård',
    title: 'Chief Financial Officer',
    accountName: 'Nordfjell Paper',
    role: 'Decision Maker',
    roleLabel: 'Decision Maker',
    power: 5,
    interest: 3,
    attitudeNow: 'Resistant',
    attitudeWanted: 'Neutral',
    relationshipNow: 0,
    cadenceDays: 21,
    isOverdue: true,
    isSilent: true,
    openPromises: 2,
    overduePromises: 1
});
export const COO = stakeholder({
    id: 's02',
    name: 'Olav Berge',
    role: 'Approver',
    roleLabel: 'Approver',
    power: 4,
    attitudeNow: 'Supportive',
    attitudeWanted: 'Supportive',
    lastContact: '2026-05-01'
});
export const UNRATED = stakeholder({ id: 's03', name: 'Silje Dahl', isOverdue: true });

/** A board with three people whom the user may rate. */
export function stakeholderBoard(given: Partial<StakeholderBoard> = {}): StakeholderBoard {
    return {
        plan: {
            id: 'p01',
            name: 'Plan 2026',
            accountName: 'Nordfjell Paper',
            status: 'Active',
            statusLabel: 'Active',
            periodStart: '2026-01-01',
            periodEnd: '2026-12-31',
            keyAccountManager: 'Aino Virtanen',
            isClosed: false
        } as StakeholderBoard['plan'],
        stakeholders: [CFO, COO, UNRATED],
        choices: {
            roles: choices('Decision Maker', 'Approver'),
            attitudes: choices('Unaware', 'Resistant', 'Neutral', 'Supportive', 'Leading')
        },
        mostContactsAtOnce: 2,
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}

function choices(...values: string[]) {
    return values.map((value) => ({ value, label: value }));
}
