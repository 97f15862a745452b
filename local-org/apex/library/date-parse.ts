/** Reading dates that people typed: Date.parse, Datetime.parse and Datetime.valueOf. */
import { daysFromCivil, daysInMonth, localToUtc } from '../../values/index.ts';

/** The order of year, month and day in the short date of a locale, such as `month day year`. */
function fieldOrder(locale: string): string[] {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type === 'year' || type === 'month' || type === 'day');
}

/** Days since 1970-01-01 of a date typed in the short form of a locale (`3/5/2026`, two-digit years lie in this century); null for anything else. */
export function parseLocalDate(text: string, locale: string): number | null {
  const numbers = /^\s*(\d{1,4})\D+(\d{1,2})\D+(\d{1,4})\.?\s*$/.exec(text)?.slice(1).map(Number);
  if (numbers === undefined) return null;
  const order = fieldOrder(locale);
  const part = (name: string): number => numbers[order.indexOf(name)]!;
  const year = part('year') < 100 ? part('year') + 2000 : part('year');
  if (part('month') < 1 || part('month') > 12 || part('day') < 1 || part('day') > daysInMonth(year, part('month')))
    return null;
  return daysFromCivil(year, part('month'), part('day'));
}

/** A date and time typed in the short form of a locale: `10/14/2011 11:46 AM`; null for anything else. */
export function parseLocalDatetime(text: string, locale: string, zone: string): number | null {
  const match = /^\s*(\S+?),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([AaPp][Mm])?\s*$/.exec(text);
  if (match === null) return null;
  const days = parseLocalDate(match[1]!, locale);
  let hour = Number(match[2]);
  const half = match[5]?.toLowerCase();
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half !== undefined) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  if (days === null || hour > 23 || minute > 59 || second > 59) return null;
  return localToUtc(zone, days, ((hour * 60 + minute) * 60 + second) * 1000);
}

/** `yyyy-MM-dd HH:mm:ss` in a zone; parts out of range roll over, and what follows is not looked at. Null for anything else. */
export function parseStandardDatetime(text: string, zone: string): number | null {
  const match = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[ ](\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number
  ];
  const total = daysFromCivil(year, month, day) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000;
  const days = Math.floor(total / 86_400_000);
  return localToUtc(zone, days, total - days * 86_400_000);
}
