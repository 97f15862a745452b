/** System.Approval: records are locked and unlocked; approval processes are refused. Source: Apex Reference, "Approval Class". */
import { DmlFailure, NotSupported } from '../../data/access.ts';
import type { RowResult } from '../../data/access.ts';
import type { RecordLocks } from '../../data/api.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap } from '../runtime/collections.ts';
import { fromDataFailure } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { fields, propertiesOf } from './bean.ts';
import { DatabaseError, DmlResult } from './database/results.ts';
import { platformType } from './declare.ts';
import type { Implementation } from './declare.ts';

class LockResult extends DmlResult {}
class UnlockResult extends DmlResult {}
class ProcessResult extends DmlResult {}

const common: Record<string, Implementation> = {
  'List<Database.Error> getErrors()': ({ row }: DmlResult) =>
    ApexList.of(
      RuntimeTypes.get('Database.Error'),
      row.errors.map((error) => new DatabaseError(error))
    ),
  'Boolean isSuccess()': ({ row }: DmlResult) => row.success
};
const withId: Record<string, Implementation> = { ...common, 'Id getId()': ({ row }: DmlResult) => row.id };
const ofProcess: Record<string, Implementation> = {
  ...common,
  'String getEntityId()': ({ row }: DmlResult) => row.id,
  'String getInstanceId()': () => null,
  'String getInstanceStatus()': () => null,
  'List<Id> getActorIds()': () => ApexList.of(RuntimeTypes.id, []),
  'List<Id> getNewWorkitemIds()': () => ApexList.of(RuntimeTypes.id, [])
};
platformType({
  name: 'Approval.LockResult',
  kind: 'class',
  construct: LockResult,
  methods: withId,
  properties: propertiesOf(withId)
});
platformType({
  name: 'Approval.UnlockResult',
  kind: 'class',
  construct: UnlockResult,
  methods: withId,
  properties: propertiesOf(withId)
});
platformType({
  name: 'Approval.ProcessResult',
  kind: 'class',
  construct: ProcessResult,
  methods: ofProcess,
  properties: propertiesOf(ofProcess)
});

class ProcessRequest {}
class ProcessSubmitRequest extends ProcessRequest {}
class ProcessWorkitemRequest extends ProcessRequest {}

/** Setters and getters over plain properties. */
function accessors(...properties: string[]): Record<string, Implementation> {
  const methods: Record<string, Implementation> = {};
  for (const property of properties) {
    const [type, name] = property.split(' ') as [string, string];
    methods[`${type} get${name}()`] = (object: Record<string, unknown>) => object[name] ?? null;
    methods[`void set${name}(${type} value)`] = (object: Record<string, unknown>, value: unknown) => {
      object[name] = value;
    };
  }
  return methods;
}

const REQUEST = ['String Comments', 'List<Id> NextApproverIds'];
const SUBMIT = [
  ...REQUEST,
  'String ObjectId',
  'String ProcessDefinitionNameOrId',
  'Boolean SkipEntryCriteria',
  'String SubmitterId'
];
const WORKITEM = [...REQUEST, 'String Action', 'String WorkitemId'];
platformType({
  name: 'Approval.ProcessRequest',
  kind: 'class',
  isAbstract: true,
  construct: ProcessRequest,
  methods: accessors(...REQUEST),
  properties: fields(...REQUEST)
});
platformType({
  name: 'Approval.ProcessSubmitRequest',
  kind: 'class',
  superclass: 'Approval.ProcessRequest',
  construct: ProcessSubmitRequest,
  constructors: { '()': () => new ProcessSubmitRequest() },
  methods: accessors(...SUBMIT),
  properties: fields(...SUBMIT)
});
platformType({
  name: 'Approval.ProcessWorkitemRequest',
  kind: 'class',
  superclass: 'Approval.ProcessRequest',
  construct: ProcessWorkitemRequest,
  constructors: { '()': () => new ProcessWorkitemRequest() },
  methods: accessors(...WORKITEM),
  properties: fields(...WORKITEM)
});

function refused(method: string): Implementation {
  return () => {
    throw new NotSupported(`Approval.${method}`);
  };
}

type LockMethod = 'lock' | 'unlock';

function locks(): RecordLocks {
  const { locks: table } = currentTransaction().org;
  if (table === undefined) throw new NotSupported('Approval.lock');
  return table;
}

/** The id of a record, or the id itself; null for a record without one. */
const idOf = (target: SObjectRecord | string | null): string | null =>
  target instanceof SObjectRecord ? target.id : target;

/** Locks or unlocks records. With `allOrNone` one that is not there is an exception, and nothing is done. */
function changeLocks(
  method: LockMethod,
  targets: readonly (SObjectRecord | string | null)[],
  allOrNone: boolean
): RowResult[] {
  const table = locks();
  const rows = targets.map((target): RowResult => {
    const id = idOf(target);
    const found = id !== null && table.exists(id);
    return {
      id,
      success: found,
      errors: found
        ? []
        : [{ statusCode: 'INVALID_CROSS_REFERENCE_KEY', message: 'invalid cross reference id', fields: [] }]
    };
  });
  const failed = rows.flatMap((row, index) => (row.success ? [] : [{ index, id: row.id, errors: row.errors }]));
  if (allOrNone && failed.length > 0) throw fromDataFailure(new DmlFailure('update', failed), 'dml');
  for (const { id, success } of rows) if (success) table[method](id as string);
  return rows;
}

/** The overloads of lock and unlock. */
function overloads(method: LockMethod, result: new (row: RowResult) => DmlResult): Record<string, Implementation> {
  const type = `Approval.${result.name}`;
  const methods: Record<string, Implementation> = {};
  const one = (target: SObjectRecord | string | null, allOrNone: boolean | null = true): DmlResult =>
    new result(changeLocks(method, [target], allOrNone !== false)[0] as RowResult);
  const many = (targets: ApexList, allOrNone: boolean | null = true): ApexList =>
    ApexList.of(
      RuntimeTypes.get(type),
      changeLocks(method, targets.items as (SObjectRecord | string | null)[], allOrNone !== false).map(
        (row) => new result(row)
      )
    );
  for (const parameter of ['Id recordId', 'SObject record']) {
    methods[`${type} ${method}(${parameter})`] = one;
    methods[`${type} ${method}(${parameter}, Boolean allOrNothing)`] = one;
  }
  for (const parameter of ['List<SObject> records', 'List<Id> recordIds']) {
    methods[`List<${type}> ${method}(${parameter})`] = many;
    methods[`List<${type}> ${method}(${parameter}, Boolean allOrNothing)`] = many;
  }
  return methods;
}

const isLocked = (target: SObjectRecord | string | null): boolean => {
  const id = idOf(target);
  return id !== null && locks().isLocked(id);
};
const areLocked = (targets: ApexList): ApexMap =>
  ApexMap.of(
    RuntimeTypes.id,
    RuntimeTypes.boolean,
    (targets.items as (SObjectRecord | string | null)[]).map((target) => [idOf(target), isLocked(target)] as const)
  );

platformType({
  name: 'System.Approval',
  kind: 'class',
  statics: {
    ...overloads('lock', LockResult),
    ...overloads('unlock', UnlockResult),
    'Boolean isLocked(Id recordId)': isLocked,
    'Boolean isLocked(SObject record)': isLocked,
    'Map<Id,Boolean> isLocked(List<Id> recordIds)': areLocked,
    'Map<Id,Boolean> isLocked(List<SObject> records)': areLocked,
    'Approval.ProcessResult process(Approval.ProcessRequest request)': refused('process'),
    'Approval.ProcessResult process(Approval.ProcessRequest request, Boolean allOrNothing)': refused('process'),
    'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests)': refused('process'),
    'List<Approval.ProcessResult> process(List<Approval.ProcessRequest> requests, Boolean allOrNothing)':
      refused('process')
  }
});
