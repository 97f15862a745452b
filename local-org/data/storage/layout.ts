/**
 * How objects lie in SQLite: one table per object under its API name, one column per stored field under its API name.
 * Calculated fields (formulas) and compound fields have no column; roll-up summaries have one, kept by the save procedure.
 */
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';

/** Whether a field has a column of its own. */
export function isStored(field: FieldSchema): boolean {
  return field.formula === undefined && field.type !== 'address' && field.type !== 'location';
}

/** Whether an object has a table: those without key prefix describe the schema, and events are not kept. */
export function isStoredObject(object: ObjectSchema): boolean {
  return (
    object.kind !== 'platformEvent' &&
    object.fields.has('id') &&
    object.keyPrefix !== '' &&
    !virtualObjects.has(object.name)
  );
}

const virtualObjects = new Set([
  'EntityDefinition',
  'FieldDefinition',
  'EntityParticle',
  'UserRecordAccess',
  'AppDefinition',
  'TabDefinition'
]);

/** Stored fields of an object in the order of its columns. */
export function storedFields(object: ObjectSchema): FieldSchema[] {
  return [...object.fields.values()].filter(isStored);
}

/** The declared type tells SQLite the affinity and, at the end, this room the scale of a scaled number. */
export function columnType(field: FieldSchema): string {
  switch (field.type) {
    case 'boolean':
    case 'integer':
    case 'long':
    case 'date':
    case 'datetime':
    case 'time':
      return 'INT';
    case 'double':
    case 'currency':
    case 'percent':
      return `INT_${field.scale}`;
    case 'base64':
      return 'BLOB';
    default:
      return 'TEXT';
  }
}

const notIndexed = new Set(['CreatedById', 'LastModifiedById', 'RecordTypeId', 'MasterRecordId']);

/** Columns that get an index: lookups, unique fields and external ids. */
export function indexedFields(object: ObjectSchema): FieldSchema[] {
  return storedFields(object).filter(
    (field) => (field.type === 'reference' && !notIndexed.has(field.name)) || field.unique || field.externalId
  );
}

export function createTableSql(object: ObjectSchema, name = object.name): string {
  const columns = storedFields(object).map(
    (field) => `"${field.name}" ${columnType(field)}${field.name === 'Id' ? ' PRIMARY KEY' : ''}`
  );
  return `CREATE TABLE "${name}" (${columns.join(', ')})`;
}

export function createIndexSql(object: ObjectSchema): string[] {
  return indexedFields(object).map((field) => {
    const collation =
      field.type !== 'reference' && columnType(field) === 'TEXT' && !field.caseSensitive ? ' COLLATE NOCASE' : '';
    // Partial: rows without a value cost nothing, and equality with a value implies that there is one.
    return `CREATE INDEX "${object.name}.${field.name}" ON "${object.name}" ("${field.name}"${collation}) WHERE "${field.name}" IS NOT NULL`;
  });
}

/** Objects with a table, in the order of the schema. */
export function storedObjects(schema: Schema): ObjectSchema[] {
  return [...schema.objects.values()].filter(isStoredObject);
}
