/**
 * Values of records ↔ values of columns: numbers with a scale as whole numbers times 10^scale, dates as days, datetimes and times
 * as milliseconds, booleans as 0 and 1, text as text.
 */
import type { SQLInputValue } from 'node:sqlite';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import type { FieldSchema } from '../schema/model.ts';

export type Encoder = (value: unknown) => SQLInputValue;
export type Decoder = (column: unknown) => unknown;

const empty = (value: unknown): boolean => value === null || value === undefined;

/** The encoder of a field. It expects a value of the field's own kind; null and undefined become NULL. */
export function encoderOf(field: FieldSchema): Encoder {
  switch (field.type) {
    case 'boolean':
      return (value) => (value === true ? 1 : 0);
    case 'integer':
      return (value) => (empty(value) ? null : (value as number));
    case 'long':
      return (value) => (empty(value) ? null : (value as bigint));
    case 'double':
    case 'currency':
    case 'percent': {
      const { scale } = field;
      return (value) => {
        if (empty(value)) return null;
        const decimal = value as Decimal;
        const unscaled = decimal.scale === scale ? decimal.unscaled : decimal.setScale(scale, 'HALF_UP').unscaled;
        return unscaled >= -9007199254740991n && unscaled <= 9007199254740991n ? Number(unscaled) : unscaled;
      };
    }
    case 'date':
      return (value) => (empty(value) ? null : (value as ApexDate).days);
    case 'datetime':
      return (value) => (empty(value) ? null : (value as ApexDatetime).ms);
    case 'time':
      return (value) => (empty(value) ? null : (value as ApexTime).ms);
    case 'base64':
      return (value) => (empty(value) ? null : (value as ApexBlob).bytes);
    default:
      return (value) => (empty(value) || value === '' ? null : (value as string));
  }
}

/** The decoder of a field. Whole numbers may come as number or bigint. */
export function decoderOf(field: FieldSchema): Decoder {
  switch (field.type) {
    case 'boolean':
      return (column) => column !== null && Number(column) !== 0;
    case 'integer':
      return (column) => (column === null ? null : Number(column));
    case 'long':
      return (column) => (column === null ? null : BigInt(column as number | bigint));
    case 'double':
    case 'currency':
    case 'percent': {
      const { scale } = field;
      return (column) => (column === null ? null : new Decimal(BigInt(column as number | bigint), scale));
    }
    case 'date':
      return (column) => (column === null ? null : new ApexDate(Number(column)));
    case 'datetime':
      return (column) => (column === null ? null : new ApexDatetime(Number(column)));
    case 'time':
      return (column) => (column === null ? null : new ApexTime(Number(column)));
    case 'base64':
      return (column) => (column === null ? null : new ApexBlob(column as Uint8Array));
    default:
      return (column) => column;
  }
}
