/** Fields of records as generated code reads and writes them. */
import { SObjectRecord } from '../../data/record.ts';
import type { ChildRows } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { ApexList } from './collections.ts';
import { throwApex, throwNull } from './exceptions.ts';
import type { RuntimeType } from './types.ts';

export function newRecord(object: ObjectSchema, values: Record<string, unknown>): SObjectRecord {
  return new SObjectRecord(object, values);
}

/** `record.Field`, also for parents by their relationship name. */
export function field(record: SObjectRecord | null, name: string): unknown {
  if (record === null) throwNull();
  const value = record.values[name];
  if (value === null) return isCheckbox(record, name) ? false : null;
  return value !== undefined ? value : missing(record, name);
}

/** A checkbox without a value reads as false (Apex Developer Guide, "Accessing SObject Fields"). */
function isCheckbox(record: SObjectRecord, name: string): boolean {
  return record.object.fields.get(name.toLowerCase())?.type === 'boolean';
}

/** The same through a relationship: a parent that is not there gives null. */
export function parentField(record: SObjectRecord | null, name: string): unknown {
  return record === null ? null : field(record, name);
}

/** A field that is neither set nor queried: null (false for a checkbox), but an error on a row of a query. */
export function missing(record: SObjectRecord, name: string): unknown {
  if (record.queried) {
    throwApex(
      'System.SObjectException',
      `SObject row was retrieved via SOQL without querying the requested field: ${record.object.name}.${name}`
    );
  }
  return isCheckbox(record, name) ? false : null;
}

export function setField(record: SObjectRecord | null, name: string, value: unknown): unknown {
  if (record === null) throwNull();
  if (record.readOnly) throwApex('System.FinalException', 'Record is read-only');
  record.values[name] = value;
  return value;
}

/** So many rows of a child subquery are handed over as a list (Apex Developer Guide, "SOQL For Loops"; Salesforce Help 000381135). */
const MOST_CHILDREN_AS_LIST = 200;

/**
 * `record.Contacts`: the rows of a child subquery as a list; the same list each time; empty where the relationship was not queried.
 *
 * @param iterated whether a for loop goes over them, which is the only way to reach more than 200: the platform throws a
 *   QueryException for any other, "sometimes" as its guide says, here always
 */
export function children(record: SObjectRecord | null, name: string, type: RuntimeType, iterated = false): unknown {
  if (record === null) throwNull();
  const value = record.values[name] as ChildRows | ApexList | null | undefined;
  if (value instanceof ApexList) return value;
  if (value === undefined || value === null) {
    return new ApexList(type);
  }
  if (!iterated && value.rows.length > MOST_CHILDREN_AS_LIST) {
    throwApex('System.QueryException', 'Aggregate query has too many rows for direct assignment, use FOR loop');
  }
  value.wrapped ??= new ApexList(type, value.rows);
  return value.wrapped;
}
