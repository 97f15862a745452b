/** Rows of a query as a table for the terminal. */
import type { QueryResult } from '../../data/api.ts';
import { SObjectRecord, type ChildRows } from '../../data/record.ts';
import { toJson } from '../org/json-values.ts';

/** A cell wider than this is cut. */
const WIDEST = 60;

/** The table: parents as `Account.Name` columns, children as their number. */
export function table({ records, totalSize, isCount }: QueryResult): string {
  if (isCount) return String(totalSize);
  const rows = records.map((record) => new Map(cells(record, '')));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const width = new Map(
    columns.map((column) => [
      column,
      Math.min(WIDEST, Math.max(column.length, ...rows.map((row) => (row.get(column) ?? '').length)))
    ])
  );
  const line = (text: (column: string) => string): string =>
    columns
      .map((column) => cut(text(column), width.get(column)!))
      .join('  ')
      .trimEnd();
  return [
    line((column) => column),
    line((column) => '─'.repeat(width.get(column)!)),
    ...rows.map((row) => line((column) => row.get(column) ?? '')),
    `${totalSize} rows`
  ].join('\n');
}

/** A record as plain JSON, parents and children nested. */
export function plain(record: SObjectRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record.values).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
  if (value instanceof SObjectRecord) return plain(value);
  if (isChildren(value)) return value.rows.map(plain);
  return toJson(value, 'rest');
}

function* cells(record: SObjectRecord, prefix: string): Generator<[string, string]> {
  for (const [name, value] of Object.entries(record.values)) {
    if (value instanceof SObjectRecord) yield* cells(value, `${prefix}${name}.`);
    else if (isChildren(value)) yield [`${prefix}${name}`, `${value.rows.length} rows`];
    else yield [`${prefix}${name}`, String(toJson(value, 'rest') ?? '').replace(/\s+/g, ' ')];
  }
}

function isChildren(value: unknown): value is ChildRows {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'children';
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
