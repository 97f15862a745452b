/** Groups of rows: by a value, dates by the period they lie in, in the order the report asks for. */
import { ApexDate, ApexDatetime, Decimal } from '../values/index.ts';
import { zoneDays } from '../values/time-zones.ts';
import { periodStart, type CalendarSettings } from '../data/soql/dates.ts';
import type { ReportColumn } from './columns.ts';
import type { DefinedGrouping, Granularity } from './definition.ts';
import { valueOf, type ReportRow } from './rows.ts';

export interface Calendar extends CalendarSettings {
  readonly timeZone: string;
}

export interface Grouping extends DefinedGrouping {
  readonly of: ReportColumn;
}

export interface Group {
  /** Path of positions from the outermost group: `0`, `0_2`. */
  readonly key: string;
  /** The value all its rows have; the first day of the period for dates; null for rows without one. */
  readonly value: unknown;
  readonly groups: readonly Group[];
  readonly rows: readonly ReportRow[];
}

const PERIODS: Readonly<Record<Granularity, string>> = {
  Day: 'DAY',
  Week: 'WEEK',
  Month: 'MONTH',
  Quarter: 'QUARTER',
  Year: 'YEAR',
  FiscalQuarter: 'FISCAL_QUARTER',
  FiscalYear: 'FISCAL_YEAR'
};

/** Groups rows by the groupings, the first outermost. */
export function groupRows(
  rows: readonly ReportRow[],
  groupings: readonly Grouping[],
  calendar: Calendar,
  prefix = ''
): Group[] {
  const [grouping, ...inner] = groupings;
  if (!grouping) return [];
  const byKey = new Map<string, { value: unknown; rows: ReportRow[] }>();
  for (const row of rows) {
    const value = groupValue(valueOf(row, grouping.of), grouping, calendar);
    const key = comparisonKey(value);
    const found = byKey.get(key);
    if (found) found.rows.push(row);
    else byKey.set(key, { value, rows: [row] });
  }
  const ordered = [...byKey.values()].sort((one, other) => compareValues(one.value, other.value, grouping.of));
  if (grouping.descending) ordered.reverse();
  return ordered.map(({ value, rows: own }, position) => {
    const key = prefix + position;
    return { key, value, rows: own, groups: groupRows(own, inner, calendar, `${key}_`) };
  });
}

function groupValue(value: unknown, { granularity }: Grouping, calendar: Calendar): unknown {
  const day =
    value instanceof ApexDate
      ? value.days
      : value instanceof ApexDatetime
        ? zoneDays(calendar.timeZone, value.ms)
        : null;
  return day === null ? value : new ApexDate(periodStart(PERIODS[granularity], day, 0, calendar));
}

/** Texts that differ in case only are one group, as they are equal in queries. */
function comparisonKey(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return `=${value.toLowerCase()}`;
  if (value instanceof Decimal) return `=${value.stripTrailingZeros().toPlainString()}`;
  if (value instanceof ApexDate) return `=${value.toIso()}`;
  return `=${String(value)}`;
}

/** Nothing first, then picklists in the order of their values, everything else by value. */
export function compareValues(one: unknown, other: unknown, column: ReportColumn): number {
  const [a, b] = [one ?? null, other ?? null];
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === 'string' && typeof b === 'string') {
    const { picklistValues } = column.field;
    if (picklistValues.length > 0) {
      const place = (value: string): number => {
        const index = picklistValues.findIndex((one) => one.value === value);
        return index < 0 ? picklistValues.length : index;
      };
      return place(a) - place(b) || a.localeCompare(b);
    }
    return a.localeCompare(b, undefined, { sensitivity: 'base' });
  }
  if (a instanceof Decimal && b instanceof Decimal) return a.compareTo(b);
  if (a instanceof ApexDate && b instanceof ApexDate) return a.compareTo(b);
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.compareTo(b);
  return Number(a) - Number(b);
}
