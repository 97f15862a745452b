/** A field's metadata → a field of the schema (Metadata API Developer Guide, "CustomField"). */
import type { XmlElement } from '../../source/index.ts';
import { makeField } from './field.ts';
import type { FieldSchema, FieldType, PicklistValue, SchemaSource, SummaryDefinition } from './model.ts';
import { readValueSet } from './picklists.ts';

/** Metadata this room cannot make a field of; the message is the whole sentence. */
export class FieldNotMade extends Error {}

const types: Readonly<Record<string, FieldType>> = {
  AutoNumber: 'string',
  Checkbox: 'boolean',
  Currency: 'currency',
  Date: 'date',
  DateTime: 'datetime',
  Email: 'email',
  EncryptedText: 'encryptedstring',
  Hierarchy: 'reference',
  Html: 'textarea',
  Location: 'location',
  Lookup: 'reference',
  LongTextArea: 'textarea',
  MasterDetail: 'reference',
  MetadataRelationship: 'reference',
  MultiselectPicklist: 'multipicklist',
  Number: 'double',
  Percent: 'percent',
  Phone: 'phone',
  Picklist: 'picklist',
  Summary: 'double',
  Text: 'string',
  TextArea: 'textarea',
  Time: 'time',
  Url: 'url'
};

export interface FieldSurroundings {
  readonly globalValueSets: ReadonlyMap<string, readonly PicklistValue[]>;
  readonly source: SchemaSource;
}

/**
 * The field or, for a location, the compound field and its two parts.
 * @throws FieldNotMade for types the local org does not have and metadata that contradicts itself
 */
export function readCustomField(
  object: string,
  name: string,
  xml: XmlElement,
  surroundings: FieldSurroundings
): FieldSchema[] {
  const typeName = xml.textOf('type');
  if (typeName === undefined) throw new FieldNotMade(`The field ${object}.${name} has no <type>`);
  const base = types[typeName];
  if (base === undefined)
    throw new FieldNotMade(`Not supported by the local org: fields of type ${typeName} (${object}.${name})`);
  const field = makeField({
    ...baseParts(object, name, xml, surroundings.source),
    type: base,
    ...partsOfType(object, name, typeName, xml, surroundings)
  });
  return typeName === 'Location' ? locationFields(field, xml) : [field];
}

function baseParts(
  object: string,
  name: string,
  xml: XmlElement,
  source: SchemaSource
): Omit<FieldSchema, 'type' | keyof Defaults> & Partial<Defaults> {
  const description = xml.textOf('description');
  const help = xml.textOf('inlineHelpText');
  const formula = xml.textOf('formula');
  const defaultValue = xml.textOf('defaultValue');
  const blanks = xml.textOf('formulaTreatBlanksAs');
  return {
    name,
    object,
    source,
    custom: true,
    label: xml.textOf('label') ?? name,
    ...(description === undefined ? {} : { description }),
    ...(help === undefined ? {} : { inlineHelpText: help }),
    ...(formula === undefined ? {} : { formula }),
    ...(formula === undefined
      ? {}
      : { formulaTreatBlanksAs: blanks === 'BlankAsBlank' ? 'BlankAsBlank' : 'BlankAsZero' }),
    ...(defaultValue === undefined || defaultValue === '' ? {} : { defaultValue }),
    nillable: xml.textOf('required') !== 'true',
    unique: xml.textOf('unique') === 'true',
    caseSensitive: xml.textOf('caseSensitive') === 'true',
    externalId: xml.textOf('externalId') === 'true',
    trackHistory: xml.textOf('trackHistory') === 'true'
  };
}

/** What `makeField` fills in. */
type Defaults = Omit<FieldSchema, 'name' | 'object' | 'type'>;

function partsOfType(
  object: string,
  name: string,
  typeName: string,
  xml: XmlElement,
  { globalValueSets }: FieldSurroundings
): Partial<FieldSchema> {
  const number = (element: string, otherwise: number): number => Number(xml.textOf(element) ?? otherwise);
  const formula = xml.textOf('formula') !== undefined;
  switch (typeName) {
    case 'Text':
      return { length: formula ? 1300 : number('length', 255) };
    case 'AutoNumber':
      return {
        length: 30,
        autoNumberFormat: xml.textOf('displayFormat') ?? '{0}',
        nillable: false,
        defaultedOnCreate: true
      };
    case 'EncryptedText':
      return { length: number('length', 175) };
    case 'LongTextArea':
      return { length: number('length', 32768), extraTypeInfo: 'plaintextarea' };
    case 'Html':
      return { length: number('length', 32768), htmlFormatted: true, extraTypeInfo: 'richtextarea' };
    case 'TextArea':
      return { length: 255, extraTypeInfo: 'plaintextarea' };
    case 'Checkbox':
      return { nillable: false };
    case 'Number':
    case 'Currency':
    case 'Percent':
      return { precision: number('precision', 18), scale: number('scale', 0) };
    case 'Picklist':
    case 'MultiselectPicklist':
      return picklistParts(object, name, typeName, xml, globalValueSets);
    case 'Lookup':
    case 'Hierarchy':
    case 'MasterDetail':
      return referenceParts(object, name, typeName, xml);
    case 'MetadataRelationship': {
      const entityField = xml.textOf('metadataRelationshipControllingField')?.split('.').at(-1);
      return {
        ...referenceParts(object, name, typeName, xml),
        ...(entityField === undefined ? {} : { entityField })
      };
    }
    case 'Summary':
      return summaryParts(object, name, xml);
    case 'Location':
      return { scale: number('scale', 0), createable: false, updateable: false };
    default:
      return {};
  }
}

function picklistParts(
  object: string,
  name: string,
  typeName: string,
  xml: XmlElement,
  globals: ReadonlyMap<string, readonly PicklistValue[]>
): Partial<FieldSchema> {
  const element = xml.first('valueSet') ?? xml.first('picklist');
  if (!element) throw new FieldNotMade(`The picklist ${object}.${name} has no <valueSet>`);
  const set = element.name === 'picklist' ? readOldPicklist(element) : readValueSet(element, globals);
  if (!set)
    throw new FieldNotMade(
      `The picklist ${object}.${name} uses the global value set ${element.textOf('valueSetName') ?? ''}, which does not exist`
    );
  const fallback = set.values.find((value) => value.isDefault);
  return {
    length: typeName === 'Picklist' ? 255 : 4099,
    picklistValues: set.values,
    restrictedPicklist: set.restricted,
    defaultedOnCreate: fallback !== undefined || xml.textOf('defaultValue') !== undefined,
    ...(set.controllingField === undefined ? {} : { controllingField: set.controllingField })
  };
}

/** `<picklist>` of API versions before 38. */
function readOldPicklist(element: XmlElement): {
  values: PicklistValue[];
  restricted: boolean;
  controllingField: string | undefined;
} {
  return {
    values: element.all('picklistValues').map((value) => ({
      value: value.textOf('fullName') ?? '',
      label: value.textOf('fullName') ?? '',
      isDefault: value.textOf('default') === 'true',
      isActive: true
    })),
    restricted: element.textOf('restrictedPicklist') === 'true',
    controllingField: element.textOf('controllingField')
  };
}

function referenceParts(object: string, name: string, typeName: string, xml: XmlElement): Partial<FieldSchema> {
  const target = xml.textOf('referenceTo') ?? (typeName === 'Hierarchy' ? 'User' : undefined);
  if (target === undefined) throw new FieldNotMade(`The field ${object}.${name} has no <referenceTo>`);
  const children = xml.textOf('relationshipName');
  const master = typeName === 'MasterDetail';
  const constraint = xml.textOf('deleteConstraint');
  return {
    referenceTo: [target],
    relationshipName: name.replace(/__c$/, '__r'),
    ...(children === undefined || children === '' ? {} : { childRelationshipName: children }),
    ...lookupFilterParts(xml),
    masterDetail: master,
    deleteConstraint:
      master || constraint === 'Cascade' ? 'Cascade' : constraint === 'Restrict' ? 'Restrict' : 'SetNull',
    ...(master
      ? {
          nillable: false,
          relationshipOrder: xml.textOf('relationshipOrder') === '1' ? (1 as const) : (0 as const),
          reparentable: xml.textOf('reparentableMasterDetail') === 'true',
          updateable: xml.textOf('reparentableMasterDetail') === 'true',
          writeRequiresMasterRead: xml.textOf('writeRequiresMasterRead') === 'true'
        }
      : {})
  };
}

function lookupFilterParts(xml: XmlElement): Partial<FieldSchema> {
  const filter = xml.first('lookupFilter');
  if (!filter || filter.textOf('active') !== 'true' || filter.textOf('isOptional') === 'true') return {};
  const booleanFilter = filter.textOf('booleanFilter');
  const errorMessage = filter.textOf('errorMessage');
  return {
    lookupFilter: {
      ...(booleanFilter ? { booleanFilter } : {}),
      ...(errorMessage ? { errorMessage } : {}),
      items: filter.all('filterItems').map((item) => {
        const valueField = item.textOf('valueField');
        return {
          field: item.textOf('field') ?? '',
          operation: item.textOf('operation') ?? '',
          value: item.textOf('value') ?? '',
          ...(valueField ? { valueField } : {})
        };
      })
    }
  };
}

function summaryParts(object: string, name: string, xml: XmlElement): Partial<FieldSchema> {
  const key = xml.textOf('summaryForeignKey')?.split('.');
  const operation = xml.textOf('summaryOperation');
  if (
    key?.length !== 2 ||
    (operation !== 'count' && operation !== 'sum' && operation !== 'min' && operation !== 'max')
  ) {
    throw new FieldNotMade(
      `The roll-up summary ${object}.${name} needs <summaryForeignKey>Child.Field</summaryForeignKey> and a <summaryOperation>`
    );
  }
  const summarized = xml.textOf('summarizedField')?.split('.')[1];
  const summary: SummaryDefinition = {
    operation,
    childObject: key[0] as string,
    foreignKey: key[1] as string,
    ...(summarized === undefined ? {} : { summarizedField: summarized }),
    filters: xml.all('summaryFilterItems').map((item) => {
      if (item.textOf('valueField') !== undefined)
        throw new FieldNotMade(
          `Not supported by the local org: roll-up filters that compare two fields (${object}.${name})`
        );
      return {
        field: (item.textOf('field') ?? '').split('.').at(-1) as string,
        operation: item.textOf('operation') ?? '',
        value: item.textOf('value') ?? ''
      };
    })
  };
  // Type, precision and scale of sum, min and max are those of the summarised field; the builder fills them in when all objects are there.
  return { summary, precision: 18, scale: 0 };
}

/** A geolocation field and its two numbers (`Place__Latitude__s`, `Place__Longitude__s`). */
function locationFields(compound: FieldSchema, xml: XmlElement): FieldSchema[] {
  const stem = compound.name.replace(/__c$/, '');
  const part = (suffix: 'Latitude' | 'Longitude'): FieldSchema =>
    makeField({
      name: `${stem}__${suffix}__s`,
      object: compound.object,
      type: 'double',
      label: `${compound.label} (${suffix})`,
      custom: true,
      precision: 18,
      scale: 15,
      nillable: compound.nillable,
      compoundField: compound.name,
      ...(compound.source ? { source: compound.source } : {}),
      ...(xml.textOf('inlineHelpText') === undefined ? {} : { inlineHelpText: xml.textOf('inlineHelpText') as string })
    });
  return [part('Latitude'), part('Longitude'), compound];
}
