/** sObject resources of the REST API (REST API Developer Guide, "sObject Basic Information", "Rows", "Rows by External ID"). */
import { USER_ACCESS, type TransactionContext } from '../../data/access.ts';
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, json, noContent, type OrgRequest, type OrgResponse, type Route } from '../http.ts';
import { canRead, requireObject, soqlText, type ServerContext } from '../org/context.ts';
import { isModifiedSince } from '../org/conditional.ts';
import { recordToJson } from '../org/json-values.ts';
import { objectDescribe, objectSummary } from './describe.ts';
import { binary } from './files.ts';
import { deletedSince, updatedSince } from './changes.ts';
import { isRecordId, readRelated } from './related.ts';
import { recordOf, requireRecordId, type JsonRecord } from './write.ts';

/** Routes of /sobjects. */
export function sobjectRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/sobjects';
  const objectOf = (request: OrgRequest): ObjectSchema =>
    requireObject(context, request.userId, request.params['object']!);
  return [
    {
      method: 'GET',
      pattern: base,
      handle: (request) =>
        json({
          encoding: 'UTF-8',
          maxBatchSize: 200,
          sobjects: [...context.org.schema.objects.values()]
            .filter((object) => context.org.objectPermissions(request.userId, object.name).read)
            .map((object) => objectSummary(context, request.userId, object, versionOf(request)))
        })
    },
    {
      method: 'GET',
      pattern: `${base}/:object`,
      handle: (request) =>
        json({
          objectDescribe: objectSummary(context, request.userId, objectOf(request), versionOf(request)),
          recentItems: []
        })
    },
    {
      method: 'GET',
      pattern: `${base}/:object/describe`,
      handle: (request) => json(objectDescribe(context, request.userId, objectOf(request), versionOf(request)))
    },
    {
      method: 'GET',
      pattern: `${base}/:object/deleted`,
      handle: (request) => deletedSince(context, request, objectOf(request))
    },
    {
      method: 'GET',
      pattern: `${base}/:object/updated`,
      handle: (request) => updatedSince(context, request, objectOf(request))
    },
    {
      method: 'POST',
      pattern: `${base}/:object`,
      handle: (request) => {
        const object = objectOf(request);
        const id = context.transactions.transaction(request.userId, (tx) => {
          const record = recordOf(context, tx, object, bodyOf(request));
          context.org.dml(tx, 'insert', [record], { access: USER_ACCESS, allOrNone: true });
          return record.id!;
        });
        return json({ id, success: true, errors: [] }, { status: 201, headers: { location: `${request.path}/${id}` } });
      }
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:id`,
      handle: (request) => {
        const object = objectOf(request);
        const id = requireRecordId(object, request.params['id']!);
        return isUnchanged(context, request, object, id)
          ? { status: 304, headers: {}, body: null }
          : readRow(context, request, object, `Id = ${soqlText(id)}`);
      }
    },
    {
      method: 'GET',
      pattern: `${base}/:object/:field/:value`,
      handle: (request) => {
        const object = objectOf(request);
        const blob = object.fields.get(request.params['value']!.toLowerCase());
        if (blob?.type === 'base64') return readBlob(context, request, object, blob);
        if (isRecordId(object, request.params['field']!)) return readRelated(context, request, object);
        return readRow(context, request, object, keyCondition(externalIdOf(object, request), request.params['value']!));
      }
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:id`,
      handle: (request) => updateRow(context, request, objectOf(request))
    },
    {
      method: 'PATCH',
      pattern: `${base}/:object/:field/:value`,
      handle: (request) => upsertRow(context, request, objectOf(request))
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:id`,
      handle: (request) => {
        const object = objectOf(request);
        return deleteRow(context, request, object, `Id = ${soqlText(requireRecordId(object, request.params['id']!))}`);
      }
    },
    {
      method: 'DELETE',
      pattern: `${base}/:object/:field/:value`,
      handle: (request) => {
        const object = objectOf(request);
        return deleteRow(
          context,
          request,
          object,
          keyCondition(externalIdOf(object, request), request.params['value']!)
        );
      }
    }
  ];
}

/** `67.0` of `/services/data/v67.0/…`. */
export function versionOf(request: OrgRequest): string {
  return (request.params['version'] ?? 'v67.0').slice(1);
}

function bodyOf(request: OrgRequest): JsonRecord {
  const body = request.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'A record is a JSON object.');
  return body as JsonRecord;
}

function externalIdOf(object: ObjectSchema, request: OrgRequest): FieldSchema {
  const field = object.fields.get(request.params['field']!.toLowerCase());
  if (!field || !(field.externalId || field.type === 'id')) {
    throw new HttpError(
      404,
      'NOT_FOUND',
      'Provided external ID field does not exist or is not accessible: ' + request.params['field']
    );
  }
  return field;
}

function keyCondition(field: FieldSchema, value: string): string {
  const numeric = field.type === 'double' || field.type === 'integer';
  if (numeric && !/^-?\d+(\.\d+)?$/.test(value))
    throw new HttpError(400, 'MALFORMED_ID', `${value} is no value of ${field.name}.`);
  return `${field.name} = ${numeric ? value : soqlText(value)}`;
}

/** `If-Modified-Since`: 304 for a record that the user sees and that was not changed since. */
function isUnchanged(context: ServerContext, request: OrgRequest, object: ObjectSchema, id: string): boolean {
  const since = request.headers['if-modified-since'];
  if (since === undefined || context.org.recordAccess(request.userId, id) === 'None') return false;
  return context.transactions.transaction(
    request.userId,
    (tx) => isModifiedSince(context, tx, object, id, since) === false
  );
}

function readRow(context: ServerContext, request: OrgRequest, object: ObjectSchema, where: string): OrgResponse {
  const asked = request.query.get('fields');
  const fields =
    asked === null
      ? [...object.fields.values()]
          .filter(
            (field) => canRead(context, request.userId, field) && field.type !== 'address' && field.type !== 'location'
          )
          .map(({ name }) => name)
      : fieldNames(asked.split(','));
  const rows = context.transactions.transaction(
    request.userId,
    (tx) =>
      context.org.query(tx, `SELECT ${fields.join(', ')} FROM ${object.name} WHERE ${where} LIMIT 2`, {
        access: USER_ACCESS
      }).records
  );
  if (rows.length === 0) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  if (rows.length > 1) {
    const urls = rows.map((row) => `/services/data/v${versionOf(request)}/sobjects/${object.name}/${row.id}`);
    return json(urls, { status: 300 });
  }
  return json(recordToJson(rows[0]!, versionOf(request)));
}

/** Names of fields out of a request, along parents too. Throws HttpError 400 for what is no name. */
export function fieldNames(names: readonly string[]): string[] {
  return names
    .map((name) => name.trim())
    .map((name) => {
      if (!/^\w+(\.\w+)*$/.test(name)) throw new HttpError(400, 'INVALID_FIELD', `${name} is no name of a field.`);
      return name;
    });
}

/** `/sobjects/ContentVersion/068…/VersionData`. */
function readBlob(context: ServerContext, request: OrgRequest, object: ObjectSchema, field: FieldSchema): OrgResponse {
  const id = requireRecordId(object, request.params['field']!);
  const [row] = context.transactions.transaction(
    request.userId,
    (tx) =>
      context.org.query(tx, `SELECT ${field.name} FROM ${object.name} WHERE Id = ${soqlText(id)}`, {
        access: USER_ACCESS
      }).records
  );
  return binary(row?.values[field.name], `${object.name}-${id}`);
}

function updateRow(context: ServerContext, request: OrgRequest, object: ObjectSchema): OrgResponse {
  const id = requireRecordId(object, request.params['id']!);
  context.transactions.transaction(request.userId, (tx) => {
    const record = recordOf(context, tx, object, bodyOf(request));
    if (record.id !== null && record.id !== id)
      throw new HttpError(400, 'INVALID_FIELD', 'The Id field should not be specified in the sobject data.');
    record.id = id;
    const since = request.headers['if-unmodified-since'];
    if (since !== undefined && Number.isNaN(Date.parse(since)))
      throw new HttpError(400, 'BAD_REQUEST', 'If-Unmodified-Since is a date and time.');
    // A record that the user may not see is not told of: it is refused below as one that is not there.
    const seen = context.org.recordAccess(tx.userId, id) !== 'None';
    if (seen && isModifiedSince(context, tx, object, id, since) === true)
      throw new HttpError(412, 'PRECONDITION_FAILED', 'The record was changed after the date of If-Unmodified-Since.');
    context.org.dml(tx, 'update', [record], { access: USER_ACCESS, allOrNone: true });
  });
  return noContent();
}

function upsertRow(context: ServerContext, request: OrgRequest, object: ObjectSchema): OrgResponse {
  const field = externalIdOf(object, request);
  const result = context.transactions.transaction(request.userId, (tx) => {
    const body = { ...bodyOf(request), [field.name]: request.params['value']! };
    const record = recordOf(context, tx, object, body);
    const [row] = context.org.dml(tx, 'upsert', [record], {
      access: USER_ACCESS,
      allOrNone: true,
      ...(field.type === 'id' ? {} : { externalIdField: field.name })
    });
    return { id: record.id!, created: row?.created === true };
  });
  return json(
    { id: result.id, success: true, errors: [], created: result.created },
    { status: result.created ? 201 : 200 }
  );
}

function deleteRow(context: ServerContext, request: OrgRequest, object: ObjectSchema, where: string): OrgResponse {
  context.transactions.transaction(request.userId, (tx: TransactionContext) => {
    const [row] = context.org.query(tx, `SELECT Id FROM ${object.name} WHERE ${where}`, {
      access: USER_ACCESS
    }).records;
    if (!row) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
    const record = context.org.newRecord(object.name);
    record.id = row.id;
    context.org.dml(tx, 'delete', [record], { access: USER_ACCESS, allOrNone: true });
  });
  return noContent();
}
