/**
 * A thread that prepares a test run and ends: what reading and compiling a project takes in memory is given back before the
 * tests run. Node's compile cache is on, as in the threads that run them.
 */
import { enableCompileCache } from 'node:module';
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromPreparer, PrepareStart } from './messages.ts';

const { place, filter, coverage, cacheDirectory, moduleCache } = workerData as PrepareStart;
enableCompileCache(moduleCache);
const { prepareTests } = await import('./prepare.ts');
const { ProjectError } = await import('../../source/project.ts');

/** Memory that all threads see, so that it is not copied to each. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

function prepared(): FromPreparer {
  try {
    const { fileCount, classes, generated, orgBytes, userId } = prepareTests(place, {
      filter: filter === undefined ? undefined : new RegExp(filter, 'i'),
      coverage,
      cacheDirectory
    });
    return {
      kind: 'prepared',
      fileCount,
      classes: classes.map(({ name, methods }) => ({ name, methods: methods.map((m) => m.name) })),
      problems: generated.problems,
      counted: generated.modules
        .filter((m) => m.coverageLines.length > 0)
        .map((m) => ({ name: m.name, lines: m.coverageLines })),
      program: { kind: 'load', generated: shared(serialize(generated)), orgBytes: shared(orgBytes), userId }
    };
  } catch (error) {
    if (error instanceof ProjectError) return { kind: 'unreadable', message: error.message };
    throw error;
  }
}

parentPort?.postMessage(prepared());
