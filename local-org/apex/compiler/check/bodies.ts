/** Members of a class with their bodies: from syntax to checked nodes. */
import type { ClassSymbol, ConstructorSymbol, FieldSymbol, MethodSymbol, PropertySymbol } from '../symbols/symbols.ts';
import { VOID } from '../symbols/type-table.ts';
import type {
  BlockSyntax,
  ConstructorSyntax,
  FieldSyntax,
  InitializerSyntax,
  MemberSyntax,
  MethodSyntax,
  PropertySyntax,
  StatementSyntax
} from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { chooseConstructor, convertArguments } from './creation.ts';
import { checkExpression } from './expressions.ts';
import { completes } from './flow.ts';
import { Frame, type FrameOptions, type UnitContext } from './frame.ts';
import { convert, wantValue } from './nodes.ts';
import { choose } from './overloads.ts';
import { checkStatements } from './statements.ts';
import type {
  Block,
  Body,
  CheckedClass,
  CheckedConstructor,
  CheckedField,
  CheckedInitializer,
  CheckedMember,
  CheckedMethod,
  CheckedProperty,
  ConstructorChain,
  Expression
} from './tree.ts';

/** A class with all its bodies; its signatures and hierarchy are already there. */
export function checkClass(unit: UnitContext, symbol: ClassSymbol): CheckedClass {
  const source = unit.program.sources.get(symbol);
  const syntax = source?.syntax;
  const members = syntax === null ? (source?.loose ?? []) : syntax?.kind === 'class' ? syntax.members : [];
  const initialized: CheckedMember[] = [];
  const methods: CheckedMethod[] = [];
  const constructors: CheckedConstructor[] = [];
  for (const member of members) {
    switch (member.kind) {
      case 'field':
        initialized.push(...checkField(unit, symbol, member));
        break;
      case 'property': {
        const property = symbol.properties.get(member.name.toLowerCase());
        if (property && unit.program.memberSyntax.get(property) === member)
          initialized.push(checkProperty(unit, property, member));
        break;
      }
      case 'initializer':
        initialized.push(checkInitializer(unit, symbol, member));
        break;
      case 'method': {
        const method = memberOf(unit, symbol.methods.get(member.name.toLowerCase()) ?? [], member);
        if (method) methods.push(checkMethod(unit, method, member));
        break;
      }
      default:
    }
  }
  if (symbol.kind === 'class')
    for (const constructor of symbol.constructors) constructors.push(checkConstructor(unit, constructor));
  const inner = [...symbol.inner.values()].map((i) => checkClass(unit, i));
  return { kind: 'class', symbol, members: initialized, methods, constructors, inner };
}

function memberOf<T extends MethodSymbol | FieldSymbol>(
  unit: UnitContext,
  symbols: readonly T[],
  syntax: MemberSyntax
): T | undefined {
  return symbols.find((s) => unit.program.memberSyntax.get(s) === syntax);
}

function body(frame: Frame, statements: readonly StatementSyntax[], position: Position): Body {
  completes(statements, (unreachable) => frame.report(unreachable, 'Unreachable statement'));
  const block: Block = { kind: 'block', position, statements: checkStatements(frame, statements) };
  return { block, locals: frame.locals, safeSlots: frame.safeSlots };
}

function initializer(
  unit: UnitContext,
  symbol: ClassSymbol,
  member: FieldSymbol,
  syntax: FieldSyntax
): Expression | null {
  const variable = syntax.variables.find((v) => v.name.toLowerCase() === member.name.toLowerCase());
  if (!variable?.initializer) return null;
  const frame = new Frame(unit, { symbol, isStatic: member.isStatic, returnType: null, initializes: true });
  const value = convert(frame, checkExpression(frame, variable.initializer), member.type, variable.position);
  return frame.refused === null
    ? value
    : { kind: 'unsupported', position: variable.position, type: member.type, feature: frame.refused };
}

function checkField(unit: UnitContext, symbol: ClassSymbol, syntax: FieldSyntax): CheckedField[] {
  const fields: CheckedField[] = [];
  for (const variable of syntax.variables) {
    const field = symbol.fields.get(variable.name.toLowerCase());
    if (!field || unit.program.memberSyntax.get(field) !== syntax) continue;
    fields.push({
      kind: 'field',
      position: variable.position,
      symbol: field,
      initializer: initializer(unit, symbol, field, syntax)
    });
  }
  return fields;
}

function checkProperty(unit: UnitContext, property: PropertySymbol, syntax: PropertySyntax): CheckedProperty {
  const options = { symbol: property.owner, isStatic: property.isStatic, accessorOf: property };
  let getter: Body | null = null;
  if (syntax.getter?.body) {
    const frame = new Frame(unit, { ...options, returnType: property.type });
    getter = body(frame, syntax.getter.body.statements, syntax.getter.position);
    reportMissingReturn(frame, syntax.getter.body, property.type.name);
  }
  let setter: CheckedProperty['setter'] = null;
  if (syntax.setter?.body) {
    const frame = new Frame(unit, { ...options, returnType: VOID });
    const value = frame.declare('value', property.type, syntax.setter.position, 'parameter');
    setter = { ...body(frame, syntax.setter.body.statements, syntax.setter.position), value };
  }
  return { kind: 'property', position: syntax.position, symbol: property, getter, setter, initializer: null };
}

function checkInitializer(unit: UnitContext, symbol: ClassSymbol, syntax: InitializerSyntax): CheckedInitializer {
  const frame = new Frame(unit, { symbol, isStatic: syntax.isStatic, returnType: null, initializes: true });
  return {
    kind: 'initializer',
    position: syntax.position,
    isStatic: syntax.isStatic,
    body: body(frame, syntax.body.statements, syntax.body.position)
  };
}

function reportMissingReturn(frame: Frame, block: BlockSyntax, type: string): void {
  if (completes(block.statements, () => undefined))
    frame.report(block.end, `Missing return statement required return type: ${type}`);
}

function checkMethod(unit: UnitContext, method: MethodSymbol, syntax: MethodSyntax): CheckedMethod {
  const frame = new Frame(unit, { symbol: method.owner, isStatic: method.isStatic, returnType: method.returnType });
  frame.useType(method.returnType);
  const parameters = method.parameters.map((p) => frame.declare(p.name, p.type, p.position, 'parameter', p.isFinal));
  if (!syntax.body) {
    if (!method.isAbstract) frame.report(syntax.position, `Method must define a body: ${method.name}`);
    return { kind: 'method', position: syntax.position, symbol: method, parameters, body: null };
  }
  if (method.isAbstract)
    frame.report(
      syntax.position,
      method.owner.kind === 'interface'
        ? `Interface methods cannot have a body: ${method.name}`
        : `Abstract methods cannot have a body: ${method.name}`
    );
  const checked = body(frame, syntax.body.statements, syntax.body.position);
  if (method.returnType.kind !== 'void') reportMissingReturn(frame, syntax.body, method.returnType.name);
  return { kind: 'method', position: syntax.position, symbol: method, parameters, body: checked };
}

function checkConstructor(unit: UnitContext, constructor: ConstructorSymbol): CheckedConstructor {
  const { owner, position } = constructor;
  const syntax = unit.program.memberSyntax.get(constructor) as ConstructorSyntax | undefined;
  const frame = new Frame(unit, { symbol: owner, isStatic: false, returnType: VOID, initializes: true });
  const parameters = constructor.parameters.map((p) =>
    frame.declare(p.name, p.type, p.position, 'parameter', p.isFinal)
  );
  const statements = syntax?.body.statements ?? [];
  const first = statements[0];
  const explicit =
    first?.kind === 'expressionStatement' && first.expression.kind === 'constructorCall' ? first.expression : null;
  const args = explicit ? explicit.args.map((a) => wantValue(frame, checkExpression(frame, a))) : [];
  const chain =
    explicit?.which === 'this'
      ? thisChain(frame, owner, args, explicit.position)
      : superChain(frame, constructor, explicit ? args : null, explicit?.position ?? position);
  if (frame.refused !== null) {
    const refusal: Expression = { kind: 'unsupported', position, type: VOID, feature: frame.refused };
    const block: Block = {
      kind: 'block',
      position,
      statements: [{ kind: 'expression', position, expression: refusal }]
    };
    return {
      kind: 'constructor',
      position,
      symbol: constructor,
      parameters,
      chain: null,
      body: { block, locals: frame.locals, safeSlots: frame.safeSlots }
    };
  }
  return {
    kind: 'constructor',
    position,
    symbol: constructor,
    parameters,
    chain,
    body: body(frame, explicit ? statements.slice(1) : statements, syntax?.body.position ?? position)
  };
}

function thisChain(
  frame: Frame,
  owner: ClassSymbol,
  args: readonly Expression[],
  position: Position
): ConstructorChain | null {
  const constructor = chooseConstructor(frame, owner.constructors, args, owner.name, position);
  return constructor ? { kind: 'this', position, constructor, args: convertArguments(frame, args, constructor) } : null;
}

/** `args` null: no explicit call. */
function superChain(
  frame: Frame,
  constructor: ConstructorSymbol,
  args: readonly Expression[] | null,
  position: Position
): ConstructorChain | null {
  const { owner } = constructor;
  const parent = owner.superclass;
  if (parent === null) {
    if (args !== null && args.length > 0)
      frame.report(
        position,
        `Constructor not defined: [Object].<Constructor>(${args.map((a) => a.type.name).join(', ')})`
      );
    return null;
  }
  if (parent.kind === 'user') {
    frame.use(parent.symbol);
    // an exception's implicit constructors hand their arguments on
    const given =
      args ??
      (constructor.implicit === 'exception'
        ? frame.locals.map((symbol) => ({ kind: 'local', position, type: symbol.type, symbol }) as Expression)
        : []);
    const target = chooseConstructor(frame, parent.symbol.constructors, given, parent.name, position);
    return target
      ? { kind: 'super', position, constructor: target, args: convertArguments(frame, given, target) }
      : null;
  }
  if (parent.kind !== 'platform') return null;
  const given =
    args ??
    (constructor.implicit === 'exception'
      ? frame.locals.map((symbol) => ({ kind: 'local', position, type: symbol.type, symbol }) as Expression)
      : []);
  const { platform } = frame.program;
  let best = choose(platform.constructors(parent), given, platform).best;
  if (!best) {
    // abstract platform classes declare no constructors of their own; Exception's stand for those of its subclasses
    for (const ancestor of platform.ancestry(parent))
      best ??= choose(platform.constructors(ancestor), given, platform).best;
  }
  if (!best && given.length > 0)
    frame.report(
      position,
      `Constructor not defined: [${parent.name}].<Constructor>(${given.map((a) => a.type.name).join(', ')})`
    );
  return {
    kind: 'platformSuper',
    position,
    declaration: best?.declaration ?? parent.declaration,
    signature: best?.signature ?? null,
    args: best ? given.map((a, i) => convert(frame, a, best.parameters[i] ?? a.type)) : []
  };
}

/** Top-level statements of a trigger or an anonymous block. */
export function checkLooseBody(
  unit: UnitContext,
  symbol: ClassSymbol,
  statements: readonly StatementSyntax[],
  position: Position,
  options: Partial<FrameOptions> = {}
): Body {
  const frame = new Frame(unit, { symbol, isStatic: true, returnType: VOID, ...options });
  return body(frame, statements, position);
}
