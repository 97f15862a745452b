/**
 * WHERE and HAVING → SQL. Every comparison is true or false, never unknown: `!=` and NOT keep rows without a value, as on
 * the platform, so negations are carried down to the comparisons.
 */
import { QueryFailure } from '../access.ts';
import type { Bind, Operator, Value } from './ast.ts';
import { resultType, type CheckedCondition, type CheckedExpression } from './checked.ts';
import { encodeBind, encodeLiteral, isNullValue, literalRange, type ComparisonType, type Rounding } from './columns.ts';
import { familyOf } from './comparisons.ts';
import type { RunEnvironment } from './environment.ts';
import { expressionLabel } from './expressions.ts';
import { isCaseInsensitive, rateOf, type SelectBuilder } from './sql.ts';

/**
 * What the values of one run mean for the SQL: whether a bind is null, holds letters beyond ASCII, or is a list.
 * One character per property, so that statements are cached by it.
 */
export interface BindShape {
  readonly isList: boolean;
  readonly isNull: boolean;
  /** A list that holds null among its values. */
  readonly hasNull: boolean;
  readonly beyondAscii: boolean;
}

const ASCII = /^[\u0000-\u007f]*$/;

export function bindShape(value: unknown): BindShape {
  if (Array.isArray(value)) {
    let hasNull = false;
    let beyondAscii = false;
    for (const item of value as unknown[]) {
      if (isNullValue(item)) hasNull = true;
      else if (typeof item === 'string' && !ASCII.test(item)) beyondAscii = true;
    }
    return { isList: true, isNull: false, hasNull, beyondAscii };
  }
  return {
    isList: false,
    isNull: isNullValue(value),
    hasNull: false,
    beyondAscii: typeof value === 'string' && !ASCII.test(value)
  };
}

export function shapeKey(shapes: readonly BindShape[]): string {
  let key = '';
  for (const shape of shapes) {
    key += String.fromCharCode(
      65 + (shape.isList ? 1 : 0) + (shape.isNull ? 2 : 0) + (shape.hasNull ? 4 : 0) + (shape.beyondAscii ? 8 : 0)
    );
  }
  return key;
}

/** Writes the inner SELECT of a semi-join: ids only, without nulls. */
export type SemiJoinSql = (builder: SelectBuilder, condition: CheckedCondition & { kind: 'comparison' }) => string;

export class ConditionWriter {
  private readonly shapes: readonly BindShape[];
  private readonly semiJoin: SemiJoinSql;

  constructor(shapes: readonly BindShape[], semiJoin: SemiJoinSql) {
    this.shapes = shapes;
    this.semiJoin = semiJoin;
  }

  /** SQL that is 1 or 0 for every row. */
  write(builder: SelectBuilder, condition: CheckedCondition, negated = false): string {
    switch (condition.kind) {
      case 'not':
        return this.write(builder, condition.condition, !negated);
      case 'and':
      case 'or': {
        const parts = condition.conditions.map((inner) => this.write(builder, inner, negated));
        return `(${parts.join((condition.kind === 'and') === negated ? ' OR ' : ' AND ')})`;
      }
      case 'comparison':
        return this.comparison(builder, condition, negated);
    }
  }

  private comparison(
    builder: SelectBuilder,
    condition: CheckedCondition & { kind: 'comparison' },
    negated: boolean
  ): string {
    const left = builder.sql(condition.left);
    if (condition.subquery !== undefined) {
      const inside = (condition.operator === 'IN') !== negated;
      const ids = this.semiJoin(builder, condition);
      return inside ? `${left} IN (${ids})` : `(${left} IS NULL OR ${left} NOT IN (${ids}))`;
    }
    const { type, scale } = resultType(condition.left);
    const to: ComparisonType = { type, scale, label: expressionLabel(condition.left) };
    // A currency literal compares amounts of all currencies in the corporate one; a plain number compares them as they stand.
    const converted =
      hasCurrency(condition.right) && condition.left.kind === 'field' ? builder.corporateSql(condition.left) : left;
    const side: Side = {
      sql: converted,
      to,
      ignoreCase: isCaseInsensitive(condition.left, type) || type === 'multipicklist',
      expression: condition.left
    };
    switch (condition.operator) {
      case '=':
      case '!=':
        return this.equality(builder, side, condition.right, (condition.operator === '=') === !negated);
      case 'IN':
      case 'NOT IN':
        return this.membership(builder, side, condition.right, (condition.operator === 'IN') === !negated);
      case 'LIKE':
        return this.like(builder, side, condition.right, !negated);
      case 'INCLUDES':
      case 'EXCLUDES':
        return this.includes(builder, side, condition.right, (condition.operator === 'INCLUDES') === !negated);
      default:
        return this.ordered(builder, side, condition.operator, condition.right, negated);
    }
  }

  private isNull(value: Value): boolean {
    if (value.kind === 'bind') return this.shapes[value.index]?.isNull === true;
    return value.kind === 'null' || (value.kind === 'string' && value.value === '');
  }

  private beyondAscii(value: Value): boolean {
    if (value.kind === 'bind') return this.shapes[value.index]?.beyondAscii === true;
    return value.kind === 'string' && !ASCII.test(value.value);
  }

  private value(builder: SelectBuilder, side: Side, value: Value, rounding: Rounding): string {
    if (value.kind === 'bind')
      return builder.parameter((environment) => encodeBind(environment.binds[value.index], side.to, rounding));
    const literal = builder.constant(encodeLiteral(value, side.to, rounding));
    return value.kind === 'currency'
      ? `soql_convert(${literal}, ${rateOf(builder.constant(value.isoCode))}, NULL)`
      : literal;
  }

  private equality(builder: SelectBuilder, side: Side, right: Value, equal: boolean): string {
    const { sql } = side;
    if (right.kind === 'bind' && this.shapes[right.index]?.isList === true)
      return this.membership(builder, side, right, equal);
    if (side.to.type === 'boolean') {
      // SOQL Reference, "Use null in WHERE": null matches false, also where an outer-joined parent is missing.
      const value = this.isNull(right) ? '0' : this.value(builder, side, right, 'exact');
      return `IFNULL(${sql}, 0) ${equal ? '=' : '<>'} ${value}`;
    }
    if (this.isNull(right)) return equal ? `${sql} IS NULL` : `${sql} IS NOT NULL`;
    if (right.kind === 'dateLiteral') {
      const from = this.bound(builder, side, right, 'from');
      const to = this.bound(builder, side, right, 'to');
      return equal
        ? `(${sql} >= ${from} AND ${sql} < ${to})`
        : `(${sql} IS NULL OR ${sql} < ${from} OR ${sql} >= ${to})`;
    }
    const value = this.value(builder, side, right, 'exact');
    const [a, b] = this.sameCase(side, right, value);
    return equal ? `${a} = ${b}` : `${a} IS NOT ${b}`;
  }

  /** Both sides of a text comparison made equal whatever their case. ASCII is left to NOCASE, which indexes know. */
  private sameCase(side: Side, right: Value, value: string): [string, string] {
    if (!side.ignoreCase) return [side.sql, value];
    if (this.beyondAscii(right)) return [`soql_fold(${side.sql})`, `soql_fold(${value})`];
    return [`${side.sql} COLLATE NOCASE`, value];
  }

  private ordered(builder: SelectBuilder, side: Side, operator: Operator, right: Value, negated: boolean): string {
    const wrap = (test: string): string => (negated ? `NOT IFNULL(${test}, 0)` : test);
    if (this.isNull(right)) return negated ? '1' : '0';
    if (right.kind === 'bind' && this.shapes[right.index]?.isList === true) {
      throw new QueryFailure(
        'INVALID_QUERY_FILTER_OPERATOR',
        `invalid operator on list for field '${side.to.label}'`,
        right.offset
      );
    }
    if (right.kind === 'dateLiteral') {
      const bound = this.bound(builder, side, right, operator === '<' || operator === '>=' ? 'from' : 'to');
      return wrap(`${side.sql} ${operator === '<' || operator === '<=' ? '<' : '>='} ${bound}`);
    }
    // With fewer digits in the column than in the value, the bound moves to the next value the column can hold.
    const rounding = operator === '>' || operator === '<=' ? 'floor' : 'ceiling';
    const [a, b] = this.sameCase(side, right, this.value(builder, side, right, rounding));
    return wrap(`${a} ${operator} ${b}`);
  }

  /** First moment of a date literal, or the first after it. */
  private bound(
    builder: SelectBuilder,
    side: Side,
    literal: Value & { kind: 'dateLiteral' },
    which: 'from' | 'to'
  ): string {
    const type = side.to.type === 'datetime' ? 'datetime' : 'date';
    return builder.parameter((environment) => literalRange(literal.name, literal.n, type, environment)[which]);
  }

  private membership(builder: SelectBuilder, side: Side, right: Value, inside: boolean): string {
    if (right.kind !== 'bind') {
      const values = right.kind === 'list' ? right.values : [right];
      if (values.length === 1 && !(values[0]!.kind === 'bind' && this.shapes[values[0].index]?.isList === true))
        return this.equality(builder, side, values[0]!, inside);
      const plain =
        side.to.type !== 'boolean' &&
        values.every(
          (value) =>
            value.kind !== 'dateLiteral' && value.kind !== 'bind' && !this.isNull(value) && !this.beyondAscii(value)
        );
      if (!plain) {
        const tests = values.map((value) => this.equality(builder, side, value, inside));
        return `(${tests.join(inside ? ' OR ' : ' AND ')})`;
      }
      const list = values.map((value) => this.value(builder, side, value, 'exact')).join(', ');
      const column = side.ignoreCase ? `${side.sql} COLLATE NOCASE` : side.sql;
      return inside ? `${column} IN (${list})` : `(${side.sql} IS NULL OR ${column} NOT IN (${list}))`;
    }
    const shape = this.shapes[right.index];
    if (shape?.isList !== true) return this.equality(builder, side, right, inside);
    if (side.to.type === 'boolean') {
      const list = builder.parameter((environment) =>
        JSON.stringify(asList(environment, right).map((value) => (value === true ? 1 : 0)))
      );
      return `IFNULL(${side.sql}, 0) ${inside ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(${list}))`;
    }
    const fold = side.ignoreCase && shape.beyondAscii;
    const list = builder.parameter((environment) => jsonList(asList(environment, right), side.to, fold));
    const column = fold ? `soql_fold(${side.sql})` : side.ignoreCase ? `${side.sql} COLLATE NOCASE` : side.sql;
    const set = `(SELECT value FROM json_each(${list}))`;
    if (inside) return shape.hasNull ? `(${side.sql} IS NULL OR ${column} IN ${set})` : `${column} IN ${set}`;
    return shape.hasNull
      ? `(${side.sql} IS NOT NULL AND ${column} NOT IN ${set})`
      : `(${side.sql} IS NULL OR ${column} NOT IN ${set})`;
  }

  private like(builder: SelectBuilder, side: Side, right: Value, matches: boolean): string {
    const { sql } = side;
    if (right.kind === 'list') {
      const tests = right.values.map((value) => this.like(builder, side, value, matches));
      return `(${tests.join(matches ? ' OR ' : ' AND ')})`;
    }
    if (this.isNull(right)) return matches ? `${sql} IS NULL` : `${sql} IS NOT NULL`;
    if (right.kind === 'bind' && this.shapes[right.index]?.isList === true) {
      const list = builder.parameter((environment) => jsonList(asList(environment, right), side.to, true));
      const test = `EXISTS (SELECT 1 FROM json_each(${list}) AS p WHERE soql_fold(${sql}) LIKE p.value ESCAPE '\\')`;
      return matches ? test : `NOT ${test}`;
    }
    const value = this.value(builder, side, right, 'exact');
    const test = this.beyondAscii(right)
      ? `soql_fold(${sql}) LIKE soql_fold(${value}) ESCAPE '\\'`
      : `${sql} LIKE ${value} ESCAPE '\\'`;
    return matches ? `IFNULL(${test}, 0)` : `NOT IFNULL(${test}, 0)`;
  }

  /** SOQL Reference, "Query Multi-Select Picklists": `'a;b'` means both, a list means any of its members. */
  private includes(builder: SelectBuilder, side: Side, right: Value, includes: boolean): string {
    let sets: string;
    if (right.kind === 'bind')
      sets = builder.parameter((environment) =>
        JSON.stringify(asList(environment, right).filter((value) => value !== null))
      );
    else {
      const values = right.kind === 'list' ? right.values : [right];
      sets = builder.parameter((environment) =>
        JSON.stringify(
          values.flatMap((value) => {
            if (value.kind === 'bind') return asList(environment, value);
            return value.kind === 'string' ? [value.value] : [];
          })
        )
      );
    }
    const test = `soql_includes(${side.sql}, ${sets})`;
    return includes ? `${test} = 1` : `${test} = 0`;
  }
}

interface Side {
  readonly sql: string;
  readonly to: ComparisonType;
  readonly ignoreCase: boolean;
  readonly expression: CheckedExpression;
}

function hasCurrency(value: Value): boolean {
  return value.kind === 'currency' || (value.kind === 'list' && value.values.some(hasCurrency));
}

function asList(environment: RunEnvironment, bind: Bind): unknown[] {
  const value = environment.binds[bind.index];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The values of a list in storage form as a JSON array; nulls are left out, and numbers beyond what JSON keeps are refused. */
function jsonList(values: readonly unknown[], to: ComparisonType, fold: boolean): string {
  const family = familyOf(to.type);
  const encoded: (string | number)[] = [];
  for (const value of values) {
    if (isNullValue(value)) continue;
    const stored = encodeBind(value, to, 'exact');
    if (stored === null) continue;
    if (typeof stored === 'bigint')
      throw new QueryFailure('INVALID_FIELD', `number too large in a list for field '${to.label}'`);
    if (family === 'number' && typeof stored === 'string') continue;
    encoded.push(fold && typeof stored === 'string' ? stored.toLowerCase() : stored);
  }
  return JSON.stringify(encoded);
}
