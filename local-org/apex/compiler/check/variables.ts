/** Reading a variable: of a body, a class, a record, a platform type. */
import type { FieldSchema, ObjectSchema } from '../../../data/schema/model.ts';
import { NAME_OBJECT } from '../../../data/soql/resolve.ts';
import { interfaceLineage, lineage, platformSuperclass } from '../symbols/subtypes.ts';
import type { ClassSymbol, FieldSymbol, PropertySymbol } from '../symbols/symbols.ts';
import { fieldPrimitive, ID } from '../symbols/type-table.ts';
import type { ApexType, SObjectType } from '../symbols/types.ts';
import type { Position } from '../syntax/position.ts';
import type { Frame } from './frame.ts';
import { asSingleRow, failed } from './nodes.ts';
import type { Expression } from './tree.ts';
import { isVisible } from './visibility.ts';

export function thisOf(frame: Frame, position: Position): Expression {
  return { kind: 'this', position, type: frame.symbol.type };
}

/** A field or property of a class, inherited ones too. */
export function findMember(symbol: ClassSymbol, name: string): FieldSymbol | PropertySymbol | null {
  const lower = name.toLowerCase();
  for (const at of symbol.kind === 'interface' ? interfaceLineage(symbol) : lineage(symbol)) {
    const member = at.fields.get(lower) ?? at.properties.get(lower);
    if (member) return member;
  }
  return null;
}

/** A use of a field or property; `receiver` null for static ones. */
export function memberReference(
  frame: Frame,
  receiver: Expression | null,
  member: FieldSymbol | PropertySymbol,
  position: Position,
  isSuper = false
): Expression {
  frame.use(member.owner);
  frame.useType(member.type);
  if (!isVisible(frame, member.access, member.owner, member.annotations)) {
    frame.report(position, `Variable is not visible: ${member.owner.name}.${member.name}`);
    return failed(position);
  }
  if (member.what === 'field') {
    if (receiver === null) return { kind: 'staticField', position, type: member.type, field: member };
    return { kind: 'field', position, type: member.type, receiver, field: member };
  }
  const backing = frame.accessorOf === member && (receiver === null || receiver.kind === 'this');
  return { kind: 'property', position, type: member.type, receiver, property: member, backing, isSuper };
}

/** A name alone: variable in scope, member of the class around, static member of an outer class. Null when there is none. */
export function simpleVariable(frame: Frame, name: string, position: Position): Expression | null {
  const local = frame.lookup(name);
  if (local) return { kind: 'local', position, type: local.type, symbol: local };
  const own = findMember(frame.symbol, name);
  if (own?.isStatic) return memberReference(frame, null, own, position);
  // static code sees no instance members: a type of that name is then meant
  if (own && !frame.isStatic) return memberReference(frame, thisOf(frame, position), own, position);
  const platformParent = frame.isStatic ? null : platformSuperclass(frame.symbol);
  if (platformParent) {
    const property = platformProperty(frame, thisOf(frame, position), platformParent, name, position);
    if (property) return property;
  }
  for (let outer = frame.symbol.outer; outer; outer = outer.outer) {
    const member = findMember(outer, name);
    if (member?.isStatic) return memberReference(frame, null, member, position);
  }
  return null;
}

function platformProperty(
  frame: Frame,
  receiver: Expression,
  type: ApexType,
  name: string,
  position: Position
): Expression | null {
  const property = frame.program.platform.property(type, name, false);
  if (!property) return null;
  return {
    kind: 'platformProperty',
    position,
    type: property.type,
    receiver,
    declaration: property.declaration,
    signature: property.signature,
    get: property.get,
    set: property.set
  };
}

/** `value.name`; null when the value's type has no such variable. */
export function memberOf(
  frame: Frame,
  receiver: Expression,
  name: string,
  position: Position,
  isSuper = false
): Expression | null {
  if (receiver.kind === 'soql' && receiver.type.kind === 'list') {
    const row = asSingleRow(receiver);
    return memberOf(frame, row, name, position);
  }
  const type = receiver.type;
  switch (type.kind) {
    case 'error':
      return failed(position);
    case 'sobject':
      return (
        recordMember(frame, receiver, type, name, position) ?? platformProperty(frame, receiver, type, name, position)
      );
    case 'user': {
      const member = findMember(type.symbol, name);
      if (member) {
        if (!member.isStatic) return memberReference(frame, receiver, member, position, isSuper);
        frame.report(
          position,
          `Static ${member.what} cannot be referenced from a non static context: ${member.owner.name}.${member.name}`
        );
        return failed(position);
      }
      const parent = platformSuperclass(type.symbol);
      return parent ? platformProperty(frame, receiver, parent, name, position) : null;
    }
    case 'primitive':
    case 'list':
    case 'set':
    case 'map':
    case 'platform':
      return platformProperty(frame, receiver, type, name, position);
    default:
      return null;
  }
}

/** A field of an object under any of its names; with the package's namespace left out too. */
export function findField(frame: Frame, object: ObjectSchema, name: string): FieldSchema | undefined {
  const lower = name.toLowerCase();
  const found = object.fields.get(lower);
  if (found) return found;
  const prefix =
    frame.program.environment.namespace === undefined ? null : `${frame.program.environment.namespace.toLowerCase()}__`;
  return prefix !== null && lower.startsWith(prefix) ? object.fields.get(lower.slice(prefix.length)) : undefined;
}

/** The reference field behind a relationship name such as `Account` or `Plan__r`. */
export function findRelationship(frame: Frame, object: ObjectSchema, name: string): FieldSchema | undefined {
  const namespace = frame.program.environment.namespace?.toLowerCase();
  const lower = name.toLowerCase();
  const local =
    namespace !== undefined && lower.startsWith(`${namespace}__`) ? lower.slice(namespace.length + 2) : lower;
  for (const field of object.fields.values()) {
    const relationship = field.relationshipName?.toLowerCase();
    if (relationship !== undefined && (relationship === lower || relationship === local)) return field;
  }
  return undefined;
}

/** Type of the parent a reference field leads to: `Name` where it may be of several objects (Object Reference, "Name"). */
export function parentType(frame: Frame, field: FieldSchema): SObjectType {
  const { types, schema } = frame.program;
  if (field.referenceTo.length !== 1 || field.polymorphic) return types.record(NAME_OBJECT);
  const target = schema.objects.get((field.referenceTo[0] as string).toLowerCase());
  return target ? types.record(target) : types.sobject;
}

export function fieldType(frame: Frame, field: FieldSchema): ApexType {
  if (field.type === 'complexvalue') return frame.program.platform.named('EventBus', field.name);
  return fieldPrimitive(field) ?? frame.program.platform.compound(field.type === 'address' ? 'address' : 'location');
}

function recordMember(
  frame: Frame,
  receiver: Expression,
  type: SObjectType,
  name: string,
  position: Position
): Expression | null {
  const { object } = type;
  if (object === null) {
    if (name.toLowerCase() !== 'id' || type.name === 'AggregateResult') return null;
    const field = frame.program.schema.objects.values().next().value?.fields.get('id');
    return field ? { kind: 'sobjectField', position, type: ID, receiver, field } : null;
  }
  const field = findField(frame, object, name);
  if (field) return { kind: 'sobjectField', position, type: fieldType(frame, field), receiver, field };
  const reference = findRelationship(frame, object, name);
  if (reference)
    return {
      kind: 'sobjectParent',
      position,
      type: parentType(frame, reference),
      receiver,
      relationship: reference.relationshipName as string,
      field: reference
    };
  const lower = name.toLowerCase();
  const relationship = object.childRelationships.find((r) => r.name?.toLowerCase() === lower);
  if (!relationship?.name) return null;
  const child = frame.program.schema.objects.get(relationship.childObject.toLowerCase());
  if (!child) return null;
  return {
    kind: 'sobjectChildren',
    position,
    type: frame.program.types.list(frame.program.types.record(child)),
    receiver,
    relationship,
    name: relationship.name
  };
}
