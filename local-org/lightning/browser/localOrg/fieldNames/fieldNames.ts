/** Names of objects and fields as components give them: strings or imports of `@salesforce/schema`. */

export interface ObjectId {
  readonly objectApiName: string;
}
export interface FieldId {
  readonly objectApiName: string;
  readonly fieldApiName: string;
}

/** `Account.Name` of a string or an import. */
export function qualifiedName(field: unknown): string {
  if (typeof field === 'string') return field;
  const { objectApiName, fieldApiName } = field as FieldId;
  return `${objectApiName}.${fieldApiName}`;
}

/** `Name` or `Owner.Name` of a string (with or without its object) or an import. */
export function fieldPath(field: unknown): string {
  if (typeof field !== 'string') return (field as FieldId).fieldApiName;
  const dot = field.indexOf('.');
  return dot < 0 ? field : field.slice(dot + 1);
}

/** `Account` of a string or an import; undefined for neither. */
export function objectName(object: unknown): string | undefined {
  if (typeof object === 'string') return object === '' ? undefined : object;
  const name = (object as ObjectId | null | undefined)?.objectApiName;
  return typeof name === 'string' ? name : undefined;
}

/** The list a `fields` attribute means: one field, or several. */
export function fieldList(fields: unknown): string[] {
  if (fields === undefined || fields === null) return [];
  return (Array.isArray(fields) ? fields : [fields]).map(qualifiedName);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18 characters of an id of 15: three more tell which letters are capitals. Others are given back as they are. */
export function fullId(id: string): string {
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  let suffix = '';
  for (let chunk = 0; chunk < 3; chunk++) {
    let bits = 0;
    for (let position = 0; position < 5; position++) {
      const character = id[chunk * 5 + position]!;
      if (character >= 'A' && character <= 'Z') bits |= 1 << position;
    }
    suffix += ALPHABET[bits];
  }
  return id + suffix;
}
