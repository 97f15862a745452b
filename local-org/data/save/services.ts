/** What the save procedure needs of the rest of the data room. `createOrg` puts it together. */
import type { TransactionContext } from '../access.ts';
import type { ObjectPermissions } from '../api.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import type { CalendarSettings } from '../soql/dates.ts';
import type { OrgDatabase } from '../storage/database.ts';
import type { RecordFormulas } from './record-formulas.ts';

/** What saving asks of the org's security. */
export interface SaveSecurity {
  objectPermissions(userId: string, object: string): ObjectPermissions;
  fieldPermissions(userId: string, object: string, field: string): { readable: boolean; editable: boolean };
  hasSystemPermission(userId: string, permission: string): boolean;
  /** Of the given records those the user may change in this way by sharing. */
  accessible(
    userId: string,
    object: ObjectSchema,
    ids: readonly string[],
    need: 'Read' | 'Edit' | 'Delete' | 'Transfer'
  ): ReadonlySet<string>;
}

/** Settings of the running user. */
export interface UserSettings {
  timeZone(userId: string): string;
  /** Language of the user, in which validation messages speak. */
  language?(userId: string): string;
  /** First day of the week and first month of the fiscal year. */
  calendar(userId: string): CalendarSettings;
  organizationId(): string | null;
  /** Currency of a user in an org with several. */
  currency(userId: string): string | undefined;
  /** The record type a user's profile gives to new records of an object; null for the master record type. */
  defaultRecordType(userId: string, object: string): string | null;
}

export interface SaveServices {
  readonly database: OrgDatabase;
  readonly schema: Schema;
  readonly formulas: RecordFormulas;
  readonly security: SaveSecurity;
  readonly settings: UserSettings;
  /** Ids of records whose before triggers run right now: they may not be saved or deleted by anything the triggers do. */
  readonly inBeforeTrigger: Set<string>;
}

/** Chunks in which records go through triggers (Apex Developer Guide, "Bulk DML"). */
export const CHUNK = 200;

export type Tx = TransactionContext;
