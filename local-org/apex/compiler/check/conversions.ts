/**
 * Which values may stand where another type is expected, and what has to be done to them
 * (Apex Developer Guide, "Rules of Conversion", "Classes and Casting", "Collection Casting").
 */
import type { PlatformLibrary } from '../symbols/platform.ts';
import { isSubtype } from '../symbols/subtypes.ts';
import { ANY, missingName } from '../symbols/type-table.ts';
import type { ApexType, PrimitiveName } from '../symbols/types.ts';
import type { ConversionKind } from './tree.ts';

/** `none`: nothing to do at run time. */
export type Conversion = 'none' | ConversionKind;

const IMPLICIT: Readonly<Partial<Record<PrimitiveName, Readonly<Partial<Record<PrimitiveName, Conversion>>>>>> = {
  Integer: { Long: 'integerToLong', Double: 'integerToDouble', Decimal: 'integerToDecimal' },
  Long: { Double: 'longToDouble', Decimal: 'longToDecimal' },
  Double: { Decimal: 'doubleToDecimal' },
  Decimal: { Double: 'decimalToDouble' },
  Id: { String: 'none' },
  String: { Id: 'stringToId' },
  Date: { Datetime: 'dateToDatetime' }
};

const EXPLICIT: Readonly<Partial<Record<PrimitiveName, Readonly<Partial<Record<PrimitiveName, Conversion>>>>>> = {
  Long: { Integer: 'longToInteger' },
  Double: { Integer: 'doubleToInteger', Long: 'doubleToLong' },
  Decimal: { Integer: 'decimalToInteger', Long: 'decimalToLong' },
  Datetime: { Date: 'datetimeToDate' }
};

/** A type that the library lacks may be a class, an interface or a record, but no primitive and no collection. */
function isMissingPair(from: ApexType, to: ApexType): boolean {
  if (missingName(from) === undefined && missingName(to) === undefined) return false;
  const other = missingName(from) === undefined ? from : to;
  return other.kind === 'any' || other.kind === 'user' || other.kind === 'platform' || other.kind === 'sobject';
}

/** How `from` becomes `to` by assignment; null when it cannot. */
export function implicitConversion(from: ApexType, to: ApexType, platform: PlatformLibrary): Conversion | null {
  if (from === to || from.kind === 'error' || to.kind === 'error' || isMissingPair(from, to)) return 'none';
  if (from.kind === 'void' || to.kind === 'void') return null;
  if (from.kind === 'null' || to === ANY) return 'none';
  if (from.kind === 'primitive' && to.kind === 'primitive') return IMPLICIT[from.name]?.[to.name] ?? null;
  if (isSubtype(from, to, platform)) return 'none';
  return isCollectionOf(from, to, platform) ? 'none' : null;
}

/** Lists are covariant; lists, sets and maps of records stand for those of other records (checked when elements are used). */
function isCollectionOf(from: ApexType, to: ApexType, platform: PlatformLibrary): boolean {
  if (from.kind === 'list' && to.kind === 'list') return isElementOf(from.element, to.element, platform);
  if (from.kind === 'set' && to.kind === 'set')
    return areRecords(from.element, to.element) || isIdAndString(from.element, to.element);
  if (from.kind === 'map' && to.kind === 'map') {
    const keys = from.key === to.key || areRecords(from.key, to.key) || isIdAndString(from.key, to.key);
    return keys && (from.value === to.value || isElementOf(from.value, to.value, platform));
  }
  return false;
}

function isElementOf(from: ApexType, to: ApexType, platform: PlatformLibrary): boolean {
  if (from === to || areRecords(from, to) || isIdAndString(from, to)) return true;
  return isSubtype(from, to, platform) || isCollectionOf(from, to, platform);
}

/** One of them is SObject. */
function areRecords(a: ApexType, b: ApexType): boolean {
  if (isMissingPair(a, b)) return true;
  return a.kind === 'sobject' && b.kind === 'sobject' && (a === b || a.name === 'SObject' || b.name === 'SObject');
}

function isIdAndString(a: ApexType, b: ApexType): boolean {
  return (
    a.kind === 'primitive' &&
    b.kind === 'primitive' &&
    ((a.name === 'Id' && b.name === 'String') || (a.name === 'String' && b.name === 'Id'))
  );
}

/** How a cast changes a value: a conversion, `none`, a check at run time, or null when it can never succeed. */
export function castConversion(from: ApexType, to: ApexType, platform: PlatformLibrary): Conversion | 'check' | null {
  const implicit = implicitConversion(from, to, platform);
  if (implicit !== null) return implicit === 'none' && isWidenedCollection(from, to) ? 'check' : implicit;
  if (from === ANY) return to.kind === 'void' ? null : 'check';
  if (from.kind === 'primitive' && to.kind === 'primitive') return EXPLICIT[from.name]?.[to.name] ?? null;
  return isPossible(from, to, platform) ? 'check' : null;
}

/** `(List<Account>) listOfSObject` is checked, though an assignment would not need the cast. */
function isWidenedCollection(from: ApexType, to: ApexType): boolean {
  return (
    from.kind === 'list' &&
    to.kind === 'list' &&
    from.element.kind === 'sobject' &&
    from.element.name === 'SObject' &&
    to.element !== from.element
  );
}

/** Whether some value could be an instance of both. */
export function isPossible(from: ApexType, to: ApexType, platform: PlatformLibrary): boolean {
  if (from === to || from === ANY || to === ANY || from.kind === 'null' || from.kind === 'error' || to.kind === 'error')
    return true;
  if (isSubtype(from, to, platform) || isSubtype(to, from, platform)) return true;
  // a polymorphic parent is a record of any object
  if (from.kind === 'sobject' && to.kind === 'sobject') return from.name === 'Name' || to.name === 'Name';
  if (from.kind === 'primitive' && to.kind === 'primitive')
    return IMPLICIT[from.name]?.[to.name] !== undefined || IMPLICIT[to.name]?.[from.name] !== undefined;
  if (from.kind === 'list' && to.kind === 'list') return isPossible(from.element, to.element, platform);
  if (from.kind === 'set' && to.kind === 'set') return isPossible(from.element, to.element, platform);
  if (from.kind === 'map' && to.kind === 'map')
    return isPossible(from.key, to.key, platform) && isPossible(from.value, to.value, platform);
  if (from.kind === 'platform' && to.kind === 'platform' && from.declaration === to.declaration)
    return from.args.every((arg, i) => isPossible(arg, to.args[i] ?? ANY, platform));
  return (isInterface(from) && canImplement(to)) || (isInterface(to) && canImplement(from));
}

function isInterface(type: ApexType): boolean {
  return (
    (type.kind === 'user' && type.symbol.kind === 'interface') ||
    (type.kind === 'platform' && type.declaration.kind === 'interface')
  );
}

/** A subclass might implement the interface. */
function canImplement(type: ApexType): boolean {
  if (isInterface(type)) return true;
  if (type.kind === 'user') return type.symbol.kind === 'class' && type.symbol.isVirtual;
  if (type.kind === 'platform') return type.declaration.isVirtual === true || type.declaration.isAbstract === true;
  return false;
}
