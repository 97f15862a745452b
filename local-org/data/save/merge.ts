/** Merging records (Apex Developer Guide, "Merging Records"): the losers' related records move to the master, the losers are deleted. */
import { DmlFailure } from '../access.ts';
import type { RowResult, TransactionContext } from '../access.ts';
import type { DmlOptions } from '../api.ts';
import { SObjectRecord } from '../record.ts';
import type { OrgDatabase } from '../storage/database.ts';
import type { SaveProcedure } from './procedure.ts';
import { dependentsOf } from './related-rows.ts';

/** At most two losers are merged into a master of the same object: Account, Contact, Lead or Case. */
export function mergeRecords(
  saves: SaveProcedure,
  database: OrgDatabase,
  tx: TransactionContext,
  master: SObjectRecord,
  losers: readonly SObjectRecord[],
  options: DmlOptions
): RowResult[] {
  tx.count('dmlStatements', 1);
  tx.count('dmlRows', losers.length);
  const { object } = master;
  const failure = (statusCode: string, message: string): DmlFailure =>
    new DmlFailure('merge', [{ index: 0, id: master.id, errors: [{ statusCode, message, fields: [] }] }]);
  if (!object.mergeable)
    throw failure('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be merged: ${object.label}`);
  if (losers.length === 0 || losers.length > 2)
    throw failure('INVALID_ARGUMENT', 'Merge takes one or two records besides the master');
  if (losers.some((loser) => loser.object !== object || !loser.id || loser.id === master.id) || !master.id)
    throw failure('INVALID_ID_FIELD', 'invalid id for merge');
  const savepoint = database.savepoint();
  try {
    const table = database.table(object);
    const ids = losers.map((loser) => loser.id as string);
    const stored = table.read([master.id, ...ids]);
    for (const id of [master.id, ...ids]) {
      const row = stored.get(id);
      if (!row) throw failure('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      if (row.values['IsDeleted'] === true) throw failure('ENTITY_IS_DELETED', 'entity is deleted');
    }
    // Children are reparented without their triggers (Apex Developer Guide, "Operations That Don't Invoke Triggers").
    const json = JSON.stringify(ids);
    for (const { child, field } of dependentsOf(database.schema, object)) {
      if (field.name === 'MasterRecordId' || child.kind === 'history' || child.kind === 'share') continue;
      database.sqlite
        .prepare(
          `UPDATE "${child.name}" SET "${field.name}" = ? WHERE "${field.name}" IN (SELECT value FROM json_each(?))`
        )
        .run(master.id, json);
    }
    // A record can't be its own parent: a loser may have been above or below the master.
    for (const field of object.fields.values()) {
      if (field.type === 'reference' && field.referenceTo.includes(object.name)) {
        database.sqlite
          .prepare(`UPDATE "${object.name}" SET "${field.name}" = NULL WHERE "Id" = ?1 AND "${field.name}" = ?1`)
          .run(master.id);
      }
    }
    const inner: TransactionContext = {
      userId: tx.userId,
      now: () => tx.now(),
      runTriggers: (event) => tx.runTriggers(event),
      count: () => undefined,
      ...(tx.hasTriggers ? { hasTriggers: (name: string) => tx.hasTriggers?.(name) ?? true } : {}),
      ...(tx.publish ? { publish: tx.publish.bind(tx) } : {})
    };
    // The delete triggers of the losers already find it (Apex Developer Guide, "Triggers and Merge Statements").
    database.sqlite
      .prepare(`UPDATE "${object.name}" SET "MasterRecordId" = ? WHERE "Id" IN (SELECT value FROM json_each(?))`)
      .run(master.id, json);
    saves.dml(
      inner,
      'delete',
      losers.map((loser) => new SObjectRecord(object, { Id: loser.id })),
      { access: options.access, allOrNone: true }
    );
    saves.dml(inner, 'update', [master], { access: options.access, allOrNone: true });
    database.release(savepoint);
  } catch (error) {
    database.rollbackTo(savepoint);
    database.release(savepoint);
    if (error instanceof DmlFailure && error.operation !== 'merge') throw new DmlFailure('merge', error.rows);
    throw error;
  }
  return losers.map((loser) => ({ id: loser.id, success: true, errors: [] }));
}
