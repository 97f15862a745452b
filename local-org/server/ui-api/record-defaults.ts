/** Default values of new records (User Interface API Developer Guide, "Record Defaults"). */
import { NotSupported, type TransactionContext } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import { canRead, objectOfId, requireObject, requireUser, textsFor, type ServerContext } from '../org/context.ts';
import { displayValue } from '../org/display.ts';
import { toJson } from '../org/json-values.ts';
import { layoutFields, layoutRepresentation } from './layouts.ts';
import { nameList, resolvePaths } from './field-paths.ts';
import { objectInfo, recordTypeOf } from './object-info.ts';
import { MASTER_RECORD_TYPE, readRecord, type FieldValue } from './record-representation.ts';
import { requireId } from './records.ts';

/** Routes of record defaults. */
export function recordDefaultsRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api/record-defaults';
  return [
    { method: 'GET', pattern: `${base}/create/:object`, handle: (request) => json(createDefaults(context, request)) },
    { method: 'GET', pattern: `${base}/clone/:id`, handle: (request) => json(cloneDefaults(context, request)) }
  ];
}

function createDefaults(context: ServerContext, request: OrgRequest): unknown {
  const object = requireObject(context, request.userId, request.params['object']!);
  if (!context.org.objectPermissions(request.userId, object.name).create) {
    throw new HttpError(403, 'INSUFFICIENT_ACCESS', "You don't have permission to create this record.");
  }
  return context.transactions.transaction(request.userId, (tx) => {
    const info = objectInfo(context, tx, object);
    const recordTypeId = request.query.get('recordTypeId') ?? String(info['defaultRecordTypeId']);
    const recordType = recordTypeOf(context, tx, object, recordTypeId);
    const user = requireUser(context, request.userId);
    const record = defaultsOf(context, tx, object, recordType ? recordTypeId : null);
    const wanted = new Set([
      ...layoutFields(context, request.userId, object, 'Full', recordType?.developerName ?? null),
      ...resolvePaths(context, request.userId, object, [], nameList(request.query.getAll('optionalFields')))
        .filter(({ parents }) => parents.length === 0)
        .map(({ field }) => field)
    ]);
    const texts = textsFor(context, request.userId);
    const fields: Record<string, FieldValue> = {};
    for (const field of wanted) {
      if (!field.createable) continue;
      const value = record.values[field.name] ?? null;
      fields[field.name] = { displayValue: displayValue(field, value, user, texts), value: toJson(value, 'ui') };
    }
    const layout = layoutRepresentation(
      context,
      request.userId,
      object,
      'Full',
      'Create',
      recordTypeId,
      recordType?.developerName ?? null
    );
    const representation = {
      apiName: object.name,
      childRelationships: {},
      eTag: '',
      fields,
      id: null,
      lastModifiedById: null,
      lastModifiedDate: null,
      recordTypeId,
      recordTypeInfo: null,
      systemModstamp: null,
      weakEtag: 0
    };
    return { layout, objectInfos: { [object.name]: info }, record: representation };
  });
}

function defaultsOf(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  recordTypeId: string | null
): SObjectRecord {
  if (!context.org.recordDefaults) throw new NotSupported('default values of new records');
  return context.org.recordDefaults(tx, object.name, recordTypeId);
}

function cloneDefaults(context: ServerContext, request: OrgRequest): unknown {
  const id = requireId(request.params['id']!);
  const object = objectOfId(context, id);
  requireObject(context, request.userId, object.name);
  return context.transactions.transaction(request.userId, (tx) => {
    const fields = [...object.fields.values()].filter(
      (field) =>
        field.createable &&
        !field.unique &&
        field.autoNumberFormat === undefined &&
        canRead(context, request.userId, field)
    );
    const record = readRecord(
      context,
      tx,
      requireUser(context, request.userId),
      object,
      id,
      fields.map((field) => ({ parents: [], field }))
    );
    if (!record) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
    const recordTypeId = record.recordTypeId ?? MASTER_RECORD_TYPE;
    return {
      layout: layoutRepresentation(
        context,
        request.userId,
        object,
        'Full',
        'Create',
        recordTypeId,
        recordTypeOf(context, tx, object, recordTypeId)?.developerName ?? null
      ),
      objectInfos: { [object.name]: objectInfo(context, tx, object) },
      record: { ...record, id: null }
    };
  });
}
