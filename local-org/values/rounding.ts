/** Rounding modes of Apex (Apex Reference: System.RoundingMode), which are Java's. */
export type RoundingMode = 'CEILING' | 'DOWN' | 'FLOOR' | 'HALF_DOWN' | 'HALF_EVEN' | 'HALF_UP' | 'UNNECESSARY' | 'UP';

export const ROUNDING_MODES: readonly RoundingMode[] = [
  'CEILING',
  'DOWN',
  'FLOOR',
  'HALF_DOWN',
  'HALF_EVEN',
  'HALF_UP',
  'UNNECESSARY',
  'UP'
];

/** A rounding was asked for with UNNECESSARY, but digits would be lost. */
export class RoundingNecessary extends Error {
  constructor() {
    super('Rounding necessary');
  }
}

/** Divides whole numbers and rounds the quotient. `denominator` must not be 0n. Throws RoundingNecessary. */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const negative = numerator < 0n !== denominator < 0n;
  return awayFromZero(quotient, remainder, denominator, negative, mode) ? quotient + (negative ? -1n : 1n) : quotient;
}

function awayFromZero(
  quotient: bigint,
  remainder: bigint,
  denominator: bigint,
  negative: boolean,
  mode: RoundingMode
): boolean {
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !negative;
    case 'FLOOR':
      return negative;
    case 'UNNECESSARY':
      throw new RoundingNecessary();
    default: {
      const twice = 2n * (remainder < 0n ? -remainder : remainder);
      const whole = denominator < 0n ? -denominator : denominator;
      if (twice !== whole) return twice > whole;
      if (mode === 'HALF_UP') return true;
      if (mode === 'HALF_DOWN') return false;
      return quotient % 2n !== 0n;
    }
  }
}
