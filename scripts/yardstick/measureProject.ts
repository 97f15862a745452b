/**
 * Runs the tests of one project in a process of its own, so that its memory can be told:
 * `node measureProject.ts REPORT CACHE ROOT SOURCE…` writes the report of the tests and the memory as JSON.
 */
import { writeFileSync } from 'node:fs';
import { runTests } from '../../local-org/apex/testing/run-tests.ts';
import type { TestReport } from '../../local-org/apex/testing/report.ts';

export interface Measured {
    readonly report: TestReport;
    readonly megabytes: number;
}

const [file = '', cacheDirectory = '', root = '', ...sources] = process.argv.slice(2);
const report = await runTests({ root, sources, cacheDirectory, coverage: false });
const measured: Measured = { report, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
writeFileSync(file, JSON.stringify(measured));
