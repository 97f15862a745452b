/** Failures of the data room as answers: the REST API's array, or the UI API's object with errors by field. */
import { AccessFailure, DmlFailure, NotSupported, QueryFailure, type RowError } from '../../data/access.ts';
import { ApexException } from '../../apex/runtime/exceptions.ts';
import type { ObjectSchema } from '../../data/schema/model.ts';
import { HttpError, json, type OrgRequest, type OrgResponse, type RestError } from '../http.ts';
import { FieldValueError } from './json-values.ts';

/** The status of an error code (REST API Developer Guide, "Status Codes and Error Responses"). */
export function statusOf(code: string): number {
  switch (code) {
    case 'NOT_FOUND':
    case 'ENTITY_IS_DELETED':
      return 404;
    case 'INSUFFICIENT_ACCESS':
    case 'INSUFFICIENT_ACCESS_OR_READONLY':
    case 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY_NO_ACCESS':
    case 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY':
    case 'API_DISABLED_FOR_ORG':
      return 403;
    default:
      return 400;
  }
}

/** The REST errors of a failure; null for what is no failure of data. */
export function restErrors(error: unknown): { status: number; errors: RestError[] } | null {
  if (error instanceof DmlFailure) {
    const errors = error.rows.flatMap((row) => row.errors).map(rowError);
    return { status: statusOf(errors[0]?.errorCode ?? ''), errors };
  }
  if (error instanceof QueryFailure)
    return { status: statusOf(error.code), errors: [{ errorCode: error.code, message: error.message }] };
  if (error instanceof AccessFailure)
    return { status: statusOf(error.code), errors: [{ errorCode: error.code, message: error.message }] };
  if (error instanceof FieldValueError)
    return { status: 400, errors: [{ errorCode: error.code, message: error.message, fields: [error.field] }] };
  if (error instanceof ApexException) {
    // What a trigger did not catch and no record can carry, such as a passed limit.
    const rows = (error.dmlRows ?? []).map(({ statusCode, message, fields }): RestError => ({
      errorCode: statusCode,
      message,
      fields
    }));
    return {
      status: 400,
      errors:
        rows.length > 0
          ? rows
          : [{ errorCode: 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', message: error.describe(), fields: [] }]
    };
  }
  if (error instanceof NotSupported)
    return { status: 501, errors: [{ errorCode: 'FUNCTIONALITY_NOT_ENABLED', message: error.message }] };
  return null;
}

export function rowError(error: RowError): RestError {
  return { message: error.message, errorCode: error.statusCode, fields: error.fields };
}

/** What a failing row looks like in collections: `{statusCode, message, fields}`. */
export function collectionError(error: RestError): { statusCode: string; message: string; fields: readonly string[] } {
  return { statusCode: error.errorCode, message: error.message, fields: error.fields ?? [] };
}

interface RecordError {
  constituentField: null;
  duplicateRecordError: null;
  errorCode: string;
  field: string | null;
  fieldLabel: string | null;
  message: string;
}

/** Body of a failed write of the UI API (User Interface API Developer Guide, "Error with Output", "Record Exception"). */
export function writeErrorBody(
  error: unknown,
  verb: 'create' | 'update' | 'delete',
  object: ObjectSchema | undefined
): { status: number; body: unknown } | null {
  const known = restErrors(error);
  if (!known) return null;
  const errors: RecordError[] = [];
  const fieldErrors: Record<string, RecordError[]> = {};
  for (const { errorCode, message, fields = [] } of known.errors) {
    const schemas = fields.flatMap((name) => object?.fields.get(name.toLowerCase()) ?? []);
    if (schemas.length === 0)
      errors.push({
        constituentField: null,
        duplicateRecordError: null,
        errorCode,
        field: null,
        fieldLabel: null,
        message
      });
    for (const field of schemas) {
      (fieldErrors[field.name] ??= []).push({
        constituentField: null,
        duplicateRecordError: null,
        errorCode,
        field: field.name,
        fieldLabel: field.label,
        message
      });
    }
  }
  return {
    status: known.status,
    body: {
      message: `An error occurred while trying to ${verb} the record. Please try again.`,
      statusCode: known.status,
      errorCode: known.errors[0]?.errorCode ?? null,
      enhancedErrorType: 'RecordError',
      output: { errors, fieldErrors }
    }
  };
}

/** The default of every route: a failure of data as the REST API tells it. */
export function describeFailure(error: unknown, _request: OrgRequest): OrgResponse | null {
  const known = restErrors(error);
  return known ? json(known.errors, { status: known.status }) : null;
}

/** Runs a write of the UI API, whose failures answer with errors by field. Throws HttpError. */
export function withWriteErrors<T>(
  verb: 'create' | 'update' | 'delete',
  object: ObjectSchema | undefined,
  work: () => T
): T {
  try {
    return work();
  } catch (error) {
    const described = writeErrorBody(error, verb, object);
    if (!described) throw error;
    throw new HttpError(
      described.status,
      'RECORD_ERROR',
      error instanceof Error ? error.message : String(error),
      described.body
    );
  }
}
