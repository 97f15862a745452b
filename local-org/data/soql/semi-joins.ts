/** The limits of semi-joins and anti-joins (SOQL Reference, "Semi-Joins with IN and Anti-Joins with NOT IN"). */
import { QueryFailure } from '../access.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { CheckedCondition, CheckedExpression, CheckedQuery, FieldRef } from './checked.ts';
import { malformed } from './tokens.ts';

/** Throws QueryFailure when the inner query cannot stand after IN here. */
export function checkSemiJoin(
  outer: ObjectSchema,
  left: CheckedExpression,
  inner: CheckedQuery,
  offset: number,
  at: { or: boolean; not: boolean }
): void {
  if (at.or) throw malformed("Semi join sub-selects are not allowed with the 'OR' operator", offset);
  if (at.not) throw malformed("Semi join sub-selects are not allowed with the 'NOT' operator", offset);
  if (left.kind !== 'field' || (left.field.type !== 'id' && left.field.type !== 'reference')) {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      `The left operand field in the where expression for outer query should be an id field, cannot use: '${left.kind === 'field' ? left.path : left.kind}'`,
      offset
    );
  }
  if (left.steps.length > 1) {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      `The left operand '${left.path}' cannot have more than one level of relationships`,
      offset
    );
  }
  const { ast } = inner;
  const column = inner.select[0];
  if (inner.select.length !== 1 || column?.kind !== 'value' || column.expression.kind !== 'field') {
    throw malformed('Semi join sub-selects can only select one field', ast.offset);
  }
  const selected = column.expression;
  if (selected.field.type !== 'id' && selected.field.type !== 'reference') {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      `The inner select field '${selected.path}' should be an id field`,
      selected.offset
    );
  }
  const unwanted =
    ast.orderBy.length > 0
      ? 'ORDER'
      : ast.limit !== undefined
        ? 'LIMIT'
        : ast.limitOffset !== undefined
          ? 'OFFSET'
          : ast.forClauses.length > 0
            ? 'FOR'
            : undefined;
  if (unwanted !== undefined) throw malformed(`unexpected token: '${unwanted}'`, ast.offset);
  if (containsSemiJoin(inner.where)) throw malformed('Nesting of semi join sub-selects is not supported', ast.offset);
  if (left.steps.length === 0 && left.field.type === 'id' && inner.object.name === outer.name) {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      'The inner and outer selects should not be on the same object type',
      ast.offset
    );
  }
  const inside = targetsOf(selected);
  if (!targetsOf(left).some((object) => inside.includes(object))) {
    throw new QueryFailure(
      'INVALID_QUERY_FILTER_OPERATOR',
      `The selected field '${selected.path}' in the subquery and the left operand field in the where expression in the outer query '${left.path}' should point to the same object type`,
      offset
    );
  }
}

function targetsOf(ref: FieldRef): readonly string[] {
  return ref.field.type === 'id'
    ? [ref.object.name.toLowerCase()]
    : ref.field.referenceTo.map((name) => name.toLowerCase());
}

function containsSemiJoin(condition: CheckedCondition | undefined): boolean {
  if (condition === undefined) return false;
  if (condition.kind === 'comparison') return condition.subquery !== undefined;
  return condition.kind === 'not' ? containsSemiJoin(condition.condition) : condition.conditions.some(containsSemiJoin);
}
