/** Answers of CoverageController as the tests need them. */
import type { CoverageFrame, CoverageRow, CoverageRows, PlannedConversation } from 'apex';

/** A person in the matrix; what is not given is in touch. */
export function coverageRow(given: Partial<CoverageRow> & { id: string }): CoverageRow {
    return {
        contactId: `003${given.id}`,
        name: `Person ${given.id}`,
        status: 'covered',
        activePeople: 2,
        isSilent: false,
        isUncovered: false,
        isOneThread: false,
        hasGap: false,
        urgency: 4,
        cells: [],
        ...given
    };
}

export const SILENT = coverageRow({
    id: 's01',
    name: 'Kari Nygård',
    title: 'Chief Financial Officer',
    power: 5,
    status: 'overdue',
    activePeople: 0,
    isSilent: true,
    isUncovered: true,
    isOneThread: true,
    hasGap: true,
    urgency: 0,
    lastOn: '2026-05-23',
    cells: [
        { roleId: 'r01', status: 'overdue', cadenceDays: 60, ownCadenceDays: 60, lastOn: '2026-05-23' },
        { roleId: 'r02', status: 'vacant', cadenceDays: 30, themeName: 'Uptime' }
    ]
});
export const TOUCHED = coverageRow({
    id: 's02',
    name: 'Olav Berge',
    power: 4,
    lastOn: '2026-11-17',
    nextOn: '2026-12-03',
    cells: [{ roleId: 'r01', status: 'covered', cadenceDays: 30, lastOn: '2026-11-17', nextOn: '2026-12-03' }]
});

/** What a matrix with two roles and two people is drawn from. */
export function coverageFrame(given: Partial<CoverageFrame> = {}): CoverageFrame {
    return {
        plan: { id: 'p01', name: 'Plan 2026', isClosed: false } as CoverageFrame['plan'],
        roles: [
            { id: 'r01', name: 'Key Account Manager', memberName: 'Aino Virtanen', isMine: false },
            { id: 'r02', name: 'Finance partner', isMine: false }
        ],
        people: [
            { value: 's01', label: 'Kari Nygård' },
            { value: 's02', label: 'Olav Berge' }
        ],
        themes: [{ value: 't01', label: 'Uptime' }],
        mostAtOnce: 250,
        canEdit: true,
        canPlan: true,
        canPlanForOthers: true,
        canCreatePlan: true,
        ...given
    };
}

/** Rows with a share of each kind. */
export function coverageRows(rows: CoverageRow[], given: Partial<CoverageRows> = {}): CoverageRows {
    return {
        rows,
        figures: [
            { label: 'By power', part: 4 * (rows.length - 1), whole: 9, isRisk: false },
            { label: 'Threads', part: 1, whole: rows.length, isRisk: true },
            { label: 'Nothing', part: 0, whole: 0, isRisk: false }
        ],
        isCut: false,
        ...given
    };
}

export const HELD: PlannedConversation = {
    id: '00Uheld',
    subject: 'Quarterly review',
    day: '2026-11-17',
    isHeld: true,
    isMine: false,
    isLate: false,
    ownerName: 'Aino Virtanen',
    themeName: 'Uptime',
    outcome: 'Agreed',
    nextStep: 'Send it'
};
export const AHEAD: PlannedConversation = {
    id: '00Tahead',
    subject: 'Payment terms',
    day: '2099-12-03',
    isHeld: false,
    isMine: false,
    isLate: false,
    ownerName: 'Aino Virtanen'
};
export const LATE_ONE: PlannedConversation = {
    ...AHEAD,
    id: '00Tlate',
    subject: 'Call',
    day: '2026-01-05',
    isMine: false,
    isLate: true
};
