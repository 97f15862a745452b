/** Schema.DescribeFieldResult, PicklistEntry, DisplayType, SoapType. Source: Apex Reference, "Schema Namespace". */
import type { FieldSchema, FieldType, ObjectSchema, PicklistValue } from '../../../data/schema/model.ts';
import { NotSupported } from '../../../data/access.ts';
import { Decimal } from '../../../values/index.ts';
import { ApexList } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import type { EnumConstant } from '../../runtime/types.ts';
import { propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import { currentTexts } from './texts.ts';
import { currentSchema, sObjectFieldToken, sObjectTypeToken, SObjectFieldToken } from './tokens.ts';

export const DISPLAY_TYPE = platformEnum('Schema.DisplayType', [
  'ADDRESS',
  'ANYTYPE',
  'BASE64',
  'BOOLEAN',
  'COMBOBOX',
  'COMPLEXVALUE',
  'CURRENCY',
  'DATACATEGORYGROUPREFERENCE',
  'DATE',
  'DATETIME',
  'DOUBLE',
  'EMAIL',
  'ENCRYPTEDSTRING',
  'ID',
  'INTEGER',
  'JSON',
  'LOCATION',
  'LONG',
  'MULTIPICKLIST',
  'PERCENT',
  'PHONE',
  'PICKLIST',
  'REFERENCE',
  'SOBJECT',
  'STRING',
  'TEXTAREA',
  'TIME',
  'URL'
]);

export const SOAP_TYPE = platformEnum('Schema.SoapType', [
  'ADDRESS',
  'ANYTYPE',
  'BASE64BINARY',
  'BOOLEAN',
  'DATE',
  'DATETIME',
  'DOUBLE',
  'ID',
  'INTEGER',
  'JSON',
  'LOCATION',
  'LONG',
  'STRING',
  'TIME'
]);

const SOAP_OF_TYPE: Partial<Record<FieldType, keyof typeof SOAP_TYPE>> = {
  address: 'ADDRESS',
  anytype: 'ANYTYPE',
  base64: 'BASE64BINARY',
  boolean: 'BOOLEAN',
  date: 'DATE',
  datetime: 'DATETIME',
  double: 'DOUBLE',
  currency: 'DOUBLE',
  percent: 'DOUBLE',
  id: 'ID',
  reference: 'ID',
  integer: 'INTEGER',
  long: 'LONG',
  location: 'LOCATION',
  time: 'TIME'
};

/** The DisplayType of a field. */
export function displayType(type: FieldType): EnumConstant {
  return DISPLAY_TYPE[type.toUpperCase() as keyof typeof DISPLAY_TYPE];
}

export class PicklistEntry {
  readonly value: PicklistValue;
  readonly field: FieldSchema;
  constructor(value: PicklistValue, field: FieldSchema) {
    this.value = value;
    this.field = field;
  }

  get label(): string {
    return currentTexts().picklistLabel(this.field, this.value);
  }

  /** JSON.serialize shows `validFor`, too: a bit per value of the controlling field, first value in the highest bit. */
  apexJson(): Record<string, unknown> {
    const { isActive, isDefault, value } = this.value;
    const { label } = this;
    const json: Record<string, unknown> = { active: isActive, defaultValue: isDefault, label };
    if (this.field.controllingField !== undefined) json['validFor'] = validForBits(this.field, this.value);
    return { ...json, value };
  }

  toString(): string {
    const { isActive, isDefault, value } = this.value;
    const { label } = this;
    return `Schema.PicklistEntry[getLabel=${label};getValue=${value};isActive=${isActive};isDefaultValue=${isDefault};]`;
  }
}

function validForBits(field: FieldSchema, value: PicklistValue): string {
  const controlling = currentSchema()
    .objects.get(field.object.toLowerCase())
    ?.fields.get(field.controllingField!.toLowerCase());
  const controllers =
    controlling?.type === 'boolean'
      ? ['false', 'true']
      : (controlling?.picklistValues ?? []).map((entry) => entry.value);
  const bytes = new Uint8Array(Math.ceil(controllers.length / 24) * 3);
  controllers.forEach((controller, at) => {
    if (value.validFor?.includes(controller)) bytes[at >> 3] = bytes[at >> 3]! | (0x80 >> (at & 7));
  });
  return Buffer.from(bytes).toString('base64');
}

const entryMethods: Record<string, Implementation> = {
  'String getLabel()': (entry: PicklistEntry) => entry.label,
  'String getValue()': (entry: PicklistEntry) => entry.value.value,
  'Boolean isActive()': (entry: PicklistEntry) => entry.value.isActive,
  'Boolean isDefaultValue()': (entry: PicklistEntry) => entry.value.isDefault
};
platformType({
  name: 'Schema.PicklistEntry',
  kind: 'class',
  construct: PicklistEntry,
  methods: entryMethods,
  properties: propertiesOf(entryMethods)
});

export class DescribeField {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  constructor(object: ObjectSchema, field: FieldSchema) {
    this.object = object;
    this.field = field;
  }

  toString(): string {
    return `Schema.DescribeFieldResult[${this.object.name}.${this.field.name}]`;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof DescribeField && other.field === this.field;
  }
}

function permission(d: DescribeField): {
  readable: boolean;
  editable: boolean;
  create: boolean;
  edit: boolean;
  read: boolean;
} {
  const tx = currentTransaction();
  const ofObject = tx.org.objectPermissions(tx.userId, d.object.name);
  return {
    ...tx.org.fieldPermissions(tx.userId, d.object.name, d.field.name),
    create: ofObject.create,
    edit: ofObject.edit,
    read: ofObject.read
  };
}

/** Types whose values are numbers. */
const NUMERIC: ReadonlySet<FieldType> = new Set(['double', 'currency', 'percent', 'integer', 'long']);
const WHOLE: ReadonlySet<FieldType> = new Set(['integer', 'long']);

/** Value of a constant default; null for formulas. */
function defaultValue({ field }: DescribeField): unknown {
  if (field.type === 'boolean') return field.defaultValue?.trim().toLowerCase() === 'true';
  const text = field.defaultValue?.trim();
  if (text === undefined) return field.picklistValues.find((entry) => entry.isDefault)?.value ?? null;
  if (NUMERIC.has(field.type)) return Decimal.tryParse(text);
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : null;
}

const methods: Record<string, Implementation> = {
  'Integer getByteLength()': ({ field }: DescribeField) => (field.length > 0 ? field.length * 3 : 0),
  'String getCalculatedFormula()': ({ field }: DescribeField) => field.formula ?? null,
  'String getCompoundFieldName()': ({ field }: DescribeField) => field.compoundField ?? null,
  'Schema.SObjectField getController()': ({ object, field }: DescribeField) => {
    const controller =
      field.controllingField === undefined ? undefined : object.fields.get(field.controllingField.toLowerCase());
    return controller === undefined ? null : sObjectFieldToken(object, controller);
  },
  'Object getDefaultValue()': defaultValue,
  'String getDefaultValueFormula()': ({ field }: DescribeField) => field.defaultValue ?? null,
  'Integer getDigits()': ({ field }: DescribeField) => (WHOLE.has(field.type) ? field.precision : 0),
  'String getInlineHelpText()': ({ field }: DescribeField) => currentTexts().helpText(field),
  'String getLabel()': ({ field }: DescribeField) => currentTexts().fieldLabel(field),
  'Integer getLength()': ({ field }: DescribeField) => field.length,
  'String getLocalName()': ({ field }: DescribeField) => localName(field.name),
  'String getMask()': () => null,
  'String getMaskType()': () => null,
  'String getName()': ({ field }: DescribeField) => field.name,
  'List<Schema.PicklistEntry> getPicklistValues()': ({ field }: DescribeField) =>
    // Inactive values do not appear in describes.
    ApexList.of(
      RuntimeTypes.get('Schema.PicklistEntry'),
      field.picklistValues.filter((entry) => entry.isActive).map((entry) => new PicklistEntry(entry, field))
    ),
  'Integer getPrecision()': ({ field }: DescribeField) => field.precision,
  'String getReferenceTargetField()': () => null,
  'List<Schema.SObjectType> getReferenceTo()': ({ field }: DescribeField) =>
    ApexList.of(
      RuntimeTypes.get('Schema.SObjectType'),
      field.referenceTo.flatMap((name) => {
        const parent = currentSchema().objects.get(name.toLowerCase());
        return parent === undefined ? [] : [sObjectTypeToken(parent)];
      })
    ),
  'String getRelationshipName()': ({ field }: DescribeField) => field.relationshipName ?? null,
  'Integer getRelationshipOrder()': ({ field }: DescribeField) => field.relationshipOrder ?? null,
  'Integer getScale()': ({ field }: DescribeField) => field.scale,
  'Schema.SoapType getSoapType()': ({ field }: DescribeField) => SOAP_TYPE[SOAP_OF_TYPE[field.type] ?? 'STRING'],
  'Schema.SObjectType getSObjectType()': ({ object }: DescribeField) => sObjectTypeToken(object),
  'Schema.SObjectField getSObjectField()': ({ object, field }: DescribeField) => sObjectFieldToken(object, field),
  'Schema.DisplayType getType()': ({ field }: DescribeField) => displayType(field.type),
  'Boolean isAccessible()': (d: DescribeField) => {
    const allowed = permission(d);
    return allowed.read && allowed.readable;
  },
  'Boolean isAggregatable()': ({ field }: DescribeField) => NUMERIC.has(field.type) || field.groupable,
  'Boolean isAiPredictionField()': () => false,
  'Boolean isAutoNumber()': ({ field }: DescribeField) => field.autoNumberFormat !== undefined,
  'Boolean isCalculated()': ({ field }: DescribeField) => field.formula !== undefined || field.summary !== undefined,
  'Boolean isCascadeDelete()': ({ field }: DescribeField) => field.masterDetail || field.deleteConstraint === 'Cascade',
  'Boolean isCaseSensitive()': ({ field }: DescribeField) => field.caseSensitive,
  'Boolean isCreateable()': (d: DescribeField) => {
    if (!d.field.createable) return false;
    const allowed = permission(d);
    return allowed.create && allowed.editable;
  },
  'Boolean isCustom()': ({ field }: DescribeField) => field.custom,
  'Boolean isDefaultedOnCreate()': ({ field }: DescribeField) => field.defaultedOnCreate,
  'Boolean isDependentPicklist()': ({ field }: DescribeField) => field.controllingField !== undefined,
  'Boolean isDeprecatedAndHidden()': () => false,
  'Boolean isDisplayLocationInDecimal()': () => false,
  'Boolean isEncrypted()': ({ field }: DescribeField) => field.type === 'encryptedstring',
  'Boolean isExternalId()': ({ field }: DescribeField) => field.externalId,
  'Boolean isFilterable()': ({ field }: DescribeField) => field.filterable,
  'Boolean isFormulaTreatNullNumberAsZero()': ({ field }: DescribeField) =>
    field.formulaTreatBlanksAs === 'BlankAsZero',
  'Boolean isGroupable()': ({ field }: DescribeField) => field.groupable,
  'Boolean isHighScaleNumber()': () => false,
  'Boolean isHtmlFormatted()': ({ field }: DescribeField) => field.htmlFormatted,
  'Boolean isIdLookup()': ({ field }: DescribeField) =>
    field.externalId ||
    field.type === 'id' ||
    (field.nameField && !field.custom && field.autoNumberFormat === undefined),
  'Boolean isNameField()': ({ field }: DescribeField) => field.nameField,
  'Boolean isNamePointing()': ({ field }: DescribeField) => field.polymorphic,
  'Boolean isNillable()': ({ field }: DescribeField) => field.nillable,
  'Boolean isPermissionable()': ({ field }: DescribeField) =>
    field.nillable && !field.nameField && !field.masterDetail && field.type !== 'id' && !SYSTEM_FIELDS.has(field.name),
  'Boolean isQueryByDistance()': ({ field }: DescribeField) => field.type === 'location',
  'Boolean isRestrictedDelete()': ({ field }: DescribeField) => field.deleteConstraint === 'Restrict',
  'Boolean isRestrictedPicklist()': ({ field }: DescribeField) => field.restrictedPicklist,
  'Boolean isSearchPrefilterable()': () => false,
  'Boolean isSortable()': ({ field }: DescribeField) => field.sortable,
  'Boolean isUnique()': ({ field }: DescribeField) => field.unique,
  'Boolean isUpdateable()': (d: DescribeField) => {
    if (!d.field.updateable) return false;
    const allowed = permission(d);
    return allowed.edit && allowed.editable;
  },
  'Boolean isWriteRequiresMasterRead()': ({ field }: DescribeField) => field.writeRequiresMasterRead
};

const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp',
  'IsDeleted',
  'LastViewedDate',
  'LastReferencedDate'
]);

/** A name without the namespace before it: `ns__Field__c` → `Field__c`. */
export function localName(name: string): string {
  return name.replace(/^[a-zA-Z]\w{0,14}?__(?=\w+__\w+$)/, '');
}

platformType({
  name: 'Schema.DescribeFieldResult',
  kind: 'class',
  construct: DescribeField,
  methods: {
    ...methods,
    'Schema.FilteredLookupInfo getFilteredLookupInfo()': () => {
      throw new NotSupported('DescribeFieldResult.getFilteredLookupInfo');
    }
  },
  properties: propertiesOf(methods)
});

platformType({ name: 'Schema.FilteredLookupInfo', kind: 'class' });
platformEnum('Schema.FieldDescribeOptions', ['DEFAULT', 'FULL_DESCRIBE']);

platformType({
  name: 'Schema.SObjectField',
  kind: 'class',
  construct: SObjectFieldToken,
  methods: {
    'Schema.DescribeFieldResult getDescribe()': (token: SObjectFieldToken) =>
      new DescribeField(token.object, token.field),
    'Schema.DescribeFieldResult getDescribe(Object options)': (token: SObjectFieldToken) =>
      new DescribeField(token.object, token.field),
    'String toString()': String
  }
});
