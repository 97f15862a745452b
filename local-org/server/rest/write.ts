/** Writing records through the REST API: JSON in, one result per record out. */
import { USER_ACCESS, type DmlOperation, type RowResult, type TransactionContext } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { toId18 } from '../../values/index.ts';
import { HttpError } from '../http.ts';
import { requireObject, soqlText, type ServerContext } from '../org/context.ts';
import { collectionError, rowError } from '../org/failures.ts';
import { FieldValueError, fromJson } from '../org/json-values.ts';

/** One record of a request body. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export interface SaveResult {
  readonly id: string | null;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly { statusCode: string; message: string; fields: readonly string[] }[];
}

/**
 * A record of a JSON body: fields by name; parents by external id as `"Account": {"Key__c": "x"}`. Throws FieldValueError, HttpError.
 */
export function recordOf(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  body: JsonRecord
): SObjectRecord {
  const record = context.org.newRecord(object.name);
  for (const [name, value] of Object.entries(body)) {
    if (name === 'attributes') continue;
    const field = object.fields.get(name.toLowerCase());
    if (field && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      record.values[field.name] = fromJson(field, value);
      continue;
    }
    const link = [...object.fields.values()].find(
      (candidate) => candidate.relationshipName?.toLowerCase() === name.toLowerCase()
    );
    if (!link || typeof value !== 'object' || value === null)
      throw new FieldValueError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`, name);
    record.values[link.name] = parentId(context, tx, link.referenceTo, value as JsonRecord, name);
  }
  return record;
}

function parentId(
  context: ServerContext,
  tx: TransactionContext,
  targets: readonly string[],
  reference: JsonRecord,
  name: string
): string {
  const type = (reference['attributes'] as { type?: unknown } | undefined)?.type;
  const target = context.org.schema.objects.get(String(type ?? targets[0] ?? '').toLowerCase());
  const [key, ...more] = Object.entries(reference).filter(([field]) => field !== 'attributes');
  const field = key && target?.fields.get(key[0].toLowerCase());
  if (!key || !target || !field || more.length > 0 || !(field.externalId || field.type === 'id')) {
    throw new FieldValueError('INVALID_FIELD', `${name} must name its record by one external id.`, name);
  }
  const soql = `SELECT Id FROM ${target.name} WHERE ${field.name} = ${typeof key[1] === 'number' ? String(key[1]) : soqlText(String(key[1]))} LIMIT 2`;
  const rows = context.org.query(tx, soql, { access: USER_ACCESS }).records;
  if (rows.length !== 1)
    throw new HttpError(
      400,
      'INVALID_FIELD',
      `Foreign key external ID: ${String(key[1]).toLowerCase()} not found for field ${field.name} in entity ${target.name}`
    );
  return rows[0]!.id!;
}

/** The object a JSON record names in its attributes. Throws HttpError 400. */
export function objectOfAttributes(context: ServerContext, userId: string, body: JsonRecord): ObjectSchema {
  const type = (body['attributes'] as { type?: unknown } | undefined)?.type;
  if (typeof type !== 'string') throw new HttpError(400, 'INVALID_TYPE', 'Each record names its type in attributes.');
  return requireObject(context, userId, type);
}

/**
 * Saves JSON records of any objects, in order, one DML statement per run of the same object.
 * Results come in the order of the records; with allOrNone the first failure undoes everything.
 */
export function saveRecords(
  context: ServerContext,
  userId: string,
  operation: DmlOperation,
  bodies: readonly JsonRecord[],
  options: { allOrNone: boolean; externalIdField?: string }
): SaveResult[] {
  const results: (SaveResult | undefined)[] = bodies.map(() => undefined);
  const failed = new Error('undo what was saved');
  try {
    context.transactions.transaction(userId, (tx) => {
      for (const run of runsOf(context, tx, userId, bodies, results)) {
        const rows = context.org.dml(tx, operation, run.records, {
          access: USER_ACCESS,
          allOrNone: false,
          ...(options.externalIdField === undefined ? {} : { externalIdField: options.externalIdField })
        });
        rows.forEach((row, index) => {
          results[run.indexes[index]!] = resultOf(row, operation);
        });
      }
      if (options.allOrNone && results.some((result) => !result?.success)) throw failed;
    });
  } catch (error) {
    if (error !== failed) throw error;
    return results.map((result) =>
      result && !result.success
        ? result
        : {
            id: null,
            success: false,
            errors: [
              {
                statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
                message:
                  'Record rolled back because not all records were valid and the request was using AllOrNone header',
                fields: []
              }
            ]
          }
    );
  }
  return results.map((result) => result!);
}

interface Run {
  readonly object: ObjectSchema;
  readonly records: SObjectRecord[];
  readonly indexes: number[];
}

/** Neighbours of one object make one statement; a body that cannot be read fails alone. */
function runsOf(
  context: ServerContext,
  tx: TransactionContext,
  userId: string,
  bodies: readonly JsonRecord[],
  results: (SaveResult | undefined)[]
): Run[] {
  const runs: Run[] = [];
  bodies.forEach((body, index) => {
    try {
      const object = objectOfAttributes(context, userId, body);
      const record = recordOf(context, tx, object, body);
      const last = runs.at(-1);
      if (last?.object === object) {
        last.records.push(record);
        last.indexes.push(index);
      } else runs.push({ object, records: [record], indexes: [index] });
    } catch (error) {
      results[index] = { id: null, success: false, errors: [bodyError(error)] };
    }
  });
  return runs;
}

function bodyError(error: unknown): { statusCode: string; message: string; fields: readonly string[] } {
  if (error instanceof FieldValueError)
    return { statusCode: error.code, message: error.message, fields: [error.field] };
  if (error instanceof HttpError) return collectionError(error.errors[0]!);
  throw error;
}

export function resultOf(row: RowResult, operation: DmlOperation): SaveResult {
  return {
    id: row.id,
    success: row.success,
    errors: row.errors.map((error) => collectionError(rowError(error))),
    ...(operation === 'upsert' ? { created: row.created === true } : {})
  };
}

/** 18 characters. Throws HttpError 404. */
export function requireRecordId(object: ObjectSchema, text: string): string {
  const id = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) ? toId18(text) : null;
  if (id === null || !id.startsWith(object.keyPrefix))
    throw new HttpError(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible: ' + text);
  return id;
}
