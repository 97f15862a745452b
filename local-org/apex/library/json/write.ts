/** Apex values as JSON text. Source: Apex Reference, "JSON Class"; layout of pretty text as the platform's (Jackson's) printer. */
import { SObjectRecord } from '../../../data/record.ts';
import type { ChildRows } from '../../../data/record.ts';
import { ApexAddress, ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal } from '../../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from '../../runtime/collections.ts';
import { ApexException, throwApex } from '../../runtime/exceptions.ts';
import { currentTransaction, hasTransaction } from '../../runtime/transaction.ts';
import { runtimeTypeName } from '../../runtime/type-tests.ts';
import { EnumConstant } from '../../runtime/types.ts';
import type { ClassInfo } from '../../runtime/types.ts';
import { SObjectFieldToken, SObjectTypeToken } from '../schema/tokens.ts';
import { TypeToken } from '../types.ts';

/** What platform classes offer to be written: a plain object of Apex or JavaScript values. */
interface Writable {
  apexJson?(): Record<string, unknown>;
  /** For values that are one text in JSON. */
  apexJsonText?(): string;
  readonly $class?: ClassInfo;
}

/** Collects JSON text: values, fields and brackets in order; puts in separators and, when pretty, line breaks. */
export class JsonWriter {
  private text = '';
  private readonly pretty: boolean;
  /** For each open object or array: whether it holds something already. */
  private readonly open: { kind: '{' | '['; filled: boolean }[] = [];
  private afterName = false;

  constructor(pretty: boolean) {
    this.pretty = pretty;
  }

  get result(): string {
    return this.text;
  }

  get depth(): number {
    return this.open.length;
  }

  private objects(): number {
    return this.open.filter((level) => level.kind === '{').length;
  }

  private separate(): void {
    if (this.afterName) {
      this.afterName = false;
      return;
    }
    const level = this.open.at(-1);
    if (level === undefined) {
      if (this.text !== '') this.text += ' ';
      return;
    }
    if (level.filled) this.text += ',';
    if (this.pretty) this.text += level.kind === '[' ? ' ' : `\n${'  '.repeat(this.objects())}`;
    level.filled = true;
  }

  raw(text: string): void {
    this.separate();
    this.text += text;
  }

  string(text: string): void {
    this.raw(quote(text));
  }

  begin(kind: '{' | '['): void {
    this.raw(kind);
    this.open.push({ kind, filled: false });
  }

  end(kind: '}' | ']'): void {
    const level = this.open.at(-1);
    if (level === undefined || level.kind !== (kind === '}' ? '{' : '[')) {
      throwApex(
        'System.JSONException',
        `Current context not ${kind === '}' ? 'an object' : 'an ARRAY'} but ${level === undefined ? 'root' : level.kind === '{' ? 'OBJECT' : 'ARRAY'}`
      );
    }
    const indent = '  '.repeat(Math.max(0, this.objects() - 1));
    this.open.pop();
    if (this.pretty) this.text += kind === '}' && level.filled ? `\n${indent}` : ' ';
    this.text += kind;
  }

  name(name: string): void {
    const level = this.open.at(-1);
    if (level?.kind !== '{') throwApex('System.JSONException', 'Can not write a field name, expecting a value');
    this.separate();
    this.text += `${quote(name)}${this.pretty ? ' : ' : ':'}`;
    this.afterName = true;
  }
}

/** A JSON string: JavaScript's escapes, with capital hex digits as the platform writes them. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/\\u00([01][0-9a-f])/g, (_, hex: string) => `\\u00${hex.toUpperCase()}`);
}

export interface WriteOptions {
  /** Leave fields out whose value is null. */
  readonly suppressNulls: boolean;
}

function unsupported(value: unknown): never {
  throwApex('System.JSONException', `Apex Type unsupported in JSON: ${runtimeTypeName(value)}`);
}

/** Writes any value. Throws JSONException for types that have no JSON. */
export function writeValue(
  writer: JsonWriter,
  value: unknown,
  options: WriteOptions,
  outer: Set<object> = new Set()
): void {
  switch (typeof value) {
    case 'string':
      return writer.string(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return writer.raw(String(value));
    case 'object':
      break;
    default:
      return writer.raw('null');
  }
  if (value === null) return writer.raw('null');
  if (value instanceof Decimal) return writer.raw(value.toString());
  if (value instanceof ApexDouble) return writer.raw(value.toString());
  if (value instanceof ApexDate || value instanceof ApexDatetime) return writer.string(value.toIso());
  if (value instanceof ApexTime) return writer.string(value.toString());
  if (value instanceof ApexBlob) return writer.string(value.toBase64());
  if (value instanceof ApexAddress) return writer.raw(JSON.stringify(value));
  if (value instanceof EnumConstant) return writer.string(value.constant);
  if (value instanceof TypeToken) return writer.string(value.toString());
  if (value instanceof ApexException || value instanceof SObjectTypeToken || value instanceof SObjectFieldToken)
    return unsupported(value);
  if (outer.has(value)) throwApex('System.JSONException', 'Direct self-reference leading to cycle');
  outer.add(value);
  writeWhole(writer, value, options, outer);
  outer.delete(value);
}

/** Writes what holds other values; `inner` holds it and all around it. */
function writeWhole(writer: JsonWriter, value: object, options: WriteOptions, inner: Set<object>): void {
  if (value instanceof ApexList || value instanceof ApexSet) {
    writer.begin('[');
    for (const item of value instanceof ApexList ? value.items : value.toArray())
      writeValue(writer, item, options, inner);
    return writer.end(']');
  }
  if (value instanceof ApexMap) {
    writer.begin('{');
    for (const [key, item] of value.entries()) {
      // suppressApexObjectNulls is about fields of objects; maps keep their nulls.
      writer.name(keyText(key));
      writeValue(writer, item, options, inner);
    }
    return writer.end('}');
  }
  if (value instanceof SObjectRecord) return writeRecord(writer, value, options, inner);
  writeObject(writer, value, options, inner);
}

function keyText(key: unknown): string {
  if (key === null) throwApex('System.JSONException', 'Null key for a Map not allowed in JSON');
  if (key instanceof EnumConstant) return key.constant;
  if (key instanceof ApexDate || key instanceof ApexDatetime) return key.toIso();
  if (
    typeof key === 'object' &&
    !(key instanceof Decimal) &&
    !(key instanceof ApexDouble) &&
    !(key instanceof SObjectTypeToken) &&
    !(key instanceof SObjectFieldToken) &&
    !(key instanceof TypeToken)
  ) {
    throwApex('System.JSONException', `Unsupported map key type in JSON: ${runtimeTypeName(key)}`);
  }
  return String(key);
}

function writeObject(writer: JsonWriter, value: object, options: WriteOptions, inner: Set<object>): void {
  const own = value as Writable;
  if (own.apexJsonText !== undefined) return writer.string(own.apexJsonText());
  if (own.apexJson !== undefined) return writePlain(writer, own.apexJson(), options, inner);
  if (own.$class === undefined) return unsupported(value);
  writer.begin('{');
  for (const field of own.$class.fields) {
    if (field.isStatic || field.isTransient) continue;
    const item = field.get(value);
    if ((item === null || item === undefined) && options.suppressNulls) continue;
    writer.name(field.name);
    writeValue(writer, item ?? null, options, inner);
  }
  writer.end('}');
}

/** Plain JavaScript objects and arrays with Apex values in them. */
function writePlain(writer: JsonWriter, value: unknown, options: WriteOptions, inner: Set<object>): void {
  if (Array.isArray(value)) {
    writer.begin('[');
    for (const item of value) writePlain(writer, item, options, inner);
    writer.end(']');
  } else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    writer.begin('{');
    for (const [name, item] of Object.entries(value)) {
      writer.name(name);
      writePlain(writer, item, options, inner);
    }
    writer.end('}');
  } else writeValue(writer, value, options, inner);
}

function recordUrl(record: SObjectRecord): string {
  const version = hasTransaction() ? currentTransaction().host.apiVersion : 67;
  return `/services/data/v${version.toFixed(1)}/sobjects/${record.object.name}/${record.id}`;
}

/** A record: `attributes` with type and address, then the fields that are set. */
function writeRecord(writer: JsonWriter, record: SObjectRecord, options: WriteOptions, inner: Set<object>): void {
  writer.begin('{');
  writer.name('attributes');
  writer.begin('{');
  writer.name('type');
  writer.string(record.object.name);
  if (record.id !== null) {
    writer.name('url');
    writer.string(recordUrl(record));
  }
  writer.end('}');
  for (const name in record.values) {
    const value = record.values[name];
    if (value === undefined || (value === null && options.suppressNulls)) continue;
    writer.name(name);
    if (value instanceof ApexDatetime) writer.string(value.toRest());
    else if (value instanceof SObjectRecord) writeRecord(writer, value, options, inner);
    else if (value !== null && (value as Partial<ChildRows>).kind === 'children')
      writeChildren(writer, value as ChildRows, options, inner);
    else writeValue(writer, value, options, inner);
  }
  writer.end('}');
}

function writeChildren(writer: JsonWriter, children: ChildRows, options: WriteOptions, inner: Set<object>): void {
  writer.begin('{');
  writer.name('totalSize');
  writer.raw(String(children.rows.length));
  writer.name('done');
  writer.raw('true');
  writer.name('records');
  writer.begin('[');
  for (const row of children.rows) writeRecord(writer, row, options, inner);
  writer.end(']');
  writer.end('}');
}

/** `JSON.serialize`. */
export function serialize(value: unknown, pretty: boolean, suppressNulls: boolean): string {
  const writer = new JsonWriter(pretty);
  writeValue(writer, value, { suppressNulls });
  return writer.result;
}
