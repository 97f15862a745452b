/**
 * Java regular expressions as JavaScript's (flag `v`). What JavaScript cannot express is refused, never approximated.
 * Source: Apex Reference "Pattern Class"; Salesforce Help, "REGEX"; java.util.regex.Pattern.
 *
 * Possessive quantifiers and atomic groups become a look-ahead with a back-reference, which adds capturing groups;
 * `groups` maps the Java numbers to the JavaScript ones.
 */
import { NotSupported } from '../access.ts';

export interface TranslatedPattern {
  /** Source for `new RegExp(source, 'v…')`. */
  readonly source: string;
  /** Java group number → JavaScript group number; index 0 is the whole match. */
  readonly groups: readonly number[];
}

/** A mistake in the pattern: Java's description, and the place. */
export class PatternError extends Error {
  readonly index: number;
  constructor(description: string, index: number) {
    super(description);
    this.index = index;
  }
}

type Node =
  | { kind: 'text'; source: string }
  | { kind: 'sequence'; nodes: Node[] }
  | { kind: 'alternatives'; nodes: Node[] }
  | { kind: 'group'; open: string; body: Node }
  | { kind: 'capture'; number: number; name: string | null; body: Node }
  | { kind: 'atomic'; body: Node }
  | { kind: 'repeat'; body: Node; quantifier: string; mode: '' | '?' | '+' }
  | { kind: 'back'; number: number }
  | { kind: 'backName'; name: string };

const LINE_END = '\\n\\r\\x85\\u2028\\u2029';
const END_OF_INPUT = '(?![^])';
const BEFORE_FINAL_LINE_END = `(?=(?:\\r\\n|[${LINE_END}])?${END_OF_INPUT})`;
const SPACE = ' \\t\\n\\x0B\\f\\r';
const HORIZONTAL = ' \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000';
const VERTICAL = '\\n\\x0B\\f\\r\\x85\\u2028\\u2029';

/** Contents of a character class for each class escape. */
const CLASS_ESCAPES: Readonly<Record<string, string>> = {
  d: '0-9',
  s: SPACE,
  w: 'a-zA-Z0-9_',
  h: HORIZONTAL,
  v: VERTICAL
};

const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E',
  Graph: '\\x21-\\x7E',
  Print: '\\x20-\\x7E',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: SPACE,
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaWhitespace: '\\s',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaAlphabetic: '\\p{Alphabetic}',
  IsAlphabetic: '\\p{Alphabetic}',
  IsLetter: '\\p{L}',
  IsDigit: '\\p{Nd}',
  IsUppercase: '\\p{Uppercase}',
  IsLowercase: '\\p{Lowercase}',
  IsPunctuation: '\\p{P}',
  IsWhite_Space: '\\p{White_Space}',
  IsControl: '\\p{Cc}',
  IsIdeographic: '\\p{Ideographic}',
  ALL: '\\p{Any}'
};

class Translator {
  private readonly text: string;
  private at = 0;
  private captures = 0;
  private readonly names = new Map<string, number>();
  private readonly flags = { i: false, m: false, s: false, x: false };

  constructor(text: string) {
    this.text = text;
  }

  translate(): TranslatedPattern {
    const body = this.alternatives();
    if (this.at < this.text.length) throw new PatternError("Unmatched closing ')'", Math.max(0, this.at - 1));
    const emitter = new Emitter(this.captures);
    return { source: emitter.emit(body), groups: emitter.groups };
  }

  private alternatives(): Node {
    const outer = { ...this.flags };
    const nodes: Node[] = [];
    do {
      // A flag switched on inside an alternative holds for the following ones, too.
      nodes.push(this.flags.i && !outer.i ? { kind: 'group', open: '(?i:', body: this.sequence() } : this.sequence());
    } while (this.take('|'));
    Object.assign(this.flags, outer);
    return nodes.length === 1 ? nodes[0]! : { kind: 'alternatives', nodes };
  }

  private sequence(): Node {
    const nodes: Node[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      if (this.flags.x && this.skipComment()) continue;
      const before = this.flags.i;
      const atom = this.atom();
      if (atom === null) {
        if (this.flags.i !== before) {
          const rest = this.sequence();
          nodes.push({ kind: 'group', open: this.flags.i ? '(?i:' : '(?-i:', body: rest });
        }
        continue;
      }
      // A quantifier after a quotation belongs to its last character.
      if (atom.kind === 'sequence') nodes.push(...atom.nodes.slice(0, -1));
      const last = atom.kind === 'sequence' ? atom.nodes.at(-1) : atom;
      if (last !== undefined) nodes.push(this.quantified(last));
    }
    return nodes.length === 1 ? nodes[0]! : { kind: 'sequence', nodes };
  }

  private skipComment(): boolean {
    const char = this.text[this.at]!;
    if (SPACES.includes(char)) {
      this.at++;
      return true;
    }
    if (char !== '#') return false;
    while (this.at < this.text.length && this.text[this.at] !== '\n') this.at++;
    return true;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private quantified(atom: Node): Node {
    let node = atom;
    for (;;) {
      if (this.flags.x) while (this.at < this.text.length && this.skipComment());
      const quantifier = this.quantifier();
      if (quantifier === null) return node;
      const mode = this.take('?') ? '?' : this.take('+') ? '+' : '';
      // A repeated repetition needs a group of its own in JavaScript.
      const body: Node = node.kind === 'repeat' ? { kind: 'group', open: '(?:', body: node } : node;
      node = { kind: 'repeat', body, quantifier, mode };
    }
  }

  private quantifier(): string | null {
    const char = this.text[this.at];
    if (char === '*' || char === '+' || char === '?') {
      this.at++;
      return char;
    }
    const match = /^\{\d+(?:,\d*)?\}/.exec(this.text.slice(this.at, this.at + 24));
    if (match === null) {
      if (char === '{') throw new PatternError('Illegal repetition', this.at);
      return null;
    }
    this.at += match[0].length;
    return match[0];
  }

  /** Null for a change of flags. */
  private atom(): Node | null {
    const char = this.text[this.at]!;
    switch (char) {
      case '(':
        return this.group();
      case '[':
        return { kind: 'text', source: this.characterClass() };
      case '\\':
        return this.escape();
      case '.':
        this.at++;
        return { kind: 'text', source: this.flags.s ? '[^]' : `[^${LINE_END}]` };
      case '^':
        this.at++;
        return { kind: 'text', source: this.flags.m ? '(?m:^)' : '^' };
      case '$':
        this.at++;
        return { kind: 'text', source: this.flags.m ? '(?m:$)' : BEFORE_FINAL_LINE_END };
      case '*':
      case '+':
      case '?':
        throw new PatternError(`Dangling meta character '${char}'`, this.at);
      case '{':
        throw new PatternError('Illegal repetition', this.at);
      default: {
        const point = this.text.codePointAt(this.at)!;
        this.at += point > 0xffff ? 2 : 1;
        return { kind: 'text', source: literal(point) };
      }
    }
  }

  private group(): Node | null {
    const start = this.at++;
    if (!this.take('?')) {
      const number = ++this.captures;
      return { kind: 'capture', number, name: null, body: this.groupBody() };
    }
    for (const open of ['(?:', '(?=', '(?!', '(?<=', '(?<!']) {
      if (this.text.startsWith(open.slice(2), this.at)) {
        this.at += open.length - 2;
        return { kind: 'group', open, body: this.groupBody() };
      }
    }
    if (this.take('>')) return { kind: 'atomic', body: this.groupBody() };
    if (this.take('<')) {
      const name = /^[a-zA-Z][a-zA-Z0-9]*/.exec(this.text.slice(this.at))?.[0];
      if (name === undefined || this.text[this.at + name.length] !== '>') {
        throw new PatternError("named capturing group is missing trailing '>'", this.at);
      }
      if (this.names.has(name)) throw new PatternError(`Named capturing group <${name}> is already defined`, this.at);
      this.at += name.length + 1;
      const number = ++this.captures;
      this.names.set(name, number);
      return { kind: 'capture', number, name, body: this.groupBody() };
    }
    return this.flagGroup(start);
  }

  private groupBody(): Node {
    const body = this.alternatives();
    if (!this.take(')')) throw new PatternError('Unclosed group', this.text.length);
    return body;
  }

  /** `(?i)`, `(?i-s)`, `(?m:…)`. */
  private flagGroup(start: number): Node | null {
    const match = /^([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/.exec(this.text.slice(this.at));
    if (match === null) throw new PatternError('Unknown inline modifier', start + 2);
    const before = { ...this.flags };
    this.setFlags(match[1]!, true, start);
    this.setFlags(match[2] ?? '', false, start);
    this.at += match[0].length;
    if (match[3] === ')') return null;
    const body = this.groupBody();
    const open = this.flags.i === before.i ? '(?:' : this.flags.i ? '(?i:' : '(?-i:';
    Object.assign(this.flags, before);
    return { kind: 'group', open, body };
  }

  private setFlags(letters: string, on: boolean, start: number): void {
    for (const letter of letters) {
      if (letter === 'i' || letter === 'm' || letter === 's' || letter === 'x') this.flags[letter] = on;
      else if (letter === 'd' || letter === 'U') throw new NotSupported(`the flag (?${letter}) of regular expressions`);
      else if (letter !== 'u') throw new PatternError('Unknown inline modifier', start + 2);
    }
  }

  private escape(): Node {
    const start = this.at++;
    const char = this.text[this.at];
    if (char === undefined) throw new PatternError('Unexpected internal error', start);
    if (char === 'Q')
      return {
        kind: 'sequence',
        nodes: [...this.quotation()].map((c) => ({ kind: 'text', source: literal(c.codePointAt(0)!) }))
      };
    if (char >= '1' && char <= '9') return this.backReference();
    const fixed: Readonly<Record<string, string>> = {
      b: '\\b',
      B: '\\B',
      A: '(?<![^])',
      z: END_OF_INPUT,
      Z: BEFORE_FINAL_LINE_END,
      R: `(?:\\r\\n|[${VERTICAL}])`
    };
    if (char in fixed) {
      this.at++;
      return { kind: 'text', source: fixed[char]! };
    }
    if (char === 'k') {
      const name = /^k<([a-zA-Z][a-zA-Z0-9]*)>/.exec(this.text.slice(this.at));
      if (name === null) throw new PatternError("\\k is not followed by '<' for named capturing group", this.at);
      if (!this.names.has(name[1]!))
        throw new PatternError(`named capturing group <${name[1]}> does not exist`, this.at);
      this.at += name[0].length;
      return { kind: 'backName', name: name[1]! };
    }
    if (char === 'G' || char === 'X' || char === 'N') throw new NotSupported(`\\${char} in regular expressions`);
    const contents = this.classEscape();
    if (contents !== null) return { kind: 'text', source: contents };
    return { kind: 'text', source: literal(this.escapedCharacter()) };
  }

  /** After `\`: `\d`, `\P{L}` and the like as a whole class; null for a single character. */
  private classEscape(): string | null {
    const char = this.text[this.at]!;
    const lower = char.toLowerCase();
    if (lower in CLASS_ESCAPES) {
      this.at++;
      return `[${char === lower ? '' : '^'}${CLASS_ESCAPES[lower]!}]`;
    }
    if (lower !== 'p') return null;
    const match = /^[pP](?:\{(\^?)([^}]+)\}|([A-Z]))/.exec(this.text.slice(this.at));
    if (match === null) throw new PatternError('Unknown character property', this.at);
    this.at += match[0].length;
    const negated = (char === 'P') !== (match[1] === '^');
    return `[${negated ? '^' : ''}${property(match[2] ?? match[3]!, this.at)}]`;
  }

  private backReference(): Node {
    let digits = this.text[this.at++]!;
    // Java takes further digits only as long as such a group exists.
    while (/\d/.test(this.text[this.at] ?? '') && Number(digits + this.text[this.at]) <= this.captures)
      digits += this.text[this.at++]!;
    return { kind: 'back', number: Number(digits) };
  }

  private quotation(): string {
    const start = this.at + 1;
    const end = this.text.indexOf('\\E', start);
    this.at = end < 0 ? this.text.length : end + 2;
    return this.text.slice(start, end < 0 ? undefined : end);
  }

  /** After `\`: the code point of an escaped character. */
  private escapedCharacter(): number {
    const rest = this.text.slice(this.at);
    const numeric = /^(?:0([0-3]?[0-7]{1,2})|x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4}))/.exec(rest);
    if (numeric !== null) {
      this.at += numeric[0].length;
      return numeric[1] !== undefined
        ? Number.parseInt(numeric[1], 8)
        : Number.parseInt((numeric[2] ?? numeric[3] ?? numeric[4])!, 16);
    }
    const char = rest[0]!;
    const control: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };
    if (char in control) {
      this.at++;
      return control[char]!;
    }
    if (char === 'c' && rest.length > 1) {
      this.at += 2;
      return rest.charCodeAt(1) ^ 64;
    }
    if (/[a-zA-Z]/.test(char)) throw new PatternError('Illegal/unsupported escape sequence', this.at);
    const point = rest.codePointAt(0)!;
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }

  /** From `[` to its `]`, as a class of the `v` flag: parts of an intersection become nested classes. */
  private characterClass(): string {
    const start = this.at++;
    const negated = this.take('^');
    const parts: string[] = [];
    let contents = '';
    let first = true;
    for (;;) {
      const char = this.text[this.at];
      if (char === undefined) throw new PatternError('Unclosed character class', start);
      if (char === ']' && !first) {
        this.at++;
        break;
      }
      first = false;
      if (char === '[') contents += this.characterClass();
      else if (this.text.startsWith('&&', this.at)) {
        this.at += 2;
        parts.push(contents);
        contents = '';
      } else if (this.flags.x && this.skipComment()) continue;
      else contents += this.classMember();
    }
    const body =
      parts.length === 0
        ? contents
        : [...parts, contents]
            .filter((part) => part !== '')
            .map((part) => `[${part}]`)
            .join('&&');
    return `[${negated ? '^' : ''}${body}]`;
  }

  private classMember(): string {
    if (this.text.startsWith('\\Q', this.at)) {
      this.at++;
      return [...this.quotation()].map((char) => literal(char.codePointAt(0)!)).join('');
    }
    const from = this.classCharacter();
    if (typeof from === 'string') return from;
    if (
      this.text[this.at] !== '-' ||
      this.text[this.at + 1] === ']' ||
      this.text[this.at + 1] === '[' ||
      this.text[this.at + 1] === undefined
    )
      return literal(from);
    const dash = this.at++;
    const to = this.classCharacter();
    if (typeof to === 'string') {
      this.at = dash + 1;
      return literal(from) + literal(45);
    }
    if (to < from) throw new PatternError('Illegal character range', this.at);
    return `${literal(from)}-${literal(to)}`;
  }

  /** A code point, or a class escape as nested class. */
  private classCharacter(): number | string {
    if (this.text[this.at] === '\\') {
      this.at++;
      if (this.at >= this.text.length) throw new PatternError('Unclosed character class', this.at);
      return this.classEscape() ?? this.escapedCharacter();
    }
    const point = this.text.codePointAt(this.at)!;
    this.at += point > 0xffff ? 2 : 1;
    return point;
  }
}

const SPACES = ' \t\n\x0B\f\r';

function property(name: string, at: number): string {
  const known = POSIX[name];
  if (known !== undefined) return known;
  if (/^(?:Is)?(?:L|M|N|P|S|Z|C)[a-z&]?$/.test(name)) return `\\p{${name.replace(/^Is/, '')}}`;
  const script = /^(?:Is|script=|sc=)(\w+)$/.exec(name);
  const candidates = script ? [`\\p{Script=${script[1]}}`] : [`\\p{${name}}`];
  for (const candidate of candidates) {
    try {
      new RegExp(candidate, 'v');
      return candidate;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  if (name.startsWith('In')) throw new NotSupported(`the Unicode block \\p{${name}} in regular expressions`);
  throw new PatternError(`Unknown character property name {${name}}`, at);
}

/** One code point, escaped so that it means itself inside and outside classes. */
function literal(point: number): string {
  const char = String.fromCodePoint(point);
  return /[a-zA-Z0-9_ ]/.test(char) || point > 0x2fff ? char : `\\u{${point.toString(16)}}`;
}

class Emitter {
  readonly groups: number[];
  private count = 0;

  constructor(captures: number) {
    this.groups = new Array<number>(captures + 1).fill(0);
  }

  emit(node: Node): string {
    switch (node.kind) {
      case 'text':
        return node.source;
      case 'sequence':
        return node.nodes.map((part) => this.emit(part)).join('');
      case 'alternatives':
        return node.nodes.map((part) => this.emit(part)).join('|');
      case 'group':
        return `${node.open}${this.emit(node.body)})`;
      case 'capture':
        this.groups[node.number] = ++this.count;
        return `(${node.name === null ? '' : `?<${node.name}>`}${this.emit(node.body)})`;
      case 'atomic': {
        const number = ++this.count;
        return `(?:(?=(${this.emit(node.body)}))\\${number}(?:))`;
      }
      case 'repeat': {
        if (node.mode === '+') return this.emit({ kind: 'atomic', body: { ...node, mode: '' } });
        const repeatable =
          node.body.kind === 'sequence' ||
          (node.body.kind === 'text' && node.body.source.startsWith('(?')) ||
          (node.body.kind === 'group' && /^\(\?<?[=!]/.test(node.body.open)) ||
          (node.body.kind === 'text' && /^(?:\^|\\[bB])$/.test(node.body.source));
        const body = this.emit(node.body);
        return `${repeatable ? `(?:${body})` : body}${node.quantifier}${node.mode}`;
      }
      case 'back': {
        const number = this.groups[node.number];
        // Java: a group that does not exist (yet) never matches.
        return number === undefined || number === 0 ? '(?:(?!))' : `\\${number}(?:)`;
      }
      case 'backName':
        return `\\k<${node.name}>`;
    }
  }
}

/** Translates a Java pattern. Throws PatternError for a mistake in it, NotSupported for what JavaScript cannot do. */
export function translatePattern(pattern: string): TranslatedPattern {
  return new Translator(pattern).translate();
}
