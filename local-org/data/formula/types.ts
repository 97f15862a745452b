/** Types of formula expressions, and how field types map to them. */
import type { FieldType } from '../schema/model.ts';

/**
 * `null` is the type of the NULL literal. Picklists are no text: only some functions take them (Salesforce Help, "Tips for
 * Working with Picklist and Multi-Select Picklist Values in Formulas").
 */
export type FormulaType =
  'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'picklist' | 'multipicklist' | 'location' | 'null';

/** Names of the types in error messages. */
export const TYPE_LABELS: Readonly<Record<FormulaType, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multi-Select Picklist',
  location: 'Geolocation',
  null: 'Null'
};

/** Type of a field's value in a formula; null for fields no formula may read. */
export function formulaTypeOf(type: FieldType): FormulaType | null {
  switch (type) {
    case 'id':
    case 'reference':
    case 'string':
    case 'textarea':
    case 'email':
    case 'phone':
    case 'url':
    case 'combobox':
      return 'text';
    case 'integer':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
      return 'number';
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
    case 'picklist':
    case 'multipicklist':
    case 'location':
      return type;
    case 'encryptedstring':
    case 'base64':
    case 'anytype':
    case 'address':
    case 'complexvalue':
      return null;
  }
}

/** What both types have in common, as IF and CASE need it; null when nothing. */
export function commonType(left: FormulaType, right: FormulaType): FormulaType | null {
  if (left === 'null') return right;
  if (right === 'null' || left === right) return left;
  return null;
}
