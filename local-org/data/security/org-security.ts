/** The security of an org: who may do what to which objects, fields and records. One per database. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { AccessFailure, NotSupported, type DmlOperation } from '../access.ts';
import type { ObjectPermissions } from '../api.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { CheckedQuery } from '../soql/checked.ts';
import type { QuerySecurity } from '../soql/engine.ts';
import type { RunEnvironment } from '../soql/environment.ts';
import { SelectBuilder, type FormulaSql } from '../soql/sql.ts';
import type { SharingSql } from '../soql/statements.ts';
import { Permissions, type FieldAccess, type MergedPermissions } from './permissions.ts';
import { Principals } from './principals.ts';
import { checkSecurityEnforced, checkUserMode, entityDenied } from './query-access.ts';
import { Sharing, type AccessLevel, type RowFilter } from './sharing.ts';
import type { SharingRules } from './sharing-rules.ts';
import { stripInaccessible, type StripAccess, type StrippedRecords } from './strip-inaccessible.ts';

/** Object Reference, "UserRecordAccess". */
export type RecordAccessLevel = 'None' | 'Read' | 'Edit' | 'Delete' | 'Transfer' | 'All';

export interface RecordAccess {
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly transfer: boolean;
  readonly all: boolean;
  readonly level: RecordAccessLevel;
}

export const NO_RECORD_ACCESS: RecordAccess = {
  read: false,
  edit: false,
  delete: false,
  transfer: false,
  all: false,
  level: 'None'
};

const NO_FORMULAS: FormulaSql = {
  functionFor(object, field) {
    throw new NotSupported(`the formula field ${object.name}.${field.name} in a sharing rule`);
  }
};

const STATEMENT_LIMIT = 300;

export class OrgSecurity implements QuerySecurity {
  readonly permissions: Permissions;
  readonly principals: Principals;
  private readonly schema: Schema;
  private readonly database: DatabaseSync;
  private readonly rows: Sharing;
  private readonly statements = new Map<
    string,
    { readonly statement: StatementSync; readonly parameters: SelectBuilder['parameters'] }
  >();

  /** `rules`: sharing rules of the project's metadata. The tables of the schema must exist. */
  constructor(database: DatabaseSync, schema: Schema, rules?: SharingRules) {
    this.database = database;
    this.schema = schema;
    this.permissions = new Permissions(database, schema);
    this.principals = new Principals(database, schema);
    this.rows = new Sharing(schema, this.permissions, this.principals, rules);
  }

  private object(name: string): ObjectSchema {
    const object = this.schema.objects.get(name.toLowerCase());
    if (object === undefined) throw new Error(`no object ${name} in the schema`);
    return object;
  }

  of(userId: string): MergedPermissions {
    return this.permissions.of(userId);
  }

  objectPermissions(userId: string, object: string): ObjectPermissions {
    return this.permissions.of(userId).object(this.object(object));
  }

  /** Field-level security of a field; a field that is not there can neither be read nor edited. */
  fieldPermissions(userId: string, object: string, field: string): FieldAccess {
    const known = this.object(object);
    const found = known.fields.get(field.toLowerCase());
    return found === undefined ? { readable: false, editable: false } : this.permissions.of(userId).field(known, found);
  }

  /** A system permission by its API name, such as `ViewSetup` or `PermissionsViewSetup`. */
  hasSystemPermission(userId: string, permission: string): boolean {
    return this.permissions.of(userId).system.has(permission.toLowerCase().replace(/^permissions/, ''));
  }

  /** A custom permission by its developer name, with or without namespace. */
  hasCustomPermission(userId: string, permission: string): boolean {
    const name = permission.toLowerCase();
    const { custom } = this.permissions.of(userId);
    return custom.has(name) || custom.has(name.replace(/^[a-z]\w*?__/, ''));
  }

  /** Whether a custom tab is shown to a user: their profile or a permission set says so, or they administer the org. */
  seesTab(userId: string, tab: string): boolean {
    const { tabs, system } = this.permissions.of(userId);
    return tabs.has(tab.toLowerCase()) || system.has('modifyalldata');
  }

  checkUserMode(query: CheckedQuery, userId: string): void {
    checkUserMode(query, this.permissions.of(userId), this.schema);
  }

  checkSecurityEnforced(query: CheckedQuery, userId: string): void {
    checkSecurityEnforced(query, this.permissions.of(userId), this.schema);
  }

  sharing(
    userId: string,
    objects: readonly ObjectSchema[]
  ): { readonly key: string; readonly sql: SharingSql; parameter(key: string): SQLInputValue } {
    const filters = new Map<ObjectSchema, RowFilter>();
    let key = '';
    for (const object of objects) {
      const filter = this.rows.filter(userId, object, 'read');
      filters.set(object, filter);
      key += `${filter.key}|`;
    }
    return {
      key,
      sql: {
        condition: (builder, object, alias) =>
          (filters.get(object) ?? this.rows.filter(userId, object, 'read')).condition?.(builder, alias),
        comesWith: (from, field) => this.rows.comesWith(from, field)
      },
      parameter: (name) => this.parameter(userId, name)
    };
  }

  private parameter(userId: string, name: string): SQLInputValue {
    if (name === 'principals') return this.principals.of(userId).json;
    if (name === 'user') return userId;
    throw new Error(`no sharing parameter ${name}`);
  }

  /** Access of a user to one record, as UserRecordAccess tells it. */
  recordAccess(userId: string, recordId: string): RecordAccess {
    return this.recordAccesses(userId, [recordId]).get(recordId) ?? NO_RECORD_ACCESS;
  }

  /** Access of a user to many records, of any objects: one statement per object. Ids without a row have no access. */
  recordAccesses(userId: string, ids: readonly string[]): Map<string, RecordAccess> {
    const result = new Map<string, RecordAccess>();
    const byObject = new Map<ObjectSchema, string[]>();
    for (const id of ids) {
      const object = this.schema.byPrefix.get(id.slice(0, 3));
      if (object === undefined) continue;
      const list = byObject.get(object);
      if (list === undefined) byObject.set(object, [id]);
      else list.push(id);
    }
    for (const [object, list] of byObject) this.accessesOf(userId, object, list, result);
    return result;
  }

  private accessesOf(
    userId: string,
    object: ObjectSchema,
    ids: readonly string[],
    result: Map<string, RecordAccess>
  ): void {
    const allowed = this.permissions.of(userId).object(object);
    const { system } = this.permissions.of(userId);
    const transferAny =
      system.has('transferanyentity') ||
      (object.name === 'Lead' && system.has('transferanylead')) ||
      (object.name === 'Case' && system.has('transferanycase'));
    const openTransfer = object.sharingModel === 'ReadWriteTransfer' || object.sharingModel === 'FullAccess';
    for (const [id, read, edit, full] of this.levelsOf(userId, object, ids)) {
      const canRead = allowed.read && read;
      const canEdit = canRead && allowed.edit && edit;
      const canDelete = canRead && allowed.delete && full;
      const canTransfer = canEdit && object.ownable && (full || transferAny || openTransfer);
      const all = canEdit && canDelete && full;
      const level = all
        ? 'All'
        : canTransfer
          ? 'Transfer'
          : canDelete
            ? 'Delete'
            : canEdit
              ? 'Edit'
              : canRead
                ? 'Read'
                : 'None';
      result.set(id, { read: canRead, edit: canEdit, delete: canDelete, transfer: canTransfer, all, level });
    }
  }

  /** For each record that exists: whether sharing gives read, edit and full access. */
  private levelsOf(
    userId: string,
    object: ObjectSchema,
    ids: readonly string[]
  ): [string, boolean, boolean, boolean][] {
    const filters = (['read', 'edit', 'all'] as const).map((level: AccessLevel) =>
      this.rows.filter(userId, object, level)
    );
    const key = `${object.name}|${filters.map((filter) => filter.key).join('|')}`;
    let made = this.statements.get(key);
    if (made === undefined) {
      const builder = new SelectBuilder(this.schema, object, NO_FORMULAS);
      const { alias } = builder.root;
      const columns = filters.map((filter) => filter.condition?.(builder, alias) ?? '1');
      const idsParameter = builder.parameter((environment) => environment.parentIds);
      const sql = `SELECT ${alias}."Id", ${columns.join(', ')} FROM ${builder.from()} WHERE ${alias}."Id" IN (SELECT value FROM json_each(${idsParameter}))`;
      const statement = this.database.prepare(sql);
      statement.setReturnArrays(true);
      made = { statement, parameters: builder.parameters };
      if (this.statements.size >= STATEMENT_LIMIT) this.statements.clear();
      this.statements.set(key, made);
    }
    const environment: RunEnvironment = {
      userId,
      now: 0,
      timeZone: 'UTC',
      language: 'en_US',
      today: 0,
      calendar: { firstDayOfWeek: 0, fiscalYearStartMonth: 1 },
      binds: [],
      parentIds: JSON.stringify(ids),
      sharing: (name) => this.parameter(userId, name)
    };
    const rows = made.statement.all(
      ...made.parameters.map((parameter) => parameter(environment))
    ) as unknown as unknown[][];
    return rows.map((row) => [row[0] as string, Number(row[1]) === 1, Number(row[2]) === 1, Number(row[3]) === 1]);
  }

  /** Of the given records those to which sharing (and the object's permissions) give the user this kind of access. */
  accessible(
    userId: string,
    object: ObjectSchema,
    ids: readonly string[],
    need: 'Read' | 'Edit' | 'Delete' | 'Transfer'
  ): ReadonlySet<string> {
    const found = new Set<string>();
    const { modifyAll } = this.permissions.of(userId).object(object);
    for (const [id, read, edit, full] of modifyAll
      ? ids.map((each): [string, boolean, boolean, boolean] => [each, true, true, true])
      : this.levelsOf(userId, object, ids)) {
      const may =
        need === 'Read'
          ? read
          : need === 'Edit'
            ? edit
            : need === 'Delete'
              ? full
              : full ||
                (edit &&
                  (object.sharingModel === 'ReadWriteTransfer' ||
                    object.sharingModel === 'FullAccess' ||
                    this.hasSystemPermission(userId, 'TransferAnyEntity')));
      if (may) found.add(id);
    }
    return found;
  }

  /**
   * Object and field permissions of one DML statement in user mode. `fields` are the names the records set, without those the
   * platform sets itself. Throws AccessFailure: ACCESS_DENIED for the object, else the fields that may not be written.
   */
  checkDmlAccess(userId: string, operation: DmlOperation, objectName: string, fields: Iterable<string>): void {
    const object = this.object(objectName);
    const permissions = this.permissions.of(userId);
    const allowed = permissions.object(object);
    const may =
      operation === 'insert'
        ? allowed.create
        : operation === 'update'
          ? allowed.edit
          : operation === 'upsert'
            ? allowed.create && allowed.edit
            : operation === 'merge'
              ? allowed.edit && allowed.delete
              : allowed.delete;
    if (!may) throw entityDenied(object, new Map([[object.name, []]]));
    if (operation === 'delete' || operation === 'undelete') return;
    const forbidden: string[] = [];
    for (const name of fields) {
      const field = object.fields.get(name.toLowerCase());
      if (field === undefined || field.type === 'id') continue;
      const describes =
        operation === 'insert'
          ? field.createable
          : operation === 'update'
            ? field.updateable
            : field.createable || field.updateable;
      if (!describes || !permissions.field(object, field).editable) forbidden.push(field.name);
    }
    if (forbidden.length > 0) {
      throw new AccessFailure(
        'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
        `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`,
        new Map([[object.name, forbidden]])
      );
    }
  }

  /** `Security.stripInaccessible`: copies of the records without what the user may not read or write. Throws AccessFailure. */
  stripInaccessible(
    userId: string,
    access: StripAccess,
    records: readonly SObjectRecord[],
    enforceRootObjectCrud: boolean
  ): StrippedRecords {
    return stripInaccessible(this.permissions.of(userId), access, records, enforceRootObjectCrud);
  }
}
