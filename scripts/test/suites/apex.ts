import { LEAST_COVERAGE, withCoverage } from '../coverage.ts';
import { DIED, readResult, resultFile, run, type Suite } from '../suites.ts';

interface ApexResult {
    summary: { passed: number; failed: number; skipped: number };
    compile: { failed: unknown[] };
    coverage: { percent: number; classes: { name: string; percent: number }[] };
}

/** The package's Apex tests, run by the local org through its command line. */
export const apexSuite: Suite = {
    name: 'apex',
    title: 'Apex',
    run() {
        const file = resultFile('apex.json');
        run([process.execPath, 'local-org/server/cli/org.ts', 'test', '--json', file]);
        const result = readResult<ApexResult>(file);
        if (result === undefined) return DIED;
        const { passed, failed, skipped } = result.summary;
        const low = result.coverage.classes.filter(({ percent }) => percent < LEAST_COVERAGE.apexClass);
        return withCoverage(
            { passed, failed: failed + result.compile.failed.length, skipped },
            result.coverage.percent,
            LEAST_COVERAGE.apex,
            low.map(
                ({ name, percent }) =>
                    `${name} is covered to ${percent} % only (at least ${LEAST_COVERAGE.apexClass} %)`
            )
        );
    }
};
