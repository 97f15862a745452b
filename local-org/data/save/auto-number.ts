/** Auto-number fields (Help, "Custom Field Types: Auto Number"): `A-{0000}`, `{YYYY}{MM}{DD}-{0}`. */
import type { FieldSchema } from '../schema/model.ts';
import type { ObjectPlan } from './object-plan.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Numbers new rows. */
export function autoNumber(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  const date = new Date(run.tx.now());
  for (const field of plan.autoNumbers) {
    const first = run.database.takeNumbers(`${plan.object.name}.${field.name}`, rows.length);
    rows.forEach((row, at) => {
      row.record.values[field.name] = formatNumber(field, first + at, date);
    });
  }
}

/** A number in the field's display format. */
export function formatNumber(field: FieldSchema, number: number, date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return (field.autoNumberFormat ?? '{0}')
    .replace(/\{YYYY\}/g, String(date.getUTCFullYear()))
    .replace(/\{YY\}/g, two(date.getUTCFullYear() % 100))
    .replace(/\{MM\}/g, two(date.getUTCMonth() + 1))
    .replace(/\{DD\}/g, two(date.getUTCDate()))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, '0'));
}
