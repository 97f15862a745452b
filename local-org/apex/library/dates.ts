/** System.Date, Time, TimeZone, Datetime. Source: Apex Reference, the classes of these names. */
import {
  addMonthsToDays,
  ApexDate,
  ApexDatetime,
  ApexTime,
  DAY_MS,
  dayOfWeek,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  isTimeZone,
  localPartsToUtc,
  localToUtc,
  zoneDays,
  zoneName,
  zoneOffset,
  zoneParts
} from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { refuseNulls, refuseNullsStatic } from './arguments.ts';
import { formatLocalDate, formatLocalDatetime, formatLongDatetime, formatPattern } from './date-format.ts';
import { platformType } from './declare.ts';
import { parseLocalDate, parseLocalDatetime, parseStandardDatetime } from './date-parse.ts';
import { intlLocale, runningUser, userLocale, userTimeZone } from './running-user.ts';

function invalid(kind: string, text: string): never {
  throwApex('System.TypeException', `Invalid ${kind}: ${text}`);
}

/** Date.valueOf(String): `yyyy-MM-dd`, what follows a space is ignored. */
export function parseDate(text: string): ApexDate {
  const match = /^\s*(\d{1,4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/.exec(text);
  if (match === null) invalid('date', text);
  return new ApexDate(daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3])));
}

const today = (): ApexDate => new ApexDate(zoneDays(userTimeZone(), currentTransaction().now()));

function firstDayOfWeek(): number {
  const locale = new Intl.Locale(userLocale()) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return (locale.getWeekInfo?.().firstDay ?? 7) % 7;
}

platformType({
  name: 'System.Date',
  kind: 'class',
  construct: ApexDate,
  methods: refuseNulls({
    'Date addDays(Integer days)': (d: ApexDate, days: number) => d.addDays(days),
    'Date addMonths(Integer months)': (d: ApexDate, months: number) => d.addMonths(months),
    'Date addYears(Integer years)': (d: ApexDate, years: number) => d.addYears(years),
    'Integer day()': (d: ApexDate) => d.day,
    'Integer dayOfYear()': (d: ApexDate) => d.days - daysFromCivil(d.year, 1, 1) + 1,
    'Integer daysBetween(Date other)': (d: ApexDate, other: ApexDate) => other.days - d.days,
    'String format()': (d: ApexDate) => formatLocalDate(d.days, userLocale()),
    'Boolean isSameDay(Date other)': (d: ApexDate, other: ApexDate) => d.days === other.days,
    'Integer month()': (d: ApexDate) => d.month,
    // The days of the month do not count.
    'Integer monthsBetween(Date other)': (d: ApexDate, other: ApexDate) =>
      (other.year - d.year) * 12 + other.month - d.month,
    'Date toStartOfMonth()': (d: ApexDate) => new ApexDate(d.days - d.day + 1),
    'Date toStartOfWeek()': (d: ApexDate) => new ApexDate(d.days - ((dayOfWeek(d.days) - firstDayOfWeek() + 7) % 7)),
    'Integer year()': (d: ApexDate) => d.year,
    'String toString()': (d: ApexDate) => d.toIso()
  }),
  statics: {
    ...refuseNullsStatic({
      'Integer daysInMonth(Integer year, Integer month)': (year: number, month: number) => {
        if (month < 1 || month > 12) throwApex('System.InvalidParameterValueException', `Invalid month: ${month}`);
        return daysInMonth(year, month);
      },
      'Boolean isLeapYear(Integer year)': isLeapYear,
      'Date newInstance(Integer year, Integer month, Integer day)': (year: number, month: number, day: number) =>
        ApexDate.of(year, month, day),
      'Date parse(String text)': (text: string) =>
        new ApexDate(parseLocalDate(text, userLocale()) ?? invalid('date', text)),
      'Date today()': today,
      'Date valueOf(String text)': parseDate
    }),
    'Date valueOf(Object value)': (value: unknown) => {
      if (value === null) return null;
      if (value instanceof ApexDate) return value;
      if (value instanceof ApexDatetime) return new ApexDate(zoneDays(userTimeZone(), value.ms));
      return typeof value === 'string' ? parseDate(value) : invalid('date', String(value));
    }
  }
});

const HOUR = 3_600_000;

platformType({
  name: 'System.Time',
  kind: 'class',
  construct: ApexTime,
  methods: refuseNulls({
    'Time addHours(Integer hours)': (t: ApexTime, hours: number) => t.addMilliseconds(hours * HOUR),
    'Time addMinutes(Integer minutes)': (t: ApexTime, minutes: number) => t.addMilliseconds(minutes * 60_000),
    'Time addSeconds(Integer seconds)': (t: ApexTime, seconds: number) => t.addMilliseconds(seconds * 1000),
    'Time addMilliseconds(Integer milliseconds)': (t: ApexTime, ms: number) => t.addMilliseconds(ms),
    'Integer hour()': (t: ApexTime) => t.hour,
    'Integer minute()': (t: ApexTime) => t.minute,
    'Integer second()': (t: ApexTime) => t.second,
    'Integer millisecond()': (t: ApexTime) => t.millisecond,
    'String toString()': (t: ApexTime) => t.toString()
  }),
  statics: refuseNullsStatic({
    'Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': (
      hour: number,
      minute: number,
      second: number,
      ms: number
    ) => ApexTime.of(hour, minute, second, ms)
  })
});

/** System.TimeZone: a zone by its IANA name. */
export class ApexTimeZone {
  readonly id: string;
  constructor(id: string) {
    this.id = id;
  }

  toString(): string {
    return this.id;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof ApexTimeZone && other.id === this.id;
  }
}

platformType({
  name: 'System.TimeZone',
  kind: 'class',
  construct: ApexTimeZone,
  methods: refuseNulls({
    'String getDisplayName()': (zone: ApexTimeZone) => {
      const now = currentTransaction().now();
      return `(${formatPattern(now, "'GMT'XXX", zone.id, 'en-US').replace('Z', '+00:00')}) ${zoneName(zone.id, now, userLocale(), 'long')} (${zone.id})`;
    },
    'String getID()': (zone: ApexTimeZone) => zone.id,
    'Integer getOffset(Datetime moment)': (zone: ApexTimeZone, moment: ApexDatetime) => zoneOffset(zone.id, moment.ms),
    'String toString()': (zone: ApexTimeZone) => zone.id
  }),
  statics: refuseNullsStatic({
    // As java.util.TimeZone: an unknown name means GMT.
    'TimeZone getTimeZone(String id)': (id: string) => new ApexTimeZone(isTimeZone(id) ? id : 'GMT')
  })
});

/** Moves a moment by months in the user's zone; the clock time there stays. */
function addMonths(moment: ApexDatetime, months: number): ApexDatetime {
  const zone = userTimeZone();
  const local = moment.ms + zoneOffset(zone, moment.ms);
  const days = Math.floor(local / DAY_MS);
  return new ApexDatetime(localToUtc(zone, addMonthsToDays(days, months), local - days * DAY_MS));
}

/** Moves a moment by days in the user's zone. */
function addDays(moment: ApexDatetime, count: number): ApexDatetime {
  const zone = userTimeZone();
  const local = moment.ms + zoneOffset(zone, moment.ms);
  const days = Math.floor(local / DAY_MS);
  return new ApexDatetime(localToUtc(zone, days + count, local - days * DAY_MS));
}

const inZone = (d: ApexDatetime): ReturnType<typeof zoneParts> => zoneParts(userTimeZone(), d.ms);
const inGmt = (d: ApexDatetime): ReturnType<typeof zoneParts> => zoneParts('GMT', d.ms);
const timeOf = (parts: ReturnType<typeof zoneParts>): ApexTime =>
  ApexTime.of(parts.hour, parts.minute, parts.second, parts.millisecond);
const dayOfYear = (parts: ReturnType<typeof zoneParts>): number => parts.days - daysFromCivil(parts.year, 1, 1) + 1;

function local(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): ApexDatetime {
  return new ApexDatetime(localPartsToUtc(userTimeZone(), year, month, day, hour, minute, second));
}

/** Datetime.format with a pattern; names in the language of the user's locale. */
function format(moment: ApexDatetime, pattern: string, zone: string): string {
  return formatPattern(moment.ms, pattern, isTimeZone(zone) ? zone : 'GMT', intlLocale(runningUser().locale));
}

/** Datetime.valueOf(String): `yyyy-MM-dd HH:mm:ss` in a zone. */
export function parseDatetime(text: string, zone: string): ApexDatetime {
  const ms = parseStandardDatetime(text, zone);
  return ms === null ? invalid('date/time', text) : new ApexDatetime(ms);
}

platformType({
  name: 'System.Datetime',
  kind: 'class',
  construct: ApexDatetime,
  methods: refuseNulls({
    'Datetime addDays(Integer days)': addDays,
    'Datetime addHours(Integer hours)': (d: ApexDatetime, hours: number) => new ApexDatetime(d.ms + hours * HOUR),
    'Datetime addMinutes(Integer minutes)': (d: ApexDatetime, minutes: number) =>
      new ApexDatetime(d.ms + minutes * 60_000),
    'Datetime addMonths(Integer months)': addMonths,
    'Datetime addSeconds(Integer seconds)': (d: ApexDatetime, seconds: number) =>
      new ApexDatetime(d.ms + seconds * 1000),
    'Datetime addYears(Integer years)': (d: ApexDatetime, years: number) => addMonths(d, years * 12),
    'Date date()': (d: ApexDatetime) => new ApexDate(zoneDays(userTimeZone(), d.ms)),
    'Date dateGmt()': (d: ApexDatetime) => new ApexDate(Math.floor(d.ms / DAY_MS)),
    'Integer day()': (d: ApexDatetime) => inZone(d).day,
    'Integer dayGmt()': (d: ApexDatetime) => inGmt(d).day,
    'Integer dayOfYear()': (d: ApexDatetime) => dayOfYear(inZone(d)),
    'Integer dayOfYearGmt()': (d: ApexDatetime) => dayOfYear(inGmt(d)),
    'String format()': (d: ApexDatetime) => formatLocalDatetime(d.ms, userTimeZone(), userLocale()),
    'String format(String pattern)': (d: ApexDatetime, pattern: string) => format(d, pattern, userTimeZone()),
    'String format(String pattern, String timezone)': format,
    'String formatGmt(String pattern)': (d: ApexDatetime, pattern: string) => format(d, pattern, 'GMT'),
    'String formatLong()': (d: ApexDatetime) => formatLongDatetime(d.ms, userTimeZone(), userLocale()),
    'Long getTime()': (d: ApexDatetime) => BigInt(d.ms),
    'Integer hour()': (d: ApexDatetime) => inZone(d).hour,
    'Integer hourGmt()': (d: ApexDatetime) => inGmt(d).hour,
    'Boolean isSameDay(Datetime other)': (d: ApexDatetime, other: ApexDatetime) =>
      zoneDays(userTimeZone(), d.ms) === zoneDays(userTimeZone(), other.ms),
    'Integer millisecond()': (d: ApexDatetime) => inZone(d).millisecond,
    'Integer millisecondGmt()': (d: ApexDatetime) => inGmt(d).millisecond,
    'Integer minute()': (d: ApexDatetime) => inZone(d).minute,
    'Integer minuteGmt()': (d: ApexDatetime) => inGmt(d).minute,
    'Integer month()': (d: ApexDatetime) => inZone(d).month,
    'Integer monthGmt()': (d: ApexDatetime) => inGmt(d).month,
    'Integer second()': (d: ApexDatetime) => inZone(d).second,
    'Integer secondGmt()': (d: ApexDatetime) => inGmt(d).second,
    'Time time()': (d: ApexDatetime) => timeOf(inZone(d)),
    'Time timeGmt()': (d: ApexDatetime) => timeOf(inGmt(d)),
    'Integer year()': (d: ApexDatetime) => inZone(d).year,
    'Integer yearGmt()': (d: ApexDatetime) => inGmt(d).year
  }),
  statics: {
    ...refuseNullsStatic({
      'Datetime newInstance(Long milliseconds)': (ms: bigint) => new ApexDatetime(Number(ms)),
      'Datetime newInstance(Date date, Time time)': (date: ApexDate, time: ApexTime) =>
        new ApexDatetime(localToUtc(userTimeZone(), date.days, time.ms)),
      'Datetime newInstance(Integer year, Integer month, Integer day)': local,
      'Datetime newInstance(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
        local,
      'Datetime newInstanceGmt(Date date, Time time)': (date: ApexDate, time: ApexTime) =>
        new ApexDatetime(date.days * DAY_MS + time.ms),
      'Datetime newInstanceGmt(Integer year, Integer month, Integer day)': (year: number, month: number, day: number) =>
        ApexDatetime.ofGmt(year, month, day),
      'Datetime newInstanceGmt(Integer year, Integer month, Integer day, Integer hour, Integer minute, Integer second)':
        (year: number, month: number, day: number, hour: number, minute: number, second: number) =>
          ApexDatetime.ofGmt(year, month, day, hour, minute, second),
      'Datetime now()': () => new ApexDatetime(currentTransaction().now()),
      'Datetime parse(String text)': (text: string) =>
        new ApexDatetime(parseLocalDatetime(text, userLocale(), userTimeZone()) ?? invalid('date/time', text)),
      'Datetime valueOf(String text)': (text: string) => parseDatetime(text, userTimeZone()),
      'Datetime valueOfGmt(String text)': (text: string) => parseDatetime(text, 'GMT')
    }),
    'Datetime valueOf(Object value)': (value: unknown) => {
      if (value === null) return null;
      if (value instanceof ApexDatetime) return value;
      if (typeof value === 'bigint' || typeof value === 'number') return new ApexDatetime(Number(value));
      if (value instanceof ApexDate) return new ApexDatetime(localToUtc(userTimeZone(), value.days, 0));
      // Milliseconds since the epoch.
      if (typeof value === 'bigint' || typeof value === 'number') return new ApexDatetime(Number(value));
      return typeof value === 'string' ? parseDatetime(value, userTimeZone()) : invalid('date/time', String(value));
    }
  }
});
