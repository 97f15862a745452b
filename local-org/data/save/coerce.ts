/** Brings given values into the kind their field holds. */
import { ApexDate, ApexDatetime, ApexDouble, Decimal, toId18 } from '../../values/index.ts';
import type { FieldSchema } from '../schema/model.ts';

/** A value that cannot be one of the field; the message is the platform's. */
export class WrongValue extends Error {
  readonly statusCode: string;
  constructor(statusCode: string, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/**
 * The value as the field holds it: ids in 18 characters, numbers as Decimal, datetimes to the second, text without white space
 * around it; empty text is null. Throws WrongValue.
 */
export function coerce(field: FieldSchema, value: unknown): unknown {
  if (value === null || value === undefined) return field.type === 'boolean' ? false : null;
  switch (field.type) {
    case 'boolean':
      return expect(field, value, typeof value === 'boolean');
    case 'integer':
      if (value instanceof Decimal) return Number(value.setScale(0, 'HALF_UP').toBigInt());
      return expect(
        field,
        typeof value === 'bigint' ? Number(value) : value,
        typeof value === 'number' || typeof value === 'bigint'
      );
    case 'long':
      return expect(
        field,
        typeof value === 'number' ? BigInt(value) : value,
        typeof value === 'bigint' || typeof value === 'number'
      );
    case 'double':
    case 'currency':
    case 'percent':
      return toDecimal(field, value);
    case 'date':
      return value instanceof ApexDatetime
        ? new ApexDate(Math.floor(value.ms / 86_400_000))
        : expect(field, value, value instanceof ApexDate);
    case 'datetime': {
      if (value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
      expect(field, value, value instanceof ApexDatetime);
      const { ms } = value as ApexDatetime;
      // The platform keeps datetimes to the second.
      return ms % 1000 === 0 ? value : new ApexDatetime(Math.floor(ms / 1000) * 1000);
    }
    case 'time':
    case 'base64':
    case 'address':
    case 'complexvalue':
    case 'location':
      return value;
    case 'id':
    case 'reference': {
      expect(field, value, typeof value === 'string');
      const text = (value as string).trim();
      if (text === '') return null;
      const id = toId18(text);
      if (id === null) throw new WrongValue('MALFORMED_ID', `${field.label}: id value of incorrect type: ${text}`);
      return id;
    }
    default: {
      if (typeof value !== 'string') return expect(field, value, false);
      const text = value.trim();
      if (text === '') return null;
      return field.type === 'multipicklist' ? inPicklistOrder(field, text) : text;
    }
  }
}

/**
 * Chosen values as the platform keeps them: in the order of the picklist, those it does not know at the end
 * (Help, "Multi-Select Picklist Value Ordering Behavior").
 */
function inPicklistOrder(field: FieldSchema, text: string): string | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const known = field.picklistValues.map((each) => each.value.toLowerCase());
  const place = (part: string): number => {
    const at = known.indexOf(part.toLowerCase());
    return at < 0 ? known.length : at;
  };
  return parts.length === 0 ? null : [...new Set(parts)].sort((a, b) => place(a) - place(b)).join(';');
}

function toDecimal(field: FieldSchema, value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (value instanceof ApexDouble) return Decimal.fromNumber(value.value);
  if (typeof value === 'number') return Decimal.fromNumber(value);
  if (typeof value === 'bigint') return Decimal.fromLong(value);
  throw new WrongValue(
    'INVALID_TYPE_ON_FIELD_IN_RECORD',
    `${field.label}: value not of required type: ${String(value)}`
  );
}

function expect(field: FieldSchema, value: unknown, right: boolean): unknown {
  if (!right)
    throw new WrongValue(
      'INVALID_TYPE_ON_FIELD_IN_RECORD',
      `${field.label}: value not of required type: ${String(value)}`
    );
  return value;
}
