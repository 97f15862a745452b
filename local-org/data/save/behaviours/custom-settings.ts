/** Custom settings (Help, "Custom Settings"): one row per owner in a hierarchy, one per name in a list. */
import type { Behaviour } from '../behaviour.ts';
import { fail } from '../row.ts';
import { isBlank } from '../blank.ts';

export const customSetting: Behaviour = {
  derive(run, rows) {
    const object = rows[0]?.record.object;
    if (!object) return;
    const key = object.customSettingsType === 'List' ? 'Name' : 'SetupOwnerId';
    const existing = run.database
      .table(object)
      .columns(
        ['Id', key],
        `"${key}" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0`,
        JSON.stringify(rows.map((row) => row.record.values[key] ?? null))
      );
    const holders = new Map(existing.map(([id, value]) => [value, id as string | null]));
    for (const row of rows) {
      const value = row.record.values[key];
      if (isBlank(value)) continue;
      const holder = holders.get(value);
      if (holder !== undefined && holder !== row.record.id) {
        fail(
          row,
          'DUPLICATE_VALUE',
          `duplicate value found: ${key} duplicates value on record with id: ${holder === null ? '<unknown>' : holder.slice(0, 15)}`,
          []
        );
      } else holders.set(value, row.record.id);
    }
  }
};
