/** Method calls: finding the receiver, the overloads, the one meant; arguments converted to its parameters. */
import { bridgeName } from '../symbols/implementations.ts';
import { methodText } from '../symbols/members.ts';
import type { PlatformMethod } from '../symbols/platform.ts';
import { interfaceLineage, lineage, platformSuperclass } from '../symbols/subtypes.ts';
import type { ClassSymbol, MethodSymbol } from '../symbols/symbols.ts';
import { ANY, BOOLEAN, INTEGER, mentionedMissing, missingName, STRING, VOID } from '../symbols/type-table.ts';
import type { ApexType, PlatformType, UserType } from '../symbols/types.ts';
import type { CallSyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { openSafe, resolveHead, resolveTypeName, refuseName, type Head } from './names.ts';
import { asRowOrNull, asSingleRow, convert, failed, isFailed, wantValue } from './nodes.ts';
import { choose } from './overloads.ts';
import { recordStaticCall } from './record-statics.ts';
import type { EnumCall, Expression, PlatformCall, UserCall } from './tree.ts';
import { thisOf } from './variables.ts';
import { isVisible } from './visibility.ts';

/** A method found by name, before the overload is chosen. */
interface UserCandidate {
  readonly kind: 'user';
  readonly method: MethodSymbol;
  readonly parameters: readonly ApexType[];
}
interface PlatformCandidate {
  readonly kind: 'platform';
  readonly method: PlatformMethod;
  readonly parameters: readonly ApexType[];
}
type MethodCandidate = UserCandidate | PlatformCandidate;

export function checkCall(frame: Frame, syntax: CallSyntax): Expression {
  if (syntax.target === null) return unqualifiedCall(frame, syntax, checkArguments(frame, syntax));
  const head = resolveHead(frame, syntax.target);
  const args = checkArguments(frame, syntax);
  const found = callOn(frame, head, syntax, args, head.kind !== 'value' || syntax.target.kind !== 'name');
  if (found) return found;
  // a variable named like a class hides it, but not the class's static methods
  const other = syntax.target.kind === 'name' ? resolveTypeName(frame, syntax.target.name) : null;
  return (
    (other && callOn(frame, other, syntax, args, false)) ?? (callOn(frame, head, syntax, args, true) as Expression)
  );
}

function checkArguments(frame: Frame, syntax: CallSyntax): Expression[] {
  return syntax.args.map((a) => wantValue(frame, checkExpression(frame, a)));
}

/** The call on a head; null when there is no such method and `report` is false. */
function callOn(
  frame: Frame,
  head: Head,
  syntax: CallSyntax,
  args: readonly Expression[],
  report: boolean
): Expression | null {
  const { name, position } = syntax;
  switch (head.kind) {
    case 'value':
      return valueCall(frame, head.expression, syntax, args, report);
    case 'super':
      return superCall(frame, syntax, args);
    case 'type':
      return typeCall(frame, head.type, head.path, syntax, args, report);
    case 'namespace':
    case 'label':
    case 'trigger':
    case 'describes':
    case 'page':
    case 'tokens': {
      const type =
        head.kind === 'namespace'
          ? head.name
          : head.kind === 'label'
            ? 'Label'
            : head.kind === 'trigger'
              ? 'Trigger'
              : head.kind;
      const declaration = frame.program.platform.find('System', type);
      if (declaration)
        return typeCall(frame, frame.program.platform.typeOf(declaration, []), [type], syntax, args, report);
      if (report) missing(frame, position, name, args, null);
      return report ? failed(position) : null;
    }
    case 'unknown':
      if (!report) return null;
      return refuseName(frame, head.path, head.position, name);
  }
}

/** `void foo(String, Integer)` of what was written. */
function missing(
  frame: Frame,
  position: Position,
  name: string,
  args: readonly Expression[],
  type: string | null
): void {
  if (args.some(isFailed)) return;
  const lacking = args.map((a) => mentionedMissing(a.type)).find((n) => n !== undefined);
  if (lacking !== undefined) {
    frame.refuse(lacking, position);
    return;
  }
  const text = `Method does not exist or incorrect signature: void ${name}(${args.map((a) => a.type.name).join(', ')})`;
  frame.report(position, type === null ? text : `${text} from the type ${type}`);
}

// ---------------------------------------------------------------- on values

function valueCall(
  frame: Frame,
  expression: Expression,
  syntax: CallSyntax,
  args: readonly Expression[],
  report: boolean
): Expression | null {
  const { name, position } = syntax;
  if (isFailed(expression)) return failed(position);
  if (expression.type.kind === 'void') return wantValue(frame, expression);
  const lacking = missingName(expression.type);
  if (lacking !== undefined) return frame.refuse(`${lacking}.${name}`, position);
  const fieldError = fieldAddError(frame, expression, syntax, args);
  if (fieldError) return fieldError;
  const start =
    expression.kind === 'soql' && expression.type.kind === 'list' && !hasMethod(frame, expression.type, name)
      ? syntax.safe
        ? asRowOrNull(expression)
        : asSingleRow(expression)
      : expression;
  const candidates = instanceCandidates(frame, start.type, name);
  const enumMethod = enumInstanceCall(frame, start, syntax, args);
  if (enumMethod) return enumMethod;
  if (isUndecidable(candidates, args)) return failed(position);
  const chosen = choose(candidates, args, frame.program.platform);
  if (chosen.best === null) {
    const copy = cloneCall(frame, start, syntax, args);
    if (copy) return copy;
    if (report) reportMissing(frame, start.type, name, args, position);
    return report ? failed(position) : null;
  }
  reportAmbiguous(frame, chosen.ambiguous, chosen.best, position);
  const receiver = syntax.safe ? openSafe(frame, start, position) : start;
  return makeCall(frame, chosen.best, receiver, start.type, args, position, false);
}

/** No such instance method: perhaps there is a static one. */
function reportMissing(
  frame: Frame,
  type: ApexType,
  name: string,
  args: readonly Expression[],
  position: Position
): void {
  const statics: MethodCandidate[] = [];
  if (type.kind === 'user') addUserMethods(statics, type.symbol, name, true);
  const { best } = choose(statics, args, frame.program.platform);
  if (best?.kind === 'user')
    frame.report(
      position,
      `Static method cannot be referenced from a non static context: ${methodText(best.method)} from the type ${best.method.owner.name}`
    );
  else missing(frame, position, name, args, type.name);
}

/** `record.Name.addError('…')` adds the error to the field of that record (Apex Reference, "addError"). */
function fieldAddError(
  frame: Frame,
  expression: Expression,
  syntax: CallSyntax,
  args: readonly Expression[]
): Expression | null {
  if (expression.kind !== 'sobjectField' || syntax.name.toLowerCase() !== 'adderror') return null;
  const { receiver, field } = expression;
  const { position } = syntax;
  const object = frame.program.findObject(field.object);
  if (!object) return null;
  const token: Expression = {
    kind: 'sobjectFieldToken',
    position,
    type: frame.program.platform.named('Schema', 'SObjectField'),
    object,
    field
  };
  const given = [token, ...args];
  const { best } = choose(instanceCandidates(frame, receiver.type, 'addError'), given, frame.program.platform);
  return best ? makeCall(frame, best, receiver, receiver.type, given, position, false) : null;
}

/** Instances of user classes can be copied. */
function cloneCall(
  frame: Frame,
  receiver: Expression,
  syntax: CallSyntax,
  args: readonly Expression[]
): Expression | null {
  if (
    syntax.name.toLowerCase() !== 'clone' ||
    args.length > 0 ||
    receiver.type.kind !== 'user' ||
    receiver.type.symbol.kind === 'enum'
  )
    return null;
  const opened = syntax.safe ? openSafe(frame, receiver, syntax.position) : receiver;
  return { kind: 'cloneObject', position: syntax.position, type: receiver.type, receiver: opened };
}

function hasMethod(frame: Frame, type: ApexType, name: string): boolean {
  return frame.program.platform.methods(type, name, false).length > 0;
}

/** Instance methods of a type by name: of classes from the nearest up, then of the platform, Object's last. */
export function instanceCandidates(frame: Frame, type: ApexType, name: string): MethodCandidate[] {
  const { platform } = frame.program;
  if (type.kind !== 'user')
    return platform
      .methods(type, name, false)
      .map((method) => ({ kind: 'platform', method, parameters: method.parameters }));
  const found: MethodCandidate[] = [];
  addUserMethods(found, type.symbol, name, false);
  const parent = platformSuperclass(type.symbol);
  const platformTypes: ApexType[] = [
    ...(parent ? [parent] : []),
    ...type.symbol.allInterfaces.filter((i) => i.kind === 'platform'),
    ANY
  ];
  for (const platformType of platformTypes) {
    for (const method of platform.methods(platformType, name, false))
      addUnlessOverridden(found, { kind: 'platform', method, parameters: method.parameters });
  }
  return found;
}

function addUnlessOverridden(found: MethodCandidate[], candidate: MethodCandidate): void {
  const same = found.some(
    (f) =>
      f.parameters.length === candidate.parameters.length && f.parameters.every((p, i) => p === candidate.parameters[i])
  );
  if (!same) found.push(candidate);
}

function addUserMethods(found: MethodCandidate[], symbol: ClassSymbol, name: string, isStatic: boolean | null): void {
  const lower = name.toLowerCase();
  const add = (owner: ClassSymbol): void => {
    for (const method of owner.methods.get(lower) ?? []) {
      if (isStatic === null || method.isStatic === isStatic)
        addUnlessOverridden(found, { kind: 'user', method, parameters: method.parameters.map((p) => p.type) });
    }
  };
  for (const at of symbol.kind === 'interface' ? interfaceLineage(symbol) : lineage(symbol)) add(at);
  if (isStatic !== true) for (const type of symbol.allInterfaces) if (type.kind === 'user') add(type.symbol);
}

/** An argument in error says nothing about which of several overloads is meant. */
function isUndecidable(candidates: readonly MethodCandidate[], args: readonly Expression[]): boolean {
  return args.some(isFailed) && candidates.filter((c) => c.parameters.length === args.length).length > 1;
}

function reportAmbiguous(frame: Frame, ambiguous: boolean, best: MethodCandidate, position: Position): void {
  if (ambiguous)
    frame.report(
      position,
      `Method is ambiguous: ${methodText({ ...best.method, parameters: best.parameters.map((type) => ({ type })) })}`
    );
}

// ---------------------------------------------------------------- without a receiver, on super, on types

function unqualifiedCall(frame: Frame, syntax: CallSyntax, args: readonly Expression[]): Expression {
  const { name, position } = syntax;
  for (let at: ClassSymbol | null = frame.symbol; at; at = at.outer) {
    const isOwn = at === frame.symbol;
    const candidates: MethodCandidate[] = [];
    addUserMethods(candidates, at, name, isOwn ? null : true);
    if (isOwn && !frame.isStatic)
      for (const c of instanceCandidates(frame, at.type, name)) addUnlessOverridden(candidates, c);
    if (isUndecidable(candidates, args)) return failed(position);
    const { best, ambiguous } = choose(candidates, args, frame.program.platform);
    if (best === null) continue;
    reportAmbiguous(frame, ambiguous, best, position);
    if (best.method.isStatic) return makeCall(frame, best, null, at.type, args, position, false);
    if (frame.isStatic) {
      frame.report(
        position,
        `Non static method cannot be referenced from a static context: ${methodText({ ...best.method, parameters: best.parameters.map((type) => ({ type })) })}`
      );
      return failed(position);
    }
    return makeCall(frame, best, thisOf(frame, position), at.type, args, position, false);
  }
  const copy = frame.isStatic ? null : cloneCall(frame, thisOf(frame, position), syntax, args);
  if (copy) return copy;
  missing(frame, position, name, args, frame.symbol.name);
  return failed(position);
}

function superCall(frame: Frame, syntax: CallSyntax, args: readonly Expression[]): Expression {
  const { name, position } = syntax;
  const parent = frame.symbol.superclass;
  if (parent === null || frame.isStatic) {
    frame.report(
      position,
      parent === null
        ? `Class has no superclass: ${frame.symbol.name}`
        : 'super cannot be referenced in a static context'
    );
    return failed(position);
  }
  const { best } = choose(instanceCandidates(frame, parent, name), args, frame.program.platform);
  if (best === null) {
    missing(frame, position, name, args, parent.name);
    return failed(position);
  }
  return makeCall(frame, best, thisOf(frame, position), parent, args, position, true);
}

function typeCall(
  frame: Frame,
  type: ApexType,
  path: readonly string[],
  syntax: CallSyntax,
  args: readonly Expression[],
  report: boolean
): Expression | null {
  const { name, position } = syntax;
  const { platform } = frame.program;
  const candidates: MethodCandidate[] = [];
  if (type.kind === 'user') {
    frame.use(type.symbol);
    addUserMethods(candidates, type.symbol, name, true);
  }
  const enumCall = enumStaticCall(frame, type, syntax, args);
  if (enumCall) return enumCall;
  if (type.kind !== 'user') {
    for (const method of platform.methods(type, name, true))
      candidates.push({ kind: 'platform', method, parameters: method.parameters });
  }
  if (isUndecidable(candidates, args)) return failed(position);
  const { best, ambiguous } = choose(candidates, args, platform);
  if (best) {
    reportAmbiguous(frame, ambiguous, best, position);
    return makeCall(frame, best, null, type, args, position, false);
  }
  const object =
    type.kind === 'sobject' ? type.object : path.length === 1 ? frame.program.findObject(path[0] as string) : undefined;
  const statics = object ? recordStaticCall(frame, object, name, args, position) : null;
  if (statics) return statics;
  // `System.debug` names the class System inside the namespace System; `Foo.Bar.baz()` was resolved as a type before
  if (path.length === 1 && type.kind === 'user') {
    const declaration = platform.find('System', path[0] as string);
    const shadowed = declaration ? typeCall(frame, platform.typeOf(declaration, []), [], syntax, args, false) : null;
    if (shadowed) return shadowed;
  }
  if (!report) return null;
  const instance = type.kind === 'user' ? choose(instanceCandidates(frame, type, name), args, platform).best : null;
  if (instance)
    frame.report(
      position,
      `Non static method cannot be referenced from a static context: ${methodText({ ...instance.method, parameters: instance.parameters.map((t) => ({ type: t })) })} from the type ${type.name}`
    );
  else missing(frame, position, name, args, type.name);
  return failed(position);
}

// ---------------------------------------------------------------- making the node

function makeCall(
  frame: Frame,
  chosen: MethodCandidate,
  receiver: Expression | null,
  receiverType: ApexType,
  args: readonly Expression[],
  position: Position,
  isSuper: boolean
): Expression {
  const converted = args.map((a, i) => convert(frame, a, chosen.parameters[i] as ApexType));
  if (chosen.kind === 'user') return userCall(frame, chosen.method, receiver, converted, position, isSuper);
  return platformCall(frame, chosen.method, receiver, receiverType, converted, position, isSuper);
}

function userCall(
  frame: Frame,
  method: MethodSymbol,
  receiver: Expression | null,
  args: readonly Expression[],
  position: Position,
  isSuper: boolean
): Expression {
  frame.use(method.owner);
  frame.useType(method.returnType);
  if (!isVisible(frame, method.access, method.owner, method.annotations)) {
    frame.report(position, `Method is not visible: ${methodText(method)} from the type ${method.owner.name}`);
    return failed(position);
  }
  if (isSuper && method.isAbstract) frame.report(position, `Abstract method cannot be called: ${methodText(method)}`);
  const dispatch: UserCall['dispatch'] = method.isStatic
    ? 'static'
    : isSuper
      ? 'super'
      : method.owner.kind === 'interface'
        ? 'interface'
        : method.isVirtual
          ? 'virtual'
          : 'direct';
  return {
    kind: 'userCall',
    position,
    type: method.returnType,
    receiver: method.isStatic ? null : receiver,
    method,
    args,
    dispatch
  };
}

const BINDING_CLASSES = new Set(['System.Database', 'System.Search']);

/** Methods whose text may bind variables of the code around (Apex Developer Guide, "Dynamic SOQL"). */
const BINDING_METHODS = new Set(['query', 'countquery', 'getquerylocator', 'getcursor', 'getpaginationcursor']);

function platformCall(
  frame: Frame,
  method: PlatformMethod,
  receiver: Expression | null,
  receiverType: ApexType,
  args: readonly Expression[],
  position: Position,
  isSuper: boolean
): PlatformCall {
  const { platform } = frame.program;
  const open = !method.isStatic && (platform.isOpen(method.declaration) || receiverType.kind === 'user');
  // a copy of a record is a record of the same object
  const type =
    method.name.toLowerCase() === 'clone' && receiver !== null && receiverType.kind === 'sobject'
      ? receiverType
      : method.returnType;
  const binds =
    method.isStatic &&
    BINDING_CLASSES.has(method.declaration.name) &&
    BINDING_METHODS.has(method.name.toLowerCase()) &&
    args[0]?.type.name === 'String';
  frame.useType(type);
  return {
    kind: 'platformCall',
    position,
    type,
    receiver,
    declaration: method.declaration,
    signature: method.signature,
    name: method.name,
    implementation: method.implementation,
    args,
    isSuper,
    bridge: open ? bridgeName(method.name, method.parameters.length) : null,
    dynamicBinds: binds ? visibleValues(frame, position) : null
  };
}

/** Variables that a dynamic query can name. */
function visibleValues(frame: Frame, position: Position): { name: string; value: Expression }[] {
  const values = new Map<string, Expression>();
  for (const symbol of frame.visible())
    values.set(symbol.name.toLowerCase(), { kind: 'local', position, type: symbol.type, symbol });
  for (let at: ClassSymbol | null = frame.symbol; at; at = at.outer) {
    for (const owner of lineage(at)) {
      for (const [lower, field] of owner.fields) {
        if (values.has(lower)) continue;
        if (field.isStatic) values.set(lower, { kind: 'staticField', position, type: field.type, field });
        else if (!frame.isStatic && at === frame.symbol)
          values.set(lower, { kind: 'field', position, type: field.type, receiver: thisOf(frame, position), field });
      }
      for (const [lower, property] of owner.properties) {
        if (values.has(lower) || !property.getter || (!property.isStatic && (frame.isStatic || at !== frame.symbol)))
          continue;
        const receiver = property.isStatic ? null : thisOf(frame, position);
        values.set(lower, {
          kind: 'property',
          position,
          type: property.type,
          receiver,
          property,
          backing: frame.accessorOf === property,
          isSuper: false
        });
      }
    }
  }
  return [...values].map(([name, value]) => ({ name, value }));
}

// ---------------------------------------------------------------- enums

const ENUM_METHODS: Readonly<Record<string, EnumCall['method']>> = {
  name: 'name',
  ordinal: 'ordinal',
  tostring: 'toString',
  hashcode: 'hashCode',
  equals: 'equals'
};

const ENUM_RESULTS: Readonly<Record<EnumCall['method'], ApexType>> = {
  name: STRING,
  toString: STRING,
  ordinal: INTEGER,
  hashCode: INTEGER,
  equals: BOOLEAN,
  values: VOID,
  valueOf: VOID
};

function isEnum(type: ApexType): type is UserType | PlatformType {
  return (
    (type.kind === 'user' && type.symbol.kind === 'enum') ||
    (type.kind === 'platform' && type.declaration.kind === 'enum')
  );
}

function enumInstanceCall(
  frame: Frame,
  receiver: Expression,
  syntax: CallSyntax,
  args: readonly Expression[]
): Expression | null {
  const { type } = receiver;
  const method = ENUM_METHODS[syntax.name.toLowerCase()];
  if (!isEnum(type) || method === undefined || args.length !== (method === 'equals' ? 1 : 0)) return null;
  const result = ENUM_RESULTS[method];
  const opened = syntax.safe ? openSafe(frame, receiver, syntax.position) : receiver;
  return { kind: 'enumCall', position: syntax.position, type: result, enumType: type, method, receiver: opened, args };
}

function enumStaticCall(
  frame: Frame,
  type: ApexType,
  syntax: CallSyntax,
  args: readonly Expression[]
): Expression | null {
  if (!isEnum(type)) return null;
  const lower = syntax.name.toLowerCase();
  if (lower === 'values' && args.length === 0) {
    return {
      kind: 'enumCall',
      position: syntax.position,
      type: frame.program.types.list(type),
      enumType: type,
      method: 'values',
      receiver: null,
      args
    };
  }
  if (lower === 'valueof' && args.length === 1) {
    return {
      kind: 'enumCall',
      position: syntax.position,
      type,
      enumType: type,
      method: 'valueOf',
      receiver: null,
      args: [convert(frame, args[0] as Expression, STRING)]
    };
  }
  return null;
}
