/** Answers of MarketController as the tests need them. */
import type { CompetitorPosition, CustomerGoal, Market } from 'apex';
import { board } from './pestel';

/** A goal; what is not given is without an owner, confirmed and not due. */
export function goal(given: Partial<CustomerGoal> & { id: string }): CustomerGoal {
    return { name: `Goal ${given.id}`, isOverdue: false, isUnconfirmed: false, ...given };
}

/** A competitor's position; what is not given is middling and without a contract. */
export function position(given: Partial<CompetitorPosition> & { id: string }): CompetitorPosition {
    return { name: `Competitor ${given.id}`, strength: 3, threat: 3, clock: 'none', ...given };
}

export const ENERGY = goal({
    id: 'g01',
    name: 'Energy down a tenth',
    ownerId: 'c01',
    ownerName: 'Jonas Moen',
    ownerTitle: 'Sustainability Manager',
    metric: 'kWh per tonne',
    target: '2,050',
    dueOn: '2026-05-01',
    isOverdue: true,
    isUnconfirmed: true
});
export const VOLTERA = position({
    id: 'k01',
    name: 'Voltera',
    offering: 'Drives',
    share: 45,
    threat: 5,
    contractEnd: '2026-09-01',
    daysLeft: 40,
    clock: 'soon',
    response: 'Show the pilot'
});

/** A market with a goal and two competitors that the user may edit. */
export function market(given: Partial<Market> = {}): Market {
    return {
        plan: board().plan,
        goals: [
            ENERGY,
            goal({ id: 'g02', name: 'Two suppliers', confirmedOn: '2026-02-01', confirmedByName: 'Marit Lund' })
        ],
        competitors: [
            VOLTERA,
            position({ id: 'k02', name: 'Taiyo', daysLeft: -12, clock: 'expired' }),
            position({ id: 'k03' })
        ],
        objectives: [{ value: 'o01', label: 'Win the service contract' }],
        accountIds: ['001'],
        canEditGoals: true,
        canEditCompetitors: true,
        ...given
    };
}
