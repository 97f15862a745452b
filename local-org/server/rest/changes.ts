/** What was changed and deleted in a span of time (REST API Developer Guide, "sObject Get Updated", "sObject Get Deleted"). */
import { USER_ACCESS } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, json, type OrgRequest, type OrgResponse } from '../http.ts';
import type { ServerContext } from '../org/context.ts';
import { toJson } from '../org/json-values.ts';

/** Ids of records that were made or changed and are there. */
export function updatedSince(context: ServerContext, request: OrgRequest, object: ObjectSchema): OrgResponse {
  const span = spanOf(request);
  const rows = changed(context, request, object, span, 'IsDeleted = false');
  return json({ ids: rows.map((row) => row.id), latestDateCovered: rest(span.end) });
}

/** Ids of records that were deleted, and when. */
export function deletedSince(context: ServerContext, request: OrgRequest, object: ObjectSchema): OrgResponse {
  const span = spanOf(request);
  const rows = changed(context, request, object, span, 'IsDeleted = true');
  return json({
    deletedRecords: rows.map((row) => ({ id: row.id, deletedDate: toJson(row.values['SystemModstamp'], 'rest') })),
    earliestDateAvailable: rest(span.start),
    latestDateCovered: rest(span.end)
  });
}

interface Span {
  readonly start: Date;
  readonly end: Date;
}

const rest = (moment: Date): string => moment.toISOString().replace('Z', '+0000');

function spanOf(request: OrgRequest): Span {
  const read = (name: string): Date => {
    // A plus sign that was not encoded has become a space.
    const text = (request.query.get(name) ?? '').replace(' ', '+').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    const moment = new Date(text);
    if (text === '' || Number.isNaN(moment.getTime()))
      throw new HttpError(400, 'INVALID_FIELD', `${name} must be a date and time such as 2026-05-01T00:00:00+00:00.`);
    return moment;
  };
  const span = { start: read('start'), end: read('end') };
  if (span.end <= span.start)
    throw new HttpError(400, 'INVALID_REPLICATION_DATE', 'startDate must be less than endDate');
  return span;
}

function changed(
  context: ServerContext,
  request: OrgRequest,
  object: ObjectSchema,
  { start, end }: Span,
  condition: string
): SObjectRecord[] {
  if (!object.fields.has('systemmodstamp') || !object.fields.has('isdeleted'))
    throw new HttpError(400, 'INVALID_TYPE_FOR_OPERATION', `${object.name} is not replicateable`);
  const soql =
    `SELECT Id, SystemModstamp FROM ${object.name} WHERE ${condition} AND SystemModstamp >= ${start.toISOString()} ` +
    `AND SystemModstamp < ${end.toISOString()} ORDER BY SystemModstamp, Id ALL ROWS`;
  return context.transactions.transaction(request.userId, (tx) => context.org.query(tx, soql, { access: USER_ACCESS }))
    .records;
}
