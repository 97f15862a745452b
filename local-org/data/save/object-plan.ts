/** What saving a record of one object involves, worked out once: which fields to check for what. */
import type { FieldSchema, ObjectSchema, RecordTypeSchema, ValidationRule } from '../schema/model.ts';
import { isStored } from '../storage/layout.ts';

export interface ObjectPlan {
  readonly object: ObjectSchema;
  /** Stored fields a caller may set. */
  readonly createable: readonly FieldSchema[];
  readonly updateable: ReadonlySet<string>;
  /** Fields that have a value in triggers, if only null. */
  readonly triggerFields: readonly string[];
  readonly booleans: readonly FieldSchema[];
  /** Fields with a default formula or default picklist value. */
  readonly defaulted: readonly FieldSchema[];
  readonly required: readonly FieldSchema[];
  readonly texts: readonly FieldSchema[];
  readonly restricted: readonly { field: FieldSchema; values: ReadonlySet<string> }[];
  readonly numbers: readonly FieldSchema[];
  readonly formats: readonly FieldSchema[];
  readonly references: readonly FieldSchema[];
  readonly masters: readonly FieldSchema[];
  readonly filteredLookups: readonly FieldSchema[];
  readonly uniques: readonly FieldSchema[];
  readonly autoNumbers: readonly FieldSchema[];
  /** Roll-up summaries that are 0 while there is nothing to sum up: counts and sums. */
  readonly zeroSummaries: readonly FieldSchema[];
  readonly rules: readonly ValidationRule[];
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly hasOwner: boolean;
  readonly hasAudit: boolean;
  readonly hasModified: boolean;
  readonly hasModstamp: boolean;
  readonly hasDeleted: boolean;
}

const plans = new WeakMap<ObjectSchema, ObjectPlan>();

const systemNames = new Set([
  'Id',
  'IsDeleted',
  'CreatedDate',
  'CreatedById',
  'LastModifiedDate',
  'LastModifiedById',
  'SystemModstamp'
]);

/** The plan of an object. */
export function planOf(object: ObjectSchema): ObjectPlan {
  let plan = plans.get(object);
  if (!plan) {
    plan = makePlan(object);
    plans.set(object, plan);
  }
  return plan;
}

function makePlan(object: ObjectSchema): ObjectPlan {
  const stored = [...object.fields.values()].filter((field) => isStored(field));
  const own = stored.filter((field) => !systemNames.has(field.name));
  const has = (name: string): boolean => object.fields.has(name.toLowerCase());
  const writable = own.filter((field) => field.createable || field.updateable);
  return {
    object,
    createable: own.filter((field) => field.createable),
    updateable: new Set(own.filter((field) => field.updateable).map((field) => field.name)),
    triggerFields: [...object.fields.values()]
      .filter((field) => field.type !== 'address' && field.type !== 'location')
      .map((field) => field.name),
    booleans: own.filter((field) => field.type === 'boolean'),
    defaulted: own.filter(
      (field) =>
        (field.defaultValue !== undefined && field.summary === undefined) ||
        ((field.type === 'picklist' || field.type === 'multipicklist') &&
          field.picklistValues.some((value) => value.isDefault))
    ),
    required: writable.filter(
      (field) =>
        !field.nillable && field.type !== 'boolean' && field.autoNumberFormat === undefined && field.name !== 'OwnerId'
    ),
    texts: writable.filter(
      (field) =>
        field.length > 0 &&
        [
          'string',
          'textarea',
          'email',
          'phone',
          'url',
          'encryptedstring',
          'combobox',
          'picklist',
          'multipicklist'
        ].includes(field.type)
    ),
    restricted: writable
      .filter((field) => field.restrictedPicklist && (field.type === 'picklist' || field.type === 'multipicklist'))
      .map((field) => ({
        field,
        values: new Set(
          field.picklistValues.filter((value) => value.isActive).map((value) => value.value.toLowerCase())
        )
      })),
    numbers: writable.filter(
      (field) =>
        field.type === 'double' || field.type === 'currency' || field.type === 'percent' || field.type === 'integer'
    ),
    formats: writable.filter((field) => field.type === 'email'),
    references: writable.filter((field) => field.type === 'reference'),
    filteredLookups: own.filter((field) => field.lookupFilter !== undefined),
    masters: own.filter((field) => field.masterDetail),
    uniques: own.filter((field) => field.unique),
    autoNumbers: own.filter((field) => field.autoNumberFormat !== undefined),
    zeroSummaries: own.filter((field) => field.summary?.operation === 'count' || field.summary?.operation === 'sum'),
    rules: object.validationRules.filter((rule) => rule.active),
    recordTypes: object.recordTypes,
    hasOwner: has('OwnerId') && object.ownable,
    hasAudit: has('CreatedDate') && has('CreatedById'),
    hasModified: has('LastModifiedDate') && has('LastModifiedById'),
    hasModstamp: has('SystemModstamp'),
    hasDeleted: has('IsDeleted')
  };
}
