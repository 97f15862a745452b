/**
 * Date literals of SOQL and the ranges of days they stand for (SOQL Reference, "Date Formats and Date Literals").
 * Days are whole days since 1970-01-01. A range is [from, to): `to` is the first day after it.
 */

import { civilFromDays, dayOfWeek, daysFromCivil } from '../../values/calendar.ts';

const PLAIN = new Set([
  'YESTERDAY',
  'TODAY',
  'TOMORROW',
  'LAST_90_DAYS',
  'NEXT_90_DAYS',
  'LAST_WEEK',
  'THIS_WEEK',
  'NEXT_WEEK',
  'LAST_MONTH',
  'THIS_MONTH',
  'NEXT_MONTH',
  'LAST_QUARTER',
  'THIS_QUARTER',
  'NEXT_QUARTER',
  'LAST_YEAR',
  'THIS_YEAR',
  'NEXT_YEAR',
  'LAST_FISCAL_QUARTER',
  'THIS_FISCAL_QUARTER',
  'NEXT_FISCAL_QUARTER',
  'LAST_FISCAL_YEAR',
  'THIS_FISCAL_YEAR',
  'NEXT_FISCAL_YEAR'
]);

const COUNTED =
  /^(?:(LAST|NEXT)_N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)|N_(DAYS|WEEKS|MONTHS|QUARTERS|YEARS|FISCAL_QUARTERS|FISCAL_YEARS)_AGO)$/;

/** Whether an upper-case name is a date literal. */
export function isDateLiteral(name: string): boolean {
  return PLAIN.has(name) || COUNTED.test(name);
}

/** Whether `:n` follows the literal, as in `LAST_N_DAYS:30`. */
export function dateLiteralTakesCount(name: string): boolean {
  return COUNTED.test(name);
}

export interface DateRange {
  readonly from: number;
  readonly to: number;
}

export interface CalendarSettings {
  /** 0 = Sunday (United States), 1 = Monday: the first day of the week in the running user's locale. */
  readonly firstDayOfWeek: number;
  /** 1–12: the month the fiscal year begins with. */
  readonly fiscalYearStartMonth: number;
}

function weekStart(day: number, settings: CalendarSettings): number {
  return day - ((dayOfWeek(day) - settings.firstDayOfWeek + 7) % 7);
}

/** First day of the period `offset` periods from the one that holds `today`. */
export function periodStart(unit: string, today: number, offset: number, settings: CalendarSettings): number {
  const { year, month } = civilFromDays(today);
  const fiscal = settings.fiscalYearStartMonth;
  switch (unit) {
    case 'DAY':
      return today + offset;
    case 'WEEK':
      return weekStart(today, settings) + offset * 7;
    case 'MONTH':
      return daysFromCivil(year, month + offset, 1);
    case 'QUARTER':
      return daysFromCivil(year, month - ((month - 1) % 3) + offset * 3, 1);
    case 'YEAR':
      return daysFromCivil(year + offset, 1, 1);
    case 'FISCAL_QUARTER': {
      const sinceStart = (month - fiscal + 12) % 12;
      return daysFromCivil(year, month - (sinceStart % 3) + offset * 3, 1);
    }
    case 'FISCAL_YEAR': {
      const startYear = month >= fiscal ? year : year - 1;
      return daysFromCivil(startYear + offset, fiscal, 1);
    }
    default:
      throw new Error(`no such period: ${unit}`);
  }
}

/** The days a literal covers, seen from `today`. `n` is the number after the colon, where there is one. */
export function dateLiteralRange(
  name: string,
  n: number | undefined,
  today: number,
  settings: CalendarSettings
): DateRange {
  switch (name) {
    case 'YESTERDAY':
      return { from: today - 1, to: today };
    case 'TODAY':
      return { from: today, to: today + 1 };
    case 'TOMORROW':
      return { from: today + 1, to: today + 2 };
    case 'LAST_90_DAYS':
      return { from: today - 90, to: today + 1 };
    case 'NEXT_90_DAYS':
      return { from: today + 1, to: today + 91 };
    default:
      break;
  }
  const counted = COUNTED.exec(name);
  if (counted !== null) {
    const count = n ?? 0;
    const unit = (counted[2] ?? counted[3]!).slice(0, -1);
    if (counted[3] !== undefined) {
      return { from: periodStart(unit, today, -count, settings), to: periodStart(unit, today, 1 - count, settings) };
    }
    if (counted[1] === 'LAST') {
      // Days count up to and with today; longer periods end with the last one that is over.
      if (unit === 'DAY') return { from: today - count, to: today + 1 };
      return { from: periodStart(unit, today, -count, settings), to: periodStart(unit, today, 0, settings) };
    }
    return { from: periodStart(unit, today, 1, settings), to: periodStart(unit, today, count + 1, settings) };
  }
  const [which, ...rest] = name.split('_');
  const unit = rest.join('_');
  const offset = which === 'LAST' ? -1 : which === 'NEXT' ? 1 : 0;
  return { from: periodStart(unit, today, offset, settings), to: periodStart(unit, today, offset + 1, settings) };
}
