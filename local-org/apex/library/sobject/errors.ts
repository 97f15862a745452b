/** Errors that triggers add to records and fields. Source: Apex Reference, SObject.addError, getErrors. */
import type { SObjectRecord } from '../../../data/record.ts';
import { ApexList } from '../../runtime/collections.ts';
import { ApexException } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { DatabaseError } from '../database/results.ts';
import { fieldName } from './field-access.ts';
import type { SObjectFieldToken } from '../schema/tokens.ts';

/** Adds an error to a record, or to one of its fields. The row is then not saved. */
export function addError(
  record: SObjectRecord,
  message: string | ApexException | null,
  field: string | SObjectFieldToken | null
): void {
  const text = message instanceof ApexException ? message.apexMessage() : (message ?? '');
  const fields = field === null ? [] : [fieldName(record, field)];
  (record.errors ??= []).push({ message: text, statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields });
}

export function errorsOf(record: SObjectRecord): ApexList {
  return ApexList.of(
    RuntimeTypes.get('Database.Error'),
    (record.errors ?? []).map((error) => new DatabaseError(error))
  );
}
