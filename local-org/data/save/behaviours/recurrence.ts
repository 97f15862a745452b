/**
 * Recurring tasks and events (Object Reference, "Task", "Event": "Recurring Tasks", "Recurring Events"): the record given is the series,
 * and each of its days becomes a record of its own that points to it.
 */
import {
  addMonthsToDays,
  ApexDate,
  ApexDatetime,
  civilFromDays,
  dayOfWeek,
  daysFromCivil,
  daysInMonth,
  localToUtc,
  zoneDays
} from '../../../values/index.ts';
import { isBlank } from '../blank.ts';
import { insertInternally } from '../internal-saves.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';

/** What each type of recurrence needs besides its beginning and end. */
const needed: Readonly<Record<string, readonly string[]>> = {
  RecursDaily: ['RecurrenceInterval'],
  RecursEveryWeekday: ['RecurrenceDayOfWeekMask'],
  RecursMonthly: ['RecurrenceDayOfMonth', 'RecurrenceInterval'],
  RecursMonthlyNth: ['RecurrenceInterval', 'RecurrenceInstance', 'RecurrenceDayOfWeekMask'],
  RecursWeekly: ['RecurrenceInterval', 'RecurrenceDayOfWeekMask'],
  RecursYearly: ['RecurrenceDayOfMonth', 'RecurrenceMonthOfYear'],
  RecursYearlyNth: ['RecurrenceDayOfWeekMask', 'RecurrenceInstance', 'RecurrenceMonthOfYear']
};

/** How many days a series may have. */
const most: Readonly<Record<string, number>> = {
  RecursDaily: 100,
  RecursEveryWeekday: 100,
  RecursWeekly: 53,
  RecursMonthly: 60,
  RecursMonthlyNth: 60,
  RecursYearly: 10,
  RecursYearlyNth: 10
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const instances = ['First', 'Second', 'Third', 'Fourth', 'Last'];

type Values = Readonly<Record<string, unknown>>;

const isNewSeries = ({ record, old }: SaveRow): boolean => old === undefined && record.values['IsRecurrence'] === true;

/** Checks what a new series says of itself, and gives an event its first time. */
export function checkSeries(run: SaveRun, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    if (!isNewSeries(row)) continue;
    const { values, object } = row.record;
    const isEvent = object.name === 'Event';
    if (isEvent && isBlank(values['RecurrenceStartDateTime']) && !isBlank(values['StartDateTime']))
      values['RecurrenceStartDateTime'] = values['StartDateTime'];
    if (isBlank(values['RecurrenceTimeZoneSidKey']))
      values['RecurrenceTimeZoneSidKey'] = run.settings.timeZone(run.tx.userId);
    const type = values['RecurrenceType'];
    const start = isEvent ? 'RecurrenceStartDateTime' : 'RecurrenceStartDateOnly';
    const wanted = [start, 'RecurrenceEndDateOnly', 'RecurrenceType', ...(needed[type as string] ?? [])];
    const missing = wanted.filter((name) => isBlank(values[name]));
    if (missing.length > 0) {
      fail(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
      continue;
    }
    const { first, last } = spanOf(values);
    const days = daysOf(values, first, last);
    if (last < first || days.length === 0)
      fail(row, 'FIELD_INTEGRITY_EXCEPTION', 'The recurrence has no day between its start and its end', [
        'RecurrenceEndDateOnly'
      ]);
    else if (days.length > (most[type as string] ?? 0))
      fail(row, 'FIELD_INTEGRITY_EXCEPTION', `A recurrence of this type has at most ${most[type as string]} days`, [
        'RecurrenceEndDateOnly'
      ]);
  }
}

/** Makes the records of the days of new series. */
export function makeOccurrences(run: SaveRun, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    if (!isNewSeries(row)) continue;
    const { values, object, id } = row.record;
    // The series is told by its own id.
    run.database.sqlite.prepare(`UPDATE "${object.name}" SET "RecurrenceActivityId" = "Id" WHERE "Id" = ?`).run(id);
    values['RecurrenceActivityId'] = id;
    const copied: Record<string, unknown> = {};
    for (const field of object.fields.values()) {
      if (!field.createable || field.name.startsWith('Recurrence') || field.name === 'IsRecurrence') continue;
      copied[field.name] = values[field.name] ?? null;
    }
    const { first, last } = spanOf(values);
    insertInternally(
      run,
      object.name,
      daysOf(values, first, last).map((day) => ({
        ...copied,
        ...(object.name === 'Event' ? timesOn(values, day) : { ActivityDate: new ApexDate(day) }),
        IsRecurrence: false,
        RecurrenceActivityId: id
      }))
    );
  }
}

function zoneOf(values: Values): string {
  return values['RecurrenceTimeZoneSidKey'] as string;
}

/** First and last day on which an occurrence may be. */
function spanOf(values: Values): { first: number; last: number } {
  const start = values['RecurrenceStartDateTime'] as ApexDatetime | null | undefined;
  const first = start
    ? values['IsAllDayEvent'] === true
      ? Math.floor(start.ms / 86_400_000)
      : zoneDays(zoneOf(values), start.ms)
    : (values['RecurrenceStartDateOnly'] as ApexDate).days;
  return { first, last: (values['RecurrenceEndDateOnly'] as ApexDate).days };
}

/** The time of day of the series on another day, with its duration. */
function timesOn(values: Values, day: number): Record<string, unknown> {
  const start = values['RecurrenceStartDateTime'] as ApexDatetime;
  const duration = values['DurationInMinutes'];
  if (values['IsAllDayEvent'] === true) {
    const date = new ApexDate(day);
    return {
      ActivityDate: date,
      StartDateTime: null,
      ActivityDateTime: null,
      EndDateTime: null,
      DurationInMinutes: duration
    };
  }
  const zone = zoneOf(values);
  const at = new ApexDatetime(localToUtc(zone, day, start.ms - localToUtc(zone, zoneDays(zone, start.ms), 0)));
  return {
    StartDateTime: at,
    ActivityDateTime: at,
    EndDateTime: null,
    ActivityDate: null,
    DurationInMinutes: duration
  };
}

/** The days of a recurrence, one more than allowed at most. */
function daysOf(values: Values, first: number, last: number): number[] {
  const type = values['RecurrenceType'] as string;
  const interval = Math.max(1, (values['RecurrenceInterval'] as number | null | undefined) ?? 1);
  const mask = (values['RecurrenceDayOfWeekMask'] as number | null | undefined) ?? 0;
  const limit = (most[type] ?? 0) + 1;
  const days: number[] = [];
  const add = (day: number | null): void => {
    if (day !== null && day >= first && day <= last && days.length < limit) days.push(day);
  };
  switch (type) {
    case 'RecursDaily':
      for (let day = first; day <= last && days.length < limit; day += interval) add(day);
      break;
    case 'RecursEveryWeekday':
      for (let day = first; day <= last && days.length < limit; day++) if (inMask(mask, day)) add(day);
      break;
    case 'RecursWeekly': {
      const week = first - dayOfWeek(first);
      for (let day = first; day <= last && days.length < limit; day++)
        if (inMask(mask, day) && Math.floor((day - week) / 7) % interval === 0) add(day);
      break;
    }
    default: {
      const yearly = type.startsWith('RecursYearly');
      const begin = civilFromDays(first);
      const month = yearly ? months.indexOf(values['RecurrenceMonthOfYear'] as string) + 1 : begin.month;
      const start = daysFromCivil(begin.year, month, 1);
      for (let step = 0; days.length < limit; step += yearly ? 12 : interval) {
        const monthStart = addMonthsToDays(start, step);
        if (monthStart > last) break;
        add(type.endsWith('Nth') ? nthIn(monthStart, mask, values) : dayIn(monthStart, values));
      }
    }
  }
  return days;
}

/** Bit 0 of the mask is Sunday. */
function inMask(mask: number, day: number): boolean {
  return (mask & (1 << dayOfWeek(day))) !== 0;
}

/** The numbered day of a month; the last one where the month is shorter. */
function dayIn(monthStart: number, values: Values): number {
  const { year, month } = civilFromDays(monthStart);
  return monthStart + Math.min(daysInMonth(year, month), values['RecurrenceDayOfMonth'] as number) - 1;
}

/** The first, second … or last day of a month that is in the mask. */
function nthIn(monthStart: number, mask: number, values: Values): number | null {
  const { year, month } = civilFromDays(monthStart);
  const fitting: number[] = [];
  for (let at = 0; at < daysInMonth(year, month); at++)
    if (inMask(mask, monthStart + at)) fitting.push(monthStart + at);
  const instance = instances.indexOf(values['RecurrenceInstance'] as string);
  return (instance === 4 ? fitting.at(-1) : fitting[instance]) ?? null;
}
