/** System.Integer, Long, Double, Decimal, Boolean. Source: Apex Reference, the classes of these names. */
import { ApexDouble, Decimal, ROUNDING_MODES, RoundingNecessary } from '../../values/index.ts';
import type { RoundingMode } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { apexHashCode } from '../runtime/equality.ts';
import { EnumConstant } from '../runtime/types.ts';
import { refuseNulls, refuseNullsStatic } from './arguments.ts';
import { platformType } from './declare.ts';
import { platformEnum } from './enums.ts';
import { formatNumber } from './message-format.ts';

export const ROUNDING_MODE = platformEnum('System.RoundingMode', ROUNDING_MODES);

/** The largest scale a Decimal may have (Apex Reference, Decimal.setScale). */
const MAX_SCALE = 33;

/** Java's double → int: cut off, NaN is 0, out of range is the nearest end. */
export function doubleToInteger(value: number): number {
  if (Number.isNaN(value)) return 0;
  return Math.max(-2147483648, Math.min(2147483647, Math.trunc(value)));
}

/** Java's double → long. */
export function doubleToLong(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  if (value <= -(2 ** 63)) return -(2n ** 63n);
  return BigInt(Math.trunc(value));
}

function invalid(type: string, text: unknown): never {
  throwApex('System.TypeException', `Invalid ${type}: ${String(text)}`);
}

/** Reads a whole number as Integer.valueOf does. Throws TypeException `Invalid integer: abc`. */
export function parseInteger(text: string): number {
  const trimmed = text.trim();
  const value = /^[+-]?\d{1,12}$/.test(trimmed) ? Number(trimmed) : NaN;
  if (Number.isNaN(value) || value !== (value | 0)) invalid('integer', text);
  return value;
}

/** Throws TypeException `Invalid long: abc`. */
export function parseLong(text: string): bigint {
  const trimmed = text.trim();
  if (!/^[+-]?\d{1,20}$/.test(trimmed)) invalid('long', text);
  const value = BigInt(trimmed.replace('+', ''));
  if (BigInt.asIntN(64, value) !== value) invalid('long', text);
  return value;
}

/** Throws TypeException `Invalid double: abc`. */
export function parseDouble(text: string): ApexDouble {
  const trimmed = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/.test(trimmed)) {
    if (/^[+-]?(NaN|Infinity)$/.test(trimmed)) return new ApexDouble(Number(trimmed));
    invalid('double', text);
  }
  return new ApexDouble(Number(trimmed.replace(/[dDfF]$/, '')));
}

/** Throws TypeException `Invalid decimal: abc`. */
export function parseDecimal(text: string): Decimal {
  return Decimal.tryParse(text.trim()) ?? invalid('decimal', text);
}

/** A Decimal of any number; null for anything else. */
export function toDecimal(value: unknown): Decimal | null {
  if (value instanceof Decimal) return value;
  if (typeof value === 'number') return Decimal.fromInteger(value);
  if (typeof value === 'bigint') return Decimal.fromLong(value);
  return value instanceof ApexDouble ? Decimal.fromDouble(value.value) : null;
}

/** A null value of unknown type stays null, where a null text is refused: `Integer.valueOf(record.get('Field'))`. */
function orNull<T>(convert: (value: unknown) => T): (value: unknown) => T | null {
  return (value) => (value === null ? null : convert(value));
}

function round<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RoundingNecessary) throwApex('System.MathException', 'Rounding necessary');
    if (error instanceof RangeError) throwApex('System.MathException', error.message);
    throw error;
  }
}

const mode = (constant: EnumConstant | RoundingMode): RoundingMode =>
  (constant instanceof EnumConstant ? constant.constant : constant) as RoundingMode;

function checkScale(scale: number): number {
  if (scale < -MAX_SCALE || scale > MAX_SCALE) throwApex('System.MathException', `Invalid scale: ${scale}`);
  return scale;
}

const numberObject = {
  'Integer hashCode()': apexHashCode,
  'String toString()': (value: unknown) => String(value)
};

platformType({
  name: 'System.Integer',
  kind: 'class',
  methods: {
    ...numberObject,
    'String format()': (value: number) => formatNumber(value),
    'Integer intValue()': (value: number) => value
  },
  statics: {
    ...refuseNullsStatic({ 'Integer valueOf(String text)': parseInteger }),
    'Integer valueOf(Object value)': orNull((value) => {
      // Of a text given as an Object the whole part counts.
      if (typeof value === 'string' && !value.includes('.')) return parseInteger(value);
      if (typeof value === 'string') return (Decimal.tryParse(value) ?? invalid('integer', value)).intValue();
      const number = toDecimal(value);
      return number === null ? invalid('integer', value) : number.intValue();
    })
  }
});

platformType({
  name: 'System.Long',
  kind: 'class',
  methods: {
    ...numberObject,
    'String format()': (value: bigint) => formatNumber(value),
    'Integer intValue()': (value: bigint) => Number(BigInt.asIntN(32, value)),
    'Double doubleValue()': (value: bigint) => new ApexDouble(Number(value))
  },
  statics: {
    ...refuseNullsStatic({ 'Long valueOf(String text)': parseLong }),
    'Long valueOf(Object value)': orNull((value) =>
      typeof value === 'string' ? parseLong(value) : (toDecimal(value)?.longValue() ?? invalid('long', value))
    )
  }
});

platformType({
  name: 'System.Double',
  kind: 'class',
  methods: {
    ...numberObject,
    'String format()': (value: ApexDouble) => formatNumber(value),
    'Integer intValue()': (value: ApexDouble) => doubleToInteger(value.value),
    'Long longValue()': (value: ApexDouble) => doubleToLong(value.value),
    'Long round()': (value: ApexDouble) => doubleToLong(Math.floor(value.value + 0.5))
  },
  statics: {
    ...refuseNullsStatic({ 'Double valueOf(String text)': parseDouble }),
    'Double valueOf(Object value)': orNull((value) =>
      typeof value === 'string'
        ? parseDouble(value)
        : new ApexDouble(toDecimal(value)?.toNumber() ?? invalid('double', value))
    )
  }
});

platformType({
  name: 'System.Decimal',
  kind: 'class',
  methods: {
    ...numberObject,
    ...refuseNulls({
      'Decimal abs()': (d: Decimal) => d.abs(),
      'Decimal divide(Decimal divisor, Integer scale)': (d: Decimal, by: Decimal, scale: number) =>
        round(() => d.divideToScale(by, checkScale(scale))),
      'Decimal divide(Decimal divisor, Integer scale, RoundingMode roundingMode)': (
        d: Decimal,
        by: Decimal,
        scale: number,
        rounding: EnumConstant
      ) => round(() => d.divideToScale(by, checkScale(scale), mode(rounding))),
      'Double doubleValue()': (d: Decimal) => new ApexDouble(d.toNumber()),
      'String format()': (d: Decimal) => formatNumber(d),
      'Integer intValue()': (d: Decimal) => d.intValue(),
      'Long longValue()': (d: Decimal) => d.longValue(),
      'Decimal pow(Integer exponent)': (d: Decimal, exponent: number) => {
        if (exponent < 0 || exponent > 32767) throwApex('System.MathException', `Invalid exponent: ${exponent}`);
        return d.pow(exponent);
      },
      'Integer precision()': (d: Decimal) => d.precision(),
      'Long round()': (d: Decimal) => d.round(),
      'Long round(RoundingMode roundingMode)': (d: Decimal, rounding: EnumConstant) =>
        round(() => d.round(mode(rounding))),
      'Integer scale()': (d: Decimal) => d.scale,
      'Decimal setScale(Integer scale)': (d: Decimal, scale: number) => d.setScale(checkScale(scale)),
      'Decimal setScale(Integer scale, RoundingMode roundingMode)': (
        d: Decimal,
        scale: number,
        rounding: EnumConstant
      ) => round(() => d.setScale(checkScale(scale), mode(rounding))),
      'Decimal stripTrailingZeros()': (d: Decimal) => d.stripTrailingZeros(),
      'String toPlainString()': (d: Decimal) => d.toPlainString()
    })
  },
  statics: refuseNullsStatic({
    'Decimal valueOf(Double value)': (value: ApexDouble) => round(() => Decimal.fromDouble(value.value)),
    'Decimal valueOf(Long value)': (value: bigint) => Decimal.fromLong(value),
    'Decimal valueOf(String text)': parseDecimal
  })
});

platformType({
  name: 'System.Boolean',
  kind: 'class',
  methods: numberObject,
  statics: refuseNullsStatic({
    // A text other than "true", whatever its case, is false.
    'Boolean valueOf(Object value)': (value: unknown) => {
      if (typeof value === 'boolean') return value;
      if (typeof value === 'string') return value.toLowerCase() === 'true';
      return invalid('boolean', value);
    }
  })
});
