import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { evaluate, isVisible } from './visibility.ts';

const record = {
  apiName: 'Widget__c',
  id: 'a',
  fields: {
    Status__c: { displayValue: null, value: 'Ready' },
    Price__c: { displayValue: null, value: 20 },
    Active__c: { displayValue: null, value: true },
    Empty__c: { displayValue: null, value: null },
    Owner: {
      displayValue: null,
      value: { apiName: 'User', id: 'u', fields: { Name: { displayValue: null, value: 'Maija' } } }
    }
  }
} as never;

const rule = (left: string, operator: string, right: string) => ({
  criteria: [{ left, operator, right } as never],
  booleanFilter: null
});

beforeEach(() => {
  Object.assign(globalThis, {
    localOrg: {
      formFactor: 'Large',
      user: { profileName: 'Standard User' },
      customPermissions: { Sees_All: true },
      userPermissions: {}
    }
  });
});

test('criteria on the record', () => {
  assert.equal(isVisible(rule('Record.Status__c', 'EQUAL', 'ready'), record), true);
  assert.equal(isVisible(rule('Record.Status__c', 'NE', 'Ready'), record), false);
  assert.equal(isVisible(rule('Record.Price__c', 'GT', '9'), record), true);
  assert.equal(isVisible(rule('Record.Price__c', 'LE', '9'), record), false);
  assert.equal(isVisible(rule('Record.Active__c', 'EQUAL', 'true'), record), true);
  assert.equal(isVisible(rule('Record.Empty__c', 'EQUAL', ''), record), true);
  assert.equal(isVisible(rule('Record.Empty__c', 'GT', '1'), record), false);
  assert.equal(isVisible(rule('Record.Owner.Name', 'CONTAINS', 'aij'), record), true);
});

test('criteria on the user and the device', () => {
  assert.equal(isVisible(rule('$Client.FormFactor', 'EQUAL', 'Large'), undefined), true);
  assert.equal(isVisible(rule('$User.Profile.Name', 'EQUAL', 'Standard User'), undefined), true);
  const permission = {
    criteria: [
      { left: '$Permission.CustomPermission.Sees_All', operator: 'EQUAL', right: 'true', value: true } as const
    ],
    booleanFilter: null
  };
  assert.equal(isVisible(permission, undefined), true);
});

test('nothing is decided before the record is there, and what cannot be judged is refused', () => {
  assert.equal(isVisible(rule('Record.Status__c', 'EQUAL', 'Ready'), undefined), null);
  assert.equal(isVisible(null, undefined), true);
  assert.throws(
    () => isVisible(rule('$Organization.Name', 'EQUAL', 'x'), record),
    /Not supported by the local org: the visibility criterion \{!\$Organization\.Name\}/
  );
});

test('filter logic', () => {
  assert.equal(evaluate('1 AND (2 OR 3)', [true, false, true]), true);
  assert.equal(evaluate('1 AND 2 OR 3', [false, true, true]), true);
  assert.equal(evaluate('NOT 1 AND 2', [false, true]), true);
  assert.equal(evaluate('(1 OR 2) AND 3', [true, true, false]), false);
});
