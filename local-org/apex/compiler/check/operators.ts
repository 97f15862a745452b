/** Operators: which operands they take, what they work on, what they give (Apex Developer Guide, "Expression Operators"). */
import { isSubtype } from '../symbols/subtypes.ts';
import {
  ANY,
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  INTEGER,
  LONG,
  STRING,
  TIME
} from '../symbols/type-table.ts';
import type { ApexType, PrimitiveType } from '../symbols/types.ts';
import type { AssignSyntax, BinarySyntax, ConditionalSyntax, IncrementSyntax, UnarySyntax } from '../syntax/ast.ts';
import type { Position } from '../syntax/position.ts';
import { implicitConversion, isPossible } from './conversions.ts';
import { checkExpression } from './expressions.ts';
import type { Frame } from './frame.ts';
import {
  applyConversion,
  asRowOrNull,
  asSingleRow,
  convert,
  failed,
  isFailed,
  tryConvert,
  wantValue
} from './nodes.ts';
import { checkTarget } from './targets.ts';
import type { BinaryOperator, ConversionKind, Expression, OperandKind } from './tree.ts';

const NUMBERS: readonly ApexType[] = [INTEGER, LONG, DOUBLE, DECIMAL];
const isNumber = (type: ApexType): type is PrimitiveType => NUMBERS.includes(type);
type NumberKind = 'integer' | 'long' | 'double' | 'decimal';
const numberKind = (type: ApexType): NumberKind => type.name.toLowerCase() as NumberKind;

/** The type two numbers are brought to: Decimal beside Double gives Decimal only when a Decimal is there. */
function promoted(a: ApexType, b: ApexType): PrimitiveType {
  if (a === DECIMAL || b === DECIMAL) return DECIMAL;
  if (a === DOUBLE || b === DOUBLE) return DOUBLE;
  return a === LONG || b === LONG ? LONG : INTEGER;
}

interface Operation {
  readonly operand: OperandKind;
  /** Types the operands are converted to; null: as they are. */
  readonly left: ApexType | null;
  readonly right: ApexType | null;
  readonly result: ApexType;
}

/** What `+ - * /`, bits and shifts do with these types; a message when they cannot. */
function arithmetic(operator: string, left: ApexType, right: ApexType): Operation | string {
  if (operator === '+' && (left === STRING || right === STRING)) {
    return left.kind === 'void' || right.kind === 'void'
      ? 'Arithmetic expressions must use numeric arguments'
      : { operand: 'concat', left: null, right: null, result: STRING };
  }
  // `'a' + x` where the Id is the text
  if (operator === '+' && (left === ID || right === ID))
    return { operand: 'concat', left: null, right: null, result: STRING };
  if (operator === '+' || operator === '-') {
    if (left === DATE && (right === INTEGER || right === LONG))
      return { operand: 'date', left: null, right: right === LONG ? null : INTEGER, result: DATE };
    if (left === DATETIME && isNumber(right))
      return { operand: 'datetime', left: null, right: DECIMAL, result: DATETIME };
    if (left === TIME && (right === INTEGER || right === LONG))
      return { operand: 'time', left: null, right: null, result: TIME };
    if (left === DATE || left === DATETIME || left === TIME)
      return 'Date/time expressions must use Integer or Decimal or Double arguments';
  }
  if ((operator === '&' || operator === '|' || operator === '^') && left === BOOLEAN && right === BOOLEAN)
    return { operand: 'boolean', left: null, right: null, result: BOOLEAN };
  if (!isNumber(left) || !isNumber(right)) {
    return operator === '+' && (left.kind !== 'primitive' || right.kind !== 'primitive')
      ? 'Arithmetic expressions must use numeric arguments'
      : 'Arithmetic expressions must use numeric arguments';
  }
  const type = promoted(left, right);
  if (['&', '|', '^', '<<', '>>', '>>>'].includes(operator)) {
    if (type !== INTEGER && type !== LONG) return 'Bitwise operators must use Integer or Long arguments';
    // the distance of a shift does not widen what is shifted
    if (operator.length > 1) return { operand: numberKind(left), left: null, right: left, result: left };
  }
  return { operand: numberKind(type), left: type, right: type, result: type };
}

function isEnum(type: ApexType): boolean {
  return (
    (type.kind === 'user' && type.symbol.kind === 'enum') ||
    (type.kind === 'platform' && type.declaration.kind === 'enum')
  );
}

/** How `==` compares these types; null when they are not compatible. */
function equality(frame: Frame, left: ApexType, right: ApexType): Operation | null {
  const as = (operand: OperandKind, type: ApexType | null = null): Operation => ({
    operand,
    left: type,
    right: type,
    result: BOOLEAN
  });
  const one = left.kind === 'null' ? right : left;
  const other = right.kind === 'null' ? left : right;
  if (isNumber(one) && isNumber(other)) {
    const type = promoted(one, other);
    return as(numberKind(type), type);
  }
  if (one === ID || other === ID) {
    const partner = one === ID ? other : one;
    return partner === ID || partner === STRING ? as('id') : partner === ANY ? as('any') : null;
  }
  if (one === STRING && other === STRING) return as('string');
  if (one === BOOLEAN && other === BOOLEAN) return as('boolean');
  if (one === DATE && other === DATE) return as('dateOrder');
  if ((one === DATE || one === DATETIME) && (other === DATE || other === DATETIME))
    return as('datetimeOrder', DATETIME);
  if (one === TIME && other === TIME) return as('timeOrder');
  if (one === other && isEnum(one)) return as('enum');
  if (one.kind === 'primitive' && other.kind === 'primitive') return one === other ? as('any') : null;
  return isPossible(one, other, frame.program.platform) ? as('any') : null;
}

function ordering(left: ApexType, right: ApexType): Operation | null {
  const as = (operand: OperandKind, type: ApexType | null = null): Operation => ({
    operand,
    left: type,
    right: type,
    result: BOOLEAN
  });
  const one = left.kind === 'null' ? right : left;
  const other = right.kind === 'null' ? left : right;
  if (isNumber(one) && isNumber(other)) {
    const type = promoted(one, other);
    return as(numberKind(type), type);
  }
  if ((one === STRING || one === ID) && (other === STRING || other === ID)) return as('string');
  if (one === DATE && other === DATE) return as('dateOrder');
  if ((one === DATE || one === DATETIME) && (other === DATE || other === DATETIME))
    return as('datetimeOrder', DATETIME);
  return one === TIME && other === TIME ? as('timeOrder') : null;
}

/** Operations in a row; more are refused here rather than overflow the stack of what reads the tree. */
const MAX_OPERATIONS = 1500;

/** Long concatenations lean to the left, one operation inside the next: they are walked down first, so that the stack does not grow with them. */
export function checkBinary(frame: Frame, syntax: BinarySyntax): Expression {
  const spine: BinarySyntax[] = [syntax];
  let first = syntax.left;
  while (first.kind === 'binary') {
    spine.push(first);
    first = first.left;
  }
  if (spine.length > MAX_OPERATIONS) {
    frame.report(syntax.position, 'Expression is nested too deeply');
    return failed(syntax.position);
  }
  let result = checkExpression(frame, first);
  for (let i = spine.length - 1; i >= 0; i--)
    result = operation(frame, spine[i] as BinarySyntax, wantValue(frame, result));
  return result;
}

function operation(frame: Frame, syntax: BinarySyntax, left: Expression): Expression {
  const { position } = syntax;
  if (syntax.operator === '??') return coalesce(frame, syntax, left);
  const right = wantValue(frame, checkExpression(frame, syntax.right));
  if (isFailed(left) || isFailed(right)) return failed(position);
  if (syntax.operator === '&&' || syntax.operator === '||') {
    for (const side of [left, right]) {
      if (tryConvert(frame, side, BOOLEAN)) continue;
      frame.report(
        position,
        `${syntax.operator === '&&' ? 'AND' : 'OR'} operator can only be applied to Boolean expressions`
      );
      return failed(position);
    }
    return { kind: 'logical', position, type: BOOLEAN, operator: syntax.operator, left, right };
  }
  const operator: BinaryOperator = syntax.operator === '<>' ? '!=' : syntax.operator;
  return binary(frame, operator, operandOf(left), operandOf(right), position);
}

/** A query beside an operator is its one row. */
const operandOf = (expression: Expression): Expression =>
  expression.kind === 'soql' && expression.type.kind !== 'list' ? asSingleRow(expression) : expression;

function binary(
  frame: Frame,
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  position: Position
): Expression {
  const operation = operationOf(frame, operator, left.type, right.type);
  if (typeof operation === 'string') {
    frame.report(position, operation);
    return failed(position);
  }
  const side = (expression: Expression, type: ApexType | null): Expression =>
    type === null || expression.type.kind === 'null' ? expression : convert(frame, expression, type);
  return {
    kind: 'binary',
    position,
    type: operation.result,
    operator,
    operand: operation.operand,
    left: side(left, operation.left),
    right: side(right, operation.right)
  };
}

function operationOf(frame: Frame, operator: BinaryOperator, left: ApexType, right: ApexType): Operation | string {
  switch (operator) {
    case '==':
    case '!=':
      return (
        equality(frame, left, right) ?? `Comparison arguments must be compatible types: ${left.name}, ${right.name}`
      );
    case '===':
    case '!==': {
      const operation = equality(frame, left, right);
      if (!operation) return `Comparison arguments must be compatible types: ${left.name}, ${right.name}`;
      return operation.operand === 'any' ? { ...operation, operand: 'reference' } : operation;
    }
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordering(left, right) ?? `Comparison arguments must be compatible types: ${left.name}, ${right.name}`;
    default:
      return arithmetic(operator, left, right);
  }
}

function coalesce(frame: Frame, syntax: BinarySyntax, left: Expression): Expression {
  const { position } = syntax;
  const right = wantValue(frame, checkExpression(frame, syntax.right));
  if (isFailed(left) || isFailed(right)) return failed(position);
  const first = left.kind === 'soql' && right.type.kind === 'sobject' ? asRowOrNull(left) : left;
  const merged = common(frame, first, right);
  if (!merged) {
    frame.report(position, `Incompatible types in null coalescing operator: ${left.type.name}, ${right.type.name}`);
    return failed(position);
  }
  return { kind: 'coalesce', position, type: merged.type, value: merged.left, otherwise: merged.right };
}

export function checkConditional(frame: Frame, syntax: ConditionalSyntax): Expression {
  const { position } = syntax;
  const condition = checkCondition(frame, syntax.condition);
  const then = wantValue(frame, checkExpression(frame, syntax.then));
  const otherwise = wantValue(frame, checkExpression(frame, syntax.otherwise));
  if (isFailed(then) || isFailed(otherwise)) return failed(position);
  const merged = common(frame, then, otherwise);
  if (!merged) {
    frame.report(position, `Incompatible types in ternary operator: ${then.type.name}, ${otherwise.type.name}`);
    return failed(position);
  }
  return { kind: 'conditional', position, type: merged.type, condition, then: merged.left, otherwise: merged.right };
}

/** Both values as one type: the one the other can be given to. */
function common(
  frame: Frame,
  left: Expression,
  right: Expression
): { type: ApexType; left: Expression; right: Expression } | null {
  if (left.type.kind === 'null' || right.type.kind === 'null')
    return { type: left.type.kind === 'null' ? right.type : left.type, left, right };
  if (isNumber(left.type) && isNumber(right.type)) {
    const type = promoted(left.type, right.type);
    return { type, left: convert(frame, left, type), right: convert(frame, right, type) };
  }
  const { platform } = frame.program;
  if (left.type === STRING && right.type === ID) return { type: STRING, left, right };
  if (left.kind === 'soql' && left.type.kind === 'list' && right.type.kind === 'sobject')
    return common(frame, asSingleRow(left), right);
  if (right.kind === 'soql' && right.type.kind === 'list' && left.type.kind === 'sobject')
    return common(frame, left, asSingleRow(right));
  for (const [from, to] of [
    [right.type, left.type],
    [left.type, right.type]
  ] as const) {
    const conversion = implicitConversion(from, to, platform);
    if (conversion === null) continue;
    return {
      type: to,
      left: to === left.type ? left : applyConversion(left, conversion, to),
      right: to === right.type ? right : applyConversion(right, conversion, to)
    };
  }
  const parent = commonParent(frame, left.type, right.type);
  return parent ? { type: parent, left, right } : null;
}

/** Two records of different objects are SObjects; two subclasses are what they both extend. */
function commonParent(frame: Frame, left: ApexType, right: ApexType): ApexType | null {
  if (left.kind === 'sobject' && right.kind === 'sobject') return frame.program.types.sobject;
  if (left.kind === 'user') {
    for (let at: ApexType | null = left; at; at = at.kind === 'user' ? at.symbol.superclass : null) {
      if (isSubtype(right, at, frame.program.platform)) return at;
    }
  }
  if (left.kind === 'platform') {
    for (const at of frame.program.platform.ancestry(left))
      if (at !== ANY && isSubtype(right, at, frame.program.platform)) return at;
  }
  return null;
}

/** A condition: a Boolean. */
export function checkCondition(frame: Frame, syntax: Parameters<typeof checkExpression>[1]): Expression {
  const condition = wantValue(frame, checkExpression(frame, syntax));
  const converted = tryConvert(frame, condition, BOOLEAN);
  if (converted) return converted;
  if (!isFailed(condition))
    frame.report(condition.position, `Condition expression must be of type Boolean: ${condition.type.name}`);
  return failed(condition.position);
}

export function checkUnary(frame: Frame, syntax: UnarySyntax): Expression {
  const { position, operator } = syntax;
  // the smallest Integer and Long have no positive literal
  if (
    operator === '-' &&
    syntax.value.kind === 'literal' &&
    (syntax.value.literal === 'integer' || syntax.value.literal === 'long')
  ) {
    const literal = checkExpression(frame, { ...syntax.value, text: `-${syntax.value.text}` });
    return { ...literal, position };
  }
  const operand = wantValue(frame, checkExpression(frame, syntax.value));
  if (isFailed(operand)) return failed(position);
  if (operator === '!') {
    const converted = tryConvert(frame, operand, BOOLEAN);
    if (!converted) frame.report(position, 'NOT operator can only be applied to Boolean expressions');
    return converted
      ? { kind: 'unary', position, type: BOOLEAN, operator, operand: 'boolean', value: converted }
      : failed(position);
  }
  // `+ 'text'` is taken, and does nothing
  if (operator === '+' && operand.type === STRING) return operand;
  if (!isNumber(operand.type) || (operator === '~' && operand.type !== INTEGER && operand.type !== LONG)) {
    frame.report(
      position,
      operator === '~'
        ? 'Bitwise operators must use Integer or Long arguments'
        : 'Arithmetic expressions must use numeric arguments'
    );
    return failed(position);
  }
  return { kind: 'unary', position, type: operand.type, operator, operand: numberKind(operand.type), value: operand };
}

export function checkIncrement(frame: Frame, syntax: IncrementSyntax): Expression {
  const { position } = syntax;
  const target = checkTarget(frame, syntax.target);
  if (target === null) return failed(position);
  if (!isNumber(target.type)) {
    frame.report(
      position,
      `${syntax.prefix ? 'Pre' : 'Post'}-${syntax.by > 0 ? 'increment' : 'decrement'} operator can only be applied to numeric types: ${target.type.name}`
    );
    return failed(position);
  }
  return {
    kind: 'increment',
    position,
    type: target.type,
    target,
    by: syntax.by,
    prefix: syntax.prefix,
    operand: numberKind(target.type)
  };
}

export function checkAssign(frame: Frame, syntax: AssignSyntax): Expression {
  const { position } = syntax;
  const target = checkTarget(frame, syntax.target);
  const value = checkExpression(frame, syntax.value);
  if (target === null || isFailed(value)) return failed(position);
  if (syntax.operator === '=')
    return { kind: 'assign', position, type: target.type, target, value: convert(frame, value, target.type, position) };
  const operator = syntax.operator.slice(0, -1) as BinaryOperator;
  const operation = arithmetic(operator, target.type, value.type);
  if (typeof operation === 'string') {
    frame.report(position, operation);
    return failed(position);
  }
  const { platform } = frame.program;
  const back = implicitConversion(operation.result, target.type, platform);
  if (back === null) {
    frame.report(position, `Illegal assignment from ${operation.result.name} to ${target.type.name}`);
    return failed(position);
  }
  const from = operation.left === null ? 'none' : implicitConversion(target.type, operation.left, platform);
  const orNull = (conversion: ReturnType<typeof implicitConversion>): ConversionKind | null =>
    conversion === 'none' ? null : conversion;
  const right = operation.right === null ? value : convert(frame, value, operation.right);
  return {
    kind: 'compoundAssign',
    position,
    type: target.type,
    target,
    operator,
    operand: operation.operand,
    from: orNull(from),
    value: right,
    result: orNull(back)
  };
}
