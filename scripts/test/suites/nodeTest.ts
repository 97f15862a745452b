/** Runs files with `node --test` and counts through our reporter. */
import { globSync } from 'node:fs';
import { DIED, readResult, resultFile, run, type Totals } from '../suites.ts';

/** Runs the test files that match the globs; `name` names the result file. */
export function runNodeTests(
    name: string,
    globs: readonly string[],
    options: readonly string[] = []
): Totals & { coverage?: number } {
    const counts = resultFile(`${name}.json`);
    const status = run([
        process.execPath,
        '--test',
        '--test-reporter=dot',
        '--test-reporter-destination=stdout',
        '--test-reporter=./scripts/test/countReporter.ts',
        `--test-reporter-destination=${counts}`,
        ...options,
        ...globs
    ]);
    const totals = readResult<Totals & { coverage?: number }>(counts);
    if (totals === undefined) return DIED;
    // A file that crashes outside of its tests fails the run without failing a test.
    if (status !== 0 && totals.failed === 0) return { ...totals, failed: 1 };
    return totals;
}

/** Test files of the local org and the scripts, by the ending of their names. */
export function testFiles(browser: boolean): string[] {
    return globSync('{local-org,scripts}/**/*.test.ts', { exclude: ['**/node_modules/**'] }).filter(
        (file) => file.endsWith('.browser.test.ts') === browser
    );
}
