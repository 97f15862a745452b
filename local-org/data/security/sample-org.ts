/** An org with users, roles and a custom object, on the real schema, for the tests of security. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../source/index.ts';
import { SYSTEM_ACCESS, SYSTEM_WITH_SHARING, USER_ACCESS, type Access } from '../access.ts';
import { compileFormula } from '../formula/compile.ts';
import { SObjectRecord } from '../record.ts';
import { buildSchema } from '../schema/build.ts';
import type { Schema, SharingModel } from '../schema/model.ts';
import { QueryEngine } from '../soql/engine.ts';
import { SampleTransaction } from '../soql/sample-database.ts';
import { OrgDatabase } from '../storage/database.ts';
import { OrgSecurity } from './org-security.ts';
import { readSharingRules } from './sharing-rules.ts';
import { userRecordAccess } from './user-record-access.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xmlns = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const PLAN = `${head}<CustomObject ${xmlns}><label>Plan</label><pluralLabel>Plans</pluralLabel><sharingModel>Private</sharingModel><deploymentStatus>Deployed</deploymentStatus>
<nameField><label>Name</label><type>Text</type></nameField>
<sharingReasons><fullName>Team__c</fullName><label>Team</label></sharingReasons>
<fields><fullName>Budget__c</fullName><label>Budget</label><type>Currency</type><precision>18</precision><scale>2</scale></fields>
<fields><fullName>Secret__c</fullName><label>Secret</label><type>Text</type><length>80</length></fields>
<fields><fullName>Region__c</fullName><label>Region</label><type>Text</type><length>80</length></fields>
<fields><fullName>Account__c</fullName><label>Account</label><type>Lookup</type><referenceTo>Account</referenceTo><relationshipLabel>Plans</relationshipLabel><relationshipName>Plans</relationshipName></fields>
<fields><fullName>Account_Name__c</fullName><label>Account Name</label><type>Text</type><formula>Account__r.Name</formula></fields>
</CustomObject>`;

const STEP = `${head}<CustomObject ${xmlns}><label>Step</label><pluralLabel>Steps</pluralLabel><sharingModel>ControlledByParent</sharingModel><deploymentStatus>Deployed</deploymentStatus>
<nameField><label>Name</label><type>Text</type></nameField>
<fields><fullName>Plan__c</fullName><label>Plan</label><type>MasterDetail</type><referenceTo>Plan__c</referenceTo><relationshipLabel>Steps</relationshipLabel><relationshipName>Steps</relationshipName><relationshipOrder>0</relationshipOrder></fields>
</CustomObject>`;

const RULES = `${head}<SharingRules ${xmlns}>
<sharingCriteriaRules><fullName>North</fullName><accessLevel>Edit</accessLevel><label>North</label><sharedTo><group>North_Team</group></sharedTo><criteriaItems><field>Region__c</field><operation>equals</operation><value>North</value></criteriaItems><includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>
<sharingOwnerRules><fullName>Peers</fullName><accessLevel>Read</accessLevel><label>Peers</label><sharedTo><role>Support</role></sharedTo><sharedFrom><roleAndSubordinates>Sales</roleAndSubordinates></sharedFrom></sharingOwnerRules>
</SharingRules>`;

const ACCOUNT_RULES = `${head}<SharingRules ${xmlns}>
<sharingOwnerRules><fullName>Desk</fullName><accessLevel>Read</accessLevel><accountSettings><caseAccessLevel>None</caseAccessLevel><contactAccessLevel>None</contactAccessLevel><opportunityAccessLevel>Edit</opportunityAccessLevel></accountSettings><label>Desk</label><sharedTo><group>Desk</group></sharedTo><sharedFrom><role>Seller</role></sharedFrom></sharingOwnerRules>
</SharingRules>`;

export const SAMPLE_FILES: Readonly<Record<string, string>> = {
  'objects/Plan__c/Plan__c.object-meta.xml': PLAN,
  'objects/Step__c/Step__c.object-meta.xml': STEP,
  'sharingRules/Plan__c.sharingRules-meta.xml': RULES,
  'sharingRules/Account.sharingRules-meta.xml': ACCOUNT_RULES
};

export class SampleOrg {
  readonly schema: Schema;
  readonly database: OrgDatabase;
  readonly security: OrgSecurity;
  readonly engine: QueryEngine;

  constructor(
    options: { sharingModels?: Record<string, SharingModel>; files?: Readonly<Record<string, string>> } = {}
  ) {
    const directory = mkdtempSync(join(tmpdir(), 'sample-org-'));
    try {
      for (const [name, text] of Object.entries(options.files ?? SAMPLE_FILES)) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), text);
      }
      const project = loadProject({ root: directory, sources: [directory] });
      this.schema = buildSchema(project, {
        sharingModels: options.sharingModels ?? { Account: 'Private', Opportunity: 'Private' }
      });
      this.database = new OrgDatabase(this.schema);
      const { schema } = this;
      this.security = new OrgSecurity(
        this.database.sqlite,
        schema,
        readSharingRules(project, schema, this.database.sqlite)
      );
      this.engine = new QueryEngine({
        database: this.database.sqlite,
        schema,
        settings: { timeZone: () => 'UTC', calendar: () => ({ firstDayOfWeek: 0, fiscalYearStartMonth: 1 }) },
        compileField: (object, field) => compileFormula(field.formula!, { schema, object, returnType: field.type }),
        globals: () => null,
        security: this.security,
        computed: userRecordAccess(schema, this.security)
      });
    } finally {
      rmSync(directory, { recursive: true });
    }
  }

  insert(objectName: string, values: Record<string, unknown>): string {
    const object = this.schema.objects.get(objectName.toLowerCase())!;
    const record = new SObjectRecord(object, { Id: this.database.nextId(object), ...values });
    this.database.table(object).insert([record]);
    return record.id!;
  }

  /** A profile with these system permissions, and the permission set it owns. */
  profile(name: string, permissions: readonly string[] = []): { profile: string; set: string } {
    const profile = this.insert('Profile', { Name: name });
    const set = this.insert('PermissionSet', {
      Name: `X${name}`,
      Label: name,
      ProfileId: profile,
      IsOwnedByProfile: true,
      ...Object.fromEntries(permissions.map((each) => [`Permissions${each}`, true]))
    });
    return { profile, set };
  }

  user(name: string, profile: string, role?: string): string {
    return this.insert('User', {
      LastName: name,
      Username: `${name}@example.com`,
      ProfileId: profile,
      UserRoleId: role ?? null,
      IsActive: true,
      UserType: 'Standard'
    });
  }

  allow(set: string, object: string, letters: string): void {
    this.insert('ObjectPermissions', {
      ParentId: set,
      SobjectType: object,
      PermissionsRead: letters.includes('R'),
      PermissionsCreate: letters.includes('C'),
      PermissionsEdit: letters.includes('E'),
      PermissionsDelete: letters.includes('D'),
      PermissionsViewAllRecords: letters.includes('V'),
      PermissionsModifyAllRecords: letters.includes('M')
    });
  }

  allowField(set: string, field: string, editable: boolean): void {
    this.insert('FieldPermissions', {
      ParentId: set,
      SobjectType: field.split('.')[0]!,
      Field: field,
      PermissionsRead: true,
      PermissionsEdit: editable
    });
  }

  assign(set: string, user: string): void {
    this.insert('PermissionSetAssignment', { PermissionSetId: set, AssigneeId: user, IsActive: true });
  }

  names(soql: string, user: string, access: Access = SYSTEM_WITH_SHARING): unknown[] {
    return this.engine
      .query(new SampleTransaction(user), soql, { access, binds: new Map() })
      .records.map((record) => record.values['Name']);
  }
}

export { SYSTEM_ACCESS, USER_ACCESS };
