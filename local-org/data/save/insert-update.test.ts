import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, Decimal } from '../../values/index.ts';
import { DmlFailure } from '../access.ts';
import type { SObjectRecord } from '../record.ts';
import {
  ALL_OR_NONE,
  fieldXml,
  insert,
  make,
  objectXml,
  orgOf,
  PARTIAL,
  SampleTransaction,
  stored
} from './sample-project.ts';

const files = {
  ...objectXml(
    'Plan__c',
    fieldXml('Account__c', 'Lookup', '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>') +
      fieldXml(
        'Status__c',
        'Picklist',
        '<valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>Draft</fullName><default>true</default></value><value><fullName>Active</fullName><default>false</default></value></valueSetDefinition></valueSet>'
      ) +
      fieldXml('Budget__c', 'Currency', '<precision>10</precision><scale>2</scale>') +
      fieldXml('Spent__c', 'Currency', '<precision>10</precision><scale>2</scale><defaultValue>5</defaultValue>') +
      fieldXml(
        'Left__c',
        'Currency',
        '<precision>10</precision><scale>2</scale><formula>Budget__c - Spent__c</formula>'
      ) +
      fieldXml('Key__c', 'Text', '<length>20</length><unique>true</unique><externalId>true</externalId>') +
      fieldXml('Start__c', 'Date', '<defaultValue>TODAY()</defaultValue>') +
      fieldXml('Contact_Mail__c', 'Email') +
      fieldXml('Needed__c', 'Text', '<length>10</length><required>true</required>') +
      '<validationRules><fullName>Not_Over_Budget</fullName><active>true</active><errorConditionFormula>Spent__c &gt; Budget__c</errorConditionFormula><errorDisplayField>Spent__c</errorDisplayField><errorMessage>Spent more than the budget.</errorMessage></validationRules>' +
      '<validationRules><fullName>No_Way_Back</fullName><active>true</active><errorConditionFormula>AND(ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Active"))</errorConditionFormula><errorMessage>An active plan stays active.</errorMessage></validationRules>'
  )
};

/** The first error of a statement that must fail, as `CODE, message: [fields]`. */
function failure(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof DmlFailure)) throw error;
    const first = error.rows[0]?.errors[0];
    return `${first?.statusCode}, ${first?.message}: [${first?.fields.join(', ')}]`;
  }
  throw new Error('the statement did not fail');
}

test('an insert fills defaults, owner, audit fields and the name, and gives the id back (Object Reference, "System Fields")', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org);
  const record = make(org, 'Plan__c', { Needed__c: ' x ', Budget__c: Decimal.parse('10.005') });
  const [result] = org.dml(tx, 'insert', [record], ALL_OR_NONE);
  assert.equal(result?.success, true);
  assert.equal(record.id?.length, 18);
  const row = stored(org, record.id as string);
  assert.equal(row['Status__c'], 'Draft');
  assert.equal(String(row['Spent__c']), '5.00');
  assert.equal(String(row['Budget__c']), '10.01');
  assert.deepEqual(row['Start__c'], ApexDate.of(2026, 3, 15));
  assert.equal(row['Name'], record.id);
  assert.equal(row['Needed__c'], 'x');
  assert.equal(row['OwnerId'], tx.userId);
  assert.equal(row['CreatedById'], tx.userId);
  assert.equal(row['IsDeleted'], false);
  assert.deepEqual(
    [row['CreatedDate'], row['LastModifiedDate'], row['SystemModstamp']],
    Array.from({ length: 3 }, () => new ApexDatetime(tx.time))
  );
  assert.deepEqual([tx.counts['dmlStatements'], tx.counts['dmlRows']], [1, 1]);
});

test('system validation is worded as the platform words it', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org);
  const attempt = (values: Record<string, unknown>): string =>
    failure(() =>
      org.dml(
        tx,
        'insert',
        [make(org, 'Plan__c', { Needed__c: 'x', Budget__c: Decimal.fromInteger(9), ...values })],
        ALL_OR_NONE
      )
    );
  assert.equal(
    attempt({ Needed__c: null }),
    'REQUIRED_FIELD_MISSING, Required fields are missing: [Needed__c]: [Needed__c]'
  );
  assert.equal(
    attempt({ Needed__c: 'x'.repeat(11) }),
    `STRING_TOO_LONG, Needed: data value too large: ${'x'.repeat(11)} (max length=10): [Needed__c]`
  );
  assert.equal(
    attempt({ Status__c: 'Odd' }),
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Status: bad value for restricted picklist field: Odd: [Status__c]'
  );
  assert.equal(
    attempt({ Budget__c: Decimal.parse('123456789') }),
    'NUMBER_OUTSIDE_VALID_RANGE, Budget: value outside of valid range on numeric field: 123456789: [Budget__c]'
  );
  assert.equal(
    attempt({ Contact_Mail__c: 'nobody' }),
    'INVALID_EMAIL_ADDRESS, Contact Mail: invalid email address: nobody: [Contact_Mail__c]'
  );
  assert.equal(
    attempt({ Account__c: '001000000000099AAA' }),
    'INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: []'
  );
  assert.equal(
    attempt({ Account__c: org.adminUserId }),
    `FIELD_INTEGRITY_EXCEPTION, Account: id value of incorrect type: ${org.adminUserId}: [Account__c]`
  );
  assert.equal(
    failure(() => org.dml(tx, 'insert', [make(org, 'Account')], ALL_OR_NONE)),
    'REQUIRED_FIELD_MISSING, Required fields are missing: [Name]: [Name]'
  );
  insert(org, tx, 'Plan__c', { Needed__c: 'x', Key__c: 'A', Budget__c: Decimal.fromInteger(9) });
  assert.match(
    attempt({ Key__c: 'a' }),
    /^DUPLICATE_VALUE, duplicate value found: Key__c duplicates value on record with id: a\w{14}: \[\]$/
  );
});

test('validation rules run after the before triggers, see prior values on update, and name their field', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org, {
    'Plan__c before insert': ({ newRecords = [] }) => {
      for (const record of newRecords)
        record.values['Spent__c'] = (record.values['Spent__c'] as Decimal).add(Decimal.fromInteger(1));
    }
  });
  const values = { Needed__c: 'x', Budget__c: Decimal.parse('5.50') };
  assert.equal(
    failure(() => org.dml(tx, 'insert', [make(org, 'Plan__c', values)], ALL_OR_NONE)),
    'FIELD_CUSTOM_VALIDATION_EXCEPTION, Spent more than the budget.: [Spent__c]'
  );
  const id = insert(org, tx, 'Plan__c', { ...values, Budget__c: Decimal.fromInteger(6), Status__c: 'Active' });
  assert.equal(
    failure(() => org.dml(tx, 'update', [make(org, 'Plan__c', { Id: id, Status__c: 'Draft' })], ALL_OR_NONE)),
    'FIELD_CUSTOM_VALIDATION_EXCEPTION, An active plan stays active.: []'
  );
  org.dml(tx, 'update', [make(org, 'Plan__c', { Id: id, Needed__c: 'y' })], ALL_OR_NONE);
  assert.equal(stored(org, id)['Needed__c'], 'y');
});

test('triggers see full records with formula values; before triggers change them, after triggers see ids (Apex Developer Guide, "Triggers")', () => {
  const org = orgOf(files);
  const seen: unknown[] = [];
  const tx = new SampleTransaction(org, {
    'Plan__c before insert': ({ newRecords = [] }) => {
      const [record] = newRecords as [SObjectRecord];
      seen.push(String(record.values['Left__c']), record.id, record.values['Status__c']);
      record.values['Needed__c'] = 'set';
    },
    'Plan__c after insert': ({ newRecords = [] }) => seen.push(newRecords[0]?.id?.slice(0, 1), newRecords[0]?.readOnly),
    'Plan__c before update': ({ newRecords = [], oldRecords = [] }) =>
      seen.push(newRecords[0]?.values['Status__c'], oldRecords[0]?.values['Status__c'], oldRecords[0]?.readOnly)
  });
  const id = insert(org, tx, 'Plan__c', { Budget__c: Decimal.fromInteger(8) });
  assert.equal(stored(org, id)['Needed__c'], 'set');
  org.dml(tx, 'update', [make(org, 'Plan__c', { Id: id, Status__c: 'Active' })], ALL_OR_NONE);
  assert.deepEqual(seen, ['3.00', null, 'Draft', 'a', true, 'Active', 'Draft', true]);
  assert.deepEqual(tx.events, [
    'Plan__c before insert 1',
    'Plan__c after insert 1',
    'Plan__c before update 1',
    'Plan__c after update 1'
  ]);
});

test('all or none keeps nothing when one row fails; partial success keeps the good rows and fires triggers again for them (Apex Developer Guide, "Bulk DML Exception Handling")', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org);
  const rows = (): SObjectRecord[] => [
    make(org, 'Plan__c', { Needed__c: 'a', Budget__c: Decimal.fromInteger(9) }),
    make(org, 'Plan__c', { Budget__c: Decimal.fromInteger(9) }),
    make(org, 'Plan__c', { Needed__c: 'c', Budget__c: Decimal.fromInteger(9) })
  ];
  const records = rows();
  assert.match(
    failure(() => org.dml(tx, 'insert', records, ALL_OR_NONE)),
    /^REQUIRED_FIELD_MISSING/
  );
  assert.deepEqual(
    records.map((record) => record.id),
    [null, null, null]
  );
  assert.equal(org.query(tx, 'SELECT COUNT() FROM Plan__c', { access: ALL_OR_NONE.access }).totalSize, 0);
  tx.events.length = 0;
  const results = org.dml(tx, 'insert', rows(), PARTIAL);
  assert.deepEqual(
    results.map((result) => result.success),
    [true, false, true]
  );
  assert.equal(org.query(tx, 'SELECT COUNT() FROM Plan__c', { access: ALL_OR_NONE.access }).totalSize, 2);
  assert.deepEqual(tx.events, [
    'Plan__c before insert 3',
    'Plan__c after insert 2',
    'Plan__c before insert 2',
    'Plan__c after insert 2'
  ]);
});

test('addError in a trigger stops the row, on the record or on a field', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org, {
    'Plan__c after insert': ({ newRecords = [] }) => {
      (newRecords[0] as SObjectRecord).errors = [
        { message: 'No.', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Key__c'] }
      ];
    }
  });
  assert.equal(
    failure(() => insert(org, tx, 'Plan__c', { Needed__c: 'x', Budget__c: Decimal.fromInteger(9) })),
    'FIELD_CUSTOM_VALIDATION_EXCEPTION, No.: [Key__c]'
  );
  assert.equal(org.query(tx, 'SELECT COUNT() FROM Plan__c', { access: ALL_OR_NONE.access }).totalSize, 0);
});

test('a before trigger may refuse every task', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org, {
    'Task before insert': ({ newRecords = [] }) => {
      for (const record of newRecords as SObjectRecord[])
        record.errors = [{ message: 'No.', statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: [] }];
    }
  });
  assert.equal(
    failure(() => insert(org, tx, 'Task', { Subject: 'Call' })),
    'FIELD_CUSTOM_VALIDATION_EXCEPTION, No.: []'
  );
});

test('10,000 records go through insert in chunks of 200, with rules and references', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org);
  const account = insert(org, tx, 'Account', { Name: 'Acme' });
  const records = Array.from({ length: 10_000 }, (_, index) =>
    make(org, 'Plan__c', {
      Needed__c: 'x',
      Account__c: account,
      Key__c: `K${index}`,
      Budget__c: Decimal.fromInteger(9)
    })
  );
  const start = performance.now();
  org.dml(tx, 'insert', records, ALL_OR_NONE);
  const ms = performance.now() - start;
  assert.equal(org.query(tx, 'SELECT COUNT() FROM Plan__c', { access: ALL_OR_NONE.access }).totalSize, 10_000);
  assert.equal(tx.events.filter((event) => event === 'Plan__c before insert 200').length, 50);
  process.stdout.write(`# 10,000 records inserted in ${ms.toFixed(0)} ms\n`);
});

test('a required lookup filter refuses records it does not let through (Help, "Lookup Filters")', () => {
  const org = orgOf({
    ...objectXml(
      'Seat__c',
      fieldXml('Free__c', 'Checkbox', '<defaultValue>false</defaultValue>') +
        fieldXml('Hall__c', 'Text', '<length>10</length>')
    ),
    ...objectXml(
      'Booking__c',
      fieldXml('Hall__c', 'Text', '<length>10</length>') +
        fieldXml(
          'Seat__c',
          'Lookup',
          '<lookupFilter><active>true</active><errorMessage>Choose a free seat of the hall.</errorMessage><isOptional>false</isOptional>' +
            '<filterItems><field>Seat__c.Free__c</field><operation>equals</operation><value>True</value></filterItems>' +
            '<filterItems><field>Seat__c.Hall__c</field><operation>equals</operation><valueField>$Source.Hall__c</valueField></filterItems></lookupFilter>' +
            '<referenceTo>Seat__c</referenceTo><relationshipName>Bookings</relationshipName>'
        )
    )
  });
  const tx = new SampleTransaction(org);
  const free = insert(org, tx, 'Seat__c', { Free__c: true, Hall__c: 'A' });
  const taken = insert(org, tx, 'Seat__c', { Hall__c: 'A' });
  const id = insert(org, tx, 'Booking__c', { Seat__c: free, Hall__c: 'A' });
  assert.equal(
    failure(() => insert(org, tx, 'Booking__c', { Seat__c: taken, Hall__c: 'A' })),
    'FIELD_FILTER_VALIDATION_EXCEPTION, Choose a free seat of the hall.: [Seat__c]'
  );
  assert.match(
    failure(() => org.dml(tx, 'update', [make(org, 'Booking__c', { Id: id, Hall__c: 'B' })], ALL_OR_NONE)),
    /^FIELD_FILTER_VALIDATION_EXCEPTION/
  );
});

test('record types give defaults, and one of another object is refused', () => {
  const org = orgOf({
    'objects/Account/recordTypes/Key.recordType-meta.xml':
      '<RecordType><fullName>Key</fullName><active>true</active><label>Key</label><picklistValues><picklist>Rating</picklist><values><fullName>Hot</fullName><default>true</default></values></picklistValues></RecordType>',
    'objects/Lead/recordTypes/Trade.recordType-meta.xml':
      '<RecordType><fullName>Trade</fullName><active>true</active><label>Trade</label></RecordType>'
  });
  const tx = new SampleTransaction(org);
  const type = (name: string): unknown =>
    org.query(tx, `SELECT Id FROM RecordType WHERE DeveloperName = '${name}'`, { access: ALL_OR_NONE.access })
      .records[0]?.id;
  const id = insert(org, tx, 'Account', { Name: 'A' });
  assert.equal(stored(org, id)['RecordTypeId'], type('Key'));
  assert.match(
    failure(() => insert(org, tx, 'Account', { Name: 'A', RecordTypeId: type('Trade') })),
    /^INVALID_CROSS_REFERENCE_KEY, Record Type ID: this ID value isn't valid for the user/
  );
});
