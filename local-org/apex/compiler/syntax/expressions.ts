/** Reads expressions, by precedence climbing. */
import type { AssignSyntax, BinaryOperatorSyntax, ExpressionSyntax, LiteralSyntax, NewSyntax } from './ast.ts';
import type { Cursor } from './cursor.ts';
import {
  TOKEN_DECIMAL,
  TOKEN_DOUBLE,
  TOKEN_INTEGER,
  TOKEN_LONG,
  TOKEN_SIGN,
  TOKEN_STRING,
  TOKEN_WORD
} from './lexer.ts';
import type { Position } from './position.ts';
import { isQueryStart, readQuery } from './queries.ts';
import { readType, skipType } from './types.ts';

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '&=', '|=', '^=', '<<=', '>>=', '>>>=']);

/** Strength of binary operators, weakest first (Apex Developer Guide, "Operator Precedence"). */
const STRENGTH: Readonly<Record<string, number>> = {
  '??': 1,
  '||': 2,
  '&&': 3,
  '|': 4,
  '^': 5,
  '&': 6,
  '==': 7,
  '!=': 7,
  '<>': 7,
  '===': 7,
  '!==': 7,
  '<': 9,
  '>': 9,
  '<=': 9,
  '>=': 9,
  '<<': 10,
  '>>': 10,
  '>>>': 10,
  '+': 11,
  '-': 11,
  '*': 12,
  '/': 12
};
const INSTANCEOF_STRENGTH = 8;

/** Nesting beyond this is refused rather than left to overflow the stack. */
const MAX_DEPTH = 400;
const depths = new WeakMap<Cursor, number>();

export function readExpression(cursor: Cursor): ExpressionSyntax {
  const depth = (depths.get(cursor) ?? 0) + 1;
  if (depth > MAX_DEPTH) throw cursor.failure('Expression is nested too deeply');
  depths.set(cursor, depth);
  try {
    return readAssignment(cursor);
  } finally {
    depths.set(cursor, depth - 1);
  }
}

function readAssignment(cursor: Cursor): ExpressionSyntax {
  const target = readConditional(cursor);
  const { sign, tokens } = operatorHere(cursor);
  if (!ASSIGNMENTS.has(sign)) return target;
  const position = cursor.position();
  cursor.at += tokens;
  const value = readExpression(cursor);
  return {
    kind: 'assign',
    position: startOf(target, position),
    operator: sign as AssignSyntax['operator'],
    target,
    value
  };
}

/** An assignment is reported where it begins, not at its sign. */
function startOf(expression: ExpressionSyntax, fallback: Position): Position {
  let first = expression;
  for (;;) {
    if (first.kind === 'dot' || (first.kind === 'call' && first.target)) first = first.target as ExpressionSyntax;
    else if (first.kind === 'index') first = first.target;
    else break;
  }
  return first.position ?? fallback;
}

function readConditional(cursor: Cursor): ExpressionSyntax {
  const condition = readBinary(cursor, 1);
  if (!cursor.isSign('?')) return condition;
  const position = cursor.position();
  cursor.at++;
  const then = readExpression(cursor);
  cursor.expectSign(':');
  const otherwise = readExpression(cursor);
  return { kind: 'conditional', position, condition, then, otherwise };
}

/**
 * The operator at the cursor; `>`s are cut singly (for generics), so shifts and `>=` are put together here. The platform reads
 * `> =` and `< =` like `>=` and `<=`.
 */
function operatorHere(cursor: Cursor): { sign: string; tokens: number } {
  if (cursor.kind() !== TOKEN_SIGN) return { sign: '', tokens: 0 };
  if (cursor.isSign('<') && cursor.isSign('=', 1)) return { sign: '<=', tokens: 2 };
  if (!cursor.isSign('>')) return { sign: cursor.peek(), tokens: 1 };
  let sign = '>';
  let tokens = 1;
  while (sign.length < 3 && cursor.isSign('>', tokens) && cursor.adjacent(tokens)) {
    sign += '>';
    tokens++;
  }
  if (cursor.isSign('=', tokens) && (cursor.adjacent(tokens) || sign === '>'))
    return { sign: sign + '=', tokens: tokens + 1 };
  if (cursor.isSign('==', tokens) && cursor.adjacent(tokens)) return { sign: sign + '==', tokens: tokens + 1 };
  return { sign, tokens };
}

function readBinary(cursor: Cursor, weakest: number): ExpressionSyntax {
  let left = readUnary(cursor);
  for (;;) {
    if (cursor.isWord('instanceof')) {
      if (INSTANCEOF_STRENGTH < weakest) return left;
      const position = cursor.position();
      cursor.at++;
      left = { kind: 'instanceOf', position, value: left, type: readType(cursor) };
      continue;
    }
    const { sign, tokens } = operatorHere(cursor);
    const strength = STRENGTH[sign];
    if (strength === undefined || strength < weakest) return left;
    const position = cursor.position();
    cursor.at += tokens;
    const right = readBinary(cursor, strength + 1);
    left = { kind: 'binary', position, operator: sign as BinaryOperatorSyntax, left, right };
  }
}

function readUnary(cursor: Cursor): ExpressionSyntax {
  const position = cursor.position();
  const sign = cursor.kind() === TOKEN_SIGN ? cursor.peek() : '';
  switch (sign) {
    case '++':
    case '--':
      cursor.at++;
      return {
        kind: 'increment',
        position,
        by: sign === '++' ? 1 : -1,
        prefix: true,
        target: nested(cursor, readUnary)
      };
    case '-':
    case '+':
    case '!':
    case '~':
      cursor.at++;
      return { kind: 'unary', position, operator: sign, value: nested(cursor, readUnary) };
    case '(':
      if (isCast(cursor)) {
        cursor.at++;
        const type = readType(cursor);
        cursor.expectSign(')');
        return { kind: 'cast', position, type, value: nested(cursor, readUnary) };
      }
      break;
    default:
  }
  return readPostfix(cursor, readPrimary(cursor));
}

function nested<T>(cursor: Cursor, read: (cursor: Cursor) => T): T {
  const depth = (depths.get(cursor) ?? 0) + 1;
  if (depth > MAX_DEPTH) throw cursor.failure('Expression is nested too deeply');
  depths.set(cursor, depth);
  try {
    return read(cursor);
  } finally {
    depths.set(cursor, depth - 1);
  }
}

const NUMBERS = new Set(['integer', 'long', 'double', 'decimal']);

/** Whether `(` opens a cast: a type in parentheses, and what follows begins an operand. A sign may follow only casts to a number. */
function isCast(cursor: Cursor): boolean {
  const close = skipType(cursor, 1);
  if (close < 0 || !cursor.isSign(')', close)) return false;
  const next = close + 1;
  switch (cursor.kind(next)) {
    case TOKEN_WORD:
      return !cursor.isWord('instanceof', next) && !(cursor.inQuery && QUERY_WORDS.has(cursor.peek(next)));
    case TOKEN_STRING:
    case TOKEN_INTEGER:
    case TOKEN_LONG:
    case TOKEN_DECIMAL:
    case TOKEN_DOUBLE:
      return true;
    default:
  }
  const sign = cursor.peek(next);
  if (sign === '(' || sign === '!' || sign === '~') return true;
  if (sign === '[') return cursor.isWord('select', next + 1) || cursor.isWord('find', next + 1);
  return close === 2 && NUMBERS.has(cursor.peek(1)) && (sign === '-' || sign === '+' || sign === '++' || sign === '--');
}

/** Words that may follow a bind expression in a query. */
const QUERY_WORDS = new Set([
  'and',
  'or',
  'with',
  'group',
  'having',
  'order',
  'limit',
  'offset',
  'all',
  'for',
  'update',
  'asc',
  'desc',
  'nulls',
  'in',
  'returning',
  'using'
]);

function readPostfix(cursor: Cursor, start: ExpressionSyntax): ExpressionSyntax {
  let expression = start;
  for (;;) {
    const sign = cursor.kind() === TOKEN_SIGN ? cursor.peek() : '';
    if (sign === '.' || sign === '?.') {
      cursor.at++;
      const position = cursor.position();
      const name = cursor.memberName();
      const safe = sign === '?.';
      if (cursor.isSign('('))
        expression = { kind: 'call', position, target: expression, name, safe, args: readArguments(cursor) };
      else expression = { kind: 'dot', position, target: expression, name, safe };
    } else if (sign === '[') {
      const position = cursor.position();
      cursor.at++;
      const index = readExpression(cursor);
      cursor.expectSign(']');
      expression = { kind: 'index', position, target: expression, index };
    } else if (sign === '++' || sign === '--') {
      const position = cursor.position();
      cursor.at++;
      expression = { kind: 'increment', position, by: sign === '++' ? 1 : -1, prefix: false, target: expression };
    } else return expression;
  }
}

/** `(a, b)`. */
export function readArguments(cursor: Cursor): ExpressionSyntax[] {
  cursor.expectSign('(');
  const args: ExpressionSyntax[] = [];
  if (cursor.takeSign(')')) return args;
  do args.push(readExpression(cursor));
  while (cursor.takeSign(','));
  cursor.expectSign(')');
  return args;
}

const LITERAL_KINDS: Readonly<Record<number, LiteralSyntax['literal']>> = {
  [TOKEN_INTEGER]: 'integer',
  [TOKEN_LONG]: 'long',
  [TOKEN_DECIMAL]: 'decimal',
  [TOKEN_DOUBLE]: 'double',
  [TOKEN_STRING]: 'string'
};

function readPrimary(cursor: Cursor): ExpressionSyntax {
  const position = cursor.position();
  const literal = LITERAL_KINDS[cursor.kind()];
  if (literal) {
    const text = cursor.tokens.text[cursor.at++] as string;
    return { kind: 'literal', position, literal, text };
  }
  if (cursor.isSign('(')) {
    cursor.at++;
    const inner = readExpression(cursor);
    cursor.expectSign(')');
    return inner;
  }
  if (cursor.isSign('[')) {
    if (!isQueryStart(cursor)) throw cursor.unexpected();
    return readQuery(cursor, readExpression);
  }
  if (cursor.kind() !== TOKEN_WORD) throw cursor.unexpected();
  const word = cursor.peek();
  switch (word) {
    case 'null':
      cursor.at++;
      return { kind: 'literal', position, literal: 'null', text: 'null' };
    case 'true':
    case 'false':
      cursor.at++;
      return { kind: 'literal', position, literal: 'boolean', text: word };
    case 'new':
      cursor.at++;
      return readNew(cursor, position);
    case 'this':
    case 'super':
      cursor.at++;
      if (cursor.isSign('(')) return { kind: 'constructorCall', position, which: word, args: readArguments(cursor) };
      return { kind: word, position };
    case 'void':
      cursor.at++;
      cursor.expectSign('.');
      cursor.expectWord('class');
      return { kind: 'typeLiteral', position, type: null };
    default:
  }
  const typeEnd = cursor.isSign('.', 1) || cursor.isSign('<', 1) || cursor.isSign('[', 1) ? skipType(cursor, 0) : -1;
  if (typeEnd > 0 && cursor.isSign('.', typeEnd) && cursor.isWord('class', typeEnd + 1)) {
    const type = readType(cursor);
    cursor.at += 2;
    return { kind: 'typeLiteral', position, type };
  }
  if (!cursor.isName()) throw cursor.unexpected();
  const name = cursor.name();
  if (cursor.isSign('('))
    return { kind: 'call', position, target: null, name, safe: false, args: readArguments(cursor) };
  return { kind: 'name', position, name };
}

function readNew(cursor: Cursor, position: Position): NewSyntax {
  const type = readType(cursor);
  if (type.dimensions > 0) {
    const elements = cursor.isSign('{') ? readElements(cursor) : [];
    return { kind: 'new', position, type, init: { kind: 'elements', elements } };
  }
  if (cursor.isSign('('))
    return { kind: 'new', position, type, init: { kind: 'arguments', args: readArguments(cursor) } };
  if (cursor.takeSign('[')) {
    const size = readExpression(cursor);
    cursor.expectSign(']');
    return { kind: 'new', position, type: { ...type, dimensions: 1 }, init: { kind: 'size', size } };
  }
  if (!cursor.isSign('{')) throw cursor.unexpected();
  const open = cursor.at;
  cursor.at++;
  if (cursor.takeSign('}')) return { kind: 'new', position, type, init: { kind: 'elements', elements: [] } };
  const first = readExpression(cursor);
  if (!cursor.takeSign('=>')) {
    cursor.at = open;
    return { kind: 'new', position, type, init: { kind: 'elements', elements: readElements(cursor) } };
  }
  const entries = [{ key: first, value: readExpression(cursor) }];
  while (cursor.takeSign(',')) {
    const key = readExpression(cursor);
    cursor.expectSign('=>');
    entries.push({ key, value: readExpression(cursor) });
  }
  cursor.expectSign('}');
  return { kind: 'new', position, type, init: { kind: 'entries', entries } };
}

function readElements(cursor: Cursor): ExpressionSyntax[] {
  cursor.expectSign('{');
  const elements: ExpressionSyntax[] = [];
  if (cursor.takeSign('}')) return elements;
  do {
    if (cursor.isSign('}')) break;
    elements.push(readExpression(cursor));
  } while (cursor.takeSign(','));
  cursor.expectSign('}');
  return elements;
}
