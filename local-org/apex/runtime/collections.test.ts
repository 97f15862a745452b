import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { ApexDate, Decimal } from '../../values/index.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { apexEquals, apexHashCode, apexLooseEquals } from './equality.ts';
import { ApexException } from './exceptions.ts';
import { RuntimeTypes } from './registry.ts';

RuntimeTypes.useClasses({
  classInfo: () => undefined,
  sobjectName: (name) => (name === 'account' ? 'Account' : undefined)
});
const object = (name: string): ObjectSchema => ({ name }) as ObjectSchema;
const account = object('Account');
const record = (values: Record<string, unknown>, of = account): SObjectRecord => new SObjectRecord(of, { ...values });
const list = <T>(type: string, ...items: T[]): ApexList<T> => new ApexList<T>(RuntimeTypes.get(type), items);
const set = <T>(type: string, ...items: T[]): ApexSet<T> => new ApexSet<T>(RuntimeTypes.get(type), items);

function thrown(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ApexException) return error.describe();
    throw error;
  }
  return 'nothing';
}

class Key {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
  apexEquals(other: unknown): boolean {
    return other instanceof Key && other.id === this.id;
  }
  apexHashCode(): number {
    return this.id % 2;
  }
}

test('lists name the index that is out of bounds', () => {
  const numbers = list('List<Integer>', 1, 2, 3);
  assert.equal(
    thrown(() => numbers.get(3)),
    'System.ListException: List index out of bounds: 3'
  );
  assert.equal(
    thrown(() => numbers.remove(-1)),
    'System.ListException: List index out of bounds: -1'
  );
  assert.equal(
    thrown(() => numbers.addAt(4, 9)),
    'System.ListException: List index out of bounds: 4'
  );
  numbers.addAt(3, 4);
  assert.equal(numbers.remove(0), 1);
  numbers.addAll(numbers.items);
  assert.deepEqual(numbers.items, [2, 3, 4, 2, 3, 4]);
});

test('a collection cannot change while a loop runs over it, and can again afterwards', () => {
  const message = 'System.FinalException: Cannot modify a collection while it is being iterated.';
  const numbers = list('List<Integer>', 1, 2);
  assert.equal(
    thrown(() => {
      for (const n of numbers) numbers.add(n);
    }),
    message
  );
  for (const n of numbers) if (n === 1) break;
  numbers.add(3);
  const map = new ApexMap(RuntimeTypes.get('Map<String,Integer>'), [
    ['a', 1],
    ['b', 2]
  ]);
  map.keySet().remove('a');
  assert.deepEqual(map.entries(), [['b', 2]]);
  const set = new ApexSet(RuntimeTypes.get('Set<Integer>'), [1, 2]);
  assert.equal(
    thrown(() => {
      for (const n of set) set.remove(n);
    }),
    message
  );
  // the keys of a map are gone over as they were
  for (const key of map.keySet()) map.remove(key);
  assert.equal(map.size(), 0);
  assert.equal(
    thrown(() => list('List<Account>').makeReadOnly().add(null)),
    'System.FinalException: Collection is read-only'
  );
});

test('string keys are told apart by case, decimals by scale, dates and records by value', () => {
  assert.equal(set('Set<String>', 'a', 'A', 'a').size(), 2);
  assert.equal(set('Set<Decimal>', Decimal.parse('1.1'), Decimal.parse('1.10'), Decimal.parse('1.1')).size(), 2);
  assert.equal(set('Set<Date>', ApexDate.of(2026, 1, 1), ApexDate.of(2026, 1, 1)).size(), 1);
  assert.equal(
    set('Set<Account>', record({ Name: 'x' }), record({ Name: 'x', Phone: null }), record({ Name: 'y' })).size(),
    2
  );
  assert.equal(set<unknown>('Set<Object>', 1, 1n, '1', true, null, Decimal.ONE).size(), 6);
  assert.ok(set('Set<List<Integer>>', list('List<Integer>', 1, 2)).contains(list('List<Integer>', 1, 2)));
});

test('objects with their own equals and hashCode are found by them, others by identity', () => {
  const map = new ApexMap<unknown, string>(RuntimeTypes.get('Map<Object,String>'));
  map.put(new Key(1), 'one');
  map.put(new Key(3), 'three');
  assert.equal(map.put(new Key(1), 'uno'), 'one');
  assert.equal(map.get(new Key(3)), 'three');
  assert.equal(map.size(), 2);
  assert.equal(map.remove(new Key(1)), 'uno');
  assert.deepEqual(map.values().items, ['three']);
  const plain = {};
  map.put(plain, 'plain');
  assert.equal(map.get({}), null);
  assert.equal(map.get(plain), 'plain');
});

test('maps of records are made from lists, and refuse missing and repeated ids', () => {
  const map = new ApexMap(RuntimeTypes.get('Map<Id,Account>'));
  map.putRecords([record({ Id: '001000000000001AAA' }), record({ Id: '001000000000002AAA' })], true);
  assert.equal(map.size(), 2);
  assert.equal(
    thrown(() => map.putRecords([record({})], true)),
    'System.ListException: Row with null Id at index: 0'
  );
  const twice = record({ Id: '001000000000003AAA' });
  assert.equal(
    thrown(() => map.putRecords([twice, twice], true)),
    'System.ListException: Row with duplicate Id at index: 1'
  );
});

test('a list of one sObject type refuses others, also through a variable of type List<SObject>', () => {
  assert.equal(
    thrown(() => list<unknown>('List<Account>').add(record({}, object('Contact')))),
    'System.TypeException: Collection store exception adding Contact to List<Account>'
  );
});

test('an iterator that is used up says so', () => {
  const iterator = list('List<Integer>', 7).iterator();
  assert.ok(iterator.hasnext$0() && iterator.next$0() === 7 && !iterator.hasnext$0());
  assert.equal(
    thrown(() => iterator.next$0()),
    'System.NoSuchElementException: Iterator has no more elements.'
  );
});

test('assertions compare numbers by value, collections do not', () => {
  assert.ok(apexLooseEquals(1, Decimal.parse('1.00')) && apexLooseEquals(1n, 1));
  assert.ok(!apexEquals(1, 1n) && !apexLooseEquals('a', 'A') && !apexLooseEquals(1, '1'));
  assert.equal(apexHashCode('Hello'), 69609650);
});
