/** Date and time functions (Salesforce Help, "Formula Operators and Functions": Date and Time). */
import { dayOfWeek, daysFromCivil, daysInMonth } from '../../../values/calendar.ts';
import { ApexDate } from '../../../values/date.ts';
import { ApexDatetime } from '../../../values/datetime.ts';
import { Decimal } from '../../../values/decimal.ts';
import { ApexTime } from '../../../values/time.ts';
import { zoneDays } from '../../../values/time-zones.ts';
import { FormulaError, type FormulaContext } from '../api.ts';
import {
  argumentOf,
  requireCount,
  simple,
  typedArgument,
  type Call,
  type Expression,
  type FormulaFunction
} from '../expression.ts';
import { wrongArgument, wrongType } from '../messages.ts';
import { toCount } from '../numbers.ts';
import type { FormulaType } from '../types.ts';

const DAY = 86_400_000;

function ofNow(type: FormulaType, calculate: (context: FormulaContext) => unknown): FormulaFunction {
  return (call) => {
    requireCount(call, 0);
    return { type, offset: call.offset, run: calculate };
  };
}

const whole = (value: number): Decimal => Decimal.fromInteger(value);

function datePart(calculate: (date: ApexDate) => number): FormulaFunction {
  return simple(['date'], 'number', (date: ApexDate) => whole(calculate(date)));
}

function timePart(calculate: (time: ApexTime) => number): FormulaFunction {
  return simple(['time'], 'number', (time: ApexTime) => whole(calculate(time)));
}

/** A function of one argument that may be a date or a date/time (whose date in GMT then counts). */
function ofDay(calculate: (days: number) => number): FormulaFunction {
  return (call) => {
    requireCount(call, 1);
    const argument = argumentOf(call, 0, ['date', 'datetime']);
    return {
      type: 'number',
      offset: call.offset,
      run: (context) => {
        const value = argument.run(context) as ApexDate | ApexDatetime | null;
        return value === null ? null : whole(calculate(gmtDays(value)));
      }
    };
  };
}

function gmtDays(value: ApexDate | ApexDatetime): number {
  return value instanceof ApexDate ? value.days : Math.floor(value.ms / DAY);
}

function makeDate(year: Decimal, month: Decimal, day: Decimal): ApexDate {
  const y = toCount(year);
  const m = toCount(month);
  const d = toCount(day);
  if (y < 1 || y > 9999) throw new FormulaError('Year out of range in DATE() function');
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m))
    throw new FormulaError('Month or Day out of range in DATE() function');
  return ApexDate.of(y, m, d);
}

const dateValue: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = argumentOf(call, 0, ['datetime', 'text']);
  return {
    type: 'date',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context) as ApexDatetime | string | null;
      if (value === null || value === '') return null;
      return typeof value === 'string' ? parseDate(value) : new ApexDate(zoneDays(context.timeZone, value.ms));
    }
  };
};

function parseDate(text: string): ApexDate {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) throw new FormulaError(`Not a date: ${text}`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new FormulaError(`Not a date: ${text}`);
  return ApexDate.of(year, month, day);
}

const datetimeValue: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = argumentOf(call, 0, ['datetime', 'date', 'text']);
  return {
    type: 'datetime',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context) as ApexDatetime | ApexDate | string | null;
      if (value === null || value === '') return null;
      if (value instanceof ApexDate) return new ApexDatetime(value.days * DAY);
      return typeof value === 'string' ? parseDatetime(value) : value;
    }
  };
};

/** `YYYY-MM-DD HH:MM:SS`, in GMT; the closing Z that TEXT writes is taken too. */
function parseDatetime(text: string): ApexDatetime {
  const match = /^(\d{4}-\d{1,2}-\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})Z?$/.exec(text.trim());
  if (!match) throw new FormulaError(`Not a date/time: ${text}`);
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  if (hour > 23 || minute > 59 || second > 59) throw new FormulaError(`Not a date/time: ${text}`);
  return new ApexDatetime(parseDate(match[1]!).days * DAY + ((hour * 60 + minute) * 60 + second) * 1000);
}

const timeValue: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = argumentOf(call, 0, ['datetime', 'time', 'text']);
  return {
    type: 'time',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context) as ApexDatetime | ApexTime | string | null;
      if (value === null || value === '') return null;
      if (value instanceof ApexDatetime) return new ApexTime(((value.ms % DAY) + DAY) % DAY);
      return typeof value === 'string' ? parseTime(value) : value;
    }
  };
};

/** `HH:MM:SS.MS`. */
function parseTime(text: string): ApexTime {
  const match = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?$/.exec(text);
  const [hour, minute, second] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  if (!match || hour > 23 || minute > 59 || second > 59) throw new FormulaError(`Not a time: ${text}`);
  return ApexTime.of(hour, minute, second, Number((match[4] ?? '0').padEnd(3, '0')));
}

/** The last day of a month stays the last day; a day the month has not becomes its last (Help: ADDMONTHS). */
function addMonths(days: number, months: number): number {
  const date = new ApexDate(days);
  const isLast = date.day === daysInMonth(date.year, date.month);
  const target = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(target / 12);
  const month = (((target % 12) + 12) % 12) + 1;
  const length = daysInMonth(year, month);
  return daysFromCivil(year, month, isLast ? length : Math.min(date.day, length));
}

const addMonthsFunction: FormulaFunction = (call) => {
  requireCount(call, 2);
  const start = argumentOf(call, 0, ['date', 'datetime']);
  const months = call.argument(1);
  if (months.type !== 'number' && months.type !== 'null') throw wrongArgument(call.name, months.offset);
  return {
    type: start.type === 'null' ? 'date' : start.type,
    offset: call.offset,
    run: (context) => {
      const value = start.run(context) as ApexDate | ApexDatetime | null;
      const count = months.run(context) as Decimal | null;
      if (value === null || count === null) return null;
      const days = addMonths(gmtDays(value), toCount(count));
      return value instanceof ApexDate
        ? new ApexDate(days)
        : new ApexDatetime(days * DAY + (value.ms - gmtDays(value) * DAY));
    }
  };
};

const unixTimestamp: FormulaFunction = (call) => {
  requireCount(call, 1);
  const argument = argumentOf(call, 0, ['date', 'datetime', 'time']);
  return {
    type: 'number',
    offset: call.offset,
    run: (context) => {
      const value = argument.run(context) as ApexDate | ApexDatetime | ApexTime | null;
      if (value === null) return null;
      return Decimal.fromNumber(Math.floor((value instanceof ApexDate ? value.days * DAY : value.ms) / 1000));
    }
  };
};

/** ISO 8601: the week belongs to the year its Thursday lies in. */
function isoThursday(days: number): ApexDate {
  const weekday = (((days + 3) % 7) + 7) % 7;
  return new ApexDate(days - weekday + 3);
}

function dayOfYear(days: number): number {
  return days - daysFromCivil(new ApexDate(days).year, 1, 1) + 1;
}

const formatDuration: FormulaFunction = (call) => {
  requireCount(call, 1, 2);
  if (call.count === 1) {
    const seconds = typedArgument(call, 0, 'number');
    return durationText(
      call,
      (context) => secondsOf(seconds, context),
      () => false
    );
  }
  const first = call.argument(0);
  const second = call.argument(1);
  const wanted: FormulaType = first.type === 'number' ? 'boolean' : first.type;
  if (first.type !== 'number' && first.type !== 'time' && first.type !== 'datetime') {
    throw wrongType(call.name, ['number', 'time', 'datetime'], first.type, first.offset);
  }
  if (second.type !== wanted) throw wrongType(call.name, [wanted], second.type, second.offset);
  if (first.type === 'number') {
    return durationText(
      call,
      (context) => secondsOf(first, context),
      (context) => second.run(context) === true
    );
  }
  return durationText(
    call,
    (context) => {
      const start = first.run(context) as ApexTime | ApexDatetime | null;
      const end = second.run(context) as ApexTime | ApexDatetime | null;
      return start === null || end === null ? null : Math.trunc((end.ms - start.ms) / 1000);
    },
    () => first.type === 'datetime'
  );
};

function secondsOf(argument: Expression, context: FormulaContext): number | null {
  const value = argument.run(context) as Decimal | null;
  return value === null ? null : toCount(value);
}

function durationText(
  call: Call,
  seconds: (context: FormulaContext) => number | null,
  withDays: (context: FormulaContext) => boolean
): Expression {
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    type: 'text',
    offset: call.offset,
    run: (context) => {
      const signed = seconds(context);
      if (signed === null) return null;
      const total = Math.abs(signed);
      const clock = `${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`;
      const hours = Math.floor(total / 3600);
      return withDays(context) ? `${Math.floor(hours / 24)}:${two(hours % 24)}:${clock}` : `${two(hours)}:${clock}`;
    }
  };
}

export const dateFunctions: Readonly<Record<string, FormulaFunction>> = {
  TODAY: ofNow('date', (context) => new ApexDate(zoneDays(context.timeZone, context.now()))),
  NOW: ofNow('datetime', (context) => new ApexDatetime(context.now())),
  // In GMT, unlike TODAY (Help: TIMENOW).
  TIMENOW: ofNow('time', (context) => new ApexTime(((context.now() % DAY) + DAY) % DAY)),
  DATE: simple(['number', 'number', 'number'], 'date', makeDate),
  DATEVALUE: dateValue,
  DATETIMEVALUE: datetimeValue,
  TIMEVALUE: timeValue,
  YEAR: datePart((date) => date.year),
  MONTH: datePart((date) => date.month),
  DAY: datePart((date) => date.day),
  // 1 is Sunday.
  WEEKDAY: ofDay((days) => dayOfWeek(days) + 1),
  HOUR: timePart((time) => time.hour),
  MINUTE: timePart((time) => time.minute),
  SECOND: timePart((time) => time.second),
  MILLISECOND: timePart((time) => time.millisecond),
  ADDMONTHS: addMonthsFunction,
  UNIXTIMESTAMP: unixTimestamp,
  FROMUNIXTIME: simple(
    ['number'],
    'datetime',
    (seconds: Decimal) => new ApexDatetime(Math.trunc(seconds.toNumber() * 1000))
  ),
  ISOWEEK: ofDay((days) => Math.floor((dayOfYear(isoThursday(days).days) - 1) / 7) + 1),
  ISOYEAR: ofDay((days) => isoThursday(days).year),
  DAYOFYEAR: ofDay(dayOfYear),
  FORMATDURATION: formatDuration
};
