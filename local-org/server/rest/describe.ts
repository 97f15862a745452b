/** Describes of the REST API (REST API Developer Guide, "sObject Describe", "Describe Global"). */
import type { FieldSchema, FieldType, ObjectSchema } from '../../data/schema/model.ts';
import { canRead, textsFor, type ServerContext } from '../org/context.ts';

const SOAP_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  id: 'tns:ID',
  reference: 'tns:ID',
  boolean: 'xsd:boolean',
  integer: 'xsd:int',
  long: 'xsd:long',
  double: 'xsd:double',
  currency: 'xsd:double',
  percent: 'xsd:double',
  date: 'xsd:date',
  datetime: 'xsd:dateTime',
  time: 'xsd:time',
  base64: 'xsd:base64Binary',
  address: 'urn:address',
  location: 'urn:location'
};
const TYPE_NAMES: Readonly<Partial<Record<FieldType, string>>> = { integer: 'int', anytype: 'anyType' };

/** One object in the list of all. */
export function objectSummary(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  version: string
): Record<string, unknown> {
  const permissions = context.org.objectPermissions(userId, object.name);
  const texts = textsFor(context, userId);
  const base = `/services/data/v${version}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: object.createable && permissions.create,
    custom: object.custom,
    customSetting: object.kind === 'customSetting',
    deepCloneable: false,
    deletable: object.deletable && permissions.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix || null,
    label: texts.objectLabel(object),
    labelPlural: texts.objectLabelPlural(object),
    layoutable: object.kind === 'standard' || object.kind === 'custom',
    mergeable: object.mergeable,
    mruEnabled: true,
    name: object.name,
    queryable: object.queryable,
    replicateable: true,
    retrieveable: true,
    searchable: object.searchable,
    triggerable: object.triggerable,
    undeletable: object.undeletable,
    updateable: object.updateable && permissions.edit,
    urls: { sobject: base, describe: `${base}/describe`, rowTemplate: `${base}/{ID}` }
  };
}

/** An object with the fields the user may read. */
export function objectDescribe(
  context: ServerContext,
  userId: string,
  object: ObjectSchema,
  version: string
): Record<string, unknown> {
  const texts = textsFor(context, userId);
  return {
    ...objectSummary(context, userId, object, version),
    actionOverrides: [],
    childRelationships: object.childRelationships.map((child) => ({
      cascadeDelete: child.cascadeDelete,
      childSObject: child.childObject,
      deprecatedAndHidden: false,
      field: child.field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: child.name ?? null,
      restrictedDelete: child.restrictedDelete
    })),
    compactLayoutable: true,
    fields: [...object.fields.values()]
      .filter((field) => canRead(context, userId, field))
      .map((field) => fieldDescribe(context, userId, field)),
    recordTypeInfos: object.recordTypes.map((type) => ({
      active: type.active,
      available: type.active,
      defaultRecordTypeMapping: false,
      developerName: type.developerName,
      master: false,
      name: texts.recordTypeLabel(object, type)
    })),
    supportedScopes: [
      { label: `All ${texts.objectLabelPlural(object)}`, name: 'everything' },
      ...(object.ownable ? [{ label: `My ${texts.objectLabelPlural(object)}`, name: 'mine' }] : [])
    ]
  };
}

function fieldDescribe(context: ServerContext, userId: string, field: FieldSchema): Record<string, unknown> {
  const texts = textsFor(context, userId);
  const { editable } = context.org.fieldPermissions(userId, field.object, field.name);
  return {
    aggregatable: field.groupable,
    aiPredictionField: false,
    autoNumber: field.autoNumberFormat !== undefined,
    byteLength: field.length * 3,
    calculated: field.formula !== undefined || field.summary !== undefined,
    calculatedFormula: field.formula ?? null,
    cascadeDelete: field.deleteConstraint === 'Cascade',
    caseSensitive: field.caseSensitive,
    compoundFieldName: null,
    controllerName: field.controllingField ?? null,
    createable: field.createable && editable,
    custom: field.custom,
    defaultValue: field.type === 'boolean' ? false : null,
    defaultValueFormula: field.defaultValue ?? null,
    defaultedOnCreate: field.defaultedOnCreate,
    dependentPicklist: field.controllingField !== undefined,
    deprecatedAndHidden: false,
    digits: field.type === 'integer' ? 9 : 0,
    displayLocationInDecimal: false,
    encrypted: false,
    externalId: field.externalId,
    extraTypeInfo: field.extraTypeInfo ?? null,
    filterable: field.filterable,
    filteredLookupInfo: null,
    groupable: field.groupable,
    highScaleNumber: false,
    htmlFormatted: field.htmlFormatted,
    idLookup: field.type === 'id' || field.externalId,
    inlineHelpText: texts.helpText(field),
    label: texts.fieldLabel(field),
    length: field.length,
    name: field.name,
    nameField: field.nameField,
    namePointing: field.polymorphic,
    nillable: field.nillable,
    permissionable: field.custom && field.nillable,
    picklistValues: field.picklistValues.map((value) => ({
      active: value.isActive,
      defaultValue: value.isDefault,
      label: texts.picklistLabel(field, value),
      validFor: null,
      value: value.value
    })),
    polymorphicForeignKey: field.polymorphic,
    precision: field.precision,
    queryByDistance: false,
    referenceTargetField: null,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.relationshipOrder ?? null,
    restrictedDelete: field.deleteConstraint === 'Restrict',
    restrictedPicklist: field.restrictedPicklist,
    scale: field.scale,
    soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
    sortable: field.sortable,
    type: TYPE_NAMES[field.type] ?? field.type,
    unique: field.unique,
    updateable: field.updateable && editable,
    writeRequiresMasterRead: field.writeRequiresMasterRead
  };
}
