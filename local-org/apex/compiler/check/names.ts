/**
 * What a name or a dotted name means: a value, a type, a namespace, or one of the language's own words
 * (Apex Developer Guide, "Namespaces, Classes and Variables Name Precedence": variables first, then classes, then namespaces).
 */
import type { ObjectSchema } from '../../../data/schema/model.ts';
import { AGGREGATE_OBJECT } from '../../../data/soql/rows.ts';
import type { ClassSymbol } from '../symbols/symbols.ts';
import { BOOLEAN, ID, INTEGER, missingName, STRING } from '../symbols/type-table.ts';
import type { ApexType, PlatformType } from '../symbols/types.ts';
import type { ExpressionSyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { asRowOrNull, failed, isFailed, wantValue } from './nodes.ts';
import type { Expression, TriggerVariableName } from './tree.ts';
import {
  findField,
  findMember,
  findRelationship,
  memberOf,
  memberReference,
  parentType,
  simpleVariable,
  thisOf
} from './variables.ts';
import { isTypeVisible } from '../symbols/resolve-types.ts';

export type Head =
  | { readonly kind: 'value'; readonly expression: Expression }
  /** A type, and perhaps also a namespace of that name. `path`: as written. */
  | { readonly kind: 'type'; readonly type: ApexType; readonly path: readonly string[] }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'super' }
  | { readonly kind: 'label'; readonly namespace: string | null }
  | { readonly kind: 'page' }
  | { readonly kind: 'trigger' }
  /** `SObjectType`, `Schema.SObjectType`: the describes of all objects. */
  | { readonly kind: 'describes' }
  /** `Contact.Account`: tokens of the parent's fields. */
  | { readonly kind: 'tokens'; readonly object: ObjectSchema }
  | { readonly kind: 'unknown'; readonly path: readonly string[]; readonly position: Position };

export const value = (expression: Expression): Head => ({ kind: 'value', expression });

/** Resolves what stands left of a point. */
export function resolveHead(frame: Frame, syntax: ExpressionSyntax): Head {
  if (syntax.kind === 'name') return resolveName(frame, syntax.name, syntax.position);
  if (syntax.kind === 'super') return { kind: 'super' };
  if (syntax.kind !== 'dot')
    return value(
      syntax.kind === 'call' || syntax.kind === 'index'
        ? checkExpression(frame, syntax, true)
        : checkExpression(frame, syntax)
    );
  const head = resolveHead(frame, syntax.target);
  const found = resolveMember(frame, head, syntax.name, syntax.position, syntax.safe);
  if (found.kind === 'unknown' && head.kind === 'value' && syntax.target.kind === 'name') {
    // a variable named like a class hides it, but not the class's own members
    const type = resolveTypeName(frame, syntax.target.name);
    if (type) {
      const other = resolveMember(frame, type, syntax.name, syntax.position, syntax.safe);
      if (other.kind !== 'unknown') return other;
    }
  }
  return found;
}

function resolveName(frame: Frame, name: string, position: Position): Head {
  const variable = simpleVariable(frame, name, position);
  if (variable) return value(variable);
  return resolveTypeName(frame, name) ?? { kind: 'unknown', path: [name], position };
}

/** A name that is no variable. */
export function resolveTypeName(frame: Frame, name: string): Head | null {
  const user = frame.unit.resolver.findUser(name, frame.symbol);
  if (user) return typeHead(frame, user, [name]);
  switch (name.toLowerCase()) {
    case 'label':
      return { kind: 'label', namespace: null };
    case 'page':
      return { kind: 'page' };
    case 'trigger':
      return { kind: 'trigger' };
    case 'sobjecttype':
      return { kind: 'describes' };
    default:
  }
  const { platform } = frame.program;
  const declaration = platform.find('System', name) ?? platform.find('Schema', name);
  if (declaration) return { kind: 'type', type: platform.typeOf(declaration, []), path: [name] };
  const type = frame.unit.resolver.findName([name], frame.symbol);
  if (type) return { kind: 'type', type, path: [name] };
  const namespace = frame.program.environment.namespace;
  if (platform.isNamespace(name) || name.toLowerCase() === namespace?.toLowerCase()) return { kind: 'namespace', name };
  return null;
}

function typeHead(frame: Frame, symbol: ClassSymbol, path: readonly string[]): Head {
  frame.use(symbol);
  return { kind: 'type', type: symbol.type, path };
}

/** `head.name`. Unknown members are not reported here. */
export function resolveMember(frame: Frame, head: Head, name: string, position: Position, safe: boolean): Head {
  switch (head.kind) {
    case 'value':
      return valueMember(frame, head.expression, name, position, safe);
    case 'super': {
      const member = findMember(frame.symbol, name);
      return member && !member.isStatic
        ? value(memberReference(frame, thisOf(frame, position), member, position, true))
        : unknown([name], position);
    }
    case 'type':
      return typeMember(frame, head.type, head.path, name, position);
    case 'namespace':
      return namespaceMember(frame, head.name, name) ?? unknown([head.name, name], position);
    case 'label':
      return labelMember(frame, head.namespace, name, position);
    case 'page':
      return pageMember(frame, name, position);
    case 'trigger':
      return triggerMember(frame, name, position);
    case 'describes': {
      const object = frame.program.findObject(name);
      if (!object) return unknown([name], position);
      const type = frame.program.platform.named('Schema', 'DescribeSObjectResult');
      return value({ kind: 'describeObject', position, type, object });
    }
    case 'tokens':
      return tokenMember(frame, head.object, name, position);
    case 'unknown':
      return unknownMember(frame, head, name, position);
  }
}

/** How the platform words that a name is unknown. */
function unknownVariable(path: readonly string[]): string {
  if (path[0] === 'Label' && path.length > 1) return `External string does not exist: ${path.at(-1) as string}`;
  return `Variable does not exist: ${path.join('.')}`;
}

/** Reports an unknown name, or refuses what the platform has and the local org lacks. */
export function refuseName(frame: Frame, path: readonly string[], position: Position, method?: string): Expression {
  const text = path.join('.');
  const object = path[0]?.toLowerCase() === 'schema' ? path[1] : path[0];
  if (frame.unit.resolver.isMissing(text) || (object !== undefined && frame.unit.resolver.isMissing(object))) {
    return frame.refuse(method === undefined || path.length < 2 ? text : `${text}.${method}`, position);
  }
  frame.report(position, unknownVariable(path));
  return failed(position);
}

const unknown = (path: readonly string[], position: Position): Head => ({ kind: 'unknown', path, position });

function unknownMember(frame: Frame, head: Head & { kind: 'unknown' }, name: string, position: Position): Head {
  const path = [...head.path, name];
  const type = frame.unit.resolver.findName(path, frame.symbol);
  return type ? { kind: 'type', type, path } : unknown(path, position === head.position ? position : head.position);
}

/** Safe steps in one chain. */
const MAX_SAFE_STEPS = 300;

/** Opens a safe navigation on a value: the chain goes on with what stands for it. */
export function openSafe(frame: Frame, receiver: Expression, position: Position): Expression {
  if (frame.safes.length > MAX_SAFE_STEPS) frame.report(position, 'Expression is nested too deeply');
  const slot = frame.safeSlots++;
  frame.safes.push({ slot, receiver, position });
  return { kind: 'safeValue', position, type: receiver.type, slot };
}

function valueMember(frame: Frame, expression: Expression, name: string, position: Position, safe: boolean): Head {
  if (isFailed(expression)) return value(failed(position));
  wantValue(frame, expression);
  const missing = missingName(expression.type);
  if (missing !== undefined) return value(frame.refuse(`${missing}.${name}`, position));
  if (expression.kind === 'sobjectTypeToken' && name.toLowerCase() === 'fields')
    return { kind: 'tokens', object: expression.object };
  const describe = rowCause(frame, expression, name, position) ?? describeMember(frame, expression, name, position);
  if (describe) return value(describe);
  const start = safe && expression.kind === 'soql' ? asRowOrNull(expression) : expression;
  const receiver = safe ? openSafe(frame, start, position) : start;
  const member = memberOf(frame, receiver, name, position);
  if (member) return value(member);
  if (safe) frame.safes.pop();
  return unknown([name], position);
}

/** `Plan__Share.RowCause.Team_Member__c`: the name of a sharing reason (Apex Developer Guide, "Creating Apex Managed Sharing"). */
function rowCause(frame: Frame, expression: Expression, name: string, position: Position): Expression | null {
  if (
    expression.kind !== 'sobjectFieldToken' ||
    expression.object.kind !== 'share' ||
    expression.field.name !== 'RowCause'
  )
    return null;
  const parent = frame.program.schema.objects.get((expression.object.parentObject ?? '').toLowerCase());
  const lower = name.toLowerCase();
  const reason = parent?.sharingReasons.find(
    (r) => r.name.toLowerCase() === lower || `${r.name.toLowerCase()}__c` === lower
  );
  const text = reason
    ? reason.name.endsWith('__c')
      ? reason.name
      : `${reason.name}__c`
    : (expression.field.picklistValues.find((v) => v.value.toLowerCase() === lower)?.value ??
      STANDARD_ROW_CAUSES.get(lower));
  return text === undefined ? null : { kind: 'literal', position, type: STRING, value: text, text };
}

const STANDARD_ROW_CAUSES = new Map(
  ['Manual', 'Owner', 'Rule', 'Team', 'Territory', 'ImplicitParent', 'ImplicitChild', 'ImplicitPerson'].map((cause) => [
    cause.toLowerCase(),
    cause
  ])
);

/** `Schema.SObjectType.Account.fields.Name`, `….fieldSets.Main`. */
function describeMember(frame: Frame, expression: Expression, name: string, position: Position): Expression | null {
  const { platform } = frame.program;
  const lower = name.toLowerCase();
  if (expression.kind === 'describeObject') {
    if (lower === 'fields')
      return {
        kind: 'describeFields',
        position,
        type: platform.named('Schema', 'SObjectTypeFields'),
        object: expression.object
      };
    if (lower === 'fieldsets')
      return {
        kind: 'describeFieldSets',
        position,
        type: platform.named('Schema', 'SObjectTypeFieldSets'),
        object: expression.object
      };
  }
  if (expression.kind === 'describeFields') {
    const field = findField(frame, expression.object, name);
    if (field)
      return {
        kind: 'describeField',
        position,
        type: platform.named('Schema', 'DescribeFieldResult'),
        object: expression.object,
        field
      };
  }
  if (expression.kind === 'describeFieldSets') {
    const fieldSet = expression.object.fieldSets.get(lower);
    if (fieldSet)
      return {
        kind: 'describeFieldSet',
        position,
        type: platform.named('Schema', 'FieldSet'),
        object: expression.object,
        fieldSet
      };
  }
  return null;
}

function typeMember(frame: Frame, type: ApexType, path: readonly string[], name: string, position: Position): Head {
  const found = staticMember(frame, type, path, name, position);
  if (found) return found;
  // `Database`, `System`, `Schema`, `Messaging` are classes and namespaces
  if (path.length === 1) return namespaceMember(frame, path[0] as string, name) ?? unknown([...path, name], position);
  const deeper = frame.unit.resolver.findName([...path, name], frame.symbol);
  return deeper ? { kind: 'type', type: deeper, path: [...path, name] } : unknown([...path, name], position);
}

function staticMember(
  frame: Frame,
  type: ApexType,
  path: readonly string[],
  name: string,
  position: Position
): Head | null {
  const lower = name.toLowerCase();
  switch (type.kind) {
    case 'user':
      return userStatic(frame, type.symbol, path, name, position);
    case 'sobject': {
      if (type.name === 'AggregateResult' && lower === 'sobjecttype')
        return value({
          kind: 'sobjectTypeToken',
          position,
          type: frame.program.platform.named('Schema', 'SObjectType'),
          object: AGGREGATE_OBJECT
        });
      if (type.object === null) return null;
      if (lower === 'sobjecttype')
        return value({
          kind: 'sobjectTypeToken',
          position,
          type: frame.program.platform.named('Schema', 'SObjectType'),
          object: type.object
        });
      if (lower === 'fields') return { kind: 'tokens', object: type.object };
      const token = tokenMember(frame, type.object, name, position);
      return token.kind === 'unknown' ? null : token;
    }
    case 'platform':
      return platformStatic(frame, type, path, name, position) ?? tokenOfSameName(frame, path, name, position);
    case 'primitive': {
      const property = platformStaticProperty(frame, type, name, position);
      return property ? value(property) : null;
    }
    default:
      return null;
  }
}

/** `Site`, `Group` and the like are both a class and an object: `Group.Name` is a field token. */
function tokenOfSameName(frame: Frame, path: readonly string[], name: string, position: Position): Head | null {
  const object = path.length === 1 ? frame.program.findObject(path[0] as string) : undefined;
  if (!object) return null;
  if (name.toLowerCase() === 'sobjecttype')
    return value({
      kind: 'sobjectTypeToken',
      position,
      type: frame.program.platform.named('Schema', 'SObjectType'),
      object
    });
  const token = tokenMember(frame, object, name, position);
  return token.kind === 'unknown' ? null : token;
}

function userStatic(
  frame: Frame,
  symbol: ClassSymbol,
  path: readonly string[],
  name: string,
  position: Position
): Head | null {
  const lower = name.toLowerCase();
  if (symbol.kind === 'enum') {
    const ordinal = symbol.constants.findIndex((c) => c.toLowerCase() === lower);
    if (ordinal < 0) return null;
    frame.use(symbol);
    checkTypeVisible(frame, symbol, position);
    return value({
      kind: 'enumConstant',
      position,
      type: symbol.type,
      symbol,
      ordinal,
      name: symbol.constants[ordinal] as string
    });
  }
  const member = findMember(symbol, name);
  if (member?.isStatic) return value(memberReference(frame, null, member, position));
  const inner = frame.unit.resolver.innerOf(symbol, name);
  if (inner) {
    checkTypeVisible(frame, inner, position);
    return typeHead(frame, inner, [...path, name]);
  }
  return null;
}

export function checkTypeVisible(frame: Frame, symbol: ClassSymbol, position: Position): void {
  if (!isTypeVisible(frame.symbol, symbol)) frame.report(position, `Type is not visible: ${symbol.name}`);
}

function platformStatic(
  frame: Frame,
  type: PlatformType,
  _path: readonly string[],
  name: string,
  position: Position
): Head | null {
  const lower = name.toLowerCase();
  const { declaration } = type;
  if (declaration.kind === 'enum') {
    const constants = declaration.constants ?? [];
    const ordinal = constants.findIndex((c) => c.toLowerCase() === lower);
    if (ordinal >= 0)
      return value({
        kind: 'platformEnumConstant',
        position,
        type,
        declaration,
        ordinal,
        name: constants[ordinal] as string
      });
  }
  const property = platformStaticProperty(frame, type, name, position);
  return property ? value(property) : null;
}

function platformStaticProperty(frame: Frame, type: ApexType, name: string, position: Position): Expression | null {
  const property = frame.program.platform.property(type, name, true);
  if (!property) return null;
  return {
    kind: 'platformProperty',
    position,
    type: property.type,
    receiver: null,
    declaration: property.declaration,
    signature: property.signature,
    get: property.get,
    set: property.set
  };
}

function namespaceMember(frame: Frame, namespace: string, name: string): Head | null {
  const lower = name.toLowerCase();
  const space = namespace.toLowerCase();
  if (space === 'system' || space === 'schema') {
    if (lower === 'label' && space === 'system') return { kind: 'label', namespace: null };
    if (lower === 'trigger' && space === 'system') return { kind: 'trigger' };
    if (lower === 'page' && space === 'system') return { kind: 'page' };
    if (lower === 'sobjecttype') return { kind: 'describes' };
  }
  const type = frame.unit.resolver.findName([namespace, name], null);
  if (!type) return null;
  if (type.kind === 'user') frame.use(type.symbol);
  return { kind: 'type', type, path: [namespace, name] };
}

function labelMember(frame: Frame, namespace: string | null, name: string, position: Position): Head {
  const { labels, namespace: own } = frame.program.environment;
  const lower = name.toLowerCase();
  if (namespace === null) {
    if (labels.has(lower)) return value({ kind: 'label', position, type: STRING, namespace: null, name });
    const isNamespace =
      lower === own?.toLowerCase() || lower === 'c' || [...labels].some((l) => l.startsWith(`${lower}.`));
    if (isNamespace) return { kind: 'label', namespace: name };
    return unknown(['Label', name], position);
  }
  const space = namespace.toLowerCase();
  const isOwn = space === own?.toLowerCase() || space === 'c';
  if (isOwn ? labels.has(lower) : labels.has(`${space}.${lower}`))
    return value({ kind: 'label', position, type: STRING, namespace: isOwn ? null : namespace, name });
  return unknown(['Label', namespace, name], position);
}

function pageMember(frame: Frame, name: string, position: Position): Head {
  const { pages } = frame.program.environment;
  if (pages && !pages.has(name.toLowerCase())) return unknown(['Page', name], position);
  return value({
    kind: 'pageReference',
    position,
    type: frame.program.platform.named('System', 'PageReference'),
    page: name
  });
}

const TRIGGER_FLAGS: Readonly<Record<string, TriggerVariableName>> = {
  isinsert: 'isInsert',
  isupdate: 'isUpdate',
  isdelete: 'isDelete',
  isundelete: 'isUndelete',
  isbefore: 'isBefore',
  isafter: 'isAfter',
  isexecuting: 'isExecuting'
};

function triggerMember(frame: Frame, name: string, position: Position): Head {
  const lower = name.toLowerCase();
  const { types, platform } = frame.program;
  const record = frame.unit.trigger ? types.record(frame.unit.trigger) : types.sobject;
  const variable = (variableName: TriggerVariableName, type: ApexType): Head =>
    value({ kind: 'triggerVariable', position, type, name: variableName });
  const flag = TRIGGER_FLAGS[lower];
  if (flag) return variable(flag, BOOLEAN);
  switch (lower) {
    case 'new':
    case 'old':
      return variable(lower, types.list(record));
    case 'newmap':
      return variable('newMap', types.map(ID, record));
    case 'oldmap':
      return variable('oldMap', types.map(ID, record));
    case 'size':
      return variable('size', INTEGER);
    case 'operationtype':
      return variable('operationType', platform.named('System', 'TriggerOperation'));
    default:
      return unknown(['Trigger', name], position);
  }
}

function tokenMember(frame: Frame, object: ObjectSchema, name: string, position: Position): Head {
  const type = frame.program.platform.named('Schema', 'SObjectField');
  const field = findField(frame, object, name);
  if (field) return value({ kind: 'sobjectFieldToken', position, type, object, field });
  const reference = findRelationship(frame, object, name);
  const parent = reference ? parentType(frame, reference).object : null;
  return parent ? { kind: 'tokens', object: parent } : unknown([object.name, name], position);
}
