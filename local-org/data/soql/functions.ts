/** The SQL functions that queries use beyond SQLite's own. Registered once on a database connection. */
import type { DatabaseSync } from 'node:sqlite';
import { divideRounded, civilFromDays, dayOfWeek, daysFromCivil, zoneDays, zoneOffset } from '../../values/index.ts';
import type { RunEnvironment } from './environment.ts';

const RATE_ONE = 1_000_000n;

/** What the functions ask about the statement that is running. */
export interface CurrentRun {
  environment: RunEnvironment | undefined;
}

/** Registers `soql_fold`, `soql_convert`, `soql_includes`, `soql_labels` and `soql_date_part`. */
export function registerSoqlFunctions(database: DatabaseSync, current: CurrentRun): void {
  database.function('soql_fold', { deterministic: true }, (value) =>
    typeof value === 'string' ? value.toLowerCase() : value
  );

  // Amount, rate of its currency, rate of the wanted one (none: the corporate currency); rates are units per corporate unit times 10^6.
  database.function('soql_convert', { deterministic: true, useBigIntArguments: true }, (amount, from, to) => {
    if (typeof amount !== 'bigint') return null;
    const rate = typeof from === 'bigint' ? from : RATE_ONE;
    const wanted = typeof to === 'bigint' ? to : RATE_ONE;
    if (rate === wanted || rate === 0n) return amount;
    return divideRounded(amount * wanted, rate, 'HALF_UP');
  });

  let setsText = '';
  let sets: string[][] = [];
  // A set such as `a;b` asks for all its members; one set of the list is enough.
  database.function('soql_includes', { deterministic: true }, (value, wanted) => {
    if (typeof value !== 'string' || typeof wanted !== 'string') return 0;
    if (wanted !== setsText) {
      setsText = wanted;
      sets = (JSON.parse(wanted) as string[]).map((set) =>
        set
          .toLowerCase()
          .split(';')
          .map((part) => part.trim())
      );
    }
    const chosen = value.toLowerCase().split(';');
    return sets.some((set) => set.every((part) => chosen.includes(part))) ? 1 : 0;
  });

  // A query may ask for the labels of several fields of each row.
  const maps = new Map<string, Record<string, string>>();
  database.function('soql_labels', { deterministic: true }, (value, map) => {
    if (typeof value !== 'string' || typeof map !== 'string') return value;
    let labels = maps.get(map);
    if (labels === undefined) {
      if (maps.size >= 100) maps.clear();
      maps.set(map, (labels = JSON.parse(map) as Record<string, string>));
    }
    const known = labels;
    return value
      .split(';')
      .map((part) => known[part.toLowerCase()] ?? part)
      .join(';');
  });

  database.function('soql_date_part', {}, (part, value, mode) => {
    if (typeof value !== 'number') return null;
    const environment = current.environment;
    if (environment === undefined) throw new Error('soql_date_part needs a running statement');
    return datePart(String(part), value, Number(mode), environment);
  });
}

/**
 * SOQL Reference, "Date Functions". `mode` 0: `value` is days; 1: milliseconds seen in UTC; 2: milliseconds seen in the
 * running user's time zone. DAY_ONLY gives days, all others a number.
 */
export function datePart(part: string, value: number, mode: number, environment: RunEnvironment): number {
  const zone = mode === 2 ? environment.timeZone : 'UTC';
  const days = mode === 0 ? value : zoneDays(zone, value);
  if (part === 'DAY_ONLY') return days;
  if (part === 'HOUR_IN_DAY') {
    const local = value + (mode === 2 ? zoneOffset(zone, value) : 0);
    return Math.floor((((local % 86_400_000) + 86_400_000) % 86_400_000) / 3_600_000);
  }
  const { year, month, day } = civilFromDays(days);
  const fiscal = environment.calendar.fiscalYearStartMonth;
  const fiscalMonth = ((month - fiscal + 12) % 12) + 1;
  switch (part) {
    case 'CALENDAR_YEAR':
      return year;
    case 'CALENDAR_QUARTER':
      return Math.floor((month - 1) / 3) + 1;
    case 'CALENDAR_MONTH':
      return month;
    case 'DAY_IN_MONTH':
      return day;
    case 'DAY_IN_WEEK':
      return dayOfWeek(days) + 1;
    case 'DAY_IN_YEAR':
      return days - daysFromCivil(year, 1, 1) + 1;
    case 'WEEK_IN_MONTH':
      return Math.floor((day - 1) / 7) + 1;
    case 'WEEK_IN_YEAR':
      return Math.floor((days - daysFromCivil(year, 1, 1)) / 7) + 1;
    case 'FISCAL_MONTH':
      return fiscalMonth;
    case 'FISCAL_QUARTER':
      return Math.floor((fiscalMonth - 1) / 3) + 1;
    case 'FISCAL_YEAR':
      return fiscal === 1 || month < fiscal ? year : year + 1;
    default:
      throw new Error(`no such date function: ${part}`);
  }
}
