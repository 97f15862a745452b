/** Objects and picklists (User Interface API Developer Guide, "Object Info", "Picklist Values"). */
import { createHash } from 'node:crypto';
import type { TransactionContext } from '../../data/access.ts';
import type { FieldSchema, FieldType, ObjectSchema, RecordTypeSchema } from '../../data/schema/model.ts';
import { HttpError, json, type OrgRequest, type Route } from '../http.ts';
import { canRead, requireObject, soqlText, textsFor, type ServerContext } from '../org/context.ts';
import type { Texts } from '../../data/schema/translations.ts';
import { MASTER_RECORD_TYPE } from './record-representation.ts';

/** Routes of object infos and picklist values. */
export function objectInfoRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/ui-api/object-info';
  const inTransaction = <T>(request: OrgRequest, work: (tx: TransactionContext) => T): T =>
    context.transactions.transaction(request.userId, work);
  return [
    {
      method: 'GET',
      pattern: base,
      handle: (request) => json({ objects: directory(context, request.userId) })
    },
    {
      method: 'GET',
      pattern: `${base}/batch/:names`,
      handle: (request) =>
        json(
          inTransaction(request, (tx) => ({
            results: request.params['names']!.split(',').map((name) => {
              try {
                return {
                  statusCode: 200,
                  result: objectInfo(context, tx, requireObject(context, request.userId, name))
                };
              } catch (error) {
                if (!(error instanceof HttpError)) throw error;
                return { statusCode: error.status, result: error.body };
              }
            })
          }))
        )
    },
    {
      method: 'GET',
      pattern: `${base}/:object`,
      handle: (request) =>
        json(
          inTransaction(request, (tx) =>
            objectInfo(context, tx, requireObject(context, request.userId, request.params['object']!))
          )
        )
    },
    {
      method: 'GET',
      pattern: `${base}/:object/picklist-values/:recordTypeId`,
      handle: (request) =>
        json(
          inTransaction(request, (tx) => {
            const object = requireObject(context, request.userId, request.params['object']!);
            const recordType = recordTypeOf(context, tx, object, request.params['recordTypeId']!);
            const picklistFieldValues: Record<string, unknown> = {};
            for (const field of object.fields.values()) {
              if (isPicklist(field) && canRead(context, request.userId, field))
                picklistFieldValues[field.name] = picklistValues(
                  object,
                  field,
                  recordType,
                  textsFor(context, request.userId),
                  request.path
                );
            }
            return { eTag: etagOf(picklistFieldValues), picklistFieldValues };
          })
        )
    },
    {
      method: 'GET',
      pattern: `${base}/:object/picklist-values/:recordTypeId/:field`,
      handle: (request) =>
        json(
          inTransaction(request, (tx) => {
            const object = requireObject(context, request.userId, request.params['object']!);
            const field = object.fields.get(request.params['field']!.toLowerCase());
            if (!field || !isPicklist(field) || !canRead(context, request.userId, field))
              throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
            return picklistValues(
              object,
              field,
              recordTypeOf(context, tx, object, request.params['recordTypeId']!),
              textsFor(context, request.userId),
              request.path
            );
          })
        )
    }
  ];
}

function directory(context: ServerContext, userId: string): Record<string, unknown> {
  const objects: Record<string, unknown> = {};
  for (const object of context.org.schema.objects.values()) {
    if (!context.org.objectPermissions(userId, object.name).read) continue;
    objects[object.name] = {
      apiName: object.name,
      keyPrefix: object.keyPrefix,
      label: object.label,
      labelPlural: object.labelPlural,
      nameFields: nameFields(object),
      objectInfoUrl: `/services/data/v67.0/ui-api/object-info/${object.name}`
    };
  }
  return objects;
}

const isPicklist = (field: FieldSchema): boolean => field.type === 'picklist' || field.type === 'multipicklist';

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  email: 'Email',
  phone: 'Phone',
  url: 'Url',
  encryptedstring: 'EncryptedString',
  picklist: 'Picklist',
  multipicklist: 'MultiPicklist',
  combobox: 'ComboBox',
  boolean: 'Boolean',
  integer: 'Int',
  long: 'Long',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  reference: 'Reference',
  base64: 'Base64',
  anytype: 'AnyType',
  address: 'Address',
  location: 'Location',
  complexvalue: 'ComplexValue'
};

/** Data type of a field as the UI API names it. */
export function dataTypeOf(field: FieldSchema): string {
  return DATA_TYPES[field.type];
}

export function nameFields(object: ObjectSchema): string[] {
  if (object.nameField === undefined) return [];
  // A person's name has parts.
  return object.fields.has('firstname') && object.fields.has('lastname')
    ? [object.nameField, 'FirstName', 'LastName'].filter((name, index, all) => all.indexOf(name) === index)
    : [object.nameField];
}

/** An object as the running user sees it: fields he may not read are missing. */
export function objectInfo(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema
): Record<string, unknown> {
  const { userId } = tx;
  const texts = textsFor(context, userId);
  const permissions = context.org.objectPermissions(userId, object.name);
  const fields: Record<string, unknown> = {};
  const dependentFields: Record<string, Record<string, unknown>> = {};
  for (const field of [...object.fields.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!canRead(context, userId, field)) continue;
    fields[field.name] = fieldInfo(context, userId, field, texts);
    if (field.controllingField !== undefined) (dependentFields[field.controllingField] ??= {})[field.name] = {};
  }
  const types = recordTypeInfos(context, tx, object, texts);
  const info = {
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: object.childRelationships
      .filter((child) => context.org.objectPermissions(userId, child.childObject).read)
      .map((child) => ({
        childObjectApiName: child.childObject,
        fieldName: child.field,
        junctionIdListNames: [],
        junctionReferenceTo: [],
        relationshipName: child.name ?? null
      })),
    compactLayoutable: true,
    createable: object.createable && permissions.create,
    custom: object.custom,
    defaultRecordTypeId:
      Object.values(types).find(({ defaultRecordTypeMapping }) => defaultRecordTypeMapping)?.recordTypeId ??
      MASTER_RECORD_TYPE,
    deletable: object.deletable && permissions.delete,
    dependentFields,
    feedEnabled: false,
    fields,
    keyPrefix: object.keyPrefix,
    label: texts.objectLabel(object),
    labelPlural: texts.objectLabelPlural(object),
    layoutable: object.kind === 'standard' || object.kind === 'custom',
    mruEnabled: true,
    nameFields: nameFields(object),
    queryable: object.queryable,
    recordTypeInfos: types,
    searchLayoutable: true,
    searchable: object.searchable,
    themeInfo: { color: '032D60', iconUrl: null },
    updateable: object.updateable && permissions.edit
  };
  return { ...info, eTag: etagOf(info) };
}

function etagOf(value: unknown): string {
  return createHash('md5').update(JSON.stringify(value)).digest('hex');
}

function fieldInfo(context: ServerContext, userId: string, field: FieldSchema, texts: Texts): Record<string, unknown> {
  const { editable } = context.org.fieldPermissions(userId, field.object, field.name);
  return {
    apiName: field.name,
    calculated: field.formula !== undefined || field.summary !== undefined,
    compound: false,
    compoundComponentName: null,
    compoundFieldName: null,
    controllerName: field.controllingField ?? null,
    controllingFields: field.controllingField === undefined ? [] : [field.controllingField],
    createable: field.createable && editable,
    custom: field.custom,
    dataType: DATA_TYPES[field.type],
    defaultValue: null,
    defaultedOnCreate: field.defaultedOnCreate,
    digits: field.type === 'integer' ? 9 : 0,
    externalId: field.externalId,
    extraTypeInfo:
      field.extraTypeInfo === undefined
        ? null
        : field.extraTypeInfo === 'richtextarea'
          ? 'RichTextArea'
          : 'PlainTextArea',
    filterable: field.filterable,
    filteredLookupInfo: null,
    highScaleNumber: false,
    htmlFormatted: field.htmlFormatted,
    inlineHelpText: texts.helpText(field),
    label: texts.fieldLabel(field),
    length: field.length,
    maskType: null,
    nameField: field.nameField,
    polymorphicForeignKey: field.polymorphic,
    precision: field.precision,
    reference: field.type === 'reference',
    referenceTargetField: null,
    referenceToInfos: field.referenceTo.map((name) => {
      const target = context.org.schema.objects.get(name.toLowerCase());
      return { apiName: name, nameFields: target ? nameFields(target) : [] };
    }),
    relationshipName: field.relationshipName ?? null,
    required: !field.nillable && field.createable && field.type !== 'boolean' && !field.defaultedOnCreate,
    scale: field.scale,
    searchPrefilterable: field.type === 'reference',
    sortable: field.sortable,
    unique: field.unique,
    updateable: field.updateable && editable
  };
}

interface RecordTypeEntry {
  readonly available: boolean;
  readonly defaultRecordTypeMapping: boolean;
  readonly master: boolean;
  readonly name: string;
  readonly recordTypeId: string;
}

function recordTypeInfos(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  texts: Texts
): Record<string, RecordTypeEntry> {
  const infos: Record<string, RecordTypeEntry> = {};
  const rows = object.recordTypes.length === 0 ? [] : recordTypeRows(context, tx, object);
  // What the user's new records get without being told is the user's default.
  const preset =
    rows.length === 0 ? null : (context.org.recordDefaults?.(tx, object.name, null).values['RecordTypeId'] ?? null);
  for (const { id, name, developerName, active } of rows) {
    infos[id] = {
      available: active,
      defaultRecordTypeMapping: id === preset,
      master: false,
      name: texts.recordTypeLabel(object, { developerName, label: name }),
      recordTypeId: id
    };
  }
  const hasDefault = Object.values(infos).some(({ defaultRecordTypeMapping }) => defaultRecordTypeMapping);
  infos[MASTER_RECORD_TYPE] = {
    available: true,
    defaultRecordTypeMapping: !hasDefault,
    master: true,
    name: 'Master',
    recordTypeId: MASTER_RECORD_TYPE
  };
  return infos;
}

function recordTypeRows(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema
): { id: string; developerName: string; name: string; active: boolean }[] {
  const soql = `SELECT Id, DeveloperName, Name, IsActive FROM RecordType WHERE SobjectType = ${soqlText(object.name)} ORDER BY DeveloperName`;
  return context.org.query(tx, soql, { access: { level: 'system', sharing: false } }).records.map((row) => ({
    id: row.id!,
    developerName: String(row.values['DeveloperName']),
    name: String(row.values['Name']),
    active: row.values['IsActive'] === true
  }));
}

/** The schema of a record type by id; null for the master record type. Throws HttpError 404. */
export function recordTypeOf(
  context: ServerContext,
  tx: TransactionContext,
  object: ObjectSchema,
  id: string
): RecordTypeSchema | null {
  if (id.slice(0, 15) === MASTER_RECORD_TYPE.slice(0, 15)) return null;
  const row =
    object.recordTypes.length === 0
      ? undefined
      : recordTypeRows(context, tx, object).find((candidate) => candidate.id.slice(0, 15) === id.slice(0, 15));
  const schema =
    row &&
    object.recordTypes.find(({ developerName }) => developerName.toLowerCase() === row.developerName.toLowerCase());
  if (!schema) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return schema;
}

/** How metadata names the values of a controlling checkbox. */
const CHECKBOX_VALUES: Readonly<Record<string, string>> = { checked: 'true', unchecked: 'false' };

/** The values a picklist offers for a record type; `validFor` counts the controlling values in `controllerValues`. */
export function picklistValues(
  object: ObjectSchema,
  field: FieldSchema,
  recordType: RecordTypeSchema | null,
  texts: Texts,
  url: string
): Record<string, unknown> {
  const offered = recordType?.picklistValues.get(field.name.toLowerCase());
  const active = field.picklistValues.filter(
    (value) => value.isActive && (!offered || offered.some((each) => each.value === value.value))
  );
  const controller =
    field.controllingField === undefined ? undefined : object.fields.get(field.controllingField.toLowerCase());
  const controllerValues: Record<string, number> = {};
  if (controller?.type === 'boolean') Object.assign(controllerValues, { false: 0, true: 1 });
  else
    controller?.picklistValues
      .filter(({ isActive }) => isActive)
      .forEach(({ value }, index) => {
        controllerValues[value] = index;
      });
  const entry = (value: (typeof active)[number]): Record<string, unknown> => ({
    attributes: value.attributes ?? null,
    label: texts.picklistLabel(field, value),
    validFor: controller
      ? (value.validFor ?? []).flatMap(
          (controlling) => controllerValues[CHECKBOX_VALUES[controlling] ?? controlling] ?? []
        )
      : [],
    value: value.value
  });
  const preset = active.find((value) =>
    offered ? offered.find((each) => each.value === value.value)!.isDefault : value.isDefault
  );
  const answer = { controllerValues, defaultValue: preset ? entry(preset) : null, url, values: active.map(entry) };
  return { ...answer, eTag: etagOf(answer) };
}
