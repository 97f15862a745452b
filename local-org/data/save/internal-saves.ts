/** Saves the org does by itself while others are under way: through the whole procedure, with triggers, in the same statement. */
import { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { saveChunk } from './chunk.ts';
import { planOf } from './object-plan.ts';
import { rowsForInsert, rowsForUpdate } from './overlay.ts';
import type { SaveRow } from './row.ts';
import { internalRun } from './run.ts';
import type { SaveRun } from './run.ts';
import { CHUNK } from './services.ts';

/** Inserts records of an object; an org without that object (a feature it lacks) has nothing to insert. Throws Error when a row fails. */
export function insertInternally(
  run: SaveRun,
  objectName: string,
  list: readonly Record<string, unknown>[]
): SObjectRecord[] {
  const object = run.schema.objects.get(objectName.toLowerCase());
  if (!object) return [];
  const internal = internalRun(run);
  const saved: SObjectRecord[] = [];
  for (let at = 0; at < list.length; at += CHUNK) {
    const records = list.slice(at, at + CHUNK).map((values) => new SObjectRecord(object, { ...values }));
    const rows = rowsForInsert(internal, planOf(object), records, at);
    saveChunk(internal, planOf(object), rows, 'insert');
    const failed = rows.find((row) => row.errors.length > 0);
    if (failed)
      throw new Error(
        `The org could not insert a ${objectName}: ${failed.errors.map((error) => error.message).join(', ')}`
      );
    saved.push(...rows.map((row) => row.record));
  }
  return saved;
}

/** Updates records of an object; gives the rows, with the errors of those that could not be saved. */
export function updateInternally(run: SaveRun, object: ObjectSchema, records: readonly SObjectRecord[]): SaveRow[] {
  const internal = internalRun(run);
  const all: SaveRow[] = [];
  for (let at = 0; at < records.length; at += CHUNK) {
    const rows = rowsForUpdate(internal, planOf(object), records.slice(at, at + CHUNK), at);
    saveChunk(internal, planOf(object), rows, 'update');
    all.push(...rows);
  }
  return all;
}
