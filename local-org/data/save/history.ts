/** Field history (Help, "Field History Tracking"): one row per tracked field that changed. */
import { ApexDate, ApexDatetime, ApexTime } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import type { ObjectPlan } from './object-plan.ts';
import { sameValue } from './overlay.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

const tracked = new WeakMap<
  ObjectSchema,
  { object: ObjectSchema; parentField: string; fields: readonly FieldSchema[] } | null
>();

/** Writes the history of updated rows, where the object keeps one. */
export function trackHistory(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  let known = tracked.get(plan.object);
  if (known === undefined) {
    known = findHistory(run, plan.object);
    tracked.set(plan.object, known);
  }
  if (!known) return;
  const now = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
  const records: SObjectRecord[] = [];
  for (const row of rows) {
    for (const field of known.fields) {
      const before = row.old?.values[field.name];
      const after = row.record.values[field.name];
      if (sameValue(before, after)) continue;
      const long = field.type === 'multipicklist' || (field.type === 'textarea' && field.length > 255);
      records.push(
        new SObjectRecord(known.object, {
          Id: run.database.nextId(known.object),
          IsDeleted: false,
          [known.parentField]: row.record.id,
          CreatedById: run.tx.userId,
          CreatedDate: now,
          // Relationship fields are tracked by the id; of long text only that it changed.
          Field: field.name.replace(/^OwnerId$/, 'Owner'),
          DataType: dataType(field),
          OldValue: long ? null : asText(before),
          NewValue: long ? null : asText(after)
        })
      );
    }
  }
  run.database.table(known.object).insert(records);
}

function findHistory(
  run: SaveRun,
  object: ObjectSchema
): { object: ObjectSchema; parentField: string; fields: readonly FieldSchema[] } | null {
  for (const history of run.schema.objects.values()) {
    if (history.kind !== 'history' || history.parentObject !== object.name) continue;
    const fields = [...object.fields.values()].filter((field) => field.trackHistory && field.formula === undefined);
    const parentField = object.custom ? 'ParentId' : `${object.name}Id`;
    return fields.length > 0 ? { object: history, parentField, fields } : null;
  }
  return null;
}

function dataType(field: FieldSchema): string {
  switch (field.type) {
    case 'reference':
      return 'EntityId';
    case 'boolean':
      return 'Boolean';
    case 'date':
      return 'DateOnly';
    case 'datetime':
      return 'DateTime';
    case 'currency':
      return 'Currency';
    case 'percent':
      return 'Percent';
    case 'double':
    case 'integer':
      return 'Double';
    case 'picklist':
      return 'DynamicEnum';
    default:
      return 'Text';
  }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) return value.toString();
  return String(value as string).slice(0, 255);
}
