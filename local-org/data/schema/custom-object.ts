/** An object's metadata → an object of the schema (Metadata API Developer Guide, "CustomObject"). */
import type { SourceProject, XmlElement } from '../../source/index.ts';
import type { DraftObject } from './draft.ts';
import { makeField } from './field.ts';
import type { FieldParts } from './field.ts';
import type { FieldSchema, ObjectKind, SchemaSource, SharingModel } from './model.ts';
import { systemFields } from './standard/notation.ts';

/** Kind of a custom object by the end of its name; undefined for what is not one. */
export function customKindOf(name: string, xml: XmlElement): ObjectKind | undefined {
  if (name.endsWith('__mdt')) return 'customMetadata';
  if (name.endsWith('__e')) return 'platformEvent';
  if (name.endsWith('__c')) return xml.textOf('customSettingsType') === undefined ? 'custom' : 'customSetting';
  return undefined;
}

/** The object without its custom fields. */
export function readCustomObject(
  name: string,
  kind: ObjectKind,
  keyPrefix: string,
  xml: XmlElement,
  source: SchemaSource,
  project: SourceProject
): DraftObject {
  const label = xml.textOf('label') ?? name;
  const description = xml.textOf('description');
  const visibility = xml.textOf('visibility') as DraftObject['visibility'];
  const compactLayout = xml.textOf('compactLayoutAssignment');
  const settings = xml.textOf('customSettingsType');
  const records = kind === 'custom' || kind === 'customSetting';
  const sharingModel = (xml.textOf('sharingModel') as SharingModel | undefined) ?? 'ReadWrite';
  const ownable = kind === 'custom' && sharingModel !== 'ControlledByParent' && !hasMaster(name, project);
  const fields = fieldsOfKind(name, kind, ownable, xml, source);
  return {
    name,
    kind,
    custom: true,
    label,
    labelPlural: xml.textOf('pluralLabel') ?? label,
    keyPrefix,
    source,
    ...(description === undefined ? {} : { description }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(xml.textOf('publishBehavior') === 'PublishImmediately' ? { publishesImmediately: true } : {}),
    ...(compactLayout === undefined ? {} : { compactLayoutAssignment: compactLayout }),
    ...(settings === undefined
      ? {}
      : { customSettingsType: settings === 'List' ? ('List' as const) : ('Hierarchy' as const) }),
    sharingModel: kind === 'custom' ? sharingModel : 'ReadWrite',
    fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    compactLayouts: [],
    createable: records || kind === 'platformEvent',
    updateable: records,
    deletable: records,
    queryable: kind !== 'platformEvent',
    searchable: kind === 'custom' && xml.textOf('enableSearch') !== 'false',
    undeletable: kind === 'custom',
    mergeable: false,
    triggerable: kind === 'custom' || kind === 'platformEvent',
    ownable,
    setup: false,
    activitiesAllowed: xml.textOf('enableActivities') === 'true',
    feedAllowed: xml.textOf('enableFeeds') === 'true',
    historyAllowed: xml.textOf('enableHistory') === 'true'
  };
}

/** A detail of a master has no owner of its own. */
function hasMaster(object: string, project: SourceProject): boolean {
  const prefix = `${object.toLowerCase()}.`;
  return project.deployed('CustomField').some((field) => {
    if (!field.fullName.toLowerCase().startsWith(prefix)) return false;
    try {
      return field.xml().textOf('type') === 'MasterDetail';
    } catch {
      return false; // the field's own reading reports what is wrong with the file
    }
  });
}

function fieldsOfKind(
  name: string,
  kind: ObjectKind,
  ownable: boolean,
  xml: XmlElement,
  source: SchemaSource
): FieldSchema[] {
  const add = (parts: Omit<FieldParts, 'object'>): FieldSchema => makeField({ ...parts, object: name });
  const fixed = { createable: false, updateable: false } as const;
  switch (kind) {
    case 'customMetadata':
      return [
        add({ name: 'Id', type: 'id', label: 'Custom Metadata Record ID', nillable: false, ...fixed }),
        add({
          name: 'DeveloperName',
          type: 'string',
          length: 40,
          label: 'Custom Metadata Record Name',
          nillable: false,
          ...fixed
        }),
        add({
          name: 'MasterLabel',
          type: 'string',
          length: 40,
          label: 'Label',
          nillable: false,
          nameField: true,
          ...fixed
        }),
        add({ name: 'Language', type: 'picklist', length: 40, label: 'Master Language', nillable: false, ...fixed }),
        add({ name: 'NamespacePrefix', type: 'string', length: 15, label: 'Namespace Prefix', ...fixed }),
        add({ name: 'Label', type: 'string', length: 40, label: 'Label', ...fixed }),
        add({ name: 'QualifiedApiName', type: 'string', length: 70, label: 'Qualified API Name', ...fixed }),
        add({ name: 'SystemModstamp', type: 'datetime', label: 'System Modstamp', nillable: false, ...fixed })
      ];
    case 'platformEvent':
      return [
        add({ name: 'ReplayId', type: 'string', length: 1333, label: 'Replay ID', ...fixed }),
        add({ name: 'EventUuid', type: 'string', length: 36, label: 'Event UUID', ...fixed }),
        add({ name: 'CreatedDate', type: 'datetime', label: 'Created Date', ...fixed }),
        add({
          name: 'CreatedById',
          type: 'reference',
          label: 'Created By ID',
          referenceTo: ['User'],
          relationshipName: 'CreatedBy',
          ...fixed
        })
      ];
    case 'customSetting':
      return [
        ...systemFields(name, new Set()),
        add({
          name: 'Name',
          type: 'string',
          length: 38,
          label: 'Name',
          nameField: true,
          nillable: xml.textOf('customSettingsType') !== 'List',
          custom: false
        }),
        add({
          name: 'SetupOwnerId',
          type: 'reference',
          label: 'Location',
          nillable: false,
          defaultedOnCreate: true,
          updateable: false,
          referenceTo: ['Organization', 'Profile', 'User'],
          relationshipName: 'SetupOwner',
          deleteConstraint: 'Cascade'
        })
      ];
    default:
      return [
        ...systemFields(
          name,
          new Set([
            'viewed',
            ...(ownable ? ['owner'] : []),
            ...(xml.textOf('enableActivities') === 'true' ? ['activity'] : [])
          ])
        ),
        nameField(name, xml, source)
      ];
  }
}

/** The record name: text, or a number the platform counts. */
function nameField(object: string, xml: XmlElement, source: SchemaSource): FieldSchema {
  const element = xml.first('nameField');
  const auto = element?.textOf('type') === 'AutoNumber';
  return makeField({
    name: 'Name',
    object,
    type: 'string',
    label: element?.textOf('label') ?? 'Name',
    nameField: true,
    source,
    length: 80, // a text name may be left empty by the API; the record's id then takes its place
    nillable: true,
    defaultedOnCreate: true,
    trackHistory: element?.textOf('trackHistory') === 'true',
    ...(auto ? { autoNumberFormat: element?.textOf('displayFormat') ?? '{0}', nillable: false, groupable: true } : {})
  });
}
