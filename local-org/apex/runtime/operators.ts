/**
 * Operators of Apex that are more than one JavaScript operator. Generated code calls them under their own names.
 * Source: Apex Developer Guide, "Expression Operators": ordering with a null operand is false (text: null is smallest);
 * arithmetic on null throws; `==` on text ignores case.
 */
import { ApexDate, ApexDatetime, ApexDouble, Decimal, toId18 } from '../../values/index.ts';
import type { ApexTime } from '../../values/index.ts';
import { apexLooseEquals } from './equality.ts';
import { throwApex, throwNull } from './exceptions.ts';

export const npe: () => never = throwNull;

function divideByZero(): never {
  throwApex('System.MathException', 'Divide by 0');
}

// --- Integer and Long

export function idiv(a: number, b: number): number {
  if (b === 0) divideByZero();
  return (a / b) | 0;
}

/** Math.mod, abs, max and min of Integers that are not null (Apex Reference, "Math Class"). */
export function imod(x: number, y: number): number {
  if (y === 0) divideByZero();
  return (x % y) | 0;
}
export function iabs(x: number): number {
  return Math.abs(x) | 0;
}
export function imax(x: number, y: number): number {
  return x >= y ? x : y;
}
export function imin(x: number, y: number): number {
  return x <= y ? x : y;
}

export function ladd(a: bigint, b: bigint): bigint {
  return BigInt.asIntN(64, a + b);
}
export function lsub(a: bigint, b: bigint): bigint {
  return BigInt.asIntN(64, a - b);
}
export function lmul(a: bigint, b: bigint): bigint {
  return BigInt.asIntN(64, a * b);
}
export function ldiv(a: bigint, b: bigint): bigint {
  if (b === 0n) divideByZero();
  return BigInt.asIntN(64, a / b);
}
/** Shifts take the lowest six bits of the distance, as Java's do. */
export function lshl(a: bigint, b: bigint | number): bigint {
  return BigInt.asIntN(64, a << (BigInt(b) & 63n));
}
export function lshr(a: bigint, b: bigint | number): bigint {
  return a >> (BigInt(b) & 63n);
}
export function lushr(a: bigint, b: bigint | number): bigint {
  return BigInt.asIntN(64, BigInt.asUintN(64, a) >> (BigInt(b) & 63n));
}

// Ordering of Integer and Long where an operand may be null.
export function lt(a: number | bigint | null, b: number | bigint | null): boolean {
  return a !== null && b !== null && a < b;
}
export function le(a: number | bigint | null, b: number | bigint | null): boolean {
  return a !== null && b !== null && a <= b;
}
export function gt(a: number | bigint | null, b: number | bigint | null): boolean {
  return a !== null && b !== null && a > b;
}
export function ge(a: number | bigint | null, b: number | bigint | null): boolean {
  return a !== null && b !== null && a >= b;
}

// --- Double

export function fadd(a: ApexDouble, b: ApexDouble): ApexDouble {
  return new ApexDouble(a.value + b.value);
}
export function fsub(a: ApexDouble, b: ApexDouble): ApexDouble {
  return new ApexDouble(a.value - b.value);
}
export function fmul(a: ApexDouble, b: ApexDouble): ApexDouble {
  return new ApexDouble(a.value * b.value);
}
export function fdiv(a: ApexDouble, b: ApexDouble): ApexDouble {
  if (b.value === 0) divideByZero();
  return new ApexDouble(a.value / b.value);
}
export function fneg(a: ApexDouble): ApexDouble {
  return new ApexDouble(-a.value);
}
export function feq(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a === b || (a !== null && b !== null && a.value === b.value);
}
export function flt(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a !== null && b !== null && a.value < b.value;
}
export function fle(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a !== null && b !== null && a.value <= b.value;
}
export function fgt(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a !== null && b !== null && a.value > b.value;
}
export function fge(a: ApexDouble | null, b: ApexDouble | null): boolean {
  return a !== null && b !== null && a.value >= b.value;
}

// --- Decimal

export function mdiv(a: Decimal, b: Decimal): Decimal {
  if (b.isZero()) divideByZero();
  return a.divide(b);
}
export function meq(a: Decimal | null, b: Decimal | null): boolean {
  return a === b || (a !== null && b !== null && a.compareTo(b) === 0);
}
export function mlt(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && a.compareTo(b) < 0;
}
export function mle(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && a.compareTo(b) <= 0;
}
export function mgt(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && a.compareTo(b) > 0;
}
export function mge(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && a.compareTo(b) >= 0;
}

// --- String and Id

/** `==` on text: ignores case, character by character. */
export function seq(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.length !== b.length) return false;
  return a.toLowerCase() === b.toLowerCase();
}

/** Order of two texts as `<` sees it: null first, upper and lower case alike. */
function stringOrder(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}
export function slt(a: string | null, b: string | null): boolean {
  return stringOrder(a, b) < 0;
}
export function sle(a: string | null, b: string | null): boolean {
  return stringOrder(a, b) <= 0;
}
export function sgt(a: string | null, b: string | null): boolean {
  return stringOrder(a, b) > 0;
}
export function sge(a: string | null, b: string | null): boolean {
  return stringOrder(a, b) >= 0;
}

/** `==` of ids: the 15- and the 18-character form of one id are equal. */
export function ideq(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const left = toId18(a);
  return left !== null && left === toId18(b);
}

// --- Date, Datetime, Time

interface Ordered {
  compareTo(other: never): number;
}
function order(a: Ordered | null, b: Ordered | null): number {
  return a === null || b === null ? NaN : a.compareTo(b as never);
}
export function oeq(a: Ordered | null, b: Ordered | null): boolean {
  return a === b || order(a, b) === 0;
}
export function olt(a: Ordered | null, b: Ordered | null): boolean {
  return order(a, b) < 0;
}
export function ole(a: Ordered | null, b: Ordered | null): boolean {
  return order(a, b) <= 0;
}
export function ogt(a: Ordered | null, b: Ordered | null): boolean {
  return order(a, b) > 0;
}
export function oge(a: Ordered | null, b: Ordered | null): boolean {
  return order(a, b) >= 0;
}
export function dateadd(a: ApexDate, days: number): ApexDate {
  return a.addDays(days);
}
const DAY_MS = Decimal.fromInteger(86_400_000);
export function dtadd(a: ApexDatetime, days: Decimal | number): ApexDatetime {
  const part = typeof days === 'number' ? days * 86_400_000 : Number(days.multiply(DAY_MS).round('HALF_UP'));
  return new ApexDatetime(a.ms + part);
}
export function dtsub(a: ApexDatetime, days: Decimal | number): ApexDatetime {
  return dtadd(a, typeof days === 'number' ? -days : days.negate());
}
export function timeadd(a: ApexTime, ms: number): ApexTime {
  return a.addMilliseconds(ms);
}

/** `==` where the static types do not tell how. */
export const anyeq: (a: unknown, b: unknown) => boolean = apexLooseEquals;

/** `===` on values that JavaScript holds in objects but Apex treats as primitives is decided by the operand kind; this is for objects. */
export function same(a: unknown, b: unknown): boolean {
  return a === b;
}

// --- conversions (null stays null)

export function i2l(v: number | null): bigint | null {
  return v === null ? null : BigInt(v);
}
export function i2f(v: number | null): ApexDouble | null {
  return v === null ? null : new ApexDouble(v);
}
export function i2m(v: number | null): Decimal | null {
  return v === null ? null : Decimal.fromInteger(v);
}
export function l2f(v: bigint | null): ApexDouble | null {
  return v === null ? null : new ApexDouble(Number(v));
}
export function l2m(v: bigint | null): Decimal | null {
  return v === null ? null : Decimal.fromLong(v);
}
export function f2m(v: ApexDouble | null): Decimal | null {
  if (v === null) return null;
  if (!Number.isFinite(v.value)) throwApex('System.TypeException', `Invalid decimal: ${v.toString()}`);
  return Decimal.fromDouble(v.value);
}
export function m2f(v: Decimal | null): ApexDouble | null {
  return v === null ? null : new ApexDouble(v.toNumber());
}
export function l2i(v: bigint | null): number | null {
  return v === null ? null : Number(BigInt.asIntN(32, v));
}
/** Java's narrowing of a double: NaN becomes 0, too large values the largest. */
export function f2i(v: ApexDouble | null): number | null {
  if (v === null) return null;
  const n = v.value;
  if (Number.isNaN(n)) return 0;
  if (n >= 2147483647) return 2147483647;
  if (n <= -2147483648) return -2147483648;
  return Math.trunc(n) | 0;
}
const LONG_MAX = 9223372036854775807n;
export function f2l(v: ApexDouble | null): bigint | null {
  if (v === null) return null;
  const n = v.value;
  if (Number.isNaN(n)) return 0n;
  if (n >= 9223372036854775807) return LONG_MAX;
  if (n <= -9223372036854775808) return -LONG_MAX - 1n;
  return BigInt(Math.trunc(n));
}
export function m2i(v: Decimal | null): number | null {
  return v === null ? null : v.intValue();
}
export function m2l(v: Decimal | null): bigint | null {
  return v === null ? null : v.longValue();
}
export function s2id(v: string | null): string | null {
  if (v === null) return null;
  const id = toId18(v);
  if (id === null) throwApex('System.StringException', `Invalid id: ${v}`);
  return id;
}
export function d2dt(v: ApexDate | null): ApexDatetime | null {
  return v === null ? null : new ApexDatetime(v.days * 86_400_000);
}
export function dt2d(v: ApexDatetime | null): ApexDate | null {
  return v === null ? null : new ApexDate(Math.floor(v.ms / 86_400_000));
}
