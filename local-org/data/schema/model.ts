/**
 * The schema of an org: objects, fields and what hangs on them, in the terms of the platform's describe calls
 * (Apex Reference: Schema.DescribeSObjectResult, Schema.DescribeFieldResult).
 * Names keep their declared spelling; look-ups are case-insensitive through the lower-cased keys of the maps.
 */
import type { Texts } from './translations.ts';

/** Field types as `Schema.DisplayType` names them, lower-cased. `location` and `address` are compound fields. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'encryptedstring'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'boolean'
  | 'integer'
  | 'long'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'reference'
  | 'base64'
  | 'anytype'
  | 'address'
  | 'location'
  /** An object of a class: the header of a change event. */
  | 'complexvalue';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
  /** Values of the controlling field for which this value is valid; absent when the picklist is not dependent. */
  readonly validFor?: readonly string[];
  /** Opportunity stages, task statuses and the like carry more than a label. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

export interface SummaryDefinition {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  readonly childObject: string;
  /** Field on the child that points to this object. */
  readonly foreignKey: string;
  /** Field on the child that is summarised; absent for count. */
  readonly summarizedField?: string;
  readonly filters: readonly { field: string; operation: string; value: string }[];
}

/** Which records a lookup may point to (Metadata API, "LookupFilter"). Optional filters only guide the user and are not kept here. */
export interface LookupFilter {
  /** Such as `1 AND (2 OR 3)`; absent when all criteria must be met. */
  readonly booleanFilter?: string;
  readonly errorMessage?: string;
  /** `field` begins with the target object's name, or with `$Source`, `$User`, `$Profile`, `$UserRole`; `valueField` instead of `value` compares two fields. */
  readonly items: readonly {
    readonly field: string;
    readonly operation: string;
    readonly value: string;
    readonly valueField?: string;
  }[];
}

export interface FieldSchema {
  /** API name as declared, such as `Name` or `Impact__c`. */
  readonly name: string;
  readonly object: string;
  readonly type: FieldType;
  readonly label: string;
  readonly custom: boolean;
  readonly description?: string;
  readonly inlineHelpText?: string;
  /** Characters, for text types. */
  readonly length: number;
  /** Digits in total and after the point, for numeric types. */
  readonly precision: number;
  readonly scale: number;
  /** False when a value must be given on every save (`required`, master-detail). */
  readonly nillable: boolean;
  readonly defaultedOnCreate: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly sortable: boolean;
  readonly filterable: boolean;
  readonly groupable: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly nameField: boolean;
  readonly htmlFormatted: boolean;
  readonly extraTypeInfo?: 'plaintextarea' | 'richtextarea';
  readonly restrictedPicklist: boolean;
  readonly picklistValues: readonly PicklistValue[];
  readonly controllingField?: string;
  /** Of a metadata relationship to a field: the field of the same record that names the field's object. */
  readonly entityField?: string;
  /** Formula of the default value, as in the metadata. */
  readonly defaultValue?: string;
  /** Formula text of a calculated field; its result type is `type`. */
  readonly formula?: string;
  readonly formulaTreatBlanksAs?: 'BlankAsZero' | 'BlankAsBlank';
  readonly summary?: SummaryDefinition;
  readonly autoNumberFormat?: string;
  /** Objects a reference field may point to; several for polymorphic fields. */
  readonly referenceTo: readonly string[];
  /** Name to go to the parent in SOQL: `Account`, `Plan__r`. */
  readonly relationshipName?: string;
  /** Name of the child relationship on the parent: `Contacts`, `Factors__r` is written without `__r` here as in metadata for custom ones. */
  readonly childRelationshipName?: string;
  readonly masterDetail: boolean;
  readonly relationshipOrder?: 0 | 1;
  readonly reparentable: boolean;
  /** Sharing a detail needs on its master to be written: read or read/write. */
  readonly writeRequiresMasterRead: boolean;
  readonly deleteConstraint: 'SetNull' | 'Cascade' | 'Restrict';
  readonly polymorphic: boolean;
  readonly trackHistory: boolean;
  readonly lookupFilter?: LookupFilter;
  /** Compound field this one is part of: `BillingAddress` of `BillingCity`, `Name` of `LastName`. */
  readonly compoundField?: string;
  readonly source?: SchemaSource;
}

/** Where in the project something was declared; absent for what the platform brings. */
export interface SchemaSource {
  readonly file: string;
  readonly line: number;
}

export interface ChildRelationship {
  /** API name as used in SOQL subqueries: `Contacts`, `Factors__r`; absent when the child declares none. */
  readonly name?: string;
  readonly childObject: string;
  readonly field: string;
  readonly cascadeDelete: boolean;
  readonly restrictedDelete: boolean;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly errorConditionFormula: string;
  readonly errorMessage: string;
  readonly errorDisplayField?: string;
  readonly source?: SchemaSource;
}

export interface CompactLayoutSchema {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly string[];
}

export interface RecordTypeSchema {
  readonly developerName: string;
  readonly label: string;
  readonly active: boolean;
  readonly description?: string;
  /** Field (lower-cased) → values offered. */
  readonly picklistValues: ReadonlyMap<string, readonly { value: string; isDefault: boolean }[]>;
}

export interface FieldSetSchema {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly fields: readonly { path: string; required: boolean }[];
}

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ReadWriteTransfer' | 'FullAccess' | 'ControlledByParent';

export type ObjectKind =
  'standard' | 'custom' | 'customMetadata' | 'customSetting' | 'platformEvent' | 'share' | 'history' | 'changeEvent';

export interface ObjectSchema {
  readonly name: string;
  readonly kind: ObjectKind;
  readonly custom: boolean;
  readonly label: string;
  readonly labelPlural: string;
  readonly description?: string;
  /** Three characters that begin the ids of this object. */
  readonly keyPrefix: string;
  readonly sharingModel: SharingModel;
  /** `Hierarchy` or `List`, for custom settings. */
  readonly customSettingsType?: 'Hierarchy' | 'List';
  readonly visibility?: 'Public' | 'Protected' | 'PackageProtected';
  /** Platform events that do not wait for the commit of their transaction (publishBehavior). */
  readonly publishesImmediately?: boolean;
  /** Lower-cased API name → field. Insertion order is the declared order, system fields first. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly nameField?: string;
  readonly childRelationships: readonly ChildRelationship[];
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly validationRules: readonly ValidationRule[];
  readonly fieldSets: ReadonlyMap<string, FieldSetSchema>;
  readonly sharingReasons: readonly { name: string; label: string }[];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly queryable: boolean;
  readonly searchable: boolean;
  readonly undeletable: boolean;
  readonly mergeable: boolean;
  readonly triggerable: boolean;
  /** True when the object has an OwnerId of its own. */
  readonly ownable: boolean;
  /** API name of the object a Share or History object belongs to. */
  readonly parentObject?: string;
  /** Setup objects may not be saved in one transaction with others (Apex Developer Guide, "sObjects That Cannot Be Used Together in DML Operations"). */
  readonly setup?: boolean;
  /** Tasks and events may be related to it (`enableActivities`). */
  readonly activitiesAllowed?: boolean;
  readonly compactLayouts?: readonly CompactLayoutSchema[];
  /** Name of the primary compact layout. */
  readonly compactLayoutAssignment?: string;
  readonly source?: SchemaSource;
}

export interface Schema {
  /** Lower-cased API name → object. */
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  /** Three-character key prefix → object. */
  readonly byPrefix: ReadonlyMap<string, ObjectSchema>;
  /** True in an org with more than one currency (CurrencyIsoCode fields exist). */
  readonly multiCurrency: boolean;
  readonly personAccounts: boolean;
  /** Names in a user's language (translations.ts, which also has `textsOf` for a schema without translations). */
  readonly texts?: ((language: string) => Texts) | undefined;
}
