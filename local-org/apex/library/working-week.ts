/**
 * Computations with the hours of a week in which work is done.
 * Source: Apex Reference, "BusinessHours Class"; Help, "Set Business Hours": a day whose start and end are both midnight is open all
 * day, one without times is closed.
 */
import { localDateToUtc, localToUtc, zoneDays } from '../../values/index.ts';

export interface WorkingWeek {
  readonly zone: string;
  /** From Sunday on: milliseconds since midnight, or null for a closed day. */
  readonly days: readonly ({ readonly start: number; readonly end: number } | null)[];
}

/** A stretch of open time, in ms since the epoch; its end is not part of it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** No hours are looked for farther away than two hundred years. */
const FARTHEST_DAYS = 73_000;

function spanOn({ zone, days }: WorkingWeek, day: number): Span | null {
  // 1970-01-01 was a Thursday.
  const hours = days[(((day + 4) % 7) + 7) % 7];
  if (!hours) return null;
  if (hours.start === 0 && hours.end === 0)
    return { from: localDateToUtc(zone, day), to: localDateToUtc(zone, day + 1) };
  const to = hours.end === 0 ? localDateToUtc(zone, day + 1) : localToUtc(zone, day, hours.end);
  return { from: localToUtc(zone, day, hours.start), to };
}

/** Open stretches from the day of a moment on, or backwards from it. */
function* spans(week: WorkingWeek, moment: number, step: 1 | -1): Generator<Span> {
  const first = zoneDays(week.zone, moment);
  for (let count = 0; count < FARTHEST_DAYS; count++) {
    const span = spanOn(week, first + count * step);
    if (span !== null) yield span;
  }
}

/** The moment so many open milliseconds after another (before it, where negative). Null when there is no open time. */
export function addOpenTime(week: WorkingWeek, moment: number, interval: number): number | null {
  let rest = Math.abs(interval);
  for (const span of spans(week, moment, interval < 0 ? -1 : 1)) {
    const from = interval < 0 ? span.from : Math.max(span.from, moment);
    const to = interval < 0 ? Math.min(span.to, moment) : span.to;
    if (to <= from) continue;
    if (rest <= to - from) return interval < 0 ? to - rest : from + rest;
    rest -= to - from;
  }
  return null;
}

/** Open milliseconds between two moments; negative when the second is the earlier. */
export function openTimeBetween(week: WorkingWeek, start: number, end: number): number {
  if (end < start) return -openTimeBetween(week, end, start);
  let sum = 0;
  for (const span of spans(week, start, 1)) {
    if (span.from >= end) break;
    sum += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start));
  }
  return sum;
}

/** The moment itself when it is open, else the next one that is. Null when there is no open time. */
export function nextOpen(week: WorkingWeek, moment: number): number | null {
  for (const span of spans(week, moment, 1)) if (span.to > moment) return Math.max(span.from, moment);
  return null;
}
