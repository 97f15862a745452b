/**
 * What starts work outside the running transaction: future methods, queueables, batches, schedules, platform events.
 * The library (System.enqueueJob, Database.executeBatch, System.schedule, EventBus.publish, Test.stopTest) calls this desk;
 * the test runner and the server each bring one that fits them.
 * Source: Apex Developer Guide, "Asynchronous Apex".
 */
import type { SObjectRecord } from '../../data/record.ts';
import type { BatchProgress } from './batch.ts';
import type { TransactionKind } from './limits.ts';
import type { Transaction } from './transaction.ts';

export interface QueueableOptions {
  /** Minutes to wait, 0 to 10. */
  readonly delayMinutes?: number;
  /** `AsyncOptions.MaximumQueueableStackDepth`. */
  readonly maximumStackDepth?: number;
  /** `AsyncOptions.DuplicateSignature`, as text that is equal for duplicates. */
  readonly duplicateSignature?: string;
}

/** What a job will do, as data: it can be kept while the process is gone. */
export type JobWork =
  | { readonly kind: 'future'; readonly key: string; readonly args: readonly unknown[] }
  | { readonly kind: 'queueable'; readonly job: object; readonly depth: number; readonly maximumDepth: number | null }
  | {
      readonly kind: 'batch';
      readonly job: object;
      readonly scopeSize: number;
      readonly progress: BatchProgress | null;
    }
  | { readonly kind: 'events'; readonly events: readonly SObjectRecord[] }
  | {
      readonly kind: 'scheduled';
      readonly job: object;
      readonly name: string;
      /** Null: fires once, at `notBefore`. */
      readonly cron: string | null;
      readonly timeZone: string;
      /** Of System.scheduleBatch: what fires begins the batch. */
      readonly scopeSize: number | null;
    };

/** A job that was asked for and has not begun. */
export interface WaitingJob {
  /** Of the AsyncApexJob or CronTrigger; empty for events. */
  readonly id: string;
  readonly userId: string;
  readonly className: string;
  /** Milliseconds since the epoch before which it does not begin; for a schedule when it fires next. */
  readonly notBefore: number;
  readonly work: JobWork;
}

/** Runs a part of a job in a transaction of its own, which is undone when the part throws. */
export type JobStep = (kind: TransactionKind, body: (tx: Transaction) => void) => void;

export interface AsyncDesk {
  /** System.enqueueJob: gives the id of the AsyncApexJob. Counts against the limit. */
  enqueueJob(tx: Transaction, job: object, options: QueueableOptions): string;
  /** A call of an `@future` method: its class, its name, and the static method `key` that has its body. */
  future(tx: Transaction, className: string, methodName: string, key: string, args: readonly unknown[]): void;
  /** Database.executeBatch: gives the id of the AsyncApexJob. */
  executeBatch(tx: Transaction, job: object, scopeSize: number): string;
  /** System.schedule: gives the id of the CronTrigger. Throws AsyncException for a bad expression. */
  schedule(tx: Transaction, name: string, cron: string, job: object): string;
  /** System.scheduleBatch: gives the id of the CronTrigger. */
  scheduleBatch(tx: Transaction, job: object, name: string, minutesFromNow: number, scopeSize: number): string;
  /** System.abortJob: of an AsyncApexJob or CronTrigger. */
  abortJob(tx: Transaction, id: string): void;
  /** System.attachFinalizer, inside a queueable. */
  attachFinalizer(tx: Transaction, finalizer: object): void;
  /** Events that do not wait for the commit of the transaction that publishes them; they stay published when it is undone. */
  publishNow(tx: Transaction, events: readonly SObjectRecord[]): void;
  /** Delivers in a test what was published and waits. */
  deliverInTest(tx: Transaction): void;
  /** A transaction is about to be committed: what it asked for is kept with what it wrote. */
  committing(tx: Transaction): void;
  /** It was committed: its jobs and events may begin. */
  committed(tx: Transaction): void;
  /** Runs everything that waits (Test.stopTest and the end of a test method). */
  flush(tx: Transaction): void;
}
