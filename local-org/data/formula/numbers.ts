/**
 * Arithmetic of formulas: exact decimals cut to 39 significant digits, half up, which is the precision the platform
 * calculates formulas with (the database's NUMBER).
 */
import { Decimal } from '../../values/decimal.ts';
import { FormulaError } from './api.ts';

const DIGITS = 39;
/** Digits kept before CEILING and the like, so that 1/3*3 counts as 1. */
const STEADY_DIGITS = 33;
const LIMIT = 10n ** BigInt(DIGITS);

export const ZERO = Decimal.ZERO;
export const ONE = Decimal.ONE;

function digitsOf(unscaled: bigint): number {
  return (unscaled < 0n ? -unscaled : unscaled).toString().length;
}

/** Rounds half up to so many significant digits. */
export function toDigits(value: Decimal, digits: number): Decimal {
  const surplus = digitsOf(value.unscaled) - digits;
  return surplus > 0 ? value.setScale(value.scale - surplus, 'HALF_UP') : value;
}

function fit(value: Decimal): Decimal {
  return value.unscaled < LIMIT && value.unscaled > -LIMIT ? value : toDigits(value, DIGITS);
}

export function add(left: Decimal, right: Decimal): Decimal {
  return fit(left.add(right));
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  return fit(left.subtract(right));
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  return fit(left.multiply(right));
}

/** Throws FormulaError for a division by zero. */
export function divide(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new FormulaError('Division by zero');
  if (left.isZero()) return ZERO;
  // The quotient's leading digit stands near 10^(digits of left - digits of right).
  const magnitude = digitsOf(left.unscaled) - left.scale - (digitsOf(right.unscaled) - right.scale);
  const scale = Math.max(DIGITS - magnitude, 0);
  return toDigits(left.divideToScale(right, scale, 'HALF_UP'), DIGITS).stripTrailingZeros();
}

export function remainder(left: Decimal, right: Decimal): Decimal {
  if (right.isZero()) throw new FormulaError('Division by zero');
  return left.remainder(right);
}

/** Whole exponents only. Throws FormulaError outside what the platform calculates. */
export function power(base: Decimal, exponent: Decimal): Decimal {
  const whole = exponent.setScale(0, 'DOWN');
  if (whole.compareTo(exponent) !== 0) throw new FormulaError('Out of range argument to POWER() function');
  const times = Number(whole.unscaled);
  if (base.isZero()) {
    if (times < 0) throw new FormulaError('Out of range argument to POWER() function');
    return times === 0 ? ONE : ZERO;
  }
  if (Math.log10(Math.abs(base.toNumber())) * times > 64)
    throw new FormulaError('Out of range argument to POWER() function');
  let result = ONE;
  let factor = base;
  for (let rest = Math.abs(times); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = toDigits(result.multiply(factor), DIGITS);
    if (rest > 1) factor = toDigits(factor.multiply(factor), DIGITS);
  }
  if (times < 0) result = divide(ONE, result);
  return toDigits(result, 18);
}

/** Rounds away from zero at half; negative places round before the point. */
export function round(value: Decimal, places: Decimal): Decimal {
  return value.setScale(placesOf(places), 'HALF_UP');
}

export function truncate(value: Decimal, places: Decimal): Decimal {
  return value.setScale(placesOf(places), 'DOWN');
}

function placesOf(places: Decimal): number {
  const count = Number(places.setScale(0, 'DOWN').toBigInt());
  return Math.max(-DIGITS, Math.min(DIGITS, count));
}

export function toWhole(value: Decimal, mode: 'UP' | 'DOWN' | 'CEILING' | 'FLOOR'): Decimal {
  return toDigits(value, STEADY_DIGITS).setScale(0, mode);
}

/** From the result of a function of doubles. Throws FormulaError for what is no number. */
export function fromDouble(value: number): Decimal {
  if (!Number.isFinite(value)) throw new FormulaError('The result is not a number');
  return Decimal.fromNumber(value);
}

/** A count out of a number: its whole part, kept within what text and dates can use. */
export function toCount(value: Decimal): number {
  const whole = value.scale === 0 ? value.unscaled : value.setScale(0, 'DOWN').toBigInt();
  return whole > 2147483647n ? 2147483647 : whole < -2147483648n ? -2147483648 : Number(whole);
}

/** `1.50` → `1.5`, `0.00` → `0`. */
export function toText(value: Decimal): string {
  return value.isZero() ? '0' : value.stripTrailingZeros().toPlainString();
}
