/**
 * Checks a parsed query against the schema and resolves its names. Errors are worded as the platform words them.
 * Rules: SOQL and SOSL Reference; each is named where it stands.
 */
import { NotSupported, QueryFailure } from '../access.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { Condition, FieldsItem, FromItem, Name, Query, SelectItem, TypeOfItem, Value } from './ast.ts';
import {
  resultType,
  type CheckedBind,
  type CheckedCondition,
  type CheckedExpression,
  type CheckedOrder,
  type CheckedQuery,
  type CheckedSelect,
  type FieldRef,
  type RelationStep
} from './checked.ts';
import { checkLiteral, checkOperator } from './comparisons.ts';
import { checkExpression, expressionKey, expressionLabel } from './expressions.ts';
import { checkSemiJoin } from './semi-joins.ts';
import { resolveChildren, resolveObject, resolvePath, resolveStep, type PathScope } from './resolve.ts';
import { malformed } from './tokens.ts';

type Role = 'root' | 'children' | 'semijoin';

/** Resolves every name of a query. Throws QueryFailure (INVALID_FIELD, INVALID_TYPE, MALFORMED_QUERY, …) or NotSupported. */
export function checkSoql(query: Query, schema: Schema): CheckedQuery {
  const first = query.from[0]!;
  if (first.parts.length > 1) throw malformed(`unexpected token: '.'`, first.parts[1]!.offset);
  const checker = new Checker(schema);
  const checked = checker.query(query, resolveObject(schema, first.parts[0]!), 'root', 0);
  return { ...checked, binds: [...checker.binds].sort((a, b) => a.bind.index - b.bind.index) };
}

class Checker {
  readonly schema: Schema;
  readonly binds: CheckedBind[] = [];
  constructor(schema: Schema) {
    this.schema = schema;
  }

  query(ast: Query, object: ObjectSchema, role: Role, depth: number): CheckedQuery {
    const scope = this.scope(ast, object);
    const groupBy = (ast.groupBy?.items ?? []).map((item) => this.groupItem(scope, item));
    const isCount = isCountOnly(ast);
    const isAggregate = !isCount && (ast.groupBy !== undefined || ast.select.some(isAggregateItem));
    if (role !== 'root' && (isAggregate || isCount)) {
      if (role === 'children' || isCount)
        throw malformed('Only root queries support aggregate expressions', ast.select[0]!.offset);
    }
    const select = isCount ? [] : this.select(scope, ast, role, depth, isAggregate, groupBy);
    const where =
      ast.where === undefined
        ? undefined
        : this.condition(scope, ast.where, 'where', { depth: 0, or: false, not: false });
    const having = ast.having === undefined ? undefined : this.having(scope, ast, groupBy);
    const orderBy = this.orderBy(scope, ast, isAggregate, isCount, groupBy, select);
    for (const count of [ast.limit, ast.limitOffset]) {
      if (count?.kind === 'bind') this.binds.push({ bind: count, use: 'count', type: 'integer', field: undefined });
    }
    if (isAggregate && ast.groupBy === undefined && ast.limit !== undefined) {
      throw malformed(
        'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
        ast.limit.offset
      );
    }
    if (ast.limitOffset?.kind === 'number' && ast.limitOffset.value > 2000) {
      throw new QueryFailure(
        'NUMBER_OUTSIDE_VALID_RANGE',
        'Maximum SOQL offset allowed is 2000',
        ast.limitOffset.offset
      );
    }
    if (ast.forClauses.includes('UPDATE') && (ast.orderBy.length > 0 || isAggregate || isCount)) {
      throw malformed("unexpected token: 'FOR'", ast.end);
    }
    this.fieldsNeedLimit(ast);
    return {
      ast,
      object,
      select,
      where,
      groupMode: ast.groupBy?.mode ?? 'plain',
      groupBy,
      having,
      orderBy,
      limit: ast.limit,
      offset: ast.limitOffset,
      isAggregate,
      isCount,
      scope: queryScope(ast.scope),
      binds: []
    };
  }

  /** The names a path may begin with: the object's alias, and aliases of parents in the old join notation. */
  private scope(ast: Query, object: ObjectSchema): PathScope {
    const aliases = new Map<string, readonly Name[]>();
    const first = ast.from[0]!;
    if (first.alias !== undefined) aliases.set(first.alias.text.toLowerCase(), []);
    for (const item of ast.from.slice(1)) this.joinAlias(aliases, object, item);
    return { object, aliases };
  }

  private joinAlias(aliases: Map<string, readonly Name[]>, object: ObjectSchema, item: FromItem): void {
    const base = aliases.get(item.parts[0]!.text.toLowerCase());
    const path = base === undefined ? item.parts : [...base, ...item.parts.slice(1)];
    let at = object;
    for (const part of path) at = resolveStep(this.schema, at, part).target;
    aliases.set((item.alias ?? item.parts[item.parts.length - 1]!).text.toLowerCase(), path);
  }

  private groupItem(scope: PathScope, item: Parameters<typeof checkExpression>[2]): CheckedExpression {
    const checked = checkExpression(this.schema, scope, item);
    if (checked.kind === 'field') {
      if (!checked.field.groupable)
        throw new QueryFailure(
          'INVALID_FIELD',
          `field '${checked.path}' can not be grouped in a query call`,
          item.offset
        );
    } else if (checked.kind !== 'dateFunction')
      throw malformed(`unexpected token: '${expressionLabel(checked)}'`, item.offset);
    return checked;
  }

  private select(
    scope: PathScope,
    ast: Query,
    role: Role,
    depth: number,
    isAggregate: boolean,
    groupBy: readonly CheckedExpression[]
  ): CheckedSelect[] {
    const select: CheckedSelect[] = [];
    const seen = new Set<string>();
    const grouped = new Set(groupBy.map(expressionKey));
    let unnamed = 0;
    for (const item of ast.select) {
      switch (item.kind) {
        case 'subquery':
          if (isAggregate)
            throw malformed('Grouped query cannot use child relationships in the SELECT list', item.offset);
          if (role === 'semijoin') throw malformed(`unexpected token: '('`, item.offset);
          select.push(this.children(scope, item.query, depth, item.offset));
          break;
        case 'typeof':
          if (isAggregate || role === 'semijoin') throw malformed(`unexpected token: 'TYPEOF'`, item.offset);
          select.push(this.typeOf(scope, item));
          break;
        case 'fields':
          if (isAggregate || role === 'semijoin') throw malformed(`unexpected token: 'FIELDS'`, item.offset);
          for (const ref of fieldsOf(scope.object, item)) {
            if (seen.has(ref.path.toLowerCase())) continue;
            seen.add(ref.path.toLowerCase());
            select.push({ kind: 'value', expression: ref, alias: undefined, name: ref.path });
          }
          break;
        case 'expression': {
          const expression = checkExpression(this.schema, scope, item.expression);
          refuseCompound(expression);
          const alias = item.alias?.text;
          if (
            expression.kind === 'aggregate' &&
            expression.argument === undefined &&
            alias === undefined &&
            ast.groupBy === undefined
          ) {
            throw malformed("unexpected token: 'COUNT'", item.offset);
          }
          if (isAggregate) {
            this.mustBeGrouped(expression, grouped, item.offset, 'Field must be grouped or aggregated: ');
          } else if (alias !== undefined && expression.kind === 'field') {
            throw malformed('only aggregate expressions use field aliasing', item.alias!.offset);
          } else if (expression.kind === 'dateFunction' || expression.kind === 'grouping') {
            throw malformed(`Field must be grouped or aggregated: ${expressionLabel(expression)}`, item.offset);
          }
          const name = alias ?? defaultName(expression, isAggregate ? () => `expr${unnamed++}` : undefined);
          const key = name.toLowerCase();
          if (seen.has(key)) {
            if (alias === undefined && expression.kind === 'field' && !isAggregate) {
              throw new QueryFailure('INVALID_FIELD', `duplicate field selected: ${expression.path}`, item.offset);
            }
            throw malformed(`duplicate alias: ${name}`, item.offset);
          }
          seen.add(key);
          select.push({ kind: 'value', expression, alias, name });
          break;
        }
      }
    }
    return select;
  }

  private mustBeGrouped(
    expression: CheckedExpression,
    grouped: ReadonlySet<string>,
    offset: number,
    message: string
  ): void {
    switch (expression.kind) {
      case 'aggregate':
        return;
      case 'field':
      case 'dateFunction':
        if (!grouped.has(expressionKey(expression))) throw malformed(message + expressionLabel(expression), offset);
        return;
      default:
        this.mustBeGrouped(expression.argument, grouped, offset, message);
    }
  }

  private children(scope: PathScope, query: Query, depth: number, offset: number): CheckedSelect {
    // SOQL and SOSL Limits: relationship queries go down five levels, the root counted.
    if (depth >= 4)
      throw new QueryFailure(
        'MALFORMED_QUERY',
        'a parent-to-child query can go through five levels of objects at most',
        offset
      );
    const from = query.from[0]!;
    const relationship = resolveChildren(scope.object, from.parts[from.parts.length - 1]!);
    const child = this.schema.objects.get(relationship.childObject.toLowerCase());
    if (child === undefined)
      throw new QueryFailure(
        'INVALID_TYPE',
        `sObject type '${relationship.childObject}' is not supported.`,
        from.offset
      );
    if (query.security !== undefined) throw malformed(`unexpected token: 'WITH'`, query.offset);
    return { kind: 'subquery', relationship, query: this.query(query, child, 'children', depth + 1) };
  }

  private typeOf(scope: PathScope, item: TypeOfItem): CheckedSelect {
    const parts = item.relationship.parts;
    const alias = parts.length > 1 ? scope.aliases.get(parts[0]!.text.toLowerCase()) : undefined;
    const path = alias === undefined ? parts : [...alias, ...parts.slice(1)];
    const steps: RelationStep[] = [];
    let object = scope.object;
    for (const part of path) {
      const step = resolveStep(this.schema, object, part);
      steps.push(step);
      object = step.target;
    }
    const step = steps.pop()!;
    if (!step.polymorphic) {
      throw new QueryFailure(
        'INVALID_FIELD',
        `Cannot use TYPEOF with the relationship '${step.name}': it is not polymorphic`,
        item.relationship.offset
      );
    }
    const whens = item.whens.map(({ object: name, fields }) => {
      const target = resolveObject(this.schema, name);
      if (!step.field.referenceTo.some((to) => to.toLowerCase() === target.name.toLowerCase())) {
        throw new QueryFailure(
          'INVALID_FIELD',
          `'${target.name}' is not a type the relationship '${step.name}' can point to`,
          name.offset
        );
      }
      const inner: PathScope = { object: target, aliases: new Map() };
      return { object: target, fields: fields.map((field) => this.plainField(inner, field)) };
    });
    const inner: PathScope = { object: step.target, aliases: new Map() };
    return {
      kind: 'typeof',
      steps,
      step,
      whens,
      otherwise: item.otherwise.map((field) => this.plainField(inner, field))
    };
  }

  private plainField(scope: PathScope, path: Parameters<typeof resolvePath>[2]): FieldRef {
    const ref = resolvePath(this.schema, scope, path);
    refuseCompound(ref);
    return ref;
  }

  private having(scope: PathScope, ast: Query, groupBy: readonly CheckedExpression[]): CheckedCondition {
    if (ast.groupBy === undefined) throw malformed("unexpected token: 'HAVING'", ast.having!.offset);
    const condition = this.condition(scope, ast.having!, 'having', { depth: 0, or: false, not: false });
    const grouped = new Set(groupBy.map(expressionKey));
    const walk = (at: CheckedCondition): void => {
      if (at.kind === 'comparison')
        this.mustBeGrouped(at.left, grouped, at.offset, 'Having field must be grouped or aggregated: ');
      else if (at.kind === 'not') walk(at.condition);
      else at.conditions.forEach(walk);
    };
    walk(condition);
    return condition;
  }

  private orderBy(
    scope: PathScope,
    ast: Query,
    isAggregate: boolean,
    isCount: boolean,
    groupBy: readonly CheckedExpression[],
    select: readonly CheckedSelect[]
  ): CheckedOrder[] {
    if (ast.orderBy.length === 0) return [];
    if (isCount) throw malformed('Count query can not have order by clause', ast.orderBy[0]!.offset);
    const grouped = new Set(groupBy.map(expressionKey));
    return ast.orderBy.map((item) => {
      let expression = this.orderExpression(scope, item.expression, select, isAggregate);
      if (expression.kind === 'toLabel' || expression.kind === 'format' || expression.kind === 'convertCurrency')
        expression = expression.argument;
      if (expression.kind === 'field' && !expression.field.sortable) {
        throw new QueryFailure(
          'INVALID_FIELD',
          `field '${expression.path}' can not be sorted in a query call`,
          item.offset
        );
      }
      if (isAggregate)
        this.mustBeGrouped(expression, grouped, item.offset, 'Ordered field must be grouped or aggregated: ');
      else if (expression.kind !== 'field')
        throw malformed(`Ordered field must be grouped or aggregated: ${expressionLabel(expression)}`, item.offset);
      return { expression, descending: item.descending, nulls: item.nulls };
    });
  }

  /** SOQL Reference, ORDER BY: in a grouped query an alias of the SELECT list may name what is ordered by. */
  private orderExpression(
    scope: PathScope,
    expression: Parameters<typeof checkExpression>[2],
    select: readonly CheckedSelect[],
    isAggregate: boolean
  ): CheckedExpression {
    if (isAggregate && expression.kind === 'field' && expression.parts.length === 1) {
      const wanted = expression.parts[0]!.text.toLowerCase();
      for (const item of select) {
        if (item.kind === 'value' && item.alias?.toLowerCase() === wanted) return item.expression;
      }
    }
    return checkExpression(this.schema, scope, expression);
  }

  private condition(
    scope: PathScope,
    ast: Condition,
    clause: 'where' | 'having',
    at: { depth: number; or: boolean; not: boolean }
  ): CheckedCondition {
    switch (ast.kind) {
      case 'and':
      case 'or':
        return {
          kind: ast.kind,
          conditions: ast.conditions.map((inner) =>
            this.condition(scope, inner, clause, { depth: at.depth + 1, or: at.or || ast.kind === 'or', not: at.not })
          )
        };
      case 'not':
        return {
          kind: 'not',
          condition: this.condition(scope, ast.condition, clause, { ...at, depth: at.depth + 1, not: true })
        };
      case 'comparison':
        return this.comparison(scope, ast, clause, at);
    }
  }

  private comparison(
    scope: PathScope,
    ast: Condition & { kind: 'comparison' },
    clause: 'where' | 'having',
    at: { or: boolean; not: boolean }
  ): CheckedCondition {
    const left = checkExpression(this.schema, scope, ast.left);
    if (clause === 'where' && left.kind === 'aggregate')
      throw malformed(`unexpected token: '${left.name}'`, ast.left.offset);
    if (left.kind === 'format' || (left.kind === 'grouping' && clause === 'where'))
      throw malformed(`unexpected token: '${left.kind}'`, ast.left.offset);
    const label = expressionLabel(left);
    const filtered = left.kind === 'field' ? left : undefined;
    if (filtered !== undefined && !filtered.field.filterable) {
      throw new QueryFailure(
        'INVALID_FIELD',
        `field '${filtered.path}' can not be filtered in a query call`,
        ast.offset
      );
    }
    const { type } = resultType(left);
    checkOperator(type, ast.operator, label, ast.offset);
    let subquery: CheckedQuery | undefined;
    if (ast.right.kind === 'query') {
      subquery = this.semiJoin(scope, left, ast.right.query, ast.offset, at);
    } else {
      checkLiteral(left, type, ast.right, label, this.schema.multiCurrency);
      const inList =
        ast.operator === 'IN' ||
        ast.operator === 'NOT IN' ||
        ast.operator === 'INCLUDES' ||
        ast.operator === 'EXCLUDES';
      this.bindsOf(ast.right, inList && ast.right.kind === 'bind', type, filtered);
    }
    return { kind: 'comparison', left, operator: ast.operator, right: ast.right, subquery, offset: ast.offset };
  }

  private bindsOf(value: Value, isList: boolean, type: FieldSchema['type'], field: FieldRef | undefined): void {
    if (value.kind === 'bind') this.binds.push({ bind: value, use: isList ? 'list' : 'value', type, field });
    else if (value.kind === 'list') for (const item of value.values) this.bindsOf(item, false, type, field);
  }

  private semiJoin(
    scope: PathScope,
    left: CheckedExpression,
    query: Query,
    offset: number,
    at: { or: boolean; not: boolean }
  ): CheckedQuery {
    const from = query.from[0]!;
    const object = resolveObject(this.schema, from.parts[0]!);
    const inner = this.query(query, object, 'semijoin', 0);
    checkSemiJoin(scope.object, left, inner, offset, at);
    return inner;
  }

  /** SOQL Reference, FIELDS(): ALL and CUSTOM are unbounded and need a LIMIT of at most 200. */
  private fieldsNeedLimit(ast: Query): void {
    const unbounded = ast.select.find(
      (item): item is FieldsItem => item.kind === 'fields' && item.group !== 'STANDARD'
    );
    if (unbounded === undefined) return;
    if (ast.limit === undefined || (ast.limit.kind === 'number' && ast.limit.value > 200)) {
      throw malformed('The SOQL FIELDS function must have a LIMIT of at most 200', unbounded.offset);
    }
  }
}

function isCountOnly(ast: Query): boolean {
  const only = ast.select[0];
  return (
    ast.select.length === 1 &&
    ast.groupBy === undefined &&
    only?.kind === 'expression' &&
    only.alias === undefined &&
    only.expression.kind === 'function' &&
    only.expression.name.toUpperCase() === 'COUNT' &&
    only.expression.args.length === 0
  );
}

function isAggregateItem(item: SelectItem): boolean {
  return (
    item.kind === 'expression' &&
    item.expression.kind === 'function' &&
    /^(?:COUNT|COUNT_DISTINCT|SUM|AVG|MIN|MAX)$/i.test(item.expression.name)
  );
}

/** Name of a value in its row: a field of an AggregateResult goes by its own name, a function without alias by `expr0`, … */
function defaultName(expression: CheckedExpression, nextExpression: (() => string) | undefined): string {
  if (nextExpression === undefined)
    return expression.kind === 'field' || expression.kind === 'aggregate' || expression.kind === 'dateFunction'
      ? expressionLabel(expression)
      : expressionLabel(expression.argument);
  return expression.kind === 'field' ? expression.field.name : nextExpression();
}

function refuseCompound(expression: CheckedExpression): void {
  const ref = expression.kind === 'field' ? expression : undefined;
  if (ref !== undefined && ref.field.type === 'location') {
    throw new NotSupported(`the compound field ${ref.path} in SOQL`, `offset ${ref.offset}`);
  }
}

function fieldsOf(object: ObjectSchema, item: FieldsItem): FieldRef[] {
  const refs: FieldRef[] = [];
  for (const field of object.fields.values()) {
    if (field.type === 'address' || field.type === 'location') continue;
    if (item.group === 'ALL' || (item.group === 'CUSTOM') === field.custom) {
      refs.push({ kind: 'field', steps: [], object, field, path: field.name, offset: item.offset });
    }
  }
  return refs;
}

function queryScope(scope: Name | undefined): 'everything' | 'mine' {
  if (scope === undefined) return 'everything';
  const word = scope.text.toLowerCase();
  if (word === 'everything' || word === 'mine') return word;
  throw new NotSupported(`SOQL USING SCOPE ${scope.text}`, `offset ${scope.offset}`);
}
