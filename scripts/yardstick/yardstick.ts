/**
 * `npm run yardstick -- DIR`: runs the Apex tests of every sfdx project that lies in DIR, and writes the figures into
 * docs/local-org.md. Nothing is downloaded and the checkouts stay as they are. Further words name the projects to run;
 * then the figures are printed only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProject } from '../../local-org/source/index.ts';
import { writeLocalOrgPage } from '../docs/localOrg.ts';
import { figuresText, type ProjectFigures } from './figures.ts';
import type { Measured } from './measureProject.ts';
import { findProjects, type YardstickProject } from './projects.ts';

const MEASURE = fileURLToPath(new URL('measureProject.ts', import.meta.url));
const LONGEST_RUN_MS = 20 * 60_000;

function measure({ root, sources }: YardstickProject, workplace: string): Measured {
    const report = join(workplace, 'report.json');
    const cache = join(workplace, 'cache', 'apex');
    const { status, stderr, error } = spawnSync(process.execPath, [MEASURE, report, cache, root, ...sources], {
        encoding: 'utf8',
        timeout: LONGEST_RUN_MS
    });
    if (status !== 0) throw new Error(`${root} could not be run: ${error?.message ?? stderr}`);
    return JSON.parse(readFileSync(report, 'utf8')) as Measured;
}

function figuresOf(project: YardstickProject): ProjectFigures | undefined {
    const workplace = mkdtempSync(join(tmpdir(), 'yardstick-'));
    try {
        const cold = measure(project, workplace);
        const own = ownClasses(project);
        const tests = cold.report.tests.filter(
            (one) => own.has(one.class.split('.', 1)[0]!.toLowerCase()) && one.outcome !== 'skip'
        );
        if (tests.length === 0 && cold.report.compile.failed.length === 0) return undefined;
        const warm = measure(project, workplace);
        return {
            name: project.name,
            tests: tests.length,
            passed: tests.filter((one) => one.outcome === 'pass').length,
            failures: tests
                .filter((one) => one.outcome === 'fail')
                .map((one) => ({
                    test: `${one.class}.${one.method}`,
                    message: one.message.replaceAll(`${project.root}/`, '')
                })),
            problems: cold.report.compile.failed.map((problem) => problem.message),
            coldSeconds: cold.report.summary.ms / 1000,
            warmSeconds: warm.report.summary.ms / 1000,
            megabytes: cold.megabytes
        };
    } finally {
        rmSync(workplace, { recursive: true, force: true });
    }
}

/** Lower-cased names of the Apex classes that belong to the project itself. */
function ownClasses({ root, sources, counted }: YardstickProject): Set<string> {
    const project = loadProject({ root, sources });
    const own = project.ofType('ApexClass').filter(({ packageDirectory }) => counted.includes(packageDirectory));
    return new Set(own.map(({ fullName }) => fullName.toLowerCase()));
}

const [directory, ...wanted] = process.argv.slice(2);
if (directory === undefined) {
    console.error('Usage: npm run yardstick -- DIRECTORY [PROJECT …]');
    process.exit(2);
}
const figures: ProjectFigures[] = [];
for (const project of findProjects(resolve(directory))) {
    if (wanted.length > 0 && !wanted.includes(project.name)) continue;
    let own: ProjectFigures | undefined;
    try {
        own = figuresOf(project);
    } catch (error) {
        console.error((error as Error).message);
        process.exitCode = 1;
    }
    if (own === undefined) continue;
    figures.push(own);
    console.log(
        `${own.name}: ${own.passed} of ${own.tests} in ${own.coldSeconds.toFixed(1)} s, again ${own.warmSeconds.toFixed(1)} s, ${own.megabytes} MB`
    );
}
// A table with a project missing would be no table.
if (wanted.length > 0 || process.exitCode === 1) console.log(figuresText(figures));
else writeLocalOrgPage({ figures: figuresText(figures) });
