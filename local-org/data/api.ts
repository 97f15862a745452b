/**
 * The doors of the data room, for the Apex runtime, the server and the reports. `createOrg` (org.ts) makes the one implementation.
 */
import type { Access, DmlOperation, RowError, RowResult, TransactionContext } from './access.ts';
import type { SObjectRecord } from './record.ts';
import type { ObjectSchema, Schema } from './schema/model.ts';
import type { CalendarSettings } from './soql/dates.ts';

export interface QueryOptions {
  readonly access: Access;
  /** Values of bind variables: lower-cased path of the bind expression (`ids`, `this.limit`, `acc.name`) → value. Lists and sets come as arrays. */
  readonly binds?: ReadonlyMap<string, unknown>;
  /** Static queries bind by position in the text instead (in order of their colons). */
  readonly positionalBinds?: readonly unknown[];
  /** For `search` in a test: the ids of Test.setFixedSearchResults, which stand for what the search terms would find; empty when none were set. */
  readonly fixedSearchResults?: readonly string[];
}

export interface QueryResult {
  /** Rows: records, or for aggregates records of the pseudo-object AggregateResult whose values are the aliases. */
  readonly records: SObjectRecord[];
  /** For `SELECT COUNT() FROM …` the number; else records.length. */
  readonly totalSize: number;
  readonly isAggregate: boolean;
  readonly isCount: boolean;
}

export interface DmlOptions {
  readonly access: Access;
  /** False: rows that can be saved are saved. */
  readonly allOrNone: boolean;
  /** For upsert: the external id field; default Id. */
  readonly externalIdField?: string;
  /** Database.DMLOptions: cut text that is too long instead of refusing it. */
  readonly allowFieldTruncation?: boolean;
  /** Database.DMLOptions.DuplicateRuleHeader and others are refused by name by the runtime. */
  readonly bypassTriggers?: boolean;
  /** The platform itself writes (AsyncApexJob, CronTrigger, …): objects and fields that callers may not create or change can be written. */
  readonly asPlatform?: boolean;
}

/** A query ready to run: parsed, checked against the schema, and turned into SQL once. */
export interface PreparedQuery {
  readonly text: string;
  readonly object: ObjectSchema;
  /** Bind expressions in order of appearance: source text and offset of each. */
  readonly binds: readonly { readonly text: string; readonly offset: number }[];
  readonly isAggregate: boolean;
  readonly isCount: boolean;
}

export interface Org {
  readonly schema: Schema;
  /** Parses and checks a query; cached by text. Throws QueryFailure. */
  prepare(soql: string): PreparedQuery;
  /** Throws QueryFailure, AccessFailure. */
  query(tx: TransactionContext, query: PreparedQuery | string, options: QueryOptions): QueryResult;
  /** SOSL: one list per returned object, in the order of RETURNING. */
  search(
    tx: TransactionContext,
    sosl: string,
    options: QueryOptions
  ): { object: ObjectSchema; records: SObjectRecord[] }[];
  /**
   * One DML statement through the whole save procedure (Apex Developer Guide, "Triggers and Order of Execution").
   * On success ids are written into the given records. With allOrNone a failed row throws DmlFailure and nothing is kept.
   */
  dml(tx: TransactionContext, operation: DmlOperation, records: SObjectRecord[], options: DmlOptions): RowResult[];
  /** Database.merge: the losers' children move to the master. */
  merge(tx: TransactionContext, master: SObjectRecord, losers: SObjectRecord[], options: DmlOptions): RowResult[];
  /** Database.convertLead. Throws DmlFailure with allOrNone when a lead cannot be converted. */
  convertLeads?(
    tx: TransactionContext,
    conversions: readonly LeadConversion[],
    options: DmlOptions
  ): LeadConversionResult[];
  emptyRecycleBin(tx: TransactionContext, ids: string[]): RowResult[];

  /** Evaluates formula fields of a record in memory (`SObject.recalculateFormulas`). */
  recalculate(tx: TransactionContext, record: SObjectRecord): void;
  /**
   * A record that was never saved with the values it would get if it were: default values, the record type's picklist defaults,
   * owner. `recordTypeId` null: the user's default record type. Throws QueryFailure for an unknown object.
   */
  recordDefaults?(tx: TransactionContext, object: string, recordTypeId: string | null): SObjectRecord;

  /** Value of a global variable of formulas for a user: `['$User', 'Email']`; null where nothing is set. Throws NotSupported. */
  globalVariable?(path: readonly string[], userId: string): unknown;

  /** In which time zone a user counts days, and how weeks and fiscal years begin for them. */
  calendar(userId: string): CalendarSettings & { readonly timeZone: string };

  /** Whether the project has a flow of this API name. */
  hasFlow?(name: string): boolean;

  /** Nested savepoints over everything stored. Names are the org's own. */
  savepoint(): string;
  rollbackTo(savepoint: string): void;
  release(savepoint: string): void;

  /** Object-level permission of a user, from profile and permission sets. */
  objectPermissions(userId: string, object: string): ObjectPermissions;
  fieldPermissions(userId: string, object: string, field: string): { readable: boolean; editable: boolean };
  hasSystemPermission(userId: string, permission: string): boolean;
  hasCustomPermission(userId: string, permission: string): boolean;
  /** Whether a custom tab is shown to a user (Help, "View and Edit Tab Settings in Permission Sets and Profiles"). */
  seesTab(userId: string, tab: string): boolean;
  /** Record access as UserRecordAccess tells it. */
  recordAccess(userId: string, recordId: string): 'None' | 'Read' | 'Edit' | 'Delete' | 'Transfer' | 'All';
  /** `Security.stripInaccessible`: copies of the records without what the user may not read or write. Throws AccessFailure. */
  stripInaccessible?(
    userId: string,
    access: 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE',
    records: readonly SObjectRecord[],
    enforceRootObjectCrud: boolean
  ): {
    readonly records: SObjectRecord[];
    readonly removedFields: ReadonlyMap<string, ReadonlySet<string>>;
    readonly modifiedIndexes: ReadonlySet<number>;
  };
  /** `Test.setCreatedDate`: gives a stored record another CreatedDate (milliseconds). False when there is no such record. */
  setCreatedDate?(recordId: string, created: number): boolean;

  /** `System.runAs` and `Test.startTest` begin anew what setup and other objects a transaction has saved (MIXED_DML_OPERATION). */
  allowMixedDml?(tx: TransactionContext): void;

  /** Locks on records (Apex Reference, "Approval Class"); absent where nothing can be locked. */
  readonly locks?: RecordLocks;

  /** Whether the org's event channels select the changes of an object (Change Data Capture Developer Guide). */
  capturesChanges?(object: string): boolean;
  /** The user as whom triggers on events run (Platform Events Developer Guide, "Platform Event Triggers": Automated Process). */
  readonly automatedUserId?: string | null;
  /** Jobs kept beside the records, so that they outlive the process; absent where the org itself does not. */
  readonly waitingJobs?: JobStore | undefined;

  /** A record object for the runtime and the server: `newRecord('Account')`. Throws NotSupported/QueryFailure for unknown names. */
  newRecord(object: string): SObjectRecord;
  /** A copy of the whole org in memory (for parallel test workers), as bytes to open another Org with. */
  serialize(): Uint8Array;
  close(): void;
}

/** Which records are locked. */
export interface RecordLocks {
  /** Whether there is such a record. */
  exists(recordId: string): boolean;
  lock(recordId: string): void;
  unlock(recordId: string): void;
  isLocked(recordId: string): boolean;
}

/** What Database.LeadConvert asks for. */
export interface LeadConversion {
  readonly leadId: string | null;
  readonly convertedStatus: string | null;
  /** Existing records to convert into. */
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly doNotCreateOpportunity: boolean;
  readonly overwriteLeadSource: boolean;
  /** Of what is made; the lead's owner where it says nothing. */
  readonly ownerId: string | null;
}

export interface LeadConversionResult {
  readonly leadId: string | null;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly success: boolean;
  readonly errors: readonly RowError[];
}

/** Texts of jobs in the org's database, written and dropped within its savepoints. */
export interface JobStore {
  /** Writes a job's text under its key, in place of an older one. */
  keep(key: string, text: string): void;
  drop(key: string): void;
  /** In the order in which the keys were first kept. */
  all(): { readonly key: string; readonly text: string }[];
}

export interface ObjectPermissions {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}
