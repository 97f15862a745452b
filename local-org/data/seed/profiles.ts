/** The standard profiles and what they may do in a new org (Help, "Standard Profiles"). */
import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { hasFieldSecurity } from '../security/permissions.ts';
import { systemPermissions } from '../schema/standard/system-permissions.ts';
import type { Seeder } from './seeder.ts';

interface StandardProfile {
  readonly name: string;
  /** File name of the profile in metadata. */
  readonly metadataName: string;
  readonly license: string;
  readonly system: readonly string[] | 'all';
  /** What it may do with records: everything, work with the standard objects, read them, or nothing. */
  readonly records: 'all' | 'work' | 'read' | 'none';
  /** Kind of its users; absent for `Standard`. */
  readonly userType?: string;
}

const working = [
  'ApiEnabled',
  'RunReports',
  'ExportReport',
  'EditTask',
  'EditEvent',
  'ConvertLeads',
  'CreateCustomizeReports',
  'ViewHelpLink',
  'EmailSingle',
  'EmailMass',
  'LightningExperienceUser',
  'RunFlow',
  'ChatterInternalUser',
  'ViewRoles',
  'ViewSetup',
  'SelectFilesFromSalesforce',
  'AllowUniversalSearch',
  'ActivitiesAccess',
  'CreateTopics',
  'AssignTopics',
  'EditTopics',
  'MassInlineEdit',
  'SubmitMacrosAllowed'
];

const standardProfiles: readonly StandardProfile[] = [
  { name: 'System Administrator', metadataName: 'Admin', license: 'Salesforce', system: 'all', records: 'all' },
  { name: 'Standard User', metadataName: 'Standard', license: 'Salesforce', system: working, records: 'work' },
  {
    name: 'Read Only',
    metadataName: 'ReadOnly',
    license: 'Salesforce',
    system: [
      'ApiEnabled',
      'RunReports',
      'ExportReport',
      'LightningExperienceUser',
      'ViewSetup',
      'ChatterInternalUser',
      'ActivitiesAccess'
    ],
    records: 'read'
  },
  {
    name: 'Minimum Access - Salesforce',
    metadataName: 'Minimum Access - Salesforce',
    license: 'Salesforce',
    system: ['ViewHelpLink', 'LightningExperienceUser', 'ChatterInternalUser', 'ActivitiesAccess'],
    records: 'none'
  },
  {
    name: 'Minimum Access - API Only Integrations',
    metadataName: 'Minimum Access - API Only Integrations',
    license: 'Salesforce Integration',
    system: ['ApiEnabled'],
    records: 'none'
  },
  {
    name: 'Marketing User',
    metadataName: 'MarketingProfile',
    license: 'Salesforce',
    system: [...working, 'ImportLeads'],
    records: 'work'
  },
  {
    name: 'Contract Manager',
    metadataName: 'ContractManager',
    license: 'Salesforce',
    system: [...working, 'ActivateContract', 'ApproveContract', 'DeleteActivatedContract'],
    records: 'work'
  },
  {
    name: 'Solution Manager',
    metadataName: 'SolutionManager',
    license: 'Salesforce',
    system: [...working, 'ManageSolutions'],
    records: 'work'
  },
  {
    name: 'Standard Platform User',
    metadataName: 'StandardAul',
    license: 'Salesforce Platform',
    system: working,
    records: 'none'
  },
  {
    name: 'Chatter Free User',
    metadataName: 'Chatter Free User',
    license: 'Chatter Free',
    system: ['ChatterInternalUser'],
    records: 'none'
  },
  {
    name: 'Guest License User',
    metadataName: 'Guest License User',
    license: 'Guest User License',
    system: [],
    records: 'none',
    userType: 'Guest'
  }
];

/** What the standard profiles for work give on records of standard objects. */
const workLetters: Readonly<Record<string, string>> = {
  Account: 'RCED',
  Contact: 'RCED',
  Opportunity: 'RCED',
  Lead: 'RCE',
  Case: 'RCE',
  Contract: 'RCED',
  Order: 'RCED',
  Asset: 'RCED',
  Quote: 'RCED',
  Individual: 'RCE',
  Solution: 'R',
  Document: 'R',
  Product2: 'R',
  Pricebook2: 'R',
  Campaign: 'R'
};

/** Fields of the data service, which the standard profiles leave to administrators. */
const cleanFields = new Set([
  'Jigsaw',
  'CleanStatus',
  'DunsNumber',
  'Tradestyle',
  'NaicsCode',
  'NaicsDesc',
  'YearStarted',
  'SicDesc',
  'CompanyDunsNumber'
]);

export interface SeededProfile {
  readonly id: string;
  /** The permission set every profile owns. */
  readonly permissionSetId: string;
}

/** Adds the standard profiles; gives them by their names in metadata and by their labels, lower-cased. */
export function seedProfiles(seeder: Seeder): Map<string, SeededProfile> {
  const licenses = new Map<string, string>();
  const profiles = new Map<string, SeededProfile>();
  for (const profile of standardProfiles) {
    let license = licenses.get(profile.license);
    if (license === undefined) {
      license = seeder.add('UserLicense', {
        Name: profile.license,
        LicenseDefinitionKey: licenseKeys[profile.license],
        MasterLabel: profile.license,
        TotalLicenses: 100,
        UsedLicenses: 1
      });
      licenses.set(profile.license, license);
    }
    const seeded = addProfile(seeder, profile.name, license, profile.system, profile.userType);
    grantRecords(seeder, seeded.permissionSetId, profile.records);
    profiles.set(profile.metadataName.toLowerCase(), seeded);
    profiles.set(profile.name.toLowerCase(), seeded);
  }
  return profiles;
}

const licenseKeys: Readonly<Record<string, string>> = {
  Salesforce: 'SFDC',
  'Guest User License': 'PID_Guest_User',
  'Salesforce Platform': 'AUL',
  'Chatter Free': 'CSN_User',
  'Salesforce Integration': 'SFDC_Integration'
};

/** A profile with the permission set it owns. */
export function addProfile(
  seeder: Seeder,
  name: string,
  license: string | null,
  system: readonly string[] | 'all',
  userType = 'Standard'
): SeededProfile {
  const granted = Object.fromEntries(
    (system === 'all' ? systemPermissions : system).map((permission) => [`Permissions${permission}`, true])
  );
  const id = seeder.add('Profile', { Name: name, UserLicenseId: license, UserType: userType, ...granted });
  const permissionSetId = seeder.add('PermissionSet', {
    Name: `X${id}`,
    Label: name,
    ProfileId: id,
    IsOwnedByProfile: true,
    IsCustom: false,
    Type: 'Profile',
    LicenseId: license,
    ...granted
  });
  return { id, permissionSetId };
}

function grantRecords(seeder: Seeder, parent: string, records: StandardProfile['records']): void {
  if (records === 'none') return;
  const { schema } = seeder.database;
  for (const object of schema.objects.values()) {
    const letters = lettersFor(object, records);
    if (letters === '') {
      // Objects without object permissions, such as Task and User, have custom fields that are secured all the same.
      if (records === 'all') grantFields(seeder, parent, object, true, new Set());
      continue;
    }
    grantObject(seeder, parent, object.name, letters);
    grantFields(seeder, parent, object, letters.includes('E'), records === 'all' ? new Set() : cleanFields);
  }
}

/** R, C, E, D, V (view all), M (modify all). */
function lettersFor(object: ObjectSchema, records: StandardProfile['records']): string {
  const letters = workLetters[object.name];
  if (records === 'all') {
    // As after an installation for administrators only: their profile may use everything, the others get permission sets.
    return letters !== undefined || ['custom', 'customSetting', 'customMetadata', 'platformEvent'].includes(object.kind)
      ? 'RCEDVM'
      : '';
  }
  return letters === undefined ? '' : records === 'work' ? letters : 'R';
}

export function grantObject(seeder: Seeder, parent: string, object: string, letters: string): void {
  const has = (letter: string): boolean => letters.includes(letter);
  seeder.add('ObjectPermissions', {
    ParentId: parent,
    SobjectType: object,
    PermissionsRead: has('R'),
    PermissionsCreate: has('C'),
    PermissionsEdit: has('E'),
    PermissionsDelete: has('D'),
    PermissionsViewAllRecords: has('V'),
    PermissionsModifyAllRecords: has('M')
  });
}

function isSecuredWhole(field: FieldSchema | undefined): boolean {
  return field?.type === 'address' || field?.type === 'location';
}

/** Read (and edit) on every field of an object that has field security. Parts of an address or a location are secured as one. */
export function grantFields(
  seeder: Seeder,
  parent: string,
  object: ObjectSchema,
  edit: boolean,
  without: ReadonlySet<string>
): void {
  for (const field of object.fields.values()) {
    const whole = field.compoundField === undefined ? undefined : object.fields.get(field.compoundField.toLowerCase());
    if (isSecuredWhole(whole) || without.has(field.name)) continue;
    if (field.type !== 'address' && !hasFieldSecurity(object, field)) continue;
    const editable = edit && (isSecuredWhole(field) || field.createable || field.updateable);
    seeder.add('FieldPermissions', {
      ParentId: parent,
      SobjectType: object.name,
      Field: `${object.name}.${field.name}`,
      PermissionsRead: true,
      PermissionsEdit: editable
    });
  }
}
