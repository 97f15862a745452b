/**
 * Object and field permissions of queries in user mode and WITH SECURITY_ENFORCED
 * (Apex Developer Guide, "Enforce User Mode for Database Operations", "Filter SOQL Queries Using WITH SECURITY_ENFORCED").
 */
import { AccessFailure } from '../access.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { CheckedCondition, CheckedExpression, CheckedQuery, FieldRef, RelationStep } from '../soql/checked.ts';
import { noSuchColumn } from '../soql/resolve.ts';
import type { MergedPermissions } from './permissions.ts';

/** Object permission is missing for DML or stripInaccessible. */
export function entityDenied(
  object: ObjectSchema,
  inaccessible: ReadonlyMap<string, readonly string[]>
): AccessFailure {
  return new AccessFailure('ACCESS_DENIED', `Access to entity '${object.name}' denied`, inaccessible);
}

/** Objects and fields a query uses, in order of appearance. */
export interface QueryUse {
  readonly objects: Map<string, { readonly object: ObjectSchema; readonly offset: number }>;
  readonly fields: Map<string, { readonly object: ObjectSchema; readonly field: FieldSchema; readonly offset: number }>;
}

const uses = new WeakMap<CheckedQuery, { all: QueryUse; selected: QueryUse }>();

function emptyUse(): QueryUse {
  return { objects: new Map(), fields: new Map() };
}

/** What a query uses in all its clauses, and what it selects (FROM and SELECT). Found once per query. */
export function usesOf(query: CheckedQuery, schema: Schema): { readonly all: QueryUse; readonly selected: QueryUse } {
  let found = uses.get(query);
  if (found === undefined) {
    found = { all: emptyUse(), selected: emptyUse() };
    collectSelect(query, schema, found.selected);
    collectSelect(query, schema, found.all);
    collectClauses(query, schema, found.all);
    uses.set(query, found);
  }
  return found;
}

function useObject(use: QueryUse, object: ObjectSchema, offset: number): void {
  if (object.name !== 'Name' && !use.objects.has(object.name)) use.objects.set(object.name, { object, offset });
}

function useField(use: QueryUse, object: ObjectSchema, field: FieldSchema, offset: number): void {
  const key = `${object.name}.${field.name}`;
  if (object.name !== 'Name' && !use.fields.has(key)) use.fields.set(key, { object, field, offset });
}

function useSteps(use: QueryUse, steps: readonly RelationStep[], schema: Schema, offset: number): void {
  for (const step of steps) {
    const owner = schema.objects.get(step.field.object.toLowerCase());
    if (owner !== undefined) useField(use, owner, step.field, offset);
    if (!step.polymorphic && !isOpenParent(step)) useObject(use, step.target, offset);
  }
}

/** Users and record types are read through relationships whatever the object permissions. */
function isOpenParent(step: RelationStep): boolean {
  return step.target.name === 'User' || step.target.name === 'RecordType';
}

function useRef(use: QueryUse, ref: FieldRef, schema: Schema): void {
  useSteps(use, ref.steps, schema, ref.offset);
  useField(use, ref.object, ref.field, ref.offset);
}

function useExpression(use: QueryUse, expression: CheckedExpression, schema: Schema): void {
  if (expression.kind === 'field') useRef(use, expression, schema);
  else if (expression.argument !== undefined) useExpression(use, expression.argument, schema);
}

function collectSelect(query: CheckedQuery, schema: Schema, use: QueryUse): void {
  useObject(use, query.object, query.ast.from[0]!.offset);
  for (const item of query.select) {
    switch (item.kind) {
      case 'value':
        useExpression(use, item.expression, schema);
        break;
      case 'subquery': {
        const field = item.query.object.fields.get(item.relationship.field.toLowerCase());
        if (field !== undefined) useField(use, item.query.object, field, item.query.ast.offset);
        collectSelect(item.query, schema, use);
        break;
      }
      case 'typeof':
        useSteps(use, [...item.steps, item.step], schema, query.ast.offset);
        for (const when of item.whens) {
          useObject(use, when.object, query.ast.offset);
          for (const ref of when.fields) useRef(use, ref, schema);
        }
        break;
    }
  }
}

function collectClauses(query: CheckedQuery, schema: Schema, use: QueryUse): void {
  const walk = (condition: CheckedCondition | undefined): void => {
    if (condition === undefined) return;
    if (condition.kind === 'comparison') {
      useExpression(use, condition.left, schema);
      if (condition.subquery !== undefined) {
        collectSelect(condition.subquery, schema, use);
        collectClauses(condition.subquery, schema, use);
      }
    } else if (condition.kind === 'not') walk(condition.condition);
    else condition.conditions.forEach(walk);
  };
  walk(query.where);
  walk(query.having);
  for (const expression of query.groupBy) useExpression(use, expression, schema);
  for (const order of query.orderBy) useExpression(use, order.expression, schema);
  for (const item of query.select) if (item.kind === 'subquery') collectClauses(item.query, schema, use);
}

/**
 * User mode: every object and field of the query in any clause. What may not be read is reported as if it did not exist;
 * `inaccessible` holds all that is missing. Throws AccessFailure.
 */
export function checkUserMode(query: CheckedQuery, permissions: MergedPermissions, schema: Schema): void {
  const { all } = usesOf(query, schema);
  const { inaccessible, object, field } = missing(all, permissions);
  if (inaccessible.size === 0) return;
  // An object that may not be read is as unknown to the query as a field is.
  if (object !== undefined)
    throw new AccessFailure('INVALID_TYPE', `sObject type '${object.object.name}' is not supported.`, inaccessible);
  const failure = noSuchColumn(field!.field.name, field!.object.name, field!.offset);
  throw new AccessFailure(failure.code, failure.message, inaccessible);
}

/** WITH SECURITY_ENFORCED: objects of FROM and fields of SELECT. Throws AccessFailure. */
export function checkSecurityEnforced(query: CheckedQuery, permissions: MergedPermissions, schema: Schema): void {
  for (const item of query.select) {
    if (item.kind === 'typeof')
      throw new AccessFailure('INVALID_FIELD', 'TYPEOF is not supported with WITH SECURITY_ENFORCED');
  }
  const { selected } = usesOf(query, schema);
  const { inaccessible, object } = missing(selected, permissions);
  if (inaccessible.size === 0) return;
  const message =
    object === undefined
      ? 'Insufficient permissions: secure query included inaccessible field'
      : `Insufficient permissions: secure query included inaccessible entity ${object.object.name}`;
  throw new AccessFailure('INSUFFICIENT_ACCESS', message, inaccessible);
}

function missing(
  use: QueryUse,
  permissions: MergedPermissions
): {
  inaccessible: Map<string, string[]>;
  object: { object: ObjectSchema; offset: number } | undefined;
  field: { object: ObjectSchema; field: FieldSchema; offset: number } | undefined;
} {
  const inaccessible = new Map<string, string[]>();
  const unreadable = new Set<string>();
  let object: { object: ObjectSchema; offset: number } | undefined;
  let field: { object: ObjectSchema; field: FieldSchema; offset: number } | undefined;
  for (const used of use.objects.values()) {
    if (permissions.object(used.object).read) continue;
    object ??= used;
    unreadable.add(used.object.name);
    inaccessible.set(used.object.name, []);
  }
  for (const used of use.fields.values()) {
    // Of an object that may not be read no field may be, not even its name.
    if (!unreadable.has(used.object.name) && permissions.field(used.object, used.field).readable) continue;
    field ??= used;
    const fields = inaccessible.get(used.object.name) ?? [];
    fields.push(used.field.name);
    inaccessible.set(used.object.name, fields);
  }
  return { inaccessible, object, field };
}
