/** Lookups of an object to itself must not go round in a circle (error CIRCULAR_DEPENDENCY). */
import type { SObjectRecord } from '../../record.ts';
import { sameValue } from '../overlay.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';

/** Refuses rows whose parent is the record itself or is below it. */
export function refuseCircles(run: SaveRun, rows: readonly SaveRow[], field: string): void {
  const changed = rows.filter(
    (row) => row.record.id && row.record.values[field] && !sameValue(row.record.values[field], row.old?.values[field])
  );
  if (changed.length === 0) return;
  const object = (changed[0] as SaveRow).record.object;
  const inBatch = new Map<string, SObjectRecord>(rows.map((row) => [row.record.id as string, row.record]));
  const known = new Map<string, string | null>();
  const parentOf = (id: string): string | null => {
    const record = inBatch.get(id);
    if (record) return (record.values[field] as string | null | undefined) ?? null;
    let parent = known.get(id);
    if (parent === undefined) {
      parent =
        (run.database.table(object).columns([field], '"Id" = ?', id)[0]?.[0] as string | null | undefined) ?? null;
      known.set(id, parent);
    }
    return parent;
  };
  for (const row of changed) {
    const seen = new Set<string>();
    for (let at = row.record.values[field] as string | null; at !== null && !seen.has(at); at = parentOf(at)) {
      if (at === row.record.id) {
        fail(row, 'CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field]);
        break;
      }
      seen.add(at);
    }
  }
}
