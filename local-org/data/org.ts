/** The one implementation of the data room's doors (`api.ts`): schema, storage, queries, saving and security put together. */
import type { SourceProject } from '../source/index.ts';
import { QueryFailure } from './access.ts';
import type { DmlOperation, RowResult, TransactionContext } from './access.ts';
import type {
  DmlOptions,
  JobStore,
  LeadConversion,
  LeadConversionResult,
  ObjectPermissions,
  Org,
  PreparedQuery,
  QueryOptions,
  QueryResult,
  RecordLocks
} from './api.ts';
import { GlobalVariables } from './global-variables.ts';
import { SObjectRecord } from './record.ts';
import { forgetSaved } from './save/mixed-dml.ts';
import { LockTable } from './save/record-locks.ts';
import { SaveProcedure } from './save/procedure.ts';
import { Parents, RecordFormulas } from './save/record-formulas.ts';
import { convertLeads, readLeadMapping } from './save/lead-conversion.ts';
import type { LeadMapping } from './save/lead-conversion.ts';
import { mergeRecords } from './save/merge.ts';
import { changeEventNameOf, selectedChangeEvents } from './schema/change-events.ts';
import { buildSchema } from './schema/build.ts';
import type { CalendarSettings } from './soql/dates.ts';
import type { SchemaProblem } from './schema/build.ts';
import type { ObjectSchema, Schema, SharingModel } from './schema/model.ts';
import { readScratchDefinition } from './scratch-definition.ts';
import { OrgSecurity } from './security/org-security.ts';
import { readSharingRules } from './security/sharing-rules.ts';
import { userRecordAccess } from './security/user-record-access.ts';
import { seedOrg } from './seed/index.ts';
import { QueryEngine } from './soql/engine.ts';
import { SearchEngine } from './sosl/search.ts';
import { OrgDatabase } from './storage/database.ts';
import { reportUnsupportedAutomation } from './unsupported-automation.ts';
import { OrgUserSettings } from './user-settings.ts';

export interface OrgOptions {
  readonly project: SourceProject;
  /** Scratch org definition file to go by; without it `config/project-scratch-def.json` of the project. */
  readonly definition?: string | undefined;
  /** A schema made before, to spare the time (workers). */
  readonly schema?: Schema;
  /** File to keep the org in; without it the org lives in memory. */
  readonly file?: string;
  /** Bytes of another org's `serialize()`, of the same project. */
  readonly bytes?: Uint8Array;
  readonly orgName?: string;
  /** IANA name. */
  readonly timeZone?: string;
  readonly locale?: string;
  readonly language?: string;
  /** More than one makes a multi-currency org; the first is the corporate currency. */
  readonly currencies?: readonly string[];
  readonly personAccounts?: boolean;
  readonly accountTeams?: boolean;
  readonly sharedActivities?: boolean;
  readonly sharingModels?: Readonly<Record<string, SharingModel>>;
  /** Gets metadata that could not become part of the org. Without it such metadata is collected in `problems`. */
  readonly onProblem?: (problem: SchemaProblem) => void;
  /** Time of the seed, in milliseconds; default now. */
  readonly now?: number;
}

/**
 * Makes or opens an org for a project. Its scratch org definition file counts where the options say nothing.
 */
export function createOrg(options: OrgOptions): LocalOrg {
  return new LocalOrg(options);
}

/** The schema of the org `createOrg` makes of the same options: `options.schema` for several orgs of one project. */
export function projectSchema(options: OrgOptions): Schema {
  const definition = readScratchDefinition(options.project.root, options.definition);
  const currencies = options.currencies ?? (definition.multiCurrency ? ['USD', 'EUR'] : []);
  return buildSchema(options.project, {
    currencies: currencies.length > 1 ? currencies : [],
    personAccounts: options.personAccounts ?? definition.personAccounts,
    accountTeams: options.accountTeams ?? definition.accountTeams,
    sharedActivities: options.sharedActivities ?? definition.sharedActivities,
    sharingModels: { ...definition.sharingModels, ...options.sharingModels },
    ...(options.onProblem === undefined ? {} : { onProblem: options.onProblem })
  });
}

export class LocalOrg implements Org {
  readonly schema: Schema;
  readonly project: SourceProject;
  readonly database: OrgDatabase;
  readonly security: OrgSecurity;
  readonly queries: QueryEngine;
  readonly searches: SearchEngine;
  readonly saves: SaveProcedure;
  readonly settings: OrgUserSettings;
  readonly formulas: RecordFormulas;
  readonly globals: GlobalVariables;
  /** Metadata that could not become part of the org. */
  readonly problems: SchemaProblem[] = [];

  constructor(options: OrgOptions) {
    const { project } = options;
    this.project = project;
    const definition = readScratchDefinition(project.root, options.definition);
    const report = (problem: SchemaProblem): void => {
      this.problems.push(problem);
      options.onProblem?.(problem);
    };
    reportUnsupportedAutomation(project, report);
    const currencies = options.currencies ?? (definition.multiCurrency ? ['USD', 'EUR'] : []);
    this.schema = options.schema ?? projectSchema({ ...options, onProblem: report });
    this.database = new OrgDatabase(this.schema, {
      ...(options.file === undefined ? {} : { file: options.file }),
      ...(options.bytes === undefined ? {} : { bytes: options.bytes })
    });
    if (this.database.isNew) {
      seedOrg(this.database, project, {
        orgName: options.orgName ?? definition.orgName ?? 'Local Org',
        timeZone: options.timeZone ?? 'GMT',
        locale: options.locale ?? 'en_US',
        language: options.language ?? definition.language ?? 'en_US',
        country: definition.country ?? 'US',
        currencies: currencies.length > 1 ? currencies : [],
        now: options.now ?? Date.now(),
        report
      });
    }
    const { schema, database } = this;
    this.security = new OrgSecurity(
      database.sqlite,
      schema,
      readSharingRules(project, schema, database.sqlite, report)
    );
    this.settings = new OrgUserSettings(database, project);
    this.globals = new GlobalVariables({
      database,
      project,
      hasCustomPermission: (userId, name) => this.security.hasCustomPermission(userId, name)
    });
    this.formulas = new RecordFormulas(schema, database, {
      timeZone: (userId) => this.settings.timeZone(userId),
      globals: (path, userId) => this.globals.value(path, userId)
    });
    this.queries = new QueryEngine({
      database: database.sqlite,
      schema,
      settings: this.settings,
      compileField: (object, field) => this.formulas.field(object, field),
      globals: (path, userId) => this.globals.value(path, userId),
      security: this.security,
      computed: userRecordAccess(schema, this.security)
    });
    this.searches = new SearchEngine(database.sqlite, schema, this.queries);
    this.saves = new SaveProcedure({
      database,
      schema,
      formulas: this.formulas,
      security: this.security,
      settings: this.settings
    });
  }

  /** The administrator a new org has. */
  get adminUserId(): string {
    const row = this.database.sqlite
      .prepare('SELECT "Id" AS id FROM "User" WHERE "Alias" = \'admin\' ORDER BY "Id" LIMIT 1')
      .get() as { id: string } | undefined;
    if (!row) throw new Error('The org has no administrator');
    return row.id;
  }

  #leadMapping: LeadMapping | undefined;

  convertLeads(
    tx: TransactionContext,
    conversions: readonly LeadConversion[],
    options: DmlOptions
  ): LeadConversionResult[] {
    this.#leadMapping ??= readLeadMapping(this.project);
    const { saves, database, settings } = this;
    return convertLeads({ saves, database, settings, mapping: this.#leadMapping }, tx, conversions, options);
  }

  #automatedUserId: string | null | undefined;

  get automatedUserId(): string | null {
    if (this.#automatedUserId === undefined) {
      const row = this.database.sqlite
        .prepare('SELECT "Id" AS id FROM "User" WHERE "UserType" = \'AutomatedProcess\' ORDER BY "Id" LIMIT 1')
        .get() as { id: string } | undefined;
      this.#automatedUserId = row?.id ?? null;
    }
    return this.#automatedUserId;
  }

  #captured: ReadonlySet<string> | undefined;

  capturesChanges(object: string): boolean {
    this.#captured ??= selectedChangeEvents(this.project);
    const schema = this.schema.objects.get(object.toLowerCase());
    return schema !== undefined && this.#captured.has(changeEventNameOf(schema).toLowerCase());
  }

  get locks(): RecordLocks {
    return new LockTable(this.database);
  }

  get waitingJobs(): JobStore | undefined {
    return this.database.isKept ? this.database.waitingJobs : undefined;
  }

  prepare(soql: string): PreparedQuery {
    return this.queries.prepare(soql);
  }

  query(tx: TransactionContext, query: PreparedQuery | string, options: QueryOptions): QueryResult {
    return this.queries.query(tx, query, options);
  }

  search(
    tx: TransactionContext,
    sosl: string,
    options: QueryOptions
  ): { object: ObjectSchema; records: SObjectRecord[] }[] {
    return this.searches.search(tx, sosl, options);
  }

  dml(tx: TransactionContext, operation: DmlOperation, records: SObjectRecord[], options: DmlOptions): RowResult[] {
    return this.saves.dml(tx, operation, records, options);
  }

  merge(tx: TransactionContext, master: SObjectRecord, losers: SObjectRecord[], options: DmlOptions): RowResult[] {
    return mergeRecords(this.saves, this.database, tx, master, losers, options);
  }

  emptyRecycleBin(tx: TransactionContext, ids: string[]): RowResult[] {
    return this.saves.emptyRecycleBin(tx, ids);
  }

  recalculate(tx: TransactionContext, record: SObjectRecord): void {
    this.formulas.calculate(tx, [record], new Parents(this.database));
  }

  recordDefaults(tx: TransactionContext, object: string, recordTypeId: string | null): SObjectRecord {
    return this.saves.defaults(tx, this.newRecord(object), recordTypeId);
  }

  globalVariable(path: readonly string[], userId: string): unknown {
    return this.globals.value(path, userId);
  }

  calendar(userId: string): CalendarSettings & { readonly timeZone: string } {
    return { ...this.settings.calendar(userId), timeZone: this.settings.timeZone(userId) };
  }

  hasFlow(name: string): boolean {
    return this.project.find('Flow', name) !== undefined;
  }

  savepoint(): string {
    return this.database.savepoint();
  }

  rollbackTo(savepoint: string): void {
    this.database.rollbackTo(savepoint);
  }

  release(savepoint: string): void {
    this.database.release(savepoint);
  }

  objectPermissions(userId: string, object: string): ObjectPermissions {
    return this.security.objectPermissions(userId, object);
  }

  fieldPermissions(userId: string, object: string, field: string): { readable: boolean; editable: boolean } {
    return this.security.fieldPermissions(userId, object, field);
  }

  hasSystemPermission(userId: string, permission: string): boolean {
    return this.security.hasSystemPermission(userId, permission);
  }

  hasCustomPermission(userId: string, permission: string): boolean {
    return this.security.hasCustomPermission(userId, permission);
  }

  seesTab(userId: string, tab: string): boolean {
    return this.security.seesTab(userId, tab);
  }

  recordAccess(userId: string, recordId: string): 'None' | 'Read' | 'Edit' | 'Delete' | 'Transfer' | 'All' {
    return this.security.recordAccess(userId, recordId).level;
  }

  stripInaccessible(
    userId: string,
    access: 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE',
    records: readonly SObjectRecord[],
    enforceRootObjectCrud: boolean
  ): {
    readonly records: SObjectRecord[];
    readonly removedFields: ReadonlyMap<string, ReadonlySet<string>>;
    readonly modifiedIndexes: ReadonlySet<number>;
  } {
    return this.security.stripInaccessible(userId, access, records, enforceRootObjectCrud);
  }

  setCreatedDate(recordId: string, created: number): boolean {
    const object = this.schema.byPrefix.get(recordId.slice(0, 3));
    if (!object?.fields.has('createddate')) return false;
    const done = this.database.sqlite
      .prepare(`UPDATE "${object.name}" SET "CreatedDate" = ? WHERE "Id" = ?`)
      .run(Math.floor(created / 1000) * 1000, recordId);
    return Number(done.changes) === 1;
  }

  allowMixedDml(tx: TransactionContext): void {
    forgetSaved(tx);
  }

  newRecord(object: string): SObjectRecord {
    const schema = this.schema.objects.get(object.toLowerCase());
    if (!schema) throw new QueryFailure('INVALID_TYPE', `sObject type '${object}' is not supported.`);
    return new SObjectRecord(schema);
  }

  serialize(): Uint8Array {
    return this.database.serialize();
  }

  close(): void {
    this.database.close();
  }
}
