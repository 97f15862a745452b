import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../runtime/exceptions.ts';
import { evaluate } from './sample-program.ts';

function failure(statements: string, members = ''): string {
  try {
    evaluate(statements, members);
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    return error.describe();
  }
  return assert.fail('nothing was thrown');
}

const NULL = 'System.NullPointerException: Attempt to de-reference a null object';
const NULL_ARGUMENT = 'System.NullPointerException: Argument cannot be null.';

test('Math of Integers: the sign of mod, the smallest Integer, a zero and nulls (Math Class)', () => {
  assert.equal(evaluate('return Math.mod(-7, 3);'), -1);
  assert.equal(evaluate('return Math.mod(7, -3);'), 1);
  assert.ok(Object.is(evaluate('return Math.mod(-6, 3);'), 0), 'no negative zero');
  assert.equal(evaluate('Integer by = 4; return Math.mod(11, by);'), 3);
  assert.equal(failure('Integer by = 0; return Math.mod(11, by);'), 'System.MathException: Divide by 0');
  assert.equal(failure('return Math.mod(11, 0);'), 'System.MathException: Divide by 0');
  assert.equal(failure('Integer by; return Math.mod(11, by);'), NULL_ARGUMENT);
  assert.equal(evaluate('return Math.abs(-2147483648);'), -2147483648);
  assert.equal(evaluate('return Math.max(3, -4) * 10 + Math.min(3, 2);'), 32);
  assert.equal(failure('Integer one; return Math.max(1, one);'), NULL_ARGUMENT);
  assert.equal(evaluate('return Math.mod(10000000000L, 7L);'), 4n);
});

test('elements of lists: bounds, null elements, null lists and indexes, evaluated once (List Class)', () => {
  const list = 'List<Integer> l = new List<Integer>{4, null, 6};';
  assert.equal(evaluate(`${list} return l[0] + l.get(2);`), 10);
  assert.equal(evaluate(`${list} return l[1];`), null);
  assert.equal(failure(`${list} return l[3];`), 'System.ListException: List index out of bounds: 3');
  assert.equal(
    failure(`${list} Integer i = -1; return l.get(i);`),
    'System.ListException: List index out of bounds: -1'
  );
  assert.equal(failure(`${list} l.set(3, 1); return null;`), 'System.ListException: List index out of bounds: 3');
  assert.equal(failure('List<Integer> l; return l[0];'), NULL);
  assert.equal(failure('List<Integer> l; return l.size();'), NULL);
  assert.equal(failure('List<Integer> l; l.add(1); return l;'), NULL);
  assert.equal(failure(`${list} Integer i; return l[i];`), NULL);
  assert.equal(failure(`${list} Integer i; return l.get(i);`), NULL_ARGUMENT);
  assert.equal(evaluate(`${list} Integer i = 0; Integer x = l[i++] + l[++i]; return x * 10 + i;`), 102);
  assert.equal(
    evaluate(
      'return lists()[next()] * 10 + calls;',
      `static Integer calls = 0; static List<Integer> lists() { calls++; return new List<Integer>{7, 8}; }
      static Integer next() { calls++; return 1; }`
    ),
    82
  );
});

test('lists that are looped over stay as they are, maps and sets answer null for what is not there', () => {
  assert.match(
    failure('List<Integer> l = new List<Integer>{1}; for (Integer i : l) { l.add(i); } return null;'),
    /FinalException/
  );
  assert.equal(
    evaluate(
      "Map<String, Integer> m = new Map<String, Integer>{'a' => 1}; return m.get('b') == null && m.get('A') == null && m.containsKey('a');"
    ),
    true
  );
  assert.equal(
    evaluate(
      "Map<String, Integer> m = new Map<String, Integer>(); m.put('a', 1); return m.put('a', 2) * 10 + m.get('a');"
    ),
    12
  );
  assert.equal(evaluate('Set<Integer> s = new Set<Integer>(); return s.add(1) && !s.add(1) && s.contains(1);'), true);
  assert.equal(failure("Map<String, Integer> m; return m.get('a');"), NULL);
  assert.equal(evaluate("String s = 'abc'; return s.length() + 'de'.length();"), 5);
  assert.equal(evaluate('String s; return s?.length();'), null);
  assert.equal(evaluate('List<String> l; return l?.get(0);'), null);
});
