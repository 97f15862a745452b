/**
 * The compact form in which the platform's own objects are written down, and its reader.
 *
 * An object begins at the margin, its fields are indented:
 *
 *     Account 001 "Account" "Accounts" sharing=ReadWrite owner viewed search
 *       Name string(255) required name "Account Name"
 *       ParentId ref(Account) rel=Parent children=ChildAccounts "Parent Account ID"
 *       Industry picklist "Industry" = Agriculture | *Apparel
 *       BillingAddress address "Billing Address"
 *
 * Object words: `sharing=MODEL`, `owner` (OwnerId), `viewed` (LastViewedDate, LastReferencedDate), `activity`
 * (LastActivityDate, and tasks and events may be related to it), `search`, `merge`, `setup`, `nodelete` (no IsDeleted),
 * `noaudit` (no CreatedDate and so on), `nomodified` (no LastModified…), `nostamp` (no SystemModstamp), `noid`,
 * `readonly` (no DML), `event` (a platform event), `noupdate`, `nocreate`, `noremove`, `notrigger`, `noundelete`, `history`, `share=Name`, `virtual`, `recordtypes`.
 * Field words: `required`, `readonly`, `insertonly`, `name`, `unique`, `extid`, `casesensitive`, `restricted`, `cascade`, `restrict`, `master`,
 * `readmaster` (writing needs only read on the master), `rel=Name`, `children=Name`, `part=Compound`, `auto=FORMAT`, `default=TEXT`, `person` (person accounts only), `currency`
 * (multi-currency only), `history`, `nofilter`, `nogroup`, `html`. A picklist value's `*` marks the default; attributes follow
 * in braces: `Closed Won {probability:100,closed:true}`.
 */
import type { FieldSchema, FieldType, ObjectKind, PicklistValue, SharingModel } from '../model.ts';
import { makeField } from '../field.ts';
import type { FieldParts } from '../field.ts';

/** One platform object as written down; fields of optional features are marked and left to the schema's builder. */
export interface StandardObject {
  readonly name: string;
  readonly keyPrefix: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly words: ReadonlySet<string>;
  readonly sharingModel: SharingModel;
  readonly shareName: string | undefined;
  readonly kind: ObjectKind;
  readonly fields: readonly StandardField[];
}

export interface StandardField {
  readonly field: FieldSchema;
  /** Only in an org with this feature. */
  readonly feature: 'person' | 'currency' | undefined;
}

/** Reads objects written in the notation. Throws Error naming the line that cannot be read. */
export function readStandardObjects(text: string): StandardObject[] {
  const objects: StandardObject[] = [];
  let current: { object: StandardObject; fields: StandardField[] } | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (!line.startsWith(' ')) {
      current = readObject(line);
      objects.push(current.object);
    } else if (current) current.fields.push(...readFieldLine(line.trim(), current.object.name));
    else throw new Error(`A field before the first object: ${line}`);
  }
  return objects;
}

function readObject(line: string): { object: StandardObject; fields: StandardField[] } {
  const match = /^(\w+) (\w{3}|---) "([^"]*)" "([^"]*)"(.*)$/.exec(line);
  if (!match) throw new Error(`An object that cannot be read: ${line}`);
  const [, name, prefix, label, labelPlural, rest] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string
  ];
  const words = new Set(
    rest
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
  );
  const valued = (key: string): string | undefined =>
    [...words].find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const fields = systemFields(name, words).map((field): StandardField => ({ field, feature: undefined }));
  const object: StandardObject = {
    name,
    keyPrefix: prefix === '---' ? '' : prefix,
    label,
    labelPlural,
    words,
    sharingModel: (valued('sharing') as SharingModel | undefined) ?? 'ReadWrite',
    shareName: valued('share'),
    kind: words.has('event')
      ? 'platformEvent'
      : words.has('sharetable')
        ? 'share'
        : words.has('historytable')
          ? 'history'
          : 'standard',
    fields
  };
  return { object, fields };
}

/** Id, IsDeleted, OwnerId and the audit fields, which nearly every object has (Object Reference, "System Fields"). */
export function systemFields(object: string, words: ReadonlySet<string>): FieldSchema[] {
  const fields: FieldSchema[] = [];
  const add = (parts: Omit<FieldParts, 'object'>): void => {
    fields.push(makeField({ createable: false, updateable: false, ...parts, object }));
  };
  if (!words.has('noid')) add({ name: 'Id', type: 'id', label: 'Record ID', nillable: false, defaultedOnCreate: true });
  if (words.has('owner')) {
    add({
      name: 'OwnerId',
      type: 'reference',
      label: 'Owner ID',
      nillable: false,
      defaultedOnCreate: true,
      createable: true,
      updateable: true,
      referenceTo: words.has('userowner') ? ['User'] : ['Group', 'User'],
      relationshipName: 'Owner'
    });
  }
  if (!words.has('nodelete'))
    add({ name: 'IsDeleted', type: 'boolean', label: 'Deleted', nillable: false, defaultedOnCreate: true });
  if (!words.has('noaudit')) {
    add({ name: 'CreatedDate', type: 'datetime', label: 'Created Date', nillable: false, defaultedOnCreate: true });
    add({
      name: 'CreatedById',
      type: 'reference',
      label: 'Created By ID',
      nillable: false,
      defaultedOnCreate: true,
      referenceTo: ['User'],
      relationshipName: 'CreatedBy'
    });
    if (!words.has('nomodified')) {
      add({
        name: 'LastModifiedDate',
        type: 'datetime',
        label: 'Last Modified Date',
        nillable: false,
        defaultedOnCreate: true
      });
      add({
        name: 'LastModifiedById',
        type: 'reference',
        label: 'Last Modified By ID',
        nillable: false,
        defaultedOnCreate: true,
        referenceTo: ['User'],
        relationshipName: 'LastModifiedBy'
      });
    }
  }
  if (!words.has('nostamp'))
    add({
      name: 'SystemModstamp',
      type: 'datetime',
      label: 'System Modstamp',
      nillable: false,
      defaultedOnCreate: true
    });
  if (words.has('activity')) add({ name: 'LastActivityDate', type: 'date', label: 'Last Activity' });
  if (words.has('viewed')) {
    add({ name: 'LastViewedDate', type: 'datetime', label: 'Last Viewed Date' });
    add({ name: 'LastReferencedDate', type: 'datetime', label: 'Last Referenced Date' });
  }
  return fields;
}

function readFieldLine(line: string, object: string): StandardField[] {
  const [head, values] = splitValues(line);
  const match = /^(\w+) (\w+)(?:\(([^)]*)\))?(.*)$/.exec(head);
  if (!match) throw new Error(`A field of ${object} that cannot be read: ${line}`);
  const [, name, typeWord, argument, rest] = match as unknown as [string, string, string, string | undefined, string];
  const label = /"([^"]*)"/.exec(rest)?.[1];
  const words = rest
    .replace(/"[^"]*"/, '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const has = (word: string): boolean => words.includes(word);
  const valued = (key: string): string | undefined =>
    words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const feature = has('person') ? 'person' : has('currency') ? 'currency' : undefined;
  const parts: FieldParts = {
    name,
    object,
    ...readType(typeWord, argument, `${object}.${name}`),
    label: label ?? labelOf(name),
    ...(has('required') ? { nillable: false } : {}),
    ...(has('readonly') ? { createable: false, updateable: false } : {}),
    ...(has('insertonly') ? { updateable: false } : {}),
    ...(has('name') ? { nameField: true } : {}),
    ...(has('unique') ? { unique: true } : {}),
    ...(has('casesensitive') ? { caseSensitive: true } : {}),
    ...(has('extid') ? { externalId: true } : {}),
    ...(has('restricted') ? { restrictedPicklist: true } : {}),
    ...(has('nofilter') ? { filterable: false, sortable: false, groupable: false } : {}),
    ...(has('nogroup') ? { groupable: false } : {}),
    ...(has('history') ? { trackHistory: true } : {}),
    ...(has('html') ? { htmlFormatted: true } : {}),
    ...(has('cascade') || has('master')
      ? { deleteConstraint: 'Cascade' as const }
      : has('restrict')
        ? { deleteConstraint: 'Restrict' as const }
        : {}),
    ...(has('master') ? { masterDetail: true, nillable: false, relationshipOrder: 0 as const } : {}),
    ...(has('readmaster') ? { writeRequiresMasterRead: true } : {}),
    ...(valued('default') === undefined ? {} : { defaultValue: valued('default') as string }),
    ...(valued('auto') === undefined
      ? {}
      : { autoNumberFormat: valued('auto') as string, nillable: false, defaultedOnCreate: true }),
    ...(valued('part') === undefined ? {} : { compoundField: valued('part') as string }),
    ...(valued('rel') === undefined ? {} : { relationshipName: valued('rel') as string }),
    ...(valued('children') === undefined ? {} : { childRelationshipName: valued('children') as string }),
    ...(values === undefined ? {} : { picklistValues: readValues(values) })
  };
  if (parts.type === 'boolean') Object.assign(parts, { nillable: false, defaultValue: parts.defaultValue ?? 'false' });
  if (parts.type === 'address')
    return addressFields(makeField({ ...parts, createable: false, updateable: false })).map((field) => ({
      field,
      feature
    }));
  return [{ field: makeField(parts), feature }];
}

/** Cuts the picklist values from a line: they follow ` = `. */
function splitValues(line: string): [string, string | undefined] {
  const at = line.indexOf(' = ');
  return at < 0 ? [line.endsWith(' =') ? line.slice(0, -2) : line, undefined] : [line.slice(0, at), line.slice(at + 3)];
}

function readType(
  word: string,
  argument: string | undefined,
  where: string
): Partial<FieldSchema> & { type: FieldType } {
  const numbers = (argument ?? '').split(',').map(Number);
  switch (word) {
    case 'ref':
      return { type: 'reference', referenceTo: (argument ?? '').split('|') };
    case 'string':
    case 'textarea':
    case 'phone':
    case 'email':
    case 'url':
    case 'picklist':
    case 'multipicklist':
    case 'combobox':
    case 'encryptedstring':
      return argument === undefined ? { type: word } : { type: word, length: numbers[0] as number };
    case 'html':
      return { type: 'textarea', length: numbers[0] as number, htmlFormatted: true, extraTypeInfo: 'richtextarea' };
    case 'long':
    case 'int':
      return { type: word === 'int' ? 'integer' : 'long', precision: numbers[0] || (word === 'int' ? 9 : 18) };
    case 'double':
    case 'currency':
    case 'percent':
      return { type: word, precision: numbers[0] as number, scale: numbers[1] as number };
    case 'id':
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
    case 'base64':
    case 'address':
    case 'location':
    case 'anytype':
      return { type: word };
    default:
      throw new Error(`Type ${word} of ${where} is not one the notation knows`);
  }
}

function readValues(text: string): PicklistValue[] {
  return text.split('|').map((part): PicklistValue => {
    const match = /^(\*?)([^{]*?)\s*(?:\{([^}]*)\})?$/.exec(part.trim());
    if (!match) throw new Error(`A picklist value that cannot be read: ${part}`);
    const [, star, value, attributes] = match as unknown as [string, string, string, string | undefined];
    return {
      value,
      label: value,
      isDefault: star === '*',
      isActive: true,
      ...(attributes === undefined
        ? {}
        : { attributes: Object.fromEntries(attributes.split(',').map((pair) => readAttribute(pair))) })
    };
  });
}

function readAttribute(pair: string): [string, string | number | boolean] {
  const [key, value] = pair.split(':') as [string, string];
  return [key, value === 'true' ? true : value === 'false' ? false : /^-?\d+$/.test(value) ? Number(value) : value];
}

/** `BillingAddress` and its parts (Object Reference, "Address Compound Fields"). */
function addressFields(compound: FieldSchema): FieldSchema[] {
  const stem = compound.name === 'Address' ? '' : compound.name.slice(0, -'Address'.length);
  const title = stem === '' ? '' : `${labelOf(stem)} `;
  const part = (name: string, label: string, parts: Partial<FieldSchema> & { type: FieldType }): FieldSchema =>
    makeField({
      ...parts,
      name: stem + name,
      object: compound.object,
      label: title + label,
      compoundField: compound.name
    });
  return [
    part('Street', 'Street', { type: 'textarea', length: 255, extraTypeInfo: 'plaintextarea' }),
    part('City', 'City', { type: 'string', length: 40 }),
    part('State', 'State/Province', { type: 'string', length: 80 }),
    part('PostalCode', 'Zip/Postal Code', { type: 'string', length: 20 }),
    part('Country', 'Country', { type: 'string', length: 80 }),
    part('Latitude', 'Latitude', { type: 'double', precision: 18, scale: 15 }),
    part('Longitude', 'Longitude', { type: 'double', precision: 18, scale: 15 }),
    part('GeocodeAccuracy', 'Geocode Accuracy', {
      type: 'picklist',
      length: 40,
      restrictedPicklist: true,
      picklistValues: [
        'Address',
        'NearAddress',
        'Block',
        'Street',
        'ExtendedZip',
        'Zip',
        'Neighborhood',
        'City',
        'County',
        'State',
        'Unknown'
      ].map((value) => ({ value, label: value, isDefault: false, isActive: true }))
    }),
    compound
  ];
}

/** `NumberOfEmployees` → `Number Of Employees`; `ParentId` → `Parent ID`. */
export function labelOf(name: string): string {
  return name.replace(/Id$/, 'ID').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
}
