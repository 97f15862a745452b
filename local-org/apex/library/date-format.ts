/** Date patterns as Datetime.format takes them: those of java.text.SimpleDateFormat (Apex Reference, Datetime.format). */
import { dayOfWeek, daysFromCivil, zoneName, zoneOffset, zoneParts } from '../../values/index.ts';
import type { DateTimeParts } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';

interface Moment {
  readonly ms: number;
  readonly zone: string;
  /** As Intl takes it. */
  readonly locale: string;
  readonly parts: DateTimeParts;
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0');

function nameOf(moment: Moment, options: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes): string {
  const format = new Intl.DateTimeFormat(moment.locale, { ...options, timeZone: 'UTC' });
  return (
    format.formatToParts(moment.ms + zoneOffset(moment.zone, moment.ms)).find((part) => part.type === type)?.value ?? ''
  );
}

function isoOffset(offset: number, width: number): string {
  if (offset === 0) return 'Z';
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const hours = digits(Math.floor(minutes / 60), 2);
  if (width === 1) return sign + hours;
  return `${sign}${hours}${width >= 3 ? ':' : ''}${digits(minutes % 60, 2)}`;
}

function rfcOffset(offset: number): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${digits(Math.floor(minutes / 60), 2)}${digits(minutes % 60, 2)}`;
}

/** The week of a year whose weeks begin on Sunday and whose first week holds 1 January (Java's default in the US locale). */
function weekOfYear(days: number, year: number): { week: number; year: number } {
  const start = (of: number): number => {
    const first = daysFromCivil(of, 1, 1);
    return first - dayOfWeek(first);
  };
  if (days >= start(year + 1)) return { week: 1, year: year + 1 };
  return { week: Math.floor((days - start(year)) / 7) + 1, year };
}

function yearText(year: number, width: number): string {
  return width === 2 ? digits(year % 100, 2) : digits(year, width);
}

function field(letter: string, width: number, moment: Moment): string {
  const { parts } = moment;
  switch (letter) {
    case 'G':
      return parts.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(parts.year, width);
    case 'u':
      return digits(dayOfWeek(parts.days) === 0 ? 7 : dayOfWeek(parts.days), width);
    case 'Y':
      return yearText(weekOfYear(parts.days, parts.year).year, width);
    case 'M':
    case 'L':
      if (width <= 2) return digits(parts.month, width);
      return nameOf(
        moment,
        letter === 'L'
          ? { month: width === 3 ? 'short' : 'long' }
          : { month: width === 3 ? 'short' : 'long', day: 'numeric' },
        'month'
      ).replace(/\.$/, '');
    case 'w':
      return digits(weekOfYear(parts.days, parts.year).week, width);
    case 'W':
      return digits(Math.floor((parts.day - 1 + dayOfWeek(parts.days - parts.day + 1)) / 7) + 1, width);
    case 'D':
      return digits(parts.days - daysFromCivil(parts.year, 1, 1) + 1, width);
    case 'd':
      return digits(parts.day, width);
    case 'F':
      return digits(Math.floor((parts.day - 1) / 7) + 1, width);
    case 'E':
      return nameOf(moment, { weekday: width <= 3 ? 'short' : 'long' }, 'weekday');
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return digits(parts.hour, width);
    case 'k':
      return digits(parts.hour === 0 ? 24 : parts.hour, width);
    case 'K':
      return digits(parts.hour % 12, width);
    case 'h':
      return digits(parts.hour % 12 === 0 ? 12 : parts.hour % 12, width);
    case 'm':
      return digits(parts.minute, width);
    case 's':
      return digits(parts.second, width);
    case 'S':
      return digits(parts.millisecond, width);
    case 'z':
      return moment.zone === 'GMT' || moment.zone === 'UTC'
        ? width < 4
          ? 'GMT'
          : 'Greenwich Mean Time'
        : zoneName(moment.zone, moment.ms, moment.locale, width < 4 ? 'short' : 'long');
    case 'Z':
      return rfcOffset(zoneOffset(moment.zone, moment.ms));
    case 'X':
      return isoOffset(zoneOffset(moment.zone, moment.ms), width);
    default:
      throwApex('System.StringException', `Illegal pattern character '${letter}'`);
  }
}

/**
 * A moment in words of a pattern such as `yyyy-MM-dd'T'HH:mm:ss.SSSZ`, in a zone, with month and day names of a locale.
 * Throws StringException for a letter that means nothing.
 */
export function formatPattern(ms: number, pattern: string, zone: string, locale: string): string {
  const moment: Moment = { ms, zone, locale, parts: zoneParts(zone, ms) };
  let result = '';
  let at = 0;
  while (at < pattern.length) {
    const char = pattern[at]!;
    if (char === "'") {
      const end = quoteEnd(pattern, at);
      result += end === at + 1 ? "'" : pattern.slice(at + 1, end).replaceAll("''", "'");
      at = end + 1;
    } else if (/[a-zA-Z]/.test(char)) {
      let width = 1;
      while (pattern[at + width] === char) width++;
      result += field(char, width, moment);
      at += width;
    } else {
      result += char;
      at++;
    }
  }
  return result;
}

/** Index of the quote that ends the quotation begun at `start`; doubled quotes inside belong to it. */
function quoteEnd(pattern: string, start: number): number {
  if (pattern[start + 1] === "'") return start + 1;
  let at = start + 1;
  for (;;) {
    const end = pattern.indexOf("'", at);
    if (end < 0) throwApex('System.StringException', 'Unterminated quote');
    if (pattern[end + 1] !== "'") return end;
    at = end + 2;
  }
}

const spaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** `Date.format()`: the short date of a locale with the whole year, `3/5/2026`. */
export function formatLocalDate(days: number, locale: string): string {
  return spaces(
    new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' }).format(
      days * 86_400_000
    )
  );
}

/** `Datetime.format()`: short date and time of a locale in a zone, `3/5/2026, 10:00 AM`. */
export function formatLocalDatetime(ms: number, zone: string, locale: string): string {
  const local = ms + zoneOffset(zone, ms);
  return spaces(
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'UTC'
    }).format(local)
  );
}

/** `Datetime.formatLong()`: with seconds and zone, `3/5/2026, 10:00:00 AM PST`. */
export function formatLongDatetime(ms: number, zone: string, locale: string): string {
  const local = ms + zoneOffset(zone, ms);
  const text = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZone: 'UTC'
  }).format(local);
  return `${spaces(text)} ${zoneName(zone, ms, locale, 'short')}`;
}
