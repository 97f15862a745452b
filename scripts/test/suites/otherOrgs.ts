import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIED, readResult, resultFile, run, type Suite, type Totals } from '../suites.ts';

/** Scratch org definitions of the kinds of orgs the package is installed in, beside the plain one that the apex suite runs in. */
const DEFINITIONS = join('config', 'orgs');
const ENDING = '-scratch-def.json';

interface ApexResult {
    summary: { passed: number; failed: number; skipped: number };
    compile: { failed: unknown[] };
}

/** The package's Apex tests once more in each other kind of org: with several currencies, with person accounts. */
export const otherOrgsSuite: Suite = {
    name: 'orgs',
    title: 'Apex in other orgs',
    run() {
        const totals: Totals = { passed: 0, failed: 0, skipped: 0, notes: [] };
        for (const name of readdirSync(DEFINITIONS).filter((one) => one.endsWith(ENDING))) {
            const { passed, failed, skipped } = runIn(name);
            totals.passed += passed;
            totals.failed += failed;
            totals.skipped += skipped;
            totals.notes?.push(`${name.slice(0, -ENDING.length)}: ${passed} passed, ${failed} failed`);
        }
        return totals;
    }
};

function runIn(definition: string): Totals {
    const file = resultFile(definition.replace(ENDING, '.json'));
    const org = ['local-org/server/cli/org.ts', 'test', '--no-coverage'];
    run([process.execPath, ...org, '--definition-file', join(DEFINITIONS, definition), '--json', file]);
    const result = readResult<ApexResult>(file);
    if (result === undefined) return DIED;
    const { passed, failed, skipped } = result.summary;
    return { passed, failed: failed + result.compile.failed.length, skipped };
}
