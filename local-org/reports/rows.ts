/** The rows of a report: records of its tables, joined from the base object outwards, as the viewing user may see them. */
import { USER_ACCESS, type TransactionContext } from '../data/access.ts';
import type { Org } from '../data/api.ts';
import type { SObjectRecord } from '../data/record.ts';
import type { ReportColumn } from './columns.ts';
import type { ReportTypeShape } from './report-types.ts';

/** One record per table; null where an outer join found none. */
export type ReportRow = readonly (SObjectRecord | null)[];

/** The value of a column in a row; null where there is no record. */
export function valueOf(row: ReportRow, column: ReportColumn): unknown {
  return valueAt(row[column.table] ?? null, column.path);
}

/** The value at a path of SOQL (`Owner.Name`) in a record that was queried with it. */
export function valueAt(record: SObjectRecord | null, path: string): unknown {
  let current: SObjectRecord | null = record;
  const parts = path.split('.');
  for (const part of parts.slice(0, -1)) current = (current?.values[part] as SObjectRecord | null | undefined) ?? null;
  return current?.values[parts.at(-1)!] ?? null;
}

/**
 * Reads the rows, each table in one query in user mode: sharing, object and field permissions are the viewer's.
 * @param scope `organization`, or `mine`: records of the base object that the viewer owns
 */
export function readRows(
  org: Org,
  tx: TransactionContext,
  type: ReportTypeShape,
  columns: readonly ReportColumn[],
  scope: string
): ReportRow[] {
  const [base, ...joined] = type.tables;
  const own = scope === 'mine' ? ` WHERE OwnerId = '${tx.userId}'` : '';
  let rows: ReportRow[] = read(org, tx, base!.object.name, pathsOf(columns, 0), own).map((record) => [record]);
  joined.forEach((table, at) => {
    const foreignKey = table.foreignKey!;
    const children = Map.groupBy(
      read(org, tx, table.object.name, [...pathsOf(columns, at + 1), foreignKey], ` WHERE ${foreignKey} != NULL`),
      (record) => record.values[foreignKey] as string
    );
    rows = rows.flatMap((row) => {
      const parent = row[at];
      const found = parent ? (children.get(parent.id!) ?? []) : [];
      if (found.length === 0) return table.outer ? [[...row, null]] : [];
      return found.map((child) => [...row, child]);
    });
  });
  return rows;
}

function pathsOf(columns: readonly ReportColumn[], table: number): string[] {
  return columns
    .filter((column) => column.table === table)
    .flatMap(({ path, link }) => (link ? [path, link.path] : [path]));
}

function read(
  org: Org,
  tx: TransactionContext,
  object: string,
  paths: readonly string[],
  where: string
): SObjectRecord[] {
  const unique = new Map(['Id', ...paths].map((path) => [path.toLowerCase(), path]));
  return org.query(tx, `SELECT ${[...unique.values()].join(', ')} FROM ${object}${where}`, { access: USER_ACCESS })
    .records;
}
