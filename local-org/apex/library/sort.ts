/** Order of values as List.sort() sees it. Source: Apex Developer Guide, "List Sorting", "Sorting sObjects". */
import { SObjectRecord } from '../../data/record.ts';
import type { FieldSchema } from '../../data/schema/model.ts';
import type { Decimal } from '../../values/index.ts';
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { EnumConstant } from '../runtime/types.ts';
import { toDecimal } from './numbers.ts';

interface Comparable {
  compareto$1(other: unknown): number | null;
}

function notComparable(): never {
  throwApex('System.ListException', 'One or more of the items in this list is not Comparable.');
}

/** Null comes first. Throws ListException for values that have no order. */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : 1;
  if (typeof a === 'boolean' && typeof b === 'boolean') return a ? 1 : -1;
  if (typeof a !== 'object' && typeof b !== 'object') return compareNumbers(a, b);
  if (typeof a === 'object' && typeof (a as Partial<Comparable>).compareto$1 === 'function')
    return (a as Comparable).compareto$1(b) ?? 0;
  if (a instanceof SObjectRecord && b instanceof SObjectRecord) return compareRecords(a, b);
  if (a instanceof ApexDate && b instanceof ApexDate) return a.days - b.days;
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms - b.ms;
  if (a instanceof ApexTime && b instanceof ApexTime) return a.ms - b.ms;
  if (a instanceof EnumConstant && b instanceof EnumConstant) return a.ordinal - b.ordinal;
  return compareNumbers(a, b);
}

function compareNumbers(a: unknown, b: unknown): number {
  if (a instanceof ApexDouble && b instanceof ApexDouble) return a.value - b.value;
  const left: Decimal | null = toDecimal(a);
  const right: Decimal | null = toDecimal(b);
  return left === null || right === null ? notComparable() : left.compareTo(right);
}

/** Fields in the order in which records are compared: Name, then standard fields, then custom ones, both by name; Id last. */
function sortFields(record: SObjectRecord): FieldSchema[] {
  const rank = (field: FieldSchema): number => (field.nameField ? 0 : field.name === 'Id' ? 3 : field.custom ? 2 : 1);
  return [...record.object.fields.values()].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** By label of the object, then by field values. */
function compareRecords(a: SObjectRecord, b: SObjectRecord): number {
  if (a.object !== b.object) return compareValues(a.object.label, b.object.label);
  for (const field of sortFields(a)) {
    const left = a.values[field.name] ?? null;
    const right = b.values[field.name] ?? null;
    const order =
      typeof left === 'string' && typeof right === 'string' ? left.localeCompare(right) : compareValues(left, right);
    if (order !== 0) return order;
  }
  return 0;
}
