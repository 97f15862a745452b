/**
 * What users may do: object, field, system and custom permissions from their profile, permission sets, permission set groups
 * (with muting). Permissions only add up; the rows of PermissionSet, ObjectPermissions, FieldPermissions and SetupEntityAccess
 * are the one source (Object Reference, "PermissionSet": every profile owns a permission set).
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ObjectPermissions } from '../api.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import { ASSIGNMENT_TABLES, GRANT_TABLES, SetupVersion } from './versions.ts';

export interface FieldAccess {
  readonly readable: boolean;
  readonly editable: boolean;
}

const NOTHING: ObjectPermissions = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false
};
const EVERYTHING: ObjectPermissions = {
  read: true,
  create: true,
  edit: true,
  delete: true,
  viewAll: true,
  modifyAll: true
};
const READ_ONLY: ObjectPermissions = { ...NOTHING, read: true };
const OPEN: ObjectPermissions = { ...EVERYTHING, viewAll: false, modifyAll: false };

/** Bits of one object's permissions. */
const READ = 1,
  CREATE = 2,
  EDIT = 4,
  DELETE = 8,
  VIEW_ALL = 16,
  MODIFY_ALL = 32,
  ALL_FIELDS = 64;

/** Everything a set of permission sets gives, merged. Users with the same sets share one. */
export class MergedPermissions {
  readonly system: ReadonlySet<string>;
  readonly custom: ReadonlySet<string>;
  /** Tabs that are not hidden, by their lower-cased names. */
  readonly tabs: ReadonlySet<string>;
  private readonly objects: ReadonlyMap<string, number>;
  private readonly fields: ReadonlyMap<string, number>;
  private readonly described = new Map<string, ObjectPermissions>();

  private readonly unlimited: boolean;

  /** May do anything with any record. */
  static everything(): MergedPermissions {
    const all = ['modifyalldata', 'viewalldata'];
    return new MergedPermissions(new Set(all), new Set(), new Set(), new Map(), new Map(), true);
  }

  constructor(
    system: ReadonlySet<string>,
    custom: ReadonlySet<string>,
    tabs: ReadonlySet<string>,
    objects: ReadonlyMap<string, number>,
    fields: ReadonlyMap<string, number>,
    unlimited = false
  ) {
    this.unlimited = unlimited;
    this.system = system;
    this.custom = custom;
    this.tabs = tabs;
    this.objects = objects;
    this.fields = fields;
  }

  object(object: ObjectSchema): ObjectPermissions {
    const key = object.name;
    let found = this.described.get(key);
    if (found === undefined) {
      found = this.describe(object);
      this.described.set(key, found);
    }
    return found;
  }

  private describe(object: ObjectSchema): ObjectPermissions {
    const inherited = permissionsFrom(object);
    if (inherited.kind === 'open') return this.describeOpen(object);
    if (inherited.kind === 'setup')
      return this.system.has('customizeapplication') || this.system.has('manageusers') ? EVERYTHING : READ_ONLY;
    if (this.system.has('modifyalldata')) return EVERYTHING;
    const bits = this.objects.get(inherited.object) ?? 0;
    const viewAllData = this.system.has('viewalldata');
    const modifyAll = (bits & MODIFY_ALL) !== 0;
    const viewAll = viewAllData || modifyAll || (bits & VIEW_ALL) !== 0;
    return {
      read: viewAll || (bits & READ) !== 0,
      create: (bits & CREATE) !== 0,
      edit: modifyAll || (bits & EDIT) !== 0,
      delete: modifyAll || (bits & DELETE) !== 0,
      viewAll,
      modifyAll
    };
  }

  /** Objects without object permissions: open to all, but activities are changed only with Edit Tasks and Edit Events. */
  private describeOpen(object: ObjectSchema): ObjectPermissions {
    if (this.system.has('modifyalldata')) return EVERYTHING;
    const needed = object.name === 'Task' ? 'edittask' : object.name === 'Event' ? 'editevent' : undefined;
    const may = needed === undefined || this.system.has(needed) ? OPEN : READ_ONLY;
    return this.system.has('viewalldata') ? { ...may, viewAll: true } : may;
  }

  /** Field-level security alone; object permissions are asked for separately. */
  field(object: ObjectSchema, field: FieldSchema): FieldAccess {
    if (this.unlimited || !hasFieldSecurity(object, field))
      return { readable: true, editable: field.createable || field.updateable };
    const bits = this.fields.get(`${object.name.toLowerCase()}.${securedName(object, field).toLowerCase()}`) ?? 0;
    const all = ((this.objects.get(object.name.toLowerCase()) ?? 0) & ALL_FIELDS) !== 0;
    const editable = (bits & EDIT) !== 0;
    const calculated =
      field.formula !== undefined ||
      field.summary !== undefined ||
      field.autoNumberFormat !== undefined ||
      (!field.createable && !field.updateable);
    return { readable: all || editable || (bits & READ) !== 0, editable: editable && !calculated };
  }
}

type Inherited =
  { readonly kind: 'object'; readonly object: string } | { readonly kind: 'open' } | { readonly kind: 'setup' };

/** Objects without object permissions of their own, and whose they follow (Object Reference, "ObjectPermissions"). */
const FOLLOWS: Readonly<Record<string, string>> = {
  opportunitylineitem: 'opportunity',
  opportunitycontactrole: 'opportunity',
  opportunityteammember: 'opportunity',
  opportunityhistory: 'opportunity',
  opportunitycompetitor: 'opportunity',
  opportunitypartner: 'opportunity',
  accountcontactrole: 'account',
  accountteammember: 'account',
  accountpartner: 'account',
  accountcontactrelation: 'account',
  campaignmember: 'campaign',
  campaignmemberstatus: 'campaign',
  casecomment: 'case',
  caseteammember: 'case',
  casecontactrole: 'case',
  pricebookentry: 'pricebook2',
  orderitem: 'order',
  quotelineitem: 'quote',
  contractcontactrole: 'contract',
  opportunityfieldhistory: 'opportunity'
};

/** Standard objects whose CRUD a profile states. Every other standard object is open to all users, or setup. */
const OBJECTS_WITH_PERMISSIONS = new Set([
  'account',
  'contact',
  'opportunity',
  'lead',
  'case',
  'campaign',
  'contract',
  'order',
  'product2',
  'pricebook2',
  'asset',
  'solution',
  'idea',
  'quote',
  'document',
  'individual',
  'workorder',
  'entitlement',
  'servicecontract',
  'location'
]);

function permissionsFrom(object: ObjectSchema): Inherited {
  const name = object.name.toLowerCase();
  switch (object.kind) {
    case 'custom':
    case 'customMetadata':
    case 'customSetting':
    case 'platformEvent':
      return { kind: 'object', object: name };
    case 'share':
    case 'history':
    case 'changeEvent':
      return object.parentObject === undefined
        ? { kind: 'open' }
        : { kind: 'object', object: object.parentObject.toLowerCase() };
    case 'standard':
      if (OBJECTS_WITH_PERMISSIONS.has(name)) return { kind: 'object', object: name };
      if (FOLLOWS[name] !== undefined) return { kind: 'object', object: FOLLOWS[name] };
      return object.setup === true ? { kind: 'setup' } : { kind: 'open' };
  }
}

/** Whether the object has field permissions at all. */
export function hasFieldSecurityOn(object: ObjectSchema): boolean {
  if (
    object.kind === 'share' ||
    object.kind === 'history' ||
    object.kind === 'customSetting' ||
    object.kind === 'platformEvent' ||
    object.kind === 'changeEvent'
  )
    return false;
  return object.kind === 'custom' || object.kind === 'customMetadata' || object.fields.size > 0;
}

/**
 * Whether a field can be hidden (Object Reference, "FieldPermissions"): not ids, names, system fields, required fields and masters.
 * Standard fields of standard objects are readable by every profile here unless a FieldPermissions row could say so: see `securedName`.
 */
export function hasFieldSecurity(object: ObjectSchema, field: FieldSchema): boolean {
  if (!hasFieldSecurityOn(object)) return false;
  if (object.kind === 'customMetadata') return false;
  if (field.custom) return !field.masterDetail && (field.nillable || field.type === 'boolean');
  if (object.kind === 'standard' && !OBJECTS_WITH_PERMISSIONS.has(object.name.toLowerCase())) return false;
  if (field.type === 'address') return true;
  if (
    field.type === 'id' ||
    field.nameField ||
    !field.nillable ||
    field.compoundField === 'Name' ||
    field.type === 'boolean'
  )
    return false;
  return !SYSTEM_FIELDS.has(field.name.toLowerCase()) && (field.createable || field.updateable);
}

const SYSTEM_FIELDS = new Set([
  'id',
  'ownerid',
  'isdeleted',
  'createdbyid',
  'createddate',
  'lastmodifiedbyid',
  'lastmodifieddate',
  'systemmodstamp',
  'recordtypeid',
  'masterrecordid',
  'lastactivitydate',
  'lastvieweddate',
  'lastreferenceddate',
  'currencyisocode',
  'name'
]);

/** Parts of an address or a location are secured together, under the compound's name. */
function securedName(object: ObjectSchema, field: FieldSchema): string {
  const whole = field.compoundField === undefined ? undefined : object.fields.get(field.compoundField.toLowerCase());
  return whole?.type === 'address' || whole?.type === 'location' ? whole.name : field.name;
}

interface SetRow {
  readonly Id: string;
}

export class Permissions {
  private readonly database: DatabaseSync;
  private readonly schema: Schema;
  private readonly grants: SetupVersion;
  private readonly assignments: SetupVersion;
  private grantsCached = '';
  private assignmentsCached = '';
  private readonly users = new Map<string, MergedPermissions>();
  private readonly merged = new Map<string, MergedPermissions>();
  private readonly systemColumns: readonly string[];
  private readonly statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, schema: Schema) {
    this.database = database;
    this.schema = schema;
    this.grants = new SetupVersion(database, schema, 'grants', GRANT_TABLES);
    this.assignments = new SetupVersion(database, schema, 'assignments', ASSIGNMENT_TABLES);
    const set = schema.objects.get('permissionset');
    this.systemColumns =
      set === undefined
        ? []
        : [...set.fields.values()]
            .filter((field) => field.name.startsWith('Permissions') && field.type === 'boolean')
            .map((field) => field.name);
  }

  /** Changes whenever what anyone may do has changed. */
  currentVersion(): string {
    const grants = this.grants.current();
    const assignments = this.assignments.current();
    if (grants !== this.grantsCached) {
      this.users.clear();
      this.merged.clear();
      this.grantsCached = grants;
    }
    if (assignments !== this.assignmentsCached) {
      this.users.clear();
      this.assignmentsCached = assignments;
    }
    return grants + assignments;
  }

  of(userId: string): MergedPermissions {
    this.currentVersion();
    let found = this.users.get(userId);
    if (found === undefined) {
      found = this.load(userId);
      this.users.set(userId, found);
    }
    return found;
  }

  private all<T>(sql: string, ...values: string[]): T[] {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement.all(...values) as unknown as T[];
  }

  private has(object: string): boolean {
    return this.schema.objects.has(object.toLowerCase());
  }

  private load(userId: string): MergedPermissions {
    if (this.isAutomatedProcess(userId)) return MergedPermissions.everything();
    const sets = new Set<string>();
    const groups = new Set<string>();
    for (const row of this.all<SetRow>(
      'SELECT p."Id" FROM "PermissionSet" p JOIN "User" u ON u."ProfileId" = p."ProfileId" WHERE u."Id" = ? AND p."IsOwnedByProfile" = 1',
      userId
    ))
      sets.add(row.Id);
    const groupColumn = this.has('PermissionSetGroup') ? '"PermissionSetGroupId"' : 'NULL';
    const live = this.deletedFilter('PermissionSetAssignment');
    for (const row of this.all<{ setId: string | null; groupId: string | null }>(
      `SELECT "PermissionSetId" AS setId, ${groupColumn} AS groupId FROM "PermissionSetAssignment" WHERE "AssigneeId" = ?${live}`,
      userId
    )) {
      if (row.groupId !== null) groups.add(row.groupId);
      else if (row.setId !== null) sets.add(row.setId);
    }
    // A group may also be assigned through the permission set that stands for it.
    if (this.has('PermissionSetGroup')) {
      for (const id of sets) {
        for (const row of this.all<{ groupId: string | null }>(
          'SELECT "PermissionSetGroupId" AS groupId FROM "PermissionSet" WHERE "Id" = ?',
          id
        ))
          if (row.groupId !== null) groups.add(row.groupId);
      }
    }
    const key = `${[...sets].sort().join(',')}|${[...groups].sort().join(',')}`;
    let merged = this.merged.get(key);
    if (merged === undefined) {
      merged = this.merge(sets, groups);
      this.merged.set(key, merged);
    }
    return merged;
  }

  /** The platform's own user for triggers on events, whom no permission set limits. */
  private isAutomatedProcess(userId: string): boolean {
    if (!this.schema.objects.get('user')?.fields.has('usertype')) return false;
    const [row] = this.all<{ type: string | null }>('SELECT "UserType" AS type FROM "User" WHERE "Id" = ?', userId);
    return row?.type === 'AutomatedProcess';
  }

  private deletedFilter(object: string): string {
    return this.schema.objects.get(object.toLowerCase())?.fields.has('isdeleted') === true
      ? ' AND "IsDeleted" = 0'
      : '';
  }

  private merge(sets: ReadonlySet<string>, groups: ReadonlySet<string>): MergedPermissions {
    const total = new Collected();
    for (const id of sets) total.add(this.readSet(id));
    for (const group of groups) {
      const inGroup = new Collected();
      const muted = new Collected();
      for (const row of this.all<SetRow>(
        `SELECT "PermissionSetId" AS Id FROM "PermissionSetGroupComponent" WHERE "PermissionSetGroupId" = ?${this.deletedFilter('PermissionSetGroupComponent')}`,
        group
      )) {
        // Help, "Muting Permission Sets": a muting set takes away within its own group only.
        if (row.Id.startsWith('0QM')) muted.add(this.readSet(row.Id));
        else inGroup.add(this.readSet(row.Id));
      }
      inGroup.mute(muted);
      total.add(inGroup);
    }
    return new MergedPermissions(total.system, total.custom, total.tabs, total.objects, total.fields);
  }

  /** What one permission set (or muting set) states. */
  private readSet(id: string): Collected {
    const found = new Collected();
    if (id.startsWith('0PS') && this.systemColumns.length > 0) {
      const [row] = this.all<Record<string, number>>(
        `SELECT ${this.systemColumns.map((column) => `"${column}"`).join(', ')} FROM "PermissionSet" WHERE "Id" = ?`,
        id
      );
      if (row !== undefined)
        for (const column of this.systemColumns)
          if (Number(row[column]) === 1) found.system.add(column.slice('Permissions'.length).toLowerCase());
    }
    for (const row of this.all<Record<string, string | number>>(
      `SELECT * FROM "ObjectPermissions" WHERE "ParentId" = ?${this.deletedFilter('ObjectPermissions')}`,
      id
    )) {
      const bit = (column: string, value: number): number => (Number(row[column]) === 1 ? value : 0);
      found.addObject(
        String(row['SobjectType']),
        bit('PermissionsRead', READ) |
          bit('PermissionsCreate', CREATE) |
          bit('PermissionsEdit', EDIT) |
          bit('PermissionsDelete', DELETE) |
          bit('PermissionsViewAllRecords', VIEW_ALL) |
          bit('PermissionsModifyAllRecords', MODIFY_ALL) |
          bit('PermissionsViewAllFields', ALL_FIELDS)
      );
    }
    for (const row of this.all<{ field: string; canRead: number; canEdit: number }>(
      `SELECT "Field" AS field, "PermissionsRead" AS canRead, "PermissionsEdit" AS canEdit FROM "FieldPermissions" WHERE "ParentId" = ?${this.deletedFilter('FieldPermissions')}`,
      id
    )) {
      found.addField(row.field, (row.canRead === 1 ? READ : 0) | (row.canEdit === 1 ? EDIT | READ : 0));
    }
    if (this.has('SetupEntityAccess') && this.has('CustomPermission')) {
      for (const row of this.all<{ name: string }>(
        'SELECT c."DeveloperName" AS name FROM "SetupEntityAccess" s JOIN "CustomPermission" c ON c."Id" = s."SetupEntityId" WHERE s."ParentId" = ?',
        id
      ))
        found.custom.add(row.name.toLowerCase());
    }
    if (this.has('PermissionSetTabSetting')) {
      for (const row of this.all<{ name: string }>(
        `SELECT "Name" AS name FROM "PermissionSetTabSetting" WHERE "ParentId" = ? AND "Visibility" <> 'Hidden'${this.deletedFilter('PermissionSetTabSetting')}`,
        id
      ))
        found.tabs.add(row.name.toLowerCase());
    }
    return found;
  }
}

/** Permissions while they are added up. */
class Collected {
  readonly system = new Set<string>();
  readonly custom = new Set<string>();
  readonly tabs = new Set<string>();
  readonly objects = new Map<string, number>();
  readonly fields = new Map<string, number>();

  addObject(name: string, bits: number): void {
    const key = name.toLowerCase();
    this.objects.set(key, (this.objects.get(key) ?? 0) | bits);
  }

  addField(name: string, bits: number): void {
    const key = name.toLowerCase();
    this.fields.set(key, (this.fields.get(key) ?? 0) | bits);
  }

  add(other: Collected): void {
    for (const name of other.system) this.system.add(name);
    for (const name of other.custom) this.custom.add(name);
    for (const name of other.tabs) this.tabs.add(name);
    for (const [name, bits] of other.objects) this.addObject(name, bits);
    for (const [name, bits] of other.fields) this.addField(name, bits);
  }

  mute(other: Collected): void {
    for (const name of other.system) this.system.delete(name);
    for (const name of other.custom) this.custom.delete(name);
    for (const name of other.tabs) this.tabs.delete(name);
    for (const [name, bits] of other.objects) this.objects.set(name, (this.objects.get(name) ?? 0) & ~bits);
    for (const [name, bits] of other.fields) this.fields.set(name, (this.fields.get(name) ?? 0) & ~bits);
  }
}
