/**
 * Records that are locked: only who may modify all of the object's records can change or delete them.
 * Source: Apex Reference, "Approval Class" (lock, unlock, isLocked); Help, "Record Locks in Approval Processes".
 */
import type { TransactionContext } from '../access.ts';
import type { RecordLocks } from '../api.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { OrgDatabase } from '../storage/database.ts';
import type { SaveRow } from './row.ts';
import { fail } from './row.ts';
import type { SaveRun } from './run.ts';

/** The locks of an org, kept beside its records, so that savepoints hold for them too. */
export class LockTable implements RecordLocks {
  readonly #database: OrgDatabase;
  constructor(database: OrgDatabase) {
    this.#database = database;
  }

  exists(recordId: string): boolean {
    const object = this.#database.schema.byPrefix.get(recordId.slice(0, 3));
    if (object === undefined) return false;
    const sql = `SELECT 1 FROM "${object.name}" WHERE "Id" = ?${object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : ''}`;
    return this.#database.sqlite.prepare(sql).get(recordId) !== undefined;
  }

  lock(recordId: string): void {
    this.#database.sqlite.prepare('INSERT OR IGNORE INTO _locked VALUES (?)').run(recordId);
  }

  unlock(recordId: string): void {
    this.#database.sqlite.prepare('DELETE FROM _locked WHERE id = ?').run(recordId);
  }

  isLocked(recordId: string): boolean {
    return this.#database.sqlite.prepare('SELECT 1 FROM _locked WHERE id = ?').get(recordId) !== undefined;
  }

  isEmpty(): boolean {
    return this.#database.sqlite.prepare('SELECT 1 FROM _locked LIMIT 1').get() === undefined;
  }
}

/** Refuses the locked ones among rows to be changed or deleted, in system mode too. */
export function refuseLocked(run: SaveRun, object: ObjectSchema, rows: readonly SaveRow[]): void {
  const locks = new LockTable(run.database);
  if (run.internal || locks.isEmpty() || mayModifyAll(run, run.tx, object)) return;
  for (const row of rows) {
    if (row.errors.length > 0 || !row.old || !locks.isLocked(row.source.id as string)) continue;
    fail(row, 'ENTITY_IS_LOCKED', 'This record is locked. If you need to edit it, contact your admin.', []);
  }
}

function mayModifyAll(run: SaveRun, tx: TransactionContext, object: ObjectSchema): boolean {
  return run.security.objectPermissions(tx.userId, object.name).modifyAll;
}
