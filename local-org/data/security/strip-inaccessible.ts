/** Takes out of records what a user may not read or write (Apex Reference, "Security.stripInaccessible", "SObjectAccessDecision"). */
import { SObjectRecord, type ChildRows } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { MergedPermissions } from './permissions.ts';
import { entityDenied } from './query-access.ts';
import { fieldOfRelationship } from '../soql/resolve.ts';

export type StripAccess = 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';

export interface StrippedRecords {
  /** Copies, in the order of the records. */
  readonly records: SObjectRecord[];
  /** Object → fields that were taken out of some record. */
  readonly removedFields: ReadonlyMap<string, ReadonlySet<string>>;
  /** Positions of the records that were changed. */
  readonly modifiedIndexes: ReadonlySet<number>;
}

/** Throws AccessFailure (ACCESS_DENIED) when `enforceRootObjectCrud` and the object itself is not allowed. */
export function stripInaccessible(
  permissions: MergedPermissions,
  access: StripAccess,
  records: readonly SObjectRecord[],
  enforceRootObjectCrud: boolean
): StrippedRecords {
  const removedFields = new Map<string, Set<string>>();
  const modifiedIndexes = new Set<number>();
  if (enforceRootObjectCrud) {
    for (const object of new Set(records.map((record) => record.object))) {
      if (!objectAllowed(permissions, object, access)) throw entityDenied(object, new Map([[object.name, []]]));
    }
  }
  const stripped = records.map((record, index) => {
    const before = countOf(removedFields);
    let changed = false;
    const copy = stripRecord(permissions, access, record, removedFields, () => {
      changed = true;
    });
    if (changed || countOf(removedFields) !== before) modifiedIndexes.add(index);
    return copy;
  });
  return { records: stripped, removedFields, modifiedIndexes };
}

function countOf(removed: ReadonlyMap<string, ReadonlySet<string>>): number {
  let count = 0;
  for (const fields of removed.values()) count += fields.size;
  return count;
}

function objectAllowed(permissions: MergedPermissions, object: ObjectSchema, access: StripAccess): boolean {
  const allowed = permissions.object(object);
  switch (access) {
    case 'READABLE':
      return allowed.read;
    case 'CREATABLE':
      return allowed.create;
    case 'UPDATABLE':
      return allowed.edit;
    case 'UPSERTABLE':
      return allowed.create && allowed.edit;
  }
}

function stripRecord(
  permissions: MergedPermissions,
  access: StripAccess,
  record: SObjectRecord,
  removed: Map<string, Set<string>>,
  changed: () => void
): SObjectRecord {
  const { object } = record;
  const copy = new SObjectRecord(object);
  copy.queried = record.queried;
  copy.extras = record.extras;
  const remove = (name: string): void => {
    changed();
    const fields = removed.get(object.name) ?? new Set<string>();
    fields.add(name);
    removed.set(object.name, fields);
  };
  for (const [name, value] of Object.entries(record.values)) {
    if (value === undefined) continue;
    if (value instanceof SObjectRecord) {
      const reference = fieldOfRelationship(object, name);
      const hidden =
        (reference !== undefined && !fieldAllowed(permissions, object, reference.name, access)) ||
        !permissions.object(value.object).read;
      if (hidden && value.object.name !== 'Name') remove(name);
      else copy.values[name] = stripRecord(permissions, 'READABLE', value, removed, changed);
    } else if (isChildren(value)) {
      if (!permissions.object(value.object).read) remove(name);
      else
        copy.values[name] = {
          kind: 'children',
          object: value.object,
          rows: value.rows.map((row) => stripRecord(permissions, access, row, removed, changed))
        } satisfies ChildRows;
    } else if (fieldAllowed(permissions, object, name, access)) copy.values[name] = value;
    else remove(name);
  }
  return copy;
}

function isChildren(value: unknown): value is ChildRows {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'children';
}

function fieldAllowed(
  permissions: MergedPermissions,
  object: ObjectSchema,
  name: string,
  access: StripAccess
): boolean {
  const field = object.fields.get(name.toLowerCase());
  if (field === undefined || field.type === 'id') return true;
  const allowed = permissions.field(object, field);
  switch (access) {
    case 'READABLE':
      return allowed.readable;
    case 'CREATABLE':
      return field.createable && allowed.editable;
    case 'UPDATABLE':
      return field.updateable && allowed.editable;
    case 'UPSERTABLE':
      return field.createable && field.updateable && allowed.editable;
  }
}
