/**
 * One run of a batch: start, execute for each chunk, finish, each in a transaction of its own.
 * Source: Apex Developer Guide, "Using Batch Apex": without Database.Stateful every transaction begins with the fields as
 * they were when the job was submitted; a failed chunk does not stop the others; a test may need only one execution of execute;
 * "Firing Platform Events from Batch Apex": a job with Database.RaisesPlatformEvents tells of its errors by BatchApexErrorEvent.
 */
import { SObjectRecord } from '../../data/record.ts';
import { ApexList } from './collections.ts';
import { deepCopy } from './copy.ts';
import { ApexException, throwApex } from './exceptions.ts';
import { asApexError } from './faults.ts';
import { QueryLocator } from '../library/database/queries.ts';
import { iterate } from '../library/iteration.ts';
import type { JobStep } from './async.ts';
import { JobContext } from './job-context.ts';
import { JobRecords } from './job-records.ts';
import { RuntimeTypes } from './registry.ts';
import { describeWithStack } from './stack-trace.ts';
import { machine } from './transaction.ts';
import type { Transaction } from './transaction.ts';
import type { ClassInfo } from './types.ts';

type BatchJob = Record<string, (...args: unknown[]) => unknown> & { readonly $class: ClassInfo };

/** How far a batch has come: after start, and after each chunk. */
export interface BatchProgress {
  /** The job as the next chunk begins with it. */
  readonly job: object;
  /** All rows of the start method, as the list type that execute is given. */
  readonly rows: ApexList;
  /** Rows that were executed. */
  readonly at: number;
  readonly errors: number;
  readonly message: string | null;
}

type Phase = 'START' | 'EXECUTE' | 'FINISH';

/** Characters of the ids a BatchApexErrorEvent may name. */
const JOB_SCOPE_LENGTH = 40_000;

/** Runs one batch job to its end. */
export class BatchRun {
  #job: BatchJob;
  readonly #pristine: BatchJob;
  readonly #id: string;
  readonly #scopeSize: number;
  readonly #stateful: boolean;
  readonly #raisesEvents: boolean;
  readonly #step: JobStep;
  readonly #note: (tx: Transaction, progress: BatchProgress) => void;

  /** Calls a method of the job; it is an entry point, so its sharing is its own. */
  #call(method: string, ...args: unknown[]): unknown {
    const { sharing } = this.#job.$class;
    machine.mode = sharing === undefined || sharing === 'without' ? 0 : 1;
    return this.#job[method]!(...args);
  }

  /** `note` is told how far the batch has come, in the transaction that brought it there. */
  constructor(
    job: object,
    id: string,
    scopeSize: number,
    step: JobStep,
    note: (tx: Transaction, progress: BatchProgress) => void = () => undefined
  ) {
    this.#job = job as BatchJob;
    this.#pristine = deepCopy(this.#job);
    this.#id = id;
    this.#scopeSize = scopeSize;
    this.#step = step;
    this.#note = note;
    const { interfaces } = this.#job.$class;
    this.#stateful = interfaces.has('Database.Stateful');
    this.#raisesEvents = interfaces.has('Database.RaisesPlatformEvents');
  }

  /** Runs from the beginning, or on from where an earlier run was cut off. In a test the error of a part is thrown at the end. */
  run(inTest: boolean, from: BatchProgress | null): void {
    const context = new JobContext({ jobId: this.#id, childJobId: this.#id });
    let progress = from ?? this.#start(context, inTest);
    if (from !== null) this.#job = from.job as BatchJob;
    const { items, type } = progress.rows;
    let failure: unknown = null;
    while (progress.at < items.length) {
      const { at } = progress;
      const scope = new ApexList(type, items.slice(at, at + this.#scopeSize));
      const after = { ...progress, at: Math.min(items.length, at + this.#scopeSize) };
      try {
        this.#step('batch', (tx) => {
          this.#refresh();
          JobRecords.status(tx, this.#id, 'Processing');
          this.#call('execute$2', context, scope);
          progress = { ...after, job: this.#job };
          this.#note(tx, progress);
        });
      } catch (error) {
        const apex = asApexError(error);
        if (!(apex instanceof ApexException)) throw apex;
        failure ??= apex;
        progress = {
          ...after,
          job: this.#job,
          errors: progress.errors + 1,
          message: progress.message ?? `First error: ${apex.apexMessage()}`
        };
        this.#step('batch', (tx) => {
          this.#note(tx, progress);
          this.#tell(tx, apex, 'EXECUTE', scope.items);
        });
      }
    }
    this.#finish(context, progress);
    // In a test the exception of a chunk surfaces at stopTest.
    if (inTest && failure !== null) throw failure as Error;
  }

  #start(context: JobContext, inTest: boolean): BatchProgress {
    let progress: BatchProgress | undefined;
    try {
      this.#step('batch', (tx) => {
        JobRecords.status(tx, this.#id, 'Preparing');
        const source = this.#call('start$1', context) as object | null;
        if (source === null)
          throwApex('System.UnexpectedException', 'The start method of a batch must not return null');
        const rows = source instanceof QueryLocator ? source.rows.items : [...iterate(source)];
        const list = source instanceof QueryLocator ? source.rows : source;
        const elementType =
          list instanceof ApexList
            ? (list.type.args[0] ?? (source instanceof QueryLocator ? RuntimeTypes.sobject : RuntimeTypes.any))
            : RuntimeTypes.any;
        if (inTest && rows.length > this.#scopeSize) {
          throwApex(
            'System.UnexpectedException',
            'No more than one executeBatch can be called from within a test method. Please make sure the ' +
              'iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
          );
        }
        progress = {
          job: this.#job,
          rows: new ApexList(RuntimeTypes.listOf(elementType), rows),
          at: 0,
          errors: 0,
          message: null
        };
        this.#note(tx, progress);
      });
    } catch (error) {
      this.#fail(error, 'START');
    }
    return progress as BatchProgress;
  }

  #finish(context: JobContext, { rows, errors, message }: BatchProgress): void {
    const total = Math.ceil(rows.items.length / this.#scopeSize);
    try {
      this.#step('batch', (tx) => {
        this.#refresh();
        JobRecords.progress(tx, this.#id, total, total, errors, message);
        JobRecords.status(tx, this.#id, 'Completed');
        this.#call('finish$1', context);
      });
    } catch (error) {
      this.#fail(error, 'FINISH');
    }
  }

  /** The whole job has failed. Throws the error. */
  #fail(error: unknown, phase: Phase): never {
    const apex = asApexError(error);
    this.#step('batch', (tx) => {
      JobRecords.failed(tx, this.#id, apex instanceof ApexException ? apex.apexMessage() : String(apex));
      if (apex instanceof ApexException) this.#tell(tx, apex, phase, []);
    });
    throw apex;
  }

  /** Publishes what went wrong, if the job says that it wants that. */
  #tell(tx: Transaction, error: ApexException, phase: Phase, scope: readonly unknown[]): void {
    const object = tx.org.schema.objects.get('batchapexerrorevent');
    if (!this.#raisesEvents || object === undefined) return;
    const ids = scope.map((row) => (row instanceof SObjectRecord ? row.id : null)).filter((id) => id !== null);
    const text = ids.join(',');
    tx.publish(
      [
        new SObjectRecord(object, {
          AsyncApexJobId: this.#id,
          ExceptionType: error.typeName,
          Message: error.apexMessage(),
          StackTrace: describeWithStack(error).stack,
          Phase: phase,
          JobScope: text === '' ? null : text.slice(0, JOB_SCOPE_LENGTH),
          DoesExceedJobScopeMaxLength: text.length > JOB_SCOPE_LENGTH,
          RequestId: tx.requestId
        })
      ],
      false
    );
  }

  #refresh(): void {
    if (!this.#stateful) this.#job = deepCopy(this.#pristine);
  }
}
