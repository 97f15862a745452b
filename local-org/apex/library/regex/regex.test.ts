import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported } from '../../../data/access.ts';
import type { ApexList } from '../../runtime/collections.ts';
import { call, thrown } from '../library-testing.ts';
import { javaRegex, javaReplace } from './java-regex.ts';
import type { Matcher } from './pattern.ts';

const matches = (pattern: string, text: string): boolean => javaRegex(pattern).full.test(text);
const found = (pattern: string, text: string): string | undefined => {
  const { search } = javaRegex(pattern);
  search.lastIndex = 0;
  return search.exec(text)?.[0];
};

test('Java constructs that JavaScript lacks are translated (java.util.regex.Pattern)', () => {
  assert.ok(matches('\\p{Alpha}+\\p{Digit}{2}', 'abc12') && !matches('\\p{Alpha}+', 'ä'));
  assert.ok(matches('[a-z&&[^aeiou]]+', 'xyz') && !matches('[a-z&&[^aeiou]]+', 'xay'));
  assert.ok(matches('[a-c[x-z]]+', 'axz'));
  assert.ok(matches('\\Qa.b\\E+', 'a.bb') && !matches('\\Qa.b\\E', 'axb'));
  assert.ok(matches('(?i)hello', 'HeLLo') && matches('a(?i)b|c', 'C') && !matches('a(?i)b', 'AB'));
  assert.ok(matches('(?s).+', 'a\nb') && !matches('.+', 'a\nb'));
  assert.ok(matches('(?x) a b # comment\n c', 'abc'));
  assert.equal(found('(?m)^b$', 'a\nb\nc'), 'b');
  assert.equal(found('a++b', 'aaab'), 'aaab');
  assert.ok(!matches('a++ab', 'aaab') && !matches('(?>a|ab)c', 'abc'));
  assert.ok(matches("[\\w.'-]+@[\\w-]+\\.\\w{2,}", "o'neil@x-y.com"));
  assert.ok(matches('\\x41\\u0042\\0103', 'ABC') && matches('\\p{L}\\p{IsLatin}', 'äö') && matches('[^\\s,]', 'x'));
  assert.equal(found('x\\Z', 'x\n'), 'x');
  assert.ok(!matches('\\s', '\u00a0') && matches('[\\d\\-]+', '1-2') && matches('[]a]+', ']a'));
});

test('groups keep their numbers though the translation adds some', () => {
  assert.equal(javaReplace('(a++)(b)', 'aab', '$2$1', true), 'baa');
  assert.equal(javaReplace('(?<first>\\w+) (\\w+)', 'John Smith', '${first}-$2', true), 'John-Smith');
  assert.ok(matches('(\\w)\\1', 'aa') && !matches('(\\w)\\1', 'ab'));
  assert.equal(javaReplace('a', 'banana', '\\$', false), 'b$nana');
  assert.equal(javaReplace('x*', 'abc', '-', true), '-a-b-c-');
});

test('mistakes are told as the platform does, and what cannot be translated is refused', () => {
  assert.match(
    thrown(() => javaRegex('(a')),
    /^System\.StringException: Invalid regex: Unclosed group near index 2/
  );
  assert.match(
    thrown(() => javaRegex('*a')),
    /Dangling meta character '\*' near index 0/
  );
  assert.match(
    thrown(() => javaReplace('a', 'a', '$3', true)),
    /No group 3/
  );
  assert.throws(() => javaRegex('\\Ga'), NotSupported);
});

test('a matcher finds, tells positions and groups, and keeps to its region', () => {
  const pattern = call('static Pattern.compile', '(\\w)(\\d)?');
  const matcher = call('Pattern.matcher', pattern, 'a1 b') as Matcher;
  assert.equal(
    thrown(() => matcher.group(0)),
    'System.StringException: No match found'
  );
  assert.ok(matcher.find());
  assert.deepEqual(
    [matcher.group(0), matcher.group(1), matcher.group(2), matcher.position(0, 0), matcher.position(2, 1)],
    ['a1', 'a', '1', 0, 2]
  );
  assert.ok(matcher.find());
  assert.deepEqual(
    [matcher.group(0), matcher.group(2), matcher.position(0, 0), matcher.position(2, 0)],
    ['b', null, 3, -1]
  );
  assert.ok(!matcher.find());
  assert.equal(matcher.groupCount(), 2);
  matcher.region(3, 4);
  assert.ok(matcher.matches());
  assert.equal(matcher.position(0, 0), 3);
  assert.equal(call('static Pattern.matches', 'a+', 'aab'), false);
  assert.deepEqual((call('Pattern.split', call('static Pattern.compile', ','), 'a,b') as ApexList).items, ['a', 'b']);
  assert.ok(matches(call('static Pattern.quote', 'a.b') as string, 'a.b'));
});
