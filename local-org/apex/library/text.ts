/**
 * The text of any value: `String.valueOf(Object)`, string concatenation, `System.debug`.
 * Rules: Apex Reference "String.valueOf"; what debug logs of the platform show for collections, records and objects.
 */
import { SObjectRecord } from '../../data/record.ts';
import { ApexDate, ApexDatetime, isoDate, zoneDays, zoneParts } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { ApexException } from '../runtime/exceptions.ts';
import { EnumConstant } from '../runtime/types.ts';
import type { ClassInfo } from '../runtime/types.ts';
import { userTimeZone } from './running-user.ts';

interface WithText {
  tostring$0?(): string | null;
  readonly $class?: ClassInfo;
  /** Set on objects of Test.createStub. */
  readonly $stubName?: string;
}

/**
 * Text of a value in a concatenation or debug line: null → `null`, Date → `2026-03-05 00:00:00`, Datetime in GMT,
 * List → `(a, b)`, Set → `{a, b}`, Map → `{k=v}`, record → `Account:{Name=x}`, object → `Foo:[a=1]` or its own toString().
 */
export function debugText(value: unknown): string {
  return textOf(value, []);
}

/** `String.valueOf`: as `debugText`, but a Date is `2026-03-05`, and a Datetime is told in the time zone of the running user. */
export function valueText(value: unknown): string {
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) return datetimeText(value, userTimeZone());
  return textOf(value, []);
}

/** `yyyy-MM-dd HH:mm:ss` in a time zone. */
export function datetimeText(value: ApexDatetime, zone: string): string {
  const parts = zoneParts(zone, value.ms);
  return `${isoDate(zoneDays(zone, value.ms))} ${two(parts.hour)}:${two(parts.minute)}:${two(parts.second)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** `outer` holds the values whose text is being made, so that cycles end. */
function textOf(value: unknown, outer: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'undefined':
      return 'null';
    default:
      break;
  }
  if (value === null) return 'null';
  const object = value as object;
  if (object instanceof EnumConstant) return object.constant;
  if (object instanceof ApexDate) return `${object.toIso()} 00:00:00`;
  const own = object as WithText;
  if (own.tostring$0 !== undefined) return own.tostring$0() ?? 'null';
  if (object instanceof ApexException) return object.describe();
  if (outer.includes(object)) return '(already output)';
  const inner = [...outer, object];
  if (object instanceof ApexList) return `(${object.items.map((item) => textOf(item, inner)).join(', ')})`;
  if (object instanceof ApexSet)
    return `{${object
      .toArray()
      .map((item) => textOf(item, inner))
      .join(', ')}}`;
  if (object instanceof ApexMap)
    return `{${object
      .entries()
      .map(([k, v]) => `${textOf(k, inner)}=${textOf(v, inner)}`)
      .join(', ')}}`;
  if (object instanceof SObjectRecord) return recordText(object, inner);
  if (object.toString !== Object.prototype.toString) return String(object);
  const info = own.$class;
  if (info === undefined) return 'Object';
  const fields = info.fields.filter((field) => !field.isStatic);
  // A stub holds nothing, and its accessors would call the stub provider.
  if (own.$stubName !== undefined) return `${own.$stubName}:[${fields.map((f) => `${f.name}=null`).join(', ')}]`;
  return `${info.name.slice(info.name.lastIndexOf('.') + 1)}:[${fields.map((f) => `${f.name}=${textOf(f.get(object), inner)}`).join(', ')}]`;
}

function recordText(record: SObjectRecord, outer: readonly object[]): string {
  const parts: string[] = [];
  for (const field in record.values) {
    const value = record.values[field];
    if (value === undefined || (value !== null && typeof value === 'object' && 'rows' in value)) continue;
    parts.push(`${field}=${textOf(value, outer)}`);
  }
  return `${record.object.name}:{${parts.join(', ')}}`;
}
