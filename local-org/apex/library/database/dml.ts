/** Database.insert and its like: DML with options and results. Source: Apex Reference, "Database Class". */
import type { DmlOperation, RowResult } from '../../../data/access.ts';
import { SObjectRecord } from '../../../data/record.ts';
import { ApexList } from '../../runtime/collections.ts';
import { recordsOf, runDml } from '../../runtime/database.ts';
import { fromDataFailure, throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { accessFor } from '../access-level.ts';
import type { AccessLevel } from '../access-level.ts';
import type { Implementation } from '../declare.ts';
import type { SObjectFieldToken } from '../schema/tokens.ts';
import { sObjectTypeOfId } from '../schema/tokens.ts';
import { DmlOptionsValue } from './dml-options.ts';
import {
  DeleteResult,
  EmptyRecycleBinResult,
  MergeResult,
  SaveResult,
  UndeleteResult,
  UpsertResult
} from './results.ts';
import type { DmlResult } from './results.ts';

type ResultClass = new (row: RowResult) => DmlResult;
/** All or none, or options. */
type Mode = boolean | DmlOptionsValue | null;

interface Request {
  readonly operation: DmlOperation;
  readonly result: ResultClass;
  readonly mode: Mode;
  readonly level: AccessLevel | null;
  readonly field: SObjectFieldToken | null;
}

function rowsFor(records: readonly SObjectRecord[], request: Request): RowResult[] {
  const { mode, operation, field } = request;
  // Options stated for the statement go before those of the records.
  const options =
    mode instanceof DmlOptionsValue ? mode : (records[0]?.extras?.['dmlOptions'] as DmlOptionsValue | undefined);
  options?.check();
  const allOrNone = typeof mode === 'boolean' ? mode : (options?.OptAllOrNone ?? true);
  return runDml(operation, records, {
    access: accessFor(request.level),
    allOrNone,
    ...(field === null ? {} : { externalIdField: field.field.name }),
    ...(options?.AllowFieldTruncation === true ? { allowFieldTruncation: true } : {})
  });
}

/** A record that stands for an id. */
function recordOfId(id: string): SObjectRecord {
  const record = new SObjectRecord(sObjectTypeOfId(id).object);
  record.id = id;
  return record;
}

function targets(target: unknown): SObjectRecord[] {
  if (typeof target === 'string') return [recordOfId(target)];
  if (target instanceof ApexList && typeof target.items[0] === 'string')
    return (target.items as string[]).map(recordOfId);
  return recordsOf(target);
}

function run(target: unknown, request: Request): unknown {
  const rows = rowsFor(targets(target), request);
  const results = rows.map((row) => new request.result(row));
  return target instanceof ApexList
    ? ApexList.of(RuntimeTypes.get(`Database.${request.result.name}`), results)
    : results[0];
}

/** The overloads of one operation: single and list, with all-or-none, options and access level. */
function overloads(
  operation: DmlOperation,
  result: ResultClass,
  withIds: boolean,
  withOptions: boolean
): Record<string, Implementation> {
  const type = `Database.${result.name}`;
  const methods: Record<string, Implementation> = {};
  const request = (mode: Mode, level: AccessLevel | null): Request => ({ operation, result, mode, level, field: null });
  const forTarget = (returns: string, parameter: string): void => {
    const head = `${returns} ${operation}(${parameter}`;
    methods[`${head})`] = (target: unknown) => run(target, request(null, null));
    methods[`${head}, AccessLevel accessLevel)`] = (target: unknown, level: AccessLevel | null) =>
      run(target, request(null, level));
    for (const mode of ['Boolean allOrNone', ...(withOptions ? ['Database.DMLOptions options'] : [])]) {
      methods[`${head}, ${mode})`] = (target: unknown, stated: Mode) => run(target, request(stated, null));
      methods[`${head}, ${mode}, AccessLevel accessLevel)`] = (
        target: unknown,
        stated: Mode,
        level: AccessLevel | null
      ) => run(target, request(stated, level));
    }
  };
  forTarget(type, 'SObject record');
  forTarget(`List<${type}>`, 'List<SObject> records');
  if (withIds) {
    forTarget(type, 'Id recordId');
    forTarget(`List<${type}>`, 'List<Id> recordIds');
  }
  return methods;
}

function upserts(): Record<string, Implementation> {
  const methods = overloads('upsert', UpsertResult, false, false);
  const request = (field: SObjectFieldToken | null, mode: Mode, level: AccessLevel | null): Request => ({
    operation: 'upsert',
    result: UpsertResult,
    mode,
    level,
    field
  });
  for (const [returns, parameter] of [
    ['Database.UpsertResult', 'SObject record'],
    ['List<Database.UpsertResult>', 'List<SObject> records']
  ]) {
    const head = `${returns} upsert(${parameter}, Schema.SObjectField externalIdField`;
    methods[`${head})`] = (target: unknown, field: SObjectFieldToken | null) => run(target, request(field, null, null));
    methods[`${head}, AccessLevel accessLevel)`] = (
      target: unknown,
      field: SObjectFieldToken | null,
      level: AccessLevel | null
    ) => run(target, request(field, null, level));
    methods[`${head}, Boolean allOrNone)`] = (target: unknown, field: SObjectFieldToken | null, mode: Mode) =>
      run(target, request(field, mode, null));
    methods[`${head}, Boolean allOrNone, AccessLevel accessLevel)`] = (
      target: unknown,
      field: SObjectFieldToken | null,
      mode: Mode,
      level: AccessLevel | null
    ) => run(target, request(field, mode, level));
  }
  return methods;
}

/** `insertImmediate` and its like act on big and external objects; on others they are the plain operation. */
function immediate(operation: 'insert' | 'update' | 'delete', result: ResultClass): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const [returns, parameter] of [
    [`Database.${result.name}`, 'SObject record'],
    [`List<Database.${result.name}>`, 'List<SObject> records']
  ]) {
    const head = `${returns} ${operation}Immediate(${parameter}`;
    methods[`${head})`] = (target: unknown) =>
      run(target, { operation, result, mode: false, level: null, field: null });
    methods[`${head}, AccessLevel accessLevel)`] = (target: unknown, level: AccessLevel | null) =>
      run(target, { operation, result, mode: false, level, field: null });
  }
  return methods;
}

function merge(
  master: SObjectRecord | null,
  losers: unknown,
  allOrNone: boolean | null,
  level: AccessLevel | null
): unknown {
  const [survivor] = recordsOf(master) as [SObjectRecord];
  const records = targets(losers);
  const tx = currentTransaction();
  try {
    const rows = tx.org.merge(tx, survivor, records, { access: accessFor(level), allOrNone: allOrNone ?? true });
    const ids = records.map((record) => record.id ?? '');
    // Each result names the master, and the records that went into it.
    const results = rows.map(
      (row) => new MergeResult({ ...row, id: survivor.id }, losers instanceof ApexList ? [row.id ?? ''] : ids)
    );
    return losers instanceof ApexList ? ApexList.of(RuntimeTypes.get('Database.MergeResult'), results) : results[0];
  } catch (error) {
    throw fromDataFailure(error, 'dml');
  }
}

function merges(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  const shapes = [
    ['Database.MergeResult', 'SObject duplicate'],
    ['Database.MergeResult', 'Id duplicateId'],
    ['List<Database.MergeResult>', 'List<SObject> duplicates'],
    ['List<Database.MergeResult>', 'List<Id> duplicateIds']
  ] as const;
  for (const [returns, parameter] of shapes) {
    const head = `${returns} merge(SObject master, ${parameter}`;
    methods[`${head})`] = (master: SObjectRecord | null, losers: unknown) => merge(master, losers, null, null);
    methods[`${head}, AccessLevel accessLevel)`] = (
      master: SObjectRecord | null,
      losers: unknown,
      level: AccessLevel | null
    ) => merge(master, losers, null, level);
    methods[`${head}, Boolean allOrNone)`] = (
      master: SObjectRecord | null,
      losers: unknown,
      allOrNone: boolean | null
    ) => merge(master, losers, allOrNone, null);
    methods[`${head}, Boolean allOrNone, AccessLevel accessLevel)`] = (
      master: SObjectRecord | null,
      losers: unknown,
      allOrNone: boolean | null,
      level: AccessLevel | null
    ) => merge(master, losers, allOrNone, level);
  }
  return methods;
}

function emptyRecycleBin(target: unknown): unknown {
  const tx = currentTransaction();
  const ids = targets(target).map(
    (record) => record.id ?? throwApex('System.InvalidParameterValueException', 'Id is required')
  );
  const results = tx.org.emptyRecycleBin(tx, ids).map((row) => new EmptyRecycleBinResult(row));
  return target instanceof ApexList
    ? ApexList.of(RuntimeTypes.get('Database.EmptyRecycleBinResult'), results)
    : results[0];
}

/** All DML methods of the Database class. */
export const DML_METHODS: Readonly<Record<string, Implementation>> = {
  ...overloads('insert', SaveResult, false, true),
  ...overloads('update', SaveResult, false, true),
  ...overloads('delete', DeleteResult, true, false),
  ...overloads('undelete', UndeleteResult, true, false),
  ...upserts(),
  ...merges(),
  ...immediate('insert', SaveResult),
  ...immediate('update', SaveResult),
  ...immediate('delete', DeleteResult),
  'Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': emptyRecycleBin,
  'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)': emptyRecycleBin,
  'List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> recordIds)': emptyRecycleBin
};
