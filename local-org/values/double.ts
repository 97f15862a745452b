/** Apex Double, boxed so that an Object variable still knows that it holds a Double and not an Integer. Immutable. */
export class ApexDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }

  static readonly ZERO: ApexDouble = new ApexDouble(0);

  toString(): string {
    return doubleText(this.value);
  }
}

/** The text of a double as Java and Apex write it: `1.0`, `0.001`, `1.0E7`, `1.2345E-5`, `NaN`, `Infinity`. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}E${exponent.replace('+', '')}`;
}
