/** Tells the transaction what changed, where changes are captured (Change Data Capture Developer Guide). */
import type { RecordChange } from '../access.ts';
import { changeEventNameOf } from '../schema/change-events.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { sameValue } from './overlay.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Told once the rows are saved and their after triggers have run. */
export function captureChanges(
  run: SaveRun,
  object: ObjectSchema,
  rows: readonly SaveRow[],
  type: RecordChange['type']
): void {
  const { tx } = run;
  if (tx.changed === undefined || tx.capturesChanges?.(object.name) !== true) return;
  const event = run.schema.objects.get(changeEventNameOf(object).toLowerCase());
  if (event?.kind !== 'changeEvent') return;
  for (const { record, old, errors } of rows) {
    if (errors.length > 0) continue;
    const changedFields: string[] = [];
    if (type === 'UPDATE') {
      for (const { name } of event.fields.values())
        if (name in record.values && !sameValue(record.values[name], old?.values[name])) changedFields.push(name);
    }
    tx.changed({ event, type, record, changedFields });
  }
}
