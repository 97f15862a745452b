/**
 * Runs test classes in worker threads, each with its own copy of the org. A test that hangs or takes its thread down ends
 * as a failed test; the thread is replaced and the others go on. Threads are started before there is anything to run: they
 * load their modules and the project's schema while another thread compiles.
 */
import { Worker } from 'node:worker_threads';
import { LIFE_SIGNS, newLifeSigns } from '../runtime/life-signs.ts';
import type { FromWorker, LoadProgram, RunClass, ToWorker, WantedClass, WorkerData, WorkerStart } from './messages.ts';
import type { CoverageBits, TestResult } from './report.ts';

export interface PoolOptions {
  readonly workers: number;
  /** Longest time a test method may go without looking at its limits, in ms, before its thread is ended. */
  readonly hangAfter: number;
  /** The same for one match of a regular expression, which looks at no limit. */
  readonly longestMatch: number;
  /** Memory of one worker, in MB. */
  readonly memory: number;
  /** Part of it for new objects. */
  readonly youngMemory: number;
}

export interface PoolResult {
  readonly tests: readonly TestResult[];
  readonly coverage: readonly CoverageBits[];
}

export class WorkerPool {
  readonly #start: WorkerStart;
  readonly #options: PoolOptions;
  readonly #queue: RunClass[] = [];
  readonly #tests: TestResult[] = [];
  readonly #coverage: CoverageBits[] = [];
  readonly #workers = new Set<RunningWorker>();
  #program: LoadProgram | null = null;
  #broken: string | null = null;
  #settle: { resolve(result: PoolResult): void; reject(error: Error): void } | null = null;

  /** Starts the threads. */
  constructor(start: WorkerStart, options: PoolOptions) {
    this.#start = start;
    this.#options = options;
    for (let i = 0; i < options.workers; i++) this.#addWorker();
  }

  /** Runs all classes, once for each pool. Rejects only when the local org itself is broken. */
  run(program: LoadProgram, classes: readonly WantedClass[]): Promise<PoolResult> {
    // Long classes first, so that no thread is left alone with one at the end.
    this.#queue.push(
      ...classes
        .map((c): RunClass => ({ kind: 'run', className: c.name, methods: c.methods }))
        .sort((a, b) => b.methods.length - a.methods.length)
    );
    this.#program = program;
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      if (this.#broken !== null) this.#reject(this.#broken);
      else if (this.#workers.size === 0 || this.#queue.length === 0) this.#finish();
      else for (const worker of this.#workers) worker.send(program);
    });
  }

  /** Ends all threads, whatever they do. */
  close(): void {
    for (const worker of this.#workers) worker.end();
  }

  #reject(message: string): void {
    this.#settle?.reject(new Error(message));
    this.#settle = null;
  }

  #finish(): void {
    this.#settle?.resolve({ tests: this.#tests, coverage: this.#coverage });
    this.#settle = null;
  }

  #addWorker(): void {
    const worker = new RunningWorker(this.#start, this.#options, {
      next: () => this.#queue.shift(),
      result: (result) => this.#tests.push(result),
      coverage: (bits) => this.#coverage.push(...bits),
      ended: (unfinished) => {
        this.#workers.delete(worker);
        if (unfinished) {
          if (unfinished.methods.length > 0) this.#queue.unshift(unfinished);
          if (this.#queue.length > 0) this.#addWorker();
        }
        if (this.#workers.size === 0) this.#finish();
      },
      broken: (message) => {
        this.#broken = message;
        this.#reject(message);
      }
    });
    this.#workers.add(worker);
    if (this.#program) worker.send(this.#program);
  }
}

interface WorkerEvents {
  next(): RunClass | undefined;
  result(result: TestResult): void;
  coverage(bits: readonly CoverageBits[]): void;
  /** The thread is gone; `unfinished` is what it left of its class when it went before its time. */
  ended(unfinished: RunClass | null): void;
  broken(message: string): void;
}

class RunningWorker {
  readonly #worker: Worker;
  readonly #events: WorkerEvents;
  readonly #options: PoolOptions;
  readonly #signs = newLifeSigns();
  #current: RunClass | null = null;
  #left: string[] = [];
  #method: string | null = null;
  #methodBegan = 0;
  #timer: NodeJS.Timeout | null = null;
  #failure: string | null = null;
  #finished = false;

  constructor(start: WorkerStart, options: PoolOptions, events: WorkerEvents) {
    this.#events = events;
    this.#options = options;
    this.#worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
      workerData: { ...start, signs: this.#signs } satisfies WorkerData,
      resourceLimits: {
        maxOldGenerationSizeMb: options.memory,
        maxYoungGenerationSizeMb: options.youngMemory,
        stackSizeMb: 8
      }
    });
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (error: Error & { code?: string }) => {
      this.#failure =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'System.LimitException: Apex heap size too large'
          : `${error.name}: ${error.message}\n${error.stack ?? ''}`;
      // Outside a test only the local org itself can be the cause.
      if (this.#method === null && error.code !== 'ERR_WORKER_OUT_OF_MEMORY') events.broken(this.#failure);
    });
    this.#worker.on('exit', () => this.#exited());
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  end(): void {
    this.#finished = true;
    this.#watch(false);
    void this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case 'ready':
      case 'done':
        this.#method = null;
        this.#watch(false);
        this.#current = this.#events.next() ?? null;
        this.#left = [...(this.#current?.methods ?? [])];
        this.send(this.#current ?? { kind: 'finish' });
        return;
      case 'begin':
        this.#method = message.method;
        this.#methodBegan = performance.now();
        this.#watch(true);
        return;
      case 'result':
        this.#left = this.#left.filter((m) => m !== message.result.method);
        this.#method = null;
        this.#watch(false);
        this.#events.result(message.result);
        return;
      case 'coverage':
        this.#finished = true;
        this.#events.coverage(message.bits);
        return;
      case 'broken':
        this.#events.broken(message.message);
    }
  }

  #watch(on: boolean): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    if (!on) return;
    const { hangAfter, longestMatch } = this.#options;
    let match = { number: 0, since: 0 };
    let beat = { number: 0, since: this.#methodBegan };
    this.#timer = setInterval(() => {
      const now = performance.now();
      const number = Atomics.load(this.#signs, LIFE_SIGNS.match);
      if (number !== match.number) match = { number, since: now };
      const beats = Atomics.load(this.#signs, LIFE_SIGNS.beats);
      if (beats !== beat.number) beat = { number: beats, since: now };
      if (number !== 0 && now - match.since > longestMatch) this.#stop('System.LimitException: Regex too complicated');
      else if (now - beat.since > hangAfter)
        this.#stop(`The test did not end within ${Math.round(hangAfter / 1000)} seconds`);
    }, 1000);
  }

  /** Ends the thread in the middle of a test, which is told why. */
  #stop(failure: string): void {
    this.#watch(false);
    this.#failure = failure;
    void this.#worker.terminate();
  }

  #exited(): void {
    this.#watch(false);
    if (this.#finished || this.#current === null) {
      this.#events.ended(null);
      return;
    }
    const { className } = this.#current;
    const message = this.#failure ?? 'The thread of the test ended';
    const fail = (method: string): void => {
      this.#events.result({
        class: className,
        method,
        outcome: 'fail',
        message,
        stack: '',
        ms: Math.round(performance.now() - this.#methodBegan)
      });
      this.#left = this.#left.filter((m) => m !== method);
    };
    // What ran when the thread went is the cause; in a set-up (or between methods) it is all the class has left.
    if (this.#method !== null && this.#left.includes(this.#method)) fail(this.#method);
    else for (const method of [...this.#left]) fail(method);
    this.#events.ended({ kind: 'run', className, methods: this.#left });
  }
}
