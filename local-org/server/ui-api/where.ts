/** The `where` parameter of lists: a GraphQL-like filter as a condition of SOQL (UI API, "related-list-records", `where`). */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { HttpError } from '../http.ts';
import { resolvePath } from './field-paths.ts';
import { soqlText, type ServerContext } from '../org/context.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE',
  in: 'IN',
  nin: 'NOT IN',
  includes: 'INCLUDES',
  excludes: 'EXCLUDES'
};

/** `{ and: [{ Name: { like: "Bay%" } }, { Amount: { gt: 5 } }] }`. Throws HttpError 400 for what is no such filter. */
export function whereCondition(context: ServerContext, userId: string, object: ObjectSchema, text: string): string {
  let filter: unknown;
  try {
    // Keys may stand without quotes, as in GraphQL.
    filter = JSON.parse(text.replace(/([{,]\s*)([A-Za-z_]\w*)\s*:/g, '$1"$2":'));
  } catch {
    throw unreadable(text);
  }
  return condition(context, userId, object, filter, []);
}

function unreadable(text: string): HttpError {
  return new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `The where parameter cannot be read: ${text}`);
}

function condition(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  filter: unknown,
  path: readonly string[]
): string {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) throw unreadable(JSON.stringify(filter));
  const parts = Object.entries(filter).map(([key, value]) => {
    const lower = key.toLowerCase();
    if ((lower === 'and' || lower === 'or') && Array.isArray(value)) {
      if (value.length === 0) throw unreadable(key);
      return `(${value.map((each) => condition(context, userId, object, each, path)).join(` ${lower.toUpperCase()} `)})`;
    }
    if (lower === 'not') return `(NOT ${condition(context, userId, object, value, path)})`;
    const operator = COMPARISONS[lower];
    if (operator !== undefined && path.length > 0) return comparison(context, userId, object, path, operator, value);
    return condition(context, userId, object, value, [...path, key]);
  });
  if (parts.length === 0) throw unreadable('{}');
  return parts.length === 1 ? parts[0]! : `(${parts.join(' AND ')})`;
}

function comparison(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  path: readonly string[],
  operator: string,
  value: unknown
): string {
  const resolved = resolvePath(context, userId, object, path.join('.'));
  if (!resolved)
    throw new HttpError(400, 'INVALID_FIELD', `No such column '${path.join('.')}' on entity '${object.name}'.`);
  const column = [...resolved.parents, resolved.field.name].join('.');
  const values = Array.isArray(value) ? value : [value];
  const literals = values.map((each) => literal(resolved.field, each));
  const isList = operator.endsWith('IN') || operator.endsWith('CLUDES');
  return `${column} ${operator} ${isList ? `(${literals.join(', ')})` : literals[0]}`;
}

/** A JSON value as a literal of SOQL for a field. Throws HttpError 400. */
export function literal(field: FieldSchema, value: unknown): string {
  if (value === null) return 'null';
  switch (field.type) {
    case 'boolean':
      return value === true || value === 'true' ? 'true' : 'false';
    case 'integer':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      if (!/^-?\d+(\.\d+)?$/.test(String(value))) throw unreadable(String(value));
      return String(value);
    case 'date':
    case 'datetime':
    case 'time':
      // A date literal such as LAST_N_DAYS:30 stands as it is.
      if (!/^[\w:.+-]+$/.test(String(value))) throw unreadable(String(value));
      return String(value);
    default:
      return soqlText(String(value));
  }
}
