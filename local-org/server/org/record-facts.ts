/** What a page must know of a record before it is drawn: its object and record type, if the user may see it. */
import { SYSTEM_WITH_SHARING } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { toId18 } from '../../values/index.ts';
import { soqlText, type ServerContext } from './context.ts';

export interface RecordFacts {
  readonly objectApiName: string;
  /** Developer name; null for the master record type. */
  readonly recordType: string | null;
}

/** Null for an id of nothing, a deleted record, and one the user may not see. */
export function recordFacts(context: ServerContext, userId: string, recordId: string): RecordFacts | null {
  const id = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(recordId) ? toId18(recordId) : null;
  const object = id === null ? undefined : context.org.schema.byPrefix.get(id.slice(0, 3));
  if (id === null || !object?.queryable || !context.org.objectPermissions(userId, object.name).read) return null;
  const typed = object.recordTypes.length > 0 && object.fields.has('recordtypeid');
  const soql = `SELECT Id${typed ? ', RecordType.DeveloperName' : ''} FROM ${object.name} WHERE Id = ${soqlText(id)}`;
  const [row] = context.transactions.transaction(
    userId,
    (tx) => context.org.query(tx, soql, { access: SYSTEM_WITH_SHARING }).records
  );
  if (!row) return null;
  const type = row.values['RecordType'] as SObjectRecord | null | undefined;
  return {
    objectApiName: object.name,
    recordType: (type?.values['DeveloperName'] as string | null | undefined) ?? null
  };
}
