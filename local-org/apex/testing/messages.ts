/** What the test runner and its worker threads say to each other. */
import type { LoadOptions } from '../../source/project.ts';
import type { Problem } from '../compiler/syntax/position.ts';
import type { CountedFile, CoverageBits, TestResult } from './report.ts';

/** What a worker is started with: enough to read the project and its schema while the main thread makes org and program. */
export interface WorkerStart {
  readonly sources: readonly string[];
  readonly root?: string;
  readonly namespace?: string;
  /** Scratch org definition file; default that of the project. */
  readonly definition?: string;
  /** Directory of Node's compile cache. */
  readonly moduleCache: string;
}

/** The same, with what each worker has of its own. */
export interface WorkerData extends WorkerStart {
  /** Memory in which the worker shows its life signs. */
  readonly signs: Int32Array;
}

/** What the thread that prepares a run is started with. */
export interface PrepareStart {
  readonly place: LoadOptions & { readonly definition?: string };
  /** Matched against `Class.method`, ignoring case. */
  readonly filter?: string;
  readonly coverage: boolean;
  readonly cacheDirectory: string;
  readonly moduleCache: string;
}

/** A test class and the methods of it that are to run. */
export interface WantedClass {
  readonly name: string;
  readonly methods: readonly string[];
}

export type FromPreparer =
  | {
      readonly kind: 'prepared';
      readonly fileCount: number;
      readonly classes: readonly WantedClass[];
      readonly problems: readonly Problem[];
      readonly counted: readonly CountedFile[];
      readonly program: LoadProgram;
    }
  /** The project cannot be read at all. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** What all tests run on. */
export interface LoadProgram {
  readonly kind: 'load';
  /** A GeneratedProgram, serialized by `node:v8`; in shared memory, as the org is. */
  readonly generated: Uint8Array;
  /** `Org.serialize()` of the org all tests begin with. */
  readonly orgBytes: Uint8Array;
  readonly userId: string;
}

/** One class to run; `methods` leaves out those that have already run. */
export interface RunClass {
  readonly kind: 'run';
  readonly className: string;
  readonly methods: readonly string[];
}

export type ToWorker = LoadProgram | RunClass | { readonly kind: 'finish' };

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begin'; readonly className: string; readonly method: string }
  | { readonly kind: 'result'; readonly result: TestResult }
  | { readonly kind: 'done'; readonly className: string }
  | { readonly kind: 'coverage'; readonly bits: readonly CoverageBits[] }
  /** The worker itself is broken: a mistake of the local org. */
  | { readonly kind: 'broken'; readonly message: string };
