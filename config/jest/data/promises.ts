/** Answers of ExpectationController as the tests need them. */
import type { PlanPromise, PromiseLedger } from 'apex';

/** An open promise; what is not given is empty. */
export function promise(given: Partial<PlanPromise> & { id: string }): PlanPromise {
    return {
        name: `Expectation ${given.id}`,
        stakeholderId: 's01',
        stakeholderName: 'Kari Nygård',
        contactId: 'c01',
        commitment: 'An answer',
        dueOn: '2026-12-01',
        status: 'Open',
        standing: 'open',
        ...given
    } as PlanPromise;
}

export const LATE = promise({ id: 'e01', name: 'Payment terms', dueOn: '2026-11-01', standing: 'overdue' });
export const OPEN = promise({ id: 'e02', name: 'Fewer stops', themeName: 'Uptime', objectiveName: 'Ten a year' });
export const KEPT = promise({
    id: 'e03',
    name: 'A spare drive',
    status: 'Kept',
    standing: 'kept',
    settledOn: '2026-10-06'
});
export const CONFIRMED = promise({
    id: 'e04',
    name: 'A visit',
    status: 'Kept',
    standing: 'kept',
    settledOn: '2026-09-01',
    confirmedOn: '2026-09-10',
    confirmedById: 'c01',
    confirmedByName: 'Kari Nygård'
});

/** A ledger with four promises which the user may change. */
export function promiseLedger(given: Partial<PromiseLedger> = {}): PromiseLedger {
    return {
        plan: { id: 'p01', name: 'Plan 2026', isClosed: false } as PromiseLedger['plan'],
        promises: [LATE, OPEN, KEPT, CONFIRMED],
        people: [{ value: 's01', label: 'Kari Nygård' }],
        objectives: [{ value: 'o01', label: 'Ten a year' }],
        themes: [{ value: 't01', label: 'Uptime' }],
        accountIds: ['001'],
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}
