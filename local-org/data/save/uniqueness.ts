/** Unique fields: no two living records may have the same value (error DUPLICATE_VALUE). */
import type { FieldSchema } from '../schema/model.ts';
import type { ObjectPlan } from './object-plan.ts';
import { isBlank } from './blank.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Checks the unique fields of rows against what is stored and against each other, with one statement per field. */
export function checkUniqueness(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  for (const field of plan.uniques) checkField(run, plan, field, rows);
}

function checkField(run: SaveRun, plan: ObjectPlan, field: FieldSchema, rows: readonly SaveRow[]): void {
  const table = run.database.table(plan.object);
  const text =
    typeof rows[0]?.record.values[field.name] === 'string' || field.type === 'string' || field.type === 'email';
  const fold = (value: unknown): string | number | bigint => {
    const encoded = table.encode(field.name, value) as string | number | bigint;
    return typeof encoded === 'string' && !field.caseSensitive ? encoded.toLowerCase() : encoded;
  };
  const byValue = new Map<string | number | bigint, SaveRow[]>();
  for (const row of rows) {
    const value = row.record.values[field.name];
    if (value === null || value === undefined || row.errors.length > 0) continue;
    const before = row.old?.values[field.name];
    if (!isBlank(before) && fold(value) === fold(before)) continue;
    const key = fold(value);
    const list = byValue.get(key);
    if (list) list.push(row);
    else byValue.set(key, [row]);
  }
  if (byValue.size === 0) return;
  const column = text && !field.caseSensitive ? `"${field.name}" COLLATE NOCASE` : `"${field.name}"`;
  const living = plan.hasDeleted ? ' AND "IsDeleted" = 0' : '';
  const keys = JSON.stringify([...byValue.keys()].map((key) => (typeof key === 'bigint' ? Number(key) : key)));
  const stored = new Map<string | number | bigint, string>();
  for (const [id, value] of table.columns(
    ['Id', field.name],
    `${column} IN (SELECT value FROM json_each(?))${living}`,
    keys
  ))
    stored.set(fold(value), id as string);
  for (const [key, list] of byValue) {
    const holder = stored.get(key);
    // A record of this very batch that gives its value up makes room for another.
    const releasing =
      holder !== undefined &&
      rows.some(
        (row) =>
          row.record.id === holder &&
          row.old !== undefined &&
          !list.includes(row) &&
          fold(row.record.values[field.name] ?? '') !== key
      );
    if (holder !== undefined && !releasing) {
      for (const row of list) if (row.record.id !== holder) duplicate(row, plan, field, holder);
    } else for (const row of list.slice(1)) duplicate(row, plan, field, undefined);
  }
}

function duplicate(row: SaveRow, plan: ObjectPlan, field: FieldSchema, holder: string | undefined): void {
  if (plan.object.name === 'User' && field.name === 'Username') {
    fail(
      row,
      'DUPLICATE_USERNAME',
      "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).",
      ['Username']
    );
  } else if (plan.object.name === 'User' && field.name === 'CommunityNickname') {
    fail(
      row,
      'DUPLICATE_COMM_NICKNAME',
      'Duplicate Nickname.<br>Another user has already selected this nickname.<br>Please select another.',
      ['CommunityNickname']
    );
  } else if (holder !== undefined) {
    fail(
      row,
      'DUPLICATE_VALUE',
      `duplicate value found: ${field.name} duplicates value on record with id: ${holder.slice(0, 15)}`,
      []
    );
  } else
    fail(row, 'DUPLICATE_VALUE', 'duplicate value found: <unknown> duplicates value on record with id: <unknown>', []);
}
