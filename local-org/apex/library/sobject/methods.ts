/** System.SObject: what every record can do. Source: Apex Reference, "SObject Class". */
import { NotSupported } from '../../../data/access.ts';
import { SObjectRecord } from '../../../data/record.ts';
import type { ApexList } from '../../runtime/collections.ts';
import { ApexMap } from '../../runtime/collections.ts';
import { apexEquals, apexHashCode } from '../../runtime/equality.ts';
import type { ApexException } from '../../runtime/exceptions.ts';
import { fromDataFailure } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { notNull } from '../arguments.ts';
import { platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { sObjectTypeToken } from '../schema/tokens.ts';
import type { SObjectFieldToken } from '../schema/tokens.ts';
import { valueText } from '../text.ts';
import { cloneRecord } from './clone.ts';
import { addError, errorsOf } from './errors.ts';
import { fieldName, getField, putField } from './field-access.ts';
import { getChildren, getParent, putParent } from './relationships.ts';
import { children } from '../../runtime/records.ts';
import type { ChildRows } from '../../../data/record.ts';
import type { DmlOptionsValue } from '../database/dml-options.ts';

type Field = string | SObjectFieldToken;

const clone = (
  record: SObjectRecord,
  preserveId: boolean | null,
  deep: boolean | null,
  stamps: boolean | null,
  numbers: boolean | null
): SObjectRecord =>
  cloneRecord(record, {
    preserveId: preserveId === true,
    deep: deep === true,
    preserveTimestamps: stamps === true,
    preserveAutonumber: numbers === true
  });

/** Every overload with a field by name and by token. */
function byNameAndToken(signature: string, implementation: Implementation): Record<string, Implementation> {
  return {
    [signature.replace('FIELD', 'String')]: implementation,
    [signature.replace('FIELD', 'Schema.SObjectField')]: implementation
  };
}

/** Names and values that are set; of a queried row only those that are not null. */
function populated(record: SObjectRecord): ApexMap {
  const entries: [string, unknown][] = [];
  for (const name in record.values) {
    const value = record.values[name];
    if (value === undefined || (value === null && record.queried)) continue;
    entries.push([
      name,
      isChildren(value)
        ? children(record, name, RuntimeTypes.listOf(RuntimeTypes.ofSObject(value.object.name)), true)
        : value
    ]);
  }
  return ApexMap.of(RuntimeTypes.string, RuntimeTypes.any, entries);
}

function isChildren(value: unknown): value is ChildRows {
  return value !== null && typeof value === 'object' && (value as Partial<ChildRows>).kind === 'children';
}

function recalculate(record: SObjectRecord): void {
  const tx = currentTransaction();
  try {
    tx.org.recalculate(tx, record);
  } catch (error) {
    throw fromDataFailure(error, 'query');
  }
}

platformType({
  name: 'System.SObject',
  kind: 'class',
  construct: SObjectRecord,
  methods: {
    'void addError(String message)': (r: SObjectRecord, message: string | null) => addError(r, message, null),
    'void addError(String message, Boolean escape)': (r: SObjectRecord, message: string | null) =>
      addError(r, message, null),
    'void addError(Exception error)': (r: SObjectRecord, error: ApexException | null) => addError(r, error, null),
    'void addError(Exception error, Boolean escape)': (r: SObjectRecord, error: ApexException | null) =>
      addError(r, error, null),
    ...byNameAndToken(
      'void addError(FIELD field, String message)',
      (r: SObjectRecord, field: Field, message: string | null) => addError(r, message, notNull(field))
    ),
    ...byNameAndToken(
      'void addError(FIELD field, String message, Boolean escape)',
      (r: SObjectRecord, field: Field, message: string | null) => addError(r, message, notNull(field))
    ),
    'void clear()': (r: SObjectRecord) => {
      for (const name of Object.keys(r.values)) delete r.values[name];
    },
    'SObject clone()': (r: SObjectRecord) => clone(r, false, false, false, false),
    'SObject clone(Boolean preserveId)': (r: SObjectRecord, id: boolean) => clone(r, id, false, false, false),
    'SObject clone(Boolean preserveId, Boolean isDeepClone)': (r: SObjectRecord, id: boolean, deep: boolean) =>
      clone(r, id, deep, false, false),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)': (
      r: SObjectRecord,
      id: boolean,
      deep: boolean,
      stamps: boolean
    ) => clone(r, id, deep, stamps, false),
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
      clone,
    'Boolean equals(Object other)': apexEquals,
    ...byNameAndToken('Object get(FIELD field)', (r: SObjectRecord, field: Field | null) =>
      getField(r, notNull(field))
    ),
    'Id getCloneSourceId()': (r: SObjectRecord) => (r.extras?.['cloneSource'] as string | undefined) ?? null,
    'List<Database.Error> getErrors()': errorsOf,
    'Database.DMLOptions getOptions()': (r: SObjectRecord) => r.extras?.['dmlOptions'] ?? null,
    'Map<String,Object> getPopulatedFieldsAsMap()': populated,
    'String getQuickActionName()': () => null,
    ...byNameAndToken('SObject getSObject(FIELD field)', (r: SObjectRecord, field: Field | null) =>
      getParent(r, notNull(field))
    ),
    'List<SObject> getSObjects(String relationship)': (r: SObjectRecord, name: string | null): ApexList | null =>
      getChildren(r, notNull(name)),
    'List<SObject> getSObjects(Schema.SObjectField relationship)': () => {
      throw new NotSupported('SObject.getSObjects(SObjectField)');
    },
    'Schema.SObjectType getSObjectType()': (r: SObjectRecord) => sObjectTypeToken(r.object),
    'Boolean hasErrors()': (r: SObjectRecord) => (r.errors?.length ?? 0) > 0,
    'Integer hashCode()': apexHashCode,
    'Boolean isClone()': (r: SObjectRecord) => r.extras?.['isClone'] === true,
    ...byNameAndToken(
      'Boolean isSet(FIELD field)',
      (r: SObjectRecord, field: Field | null) => r.values[fieldName(r, notNull(field))] !== undefined
    ),
    ...byNameAndToken(
      'Object put(FIELD field, Object value)',
      (r: SObjectRecord, field: Field | null, value: unknown) => putField(r, notNull(field), value)
    ),
    ...byNameAndToken(
      'SObject putSObject(FIELD field, SObject value)',
      (r: SObjectRecord, field: Field | null, value: SObjectRecord | null) => putParent(r, notNull(field), value)
    ),
    'void recalculateFormulas()': recalculate,
    'void setOptions(Database.DMLOptions options)': (r: SObjectRecord, options: DmlOptionsValue | null) => {
      r.extras = { ...r.extras, dmlOptions: options };
    },
    'String toString()': valueText
  }
});
