/**
 * Values between an LWC and an @AuraEnabled method: JSON on the page's side, typed values on Apex's.
 * Source: Lightning Web Components Developer Guide, "Apex Method Parameters", "Client-Side to Server-Side Data Binding";
 * Lightning Aura Components Developer Guide, "Passing Data to an Apex Controller", "Returning Data from an Apex Server-Side Controller".
 */
import { SObjectRecord } from '../../data/record.ts';
import type { ChildRows } from '../../data/record.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import {
  ApexAddress,
  ApexBlob,
  ApexDate,
  ApexDatetime,
  ApexDouble,
  ApexTime,
  Decimal,
  toId18
} from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { LoadedClass } from './loaded-class.ts';
import { RuntimeTypes } from './registry.ts';
import { currentTransaction } from './transaction.ts';
import { EnumConstant } from './types.ts';
import type { ClassInfo, RuntimeType } from './types.ts';

/** A value that cannot become what the method's parameter wants. */
export class WireValueError extends Error {}

function misfit(value: unknown, type: string): never {
  throw new WireValueError(`Unable to read ${JSON.stringify(value) ?? 'undefined'} as ${type}`);
}

// ---------------------------------------------------------------- to Apex

/** A JSON value as a value of an Apex type. Throws WireValueError. */
export function fromWire(value: unknown, type: RuntimeType): unknown {
  if (value === null || value === undefined) return null;
  switch (type.kind) {
    case 'any':
      return untyped(value);
    case 'primitive':
      return primitive(value, type.name);
    case 'list':
      return new ApexList(type, elements(value, type));
    case 'set':
      return new ApexSet(type, elements(value, type));
    case 'map':
      return map(value, type);
    case 'sobject':
      return record(value, type);
    case 'enum':
      return enumConstant(value, type);
    case 'class':
      return instance(value, type);
    default:
      return misfit(value, type.name);
  }
}

function elements(value: unknown, type: RuntimeType): unknown[] {
  const items = Array.isArray(value) ? value : misfit(value, type.name);
  return items.map((item) => fromWire(item, type.args[0] as RuntimeType));
}

function map(value: unknown, type: RuntimeType): ApexMap {
  if (!isPlain(value)) misfit(value, type.name);
  const [key, item] = type.args as [RuntimeType, RuntimeType];
  return new ApexMap(
    type,
    Object.entries(value).map(([k, v]) => [fromWire(k, key), fromWire(v, item)] as const)
  );
}

/** Without a type: text, Boolean, Integer or Decimal, List<Object>, Map<String,Object>. */
function untyped(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isInteger(value) && Math.abs(value) <= 2147483647 ? value : Decimal.fromNumber(value);
    default:
      break;
  }
  if (Array.isArray(value))
    return ApexList.of(
      RuntimeTypes.any,
      value.map((v) => (v === null ? null : untyped(v)))
    );
  const entries = Object.entries(value as object).map(
    ([k, v]) => [k, v === null || v === undefined ? null : untyped(v)] as const
  );
  return ApexMap.of(RuntimeTypes.string, RuntimeTypes.any, entries);
}

function primitive(value: unknown, name: string): unknown {
  switch (name) {
    case 'String':
      return typeof value === 'object' ? misfit(value, name) : String(value);
    case 'Id':
      return (
        (typeof value === 'string' && (value === '' ? null : toId18(value))) ||
        (value === '' ? null : misfit(value, name))
      );
    case 'Boolean':
      if (typeof value === 'boolean') return value;
      return value === 'true' ? true : value === 'false' ? false : misfit(value, name);
    case 'Date':
      return date(value);
    case 'Datetime': {
      if (typeof value === 'number') return new ApexDatetime(value);
      const moment = typeof value === 'string' ? (ApexDatetime.parseIso(value) ?? midnight(value)) : null;
      return moment ?? misfit(value, name);
    }
    case 'Time': {
      if (typeof value === 'number') return new ApexTime(value);
      return (typeof value === 'string' ? ApexTime.parseIso(value) : null) ?? misfit(value, name);
    }
    case 'Blob':
      return typeof value === 'string' ? ApexBlob.fromBase64(value) : misfit(value, name);
    default:
      return number(value, name);
  }
}

function date(value: unknown): ApexDate {
  if (typeof value !== 'string') misfit(value, 'Date');
  return ApexDate.parseIso(value.slice(0, 10)) ?? misfit(value, 'Date');
}

function midnight(text: string): ApexDatetime | null {
  const day = ApexDate.parseIso(text);
  return day && new ApexDatetime(day.days * 86_400_000);
}

function number(value: unknown, name: string): unknown {
  if (value === '') return null;
  const decimal =
    typeof value === 'number' && Number.isFinite(value)
      ? Decimal.fromNumber(value)
      : typeof value === 'string'
        ? Decimal.tryParse(value.trim())
        : null;
  if (decimal === null) misfit(value, name);
  if (name === 'Decimal') return decimal;
  if (name === 'Double') return new ApexDouble(decimal.toNumber());
  const whole = decimal.toBigInt();
  if (!Decimal.fromLong(whole).equals(decimal)) misfit(value, name);
  if (name === 'Long') return BigInt.asIntN(64, whole);
  return whole >= -2147483648n && whole <= 2147483647n ? Number(whole) : misfit(value, name);
}

function enumConstant(value: unknown, type: RuntimeType): EnumConstant {
  const found = type.info?.constants?.find(
    (c) => typeof value === 'string' && c.constant.toLowerCase() === value.toLowerCase()
  );
  return found ?? misfit(value, type.name);
}

/** An object of a class: its @AuraEnabled members are set, by a no-argument constructor first; other members are left out. */
function instance(value: unknown, type: RuntimeType): object {
  const { info } = type;
  if (!isPlain(value) || !(info instanceof LoadedClass) || !info.newInstance) misfit(value, type.name);
  const made = info.newInstance();
  const members = auraMembers(info);
  for (const [key, item] of Object.entries(value)) {
    const member = members.get(key.toLowerCase());
    if (member?.writable) member.field.set(made, fromWire(item, member.field.type));
  }
  return made;
}

function record(value: unknown, type: RuntimeType): SObjectRecord {
  if (!isPlain(value)) misfit(value, type.name);
  const { org } = currentTransaction();
  const attributes = value['attributes'] as { type?: string } | undefined;
  const name =
    type.name === 'SObject' ? String(value['sobjectType'] ?? attributes?.type ?? misfit(value, 'SObject')) : type.name;
  const object = org.schema.objects.get(name.toLowerCase()) ?? misfit(value, name);
  const made = new SObjectRecord(object);
  for (const [key, item] of Object.entries(value)) setRecordValue(made, object, key, item);
  return made;
}

function setRecordValue(made: SObjectRecord, object: ObjectSchema, key: string, item: unknown): void {
  const lower = key.toLowerCase();
  if (lower === 'sobjecttype' || lower === 'attributes') return;
  const field = object.fields.get(lower);
  if (field) {
    made.values[field.name] = item === null || item === undefined ? null : fieldValue(item, field);
    return;
  }
  for (const parent of object.fields.values()) {
    if (parent.relationshipName?.toLowerCase() !== lower) continue;
    made.values[parent.relationshipName] = fromWire(item, RuntimeTypes.ofSObject(parent.referenceTo[0] ?? 'SObject'));
    return;
  }
  // Child rows of a record that came from the server go back unread, as on the platform.
  if (Array.isArray(item) && object.childRelationships.some((c) => c.name?.toLowerCase() === lower)) return;
  throw new WireValueError(`No such column '${key}' on entity '${object.name}'`);
}

function fieldValue(item: unknown, field: FieldSchema): unknown {
  switch (field.type) {
    case 'boolean':
      return primitive(item, 'Boolean');
    case 'integer':
      return primitive(item, 'Integer');
    case 'long':
      return primitive(item, 'Long');
    case 'double':
    case 'currency':
    case 'percent':
      return primitive(item, 'Decimal');
    case 'date':
      return primitive(item, 'Date');
    case 'datetime':
      return primitive(item, 'Datetime');
    case 'time':
      return primitive(item, 'Time');
    case 'base64':
      return primitive(item, 'Blob');
    case 'id':
    case 'reference':
      return primitive(item, 'Id');
    default:
      return primitive(item, 'String');
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface AuraMember {
  readonly field: ClassInfo['fields'][number];
  readonly readable: boolean;
  readonly writable: boolean;
}

const auraMembersOf = new WeakMap<ClassInfo, Map<string, AuraMember>>();

/** The @AuraEnabled members of a class and its superclasses by lower-cased name. */
function auraMembers(info: ClassInfo): Map<string, AuraMember> {
  const known = auraMembersOf.get(info);
  if (known) return known;
  const members = new Map<string, AuraMember>();
  const metas = new Map<string, { readable: boolean; writable: boolean }>();
  for (let at: ClassInfo | undefined = info; at; at = at.superclass) {
    if (!(at instanceof LoadedClass)) continue;
    for (const f of at.meta.fields) {
      const lower = f.name.toLowerCase();
      if (!f.isStatic && !metas.has(lower) && f.annotations.some((a) => a.name === 'auraenabled')) metas.set(lower, f);
    }
  }
  for (const field of info.fields) {
    const meta = metas.get(field.name.toLowerCase());
    if (meta) members.set(field.name.toLowerCase(), { field, readable: meta.readable, writable: meta.writable });
  }
  auraMembersOf.set(info, members);
  return members;
}

// ---------------------------------------------------------------- to the page

/** An Apex value as JSON can carry it. Fields and members that are null are left out, as the platform does. */
export function toWire(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
    case 'undefined':
      return null;
    default:
      break;
  }
  if (value === null) return null;
  const object = value as object;
  if (object instanceof Decimal) return object.toNumber();
  if (object instanceof ApexDouble) return object.value;
  if (object instanceof ApexDate || object instanceof ApexDatetime) return object.toIso();
  if (object instanceof ApexTime) return object.ms;
  if (object instanceof ApexBlob) return object.toBase64();
  if (object instanceof ApexAddress) return object.toJSON();
  if (object instanceof EnumConstant) return object.constant;
  if (object instanceof ApexList) return object.items.map(toWire);
  if (object instanceof ApexSet) return object.toArray().map(toWire);
  if (object instanceof ApexMap) return Object.fromEntries(object.entries().map(([k, v]) => [keyText(k), toWire(v)]));
  if (object instanceof SObjectRecord) return recordToWire(object);
  const info = (object as { $class?: ClassInfo }).$class;
  if (!info) throw new WireValueError(`${object.constructor.name} cannot be returned to a component`);
  const out: Record<string, unknown> = {};
  for (const { field, readable } of auraMembers(info).values()) {
    if (!readable) continue;
    const item = field.get(object);
    if (item !== null && item !== undefined) out[field.name] = toWire(item);
  }
  return out;
}

function keyText(key: unknown): string {
  return key instanceof EnumConstant ? key.constant : String(key);
}

function recordToWire(value: SObjectRecord): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value.values)) {
    if (item === null || item === undefined) continue;
    const rows = item as Partial<ChildRows>;
    out[name] = rows.kind === 'children' ? (rows.rows ?? []).map(recordToWire) : toWire(item);
  }
  return out;
}
