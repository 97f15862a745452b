import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApexList } from '../runtime/collections.ts';
import { ApexList as List } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { ApexDate, ApexDatetime, Decimal } from '../../values/index.ts';
import { call, thrown } from './library-testing.ts';

const items = (value: unknown): unknown[] => (value as ApexList).items;
const texts = (...values: string[]): ApexList<string> => List.of(RuntimeTypes.string, values);

test('methods give the results of the examples in the Apex Reference (String Class)', () => {
  const examples: [unknown, string, ...unknown[]][] = [
    ['Hello M...', 'String.abbreviate', 'Hello Maximillian', 10],
    ['Hello', 'String.abbreviate', 'Hello', 10],
    ['...fghi...', 'String.abbreviate', 'abcdefghijklmno', 10, 5],
    ['  hello  ', 'String.center', 'hello', 9],
    ['--hello--', 'String.center', 'hello', 9, '-'],
    ['San Francisco', 'String.capitalize', 'san Francisco'],
    [83, 'String.charAt', 'Ab1S', 3],
    [2, 'String.countMatches', 'Hello Jane. Jane?', 'Jane'],
    [true, 'String.containsAny', 'hello', 'xyzl'],
    [false, 'String.containsOnly', 'abba', 'a'],
    ['Jane', 'String.difference', 'Hello ', 'Hello Jane'],
    ['"""Hello, world"""', 'String.escapeCsv', '"Hello, world"'],
    ['\\"Grade\\": \\"A+\\"', 'String.escapeEcmaScript', '"Grade": "A+"'],
    ['&quot;&lt;Black&amp;White&gt;&quot;', 'String.escapeHtml4', '"<Black&White>"'],
    ['De onde voc\\u00EA \\u00E9?', 'String.escapeUnicode', 'De onde você é?'],
    ['"<Black&White>"', 'String.unescapeHtml4', '&quot;&lt;Black&amp;White&gt;&quot;'],
    [-1, 'String.getLevenshteinDistance', 'Hello Joe', 'Hello Max', 2],
    [3, 'String.getLevenshteinDistance', 'Hello Joe', 'Hello Max'],
    [3, 'String.indexOfDifference', 'abcdef', 'abcxyz'],
    ['  ab', 'String.leftPad', 'ab', 4],
    ['xyxab', 'String.leftPad', 'ab', 5, 'xy'],
    ['l', 'String.mid', 'abcdefl', 6, 2],
    ['Salesforce force.com', 'String.normalizeSpace', 'Salesforce \t   force.com'],
    ['abzzzzef', 'String.overlay', 'abcdef', 'zzzz', 2, 4],
    ['ab, ab', 'String.repeat', 'ab', ', ', 2],
    ['Hello this is a test', 'String.remove', 'Hello Jane, this is a test', ' Jane,'],
    ['the blue Bear Barista', 'String.swapCase', 'THE BLUE bEAR bARISTA'],
    ['Salesforce', 'String.substringBetween', 'tagSalesforcetag', 'tag'],
    [null, 'String.substringBetween', 'abc', 'x'],
    ['yes', 'String.substringAfterLast', 'no-maybe-yes', '-'],
    [-1, 'String.compareTo', 'abcde', 'abcdf'],
    ['hi you', 'String.stripHtmlTags', '<b>hi</b> <i class="x">you</i>']
  ];
  for (const [expected, member, ...args] of examples) assert.deepEqual(call(member, ...args), expected, member);
  assert.deepEqual(items(call('String.splitByCharacterTypeCamelCase', 'Lightning.platformAPI200')), [
    'Lightning',
    '.',
    'platform',
    'API',
    '200'
  ]);
  assert.deepEqual(items(call('String.getChars', 'Ab')), [65, 98]);
});

test('split drops empty texts at the end, keeps them with a negative limit, and takes a regular expression', () => {
  assert.deepEqual(items(call('String.split', 'a,b,,', ',')), ['a', 'b']);
  assert.deepEqual(items(call('String.split', 'a,b,,', ',', -1)), ['a', 'b', '', '']);
  assert.deepEqual(items(call('String.split', 'boo:and:foo', ':', 2)), ['boo', 'and:foo']);
  assert.deepEqual(items(call('String.split', 'boo:and:foo', 'o')), ['b', '', ':and:f']);
  assert.deepEqual(items(call('String.split', 'a1b22c', '\\d+')), ['a', 'b', 'c']);
  assert.deepEqual(items(call('String.split', 'abc', '')), ['a', 'b', 'c']);
  assert.deepEqual(items(call('String.split', '', ',')), ['']);
});

test("positions out of bounds and null arguments are refused in the platform's words", () => {
  assert.equal(
    thrown(() => call('String.substring', 'abc', 4)),
    'System.StringException: Starting position out of bounds: 4'
  );
  assert.equal(
    thrown(() => call('String.substring', 'abc', 1, 9)),
    'System.StringException: Ending position out of bounds: 9'
  );
  assert.equal(
    thrown(() => call('String.contains', 'abc', null)),
    'System.NullPointerException: Argument 1 cannot be null'
  );
});

test('format replaces placeholders and minds quotes (java.text.MessageFormat)', () => {
  assert.equal(call('static String.format', "It''s {0}, '{0}' and {1} {2}", texts('a', 'b')), "It's a, {0} and b {2}");
});

test('valueOf, join and the checks for blank', () => {
  assert.equal(call('static String.valueOf(Date)', ApexDate.of(2026, 3, 5)), '2026-03-05');
  assert.equal(call('static String.valueOf(Datetime)', ApexDatetime.ofGmt(2026, 3, 5, 7)), '2026-03-05 07:00:00');
  assert.equal(call('static String.valueOf(Decimal)', Decimal.parse('1.50')), '1.50');
  assert.equal(call('static String.valueOf(Object)', texts('a', 'b')), '(a, b)');
  assert.equal(call('static String.join', texts('a', 'b'), '; '), 'a; b');
  assert.equal(call('static String.isBlank', ' \t\n'), true);
  assert.equal(call('static String.isEmpty', ' '), false);
  assert.equal(call('static String.escapeSingleQuotes', "O'Neil"), "O\\'Neil");
  assert.equal(call('String.hashCode', 'Hello'), 69609650);
});
