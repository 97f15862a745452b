/** Expressions as JavaScript text. Every text can stand wherever an operand can: what needs parentheses has them. */
import type { Expression, PlatformCall, SObjectChildren, SoqlQuery, UserCall } from '../check/tree.ts';
import type { ApexType } from '../symbols/types.ts';
import { isPlainProperty, staticsOf } from './context.ts';
import type { FunctionContext } from './context.ts';
import { assignText, compoundAssignText, incrementExpression } from './assignments.ts';
import { elementText, inlined } from './inlining.ts';
import { isNonNull } from './nullness.ts';
import { binaryText, conversionText, unaryText } from './operations.ts';
import type { Operand } from './operations.ts';
import { effectiveSharing } from './sharing.ts';

/** Value of an expression. With `discard` the value is not used, which lets some texts be shorter. */
export function expressionText(e: Expression, ctx: FunctionContext, discard = false): string {
  const pools = ctx.module.pools;
  const text = (x: Expression): string => expressionText(x, ctx);
  switch (e.kind) {
    case 'literal':
      return literalText(e, ctx);
    case 'local':
      return e.symbol.key;
    case 'this':
      return 'this';
    case 'field':
      return `${text(e.receiver)}.${e.field.key}`;
    case 'staticField':
      return `${staticsOf(e.field.owner, ctx)}.${e.field.key}`;
    case 'property':
      return propertyText(e, ctx);
    case 'platformProperty': {
      const name = pools.implementation({
        type: e.declaration.name,
        section: e.receiver ? 'get' : 'staticGet',
        signature: e.signature
      });
      return `${name}(${e.receiver ? checkedText(e.receiver, ctx) : ''})`;
    }
    case 'sobjectField': {
      const name = JSON.stringify(e.field.name);
      // A parent that is not there gives null, not an exception, when one of its fields is read through the relationship.
      if (e.receiver.kind === 'sobjectParent') return `$parentField(${text(e.receiver)},${name})`;
      return `$field(${text(e.receiver)},${name})`;
    }
    case 'sobjectParent':
      return `${e.receiver.kind === 'sobjectParent' ? '$parentField' : '$field'}(${text(e.receiver)},${JSON.stringify(e.relationship)})`;
    case 'sobjectChildren':
      return `$children(${childrenArguments(e, ctx)})`;
    case 'enumConstant':
      return `${pools.classReference(e.symbol)}.c${e.ordinal}`;
    case 'platformEnumConstant':
      return `${pools.constant(`$enumConstants(${JSON.stringify(e.declaration.name)})`)}[${e.ordinal}]`;
    case 'label':
      return `$label(${JSON.stringify(e.namespace)},${JSON.stringify(e.name)})`;
    case 'typeLiteral':
      return `$typeLiteral(${pools.type(e.of.name)})`;
    case 'sobjectTypeToken':
      return `$sobjectType(${pools.object(e.object.name)})`;
    case 'sobjectFieldToken':
      return `$sobjectField(${pools.object(e.object.name)},${JSON.stringify(e.field.name)})`;
    case 'describeObject':
      return `$describeObject(${pools.object(e.object.name)})`;
    case 'describeFields':
      return `$describeFields(${pools.object(e.object.name)})`;
    case 'describeField':
      return `$describeField(${pools.object(e.object.name)},${JSON.stringify(e.field.name)})`;
    case 'describeFieldSets':
      return `$describeFieldSets(${pools.object(e.object.name)})`;
    case 'describeFieldSet':
      return `$describeFieldSet(${pools.object(e.object.name)},${JSON.stringify(e.fieldSet.name)})`;
    case 'triggerVariable':
      return `$trigger(${JSON.stringify(e.name)})`;
    case 'pageReference':
      return `$pageReference(${JSON.stringify(e.page)})`;
    case 'userCall':
      return userCallText(e, ctx);
    case 'platformCall':
      return platformCallText(e, ctx);
    case 'enumCall':
      return enumCallText(e, ctx);
    case 'sobjectStaticCall':
      return `$sobjectStatic(${pools.object(e.object.name)},${JSON.stringify(e.method)},[${argumentTexts(e.args, ctx).join(',')}],${pools.type(e.type.name)})`;
    case 'cloneObject':
      return `$cloneObject(${checkedText(e.receiver, ctx)})`;
    case 'newUser': {
      const owner = e.constructor.owner;
      const args = argumentTexts(e.args, ctx);
      if (effectiveSharing(owner) === 'caller') args.push(ctx.setMode());
      return `new ${pools.classReference(owner)}().$i().${e.constructor.key}(${args.join(',')})`;
    }
    case 'newPlatform': {
      const name = pools.implementation({ type: e.declaration.name, section: 'constructors', signature: e.signature });
      return `${name}(${argumentTexts(e.args, ctx).join(',')})`;
    }
    case 'newSObject': {
      const values = e.values.map(
        (v) => `${JSON.stringify(v.kind === 'field' ? v.field.name : v.relationship)}:${text(v.value)}`
      );
      return `$newRecord(${pools.object(e.object.name)},{${['__proto__:null', ...values].join(',')}})`;
    }
    case 'newCollection':
    case 'newMap':
      return newCollectionText(e, ctx);
    case 'assign':
      return assignText(e, ctx, discard);
    case 'compoundAssign':
      return compoundAssignText(e, ctx, discard);
    case 'increment':
      return incrementExpression(e, ctx, discard);
    case 'binary':
      return binaryText(e.operator, e.operand, operand(e.left, ctx), operand(e.right, ctx));
    case 'logical':
      return `(${checkedText(e.left, ctx)}${e.operator}${checkedText(e.right, ctx)})`;
    case 'unary':
      return unaryText(e.operator, e.operand, operand(e.value, ctx));
    case 'conditional':
      return `(${checkedText(e.condition, ctx)}?${text(e.then)}:${text(e.otherwise)})`;
    case 'coalesce':
      return `(${text(e.value)}??${text(e.otherwise)})`;
    case 'instanceOf':
      return instanceOfText(e.value, e.of, ctx);
    case 'cast':
      return castText(e.value, e.type, ctx);
    case 'convert':
      return convertText(e, ctx);
    case 'index':
      return elementText(operand(e.list, ctx), checkedText(e.index, ctx), ctx);
    case 'safe': {
      const slot = ctx.safeSlot(e.slot);
      return `((${slot}=${text(e.receiver)})===null?null:${text(e.body)})`;
    }
    case 'safeValue':
      return ctx.safeSlot(e.slot);
    case 'singleRow':
      return `$onlyRow((${text(e.list)}??$npe()).items)`;
    case 'soql':
      return soqlText(e, ctx);
    case 'unsupported': {
      const { file } = ctx.module.unit;
      return `$refuse(${JSON.stringify(e.feature)},${JSON.stringify(`${file.slice(file.lastIndexOf('/') + 1)}:${e.position.line}`)})`;
    }
    case 'sosl':
      return `$search(${JSON.stringify(e.text)},[${argumentTexts(e.binds, ctx).join(',')}],${pools.type(e.type.name)},${ctx.setMode()})`;
  }
}

export function operand(e: Expression, ctx: FunctionContext): Operand {
  return { text: expressionText(e, ctx), nonNull: isNonNull(e, ctx.nonNull), type: e.type };
}

/** Value of an expression that may not be null: NullPointerException otherwise. */
export function checkedText(e: Expression, ctx: FunctionContext): string {
  const text = expressionText(e, ctx);
  return isNonNull(e, ctx.nonNull) || e.kind === 'safeValue' ? text : `(${text}??$npe())`;
}

/** What a for loop goes over, as a list: the children of a record may be more there than anywhere else. */
export function loopedListText(e: Expression, ctx: FunctionContext): string {
  return e.kind === 'sobjectChildren' ? `$children(${childrenArguments(e, ctx)},true)` : checkedText(e, ctx);
}

function childrenArguments(e: SObjectChildren, ctx: FunctionContext): string {
  const record = expressionText(e.receiver, ctx);
  return `${record},${JSON.stringify(e.name)},${ctx.module.pools.type(e.type.name)}`;
}

export function argumentTexts(args: readonly Expression[], ctx: FunctionContext): string[] {
  return args.map((a) => expressionText(a, ctx));
}

function literalText(e: Expression & { kind: 'literal' }, ctx: FunctionContext): string {
  if (e.value === null) return 'null';
  if (typeof e.value === 'string') {
    if (e.type.kind === 'primitive' && e.type.name === 'Double')
      return ctx.module.pools.constant(`$double(${Number(e.text.replace(/[dD]$/, ''))})`);
    if (e.type.kind === 'primitive' && e.type.name === 'Decimal')
      return ctx.module.pools.constant(`$decimal(${JSON.stringify(e.text)})`);
    return JSON.stringify(e.value);
  }
  if (typeof e.value === 'bigint') return `${e.value}n`;
  if (typeof e.value === 'number') {
    if (e.type.kind === 'primitive' && e.type.name === 'Double')
      return ctx.module.pools.constant(`$double(${e.value})`);
    if (e.type.kind === 'primitive' && e.type.name === 'Decimal')
      return ctx.module.pools.constant(`$decimal(${JSON.stringify(e.text)})`);
    return e.value < 0 ? `(${e.value})` : String(e.value);
  }
  return String(e.value);
}

function propertyText(e: Expression & { kind: 'property' }, ctx: FunctionContext): string {
  const { property } = e;
  if (e.receiver === null) {
    if (isPlainProperty(property)) return `${staticsOf(property.owner, ctx)}.${property.key}`;
    if (e.backing) return `${staticsOf(property.owner, ctx)}.${property.key}$value`;
    return `${ctx.module.pools.classReference(property.owner)}.get$${property.key}()`;
  }
  const receiver = e.isSuper ? 'super' : expressionText(e.receiver, ctx);
  if (isPlainProperty(property)) return `${e.isSuper ? 'this' : receiver}.${property.key}`;
  if (e.backing) return `${receiver}.${property.key}$value`;
  return `${receiver}.get$${property.key}()`;
}

function userCallText(e: UserCall, ctx: FunctionContext): string {
  const args = argumentTexts(e.args, ctx);
  const owner = e.method.owner;
  // The mode is handed over last, when all arguments are evaluated; the callee reads it at once.
  if (e.dispatch === 'interface' || e.dispatch === 'virtual' || effectiveSharing(owner) === 'caller')
    args.push(ctx.setMode());
  const list = args.join(',');
  switch (e.dispatch) {
    case 'static':
      return `${ctx.module.pools.classReference(owner)}.${e.method.key}(${list})`;
    case 'super':
      return `super.${e.method.key}(${list})`;
    default:
      return `${expressionText(e.receiver as Expression, ctx)}.${e.method.key}(${list})`;
  }
}

/** Platform types whose methods read or write records, and so depend on sharing and default access of the caller. */
function touchesData(typeName: string): boolean {
  return /^(System\.(Database|Search|Approval|Security|SObject|Schema|Test|Type)|Database\.|Search\.|Approval\.)/.test(
    typeName
  );
}

function platformCallText(e: PlatformCall, ctx: FunctionContext): string {
  const args = argumentTexts(e.args, ctx);
  const pools = ctx.module.pools;
  if (e.receiver === null) {
    const name = pools.implementation({ type: e.declaration.name, section: 'statics', signature: e.signature });
    if (e.dynamicBinds !== null) {
      args.push(
        `$binds({__proto__:null${e.dynamicBinds.map((b) => `,${JSON.stringify(b.name)}:()=>${expressionText(b.value, ctx)}`).join('')}})`
      );
    }
    if (touchesData(e.declaration.name)) args.push(ctx.setMode());
    const library = `${name}(${args.join(',')})`;
    return inlined(e.declaration.name, e.signature, {
      receiver: null,
      args: operands(e.args, args, ctx),
      library,
      ctx
    });
  }
  const name = pools.implementation({ type: e.declaration.name, section: 'methods', signature: e.signature });
  if (e.isSuper) return `${name}(${['this', ...args].join(',')})`;
  if (e.bridge !== null) {
    const receiver = checkedText(e.receiver, ctx);
    const list = [receiver, JSON.stringify(e.bridge), name, ...args];
    return args.length <= 3 ? `$call${args.length}(${list.join(',')},${ctx.setMode()})` : `$callN(${list.join(',')})`;
  }
  if (touchesData(e.declaration.name)) args.push(ctx.setMode());
  const receiver =
    e.receiver.kind === 'safeValue'
      ? { text: expressionText(e.receiver, ctx), nonNull: true, type: e.receiver.type }
      : operand(e.receiver, ctx);
  const library = `${name}(${[checkedOperand(receiver), ...args].join(',')})`;
  return inlined(e.declaration.name, e.signature, { receiver, args: operands(e.args, args, ctx), library, ctx });
}

function operands(args: readonly Expression[], texts: readonly string[], ctx: FunctionContext): Operand[] {
  return args.map((a, i) => ({ text: texts[i] as string, nonNull: isNonNull(a, ctx.nonNull), type: a.type }));
}

function checkedOperand(o: Operand): string {
  return o.nonNull ? o.text : `(${o.text}??$npe())`;
}

function enumCallText(e: Expression & { kind: 'enumCall' }, ctx: FunctionContext): string {
  const type = (): string => ctx.module.pools.type(e.enumType.name);
  const receiver = (): string => checkedText(e.receiver as Expression, ctx);
  const args = argumentTexts(e.args, ctx);
  switch (e.method) {
    case 'values':
      return `$enumValues(${type()})`;
    case 'valueOf':
      return `$enumValueOf(${type()},${args[0]})`;
    case 'name':
    case 'toString':
      return `${receiver()}.constant`;
    case 'ordinal':
      return `${receiver()}.ordinal`;
    case 'hashCode':
      return `$hash(${receiver()})`;
    case 'equals':
      return `(${receiver()}===${args[0]})`;
  }
}

function newCollectionText(e: Expression & { kind: 'newCollection' | 'newMap' }, ctx: FunctionContext): string {
  const type = ctx.module.pools.type(e.type.name);
  const text = (x: Expression): string => expressionText(x, ctx);
  if (e.kind === 'newMap') {
    switch (e.init.kind) {
      case 'empty':
        return `new $ApexMap(${type})`;
      case 'entries':
        return `new $ApexMap(${type},[${e.init.entries.map((x) => `[${text(x.key)},${text(x.value)}]`).join(',')}])`;
      case 'copy':
        return `$copyMap(${type},${checkedText(e.init.source, ctx)})`;
      case 'records':
        return `$mapOfRecords(${type},${checkedText(e.init.source, ctx)})`;
    }
  }
  const isList = e.type.kind === 'list';
  switch (e.init.kind) {
    case 'empty':
      return `new ${isList ? '$ApexList' : '$ApexSet'}(${type})`;
    case 'elements':
      return `new ${isList ? '$ApexList' : '$ApexSet'}(${type},[${e.init.elements.map(text).join(',')}])`;
    case 'size':
      return `$listOfSize(${type},${checkedText(e.init.size, ctx)})`;
    case 'copy':
      return `${isList ? '$copyList' : '$copySet'}(${type},${checkedText(e.init.source, ctx)})`;
    case 'capacity':
      return `(${checkedText(e.init.size, ctx)},new ${isList ? '$ApexList' : '$ApexSet'}(${type}))`;
  }
}

function instanceOfText(value: Expression, of: ApexType, ctx: FunctionContext): string {
  const text = expressionText(value, ctx);
  if (of.kind === 'user' && of.symbol.kind === 'class')
    return `(${text} instanceof ${ctx.module.pools.classReference(of.symbol)})`;
  return `$is(${text},${ctx.module.pools.type(of.name)})`;
}

function castText(value: Expression, type: ApexType, ctx: FunctionContext): string {
  const text = expressionText(value, ctx);
  if (type.kind === 'any') return text;
  if (type.kind === 'user' && type.symbol.kind === 'class') {
    return `$castClass(${text},${ctx.module.pools.classReference(type.symbol)},${JSON.stringify(type.name)})`;
  }
  return `$cast(${text},${ctx.module.pools.type(type.name)})`;
}

function convertText(e: Expression & { kind: 'convert' }, ctx: FunctionContext): string {
  const { value, conversion } = e;
  // Conversions of literals are done once.
  if (value.kind === 'literal' && value.value !== null) {
    if (conversion === 'integerToDecimal') return ctx.module.pools.constant(`$decimal("${String(value.value)}")`);
    if (conversion === 'integerToDouble') return ctx.module.pools.constant(`$double(${String(value.value)})`);
    if (conversion === 'integerToLong') return `${String(value.value)}n`;
    if (conversion === 'doubleToDecimal') return ctx.module.pools.constant(`$f2m(${expressionText(value, ctx)})`);
    if (conversion === 'decimalToDouble') return ctx.module.pools.constant(`$double(${Number(value.text)})`);
  }
  return conversionText(conversion, expressionText(value, ctx));
}

const ACCESS_CODE = { user: 1, system: 2, securityEnforced: 3 } as const;

/** `$name(prepared, binds, access, …, mode)` of a static query. */
export function soqlText(e: SoqlQuery, ctx: FunctionContext, all = false): string {
  const query = ctx.module.pools.query();
  const prepared = `${query}??(${query}=$prepare(${JSON.stringify(e.text)}))`;
  const binds = `[${argumentTexts(e.binds, ctx).join(',')}]`;
  const access = e.access === null ? 0 : ACCESS_CODE[e.access];
  if (all) return `$queryAll(${prepared},${binds},${access},${ctx.setMode()})`;
  if (e.result === 'count') return `$queryCount(${prepared},${binds},${access},${ctx.setMode()})`;
  if (e.single) return `$${e.orNull ? 'queryOneOrNull' : 'queryOne'}(${prepared},${binds},${access},${ctx.setMode()})`;
  return `$queryRows(${prepared},${binds},${access},${ctx.module.pools.type(e.type.name)},${ctx.setMode()})`;
}
