import { DAY_MS, daysFromCivil, isoDate, pad } from './calendar.ts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})T(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Apex Datetime: a moment, held as milliseconds since 1970-01-01T00:00:00Z. Immutable. Parts in a zone: see time-zones.ts. */
export class ApexDatetime {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }

  /** Datetime.newInstanceGmt: parts outside their range roll over. */
  static ofGmt(
    year: number,
    month: number,
    day: number,
    hour = 0,
    minute = 0,
    second = 0,
    millisecond = 0
  ): ApexDatetime {
    return new ApexDatetime(
      daysFromCivil(year, month, day) * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    );
  }

  /** Reads ISO 8601 with a zone (`2026-03-05T10:00:00.000Z`, `…+0000`, `…+02:00`); null for anything else. */
  static parseIso(text: string): ApexDatetime | null {
    const match = ISO.exec(text);
    if (match === null) return null;
    const [, year, month, day, hour, minute, second, fraction, zone] = match;
    if (Number(month) > 12 || Number(day) > 31 || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
      return null;
    const millisecond = Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
    const gmt = ApexDatetime.ofGmt(
      Number(year),
      Number(month),
      Number(day),
      Number(hour),
      Number(minute),
      Number(second ?? 0),
      millisecond
    );
    return zone === 'Z' || zone === 'z' ? gmt : new ApexDatetime(gmt.ms - offsetOf(zone!));
  }

  compareTo(other: ApexDatetime): number {
    return this.ms < other.ms ? -1 : this.ms > other.ms ? 1 : 0;
  }

  /** `2026-03-05T10:00:00.000Z`, as JSON.serialize writes it. */
  toIso(): string {
    const { days, rest } = split(this.ms);
    return `${isoDate(days)}T${clock(rest)}.${pad(rest % 1000, 3)}Z`;
  }

  /** `2026-03-05T10:00:00.000+0000`, as the REST API writes it. */
  toRest(): string {
    return `${this.toIso().slice(0, -1)}+0000`;
  }

  /** `2026-03-05 10:00:00` in GMT, as string concatenation and System.debug write it. */
  toString(): string {
    const { days, rest } = split(this.ms);
    return `${isoDate(days)} ${clock(rest)}`;
  }
}

function split(ms: number): { days: number; rest: number } {
  const days = Math.floor(ms / DAY_MS);
  return { days, rest: ms - days * DAY_MS };
}

function clock(ms: number): string {
  return `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}`;
}

function offsetOf(zone: string): number {
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone[0] === '-' ? -minutes : minutes) * 60_000;
}
