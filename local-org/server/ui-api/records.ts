/** Reading and writing records (User Interface API Developer Guide, "Records": records, records/batch, record-ui, record-defaults). */
import { USER_ACCESS, type TransactionContext } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { toId18 } from '../../values/index.ts';
import { HttpError, json, noContent, type OrgRequest, type Route } from '../http.ts';
import { objectOfId, requireObject, requireUser, soqlText, type ServerContext } from '../org/context.ts';
import { isModifiedSince } from '../org/conditional.ts';
import { withWriteErrors } from '../org/failures.ts';
import { FieldValueError, fromJson } from '../org/json-values.ts';
import { nameList, resolvePaths, type FieldPath } from './field-paths.ts';
import { layoutFields, layoutRepresentation, type LayoutType } from './layouts.ts';
import { objectInfo } from './object-info.ts';
import { MASTER_RECORD_TYPE, readRecord, type RecordRepresentation } from './record-representation.ts';

const SYSTEM = { level: 'system', sharing: false } as const;

/** Routes of records. */
export function recordRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api';
  return [
    { method: 'GET', pattern: `${base}/records/batch/:ids`, handle: (request) => json(batch(context, request)) },
    {
      method: 'GET',
      pattern: `${base}/records/:id`,
      handle: (request) => json(getRecord(context, request, request.params['id']!))
    },
    {
      method: 'POST',
      pattern: `${base}/records`,
      handle: (request) => json(createRecord(context, request), { status: 201 })
    },
    { method: 'PATCH', pattern: `${base}/records/:id`, handle: (request) => json(updateRecord(context, request)) },
    {
      method: 'DELETE',
      pattern: `${base}/records/:id`,
      handle: (request) => {
        deleteRecord(context, request);
        return noContent();
      }
    },
    { method: 'GET', pattern: `${base}/record-ui/:ids`, handle: (request) => json(recordUi(context, request)) }
  ];
}

/** 18 characters. Throws HttpError 404 for what is no id. */
export function requireId(text: string): string {
  const id = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) ? toId18(text) : null;
  if (id === null) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return id;
}

/** The fields a request asks for: `fields`, `optionalFields`, or those of `layoutTypes`. */
export function requestedPaths(
  context: ServerContext,
  request: OrgRequest,
  object: ObjectSchema,
  recordType: string | null
): FieldPath[] {
  const fields = nameList(request.query.getAll('fields'));
  const optional = nameList(request.query.getAll('optionalFields'));
  const layoutTypes = nameList(request.query.getAll('layoutTypes'));
  const paths = resolvePaths(context, request.userId, object, fields, optional);
  for (const type of layoutTypes)
    paths.push(...layoutPaths(context, request.userId, object, type === 'Compact' ? 'Compact' : 'Full', recordType));
  if (fields.length + optional.length + layoutTypes.length === 0) {
    throw new HttpError(
      400,
      'ILLEGAL_QUERY_PARAMETER_VALUE',
      'At least one of the parameters fields, optionalFields and layoutTypes is needed.'
    );
  }
  return paths;
}

/** Fields of a layout, and the names of the parents it shows. */
function layoutPaths(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  type: LayoutType,
  recordType: string | null
): FieldPath[] {
  const names = layoutFields(context, userId, object, type, recordType).flatMap((field) => [
    `${object.name}.${field.name}`,
    ...(field.type === 'reference' && field.relationshipName !== undefined
      ? [`${object.name}.${field.relationshipName}.Name`]
      : [])
  ]);
  return resolvePaths(context, userId, object, [], names);
}

function getRecord(context: ServerContext, request: OrgRequest, idText: string): RecordRepresentation {
  const id = requireId(idText);
  const object = objectOfId(context, id);
  return context.transactions.transaction(request.userId, (tx) => {
    const { recordType } = requireAccess(context, tx, object, id);
    const paths = requestedPaths(context, request, object, recordType);
    const record = readRecord(context, tx, requireUser(context, request.userId), object, id, paths);
    if (!record) throw noAccess();
    return record;
  });
}

function noAccess(): HttpError {
  return new HttpError(
    403,
    'INSUFFICIENT_ACCESS',
    "You don't have access to this record. Ask your administrator for help or to request access."
  );
}

/**
 * Tells a record that is not there (404) from one the user may not see (403), as the UI API does. Gives its record type's
 * developer name; null for the master record type.
 */
function requireAccess(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  id: string
): { recordType: string | null } {
  const typed = object.recordTypes.length > 0 && object.fields.has('recordtypeid');
  const [row] = context.org.query(
    tx,
    `SELECT Id${typed ? ', RecordType.DeveloperName' : ''} FROM ${object.name} WHERE Id = ${soqlText(id)}`,
    { access: SYSTEM }
  ).records;
  if (!row) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  if (!context.org.objectPermissions(tx.userId, object.name).read || context.org.recordAccess(tx.userId, id) === 'None')
    throw noAccess();
  const type = row.values['RecordType'] as SObjectRecord | null | undefined;
  return { recordType: (type?.values['DeveloperName'] as string | null | undefined) ?? null };
}

function batch(context: ServerContext, request: OrgRequest): unknown {
  const results = request.params['ids']!.split(',').map((id) => {
    try {
      return { statusCode: 200, result: getRecord(context, request, id) };
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return { statusCode: error.status, result: error.body };
    }
  });
  return { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results };
}

interface RecordInput {
  readonly apiName?: unknown;
  readonly fields?: unknown;
}

function readInput(request: OrgRequest): { apiName: string | null; fields: Record<string, unknown> } {
  const input = request.json() as RecordInput | null;
  if (
    typeof input !== 'object' ||
    input === null ||
    typeof input.fields !== 'object' ||
    input.fields === null ||
    Array.isArray(input.fields)
  ) {
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'A record input holds apiName and fields.');
  }
  return {
    apiName: typeof input.apiName === 'string' ? input.apiName : null,
    fields: input.fields as Record<string, unknown>
  };
}

/** Puts JSON values in a record. Throws FieldValueError. */
export function applyFields(
  object: ObjectSchema,
  values: Record<string, unknown>,
  fields: Record<string, unknown>
): void {
  for (const [name, value] of Object.entries(fields)) {
    const field = object.fields.get(name.toLowerCase());
    if (!field)
      throw new FieldValueError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, name);
    values[field.name] = fromJson(field, value);
  }
}

/** After a write the answer holds what was written and what the layout shows. */
function afterWrite(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  id: string,
  fields: Record<string, unknown>
): RecordRepresentation {
  const paths = resolvePaths(
    context,
    tx.userId,
    object,
    [],
    Object.keys(fields).map((name) => `${object.name}.${name}`)
  );
  const record = readRecord(context, tx, requireUser(context, tx.userId), object, id, [
    ...paths,
    ...layoutPaths(context, tx.userId, object, 'Full', null)
  ]);
  if (!record) throw noAccess();
  return record;
}

function createRecord(context: ServerContext, request: OrgRequest): RecordRepresentation {
  const { apiName, fields } = readInput(request);
  if (apiName === null)
    throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'apiName names the object of the new record.');
  const object = requireObject(context, request.userId, apiName);
  return withWriteErrors('create', object, () =>
    context.transactions.transaction(request.userId, (tx) => {
      const record = context.org.newRecord(object.name);
      applyFields(object, record.values, fields);
      context.org.dml(tx, 'insert', [record], { access: USER_ACCESS, allOrNone: true });
      return afterWrite(context, tx, object, record.id!, fields);
    })
  );
}

function updateRecord(context: ServerContext, request: OrgRequest): RecordRepresentation {
  const id = requireId(request.params['id']!);
  const object = objectOfId(context, id);
  const { fields } = readInput(request);
  return withWriteErrors('update', object, () =>
    context.transactions.transaction(request.userId, (tx) => {
      requireAccess(context, tx, object, id);
      requireUnmodified(context, tx, request, object, id);
      const record = context.org.newRecord(object.name);
      applyFields(object, record.values, fields);
      record.id = id;
      context.org.dml(tx, 'update', [record], { access: USER_ACCESS, allOrNone: true });
      return afterWrite(context, tx, object, id, fields);
    })
  );
}

/** `If-Unmodified-Since`: somebody else's change in the meantime is a conflict. */
function requireUnmodified(
  context: ServerContext,
  tx: TransactionContext,
  request: OrgRequest,
  object: ObjectSchema,
  id: string
): void {
  const header = request.headers['if-unmodified-since'];
  if (header !== undefined && Number.isNaN(Date.parse(header)))
    throw new HttpError(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'If-Unmodified-Since is a date and time.');
  if (isModifiedSince(context, tx, object, id, header) === true) {
    throw new HttpError(412, 'CONFLICT', 'The record was changed in the meantime.', {
      statusCode: 412,
      errorCode: 'CONFLICT',
      enhancedErrorType: null,
      output: null,
      message: 'Your changes conflict with recent edits. Refresh to see the latest, then try again.'
    });
  }
}

function deleteRecord(context: ServerContext, request: OrgRequest): void {
  const id = requireId(request.params['id']!);
  const object = objectOfId(context, id);
  withWriteErrors('delete', object, () =>
    context.transactions.transaction(request.userId, (tx) => {
      requireAccess(context, tx, object, id);
      const record = context.org.newRecord(object.name);
      record.id = id;
      context.org.dml(tx, 'delete', [record], { access: USER_ACCESS, allOrNone: true });
    })
  );
}

/** Layouts, object infos and records in one answer. */
function recordUi(context: ServerContext, request: OrgRequest): unknown {
  const ids = request.params['ids']!.split(',').map(requireId);
  const types = nameList(request.query.getAll('layoutTypes'));
  const modes = nameList(request.query.getAll('modes'));
  const records: Record<string, RecordRepresentation> = {};
  const objectInfos: Record<string, unknown> = {};
  const layouts: Record<string, Record<string, Record<string, Record<string, unknown>>>> = {};
  return context.transactions.transaction(request.userId, (tx) => {
    for (const id of ids) {
      const object = objectOfId(context, id);
      const { recordType } = requireAccess(context, tx, object, id);
      const layoutTypes = (types.length > 0 ? types : ['Full']).map((type) =>
        type === 'Compact' ? ('Compact' as const) : ('Full' as const)
      );
      const optional = resolvePaths(
        context,
        request.userId,
        object,
        [],
        nameList(request.query.getAll('optionalFields'))
      );
      const paths = [
        ...layoutTypes.flatMap((type) => layoutPaths(context, request.userId, object, type, recordType)),
        ...optional
      ];
      const record = readRecord(context, tx, requireUser(context, request.userId), object, id, paths);
      if (!record) throw noAccess();
      records[id] = record;
      objectInfos[object.name] ??= objectInfo(context, tx, object);
      const recordTypeId = record.recordTypeId ?? MASTER_RECORD_TYPE;
      const byType = ((layouts[object.name] ??= {})[recordTypeId] ??= {});
      for (const type of layoutTypes) {
        const byMode = (byType[type] ??= {});
        for (const mode of modes.length > 0 ? modes : ['View']) {
          byMode[mode] = layoutRepresentation(
            context,
            request.userId,
            object,
            type,
            mode === 'Create' || mode === 'Edit' ? mode : 'View',
            recordTypeId,
            recordType
          );
        }
      }
    }
    return { layoutUserStates: {}, layouts, objectInfos, records };
  });
}
