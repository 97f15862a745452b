/** Text of operators and conversions. Operands come as text, with what is known about their being null. */
import type { BinaryOperator, ConversionKind, OperandKind } from '../check/tree.ts';
import type { ApexType } from '../symbols/types.ts';

export interface Operand {
  readonly text: string;
  readonly nonNull: boolean;
  readonly type: ApexType;
}

/** The operand, checked where null would be computed with. */
function sure(o: Operand): string {
  return o.nonNull ? o.text : `(${o.text}??$npe())`;
}

const ORDER_NAME = { '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' } as const;
const ORDER_PREFIX: Readonly<Partial<Record<OperandKind, string>>> = {
  double: 'f',
  decimal: 'm',
  string: 's',
  id: 's',
  date: 'o',
  datetime: 'o',
  time: 'o',
  dateOrder: 'o',
  datetimeOrder: 'o',
  timeOrder: 'o'
};
const EQUALITY: Readonly<Partial<Record<OperandKind, string>>> = {
  double: '$feq',
  decimal: '$meq',
  string: '$seq',
  id: '$ideq',
  date: '$oeq',
  datetime: '$oeq',
  time: '$oeq',
  dateOrder: '$oeq',
  datetimeOrder: '$oeq',
  timeOrder: '$oeq',
  any: '$anyeq',
  concat: '$seq'
};

/** Text of `left operator right`. */
export function binaryText(operator: BinaryOperator, kind: OperandKind, left: Operand, right: Operand): string {
  switch (operator) {
    case '==':
    case '===':
      return equalityText(kind, left, right);
    case '!=':
    case '!==':
      return `!${equalityText(kind, left, right)}`;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return orderText(operator, kind, left, right);
    default:
      return arithmeticText(operator, kind, left, right);
  }
}

function equalityText(kind: OperandKind, left: Operand, right: Operand): string {
  const compare = EQUALITY[kind];
  // Comparing with the literal null needs no rule of the type.
  if (compare === undefined || left.text === 'null' || right.text === 'null') return `(${left.text}===${right.text})`;
  return `${compare}(${left.text},${right.text})`;
}

function orderText(operator: '<' | '<=' | '>' | '>=', kind: OperandKind, left: Operand, right: Operand): string {
  const prefix = ORDER_PREFIX[kind];
  if (prefix !== undefined) return `$${prefix}${ORDER_NAME[operator]}(${left.text},${right.text})`;
  if (left.nonNull && right.nonNull) return `(${left.text}${operator}${right.text})`;
  return `$${ORDER_NAME[operator]}(${left.text},${right.text})`;
}

function arithmeticText(operator: BinaryOperator, kind: OperandKind, left: Operand, right: Operand): string {
  switch (kind) {
    case 'integer':
      return integerText(operator, sure(left), sure(right));
    case 'long':
      return longText(operator, sure(left), sure(right));
    case 'double': {
      const name = { '+': 'fadd', '-': 'fsub', '*': 'fmul', '/': 'fdiv' }[operator as '+' | '-' | '*' | '/'];
      return `$${name}(${sure(left)},${sure(right)})`;
    }
    case 'decimal':
      switch (operator) {
        case '+':
          return `${sure(left)}.add(${sure(right)})`;
        case '-':
          return `${sure(left)}.subtract(${sure(right)})`;
        case '*':
          return `${sure(left)}.multiply(${sure(right)})`;
        default:
          return `$mdiv(${sure(left)},${sure(right)})`;
      }
    case 'concat':
      return concatText(left, right);
    case 'boolean':
      if (operator === '^') return `(${sure(left)}!==${sure(right)})`;
      return `!!(${sure(left)}${operator}${sure(right)})`;
    case 'date':
      return `$dateadd(${sure(left)},${operator === '-' ? `-${sure(right)}` : sure(right)})`;
    case 'datetime':
      return `${operator === '-' ? '$dtsub' : '$dtadd'}(${sure(left)},${sure(right)})`;
    case 'time':
      return `$timeadd(${sure(left)},${operator === '-' ? `-${sure(right)}` : sure(right)})`;
    default:
      throw new Error(`operator ${operator} on ${kind}`);
  }
}

function integerText(operator: BinaryOperator, left: string, right: string): string {
  switch (operator) {
    case '*':
      return `$imul(${left},${right})`;
    case '/':
      return `$idiv(${left},${right})`;
    case '-':
      return `(${left}- ${right}|0)`;
    case '>>>':
      return `(${left}>>>${right}|0)`;
    case '+':
      return `(${left}+ ${right}|0)`;
    default:
      return `(${left}${operator}${right})`;
  }
}

function longText(operator: BinaryOperator, left: string, right: string): string {
  const name = { '+': 'ladd', '-': 'lsub', '*': 'lmul', '/': 'ldiv', '<<': 'lshl', '>>': 'lshr', '>>>': 'lushr' }[
    operator as string
  ];
  return name === undefined ? `(${left}${operator}${right})` : `$${name}(${left},${right})`;
}

/** A text of any value, for `+` with a string. JavaScript's own conversion is right for null, numbers, booleans, bigints and strings. */
function concatText(left: Operand, right: Operand): string {
  const start = isString(left.type) ? '' : '""+';
  return `(${start}${concatPart(left)}+${concatPart(right)})`;
}

function isString(type: ApexType): boolean {
  return type.kind === 'primitive' && (type.name === 'String' || type.name === 'Id');
}

function concatPart(o: Operand): string {
  if (o.type.kind === 'null') return '"null"';
  if (isString(o.type)) return o.nonNull ? o.text : `(${o.text}??"null")`;
  if (o.type.kind === 'primitive' && (o.type.name === 'Integer' || o.type.name === 'Long' || o.type.name === 'Boolean'))
    return `(${o.text})`;
  return `$str(${o.text})`;
}

const CONVERSION: Readonly<Record<ConversionKind, string>> = {
  integerToLong: 'i2l',
  integerToDouble: 'i2f',
  integerToDecimal: 'i2m',
  longToDouble: 'l2f',
  longToDecimal: 'l2m',
  doubleToDecimal: 'f2m',
  decimalToDouble: 'm2f',
  longToInteger: 'l2i',
  doubleToInteger: 'f2i',
  doubleToLong: 'f2l',
  decimalToInteger: 'm2i',
  decimalToLong: 'm2l',
  stringToId: 's2id',
  dateToDatetime: 'd2dt',
  datetimeToDate: 'dt2d'
};

export function conversionText(conversion: ConversionKind, text: string): string {
  return `$${CONVERSION[conversion]}(${text})`;
}

/** Text of `value + 1` or `value - 1`. */
export function incrementText(kind: 'integer' | 'long' | 'double' | 'decimal', value: string, by: 1 | -1): string {
  switch (kind) {
    case 'integer':
      return `(${value}${by === 1 ? '+' : '-'}1|0)`;
    case 'long':
      return `$${by === 1 ? 'ladd' : 'lsub'}(${value},1n)`;
    case 'double':
      return `$fadd(${value},$double(${by}))`;
    case 'decimal':
      return `${value}.add($integerDecimal(${by}))`;
  }
}

/** Text of a unary operator. */
export function unaryText(
  operator: '-' | '+' | '!' | '~',
  kind: 'integer' | 'long' | 'double' | 'decimal' | 'boolean',
  value: Operand
): string {
  const text = sure(value);
  switch (operator) {
    case '!':
      return `!${text}`;
    case '+':
      return text;
    case '~':
      return kind === 'long' ? `(~${text})` : `(~${text})`;
    case '-':
      switch (kind) {
        case 'integer':
          return `(-${text}|0)`;
        case 'long':
          return `$lsub(0n,${text})`;
        case 'double':
          return `$fneg(${text})`;
        default:
          return `${text}.negate()`;
      }
  }
}
