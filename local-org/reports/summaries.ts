/** Sums, averages and extremes of a column over rows. */
import { NotSupported } from '../data/access.ts';
import { Decimal } from '../values/index.ts';
import type { ReportColumn } from './columns.ts';
import type { Summary } from './definition.ts';
import { valueOf, type ReportRow } from './rows.ts';

export interface Summarized {
  readonly column: ReportColumn;
  readonly summary: Summary;
}

/**
 * Summarises the numbers of a column. A record that stands in several rows, since it has several children, counts once
 * (Salesforce Help, "Smart Totaling"). Null where no row has a number.
 */
export function summarize({ column, summary }: Summarized, rows: readonly ReportRow[]): Decimal | null {
  const seen = new Set<string>();
  const numbers: Decimal[] = [];
  for (const row of rows) {
    const id = row[column.table]?.id;
    if (id === null || id === undefined || seen.has(id)) continue;
    seen.add(id);
    const number = numberOf(valueOf(row, column));
    if (number) numbers.push(number);
  }
  if (numbers.length === 0) return null;
  const sum = (): Decimal => numbers.reduce((total, one) => total.add(one), Decimal.ZERO);
  switch (summary) {
    case 'Sum':
      return sum();
    case 'Average':
      return sum().divide(Decimal.fromInteger(numbers.length));
    case 'Maximum':
      return numbers.reduce((most, one) => (one.compareTo(most) > 0 ? one : most));
    case 'Minimum':
      return numbers.reduce((least, one) => (one.compareTo(least) < 0 ? one : least));
  }
}

function numberOf(value: unknown): Decimal | null {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Decimal.fromInteger(value);
  if (typeof value === 'bigint') return Decimal.fromLong(value);
  return null;
}

/** Refuses what cannot be added up: amounts in several currencies are not converted here. */
export function expectSummable({ column, summary }: Summarized, multiCurrency: boolean): void {
  const numeric = ['integer', 'long', 'double', 'currency', 'percent'].includes(column.field.type);
  if (!numeric) throw new NotSupported(`the ${summary} of ${column.name}, which is no number`);
  if (multiCurrency && column.field.type === 'currency')
    throw new NotSupported('summaries of amounts in reports of an org with several currencies');
}
