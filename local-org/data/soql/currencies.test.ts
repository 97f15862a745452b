import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../values/index.ts';
import { QueryFailure, SYSTEM_ACCESS } from '../access.ts';
import type { Schema } from '../schema/model.ts';
import { checkSoql } from './check.ts';
import { parseSoql } from './parse.ts';
import { SampleDatabase, SampleTransaction } from './sample-database.ts';
import { salesSchema, sampleSchema } from './sample-schema.ts';

const schema: Schema = {
  ...sampleSchema({
    User: {
      prefix: '005',
      ownable: false,
      fields: { Name: { type: 'string' }, DefaultCurrencyIsoCode: { type: 'picklist' } }
    },
    CurrencyType: {
      prefix: '01L',
      ownable: false,
      fields: { IsoCode: { type: 'picklist' }, ConversionRate: { type: 'double', scale: 6 } }
    },
    Deal__c: {
      prefix: 'a09',
      fields: {
        Name: { type: 'string' },
        Amount__c: { type: 'currency', scale: 2 },
        CurrencyIsoCode: { type: 'picklist' }
      }
    }
  }),
  multiCurrency: true
};
const sample = new SampleDatabase(schema);
const user = sample.insert('User', { Name: 'Ada', DefaultCurrencyIsoCode: 'SEK' });
sample.insert('CurrencyType', { IsoCode: 'EUR', ConversionRate: Decimal.parse('1') });
sample.insert('CurrencyType', { IsoCode: 'SEK', ConversionRate: Decimal.parse('11.5') });
sample.insert('Deal__c', { Name: 'small', Amount__c: Decimal.parse('100.00'), CurrencyIsoCode: 'SEK' });
sample.insert('Deal__c', { Name: 'big', Amount__c: Decimal.parse('50.00'), CurrencyIsoCode: 'EUR' });

function rows(soql: string) {
  return sample.engine
    .query(new SampleTransaction(user), soql, { access: SYSTEM_ACCESS, binds: new Map() })
    .records.map((record) => record.values);
}

test('aggregates of amounts are in the corporate currency (SOQL Reference, "Querying Currency Fields in Multi-Currency Orgs")', () => {
  const [row] = rows('SELECT SUM(Amount__c) total, MAX(Amount__c) most, AVG(Amount__c) mean FROM Deal__c');
  assert.deepEqual([row!['total'], row!['most'], row!['mean']].map(String), ['58.70', '50.00', '29.35']);
});

test('amounts sort by the corporate currency and compare by it where the literal names one', () => {
  assert.deepEqual(
    rows('SELECT Name FROM Deal__c ORDER BY Amount__c DESC').map((row) => row['Name']),
    ['big', 'small']
  );
  assert.deepEqual(
    rows('SELECT Name FROM Deal__c WHERE Amount__c > EUR10').map((row) => row['Name']),
    ['big']
  );
  assert.deepEqual(
    rows('SELECT Name FROM Deal__c WHERE Amount__c > SEK100.00').map((row) => row['Name']),
    ['big']
  );
  assert.deepEqual(
    rows('SELECT Name FROM Deal__c WHERE Amount__c > 60').map((row) => row['Name']),
    ['small']
  );
});

test("convertCurrency gives the running user's currency", () => {
  assert.deepEqual(
    rows('SELECT Name, convertCurrency(Amount__c) own FROM Deal__c ORDER BY Name').map((row) => String(row['own'])),
    ['575.00', '100.00']
  );
});

test('an org with one currency knows no currency literals', () => {
  assert.throws(
    () => checkSoql(parseSoql('SELECT Id FROM Opportunity WHERE Amount > USD100'), salesSchema()),
    QueryFailure
  );
});
