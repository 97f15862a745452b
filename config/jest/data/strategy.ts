/** Answers of StrategyController as the tests need them. */
import type { Strategy, ThemeCard, WhitespaceCellDetail } from 'apex';

/** A theme that is talked about now; what is not given is middling. */
export function theme(given: Partial<ThemeCard> & { id: string }): ThemeCard {
    return { name: `Theme ${given.id}`, period: 'active', talks: 0, ...given };
}

/** Two units by three offerings that the user may edit. */
export function strategy(given: Partial<Strategy> = {}): Strategy {
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
        } as Strategy['plan'],
        canEdit: true,
        canCreatePlan: true,
        canOpenDeals: true,
        currencyCode: 'EUR',
        units: [
            { id: 'u1', name: 'Nordfjell Paper', depth: 0 },
            { id: 'u2', name: 'Packaging', depth: 1 }
        ],
        offerings: [
            { id: 'o1', name: 'Drives', description: 'Variable speed' },
            { id: 'o2', name: 'Motors' },
            { id: 'o3', name: 'Service' }
        ],
        cells: [
            { unitId: 'u1', offeringId: 'o1', status: 'Owned', isManual: false, revenue: 300000 },
            {
                unitId: 'u2',
                offeringId: 'o1',
                status: 'Competitor',
                isManual: true,
                potential: 50000,
                contractEnd: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
            },
            { unitId: 'u2', offeringId: 'o2', status: 'Open Opportunity', isManual: false, openAmount: 70000 }
        ],
        statuses: ['Owned', 'Open Opportunity', 'Target', 'Competitor', 'In-house', 'Not Applicable', 'Unknown'].map(
            (value) => ({ value, label: value })
        ),
        themes: [theme({ id: 't1', name: 'Uptime' })],
        objectives: [{ value: 'b1', label: 'Grow' }],
        ...given
    };
}

/** All about a cell that rests on a won deal and was set by hand. */
export function detail(given: Partial<WhitespaceCellDetail> = {}): WhitespaceCellDetail {
    return {
        id: 'c1',
        status: 'Target',
        calculatedStatus: 'Owned',
        calculatedStatusLabel: 'Owned',
        manualStatus: 'Target',
        manualReason: 'Sold with the line',
        setBy: 'Aino Virtanen',
        setOn: '2026-05-01',
        revenue: 300000,
        openAmount: 70000,
        wonCount: 1,
        openCount: 1,
        assetCount: 2,
        competitorAssetCount: 1,
        calculatedOn: '2026-05-02T10:00:00.000Z',
        knownSpend: 900000,
        potential: 400000,
        competitor: 'Veltrona',
        contractEnd: '2026-12-31',
        daysToContractEnd: 30,
        themeId: 't1',
        objectiveId: 'b1',
        deals: [
            {
                id: 'd1',
                name: 'Retrofit',
                stage: 'Closed Won',
                amount: 300000,
                currencyCode: 'EUR',
                closeDate: '2026-03-01',
                isWon: true
            }
        ],
        hiddenDeals: 2,
        ...given
    };
}
