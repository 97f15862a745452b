/** The standard date filter of reports as SOQL (Metadata API Developer Guide, "Report": UserDateInterval). */
import { NotSupported } from '../data/access.ts';

/** Interval → date literals of SOQL, any of which the date must lie in. */
const INTERVALS: Readonly<Record<string, readonly string[]>> = {
  TODAY: ['TODAY'],
  YESTERDAY: ['YESTERDAY'],
  TOMORROW: ['TOMORROW'],
  THISWEEK: ['THIS_WEEK'],
  LASTWEEK: ['LAST_WEEK'],
  NEXTWEEK: ['NEXT_WEEK'],
  THISMONTH: ['THIS_MONTH'],
  LASTMONTH: ['LAST_MONTH'],
  NEXTMONTH: ['NEXT_MONTH'],
  LASTTHISMONTH: ['LAST_MONTH', 'THIS_MONTH'],
  THISNEXTMONTH: ['THIS_MONTH', 'NEXT_MONTH'],
  CURRENT: ['THIS_FISCAL_QUARTER'],
  CURNEXT1: ['THIS_FISCAL_QUARTER', 'NEXT_FISCAL_QUARTER'],
  CURPREV1: ['THIS_FISCAL_QUARTER', 'LAST_FISCAL_QUARTER'],
  NEXT1: ['NEXT_FISCAL_QUARTER'],
  PREV1: ['LAST_FISCAL_QUARTER'],
  CURNEXT3: ['THIS_FISCAL_QUARTER', 'NEXT_N_FISCAL_QUARTERS:3'],
  CURFY: ['THIS_FISCAL_YEAR'],
  PREVFY: ['LAST_FISCAL_YEAR'],
  PREV2FY: ['LAST_N_FISCAL_YEARS:2'],
  NEXTFY: ['NEXT_FISCAL_YEAR'],
  PREVCURFY: ['LAST_FISCAL_YEAR', 'THIS_FISCAL_YEAR'],
  PREVCUR2FY: ['LAST_N_FISCAL_YEARS:2', 'THIS_FISCAL_YEAR'],
  CURNEXTFY: ['THIS_FISCAL_YEAR', 'NEXT_FISCAL_YEAR'],
  CURRENTQ: ['THIS_QUARTER'],
  CURNEXTQ: ['THIS_QUARTER', 'NEXT_QUARTER'],
  CURPREVQ: ['THIS_QUARTER', 'LAST_QUARTER'],
  NEXTQ: ['NEXT_QUARTER'],
  PREVQ: ['LAST_QUARTER'],
  CURNEXT3Q: ['THIS_QUARTER', 'NEXT_N_QUARTERS:3'],
  CURY: ['THIS_YEAR'],
  PREVY: ['LAST_YEAR'],
  PREV2Y: ['LAST_N_YEARS:2'],
  NEXTY: ['NEXT_YEAR'],
  PREVCURY: ['LAST_YEAR', 'THIS_YEAR'],
  PREVCUR2Y: ['LAST_N_YEARS:2', 'THIS_YEAR'],
  CURNEXTY: ['THIS_YEAR', 'NEXT_YEAR'],
  ...Object.fromEntries(
    [7, 30, 60, 90, 120].flatMap((days) => [
      [`LAST${days}`, [`LAST_N_DAYS:${days}`]],
      [`NEXT${days}`, [`NEXT_N_DAYS:${days}`]]
    ])
  )
};

/**
 * The condition on a date or date/time field.
 * @param start first day of INTERVAL_CUSTOM, ISO; empty for none; `end` likewise the last day
 */
export function dateCondition(path: string, isDatetime: boolean, interval: string, start: string, end: string): string {
  if (interval === 'INTERVAL_CUSTOM') {
    const [from, to] = isDatetime ? [`${start}T00:00:00Z`, `${end}T23:59:59Z`] : [start, end];
    return [start ? `${path} >= ${from}` : '', end ? `${path} <= ${to}` : ''].filter(Boolean).join(' AND ');
  }
  const literals = INTERVALS[interval.replace(/^INTERVAL_/, '')];
  if (!literals) throw new NotSupported(`the date interval ${interval} of reports`);
  return `(${literals.map((literal) => `${path} = ${literal}`).join(' OR ')})`;
}
