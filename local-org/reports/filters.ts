/** Filters of reports. Each becomes a condition of SOQL on its table, so that a filter means the same in a report and in a query. */
import { NotSupported, USER_ACCESS, type TransactionContext } from '../data/access.ts';
import type { Org } from '../data/api.ts';
import { holds, parseFilterLogic, type FilterLogic } from '../data/security/criteria.ts';
import { filterCondition } from '../data/soql/filter-condition.ts';
import type { ReportColumn } from './columns.ts';
import { dateCondition } from './date-intervals.ts';
import type { DefinedFilter, ReportDefinition } from './definition.ts';
import type { ReportTypeShape } from './report-types.ts';
import type { ReportRow } from './rows.ts';

export type ColumnFinder = (name: string) => ReportColumn;

type Test = (row: ReportRow) => boolean;

/** The rows that pass the date filter, and the filters joined by their logic. */
export function filterRows(
  org: Org,
  tx: TransactionContext,
  type: ReportTypeShape,
  report: ReportDefinition,
  find: ColumnFinder,
  rows: readonly ReportRow[]
): readonly ReportRow[] {
  if (rows.length === 0) return rows;
  const tests = report.filters.map((filter) => testOf(org, tx, type, find(filter.column), filter));
  const logic: FilterLogic =
    report.filterLogic === undefined
      ? { kind: 'and', parts: tests.map((_, index) => ({ kind: 'item', index })) }
      : parseFilterLogic(report.filterLogic, tests.length, report.fullName);
  const inTime = report.dates ? dateTest(org, tx, type, find(report.dates.column), report.dates) : () => true;
  return rows.filter(
    (row) =>
      inTime(row) &&
      holds(
        logic,
        tests.map((test) => test(row))
      )
  );
}

function testOf(
  org: Org,
  tx: TransactionContext,
  type: ReportTypeShape,
  column: ReportColumn,
  filter: DefinedFilter
): Test {
  const text = filterCondition(column.path, column.field, filter.operator, filter.value);
  if (text === null) throw new NotSupported(`the report filter ${filter.column} ${filter.operator} ${filter.value}`);
  const met = idsThatMeet(org, tx, type, column, text);
  // Beside an outer join there may be no record: its fields are empty.
  const emptyMeets =
    (filter.operator === 'equals' && filter.value === '') || (filter.operator === 'notEqual' && filter.value !== '');
  return (row) => {
    const record = row[column.table];
    return record ? met.has(record.id!) : emptyMeets;
  };
}

function dateTest(
  org: Org,
  tx: TransactionContext,
  type: ReportTypeShape,
  column: ReportColumn,
  dates: NonNullable<ReportDefinition['dates']>
): Test {
  const text = dateCondition(column.path, column.field.type === 'datetime', dates.interval, dates.start, dates.end);
  const met = idsThatMeet(org, tx, type, column, text);
  return (row) => {
    const record = row[column.table];
    return record !== null && record !== undefined && met.has(record.id!);
  };
}

function idsThatMeet(
  org: Org,
  tx: TransactionContext,
  type: ReportTypeShape,
  column: ReportColumn,
  condition: string
): ReadonlySet<string> {
  const { object } = type.tables[column.table]!;
  const { records } = org.query(tx, `SELECT Id FROM ${object.name} WHERE ${condition}`, { access: USER_ACCESS });
  return new Set(records.map(({ id }) => id!));
}
