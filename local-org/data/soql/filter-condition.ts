/** Filters as metadata has them (Metadata API Developer Guide, "FilterItem", "ListViewFilter", "ReportFilterItem") in SOQL. */
import type { FieldSchema } from '../schema/model.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  equals: '=',
  notEqual: '!=',
  lessThan: '<',
  greaterThan: '>',
  lessOrEqual: '<=',
  greaterOrEqual: '>='
};

/** One filter as a SOQL condition; null when it has none. `path` ends at `field`; `value` may hold several, separated by commas. */
export function filterCondition(path: string, field: FieldSchema, operation: string, value: string): string | null {
  const values = splitValues(value);
  const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const either = (make: (each: string) => string, joiner = ' OR '): string =>
    values.length === 1 ? make(values[0]!) : `(${values.map(make).join(joiner)})`;
  switch (operation) {
    case 'contains':
      return either((each) => `${path} LIKE ${quote(`%${each}%`)}`);
    case 'startsWith':
      return either((each) => `${path} LIKE ${quote(`${each}%`)}`);
    case 'notContain':
      return `(NOT ${path} LIKE ${quote(`%${values[0] ?? ''}%`)})`;
    case 'includes':
      return `${path} INCLUDES (${values.map(quote).join(', ')})`;
    case 'excludes':
      return `${path} EXCLUDES (${values.map(quote).join(', ')})`;
    default:
  }
  const comparison = COMPARISONS[operation];
  if (!comparison) return null;
  const literals = values.length === 0 ? ['null'] : values.map((each) => literal(field, each, quote));
  if (literals.includes(null)) return null;
  if (literals.length > 1 && (comparison === '=' || comparison === '!='))
    return `${path} ${comparison === '=' ? 'IN' : 'NOT IN'} (${literals.join(', ')})`;
  return `${path} ${comparison} ${literals[0]}`;
}

function splitValues(value: string): string[] {
  return value === ''
    ? []
    : value
        .split(',')
        .map((each) => each.trim().replace(/^"|"$/g, ''))
        .filter((each) => each !== '');
}

function literal(field: FieldSchema, value: string, quote: (text: string) => string): string | null {
  switch (field.type) {
    case 'boolean':
      return value === '1' || value.toLowerCase() === 'true' ? 'true' : 'false';
    case 'integer':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return Number.isNaN(Number(value)) ? null : value;
    case 'date':
    case 'datetime':
      return dateLiteral(field, value);
    default:
      return quote(value);
  }
}

/** `TODAY`, `LAST_N_DAYS:30`, or a date as list views write it: `12/31/2026` or `2026-12-31`. */
function dateLiteral(field: FieldSchema, value: string): string | null {
  const name = value.toUpperCase().replaceAll(' ', '_');
  if (/^[A-Z_]+(?::\d+)?$/.test(name)) return name;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
  const day = american
    ? `${american[3]}-${american[1]!.padStart(2, '0')}-${american[2]!.padStart(2, '0')}`
    : /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (!day) return null;
  return field.type === 'date' ? day : `${day}T00:00:00Z`;
}
