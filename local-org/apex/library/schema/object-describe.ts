/** Schema.SObjectType, DescribeSObjectResult, ChildRelationship, RecordTypeInfo. Source: Apex Reference, "Schema Namespace". */
import { apexHashCode } from '../../runtime/equality.ts';
import { randomUUID } from 'node:crypto';
import { SYSTEM_ACCESS } from '../../../data/access.ts';
import type { ObjectPermissions } from '../../../data/api.ts';
import { SObjectRecord } from '../../../data/record.ts';
import type { ChildRelationship, ObjectSchema, RecordTypeSchema } from '../../../data/schema/model.ts';
import { ApexList, ApexMap, CaseInsensitiveMap } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { propertiesOf } from '../bean.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { platformEnum } from '../enums.ts';
import { uncounted } from '../running-user.ts';
import { recordWithDefaults } from '../sobject/defaults.ts';
import { localName } from './field-describe.ts';
import { fieldSetMap } from './field-sets.ts';
import { currentTexts } from './texts.ts';
import { currentSchema, sObjectFieldToken, sObjectTypeToken, SObjectTypeToken } from './tokens.ts';

export class DescribeSObject {
  readonly object: ObjectSchema;
  constructor(object: ObjectSchema) {
    this.object = object;
  }

  toString(): string {
    return `Schema.DescribeSObjectResult[${this.object.name}]`;
  }

  apexEquals(other: unknown): boolean {
    return other instanceof DescribeSObject && other.object === this.object;
  }
}

/** `describe.fields`, `Schema.SObjectType.Account.fields`. */
export class SObjectTypeFields {
  readonly object: ObjectSchema;
  constructor(object: ObjectSchema) {
    this.object = object;
  }
}

/** `describe.fieldSets`. */
export class SObjectTypeFieldSets {
  readonly object: ObjectSchema;
  constructor(object: ObjectSchema) {
    this.object = object;
  }
}

function permissions(d: DescribeSObject): ObjectPermissions {
  const tx = currentTransaction();
  return tx.org.objectPermissions(tx.userId, d.object.name);
}

class ChildRelationshipInfo {
  readonly relationship: ChildRelationship;
  constructor(relationship: ChildRelationship) {
    this.relationship = relationship;
  }

  get child(): ObjectSchema {
    return currentSchema().objects.get(this.relationship.childObject.toLowerCase())!;
  }

  /** Each describe makes its own; those of one relationship are equal. */
  apexEquals(other: unknown): boolean {
    return other instanceof ChildRelationshipInfo && other.relationship === this.relationship;
  }

  apexHashCode(): number {
    return apexHashCode(`${this.relationship.childObject}.${this.relationship.field}`);
  }

  toString(): string {
    return `Schema.ChildRelationship[${this.relationship.childObject}.${this.relationship.field}]`;
  }
}

const childInfos = new WeakMap<ChildRelationship, ChildRelationshipInfo>();

/** One object per relationship, so that it can be the key of a map. */
function childInfo(relationship: ChildRelationship): ChildRelationshipInfo {
  let info = childInfos.get(relationship);
  if (info === undefined) childInfos.set(relationship, (info = new ChildRelationshipInfo(relationship)));
  return info;
}

const MASTER_ID = '012000000000000AAA';

class RecordTypeInfo {
  readonly id: string;
  readonly name: string;
  readonly developerName: string;
  readonly active: boolean;
  readonly isDefault: boolean;
  constructor(id: string, type: Pick<RecordTypeSchema, 'developerName' | 'active'>, name: string, isDefault: boolean) {
    this.id = id;
    this.name = name;
    this.developerName = type.developerName;
    this.active = type.active;
    this.isDefault = isDefault;
  }

  toString(): string {
    return `Schema.RecordTypeInfo[getDeveloperName=${this.developerName};getName=${this.name};getRecordTypeId=${this.id};isActive=${this.active};isAvailable=${this.active};isDefaultRecordTypeMapping=${this.isDefault};isMaster=${this.id === MASTER_ID};]`;
  }
}

function recordTypes(object: ObjectSchema): RecordTypeInfo[] {
  const tx = currentTransaction();
  const kept = tx.extras.get('record types') as Map<string, RecordTypeInfo[]> | undefined;
  const cache = kept ?? new Map<string, RecordTypeInfo[]>();
  if (kept === undefined) tx.extras.set('record types', cache);
  let infos = cache.get(object.name);
  if (infos === undefined) cache.set(object.name, (infos = readRecordTypes(object)));
  return infos;
}

function readRecordTypes(object: ObjectSchema): RecordTypeInfo[] {
  const master = new RecordTypeInfo(
    MASTER_ID,
    { developerName: 'Master', active: true },
    'Master',
    object.recordTypes.length === 0
  );
  if (object.recordTypes.length === 0) return [master];
  const tx = currentTransaction();
  const soql = 'SELECT Id, DeveloperName FROM RecordType WHERE SobjectType = :name';
  const rows = tx.org.query(uncounted(tx), soql, {
    access: SYSTEM_ACCESS,
    binds: new Map([['name', object.name]])
  }).records;
  const ids = new Map(rows.map((row) => [String(row.values['DeveloperName']), row.id!]));
  const types = object.recordTypes.filter((type) => ids.has(type.developerName));
  const first = types.find((type) => type.active);
  const texts = currentTexts();
  return [
    ...types.map(
      (type) =>
        new RecordTypeInfo(ids.get(type.developerName)!, type, texts.recordTypeLabel(object, type), type === first)
    ),
    master
  ];
}

const INFO = 'Schema.RecordTypeInfo';

function infosBy(object: ObjectSchema, key: (info: RecordTypeInfo) => string, keyType = 'String'): ApexMap {
  return ApexMap.of(
    RuntimeTypes.get(keyType),
    RuntimeTypes.get(INFO),
    recordTypes(object).map((info) => [key(info), info] as const)
  );
}

function fieldMap(object: ObjectSchema): CaseInsensitiveMap {
  const map = new CaseInsensitiveMap(RuntimeTypes.get('Map<String,Schema.SObjectField>'));
  for (const [name, field] of object.fields) map.put(name, sObjectFieldToken(object, field));
  return map;
}

const methods: Record<string, Implementation> = {
  'String getAssociateEntityType()': ({ object }: DescribeSObject) =>
    object.kind === 'share'
      ? 'Share'
      : object.kind === 'history'
        ? 'History'
        : object.kind === 'changeEvent'
          ? 'ChangeEvent'
          : null,
  'String getAssociateParentEntity()': ({ object }: DescribeSObject) => object.parentObject ?? null,
  'List<Schema.ChildRelationship> getChildRelationships()': ({ object }: DescribeSObject) =>
    ApexList.of(
      RuntimeTypes.get('Schema.ChildRelationship'),
      object.childRelationships
        .filter((relationship) => currentSchema().objects.has(relationship.childObject.toLowerCase()))
        .map(childInfo)
    ),
  'Boolean getDataTranslationEnabled()': () => false,
  'String getDefaultImplementation()': () => null,
  'Boolean getHasSubtypes()': () => false,
  'String getImplementedBy()': () => null,
  'String getImplementsInterfaces()': () => null,
  'Boolean getIsInterface()': () => false,
  'Boolean getIsSubtype()': () => false,
  'String getKeyPrefix()': ({ object }: DescribeSObject) => (object.keyPrefix === '' ? null : object.keyPrefix),
  'String getLabel()': ({ object }: DescribeSObject) => currentTexts().objectLabel(object),
  'String getLabelPlural()': ({ object }: DescribeSObject) => currentTexts().objectLabelPlural(object),
  'String getLocalName()': ({ object }: DescribeSObject) => localName(object.name),
  'String getName()': ({ object }: DescribeSObject) => object.name,
  [`List<${INFO}> getRecordTypeInfos()`]: ({ object }: DescribeSObject) =>
    ApexList.of(RuntimeTypes.get(INFO), recordTypes(object)),
  [`Map<String,${INFO}> getRecordTypeInfosByDeveloperName()`]: ({ object }: DescribeSObject) =>
    infosBy(object, (info) => info.developerName),
  [`Map<Id,${INFO}> getRecordTypeInfosById()`]: ({ object }: DescribeSObject) =>
    infosBy(object, (info) => info.id, 'Id'),
  [`Map<String,${INFO}> getRecordTypeInfosByName()`]: ({ object }: DescribeSObject) =>
    infosBy(object, (info) => info.name),
  'Schema.SObjectDescribeOptions getSObjectDescribeOption()': () => DESCRIBE_OPTIONS.FULL,
  'Schema.SObjectType getSObjectType()': ({ object }: DescribeSObject) => sObjectTypeToken(object),
  'Boolean isAccessible()': (d: DescribeSObject) => d.object.queryable && permissions(d).read,
  'Boolean isCreateable()': (d: DescribeSObject) => d.object.createable && permissions(d).create,
  'Boolean isCustom()': ({ object }: DescribeSObject) => object.custom,
  'Boolean isCustomSetting()': ({ object }: DescribeSObject) => object.kind === 'customSetting',
  'Boolean isDeletable()': (d: DescribeSObject) => d.object.deletable && permissions(d).delete,
  'Boolean isDeprecatedAndHidden()': () => false,
  'Boolean isFeedEnabled()': () => false,
  'Boolean isMergeable()': (d: DescribeSObject) => d.object.mergeable && permissions(d).delete,
  'Boolean isMruEnabled()': ({ object }: DescribeSObject) => object.kind === 'standard' || object.kind === 'custom',
  'Boolean isQueryable()': ({ object }: DescribeSObject) => object.queryable,
  'Boolean isSearchable()': ({ object }: DescribeSObject) => object.searchable,
  'Boolean isUndeletable()': (d: DescribeSObject) => d.object.undeletable && permissions(d).create,
  'Boolean isUpdateable()': (d: DescribeSObject) => d.object.updateable && permissions(d).edit
};

const DESCRIBE_OPTIONS = platformEnum('Schema.SObjectDescribeOptions', ['DEFAULT', 'DEFERRED', 'FULL']);

platformType({
  name: 'Schema.DescribeSObjectResult',
  kind: 'class',
  construct: DescribeSObject,
  methods,
  properties: {
    ...propertiesOf(methods),
    'Schema.SObjectTypeFields fields': { get: ({ object }: DescribeSObject) => new SObjectTypeFields(object) },
    'Schema.SObjectTypeFieldSets fieldSets': { get: ({ object }: DescribeSObject) => new SObjectTypeFieldSets(object) }
  }
});

platformType({
  name: 'Schema.SObjectTypeFields',
  kind: 'class',
  construct: SObjectTypeFields,
  methods: { 'Map<String,Schema.SObjectField> getMap()': ({ object }: SObjectTypeFields) => fieldMap(object) }
});

platformType({
  name: 'Schema.SObjectTypeFieldSets',
  kind: 'class',
  construct: SObjectTypeFieldSets,
  methods: { 'Map<String,Schema.FieldSet> getMap()': ({ object }: SObjectTypeFieldSets) => fieldSetMap(object) }
});

const childMethods: Record<string, Implementation> = {
  'Schema.SObjectType getChildSObject()': (info: ChildRelationshipInfo) => sObjectTypeToken(info.child),
  'Schema.SObjectField getField()': (info: ChildRelationshipInfo) => {
    const field = info.child.fields.get(info.relationship.field.toLowerCase());
    return field === undefined ? null : sObjectFieldToken(info.child, field);
  },
  'List<String> getJunctionIdListNames()': () => ApexList.of(RuntimeTypes.string, []),
  'List<Schema.SObjectType> getJunctionReferenceTo()': () => ApexList.of(RuntimeTypes.get('Schema.SObjectType'), []),
  'String getRelationshipName()': (info: ChildRelationshipInfo) => info.relationship.name ?? null,
  'Boolean isCascadeDelete()': (info: ChildRelationshipInfo) => info.relationship.cascadeDelete,
  'Boolean isDeprecatedAndHidden()': () => false,
  'Boolean isRestrictedDelete()': (info: ChildRelationshipInfo) => info.relationship.restrictedDelete
};
platformType({
  name: 'Schema.ChildRelationship',
  kind: 'class',
  construct: ChildRelationshipInfo,
  methods: childMethods,
  properties: propertiesOf(childMethods)
});

const infoMethods: Record<string, Implementation> = {
  'String getDeveloperName()': (info: RecordTypeInfo) => info.developerName,
  'String getName()': (info: RecordTypeInfo) => info.name,
  'Id getRecordTypeId()': (info: RecordTypeInfo) => info.id,
  'Boolean isActive()': (info: RecordTypeInfo) => info.active,
  'Boolean isAvailable()': (info: RecordTypeInfo) => info.active,
  'Boolean isDefaultRecordTypeMapping()': (info: RecordTypeInfo) => info.isDefault,
  'Boolean isMaster()': (info: RecordTypeInfo) => info.id === MASTER_ID
};
platformType({
  name: INFO,
  kind: 'class',
  construct: RecordTypeInfo,
  methods: infoMethods,
  properties: propertiesOf(infoMethods)
});

platformType({
  name: 'Schema.SObjectType',
  kind: 'class',
  construct: SObjectTypeToken,
  methods: {
    'Schema.DescribeSObjectResult getDescribe()': (token: SObjectTypeToken) => new DescribeSObject(token.object),
    'Schema.DescribeSObjectResult getDescribe(Object options)': (token: SObjectTypeToken) =>
      new DescribeSObject(token.object),
    'SObject newSObject()': (token: SObjectTypeToken) => new SObjectRecord(token.object),
    'SObject newSObject(Id id)': (token: SObjectTypeToken, id: string | null) => {
      const record = new SObjectRecord(token.object);
      if (id !== null) record.id = id;
      return record;
    },
    'SObject newSObject(Id recordTypeId, Boolean loadDefaultValues)': (
      token: SObjectTypeToken,
      recordTypeId: string | null,
      loadDefaults: boolean
    ) => {
      const record = loadDefaults ? recordWithDefaults(token.object, recordTypeId) : new SObjectRecord(token.object);
      // Publish callbacks know events by this id (Platform Events Developer Guide, "Get the Result of Asynchronous Platform Event Publishing").
      if (loadDefaults && token.object.kind === 'platformEvent' && token.object.fields.has('eventuuid'))
        record.values['EventUuid'] = randomUUID();
      if (recordTypeId !== null) record.values['RecordTypeId'] = recordTypeId;
      return record;
    },
    'String toString()': String
  }
});

/** `Schema.SObjectType.Account`. */
export const describeObject = (object: ObjectSchema): DescribeSObject => new DescribeSObject(object);
/** `Schema.SObjectType.Account.fields`. */
export const describeFields = (object: ObjectSchema): SObjectTypeFields => new SObjectTypeFields(object);
/** `Schema.SObjectType.Account.fieldSets`. */
export const describeFieldSets = (object: ObjectSchema): SObjectTypeFieldSets => new SObjectTypeFieldSets(object);
