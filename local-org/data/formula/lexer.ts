/** Splits a formula into tokens: names, numbers, texts, operators; white space and comments fall away. */
import { plainSyntaxError, found } from './messages.ts';

export type TokenKind = 'name' | 'number' | 'text' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written; for texts the value without quotes and escapes. */
  readonly text: string;
  readonly offset: number;
}

const SYMBOLS = [
  '||',
  '&&',
  '==',
  '<>',
  '!=',
  '<=',
  '>=',
  '(',
  ')',
  ',',
  '+',
  '-',
  '*',
  '/',
  '^',
  '&',
  '=',
  '<',
  '>',
  '!'
] as const;
const BLANK = /[ \t\f\r\n\u00a0]+/y;
const COMMENT = /\/\*[\s\S]*?\*\//y;
const NAME = /[A-Za-z$][A-Za-z0-9$_:.#]*/y;
const NUMBER = /[0-9]+(?:\.[0-9]+)?/y;

/** Throws FormulaSyntaxError. */
export function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0] ?? null;
  };
  while (at < formula.length) {
    const skipped = take(BLANK) ?? take(COMMENT);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const character = formula[at]!;
    if (character === '"' || character === "'") {
      const { value, end } = readText(formula, at);
      tokens.push({ kind: 'text', text: value, offset: at });
      at = end;
      continue;
    }
    const name = take(NAME);
    const number = name === null ? take(NUMBER) : null;
    const symbol =
      name === null && number === null ? SYMBOLS.find((candidate) => formula.startsWith(candidate, at)) : undefined;
    const text = name ?? number ?? symbol;
    if (text === undefined) throw found(character, at);
    tokens.push({ kind: name !== null ? 'name' : number !== null ? 'number' : 'symbol', text, offset: at });
    at += text.length;
  }
  tokens.push({ kind: 'end', text: 'end of formula', offset: formula.length });
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  N: '\n',
  R: '\r',
  T: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\'
};

function readText(formula: string, start: number): { value: string; end: number } {
  const quote = formula[start]!;
  let value = '';
  for (let at = start + 1; at < formula.length; at++) {
    const character = formula[at]!;
    if (character === quote) return { value, end: at + 1 };
    if (character === '\\') {
      const escaped = ESCAPES[formula[at + 1] ?? ''];
      if (escaped === undefined) throw plainSyntaxError(at);
      value += escaped;
      at++;
    } else value += character;
  }
  throw plainSyntaxError(start);
}
