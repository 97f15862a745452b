/** Records by relationship: `/sobjects/Contact/003…/Account`, `/sobjects/Account/001…/Contacts` (REST API Developer Guide, "sObject Relationships"). */
import { USER_ACCESS } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, json, type OrgRequest, type OrgResponse } from '../http.ts';
import { canRead, requireObject, soqlText, type ServerContext } from '../org/context.ts';
import { recordToJson } from '../org/json-values.ts';
import { fieldNames, versionOf } from './sobjects.ts';
import { requireRecordId } from './write.ts';

export function isRecordId(object: ObjectSchema, text: string): boolean {
  return /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) && text.startsWith(object.keyPrefix);
}

/** The parent, or the children, of the record that the path names. Throws HttpError 404. */
export function readRelated(context: ServerContext, request: OrgRequest, object: ObjectSchema): OrgResponse {
  const id = requireRecordId(object, request.params['field']!);
  const name = request.params['value']!.toLowerCase();
  const link = [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name);
  if (link) {
    const [row] = read(context, request, `SELECT ${link.name} FROM ${object.name} WHERE Id = ${soqlText(id)}`);
    const parentId = row?.values[link.name] as string | null | undefined;
    if (!parentId) throw notThere();
    const parent = context.org.schema.byPrefix.get(parentId.slice(0, 3));
    if (!parent) throw notThere();
    const [found] = read(context, request, select(context, request, parent, `Id = ${soqlText(parentId)}`));
    if (!found) throw notThere();
    return json(recordToJson(found, versionOf(request)));
  }
  const relationship = object.childRelationships.find((each) => each.name?.toLowerCase() === name);
  if (!relationship) throw notThere();
  const child = requireObject(context, request.userId, relationship.childObject);
  const rows = read(context, request, select(context, request, child, `${relationship.field} = ${soqlText(id)}`));
  return json({
    done: true,
    totalSize: rows.length,
    records: rows.map((row) => recordToJson(row, versionOf(request)))
  });
}

/** All fields the user may read, or those the request names. */
function select(context: ServerContext, request: OrgRequest, object: ObjectSchema, where: string): string {
  const asked = request.query.get('fields');
  const fields =
    asked === null
      ? [...object.fields.values()]
          .filter(
            (field) => canRead(context, request.userId, field) && field.type !== 'address' && field.type !== 'location'
          )
          .map((field) => field.name)
      : fieldNames(asked.split(','));
  return `SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${where}`;
}

function read(context: ServerContext, request: OrgRequest, soql: string): SObjectRecord[] {
  return context.transactions.transaction(request.userId, (tx) => context.org.query(tx, soql, { access: USER_ACCESS }))
    .records;
}

function notThere(): HttpError {
  return new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}
