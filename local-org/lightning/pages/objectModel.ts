/** An object as a page shows it: labels in the user's language, and what the user may do. */
import type { FieldSchema, ObjectSchema } from '../../data/schema/model.ts';
import { textsOf, type Texts } from '../../data/schema/translations.ts';
import type { ColumnModel, FieldModel, ObjectModel } from '../pageModel.ts';
import type { MetadataContext } from './context.ts';
import { objectIcon } from './icons.ts';

/** The model of an object with the fields named (lower or mixed case). Fields the user may not read are left out. */
export function objectModel(context: MetadataContext, object: ObjectSchema, fields: Iterable<string>): ObjectModel {
  const permissions = context.org.objectPermissions(context.user.id, object.name);
  const texts = textsOf(context.org.schema, context.user.language);
  const models: Record<string, FieldModel> = {};
  for (const name of new Set([...fields, object.nameField ?? 'Id'])) {
    const field = object.fields.get(name.toLowerCase());
    if (field && isReadable(context, object, field)) models[field.name] = fieldModel(context, object, field);
  }
  return {
    apiName: object.name,
    label: texts.objectLabel(object),
    labelPlural: texts.objectLabelPlural(object),
    icon: objectIcon(context.project, object.name),
    keyPrefix: object.keyPrefix,
    nameField: object.nameField ?? 'Id',
    createable: object.createable && permissions.create,
    updateable: object.updateable && permissions.edit,
    deletable: object.deletable && permissions.delete,
    fields: models,
    recordTypes: object.recordTypes
      .filter(({ active }) => active)
      .map((type) => ({ developerName: type.developerName, label: texts.recordTypeLabel(object, type) }))
  };
}

/** Whether the user may see a field. */
export function isReadable(context: MetadataContext, object: ObjectSchema, field: FieldSchema): boolean {
  return context.org.fieldPermissions(context.user.id, object.name, field.name).readable;
}

/** One field as a page shows it. */
export function fieldModel(context: MetadataContext, object: ObjectSchema, field: FieldSchema): FieldModel {
  const permissions = context.org.fieldPermissions(context.user.id, object.name, field.name);
  const texts = textsOf(context.org.schema, context.user.language);
  const compound = isCompound(object, field);
  const writable =
    permissions.editable &&
    field.formula === undefined &&
    field.summary === undefined &&
    field.autoNumberFormat === undefined;
  return {
    apiName: field.name,
    label: texts.fieldLabel(field, pageLabel(object, field)),
    type: field.type,
    required: !field.nillable && !field.defaultedOnCreate && field.createable && field.type !== 'boolean',
    updateable: (field.updateable && writable) || (compound && permissions.editable),
    createable: (field.createable && writable) || (compound && permissions.editable),
    helpText: texts.helpText(field),
    scale: field.scale,
    htmlFormatted: field.htmlFormatted || field.extraTypeInfo === 'richtextarea',
    calculated: field.formula !== undefined || field.summary !== undefined || field.autoNumberFormat !== undefined,
    nameField: field.nameField,
    relationshipName: field.relationshipName ?? null,
    referenceTo: field.referenceTo,
    picklistLabels: picklistLabels(field, texts)
  };
}

/** A field made of others, which are written in its place: an address, a place, a person's name. */
export function isCompound(object: ObjectSchema, field: FieldSchema): boolean {
  return (
    field.type === 'address' ||
    field.type === 'location' ||
    (field.nameField && !field.updateable && object.fields.has('lastname'))
  );
}

/** On pages some standard fields are called otherwise than in a describe: lookups by what they show, not by the id they hold. */
function pageLabel(object: ObjectSchema, field: FieldSchema): string {
  if (field.custom) return field.label;
  if (object.name === 'Account' && /^Account (?:Type|Phone|Fax|Rating|Description)$/.test(field.label))
    return field.label.slice('Account '.length);
  if (object.name === 'Contact' && /^(?:Full Name|Business Phone|Business Fax)$/.test(field.label))
    return field.label.slice(field.label.indexOf(' ') + 1);
  if (field.type !== 'reference') return field.label;
  if (field.name === 'OwnerId') return object.custom ? 'Owner' : `${object.label} Owner`;
  if (field.name === 'AccountId') return 'Account Name';
  return field.label.replace(/ ID$/, '');
}

function picklistLabels(field: FieldSchema, texts: Texts): Record<string, string> | null {
  if (field.type !== 'picklist' && field.type !== 'multipicklist') return null;
  return Object.fromEntries(field.picklistValues.map((entry) => [entry.value, texts.picklistLabel(field, entry)]));
}

/** Names list views and layouts give to fields of standard objects that are not simply the API name in capitals. */
const COLUMN_NAMES: Readonly<Record<string, string>> = {
  fullname: 'Name',
  lastupdate: 'LastModifiedDate',
  phone1: 'Phone',
  phone2: 'Fax',
  phone3: 'MobilePhone',
  url: 'Website',
  ownername: 'OwnerId',
  coreusersalias: 'Owner.Alias',
  coreusersfullname: 'Owner.Name',
  ownerfullname: 'OwnerId',
  updatedbyuser: 'LastModifiedById',
  createdbyuser: 'CreatedById',
  recordtype: 'RecordType.Name',
  sales: 'AnnualRevenue',
  stage: 'StageName',
  duedateonly: 'ActivityDate',
  productname: 'Product2.Name'
};

/** The path a column of a list view or related list means; null when the object has no such field. */
export function columnPath(context: MetadataContext, object: ObjectSchema, column: string): string | null {
  const direct = object.fields.get(column.toLowerCase());
  if (direct) return direct.name;
  const parts = column.split('.');
  if (parts.length > 1) {
    const [head = '', ...rest] = parts;
    const parent = [...object.fields.values()].find(
      (field) => same(field.relationshipName, head) || same(field.relationshipName, `${head}__r`)
    );
    const target =
      parent && parent.referenceTo.length === 1
        ? context.org.schema.objects.get(parent.referenceTo[0]!.toLowerCase())
        : undefined;
    if (parent && target && !same(head, object.name)) {
      const path = columnPath(context, target, rest.join('.'));
      if (path) return `${parent.relationshipName}.${path}`;
    }
    if (same(head, object.name)) return columnPath(context, object, rest.join('.'));
  }
  const plain = column.toLowerCase().replaceAll('_', '').replaceAll('.', '');
  const known = COLUMN_NAMES[plain] ?? COLUMN_NAMES[plain.slice(object.name.length)];
  if (known) return known.includes('.') || object.fields.has(known.toLowerCase()) ? known : null;
  const last = (parts.at(-1) ?? '').toLowerCase().replaceAll('_', '');
  for (const candidate of [plain, last, last.replace(/\d+$/, '')]) {
    if (candidate === 'name' && object.nameField) return object.nameField;
    const field = object.fields.get(candidate);
    if (field) return field.name;
  }
  return null;
}

function same(a: string | undefined, b: string): boolean {
  return a !== undefined && a.toLowerCase() === b.toLowerCase();
}

/** The field a path ends at, and the object it is a field of. */
export function fieldAt(
  context: MetadataContext,
  object: ObjectSchema,
  path: string
): { object: ObjectSchema; field: FieldSchema } | null {
  const parts = path.split('.');
  let current = object;
  for (const part of parts.slice(0, -1)) {
    const parent = [...current.fields.values()].find((field) => same(field.relationshipName, part));
    const next = parent?.referenceTo
      .map((name) => context.org.schema.objects.get(name.toLowerCase()))
      .find((each) => each !== undefined && each.name !== 'Group');
    if (!next) return null;
    current = next;
  }
  const field = current.fields.get((parts.at(-1) ?? '').toLowerCase());
  return field ? { object: current, field } : null;
}

/** A column of a list for a field path; null when the user may not read it. A lookup shows its record's name. */
export function columnModel(context: MetadataContext, object: ObjectSchema, path: string): ColumnModel | null {
  const found = fieldAt(context, object, path);
  if (!found || !isReadable(context, found.object, found.field)) return null;
  const model = fieldModel(context, found.object, found.field);
  const prefix = path.includes('.') ? `${path.slice(0, path.lastIndexOf('.'))}.` : '';
  if (found.field.type === 'reference' && found.field.relationshipName) {
    const target = context.org.schema.objects.get((found.field.referenceTo[0] ?? '').toLowerCase());
    return {
      path: `${prefix}${found.field.relationshipName}.${found.field.referenceTo.length > 1 ? 'Name' : (target?.nameField ?? 'Id')}`,
      label: model.label,
      type: 'string',
      scale: 0,
      linkIdPath: `${prefix}${found.field.name}`,
      linkObject: target?.name ?? null,
      picklistLabels: null
    };
  }
  const isName = found.field.nameField;
  return {
    path: `${prefix}${found.field.name}`,
    label: model.label,
    type: found.field.type,
    scale: found.field.scale,
    linkIdPath: isName ? `${prefix}Id` : null,
    linkObject: isName ? found.object.name : null,
    picklistLabels: model.picklistLabels
  };
}
