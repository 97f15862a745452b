/**
 * The storage form of values, as columns hold them: numbers with a scale as whole numbers times 10^scale, dates as days,
 * datetimes and times as milliseconds, booleans as 0 and 1, text as text.
 */
import {
  ApexBlob,
  ApexDate,
  ApexDatetime,
  ApexDouble,
  ApexTime,
  Decimal,
  daysFromCivil,
  localDateToUtc,
  toId18
} from '../../values/index.ts';
import { QueryFailure } from '../access.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldType } from '../schema/model.ts';
import type { RunEnvironment } from './environment.ts';
import { dateLiteralRange } from './dates.ts';
import type { Value } from './ast.ts';
import { familyOf } from './comparisons.ts';

const POWERS: bigint[] = Array.from({ length: 40 }, (_, power) => 10n ** BigInt(power));

/** From a column to the value an SObjectRecord holds. Whole numbers may come as number or bigint. */
export function decodeColumn(value: unknown, type: FieldType, scale: number): unknown {
  if (value === null || value === undefined) return type === 'boolean' ? false : null;
  switch (type) {
    case 'boolean':
      return Number(value) !== 0;
    case 'integer':
      return Number(value);
    case 'long':
      return BigInt(value as number | bigint);
    case 'double':
    case 'currency':
    case 'percent':
      return new Decimal(BigInt(value as number | bigint), scale);
    case 'date':
      return new ApexDate(Number(value));
    case 'datetime':
      return new ApexDatetime(Number(value));
    case 'time':
      return new ApexTime(Number(value));
    case 'base64':
      return new ApexBlob(value as Uint8Array);
    default:
      return value;
  }
}

/** From a value of Apex to a column; for results of formulas. Numbers are rounded half up to the scale. */
export function encodeColumn(value: unknown, type: FieldType, scale: number): string | number | bigint | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
  if (familyOf(type) === 'number') {
    const unscaled = toDecimal(value).setScale(type === 'integer' ? 0 : scale, 'HALF_UP').unscaled;
    return unscaled >= -9007199254740991n && unscaled <= 9007199254740991n ? Number(unscaled) : unscaled;
  }
  return typeof value === 'string' ? (value === '' ? null : value) : String(value as number);
}

function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (value instanceof ApexDouble) return Decimal.fromNumber(value.value);
  if (typeof value === 'number')
    return Number.isInteger(value) ? new Decimal(BigInt(value), 0) : Decimal.fromNumber(value);
  if (typeof value === 'bigint') return new Decimal(value, 0);
  const parsed = typeof value === 'string' ? Decimal.tryParse(value.trim()) : null;
  if (parsed === null)
    throw new QueryFailure('INVALID_FIELD', `value of filter criterion must be a number: ${String(value)}`);
  return parsed;
}

export type Rounding = 'exact' | 'floor' | 'ceiling';

/** Never equal to a number in a column: stands for a number with more digits than the column can hold. */
const NO_NUMBER = 'no such number';

function scaled(value: unknown, scale: number, rounding: Rounding): number | bigint | string {
  const decimal = toDecimal(value);
  const shift = scale - decimal.scale;
  let unscaled: bigint;
  if (shift >= 0) unscaled = decimal.unscaled * (POWERS[shift] ?? 10n ** BigInt(shift));
  else {
    const divisor = POWERS[-shift] ?? 10n ** BigInt(-shift);
    unscaled = decimal.unscaled / divisor;
    const rest = decimal.unscaled % divisor;
    if (rest !== 0n) {
      if (rounding === 'exact') return NO_NUMBER;
      if (rounding === 'floor' && rest < 0n) unscaled -= 1n;
      if (rounding === 'ceiling' && rest > 0n) unscaled += 1n;
    }
  }
  if (unscaled > 9223372036854775807n || unscaled < -9223372036854775808n) return Number(unscaled);
  return unscaled >= -9007199254740991n && unscaled <= 9007199254740991n ? Number(unscaled) : unscaled;
}

/** Whether a bind value counts as null in a comparison: null and, for text and ids, the empty string. */
export function isNullValue(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

export interface ComparisonType {
  readonly type: FieldType;
  readonly scale: number;
  /** Name of the field in messages. */
  readonly label: string;
}

/** A bind value as the column it is compared with holds it. Throws QueryFailure when it does not fit. */
export function encodeBind(value: unknown, to: ComparisonType, rounding: Rounding): string | number | bigint | null {
  if (value === null || value === undefined) return null;
  switch (familyOf(to.type)) {
    case 'text':
    case 'multipicklist':
    case 'other':
      return typeof value === 'string' ? value : value instanceof SObjectRecord ? value.id : textOf(value);
    case 'id': {
      if (value instanceof SObjectRecord) return value.id;
      const text = textOf(value);
      if (text === '') return null;
      // A bound text that is no id is no error, unlike one that stands in the query: public packages ask `Name IN :t OR Id IN :t`.
      return toId18(text) ?? text;
    }
    case 'boolean':
      return value === true || value === 'true' ? 1 : 0;
    case 'number':
      return scaled(value, to.type === 'integer' || to.type === 'long' ? 0 : to.scale, rounding);
    case 'date':
      if (value instanceof ApexDate) return value.days;
      if (value instanceof ApexDatetime) return Math.floor(value.ms / 86_400_000);
      throw wrongType(to, 'date');
    case 'datetime':
      if (value instanceof ApexDatetime) return value.ms;
      if (value instanceof ApexDate) return value.days * 86_400_000;
      throw wrongType(to, 'dateTime');
    case 'time':
      if (value instanceof ApexTime) return value.ms;
      throw wrongType(to, 'time');
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String(value as object);
}

function wrongType(to: ComparisonType, word: string): QueryFailure {
  return new QueryFailure(
    'INVALID_FIELD',
    `value of filter criterion for field '${to.label}' must be of type ${word} and should not be enclosed in quotes`
  );
}

/** A literal as the column it is compared with holds it. Date literals are ranges and not encoded here. */
export function encodeLiteral(value: Value, to: ComparisonType, rounding: Rounding): string | number | bigint | null {
  switch (value.kind) {
    case 'string':
      return familyOf(to.type) === 'id' ? (value.value === '' ? null : toId18(value.value)) : value.value;
    case 'boolean':
      return value.value ? 1 : 0;
    case 'null':
      return null;
    case 'number':
    case 'currency':
      return scaled(
        Decimal.parse(plainNumber(value.text)),
        to.type === 'integer' || to.type === 'long' ? 0 : to.scale,
        rounding
      );
    case 'date': {
      const [year, month, day] = value.text.split('-').map(Number) as [number, number, number];
      return daysFromCivil(year, month, day);
    }
    case 'datetime':
      return Date.parse(isoDatetime(value.text));
    case 'time': {
      const parsed = ApexTime.parseIso(value.text.replace(/[zZ]?$/, 'Z'));
      if (parsed === null) throw new QueryFailure('MALFORMED_QUERY', `Invalid time: ${value.text}`, value.offset);
      return parsed.ms;
    }
    default:
      throw new Error(`a ${value.kind} is no single literal`);
  }
}

function plainNumber(text: string): string {
  const trimmed = text.startsWith('+') ? text.slice(1) : text;
  return trimmed.endsWith('.') ? `${trimmed}0` : trimmed;
}

/** `2026-03-31T08:00:00+0100` as JavaScript reads it. */
function isoDatetime(text: string): string {
  let iso = text.toUpperCase().replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  iso = iso.replace(/\.(\d{3})\d+/, '.$1');
  return iso;
}

/** First and end (exclusive) of what a date literal covers, in days or, for datetimes, in milliseconds of the user's days. */
export function literalRange(
  name: string,
  n: number | undefined,
  type: 'date' | 'datetime',
  environment: RunEnvironment
): { from: number; to: number } {
  const days = dateLiteralRange(name, n, environment.today, environment.calendar);
  if (type === 'date') return days;
  return { from: localDateToUtc(environment.timeZone, days.from), to: localDateToUtc(environment.timeZone, days.to) };
}
