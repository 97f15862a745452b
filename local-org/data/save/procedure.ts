/** DML statements: chunks of 200, all or none, partial success with retries, upsert. */
import { DmlFailure } from '../access.ts';
import type { DmlOperation, FailedRow, RowResult, TransactionContext } from '../access.ts';
import type { DmlOptions } from '../api.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { saveChunk } from './chunk.ts';
import { applyDefaults } from './defaults.ts';
import { refuseMixed } from './mixed-dml.ts';
import { planOf } from './object-plan.ts';
import { refuseDuplicateIds, refuseSameRecordTwice, rowsForInsert, rowsForUpdate } from './overlay.ts';
import { checkFields, checkObject, checkSharing } from './permissions.ts';
import { refuseLocked } from './record-locks.ts';
import { publishEvents } from './platform-events.ts';
import { Parents } from './record-formulas.ts';
import { deleteChunk, emptyBin, rowsForDelete, rowsForUndelete, undeleteChunk } from './remove.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';
import { CHUNK } from './services.ts';
import type { SaveServices } from './services.ts';
import { divide } from './upsert.ts';

type SimpleOperation = Exclude<DmlOperation, 'upsert' | 'merge' | 'convertLead'>;

const attempts = 3;
const tooManyRetries = 'Too many batch retries in the presence of Apex triggers and partial failures.';

export class SaveProcedure {
  readonly #services: SaveServices;

  constructor(services: Omit<SaveServices, 'inBeforeTrigger'>) {
    this.#services = { ...services, inBeforeTrigger: new Set() };
  }

  /** The run of one statement. */
  start(tx: TransactionContext, options: DmlOptions, internal = false): SaveRun {
    return {
      ...this.#services,
      tx,
      access: options.access,
      allowFieldTruncation: options.allowFieldTruncation === true,
      bypassTriggers: options.bypassTriggers === true,
      internal
    };
  }

  /**
   * One DML statement.
   * @throws DmlFailure with allOrNone when a row fails (nothing is kept); AccessFailure in user mode; ListFailure
   */
  dml(tx: TransactionContext, operation: DmlOperation, records: SObjectRecord[], options: DmlOptions): RowResult[] {
    tx.count('dmlStatements', 1);
    tx.count('dmlRows', records.length);
    const run = this.start(tx, options, options.asPlatform === true);
    return this.#inSavepoint(tx, () => this.#statement(run, operation, records, options));
  }

  /** Fills a new record with what it would get without being told; it is not saved. */
  defaults(tx: TransactionContext, record: SObjectRecord, recordTypeId: string | null): SObjectRecord {
    const run = this.start(tx, { access: { level: 'system', sharing: false }, allOrNone: true }, true);
    if (recordTypeId !== null) record.values['RecordTypeId'] = recordTypeId;
    applyDefaults(
      run,
      planOf(record.object),
      [{ index: 0, source: record, record, old: undefined, errors: [] }],
      new Parents(run.database)
    );
    return record;
  }

  /** The same without counting against limits: for work of the org itself. */
  internal(tx: TransactionContext, operation: SimpleOperation, records: SObjectRecord[]): RowResult[] {
    const options: DmlOptions = { access: { level: 'system', sharing: false }, allOrNone: true };
    return this.#inSavepoint(tx, () => this.#statement(this.start(tx, options, true), operation, records, options));
  }

  #inSavepoint<T>(tx: TransactionContext, work: () => T): T {
    const { database } = this.#services;
    const savepoint = database.savepoint();
    const takeBack = tx.mark?.();
    try {
      const result = work();
      database.release(savepoint);
      return result;
    } catch (error) {
      database.rollbackTo(savepoint);
      database.release(savepoint);
      takeBack?.();
      throw error;
    }
  }

  #statement(run: SaveRun, operation: DmlOperation, records: SObjectRecord[], options: DmlOptions): RowResult[] {
    const results: RowResult[] = records.map((record) => ({ id: record.id, success: false, errors: [] }));
    if (operation === 'upsert') this.#upsert(run, records, options, results);
    else if (operation !== 'merge' && operation !== 'convertLead') {
      if (operation === 'insert') refuseSameRecordTwice(records);
      else refuseDuplicateIds(records);
      this.#simple(
        run,
        operation,
        records.map((record, index) => ({ record, index })),
        options,
        results,
        records
      );
    }
    if (options.allOrNone) throwFailures(operation, records, results);
    return results;
  }

  #upsert(run: SaveRun, records: SObjectRecord[], options: DmlOptions, results: RowResult[]): void {
    for (const [object, list] of byObject(records.map((record, index) => ({ record, index })))) {
      const plan = divide(
        run,
        object,
        list.map((each) => each.record),
        options.externalIdField
      );
      const back = (
        entries: readonly { index: number; record: SObjectRecord }[]
      ): { index: number; record: SObjectRecord }[] =>
        entries.map((entry) => ({ record: entry.record, index: (list[entry.index] as { index: number }).index }));
      for (const failure of plan.failures) {
        const result = results[(list[failure.index] as { index: number }).index] as RowResult;
        result.errors.push({ statusCode: failure.statusCode, message: failure.message, fields: failure.fields });
      }
      if (options.allOrNone) throwFailures('upsert', records, results);
      for (const { index } of back(plan.inserts)) (results[index] as RowResult).created = true;
      for (const { index } of back(plan.updates)) (results[index] as RowResult).created = false;
      if (plan.inserts.length > 0) this.#simple(run, 'insert', back(plan.inserts), options, results, records, 'upsert');
      if (options.allOrNone) throwFailures('upsert', records, results);
      if (plan.updates.length > 0) this.#simple(run, 'update', back(plan.updates), options, results, records, 'upsert');
    }
  }

  /** Rows of one kind of operation; several objects go one after the other in runs of the same object. */
  #simple(
    run: SaveRun,
    operation: SimpleOperation,
    entries: readonly { record: SObjectRecord; index: number }[],
    options: DmlOptions,
    results: RowResult[],
    records: readonly SObjectRecord[],
    named: DmlOperation = operation
  ): void {
    for (const [object, list] of byObject(entries)) {
      if (!run.internal)
        refuseMixed(
          run,
          object,
          list.map((each) => each.record),
          operation
        );
      if (object.kind === 'platformEvent') {
        publishEvents(run, object, list, results);
        continue;
      }
      if (!run.internal) refuseOperation(object, operation);
      checkObject(run, object, operation);
      for (let at = 0; at < list.length; at += CHUNK) {
        const chunk = list.slice(at, at + CHUNK);
        this.#chunk(run, operation, object, chunk, options, results);
        // With all or none the chunks after a failed one are not tried.
        if (options.allOrNone && chunk.some((entry) => (results[entry.index] as RowResult).errors.length > 0))
          throwFailures(named, records, results);
      }
    }
  }

  #chunk(
    run: SaveRun,
    operation: SimpleOperation,
    object: ObjectSchema,
    list: readonly { record: SObjectRecord; index: number }[],
    options: DmlOptions,
    results: RowResult[]
  ): void {
    const { database } = this.#services;
    let remaining = list;
    for (let attempt = 1; remaining.length > 0; attempt++) {
      const savepoint = options.allOrNone ? undefined : database.savepoint();
      const takeBack = run.tx.mark?.();
      const rows = this.#attempt(
        run,
        operation,
        object,
        remaining.map((entry) => entry.record)
      );
      const failed = rows.some((row) => row.errors.length > 0);
      if (!failed || savepoint === undefined) {
        if (savepoint !== undefined) database.release(savepoint);
        rows.forEach((row, at) =>
          finish(row, operation, results[(remaining[at] as { index: number }).index] as RowResult)
        );
        return;
      }
      // Partial success: nothing of this attempt stays, the rows without errors are tried again by themselves
      // (Apex Developer Guide, "Bulk DML Exception Handling").
      database.rollbackTo(savepoint);
      database.release(savepoint);
      takeBack?.();
      const next: { record: SObjectRecord; index: number }[] = [];
      rows.forEach((row, at) => {
        const entry = remaining[at] as { record: SObjectRecord; index: number };
        const result = results[entry.index] as RowResult;
        if (row.errors.length > 0) result.errors.push(...row.errors);
        else if (attempt === attempts)
          result.errors.push({ statusCode: 'UNKNOWN_EXCEPTION', message: tooManyRetries, fields: [] });
        else next.push(entry);
      });
      remaining = next;
    }
  }

  #attempt(
    run: SaveRun,
    operation: SimpleOperation,
    object: ObjectSchema,
    records: readonly SObjectRecord[]
  ): SaveRow[] {
    const plan = planOf(object);
    switch (operation) {
      case 'insert': {
        const rows = rowsForInsert(run, plan, records, 0);
        checkFields(run, object, rows);
        saveChunk(run, plan, rows, 'insert');
        return rows;
      }
      case 'update': {
        const rows = rowsForUpdate(run, plan, records, 0);
        checkFields(run, object, rows);
        checkSharing(run, object, rows, 'Edit');
        refuseLocked(run, object, rows);
        saveChunk(run, plan, rows, 'update');
        return rows;
      }
      case 'delete': {
        const rows = rowsForDelete(run, plan, records, 0);
        checkSharing(run, object, rows, 'Delete');
        refuseLocked(run, object, rows);
        deleteChunk(run, plan, rows);
        return rows;
      }
      case 'undelete': {
        const rows = rowsForUndelete(run, plan, records, 0);
        undeleteChunk(run, plan, rows);
        return rows;
      }
    }
  }

  /** Database.emptyRecycleBin. */
  emptyRecycleBin(tx: TransactionContext, ids: readonly string[]): RowResult[] {
    tx.count('dmlStatements', 1);
    tx.count('dmlRows', ids.length);
    const run = this.start(tx, { access: { level: 'system', sharing: false }, allOrNone: false });
    return this.#inSavepoint(tx, () =>
      emptyBin(run, ids).map(({ id, found }) => ({
        id,
        success: found,
        errors: found ? [] : [{ statusCode: 'INVALID_ID_FIELD', message: 'Record is not in recycle bin', fields: [] }]
      }))
    );
  }
}

/** Success: the id goes to the caller's record, and to its result. */
function finish(row: SaveRow, operation: SimpleOperation, result: RowResult): void {
  if (row.errors.length > 0) {
    result.errors.push(...row.errors);
    return;
  }
  result.success = true;
  result.id = row.record.id;
  if (operation === 'insert' && !row.source.readOnly) row.source.id = row.record.id;
}

function throwFailures(
  operation: DmlOperation,
  records: readonly SObjectRecord[],
  results: readonly RowResult[]
): void {
  const failed: FailedRow[] = [];
  results.forEach((result, index) => {
    if (result.errors.length > 0)
      failed.push({
        index,
        id: records[index]?.id ?? null,
        errors: result.errors,
        object: records[index]?.object.name ?? ''
      });
  });
  if (failed.length === 0) return;
  // Records that seemed saved are not: they lose the ids they were given.
  if (operation === 'insert' || operation === 'upsert') {
    results.forEach((result, index) => {
      const record = records[index];
      if (record && result.success && (operation === 'insert' || result.created) && !record.readOnly) record.id = null;
    });
  }
  throw new DmlFailure(operation, failed);
}

/** Runs of records of one object, in order of their first appearance (Apex Developer Guide, "Creating Records for Different Object Types"). */
function byObject<T extends { record: SObjectRecord }>(entries: readonly T[]): Map<ObjectSchema, T[]> {
  const groups = new Map<ObjectSchema, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.record.object);
    if (group) group.push(entry);
    else groups.set(entry.record.object, [entry]);
  }
  return groups;
}

function refuseOperation(object: ObjectSchema, operation: SimpleOperation): void {
  const allowed =
    operation === 'insert'
      ? object.createable
      : operation === 'update'
        ? object.updateable
        : operation === 'delete'
          ? object.deletable
          : object.undeletable;
  if (allowed) return;
  throw new DmlFailure(operation, [
    {
      index: 0,
      id: null,
      errors: [
        {
          statusCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
          message: `entity type cannot be ${operation === 'insert' ? 'inserted' : `${operation}d`}: ${object.label}`,
          fields: []
        }
      ]
    }
  ]);
}
