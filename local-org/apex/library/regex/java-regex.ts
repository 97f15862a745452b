/** Compiled Java patterns, and what String and Matcher do with them. */
import { throwApex } from '../../runtime/exceptions.ts';
import { match as matchOf } from '../../runtime/life-signs.ts';
import { PatternError, translatePattern } from '../../../data/formula/java-regex.ts';

export class JavaRegex {
  readonly pattern: string;
  /** Java group number → JavaScript group number. */
  readonly groups: readonly number[];
  /** Names of named groups. */
  readonly names: readonly string[];
  /** Finds from `lastIndex` on. Shared: set `lastIndex` before each use. */
  readonly search: RegExp;
  private readonly source: string;
  private whole: RegExp | undefined;
  private prefix: RegExp | undefined;

  constructor(pattern: string) {
    const { source, groups } = translatePattern(pattern);
    this.pattern = pattern;
    this.groups = groups;
    this.source = source;
    this.search = new RegExp(source, 'dgv');
    this.names = [...source.matchAll(/\(\?<([a-zA-Z]\w*)>/g)].map((match) => match[1]!);
  }

  /** Matches only the whole input. */
  get full(): RegExp {
    return (this.whole ??= new RegExp(`^(?:${this.source})(?![^])`, 'dv'));
  }

  /** Matches only at the start. */
  get start(): RegExp {
    return (this.prefix ??= new RegExp(`^(?:${this.source})`, 'dv'));
  }
}

const compiled = new Map<string, JavaRegex>();
const KEPT = 1_000;

/** A pattern compiled once. Throws StringException for a mistake, as the platform words it; NotSupported for what cannot be translated. */
export function javaRegex(pattern: string): JavaRegex {
  let regex = compiled.get(pattern);
  if (regex !== undefined) return regex;
  try {
    regex = new JavaRegex(pattern);
  } catch (error) {
    if (error instanceof PatternError)
      throwApex('System.StringException', `Invalid regex: ${error.message} near index ${error.index}\n${pattern}`);
    if (error instanceof SyntaxError) throwApex('System.StringException', `Invalid regex: ${error.message}`);
    throw error;
  }
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(pattern, regex);
  return regex;
}

/** A replacement text of Java: `$1` and `${name}` stand for groups, `\` escapes. Throws as Java does for a group that does not exist. */
export function expandReplacement(replacement: string, regex: JavaRegex, match: RegExpExecArray): string {
  if (!replacement.includes('$') && !replacement.includes('\\')) return replacement;
  let result = '';
  for (let at = 0; at < replacement.length; at++) {
    const char = replacement[at]!;
    if (char === '\\') {
      if (++at >= replacement.length) throwApex('System.StringException', 'character to be escaped is missing');
      result += replacement[at];
    } else if (char === '$') {
      const named = /^\{([a-zA-Z]\w*)\}/.exec(replacement.slice(at + 1));
      if (named !== null) {
        if (!regex.names.includes(named[1]!)) throwApex('System.StringException', `No group with name {${named[1]}}`);
        result += match.groups?.[named[1]!] ?? '';
        at += named[0].length;
        continue;
      }
      let digits = /^\d/.exec(replacement.slice(at + 1))?.[0];
      if (digits === undefined) throwApex('System.StringException', 'Illegal group reference');
      if (Number(digits) >= regex.groups.length) throwApex('System.StringException', `No group ${digits}`);
      at++;
      while (/\d/.test(replacement[at + 1] ?? '') && Number(digits + replacement[at + 1]) < regex.groups.length)
        digits += replacement[++at];
      result += match[regex.groups[Number(digits)]!] ?? '';
    } else result += char;
  }
  return result;
}

/** `replaceAll` and `replaceFirst`. */
export function replaceMatches(regex: JavaRegex, text: string, replacement: string, all: boolean): string {
  const search = regex.search;
  search.lastIndex = 0;
  let result = '';
  let copied = 0;
  for (let match = matchOf(search, text); match !== null; match = matchOf(search, text)) {
    result += text.slice(copied, match.index) + expandReplacement(replacement, regex, match);
    copied = match.index + match[0].length;
    if (!all) break;
    if (match[0] === '') search.lastIndex = match.index + 1;
  }
  return result + text.slice(copied);
}

export function javaReplace(pattern: string, text: string, replacement: string, all: boolean): string {
  return replaceMatches(javaRegex(pattern), text, replacement, all);
}

/** Java's split: an empty match at the start gives no empty leading part; with limit 0 empty parts at the end are dropped. */
export function splitBy(regex: JavaRegex, text: string, limit: number): string[] {
  const parts: string[] = [];
  const search = regex.search;
  search.lastIndex = 0;
  let copied = 0;
  for (let match = matchOf(search, text); match !== null; match = matchOf(search, text)) {
    const end = match.index + match[0].length;
    if (match[0] === '') search.lastIndex = match.index + 1;
    if (limit > 0 && parts.length === limit - 1) break;
    if (end === 0 || (match[0] === '' && match.index >= text.length)) continue;
    parts.push(text.slice(copied, match.index));
    copied = end;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(copied));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

const PLAIN = /^[^\\^$.|?*+()[\]{}]+$/;

export function javaSplit(pattern: string, text: string, limit: number): string[] {
  if (limit === 0 && PLAIN.test(pattern)) {
    const parts = text.split(pattern);
    if (parts.length === 1) return [text];
    while (parts.length > 0 && parts.at(-1) === '') parts.pop();
    return parts;
  }
  return splitBy(javaRegex(pattern), text, limit);
}
