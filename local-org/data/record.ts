/**
 * A record in memory: what an sObject variable of Apex holds and what DML and queries exchange.
 *
 * Values are the platform's: string (text, picklists and 18-character ids), boolean, number (integer fields),
 * Decimal (number, currency, percent), ApexDate, ApexDatetime, ApexTime, ApexBlob, or null.
 * A parent is stored under its relationship name as a SObjectRecord (or null), children under the child relationship
 * name as a ChildRows. `undefined` means: neither set nor queried.
 */
import type { ObjectSchema } from './schema/model.ts';

/** Rows of a child subquery. `wrapped` is where the Apex runtime keeps its List of them, so that identity is stable. */
export interface ChildRows {
  readonly kind: 'children';
  readonly object: ObjectSchema;
  readonly rows: SObjectRecord[];
  wrapped?: unknown;
}

export interface RecordError {
  readonly message: string;
  readonly statusCode: string;
  readonly fields: readonly string[];
}

export class SObjectRecord {
  readonly object: ObjectSchema;
  /** Canonical API name (declared spelling) → value. */
  readonly values: Record<string, unknown>;
  /** True for a row of a query: reading a field that was not selected is then an error, else it reads as null. */
  queried = false;
  /** Errors added by `addError` while triggers run. */
  errors: RecordError[] | undefined;
  /** Set while the record stands in Trigger.old or in an after trigger's Trigger.new. */
  readOnly = false;
  /** Set by `clone`, `Database.setOptions` and the like; owned by the Apex runtime. */
  extras: Record<string, unknown> | undefined;

  constructor(object: ObjectSchema, values: Record<string, unknown> = Object.create(null) as Record<string, unknown>) {
    this.object = object;
    this.values = values;
  }

  get id(): string | null {
    return (this.values['Id'] as string | null | undefined) ?? null;
  }

  set id(value: string | null) {
    this.values['Id'] = value;
  }
}
