/** Dynamic access to fields: SObject.get, put and their like. Source: Apex Reference, "SObject Class". */
import type { SObjectRecord } from '../../../data/record.ts';
import type { FieldSchema } from '../../../data/schema/model.ts';
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime, Decimal, toId18 } from '../../../values/index.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { missing } from '../../runtime/records.ts';
import { runtimeTypeName } from '../../runtime/type-tests.ts';
import { toDecimal } from '../numbers.ts';
import { findField, SObjectFieldToken } from '../schema/tokens.ts';

/** Types of Apex values by field type, as the platform's messages name them. */
const APEX_TYPE: Partial<Record<FieldSchema['type'], string>> = {
  id: 'Id',
  reference: 'Id',
  boolean: 'Boolean',
  integer: 'Integer',
  long: 'Long',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  base64: 'Blob'
};

function illegal(value: unknown, field: FieldSchema): never {
  throwApex(
    'System.SObjectException',
    `Illegal assignment from ${runtimeTypeName(value)} to ${APEX_TYPE[field.type] ?? 'String'}`
  );
}

/** A value as the field holds it. Throws SObjectException `Illegal assignment from … to …`. */
export function toFieldValue(field: FieldSchema, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'id':
    case 'reference':
      if (typeof value !== 'string') illegal(value, field);
      // What is no id is only refused when the record is saved.
      return toId18(value) ?? value;
    case 'boolean':
      return typeof value === 'boolean' ? value : illegal(value, field);
    case 'integer':
      return typeof value === 'number' ? value : illegal(value, field);
    case 'long':
      return typeof value === 'bigint' ? value : typeof value === 'number' ? BigInt(value) : illegal(value, field);
    case 'double':
    case 'currency':
    case 'percent':
      return value instanceof ApexDouble
        ? Decimal.fromDouble(value.value)
        : (toDecimal(value) ?? illegal(value, field));
    case 'date':
      return value instanceof ApexDate ? value : illegal(value, field);
    case 'datetime':
      return value instanceof ApexDatetime
        ? value
        : value instanceof ApexDate
          ? new ApexDatetime(value.days * 86_400_000)
          : illegal(value, field);
    case 'time':
      return value instanceof ApexTime ? value : illegal(value, field);
    case 'base64':
      return value instanceof ApexBlob ? value : illegal(value, field);
    case 'anytype':
    case 'address':
    case 'location':
      return value;
    default:
      return typeof value === 'string' ? value : illegal(value, field);
  }
}

function invalidField(record: SObjectRecord, name: string): never {
  throwApex('System.SObjectException', `Invalid field ${name} for ${record.object.name}`);
}

/** The canonical name under which a record keeps a field or, in an AggregateResult, an alias. Throws SObjectException. */
export function fieldName(record: SObjectRecord, name: string | SObjectFieldToken): string {
  if (name instanceof SObjectFieldToken) {
    if (!record.object.fields.has(name.field.name.toLowerCase())) {
      throwApex(
        'System.SObjectException',
        `${name.object.name}.${name.field.name} does not belong to SObject type ${record.object.name}`
      );
    }
    return name.field.name;
  }
  const field = findField(record.object, name);
  if (field !== undefined) return field.name;
  const lower = name.toLowerCase();
  // Aliases: of an AggregateResult, and of functions selected from records, as in `SELECT toLabel(Status) s FROM Lead`.
  if (record.object.name === 'AggregateResult' || record.queried) {
    for (const alias in record.values) if (alias.toLowerCase() === lower) return alias;
  }
  return invalidField(record, name);
}

/** `record.get(name)`. Throws SObjectException for a field that does not exist or was not queried. */
export function getField(record: SObjectRecord, name: string | SObjectFieldToken): unknown {
  const canonical = fieldName(record, name);
  const value = record.values[canonical];
  return value === undefined ? missing(record, canonical) : value;
}

/** Audit fields may be set where the org lets them be set on insert, as scratch orgs do (Help, "Set Audit Fields upon Record Creation"). */
const auditFields = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById']);

function isSettable(field: FieldSchema): boolean {
  if (field.formula !== undefined || field.summary !== undefined || field.autoNumberFormat !== undefined) return false;
  return field.createable || field.updateable || field.type === 'id' || auditFields.has(field.name);
}

/** `record.put(name, value)`: returns the value that was there. Throws SObjectException. */
export function putField(record: SObjectRecord, name: string | SObjectFieldToken, value: unknown): unknown {
  const canonical = fieldName(record, name);
  const field = record.object.fields.get(canonical.toLowerCase());
  if (record.readOnly) throwApex('System.FinalException', 'Record is read-only');
  if (field === undefined) invalidField(record, canonical);
  if (record.object.kind !== 'customMetadata' && !isSettable(field))
    throwApex('System.SObjectException', `Field ${field.name} is not editable`);
  const former = record.values[canonical] ?? null;
  record.values[canonical] = toFieldValue(field, value);
  return former;
}
