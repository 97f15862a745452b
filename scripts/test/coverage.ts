/** What the tests must reach, and how falling short is told. */
import type { Totals } from './suites.ts';

/** Percent of lines that must have run. */
export const LEAST_COVERAGE = { apex: 90, apexClass: 80, lwc: 85, localOrg: 85 };

/** The totals with the coverage noted, and one failure more for each shortfall. */
export function withCoverage(
    totals: Totals,
    percent: number,
    least: number,
    shortfalls: readonly string[] = []
): Totals {
    const problems = [
        ...(percent < least ? [`coverage ${percent.toFixed(1)} % is below ${least} %`] : []),
        ...shortfalls
    ];
    return {
        ...totals,
        failed: totals.failed + problems.length,
        notes: [
            ...(totals.notes ?? []),
            `coverage ${percent.toFixed(1)} % (at least ${least} %)`,
            ...problems.map((problem) => `✗ ${problem}`)
        ]
    };
}
