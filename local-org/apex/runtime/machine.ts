/** The functions generated code is bound to, under the names of `compiler/generate/runtime-names.ts`. */
import { NotSupported, SYSTEM_ACCESS } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { ApexDouble, Decimal } from '../../values/index.ts';
import type { RuntimeName } from '../compiler/generate/runtime-names.ts';
import { platformDeclarations } from '../library/declare.ts';
import { iterate } from '../library/iteration.ts';
import { debugText } from '../library/text.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { refuseInDataSiloedTest } from './data-siloed.ts';
import * as database from './database.ts';
import { doors } from './doors.ts';
import { apexHashCode } from './equality.ts';
import { exceptionClass, throwApex, throwNull } from './exceptions.ts';
import type { ApexException } from './exceptions.ts';
import { caught } from './faults.ts';
import * as operators from './operators.ts';
import { enumConstants } from './platform-enums.ts';
import * as records from './records.ts';
import { currentTransaction, machine } from './transaction.ts';
import type { StaticsOwner } from './transaction.ts';
import { trigger } from './trigger-context.ts';
import { cast, castClass, isInstance } from './type-tests.ts';
import { ApexObject, EnumConstant } from './types.ts';
import type { ClassInfo, RuntimeType } from './types.ts';

type Callable = (...args: unknown[]) => unknown;

/** `list[i]`. */
function at(list: ApexList | null, index: number): unknown {
  if (list === null) throwNull();
  return list.get(index);
}

function setAt(list: ApexList | null, index: number, value: unknown): unknown {
  if (list === null) throwNull();
  list.set(index, value);
  return value;
}

function listOfSize(type: RuntimeType, size: number): ApexList {
  if (size < 0) throwApex('System.ListException', `List size cannot be negative: ${size}`);
  return new ApexList(type, new Array<unknown>(size).fill(null));
}

function copyMap(type: RuntimeType, source: ApexMap): ApexMap {
  return new ApexMap(type, source.entries());
}

function mapOfRecords(type: RuntimeType, source: ApexList): ApexMap {
  const map = new ApexMap(type);
  map.putRecords(source.items as (SObjectRecord | null)[], true);
  return map;
}

/** The constants of an enum of the source, as generated code reaches them: `c0`, `c1`, …, and `values` in order. */
function makeEnum(name: string, constants: readonly string[]): Record<string, unknown> {
  const values = constants.map((constant, ordinal) => new EnumConstant(name, constant, ordinal));
  return { values, ...Object.fromEntries(values.map((v) => [`c${v.ordinal}`, v])) };
}

function enumOf(type: RuntimeType): readonly EnumConstant[] {
  return type.info?.constants ?? enumConstants(type.name.includes('.') ? type.name : `System.${type.name}`);
}

function enumValues(type: RuntimeType): ApexList {
  return ApexList.of(type, enumOf(type));
}

/** `MyEnum.valueOf(text)`: ignores case. Throws NoSuchElementException (Apex Reference, "Enum Methods"). */
function enumValueOf(type: RuntimeType, name: string | null): EnumConstant {
  if (name === null) throwNull();
  const found = enumOf(type).find((c) => c.constant.toLowerCase() === name.toLowerCase());
  return found ?? throwApex('System.NoSuchElementException', `No enum constant ${type.name}.${name}`);
}

function platformClass(name: string): abstract new () => object {
  const declaration = platformDeclarations().find((d) => d.name === name);
  if (/Exception$/.test(name)) return exceptionClass(name);
  const construct = (declaration?.construct as (abstract new () => object) | undefined) ?? ApexObject;
  // A class of the source that extends it runs its initialisers up to here.
  if (!('$i' in construct.prototype))
    Object.defineProperty(construct.prototype, '$i', { value: ApexObject.prototype.$i });
  return construct;
}

/** The body of the four constructors every exception class has; `signature` says which, as the library declares them. */
function initException(exception: ApexException, signature: string, ...args: unknown[]): void {
  const types = signature
    .replace(/^\(|\)$/g, '')
    .split(',')
    .map((part) => part.trim().split(/\s+/)[0] ?? '');
  args.forEach((arg, i) => {
    if (/string$/i.test(types[i] ?? '')) exception.text = arg as string | null;
    else exception.causedBy = arg as ApexException | null;
  });
  if (exception.text === null && exception.causedBy !== null && args.length === 1)
    exception.text = exception.causedBy.apexMessage();
}

/** `clone()` of an object of the source: its fields, not what they hold. */
function cloneObject(source: object): object {
  return Object.assign(Object.create(Object.getPrototypeOf(source) as object) as object, source);
}

// Calls of methods that the source may have overridden: the bridge where the receiver has it, else the library's own.
function call0(receiver: unknown, bridge: string, own: Callable): unknown {
  const method = (receiver as Record<string, Callable | undefined>)[bridge];
  return method !== undefined ? method.call(receiver) : own(receiver);
}
function call1(receiver: unknown, bridge: string, own: Callable, a: unknown): unknown {
  const method = (receiver as Record<string, Callable | undefined>)[bridge];
  return method !== undefined ? method.call(receiver, a) : own(receiver, a);
}
function call2(receiver: unknown, bridge: string, own: Callable, a: unknown, b: unknown): unknown {
  const method = (receiver as Record<string, Callable | undefined>)[bridge];
  return method !== undefined ? method.call(receiver, a, b) : own(receiver, a, b);
}
function call3(receiver: unknown, bridge: string, own: Callable, a: unknown, b: unknown, c: unknown): unknown {
  const method = (receiver as Record<string, Callable | undefined>)[bridge];
  return method !== undefined ? method.call(receiver, a, b, c) : own(receiver, a, b, c);
}
function callN(receiver: unknown, bridge: string, own: Callable, ...args: unknown[]): unknown {
  const method = (receiver as Record<string, Callable | undefined>)[bridge];
  return method !== undefined ? method.apply(receiver, args) : own(receiver, ...args);
}

function label(namespace: string | null, name: string): string {
  const { host } = currentTransaction();
  return host.label(namespace, name) ?? throwApex('System.UnexpectedException', `Label ${name} does not exist`);
}

/** A call of an `@future` method: collections are copied, since the call happens later (Apex Developer Guide, "Future Methods"). */
function future(
  owner: Record<string, Callable> & { prototype: { $class: ClassInfo } },
  name: string,
  key: string,
  args: unknown[]
): void {
  const tx = currentTransaction();
  const copied = args.map((arg) =>
    arg instanceof ApexList || arg instanceof ApexSet || arg instanceof ApexMap ? arg.clone() : arg
  );
  tx.host.async.future(tx, owner.prototype.$class.name, name, key, copied);
}

/** System.runAs(user) changes the user; System.runAs(version) changes nothing here, as a local package has one version. */
function beginRunAs(who: SObjectRecord | object): boolean {
  const id = (who as SObjectRecord).values?.['Id'] as string | undefined;
  if (!('values' in who)) return false;
  const tx = currentTransaction();
  if (!id) {
    // A user that was only described is inserted first (Apex Developer Guide, "Using the runAs Method").
    const uncounted = {
      userId: tx.userId,
      now: () => tx.now(),
      runTriggers: tx.runTriggers.bind(tx),
      count: () => undefined
    };
    tx.org.dml(uncounted, 'insert', [who as SObjectRecord], { access: SYSTEM_ACCESS, allOrNone: true });
  }
  tx.beginRunAs((who as SObjectRecord).id as string);
  return true;
}

function endRunAs(changed: boolean): void {
  if (changed) currentTransaction().endRunAs();
}

const FUNCTIONS = {
  ...operators,
  imul: Math.imul,
  double: (value: number): ApexDouble => new ApexDouble(value),
  decimal: (text: string): Decimal => Decimal.parse(text),
  integerDecimal: (value: number): Decimal => Decimal.fromInteger(value),
  str: debugText,
  hash: apexHashCode,
  ApexObject,
  ApexList,
  ApexSet,
  ApexMap,
  makeEnum,
  enumConstants,
  enumValues,
  enumValueOf,
  platformClass,
  exceptionClass,
  is: isInstance,
  cast,
  castClass,
  at,
  setAt,
  listOfSize,
  copyList: (type: RuntimeType, source: object): ApexList => new ApexList(type, [...iterate(source)]),
  copySet: (type: RuntimeType, source: object): ApexSet => new ApexSet(type, iterate(source)),
  copyMap,
  mapOfRecords,
  iterate: iterateLazily,
  cloneObject,
  call0,
  call1,
  call2,
  call3,
  callN,
  ...records,
  ...database,
  binds: (values: Record<string, () => unknown>): void => {
    machine.binds = values;
  },
  label,
  typeLiteral: (type: RuntimeType): unknown => doors.typeLiteral(type),
  sobjectType: (object: Parameters<typeof doors.sobjectType>[0]): unknown => doors.sobjectType(object),
  sobjectField: (object: Parameters<typeof doors.sobjectField>[0], field: string): unknown =>
    doors.sobjectField(object, field),
  describeObject: (object: Parameters<typeof doors.describeObject>[0]): unknown => doors.describeObject(object),
  describeFields: (object: Parameters<typeof doors.describeFields>[0]): unknown => doors.describeFields(object),
  describeField: (object: Parameters<typeof doors.describeField>[0], field: string): unknown =>
    doors.describeField(object, field),
  describeFieldSets: (object: Parameters<typeof doors.describeFieldSets>[0]): unknown =>
    doors.describeFieldSets(object),
  describeFieldSet: (object: Parameters<typeof doors.describeFieldSet>[0], set: string): unknown =>
    doors.describeFieldSet(object, set),
  sobjectStatic: (
    object: Parameters<typeof doors.sobjectStatic>[0],
    method: string,
    args: readonly unknown[],
    type: RuntimeType
  ): unknown => doors.sobjectStatic(object, method, args, type),
  pageReference: (page: string): unknown => doors.pageReference(page),
  trigger,
  caught,
  refuse: (feature: string, where: string): never => {
    refuseInDataSiloedTest(feature);
    throw new NotSupported(feature, where);
  },
  checkCpu: (): void => currentTransaction().checkCpu(),
  initialised: (owner: StaticsOwner): void => currentTransaction().initialised(owner),
  initException,
  future,
  beginRunAs,
  endRunAs
} satisfies Record<RuntimeName, unknown> & Record<string, unknown>;

interface UserIterator {
  hasnext$0(): boolean;
  next$0(): unknown;
}

/** Elements of an Iterable in a for loop, one at a time. */
function* iterateLazily(source: Iterable<unknown> | { iterator$0(): UserIterator }): Generator<unknown> {
  if (source instanceof ApexList || source instanceof ApexSet) {
    yield* source;
    return;
  }
  const iterator = (source as { iterator$0(): UserIterator }).iterator$0();
  while (iterator.hasnext$0()) yield iterator.next$0();
}

/** What a module gets as `$rt`. */
export const runtime: Readonly<Record<RuntimeName, unknown>> & { readonly machine: typeof machine } = {
  ...FUNCTIONS,
  machine
};
