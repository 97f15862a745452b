/**
 * Cron expressions of `System.schedule`: `Seconds Minutes Hours Day_of_month Month Day_of_week [Year]`.
 * Source: Apex Reference, "System.schedule" (values, special characters `, - * / ? L W #`).
 */
import { localPartsToUtc, zoneParts } from '../../values/index.ts';
import { daysFromCivil, daysInMonth } from '../../values/index.ts';
import { throwApex } from './exceptions.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Up to the last year a cron expression may name. */
const DAYS_SEARCHED = 366 * 80;

interface FieldRange {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly words?: readonly string[];
}

const FIELDS: readonly FieldRange[] = [
  { name: 'Seconds', min: 0, max: 59 },
  { name: 'Minutes', min: 0, max: 59 },
  { name: 'Hours', min: 0, max: 23 },
  { name: 'Day_of_month', min: 1, max: 31 },
  { name: 'Month', min: 1, max: 12, words: MONTHS },
  { name: 'Day_of_week', min: 1, max: 7, words: DAYS },
  { name: 'Year', min: 1970, max: 9999 }
];

function refuse(reason: string): never {
  throwApex('System.StringException', `Illegal cron expression format (${reason})`);
}

/** Numbers a simple field allows; null for any. */
function allowed(text: string, field: FieldRange): ReadonlySet<number> | null {
  if (text === '*' || text === '?') return null;
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1) refuse(text);
    let from = field.min;
    let to = field.max;
    if (range !== '*' && range !== '') {
      const [first = '', last] = range.split('-');
      from = numberOf(first, field);
      to = last !== undefined ? numberOf(last, field) : stepText !== undefined ? field.max : from;
    }
    if (from <= to) for (let n = from; n <= to; n += step) values.add(n);
    else {
      for (let n = from; n <= field.max; n += step) values.add(n);
      for (let n = field.min; n <= to; n += step) values.add(n);
    }
  }
  return values;
}

function numberOf(text: string, field: FieldRange): number {
  const word = field.words?.indexOf(text.toUpperCase()) ?? -1;
  const value = word >= 0 ? word + field.min : Number(text);
  if (text === '' || !Number.isInteger(value) || value < field.min || value > field.max)
    refuse(`${field.name}: ${text}`);
  return value;
}

export class CronExpression {
  readonly #seconds: readonly number[];
  readonly #minutes: readonly number[];
  readonly #hours: readonly number[];
  readonly #months: ReadonlySet<number> | null;
  readonly #years: ReadonlySet<number> | null;
  readonly #dayOfMonth: string;
  readonly #dayOfWeek: string;

  /** Throws System.StringException for what is no cron expression. */
  constructor(text: string) {
    const parts = text.trim().split(/\s+/);
    if (parts.length < 6 || parts.length > 7) refuse(text);
    const [second, minute, hour, day, month, weekday, year] = parts as [
      string,
      string,
      string,
      string,
      string,
      string,
      string?
    ];
    if ((day === '?') === (weekday === '?')) refuse("Day_of_month or Day_of_week must be '?'");
    const list = (s: string, i: number): readonly number[] => {
      const range = FIELDS[i] as FieldRange;
      const found = allowed(s, range);
      return found
        ? [...found].sort((a, b) => a - b)
        : Array.from({ length: range.max - range.min + 1 }, (_, n) => n + range.min);
    };
    this.#seconds = list(second, 0);
    this.#minutes = list(minute, 1);
    this.#hours = list(hour, 2);
    this.#months = allowed(month, FIELDS[4] as FieldRange);
    this.#years = year === undefined ? null : allowed(year, FIELDS[6] as FieldRange);
    this.#dayOfMonth = day.toUpperCase();
    this.#dayOfWeek = weekday.toUpperCase();
    this.#dayMatches(2026, 1, 1);
  }

  /** The first moment after `after` (ms since the epoch) it names, in a time zone; null when there is none. */
  next(after: number, timeZone: string): number | null {
    const start = zoneParts(timeZone, after);
    const firstDay = daysFromCivil(start.year, start.month, start.day);
    for (let offset = 0; offset < DAYS_SEARCHED; offset++) {
      const date = new Date((firstDay + offset) * 86_400_000);
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      if (this.#years && !this.#years.has(year)) {
        if (year > Math.max(...this.#years)) return null;
        continue;
      }
      if (this.#months && !this.#months.has(month)) continue;
      if (!this.#dayMatches(year, month, day)) continue;
      const found = this.#timeOn(year, month, day, after, timeZone);
      if (found !== null) return found;
    }
    return null;
  }

  #timeOn(year: number, month: number, day: number, after: number, timeZone: string): number | null {
    for (const hour of this.#hours) {
      for (const minute of this.#minutes) {
        for (const second of this.#seconds) {
          const moment = localPartsToUtc(timeZone, year, month, day, hour, minute, second);
          if (moment > after) return moment;
        }
      }
    }
    return null;
  }

  #dayMatches(year: number, month: number, day: number): boolean {
    if (this.#dayOfWeek !== '?') return this.#weekdayMatches(year, month, day);
    const last = daysInMonth(year, month);
    if (this.#dayOfMonth === 'L') return day === last;
    if (this.#dayOfMonth === 'LW') return day === nearestWeekday(year, month, last);
    const weekday = /^(\d+)W$/.exec(this.#dayOfMonth);
    if (weekday) return day === nearestWeekday(year, month, Math.min(Number(weekday[1]), last));
    return allowed(this.#dayOfMonth, FIELDS[3] as FieldRange)?.has(day) ?? true;
  }

  #weekdayMatches(year: number, month: number, day: number): boolean {
    const field = FIELDS[5] as FieldRange;
    const weekday = sundayFirst(year, month, day);
    const lastOf = /^(\w+)L$/.exec(this.#dayOfWeek);
    if (lastOf) return weekday === numberOf(lastOf[1] as string, field) && day + 7 > daysInMonth(year, month);
    if (this.#dayOfWeek === 'L') return weekday === 7;
    const nth = /^(\w+)#(\d)$/.exec(this.#dayOfWeek);
    if (nth) return weekday === numberOf(nth[1] as string, field) && Math.ceil(day / 7) === Number(nth[2]);
    return allowed(this.#dayOfWeek, field)?.has(weekday) ?? true;
  }
}

/** 1 for Sunday to 7 for Saturday. */
function sundayFirst(year: number, month: number, day: number): number {
  return new Date(daysFromCivil(year, month, day) * 86_400_000).getUTCDay() + 1;
}

function nearestWeekday(year: number, month: number, day: number): number {
  const weekday = sundayFirst(year, month, day);
  if (weekday === 7) return day > 1 ? day - 1 : day + 2;
  if (weekday === 1) return day < daysInMonth(year, month) ? day + 1 : day - 2;
  return day;
}
