/** `new`: classes, records, collections. */
import { ANY, ID, INTEGER, mentionedMissing, missingName } from '../symbols/type-table.ts';
import type { ApexType, ListType, SetType, SObjectType, UserType } from '../symbols/types.ts';
import type { ConstructorSymbol } from '../symbols/symbols.ts';
import type { ExpressionSyntax, NewSyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { isSubtype } from '../symbols/subtypes.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { convert, failed, isFailed, tryConvert, wantValue } from './nodes.ts';
import { checkTypeVisible } from './names.ts';
import { choose } from './overloads.ts';
import type { Expression, NewCollection, NewMap, NewSObject } from './tree.ts';
import { fieldType, findField, findRelationship, parentType } from './variables.ts';
import { isVisible } from './visibility.ts';

export function checkNew(frame: Frame, syntax: NewSyntax): Expression {
  const { position } = syntax;
  const type = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  frame.useType(type);
  switch (type.kind) {
    case 'list':
      return newList(frame, syntax, type);
    case 'set':
      return newSet(frame, syntax, type);
    case 'map':
      return newMap(frame, syntax, type);
    case 'sobject':
      return newRecord(frame, syntax, type);
    case 'user':
      return newUser(frame, syntax, type);
    case 'platform':
      return newPlatform(frame, syntax, type);
    case 'error':
      if (syntax.init.kind === 'arguments')
        for (const a of syntax.init.args) if (a.kind !== 'assign') checkExpression(frame, a);
      return failed(position);
    default: {
      const missing = missingName(type);
      if (missing !== undefined) return frame.refuse(missing, position);
      frame.report(position, `Type cannot be constructed: ${type.name}`);
      return failed(position);
    }
  }
}

function plainArguments(frame: Frame, args: readonly ExpressionSyntax[], type: ApexType): Expression[] | null {
  const named = args.find((a) => a.kind === 'assign');
  if (named) {
    frame.report(
      named.position,
      `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${type.name}`
    );
    return null;
  }
  return args.map((a) => wantValue(frame, checkExpression(frame, a)));
}

const argumentTypes = (args: readonly Expression[]): string => args.map((a) => a.type.name).join(', ');

function newUser(frame: Frame, syntax: NewSyntax, type: UserType): Expression {
  const { position } = syntax;
  const { symbol } = type;
  frame.use(symbol);
  if (syntax.init.kind !== 'arguments') {
    frame.report(position, `Expression cannot be constructed as a collection: ${type.name}`);
    return failed(position);
  }
  const args = plainArguments(frame, syntax.init.args, type);
  if (args === null) return failed(position);
  checkTypeVisible(frame, symbol, position);
  if (symbol.kind !== 'class' || symbol.isAbstract) {
    frame.report(
      position,
      symbol.kind === 'class'
        ? `Abstract classes cannot be constructed: ${type.name}`
        : `Type cannot be constructed: ${type.name}`
    );
    return failed(position);
  }
  const constructor = chooseConstructor(frame, symbol.constructors, args, type.name, position);
  if (!constructor) return failed(position);
  return { kind: 'newUser', position, type, constructor, args: convertArguments(frame, args, constructor) };
}

/** The constructor meant; reports when there is none or it may not be used. */
export function chooseConstructor(
  frame: Frame,
  constructors: readonly ConstructorSymbol[],
  args: readonly Expression[],
  name: string,
  position: Position
): ConstructorSymbol | null {
  const candidates = constructors.map((symbol) => ({ symbol, parameters: symbol.parameters.map((p) => p.type) }));
  const { best } = choose(candidates, args, frame.program.platform);
  if (!best) {
    if (!args.some(isFailed))
      frame.report(position, `Constructor not defined: [${name}].<Constructor>(${argumentTypes(args)})`);
    return null;
  }
  const { symbol } = best;
  if (!isVisible(frame, symbol.access, symbol.owner, symbol.annotations)) {
    frame.report(
      position,
      `Constructor is not visible: [${name}].<Constructor>(${symbol.parameters.map((p) => p.type.name).join(', ')})`
    );
    return null;
  }
  return symbol;
}

export function convertArguments(
  frame: Frame,
  args: readonly Expression[],
  constructor: ConstructorSymbol
): Expression[] {
  return args.map((a, i) => convert(frame, a, constructor.parameters[i]?.type ?? ANY));
}

function newPlatform(frame: Frame, syntax: NewSyntax, type: ApexType & { kind: 'platform' }): Expression {
  const { position } = syntax;
  if (syntax.init.kind !== 'arguments') {
    frame.report(position, `Expression cannot be constructed as a collection: ${type.name}`);
    return failed(position);
  }
  const args = plainArguments(frame, syntax.init.args, type);
  if (args === null) return failed(position);
  const { declaration } = type;
  if (declaration.kind !== 'class' || declaration.isAbstract === true) {
    frame.report(
      position,
      declaration.kind === 'class'
        ? `Abstract classes cannot be constructed: ${type.name}`
        : `Type cannot be constructed: ${type.name}`
    );
    return failed(position);
  }
  const { best } = choose(frame.program.platform.constructors(type), args, frame.program.platform);
  if (!best) {
    if (!args.some(isFailed))
      frame.report(position, `Constructor not defined: [${type.name}].<Constructor>(${argumentTypes(args)})`);
    return failed(position);
  }
  const converted = args.map((a, i) => convert(frame, a, best.parameters[i] as ApexType));
  return {
    kind: 'newPlatform',
    position,
    type,
    declaration: best.declaration,
    signature: best.signature,
    implementation: best.implementation,
    args: converted
  };
}

function newRecord(frame: Frame, syntax: NewSyntax, type: SObjectType): Expression {
  const { position, init } = syntax;
  const { object } = type;
  if (object === null || init.kind !== 'arguments') {
    frame.report(position, `Type cannot be constructed: ${type.name}`);
    return failed(position);
  }
  const values: NewSObject['values'][number][] = [];
  const seen = new Set<string>();
  for (const argument of init.args) {
    if (argument.kind !== 'assign' || argument.operator !== '=' || argument.target.kind !== 'name') {
      frame.report(
        argument.position,
        `Invalid constructor argument, SObject initializer must be field=value: ${type.name}`
      );
      checkExpression(frame, argument);
      continue;
    }
    const { name } = argument.target;
    const value = wantValue(frame, checkExpression(frame, argument.value));
    if (seen.has(name.toLowerCase())) frame.report(argument.position, `Duplicate field initialization: ${name}`);
    seen.add(name.toLowerCase());
    const field = findField(frame, object, name);
    if (field) {
      if (field.formula !== undefined || field.summary !== undefined)
        frame.report(argument.position, `Field is not writeable: ${object.name}.${field.name}`);
      values.push({
        kind: 'field',
        field,
        value: convert(frame, value, fieldType(frame, field), argument.value.position)
      });
      continue;
    }
    const reference = findRelationship(frame, object, name);
    if (reference?.relationshipName === undefined)
      frame.report(argument.position, `Field does not exist: ${name} on ${object.name}`);
    else
      values.push({
        kind: 'parent',
        relationship: reference.relationshipName,
        field: reference,
        value: convert(frame, value, parentValueType(frame, value, reference), argument.value.position)
      });
  }
  return { kind: 'newSObject', position, type, object, values };
}

/** A polymorphic parent takes a record of any of its objects. */
function parentValueType(frame: Frame, value: Expression, field: Parameters<typeof parentType>[1]): ApexType {
  return field.referenceTo.length > 1 && value.type.kind === 'sobject'
    ? frame.program.types.sobject
    : parentType(frame, field);
}

function elements(frame: Frame, syntax: readonly ExpressionSyntax[], type: ApexType): Expression[] {
  return syntax.map((e) => convert(frame, wantValue(frame, checkExpression(frame, e)), type));
}

function newList(frame: Frame, syntax: NewSyntax, type: ListType): Expression {
  const { position, init } = syntax;
  const make = (made: NewCollection['init']): NewCollection => ({ kind: 'newCollection', position, type, init: made });
  switch (init.kind) {
    case 'size':
      return make({ kind: 'size', size: convert(frame, checkExpression(frame, init.size), INTEGER) });
    case 'elements':
      return init.elements.length === 0
        ? make({ kind: 'empty' })
        : make({ kind: 'elements', elements: elements(frame, init.elements, type.element) });
    case 'entries':
      frame.report(position, `Invalid initializer type ${type.name}, map initializer is only allowed for Map types`);
      return failed(position);
    case 'arguments': {
      const args = plainArguments(frame, init.args, type);
      if (args === null) return failed(position);
      if (args.length === 0) return make({ kind: 'empty' });
      const only = args[0] as Expression;
      const size = args.length === 1 ? tryConvert(frame, only, INTEGER) : null;
      if (size && only.type.kind !== 'null') return make({ kind: 'size', size });
      return copy(frame, args, type, type.element) ?? unknownConstructor(frame, position, type, args);
    }
  }
}

function unknownConstructor(frame: Frame, position: Position, type: ApexType, args: readonly Expression[]): Expression {
  const lacking = [type, ...args.map((a) => a.type)].map(mentionedMissing).find((n) => n !== undefined);
  if (lacking !== undefined) return frame.refuse(lacking, position);
  if (!args.some(isFailed))
    frame.report(position, `Constructor not defined: [${type.name}].<Constructor>(${argumentTypes(args)})`);
  return failed(position);
}

/** `new List<X>(other)`, `new Set<X>(other)`. */
function copy(
  frame: Frame,
  args: readonly Expression[],
  type: ListType | SetType,
  element: ApexType
): NewCollection | null {
  if (args.length !== 1) return null;
  const source = args[0] as Expression;
  const { platform } = frame.program;
  const from = source.type;
  const fits = (given: ApexType): boolean =>
    tryConvert(frame, { ...source, kind: 'literal', value: null, text: 'null', type: given } as Expression, element) !==
      null ||
    (given.kind === 'sobject' && element.kind === 'sobject');
  if ((from.kind === 'list' || from.kind === 'set') && fits(from.element)) {
    return { kind: 'newCollection', position: source.position, type, init: { kind: 'copy', from: from.kind, source } };
  }
  const iterable = platform.find('System', 'Iterable');
  if (iterable && isSubtype(from, platform.typeOf(iterable, [ANY]), platform)) {
    return { kind: 'newCollection', position: source.position, type, init: { kind: 'copy', from: 'iterable', source } };
  }
  return null;
}

function newSet(frame: Frame, syntax: NewSyntax, type: SetType): Expression {
  const { position, init } = syntax;
  const make = (made: NewCollection['init']): NewCollection => ({ kind: 'newCollection', position, type, init: made });
  switch (init.kind) {
    case 'elements':
      return init.elements.length === 0
        ? make({ kind: 'empty' })
        : make({ kind: 'elements', elements: elements(frame, init.elements, type.element) });
    case 'arguments': {
      const args = plainArguments(frame, init.args, type);
      if (args === null) return failed(position);
      if (args.length === 0) return make({ kind: 'empty' });
      const only = args[0] as Expression;
      const size = args.length === 1 && only.type.kind !== 'null' ? tryConvert(frame, only, INTEGER) : null;
      if (size) return make({ kind: 'capacity', size });
      return copy(frame, args, type, type.element) ?? unknownConstructor(frame, position, type, args);
    }
    default:
      frame.report(position, `Invalid initializer for type: ${type.name}`);
      return failed(position);
  }
}

function newMap(frame: Frame, syntax: NewSyntax, type: ApexType & { kind: 'map' }): Expression {
  const { position, init } = syntax;
  const make = (made: NewMap['init']): NewMap => ({ kind: 'newMap', position, type, init: made });
  switch (init.kind) {
    case 'entries':
      return make({
        kind: 'entries',
        entries: init.entries.map((e) => ({
          key: convert(frame, wantValue(frame, checkExpression(frame, e.key)), type.key),
          value: convert(frame, wantValue(frame, checkExpression(frame, e.value)), type.value)
        }))
      });
    case 'elements':
      if (init.elements.length === 0) return make({ kind: 'empty' });
      frame.report(position, `Invalid initializer type ${type.name}, expected key => value`);
      return failed(position);
    case 'arguments': {
      const args = plainArguments(frame, init.args, type);
      if (args === null) return failed(position);
      if (args.length === 0) return make({ kind: 'empty' });
      const source = args[0] as Expression;
      if (args.length === 1) {
        if (source.type.kind === 'map' && tryConvert(frame, source, type)) return make({ kind: 'copy', source });
        if (
          source.type.kind === 'map' &&
          isSubtype(source.type.key, type.key, frame.program.platform) &&
          isSubtype(source.type.value, type.value, frame.program.platform)
        )
          return make({ kind: 'copy', source });
        const isKeyed = type.key === ID || type.key.name === 'String';
        if (
          source.type.kind === 'list' &&
          isKeyed &&
          source.type.element.kind === 'sobject' &&
          type.value.kind === 'sobject'
        )
          return make({ kind: 'records', source });
      }
      return unknownConstructor(frame, position, type, args);
    }
    default:
      frame.report(position, `Invalid initializer for type: ${type.name}`);
      return failed(position);
  }
}
