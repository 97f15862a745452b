/** Runs one job to its end, each of its parts as a step (a transaction of its own). */
import type { SObjectRecord } from '../../data/record.ts';
import type { JobStep, JobWork, WaitingJob } from './async.ts';
import { BatchRun } from './batch.ts';
import type { BatchProgress } from './batch.ts';
import { ApexException, throwApex } from './exceptions.ts';
import { asApexError } from './faults.ts';
import { JobContext } from './job-context.ts';
import { JobRecords } from './job-records.ts';
import { enumConstantOf } from './platform-enums.ts';
import type { LoadedClass } from './loaded-class.ts';
import { machine } from './transaction.ts';
import type { Transaction } from './transaction.ts';
import type { ClassInfo } from './types.ts';

/** A job as an object of Apex: its methods by bridge name. */
type ApexJob = Record<string, ((...args: unknown[]) => unknown) | undefined> & { readonly $class?: ClassInfo };

export function classNameOf(job: object): string {
  return (job as ApexJob).$class?.name ?? job.constructor.name;
}

/** A class of the source tells its own methods. */
type ClassOfSource = ClassInfo & Partial<Pick<LoadedClass, 'methodsNamed' | 'callStatic'>>;

/**
 * Calls `execute(context)` of a job. One class may be several kinds of job (a queueable that is its own finalizer, say): the type of the
 * parameter tells which of its methods is meant.
 */
function callJob(job: object, contextType: string, context: JobContext): void {
  let name = 'execute$1';
  for (let info = (job as ApexJob).$class as ClassOfSource | undefined; info; info = info.superclass) {
    const own = info
      .methodsNamed?.('execute')
      .find(
        ({ isStatic, parameters }) =>
          !isStatic && parameters.length === 1 && parameters[0]?.type.split('.').at(-1) === contextType
      );
    if (own === undefined) continue;
    name = own.key;
    break;
  }
  const found = (job as ApexJob)[name];
  if (!found) throwApex('System.AsyncException', `${classNameOf(job)} does not implement execute(${contextType})`);
  enterClass((job as ApexJob).$class);
  found.call(job, context);
}

/** A job is an entry point: `inherited sharing` is with sharing there, a class without a keyword enforces none (before API 67). */
function enterClass(info: ClassInfo | undefined): void {
  machine.mode = info?.sharing === undefined || info.sharing === 'without' ? 0 : 1;
}

/** What the runner asks of the desk. */
export interface RunnerDesk {
  /** Finalizer attached to the queueable that runs; a slot while one may be attached. */
  finalizer: { current: object | null } | null;
  /** Depth of the chain of the queueable that runs. */
  depth: number;
  executeBatch(tx: Transaction, job: object, scopeSize: number): string;
  /** Called in the transaction that ends a job, or brings a batch forward. */
  ended(tx: Transaction, job: WaitingJob): void;
  progressed(tx: Transaction, job: WaitingJob, progress: BatchProgress): void;
}

/** Runs a job. Throws the ApexException with which it ended; what it wrote is then undone, and its AsyncApexJob says why. */
export function runJob(desk: RunnerDesk, job: WaitingJob, step: JobStep, inTest: boolean): void {
  const { work } = job;
  switch (work.kind) {
    case 'future':
      recorded(desk, job, step, (tx) => {
        const info = tx.host.classInfo(job.className) as ClassOfSource | undefined;
        if (info?.callStatic === undefined) throw new Error(`no class ${job.className}`);
        enterClass(info);
        info.callStatic(work.key, work.args);
      });
      return;
    case 'queueable':
      runQueueable(desk, job, work, step);
      return;
    case 'batch':
      try {
        const note = (tx: Transaction, progress: BatchProgress): void => desk.progressed(tx, job, progress);
        new BatchRun(work.job, job.id, work.scopeSize, step, note).run(inTest, work.progress);
      } finally {
        step('batch', (tx) => desk.ended(tx, job));
      }
      return;
    case 'events':
      step('event', (tx) => {
        desk.ended(tx, job);
        deliverEvents(tx, work.events);
      });
      return;
    case 'scheduled':
      step('scheduled', (tx) => {
        if (work.scopeSize !== null) desk.executeBatch(tx, work.job, work.scopeSize);
        else callJob(work.job, 'SchedulableContext', new JobContext({ triggerId: job.id }));
      });
  }
}

/** Runs the body of a job and writes how it ended to its AsyncApexJob. */
function recorded(desk: RunnerDesk, job: WaitingJob, step: JobStep, body: (tx: Transaction) => void): void {
  const kind = job.work.kind === 'future' ? 'future' : 'queueable';
  try {
    step(kind, (tx) => {
      desk.ended(tx, job);
      JobRecords.status(tx, job.id, 'Processing');
      body(tx);
      JobRecords.status(tx, job.id, 'Completed');
    });
  } catch (error) {
    const apex = asApexError(error);
    step(kind, (tx) => {
      desk.ended(tx, job);
      JobRecords.failed(tx, job.id, apex instanceof ApexException ? apex.apexMessage() : String(apex));
    });
    throw apex;
  }
}

function runQueueable(desk: RunnerDesk, job: WaitingJob, work: JobWork & { kind: 'queueable' }, step: JobStep): void {
  const slot: { current: object | null } = { current: null };
  const { finalizer: outer, depth } = desk;
  let failure: unknown = null;
  let requestId = '';
  try {
    desk.finalizer = slot;
    desk.depth = work.depth + 1;
    recorded(desk, job, step, (tx) => {
      ({ requestId } = tx);
      tx.extras.set('queueable chain', { depth: work.depth + 1, maximum: work.maximumDepth });
      callJob(work.job, 'QueueableContext', new JobContext({ jobId: job.id }));
    });
  } catch (error) {
    failure = error;
  } finally {
    desk.finalizer = outer;
  }
  try {
    const finalizer = slot.current;
    if (finalizer !== null) {
      const result = enumConstantOf('System.ParentJobResult', failure === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION');
      const exception = failure instanceof ApexException ? failure : null;
      step('finalizer', () =>
        callJob(finalizer, 'FinalizerContext', new JobContext({ jobId: job.id, exception, result, requestId }))
      );
    }
  } finally {
    desk.depth = depth;
  }
  if (failure !== null) throw failure as Error;
}

/** How many events a trigger is given at once (Platform Events Developer Guide, "Platform Event Triggers"). */
const EVENTS_AT_ONCE = 2000;

/** Runs the triggers on events, as the Automated Process user. */
export function deliverEvents(tx: Transaction, events: readonly SObjectRecord[]): void {
  const byObject = new Map<string, SObjectRecord[]>();
  for (const event of events) {
    const list = byObject.get(event.object.name);
    if (list) list.push(event);
    else byObject.set(event.object.name, [event]);
  }
  const { userId } = tx;
  tx.userId = tx.org.automatedUserId ?? userId;
  try {
    for (const [object, records] of byObject) {
      for (let at = 0; at < records.length; at += EVENTS_AT_ONCE) {
        const newRecords = records.slice(at, at + EVENTS_AT_ONCE);
        tx.runTriggers({ object, timing: 'after', operation: 'insert', newRecords });
        // What a trigger leaves on its records as errors has nobody to go to: the platform writes it to the debug log.
        for (const record of newRecords) for (const error of record.errors ?? []) tx.debug('ERROR', error.message);
      }
    }
  } finally {
    tx.userId = userId;
  }
}
