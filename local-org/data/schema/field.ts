/** Makes fields of the schema: what follows from a field's type is stated here once. */
import type { FieldSchema, FieldType } from './model.ts';

/** What must be known of a field; the rest follows from its type. */
export type FieldParts = Partial<FieldSchema> & Pick<FieldSchema, 'name' | 'object' | 'type'>;

const notFilterable = new Set<FieldType>(['base64', 'encryptedstring', 'address', 'location']);
const notGroupable = new Set<FieldType>([
  'base64',
  'encryptedstring',
  'address',
  'location',
  'multipicklist',
  'double',
  'currency',
  'percent',
  'datetime',
  'time',
  'long'
]);
const textTypes = new Set<FieldType>([
  'string',
  'textarea',
  'email',
  'phone',
  'url',
  'encryptedstring',
  'picklist',
  'multipicklist',
  'combobox',
  'anytype'
]);

/** Types whose values are text. */
export function isTextType(type: FieldType): boolean {
  return textTypes.has(type);
}

/** Types whose values are Decimal. */
export function isDecimalType(type: FieldType): boolean {
  return type === 'double' || type === 'currency' || type === 'percent';
}

/**
 * Long text areas: they can be neither filtered nor sorted nor grouped by (Object Reference, "textarea"). Custom ones begin at 256
 * characters; text areas of the platform's own up to 4,000 (User.AboutMe, Product2.Description) are kept as plain text.
 */
export function isLongText(field: Pick<FieldSchema, 'type' | 'length'> & { readonly custom?: boolean }): boolean {
  return field.type === 'textarea' && field.length > (field.custom === true ? 255 : 4000);
}

/** A field with everything filled in that the parts leave open. */
export function makeField(parts: FieldParts): FieldSchema {
  const { type } = parts;
  const length = parts.length ?? defaultLength(type);
  const long = isLongText({ type, length, custom: parts.custom === true });
  const calculated = parts.formula !== undefined || parts.summary !== undefined || parts.autoNumberFormat !== undefined;
  const referenceTo = parts.referenceTo ?? [];
  return {
    label: parts.name,
    custom: false,
    precision: 0,
    scale: 0,
    nillable: true,
    defaultedOnCreate: type === 'boolean' || parts.defaultValue !== undefined,
    createable: !calculated,
    updateable: !calculated,
    sortable: !long && !notFilterable.has(type) && type !== 'multipicklist',
    filterable: !long && !notFilterable.has(type),
    groupable: !long && !notGroupable.has(type) && parts.autoNumberFormat === undefined,
    unique: false,
    caseSensitive: false,
    externalId: false,
    nameField: false,
    htmlFormatted: false,
    restrictedPicklist: false,
    picklistValues: [],
    masterDetail: false,
    reparentable: false,
    writeRequiresMasterRead: false,
    deleteConstraint: 'SetNull',
    polymorphic: referenceTo.length > 1,
    trackHistory: false,
    ...parts,
    length,
    referenceTo
  };
}

function defaultLength(type: FieldType): number {
  switch (type) {
    case 'id':
    case 'reference':
      return 18;
    case 'email':
      return 80;
    case 'phone':
      return 40;
    case 'url':
      return 255;
    case 'textarea':
      return 255;
    case 'picklist':
    case 'string':
    case 'combobox':
      return 255;
    case 'multipicklist':
      return 4099;
    default:
      return 0;
  }
}
