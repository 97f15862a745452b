/** Apex as text: literals, and the queries written in it, with the offset in the file of each of their characters. */

/** A query as far as it is constant. */
export interface WrittenQuery {
  readonly text: string;
  /** `[SELECT …]`, or a string that is handed to Database.query. */
  readonly inline: boolean;
  /** Offset in the file of an offset in the query. */
  at(offset: number): number;
}

const LITERAL = /'((?:\\.|[^'\\\n])*)'/y;

/** The string literals of a text without comments. */
export function* literalsOf(text: string): Generator<{ readonly value: string; readonly offset: number }> {
  for (const match of text.matchAll(/'((?:\\.|[^'\\\n])*)'/g))
    yield { value: match[1]!.replace(/\\(.)/g, '$1'), offset: match.index };
}

/** The text with the insides of its string literals blanked out, so that offsets and lines stay. */
export function withoutLiterals(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'/g, (literal) => `'${' '.repeat(literal.length - 2)}'`);
}

/** The queries of a text without comments: those in brackets, and strings that begin with SELECT. */
export function* queriesOf(text: string): Generator<WrittenQuery> {
  if (!/select/i.test(text)) return;
  yield* bracketed(text);
  let at = text.indexOf("'");
  while (at >= 0) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(text);
    if (literal === null) at++;
    else if (!/^\s*SELECT\s/i.test(literal[1]!)) at += literal[0].length;
    else {
      const begins = !/\+\s*$/.test(text.slice(Math.max(0, at - 200), at));
      const chain = concatenation(text, at);
      at = chain.end;
      if (chain.query !== undefined && begins) yield chain.query;
    }
    at = text.indexOf("'", at);
  }
}

function* bracketed(text: string): Generator<WrittenQuery> {
  const bare = withoutLiterals(text);
  for (const match of bare.matchAll(/\[\s*SELECT\s/gi)) {
    let depth = 1;
    let end = match.index + 1;
    for (; end < bare.length && depth > 0; end++) {
      if (bare[end] === '[') depth++;
      else if (bare[end] === ']') depth--;
    }
    const start = match.index + 1;
    if (depth === 0) yield { text: text.slice(start, end - 1), inline: true, at: (offset) => start + offset };
  }
}

/** Follows `'…' + x + '…'` from a literal on. */
function concatenation(text: string, start: number): { end: number; query: WrittenQuery | undefined } {
  const built = new Built();
  let known = true;
  let at = start;
  for (;;) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(text);
    if (literal !== null) {
      built.append(literal[1]!, at + 1);
      at += literal[0].length;
    } else {
      const operand = operandAt(text, at);
      const chosen = longestLiteral(operand.text);
      const stand = chosen === undefined ? standIn(built.text) : undefined;
      if (chosen !== undefined) built.append(chosen.text, at + chosen.offset);
      else if (stand === undefined) known = false;
      else for (const character of stand) built.put(character, at);
      at = operand.end;
    }
    const plus = /\s*\+\s*/y;
    plus.lastIndex = at;
    const more = plus.exec(text);
    if (more === null) break;
    at += more[0].length;
  }
  const { origins } = built;
  const query = { text: built.text, inline: false, at: (offset: number) => origins[offset] ?? start };
  return { end: at, query: known ? query : undefined };
}

/** Text put together from pieces, with where each character comes from. */
class Built {
  text = '';
  readonly origins: number[] = [];

  put(character: string, origin: number): void {
    this.text += character;
    this.origins.push(origin);
  }

  /** A piece as it is written between its quotes. */
  append(raw: string, origin: number): void {
    for (let i = 0; i < raw.length; i++) {
      const escaped = raw[i] === '\\' && i + 1 < raw.length;
      if (escaped) i++;
      const character = raw[i]!;
      this.put(escaped && /[nrt]/.test(character) ? ' ' : character, origin + i);
    }
  }
}

/** An operand of `+`: up to the next `+` or the end of the expression. */
function operandAt(text: string, start: number): { text: string; end: number } {
  let depth = 0;
  let at = start;
  while (at < text.length) {
    const character = text[at]!;
    if (character === "'") {
      LITERAL.lastIndex = at;
      at += LITERAL.exec(text)?.[0].length ?? 1;
      continue;
    }
    if (/[([{]/.test(character)) depth++;
    else if (/[)\]}]/.test(character) && --depth < 0) break;
    else if (depth === 0 && /[+,;:?]/.test(character)) break;
    at++;
  }
  return { text: text.slice(start, at), end: Math.max(at, start) };
}

/** `(cond ? ', Amount' : '')` → `, Amount`. */
function longestLiteral(operand: string): { text: string; offset: number } | undefined {
  if (!/^\([^']*\?\s*'/.test(operand) || /'\s*\+|\+\s*'/.test(operand)) return undefined;
  let longest: { text: string; offset: number } | undefined;
  for (const match of operand.matchAll(/'((?:\\.|[^'\\\n])*)'/g)) {
    if (longest === undefined || match[1]!.length > longest.text.length)
      longest = { text: match[1]!, offset: match.index + 1 };
  }
  return longest;
}

/** What stands for a value that is put in at run time, by what stands before it; undefined when it could be anything. */
function standIn(before: string): string | undefined {
  if ((before.match(/'/g)?.length ?? 0) % 2 === 1) return 'x';
  if (/\b(LIMIT|OFFSET)\s*$/i.test(before)) return '1';
  if (/:\s*$/.test(before)) return 'x';
  if (/(=|<|>|\bLIKE|\bIN)\s*$/i.test(before)) return ':x';
  return undefined;
}
