import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDouble, Decimal } from '../../values/index.ts';
import { ApexList } from '../runtime/collections.ts';
import type { ApexMap } from '../runtime/collections.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { call, inTransaction, record, schema, thrown } from './library-testing.ts';
import { sObjectFieldToken, sObjectTypeToken } from './schema/tokens.ts';

const account = schema.objects.get('account')!;
const token = sObjectTypeToken(account);
const fieldToken = (name: string): unknown => sObjectFieldToken(account, account.fields.get(name)!);

test('the global describe is found whatever the case, with one token per object', () => {
  const all = call('static Schema.getGlobalDescribe') as ApexMap;
  assert.equal(all.get('ACCOUNT'), token);
  assert.equal(all.get('nothing'), null);
  assert.equal(call('Id.getSObjectType', '001000000000001AAA'), token);
  assert.match(
    thrown(() => call('static Schema.describeSObjects', ApexList.of(RuntimeTypes.string, ['Nope']))),
    /No such column or entity: Nope/
  );
});

test('describes tell what the schema says (DescribeSObjectResult, DescribeFieldResult)', () => {
  const describe = call('Schema.SObjectType.getDescribe', token);
  assert.equal(call('Schema.DescribeSObjectResult.getKeyPrefix', describe), '001');
  assert.equal(call('Schema.DescribeSObjectResult.isDeletable', describe), false);
  const revenue = call('Schema.SObjectField.getDescribe', fieldToken('annualrevenue'));
  assert.equal(call('Schema.DescribeFieldResult.getScale', revenue), 2);
  assert.equal(
    String((call('Schema.DescribeFieldResult.getType', revenue) as { constant: string }).constant),
    'CURRENCY'
  );
  assert.equal(call('Schema.DescribeFieldResult.isUpdateable', revenue), true);
  const sector = call('Schema.SObjectField.getDescribe', fieldToken('sector__c'));
  assert.equal(call('Schema.DescribeFieldResult.getController', sector), fieldToken('industry'));
});

test('dependent picklist entries show in JSON for which controlling values they are valid', () => {
  const entries = call(
    'Schema.DescribeFieldResult.getPicklistValues',
    call('Schema.SObjectField.getDescribe', fieldToken('sector__c'))
  ) as ApexList;
  assert.equal(
    call('static JSON.serialize', entries.get(0)),
    '{"active":true,"defaultValue":false,"label":"Wind","validFor":"gAAA","value":"Wind"}'
  );
  assert.equal(
    call('static JSON.serialize', entries.get(1)),
    '{"active":true,"defaultValue":false,"label":"Shop","validFor":"QAAA","value":"Shop"}'
  );
});

test('field sets follow paths over lookups', () => {
  const members = inTransaction(() =>
    call(
      'Schema.FieldSet.getFields',
      (call('Schema.SObjectTypeFieldSets.getMap', { object: account }) as ApexMap).get('Main')
    )
  ) as ApexList;
  assert.deepEqual(
    members.items.map((member) => call('Schema.FieldSetMember.getFieldPath', member)),
    ['Name', 'Parent.Industry']
  );
});

test('records take and give values by field name and token (SObject Class)', () => {
  const acme = record('Account', { Name: 'Acme' });
  assert.equal(call('SObject.get(String)', acme, 'NAME'), 'Acme');
  assert.equal(call('SObject.put(String,Object)', acme, 'AnnualRevenue', 5), null);
  assert.ok(acme.values['AnnualRevenue'] instanceof Decimal);
  call('SObject.put(String,Object)', acme, 'AnnualRevenue', new ApexDouble(2.5));
  assert.equal(String(acme.values['AnnualRevenue']), '2.5');
  assert.equal(call('SObject.get(String)', acme, 'Active__c'), false);
  assert.equal(
    thrown(() => call('SObject.get(String)', acme, 'Nope')),
    'System.SObjectException: Invalid field Nope for Account'
  );
  assert.equal(
    thrown(() => call('SObject.put(String,Object)', acme, 'Name', 5)),
    'System.SObjectException: Illegal assignment from Integer to String'
  );
  call('SObject.put(String,Object)', acme, 'ParentId', '001000000000001');
  assert.equal(acme.values['ParentId'], '001000000000001AAA');
  acme.queried = true;
  assert.equal(
    thrown(() => call('SObject.get(String)', acme, 'Industry')),
    'System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Industry'
  );
});

test('clones drop id and timestamps unless told otherwise, and know their source', () => {
  const source = record('Account', {
    Id: '001000000000001AAA',
    Name: 'A',
    CreatedDate: null,
    Parent: record('Account', { Name: 'P' })
  });
  const clone = call('SObject.clone', source) as ReturnType<typeof record>;
  assert.deepEqual(Object.keys(clone.values), ['Name', 'Parent']);
  assert.equal(clone.values['Parent'], source.values['Parent']);
  assert.equal(call('SObject.isClone', clone), true);
  assert.equal(call('SObject.getCloneSourceId', clone), '001000000000001AAA');
  const deep = call('SObject.clone', source, true, true) as ReturnType<typeof record>;
  assert.equal(deep.id, '001000000000001AAA');
  assert.notEqual(deep.values['Parent'], source.values['Parent']);
});

test('errors added to a record are kept with their field', () => {
  const acme = record('Account');
  call('SObject.addError(String,String)', acme, 'name', 'Too short');
  assert.deepEqual(acme.errors, [
    { message: 'Too short', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Name'] }
  ]);
  assert.equal(call('SObject.hasErrors', acme), true);
});

test('records are sorted by name, then by the other fields, and mixed values are refused', () => {
  const list = ApexList.of(RuntimeTypes.ofSObject('Account'), [
    record('Account', { Name: 'B' }),
    record('Account', { Name: 'A', Industry: 'Z' }),
    record('Account', { Name: 'A', Industry: 'Q' })
  ]);
  call('List.sort', list);
  assert.deepEqual(
    list.items.map((one) => `${one.values['Name']}${one.values['Industry'] ?? ''}`),
    ['AQ', 'AZ', 'B']
  );
  assert.equal(
    thrown(() => call('List.sort', ApexList.of<unknown>(RuntimeTypes.any, [{}, {}]))),
    'System.ListException: One or more of the items in this list is not Comparable.'
  );
});
