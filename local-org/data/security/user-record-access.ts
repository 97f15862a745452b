/** Queries on UserRecordAccess, whose rows are computed (Object Reference, "UserRecordAccess"). */
import { toId18 } from '../../values/index.ts';
import { QueryFailure } from '../access.ts';
import { SObjectRecord } from '../record.ts';
import type { Schema } from '../schema/model.ts';
import type { Value } from '../soql/ast.ts';
import type { CheckedCondition, CheckedQuery } from '../soql/checked.ts';
import type { ComputedObjects } from '../soql/engine.ts';
import type { RunEnvironment } from '../soql/environment.ts';
import { NO_RECORD_ACCESS, type OrgSecurity, type RecordAccess } from './org-security.ts';

const LARGEST = 200;

/** Answers queries on UserRecordAccess; all others are left to the database. */
export function userRecordAccess(schema: Schema, security: OrgSecurity): ComputedObjects {
  return {
    has: (object) => object.name === 'UserRecordAccess',
    run(query, environment) {
      if (query.object.name !== 'UserRecordAccess') return undefined;
      const filters = new Map<string, string[]>();
      const wanted: Wanted[] = [];
      collect(query.where, filters, wanted, environment);
      const users = filters.get('UserId');
      const ids = filters.get('RecordId');
      if (users === undefined || ids === undefined) {
        throw new QueryFailure('MALFORMED_QUERY', 'UserRecordAccess must be filtered by UserId and RecordId');
      }
      if (ids.length > LARGEST)
        throw new QueryFailure('MALFORMED_QUERY', `maximum number of record ids to be queried is ${LARGEST}`);
      const [userId] = users;
      if (userId === undefined) return [];
      // Of another user one is told only what stands on records one may read oneself.
      const told = userId === environment.userId ? ids : readable(ids, environment.userId, security);
      return rowsOf(query, schema, userId, told, wanted, security);
    }
  };
}

function readable(ids: readonly string[], userId: string, security: OrgSecurity): string[] {
  const accesses = security.recordAccesses(userId, ids);
  return ids.filter((id) => accesses.get(id)?.read === true);
}

/** A condition on what was computed: `HasEditAccess = true`. */
interface Wanted {
  readonly field: string;
  readonly equal: boolean;
  readonly value: unknown;
}

function rowsOf(
  query: CheckedQuery,
  schema: Schema,
  userId: string,
  ids: readonly string[],
  wanted: readonly Wanted[],
  security: OrgSecurity
): SObjectRecord[] {
  const accesses = security.recordAccesses(userId, ids);
  const object = schema.objects.get('userrecordaccess') ?? query.object;
  const records: SObjectRecord[] = [];
  for (const id of ids) {
    const row = valuesOf(userId, id, accesses.get(id) ?? NO_RECORD_ACCESS);
    if (!wanted.every((each) => (row[each.field] === each.value) === each.equal)) continue;
    const record = new SObjectRecord(object);
    record.queried = true;
    record.values['RecordId'] = id;
    for (const item of query.select) {
      if (item.kind === 'value' && item.expression.kind === 'field')
        record.values[item.expression.field.name] = row[item.expression.field.name] ?? null;
    }
    records.push(record);
  }
  return records;
}

function valuesOf(userId: string, id: string, access: RecordAccess): Record<string, unknown> {
  return {
    UserId: userId,
    RecordId: id,
    HasReadAccess: access.read,
    HasEditAccess: access.edit,
    HasDeleteAccess: access.delete,
    HasTransferAccess: access.transfer,
    HasAllAccess: access.all,
    MaxAccessLevel: access.level
  };
}

function collect(
  condition: CheckedCondition | undefined,
  filters: Map<string, string[]>,
  wanted: Wanted[],
  environment: RunEnvironment
): void {
  if (condition === undefined) return;
  if (condition.kind === 'and') {
    for (const inner of condition.conditions) collect(inner, filters, wanted, environment);
    return;
  }
  if (condition.kind !== 'comparison' || condition.left.kind !== 'field') throw unsupported();
  const { name, type } = condition.left.field;
  const { operator, right } = condition;
  if (name === 'UserId' || name === 'RecordId') {
    if (operator !== '=' && operator !== 'IN') throw unsupported();
    filters.set(name, idsOf(right, environment));
    return;
  }
  if (operator !== '=' && operator !== '!=') throw unsupported();
  const value =
    right.kind === 'bind'
      ? environment.binds[right.index]
      : right.kind === 'boolean' || right.kind === 'string'
        ? right.value
        : null;
  wanted.push({ field: name, equal: operator === '=', value: type === 'boolean' ? value === true : value });
}

function unsupported(): QueryFailure {
  return new QueryFailure(
    'MALFORMED_QUERY',
    'UserRecordAccess is filtered by UserId, RecordId and what access there is, joined by AND'
  );
}

function idsOf(value: Value, environment: RunEnvironment): string[] {
  switch (value.kind) {
    case 'string': {
      const id = toId18(value.value);
      return id === null ? [] : [id];
    }
    case 'list':
      return value.values.flatMap((item) => idsOf(item, environment));
    case 'bind': {
      const bound = environment.binds[value.index];
      const list = Array.isArray(bound) ? (bound as unknown[]) : [bound];
      return list
        .map((item) => toId18(item instanceof SObjectRecord ? (item.id ?? '') : typeof item === 'string' ? item : ''))
        .filter((id) => id !== null);
    }
    default:
      return [];
  }
}
