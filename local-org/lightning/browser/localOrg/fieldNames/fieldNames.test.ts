import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldList, fieldPath, fullId, objectName, qualifiedName } from './fieldNames.ts';

test('fields are named by strings or imports', () => {
  const maker = { objectApiName: 'Widget__c', fieldApiName: 'Maker__r.Name' };
  assert.equal(qualifiedName(maker), 'Widget__c.Maker__r.Name');
  assert.equal(fieldPath(maker), 'Maker__r.Name');
  assert.equal(fieldPath('Account.Name'), 'Name');
  assert.equal(fieldPath('Name'), 'Name');
  assert.deepEqual(fieldList('Account.Name'), ['Account.Name']);
  assert.deepEqual(fieldList([maker, 'Widget__c.Name']), ['Widget__c.Maker__r.Name', 'Widget__c.Name']);
  assert.deepEqual(fieldList(undefined), []);
  assert.equal(objectName({ objectApiName: 'Account' }), 'Account');
  assert.equal(objectName(''), undefined);
});

test('ids get their three last characters', () => {
  assert.equal(fullId('001D000000IRFma'), '001D000000IRFmaIAH');
  assert.equal(fullId('001D000000IRFmaIAH'), '001D000000IRFmaIAH');
});
