import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AccessFailure, SYSTEM_WITH_SHARING } from '../access.ts';
import { SObjectRecord } from '../record.ts';
import { SampleTransaction } from '../soql/sample-database.ts';
import { SampleOrg, SYSTEM_ACCESS, USER_ACCESS } from './sample-org.ts';

const org = new SampleOrg();
const admin = org.profile('Admin', ['ModifyAllData', 'ViewAllData', 'CustomizeApplication']);
const standard = org.profile('Standard');
for (const object of ['Account', 'Contact', 'Opportunity', 'Plan__c', 'Step__c'])
  org.allow(standard.set, object, 'RCED');
for (const field of [
  'Plan__c.Budget__c',
  'Plan__c.Region__c',
  'Plan__c.Account__c',
  'Account.Industry',
  'Contact.AccountId',
  'Opportunity.AccountId',
  'Opportunity.Amount',
  'Contact.Email'
])
  org.allowField(standard.set, field, true);
const ceo = org.insert('UserRole', { Name: 'CEO', DeveloperName: 'CEO' });
const sales = org.insert('UserRole', { Name: 'Sales', DeveloperName: 'Sales', ParentRoleId: ceo });
const seller = org.insert('UserRole', {
  Name: 'Seller',
  DeveloperName: 'Seller',
  ParentRoleId: sales,
  OpportunityAccessForAccountOwner: 'Read'
});
const support = org.insert('UserRole', { Name: 'Support', DeveloperName: 'Support', ParentRoleId: ceo });
const boss = org.user('boss', standard.profile, ceo);
const ann = org.user('ann', standard.profile, seller);
const bob = org.user('bob', standard.profile, seller);
const eve = org.user('eve', standard.profile, support);
const lone = org.user('lone', standard.profile);
const max = org.user('max', standard.profile);
const root = org.user('root', admin.profile);
const accountA = org.insert('Account', { Name: 'A', OwnerId: ann });
const accountB = org.insert('Account', { Name: 'B', OwnerId: bob });
org.insert('Contact', { LastName: 'Ca', Name: 'Ca', AccountId: accountA, OwnerId: ann });
org.insert('Contact', { LastName: 'Own', Name: 'Own', OwnerId: eve });
const planA = org.insert('Plan__c', { Name: 'PA', OwnerId: ann, Region__c: 'South', Secret__c: 's' });
const planB = org.insert('Plan__c', { Name: 'PB', OwnerId: bob, Region__c: 'North' });
const stepA = org.insert('Step__c', { Name: 'SA', Plan__c: planA });
const PLANS = 'SELECT Name FROM Plan__c ORDER BY Name';

test('private records are seen by their owner and those above in the role hierarchy (Help, "Control Access Using Hierarchies")', () => {
  assert.deepEqual(org.names(PLANS, ann), ['PA']);
  assert.deepEqual(org.names(PLANS, bob), ['PB']);
  assert.deepEqual(org.names(PLANS, boss), ['PA', 'PB']);
  assert.deepEqual(org.names(PLANS, lone), []);
  assert.deepEqual(org.names(PLANS, root), ['PA', 'PB']);
  assert.deepEqual(org.names(PLANS, lone, SYSTEM_ACCESS), ['PA', 'PB']);
});

test('details follow their master, contacts their account, contacts without account their owner', () => {
  assert.deepEqual(org.names('SELECT Name FROM Step__c', ann), ['SA']);
  assert.deepEqual(org.names('SELECT Name FROM Step__c', bob), []);
  assert.deepEqual(org.names('SELECT Name FROM Contact ORDER BY Name', ann), ['Ca']);
  assert.deepEqual(org.names('SELECT Name FROM Contact ORDER BY Name', eve), ['Own']);
  assert.deepEqual(org.names('SELECT Name FROM Contact ORDER BY Name', boss), ['Ca', 'Own']);
});

test('a parent that is not shared is read as none, in every clause, also through TYPEOF; a formula reads past it (Help, "Cross-Object Formulas")', () => {
  const savepoint = org.database.savepoint();
  org.insert('Plan__c', { Name: 'PE', OwnerId: eve, Account__c: accountA });
  const read = (soql: string, user: string): Record<string, unknown>[] =>
    org.engine
      .query(new SampleTransaction(user), soql, { access: SYSTEM_WITH_SHARING, binds: new Map() })
      .records.map(({ values }) => ({ ...values }));
  const plan = "SELECT Account__c, Account__r.Name FROM Plan__c WHERE Name = 'PE'";
  assert.deepEqual([read(plan, eve)[0]!['Account__c'], read(plan, eve)[0]!['Account__r']], [accountA, null]);
  assert.equal((read(plan, boss)[0]!['Account__r'] as SObjectRecord).values['Name'], 'A');
  for (const [soql, hidden, shown] of [
    ["SELECT Name FROM Plan__c WHERE Account__r.Name = 'A'", [], ['PE']],
    ["SELECT Name FROM Plan__c WHERE Name = 'PE' AND Account__r.Name LIKE 'A%'", [], ['PE']],
    ["SELECT Account__r.Name Name FROM Plan__c WHERE Name = 'PE' GROUP BY Account__r.Name", [null], ['A']],
    ["SELECT MAX(Account__r.Name) Name FROM Plan__c WHERE Name = 'PE'", [null], ['A']]
  ] as const) {
    assert.deepEqual([org.names(soql, eve), org.names(soql, boss)], [hidden, shown], soql);
  }
  assert.equal(read("SELECT Account_Name__c FROM Plan__c WHERE Name = 'PE'", eve)[0]!['Account_Name__c'], 'A');
  org.insert('Task', { Subject: 'Call', OwnerId: eve, WhatId: accountA });
  const task = 'SELECT Subject, TYPEOF What WHEN Account THEN Name END FROM Task';
  assert.equal(read(task, eve)[0]!['What'], null);
  assert.equal((read(task, boss)[0]!['What'] as SObjectRecord).values['Name'], 'A');
  const named = 'SELECT What.Name, What.Type FROM Task';
  assert.equal((read(named, eve)[0]!['What'] as SObjectRecord).values['Name'], null);
  assert.equal((read(named, boss)[0]!['What'] as SObjectRecord).values['Name'], 'A');
  // An account is read by whoever sees one of its contacts.
  assert.equal(
    (read("SELECT Account.Name FROM Contact WHERE Name = 'Ca'", ann)[0]!['Account'] as SObjectRecord).values['Name'],
    'A'
  );
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('shares give the level they state, to users, groups and those above (Object Reference, "CustomObject__Share")', () => {
  const savepoint = org.database.savepoint();
  org.insert('Plan__Share', { ParentId: planA, UserOrGroupId: lone, AccessLevel: 'Read', RowCause: 'Manual' });
  assert.deepEqual(org.names(PLANS, lone), ['PA']);
  assert.deepEqual(org.names('SELECT Name FROM Step__c', lone), ['SA']);
  assert.equal(org.security.recordAccess(lone, planA).level, 'Read');
  assert.equal(org.security.recordAccess(lone, stepA).level, 'Read');
  const group = org.insert('Group', { Name: 'G', DeveloperName: 'G', Type: 'Regular', DoesIncludeBosses: true });
  org.insert('GroupMember', { GroupId: group, UserOrGroupId: max });
  org.insert('Plan__Share', { ParentId: planB, UserOrGroupId: group, AccessLevel: 'Edit', RowCause: 'Team__c' });
  assert.deepEqual(org.names(PLANS, max), ['PB']);
  assert.equal(org.security.recordAccess(max, planB).level, 'Edit');
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
  assert.deepEqual(org.names(PLANS, lone), []);
  assert.deepEqual(org.names(PLANS, max), []);
});

test('sharing rules from metadata: by criteria to a group, by owner to a role (Metadata API, "SharingRules")', () => {
  const savepoint = org.database.savepoint();
  const group = org.insert('Group', {
    Name: 'North Team',
    DeveloperName: 'North_Team',
    Type: 'Regular',
    DoesIncludeBosses: true
  });
  org.insert('GroupMember', { GroupId: group, UserOrGroupId: lone });
  assert.deepEqual(org.names(PLANS, lone), ['PB']);
  assert.equal(org.security.recordAccess(lone, planB).level, 'Edit');
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('a rule on accounts may open their opportunities further (Metadata API, "SharingRules": accountSettings)', () => {
  const savepoint = org.database.savepoint();
  const deal = org.insert('Opportunity', { Name: 'Deal', AccountId: accountA, OwnerId: boss });
  assert.equal(org.security.recordAccess(max, deal).level, 'None');
  const desk = org.insert('Group', { Name: 'Desk', DeveloperName: 'Desk', Type: 'Regular', DoesIncludeBosses: true });
  org.insert('GroupMember', { GroupId: desk, UserOrGroupId: max });
  assert.equal(org.security.recordAccess(max, accountA).level, 'Read');
  assert.equal(org.security.recordAccess(max, deal).level, 'Edit');
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('an owner rule reaches members of the role it names', () => {
  // "Peers" shares plans of Sales and below with Support, to read.
  const savepoint = org.database.savepoint();
  const agent = org.user('agent', standard.profile, support);
  assert.deepEqual(org.names(PLANS, agent), ['PA', 'PB']);
  assert.equal(org.security.recordAccess(agent, planA).level, 'Read');
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('accounts and their opportunities open each other (Help, "Built-in Sharing Behavior")', () => {
  const savepoint = org.database.savepoint();
  org.insert('Opportunity', { Name: 'Deal', AccountId: accountB, OwnerId: ann });
  assert.deepEqual(org.names('SELECT Name FROM Account ORDER BY Name', ann), ['A', 'B']);
  assert.equal(org.security.recordAccess(ann, accountB).level, 'Read');
  assert.deepEqual(
    org.names('SELECT Name FROM Opportunity', bob),
    ['Deal'],
    "the account owner's role reads opportunities"
  );
  org.insert('AccountTeamMember', {
    AccountId: accountA,
    UserId: lone,
    AccountAccessLevel: 'Edit',
    OpportunityAccessLevel: 'None',
    CaseAccessLevel: 'None'
  });
  assert.equal(org.security.recordAccess(lone, accountA).level, 'Edit');
  assert.deepEqual(org.names('SELECT Name FROM Contact', lone), ['Ca']);
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('activities: related records open them, Edit Tasks is needed to change them, administrators see all', () => {
  const savepoint = org.database.savepoint();
  const task = org.insert('Task', { Subject: 'Call', OwnerId: ann, WhatId: accountB });
  const see = (user: string): number =>
    org.engine.query(new SampleTransaction(user), 'SELECT Id FROM Task', { access: USER_ACCESS }).records.length;
  assert.deepEqual([ann, bob, max, boss, root].map(see), [1, 1, 0, 1, 1]);
  assert.equal(org.security.objectPermissions(ann, 'Task').edit, false);
  assert.equal(org.security.recordAccess(ann, task).level, 'Read');
  assert.equal(org.security.recordAccess(root, task).level, 'All');
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});

test('record access: owner and above all, View All read, Modify All all', () => {
  const levels = (user: string): string[] =>
    [planA, planB, stepA].map((id) => org.security.recordAccess(user, id).level);
  assert.deepEqual(levels(ann), ['All', 'None', 'All']);
  assert.deepEqual(levels(boss), ['All', 'All', 'All']);
  assert.deepEqual(levels(root), ['All', 'All', 'All']);
  const editable = org.engine.query(
    new SampleTransaction(root),
    'SELECT RecordId FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :ids AND HasEditAccess = true',
    {
      access: SYSTEM_ACCESS,
      binds: new Map<string, unknown>([
        ['u', bob],
        ['ids', [planA, planB]]
      ])
    }
  );
  assert.deepEqual(
    editable.records.map((row) => row.values['RecordId']),
    [planB]
  );
  const rows = org.engine.query(
    new SampleTransaction(root),
    'SELECT RecordId, HasEditAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :ids',
    {
      access: SYSTEM_ACCESS,
      binds: new Map<string, unknown>([
        ['u', bob],
        ['ids', [planA, planB]]
      ])
    }
  );
  assert.deepEqual(
    rows.records.map((row) => [row.values['RecordId'], row.values['HasEditAccess'], row.values['MaxAccessLevel']]),
    [
      [planA, false, 'None'],
      [planB, true, 'All']
    ]
  );
  // Object Reference, "UserRecordAccess": records that the running user can't read are left out.
  const asAnn = org.engine.query(
    new SampleTransaction(ann),
    'SELECT RecordId FROM UserRecordAccess WHERE UserId = :u AND RecordId IN :ids',
    {
      access: USER_ACCESS,
      binds: new Map<string, unknown>([
        ['u', bob],
        ['ids', [planA, planB]]
      ])
    }
  );
  assert.deepEqual(
    asAnn.records.map((row) => row.values['RecordId']),
    [planA]
  );
});

test('user mode: hidden fields do not exist, in any clause; all are listed (Apex Developer Guide, "Enforce User Mode")', () => {
  const failure = (soql: string, user = ann): AccessFailure => {
    try {
      org.names(soql, user, USER_ACCESS);
    } catch (error) {
      assert.ok(error instanceof AccessFailure, String(error));
      return error;
    }
    return assert.fail(`${soql} was answered`);
  };
  assert.match(failure('SELECT Secret__c FROM Plan__c').message, /^No such column 'Secret__c' on entity 'Plan__c'\./);
  assert.match(failure("SELECT Name FROM Plan__c WHERE Secret__c = 'x'").message, /^No such column 'Secret__c'/);
  assert.match(failure('SELECT Name FROM Plan__c ORDER BY Secret__c').message, /^No such column 'Secret__c'/);
  assert.match(
    failure('SELECT Name, (SELECT Secret__c FROM Plans__r) FROM Account').message,
    /^No such column 'Secret__c'/
  );
  assert.match(failure('SELECT Name, Plan__r.Secret__c FROM Step__c').message, /^No such column 'Secret__c'/);
  assert.deepEqual(
    [...failure('SELECT Secret__c, Account__r.Industry, Account__r.Website FROM Plan__c').inaccessible],
    [
      ['Plan__c', ['Secret__c']],
      ['Account', ['Website']]
    ]
  );
  assert.equal(failure('SELECT Name FROM Campaign').message, "sObject type 'Campaign' is not supported.");
  assert.deepEqual([...failure('SELECT Id, Name FROM Campaign').inaccessible], [['Campaign', ['Id', 'Name']]]);
  assert.deepEqual(org.names('SELECT Name, Budget__c, Owner.Name, CreatedBy.Name FROM Plan__c', ann, USER_ACCESS), [
    'PA'
  ]);
  assert.equal(
    failure('SELECT Secret__c FROM Plan__c WITH SECURITY_ENFORCED').message.startsWith('No such column'),
    true
  );
  assert.throws(() => org.names('SELECT Secret__c FROM Plan__c WITH SECURITY_ENFORCED', ann, SYSTEM_ACCESS), {
    message: 'Insufficient permissions: secure query included inaccessible field'
  });
  assert.throws(() => org.names('SELECT Secret__c FROM Plan__c WITH USER_MODE', ann, SYSTEM_ACCESS), /No such column/);
});

test('permission sets add up, groups mute within themselves, custom permissions come along', () => {
  const savepoint = org.database.savepoint();
  const set = org.insert('PermissionSet', { Name: 'Extra', Label: 'Extra', PermissionsViewSetup: true });
  org.allow(set, 'Campaign', 'R');
  org.allowField(set, 'Plan__c.Secret__c', false);
  const permission = org.insert('CustomPermission', { DeveloperName: 'Fly', MasterLabel: 'Fly' });
  org.insert('SetupEntityAccess', { ParentId: set, SetupEntityId: permission, SetupEntityType: 'CustomPermission' });
  assert.equal(org.security.hasCustomPermission(ann, 'Fly'), false);
  org.assign(set, ann);
  assert.equal(org.security.hasCustomPermission(ann, 'Fly'), true);
  assert.equal(org.security.hasSystemPermission(ann, 'ViewSetup'), true);
  assert.deepEqual(org.security.fieldPermissions(ann, 'Plan__c', 'Secret__c'), { readable: true, editable: false });
  assert.deepEqual(org.security.objectPermissions(ann, 'Campaign'), {
    read: true,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
  });
  const group = org.insert('PermissionSetGroup', { DeveloperName: 'PG', MasterLabel: 'PG' });
  const muting = org.insert('MutingPermissionSet', { DeveloperName: 'M', MasterLabel: 'M' });
  org.allow(muting, 'Campaign', 'R');
  for (const each of [set, muting])
    org.insert('PermissionSetGroupComponent', { PermissionSetGroupId: group, PermissionSetId: each });
  org.insert('PermissionSetAssignment', { PermissionSetGroupId: group, AssigneeId: bob, IsActive: true });
  assert.equal(org.security.objectPermissions(bob, 'Campaign').read, false);
  assert.equal(org.security.fieldPermissions(bob, 'Plan__c', 'Secret__c').readable, true);
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
  assert.equal(org.security.fieldPermissions(ann, 'Plan__c', 'Secret__c').readable, false);
});

test("DML in user mode: the object first, then the fields, in the platform's words", () => {
  assert.doesNotThrow(() => org.security.checkDmlAccess(ann, 'insert', 'Plan__c', ['Name', 'Budget__c', 'OwnerId']));
  assert.throws(() => org.security.checkDmlAccess(ann, 'update', 'Plan__c', ['Secret__c']), {
    message:
      'Operation failed due to fields being inaccessible on Sobject Plan__c, check errors on Exception or Result!'
  });
  assert.throws(() => org.security.checkDmlAccess(ann, 'insert', 'Campaign', ['Name']), {
    message: "Access to entity 'Campaign' denied",
    code: 'ACCESS_DENIED'
  });
});

test('stripInaccessible takes out hidden fields, of parents too, and says which (Apex Reference, "SObjectAccessDecision")', () => {
  const record = new SObjectRecord(org.schema.objects.get('plan__c')!, {
    Id: planA,
    Name: 'PA',
    Secret__c: 's',
    Budget__c: null
  });
  const stripped = org.security.stripInaccessible(
    ann,
    'READABLE',
    [record, new SObjectRecord(record.object, { Name: 'x' })],
    true
  );
  assert.deepEqual(Object.keys(stripped.records[0]!.values), ['Id', 'Name', 'Budget__c']);
  assert.deepEqual([...stripped.removedFields], [['Plan__c', new Set(['Secret__c'])]]);
  assert.deepEqual([...stripped.modifiedIndexes], [0]);
  assert.throws(
    () =>
      org.security.stripInaccessible(
        ann,
        'READABLE',
        [new SObjectRecord(org.schema.objects.get('campaign')!, {})],
        true
      ),
    AccessFailure
  );
});

test('the schema can be queried as EntityDefinition and FieldDefinition, after a rollback too', () => {
  const savepoint = org.database.savepoint();
  const rows = (soql: string) =>
    org.engine
      .query(new SampleTransaction(root), soql, { access: SYSTEM_ACCESS, binds: new Map() })
      .records.map((record) => record.values);
  assert.deepEqual(
    rows("SELECT QualifiedApiName, Label, KeyPrefix FROM EntityDefinition WHERE QualifiedApiName = 'Plan__c'").map(
      (row) => [row['QualifiedApiName'], row['Label']]
    ),
    [['Plan__c', 'Plan']]
  );
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
  assert.equal(
    rows("SELECT QualifiedApiName, Label, KeyPrefix FROM EntityDefinition WHERE QualifiedApiName = 'Plan__c'").length,
    1
  );
  assert.deepEqual(
    rows(
      "SELECT QualifiedApiName, DataType FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = 'Plan__c' AND QualifiedApiName = 'Budget__c'"
    ).map((row) => row['DataType']),
    ['Currency(16, 2)']
  );
  assert.equal(
    rows(
      "SELECT QualifiedApiName FROM FieldDefinition WHERE EntityDefinitionId = 'Account' AND QualifiedApiName = 'Industry'"
    ).length,
    1
  );
  assert.throws(() => rows('SELECT DurableId FROM AppDefinition'), {
    message: 'Not supported by the local org: queries on AppDefinition'
  });
});

test('files are seen with the record they hang on, and by those they are shared with (Object Reference, "ContentDocumentLink")', () => {
  const savepoint = org.database.savepoint();
  const document = org.insert('ContentDocument', { Title: 'Notes', OwnerId: ann });
  org.insert('ContentVersion', { Title: 'Notes', ContentDocumentId: document, OwnerId: ann, PathOnClient: 'n.txt' });
  const titles = (user: string): number =>
    org.engine.query(new SampleTransaction(user), 'SELECT Id FROM ContentVersion', { access: USER_ACCESS }).records
      .length;
  assert.equal(titles(ann), 1);
  assert.equal(titles(max), 0);
  org.insert('ContentDocumentLink', { ContentDocumentId: document, LinkedEntityId: planB, ShareType: 'V' });
  assert.equal(titles(bob), 1);
  assert.equal(titles(max), 0);
  assert.equal(org.security.recordAccess(bob, document).edit, false);
  org.insert('ContentDocumentLink', { ContentDocumentId: document, LinkedEntityId: max, ShareType: 'C' });
  assert.equal(titles(max), 1);
  assert.equal(org.security.recordAccess(max, document).edit, true);
  org.database.rollbackTo(savepoint);
  org.database.release(savepoint);
});
