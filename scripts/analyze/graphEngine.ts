/** The Graph Engine: follows each path from an entry point to the database, and says which it could not follow. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Allowlist, type Reported } from './allowedViolations.ts';
import { analyze, REPORTS, type Findings, type Told } from './codeAnalyzer.ts';
import { copyForGraph } from './graphSource.ts';

/**
 * The rule asks of each object and field that is read, created, changed or deleted on a path whether the permissions on both
 * (CRUD and FLS) are heeded.
 */
const PATHS = { engines: ['sfge'], selectors: ['ApexFlsViolation'], report: join(REPORTS, 'graph.html') };

/** Under which name a way that the engine gave up is reported and allowed. */
const NOT_FOLLOWED = 'not followed';

interface Walk {
    readonly reported: readonly Reported[];
    /** `101 entry points`. */
    readonly extent: string;
}

/** What was found, how much was walked, and whether that was of an earlier run over the same sources. */
export interface PathFindings extends Findings {
    readonly extent: string;
    readonly remembered: boolean;
}

/** Follows the paths to the database in the Apex of a directory; sources that were walked before are not walked again. */
export async function followPaths(directory: string): Promise<PathFindings> {
    const copy = copyForGraph(directory);
    const memory = join(REPORTS, `graph-${keyOf(copy)}.json`);
    const remembered = existsSync(memory) && existsSync(PATHS.report);
    const { reported, extent } = remembered
        ? (JSON.parse(readFileSync(memory, 'utf8')) as Walk)
        : await walk(copy, memory);
    const inPlace = reported.map((one) => ({ ...one, file: one.file.replace(copy, directory) }));
    const failures = new Allowlist('pathsAllowed.json').failures(inPlace);
    return { failures, report: PATHS.report, extent, remembered };
}

async function walk(copy: string, memory: string): Promise<Walk> {
    const { reported, told } = await analyze(PATHS, copy);
    const result = { reported: [...reported, ...givenUp(told)], extent: extentOf(told) };
    for (const old of globSync(join(REPORTS, 'graph-*.json'))) rmSync(old);
    writeFileSync(memory, JSON.stringify(result, null, 2));
    return result;
}

/** The entry points whose paths the engine gave up: at a limit, at its time, or at an error of its own. It only logs them. */
export function givenUp(told: readonly Told[]): Reported[] {
    return told
        .filter(({ isError }) => isError)
        .map(({ message }) => {
            const [, file = '', line = '1', why = message] =
                /scanning entry point: (.+?):(\d+):\d+: ([^\n]*)/.exec(message) ?? [];
            return {
                file: file === '' ? '' : relative(process.cwd(), file),
                line: Number(line),
                rule: NOT_FOLLOWED,
                message: why.split('\n')[0]!.slice(0, 400)
            };
        });
}

/** How many entry points and paths the engine says it analysed; throws when it does not say so, since then it did not. */
export function extentOf(told: readonly Told[]): string {
    for (const { message } of told) {
        const [, paths, entries] = /analyzed (\d+) path\(s\) from (\d+) entry point\(s\)/.exec(message) ?? [];
        if (entries !== undefined && Number(entries) > 0) return `${paths} paths from ${entries} entry points`;
    }
    throw new Error('The Graph Engine did not say that it came to its end.');
}

/** What the verdict hangs on: the copied sources, the engines, and how they are run. */
function keyOf(copy: string): string {
    const here = import.meta.dirname;
    const scripts = ['package-lock.json', 'codeAnalyzer.ts', 'graphEngine.ts'].map((name) => join(here, name));
    const hash = createHash('sha256');
    for (const path of [...scripts, ...globSync(`${copy}/**/*.*`).sort()])
        hash.update(`\0${relative(here, path)}\0`).update(readFileSync(path));
    return hash.digest('hex').slice(0, 16);
}
