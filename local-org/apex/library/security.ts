/** System.Security, SObjectAccessDecision, AccessType. Source: Apex Reference, "Security Class". */
import { NotSupported } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { newException, throwApex } from '../runtime/exceptions.ts';
import { AccessFailure } from '../../data/access.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import type { EnumConstant } from '../runtime/types.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';
import { platformEnum } from './enums.ts';

type Stripped = ReturnType<NonNullable<ReturnType<typeof currentTransaction>['org']['stripInaccessible']>>;

platformEnum('System.AccessType', ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE']);

class SObjectAccessDecision {
  readonly list: ApexList<SObjectRecord>;
  readonly stripped: Stripped;
  constructor(list: ApexList<SObjectRecord>, stripped: Stripped) {
    this.list = list;
    this.stripped = stripped;
  }
}

function stripInaccessible(
  access: EnumConstant | null,
  records: ApexList<SObjectRecord> | null,
  enforceRoot: boolean | null
): SObjectAccessDecision {
  const tx = currentTransaction();
  const { org } = tx;
  const source = notNull(records);
  const kind = notNull(access).constant as 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';
  if (org.stripInaccessible === undefined) throw new NotSupported('Security.stripInaccessible');
  if (source.items.some((item) => item === null))
    throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
  if (enforceRoot !== false) requireObjectAccess(source, kind);
  try {
    const stripped = org.stripInaccessible(tx.userId, kind, source.items, false);
    return new SObjectAccessDecision(new ApexList(source.type, stripped.records), stripped);
  } catch (error) {
    if (!(error instanceof AccessFailure)) throw error;
    const exception = newException('System.NoAccessException', error.message);
    exception.inaccessible = error.inaccessible;
    throw exception;
  }
}

/** Also for an empty list: what it may hold tells the object. */
function requireObjectAccess(
  list: ApexList<SObjectRecord>,
  kind: 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE'
): void {
  const tx = currentTransaction();
  const element = list.type.args[0]?.name ?? 'SObject';
  const names = new Set([
    ...(element === 'SObject' ? [] : [element]),
    ...list.items.map((record) => record.object.name)
  ]);
  for (const name of names) {
    if (!tx.org.schema.objects.has(name.toLowerCase())) continue;
    const { read, create, edit } = tx.org.objectPermissions(tx.userId, name);
    const allowed = { READABLE: read, CREATABLE: create, UPDATABLE: edit, UPSERTABLE: create && edit }[kind];
    if (!allowed) throwApex('System.NoAccessException', `No access to entity: ${name}`);
  }
}

platformType({
  name: 'System.Security',
  kind: 'class',
  statics: {
    'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records)': (
      access: EnumConstant | null,
      records: ApexList<SObjectRecord> | null
    ) => stripInaccessible(access, records, true),
    'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records, Boolean enforceRootObjectCRUD)':
      stripInaccessible,
    'SObjectAccessDecision stripInaccessible(AccessType accessType, List<SObject> records, Id permissionSetId)': () => {
      throw new NotSupported('Security.stripInaccessible with a permission set');
    }
  }
});

platformType({
  name: 'System.SObjectAccessDecision',
  kind: 'class',
  construct: SObjectAccessDecision,
  methods: {
    'Set<Integer> getModifiedIndexes()': ({ stripped }: SObjectAccessDecision) =>
      ApexSet.of(RuntimeTypes.integer, stripped.modifiedIndexes),
    'List<SObject> getRecords()': ({ list }: SObjectAccessDecision) => list,
    'Map<String,Set<String>> getRemovedFields()': ({ stripped }: SObjectAccessDecision) => {
      const { string } = RuntimeTypes;
      return ApexMap.of(
        string,
        RuntimeTypes.setOf(string),
        [...stripped.removedFields].map(([object, fields]) => [object, ApexSet.of(string, fields)] as const)
      );
    }
  }
});
