/** Criteria of sharing rules: items of field, operation and value, joined by a filter logic such as `1 AND (2 OR 3)`. */
import { NotSupported } from '../access.ts';
import { Decimal, ApexDate, ApexDatetime, toId18 } from '../../values/index.ts';
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { encodeColumn } from '../soql/columns.ts';
import { familyOf } from '../soql/comparisons.ts';
import type { SelectBuilder } from '../soql/sql.ts';

export interface Criterion {
  readonly field: FieldSchema;
  /** As in the metadata: equals, notEqual, lessThan, greaterThan, lessOrEqual, greaterOrEqual, contains, notContain, startsWith, includes, excludes. */
  readonly operation: string;
  readonly value: string;
}

export type FilterLogic =
  | { readonly kind: 'item'; readonly index: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FilterLogic[] }
  | { readonly kind: 'not'; readonly part: FilterLogic };

/** Parses `1 AND (2 OR NOT 3)`. Throws NotSupported naming the place when it cannot be read. */
export function parseFilterLogic(text: string, count: number, where: string): FilterLogic {
  const tokens = text.toUpperCase().match(/\d+|AND|OR|NOT|[()]/g) ?? [];
  let at = 0;
  const wrong = (): NotSupported => new NotSupported(`the filter logic "${text}"`, where);
  const primary = (depth: number): FilterLogic => {
    if (depth > 50) throw wrong();
    const token = tokens[at++];
    if (token === '(') {
      const inner = chain(depth + 1);
      if (tokens[at++] !== ')') throw wrong();
      return inner;
    }
    if (token === 'NOT') return { kind: 'not', part: primary(depth + 1) };
    const index = Number(token) - 1;
    if (!Number.isInteger(index) || index < 0 || index >= count) throw wrong();
    return { kind: 'item', index };
  };
  const chain = (depth: number): FilterLogic => {
    const parts = [primary(depth)];
    const word = tokens[at];
    if (word !== 'AND' && word !== 'OR') return parts[0]!;
    while (tokens[at] === word) {
      at++;
      parts.push(primary(depth));
    }
    return { kind: word === 'AND' ? 'and' : 'or', parts };
  };
  const logic = chain(0);
  if (at < tokens.length) throw wrong();
  return logic;
}

/** Whether the logic holds, given which of its items are met. */
export function holds(logic: FilterLogic, met: readonly boolean[]): boolean {
  if (logic.kind === 'item') return met[logic.index] === true;
  if (logic.kind === 'not') return !holds(logic.part, met);
  return logic.kind === 'and'
    ? logic.parts.every((part) => holds(part, met))
    : logic.parts.some((part) => holds(part, met));
}

/** SQL of criteria on a record; items without logic must all hold. */
export function criteriaSql(
  criteria: readonly Criterion[],
  logic: FilterLogic | undefined,
  builder: SelectBuilder,
  alias: string,
  object: ObjectSchema
): string {
  const items = criteria.map((criterion) => criterionSql(criterion, builder, alias, object));
  if (logic === undefined) return `(${items.join(' AND ')})`;
  const write = (part: FilterLogic): string => {
    switch (part.kind) {
      case 'item':
        return items[part.index]!;
      case 'not':
        return `NOT ${write(part.part)}`;
      default:
        return `(${part.parts.map(write).join(part.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
  };
  return write(logic);
}

function criterionSql(criterion: Criterion, builder: SelectBuilder, alias: string, object: ObjectSchema): string {
  const { field, operation, value } = criterion;
  if (field.formula !== undefined)
    throw new NotSupported(`the formula field ${object.name}.${field.name} in a sharing rule`);
  const column = `${alias}."${field.name}"`;
  const family = familyOf(field.type);
  const text = family === 'text' || family === 'multipicklist';
  const values = text ? value.split(',').map((part) => part.trim()) : [value];
  const compare = (operator: string, each: string): string =>
    `IFNULL(${column}${text ? ' COLLATE NOCASE' : ''} ${operator} ${builder.constant(storedValue(each, field))}, 0)`;
  const any = (test: (each: string) => string): string => `(${values.map(test).join(' OR ')})`;
  const blank = value === '';
  switch (operation) {
    case 'equals':
      return blank
        ? `(${column} IS NULL)`
        : family === 'boolean'
          ? `(IFNULL(${column}, 0) = ${storedValue(value, field)})`
          : any((each) => compare('=', each));
    case 'notEqual':
      return blank
        ? `(${column} IS NOT NULL)`
        : family === 'boolean'
          ? `(IFNULL(${column}, 0) <> ${storedValue(value, field)})`
          : `NOT ${any((each) => compare('=', each))}`;
    case 'lessThan':
      return compare('<', value);
    case 'lessOrEqual':
      return compare('<=', value);
    case 'greaterThan':
      return compare('>', value);
    case 'greaterOrEqual':
      return compare('>=', value);
    case 'contains':
      return any((each) => `IFNULL(${column} LIKE ${builder.constant(`%${escapeLike(each)}%`)} ESCAPE '\\', 0)`);
    case 'notContain':
      return `NOT ${any((each) => `IFNULL(${column} LIKE ${builder.constant(`%${escapeLike(each)}%`)} ESCAPE '\\', 0)`)}`;
    case 'startsWith':
      return any((each) => `IFNULL(${column} LIKE ${builder.constant(`${escapeLike(each)}%`)} ESCAPE '\\', 0)`);
    case 'includes':
    case 'excludes': {
      const sets = builder.constant(JSON.stringify(value.split(/[,;]/).map((part) => part.trim())));
      return `(soql_includes(${column}, ${sets}) = ${operation === 'includes' ? 1 : 0})`;
    }
    default:
      throw new NotSupported(`the operation ${operation} in a sharing rule of ${object.name}`);
  }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

function storedValue(value: string, field: FieldSchema): string | number | bigint | null {
  switch (familyOf(field.type)) {
    case 'boolean':
      return /^true$/i.test(value) || value === '1' ? 1 : 0;
    case 'number':
      return encodeColumn(Decimal.parse(value), field.type, field.scale);
    case 'date':
      return ApexDate.parseIso(value)?.days ?? null;
    case 'datetime':
      return ApexDatetime.parseIso(value)?.ms ?? null;
    case 'id':
      return toId18(value) ?? value;
    default:
      return value;
  }
}
