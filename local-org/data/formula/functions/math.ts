/** Math functions (Salesforce Help, "Formula Operators and Functions": Math). */
import { Decimal } from '../../../values/decimal.ts';
import { FormulaError } from '../api.ts';
import { requireCount, simple, typedArgument, type FormulaFunction } from '../expression.ts';
import { fromDouble, remainder, round, toWhole, truncate, ZERO } from '../numbers.ts';

function ofDouble(calculate: (value: number) => number): FormulaFunction {
  return simple(['number'], 'number', (value: Decimal) => fromDouble(calculate(value.toNumber())));
}

/** The greatest or least; blank as soon as one argument is. */
function extreme(wanted: 1 | -1): FormulaFunction {
  return (call) => {
    requireCount(call, 1, Infinity);
    const args = call.nodes.map((_, index) => typedArgument(call, index, 'number'));
    return {
      type: 'number',
      offset: call.offset,
      run: (context) => {
        let best: Decimal | null = null;
        for (const argument of args) {
          const value = argument.run(context) as Decimal | null;
          if (value === null) return null;
          if (best === null || Math.sign(value.compareTo(best)) === wanted) best = value;
        }
        return best;
      }
    };
  };
}

/** Arc functions outside their range are blank. */
function arc(calculate: (value: number) => number): FormulaFunction {
  return simple(['number'], 'number', (value: Decimal) => {
    const argument = value.toNumber();
    return argument < -1 || argument > 1 ? null : fromDouble(calculate(argument));
  });
}

const PI = Decimal.parse('3.14159265358979323846264338327950288420');

export const mathFunctions: Readonly<Record<string, FormulaFunction>> = {
  ABS: simple(['number'], 'number', (value: Decimal) => value.abs()),
  // Away from zero and towards zero; MCEILING and MFLOOR are the mathematical ones.
  CEILING: simple(['number'], 'number', (value: Decimal) => toWhole(value, 'UP')),
  FLOOR: simple(['number'], 'number', (value: Decimal) => toWhole(value, 'DOWN')),
  MCEILING: simple(['number'], 'number', (value: Decimal) => toWhole(value, 'CEILING')),
  MFLOOR: simple(['number'], 'number', (value: Decimal) => toWhole(value, 'FLOOR')),
  ROUND: simple(['number', 'number'], 'number', round),
  TRUNC: simple(['number', 'number'], 'number', (value: Decimal, places: Decimal = ZERO) => truncate(value, places), {
    optional: 1
  }),
  MOD: simple(['number', 'number'], 'number', remainder),
  MAX: extreme(1),
  MIN: extreme(-1),
  SQRT: simple(['number'], 'number', (value: Decimal) => {
    if (value.signum() < 0) throw new FormulaError('Square root of a negative number');
    return fromDouble(Math.sqrt(value.toNumber()));
  }),
  EXP: ofDouble(Math.exp),
  LN: ofDouble(Math.log),
  LOG: ofDouble(Math.log10),
  PI: simple([], 'number', () => PI),
  SIN: ofDouble(Math.sin),
  COS: ofDouble(Math.cos),
  TAN: ofDouble(Math.tan),
  ASIN: arc(Math.asin),
  ACOS: arc(Math.acos),
  ATAN: ofDouble(Math.atan),
  ATAN2: simple(['number', 'number'], 'number', (y: Decimal, x: Decimal) =>
    fromDouble(Math.atan2(y.toNumber(), x.toNumber()))
  )
};
