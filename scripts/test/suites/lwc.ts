import { LEAST_COVERAGE, withCoverage } from '../coverage.ts';
import { binary, DIED, readResult, resultFile, run, type Suite } from '../suites.ts';

interface JestResult {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
}

interface CoverageSummary {
    total: { lines: { pct: number } };
}

const COVERAGE = '.local-org/test/lwc-coverage';

/** The Jest tests of the Lightning web components. */
export const lwcSuite: Suite = {
    name: 'lwc',
    title: 'Lightning web components',
    run() {
        const file = resultFile('lwc.json');
        // A cached transformation carries no counters: coverage needs a run without the cache.
        const jest = ['--json', `--outputFile=${file}`, '--silent', '--no-cache', '--coverage'];
        run([
            binary('sfdx-lwc-jest'),
            '--',
            ...jest,
            '--coverageReporters=json-summary',
            `--coverageDirectory=${COVERAGE}`
        ]);
        const result = readResult<JestResult>(file);
        if (result === undefined) return DIED;
        const totals = {
            passed: result.numPassedTests,
            failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
            skipped: result.numPendingTests
        };
        const coverage = readResult<CoverageSummary>(`${COVERAGE}/coverage-summary.json`);
        return withCoverage(totals, coverage?.total.lines.pct ?? 0, LEAST_COVERAGE.lwc);
    }
};
