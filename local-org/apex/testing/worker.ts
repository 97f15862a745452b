/** A worker thread of the test runner: opens its own copy of the org, loads the program, runs the classes it is given. */
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { createOrg, projectSchema } from '../../data/org.ts';
import { showLifeSigns } from '../runtime/life-signs.ts';
import { loadProgram } from '../program.ts';
import type { ApexProgram, GeneratedProgram } from '../program.ts';
import { programInput, projectCode } from '../program-input.ts';
import { loadProject } from '../../source/project.ts';
import { discoverTests } from './discover.ts';
import type { TestClass } from './discover.ts';
import type { FromWorker, LoadProgram, RunClass, ToWorker, WorkerData } from './messages.ts';
import { runTestClass } from './run-class.ts';

const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');
const start = workerData as WorkerData;
showLifeSigns(start.signs);

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

const project = loadProject({
  sources: start.sources,
  ...(start.root === undefined ? {} : { root: start.root }),
  ...(start.namespace === undefined ? {} : { namespace: start.namespace })
});
// What cannot be part of the schema is told by the thread that compiles.
const schema = projectSchema({ project, definition: start.definition, onProblem: () => undefined });

interface Loaded {
  readonly program: ApexProgram;
  readonly tests: ReadonlyMap<string, TestClass>;
  readonly userId: string;
}

let loaded: Loaded | null = null;

function load({ generated: bytes, orgBytes, userId }: LoadProgram): Loaded {
  const generated = deserialize(bytes) as GeneratedProgram;
  const org = createOrg({ project, schema, definition: start.definition, bytes: orgBytes });
  const program = loadProgram(programInput(projectCode(project), org), generated);
  project.release();
  return { program, tests: new Map(discoverTests(generated.modules).map((t) => [t.name, t])), userId };
}

function runClass({ program, tests, userId }: Loaded, message: RunClass): void {
  const test = tests.get(message.className);
  if (!test) throw new Error(`no test class ${message.className}`);
  const wanted = new Set(message.methods);
  runTestClass(
    program,
    { ...test, methods: test.methods.filter((m) => wanted.has(m.name)) },
    {
      userId,
      onBegin: (className, method) => tell({ kind: 'begin', className, method }),
      onResult: (result) => tell({ kind: 'result', result })
    }
  );
  tell({ kind: 'done', className: message.className });
}

port.on('message', (message: ToWorker) => {
  if (message.kind === 'load') {
    loaded = load(message);
    tell({ kind: 'ready' });
    return;
  }
  if (loaded === null) throw new Error('a worker was told to run before it was told what');
  if (message.kind === 'run') {
    runClass(loaded, message);
    return;
  }
  const { modules } = loaded.program.linker;
  tell({
    kind: 'coverage',
    bits: modules
      .filter((m) => m.module.coverageLines.length > 0)
      .map((m) => ({ name: m.module.name, bits: m.coverage }))
  });
  port.close();
});
