/** A SOQL statement with every name resolved against the schema: what the checker gives, and the planner and compiler read. */
import type { ChildRelationship, FieldSchema, FieldType, ObjectSchema } from '../schema/model.ts';
import type { Bind, Count, Operator, Query, Value } from './ast.ts';

/** One step from a record to a parent: `Account`, `Owner`, `Plan__r`. */
export interface RelationStep {
  /** The reference field that is followed. */
  readonly field: FieldSchema;
  /** Canonical relationship name. */
  readonly name: string;
  /** The parent object; for a polymorphic step the pseudo-object `Name`. */
  readonly target: ObjectSchema;
  readonly polymorphic: boolean;
}

/** A field reached from the object of a query, through zero or more parents. */
export interface FieldRef {
  readonly kind: 'field';
  readonly steps: readonly RelationStep[];
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  /** Canonical path: `Account.Owner.Name`. */
  readonly path: string;
  readonly offset: number;
}

export type AggregateName = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';

export type DateFunctionName =
  | 'CALENDAR_MONTH'
  | 'CALENDAR_QUARTER'
  | 'CALENDAR_YEAR'
  | 'DAY_IN_MONTH'
  | 'DAY_IN_WEEK'
  | 'DAY_IN_YEAR'
  | 'DAY_ONLY'
  | 'FISCAL_MONTH'
  | 'FISCAL_QUARTER'
  | 'FISCAL_YEAR'
  | 'HOUR_IN_DAY'
  | 'WEEK_IN_MONTH'
  | 'WEEK_IN_YEAR';

export interface AggregateExpression {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  /** Absent for `COUNT()`. */
  readonly argument: FieldRef | undefined;
  readonly offset: number;
}

export interface DateFunctionExpression {
  readonly kind: 'dateFunction';
  readonly name: DateFunctionName;
  readonly argument: FieldRef;
  /** `convertTimezone(…)` around the argument: the running user's time zone instead of UTC. */
  readonly convertTimezone: boolean;
  readonly offset: number;
}

export interface WrappedExpression {
  readonly kind: 'toLabel' | 'format' | 'convertCurrency' | 'grouping';
  readonly argument: FieldRef | AggregateExpression;
  readonly offset: number;
}

export type CheckedExpression = FieldRef | AggregateExpression | DateFunctionExpression | WrappedExpression;

/** What an expression yields: the value's type as in FieldSchema. */
export interface ResultType {
  readonly type: FieldType;
  readonly scale: number;
}

export type CheckedSelect =
  | {
      readonly kind: 'value';
      readonly expression: CheckedExpression;
      /** As written in the query; in aggregates without one the name is `expr0`, `expr1`, … or the field's own name. */
      readonly alias: string | undefined;
      /** Key in an AggregateResult; in records only for aliased expressions. */
      readonly name: string;
    }
  | {
      readonly kind: 'subquery';
      readonly relationship: ChildRelationship & { readonly name: string };
      readonly query: CheckedQuery;
    }
  | {
      readonly kind: 'typeof';
      /** Steps before the polymorphic one. */
      readonly steps: readonly RelationStep[];
      readonly step: RelationStep;
      readonly whens: readonly { readonly object: ObjectSchema; readonly fields: readonly FieldRef[] }[];
      readonly otherwise: readonly FieldRef[];
    };

export type CheckedCondition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly CheckedCondition[] }
  | { readonly kind: 'not'; readonly condition: CheckedCondition }
  | {
      readonly kind: 'comparison';
      readonly left: CheckedExpression;
      readonly operator: Operator;
      readonly right: Value;
      /** Of a semi- or anti-join: the inner query; its only selected column is the first of its `select`. */
      readonly subquery: CheckedQuery | undefined;
      readonly offset: number;
    };

export interface CheckedOrder {
  readonly expression: CheckedExpression;
  readonly descending: boolean;
  readonly nulls: 'FIRST' | 'LAST' | undefined;
}

/** What a bind variable is compared with or used for, so that a compiler can check its type. */
export interface CheckedBind {
  readonly bind: Bind;
  /** `value` beside a comparison operator, `list` after IN and the like, `count` in LIMIT and OFFSET. */
  readonly use: 'value' | 'list' | 'count';
  /** Type it is compared with; integer for counts. */
  readonly type: FieldType;
  /** The field it is compared with, where it is one. */
  readonly field: FieldRef | undefined;
}

export interface CheckedQuery {
  readonly ast: Query;
  readonly object: ObjectSchema;
  readonly select: readonly CheckedSelect[];
  readonly where: CheckedCondition | undefined;
  readonly groupMode: 'plain' | 'ROLLUP' | 'CUBE';
  readonly groupBy: readonly CheckedExpression[];
  readonly having: CheckedCondition | undefined;
  readonly orderBy: readonly CheckedOrder[];
  readonly limit: Count | undefined;
  readonly offset: Count | undefined;
  /** Rows are AggregateResult. */
  readonly isAggregate: boolean;
  /** `SELECT COUNT() FROM …` */
  readonly isCount: boolean;
  /** `USING SCOPE mine`; `everything` says the same as none. */
  readonly scope: 'everything' | 'mine';
  /** Of the whole statement, in order of appearance; empty on inner queries. */
  readonly binds: readonly CheckedBind[];
}

/** Ids of EntityDefinition and its like are API names, not record ids. */
function pointsToDefinition(field: FieldSchema): boolean {
  return (
    (field.type === 'reference' && field.referenceTo.length === 1 && DEFINITIONS.has(field.referenceTo[0]!)) ||
    (field.type === 'id' && DEFINITIONS.has(field.object))
  );
}

const DEFINITIONS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);

/** Type of the values an expression yields (SOQL Reference, "Aggregate Functions", "Date Functions"). */
export function resultType(expression: CheckedExpression): ResultType {
  switch (expression.kind) {
    case 'field':
      return {
        type: pointsToDefinition(expression.field) ? 'string' : expression.field.type,
        scale: expression.field.scale
      };
    case 'aggregate': {
      const argument = expression.argument;
      if (expression.name === 'COUNT' || expression.name === 'COUNT_DISTINCT' || argument === undefined)
        return { type: 'integer', scale: 0 };
      // A SUM of whole-number fields and every AVG is a decimal, as AggregateResult gives it.
      if (expression.name === 'AVG') return { type: 'double', scale: argument.field.scale };
      if (expression.name === 'SUM') return { type: 'double', scale: argument.field.scale };
      return { type: argument.field.type, scale: argument.field.scale };
    }
    case 'dateFunction':
      return expression.name === 'DAY_ONLY' ? { type: 'date', scale: 0 } : { type: 'integer', scale: 0 };
    case 'toLabel':
    case 'format':
      return { type: 'string', scale: 0 };
    case 'grouping':
      return { type: 'integer', scale: 0 };
    case 'convertCurrency':
      return resultType(expression.argument);
  }
}
