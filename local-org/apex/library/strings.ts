/** System.String. Source: Apex Reference, "String Class"; where it is silent Apache Commons Lang's StringUtils, on which the methods stand. */
import { toId18 } from '../../values/index.ts';
import type { ApexDate, ApexDatetime, ApexDouble, Decimal } from '../../values/index.ts';
import { ApexList } from '../runtime/collections.ts';
import type { ApexMap, ApexSet } from '../runtime/collections.ts';
import { stringHash } from '../runtime/equality.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { notNull, refuseNulls, refuseNullsStatic } from './arguments.ts';
import { platformType } from './declare.ts';
import { iterate } from './iteration.ts';
import { formatMessage } from './message-format.ts';
import { javaReplace, javaSplit } from './regex/java-regex.ts';
import * as escapes from './string-escapes.ts';
import { datetimeText, valueText } from './text.ts';

const WHITE = /^[\t-\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/;

export const stringList = (items: string[]): ApexList<string> =>
  new ApexList(RuntimeTypes.listOf(RuntimeTypes.string), items);
const integerList = (items: number[]): ApexList<number> =>
  new ApexList(RuntimeTypes.listOf(RuntimeTypes.integer), items);

/** Empty, or only white space. */
export function isBlank(text: string | null): boolean {
  return text === null || WHITE.test(text);
}

/** Whether a text is not empty and all its code points are of a Unicode kind. */
const all =
  (kind: RegExp) =>
  (text: string): boolean =>
    kind.test(text);

function outOfBounds(what: 'Starting' | 'Ending', index: number): never {
  throwApex('System.StringException', `${what} position out of bounds: ${index}`);
}

function substring(text: string, start: number, end = text.length): string {
  if (start < 0 || start > text.length) outOfBounds('Starting', start);
  if (end < start || end > text.length) outOfBounds('Ending', end);
  return text.slice(start, end);
}

function checkIndex(index: number, length: number): void {
  if (index < 0 || index >= length) throwApex('System.StringException', `String index out of range: ${index}`);
}

/** Java's String.indexOf: a negative start means 0, and an empty text is found at the start. */
function indexFrom(text: string, search: string, start: number): number {
  return text.indexOf(search, Math.max(0, start));
}

function pad(text: string, size: number, padding: string, side: 'left' | 'right'): string {
  const filler = padding === '' ? ' ' : padding;
  return side === 'left' ? text.padStart(size, filler) : text.padEnd(size, filler);
}

function center(text: string, size: number, padding: string): string {
  const missing = size - text.length;
  if (missing <= 0) return text;
  return pad(pad(text, text.length + (missing >> 1), padding, 'left'), size, padding, 'right');
}

function abbreviate(text: string, maxWidth: number, offset: number): string {
  if (maxWidth < 4) throwApex('System.IllegalArgumentException', 'Minimum abbreviation width is 4');
  if (text.length <= maxWidth) return text;
  let start = Math.min(offset, text.length);
  if (text.length - start < maxWidth - 3) start = text.length - (maxWidth - 3);
  if (start <= 4) return `${text.slice(0, maxWidth - 3)}...`;
  if (maxWidth < 7) throwApex('System.IllegalArgumentException', 'Minimum abbreviation width with offset is 7');
  if (start + maxWidth - 3 < text.length) return `...${abbreviate(text.slice(start), maxWidth - 3, 0)}`;
  return `...${text.slice(text.length - (maxWidth - 3))}`;
}

/** Edit distance; -1 when it is above the threshold. */
function levenshtein(a: string, b: string, threshold = Infinity): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]! > threshold ? -1 : row[b.length]!;
}

function indexOfDifference(a: string, b: string): number {
  if (a === b) return -1;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonPrefix(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  let prefix = texts[0]!;
  for (const text of texts) while (!text.startsWith(prefix)) prefix = prefix.slice(0, -1);
  return prefix;
}

function characterKind(char: string): string {
  if (/\p{Lu}/u.test(char)) return 'upper';
  if (/\p{Ll}/u.test(char)) return 'lower';
  if (/\p{Nd}/u.test(char)) return 'digit';
  if (/\s/u.test(char)) return 'space';
  return `other ${/\p{P}/u.test(char) ? 'punctuation' : 'symbol'}`;
}

/** Runs of characters of one kind; with `camelCase` the last capital before small letters goes with them. */
function splitByKind(text: string, camelCase: boolean): string[] {
  const parts: string[] = [];
  let kind = '';
  for (const char of text) {
    const now = characterKind(char);
    const last = parts.length - 1;
    if (now === kind) parts[last] += char;
    else if (camelCase && kind === 'upper' && now === 'lower') {
      const capitals = parts[last]!;
      if (capitals.length === 1) parts[last] += char;
      else {
        parts[last] = capitals.slice(0, -1);
        parts.push(capitals.slice(-1) + char);
      }
    } else parts.push(char);
    kind = now;
  }
  return parts;
}

function changeCaseOfFirst(text: string, upper: boolean): string {
  if (text === '') return text;
  const first = text[0]!;
  return (upper ? first.toUpperCase() : first.toLowerCase()) + text.slice(1);
}

function swapCase(text: string): string {
  let result = '';
  for (const char of text) result += char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase();
  return result;
}

function overlay(text: string, over: string, from: number, to: number): string {
  const clamp = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const start = Math.min(clamp(from), clamp(to));
  const end = Math.max(clamp(from), clamp(to));
  return text.slice(0, start) + over + text.slice(end);
}

function substringBetween(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  if (start < 0) return null;
  const end = text.indexOf(close, start + open.length);
  return end < 0 ? null : text.slice(start + open.length, end);
}

function count(text: string, search: string): number {
  return search === '' ? 0 : text.split(search).length - 1;
}

function offsetByCodePoints(text: string, index: number, offset: number): number {
  if (index < 0 || index > text.length) throwApex('System.StringException', `String index out of range: ${index}`);
  let at = index;
  for (let left = Math.abs(offset); left > 0; left--) {
    if (offset > 0) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    else at -= at >= 2 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
    if (at < 0 || at > text.length) throwApex('System.StringException', 'String index out of range');
  }
  return at;
}

/** Java's String.trim: characters up to U+0020 at both ends. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return text.slice(start, end);
}

/** `${name}` stands for the value of that name; a name without a value stays. */
function fillTemplate(text: string, values: ApexMap<string>): string {
  return text.replace(/\$\{([^}]*)\}/g, (whole, name: string) =>
    values.containsKey(name) ? valueText(values.get(name)) : whole
  );
}

const lowerIn = (locale: string): string => locale.replaceAll('_', '-');

export const STRING = platformType({
  name: 'System.String',
  kind: 'class',
  methods: {
    'Boolean equals(Object other)': (s: string, other: unknown) =>
      s === other ||
      (typeof other === 'string' && s.length !== other.length && toId18(s) !== null && toId18(s) === toId18(other)),
    'Integer hashCode()': (s: string) => stringHash(s),
    'String toString()': (s: string) => s,
    'Boolean equalsIgnoreCase(String other)': (s: string, other: string | null) =>
      other !== null && s.toLowerCase() === other.toLowerCase(),
    ...refuseNulls({
      'String abbreviate(Integer maxWidth)': (s: string, width: number) => abbreviate(s, width, 0),
      'String abbreviate(Integer maxWidth, Integer offset)': abbreviate,
      'String capitalize()': (s: string) => changeCaseOfFirst(s, true),
      'String center(Integer size)': (s: string, size: number) => center(s, size, ' '),
      'String center(Integer size, String padding)': center,
      'Integer charAt(Integer index)': (s: string, index: number) => {
        checkIndex(index, s.length);
        return s.charCodeAt(index);
      },
      'Integer codePointAt(Integer index)': (s: string, index: number) => {
        checkIndex(index, s.length);
        return s.codePointAt(index)!;
      },
      'Integer codePointBefore(Integer index)': (s: string, index: number) => {
        checkIndex(index - 1, s.length);
        const pair = index >= 2 ? s.codePointAt(index - 2)! : 0;
        return pair > 0xffff ? pair : s.charCodeAt(index - 1);
      },
      'Integer codePointCount(Integer beginIndex, Integer endIndex)': (s: string, from: number, to: number) =>
        [...substring(s, from, to)].length,
      'Integer compareTo(String other)': (s: string, other: string) => {
        const at = indexOfDifference(s, other);
        return at < 0
          ? 0
          : at < s.length && at < other.length
            ? s.charCodeAt(at) - other.charCodeAt(at)
            : s.length - other.length;
      },
      'Boolean contains(String part)': (s: string, part: string) => s.includes(part),
      'Boolean containsAny(String chars)': (s: string, chars: string) => [...chars].some((char) => s.includes(char)),
      'Boolean containsIgnoreCase(String part)': (s: string, part: string) =>
        s.toLowerCase().includes(part.toLowerCase()),
      'Boolean containsNone(String chars)': (s: string, chars: string) => ![...chars].some((char) => s.includes(char)),
      'Boolean containsOnly(String chars)': (s: string, chars: string) => [...s].every((char) => chars.includes(char)),
      'Boolean containsWhitespace()': (s: string) =>
        /[\t-\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/.test(s),
      'Integer countMatches(String part)': count,
      'String deleteWhitespace()': (s: string) =>
        s.replace(/[\t-\r\x1c-\x1f \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/g, ''),
      'String difference(String other)': (s: string, other: string) => {
        const at = indexOfDifference(s, other);
        return at < 0 ? '' : other.slice(at);
      },
      'Boolean endsWith(String suffix)': (s: string, suffix: string) => s.endsWith(suffix),
      'Boolean endsWithIgnoreCase(String suffix)': (s: string, suffix: string) =>
        s.toLowerCase().endsWith(suffix.toLowerCase()),
      'String escapeCsv()': escapes.escapeCsv,
      'String escapeEcmaScript()': escapes.escapeEcmaScript,
      'String escapeHtml3()': escapes.escapeHtml3,
      'String escapeHtml4()': escapes.escapeHtml4,
      'String escapeJava()': escapes.escapeJava,
      'String escapeUnicode()': escapes.escapeUnicode,
      'String escapeXml()': escapes.escapeXml,
      'List<Integer> getChars()': (s: string) =>
        integerList(Array.from({ length: s.length }, (_, at) => s.charCodeAt(at))),
      'Integer getLevenshteinDistance(String other)': (s: string, other: string) => levenshtein(s, other),
      'Integer getLevenshteinDistance(String other, Integer threshold)': levenshtein,
      'Integer indexOf(String part)': (s: string, part: string) => s.indexOf(part),
      'Integer indexOf(String part, Integer start)': indexFrom,
      'Integer indexOfAny(String chars)': (s: string, chars: string) =>
        [...s].findIndex((char) => chars.includes(char)),
      'Integer indexOfAnyBut(String chars)': (s: string, chars: string) =>
        [...s].findIndex((char) => !chars.includes(char)),
      'Integer indexOfChar(Integer char)': (s: string, char: number) => s.indexOf(String.fromCodePoint(char)),
      'Integer indexOfChar(Integer char, Integer start)': (s: string, char: number, start: number) =>
        indexFrom(s, String.fromCodePoint(char), start),
      'Integer indexOfDifference(String other)': indexOfDifference,
      'Integer indexOfIgnoreCase(String part)': (s: string, part: string) =>
        s.toLowerCase().indexOf(part.toLowerCase()),
      'Integer indexOfIgnoreCase(String part, Integer start)': (s: string, part: string, start: number) =>
        indexFrom(s.toLowerCase(), part.toLowerCase(), start),
      'Boolean isAllLowerCase()': all(/^\p{Ll}+$/u),
      'Boolean isAllUpperCase()': all(/^\p{Lu}+$/u),
      'Boolean isAlpha()': all(/^\p{L}+$/u),
      'Boolean isAlphaSpace()': all(/^[\p{L} ]*$/u),
      'Boolean isAlphanumeric()': all(/^[\p{L}\p{Nd}]+$/u),
      'Boolean isAlphanumericSpace()': all(/^[\p{L}\p{Nd} ]*$/u),
      'Boolean isAsciiPrintable()': all(/^[ -~]*$/),
      'Boolean isNumeric()': all(/^\p{Nd}+$/u),
      'Boolean isNumericSpace()': all(/^[\p{Nd} ]*$/u),
      'Boolean isWhitespace()': (s: string) => WHITE.test(s),
      'Integer lastIndexOf(String part)': (s: string, part: string) => s.lastIndexOf(part),
      'Integer lastIndexOf(String part, Integer end)': (s: string, part: string, end: number) =>
        end < 0 ? -1 : s.lastIndexOf(part, end),
      'Integer lastIndexOfChar(Integer char)': (s: string, char: number) => s.lastIndexOf(String.fromCodePoint(char)),
      'Integer lastIndexOfChar(Integer char, Integer end)': (s: string, char: number, end: number) =>
        end < 0 ? -1 : s.lastIndexOf(String.fromCodePoint(char), end),
      'Integer lastIndexOfIgnoreCase(String part)': (s: string, part: string) =>
        s.toLowerCase().lastIndexOf(part.toLowerCase()),
      'Integer lastIndexOfIgnoreCase(String part, Integer end)': (s: string, part: string, end: number) =>
        end < 0 ? -1 : s.toLowerCase().lastIndexOf(part.toLowerCase(), end),
      'String left(Integer length)': (s: string, length: number) => s.slice(0, Math.max(0, length)),
      'String leftPad(Integer length)': (s: string, length: number) => pad(s, length, ' ', 'left'),
      'String leftPad(Integer length, String padding)': (s: string, length: number, padding: string) =>
        pad(s, length, padding, 'left'),
      'Integer length()': (s: string) => s.length,
      'String mid(Integer start, Integer length)': (s: string, start: number, length: number) =>
        length < 0 || start > s.length ? '' : s.slice(Math.max(0, start), Math.max(0, start) + length),
      'String normalizeSpace()': (s: string) => trim(s).replace(/[\t-\r\x1c-\x1f \u00a0]+/g, ' '),
      'Integer offsetByCodePoints(Integer index, Integer offset)': offsetByCodePoints,
      'String overlay(String over, Integer start, Integer end)': overlay,
      'String remove(String part)': (s: string, part: string) => (part === '' ? s : s.replaceAll(part, '')),
      'String removeEnd(String part)': (s: string, part: string) =>
        part !== '' && s.endsWith(part) ? s.slice(0, -part.length) : s,
      'String removeEndIgnoreCase(String part)': (s: string, part: string) =>
        part !== '' && s.toLowerCase().endsWith(part.toLowerCase()) ? s.slice(0, -part.length) : s,
      'String removeStart(String part)': (s: string, part: string) => (s.startsWith(part) ? s.slice(part.length) : s),
      'String removeStartIgnoreCase(String part)': (s: string, part: string) =>
        s.toLowerCase().startsWith(part.toLowerCase()) ? s.slice(part.length) : s,
      'String repeat(Integer times)': (s: string, times: number) => s.repeat(Math.max(0, times)),
      'String repeat(String separator, Integer times)': (s: string, separator: string, times: number) =>
        Array.from({ length: Math.max(0, times) }, () => s).join(separator),
      'String replace(String target, String replacement)': (s: string, target: string, replacement: string) =>
        s.replaceAll(target, () => replacement),
      'String replaceAll(String regex, String replacement)': (s: string, regex: string, replacement: string) =>
        javaReplace(regex, s, replacement, true),
      'String replaceFirst(String regex, String replacement)': (s: string, regex: string, replacement: string) =>
        javaReplace(regex, s, replacement, false),
      'String reverse()': (s: string) => [...s].reverse().join(''),
      'String right(Integer length)': (s: string, length: number) => (length <= 0 ? '' : s.slice(-length)),
      'String rightPad(Integer length)': (s: string, length: number) => pad(s, length, ' ', 'right'),
      'String rightPad(Integer length, String padding)': (s: string, length: number, padding: string) =>
        pad(s, length, padding, 'right'),
      'List<String> split(String regex)': (s: string, regex: string) => stringList(javaSplit(regex, s, 0)),
      'List<String> split(String regex, Integer limit)': (s: string, regex: string, limit: number) =>
        stringList(javaSplit(regex, s, limit)),
      'List<String> splitByCharacterType()': (s: string) => stringList(splitByKind(s, false)),
      'List<String> splitByCharacterTypeCamelCase()': (s: string) => stringList(splitByKind(s, true)),
      'Boolean startsWith(String prefix)': (s: string, prefix: string) => s.startsWith(prefix),
      'Boolean startsWithIgnoreCase(String prefix)': (s: string, prefix: string) =>
        s.toLowerCase().startsWith(prefix.toLowerCase()),
      'String stripHtmlTags()': (s: string) =>
        escapes
          .unescapeHtml4(s.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<!--[\s\S]*?-->|<\/?[a-zA-Z!][^>]*>/g, ''))
          .trimEnd(),
      'String substring(Integer start)': (s: string, start: number) => substring(s, start),
      'String substring(Integer start, Integer end)': substring,
      'String substringAfter(String separator)': (s: string, separator: string) =>
        s.includes(separator) ? s.slice(s.indexOf(separator) + separator.length) : '',
      'String substringAfterLast(String separator)': (s: string, separator: string) =>
        separator !== '' && s.includes(separator) ? s.slice(s.lastIndexOf(separator) + separator.length) : '',
      'String substringBefore(String separator)': (s: string, separator: string) =>
        s.includes(separator) ? s.slice(0, s.indexOf(separator)) : s,
      'String substringBeforeLast(String separator)': (s: string, separator: string) =>
        separator !== '' && s.includes(separator) ? s.slice(0, s.lastIndexOf(separator)) : s,
      'String substringBetween(String tag)': (s: string, tag: string) => substringBetween(s, tag, tag),
      'String substringBetween(String open, String close)': substringBetween,
      'String swapCase()': swapCase,
      'String template(Map<String,Object> values)': fillTemplate,
      'String toLowerCase()': (s: string) => s.toLowerCase(),
      'String toLowerCase(String locale)': (s: string, locale: string) => s.toLocaleLowerCase(lowerIn(locale)),
      'String toUpperCase()': (s: string) => s.toUpperCase(),
      'String toUpperCase(String locale)': (s: string, locale: string) => s.toLocaleUpperCase(lowerIn(locale)),
      'String trim()': trim,
      'String uncapitalize()': (s: string) => changeCaseOfFirst(s, false),
      'String unescapeCsv()': escapes.unescapeCsv,
      'String unescapeEcmaScript()': escapes.unescapeSource,
      'String unescapeHtml3()': escapes.unescapeHtml3,
      'String unescapeHtml4()': escapes.unescapeHtml4,
      'String unescapeJava()': escapes.unescapeSource,
      'String unescapeUnicode()': escapes.unescapeUnicode,
      'String unescapeXml()': escapes.unescapeXml
    })
  },
  statics: {
    'Boolean isBlank(String text)': isBlank,
    'Boolean isNotBlank(String text)': (text: string | null) => !isBlank(text),
    'Boolean isEmpty(String text)': (text: string | null) => text === null || text === '',
    'Boolean isNotEmpty(String text)': (text: string | null) => text !== null && text !== '',
    'String escapeSingleQuotes(String text)': (text: string | null) => notNull(text).replaceAll("'", "\\'"),
    'String format(String pattern, List<Object> arguments)': (pattern: string | null, args: ApexList | null) =>
      formatMessage(notNull(pattern), args === null ? [] : args.items),
    'String join(Iterable<Object> parts, String separator)': (
      parts: ApexList | ApexSet | object | null,
      separator: string | null
    ) =>
      iterate(notNull(parts))
        .map((part) => (part === null ? '' : valueText(part)))
        .join(notNull(separator)),
    'String valueOf(Date value)': (value: ApexDate | null) => (value === null ? null : value.toIso()),
    'String valueOf(Datetime value)': (value: ApexDatetime | null) => (value === null ? null : valueText(value)),
    'String valueOf(Decimal value)': (value: Decimal | null) => (value === null ? null : value.toString()),
    'String valueOf(Double value)': (value: ApexDouble | null) => (value === null ? null : value.toString()),
    'String valueOf(Integer value)': (value: number | null) => (value === null ? null : String(value)),
    'String valueOf(Long value)': (value: bigint | null) => (value === null ? null : String(value)),
    'String valueOf(Boolean value)': (value: boolean | null) => (value === null ? null : String(value)),
    'String valueOf(Object value)': (value: unknown) => (value === null ? null : valueText(value)),
    ...refuseNullsStatic({
      'String fromCharArray(List<Integer> chars)': (chars: ApexList<number>) => String.fromCharCode(...chars.items),
      'String getCommonPrefix(List<String> texts)': (texts: ApexList<string>) => commonPrefix(texts.items),
      'String valueOfGmt(Datetime value)': (value: ApexDatetime) => datetimeText(value, 'GMT')
    })
  }
});
