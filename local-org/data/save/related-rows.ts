/** What hangs on records that are deleted: details go with them, lookups are emptied or forbid it. */
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { isStored, isStoredObject } from '../storage/layout.ts';

export interface Dependent {
  readonly child: ObjectSchema;
  readonly field: FieldSchema;
  readonly effect: 'cascade' | 'restrict' | 'clear';
}

const known = new WeakMap<ObjectSchema, readonly Dependent[]>();

/** The references to an object and what a delete does to them. */
export function dependentsOf(schema: Schema, object: ObjectSchema): readonly Dependent[] {
  let found = known.get(object);
  if (found) return found;
  const list: Dependent[] = [];
  for (const relationship of object.childRelationships) {
    const child = schema.objects.get(relationship.childObject.toLowerCase());
    const field = child?.fields.get(relationship.field.toLowerCase());
    if (!child || !field || !isStored(field) || !isStoredObject(child)) continue;
    if (['CreatedById', 'LastModifiedById', 'OwnerId'].includes(field.name)) continue;
    list.push({
      child,
      field,
      effect: relationship.cascadeDelete ? 'cascade' : relationship.restrictedDelete ? 'restrict' : 'clear'
    });
  }
  found = list;
  known.set(object, found);
  return found;
}
