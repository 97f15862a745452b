/** Operators of formulas (Salesforce Help, "Formula Operators and Functions"): types allowed, results, blanks. */
import { ApexDate } from '../../values/date.ts';
import { ApexDatetime } from '../../values/datetime.ts';
import { ApexTime } from '../../values/time.ts';
import { Decimal } from '../../values/decimal.ts';
import type { FormulaContext } from './api.ts';
import type { Expression } from './expression.ts';
import { wrongArgument, wrongType } from './messages.ts';
import { add, divide, multiply, power, subtract, toCount, ZERO } from './numbers.ts';
import type { BinaryOperator } from './parser.ts';
import { commonType, type FormulaType } from './types.ts';

const DAY_MS = Decimal.fromInteger(86_400_000);
const DAY_SECONDS = Decimal.fromInteger(86_400);
const DAY = 86_400_000;

type Run = (context: FormulaContext) => unknown;

/** Throws FormulaSyntaxError. */
export function unaryOperator(operator: '+' | '-', operand: Expression, offset: number): Expression {
  if (operand.type !== 'number' && operand.type !== 'null')
    throw wrongType(operator, ['number'], operand.type, operand.offset);
  if (operator === '+') return { type: 'number', offset, run: operand.run };
  return {
    type: 'number',
    offset,
    run: (context) => (operand.run(context) as Decimal | null)?.negate() ?? null
  };
}

/** Throws FormulaSyntaxError. */
export function binaryOperator(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  offset: number
): Expression {
  switch (operator) {
    case '+':
    case '-':
      return addOrSubtract(operator, left, right, offset);
    case '&':
      requireType(operator, left, 'text');
      requireType(operator, right, 'text');
      return { type: 'text', offset, run: concatenate(left, right) };
    case '*':
    case '/':
    case '^': {
      requireType(operator, left, 'number');
      requireType(operator, right, 'number');
      return {
        type: 'number',
        offset,
        run: strict(left, right, operator === '*' ? multiply : operator === '/' ? divide : power)
      };
    }
    case '=':
    case '<>':
      return equality(operator, left, right, offset);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return comparison(operator, left, right, offset);
  }
}

function requireType(operator: string, operand: Expression, type: FormulaType): void {
  if (operand.type !== type && operand.type !== 'null') throw wrongType(operator, [type], operand.type, operand.offset);
}

/** A blank operand makes the result blank. The types were checked, so `calculate` gets what it declares. */
function strict<L, R>(left: Expression, right: Expression, calculate: (left: L, right: R) => unknown): Run {
  return (context) => {
    const leftValue = left.run(context);
    const rightValue = right.run(context);
    return leftValue === null || rightValue === null ? null : calculate(leftValue as L, rightValue as R);
  };
}

function concatenate(left: Expression, right: Expression): Run {
  return (context) => {
    const leftText = left.run(context) as string | null;
    const rightText = right.run(context) as string | null;
    return leftText === null ? rightText : rightText === null ? leftText : leftText + rightText;
  };
}

function addOrSubtract(operator: '+' | '-', left: Expression, right: Expression, offset: number): Expression {
  const pair = `${left.type} ${operator} ${right.type}`;
  if (left.type === 'null' || right.type === 'null') {
    const type = commonType(left.type, right.type) ?? 'null';
    if (type === 'text' && operator === '+') return { type, offset, run: concatenate(left, right) };
    return { type: type === 'null' ? 'null' : type, offset, run: () => null };
  }
  const made = (type: FormulaType, run: Run): Expression => ({ type, offset, run });
  switch (pair) {
    case 'number + number':
      return made('number', strict(left, right, add));
    case 'number - number':
      return made('number', strict(left, right, subtract));
    case 'text + text':
      return made('text', concatenate(left, right));
    case 'date + number':
      return made(
        'date',
        strict(left, right, (date: ApexDate, days: Decimal) => date.addDays(toCount(days)))
      );
    case 'date - number':
      return made(
        'date',
        strict(left, right, (date: ApexDate, days: Decimal) => date.addDays(-toCount(days)))
      );
    case 'number + date':
      return made(
        'date',
        strict(left, right, (days: Decimal, date: ApexDate) => date.addDays(toCount(days)))
      );
    case 'date - date':
      return made(
        'number',
        strict(left, right, (end: ApexDate, start: ApexDate) => Decimal.fromInteger(end.days - start.days))
      );
    case 'datetime + number':
      return made(
        'datetime',
        strict(left, right, (moment: ApexDatetime, days: Decimal) => new ApexDatetime(moment.ms + daysToMs(days)))
      );
    case 'datetime - number':
      return made(
        'datetime',
        strict(left, right, (moment: ApexDatetime, days: Decimal) => new ApexDatetime(moment.ms - daysToMs(days)))
      );
    case 'number + datetime':
      return made(
        'datetime',
        strict(left, right, (days: Decimal, moment: ApexDatetime) => new ApexDatetime(moment.ms + daysToMs(days)))
      );
    case 'datetime - datetime':
      return made(
        'number',
        strict(left, right, (end: ApexDatetime, start: ApexDatetime) =>
          divide(Decimal.fromNumber(end.ms - start.ms), DAY_MS)
        )
      );
    case 'time + number':
      return made(
        'time',
        strict(left, right, (time: ApexTime, ms: Decimal) => new ApexTime(wrapDay(time.ms + toCount(ms))))
      );
    case 'time - number':
      return made(
        'time',
        strict(left, right, (time: ApexTime, ms: Decimal) => new ApexTime(wrapDay(time.ms - toCount(ms))))
      );
    case 'time - time':
      return made(
        'number',
        strict(left, right, (end: ApexTime, start: ApexTime) => Decimal.fromInteger(wrapDay(end.ms - start.ms)))
      );
    case 'time + time':
      throw wrongArgument(operator, right.offset);
  }
  if (left.type === 'text' && operator === '+') throw wrongType(operator, ['text'], right.type, right.offset);
  const leftFits = ['number', 'date', 'datetime', 'time'].includes(left.type);
  const wrong = leftFits ? right : left;
  throw wrongType(operator, ['number', 'date', 'datetime'], wrong.type, wrong.offset);
}

/** Days to milliseconds, rounded to the second as the platform's date/time arithmetic is. */
function daysToMs(days: Decimal): number {
  return Number(days.multiply(DAY_SECONDS).setScale(0, 'HALF_UP').toBigInt()) * 1000;
}

function wrapDay(ms: number): number {
  return ((ms % DAY) + DAY) % DAY;
}

function equality(operator: '=' | '<>', left: Expression, right: Expression, offset: number): Expression {
  if (left.type === 'location' || right.type === 'location') throw wrongArgument(operator, offset);
  const type = commonType(left.type, right.type);
  if (type === null) throw wrongType(operator, [left.type], right.type, right.offset);
  const negate = operator === '<>';
  if (type === 'text') {
    // Blank text equals empty text; letters count as written.
    return {
      type: 'boolean',
      offset,
      run: (context) => ((left.run(context) ?? '') === (right.run(context) ?? '')) !== negate
    };
  }
  return {
    type: 'boolean',
    offset,
    run: (context) => {
      const leftValue = left.run(context);
      const rightValue = right.run(context);
      return leftValue === null || rightValue === null ? null : sameValue(leftValue, rightValue) !== negate;
    }
  };
}

/** Equality of two values of one type, as `=`, CASE and ISCHANGED have it. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left instanceof Decimal) return right instanceof Decimal && left.compareTo(right) === 0;
  if (left instanceof ApexDate) return right instanceof ApexDate && left.days === right.days;
  if (left instanceof ApexDatetime) return right instanceof ApexDatetime && left.ms === right.ms;
  if (left instanceof ApexTime) return right instanceof ApexTime && left.ms === right.ms;
  return left === right;
}

const ORDERED: readonly FormulaType[] = ['number', 'date', 'datetime', 'time', 'text', 'null'];

function comparison(
  operator: '<' | '<=' | '>' | '>=',
  left: Expression,
  right: Expression,
  offset: number
): Expression {
  if (commonType(left.type, right.type) === null) throw wrongType(operator, [left.type], right.type, right.offset);
  for (const operand of [left, right]) {
    if (!ORDERED.includes(operand.type))
      throw wrongType(operator, ['number', 'date', 'datetime'], operand.type, operand.offset);
  }
  const holds: (order: number) => boolean =
    operator === '<'
      ? (order) => order < 0
      : operator === '<='
        ? (order) => order <= 0
        : operator === '>'
          ? (order) => order > 0
          : (order) => order >= 0;
  return { type: 'boolean', offset, run: strict(left, right, (a: unknown, b: unknown) => holds(order(a, b))) };
}

function order(left: unknown, right: unknown): number {
  if (left instanceof Decimal) return left.compareTo(right as Decimal);
  if (left instanceof ApexDate) return left.days - (right as ApexDate).days;
  if (left instanceof ApexDatetime || left instanceof ApexTime) return left.ms - (right as ApexDatetime | ApexTime).ms;
  return (left as string) < (right as string) ? -1 : left === right ? 0 : 1;
}

/** A number where the formula treats blanks as zero. */
export function blankAsZero(value: unknown): unknown {
  return value ?? ZERO;
}
