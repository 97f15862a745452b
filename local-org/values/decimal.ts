/**
 * Apex Decimal: an exact decimal number, `unscaled × 10^-scale`. Immutable.
 * Rules: Apex Reference "Decimal Class" and Apex Developer Guide "Primitive Data Types"; where they are silent the
 * behaviour is that of Java's BigDecimal, on which the platform's Decimal stands.
 */
import { divideRounded } from './rounding.ts';
import type { RoundingMode } from './rounding.ts';

const POWERS: bigint[] = [1n];

/** 10^exponent for exponent ≥ 0. */
function powerOfTen(exponent: number): bigint {
  for (let at = POWERS.length; at <= exponent; at++) POWERS.push(POWERS[at - 1]! * 10n);
  return POWERS[exponent]!;
}

/** Digits of a number that is not negative; 1 for zero. */
function digitsOf(value: bigint): number {
  const near = Number(value);
  if (near < 1e15) return near < 10 ? 1 : digitsOfNumber(near);
  // The logarithm may be off by one next to a power of ten, and there is none of what is no longer a number.
  if (near === Infinity) return value.toString().length;
  let digits = Math.floor(Math.log10(near)) + 1;
  if (value < powerOfTen(digits - 1)) digits--;
  else if (value >= powerOfTen(digits)) digits++;
  return digits;
}

function digitsOfNumber(value: number): number {
  let digits = 1;
  for (let bound = 10; value >= bound; bound *= 10) digits++;
  return digits;
}

const NUMBER_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/** Significant digits kept by a division whose exact result does not end (IEEE decimal128). */
const DIVISION_DIGITS = 34;

export class Decimal {
  readonly unscaled: bigint;
  /** Digits after the point; negative for numbers such as 1E+3. */
  readonly scale: number;

  constructor(unscaled: bigint, scale = 0) {
    this.unscaled = unscaled;
    this.scale = scale;
  }

  static readonly ZERO: Decimal = new Decimal(0n);
  static readonly ONE: Decimal = new Decimal(1n);

  /** From an Integer: scale 0. */
  static fromInteger(value: number): Decimal {
    return value === 0 ? Decimal.ZERO : new Decimal(BigInt(value));
  }

  /** From a Long: scale 0. */
  static fromLong(value: bigint): Decimal {
    return new Decimal(value);
  }

  /**
   * From a JavaScript number: whole numbers get scale 0, others the digits of their shortest text (0.1 → 0.1).
   * Throws RangeError for NaN and infinities.
   */
  static fromNumber(value: number): Decimal {
    if (Number.isSafeInteger(value)) return Decimal.fromInteger(value);
    if (!Number.isFinite(value)) throw new RangeError('Infinite or NaN');
    return Decimal.parse(String(value));
  }

  /** From a Double, as Decimal.valueOf(Double) does: the digits of the double's Java text, so 5.0d → 5.0. */
  static fromDouble(value: number): Decimal {
    if (!Number.isFinite(value)) throw new RangeError('Infinite or NaN');
    if (Number.isInteger(value) && Math.abs(value) < 1e7) return new Decimal(BigInt(value) * 10n, 1);
    return Decimal.parse(String(value));
  }

  /** Reads `-12.50`, `.5`, `1e3`; surrounding white space is not allowed. Throws RangeError. */
  static parse(text: string): Decimal {
    const result = Decimal.tryParse(text);
    if (result === null) throw new RangeError(`Invalid decimal: ${text}`);
    return result;
  }

  /** Like `parse`, but null for what is not a number. */
  static tryParse(text: string): Decimal | null {
    const match = NUMBER_TEXT.exec(text);
    if (match === null) return null;
    const whole = match[2]!;
    const fraction = match[3] ?? '';
    if (whole === '' && fraction === '') return null;
    const unscaled = BigInt(whole + fraction);
    const scale = fraction.length - (match[4] === undefined ? 0 : Number(match[4]));
    return new Decimal(match[1] === '-' ? -unscaled : unscaled, scale);
  }

  /** The scale of the sum is the larger one. */
  add(other: Decimal): Decimal {
    if (this.scale === other.scale) return new Decimal(this.unscaled + other.unscaled, this.scale);
    if (this.scale > other.scale) {
      return new Decimal(this.unscaled + other.unscaled * powerOfTen(this.scale - other.scale), this.scale);
    }
    return new Decimal(this.unscaled * powerOfTen(other.scale - this.scale) + other.unscaled, other.scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  /** The scale of the product is the sum of the scales. */
  multiply(other: Decimal): Decimal {
    return new Decimal(this.unscaled * other.unscaled, this.scale + other.scale);
  }

  /**
   * The `/` operator: exact where the quotient ends (scale at least `this.scale - other.scale`), else 34 significant
   * digits, half-even. Throws RangeError('Divide by 0'); the Apex runtime turns it into a MathException.
   */
  divide(other: Decimal): Decimal {
    if (other.unscaled === 0n) throw new RangeError('Divide by 0');
    const preferred = this.scale - other.scale;
    if (this.unscaled === 0n) return new Decimal(0n, Math.max(0, preferred));
    const short = this.shortQuotient(other, preferred);
    if (short !== null) return short;
    const extra = Math.max(0, DIVISION_DIGITS + 2 + other.precision() - this.precision());
    const numerator = this.unscaled * powerOfTen(extra);
    const quotient = numerator / other.unscaled;
    if (quotient * other.unscaled === numerator) {
      return new Decimal(quotient, preferred + extra).stripTo(preferred).roundToDigits();
    }
    // A sticky digit keeps the rounding of a quotient that goes on right, even at an apparent tie.
    const negative = this.unscaled < 0n !== other.unscaled < 0n;
    return new Decimal(quotient * 10n + (negative ? -1n : 1n), preferred + extra + 1).roundToDigits();
  }

  /** Decimal.divide(divisor, scale[, mode]); half-up unless stated, as the Apex Reference says. Throws RangeError('Divide by 0'), RoundingNecessary. */
  divideToScale(other: Decimal, scale: number, mode: RoundingMode = 'HALF_UP'): Decimal {
    if (other.unscaled === 0n) throw new RangeError('Divide by 0');
    const shift = scale - this.scale + other.scale;
    return shift >= 0
      ? new Decimal(divideRounded(this.unscaled * powerOfTen(shift), other.unscaled, mode), scale)
      : new Decimal(divideRounded(this.unscaled, other.unscaled * powerOfTen(-shift), mode), scale);
  }

  /** The remainder, with the sign of the dividend (Math.mod on whole numbers; formulas' MOD floors instead). */
  remainder(other: Decimal): Decimal {
    if (other.unscaled === 0n) throw new RangeError('Divide by 0');
    const scale = Math.max(this.scale, other.scale);
    const left = this.unscaled * powerOfTen(scale - this.scale);
    const right = other.unscaled * powerOfTen(scale - other.scale);
    return new Decimal(left % right, scale);
  }

  negate(): Decimal {
    return new Decimal(-this.unscaled, this.scale);
  }

  abs(): Decimal {
    return this.unscaled < 0n ? this.negate() : this;
  }

  /** -1, 0 or 1. */
  signum(): number {
    return this.unscaled === 0n ? 0 : this.unscaled < 0n ? -1 : 1;
  }

  isZero(): boolean {
    return this.unscaled === 0n;
  }

  /** Whole power; negative exponents are refused by the caller. */
  pow(exponent: number): Decimal {
    return new Decimal(this.unscaled ** BigInt(exponent), this.scale * exponent);
  }

  /** Same value with `scale` digits after the point; half-even unless stated (Apex Reference, Decimal.setScale). Throws RoundingNecessary. */
  setScale(scale: number, mode: RoundingMode = 'HALF_EVEN'): Decimal {
    if (scale === this.scale) return this;
    if (scale > this.scale) return new Decimal(this.unscaled * powerOfTen(scale - this.scale), scale);
    return new Decimal(divideRounded(this.unscaled, powerOfTen(this.scale - scale), mode), scale);
  }

  /** Rounded to a whole number; half-even unless stated (Apex Reference, Decimal.round). */
  round(mode: RoundingMode = 'HALF_EVEN'): bigint {
    return this.setScale(0, mode).unscaled;
  }

  /** Total number of digits; 1 for zero. */
  precision(): number {
    return digitsOf(this.unscaled < 0n ? -this.unscaled : this.unscaled);
  }

  stripTrailingZeros(): Decimal {
    if (this.unscaled === 0n) return Decimal.ZERO;
    return this.stripTo(Number.NEGATIVE_INFINITY);
  }

  compareTo(other: Decimal): number {
    if (this.scale === other.scale) return this.unscaled < other.unscaled ? -1 : this.unscaled > other.unscaled ? 1 : 0;
    const difference = this.scale - other.scale;
    const left = difference < 0 ? this.unscaled * powerOfTen(-difference) : this.unscaled;
    const right = difference > 0 ? other.unscaled * powerOfTen(difference) : other.unscaled;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Numerically equal: 1.1 equals 1.10. */
  equals(other: Decimal): boolean {
    return this.compareTo(other) === 0;
  }

  /** The whole part as a bigint. */
  toBigInt(): bigint {
    return this.scale <= 0 ? this.unscaled * powerOfTen(-this.scale) : this.unscaled / powerOfTen(this.scale);
  }

  /** Decimal.intValue: the fraction is dropped, the value wraps at 32 bits. */
  intValue(): number {
    return Number(BigInt.asIntN(32, this.toBigInt()));
  }

  /** Decimal.longValue: the fraction is dropped, the value wraps at 64 bits. */
  longValue(): bigint {
    return BigInt.asIntN(64, this.toBigInt());
  }

  /** The nearest double. */
  toNumber(): number {
    if (this.scale === 0) return Number(this.unscaled);
    return Number(`${this.unscaled}e${-this.scale}`);
  }

  /** Without exponent: `0.00000012`, `1000`. */
  toPlainString(): string {
    if (this.scale === 0) return this.unscaled.toString();
    if (this.scale < 0) return (this.unscaled * powerOfTen(-this.scale)).toString();
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString().padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    return `${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
  }

  /** String.valueOf(Decimal): scientific notation only where an exponent is needed (very small numbers, negative scale). */
  toString(): string {
    if (this.scale === 0) return this.unscaled.toString();
    const negative = this.unscaled < 0n;
    const digits = (negative ? -this.unscaled : this.unscaled).toString();
    const exponent = digits.length - 1 - this.scale;
    if (this.scale >= 0 && exponent >= -6) return this.toPlainString();
    const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
    return `${negative ? '-' : ''}${mantissa}E${exponent >= 0 ? '+' : ''}${exponent}`;
  }

  /** A quotient that ends within a few digits, as most do: with numbers that are small enough to be exact. */
  private shortQuotient(other: Decimal, preferred: number): Decimal | null {
    const divisor = Number(other.unscaled);
    let dividend = Number(this.unscaled);
    for (let scale = preferred; scale <= preferred + 6; scale++) {
      if (dividend > Number.MAX_SAFE_INTEGER || dividend < -Number.MAX_SAFE_INTEGER) return null;
      if (divisor > Number.MAX_SAFE_INTEGER || divisor < -Number.MAX_SAFE_INTEGER) return null;
      if (scale >= 0 && dividend % divisor === 0) return new Decimal(BigInt(dividend / divisor), scale);
      dividend *= 10;
    }
    return null;
  }

  /** Drops trailing zeros, but keeps at least `scale` digits after the point. */
  private stripTo(scale: number): Decimal {
    let unscaled = this.unscaled;
    let at = this.scale;
    for (let step = 16; step > 1; step >>= 1) {
      const power = powerOfTen(step);
      while (at - step >= scale && unscaled % power === 0n) {
        unscaled /= power;
        at -= step;
      }
    }
    while (at > scale && unscaled % 10n === 0n) {
      unscaled /= 10n;
      at--;
    }
    return at === this.scale ? this : new Decimal(unscaled, at);
  }

  private roundToDigits(): Decimal {
    const excess = this.precision() - DIVISION_DIGITS;
    const rounded = excess <= 0 ? this : this.setScale(this.scale - excess, 'HALF_EVEN');
    return rounded.scale < 0 ? rounded.setScale(0) : rounded;
  }
}
