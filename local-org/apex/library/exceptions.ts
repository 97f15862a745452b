/** System.Exception and all built-in exceptions. Source: Apex Reference, "Exception Class and Built-In Exceptions". */
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { exceptionClass, newException, platformExceptionNames, throwApex } from '../runtime/exceptions.ts';
import type { DmlErrorRow, ApexException } from '../runtime/exceptions.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { apexLine, apexStackTrace } from '../runtime/stack-trace.ts';
import { platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { statusCode } from './database/status-code.ts';
import { currentSchema, findField, sObjectFieldToken } from './schema/tokens.ts';
import { sObjectTypeOfId } from './schema/tokens.ts';

function row(exception: ApexException, index: number): DmlErrorRow {
  const rows = exception.dmlRows;
  if (rows === null) throwApex('System.TypeException', `Method is not defined for ${exception.typeName}`);
  return rows[index] ?? throwApex('System.ListException', `List index out of bounds: ${index}`);
}

/** Tokens of the fields of a failed row; its object is known, or told by the id, or else the first that has such a field. */
function fieldTokens(failed: DmlErrorRow): ApexList {
  const type = RuntimeTypes.get('Schema.SObjectField');
  const named = failed.object === undefined ? undefined : currentSchema().objects.get(failed.object.toLowerCase());
  const objects = named
    ? [named]
    : failed.id === null
      ? [...currentSchema().objects.values()]
      : [sObjectTypeOfId(failed.id).object];
  const tokens = failed.fields.flatMap((name) => {
    for (const object of objects) {
      const field = findField(object, name);
      if (field !== undefined) return [sObjectFieldToken(object, field)];
    }
    return [];
  });
  return ApexList.of(type, tokens);
}

function setCause(exception: ApexException, cause: ApexException | null): void {
  if (exception.causedBy !== null) throwApex('System.UnexpectedException', "Can't overwrite cause");
  if (cause === exception) throwApex('System.IllegalArgumentException', 'Self-causation not permitted');
  exception.causedBy = cause;
}

/** What every exception can do; the DML methods are refused at run time for exceptions without rows, as on the platform. */
const methods: Record<string, Implementation> = {
  'Exception getCause()': (e: ApexException) => e.causedBy,
  'Integer getLineNumber()': apexLine,
  'String getMessage()': (e: ApexException) => e.apexMessage(),
  'String getStackTraceString()': apexStackTrace,
  'String getTypeName()': (e: ApexException) => e.typeName,
  'void initCause(Exception cause)': setCause,
  'void setMessage(String message)': (e: ApexException, message: string | null) => {
    e.text = message;
  },
  'String toString()': (e: ApexException) => e.describe(),
  'Integer getNumDml()': (e: ApexException) =>
    e.dmlRows?.length ?? throwApex('System.TypeException', `Method is not defined for ${e.typeName}`),
  'List<String> getDmlFieldNames(Integer index)': (e: ApexException, index: number) =>
    ApexList.of(RuntimeTypes.string, row(e, index).fields),
  'List<Schema.SObjectField> getDmlFields(Integer index)': (e: ApexException, index: number) =>
    fieldTokens(row(e, index)),
  'Id getDmlId(Integer index)': (e: ApexException, index: number) => row(e, index).id,
  'Integer getDmlIndex(Integer index)': (e: ApexException, index: number) => row(e, index).index,
  'String getDmlMessage(Integer index)': (e: ApexException, index: number) => row(e, index).message,
  'String getDmlStatusCode(Integer index)': (e: ApexException, index: number) => row(e, index).statusCode,
  'StatusCode getDmlType(Integer index)': (e: ApexException, index: number) => statusCode(row(e, index).statusCode)
};

/** Object → fields that the running user may not use. */
function inaccessibleFields(exception: ApexException): ApexMap {
  const { string } = RuntimeTypes;
  return ApexMap.of(
    string,
    RuntimeTypes.setOf(string),
    [...(exception.inaccessible ?? [])].map(([object, fields]) => [object, ApexSet.of(string, fields)] as const)
  );
}

const WITH_INACCESSIBLE: ReadonlySet<string> = new Set([
  'System.QueryException',
  'System.DmlException',
  'System.NoAccessException'
]);

/**
 * The message these are made with is for the page; Apex code sees `Script-thrown exception` until it calls setMessage
 * (Apex Reference, "AuraHandledException").
 */
const SHOWN_TO_CLIENT: ReadonlySet<string> = new Set(['System.AuraHandledException', 'System.TouchHandledException']);

function forClient(name: string, message: string | null): ApexException {
  const exception = newException(name, null);
  exception.details = { auraMessage: message };
  return exception;
}

/** Namespaces whose exceptions are declared beside their other types. */
for (const name of platformExceptionNames()) {
  const isBase = name === 'System.Exception';
  platformType({
    name,
    kind: 'class',
    isVirtual: isBase,
    ...(isBase ? { isAbstract: true, methods } : { superclass: 'System.Exception' }),
    construct: exceptionClass(name),
    constructors: {
      '()': () => newException(name, null),
      '(String message)': (message: string | null) =>
        SHOWN_TO_CLIENT.has(name) ? forClient(name, message) : newException(name, message),
      '(Exception cause)': (cause: ApexException | null) => newException(name, cause?.apexMessage() ?? null, cause),
      '(String message, Exception cause)': (message: string | null, cause: ApexException | null) =>
        newException(name, message, cause)
    },
    ...(WITH_INACCESSIBLE.has(name)
      ? { methods: { 'Map<String,Set<String>> getInaccessibleFields()': inaccessibleFields } }
      : {})
  });
}
