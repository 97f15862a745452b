/** From the caller's records to the rows that are saved: copies for insert, stored rows with the new values laid over for update. */
import { ListFailure } from '../access.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldSchema } from '../schema/model.ts';
import { isStored } from '../storage/layout.ts';
import { coerce, WrongValue } from './coerce.ts';
import type { ObjectPlan } from './object-plan.ts';
import { referenceByRelationship } from './record-formulas.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';
import { notWritable } from './system-validation.ts';
import { isBlank } from './blank.ts';

/** Copies for an insert. Fields nobody may set are left out; formula values of a cloned record are such. */
export function rowsForInsert(
  run: SaveRun,
  plan: ObjectPlan,
  records: readonly SObjectRecord[],
  offset: number
): SaveRow[] {
  return records.map((source, at) => {
    const row: SaveRow = {
      index: offset + at,
      source,
      record: new SObjectRecord(plan.object),
      old: undefined,
      errors: []
    };
    if (source.id) fail(row, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', ['Id']);
    copySet(run, plan, source, row, (field) => field.createable || run.internal);
    return row;
  });
}

/** Stored rows with the caller's values over them. */
export function rowsForUpdate(
  run: SaveRun,
  plan: ObjectPlan,
  records: readonly SObjectRecord[],
  offset: number
): SaveRow[] {
  const stored = run.database.table(plan.object).read(records.map((record) => record.id).filter((id) => id !== null));
  return records.map((source, at) => {
    const old = source.id ? stored.get(source.id) : undefined;
    const row: SaveRow = {
      index: offset + at,
      source,
      record: new SObjectRecord(plan.object, old ? { ...old.values } : undefined),
      old,
      errors: []
    };
    if (!source.id) fail(row, 'MISSING_ARGUMENT', 'Id not specified in an update call', []);
    else if (source.id.slice(0, 3) !== plan.object.keyPrefix)
      fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    else if (!old) fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    else if (old.values['IsDeleted'] === true) fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', []);
    else if (run.inBeforeTrigger.has(source.id) && !run.internal) refuseSelfReference(row, 'update');
    else
      copySet(
        run,
        plan,
        source,
        row,
        (field) => field.updateable || run.internal || field.masterDetail || field.createable
      );
    return row;
  });
}

/** A record may not be saved again by its own before trigger (status code SELF_REFERENCE_FROM_TRIGGER). */
export function refuseSelfReference(row: SaveRow, verb: 'update' | 'delete'): void {
  fail(
    row,
    'SELF_REFERENCE_FROM_TRIGGER',
    `Object (id = ${String(row.source.id)}) is currently in trigger of ${row.source.object.name}, therefore it cannot recursively ${verb} itself`,
    []
  );
}

function copySet(
  run: SaveRun,
  plan: ObjectPlan,
  source: SObjectRecord,
  row: SaveRow,
  writable: (field: FieldSchema) => boolean
): void {
  const { fields } = plan.object;
  for (const name in source.values) {
    const value = source.values[name];
    if (value === undefined || name === 'Id') continue;
    const field = fields.get(name.toLowerCase());
    if (!field) {
      if (value instanceof SObjectRecord) linkByExternalId(run, plan, name, value, row, source);
      continue;
    }
    if (!isStored(field) || !writable(field)) continue;
    if (value === null && field.type === 'boolean' && !run.internal) {
      fail(row, 'INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: `, [field.name]);
      continue;
    }
    let coerced: unknown;
    try {
      coerced = coerce(field, value);
    } catch (error) {
      if (!(error instanceof WrongValue)) throw error;
      fail(row, error.statusCode, error.message, [field.name]);
      continue;
    }
    if (row.old && !field.updateable && !run.internal && !field.masterDetail) {
      // Given on insert only: the same value again is no change.
      if (!sameValue(coerced, row.old.values[field.name])) notWritable(row, field);
      continue;
    }
    row.record.values[field.name] = coerced;
  }
}

/**
 * A parent given as a record with an external id stands for the record that has it
 * (Apex Developer Guide, "Creating Parent and Child Records in a Single Statement Using Foreign Keys").
 */
function linkByExternalId(
  run: SaveRun,
  plan: ObjectPlan,
  relationship: string,
  parent: SObjectRecord,
  row: SaveRow,
  source: SObjectRecord
): void {
  const field = referenceByRelationship(plan.object, relationship);
  if (!field || source.values[field.name] !== undefined || parent.queried) return;
  const keys = Object.keys(parent.values).filter((name) => {
    const target = parent.object.fields.get(name.toLowerCase());
    return target !== undefined && (target.externalId || target.unique) && !isBlank(parent.values[name]);
  });
  const [key] = keys;
  if (keys.length !== 1 || key === undefined) return;
  const target = parent.object.fields.get(key.toLowerCase()) as FieldSchema;
  const table = run.database.table(parent.object);
  const living = parent.object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const collation = target.caseSensitive || typeof parent.values[key] !== 'string' ? '' : ' COLLATE NOCASE';
  const found = table.columns(
    ['Id'],
    `"${target.name}"${collation} = ?${living} LIMIT 2`,
    table.encode(target.name, coerce(target, parent.values[key]))
  );
  if (found.length === 1) row.record.values[field.name] = (found[0] as unknown[])[0];
  else if (found.length === 0)
    fail(
      row,
      'INVALID_FIELD',
      `Foreign key external ID: ${String(parent.values[key])} not found for field ${target.name} in entity ${parent.object.name}`,
      []
    );
  else
    fail(
      row,
      'DUPLICATE_EXTERNAL_ID',
      `${target.name}: more than one record found for external id field: [${found.map((each) => String(each[0])).join(', ')}]`,
      []
    );
}

/** Equality of two values of one field. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  if (b === null || b === undefined || typeof a !== 'object') return false;
  if ('days' in a) return (a as { days: number }).days === (b as { days?: number }).days;
  if ('ms' in a) return (a as { ms: number }).ms === (b as { ms?: number }).ms;
  if ('compareTo' in a && 'unscaled' in a) return (a as { compareTo(other: unknown): number }).compareTo(b) === 0;
  if ('bytes' in a) return Buffer.compare((a as { bytes: Uint8Array }).bytes, (b as { bytes: Uint8Array }).bytes) === 0;
  return false;
}

/** A list with the same id twice is no list for update or delete. Throws ListFailure. */
export function refuseDuplicateIds(records: readonly SObjectRecord[]): void {
  const seen = new Set<string>();
  for (const { id } of records) {
    if (id === null) continue;
    if (seen.has(id)) throw new ListFailure(`Duplicate id in list: ${id}`);
    seen.add(id);
  }
}

/** The same record object twice in one insert is refused. Throws ListFailure. */
export function refuseSameRecordTwice(records: readonly SObjectRecord[]): void {
  if (new Set(records).size !== records.length)
    throw new ListFailure('Before Insert or Upsert list must not have two identically equal elements');
}
