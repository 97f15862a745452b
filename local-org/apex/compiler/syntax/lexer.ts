/** Cuts Apex source into tokens. Comments and white space are dropped. */
import type { Position } from './position.ts';

/** A syntax error; the parser stops at the first one of a file, as the platform does. */
export class SyntaxFailure extends Error {
  readonly position: Position;
  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

export const TOKEN_END = 0;
export const TOKEN_WORD = 1;
export const TOKEN_INTEGER = 2;
export const TOKEN_LONG = 3;
export const TOKEN_DECIMAL = 4;
export const TOKEN_DOUBLE = 5;
export const TOKEN_STRING = 6;
export const TOKEN_SIGN = 7;

/** Tokens in parallel arrays; the last is TOKEN_END. */
export interface Tokens {
  readonly source: string;
  readonly kind: number[];
  readonly start: number[];
  readonly end: number[];
  readonly line: number[];
  readonly column: number[];
  /** Words lower-cased, signs as written, numbers without suffix, strings with their escapes resolved. */
  readonly text: string[];
}

const SIGNS = [
  '!==',
  '===',
  '<<=',
  '&&',
  '||',
  '??',
  '?.',
  '++',
  '--',
  '+=',
  '-=',
  '*=',
  '/=',
  '&=',
  '|=',
  '^=',
  '=>',
  '==',
  '!=',
  '<>',
  '<<',
  '<=',
  '(',
  ')',
  '{',
  '}',
  '[',
  ']',
  ';',
  ',',
  '.',
  '=',
  '>',
  '<',
  '!',
  '~',
  '?',
  ':',
  '+',
  '-',
  '*',
  '/',
  '&',
  '|',
  '^',
  '@'
];
const SIGNS_BY_FIRST = new Map<number, string[]>();
for (const sign of SIGNS) {
  const first = sign.charCodeAt(0);
  const list = SIGNS_BY_FIRST.get(first);
  if (list) list.push(sign);
  else SIGNS_BY_FIRST.set(first, [sign]);
}

/** A bracket that opens a query; comments may stand before its first word. */
const QUERY_START = /^\[(?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/)*(?:select|find)\b/i;

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isWordStart = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95 || c === 36;

/** Throws SyntaxFailure for characters, strings and comments that Apex does not know. */
export function tokenize(source: string): Tokens {
  const tokens: Tokens = { source, kind: [], start: [], end: [], line: [], column: [], text: [] };
  let line = 1;
  let lineStart = 0;
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const length = source.length;
  /** For each open bracket: whether it opened a query. */
  const brackets: boolean[] = [];
  const here = (offset: number): Position => ({ line, column: offset - lineStart + 1, offset });
  const add = (kind: number, start: number, end: number, text: string): void => {
    tokens.kind.push(kind);
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.line.push(line);
    tokens.column.push(start - lineStart + 1);
    tokens.text.push(text);
  };
  while (at < length) {
    const c = source.charCodeAt(at);
    if (c === 10) {
      at++;
      line++;
      lineStart = at;
      continue;
    }
    if (c === 13) {
      at++;
      if (source.charCodeAt(at) !== 10) {
        line++;
        lineStart = at;
      }
      continue;
    }
    if (c === 32 || c === 9 || c === 12 || c === 0xa0) {
      at++;
      continue;
    }
    if (c === 47 && source.charCodeAt(at + 1) === 47) {
      while (at < length && source.charCodeAt(at) !== 10 && source.charCodeAt(at) !== 13) at++;
      continue;
    }
    if (c === 47 && source.charCodeAt(at + 1) === 42) {
      const close = source.indexOf('*/', at + 2);
      if (close < 0) throw new SyntaxFailure('Unterminated comment', here(at));
      for (let i = at; i < close; i++) {
        if (source.charCodeAt(i) === 10) {
          line++;
          lineStart = i + 1;
        }
      }
      at = close + 2;
      continue;
    }
    if (isWordStart(c)) {
      const start = at;
      do at++;
      while (at < length && (isWordStart(source.charCodeAt(at)) || isDigit(source.charCodeAt(at))));
      add(TOKEN_WORD, start, at, source.slice(start, at).toLowerCase());
      continue;
    }
    if (isDigit(c) || (c === 46 && isDigit(source.charCodeAt(at + 1)))) {
      at = number(source, at, add);
      continue;
    }
    if (c === 39) {
      const start = at;
      if (source.startsWith("'''", at)) {
        throw new SyntaxFailure('Not supported by the local org: multi-line string literals', here(at));
      }
      const { end, text } = quoted(source, at, brackets.includes(true), here);
      at = end;
      add(TOKEN_STRING, start, end, text);
      continue;
    }
    let sign: string | undefined;
    for (const candidate of SIGNS_BY_FIRST.get(c) ?? []) {
      if (source.startsWith(candidate, at)) {
        sign = candidate;
        break;
      }
    }
    // `a ? .5 : b` and `x?.y`: a question mark before a point and a digit is the conditional's
    if (sign === '?.' && isDigit(source.charCodeAt(at + 2))) sign = '?';
    if (sign === undefined) {
      const character = String.fromCodePoint(source.codePointAt(at) ?? c);
      throw new SyntaxFailure(`Unrecognized symbol '${character}', which is not a valid Apex identifier.`, here(at));
    }
    if (sign === '[') brackets.push(QUERY_START.test(source.slice(at, at + 400)));
    else if (sign === ']') brackets.pop();
    add(TOKEN_SIGN, at, at + sign.length, sign);
    at += sign.length;
  }
  add(TOKEN_END, length, length, '<EOF>');
  return tokens;
}

function number(
  source: string,
  start: number,
  add: (kind: number, start: number, end: number, text: string) => void
): number {
  let at = start;
  while (isDigit(source.charCodeAt(at))) at++;
  let kind = TOKEN_INTEGER;
  if (source.charCodeAt(at) === 46 && isDigit(source.charCodeAt(at + 1))) {
    kind = TOKEN_DECIMAL;
    at++;
    while (isDigit(source.charCodeAt(at))) at++;
  }
  const text = source.slice(start, at);
  const suffix = source.charCodeAt(at) | 32;
  const next = source.charCodeAt(at + 1);
  if (!isWordStart(next) && !isDigit(next)) {
    if (suffix === 108 && kind === TOKEN_INTEGER) {
      kind = TOKEN_LONG;
      at++;
    } else if (suffix === 100) {
      kind = TOKEN_DOUBLE;
      at++;
    }
  }
  add(kind, start, at, text);
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\'
};

/** One escape sequence at `at` (the backslash); gives its value and where it ends. */
function escape(
  source: string,
  at: number,
  inQuery: boolean,
  here: (offset: number) => Position
): { value: string; end: number } {
  const code = source[at + 1] ?? '';
  const plain = ESCAPES[code];
  if (plain !== undefined) return { value: plain, end: at + 2 };
  if (code === 'u' || code === 'U') {
    const digits = source.slice(at + 2, at + 6);
    if (/^[0-9a-fA-F]{4}$/.test(digits)) return { value: String.fromCharCode(parseInt(digits, 16)), end: at + 6 };
  }
  // a query in brackets may escape LIKE's wildcards
  if (inQuery && (code === '%' || code === '_')) return { value: '\\' + code, end: at + 2 };
  throw new SyntaxFailure(
    `Invalid string literal '\\${code}'. Illegal character sequence '\\${code}' in string literal.`,
    here(at)
  );
}

function quoted(
  source: string,
  start: number,
  inQuery: boolean,
  here: (offset: number) => Position
): { end: number; text: string } {
  let text = '';
  let from = start + 1;
  let at = from;
  for (;;) {
    const c = source.charCodeAt(at);
    if (c === 39) return { end: at + 1, text: text + source.slice(from, at) };
    if (at >= source.length || c === 10 || c === 13) {
      throw new SyntaxFailure('Line breaks not allowed in string literals', here(start));
    }
    if (c === 92) {
      const { value, end } = escape(source, at, inQuery, here);
      text += source.slice(from, at) + value;
      at = from = end;
    } else at++;
  }
}
