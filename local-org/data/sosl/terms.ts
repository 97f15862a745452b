/**
 * Search terms of SOSL and whether a text has them (SOQL and SOSL Reference, "FIND {SearchQuery}"):
 * words, "phrases", `*` for any characters in the middle or at the end, `?` for one, AND, OR, AND NOT, parentheses.
 * Words side by side must all be found. Case does not matter.
 */
import { QueryFailure } from '../access.ts';

export type SearchExpression =
  | { readonly kind: 'term'; readonly pattern: RegExp; readonly words: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchExpression[] }
  | { readonly kind: 'not'; readonly part: SearchExpression };

function malformedSearch(message: string): QueryFailure {
  return new QueryFailure('MALFORMED_SEARCH', message);
}

const TOKEN = /"((?:\\.|[^"\\])*)"|([()])|((?:\\.|[^\s()"\\])+)/g;

interface SearchToken {
  readonly kind: 'phrase' | 'paren' | 'word';
  readonly text: string;
}

/** Parses terms. Throws QueryFailure (MALFORMED_SEARCH) for terms of one character and for a lonely operator. */
export function parseTerms(text: string): SearchExpression {
  const tokens: SearchToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    if (match[1] !== undefined) tokens.push({ kind: 'phrase', text: match[1] });
    else if (match[2] !== undefined) tokens.push({ kind: 'paren', text: match[2] });
    else tokens.push({ kind: 'word', text: match[3]! });
  }
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2) throw malformedSearch(`search term must be longer than one character: ${text.trim()}`);
  let at = 0;
  const isOperator = (name: string): boolean => tokens[at]?.kind === 'word' && tokens[at]!.text.toUpperCase() === name;
  const primary = (depth: number): SearchExpression => {
    const token = tokens[at++];
    if (token === undefined || depth > 100) throw malformedSearch('Malformed search expression');
    if (token.kind === 'paren') {
      if (token.text !== '(') throw malformedSearch("unexpected token: ')'");
      const inner = either(depth + 1);
      if (tokens[at++]?.text !== ')') throw malformedSearch("unexpected token: '<EOF>'");
      return inner;
    }
    return termOf(token);
  };
  const both = (depth: number): SearchExpression => {
    const parts = [primary(depth)];
    for (;;) {
      if (isOperator('AND')) {
        at++;
        if (isOperator('NOT')) {
          at++;
          parts.push({ kind: 'not', part: primary(depth) });
        } else parts.push(primary(depth));
      } else if (at < tokens.length && !isOperator('OR') && tokens[at]!.text !== ')') parts.push(primary(depth));
      else break;
    }
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  };
  const either = (depth: number): SearchExpression => {
    const parts = [both(depth)];
    while (isOperator('OR')) {
      at++;
      parts.push(both(depth));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  };
  const expression = either(0);
  if (at < tokens.length) throw malformedSearch(`unexpected token: '${tokens[at]!.text}'`);
  return expression;
}

const WORD = '[\\p{L}\\p{N}]';

/** Words of a term become one pattern: whole words in their order, with any punctuation between them. */
function termOf(token: SearchToken): SearchExpression {
  const plain = token.text.replace(/\\(.)/g, (_, character: string) =>
    character === '*' || character === '?' ? ' ' : character
  );
  const words = plain.split(/[^\p{L}\p{N}*?]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const sources = words.map((word) =>
    [...word].map((character) => (character === '*' ? `${WORD}*` : character === '?' ? WORD : character)).join('')
  );
  const source = sources.length === 0 ? '(?!)' : `(?<!${WORD})${sources.join('[^\\p{L}\\p{N}]+')}(?!${WORD})`;
  return { kind: 'term', pattern: new RegExp(source, 'iu'), words: words.join(' ') };
}

/** Whether the text of a record has what is searched for. */
export function matches(expression: SearchExpression, text: string): boolean {
  switch (expression.kind) {
    case 'term':
      return expression.pattern.test(text);
    case 'and':
      return expression.parts.every((part) => matches(part, text));
    case 'or':
      return expression.parts.some((part) => matches(part, text));
    case 'not':
      return !matches(expression.part, text);
  }
}
