/** Foreign keys: the ids in lookups must be those of records that exist, of the right object, and that the user may see. */
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import type { SaveRun } from './run.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';

/** `there`, `deleted`, `missing` or `inactive`; of a record type the name of its object, so that one of another object is told apart. */
type State = string;

/**
 * Checks the given reference fields of rows with one statement per referenced object.
 * @param changed tells whether a field of a row is new or has changed; others are not looked at
 */
export function checkReferences(
  run: SaveRun,
  rows: readonly SaveRow[],
  fields: readonly FieldSchema[],
  changed: (row: SaveRow, field: FieldSchema) => boolean
): void {
  const uses: { row: SaveRow; field: FieldSchema; id: string; object: ObjectSchema }[] = [];
  const wanted = new Map<ObjectSchema, Set<string>>();
  for (const field of fields) {
    for (const row of rows) {
      const id = row.record.values[field.name] as string | null | undefined;
      if (!id || !changed(row, field)) continue;
      const object = targetOf(run, field, id);
      if (!object) {
        fail(row, 'FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, [field.name]);
        continue;
      }
      uses.push({ row, field, id, object });
      const ids = wanted.get(object);
      if (ids) ids.add(id);
      else wanted.set(object, new Set([id]));
    }
  }
  const states = new Map<string, State>();
  for (const [object, ids] of wanted) readStates(run, object, ids, states);
  for (const { row, field, id } of uses) {
    const state = states.get(id) ?? 'missing';
    if (field.name === 'RecordTypeId' && state !== row.record.object.name) {
      fail(row, 'INVALID_CROSS_REFERENCE_KEY', `${field.label}: this ID value isn't valid for the user: ${id}`, [
        field.name
      ]);
    } else if (state === 'missing') fail(row, 'INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', []);
    else if (state === 'deleted') fail(row, 'ENTITY_IS_DELETED', 'entity is deleted', []);
    else if (state === 'inactive' && field.name === 'OwnerId') {
      fail(
        row,
        'INACTIVE_OWNER_OR_USER',
        `operation performed with inactive user [${id.slice(0, 15)}] as owner of ${row.record.object.label.toLowerCase()}`,
        []
      );
    }
  }
  checkQueues(
    run,
    uses.filter(({ field, object }) => field.name === 'OwnerId' && object.name === 'Group')
  );
  if (run.access.level === 'user' || run.access.sharing) checkAccess(run, uses);
}

/** A queue owns records of the objects it was made for only; groups of other kinds own none (Object Reference, "QueueSobject"). */
function checkQueues(run: SaveRun, uses: readonly { row: SaveRow; id: string }[]): void {
  const queues = run.schema.objects.get('queuesobject');
  if (uses.length === 0 || run.internal || queues === undefined) return;
  const ids = [...new Set(uses.map(({ id }) => id))];
  const served = new Set(
    run.database
      .table(queues)
      .columns(['QueueId', 'SobjectType'], '"QueueId" IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
      .map(([queue, object]) => `${String(queue)} ${String(object).toLowerCase()}`)
  );
  for (const { row, id } of uses) {
    if (row.errors.length > 0 || served.has(`${id} ${row.record.object.name.toLowerCase()}`)) continue;
    fail(row, 'INVALID_OPERATION', 'Queue not associated with this SObject type', []);
  }
}

/** The object an id belongs to, if the field may point there. */
function targetOf(run: SaveRun, field: FieldSchema, id: string): ObjectSchema | undefined {
  for (const name of field.referenceTo) {
    const object = run.schema.objects.get(name.toLowerCase());
    if (object && object.keyPrefix === id.slice(0, 3)) return object;
  }
  return undefined;
}

function readStates(run: SaveRun, object: ObjectSchema, ids: ReadonlySet<string>, states: Map<string, State>): void {
  if (object.name === 'RecordType') {
    for (const [id, type, active] of run.database
      .table(object)
      .columns(
        ['Id', 'SobjectType', 'IsActive'],
        '"Id" IN (SELECT value FROM json_each(?))',
        JSON.stringify([...ids])
      )) {
      states.set(id as string, active === false ? 'inactive' : (type as string));
    }
    return;
  }
  const extra = object.fields.has('isdeleted') ? 'IsDeleted' : object.name === 'User' ? 'IsActive' : undefined;
  const rows = run.database
    .table(object)
    .columns(extra ? ['Id', extra] : ['Id'], '"Id" IN (SELECT value FROM json_each(?))', JSON.stringify([...ids]));
  for (const [id, flag] of rows) {
    states.set(
      id as string,
      extra === 'IsDeleted' && flag === true ? 'deleted' : extra === 'IsActive' && flag === false ? 'inactive' : 'there'
    );
  }
}

/**
 * With sharing in force a detail needs write (or read) access to its master, and a lookup needs its parent to be visible
 * (Object Reference, "Master-detail relationship"; error INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY).
 */
function checkAccess(
  run: SaveRun,
  uses: readonly { row: SaveRow; field: FieldSchema; id: string; object: ObjectSchema }[]
): void {
  const groups = new Map<string, { object: ObjectSchema; need: 'Read' | 'Edit'; ids: Set<string> }>();
  const needOf = (field: FieldSchema): 'Read' | 'Edit' =>
    field.masterDetail && !field.writeRequiresMasterRead ? 'Edit' : 'Read';
  const checked = uses.filter(({ object }) => object.kind === 'custom' || sharedStandard.has(object.name));
  for (const { field, id, object } of checked) {
    const need = needOf(field);
    const key = `${object.name}:${need}`;
    const group = groups.get(key);
    if (group) group.ids.add(id);
    else groups.set(key, { object, need, ids: new Set([id]) });
  }
  const allowed = new Map<string, ReadonlySet<string>>();
  for (const [key, group] of groups)
    allowed.set(key, run.security.accessible(run.tx.userId, group.object, [...group.ids], group.need));
  for (const { row, field, id, object } of checked) {
    if (row.errors.length > 0 || allowed.get(`${object.name}:${needOf(field)}`)?.has(id)) continue;
    fail(
      row,
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
      []
    );
  }
}

const sharedStandard = new Set([
  'Account',
  'Contact',
  'Opportunity',
  'Lead',
  'Case',
  'Campaign',
  'Contract',
  'Order',
  'Asset',
  'Quote'
]);
