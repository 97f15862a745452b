/** Static SOQL, SOSL and DML statements of generated code. `Database` methods of the library go the same way with options of their own. */
import { SYSTEM_ACCESS, SYSTEM_WITH_SHARING, USER_ACCESS } from '../../data/access.ts';
import type { Access, DmlOperation, RowResult } from '../../data/access.ts';
import type { DmlOptions, PreparedQuery, QueryResult } from '../../data/api.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { fromDataFailure, throwApex, throwNull } from './exceptions.ts';
import { RuntimeTypes } from './registry.ts';
import { currentAccess, currentTransaction, machine } from './transaction.ts';
import { EnumConstant } from './types.ts';
import type { RuntimeType } from './types.ts';

/** As the generator writes it: 0 default of the class, 1 user, 2 system, 3 security enforced. */
export function accessOf(code: number): Access {
  if (code === 1) return USER_ACCESS;
  if (code === 0) return currentAccess();
  return (machine.mode & 1) !== 0 ? SYSTEM_WITH_SHARING : SYSTEM_ACCESS;
}

/** A bind value as the data room takes it: collections as arrays, records as their ids. */
export function bindValue(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof ApexList) return value.items.map(bindValue);
  if (value instanceof ApexSet) return value.toArray().map(bindValue);
  if (value instanceof ApexMap) return value.entries().map(([key]) => bindValue(key));
  if (value instanceof SObjectRecord) return value.id;
  if (value instanceof EnumConstant) return value.constant;
  return value;
}

export function prepare(text: string): PreparedQuery {
  try {
    return currentTransaction().org.prepare(text);
  } catch (error) {
    throw fromDataFailure(error, 'query');
  }
}

function run(query: PreparedQuery, binds: readonly unknown[], access: number): QueryResult {
  const tx = currentTransaction();
  try {
    return tx.org.query(tx, query, { access: accessOf(access), positionalBinds: binds.map(bindValue) });
  } catch (error) {
    throw fromDataFailure(error, 'query');
  }
}

export function queryAll(query: PreparedQuery, binds: readonly unknown[], access: number): SObjectRecord[] {
  return run(query, binds, access).records;
}

export function queryRows(
  query: PreparedQuery,
  binds: readonly unknown[],
  access: number,
  type: RuntimeType
): ApexList {
  return new ApexList(type, run(query, binds, access).records);
}

export function queryOne(query: PreparedQuery, binds: readonly unknown[], access: number): SObjectRecord {
  return onlyRow(run(query, binds, access).records);
}

/** The one row or, where there is none, null: left of `?.` and `??` (Apex Developer Guide, "Safe Navigation Operator", "Null Coalescing Operator"). */
export function queryOneOrNull(query: PreparedQuery, binds: readonly unknown[], access: number): SObjectRecord | null {
  const rows = run(query, binds, access).records;
  return rows.length === 0 ? null : onlyRow(rows);
}

/** The one row a query must have when it is assigned to a single record (SOQL and SOSL Reference; QueryException). */
export function onlyRow(rows: readonly SObjectRecord[]): SObjectRecord {
  if (rows.length === 1) return rows[0] as SObjectRecord;
  throwApex(
    'System.QueryException',
    rows.length === 0
      ? 'List has no rows for assignment to SObject'
      : 'List has more than 1 row for assignment to SObject'
  );
}

export function queryCount(query: PreparedQuery, binds: readonly unknown[], access: number): number {
  return run(query, binds, access).totalSize;
}

export function search(text: string, binds: readonly unknown[], type: RuntimeType): ApexList {
  const tx = currentTransaction();
  try {
    const found = tx.org.search(tx, text, {
      access: accessOf(0),
      positionalBinds: binds.map(bindValue),
      ...(tx.test === null ? {} : { fixedSearchResults: tx.test.fixedSearchResults ?? [] })
    });
    const rowsType = type.args[0] ?? RuntimeTypes.listOf(RuntimeTypes.sobject);
    return new ApexList(
      type,
      found.map((part) => new ApexList(rowsType, part.records))
    );
  } catch (error) {
    throw fromDataFailure(error, 'search');
  }
}

/** Lists of up to 200 rows (Apex Developer Guide, "SOQL For Loops"). */
export function* chunks(rows: readonly SObjectRecord[], type: RuntimeType): Generator<ApexList> {
  for (let at = 0; at < rows.length; at += 200) yield new ApexList(type, rows.slice(at, at + 200));
}

/** Records in runs of one object each: the platform handles a mixed list in such chunks, ten at most. */
export function chunksByObject(records: readonly SObjectRecord[]): SObjectRecord[][] {
  const found: SObjectRecord[][] = [];
  for (const record of records) {
    const last = found.at(-1);
    if (last && (last[0] as SObjectRecord).object === record.object) last.push(record);
    else found.push([record]);
  }
  return found;
}

/** Records of a DML target: a record or a list of them. Null among them is NullPointerException, as on the platform. */
export function recordsOf(target: unknown): SObjectRecord[] {
  if (target === null) throwNull();
  const records = target instanceof ApexList ? (target.items as SObjectRecord[]) : [target as SObjectRecord];
  for (const record of records) if (record === null) throwNull();
  return records;
}

/**
 * Runs one DML statement over records of any mix of objects. Throws DmlException and its like.
 * `options.allOrNone` false gives failed rows as results instead.
 */
export function runDml(operation: DmlOperation, records: readonly SObjectRecord[], options: DmlOptions): RowResult[] {
  if (records.length === 0) return [];
  const tx = currentTransaction();
  const parts = chunksByObject(records);
  if (parts.length > 10) {
    throwApex(
      'System.TypeException',
      'Cannot have more than 10 chunks in a single operation. Please rearrange the data to reduce chunking.'
    );
  }
  const savepoint = parts.length > 1 && options.allOrNone ? tx.org.savepoint() : null;
  const ids = records.map((record) => record.id);
  try {
    const results = parts.flatMap((part) => tx.org.dml(tx, operation, part, options));
    if (savepoint !== null) tx.org.release(savepoint);
    return results;
  } catch (error) {
    if (savepoint !== null) {
      tx.org.rollbackTo(savepoint);
      // Records of earlier parts seemed saved: they lose the ids they were given.
      records.forEach((record, at) => {
        if (ids[at] === null && !record.readOnly) record.id = null;
      });
    }
    throw fromDataFailure(error, 'dml');
  }
}

export function dml(operation: DmlOperation, target: unknown, access: number, externalIdField: string | null): void {
  const options: DmlOptions = {
    access: accessOf(access),
    allOrNone: true,
    ...(externalIdField === null ? {} : { externalIdField })
  };
  runDml(operation, recordsOf(target), options);
}

export function merge(master: SObjectRecord | null, losers: unknown, access: number): void {
  if (master === null || losers === null) throwNull();
  const tx = currentTransaction();
  const items = losers instanceof ApexList ? losers.items : [losers];
  const records = items.map((item) => {
    if (item === null) throwNull();
    if (item instanceof SObjectRecord) return item;
    const record = tx.org.newRecord(master.object.name);
    record.id = item as string;
    return record;
  });
  try {
    tx.org.merge(tx, master, records, { access: accessOf(access), allOrNone: true });
  } catch (error) {
    throw fromDataFailure(error, 'dml');
  }
}
