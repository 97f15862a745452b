/** Reads classes, interfaces, enums and their members. */
import type {
  AccessorSyntax,
  ClassSyntax,
  EnumSyntax,
  InterfaceSyntax,
  MemberSyntax,
  MethodSyntax,
  Modifiers,
  ParameterSyntax,
  PropertySyntax,
  TypeDeclarationSyntax,
  TypeReference
} from './ast.ts';
import type { Cursor } from './cursor.ts';
import { readModifiers } from './modifiers.ts';
import type { Position } from './position.ts';
import { readBlock, readVariables } from './statements.ts';
import { readType, skipType } from './types.ts';

const TYPE_WORDS = new Set(['class', 'interface', 'enum']);

export function readTypeDeclaration(cursor: Cursor, position: Position, modifiers: Modifiers): TypeDeclarationSyntax {
  switch (cursor.peek()) {
    case 'class':
      return readClass(cursor, position, modifiers);
    case 'interface':
      return readInterface(cursor, position, modifiers);
    case 'enum':
      return readEnum(cursor, position, modifiers);
    default:
      throw cursor.unexpected();
  }
}

function readClass(cursor: Cursor, _start: Position, modifiers: Modifiers): ClassSyntax {
  cursor.at++;
  const position = cursor.position();
  const name = cursor.name();
  const superclass = cursor.takeWord('extends') ? readType(cursor) : null;
  const interfaces = cursor.takeWord('implements') ? readTypes(cursor) : [];
  cursor.expectSign('{');
  const members: MemberSyntax[] = [];
  while (!cursor.takeSign('}')) {
    if (cursor.takeSign(';')) continue;
    if (cursor.peek() === '<EOF>') throw cursor.failure("Expecting '}' but was: '<EOF>'");
    members.push(readMember(cursor, name));
  }
  return { kind: 'class', position, name, modifiers, superclass, interfaces, members };
}

function readTypes(cursor: Cursor): TypeReference[] {
  const types: TypeReference[] = [];
  do types.push(readType(cursor));
  while (cursor.takeSign(','));
  return types;
}

function readInterface(cursor: Cursor, _start: Position, modifiers: Modifiers): InterfaceSyntax {
  cursor.at++;
  const position = cursor.position();
  const name = cursor.name();
  const interfaces = cursor.takeWord('extends') ? readTypes(cursor) : [];
  cursor.expectSign('{');
  const methods: MethodSyntax[] = [];
  while (!cursor.takeSign('}')) {
    if (cursor.takeSign(';')) continue;
    const member = readMember(cursor, null);
    if (member.kind !== 'method') throw cursor.failure(`Invalid interface method: ${member.kind}`, member.position);
    methods.push(member);
  }
  return { kind: 'interface', position, name, modifiers, interfaces, methods };
}

function readEnum(cursor: Cursor, _start: Position, modifiers: Modifiers): EnumSyntax {
  cursor.at++;
  const position = cursor.position();
  const name = cursor.name();
  cursor.expectSign('{');
  const constants: { name: string; position: Position }[] = [];
  if (!cursor.isSign('}')) {
    do {
      if (cursor.isSign('}')) break;
      const constantPosition = cursor.position();
      constants.push({ name: cursor.name(), position: constantPosition });
    } while (cursor.takeSign(','));
  }
  cursor.expectSign('}');
  return { kind: 'enum', position, name, modifiers, constants };
}

/** Whether a member (not a statement) begins here, in a trigger or an anonymous block. */
export function isMember(cursor: Cursor): boolean {
  const start = cursor.at;
  // a local variable may have these too, but no method, property or class
  while (cursor.isWord('final') || cursor.isWord('transient')) cursor.at++;
  const declares = TYPE_WORDS.has(cursor.peek()) || startsMemberModifier(cursor) || isMethodOrProperty(cursor);
  cursor.at = start;
  return declares;
}

const MEMBER_MODIFIERS = new Set([
  'global',
  'public',
  'protected',
  'private',
  'static',
  'abstract',
  'webservice',
  'override',
  'virtual',
  'testmethod'
]);

function startsMemberModifier(cursor: Cursor): boolean {
  return (
    cursor.isSign('@') ||
    MEMBER_MODIFIERS.has(cursor.peek()) ||
    (/^(with|without|inherited)$/.test(cursor.peek()) && cursor.isWord('sharing', 1))
  );
}

function isMethodOrProperty(cursor: Cursor): boolean {
  const end = cursor.isWord('void') ? 1 : skipType(cursor, 0);
  return end > 0 && cursor.isName(end) && (cursor.isSign('(', end + 1) || cursor.isSign('{', end + 1));
}

/** `className`: the class around, whose name a constructor has; null where there are none. */
export function readMember(cursor: Cursor, className: string | null): MemberSyntax {
  const start = cursor.position();
  if (cursor.isSign('{')) return { kind: 'initializer', position: start, isStatic: false, body: readBlock(cursor) };
  if (cursor.isWord('static') && cursor.isSign('{', 1)) {
    cursor.at++;
    return { kind: 'initializer', position: start, isStatic: true, body: readBlock(cursor) };
  }
  const modifiers = readModifiers(cursor);
  if (TYPE_WORDS.has(cursor.peek())) return readTypeDeclaration(cursor, start, modifiers);
  if (cursor.isWord('void')) {
    cursor.at++;
    return readMethod(cursor, modifiers, null);
  }
  if (className !== null && cursor.isName() && cursor.isSign('(', 1)) {
    const position = cursor.position();
    const name = cursor.name();
    if (name.toLowerCase() !== className.toLowerCase())
      throw cursor.failure(`Invalid constructor name: ${name}`, position);
    const parameters = readParameters(cursor);
    return { kind: 'constructor', position, modifiers, name, parameters, body: readBlock(cursor) };
  }
  const type = readType(cursor);
  if (cursor.isSign('(', 1)) return readMethod(cursor, modifiers, type);
  if (cursor.isSign('{', 1)) return readProperty(cursor, modifiers, type);
  const position = cursor.position();
  const variables = readVariables(cursor);
  cursor.expectSign(';');
  return { kind: 'field', position, modifiers, type, variables };
}

function readMethod(cursor: Cursor, modifiers: Modifiers, returnType: TypeReference | null): MethodSyntax {
  const position = cursor.position();
  const name = cursor.name();
  const parameters = readParameters(cursor);
  const body = cursor.takeSign(';') ? null : readBlock(cursor);
  return { kind: 'method', position, modifiers, returnType, name, parameters, body };
}

function readParameters(cursor: Cursor): ParameterSyntax[] {
  cursor.expectSign('(');
  const parameters: ParameterSyntax[] = [];
  if (cursor.takeSign(')')) return parameters;
  do {
    const modifiers = readModifiers(cursor);
    const type = readType(cursor);
    const position = cursor.position();
    parameters.push({ position, modifiers, type, name: cursor.name() });
  } while (cursor.takeSign(','));
  cursor.expectSign(')');
  return parameters;
}

function readProperty(cursor: Cursor, modifiers: Modifiers, type: TypeReference): PropertySyntax {
  const position = cursor.position();
  const name = cursor.name();
  cursor.expectSign('{');
  let getter: AccessorSyntax | null = null;
  let setter: AccessorSyntax | null = null;
  while (!cursor.takeSign('}')) {
    const accessorModifiers = readModifiers(cursor);
    const accessorPosition = cursor.position();
    const isGetter = cursor.isWord('get');
    if (!isGetter && !cursor.isWord('set')) throw cursor.unexpected();
    if (isGetter ? getter : setter) throw cursor.failure(`Duplicate accessor: ${cursor.raw()}`);
    cursor.at++;
    const body = cursor.takeSign(';') ? null : readBlock(cursor);
    const accessor = { position: accessorPosition, modifiers: accessorModifiers, body };
    if (isGetter) getter = accessor;
    else setter = accessor;
  }
  return { kind: 'property', position, modifiers, type, name, getter, setter };
}
