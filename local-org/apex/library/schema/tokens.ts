/** Tokens of objects and fields (Schema.SObjectType, Schema.SObjectField): one object per object and field of the schema, so identity is equality. */
import type { FieldSchema, ObjectSchema, Schema } from '../../../data/schema/model.ts';
import { keyPrefix } from '../../../values/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { currentTransaction } from '../../runtime/transaction.ts';

export class SObjectTypeToken {
  readonly object: ObjectSchema;
  constructor(object: ObjectSchema) {
    this.object = object;
  }

  toString(): string {
    return this.object.name;
  }
}

export class SObjectFieldToken {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  constructor(object: ObjectSchema, field: FieldSchema) {
    this.object = object;
    this.field = field;
  }

  toString(): string {
    return this.field.name;
  }
}

const types = new WeakMap<ObjectSchema, SObjectTypeToken>();
const fields = new WeakMap<FieldSchema, SObjectFieldToken>();

/** `Account.SObjectType`. */
export function sObjectTypeToken(object: ObjectSchema): SObjectTypeToken {
  let token = types.get(object);
  if (token === undefined) types.set(object, (token = new SObjectTypeToken(object)));
  return token;
}

/** `Account.Name`. */
export function sObjectFieldToken(object: ObjectSchema, field: FieldSchema): SObjectFieldToken {
  let token = fields.get(field);
  if (token === undefined) fields.set(field, (token = new SObjectFieldToken(object, field)));
  return token;
}

export function currentSchema(): Schema {
  return currentTransaction().org.schema;
}

/** The object of a name, with or without the namespace of the code that runs; undefined when there is none. */
export function findObject(name: string): ObjectSchema | undefined {
  const { objects } = currentSchema();
  const lower = name.toLowerCase();
  const namespace = currentTransaction().host.namespace?.toLowerCase();
  return (
    objects.get(lower) ??
    (namespace && lower.startsWith(`${namespace}__`) ? objects.get(lower.slice(namespace.length + 2)) : undefined)
  );
}

/** The field of a name, with or without the namespace of the code that runs; undefined when there is none. */
export function findField(object: ObjectSchema, name: string): FieldSchema | undefined {
  const lower = name.toLowerCase();
  const found = object.fields.get(lower);
  if (found !== undefined) return found;
  const namespace = currentTransaction().host.namespace?.toLowerCase();
  return namespace && lower.startsWith(`${namespace}__`)
    ? object.fields.get(lower.slice(namespace.length + 2))
    : undefined;
}

/** The object of a field's parent, by the field's relationship name; undefined when there is no such relationship. */
export function findRelationship(object: ObjectSchema, name: string): FieldSchema | undefined {
  const lower = name.toLowerCase();
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === lower) return field;
  return undefined;
}

/** `Id.getSObjectType()`: by key prefix. Throws SObjectException for a prefix no object has. */
export function sObjectTypeOfId(id: string): SObjectTypeToken {
  const object = currentSchema().byPrefix.get(keyPrefix(id));
  if (object === undefined) throwApex('System.SObjectException', `Cannot locate Apex Type for ID: ${id}`);
  return sObjectTypeToken(object);
}
