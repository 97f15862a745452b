/**
 * Time zones by their IANA names (`Europe/Helsinki`, `GMT`), as User.TimeZoneSidKey holds them.
 * Offsets come from Temporal and are remembered per stretch between two transitions, so that a look-up costs a comparison.
 */
import { civilFromDays, DAY_MS, daysFromCivil } from './calendar.ts';

// TypeScript's library does not describe Temporal yet; these are the few parts used here.
interface ZonedDateTime {
  readonly offsetNanoseconds: number;
  readonly epochMilliseconds: number;
  getTimeZoneTransition(direction: 'next' | 'previous'): ZonedDateTime | null;
}
interface TemporalApi {
  readonly Instant: { fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(zone: string): ZonedDateTime } };
}
const temporal = (globalThis as unknown as { Temporal: TemporalApi }).Temporal;

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const stretches = new Map<string, Stretch[]>();
const FIXED = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})$/i;

/** Whether a zone of this name is known. */
export function isTimeZone(zone: string): boolean {
  try {
    zoneOffset(zone, 0);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Milliseconds to add to GMT to get local time at a moment. Throws RangeError for an unknown zone. */
export function zoneOffset(zone: string, ms: number): number {
  let known = stretches.get(zone);
  if (known === undefined) stretches.set(zone, (known = []));
  for (const stretch of known) if (ms >= stretch.from && ms < stretch.to) return stretch.offset;
  try {
    const stretch = stretchAt(zone, ms);
    known.push(stretch);
    return stretch.offset;
  } catch (error) {
    if (known.length === 0) stretches.delete(zone);
    throw error;
  }
}

function stretchAt(zone: string, ms: number): Stretch {
  const fixed = FIXED.exec(zone);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    return { from: -Infinity, to: Infinity, offset: (fixed[1] === '-' ? -minutes : minutes) * 60_000 };
  }
  const name = /^(?:gmt|z)$/i.test(zone) ? 'UTC' : zone;
  const at = temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name);
  // `previous` looks strictly before its start, so begin one millisecond later to find a transition at `ms` itself.
  const previous = temporal.Instant.fromEpochMilliseconds(ms + 1)
    .toZonedDateTimeISO(name)
    .getTimeZoneTransition('previous');
  const next = at.getTimeZoneTransition('next');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: at.offsetNanoseconds / 1_000_000
  };
}

export interface DateTimeParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Days since 1970-01-01 of the local date. */
  readonly days: number;
}

/** The clock and calendar in a zone at a moment. */
export function zoneParts(zone: string, ms: number): DateTimeParts {
  const local = ms + zoneOffset(zone, ms);
  const days = Math.floor(local / DAY_MS);
  const rest = local - days * DAY_MS;
  return {
    ...civilFromDays(days),
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    millisecond: rest % 1000,
    days
  };
}

/** The local date at a moment, as days since 1970-01-01 (Date.today(), formula TODAY()). */
export function zoneDays(zone: string, ms: number): number {
  return Math.floor((ms + zoneOffset(zone, ms)) / DAY_MS);
}

/**
 * The moment of a local date and time. Of a time that occurs twice the first is taken, a time that is skipped moves
 * forward by the gap, as Java's calendar does.
 */
export function localToUtc(zone: string, days: number, msOfDay: number): number {
  const local = days * DAY_MS + msOfDay;
  const before = zoneOffset(zone, local - DAY_MS);
  const first = local - before;
  if (zoneOffset(zone, first) === before) return first;
  const after = zoneOffset(zone, local + DAY_MS);
  const second = local - after;
  return zoneOffset(zone, second) === after ? second : first;
}

/** The moment a date begins in a zone (date bounds of SOQL's date literals). */
export function localDateToUtc(zone: string, days: number): number {
  return localToUtc(zone, days, 0);
}

/** The moment of a calendar date and clock time in a zone; parts outside their range roll over. */
export function localPartsToUtc(
  zone: string,
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0
): number {
  const total = daysFromCivil(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  const days = Math.floor(total / DAY_MS);
  return localToUtc(zone, days, total - days * DAY_MS);
}

/** The name of a zone as people read it: `Eastern European Standard Time`, short `EET`. */
export function zoneName(zone: string, ms: number, locale: string, style: 'short' | 'long'): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: style }).formatToParts(ms);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
