/** Runs the Apex tests of a project: the door for the command line and for whoever wants a report. */
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromPreparer, PrepareStart } from './messages.ts';
import { WorkerPool } from './pool.ts';
import { coverageOf, reportOf } from './report.ts';
import type { TestReport } from './report.ts';

export interface TestRun {
  /** Directories to read; empty: the package directories of sfdx-project.json. */
  readonly sources: readonly string[];
  /** Where sfdx-project.json is looked for. */
  readonly root?: string;
  readonly namespace?: string;
  /** Scratch org definition file of the org the tests run in; default that of the project. */
  readonly definition?: string;
  /** Matched against `Class.method`, ignoring case. */
  readonly filter?: string;
  readonly workers?: number;
  readonly coverage?: boolean;
  /** Where generated code is kept; default `.local-org/cache` of the working directory. */
  readonly cacheDirectory?: string;
}

/** Memory of one worker in MB: a test that needs more has passed any heap limit. */
const WORKER_MEMORY = 1024;
/** Memory of a thread for new objects, in MB. More makes threads larger and none faster; trees of code live longer than records. */
const YOUNG_MEMORY = 12;
const YOUNG_MEMORY_TO_COMPILE = 48;
/** A test method may go this long without looking at its limits, which end code that only computes. */
const HANG_AFTER_MS = 150_000;
/** As long as Apex may compute. */
const LONGEST_MATCH_MS = 10_000;

/** Reads and compiles in a thread of its own. Rejects with a ProjectError for a project that cannot be read at all. */
async function prepare(start: PrepareStart): Promise<FromPreparer & { kind: 'prepared' }> {
  const thread = new Worker(new URL('./prepare-entry.ts', import.meta.url), {
    workerData: start,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEMORY_TO_COMPILE, stackSizeMb: 8 }
  });
  const told = await new Promise<FromPreparer | undefined>((resolve, reject) => {
    let message: FromPreparer | undefined;
    thread.once('message', (heard: FromPreparer) => (message = heard));
    thread.once('error', reject);
    // Only when the thread is gone is its memory free for the others.
    thread.once('exit', () => resolve(message));
  });
  if (told === undefined) throw new Error('The thread that compiles ended before it was done');
  if (told.kind === 'prepared') return told;
  const { ProjectError } = await import('../../source/project.ts');
  throw new ProjectError(told.message);
}

/** Compiles the project and runs its tests. Throws only for a project that cannot be read at all. */
export async function runTests(run: TestRun): Promise<TestReport> {
  const begun = performance.now();
  const cacheDirectory = resolve(run.cacheDirectory ?? join('.local-org', 'cache', 'apex'));
  const moduleCache = join(cacheDirectory, '..', 'modules');
  enableCompileCache(moduleCache);
  const place = {
    sources: run.sources,
    ...(run.root === undefined ? {} : { root: run.root }),
    ...(run.namespace === undefined ? {} : { namespace: run.namespace }),
    ...(run.definition === undefined ? {} : { definition: run.definition })
  };
  const pool = new WorkerPool(
    { ...place, moduleCache },
    {
      workers: run.workers ?? 2,
      hangAfter: HANG_AFTER_MS,
      longestMatch: LONGEST_MATCH_MS,
      memory: WORKER_MEMORY,
      youngMemory: YOUNG_MEMORY
    }
  );
  try {
    const { fileCount, classes, problems, counted, program } = await prepare({
      place,
      ...(run.filter === undefined ? {} : { filter: run.filter }),
      coverage: run.coverage ?? true,
      cacheDirectory,
      moduleCache
    });
    const { tests, coverage } = await pool.run(program, classes);
    const ordered = [...tests].sort((a, b) => (a.class === b.class ? 0 : a.class < b.class ? -1 : 1));
    return reportOf(ordered, fileCount, problems, coverageOf(counted, coverage), performance.now() - begun);
  } finally {
    pool.close();
  }
}
