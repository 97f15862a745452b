/** The org's values as JSON and back (REST API Developer Guide, "Valid Date and DateTime Formats"; SOAP API, "Primitive Data Types"). */
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../values/index.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { FieldSchema } from '../../data/schema/model.ts';

/** How a date/time is written: the REST API ends with `+0000`, the UI API with `Z`. */
export type DatetimeStyle = 'rest' | 'ui';

/** A value of a record as JSON. */
export function toJson(value: unknown, style: DatetimeStyle): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (value instanceof Decimal) return value.toNumber();
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return value.toIso();
  if (value instanceof ApexDatetime) {
    const iso = new Date(value.ms).toISOString();
    return style === 'ui' ? iso : `${iso.slice(0, -1)}+0000`;
  }
  if (value instanceof ApexTime) return `${new Date(value.ms).toISOString().slice(11, 23)}Z`;
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString('base64');
  throw new TypeError(`A record holds a value that JSON cannot carry: ${typeof value}`);
}

/** A JSON value that does not fit its field. */
export class FieldValueError extends Error {
  readonly code: string;
  readonly field: string;
  constructor(code: string, message: string, field: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** A JSON value as the field's. Empty text is no value. Throws FieldValueError. */
export function fromJson(field: FieldSchema, json: unknown): unknown {
  if (json === null || json === undefined || json === '') return field.type === 'boolean' ? false : null;
  switch (field.type) {
    case 'boolean':
      if (typeof json === 'boolean') return json;
      if (json === 'true' || json === 'false') return json === 'true';
      throw wrong(field, json, 'JSON_PARSER_ERROR');
    case 'integer': {
      const number = Number(json);
      if (!Number.isInteger(number) || Math.abs(number) > 2147483647) throw wrong(field, json);
      return number;
    }
    case 'long':
      if (!/^-?\d+$/.test(String(json))) throw wrong(field, json);
      return BigInt(String(json));
    case 'double':
    case 'currency':
    case 'percent': {
      const number =
        typeof json === 'number' || typeof json === 'string' ? Decimal.tryParse(String(json).trim()) : null;
      if (number === null) throw wrong(field, json);
      return number;
    }
    case 'date': {
      const date = typeof json === 'string' ? ApexDate.parseIso(json.slice(0, 10)) : null;
      if (date === null) throw wrong(field, json);
      return date;
    }
    case 'datetime': {
      const moment = typeof json === 'string' ? readDatetime(json) : null;
      if (moment === null) throw wrong(field, json);
      return moment;
    }
    case 'time': {
      const time = typeof json === 'string' ? ApexTime.parseIso(json.replace(/Z$/, '')) : null;
      if (time === null) throw wrong(field, json);
      return time;
    }
    case 'id':
    case 'reference': {
      const id = typeof json === 'string' ? toId18(json) : null;
      if (id === null)
        throw new FieldValueError(
          'MALFORMED_ID',
          `${field.label}: id value of incorrect type: ${String(json)}`,
          field.name
        );
      return id;
    }
    case 'base64':
      if (typeof json !== 'string') throw wrong(field, json);
      return new ApexBlob(Buffer.from(json, 'base64'));
    case 'multipicklist':
      return Array.isArray(json) ? json.join(';') : text(field, json);
    default:
      return text(field, json);
  }
}

function text(field: FieldSchema, json: unknown): string {
  if (typeof json === 'object') throw wrong(field, json);
  return String(json);
}

/** ISO 8601 with any offset; without one the time is in GMT. */
function readDatetime(text: string): ApexDatetime | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text.trim()
  );
  if (!match) return null;
  const [, date = '', minutes = '00:00', seconds = '00', fraction = '0', zone = 'Z'] = match;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const ms = Date.parse(`${date}T${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}${offset}`);
  return Number.isNaN(ms) ? null : new ApexDatetime(ms);
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  integer: 'int',
  long: 'long',
  double: 'double',
  currency: 'currency',
  percent: 'percent'
};

function wrong(field: FieldSchema, json: unknown, code?: string): FieldValueError {
  const type = TYPE_WORDS[field.type] ?? field.type;
  const numeric = type !== field.type || field.type === 'double' || field.type === 'percent';
  return new FieldValueError(
    code ?? (numeric || field.type === 'boolean' ? 'JSON_PARSER_ERROR' : 'JSON_PARSER_ERROR'),
    `Cannot deserialize instance of ${type} from ${typeof json === 'string' ? 'VALUE_STRING' : 'VALUE'} value ${typeof json === 'object' ? JSON.stringify(json) : String(json)}`,
    field.name
  );
}

/** A row of a query as the REST API gives it: attributes, selected fields, parents and children. */
export function recordToJson(record: SObjectRecord, version: string): Record<string, unknown> {
  const { object, values } = record;
  const json: Record<string, unknown> = {
    attributes: {
      type: object.name,
      ...(record.id === null ? {} : { url: `/services/data/v${version}/sobjects/${object.name}/${record.id}` })
    }
  };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (isRecord(value)) json[name] = recordToJson(value, version);
    else if (isRows(value)) {
      json[name] =
        value.rows.length === 0
          ? null
          : { totalSize: value.rows.length, done: true, records: value.rows.map((row) => recordToJson(row, version)) };
    } else json[name] = toJson(value, 'rest');
  }
  return json;
}

function isRecord(value: unknown): value is SObjectRecord {
  return typeof value === 'object' && value !== null && 'values' in value && 'object' in value;
}

function isRows(value: unknown): value is { kind: 'children'; rows: SObjectRecord[] } {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'children';
}
