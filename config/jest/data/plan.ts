/** Answers of ObjectiveController and PlanController as the tests need them. */
import type { ObjectiveList, PlanObjective, PlanOverview, PlanSummary } from 'apex';

/** An objective of ours, half done and on pace; what is not given is filled in. */
export function objective(given: Partial<PlanObjective> & { id: string }): PlanObjective {
    return {
        name: `Objective ${given.id}`,
        perspective: 'Ours',
        perspectiveLabel: 'Ours',
        category: 'Growth',
        categoryLabel: 'Growth',
        unit: 'Number',
        baseline: 0,
        target: 100,
        current: 50,
        due: '2026-12-31',
        progress: 50,
        pace: 40,
        forecast: 125,
        standing: 'onPace',
        ...given
    } as PlanObjective;
}

export const OPERATORS = objective({ id: 'o01', name: 'Train operators' });
export const REVENUE = objective({
    id: 'o02',
    name: 'Grow revenue',
    measure: 'Won_Revenue',
    unit: 'Amount',
    standing: 'behind',
    progress: 10,
    responsibleId: '005',
    responsible: 'Aino Virtanen',
    description: 'Pays for the rest'
});
export const ENERGY = objective({
    id: 'o03',
    name: 'Cut energy use',
    perspective: 'Customer',
    perspectiveLabel: 'Customer’s',
    unit: 'Percent',
    progress: 130,
    standing: 'reached'
});

/** A list of objectives; what is not given is an open plan that the user may edit. */
export function objectiveList(given: Partial<ObjectiveList> = {}): ObjectiveList {
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
        },
        objectives: [OPERATORS, REVENUE, ENERGY],
        choices: {
            perspectives: [
                { value: 'Ours', label: 'Ours' },
                { value: 'Customer', label: 'Customer’s' }
            ],
            categories: [{ value: 'Growth', label: 'Growth' }],
            units: [
                { value: 'Amount', label: 'Amount' },
                { value: 'Number', label: 'Number' },
                { value: 'Percent', label: 'Percent' }
            ],
            measures: [{ value: 'Won_Revenue', label: 'Won revenue', unit: 'Amount' }]
        },
        currencyCode: 'EUR',
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}

/** An overview of an open plan; what is not given is that of its manager, without a group or a year before. */
export function overview(given: Partial<PlanOverview> = {}): PlanOverview {
    const plan = objectiveList().plan as PlanSummary;
    return {
        plan,
        plans: [
            plan,
            { ...plan, id: 'p00', name: 'Plan 2025', status: 'Closed', statusLabel: 'Closed', isClosed: true }
        ],
        sponsor: 'Margarethe Vogel',
        isManagerActive: true,
        ambition: 'Be their first call',
        reviewedOn: '2026-05-01',
        reviewComment: 'Still right',
        standing: { objectives: 3, reached: 1, behind: 1, progress: 53, pace: 40 },
        subsidiaries: [],
        hasPrevious: false,
        years: [],
        moves: [{ status: 'Closed', label: 'Close the plan' }],
        currencyCode: 'EUR',
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}
