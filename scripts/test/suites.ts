/** What a suite of `npm test` is, and how suites are run and added up. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Totals {
    passed: number;
    failed: number;
    skipped: number;
    /** Lines for the summary, such as coverage. */
    notes?: string[];
}

export interface Suite {
    /** As given on the command line. */
    readonly name: string;
    readonly title: string;
    readonly needsBrowser?: boolean;
    /** Runs the suite, printing as it goes. A suite that could not run at all counts as one failure. */
    run(): Totals | Promise<Totals>;
}

/** Runs the suites in order and prints the summary; gives the exit status. */
export async function runSuites(suites: readonly Suite[]): Promise<number> {
    const results: { suite: Suite; totals: Totals; seconds: number }[] = [];
    for (const suite of suites) {
        console.log(`\n── ${suite.title} ${'─'.repeat(Math.max(0, 70 - suite.title.length))}`);
        const began = performance.now();
        const totals = await suite.run();
        results.push({ suite, totals, seconds: (performance.now() - began) / 1000 });
    }
    console.log('');
    for (const { suite, totals, seconds } of results) {
        const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
        console.log(
            `${suite.title.padEnd(28)} ${String(totals.passed).padStart(6)} passed, ${totals.failed} failed${skipped} (${seconds.toFixed(1)} s)`
        );
        for (const note of totals.notes ?? []) console.log(`  ${note}`);
    }
    const passed = sum(results.map(({ totals }) => totals.passed));
    const failed = sum(results.map(({ totals }) => totals.failed));
    console.log(`Tests: ${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? 0 : 1;
}

/** Runs a program of node_modules or this Node, its output shown. Gives the exit status (1 when it could not be started). */
export function run(command: readonly string[], environment: Record<string, string> = {}): number {
    const [program = '', ...rest] = command;
    const result = spawnSync(program, rest, { stdio: 'inherit', env: { ...process.env, ...environment } });
    if (result.error) console.error(result.error.message);
    return result.status ?? 1;
}

/** As `run`, without waiting for it here: its output, errors among it, is given back in one piece instead of shown. */
export function runApart(command: readonly string[]): Promise<{ status: number; output: string }> {
    const [program = '', ...rest] = command;
    return new Promise((resolve) => {
        const output: Buffer[] = [];
        const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
        const end = (status: number, last = ''): void =>
            resolve({ status, output: Buffer.concat(output).toString() + last });
        child.on('error', (error) => end(1, error.message));
        child.on('close', (status) => end(status ?? 1));
    });
}

/** Path of a program that npm installed with the project. */
export function binary(name: string): string {
    return join('node_modules', '.bin', name);
}

/**
 * Prettier. Node warns of the Apex plugin that it starts its parser through a shell with arguments (DEP0190), which are its own;
 * that is for the plugin to mend.
 */
export const PRETTIER: readonly string[] = [
    process.execPath,
    '--disable-warning=DEP0190',
    join('node_modules', 'prettier', 'bin', 'prettier.cjs'),
    '--ignore-unknown',
    '--log-level=warn'
];

/** A fresh path for a suite's machine-readable result. */
export function resultFile(name: string): string {
    const path = join('.local-org', 'test', name);
    rmSync(path, { force: true });
    return path;
}

/** Reads a suite's result; undefined when the suite died before writing it. */
export function readResult<T>(path: string): T | undefined {
    try {
        return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch (error) {
        console.error(`No result of this suite: ${(error as Error).message}`);
        return undefined;
    }
}

/** The totals of a suite that did not get as far as counting. */
export const DIED: Totals = { passed: 0, failed: 1, skipped: 0 };

function sum(numbers: readonly number[]): number {
    return numbers.reduce((total, one) => total + one, 0);
}
