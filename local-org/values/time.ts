import { pad } from './calendar.ts';

const DAY_MS = 86_400_000;
const ISO = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,9}))?)?Z?$/;

/** Apex Time: a time of day, held as milliseconds since midnight (0 … 86,399,999). Immutable. */
export class ApexTime {
  readonly ms: number;
  /** Milliseconds outside a day wrap around. */
  constructor(ms: number) {
    this.ms = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
    return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  /** Reads `HH:mm[:ss[.SSS]][Z]`; null for anything else. */
  static parseIso(text: string): ApexTime | null {
    const match = ISO.exec(text);
    if (match === null) return null;
    const hour = Number(match[1]);
    const minute = Number(match[2]);
    const second = Number(match[3] ?? 0);
    if (hour > 23 || minute > 59 || second > 59) return null;
    return ApexTime.of(hour, minute, second, Number((match[4] ?? '').padEnd(3, '0').slice(0, 3)));
  }

  get hour(): number {
    return Math.floor(this.ms / 3_600_000);
  }

  get minute(): number {
    return Math.floor(this.ms / 60_000) % 60;
  }

  get second(): number {
    return Math.floor(this.ms / 1000) % 60;
  }

  get millisecond(): number {
    return this.ms % 1000;
  }

  addMilliseconds(ms: number): ApexTime {
    return new ApexTime(this.ms + ms);
  }

  compareTo(other: ApexTime): number {
    return this.ms < other.ms ? -1 : this.ms > other.ms ? 1 : 0;
  }

  /** `HH:mm:ss.SSSZ`, as String.valueOf and JSON write it. */
  toString(): string {
    return `${pad(this.hour, 2)}:${pad(this.minute, 2)}:${pad(this.second, 2)}.${pad(this.millisecond, 3)}Z`;
  }
}
