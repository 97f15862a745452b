/** Names in a formula → fields of the schema: own fields, fields of parents, and global variables such as $User.Id. */
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/model.ts';
import { fieldNotForFunction, unknownField, unsupportedField } from './messages.ts';
import { formulaTypeOf, type FormulaType } from './types.ts';

export interface FieldReference {
  /** As written. */
  readonly name: string;
  /** Canonical spelling: `['Account', 'Industry']`, `['$User', 'Id']`. */
  readonly path: readonly string[];
  readonly type: FormulaType;
  /** Absent for global variables that are no fields ($Permission, $Label, $System). */
  readonly field?: FieldSchema;
  /** For `Owner:User.Name`: the reference field's path, and the prefix its id must have for the parent to count. */
  readonly only?: { readonly path: readonly string[]; readonly keyPrefix: string };
}

/** Global variables whose members are fields of one standard object. */
const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
  $user: 'User',
  $profile: 'Profile',
  $userrole: 'UserRole',
  $organization: 'Organization',
  $recordtype: 'RecordType'
};
const GLOBAL_NAMES: Readonly<Record<string, string>> = {
  $user: '$User',
  $profile: '$Profile',
  $userrole: '$UserRole',
  $organization: '$Organization',
  $recordtype: '$RecordType',
  $permission: '$Permission',
  $label: '$Label',
  $system: '$System',
  $setup: '$Setup',
  $custommetadata: '$CustomMetadata',
  $api: '$Api'
};

/** What a formula may read of something that is no record: an Apex object given to FormulaEval. */
export interface FormulaMembers {
  /** A member by name, regardless of case; undefined when a formula cannot see one of that name. */
  member(name: string): FormulaMember | undefined;
}

/** A value, a record, or an object with members of its own; `name` in canonical spelling. */
export type FormulaMember =
  | { readonly name: string; readonly type: FieldType }
  | { readonly name: string; readonly object: ObjectSchema }
  | { readonly name: string; readonly members: FormulaMembers };

export interface FieldScope {
  readonly schema: Schema;
  /** Absent for formulas that have no record. */
  readonly object?: ObjectSchema;
  /** Instead of `object`. */
  readonly members?: FormulaMembers;
  /** Validation rules and the like may read long text areas; formula fields may not. */
  readonly allowLongText: boolean;
}

/** Throws FormulaSyntaxError where the name means nothing or a field no formula can read. */
export function resolveField(scope: FieldScope, name: string, offset: number): FieldReference {
  const parts = name.split('.');
  if (parts.some((part) => part === '')) throw unknownField(name, offset);
  if (name.startsWith('$')) return resolveGlobal(scope, name, parts, offset);
  if (scope.members) return resolveMember(scope, scope.members, name, parts, offset);
  if (!scope.object) throw unknownField(name, offset);
  return resolveIn(scope, scope.object, name, [], parts, offset);
}

/** `record.Account.Name`: members down to a value, or to a record whose fields are read. */
function resolveMember(
  scope: FieldScope,
  start: FormulaMembers,
  name: string,
  parts: readonly string[],
  offset: number
): FieldReference {
  let members = start;
  const path: string[] = [];
  for (const [index, part] of parts.entries()) {
    const member = members.member(part);
    if (!member) break;
    path.push(member.name);
    const rest = parts.slice(index + 1);
    if ('object' in member) {
      if (rest.length === 0) break;
      return resolveIn(scope, member.object, name, path, rest, offset);
    }
    if ('type' in member) {
      const type = formulaTypeOf(member.type);
      if (rest.length > 0 || type === null) break;
      return { name, path, type };
    }
    members = member.members;
  }
  throw unknownField(name, offset);
}

function resolveGlobal(scope: FieldScope, name: string, parts: readonly string[], offset: number): FieldReference {
  const global = parts[0]!.toLowerCase();
  const canonical = GLOBAL_NAMES[global];
  if (canonical === undefined || parts.length < 2) throw unknownField(name, offset);
  const objectName = GLOBAL_OBJECTS[global];
  if (objectName !== undefined) {
    const object = scope.schema.objects.get(objectName.toLowerCase());
    if (!object) throw unknownField(name, offset);
    return resolveIn(scope, object, name, [canonical], parts.slice(1), offset);
  }
  if (global === '$setup' && parts.length >= 3) {
    const object = scope.schema.objects.get(parts[1]!.toLowerCase());
    if (object?.kind !== 'customSetting' || object.customSettingsType === 'List') throw unknownField(name, offset);
    return resolveIn(scope, object, name, [canonical, object.name], parts.slice(2), offset);
  }
  if (global === '$custommetadata' && parts.length >= 4) {
    const object = scope.schema.objects.get(parts[1]!.toLowerCase());
    if (object?.kind !== 'customMetadata') throw unknownField(name, offset);
    return resolveIn(scope, object, name, [canonical, object.name, parts[2]!], parts.slice(3), offset);
  }
  if (global === '$permission' && parts.length === 2) return { name, path: [canonical, parts[1]!], type: 'boolean' };
  if ((global === '$label' && parts.length <= 3) || (global === '$api' && parts.length === 2)) {
    return { name, path: [canonical, ...parts.slice(1)], type: 'text' };
  }
  if (global === '$system' && parts.length === 2 && parts[1]!.toLowerCase() === 'origindatetime') {
    return { name, path: [canonical, 'OriginDateTime'], type: 'datetime' };
  }
  throw unknownField(name, offset);
}

function resolveIn(
  scope: FieldScope,
  start: ObjectSchema,
  name: string,
  prefix: readonly string[],
  parts: readonly string[],
  offset: number
): FieldReference {
  let object = start;
  const path = [...prefix];
  let only: FieldReference['only'];
  for (const part of parts.slice(0, -1)) {
    const [relationship = '', target] = part.split(':');
    const link = findRelationship(object, relationship);
    if (!link || link.relationshipName === undefined) throw unknownField(name, offset);
    const targetName =
      target === undefined
        ? link.polymorphic
          ? undefined
          : link.referenceTo[0]
        : link.referenceTo.find((candidate) => sameObject(candidate, target));
    const parent = targetName === undefined ? undefined : scope.schema.objects.get(targetName.toLowerCase());
    if (!parent) throw unknownField(name, offset);
    if (link.polymorphic || link.referenceTo.length > 1)
      only = { path: [...path, link.name], keyPrefix: parent.keyPrefix };
    path.push(link.relationshipName);
    object = parent;
  }
  const last = parts.at(-1)!;
  const field = object.fields.get(last.toLowerCase());
  if (!field) throw unknownField(name, offset);
  path.push(field.name);
  const type = formulaTypeOf(field.type);
  if (type === null) throw unsupportedField(typeLabelOf(field), name, offset);
  if (field.type === 'textarea' && field.length > 255 && !scope.allowLongText)
    throw unsupportedField(typeLabelOf(field), name, offset);
  return { name, path, type, field, ...(only ? { only } : {}) };
}

/** `Owner:Queue` names a queue, which is stored as a Group. */
function sameObject(candidate: string, written: string): boolean {
  const lower = written.toLowerCase();
  return candidate.toLowerCase() === (lower === 'queue' ? 'group' : lower);
}

function findRelationship(object: ObjectSchema, relationship: string): FieldSchema | undefined {
  const lower = relationship.toLowerCase();
  for (const field of object.fields.values()) {
    if (field.type === 'reference' && field.relationshipName?.toLowerCase() === lower) return field;
  }
  return undefined;
}

function typeLabelOf(field: FieldSchema): string {
  switch (field.type) {
    case 'textarea':
      return field.htmlFormatted ? 'Rich Text Area' : 'Long Text Area';
    case 'encryptedstring':
      return 'Text (Encrypted)';
    case 'address':
      return 'Address';
    case 'base64':
      return 'Base64';
    default:
      return field.type;
  }
}

/** ISCHANGED and PRIORVALUE take fields of the record itself. Throws FormulaSyntaxError. */
export function requireOwnField(functionName: string, reference: FieldReference, offset: number): FieldSchema {
  if (reference.path.length !== 1 || !reference.field) throw fieldNotForFunction(functionName, reference.name, offset);
  return reference.field;
}
