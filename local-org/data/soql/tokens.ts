/** Splits SOQL text into tokens. Never throws anything but QueryFailure, whatever the input. */
import { QueryFailure } from '../access.ts';

export type TokenKind = 'name' | 'number' | 'string' | 'date' | 'datetime' | 'time' | 'bind' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Names, numbers and symbols as written; the value of a string without quotes and escapes; the Apex expression of a bind. */
  readonly text: string;
  /** Upper-case, for names; else the same as `text`. */
  readonly upper: string;
  readonly offset: number;
  readonly end: number;
}

export function malformed(message: string, offset: number): QueryFailure {
  return new QueryFailure('MALFORMED_QUERY', message, offset);
}

const DATE = /^\d{4}-\d{2}-\d{2}/;
const DATETIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:?\d{2})/;
const TIME = /^\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?[Zz]?/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;

function isNameStart(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

/**
 * Tokens of a SOQL (or SOSL) statement, with an `end` token last.
 * Static queries may hold Apex comments; they are skipped.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const push = (kind: TokenKind, value: string, offset: number, end: number): void => {
    tokens.push({ kind, text: value, upper: kind === 'name' ? value.toUpperCase() : value, offset, end });
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    const skipped = skipComment(text, at);
    if (skipped !== at) {
      at = skipped;
      continue;
    }
    if (isNameStart(code)) {
      at++;
      while (at < text.length && isNamePart(text.charCodeAt(at))) at++;
      const name = text.slice(start, at);
      push('name', name, start, at);
      continue;
    }
    if (code >= 48 && code <= 57) {
      const rest = text.slice(start, start + 48);
      const match = DATETIME.exec(rest) ?? DATE.exec(rest) ?? TIME.exec(rest) ?? NUMBER.exec(rest);
      const found = match?.[0] ?? text.charAt(start);
      at = start + found.length;
      if (found.length === rest.length && found.length === 48) {
        while (at < text.length && /[0-9.]/.test(text.charAt(at))) at++;
      }
      const value = text.slice(start, at);
      const kind = DATETIME.test(value) ? 'datetime' : DATE.test(value) ? 'date' : TIME.test(value) ? 'time' : 'number';
      if (at < text.length && isNamePart(text.charCodeAt(at)))
        throw malformed(`unexpected token: '${text.charAt(at)}'`, at);
      push(kind, value, start, at);
      continue;
    }
    if (code === 39) {
      const { value, end } = readString(text, start);
      at = end;
      push('string', value, start, at);
      continue;
    }
    if (code === 58) {
      const end = endOfDateLiteralCount(text, start, tokens) ?? undefined;
      if (end !== undefined) {
        push('symbol', ':', start, start + 1);
        at = start + 1;
        continue;
      }
      const from = skipBlank(text, start + 1);
      const to = endOfApexExpression(text, from);
      if (to === from)
        throw malformed(
          from >= text.length ? 'unexpected token: <EOF>' : `unexpected token: '${text.charAt(from)}'`,
          from
        );
      push('bind', text.slice(from, to), from, to);
      at = to;
      continue;
    }
    if ((code === 43 || code === 45 || code === 46) && NUMBER.test(text.slice(start, start + 48))) {
      const found = NUMBER.exec(text.slice(start, start + 400))![0];
      at = start + found.length;
      push('number', found, start, at);
      continue;
    }
    const two = text.slice(start, start + 2);
    if (two === '!=' || two === '<>' || two === '<=' || two === '>=') {
      push('symbol', two, start, start + 2);
      at += 2;
      continue;
    }
    const symbol = String.fromCodePoint(text.codePointAt(start)!);
    if (!'(),.=<>'.includes(symbol)) throw malformed(`unexpected token: '${symbol}'`, start);
    push('symbol', symbol, start, start + 1);
    at++;
  }
  push('end', '<EOF>', text.length, text.length);
  return tokens;
}

/** True when the colon at `at` belongs to a date literal such as `LAST_N_DAYS:30`. */
function endOfDateLiteralCount(text: string, at: number, before: readonly Token[]): number | undefined {
  const last = before[before.length - 1];
  if (last === undefined || last.kind !== 'name' || !/^(LAST|NEXT)_N_|^N_.*_AGO$/.test(last.upper)) return undefined;
  const rest = /^:\s*-?\d+/.exec(text.slice(at, at + 40));
  return rest === null ? undefined : at + rest[0].length;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\'
};

/**
 * Reads a quoted string from its opening quote. `\_` and `\%` keep their backslash: they mean something only to LIKE
 * (SOQL Reference, "Quoted String Escape Sequences").
 */
export function readString(text: string, start: number): { value: string; end: number } {
  let at = start + 1;
  let value = '';
  for (;;) {
    if (at >= text.length)
      throw malformed('line 1:' + String(start) + " mismatched character '<EOF>' expecting '''", start);
    const char = text.charAt(at);
    if (char === "'") return { value, end: at + 1 };
    if (char === '\\') {
      const next = text.charAt(at + 1);
      const plain = ESCAPES[next];
      if (plain !== undefined) {
        value += plain;
        at += 2;
      } else if (next === '_' || next === '%') {
        value += '\\' + next;
        at += 2;
      } else if ((next === 'u' || next === 'U') && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) {
        value += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
        at += 6;
      } else {
        throw malformed(
          `Illegal string literal: Invalid string literal '${text.slice(start + 1, start + 40)}'. Illegal character sequence '\\${next}' in string literal.`,
          at
        );
      }
      continue;
    }
    value += char;
    at++;
  }
}

function skipComment(text: string, at: number): number {
  if (text.charCodeAt(at) !== 47) return at;
  if (text.charCodeAt(at + 1) === 47) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end + 1;
  }
  if (text.charCodeAt(at + 1) === 42) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? text.length : end + 2;
  }
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at++;
    const next = skipComment(text, at);
    if (next === at) return at;
    at = next;
  }
}

/**
 * Where the Apex expression that begins at `from` ends. The expression is not parsed (the Apex compiler does that), only
 * its extent is found: operands with calls, indexes and casts, joined by operators. Equal to `from` when there is none.
 */
export function endOfApexExpression(text: string, from: number): number {
  let at = from;
  let end = from;
  let ternaries = 0;
  for (;;) {
    const operand = endOfOperand(text, at);
    if (operand === at) return end;
    end = operand;
    at = skipBlank(text, end);
    const operator = /^(?:===|!==|==|!=|<=|>=|<>|&&|\|\||\?\?|<<|>>>?|[-+*/%&|^<>?:]|instanceof\b)/i.exec(
      text.slice(at, at + 12)
    )?.[0];
    if (operator === undefined) return end;
    if (operator === '?') ternaries++;
    if (operator === ':') {
      if (ternaries === 0) return end;
      ternaries--;
    }
    at = skipBlank(text, at + operator.length);
  }
}

function endOfOperand(text: string, from: number, casts = 0): number {
  let at = from;
  // Prefixes: signs, not, casts. `(Id) x` is a cast when an operand follows its parenthesis directly.
  while (at < text.length && '+-!~'.includes(text.charAt(at))) at = skipBlank(text, at + 1);
  if (at >= text.length) return from;
  const code = text.charCodeAt(at);
  let end: number;
  if (code === 40) {
    end = endOfBrackets(text, at);
    if (end === at) return from;
    const inside = text.slice(at + 1, end - 1).trim();
    const next = skipBlank(text, end);
    if (
      casts < 50 &&
      /^[A-Za-z_][\w.]*(?:\s*<[\w\s.,<>]*>)?(?:\[\])?$/.test(inside) &&
      next < text.length &&
      /[A-Za-z_'(\d]/.test(text.charAt(next)) &&
      !atKeyword(text, next)
    ) {
      const operand = endOfOperand(text, next, casts + 1);
      if (operand !== next) return operand;
    }
  } else if (code === 39) {
    end = endOfQuoted(text, at);
  } else if (code === 91) {
    end = endOfBrackets(text, at);
    if (end === at) return from;
  } else if (code >= 48 && code <= 57) {
    end = at + (/^\d+(?:\.\d+)?[dDlL]?/.exec(text.slice(at, at + 60))?.[0].length ?? 1);
  } else if (isNameStart(code)) {
    end = endOfWord(text, at);
    const word = text.slice(at, end).toLowerCase();
    if (word === 'new') {
      const type = /^\s*[A-Za-z_][\w.]*(?:\s*<[\w\s.,<>]*>)?\s*/.exec(text.slice(end));
      if (type === null) return from;
      let body = end + type[0].length;
      while (body < text.length && '([{'.includes(text.charAt(body))) {
        const close = endOfBrackets(text, body);
        if (close === body) return from;
        body = close;
        end = body;
        const again = skipBlank(text, body);
        if (!'{['.includes(text.charAt(again) || ' ')) break;
        body = again;
      }
    } else {
      // `List<Id>.class` and generic casts are rare; a type argument list right after a name and before a dot belongs to it.
      const generic = /^<[\w\s.,<>]*>(?=\s*[.])/.exec(text.slice(end, end + 200));
      if (generic !== null) end += generic[0].length;
    }
  } else {
    return from;
  }
  // Suffixes: members, safe navigation, calls and indexes.
  for (;;) {
    const next = skipBlank(text, end);
    const char = text.charAt(next);
    if (char === '.' || (char === '?' && text.charAt(next + 1) === '.')) {
      const member = skipBlank(text, next + (char === '.' ? 1 : 2));
      if (member >= text.length || !isNameStart(text.charCodeAt(member))) return end;
      end = endOfWord(text, member);
      continue;
    }
    if (char === '(' || char === '[') {
      const close = endOfBrackets(text, next);
      if (close === next) return end;
      end = close;
      continue;
    }
    if (text.startsWith('++', next) || text.startsWith('--', next)) {
      end = next + 2;
      continue;
    }
    return end;
  }
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  return end;
}

function atKeyword(text: string, at: number): boolean {
  return /^(?:and|or|limit|offset|order|group|having|for|with|all|where|from|asc|desc|nulls|update|using)\b/i.test(
    text.slice(at, at + 8)
  );
}

function endOfQuoted(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    if (char === '\\') end += 2;
    else if (char === "'") return end + 1;
    else end++;
  }
  return text.length;
}

/** After the bracket that closes the one at `at`, or `at` when it is never closed. Strings and comments are skipped. */
function endOfBrackets(text: string, at: number): number {
  let depth = 0;
  let end = at;
  while (end < text.length) {
    const char = text.charAt(end);
    if (char === "'") {
      end = endOfQuoted(text, end);
      continue;
    }
    const skipped = skipComment(text, end);
    if (skipped !== end) {
      end = skipped;
      continue;
    }
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      depth--;
      if (depth === 0) return end + 1;
    }
    end++;
  }
  return at;
}
