import { addMonthsToDays, civilFromDays, daysFromCivil, daysInMonth, isoDate } from './calendar.ts';

const ISO = /^(-?\d{1,4})-(\d{1,2})-(\d{1,2})$/;

/** Apex Date: a day without time and zone, held as days since 1970-01-01. Immutable. */
export class ApexDate {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }

  /** Date.newInstance: months and days outside their range roll over. */
  static of(year: number, month: number, day: number): ApexDate {
    return new ApexDate(daysFromCivil(year, month, day));
  }

  /** Reads `yyyy-MM-dd`; null for anything else, and for days that do not exist. */
  static parseIso(text: string): ApexDate | null {
    const match = ISO.exec(text);
    if (match === null) return null;
    const year = Number(match[1]);
    const month = Number(match[2]);
    const day = Number(match[3]);
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
    return ApexDate.of(year, month, day);
  }

  get year(): number {
    return civilFromDays(this.days).year;
  }

  /** 1–12. */
  get month(): number {
    return civilFromDays(this.days).month;
  }

  get day(): number {
    return civilFromDays(this.days).day;
  }

  addDays(days: number): ApexDate {
    return new ApexDate(this.days + days);
  }

  addMonths(months: number): ApexDate {
    return new ApexDate(addMonthsToDays(this.days, months));
  }

  addYears(years: number): ApexDate {
    return this.addMonths(years * 12);
  }

  compareTo(other: ApexDate): number {
    return this.days < other.days ? -1 : this.days > other.days ? 1 : 0;
  }

  /** `yyyy-MM-dd`, as JSON and String.valueOf write it. */
  toIso(): string {
    return isoDate(this.days);
  }

  toString(): string {
    return this.toIso();
  }
}
