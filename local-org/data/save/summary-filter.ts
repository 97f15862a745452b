/** Filter criteria of roll-up summary fields and lookup filters (Metadata API Developer Guide, "FilterItem"). */
import { NotSupported } from '../access.ts';
import { ApexDate, ApexDatetime, Decimal } from '../../values/index.ts';
import type { SObjectRecord } from '../record.ts';
import type { SummaryDefinition } from '../schema/model.ts';

/** Whether a record meets all criteria. Several values separated by commas are alternatives. */
export function matches(record: SObjectRecord, filters: SummaryDefinition['filters']): boolean {
  return filters.every((filter) => {
    const field = record.object.fields.get(filter.field.toLowerCase());
    if (!field)
      throw new NotSupported(`a roll-up filter on ${record.object.name}.${filter.field}, which does not exist`);
    return meets(record.values[field.name] ?? null, filter.operation, filter.value);
  });
}

/** Whether a value meets one criterion of metadata. Throws NotSupported for operations it does not know. */
export function meets(value: unknown, operation: string, text: string): boolean {
  const wanted = splitValues(text);
  switch (operation) {
    case 'equals':
      return wanted.some((each) => compare(value, each) === 0);
    case 'notEqual':
      return wanted.every((each) => compare(value, each) !== 0);
    case 'lessThan':
      return ordered(value, wanted, (order) => order < 0);
    case 'greaterThan':
      return ordered(value, wanted, (order) => order > 0);
    case 'lessOrEqual':
      return ordered(value, wanted, (order) => order <= 0);
    case 'greaterOrEqual':
      return ordered(value, wanted, (order) => order >= 0);
    case 'contains':
      return wanted.some((each) => lower(value).includes(each.toLowerCase()));
    case 'notContain':
      return wanted.every((each) => !lower(value).includes(each.toLowerCase()));
    case 'startsWith':
      return wanted.some((each) => lower(value).startsWith(each.toLowerCase()));
    case 'includes':
      return wanted.some((each) => lower(value).split(';').includes(each.toLowerCase()));
    case 'excludes':
      return wanted.every((each) => !lower(value).split(';').includes(each.toLowerCase()));
    default:
      throw new NotSupported(`the filter operation ${operation}`);
  }
}

const lower = (value: unknown): string => (value === null ? '' : String(value as string).toLowerCase());

/** `A, "B, C"` → A and `B, C`. An empty text is the one empty value. */
function splitValues(text: string): string[] {
  const parts = text.match(/"[^"]*"|[^,]+/g)?.map((part) => part.trim().replace(/^"(.*)"$/, '$1')) ?? [];
  return parts.length > 0 ? parts : [''];
}

function ordered(value: unknown, wanted: readonly string[], test: (order: number) => boolean): boolean {
  return value !== null && wanted.some((text) => test(compare(value, text)));
}

/** Order of a value against a text of metadata; NaN where they cannot be compared. */
function compare(value: unknown, text: string): number {
  if (value === null) return text === '' ? 0 : Number.NaN;
  if (typeof value === 'boolean') return /^(true|1)$/i.test(text) === value ? 0 : 1;
  if (value instanceof Decimal || typeof value === 'number') {
    const wanted = Decimal.tryParse(text);
    return wanted === null
      ? Number.NaN
      : (value instanceof Decimal ? value : Decimal.fromNumber(value)).compareTo(wanted);
  }
  if (value instanceof ApexDate || value instanceof ApexDatetime) {
    const day = dayOf(text);
    if (day === undefined) throw new NotSupported(`the date ${text} in a filter`);
    return (value instanceof ApexDate ? value.days : Math.floor(value.ms / 86_400_000)) - day;
  }
  const left = String(value as string).toLowerCase();
  const right = text.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `2026-03-31` or `3/31/2026`, as days. */
function dayOf(text: string): number | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (iso) return Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000;
  if (american) return Date.UTC(Number(american[3]), Number(american[1]) - 1, Number(american[2])) / 86_400_000;
  return undefined;
}
