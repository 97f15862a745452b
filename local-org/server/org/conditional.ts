/** Conditions of a request on when a record was last changed (REST API Developer Guide, "Conditional Request Headers"). */
import { SYSTEM_ACCESS, type TransactionContext } from '../../data/access.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { ApexDatetime } from '../../values/index.ts';
import { soqlText, type ServerContext } from './context.ts';

/**
 * Whether a record was changed after the moment of a header. Null without a header, for a header that is no date and for a record
 * without a time of its last change.
 */
export function isModifiedSince(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  id: string,
  header: string | undefined
): boolean | null {
  if (header === undefined || !object.fields.has('lastmodifieddate')) return null;
  const since = Date.parse(header);
  if (Number.isNaN(since)) return null;
  const [row] = context.org.query(tx, `SELECT LastModifiedDate FROM ${object.name} WHERE Id = ${soqlText(id)}`, {
    access: SYSTEM_ACCESS
  }).records;
  const modified = row?.values['LastModifiedDate'];
  // HTTP dates know no milliseconds.
  const wholeSecond = /\.\d/.test(header) ? 1 : 1000;
  return modified instanceof ApexDatetime && Math.floor(modified.ms / wholeSecond) > Math.floor(since / wholeSecond);
}
