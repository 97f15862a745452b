/** What the data room and its callers (Apex runtime, server) agree on: who acts, with which access, and how failures look. */
import type { SObjectRecord } from './record.ts';
import type { ObjectSchema } from './schema/model.ts';

/** User mode checks object and field permissions and record access; system mode checks record access only where `sharing`. */
export interface Access {
  readonly level: 'user' | 'system';
  /** Whether the running user's record access (sharing) limits the rows. Always true in user mode. */
  readonly sharing: boolean;
}

export const USER_ACCESS: Access = { level: 'user', sharing: true };
export const SYSTEM_ACCESS: Access = { level: 'system', sharing: false };
export const SYSTEM_WITH_SHARING: Access = { level: 'system', sharing: true };

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge' | 'convertLead';

export interface TriggerEvent {
  readonly object: string;
  readonly timing: 'before' | 'after';
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  /** The rows as Trigger.new holds them (absent on delete). Before triggers change them in place. */
  readonly newRecords?: SObjectRecord[];
  /** The rows as they were (absent on insert and undelete), read-only. */
  readonly oldRecords?: SObjectRecord[];
}

/** What one running transaction lends to the data room; the Apex runtime implements it, tests may fake it. */
export interface TransactionContext {
  /** Id of the running user; `System.runAs` changes it. */
  userId: string;
  /** Whether the code that runs stands in a `System.runAs` block. */
  readonly inRunAs?: boolean;
  /** Milliseconds since the epoch, as `Datetime.now()` tells it. */
  now(): number;
  /** Runs the triggers of one event; errors added to records are left in `record.errors`. */
  runTriggers(event: TriggerEvent): void;
  /** Whether an object has triggers at all; without an answer it is assumed to have some. Saves work for objects without. */
  hasTriggers?(object: string): boolean;
  /** Counts against a governor limit, and throws the runtime's LimitException when it is passed. */
  count(
    limit: 'queries' | 'queryRows' | 'dmlStatements' | 'dmlRows' | 'soslQueries' | 'aggregateQueries',
    by: number
  ): void;
  /** Platform events to deliver when the transaction commits. */
  publish?(events: SObjectRecord[], immediately: boolean): void;
  /** Whether changes of an object's records are told (Change Data Capture Developer Guide). */
  capturesChanges?(object: string): boolean;
  /** Is told of the changes of such an object. */
  changed?(change: RecordChange): void;
  /** A point in what the transaction has asked for (events, jobs); what it gives takes back all that was asked since. */
  mark?(): () => void;
}

/** A saved change of one record. */
export interface RecordChange {
  /** The object of change events. */
  readonly event: ObjectSchema;
  readonly type: 'CREATE' | 'UPDATE' | 'DELETE' | 'UNDELETE';
  readonly record: SObjectRecord;
  /** Of an update the fields that changed. */
  readonly changedFields: readonly string[];
}

export interface RowError {
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface RowResult {
  id: string | null;
  success: boolean;
  /** For upsert. */
  created?: boolean;
  errors: RowError[];
}

/** A row of a failed DML statement. */
export interface FailedRow {
  readonly index: number;
  readonly id: string | null;
  readonly errors: readonly RowError[];
  /** API name of the record's object. */
  readonly object?: string;
}

/** A DML statement with allOrNone failed: nothing of it was kept. */
export class DmlFailure extends Error {
  readonly rows: readonly FailedRow[];
  readonly operation: DmlOperation;
  constructor(operation: DmlOperation, rows: readonly FailedRow[]) {
    super(`${operation} failed. First exception on row ${rows[0]?.index ?? 0}`);
    this.operation = operation;
    this.rows = rows;
  }
}

/** The list given to a DML statement is not one it takes; the runtime makes a System.ListException of it. */
export class ListFailure extends Error {}

/** A query that cannot be run: the message is worded as the platform words it. `code` as the REST API names it (INVALID_FIELD, MALFORMED_QUERY, …). */
export class QueryFailure extends Error {
  readonly code: string;
  /** Zero-based offset in the query text, where known. */
  readonly offset: number | undefined;
  constructor(code: string, message: string, offset?: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

/** The caller lacks an object or field permission (user mode), or the object cannot do this. */
export class AccessFailure extends Error {
  readonly code: string;
  /** Object → fields that may not be used, for `QueryException.getInaccessibleFields` and `DmlException`. */
  readonly inaccessible: ReadonlyMap<string, readonly string[]>;
  constructor(code: string, message: string, inaccessible: ReadonlyMap<string, readonly string[]> = new Map()) {
    super(message);
    this.code = code;
    this.inaccessible = inaccessible;
  }
}

/** Something the platform can do and the local org cannot. Always refused by name, never answered wrongly. */
export class NotSupported extends Error {
  readonly feature: string;
  constructor(feature: string, where?: string) {
    super(`Not supported by the local org: ${feature}${where ? ` at ${where}` : ''}`);
    this.feature = feature;
  }
}
