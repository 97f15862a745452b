/** What a test run tells: the shape the command line writes as JSON. */
import type { Problem } from '../compiler/syntax/position.ts';

export interface TestResult {
  readonly class: string;
  readonly method: string;
  readonly outcome: 'pass' | 'fail' | 'skip';
  readonly message: string;
  readonly stack: string;
  readonly ms: number;
}

/** Lines that ran of one file: bytes by line, 1 when it ran. */
export interface CoverageBits {
  readonly name: string;
  readonly bits: Uint8Array;
}

export interface ClassCoverage {
  readonly name: string;
  /** 0 to 100. */
  readonly percent: number;
  readonly uncovered: readonly number[];
}

export interface TestReport {
  readonly summary: {
    readonly total: number;
    readonly passed: number;
    readonly failed: number;
    readonly skipped: number;
    readonly ms: number;
  };
  readonly compile: { readonly files: number; readonly failed: readonly Problem[] };
  readonly tests: readonly TestResult[];
  readonly coverage: { readonly percent: number; readonly classes: readonly ClassCoverage[] };
}

export interface CountedFile {
  readonly name: string;
  /** Lines that can run. */
  readonly lines: readonly number[];
}

/** Puts the bits of all workers together. */
export function coverageOf(files: readonly CountedFile[], bits: readonly CoverageBits[]): TestReport['coverage'] {
  const ran = new Map<string, Uint8Array>();
  for (const { name, bits: own } of bits) {
    const sum = ran.get(name);
    if (sum)
      own.forEach((bit, line) => {
        if (bit === 1) sum[line] = 1;
      });
    else ran.set(name, own.slice());
  }
  let all = 0;
  let covered = 0;
  const classes: ClassCoverage[] = [];
  for (const { name, lines } of files) {
    if (lines.length === 0) continue;
    const own = ran.get(name);
    const uncovered = lines.filter((line) => own?.[line] !== 1);
    all += lines.length;
    covered += lines.length - uncovered.length;
    classes.push({ name, percent: percent(lines.length - uncovered.length, lines.length), uncovered });
  }
  classes.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { percent: percent(covered, all), classes };
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10;
}

export function reportOf(
  tests: readonly TestResult[],
  files: number,
  problems: readonly Problem[],
  coverage: TestReport['coverage'],
  ms: number
): TestReport {
  const count = (outcome: TestResult['outcome']): number => tests.filter((t) => t.outcome === outcome).length;
  return {
    summary: {
      total: tests.length,
      passed: count('pass'),
      failed: count('fail'),
      skipped: count('skip'),
      ms: Math.round(ms)
    },
    compile: { files, failed: problems },
    tests,
    coverage
  };
}
