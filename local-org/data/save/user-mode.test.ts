import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Decimal } from '../../values/index.ts';
import { AccessFailure, DmlFailure, SYSTEM_WITH_SHARING, USER_ACCESS } from '../access.ts';
import type { Access } from '../access.ts';
import type { LocalOrg } from '../org.ts';
import { ALL_OR_NONE, fieldXml, insert, make, objectXml, orgOf, SampleTransaction, stored } from './sample-project.ts';

const files = {
  ...objectXml(
    'Plan__c',
    fieldXml('Open__c', 'Text', '<length>20</length>') +
      fieldXml('Secret__c', 'Text', '<length>20</length>') +
      fieldXml('Place__c', 'Location', '<scale>6</scale>') +
      fieldXml('Hideout__c', 'Location', '<scale>6</scale>'),
    { sharingModel: 'Private' }
  ),
  ...objectXml(
    'Step__c',
    fieldXml(
      'Plan__c',
      'MasterDetail',
      '<referenceTo>Plan__c</referenceTo><relationshipName>Steps</relationshipName>'
    ) + fieldXml('Hours__c', 'Number', '<precision>4</precision><scale>0</scale>'),
    { sharingModel: 'ControlledByParent' }
  ),
  'permissionsets/Planner.permissionset-meta.xml': `<PermissionSet><label>Planner</label>
    ${['Plan__c', 'Step__c'].map((object) => `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`).join('')}
    <fieldPermissions><editable>true</editable><field>Plan__c.Open__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>Plan__c.Place__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>Step__c.Hours__c</field><readable>true</readable></fieldPermissions>
    ${['Plan__c Visible', 'Desk Available', 'Attic None']
      .map((each) => each.split(' '))
      .map(([tab, visibility]) => `<tabSettings><tab>${tab}</tab><visibility>${visibility}</visibility></tabSettings>`)
      .join('')}</PermissionSet>`
};

/** A standard user, with the permission set or without. */
function userOf(org: LocalOrg, name: string, planner: boolean): string {
  const tx = new SampleTransaction(org);
  const profile = org.query(tx, "SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'", {
    access: ALL_OR_NONE.access
  }).records[0]?.id;
  const id = insert(org, tx, 'User', {
    LastName: name,
    Username: `${name}@example.com`,
    Email: `${name}@example.com`,
    Alias: name.slice(0, 8),
    ProfileId: profile,
    TimeZoneSidKey: 'Europe/Helsinki',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
  });
  if (planner) {
    const set = org.query(tx, "SELECT Id FROM PermissionSet WHERE Name = 'Planner'", { access: ALL_OR_NONE.access })
      .records[0]?.id;
    insert(org, tx, 'PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
  }
  return id;
}

const as = (access: Access): { access: Access; allOrNone: true } => ({ access, allOrNone: true });
const code = (error: unknown, wanted: string): boolean =>
  error instanceof DmlFailure && error.rows[0]?.errors[0]?.statusCode === wanted;

test('tabs are shown to whom a permission set shows them, and to administrators (Help, "View and Edit Tab Settings")', () => {
  const org = orgOf(files);
  const shown = (userId: string): string[] =>
    ['Plan__c', 'desk', 'Attic', 'Cellar'].filter((tab) => org.seesTab(userId, tab));
  assert.deepEqual(shown(userOf(org, 'planner', true)), ['Plan__c', 'desk']);
  assert.deepEqual(shown(userOf(org, 'stranger', false)), []);
  assert.deepEqual(shown(org.adminUserId), ['Plan__c', 'desk', 'Attic', 'Cellar']);
});

test('user mode asks for object and field permissions of what is set (Apex Developer Guide, "Enforcing User Mode for Database Operations")', () => {
  const org = orgOf(files);
  const planner = new SampleTransaction(org, {}, userOf(org, 'planner', true));
  const stranger = new SampleTransaction(org, {}, userOf(org, 'stranger', false));
  assert.throws(
    () => org.dml(stranger, 'insert', [make(org, 'Plan__c', { Open__c: 'x' })], as(USER_ACCESS)),
    (error) =>
      error instanceof AccessFailure &&
      error.code === 'ACCESS_DENIED' &&
      error.message === "Access to entity 'Plan__c' denied"
  );
  const record = make(org, 'Plan__c', { Open__c: 'x' });
  org.dml(planner, 'insert', [record], as(USER_ACCESS));
  assert.throws(
    () => org.dml(planner, 'insert', [make(org, 'Plan__c', { Open__c: 'x', Secret__c: 'y' })], as(USER_ACCESS)),
    (error) =>
      error instanceof AccessFailure &&
      error.message.startsWith('Operation failed due to fields being inaccessible on Sobject Plan__c') &&
      error.inaccessible.get('Plan__c')?.[0] === 'Secret__c'
  );
  // System mode asks for nothing.
  org.dml(stranger, 'insert', [make(org, 'Plan__c', { Secret__c: 'y' })], ALL_OR_NONE);
});

test('the parts of a location are secured as one (Help, "Geolocation Custom Field")', () => {
  const org = orgOf(files);
  const planner = new SampleTransaction(org, {}, userOf(org, 'planner', true));
  const record = make(org, 'Plan__c', {
    Place__Latitude__s: Decimal.parse('60.17'),
    Place__Longitude__s: Decimal.parse('24.94')
  });
  org.dml(planner, 'insert', [record], as(USER_ACCESS));
  const [read] = org.query(planner, 'SELECT Place__Latitude__s FROM Plan__c', { access: USER_ACCESS }).records;
  assert.ok(Decimal.parse('60.17').compareTo(read?.values['Place__Latitude__s'] as Decimal) === 0);
  assert.throws(
    () => org.query(planner, 'SELECT Hideout__Latitude__s FROM Plan__c', { access: USER_ACCESS }),
    /Hideout__Latitude__s/
  );
});

test('a value that stays as it is asks for no permission', () => {
  const org = orgOf(files);
  const planner = new SampleTransaction(org, {}, userOf(org, 'planner', true));
  const id = insert(org, planner, 'Plan__c', { Secret__c: 'y', Open__c: 'a' });
  org.dml(planner, 'update', [make(org, 'Plan__c', { Id: id, Secret__c: 'y', Open__c: 'b' })], as(USER_ACCESS));
  assert.equal(stored(org, id)['Open__c'], 'b');
});

test('sharing decides who may change and delete a record, with sharing also in system mode (error INSUFFICIENT_ACCESS_OR_READONLY)', () => {
  const org = orgOf(files);
  const owner = new SampleTransaction(org, {}, userOf(org, 'owner', true));
  const other = new SampleTransaction(org, {}, userOf(org, 'other', true));
  const id = insert(org, owner, 'Plan__c', { Open__c: 'a' });
  const change = (): unknown[] => [make(org, 'Plan__c', { Id: id, Open__c: 'b' })];
  for (const access of [USER_ACCESS, SYSTEM_WITH_SHARING]) {
    assert.throws(
      () => org.dml(other, 'update', change() as never, as(access)),
      (error) => code(error, 'INSUFFICIENT_ACCESS_OR_READONLY')
    );
    assert.throws(
      () => org.dml(other, 'delete', change() as never, as(access)),
      (error) => code(error, 'INSUFFICIENT_ACCESS_OR_READONLY')
    );
  }
  insert(org, owner, 'Plan__Share', { ParentId: id, UserOrGroupId: other.userId, AccessLevel: 'Edit' });
  org.dml(other, 'update', change() as never, as(USER_ACCESS));
  assert.throws(
    () => org.dml(other, 'delete', change() as never, as(USER_ACCESS)),
    (error) => code(error, 'INSUFFICIENT_ACCESS_OR_READONLY')
  );
  org.dml(owner, 'delete', change() as never, as(USER_ACCESS));
});

test('who shares a record has full access to it (Object Reference, "CustomObject__Share")', () => {
  const org = orgOf(files);
  const owner = new SampleTransaction(org, {}, userOf(org, 'owner', true));
  const reader = new SampleTransaction(org, {}, userOf(org, 'reader', true));
  const third = userOf(org, 'third', true);
  const id = insert(org, owner, 'Plan__c', { Open__c: 'a' });
  const share = (userId: string, level: string): never[] =>
    [make(org, 'Plan__Share', { ParentId: id, UserOrGroupId: userId, AccessLevel: level })] as never[];
  org.dml(owner, 'insert', share(reader.userId, 'Edit'), as(USER_ACCESS));
  for (const access of [USER_ACCESS, SYSTEM_WITH_SHARING])
    assert.throws(
      () => org.dml(reader, 'insert', share(third, 'Read'), as(access)),
      (error) => code(error, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY')
    );
  org.dml(reader, 'insert', share(third, 'Read'), ALL_OR_NONE);
});

test('rows with a reason of Apex are written past sharing or with Modify All Data (Metadata API, "SharingReason")', () => {
  const org = orgOf({
    ...files,
    'objects/Plan__c/sharingReasons/Team__c.sharingReason-meta.xml':
      '<SharingReason><fullName>Team__c</fullName><label>Team</label></SharingReason>'
  });
  const owner = new SampleTransaction(org, {}, userOf(org, 'owner', true));
  const other = userOf(org, 'other', true);
  const id = insert(org, owner, 'Plan__c', { Open__c: 'a' });
  const row = { ParentId: id, UserOrGroupId: other, AccessLevel: 'Read', RowCause: 'Team__c' };
  assert.throws(
    () => org.dml(owner, 'insert', [make(org, 'Plan__Share', row)], as(USER_ACCESS)),
    (error) => code(error, 'INSUFFICIENT_ACCESS_OR_READONLY')
  );
  const shareId = insert(org, owner, 'Plan__Share', row);
  for (const operation of ['update', 'delete'] as const)
    assert.throws(
      () =>
        org.dml(owner, operation, [make(org, 'Plan__Share', { Id: shareId, AccessLevel: 'Edit' })], as(USER_ACCESS)),
      (error) => code(error, 'INSUFFICIENT_ACCESS_OR_READONLY')
    );
  const administrator = new SampleTransaction(org);
  org.dml(administrator, 'delete', [make(org, 'Plan__Share', { Id: shareId })], as(USER_ACCESS));
});

test('a row gives more than the default of its object (Apex Developer Guide, FIELD_FILTER_VALIDATION_EXCEPTION)', () => {
  const org = orgOf(objectXml('Room__c', '', { sharingModel: 'Read' }));
  const owner = new SampleTransaction(org);
  const other = userOf(org, 'other', false);
  const id = insert(org, owner, 'Room__c', { Name: 'a' });
  const share = (level: string): never[] =>
    [make(org, 'Room__Share', { ParentId: id, UserOrGroupId: other, AccessLevel: level })] as never[];
  assert.throws(
    () => org.dml(owner, 'insert', share('Read'), ALL_OR_NONE),
    (error) => code(error, 'FIELD_FILTER_VALIDATION_EXCEPTION')
  );
  org.dml(owner, 'insert', share('Edit'), ALL_OR_NONE);
});

test('a detail needs edit access to its master (error INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY)', () => {
  const org = orgOf(files);
  const owner = new SampleTransaction(org, {}, userOf(org, 'owner', true));
  const other = new SampleTransaction(org, {}, userOf(org, 'other', true));
  const id = insert(org, owner, 'Plan__c', { Open__c: 'a' });
  const step = (): never[] => [make(org, 'Step__c', { Plan__c: id, Hours__c: Decimal.fromInteger(1) })] as never[];
  org.dml(owner, 'insert', step(), as(USER_ACCESS));
  assert.throws(
    () => org.dml(other, 'insert', step(), as(USER_ACCESS)),
    (error) => code(error, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY')
  );
  org.dml(other, 'insert', step(), ALL_OR_NONE);
});

test('a record may not be saved by its own before trigger (status code SELF_REFERENCE_FROM_TRIGGER)', () => {
  const org = orgOf(files);
  const tx = new SampleTransaction(org, {
    'Plan__c before update': ({ newRecords = [] }) => {
      org.dml(tx, 'update', [make(org, 'Plan__c', { Id: newRecords[0]?.id, Open__c: 'z' })], ALL_OR_NONE);
    }
  });
  const id = insert(org, tx, 'Plan__c', {});
  assert.throws(
    () => org.dml(tx, 'update', [make(org, 'Plan__c', { Id: id, Open__c: 'b' })], ALL_OR_NONE),
    (error) => code(error, 'SELF_REFERENCE_FROM_TRIGGER')
  );
});

test('three attempts with new errors each end a partial save (Apex Developer Guide, "Bulk DML Exception Handling")', () => {
  const org = orgOf(files);
  let attempt = 0;
  const tx = new SampleTransaction(org, {
    'Plan__c before insert': ({ newRecords = [] }) => {
      attempt++;
      const first = newRecords[0];
      if (first)
        first.errors = [{ message: `attempt ${attempt}`, statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: [] }];
    }
  });
  const results = org.dml(
    tx,
    'insert',
    Array.from({ length: 5 }, () => make(org, 'Plan__c')),
    { ...ALL_OR_NONE, allOrNone: false }
  );
  assert.deepEqual(
    results.map((result) => result.errors[0]?.message),
    [
      'attempt 1',
      'attempt 2',
      'attempt 3',
      ...Array.from(
        { length: 2 },
        () => 'Too many batch retries in the presence of Apex triggers and partial failures.'
      )
    ]
  );
});
