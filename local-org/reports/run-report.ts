/** Runs a report as a user: the rows the user may see, filtered, grouped and summarised (Metadata API Developer Guide, "Report"). */
import { AccessFailure, type TransactionContext } from '../data/access.ts';
import type { Org } from '../data/api.ts';
import type { SourceComponent, SourceProject } from '../source/index.ts';
import { resolveColumn, type ReportColumn } from './columns.ts';
import { readReport, type DefinedGrouping, type ReportDefinition } from './definition.ts';
import { filterRows } from './filters.ts';
import { compareValues, groupRows, type Group, type Grouping } from './groups.ts';
import { findReportType, type ReportTypeShape } from './report-types.ts';
import { readRows, valueOf, type ReportRow } from './rows.ts';
import { expectSummable, type Summarized } from './summaries.ts';

export interface ReportResult {
  readonly report: ReportDefinition;
  readonly type: ReportTypeShape;
  /** Columns that the user may see, in the report's order. */
  readonly columns: readonly ReportColumn[];
  readonly summaries: readonly Summarized[];
  readonly groupings: { readonly down: readonly Grouping[]; readonly across: readonly Grouping[] };
  readonly down: readonly Group[];
  readonly across: readonly Group[];
  readonly rows: readonly ReportRow[];
}

/**
 * @throws AccessFailure if the user may not run reports, or not read an object of the report or a field it filters or groups by
 * @throws NotSupported naming what the report needs and the local org does not have
 */
export function runReport(
  org: Org,
  tx: TransactionContext,
  project: SourceProject,
  component: SourceComponent
): ReportResult {
  const report = readReport(component);
  const type = findReportType(project, org.schema, report.reportType);
  expectAccess(org, tx.userId, type);
  const find = (name: string): ReportColumn => resolveColumn(org.schema, type, name);
  const visible = (column: ReportColumn): boolean => mayRead(org, tx.userId, column);
  const shown = report.columns
    .map((column) => ({ ...column, of: find(column.column) }))
    .filter(({ of }) => visible(of));
  const summaries = shown.flatMap(({ of, summaries: kinds }) => kinds.map((summary) => ({ column: of, summary })));
  for (const summarized of summaries) expectSummable(summarized, org.schema.multiCurrency);
  const groupings = (defined: readonly DefinedGrouping[]): Grouping[] =>
    defined.map((grouping) => ({ ...grouping, of: find(grouping.column) }));
  const down = groupings(report.down);
  const across = groupings(report.across);
  const sortBy = report.sortColumn === undefined ? undefined : find(report.sortColumn);
  for (const column of [
    ...[...down, ...across].map(({ of }) => of),
    ...report.filters.map(({ column: name }) => find(name)),
    ...(report.dates ? [find(report.dates.column)] : [])
  ])
    if (!visible(column)) throw noAccess(`the field ${column.labelField.name} of this report`);

  const columns = shown.map(({ of }) => of);
  const needed = [...columns, ...down.map(({ of }) => of), ...across.map(({ of }) => of)];
  if (sortBy && visible(sortBy)) needed.push(sortBy);
  const all = readRows(org, tx, type, needed, report.scope);
  let rows = [...filterRows(org, tx, type, report, find, all)];
  if (sortBy && visible(sortBy)) {
    const direction = report.sortDescending ? -1 : 1;
    rows.sort((one, other) => direction * compareValues(valueOf(one, sortBy), valueOf(other, sortBy), sortBy));
  }
  if (report.rowLimit !== undefined) rows = rows.slice(0, report.rowLimit);
  const calendar = org.calendar(tx.userId);
  return {
    report,
    type,
    columns,
    summaries,
    groupings: { down, across },
    down: groupRows(rows, down, calendar),
    across: groupRows(rows, across, calendar),
    rows
  };
}

function expectAccess(org: Org, userId: string, type: ReportTypeShape): void {
  if (!org.hasSystemPermission(userId, 'RunReports')) throw noAccess('reports');
  for (const { object } of type.tables)
    if (!org.objectPermissions(userId, object.name).read) throw noAccess(object.labelPlural);
}

function mayRead(org: Org, userId: string, column: ReportColumn): boolean {
  return column.needs.every(
    (field) => field.type === 'id' || org.fieldPermissions(userId, field.object, field.name).readable
  );
}

const noAccess = (what: string): AccessFailure =>
  new AccessFailure('INSUFFICIENT_ACCESS', `You don't have access to ${what}. Ask your administrator for help.`);
