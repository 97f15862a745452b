/**
 * `instanceof` and checked casts by run-time types.
 * Source: Apex Developer Guide, "Using the instanceof Keyword", "Class Casting", "Collection Casting": lists and maps are
 * covariant in their element types; a text that is an id is an instance of Id; numbers widen.
 */
import { SObjectRecord } from '../../data/record.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../values/index.ts';
import { platformDeclarations } from '../library/declare.ts';
import type { PlatformTypeDeclaration } from '../library/declare.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexException, throwApex } from './exceptions.ts';
import { RuntimeTypes } from './registry.ts';
import { EnumConstant } from './types.ts';
import type { ClassInfo, RuntimeType } from './types.ts';

interface WithClass {
  readonly $class?: ClassInfo;
}

const PRIMITIVE_TEST: Readonly<Record<string, (v: unknown) => boolean>> = {
  Boolean: (v) => typeof v === 'boolean',
  Integer: (v) => typeof v === 'number',
  Long: (v) => typeof v === 'bigint' || typeof v === 'number',
  Double: (v) => v instanceof ApexDouble || v instanceof Decimal || typeof v === 'number' || typeof v === 'bigint',
  Decimal: (v) => v instanceof Decimal || v instanceof ApexDouble || typeof v === 'number' || typeof v === 'bigint',
  String: (v) => typeof v === 'string',
  Id: (v) => typeof v === 'string' && toId18(v) !== null,
  Date: (v) => v instanceof ApexDate,
  Datetime: (v) => v instanceof ApexDatetime || v instanceof ApexDate,
  Time: (v) => v instanceof ApexTime,
  Blob: (v) => v instanceof ApexBlob
};

/** Whether a value is an instance of a type. Null is of none. */
export function isInstance(value: unknown, type: RuntimeType): boolean {
  if (value === null || value === undefined) return false;
  switch (type.kind) {
    case 'any':
      return true;
    case 'void':
      return false;
    case 'primitive':
      return (PRIMITIVE_TEST[type.name] as (v: unknown) => boolean)(value);
    case 'list':
      return value instanceof ApexList && argumentsFit(value.type, type);
    case 'set':
      return value instanceof ApexSet && argumentsFit(value.type, type);
    case 'map':
      return value instanceof ApexMap && argumentsFit(value.type, type);
    case 'sobject':
      return (
        value instanceof SObjectRecord &&
        (type.name === 'SObject' || type.name.toLowerCase() === value.object.name.toLowerCase())
      );
    case 'enum':
      return value instanceof EnumConstant && value.enumName === (type.info?.name ?? type.name);
    case 'class':
    case 'interface':
      return isClassInstance(value as object, type);
  }
}

function argumentsFit(actual: RuntimeType, wanted: RuntimeType): boolean {
  return actual.args.every((a, i) => {
    const to = wanted.args[i] as RuntimeType;
    // A list of any sObjects may be used as a list of one kind; a wrong element shows when it is used.
    return isAssignable(a, to) || (a.kind === 'sobject' && a.name === 'SObject' && to.kind === 'sobject');
  });
}

/** Whether every value of one type is a value of the other. */
export function isAssignable(from: RuntimeType, to: RuntimeType): boolean {
  if (from === to || to.kind === 'any') return true;
  if (to.kind === 'sobject')
    return from.kind === 'sobject' && (to.name === 'SObject' || to.name.toLowerCase() === from.name.toLowerCase());
  if (to.kind === 'primitive')
    return from.kind === 'primitive' && (to.name === from.name || (to.name === 'String' && from.name === 'Id'));
  if (to.kind === 'list' || to.kind === 'set' || to.kind === 'map')
    return from.kind === to.kind && argumentsFit(from, to);
  if (to.info !== undefined && from.info !== undefined) {
    if (to.kind === 'interface') return implementsInterface(from.info, to) || from.info === to.info;
    for (let at: ClassInfo | undefined = from.info; at; at = at.superclass) if (at === to.info) return true;
  }
  return false;
}

function implementsInterface(info: ClassInfo, type: RuntimeType): boolean {
  return (
    info.interfaces.has(type.name) ||
    (type.info !== undefined && info.interfaces.has(type.info.name)) ||
    info.interfaces.has(withoutArguments(type.name))
  );
}

function withoutArguments(name: string): string {
  const open = name.indexOf('<');
  return open < 0 ? name : name.slice(0, open);
}

function isClassInstance(value: object, type: RuntimeType): boolean {
  const info = (value as WithClass).$class;
  if (info !== undefined) {
    if (type.kind === 'interface') return implementsInterface(info, type);
    for (let at: ClassInfo | undefined = info; at; at = at.superclass)
      if (at === type.info || at.name === type.name) return true;
    if (value instanceof ApexException) return isPlatformException(value, type);
    return false;
  }
  if (value instanceof ApexException) return isPlatformException(value, type);
  const bare = withoutArguments(type.name).replace(/^System\./, '');
  if (bare === 'Iterable') return value instanceof ApexList || value instanceof ApexSet;
  const declaration = declarationOf(value);
  if (declaration === undefined) return false;
  return [...lineage(declaration)].some((name) => withoutArguments(name).replace(/^System\./, '') === bare);
}

function isPlatformException(value: ApexException, type: RuntimeType): boolean {
  const wanted = type.name.replace(/^System\./, '');
  return wanted === 'Exception' || value.platformName.replace(/^System\./, '') === wanted;
}

/** Names of a declared type, its superclasses and interfaces. */
function* lineage(declaration: PlatformTypeDeclaration): Generator<string> {
  yield declaration.name;
  for (const name of [...(declaration.interfaces ?? []), ...(declaration.superclass ? [declaration.superclass] : [])]) {
    yield name;
    const next = platformDeclarations().find((d) => withoutArguments(d.name) === withoutArguments(name));
    if (next) yield* lineage(next);
  }
}

let byConstructor = new Map<unknown, PlatformTypeDeclaration>();
let indexed = 0;

/** The platform type of a value, by its JavaScript class. */
export function declarationOf(value: object): PlatformTypeDeclaration | undefined {
  const declarations = platformDeclarations();
  if (indexed !== declarations.length) {
    byConstructor = new Map(declarations.filter((d) => d.construct !== undefined).map((d) => [d.construct, d]));
    indexed = declarations.length;
  }
  for (
    let at: object | null = Object.getPrototypeOf(value) as object | null;
    at;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const found = byConstructor.get(at.constructor);
    if (found) return found;
  }
  return undefined;
}

/** The name of a value's type as the platform's messages write it: `Integer`, `List<ANY>`, `Account`, `Foo.Bar`. */
export function runtimeTypeName(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Integer';
    case 'bigint':
      return 'Long';
    case 'boolean':
      return 'Boolean';
    default:
      break;
  }
  if (value === null || value === undefined) return 'null';
  const object = value as object;
  if (object instanceof Decimal) return 'Decimal';
  if (object instanceof ApexDouble) return 'Double';
  if (object instanceof ApexDate) return 'Date';
  if (object instanceof ApexDatetime) return 'Datetime';
  if (object instanceof ApexTime) return 'Time';
  if (object instanceof ApexBlob) return 'Blob';
  if (object instanceof ApexList || object instanceof ApexSet || object instanceof ApexMap)
    return object.type.name.replace(/\bObject\b/g, 'ANY');
  if (object instanceof SObjectRecord) return object.object.name;
  if (object instanceof EnumConstant) return object.enumName;
  const info = (object as WithClass).$class;
  if (info !== undefined) return info.name;
  if (object instanceof ApexException) return object.platformName;
  return declarationOf(object)?.name.replace(/^System\./, '') ?? 'Object';
}

function failedCast(value: unknown, typeName: string): never {
  throwApex(
    'System.TypeException',
    `Invalid conversion from runtime type ${runtimeTypeName(value)} to ${typeName.replace(/\bObject\b/g, 'ANY')}`
  );
}

/** A checked cast; numbers widen and texts become ids on the way. Throws TypeException. */
export function cast(value: unknown, type: RuntimeType): unknown {
  if (value === null || value === undefined) return null;
  if (type.kind === 'primitive') return castPrimitive(value, type);
  return isInstance(value, type) || isTextsForIds(value, type) ? value : failedCast(value, type.name);
}

/** A list or set of texts may be cast to one of ids, though it is no instance of it. */
function isTextsForIds(value: unknown, { kind, args }: RuntimeType): boolean {
  if (args[0] !== RuntimeTypes.id) return false;
  return (
    (kind === 'list' && value instanceof ApexList && value.type.args[0] === RuntimeTypes.string) ||
    (kind === 'set' && value instanceof ApexSet && value.type.args[0] === RuntimeTypes.string)
  );
}

function castPrimitive(value: unknown, type: RuntimeType): unknown {
  switch (type.name) {
    case 'Long':
      return typeof value === 'number' ? BigInt(value) : typeof value === 'bigint' ? value : failedCast(value, 'Long');
    case 'Double':
      if (value instanceof ApexDouble) return value;
      if (value instanceof Decimal) return new ApexDouble(value.toNumber());
      return typeof value === 'number' || typeof value === 'bigint'
        ? new ApexDouble(Number(value))
        : failedCast(value, 'Double');
    case 'Decimal':
      if (value instanceof Decimal) return value;
      if (value instanceof ApexDouble) return Decimal.fromDouble(value.value);
      if (typeof value === 'number') return Decimal.fromInteger(value);
      return typeof value === 'bigint' ? Decimal.fromLong(value) : failedCast(value, 'Decimal');
    case 'Id': {
      if (typeof value !== 'string') failedCast(value, 'Id');
      const id = toId18(value);
      return id ?? throwApex('System.StringException', `Invalid id: ${value}`);
    }
    case 'Datetime':
      if (value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
      return value instanceof ApexDatetime ? value : failedCast(value, 'Datetime');
    default:
      return isInstance(value, type) ? value : failedCast(value, type.name);
  }
}

/** A checked cast to a class of the source. */
export function castClass(value: unknown, construct: abstract new () => object, name: string): unknown {
  return value === null || value instanceof construct ? value : failedCast(value, name);
}
