/** JSON trees as values of a stated type. Source: Apex Reference, JSON.deserialize and deserializeStrict. */
import { NotSupported } from '../../../data/access.ts';
import { SObjectRecord } from '../../../data/record.ts';
import type { ChildRows } from '../../../data/record.ts';
import type { FieldSchema, ObjectSchema } from '../../../data/schema/model.ts';
import { AGGREGATE_OBJECT } from '../../../data/soql/rows.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { findField, findObject, findRelationship } from '../schema/tokens.ts';
import { JsonNumber, plain, untyped } from './tree.ts';
import type { JsonTree } from './tree.ts';

/** Platform classes that tests make from JSON read themselves. */
interface ReadsJson {
  fromJson?(json: Record<string, unknown>): object;
}

function fail(message: string): never {
  throwApex('System.JSONException', message);
}

function illegal(tree: JsonTree, type: string): never {
  const text =
    tree instanceof JsonNumber
      ? tree.text
      : typeof tree === 'object'
        ? Array.isArray(tree)
          ? '['
          : '{'
        : String(tree);
  fail(`Illegal value for primitive: ${text} is not a valid ${type}`);
}

/** A value of a type. Throws JSONException. With `strict` a name without a field of the class is refused. */
export function readTyped(tree: JsonTree, type: RuntimeType, strict: boolean): unknown {
  if (tree === null) return null;
  switch (type.kind) {
    case 'any':
      return untyped(tree);
    case 'primitive':
      return readPrimitive(tree, type.name);
    case 'list':
      if (!Array.isArray(tree)) fail("Malformed JSON: Expected '[' at the beginning of List/Set");
      return new ApexList(
        type,
        tree.map((item) => readTyped(item, type.args[0]!, strict))
      );
    case 'set':
      if (!Array.isArray(tree)) fail("Malformed JSON: Expected '[' at the beginning of List/Set");
      return new ApexSet(
        type,
        tree.map((item) => readTyped(item, type.args[0]!, strict))
      );
    case 'map': {
      const object = objectOf(tree);
      const [key, value] = type.args as [RuntimeType, RuntimeType];
      const map = new ApexMap(type);
      for (const [name, item] of object) map.put(readKey(name, key), readTyped(item, value, strict));
      return map;
    }
    case 'sobject':
      return readRecord(objectOf(tree), type.name === 'SObject' ? null : type.name);
    case 'enum':
      return readEnum(tree, type);
    case 'class':
      return readObject(tree, type, strict);
    default:
      return fail(`Apex Type unsupported in JSON: ${type.name}`);
  }
}

function objectOf(tree: JsonTree): Map<string, JsonTree> {
  if (!(tree instanceof Map)) fail("Malformed JSON: Expected '{' at the beginning of object");
  return tree;
}

function readKey(name: string, type: RuntimeType): unknown {
  if (type.kind === 'any') return name;
  if (type.kind === 'primitive' || type.kind === 'enum')
    return type.kind === 'enum' ? readEnum(name, type) : readPrimitive(name, type.name);
  return fail(`Unsupported map key type in JSON: ${type.name}`);
}

function numberText(tree: JsonTree, type: string): string {
  if (tree instanceof JsonNumber) return tree.text;
  return typeof tree === 'string' && Decimal.tryParse(tree.trim()) !== null ? tree.trim() : illegal(tree, type);
}

function wholeNumber(tree: JsonTree, type: 'Integer' | 'Long', bits: number): bigint {
  const value = Decimal.parse(numberText(tree, type)).toBigInt();
  return BigInt.asIntN(bits, value) === value
    ? value
    : fail(`Numeric value (${value}) out of range of ${type === 'Integer' ? 'int' : 'long'}`);
}

function textOf(tree: JsonTree, type: string): string {
  return typeof tree === 'string' ? tree : illegal(tree, type);
}

/** ISO texts with a zone, or without one (GMT), or a date alone. */
function readDatetime(text: string): ApexDatetime {
  const given = ApexDatetime.parseIso(text) ?? ApexDatetime.parseIso(`${text.replace(' ', 'T')}Z`);
  if (given !== null) return given;
  const date = ApexDate.parseIso(text);
  return date === null ? illegal(text, 'Datetime') : new ApexDatetime(date.days * 86_400_000);
}

function readPrimitive(tree: JsonTree, name: string): unknown {
  if (tree === null) return null;
  switch (name) {
    case 'String':
      if (tree instanceof JsonNumber) return tree.text;
      return typeof tree === 'object' ? illegal(tree, 'String') : String(tree);
    case 'Boolean':
      if (typeof tree === 'boolean') return tree;
      return tree === 'true' ? true : tree === 'false' ? false : illegal(tree, 'Boolean');
    case 'Integer':
      return Number(wholeNumber(tree, 'Integer', 32));
    case 'Long':
      return wholeNumber(tree, 'Long', 64);
    case 'Double':
      return new ApexDouble(Number(numberText(tree, 'Double')));
    case 'Decimal':
      return Decimal.parse(numberText(tree, 'Decimal'));
    case 'Id':
      return toId18(textOf(tree, 'Id')) ?? throwApex('System.StringException', `Invalid id: ${String(tree)}`);
    case 'Date': {
      const text = textOf(tree, 'Date');
      return ApexDate.parseIso(text.slice(0, 10)) ?? illegal(tree, 'Date');
    }
    case 'Datetime':
      return readDatetime(textOf(tree, 'Datetime'));
    case 'Time':
      return ApexTime.parseIso(textOf(tree, 'Time')) ?? illegal(tree, 'Time');
    case 'Blob':
      return ApexBlob.fromBase64(textOf(tree, 'Blob'));
    default:
      throw new NotSupported(`JSON values of type ${name}`);
  }
}

function readEnum(tree: JsonTree, type: RuntimeType): unknown {
  const name = textOf(tree, type.name);
  return (
    type.info?.constants?.find((constant) => constant.constant.toLowerCase() === name.toLowerCase()) ??
    fail(`Illegal value for enum ${type.name}: ${name}`)
  );
}

function readObject(tree: JsonTree, type: RuntimeType, strict: boolean): unknown {
  const { info } = type;
  if (type.name === 'Type' || type.name === 'System.Type') throw new NotSupported('System.Type in JSON');
  const construct = info?.construct as (ReadsJson & (new () => object)) | undefined;
  if (construct?.fromJson !== undefined) return construct.fromJson(plain(objectOf(tree)) as Record<string, unknown>);
  const object = objectOf(tree);
  if (info === undefined || construct === undefined || info.isAbstract)
    fail(`Apex Type unsupported in JSON: ${type.name}`);
  const instance = new construct();
  const fields = new Map(
    info.fields
      .filter((field) => !field.isStatic && !field.isTransient)
      .map((field) => [field.name.toLowerCase(), field])
  );
  for (const [name, value] of object) {
    const field = fields.get(name.toLowerCase());
    if (field !== undefined) field.set(instance, readTyped(value, field.type, strict));
    else if (strict) fail(`Unknown field: ${type.name}.${name}`);
  }
  return instance;
}

/** A record: its object from `attributes.type` unless stated. */
export function readRecord(json: Map<string, JsonTree>, stated: string | null): SObjectRecord {
  const attributes = json.get('attributes');
  const name = stated ?? (attributes instanceof Map ? (attributes.get('type') as string | undefined) : undefined);
  if (name === undefined) fail("Field 'attributes' with the type of the sObject is missing");
  if (name === 'AggregateResult') return readAggregate(json);
  const object = findObject(name) ?? fail(`Unknown sObject type: ${name}`);
  const record = new SObjectRecord(object);
  for (const [member, value] of json) if (member !== 'attributes') readMember(record, member, value);
  return record;
}

/** A grouped row: any name is an alias. */
function readAggregate(json: Map<string, JsonTree>): SObjectRecord {
  const record = new SObjectRecord(AGGREGATE_OBJECT);
  for (const [name, value] of json) if (name !== 'attributes') record.values[name] = untyped(value);
  return record;
}

function readMember(record: SObjectRecord, name: string, value: JsonTree): void {
  const { object } = record;
  const field = findField(object, name);
  if (field !== undefined) {
    record.values[field.name] = readFieldValue(object, field, value);
    return;
  }
  const parent = findRelationship(object, name);
  if (parent !== undefined) {
    record.values[parent.relationshipName!] =
      value === null
        ? null
        : readRecord(objectOf(value), parent.referenceTo.length === 1 ? parent.referenceTo[0]! : null);
    return;
  }
  const children = object.childRelationships.find((candidate) => candidate.name?.toLowerCase() === name.toLowerCase());
  // What is no field but a whole object is passed over.
  if (children === undefined && value instanceof Map) return;
  if (children === undefined) fail(`No such column '${name}' on sobject of type ${object.name}`);
  if (value !== null) record.values[children.name!] = readChildren(value, findObject(children.childObject)!);
}

function readChildren(value: JsonTree, object: ObjectSchema): ChildRows {
  const records = value instanceof Map ? value.get('records') : value;
  if (!Array.isArray(records)) fail("Malformed JSON: Expected '[' at the beginning of records");
  return { kind: 'children', object, rows: records.map((row) => readRecord(objectOf(row), object.name)) };
}

const PRIMITIVE_OF_FIELD: Partial<Record<FieldSchema['type'], string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  integer: 'Integer',
  long: 'Long',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob'
};

function readFieldValue(object: ObjectSchema, field: FieldSchema, value: JsonTree): unknown {
  if (field.type === 'address' || field.type === 'location') return untyped(value);
  // Metadata relationships hold names, of objects and fields always, of other custom metadata as well as ids; so do ids of definitions.
  const isName =
    object.kind === 'customMetadata'
      ? field.type === 'reference'
      : (field.type === 'id' || field.type === 'reference') &&
        /^(EntityDefinition|FieldDefinition|EntityParticle)$/.test(object.name);
  if (isName) {
    const text = readPrimitive(value, 'String') as string | null;
    return text === null ? null : (toId18(text) ?? text);
  }
  return readPrimitive(value, PRIMITIVE_OF_FIELD[field.type] ?? 'String');
}
