/** Answers of GoldenThreadController as the tests need them. */
import type { GoldenThread, GoldenThreadNode } from 'apex';

/** An item; what is not given led to nothing. */
export function node(given: Partial<GoldenThreadNode> & { id: string; stage: string }): GoldenThreadNode {
    return { kind: given.stage, name: given.id, won: 0, open: 0, deals: 0, ...given };
}

/** Two reasons, two objectives, a theme, a won and an open opportunity; the open one hangs on both objectives. */
export function thread(given: Partial<GoldenThread> = {}): GoldenThread {
    return {
        plan: {
            id: 'p01',
            name: 'Plan 2026',
            accountName: 'Nordfjell Paper',
            status: 'Active',
            statusLabel: 'Active',
            periodStart: '2026-01-01',
            periodEnd: '2026-12-31',
            isClosed: false
        },
        currencyCode: 'EUR',
        won: 280000,
        open: 50000,
        deals: 2,
        nodes: [
            node({
                id: 'f1',
                stage: 'reason',
                kind: 'factor',
                name: 'Retirements',
                won: 280000,
                open: 50000,
                deals: 2
            }),
            node({ id: 'g1', stage: 'reason', kind: 'goal', name: 'Less <b>energy</b>', open: 50000, deals: 1 }),
            node({ id: 'o1', stage: 'objective', name: 'Uptime', won: 280000, open: 50000, deals: 2 }),
            node({ id: 'o2', stage: 'objective', name: 'Energy', open: 50000, deals: 1 }),
            node({ id: 't1', stage: 'theme', name: 'Monitoring', won: 280000, deals: 1 }),
            node({ id: 'd1', stage: 'deal', kind: 'won', name: 'Pilot', won: 280000, deals: 1 }),
            node({ id: 'd2', stage: 'deal', kind: 'open', name: 'Retrofit', open: 50000, deals: 1 }),
            node({ id: 'won', stage: 'outcome', kind: 'won', name: undefined, won: 280000, deals: 1 }),
            node({ id: 'open', stage: 'outcome', kind: 'open', name: undefined, open: 50000, deals: 1 })
        ],
        links: [
            { source: 'f1', target: 'o1' },
            { source: 'g1', target: 'o2' },
            { source: 'o1', target: 't1' },
            { source: 't1', target: 'd1' },
            { source: 'o1', target: 'd2' },
            { source: 'o2', target: 'd2' },
            { source: 'd1', target: 'won' },
            { source: 'd2', target: 'open' }
        ],
        ...given
    };
}
