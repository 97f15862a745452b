/**
 * `npm run fuzz [-- COUNT [SEED]]`: gives damaged Apex, SOQL, SOSL and formulas to their front ends, 100,000 texts unless told
 * otherwise, and prints those that ended in an internal error. Exit status 1 when there were any.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutate, randomNumbers } from './mutate.ts';
import { fuzzTargets } from './targets.ts';

export interface InternalError {
    readonly target: string;
    readonly text: string;
    readonly error: unknown;
}

export interface FuzzResult {
    readonly inputs: number;
    readonly errors: readonly InternalError[];
    /** The longest any one text took. */
    readonly longestMs: number;
}

/** Tries `count` texts; the same seed makes the same texts. */
export function fuzz(count: number, seed: number): FuzzResult {
    const directory = mkdtempSync(join(tmpdir(), 'fuzz-'));
    const { targets, close } = fuzzTargets(directory);
    const random = randomNumbers(seed);
    const errors: InternalError[] = [];
    let inputs = 0;
    let longestMs = 0;
    try {
        for (const { name, seeds, share, read } of targets) {
            for (let time = 0; time < Math.round(count * share); time++) {
                const text = mutate(seeds[Math.floor(random() * seeds.length)]!, seeds, random);
                inputs++;
                const began = performance.now();
                try {
                    read(text);
                } catch (error) {
                    errors.push({ target: name, text, error });
                }
                longestMs = Math.max(longestMs, performance.now() - began);
            }
        }
    } finally {
        close();
        rmSync(directory, { recursive: true, force: true });
    }
    return { inputs, errors, longestMs };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const [count = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
    const { inputs, errors, longestMs } = fuzz(Number(count), Number(seed));
    for (const { target, text, error } of errors.slice(0, 20)) {
        console.log(
            `${target}: ${JSON.stringify(text.slice(0, 600))}\n${error instanceof Error ? error.stack : String(error)}\n`
        );
    }
    console.log(
        `${inputs} inputs from seed ${seed}: ${errors.length} internal errors, the longest took ${longestMs.toFixed(0)} ms`
    );
    process.exitCode = errors.length === 0 ? 0 : 1;
}
