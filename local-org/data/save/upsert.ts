/** Upsert: which records are new and which exist, by id or by an external id (Apex Developer Guide, "Upserting Records"). */
import { NotSupported } from '../access.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { coerce } from './coerce.ts';
import type { SaveRun } from './run.ts';

export interface UpsertPlan {
  readonly inserts: { index: number; record: SObjectRecord }[];
  readonly updates: { index: number; record: SObjectRecord }[];
  readonly failures: { index: number; statusCode: string; message: string; fields: string[] }[];
}

/** Divides the records. Matches by external id are looked up with one statement. */
export function divide(
  run: SaveRun,
  object: ObjectSchema,
  records: readonly SObjectRecord[],
  externalIdField: string | undefined
): UpsertPlan {
  const plan: UpsertPlan = { inserts: [], updates: [], failures: [] };
  if (externalIdField === undefined || externalIdField.toLowerCase() === 'id') {
    records.forEach((record, index) => (record.id ? plan.updates : plan.inserts).push({ index, record }));
    return plan;
  }
  const field = object.fields.get(externalIdField.toLowerCase());
  if (!field) throw new NotSupported(`upsert by ${object.name}.${externalIdField}, which does not exist`);
  const existing = findByKey(run, object, field, records);
  const seen = new Set<string>();
  records.forEach((record, index) => {
    const value = record.values[field.name];
    if (value === null || value === undefined || value === '') {
      plan.failures.push({ index, statusCode: 'MISSING_ARGUMENT', message: `${field.name} not specified`, fields: [] });
      return;
    }
    const key = keyOf(field, value);
    const ids = existing.get(key) ?? [];
    if (seen.has(key))
      plan.failures.push({
        index,
        statusCode: 'DUPLICATE_VALUE',
        message: `Duplicate external id specified: ${String(value as string)}`,
        fields: [field.name]
      });
    else if (ids.length > 1)
      plan.failures.push({
        index,
        statusCode: 'DUPLICATE_EXTERNAL_ID',
        message: `${field.name}: more than one record found for external id field: [${ids.join(', ')}]`,
        fields: []
      });
    else if (ids.length === 1) plan.updates.push({ index, record: withId(record, ids[0] as string) });
    else plan.inserts.push({ index, record });
    seen.add(key);
  });
  return plan;
}

function keyOf(field: FieldSchema, value: unknown): string {
  const text = String(coerce(field, value) as string);
  return field.caseSensitive ? text : text.toLowerCase();
}

function findByKey(
  run: SaveRun,
  object: ObjectSchema,
  field: FieldSchema,
  records: readonly SObjectRecord[]
): Map<string, string[]> {
  const table = run.database.table(object);
  const keys = records
    .map((record) => record.values[field.name])
    .filter((value) => value !== null && value !== undefined && value !== '')
    .map((value) => table.encode(field.name, coerce(field, value)))
    .map((value) => (typeof value === 'bigint' ? Number(value) : value));
  const collation = typeof keys[0] === 'string' && !field.caseSensitive ? ' COLLATE NOCASE' : '';
  const living = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const found = new Map<string, string[]>();
  for (const [id, value] of table.columns(
    ['Id', field.name],
    `"${field.name}"${collation} IN (SELECT value FROM json_each(?))${living}`,
    JSON.stringify(keys)
  )) {
    const key = keyOf(field, value);
    found.set(key, [...(found.get(key) ?? []), id as string]);
  }
  return found;
}

/** The caller's record gets the id it stands for. */
function withId(record: SObjectRecord, id: string): SObjectRecord {
  if (record.readOnly) return new SObjectRecord(record.object, { ...record.values, Id: id });
  record.id = id;
  return record;
}
