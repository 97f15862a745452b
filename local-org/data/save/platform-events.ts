/** Publishing platform events through DML (Platform Events Developer Guide, "Publish Events with Apex"). */
import { randomUUID } from 'node:crypto';
import type { RowResult } from '../access.ts';
import { NotSupported } from '../access.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { applyDefaults } from './defaults.ts';
import { planOf } from './object-plan.ts';
import { rowsForInsert } from './overlay.ts';
import { Parents } from './record-formulas.ts';
import type { SaveRun } from './run.ts';
import { coerceRow, validateRow } from './system-validation.ts';

/** Hands checked copies of the events to the transaction; results tell which were taken. */
export function publishEvents(
  run: SaveRun,
  object: ObjectSchema,
  entries: readonly { record: SObjectRecord; index: number }[],
  results: RowResult[]
): void {
  if (!run.tx.publish) throw new NotSupported(`publishing ${object.name} here`);
  const plan = planOf(object);
  const rows = rowsForInsert(
    run,
    plan,
    entries.map((entry) => entry.record),
    0
  );
  applyDefaults(run, plan, rows, new Parents(run.database));
  const taken: SObjectRecord[] = [];
  rows.forEach((row, at) => {
    coerceRow(plan, row);
    validateRow(run, plan, row);
    const result = results[(entries[at] as { index: number }).index] as RowResult;
    result.errors.push(...row.errors);
    result.success = row.errors.length === 0;
    if (!result.success) return;
    row.record.values['EventUuid'] = randomUUID();
    row.record.values['CreatedById'] = run.tx.userId;
    taken.push(row.record);
  });
  if (taken.length > 0) run.tx.publish(taken, object.publishesImmediately === true);
}
