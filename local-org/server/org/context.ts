/** What every door to the org's data needs, and how a request becomes a transaction of its user. */
import type { TransactionContext } from '../../data/access.ts';
import type { Org } from '../../data/api.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import type { MetadataContext } from '../../lightning/pages/context.ts';
import type { SourceProject } from '../../source/index.ts';
import { HttpError } from '../http.ts';
import type { UserDetails, UserDirectory } from '../sessions.ts';
import { textsOf, type Texts } from '../../data/schema/translations.ts';

/** Runs work as a user in one transaction: what it wrote is kept when it returns, and undone when it throws. */
export interface TransactionDoor {
  transaction<T>(userId: string, work: (tx: TransactionContext) => T): T;
  /** Gives how to forget the jobs that transactions from now on enqueue, should they all be undone. */
  rememberJobs?(): () => void;
}

export interface ServerContext {
  readonly org: Org;
  readonly transactions: TransactionDoor;
  readonly users: UserDirectory;
  /** The project whose layouts, list views, apps and tabs are shown, as it stands now. */
  readonly project: SourceProject;
}

/** The newest API version this server speaks, and the oldest. */
export const API_VERSION = '67.0';
export const OLDEST_API_VERSION = 31;

/** The object of that name that a user may see at all. Throws HttpError 404. */
export function requireObject(context: ServerContext, userId: string, name: string): ObjectSchema {
  const object = context.org.schema.objects.get(name.toLowerCase());
  if (!object || !context.org.objectPermissions(userId, object.name).read) {
    throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  return object;
}

/** The object a record id belongs to. Throws HttpError 404 for an id of no object. */
export function objectOfId(context: ServerContext, id: string): ObjectSchema {
  const object = context.org.schema.byPrefix.get(id.slice(0, 3));
  if (!object) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return object;
}

/** Whether a user may read a field. Ids and the fields every record has need no permission. */
export function canRead(context: ServerContext, userId: string, field: FieldSchema): boolean {
  return field.type === 'id' || context.org.fieldPermissions(userId, field.object, field.name).readable;
}

/** The user's details. Throws HttpError 401 for a user that is gone. */
export function requireUser(context: ServerContext, userId: string): UserDetails {
  const user = context.users.user(userId);
  if (!user) throw new HttpError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
  return user;
}

/** What layouts, list views and labels are read with, for a user. */
export function metadataFor(context: ServerContext, userId: string): MetadataContext {
  return { project: context.project, org: context.org, user: requireUser(context, userId) };
}

/** Labels in a user's language. */
export function textsFor(context: ServerContext, userId: string): Texts {
  return textsOf(context.org.schema, requireUser(context, userId).language);
}

/** A transaction door without Apex: no triggers run. For tools and tests of the data's own doors. */
export function transactionsWithoutApex(org: Org): TransactionDoor {
  return {
    transaction: (userId, work) => {
      const savepoint = org.savepoint();
      try {
        const result = work({ userId, now: () => Date.now(), runTriggers: () => undefined, count: () => undefined });
        org.release(savepoint);
        return result;
      } catch (error) {
        org.rollbackTo(savepoint);
        org.release(savepoint);
        throw error;
      }
    }
  };
}

/** Text as a literal of SOQL. */
export function soqlText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}
