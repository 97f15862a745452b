/**
 * A reporter for `node --test` that writes the totals as one JSON line: {"passed","failed","skipped"}, with "coverage" (percent
 * of lines) where coverage was asked for.
 * Suites (describe blocks) are not counted, only tests that assert; todo counts as skipped.
 */
import type { TestEvent } from 'node:test/reporters';

export default async function* countReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
    const totals: { passed: number; failed: number; skipped: number; coverage?: number } = {
        passed: 0,
        failed: 0,
        skipped: 0
    };
    for await (const event of source) {
        if (event.type === 'test:coverage') totals.coverage = event.data.summary.totals.coveredLinePercent;
        if (event.type !== 'test:pass' && event.type !== 'test:fail') continue;
        const { details, skip, todo } = event.data;
        if (details.type === 'suite') continue;
        if (skip !== undefined || todo !== undefined) totals.skipped++;
        else if (event.type === 'test:pass') totals.passed++;
        else totals.failed++;
    }
    yield JSON.stringify(totals);
}
