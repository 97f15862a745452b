/** Statements: from syntax to checked nodes. */
import { ANY, ID, INTEGER, LONG, missingName, STRING, VOID } from '../symbols/type-table.ts';
import type { ApexType, PlatformType, SObjectType, UserType } from '../symbols/types.ts';
import type {
  BlockSyntax,
  DmlSyntax,
  ForEachSyntax,
  ForSyntax,
  LocalSyntax,
  ReturnSyntax,
  StatementSyntax,
  SwitchBranchSyntax,
  SwitchSyntax,
  TrySyntax
} from '../syntax/ast.ts';
import { isSubtype } from '../symbols/subtypes.ts';
import { hasWord } from '../symbols/collect.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import { asSingleRow, convert, failed, isFailed, tryConvert, wantValue } from './nodes.ts';
import { checkCondition } from './operators.ts';
import type {
  Block,
  Dml,
  Expression,
  For,
  ForEach,
  LocalDeclaration,
  Statement,
  Switch,
  SwitchBranch,
  Try
} from './tree.ts';
import { findField } from './variables.ts';

export function checkBlock(frame: Frame, syntax: BlockSyntax): Block {
  return frame.inScope(() => ({
    kind: 'block',
    position: syntax.position,
    statements: checkStatements(frame, syntax.statements)
  }));
}

export function checkStatements(frame: Frame, syntax: readonly StatementSyntax[]): Statement[] {
  const statements: Statement[] = [];
  for (const s of syntax) {
    const checked = checkStatement(frame, s);
    if (checked) statements.push(checked);
  }
  return statements;
}

/** A statement that is a branch or a loop's body has a scope of its own. */
function branch(frame: Frame, syntax: StatementSyntax): Statement {
  return (
    frame.inScope(() => checkStatement(frame, syntax)) ?? { kind: 'block', position: syntax.position, statements: [] }
  );
}

function loop(frame: Frame, syntax: StatementSyntax): Statement {
  frame.loops++;
  const body = branch(frame, syntax);
  frame.loops--;
  return body;
}

/** A statement that uses what the local org lacks is refused when it is reached. Null for the empty statement. */
function checkStatement(frame: Frame, syntax: StatementSyntax): Statement | null {
  const outer = frame.refused;
  frame.refused = null;
  const checked = statement(frame, syntax);
  const feature = frame.refused;
  frame.refused = outer;
  if (feature === null) return checked;
  const refusal: Expression = { kind: 'unsupported', position: syntax.position, type: VOID, feature };
  // its variables stay declared for the statements that follow
  if (checked?.kind === 'localDeclaration')
    return {
      ...checked,
      variables: checked.variables.map((v, i) => ({ symbol: v.symbol, initializer: i === 0 ? refusal : null }))
    };
  return { kind: 'expression', position: syntax.position, expression: refusal };
}

function statement(frame: Frame, syntax: StatementSyntax): Statement | null {
  const { position } = syntax;
  switch (syntax.kind) {
    case 'empty':
      return null;
    case 'block':
      return checkBlock(frame, syntax);
    case 'local':
      return checkLocal(frame, syntax);
    case 'expressionStatement': {
      const kinds = ['call', 'assign', 'increment', 'new', 'constructorCall'];
      if (!kinds.includes(syntax.expression.kind)) frame.report(position, 'Expression cannot be a statement.');
      return { kind: 'expression', position, expression: checkExpression(frame, syntax.expression) };
    }
    case 'if': {
      const condition = checkCondition(frame, syntax.condition);
      return {
        kind: 'if',
        position,
        condition,
        then: branch(frame, syntax.then),
        otherwise: syntax.otherwise ? branch(frame, syntax.otherwise) : null
      };
    }
    case 'while':
      return {
        kind: 'while',
        position,
        condition: checkCondition(frame, syntax.condition),
        body: loop(frame, syntax.body)
      };
    case 'doWhile': {
      const body = loop(frame, syntax.body);
      return { kind: 'doWhile', position, body, condition: checkCondition(frame, syntax.condition) };
    }
    case 'for':
      return frame.inScope(() => checkFor(frame, syntax));
    case 'forEach':
      return frame.inScope(() => checkForEach(frame, syntax));
    case 'return':
      return checkReturn(frame, syntax);
    case 'throw':
      return checkThrow(frame, syntax.value, position);
    case 'break':
    case 'continue':
      if (frame.loops === 0)
        frame.report(position, `${syntax.kind === 'break' ? 'Break' : 'Continue'} statement must be in loop`);
      return { kind: syntax.kind, position };
    case 'try':
      return checkTry(frame, syntax);
    case 'switch':
      return checkSwitch(frame, syntax);
    case 'dml':
      return checkDml(frame, syntax);
    case 'runAs':
      return checkRunAs(frame, syntax);
  }
}

export function checkLocal(frame: Frame, syntax: LocalSyntax): LocalDeclaration {
  const type = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  if (type.kind === 'void') frame.report(syntax.type.position, 'Variable cannot be of type void');
  const isFinal = hasWord(syntax.modifiers, 'final');
  const variables = syntax.variables.map((variable) => {
    // the initialiser does not see the variable
    const value = variable.initializer ? checkExpression(frame, variable.initializer) : null;
    const initializer = value ? convert(frame, value, type, variable.position) : null;
    const symbol = frame.declare(variable.name, type, variable.position, 'local', isFinal);
    if (isFinal && initializer) frame.constants.add(symbol);
    return { symbol, initializer };
  });
  return { kind: 'localDeclaration', position: syntax.position, variables };
}

function checkFor(frame: Frame, syntax: ForSyntax): For {
  let init: For['init'] = null;
  if (syntax.init) {
    init =
      'kind' in syntax.init
        ? checkLocal(frame, syntax.init)
        : { kind: 'expressions', expressions: syntax.init.map((e) => checkExpression(frame, e)) };
  }
  const condition = syntax.condition ? checkCondition(frame, syntax.condition) : null;
  const update = syntax.update.map((e) => checkExpression(frame, e));
  return { kind: 'for', position: syntax.position, init, condition, update, body: loop(frame, syntax.body) };
}

function checkForEach(frame: Frame, syntax: ForEachSyntax): ForEach {
  const { position } = syntax;
  const type = frame.unit.resolver.resolve(syntax.type, frame.symbol, frame.unit.file);
  const iterable = wantValue(frame, checkExpression(frame, syntax.iterable));
  const variable = frame.declare(syntax.name, type, syntax.namePosition);
  const over = iteration(frame, iterable, type);
  if (typeof over === 'string' || isFailed(iterable) || type.kind === 'error') {
    if (typeof over === 'string' && !isFailed(iterable) && type.kind !== 'error') frame.report(iterable.position, over);
    return { kind: 'forEach', position, variable, over: 'list', iterable, body: loop(frame, syntax.body) };
  }
  return { kind: 'forEach', position, variable, over: over.over, iterable, body: loop(frame, syntax.body) };
}

/** How a loop goes over a value, or what is wrong with it. */
function iteration(frame: Frame, iterable: Expression, type: ApexType): { over: ForEach['over'] } | string {
  const from = iterable.type;
  const fits = (element: ApexType): boolean => {
    const sample: Expression = {
      kind: 'literal',
      position: iterable.position,
      type: element,
      value: null,
      text: 'null'
    };
    return tryConvert(frame, sample, type) !== null || (element.kind === 'sobject' && type.kind === 'sobject');
  };
  const wrong = (element: ApexType): string => `Loop variable must be of type ${element.name}`;
  if (iterable.kind === 'soql' && from.kind === 'list') {
    if (type.kind === 'list')
      return fits(from) || tryConvert(frame, iterable, type) ? { over: 'queryChunks' } : wrong(from.element);
    return fits(from.element) ? { over: 'query' } : wrong(from.element);
  }
  if (from.kind === 'list' || from.kind === 'set')
    return fits(from.element) ? { over: from.kind } : wrong(from.element);
  const element = iterableElement(frame, from);
  if (element) return fits(element) || element === ANY ? { over: 'iterable' } : wrong(element);
  return `Loop must iterate over collection: ${from.name}`;
}

/** T of a value that is an Iterable<T>. */
function iterableElement(frame: Frame, type: ApexType): ApexType | null {
  const declaration = frame.program.platform.find('System', 'Iterable');
  if (!declaration) return null;
  const candidates: ApexType[] =
    type.kind === 'user'
      ? [...type.symbol.allInterfaces, ...(type.symbol.kind === 'interface' ? type.symbol.interfaces : [])]
      : [...frame.program.platform.ancestry(type)];
  for (const candidate of candidates)
    if (candidate.kind === 'platform' && candidate.declaration === declaration) return candidate.args[0] ?? ANY;
  return null;
}

function checkReturn(frame: Frame, syntax: ReturnSyntax): Statement {
  const { position } = syntax;
  const wanted = frame.returnType;
  const value = syntax.value ? checkExpression(frame, syntax.value) : null;
  if (wanted === null || wanted.kind === 'void') {
    if (value && value.type.kind !== 'error')
      frame.report(
        position,
        wanted === null ? 'Return value is not allowed here' : 'Void method must not return a value'
      );
    return { kind: 'return', position, value: null };
  }
  if (value === null) {
    frame.report(position, `Missing return statement required return type: ${wanted.name}`);
    return { kind: 'return', position, value: null };
  }
  return { kind: 'return', position, value: convert(frame, value, wanted, position) };
}

function isException(frame: Frame, type: ApexType): type is UserType | PlatformType {
  if (type.kind === 'user') return type.symbol.isException;
  return (
    type.kind === 'platform' &&
    isSubtype(type, frame.program.platform.named('System', 'Exception'), frame.program.platform)
  );
}

function checkThrow(
  frame: Frame,
  syntax: Parameters<typeof checkExpression>[1],
  position: Statement['position']
): Statement {
  const value = wantValue(frame, checkExpression(frame, syntax));
  if (
    !isFailed(value) &&
    value.type.kind !== 'null' &&
    missingName(value.type) === undefined &&
    !isException(frame, value.type)
  )
    frame.report(position, `Throw expression must be of type exception: ${value.type.name}`);
  return { kind: 'throw', position, value };
}

function checkTry(frame: Frame, syntax: TrySyntax): Try {
  const body = checkBlock(frame, syntax.body);
  const caught: ApexType[] = [];
  const { platform } = frame.program;
  const catches: Try['catches'][number][] = [];
  for (const clause of syntax.catches) {
    const type = frame.unit.resolver.resolve(clause.type, frame.symbol, frame.unit.file);
    if (type.kind !== 'error' && missingName(type) === undefined && !isException(frame, type))
      frame.report(clause.type.position, `Catch type must be an exception: ${type.name}`);
    if (type.kind !== 'error' && caught.some((earlier) => type === earlier || isSubtype(type, earlier, platform)))
      frame.report(clause.type.position, `Exception type already caught: ${type.name}`);
    caught.push(type);
    frame.inScope(() => {
      const variable = frame.declare(clause.name, type, clause.namePosition);
      const block = checkBlock(frame, clause.body);
      if (isException(frame, type)) catches.push({ position: clause.position, variable, type, body: block });
    });
  }
  return {
    kind: 'try',
    position: syntax.position,
    body,
    catches,
    finally: syntax.finally ? checkBlock(frame, syntax.finally) : null
  };
}

function checkSwitch(frame: Frame, syntax: SwitchSyntax): Switch {
  const { position } = syntax;
  const value = wantValue(frame, checkExpression(frame, syntax.value));
  const lacking = missingName(value.type);
  if (lacking !== undefined) frame.refuse(lacking, value.position);
  const on = switchKind(value.type);
  if (on === null && lacking === undefined && !isFailed(value))
    frame.report(value.position, `Invalid switch type: ${value.type.name}`);
  const branches: SwitchBranch[] = [];
  let otherwise: Block | null = null;
  const seen = new Set<string>();
  for (const when of syntax.branches) {
    if (when.when.kind === 'else') {
      if (otherwise || when !== syntax.branches.at(-1))
        frame.report(when.position, "'when else' must be the last block");
      otherwise = checkBlock(frame, when.body);
      continue;
    }
    const checked = checkBranch(frame, when, value.type, on, seen);
    if (checked) branches.push(checked);
  }
  return { kind: 'switch', position, value, on: on ?? 'integer', branches, otherwise };
}

function isEnum(type: ApexType): boolean {
  return (
    (type.kind === 'user' && type.symbol.kind === 'enum') ||
    (type.kind === 'platform' && type.declaration.kind === 'enum')
  );
}

function switchKind(type: ApexType): Switch['on'] | null {
  if (type === INTEGER) return 'integer';
  if (type === LONG) return 'long';
  if (type === STRING || type === ID) return 'string';
  if (isEnum(type)) return 'enum';
  return type.kind === 'sobject' ? 'sobject' : null;
}

function checkBranch(
  frame: Frame,
  syntax: SwitchBranchSyntax,
  type: ApexType,
  on: Switch['on'] | null,
  seen: Set<string>
): SwitchBranch | null {
  const { position, when } = syntax;
  if (when.kind === 'type') {
    return frame.inScope(() => {
      const branchType = frame.unit.resolver.resolve(when.type, frame.symbol, frame.unit.file);
      const variable = frame.declare(when.name, branchType, when.namePosition);
      const body = checkBlock(frame, syntax.body);
      if (branchType.kind === 'error') return null;
      if (on !== 'sobject' || branchType.kind !== 'sobject') {
        frame.report(when.type.position, `Illegal switch type in when: ${branchType.name}`);
        return null;
      }
      duplicate(frame, seen, branchType.name, position);
      return { kind: 'type', position, type: branchType as SObjectType, variable, body };
    });
  }
  if (when.kind !== 'values') return null;
  const values: Expression[] = [];
  for (const v of when.values) {
    const checked =
      isEnum(type) && v.kind === 'name'
        ? enumConstant(frame, type as UserType | PlatformType, v.name, v.position)
        : checkExpression(frame, v);
    if (isFailed(checked)) continue;
    const isConstant =
      checked.kind === 'literal' || checked.kind === 'enumConstant' || checked.kind === 'platformEnumConstant';
    if (!isConstant) frame.report(v.position, 'When values must be literals or enum constants');
    const converted = convert(frame, checked, type);
    if (isConstant)
      duplicate(
        frame,
        seen,
        checked.kind === 'literal' ? `${checked.type.name} ${checked.text}` : checked.name,
        v.position
      );
    values.push(converted);
  }
  return { kind: 'values', position, values, body: checkBlock(frame, syntax.body) };
}

function duplicate(frame: Frame, seen: Set<string>, key: string, position: Statement['position']): void {
  if (seen.has(key)) frame.report(position, `Duplicate when value: ${key.slice(key.indexOf(' ') + 1)}`);
  seen.add(key);
}

/** Enum constants in `when` are written without their enum. */
function enumConstant(
  frame: Frame,
  type: UserType | PlatformType,
  name: string,
  position: Statement['position']
): Expression {
  const constants = type.kind === 'user' ? type.symbol.constants : (type.declaration.constants ?? []);
  const ordinal = constants.findIndex((c) => c.toLowerCase() === name.toLowerCase());
  if (ordinal < 0) {
    frame.report(position, `Variable does not exist: ${name}`);
    return failed(position);
  }
  const constant = constants[ordinal] as string;
  if (type.kind === 'user')
    return { kind: 'enumConstant', position, type, symbol: type.symbol, ordinal, name: constant };
  return { kind: 'platformEnumConstant', position, type, declaration: type.declaration, ordinal, name: constant };
}

/** DML takes a record or a list of records (Apex Developer Guide, "DML Statements"). */
function recordType(type: ApexType): SObjectType | null {
  if (type.kind === 'sobject') return type;
  return type.kind === 'list' && type.element.kind === 'sobject' ? type.element : null;
}

function checkDml(frame: Frame, syntax: DmlSyntax): Dml {
  const { position, operation } = syntax;
  const target = wantValue(frame, checkExpression(frame, syntax.target));
  const record = recordType(target.type);
  const element = target.type.kind === 'list' ? target.type.element : target.type;
  const lacking = missingName(element);
  if (lacking !== undefined) frame.refuse(`the object ${lacking}`, target.position);
  if (!record && lacking === undefined && !isFailed(target))
    frame.report(target.position, `DML requires SObject or SObject list type: ${target.type.name}`);
  let losers: Expression | null = null;
  if (syntax.losers) {
    losers = wantValue(frame, checkExpression(frame, syntax.losers));
    const element = losers.type.kind === 'list' ? losers.type.element : losers.type;
    if (!isFailed(losers) && element.kind !== 'sobject' && element !== ID)
      frame.report(losers.position, `Invalid merge type: ${losers.type.name}`);
    else if (record?.object && element.kind === 'sobject' && element.object && element !== record)
      frame.report(losers.position, `Merge requires records of one object: ${record.name}, ${element.name}`);
    if (record && target.type.kind === 'list' && target.kind !== 'soql')
      frame.report(target.position, `Merge requires a single SObject as master record: ${target.type.name}`);
    if (target.kind === 'soql')
      return {
        kind: 'dml',
        position,
        operation,
        access: syntax.access,
        target: asSingleRow(target),
        isList: false,
        externalIdField: null,
        losers
      };
  }
  let externalIdField: Dml['externalIdField'] = null;
  if (syntax.externalId && record) {
    const name = syntax.externalId.path.at(-1) as string;
    const object =
      record.object ??
      (syntax.externalId.path.length > 1
        ? frame.program.findObject(syntax.externalId.path.at(-2) as string)
        : undefined) ??
      null;
    const field = object ? findField(frame, object, name) : undefined;
    if (!field)
      frame.report(syntax.externalId.position, `Field does not exist: ${name}${object ? ` on ${object.name}` : ''}`);
    else if (!field.externalId && field.type !== 'id' && !(field.nameField && object?.custom === true))
      frame.report(
        syntax.externalId.position,
        `Invalid field for upsert, must be an External Id custom or standard indexed field: ${name}`
      );
    externalIdField = field ?? null;
  }
  return {
    kind: 'dml',
    position,
    operation,
    access: syntax.access,
    target,
    isList: target.type.kind === 'list',
    externalIdField,
    losers
  };
}

function checkRunAs(frame: Frame, syntax: StatementSyntax & { kind: 'runAs' }): Statement {
  const args = syntax.args.map((a) => asSingleRow(wantValue(frame, checkExpression(frame, a))));
  const only = args[0];
  const isUser = only?.type.kind === 'sobject' && (only.type.object?.name === 'User' || only.type.name === 'SObject');
  const isVersion = only?.type.kind === 'platform' && only.type.declaration.name === 'System.Version';
  if (args.length !== 1 || (only && !isFailed(only) && !isUser && !isVersion)) {
    frame.report(
      syntax.position,
      `Method does not exist or incorrect signature: void runAs(${args.map((a) => a.type.name).join(', ')}) from the type System`
    );
  }
  return { kind: 'runAs', position: syntax.position, args, body: checkBlock(frame, syntax.body) };
}
