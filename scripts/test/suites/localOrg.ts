import { availableParallelism } from 'node:os';
import { LEAST_COVERAGE, withCoverage } from '../coverage.ts';
import type { Suite } from '../suites.ts';
import { runNodeTests, testFiles } from './nodeTest.ts';

/** What runs in a browser is tried there; tests, their fixtures and declarations are not measured. */
const NOT_MEASURED = [
    '**/*.test.ts',
    '**/testing/**',
    '**/fixtures/**',
    'local-org/lightning/browser/**',
    'scripts/**',
    '**/node_modules/**'
];

/** The unit tests of the local org; those that need a browser run with the browser suite. */
export const localOrgSuite: Suite = {
    name: 'local-org',
    title: 'Local org',
    run() {
        const { coverage, ...totals } = runNodeTests('local-org', testFiles(false), [
            '--experimental-test-coverage',
            // Node leaves one processor of the machine free, and most of these tests wait for one.
            `--test-concurrency=${availableParallelism()}`,
            '--test-coverage-include=local-org/**/*.ts',
            ...NOT_MEASURED.map((glob) => `--test-coverage-exclude=${glob}`)
        ]);
        return withCoverage(totals, coverage ?? 0, LEAST_COVERAGE.localOrg);
    }
};
