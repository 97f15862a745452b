/** System.Math. Source: Apex Reference, "Math Class". Decimal overloads of the transcendental functions go through doubles. */
import { ApexDouble, Decimal } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { refuseNullsStatic } from './arguments.ts';
import { platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { doubleToInteger, doubleToLong } from './numbers.ts';

function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throwApex('System.MathException', 'Result is not a number');
  return Decimal.fromDouble(value);
}

const FUNCTIONS: Readonly<Record<string, (x: number) => number>> = {
  acos: Math.acos,
  asin: Math.asin,
  atan: Math.atan,
  cbrt: Math.cbrt,
  ceil: Math.ceil,
  cos: Math.cos,
  cosh: Math.cosh,
  exp: Math.exp,
  floor: Math.floor,
  log: Math.log,
  log10: Math.log10,
  sin: Math.sin,
  sinh: Math.sinh,
  sqrt: Math.sqrt,
  tan: Math.tan,
  tanh: Math.tanh,
  rint: halfEven,
  signum: Math.sign
};

/** Rounded to the nearest whole number, ties to the even one. */
function halfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  return rest < 0.5 ? floor : rest > 0.5 ? floor + 1 : floor % 2 === 0 ? floor : floor + 1;
}

/** Decimals that can be had exactly are not sent through doubles. */
const EXACT: Readonly<Record<string, (x: Decimal) => Decimal>> = {
  ceil: (x) => x.setScale(0, 'CEILING'),
  floor: (x) => x.setScale(0, 'FLOOR'),
  rint: (x) => x.setScale(0, 'HALF_EVEN'),
  signum: (x) => Decimal.fromInteger(x.signum())
};

function oneArgument(): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const [name, apply] of Object.entries(FUNCTIONS)) {
    const exact = EXACT[name];
    methods[`Decimal ${name}(Decimal x)`] = exact ?? ((x: Decimal) => decimalOf(apply(x.toNumber())));
    methods[`Double ${name}(Double x)`] = (x: ApexDouble) => new ApexDouble(apply(x.value));
  }
  return methods;
}

function remainder<T extends number | bigint>(x: T, y: T, zero: T): T {
  if (y === zero) throwApex('System.MathException', 'Divide by 0');
  return ((x as number) % (y as number)) as T;
}

platformType({
  name: 'System.Math',
  kind: 'class',
  staticProperties: {
    'Double E': { get: () => new ApexDouble(Math.E) },
    'Double PI': { get: () => new ApexDouble(Math.PI) }
  },
  statics: refuseNullsStatic({
    ...oneArgument(),
    'Decimal abs(Decimal x)': (x: Decimal) => x.abs(),
    'Double abs(Double x)': (x: ApexDouble) => new ApexDouble(Math.abs(x.value)),
    'Integer abs(Integer x)': (x: number) => Math.abs(x) | 0,
    'Long abs(Long x)': (x: bigint) => BigInt.asIntN(64, x < 0n ? -x : x),
    'Decimal atan2(Decimal x, Decimal y)': (x: Decimal, y: Decimal) =>
      decimalOf(Math.atan2(x.toNumber(), y.toNumber())),
    'Double atan2(Double x, Double y)': (x: ApexDouble, y: ApexDouble) => new ApexDouble(Math.atan2(x.value, y.value)),
    'Decimal max(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (x.compareTo(y) >= 0 ? x : y),
    'Double max(Double x, Double y)': (x: ApexDouble, y: ApexDouble) => new ApexDouble(Math.max(x.value, y.value)),
    'Integer max(Integer x, Integer y)': (x: number, y: number) => (x >= y ? x : y),
    'Long max(Long x, Long y)': (x: bigint, y: bigint) => (x >= y ? x : y),
    'Decimal min(Decimal x, Decimal y)': (x: Decimal, y: Decimal) => (x.compareTo(y) <= 0 ? x : y),
    'Double min(Double x, Double y)': (x: ApexDouble, y: ApexDouble) => new ApexDouble(Math.min(x.value, y.value)),
    'Integer min(Integer x, Integer y)': (x: number, y: number) => (x <= y ? x : y),
    'Long min(Long x, Long y)': (x: bigint, y: bigint) => (x <= y ? x : y),
    'Integer mod(Integer x, Integer y)': (x: number, y: number) => remainder(x, y, 0) | 0,
    'Long mod(Long x, Long y)': (x: bigint, y: bigint) => remainder(x, y, 0n),
    'Double pow(Double base, Double exponent)': (base: ApexDouble, exponent: ApexDouble) =>
      new ApexDouble(base.value ** exponent.value),
    'Double random()': () => new ApexDouble(Math.random()),
    // The Apex Reference: rounded half-even for both.
    'Integer round(Decimal x)': (x: Decimal) => Number(BigInt.asIntN(32, x.round('HALF_EVEN'))),
    'Integer round(Double x)': (x: ApexDouble) => doubleToInteger(halfEven(x.value)),
    'Long roundToLong(Decimal x)': (x: Decimal) => BigInt.asIntN(64, x.round('HALF_EVEN')),
    'Long roundToLong(Double x)': (x: ApexDouble) => doubleToLong(halfEven(x.value))
  })
});
