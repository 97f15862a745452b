/** Finds what the names in a query mean: objects, parent paths, fields, child relationships. */
import { NotSupported, QueryFailure } from '../access.ts';
import type { ChildRelationship, FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/model.ts';
import type { FieldPath, Name } from './ast.ts';
import type { FieldRef, RelationStep } from './checked.ts';

const COLUMN_HINT =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
const RELATIONSHIP_HINT =
  "If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.";
const OBJECT_HINT =
  "If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.";

export function noSuchColumn(field: string, entity: string, offset: number): QueryFailure {
  return new QueryFailure('INVALID_FIELD', `No such column '${field}' on entity '${entity}'. ${COLUMN_HINT}`, offset);
}

export function notSupportedObject(name: string, offset?: number): QueryFailure {
  return new QueryFailure('INVALID_TYPE', `sObject type '${name}' is not supported. ${OBJECT_HINT}`, offset);
}

function noSuchRelationship(name: string, offset: number): QueryFailure {
  return new QueryFailure(
    'INVALID_FIELD',
    `Didn't understand relationship '${name}' in field path. ${RELATIONSHIP_HINT}`,
    offset
  );
}

/** The object named in FROM. Throws QueryFailure (INVALID_TYPE). */
export function resolveObject(schema: Schema, name: Name): ObjectSchema {
  const object = schema.objects.get(name.text.toLowerCase());
  if (object === undefined || !object.queryable) throw notSupportedObject(name.text, name.offset);
  return object;
}

/** Fields by the relationship name that leads to their parent, per object; made once. */
const relationshipMaps = new WeakMap<ObjectSchema, ReadonlyMap<string, FieldSchema>>();

/** The reference field whose relationship has this name (any case), such as `Account` or `Plan__r`. */
export function fieldOfRelationship(object: ObjectSchema, name: string): FieldSchema | undefined {
  let map = relationshipMaps.get(object);
  if (map === undefined) {
    const made = new Map<string, FieldSchema>();
    for (const field of object.fields.values()) {
      if (field.relationshipName !== undefined) made.set(field.relationshipName.toLowerCase(), field);
    }
    map = made;
    relationshipMaps.set(object, map);
  }
  return map.get(name.toLowerCase());
}

function nameField(name: string, type: FieldType, length = 255, more: Partial<FieldSchema> = {}): FieldSchema {
  return {
    name,
    object: 'Name',
    type,
    label: name,
    custom: false,
    length,
    precision: 0,
    scale: 0,
    nillable: true,
    defaultedOnCreate: false,
    createable: false,
    updateable: false,
    sortable: true,
    filterable: true,
    groupable: type !== 'textarea',
    unique: false,
    caseSensitive: false,
    externalId: false,
    nameField: name === 'Name',
    htmlFormatted: false,
    restrictedPicklist: false,
    picklistValues: [],
    referenceTo: [],
    masterDetail: false,
    reparentable: false,
    writeRequiresMasterRead: false,
    deleteConstraint: 'SetNull',
    polymorphic: false,
    trackHistory: false,
    ...more
  };
}

/**
 * The pseudo-object that stands for every object a polymorphic field may point to (Object Reference, "Name").
 */
export const NAME_OBJECT: ObjectSchema = {
  name: 'Name',
  kind: 'standard',
  custom: false,
  label: 'Name',
  labelPlural: 'Names',
  keyPrefix: '',
  sharingModel: 'ReadWrite',
  fields: new Map(
    [
      nameField('Id', 'id', 18),
      nameField('Name', 'string'),
      nameField('Type', 'picklist', 40),
      nameField('FirstName', 'string', 40),
      nameField('LastName', 'string', 80),
      nameField('Alias', 'string', 8),
      nameField('Email', 'email', 80),
      nameField('Phone', 'phone', 40),
      nameField('Title', 'string', 80),
      nameField('Username', 'string', 80),
      nameField('IsActive', 'boolean', 0),
      nameField('ProfileId', 'reference', 18, { referenceTo: ['Profile'], relationshipName: 'Profile' }),
      nameField('UserRoleId', 'reference', 18, { referenceTo: ['UserRole'], relationshipName: 'UserRole' })
    ].map((field) => [field.name.toLowerCase(), field])
  ),
  nameField: 'Name',
  childRelationships: [],
  recordTypes: [],
  validationRules: [],
  fieldSets: new Map(),
  sharingReasons: [],
  createable: false,
  updateable: false,
  deletable: false,
  queryable: false,
  searchable: false,
  undeletable: false,
  mergeable: false,
  triggerable: false,
  ownable: false
};

/** One step to a parent. Throws QueryFailure when the object has no such relationship. */
export function resolveStep(schema: Schema, object: ObjectSchema, name: Name): RelationStep {
  const field = fieldOfRelationship(object, name.text);
  if (field === undefined && name.text.toLowerCase() === 'userrecordaccess')
    throw new NotSupported('UserRecordAccess as a relationship in SOQL', `offset ${name.offset}`);
  if (field === undefined || field.relationshipName === undefined) throw noSuchRelationship(name.text, name.offset);
  if (isPolymorphic(field)) return { field, name: field.relationshipName, target: NAME_OBJECT, polymorphic: true };
  const target = schema.objects.get(field.referenceTo[0]?.toLowerCase() ?? '');
  if (target === undefined) throw noSuchRelationship(name.text, name.offset);
  return { field, name: field.relationshipName, target, polymorphic: false };
}

export function isPolymorphic(field: FieldSchema): boolean {
  return field.polymorphic || field.referenceTo.length > 1;
}

/** What the first part of a path may stand for besides a relationship: aliases of FROM. */
export interface PathScope {
  readonly object: ObjectSchema;
  /** Lower-cased alias → relationship names from the object; the object's own alias maps to none. */
  readonly aliases: ReadonlyMap<string, readonly Name[]>;
}

/** The parts of a path without alias or object name in front. */
function partsFromObject(scope: PathScope, path: FieldPath): readonly Name[] {
  const first = path.parts[0]!;
  if (path.parts.length === 1) return path.parts;
  const alias = scope.aliases.get(first.text.toLowerCase());
  if (alias !== undefined) return [...alias, ...path.parts.slice(1)];
  if (
    first.text.toLowerCase() === scope.object.name.toLowerCase() &&
    fieldOfRelationship(scope.object, first.text) === undefined
  ) {
    return path.parts.slice(1);
  }
  return path.parts;
}

/** The field a path leads to. Throws QueryFailure worded as the platform does. */
export function resolvePath(schema: Schema, scope: PathScope, path: FieldPath): FieldRef {
  const parts = partsFromObject(scope, path);
  const steps: RelationStep[] = [];
  let object = scope.object;
  for (let at = 0; at < parts.length - 1; at++) {
    if (steps.length === 5) {
      throw new QueryFailure(
        'INVALID_FIELD',
        `a field path can go through five parent relationships at most: ${pathText(parts)}`,
        path.offset
      );
    }
    const step = resolveStep(schema, object, parts[at]!);
    steps.push(step);
    object = step.target;
  }
  const last = parts[parts.length - 1]!;
  const field = object.fields.get(last.text.toLowerCase());
  if (field === undefined) throw noSuchColumn(last.text, object.name, last.offset);
  const names = steps.map((step) => step.name);
  names.push(field.name);
  return { kind: 'field', steps, object, field, path: names.join('.'), offset: path.offset };
}

export function pathText(parts: readonly Name[]): string {
  return parts.map((part) => part.text).join('.');
}

/** The child relationship a subquery in SELECT names. Throws QueryFailure (INVALID_TYPE). */
export function resolveChildren(parent: ObjectSchema, name: Name): ChildRelationship & { readonly name: string } {
  const wanted = name.text.toLowerCase();
  for (const relationship of parent.childRelationships) {
    if (relationship.name !== undefined && relationship.name.toLowerCase() === wanted)
      return { ...relationship, name: relationship.name };
  }
  throw new QueryFailure(
    'INVALID_TYPE',
    `Didn't understand relationship '${name.text}' in FROM part of query call. ${RELATIONSHIP_HINT}`,
    name.offset
  );
}
