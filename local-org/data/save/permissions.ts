/** User mode and sharing: what the running user may save (Apex Developer Guide, "Enforcing User Mode for Database Operations"). */
import { AccessFailure } from '../access.ts';
import type { DmlOperation } from '../access.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { entityDenied } from '../security/query-access.ts';
import type { SaveRow } from './row.ts';
import { fail } from './row.ts';
import type { SaveRun } from './run.ts';

/** Object permission for the operation, in user mode. Throws AccessFailure. */
export function checkObject(
  run: SaveRun,
  object: ObjectSchema,
  operation: Exclude<DmlOperation, 'upsert' | 'merge'>
): void {
  if (run.access.level !== 'user') return;
  const may = run.security.objectPermissions(run.tx.userId, object.name);
  const allowed =
    operation === 'insert'
      ? may.create
      : operation === 'update'
        ? may.edit
        : operation === 'delete'
          ? may.delete
          : may.create;
  if (!allowed) throw entityDenied(object, new Map([[object.name, []]]));
}

/** Field permissions for the values a caller gives, in user mode; an unchanged value asks for none. Throws AccessFailure. */
export function checkFields(run: SaveRun, object: ObjectSchema, rows: readonly SaveRow[]): void {
  if (run.access.level !== 'user') return;
  const refused = new Set<string>();
  const decided = new Map<string, boolean>();
  for (const row of rows) {
    for (const name in row.source.values) {
      const value = row.source.values[name];
      if (value === undefined || name === 'Id') continue;
      const field = object.fields.get(name.toLowerCase());
      if (!field || (!field.createable && !field.updateable)) continue;
      if (row.old && same(row.record, row.old, field.name)) continue;
      let editable = decided.get(field.name);
      if (editable === undefined) {
        editable = run.security.fieldPermissions(run.tx.userId, object.name, field.name).editable;
        decided.set(field.name, editable);
      }
      if (!editable) refused.add(field.name);
    }
  }
  if (refused.size > 0) {
    throw new AccessFailure(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`,
      new Map([[object.name, [...refused]]])
    );
  }
}

function same(record: SObjectRecord, old: SObjectRecord, name: string): boolean {
  const a = record.values[name] ?? null;
  const b = old.values[name] ?? null;
  return a === b || (a !== null && b !== null && typeof a === 'object' && String(a) === String(b));
}

/** Record access for changing or deleting stored rows, where sharing is in force. */
export function checkSharing(
  run: SaveRun,
  object: ObjectSchema,
  rows: readonly SaveRow[],
  need: 'Edit' | 'Delete'
): void {
  if (run.access.level !== 'user' && !run.access.sharing) return;
  const ids = rows.filter((row) => row.errors.length === 0 && row.old).map((row) => row.source.id as string);
  if (ids.length === 0) return;
  const allowed = run.security.accessible(run.tx.userId, object, ids, need);
  for (const row of rows) {
    if (row.errors.length > 0 || allowed.has(row.source.id as string)) continue;
    fail(row, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
  }
}
