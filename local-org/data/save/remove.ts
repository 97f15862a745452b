/** Delete, undelete and the recycle bin (Apex Developer Guide, "Deleting Records", "Restoring Deleted Records"). */
import { ApexDatetime } from '../../values/index.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { behaviourOf } from './behaviours/index.ts';
import { captureChanges } from './change-capture.ts';
import { runTriggers } from './chunk.ts';
import { refuseSelfReference } from './overlay.ts';
import type { ObjectPlan } from './object-plan.ts';
import { planOf } from './object-plan.ts';
import { Parents } from './record-formulas.ts';
import { dependentsOf } from './related-rows.ts';
import { rollUp } from './roll-ups.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';
import { checkUniqueness } from './uniqueness.ts';

/** Stored rows for a delete. */
export function rowsForDelete(
  run: SaveRun,
  plan: ObjectPlan,
  records: readonly SObjectRecord[],
  offset: number
): SaveRow[] {
  const stored = run.database.table(plan.object).read(records.map((record) => record.id).filter((id) => id !== null));
  return records.map((source, at) => {
    const old = source.id ? stored.get(source.id) : undefined;
    const row: SaveRow = { index: offset + at, source, record: old ?? source, old, errors: [] };
    if (!source.id) fail(row, 'MISSING_ARGUMENT', 'Id not specified in a delete call', []);
    else if (!old) fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    else if (old.values['IsDeleted'] === true) fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', []);
    else if (run.inBeforeTrigger.has(source.id)) refuseSelfReference(row, 'delete');
    return row;
  });
}

/** Deletes rows with what depends on them. */
export function deleteChunk(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  const good = (): SaveRow[] => rows.filter((row) => row.errors.length === 0);
  runTriggers(run, plan, good(), 'before', 'delete', new Parents(run.database));
  const behaviour = behaviourOf(plan.object);
  behaviour?.deleting?.(run, good());
  const removal = new Removal(run);
  for (const row of good()) removal.refuseRestricted(plan.object, row);
  const removed = good();
  if (removed.length === 0) return;
  removal.remove(
    plan.object,
    removed.map((row) => row.old as SObjectRecord),
    removed.map((row) => row.source.id as string)
  );
  behaviour?.removed?.(run, removed, false);
  runTriggers(run, plan, removed, 'after', 'delete', new Parents(run.database));
  rollUp(run, plan, removed);
  removal.rollUpDetails();
  captureChanges(run, plan.object, removed, 'DELETE');
}

/** One delete with its details, however deep. */
class Removal {
  readonly #run: SaveRun;
  /** Details that went along, by object: other masters of theirs have to be counted anew. */
  readonly #details = new Map<ObjectSchema, SObjectRecord[]>();

  constructor(run: SaveRun) {
    this.#run = run;
  }

  /** A lookup that forbids the delete of what it points to. */
  refuseRestricted(object: ObjectSchema, row: SaveRow): void {
    for (const { child, field, effect } of dependentsOf(this.#run.schema, object)) {
      if (effect !== 'restrict') continue;
      const living = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
      const names =
        child.nameField !== undefined && this.#run.database.table(child).has(child.nameField)
          ? ['Id', child.nameField]
          : ['Id'];
      const holders = this.#run.database
        .table(child)
        .columns(names, `"${field.name}" = ?${living} LIMIT 5`, row.source.id);
      if (holders.length === 0) continue;
      const title = String(row.old?.values[object.nameField ?? 'Id'] ?? row.source.id);
      fail(
        row,
        'DELETE_FAILED',
        `Your attempt to delete ${title} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${holders.map((holder) => String(holder.at(-1))).join(', ')}\n`,
        []
      );
    }
  }

  remove(object: ObjectSchema, records: readonly SObjectRecord[], roots: readonly string[]): void {
    const { database, schema, tx } = this.#run;
    const ids = records.map((record) => record.id as string);
    const rootOf = new Map(ids.map((id, at) => [id, roots[at] as string]));
    for (const { child, field, effect } of dependentsOf(schema, object)) {
      if (effect === 'cascade') {
        const living = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
        const details = database
          .table(child)
          .select(`"${field.name}" IN (SELECT value FROM json_each(?))${living}`, JSON.stringify(ids));
        if (details.length === 0) continue;
        this.#details.set(child, [...(this.#details.get(child) ?? []), ...details]);
        this.remove(
          child,
          details,
          details.map((detail) => rootOf.get(detail.values[field.name] as string) as string)
        );
      } else if (effect === 'clear') this.#clear(child, field.name, ids);
    }
    if (!object.fields.has('isdeleted')) {
      database.table(object).remove(ids);
      return;
    }
    const now = Math.floor(tx.now() / 1000) * 1000;
    const json = JSON.stringify(ids);
    const stamp = object.fields.has('systemmodstamp') ? ', "SystemModstamp" = ?2' : '';
    const modified =
      object.fields.has('lastmodifieddate') && object.fields.has('lastmodifiedbyid')
        ? ', "LastModifiedDate" = ?2, "LastModifiedById" = ?3'
        : '';
    const statement = database.sqlite.prepare(
      `UPDATE "${object.name}" SET "IsDeleted" = 1${stamp}${modified} WHERE "Id" IN (SELECT value FROM json_each(?1))`
    );
    if (modified) statement.run(json, now, tx.userId);
    else if (stamp) statement.run(json, now);
    else statement.run(json);
    const remember = database.sqlite.prepare('INSERT OR REPLACE INTO _recycled VALUES (?, ?, ?)');
    for (const [id, root] of rootOf) remember.run(id, object.name, root);
    for (const record of records) record.values['IsDeleted'] = true;
  }

  /** Empties a lookup and remembers where it pointed. */
  #clear(child: ObjectSchema, field: string, ids: readonly string[]): void {
    const { sqlite } = this.#run.database;
    const json = JSON.stringify(ids);
    const where = `"${field}" IN (SELECT value FROM json_each(?))`;
    if (sqlite.prepare(`SELECT 1 FROM "${child.name}" WHERE ${where} LIMIT 1`).get(json) === undefined) return;
    sqlite
      .prepare(`INSERT INTO _cleared SELECT "${field}", ?, ?, "Id" FROM "${child.name}" WHERE ${where}`)
      .run(child.name, field, json);
    sqlite.prepare(`UPDATE "${child.name}" SET "${field}" = NULL WHERE ${where}`).run(json);
  }

  rollUpDetails(): void {
    for (const [object, records] of this.#details) {
      rollUp(
        this.#run,
        planOf(object),
        records.map((record, index): SaveRow => ({ index, source: record, record, old: record, errors: [] }))
      );
    }
  }
}

/** Rows of the recycle bin for an undelete. */
export function rowsForUndelete(
  run: SaveRun,
  plan: ObjectPlan,
  records: readonly SObjectRecord[],
  offset: number
): SaveRow[] {
  const ids = records.map((record) => record.id).filter((id) => id !== null);
  const stored = run.database.table(plan.object).read(ids);
  const inBin = new Set(
    (
      run.database.sqlite
        .prepare('SELECT id FROM _recycled WHERE id IN (SELECT value FROM json_each(?))')
        .all(JSON.stringify(ids)) as { id: string }[]
    ).map((row) => row.id)
  );
  return records.map((source, at) => {
    const record = source.id ? stored.get(source.id) : undefined;
    const row: SaveRow = { index: offset + at, source, record: record ?? source, old: undefined, errors: [] };
    if (!source.id) fail(row, 'MISSING_ARGUMENT', 'Id not specified in an undelete call', []);
    else if (!record) fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    else if (record.values['IsDeleted'] !== true || !inBin.has(source.id))
      fail(row, 'UNDELETE_FAILED', 'Entity is not in the recycle bin', []);
    return row;
  });
}

/** Brings rows back with what was deleted together with them, and fills the lookups that pointed to them. */
export function undeleteChunk(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  const { database } = run;
  const good = (): SaveRow[] => rows.filter((row) => row.errors.length === 0);
  for (const row of good()) refuseWithoutMaster(run, plan, row);
  checkUniqueness(run, plan, good());
  const restored = good();
  if (restored.length === 0) return;
  const groups = database.sqlite
    .prepare('SELECT id, object FROM _recycled WHERE root IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify(restored.map((row) => row.source.id))) as { id: string; object: string }[];
  const byObject = new Map<string, string[]>();
  for (const { id, object } of groups) byObject.set(object, [...(byObject.get(object) ?? []), id]);
  const now = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
  for (const [name, ids] of byObject) {
    const object = run.schema.objects.get(name.toLowerCase());
    if (!object) continue;
    const stamp = object.fields.has('systemmodstamp') ? `, "SystemModstamp" = ${now.ms}` : '';
    database.sqlite
      .prepare(`UPDATE "${object.name}" SET "IsDeleted" = 0${stamp} WHERE "Id" IN (SELECT value FROM json_each(?))`)
      .run(JSON.stringify(ids));
    fillCleared(run, ids);
    database.sqlite
      .prepare('DELETE FROM _recycled WHERE id IN (SELECT value FROM json_each(?))')
      .run(JSON.stringify(ids));
  }
  for (const row of restored) row.record.values['IsDeleted'] = false;
  behaviourOf(plan.object)?.removed?.(run, restored, true);
  runTriggers(run, plan, restored, 'after', 'undelete', new Parents(database));
  rollUp(run, plan, restored);
  captureChanges(run, plan.object, restored, 'UNDELETE');
  for (const [name, ids] of byObject) {
    const object = run.schema.objects.get(name.toLowerCase());
    if (!object || object === plan.object) continue;
    const details = [...database.table(object).read(ids).values()];
    rollUp(
      run,
      planOf(object),
      details.map((record, index): SaveRow => ({ index, source: record, record, old: undefined, errors: [] }))
    );
  }
}

/** A detail cannot come back without its master. */
function refuseWithoutMaster(run: SaveRun, plan: ObjectPlan, row: SaveRow): void {
  for (const field of plan.masters) {
    const id = row.record.values[field.name] as string | null;
    const master = run.schema.objects.get((field.referenceTo[0] ?? '').toLowerCase());
    if (!id || !master) continue;
    const stored = run.database.table(master).read([id]).get(id);
    if (!stored || stored.values['IsDeleted'] === true) fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  }
}

function fillCleared(run: SaveRun, ids: readonly string[]): void {
  const { sqlite } = run.database;
  const json = JSON.stringify(ids);
  const cleared = sqlite
    .prepare('SELECT target, object, field, id FROM _cleared WHERE target IN (SELECT value FROM json_each(?))')
    .all(json) as { target: string; object: string; field: string; id: string }[];
  for (const { target, object, field, id } of cleared) {
    // A lookup that was given another value meanwhile keeps it.
    sqlite.prepare(`UPDATE "${object}" SET "${field}" = ? WHERE "Id" = ? AND "${field}" IS NULL`).run(target, id);
  }
  sqlite.prepare('DELETE FROM _cleared WHERE target IN (SELECT value FROM json_each(?))').run(json);
}

/**
 * Takes records out of the recycle bin, with what was deleted together with them: they cannot come back. Their rows stay until the
 * platform's own cleaning, and ALL ROWS still finds them.
 */
export function emptyBin(run: SaveRun, ids: readonly string[]): { id: string; found: boolean }[] {
  const { sqlite } = run.database;
  return ids.map((id) => {
    const group = sqlite.prepare('SELECT id FROM _recycled WHERE root = ? OR id = ?').all(id, id) as { id: string }[];
    for (const each of group) {
      sqlite.prepare('DELETE FROM _recycled WHERE id = ?').run(each.id);
      sqlite.prepare('DELETE FROM _cleared WHERE target = ?').run(each.id);
    }
    return { id, found: group.length > 0 };
  });
}
