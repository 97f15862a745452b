/** System.Pattern and System.Matcher. Source: Apex Reference, "Pattern Class", "Matcher Class". */
import { NotSupported } from '../../../data/access.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { refuseNulls, refuseNullsStatic } from '../arguments.ts';
import { platformType } from '../declare.ts';
import { expandReplacement, javaRegex, replaceMatches, splitBy } from './java-regex.ts';
import type { JavaRegex } from './java-regex.ts';
import { ApexList } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { match } from '../../runtime/life-signs.ts';

export class Pattern {
  readonly regex: JavaRegex;
  constructor(regex: JavaRegex) {
    this.regex = regex;
  }

  toString(): string {
    return this.regex.pattern;
  }
}

/** The state of matching one input. Positions are of the input, regions are matched as if they were the whole input (anchoring bounds). */
export class Matcher {
  pattern: Pattern;
  private input: string;
  private from = 0;
  private to: number;
  private match: RegExpExecArray | null = null;
  private nextFind = 0;
  private transparent = false;
  private anchoring = true;

  constructor(pattern: Pattern, input: string) {
    this.pattern = pattern;
    this.input = input;
    this.to = input.length;
  }

  private get regex(): JavaRegex {
    return this.pattern.regex;
  }

  private remember(found: RegExpExecArray | null): boolean {
    this.match = found;
    if (found !== null) {
      const end = found.index + found[0].length;
      this.nextFind = found[0] === '' ? end + 1 : end;
    }
    return found !== null;
  }

  private regionText(): string {
    if (this.from === 0 && this.to === this.input.length) return this.input;
    if (this.transparent || !this.anchoring)
      throw new NotSupported('Matcher regions with transparent or non-anchoring bounds');
    return this.input.slice(this.from, this.to);
  }

  find(): boolean {
    const text = this.regionText();
    if (this.nextFind > text.length) return this.remember(null);
    const search = this.regex.search;
    search.lastIndex = this.nextFind;
    return this.remember(match(search, text));
  }

  findFrom(start: number): boolean {
    if (start < 0 || start > this.input.length) throwApex('System.StringException', `Illegal start index: ${start}`);
    this.reset();
    this.nextFind = start;
    return this.find();
  }

  matches(): boolean {
    return this.remember(match(this.regex.full, this.regionText()));
  }

  lookingAt(): boolean {
    return this.remember(match(this.regex.start, this.regionText()));
  }

  private found(group: number): { match: RegExpExecArray; at: number } {
    if (this.match === null) throwApex('System.StringException', 'No match found');
    const at = this.regex.groups[group];
    if (at === undefined) throwApex('System.StringException', `No group ${group}`);
    return { match: this.match, at };
  }

  group(group: number): string | null {
    const { match, at } = this.found(group);
    return match[at] ?? null;
  }

  position(group: number, side: 0 | 1): number {
    const { match, at } = this.found(group);
    const position = match.indices![at]?.[side];
    return position === undefined ? -1 : position + this.from;
  }

  groupCount(): number {
    return this.regex.groups.length - 1;
  }

  reset(input?: string): this {
    if (input !== undefined) this.input = input;
    this.from = 0;
    this.to = this.input.length;
    this.match = null;
    this.nextFind = 0;
    return this;
  }

  region(start: number, end: number): this {
    if (start < 0 || start > this.input.length || end < start || end > this.input.length) {
      throwApex('System.StringException', 'Region out of bounds');
    }
    this.reset();
    this.from = start;
    this.to = end;
    return this;
  }

  get regionStart(): number {
    return this.from;
  }

  get regionEnd(): number {
    return this.to;
  }

  get transparentBounds(): boolean {
    return this.transparent;
  }

  set transparentBounds(value: boolean) {
    this.transparent = value;
  }

  get anchoringBounds(): boolean {
    return this.anchoring;
  }

  set anchoringBounds(value: boolean) {
    this.anchoring = value;
  }

  usePattern(pattern: Pattern): this {
    this.pattern = pattern;
    this.match = null;
    return this;
  }

  replace(replacement: string, all: boolean): string {
    this.reset();
    return replaceMatches(this.regex, this.input, replacement, all);
  }

  /** Replaces the group references of a text by the groups of the last match. */
  expand(replacement: string): string {
    return expandReplacement(replacement, this.regex, this.found(0).match);
  }
}

const quote = (text: string): string => `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;

export const PATTERN = platformType({
  name: 'System.Pattern',
  kind: 'class',
  construct: Pattern,
  methods: refuseNulls({
    'Matcher matcher(String input)': (p: Pattern, input: string) => new Matcher(p, input),
    'String pattern()': (p: Pattern) => p.regex.pattern,
    'List<String> split(String input)': (p: Pattern, input: string) => textList(splitBy(p.regex, input, 0)),
    'List<String> split(String input, Integer limit)': (p: Pattern, input: string, limit: number) =>
      textList(splitBy(p.regex, input, limit))
  }),
  statics: refuseNullsStatic({
    'Pattern compile(String regex)': (regex: string) => new Pattern(javaRegex(regex)),
    'Boolean matches(String regex, String input)': (regex: string, input: string) =>
      match(javaRegex(regex).full, input) !== null,
    'String quote(String text)': quote
  })
});

function textList(items: string[]): ApexList<string> {
  return new ApexList(RuntimeTypes.listOf(RuntimeTypes.string), items);
}

function refused(method: string): never {
  throw new NotSupported(`Matcher.${method}`);
}

export const MATCHER = platformType({
  name: 'System.Matcher',
  kind: 'class',
  construct: Matcher,
  methods: refuseNulls({
    'Boolean find()': (m: Matcher) => m.find(),
    'Boolean find(Integer start)': (m: Matcher, start: number) => m.findFrom(start),
    'Boolean matches()': (m: Matcher) => m.matches(),
    'Boolean lookingAt()': (m: Matcher) => m.lookingAt(),
    'String group()': (m: Matcher) => m.group(0),
    'String group(Integer group)': (m: Matcher, group: number) => m.group(group),
    'Integer groupCount()': (m: Matcher) => m.groupCount(),
    'Integer start()': (m: Matcher) => m.position(0, 0),
    'Integer start(Integer group)': (m: Matcher, group: number) => m.position(group, 0),
    'Integer end()': (m: Matcher) => m.position(0, 1),
    'Integer end(Integer group)': (m: Matcher, group: number) => m.position(group, 1),
    'Pattern pattern()': (m: Matcher) => m.pattern,
    'Matcher region(Integer start, Integer ending)': (m: Matcher, start: number, end: number) => m.region(start, end),
    'Integer regionStart()': (m: Matcher) => m.regionStart,
    'Integer regionEnd()': (m: Matcher) => m.regionEnd,
    'String replaceAll(String replacement)': (m: Matcher, replacement: string) => m.replace(replacement, true),
    'String replaceFirst(String replacement)': (m: Matcher, replacement: string) => m.replace(replacement, false),
    'Matcher reset()': (m: Matcher) => m.reset(),
    'Matcher reset(String input)': (m: Matcher, input: string) => m.reset(input),
    'Matcher usePattern(Pattern pattern)': (m: Matcher, pattern: Pattern) => m.usePattern(pattern),
    'Boolean hasTransparentBounds()': (m: Matcher) => m.transparentBounds,
    'Boolean hasAnchoringBounds()': (m: Matcher) => m.anchoringBounds,
    'Matcher useTransparentBounds(Boolean value)': (m: Matcher, value: boolean) => {
      m.transparentBounds = value;
      return m;
    },
    'Matcher useAnchoringBounds(Boolean value)': (m: Matcher, value: boolean) => {
      m.anchoringBounds = value;
      return m;
    },
    'Boolean hitEnd()': () => refused('hitEnd'),
    'Boolean requireEnd()': () => refused('requireEnd')
  }),
  statics: refuseNullsStatic({
    'String quoteReplacement(String text)': (text: string) => text.replace(/[\\$]/g, '\\$&')
  })
});
