/**
 * Asynchronous Apex: future methods, queueables with finalizers, batches, schedules, platform events.
 * A transaction keeps the jobs it asked for; they begin after its commit (`committed`, then `runDue` by whoever has a clock),
 * or, in a test, at Test.stopTest and at the end of the test method (`flush`). Where the org is kept in a file its jobs are too.
 * Source: Apex Developer Guide, "Asynchronous Apex", "Using Batch Apex", "Queueable Apex", "Apex Scheduler".
 */
import type { SObjectRecord } from '../../data/record.ts';
import type { AsyncDesk, JobStep, JobWork, QueueableOptions, WaitingJob } from './async.ts';
import type { BatchProgress } from './batch.ts';
import { deepCopy } from './copy.ts';
import { CronExpression } from './cron.ts';
import { throwApex } from './exceptions.ts';
import { JobRecords } from './job-records.ts';
import { classNameOf, runJob } from './job-runner.ts';
import type { RunnerDesk } from './job-runner.ts';
import { KeptJobs } from './kept-jobs.ts';
import { LimitCounters } from './limits.ts';
import type { TransactionKind } from './limits.ts';
import { describeWithStack } from './stack-trace.ts';
import type { Transaction, TransactionHost } from './transaction.ts';

/** How the desk runs a body as a transaction of its own, outside tests. */
export type RunTransaction = (
  options: { userId: string; kind: TransactionKind },
  body: (tx: Transaction) => void
) => void;

export class JobDesk implements AsyncDesk, RunnerDesk {
  readonly #runTransaction: RunTransaction;
  readonly #timeZoneOf: (tx: Transaction) => string;
  readonly #now: () => number;
  #queue: WaitingJob[] = [];
  #schedules: WaitingJob[] = [];
  #kept: KeptJobs | null = null;
  /** Keys of kept jobs. */
  readonly #keys = new WeakMap<WaitingJob, string>();
  finalizer: { current: object | null } | null = null;
  depth = 0;
  /** Told when a job outside tests ends badly. */
  onFailure: (job: WaitingJob, message: string) => void = () => undefined;

  constructor(runTransaction: RunTransaction, timeZoneOf: (tx: Transaction) => string, now: () => number = Date.now) {
    this.#runTransaction = runTransaction;
    this.#timeZoneOf = timeZoneOf;
    this.#now = now;
  }

  /** Takes up the jobs that wait in the org's database, and keeps new ones there. Without a store nothing happens. */
  takeUp(host: TransactionHost, userId: string): void {
    const { waitingJobs } = host.org;
    if (waitingJobs === undefined) return;
    const kept = new KeptJobs(waitingJobs, { schema: host.org.schema, classInfo: (name) => host.classInfo(name) });
    this.#kept = kept;
    for (const { key, job, id, problem } of kept.all()) {
      if (job !== null) {
        this.#keys.set(job, key);
        this.#enqueue(job);
        continue;
      }
      // Its class has changed meanwhile: it can never run.
      this.#runTransaction({ userId, kind: 'sync' }, (tx) => {
        kept.drop(key);
        if (id.startsWith('707')) JobRecords.failed(tx, id, problem);
      });
    }
  }

  // --- what Apex asks for

  future(tx: Transaction, className: string, methodName: string, key: string, args: readonly unknown[]): void {
    if (tx.kind === 'future' || tx.kind === 'batch') {
      throwApex(
        'System.AsyncException',
        `Future method cannot be called from a future or batch method: ${className}.${methodName}()`
      );
    }
    tx.count('futureCalls', 1);
    const id = JobRecords.add(tx, { type: 'Future', className, methodName });
    this.#ask(tx, id, className, { kind: 'future', key, args });
  }

  enqueueJob(tx: Transaction, job: object, options: QueueableOptions): string {
    tx.count('queueableJobs', 1);
    if (options.maximumStackDepth !== undefined && this.depth >= options.maximumStackDepth) {
      throwApex('System.AsyncException', 'Maximum stack depth has been reached.');
    }
    const signatures = this.#signatures(tx);
    if (options.duplicateSignature !== undefined) {
      if (signatures.has(options.duplicateSignature)) {
        throwApex('System.DuplicateMessageException', 'Attempt to enqueue job with duplicate queueable signature');
      }
      signatures.add(options.duplicateSignature);
    }
    const id = JobRecords.add(tx, { type: 'Queueable', className: classNameOf(job), methodName: null });
    this.#ask(
      tx,
      id,
      classNameOf(job),
      {
        kind: 'queueable',
        job: deepCopy(job),
        depth: this.depth,
        maximumDepth: options.maximumStackDepth ?? null
      },
      tx.now() + (options.delayMinutes ?? 0) * 60_000
    );
    return id;
  }

  #signatures(tx: Transaction): Set<string> {
    let found = tx.extras.get('queueable signatures') as Set<string> | undefined;
    if (!found) tx.extras.set('queueable signatures', (found = new Set()));
    return found;
  }

  attachFinalizer(_tx: Transaction, finalizer: object): void {
    if (this.finalizer === null)
      throwApex('System.HandledException', 'System.attachFinalizer(Finalizer) is not allowed in this context');
    if (this.finalizer.current !== null)
      throwApex('System.HandledException', 'More than one Finalizer cannot be attached to same Async Apex Job');
    this.finalizer.current = finalizer;
  }

  executeBatch(tx: Transaction, job: object, scopeSize: number): string {
    if (tx.kind === 'future')
      throwApex(
        'System.AsyncException',
        'Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
      );
    if (!Number.isInteger(scopeSize) || scopeSize < 1 || scopeSize > 2000) {
      throwApex('System.IllegalArgumentException', `Invalid scope size: ${scopeSize}; it must be between 1 and 2000`);
    }
    const id = JobRecords.add(tx, { type: 'BatchApex', className: classNameOf(job), methodName: null });
    this.#ask(tx, id, classNameOf(job), { kind: 'batch', job: deepCopy(job), scopeSize, progress: null });
    return id;
  }

  schedule(tx: Transaction, name: string, cron: string, job: object): string {
    const expression = new CronExpression(cron);
    const timeZone = this.#timeZoneOf(tx);
    const nextFire = expression.next(tx.now(), timeZone);
    if (nextFire === null) {
      throwApex('System.AsyncException', `Based on configured schedule, the given trigger will never fire.`);
    }
    if (this.#scheduled(name) || JobRecords.isScheduled(tx, name)) {
      throwApex('System.AsyncException', `The Apex job named "${name}" is already scheduled for execution.`);
    }
    const id = JobRecords.addTrigger(tx, { name, cron, nextFire, timeZone, className: classNameOf(job) });
    const copy = deepCopy(job);
    this.#ask(
      tx,
      id,
      classNameOf(job),
      { kind: 'scheduled', job: copy, name, cron, timeZone, scopeSize: null },
      nextFire
    );
    return id;
  }

  #scheduled(name: string): boolean {
    return this.#schedules.some(({ work }) => work.kind === 'scheduled' && work.name === name);
  }

  scheduleBatch(tx: Transaction, job: object, name: string, minutesFromNow: number, scopeSize: number): string {
    if (minutesFromNow < 1) throwApex('System.IllegalArgumentException', 'minutesFromNow must be at least 1');
    const nextFire = tx.now() + minutesFromNow * 60_000;
    const timeZone = this.#timeZoneOf(tx);
    const className = classNameOf(job);
    const id = JobRecords.addTrigger(tx, { name, cron: '', nextFire, timeZone, className });
    const copy = deepCopy(job);
    this.#ask(tx, id, className, { kind: 'scheduled', job: copy, name, cron: null, timeZone, scopeSize }, nextFire);
    return id;
  }

  #ask(tx: Transaction, id: string, className: string, work: JobWork, notBefore = 0): void {
    tx.jobs.push({ id, userId: tx.userId, className, notBefore, work });
  }

  abortJob(tx: Transaction, id: string): void {
    const waits = [tx.jobs, this.#queue, this.#schedules].some((jobs) => jobs.some((job) => job.id === id));
    for (let i = tx.jobs.length - 1; i >= 0; i--) if (tx.jobs[i]?.id === id) tx.jobs.splice(i, 1);
    for (const job of [...this.#queue, ...this.#schedules]) if (job.id === id) this.ended(tx, job);
    this.#queue = this.#queue.filter((job) => job.id !== id);
    this.#schedules = this.#schedules.filter((job) => job.id !== id);
    JobRecords.aborted(tx, id, waits);
  }

  publishNow(tx: Transaction, events: readonly SObjectRecord[]): void {
    this.#queue.push(eventsJob(tx.userId, events));
  }

  // --- running

  deliverInTest(tx: Transaction): void {
    const events = tx.eventsAfterCommit.splice(0);
    if (events.length > 0) runJob(this, eventsJob(tx.userId, events), this.#stepIn(tx), true);
  }

  /** Runs everything that waits in a test, and what that asks for, until nothing waits. */
  flush(tx: Transaction): void {
    for (;;) {
      this.deliverInTest(tx);
      const job = tx.jobs.shift();
      if (!job) {
        if (tx.eventsAfterCommit.length === 0) return;
        continue;
      }
      const user = tx.userId;
      tx.userId = job.userId;
      try {
        runJob(this, job, this.#stepIn(tx), true);
      } finally {
        tx.userId = user;
      }
    }
  }

  /** A step inside a test: with limits of its own, and undone when it throws. */
  #stepIn(tx: Transaction): JobStep {
    return (kind, body) => {
      const { kind: outerKind, limits } = tx;
      tx.kind = kind;
      tx.limits = new LimitCounters(kind);
      tx.org.allowMixedDml?.(tx);
      const savepoint = tx.org.savepoint();
      const jobs = tx.jobs.length;
      const events = tx.eventsAfterCommit.length;
      try {
        body(tx);
        tx.org.release(savepoint);
      } catch (error) {
        tx.org.rollbackTo(savepoint);
        tx.org.release(savepoint);
        tx.jobs.length = jobs;
        tx.eventsAfterCommit.length = events;
        throw error;
      } finally {
        tx.kind = outerKind;
        tx.limits = limits;
        tx.org.allowMixedDml?.(tx);
      }
    };
  }

  committing(tx: Transaction): void {
    const events = tx.eventsAfterCommit.splice(0);
    if (events.length > 0) tx.jobs.push(eventsJob(tx.userId, events));
    for (const job of tx.jobs) this.#keep(job);
  }

  #keep(job: WaitingJob): void {
    const key = this.#kept?.keep(job) ?? null;
    if (key !== null) this.#keys.set(job, key);
  }

  committed(tx: Transaction): void {
    for (const job of tx.jobs.splice(0)) this.#enqueue(job);
  }

  #enqueue(job: WaitingJob): void {
    if (job.work.kind === 'scheduled') this.#schedules.push(job);
    else this.#queue.push(job);
  }

  ended(_tx: Transaction, job: WaitingJob): void {
    const key = this.#keys.get(job);
    if (key !== undefined) this.#kept?.drop(key);
  }

  progressed(_tx: Transaction, job: WaitingJob, progress: BatchProgress): void {
    const key = this.#keys.get(job);
    if (key !== undefined) this.#kept?.note(key, progress);
  }

  /** Remembers what waits; what it gives forgets the jobs that came since, for a caller that takes several transactions back. */
  remember(): () => void {
    const queue = [...this.#queue];
    const schedules = [...this.#schedules];
    return () => {
      this.#queue = queue;
      this.#schedules = schedules;
    };
  }

  /** Whether anything is due at a moment. */
  hasDue(now = this.#now()): boolean {
    return [...this.#queue, ...this.#schedules].some((job) => job.notBefore <= now);
  }

  /** When the next job is due, in ms since the epoch; null when nothing waits. */
  nextDue(): number | null {
    const times = [...this.#queue, ...this.#schedules].map((job) => job.notBefore);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Begins and ends every job that is due, each in transactions of its own; failures are recorded, never thrown. Gives how many ran. */
  runDue(now = this.#now()): number {
    let count = 0;
    for (;;) {
      const at = this.#queue.findIndex((job) => job.notBefore <= now);
      const job = at >= 0 ? this.#queue.splice(at, 1)[0] : this.#dueSchedule(now);
      if (!job) return count;
      count++;
      try {
        runJob(this, job, (kind, body) => this.#runTransaction({ userId: job.userId, kind }, body), false);
      } catch (error) {
        this.onFailure(job, describeWithStack(error).message);
      }
    }
  }

  /** A schedule that is due; it waits for its next time before what it starts begins. */
  #dueSchedule(now: number): WaitingJob | undefined {
    const job = this.#schedules.find((each) => each.notBefore <= now);
    if (job?.work.kind !== 'scheduled') return undefined;
    const { cron, timeZone } = job.work;
    const next = cron === null ? null : new CronExpression(cron).next(now, timeZone);
    this.#schedules = this.#schedules.filter((each) => each !== job);
    const again = next === null ? null : { ...job, notBefore: next };
    this.#runTransaction({ userId: job.userId, kind: 'scheduled' }, (tx) => {
      this.ended(tx, job);
      if (again !== null) this.#keep(again);
      JobRecords.fired(tx, job.id, next);
    });
    if (again !== null) this.#schedules.push(again);
    return job;
  }
}

/** Events run as the platform's own user; `deliverEvents` sees to that. */
function eventsJob(userId: string, events: readonly SObjectRecord[]): WaitingJob {
  return { id: '', userId, className: 'platform events', notBefore: 0, work: { kind: 'events', events } };
}
