/**
 * Equality and hashing of Apex values as collections, `equals` and `hashCode` see them.
 * Rules: Apex Developer Guide "Using Custom Types in Map Keys and Sets", "Sets", "Maps", "Expression Operators".
 * Strings are told apart by case. Lists, sets and maps are equal by contents, records by field values, objects of
 * Apex classes by identity unless the class defines equals and hashCode (bridges `equals$1` and `hashcode$0`).
 */
import { SObjectRecord } from '../../data/record.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';

/** What an object may offer to decide its own equality: platform classes by the first two, Apex classes by their bridges. */
interface OwnEquality {
  apexEquals?(other: unknown): boolean;
  apexHashCode?(): number;
  equals$1?(other: unknown): boolean | null;
  hashcode$0?(): number | null;
}

/** Datetimes are compared by `==` and the assertions to the second, as fields keep them. */
function sameSecond(a: ApexDatetime, b: ApexDatetime): boolean {
  return Math.floor(a.ms / 1000) === Math.floor(b.ms / 1000);
}

/** Whether two values are equal as `Object.equals` sees it. A Long 1 is not an Integer 1. */
export function apexEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return false;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a instanceof SObjectRecord) return b instanceof SObjectRecord && recordsEqual(a, b);
  if (a instanceof Decimal) return b instanceof Decimal && a.equals(b);
  if (a instanceof ApexDate) return b instanceof ApexDate && a.days === b.days;
  if (a instanceof ApexDatetime) return b instanceof ApexDatetime && sameSecond(a, b);
  if (a instanceof ApexDouble) return b instanceof ApexDouble && a.value === b.value;
  if (a instanceof ApexTime) return b instanceof ApexTime && a.ms === b.ms;
  if (a instanceof ApexBlob) return b instanceof ApexBlob && a.equals(b);
  if (a instanceof ApexList) return b instanceof ApexList && listsEqual(a, b);
  if (a instanceof ApexSet) return b instanceof ApexSet && setsEqual(a, b);
  if (a instanceof ApexMap) return b instanceof ApexMap && mapsEqual(a, b);
  const own = a as OwnEquality;
  if (own.apexEquals !== undefined) return own.apexEquals(b);
  return own.equals$1 !== undefined && own.equals$1(b) === true;
}

/**
 * Equality as `==` and the assertions see it where static types do not tell: like `apexEquals`, but numbers of
 * different types are compared by value, and a Date equals the Datetime of its midnight (GMT).
 */
export function apexLooseEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'string' || typeof b === 'string') return isSameId(a, b);
  const left = numberOf(a);
  if (left !== null) {
    const right = numberOf(b);
    return (
      right !== null &&
      (left instanceof ApexDouble || right instanceof ApexDouble
        ? plainNumber(left) === plainNumber(right)
        : left.equals(right))
    );
  }
  if (a instanceof ApexDate && b instanceof ApexDatetime) return a.days * 86_400_000 === b.ms;
  if (a instanceof ApexDatetime && b instanceof ApexDate) return b.days * 86_400_000 === a.ms;
  return apexEquals(a, b);
}

/** An Id in its form of 18 characters equals the text of its form of 15. */
function isSameId(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string' || a.length + b.length !== 33) return false;
  const id = toId18(a);
  return id !== null && id === toId18(b);
}

function numberOf(value: unknown): Decimal | ApexDouble | null {
  if (typeof value === 'number') return Decimal.fromInteger(value);
  if (typeof value === 'bigint') return Decimal.fromLong(value);
  return value instanceof Decimal || value instanceof ApexDouble ? value : null;
}

function plainNumber(value: Decimal | ApexDouble): number {
  return value instanceof Decimal ? value.toNumber() : value.value;
}

function recordsEqual(a: SObjectRecord, b: SObjectRecord): boolean {
  if (a.object !== b.object && a.object.name !== b.object.name) return false;
  for (const field in a.values) if (!apexEquals(a.values[field] ?? null, b.values[field] ?? null)) return false;
  for (const field in b.values) if (a.values[field] === undefined && (b.values[field] ?? null) !== null) return false;
  return true;
}

function listsEqual(a: ApexList, b: ApexList): boolean {
  const left = a.items;
  const right = b.items;
  return left.length === right.length && left.every((item, index) => apexEquals(item, right[index]));
}

function setsEqual(a: ApexSet, b: ApexSet): boolean {
  return a.size() === b.size() && a.toArray().every((item) => b.contains(item));
}

function mapsEqual(a: ApexMap, b: ApexMap): boolean {
  return (
    a.size() === b.size() && a.entries().every(([key, value]) => b.containsKey(key) && apexEquals(value, b.get(key)))
  );
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** A number that stays with an object: its hash code when it has none of its own. */
export function identityHash(value: object): number {
  let known = identities.get(value);
  if (known === undefined) identities.set(value, (known = nextIdentity++));
  return known;
}

/**
 * A JavaScript map key that is the same for equal values. A key object is returned for values that are equal by identity.
 * Where a class decides equality itself, equal keys are only candidates: see `isExactKey`.
 * Text keys other than strings begin with U+0000 and a letter, strings that begin so are escaped.
 */
export function hashKey(value: unknown): unknown {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\0s${value}` : value;
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof SObjectRecord) return recordKey(value);
  if (value instanceof Decimal) return `\0D${value.unscaled}e${value.scale}`;
  if (value instanceof ApexDate) return `\0d${value.days}`;
  if (value instanceof ApexDatetime) return `\0t${value.ms}`;
  if (value instanceof ApexDouble) return `\0f${value.value}`;
  if (value instanceof ApexTime) return `\0c${value.ms}`;
  if (value instanceof ApexBlob) return `\0b${value.toBase64()}`;
  if (value instanceof ApexList) return `\0l${value.items.map(partKey).join('\0,')}\0]`;
  if (value instanceof ApexSet) return `\0u${value.toArray().map(partKey).sort().join('\0,')}\0]`;
  if (value instanceof ApexMap)
    return `\0m${value
      .entries()
      .map(([k, v]) => `${partKey(k)}\0=${partKey(v)}`)
      .sort()
      .join('\0,')}\0]`;
  const own = value as OwnEquality;
  if (own.apexHashCode !== undefined) return `\0h${own.apexHashCode()}`;
  if (own.hashcode$0 !== undefined) return `\0h${own.hashcode$0()}`;
  // A class with equals but without hashCode is found by identity only, as on the platform.
  return value;
}

/** Whether equal keys mean equal values: false where an object with its own equals takes part. */
export function isExactKey(key: unknown): boolean {
  return typeof key !== 'string' || key.charCodeAt(0) !== 0 || !key.includes('\0h');
}

function partKey(value: unknown): string {
  const key = hashKey(value);
  switch (typeof key) {
    case 'string':
      return key.charCodeAt(0) === 0 ? key : `\0s${key}`;
    case 'object':
      return key === null ? '\0n' : `\0#${identityHash(key)}`;
    case 'function':
      return `\0#${identityHash(key)}`;
    default:
      return `\0${(typeof key)[0]}${String(key)}`;
  }
}

function recordKey(record: SObjectRecord): string {
  const parts: string[] = [];
  for (const field of Object.keys(record.values).sort()) {
    const value = record.values[field];
    if (value !== null && value !== undefined)
      parts.push(`${field}\0=${partKey(value instanceof Decimal ? value.stripTrailingZeros() : value)}`);
  }
  return `\0o${record.object.name}\0:${parts.join('\0,')}\0]`;
}

/** Java's hash of a text. */
export function stringHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

/** `hashCode()` of any value: equal values have equal codes within a transaction. */
export function apexHashCode(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return stringHash(value);
    case 'number':
      return value | 0;
    case 'boolean':
      return value ? 1231 : 1237;
    case 'bigint':
      return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
    default:
      break;
  }
  if (value === null || value === undefined) return 0;
  const own = value as OwnEquality;
  if (own.apexHashCode !== undefined) return own.apexHashCode();
  if (own.hashcode$0 !== undefined) return own.hashcode$0() ?? 0;
  const key = hashKey(value);
  return typeof key === 'string' ? stringHash(key) : identityHash(value as object);
}
