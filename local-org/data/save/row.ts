/** One record on its way through the save procedure. */
import type { RowError } from '../access.ts';
import type { SObjectRecord } from '../record.ts';

export interface SaveRow {
  /** Position in the list given to the DML statement. */
  readonly index: number;
  /** The caller's record. */
  readonly source: SObjectRecord;
  /** The full record as it will be saved; triggers change it. */
  record: SObjectRecord;
  /** As it was before; absent on insert. */
  old: SObjectRecord | undefined;
  errors: RowError[];
}

/** Adds an error in the platform's shape. */
export function fail(row: SaveRow, statusCode: string, message: string, fields: readonly string[] = []): void {
  row.errors.push({ statusCode, message, fields });
}

/** Takes over the errors that triggers added with addError. */
export function collectErrors(rows: readonly SaveRow[]): void {
  for (const row of rows) {
    const { errors } = row.record;
    if (!errors || errors.length === 0) continue;
    for (const error of errors)
      row.errors.push({ statusCode: error.statusCode, message: error.message, fields: error.fields });
    row.record.errors = undefined;
  }
}
