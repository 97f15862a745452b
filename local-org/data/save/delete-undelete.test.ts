import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../values/index.ts';
import { DmlFailure } from '../access.ts';
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

const summary = (name: string, operation: string, more = ''): string =>
  fieldXml(
    name,
    'Summary',
    `<summaryForeignKey>Step__c.Plan__c</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${more}`
  );
const files = {
  ...objectXml(
    'Plan__c',
    fieldXml('Account__c', 'Lookup', '<referenceTo>Account</referenceTo><relationshipName>Plans</relationshipName>') +
      fieldXml(
        'Parent__c',
        'MasterDetail',
        '<referenceTo>Program__c</referenceTo><relationshipName>Plans</relationshipName>'
      ) +
      summary('Steps__c', 'count') +
      summary('Hours__c', 'sum', '<summarizedField>Step__c.Hours__c</summarizedField>') +
      summary('Longest__c', 'max', '<summarizedField>Step__c.Hours__c</summarizedField>') +
      summary(
        'Done__c',
        'count',
        '<summaryFilterItems><field>Step__c.Status__c</field><operation>equals</operation><value>Done, Skipped</value></summaryFilterItems>'
      ) +
      '<validationRules><fullName>At_Most_100</fullName><active>true</active><errorConditionFormula>Hours__c &gt; 100</errorConditionFormula><errorMessage>Too many hours.</errorMessage></validationRules>',
    { sharingModel: 'ControlledByParent' }
  ),
  ...objectXml(
    'Program__c',
    fieldXml(
      'Total__c',
      'Summary',
      '<summaryForeignKey>Plan__c.Parent__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Plan__c.Hours__c</summarizedField>'
    )
  ),
  ...objectXml(
    'Step__c',
    fieldXml(
      'Plan__c',
      'MasterDetail',
      '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>'
    ) +
      fieldXml('Hours__c', 'Number', '<precision>6</precision><scale>1</scale>') +
      fieldXml('Status__c', 'Text', '<length>20</length>'),
    { sharingModel: 'ControlledByParent' }
  ),
  ...objectXml(
    'Note_On__c',
    fieldXml(
      'Plan__c',
      'Lookup',
      '<referenceTo>Plan__c</referenceTo><relationshipName>Remarks</relationshipName><deleteConstraint>SetNull</deleteConstraint>'
    ) +
      fieldXml(
        'Guard__c',
        'Lookup',
        '<referenceTo>Program__c</referenceTo><relationshipName>Guards</relationshipName><deleteConstraint>Restrict</deleteConstraint>'
      )
  )
};

function setUp(): {
  org: ReturnType<typeof orgOf>;
  tx: SampleTransaction;
  program: string;
  plan: string;
  steps: string[];
} {
  const org = orgOf(files);
  const tx = new SampleTransaction(org);
  const program = insert(org, tx, 'Program__c', { Name: 'P' });
  const plan = insert(org, tx, 'Plan__c', { Name: 'Plan', Parent__c: program });
  const steps = ['1.5', '2', '3.5'].map((hours, index) =>
    insert(org, tx, 'Step__c', {
      Plan__c: plan,
      Hours__c: Decimal.parse(hours),
      Status__c: index === 0 ? 'Done' : 'Open'
    })
  );
  return { org, tx, program, plan, steps };
}

const text = (values: Record<string, unknown>, ...names: string[]): string[] =>
  names.map((name) => String(values[name]));

test('roll-up summaries follow inserts, updates, deletes and undeletes, up the chain (Help, "Roll-Up Summary Field")', () => {
  const { org, tx, program, plan, steps } = setUp();
  assert.deepEqual(text(stored(org, plan), 'Steps__c', 'Hours__c', 'Longest__c', 'Done__c'), ['3', '7.0', '3.5', '1']);
  assert.equal(String(stored(org, program)['Total__c']), '7.0');
  assert.ok(tx.events.includes('Program__c after update 1'), 'the triggers of parents fire');
  org.dml(
    tx,
    'update',
    [make(org, 'Step__c', { Id: steps[1], Hours__c: Decimal.fromInteger(10), Status__c: 'Skipped' })],
    ALL_OR_NONE
  );
  assert.deepEqual(text(stored(org, plan), 'Hours__c', 'Longest__c', 'Done__c'), ['15.0', '10.0', '2']);
  org.dml(tx, 'delete', [make(org, 'Step__c', { Id: steps[1] })], ALL_OR_NONE);
  assert.deepEqual(text(stored(org, plan), 'Steps__c', 'Hours__c'), ['2', '5.0']);
  org.dml(tx, 'undelete', [make(org, 'Step__c', { Id: steps[1] })], ALL_OR_NONE);
  assert.equal(String(stored(org, program)['Total__c']), '15.0');
});

test("a parent's validation rule stops the child whose roll-up breaks it", () => {
  const { org, tx, plan } = setUp();
  assert.throws(
    () => insert(org, tx, 'Step__c', { Plan__c: plan, Hours__c: Decimal.fromInteger(200) }),
    (error) => error instanceof DmlFailure && error.rows[0]?.errors[0]?.message === 'Too many hours.'
  );
  assert.equal(String(stored(org, plan)['Steps__c']), '3');
});

test('details go with their master without triggers of their own, lookups are emptied, and undelete brings all of it back (Apex Developer Guide, "Operations That Don\'t Invoke Triggers")', () => {
  const { org, tx, program, plan, steps } = setUp();
  const remark = insert(org, tx, 'Note_On__c', { Plan__c: plan });
  tx.events.length = 0;
  org.dml(tx, 'delete', [make(org, 'Plan__c', { Id: plan })], ALL_OR_NONE);
  assert.deepEqual(tx.events.slice(0, 2), ['Plan__c before delete 1', 'Plan__c after delete 1']);
  assert.ok(!tx.events.some((event) => event.startsWith('Step__c')));
  assert.equal(stored(org, steps[0] as string)['IsDeleted'], true);
  assert.equal(stored(org, remark)['Plan__c'], null);
  assert.equal(String(stored(org, program)['Total__c']), '0.0');
  assert.throws(
    () => org.dml(tx, 'update', [make(org, 'Plan__c', { Id: plan, Name: 'x' })], ALL_OR_NONE),
    (error) => error instanceof DmlFailure && error.rows[0]?.errors[0]?.statusCode === 'ENTITY_IS_DELETED'
  );
  assert.throws(() => org.dml(tx, 'undelete', [make(org, 'Step__c', { Id: steps[0] })], ALL_OR_NONE), DmlFailure);
  org.dml(tx, 'undelete', [make(org, 'Plan__c', { Id: plan })], ALL_OR_NONE);
  assert.equal(stored(org, steps[0] as string)['IsDeleted'], false);
  assert.equal(stored(org, remark)['Plan__c'], plan);
  assert.deepEqual(text(stored(org, plan), 'Steps__c', 'Hours__c'), ['3', '7.0']);
  assert.equal(String(stored(org, program)['Total__c']), '7.0');
});

test('a lookup may forbid the delete of what it points to', () => {
  const { org, tx, program } = setUp();
  insert(org, tx, 'Note_On__c', { Guard__c: program, Name: 'Keep' });
  const [result] = org.dml(tx, 'delete', [make(org, 'Program__c', { Id: program })], PARTIAL);
  assert.equal(result?.errors[0]?.statusCode, 'DELETE_FAILED');
  assert.match(
    result?.errors[0]?.message ?? '',
    /^Your attempt to delete P could not be completed because it is associated with the following .*Keep/
  );
});

test('what was taken out of the recycle bin cannot come back (Apex Reference, "Database.emptyRecycleBin")', () => {
  const { org, tx, plan, steps } = setUp();
  org.dml(tx, 'delete', [make(org, 'Plan__c', { Id: plan })], ALL_OR_NONE);
  assert.deepEqual(
    org.emptyRecycleBin(tx, [plan]).map((result) => result.success),
    [true]
  );
  assert.equal(stored(org, steps[0] as string)['IsDeleted'], true);
  assert.deepEqual(
    org
      .dml(tx, 'undelete', [make(org, 'Plan__c', { Id: plan })], PARTIAL)
      .map((result) => result.errors[0]?.statusCode),
    ['UNDELETE_FAILED']
  );
  assert.deepEqual(
    org.emptyRecycleBin(tx, [plan]).map((result) => result.success),
    [false]
  );
});

test('merge moves children to the master, deletes the losers and remembers where they went (Apex Developer Guide, "Merging Records")', () => {
  const org = orgOf({});
  const tx = new SampleTransaction(org);
  const [master, loser] = ['A', 'B'].map((Name) => insert(org, tx, 'Account', { Name })) as [string, string];
  const contact = insert(org, tx, 'Contact', { LastName: 'C', AccountId: loser });
  tx.events.length = 0;
  const record = make(org, 'Account', { Id: master, Industry: 'Banking' });
  assert.deepEqual(
    org.merge(tx, record, [make(org, 'Account', { Id: loser })], ALL_OR_NONE).map((result) => result.success),
    [true]
  );
  assert.equal(stored(org, contact)['AccountId'], master);
  assert.deepEqual(
    [stored(org, loser)['IsDeleted'], stored(org, loser)['MasterRecordId'], stored(org, master)['Industry']],
    [true, master, 'Banking']
  );
  assert.deepEqual(tx.events, [
    'Account before delete 1',
    'Account after delete 1',
    'Account before update 1',
    'Account after update 1'
  ]);
});

test('the delete trigger of a merged record finds the record it was merged into (Apex Developer Guide, "Triggers and Merge Statements")', () => {
  const org = orgOf({});
  const seen: unknown[] = [];
  const tx = new SampleTransaction(org, {
    'Account after delete': (event) => seen.push(event.oldRecords?.[0]?.values['MasterRecordId'])
  });
  const [master, loser] = ['A', 'B'].map((Name) => insert(org, tx, 'Account', { Name })) as [string, string];
  org.merge(tx, make(org, 'Account', { Id: master }), [make(org, 'Account', { Id: loser })], ALL_OR_NONE);
  assert.deepEqual(seen, [master]);
});

test('upsert matches by external id and says which were created', () => {
  const org = orgOf(
    objectXml(
      'Item__c',
      fieldXml('Key__c', 'Text', '<length>20</length><unique>true</unique><externalId>true</externalId>') +
        fieldXml('N__c', 'Number', '<precision>4</precision><scale>0</scale>')
    )
  );
  const tx = new SampleTransaction(org);
  const id = insert(org, tx, 'Item__c', { Key__c: 'a' });
  const records = [
    make(org, 'Item__c', { Key__c: 'A', N__c: Decimal.fromInteger(1) }),
    make(org, 'Item__c', { Key__c: 'b' })
  ];
  const results = org.dml(tx, 'upsert', records, { ...ALL_OR_NONE, externalIdField: 'Key__c' });
  assert.deepEqual(
    results.map((result) => [result.success, result.created]),
    [
      [true, false],
      [true, true]
    ]
  );
  assert.equal(records[0]?.id, id);
  assert.equal(String(stored(org, id)['N__c']), '1');
  const twice = [
    make(org, 'Item__c', { Key__c: 'z' }),
    make(org, 'Item__c', { Key__c: 'z' }),
    make(org, 'Item__c', {})
  ];
  assert.deepEqual(
    org
      .dml(tx, 'upsert', twice, { ...PARTIAL, externalIdField: 'Key__c' })
      .map((result) => result.errors[0]?.statusCode),
    [undefined, 'DUPLICATE_VALUE', 'MISSING_ARGUMENT']
  );
});
