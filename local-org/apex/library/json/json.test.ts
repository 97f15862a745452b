import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, Decimal } from '../../../values/index.ts';
import { ApexList, ApexMap } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import type { ClassInfo, FieldInfo } from '../../runtime/types.ts';
import { call, classes, inTransaction, record, thrown } from '../library-testing.ts';
import { typeToken } from '../types.ts';
import type { JsonGenerator, JsonParser } from './json.ts';

const write = (value: unknown): unknown => call('static JSON.serialize', value);
const read = (text: string, type: string): unknown =>
  call('static JSON.deserialize', text, typeToken(RuntimeTypes.get(type)));
const untyped = (text: string): unknown => call('static JSON.deserializeUntyped', text);

class Person {
  declare readonly $class: ClassInfo;
  name: string | null = null;
  age: number | null = null;
  secret: string | null = null;
  friends: unknown = null;
}
function field(name: keyof Person & string, type: string, isTransient = false): FieldInfo {
  return {
    name,
    isTransient,
    isStatic: false,
    access: 'public',
    type: RuntimeTypes.get(type),
    get: (instance) => (instance as Record<string, unknown>)[name],
    set: (instance, value) => {
      (instance as Record<string, unknown>)[name] = value;
    }
  };
}
const fields: FieldInfo[] = [];
const person: ClassInfo = {
  name: 'Person',
  kind: 'class',
  isAbstract: false,
  interfaces: new Set(),
  access: 'public',
  fields,
  construct: Person
};
classes.set('person', person);
Object.defineProperty(Person.prototype, '$class', { value: person });
fields.push(
  field('name', 'String'),
  field('age', 'Integer'),
  field('secret', 'String', true),
  field('friends', 'List<Person>')
);

test('values are written as the Apex Reference shows them (JSON Class)', () => {
  const list = ApexList.of<unknown>(RuntimeTypes.any, [
    1,
    2n,
    Decimal.parse('1.50'),
    new ApexDouble(2),
    'a"\n',
    true,
    null
  ]);
  assert.equal(write(list), '[1,2,1.50,2.0,"a\\"\\n",true,null]');
  assert.equal(write(ApexDate.of(2026, 3, 5)), '"2026-03-05"');
  assert.equal(write(ApexDatetime.ofGmt(2026, 3, 5, 1, 2, 3)), '"2026-03-05T01:02:03.000Z"');
  assert.equal(write(ApexBlob.fromText('hi')), '"aGk="');
  const ann = Object.assign(new Person(), { name: 'Ann', secret: 'x' });
  assert.equal(write(ann), '{"name":"Ann","age":null,"friends":null}');
  assert.equal(call('static JSON.serialize', ann, true), '{"name":"Ann"}');
});

test('records carry their type and, when saved, their address', () => {
  assert.equal(write(record('Account', { Name: 'A' })), '{"attributes":{"type":"Account"},"Name":"A"}');
  assert.equal(
    write(
      record('Account', {
        Id: '001000000000001AAA',
        CreatedDate: ApexDatetime.ofGmt(2026, 1, 2),
        Parent: record('Account', { Name: 'P' })
      })
    ),
    '{"attributes":{"type":"Account","url":"/services/data/v67.0/sobjects/Account/001000000000001AAA"},"Id":"001000000000001AAA",' +
      '"CreatedDate":"2026-01-02T00:00:00.000+0000","Parent":{"attributes":{"type":"Account"},"Name":"P"}}'
  );
});

test("pretty text is laid out as the platform's printer does", () => {
  const map = ApexMap.of<string, unknown>(RuntimeTypes.string, RuntimeTypes.any, [
    ['a', 1],
    ['b', ApexList.of(RuntimeTypes.integer, [1, 2])],
    ['c', ApexList.of(RuntimeTypes.integer, [])]
  ]);
  const outer = ApexList.of(RuntimeTypes.any, [map]);
  assert.equal(call('static JSON.serializePretty', outer), '[ {\n  "a" : 1,\n  "b" : [ 1, 2 ],\n  "c" : [ ]\n} ]');
});

test('untyped values are Map, List, String, Integer, Long and Decimal', () => {
  const map = untyped('{"a":1,"b":3000000000,"c":1.5,"d":[true,null],"e":{"f":"g"}}') as ApexMap<string>;
  assert.equal(map.get('a'), 1);
  assert.equal(map.get('b'), 3000000000n);
  assert.equal(String(map.get('c')), '1.5');
  assert.ok(map.get('c') instanceof Decimal);
  assert.deepEqual((map.get('d') as ApexList).items, [true, null]);
  assert.equal((map.get('e') as ApexMap).get('f'), 'g');
});

test('typed values fill objects, nested lists and records; strict reading refuses unknown names', () => {
  const ann = read('{"NAME":"Ann","age":"7","other":1,"friends":[{"name":"Bo"}]}', 'Person') as Person;
  assert.ok(ann instanceof Person && ann.name === 'Ann' && ann.age === 7);
  assert.equal(((ann.friends as ApexList).get(0) as Person).name, 'Bo');
  const strict = (): unknown =>
    call('static JSON.deserializeStrict', '{"other":1}', typeToken(RuntimeTypes.get('Person')));
  assert.equal(thrown(strict), 'System.JSONException: Unknown field: Person.other');
  const account = inTransaction(() =>
    read('{"attributes":{"type":"Account"},"name":"A","annualrevenue":1.25,"Parent":{"Name":"P"}}', 'Account')
  ) as ReturnType<typeof record>;
  assert.equal(account.values['Name'], 'A');
  assert.equal(String(account.values['AnnualRevenue']), '1.25');
  assert.equal((account.values['Parent'] as ReturnType<typeof record>).values['Name'], 'P');
  assert.equal(
    thrown(() => read('{"Nope__c":1}', 'Account')),
    "System.JSONException: No such column 'Nope__c' on sobject of type Account"
  );
  const results = read('[{"success":true,"id":"001000000000001AAA"}]', 'List<Database.SaveResult>') as ApexList;
  assert.equal(call('Database.SaveResult.isSuccess', results.get(0)), true);
});

test('mistakes in the text are told with their place', () => {
  assert.equal(
    thrown(() => untyped('')),
    'System.JSONException: No content to map to Object due to end of input'
  );
  assert.equal(
    thrown(() => untyped('{"a" 1}')),
    "System.JSONException: Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value at input location [1,7]"
  );
  assert.match(
    thrown(() => untyped('[1')),
    /Unexpected end-of-input: expected close marker for ARRAY/
  );
  assert.match(
    thrown(() => untyped('abc')),
    /Unrecognized token 'abc'/
  );
  assert.match(
    thrown(() => read('{}', 'List<String>')),
    /Expected '\[' at the beginning of List\/Set/
  );
});

test('the parser walks through tokens (JSONParser Class)', () => {
  const parser = call('static JSON.createParser', '{"a":[1,{"b":2}],"c":"x"}') as JsonParser;
  const kinds: string[] = [];
  while (parser.next() !== null) kinds.push(`${parser.current!.kind}:${parser.name}`);
  assert.deepEqual(kinds, [
    'START_OBJECT:null',
    'FIELD_NAME:a',
    'START_ARRAY:a',
    'VALUE_NUMBER_INT:null',
    'START_OBJECT:null',
    'FIELD_NAME:b',
    'VALUE_NUMBER_INT:b',
    'END_OBJECT:null',
    'END_ARRAY:a',
    'FIELD_NAME:c',
    'VALUE_STRING:c',
    'END_OBJECT:null'
  ]);
});

test('the generator writes what it is told and refuses misplaced ends (JSONGenerator Class)', () => {
  const generator = call('static JSON.createGenerator', false) as JsonGenerator;
  call('JSONGenerator.writeStartObject', generator);
  call('JSONGenerator.writeStringField', generator, 'a', 'b');
  call('JSONGenerator.writeFieldName', generator, 'n');
  call('JSONGenerator.writeNumber(Integer)', generator, 5);
  assert.match(
    thrown(() => call('JSONGenerator.writeEndArray', generator)),
    /System\.JSONException: Current context not an ARRAY but OBJECT/
  );
  call('JSONGenerator.writeEndObject', generator);
  assert.equal(call('JSONGenerator.getAsString', generator), '{"a":"b","n":5}');
});
