/**
 * The running transaction: who acts, when, within which limits; what it debugged, which statics it touched, what it
 * leaves behind to run later. Generated code and the standard library reach it through `currentTransaction()`.
 * Source: Apex Developer Guide, "Apex Transactions", "Execution Governors and Limits", "Using the runAs Method".
 */
import type { Access, RecordChange, TransactionContext, TriggerEvent } from '../../data/access.ts';
import { SYSTEM_ACCESS, SYSTEM_WITH_SHARING, USER_ACCESS } from '../../data/access.ts';
import type { Org } from '../../data/api.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { changeEventOf } from './change-events.ts';
import { newException, throwApex } from './exceptions.ts';
import { HeapWatch } from './heap.ts';
import { beat } from './life-signs.ts';
import { LimitCounters } from './limits.ts';
import type { LimitName, TransactionKind } from './limits.ts';
import type { AsyncDesk, WaitingJob } from './async.ts';
import type { TriggerContext } from './trigger-context.ts';
import type { ClassInfo } from './types.ts';

/** What a loaded program lends to its transactions. */
export interface TransactionHost {
  readonly org: Org;
  /** Namespace of the code under test, or null. */
  readonly namespace: string | null;
  readonly async: AsyncDesk;
  runTriggers(tx: Transaction, event: TriggerEvent): void;
  hasTriggers(object: string): boolean;
  /** Runs `job.methodName(...args)` of a class instance as generated code calls it: interface methods by their bridge name. */
  classInfo(name: string): ClassInfo | undefined;
  /** Text of a custom label, or undefined. */
  label(namespace: string | null, name: string): string | undefined;
  /** The value that the metadata of a feature parameter gives it, as text; undefined where there is none of that name. */
  featureParameter(name: string): string | undefined;
  /** Content of a static resource, or undefined. */
  staticResource(name: string): Uint8Array | undefined;
  /** Version of Apex code: `67.0`. */
  readonly apiVersion: number;
}

/** State of a class's statics in a transaction; generated classes hand it in when they initialise. */
export interface StaticsOwner {
  /** Puts a state of the statics in place (null: not initialised) and gives back the one before. */
  $swap(state: unknown): unknown;
}

export interface DebugEntry {
  readonly level: string;
  readonly message: string;
  readonly time: number;
}

/** What a running test adds to its transaction (Apex Reference, "Test Class"). */
export interface TestState {
  started: boolean;
  stopped: boolean;
  /** Limits that held before startTest, given back by stopTest. */
  outerLimits: LimitCounters | null;
  /** Lower-cased interface name → mock set by Test.setMock. */
  readonly mocks: Map<string, object>;
  /** Ids fixed by Test.setFixedSearchResults. */
  fixedSearchResults: readonly string[] | null;
  readonly seeAllData: boolean;
  /** Free for the library: page references, created dates and the like. */
  readonly extras: Map<string, unknown>;
}

/** The registers of the machine that generated code writes directly: kept in one plain object for speed. */
export const machine = {
  /** Bit 1: sharing of the calling code is enforced; bit 2: its database operations default to user mode (API 67 and later). */
  mode: 1,
  /** Counts loop turns and calls; every so often the CPU time is looked at. */
  ticks: 0,
  /** The trigger that runs, for its context variables. */
  trigger: null as TriggerContext | null,
  /** Variables in scope where a dynamic query is run, lower-cased name → value; taken by `takeBinds`. */
  binds: null as Record<string, () => unknown> | null
};

/** The variables a dynamic query may bind by name (`Database.query('… :name')`): those in scope where it was called, once. */
export function takeBinds(convert: (value: unknown) => unknown = (value) => value): ReadonlyMap<string, unknown> {
  const found = machine.binds;
  machine.binds = null;
  return new VariablesInScope(found ?? {}, convert);
}

/** Variables by lower-cased name; one is read only when a query names it. */
class VariablesInScope extends Map<string, unknown> {
  readonly #variables: Record<string, () => unknown>;
  readonly #convert: (value: unknown) => unknown;
  constructor(variables: Record<string, () => unknown>, convert: (value: unknown) => unknown) {
    super();
    this.#variables = variables;
    this.#convert = convert;
  }
  override has(name: string): boolean {
    return this.#variables[name] !== undefined;
  }
  override get(name: string): unknown {
    const variable = this.#variables[name];
    return variable === undefined ? undefined : this.#convert(variable());
  }
}

let current: Transaction | null = null;
let nextRequest = 1;

/** The running transaction. Throws Error when nothing runs: a mistake of the caller, not of Apex code. */
export function currentTransaction(): Transaction {
  if (current === null) throw new Error('no Apex transaction is running');
  return current;
}

/** Whether a transaction is running. */
export function hasTransaction(): boolean {
  return current !== null;
}

/** Access of a database operation that states none: after the API version and sharing of the calling class. */
export function currentAccess(): Access {
  return (machine.mode & 2) !== 0 ? USER_ACCESS : (machine.mode & 1) !== 0 ? SYSTEM_WITH_SHARING : SYSTEM_ACCESS;
}

/** Access of system mode as the calling class has it: with or without sharing. */
export function currentSystemAccess(): Access {
  return (machine.mode & 1) !== 0 ? SYSTEM_WITH_SHARING : SYSTEM_ACCESS;
}

/** How many debug entries of a transaction are kept; older ones give way. */
const DEBUG_ENTRIES_KEPT = 5_000;

export interface TransactionOptions {
  readonly host: TransactionHost;
  readonly userId: string;
  readonly kind?: TransactionKind;
  readonly test?: TestState | null;
  /** The clock: milliseconds since the epoch. */
  readonly now?: () => number;
  /** Receives what System.debug prints; without it the entries are kept in `log`. */
  readonly onDebug?: (entry: DebugEntry) => void;
}

export class Transaction implements TransactionContext {
  readonly host: TransactionHost;
  readonly org: Org;
  kind: TransactionKind;
  userId: string;
  limits: LimitCounters;
  test: TestState | null;
  readonly requestId: string;
  readonly log: DebugEntry[] = [];
  /** Platform events to deliver after commit. */
  readonly eventsAfterCommit: SObjectRecord[] = [];
  /** Work to start after commit (or at Test.stopTest), in order. */
  readonly jobs: WaitingJob[] = [];
  /** Free for the library: one entry per concern, by name (RestContext, custom setting caches, e-mails reserved…). */
  readonly extras = new Map<string, unknown>();
  readonly #now: () => number;
  readonly #onDebug: ((entry: DebugEntry) => void) | undefined;
  readonly #initialised: StaticsOwner[] = [];
  readonly #runAsStack: string[] = [];
  /** Moment of thread CPU time from which this transaction's is counted, in ms, and time to leave out (other transactions inside). */
  #cpuStart = threadCpu();
  #wallStart = performance.now();
  #nextHeapCheck = performance.now() + 50;
  readonly #heap = new HeapWatch();
  /** Changes of captured objects so far. */
  #changes = 0;
  /** What to take back with a savepoint, by its name. */
  readonly #marks = new Map<string, () => void>();
  /** Depth of trigger events inside each other; the platform stops at 16. */
  triggerDepth = 0;

  constructor(options: TransactionOptions) {
    this.host = options.host;
    this.org = options.host.org;
    this.userId = options.userId;
    this.kind = options.kind ?? 'sync';
    this.test = options.test ?? null;
    this.limits = new LimitCounters(this.kind);
    this.#now = options.now ?? Date.now;
    this.#onDebug = options.onDebug;
    this.requestId = `LOCAL${(nextRequest++).toString(36).padStart(17, '0').toUpperCase()}`;
  }

  now(): number {
    return this.#now();
  }

  count(name: LimitName, by: number): void {
    this.limits.count(name, by);
  }

  runTriggers(event: TriggerEvent): void {
    if (this.triggerDepth >= 16) {
      throwApex('System.DmlException', 'maximum trigger depth exceeded');
    }
    this.triggerDepth++;
    try {
      this.host.runTriggers(this, event);
    } finally {
      this.triggerDepth--;
    }
  }

  hasTriggers(object: string): boolean {
    return this.host.hasTriggers(object);
  }

  publish(events: SObjectRecord[], immediately: boolean): void {
    if (immediately) {
      // Events that do not wait for the commit are no DML: they count against a limit of their own.
      this.limits.used.dmlStatements--;
      this.limits.used.dmlRows -= events.length;
      this.count('publishImmediateDML', 1);
    }
    if (immediately && this.test === null) this.host.async.publishNow(this, events);
    else this.eventsAfterCommit.push(...events);
  }

  capturesChanges(object: string): boolean {
    return this.test !== null
      ? this.test.extras.get('change data capture') === true
      : this.org.capturesChanges?.(object) === true;
  }

  changed(change: RecordChange): void {
    this.#changes++;
    this.eventsAfterCommit.push(changeEventOf(this, change, this.#changes));
  }

  mark(): () => void {
    const events = this.eventsAfterCommit.length;
    const jobs = this.jobs.length;
    return () => {
      this.eventsAfterCommit.splice(events);
      this.jobs.splice(jobs);
    };
  }

  /** Remembers that a class's statics were initialised, so that they can be reset. */
  initialised(owner: StaticsOwner): void {
    this.#initialised.push(owner);
  }

  /** Clears the statics of all classes this transaction initialised. */
  resetStatics(): void {
    for (const owner of this.#initialised) owner.$swap(null);
    this.#initialised.length = 0;
  }

  /** Takes the statics out (to let another transaction run inside this one); `restore` puts them back. */
  suspendStatics(): () => void {
    const kept = this.#initialised.map((owner) => [owner, owner.$swap(null)] as const);
    return () => {
      for (const [owner, state] of kept) owner.$swap(state);
    };
  }

  debug(level: string, message: string): void {
    const entry: DebugEntry = { level, message, time: this.now() };
    if (this.#onDebug) {
      this.#onDebug(entry);
      return;
    }
    if (this.log.length >= DEBUG_ENTRIES_KEPT) this.log.splice(0, DEBUG_ENTRIES_KEPT / 10);
    this.log.push(entry);
  }

  /** Milliseconds of CPU this transaction used. */
  cpuTime(): number {
    return Math.round(threadCpu() - this.#cpuStart);
  }

  /** Bytes of Apex heap that this transaction holds, about. */
  heapSize(): number {
    return this.#heap.size();
  }

  /** Called by generated code every 1,024 turns of a loop. Throws System.LimitException when the CPU time is used up. */
  checkCpu(): void {
    beat();
    const { cpuTime: allowed, heapSize } = this.limits.allowed;
    const now = performance.now();
    if (now > this.#nextHeapCheck) {
      this.#nextHeapCheck = now + 50;
      this.#heap.check(heapSize);
    }
    if (now - this.#wallStart <= allowed) return;
    if (threadCpu() - this.#cpuStart > allowed) throwApex('System.LimitException', 'Apex CPU time limit exceeded');
  }

  /** Starts counting CPU time anew (startTest, stopTest). */
  restartCpu(alreadyUsed = 0): void {
    this.#cpuStart = threadCpu() - alreadyUsed;
    this.#wallStart = performance.now() - alreadyUsed;
  }

  // --- System.runAs

  get inRunAs(): boolean {
    return this.#runAsStack.length > 0;
  }

  /** Begins a System.runAs block; `endRunAs` must follow in a finally. Only tests may. */
  beginRunAs(userId: string): void {
    if (this.test === null) throwApex('System.UnexpectedException', 'Method can only be called from test code');
    this.#runAsStack.push(this.userId);
    this.userId = userId;
    // Setup and other objects may be saved side by side when a runAs block or startTest stands between them.
    this.org.allowMixedDml?.(this);
  }

  endRunAs(): void {
    const before = this.#runAsStack.pop();
    if (before === undefined) throw new Error('endRunAs without beginRunAs');
    this.userId = before;
    this.org.allowMixedDml?.(this);
  }

  // --- Test.startTest, Test.stopTest

  startTest(): void {
    const test = this.requireTest('startTest');
    if (test.started) throwApex('System.FinalException', 'Testing already started');
    test.started = true;
    test.outerLimits = this.limits;
    test.outerLimits.used.cpuTime = this.cpuTime();
    this.limits = new LimitCounters(this.kind);
    this.org.allowMixedDml?.(this);
    this.restartCpu();
  }

  stopTest(): void {
    const test = this.requireTest('stopTest');
    if (!test.started || test.stopped)
      throwApex('System.FinalException', 'Testing was not started or has already stopped');
    test.stopped = true;
    this.host.async.flush(this);
    if (test.outerLimits) this.limits = test.outerLimits;
    test.outerLimits = null;
    this.org.allowMixedDml?.(this);
    this.restartCpu(this.limits.used.cpuTime);
  }

  requireTest(method: string): TestState {
    if (this.test === null) throwApex('System.UnexpectedException', `Test.${method} can only be called from test code`);
    return this.test as TestState;
  }

  // --- savepoints (each counts as a DML statement, as on the platform)

  setSavepoint(): string {
    this.count('dmlStatements', 1);
    const savepoint = this.org.savepoint();
    this.#marks.set(savepoint, this.mark());
    return savepoint;
  }

  rollback(savepoint: string): void {
    this.count('dmlStatements', 1);
    try {
      this.org.rollbackTo(savepoint);
      this.#marks.get(savepoint)?.();
    } catch (error) {
      throw newException('System.TypeException', error instanceof Error ? error.message : String(error));
    }
  }

  releaseSavepoint(savepoint: string): void {
    this.org.release(savepoint);
  }
}

/** CPU time of this thread, in milliseconds. */
function threadCpu(): number {
  const usage = process.threadCpuUsage();
  return (usage.user + usage.system) / 1000;
}

/** Runs a body with `tx` as the current transaction; statics it initialised are cleared afterwards. */
export function withTransaction<T>(tx: Transaction, body: () => T): T {
  const outer = current;
  const outerMode = machine.mode;
  const restore = outer?.suspendStatics();
  current = tx;
  machine.mode = 1;
  const outerTrigger = machine.trigger;
  machine.trigger = null;
  try {
    return body();
  } finally {
    tx.resetStatics();
    current = outer;
    machine.mode = outerMode;
    machine.trigger = outerTrigger;
    restore?.();
  }
}
