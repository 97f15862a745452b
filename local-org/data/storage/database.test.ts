import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ApexBlob, ApexDate, ApexDatetime, ApexTime, Decimal } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import {
  ALL_OR_NONE,
  fieldXml,
  insert,
  make,
  objectXml,
  orgOf,
  SampleTransaction,
  stored
} from '../save/sample-project.ts';
import { createOrg } from '../org.ts';
import type { ObjectSchema } from '../schema/model.ts';

const money = (scale: number): string =>
  fieldXml('Money__c', 'Currency', `<precision>18</precision><scale>${scale}</scale>`);
const plan = (fields: string): Record<string, string> => objectXml('Plan__c', fields);

test('values come back as they went in, exactly (docs/architecture.md, "Values")', () => {
  const org = orgOf(
    plan(
      money(2) +
        fieldXml('Day__c', 'Date') +
        fieldXml('At__c', 'DateTime') +
        fieldXml('Clock__c', 'Time') +
        fieldXml('Open__c', 'Checkbox') +
        fieldXml('N__c', 'Number', '<precision>18</precision><scale>0</scale>')
    )
  );
  const object = org.schema.objects.get('plan__c') as ObjectSchema;
  const table = org.database.table(object);
  const values = {
    Id: org.database.nextId(object),
    Money__c: Decimal.parse('1234567890123456.78'),
    Day__c: ApexDate.of(1969, 12, 31),
    At__c: new ApexDatetime(-1000),
    Clock__c: new ApexTime(3_600_000),
    Open__c: true,
    N__c: Decimal.parse('-999999999999999999'),
    Name: 'Ä ö'
  };
  table.insert([new SObjectRecord(object, { ...values })]);
  const row = table.read([values.Id]).get(values.Id)?.values ?? {};
  assert.equal(String(row['Money__c']), '1234567890123456.78');
  assert.equal(String(row['N__c']), '-999999999999999999');
  assert.deepEqual(
    [row['Day__c'], row['At__c'], row['Clock__c'], row['Open__c'], row['Name'], row['OwnerId']],
    [values.Day__c, values.At__c, values.Clock__c, true, 'Ä ö', null]
  );
  const attachment = org.schema.objects.get('attachment') as ObjectSchema;
  org.database
    .table(attachment)
    .insert([new SObjectRecord(attachment, { Id: '00P000000000001AAA', Body: ApexBlob.fromText('x') })]);
  assert.deepEqual(
    org.database.table(attachment).read(['00P000000000001AAA']).get('00P000000000001AAA')?.values['Body'],
    ApexBlob.fromText('x')
  );
});

test('savepoints nest; what follows a point goes, and ids are not used again', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const outer = org.savepoint();
  const first = insert(org, tx, 'Account', { Name: 'A' });
  const inner = org.savepoint();
  const second = insert(org, tx, 'Account', { Name: 'B' });
  org.rollbackTo(inner);
  assert.throws(() => stored(org, second), /no row/);
  assert.equal(stored(org, first)['Name'], 'A');
  assert.notEqual(insert(org, tx, 'Account', { Name: 'C' }), second);
  org.rollbackTo(outer);
  assert.throws(() => org.rollbackTo(inner), /no longer open/);
  org.release(outer);
  assert.throws(() => stored(org, first), /no row/);
});

test('a copy of an org has its rows and goes its own way', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const id = insert(org, tx, 'Account', { Name: 'A' });
  const copy = createOrg({ project: org.project, schema: org.schema, bytes: org.serialize() });
  assert.equal(stored(copy, id)['Name'], 'A');
  const next = insert(copy, new SampleTransaction(copy), 'Account', { Name: 'B' });
  assert.notEqual(next, id);
  assert.throws(() => stored(org, next), /no row/);
});

test('an org kept in a file is there again, also after its metadata has changed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'org-file-'));
  const file = join(directory, 'org.db');
  try {
    const first = orgOf(plan(money(2) + fieldXml('Old__c', 'Text', '<length>10</length>')), { file });
    const id = insert(first, new SampleTransaction(first), 'Plan__c', { Money__c: Decimal.parse('1.25'), Old__c: 'x' });
    first.close();
    const same = orgOf(plan(money(2) + fieldXml('Old__c', 'Text', '<length>10</length>')), { file });
    assert.equal(stored(same, id)['Old__c'], 'x');
    same.close();
    const changed = orgOf(
      { ...plan(money(4) + fieldXml('New__c', 'Checkbox')), ...objectXml('Another__c', '') },
      { file }
    );
    assert.deepEqual(
      [String(stored(changed, id)['Money__c']), stored(changed, id)['New__c'], 'Old__c' in stored(changed, id)],
      ['1.2500', false, false]
    );
    const tx = new SampleTransaction(changed);
    assert.notEqual(insert(changed, tx, 'Plan__c'), id);
    insert(changed, tx, 'Another__c');
    assert.equal(changed.query(tx, 'SELECT Id FROM Plan__c', { access: ALL_OR_NONE.access }).totalSize, 2);
    changed.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test('auto-numbers count on, in the display format', () => {
  const org = orgOf(
    objectXml('Order_Note__c', '', {
      nameField: '<label>Number</label><type>AutoNumber</type><displayFormat>N-{YYYY}-{0000}</displayFormat>'
    })
  );
  const tx = new SampleTransaction(org);
  const records = [make(org, 'Order_Note__c'), make(org, 'Order_Note__c')];
  org.dml(tx, 'insert', records, ALL_OR_NONE);
  assert.deepEqual(
    records.map((record) => stored(org, record.id as string)['Name']),
    ['N-2026-0001', 'N-2026-0002']
  );
});
