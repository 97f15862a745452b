import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, Decimal } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { newException } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { call, inTransaction, record, thrown } from './library-testing.ts';
import { debugText, valueText } from './text.ts';

test('failed assertions are worded as test runs show them', () => {
  assert.equal(
    thrown(() => call('static System.assertEquals', 1, 2)),
    'System.AssertException: Assertion Failed: Expected: 1, Actual: 2'
  );
  assert.equal(
    thrown(() => call('static System.assertEquals', 1, 2, 'count')),
    'System.AssertException: Assertion Failed: count: Expected: 1, Actual: 2'
  );
  assert.equal(
    thrown(() => call('static System.assertNotEquals', 1, 1)),
    'System.AssertException: Assertion Failed: Same value: 1'
  );
  assert.equal(
    thrown(() => call('static System.assert', false, 'why')),
    'System.AssertException: Assertion Failed: why'
  );
  assert.equal(
    thrown(() => call('static Assert.isNull', 'x')),
    'System.AssertException: Assertion Failed: Expected: null, Actual: x'
  );
  assert.equal(
    thrown(() => call('static Assert.fail', 'no')),
    'System.AssertException: Assertion Failed: no'
  );
  call('static System.assertEquals', 100, Decimal.parse('100.00'));
  assert.throws(() => call('static System.assertEquals', 'a', 'A'));
});

test('texts of values are those of the debug log', () => {
  inTransaction(() => {
    assert.equal(debugText(ApexDate.of(2026, 3, 5)), '2026-03-05 00:00:00');
    assert.equal(valueText(ApexDate.of(2026, 3, 5)), '2026-03-05');
    assert.equal(
      debugText(record('Account', { Name: 'A', AnnualRevenue: null })),
      'Account:{Name=A, AnnualRevenue=null}'
    );
    const map = ApexMap.of<string, unknown>(RuntimeTypes.string, RuntimeTypes.any, [
      ['a', ApexSet.of(RuntimeTypes.integer, [1, 2])],
      ['b', null]
    ]);
    assert.equal(debugText(ApexList.of(RuntimeTypes.any, [map])), '({a={1, 2}, b=null})');
    assert.equal(debugText(newException('System.DmlException', 'bad')), 'System.DmlException: bad');
  });
});

test('exceptions keep message, cause and rows', () => {
  const cause = newException('System.MathException', 'Divide by 0');
  const made = call('new DmlException(String,Exception)', 'outer', cause);
  assert.equal(call('Exception.getMessage', made), 'outer');
  assert.equal(call('Exception.getCause', made), cause);
  assert.equal(call('Exception.getTypeName', made), 'System.DmlException');
  assert.match(
    thrown(() => call('Exception.getDmlMessage', cause, 0)),
    /System\.TypeException/
  );
});

test('types are found by name and make instances', () => {
  assert.equal(String(call('static Type.forName(String)', 'list<string>')), 'List<String>');
  assert.equal(call('static Type.forName(String)', 'Nope.Nope'), null);
  const list = call('Type.newInstance', call('static Type.forName(String)', 'List<Integer>'));
  assert.ok(list instanceof ApexList);
  assert.equal(
    (call('Type.newInstance', call('static Type.forName(String)', 'Account')) as ReturnType<typeof record>).object.name,
    'Account'
  );
});

test('user, limits and labels come from the transaction', () => {
  assert.equal(call('static UserInfo.getUserId'), '005000000000001AAA');
  assert.equal(call('static Limits.getLimitQueries'), 100);
  assert.equal(call('static Label.get', '', 'Hello'), 'Hello there');
  assert.equal(call('static FeatureManagement.checkPermission', 'Boss'), true);
});
