/** Answers of PestelController as the tests need them. */
import type { PestelBoard, PestelFactor, PestelHeatMapCell } from 'apex';

/** A factor; what is not given is a middling political opportunity, reviewed lately. */
export function factor(given: Partial<PestelFactor> & { id: string }): PestelFactor {
    const impact = given.impact ?? 3;
    const likelihood = given.likelihood ?? 3;
    return {
        name: `Factor ${given.id}`,
        dimension: 'Political',
        effect: 'Opportunity',
        effectLabel: 'Opportunity',
        impact,
        likelihood,
        priority: impact * likelihood,
        level: level(impact * likelihood),
        trend: 'Stable',
        trendLabel: 'Stable',
        tasks: [],
        reviewedOn: '2026-05-01',
        isStale: false,
        isUnanswered: false,
        ...given
    };
}

export const TARIFF = factor({ id: 'a01', name: 'Tariffs on steel', impact: 2, likelihood: 2 });
export const BORDER_TAX = factor({
    id: 'a02',
    name: 'Carbon border tax',
    dimension: 'Legal',
    effect: 'Threat',
    effectLabel: 'Threat',
    impact: 5,
    likelihood: 4,
    trend: 'Growing',
    trendLabel: 'Growing',
    horizon: 'Under 1 Year',
    horizonLabel: 'Under 1 year',
    customerImplication: 'Imports get dearer',
    isUnanswered: true
});
export const SUBSIDY = factor({ id: 'a03', name: 'Grid subsidies', impact: 5, likelihood: 4, isStale: true });

/** A board with three factors that the user may edit. */
export function board(given: Partial<PestelBoard> = {}): PestelBoard {
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
        factors: [BORDER_TAX, SUBSIDY, TARIFF],
        choices: {
            dimensions: choices('Political', 'Economic', 'Social', 'Technological', 'Environmental', 'Legal'),
            effects: choices('Opportunity', 'Threat', 'Neutral'),
            trends: choices('Growing', 'Stable', 'Fading'),
            horizons: choices('Under 1 Year', '1 to 3 Years', 'Over 3 Years'),
            objectives: [{ value: 'o01', label: 'Win the service contract' }]
        },
        heatMap: cells(),
        canEdit: true,
        canCreatePlan: true,
        ...given
    };
}

/** The 25 cells, highest impact first. */
export function cells(): PestelHeatMapCell[] {
    const all: PestelHeatMapCell[] = [];
    for (let impact = 5; impact >= 1; impact--) {
        for (let likelihood = 1; likelihood <= 5; likelihood++) {
            all.push({ impact, likelihood, level: level(impact * likelihood) });
        }
    }
    return all;
}

function level(priority: number): string {
    return priority >= 12 ? 'high' : priority >= 6 ? 'medium' : 'low';
}

function choices(...values: string[]) {
    return values.map((value) => ({ value, label: value }));
}
