/** For the library's own tests: calls declared members as generated code would, in a transaction over a small made-up org. */
import type { Org, QueryOptions } from '../../data/api.ts';
import type { PreparedQuery } from '../../data/api.ts';
import { SObjectRecord } from '../../data/record.ts';
import { makeField } from '../../data/schema/field.ts';
import type { FieldParts } from '../../data/schema/field.ts';
import type { ObjectSchema, Schema } from '../../data/schema/model.ts';
import { ApexException } from '../runtime/exceptions.ts';
import { platformClassInfo, platformDeclaration } from '../runtime/platform-classes.ts';
import { RuntimeTypes } from '../runtime/registry.ts';
import { Transaction, withTransaction } from '../runtime/transaction.ts';
import type { TestState, TransactionHost } from '../runtime/transaction.ts';
import type { ClassInfo } from '../runtime/types.ts';
import './index.ts';
import { signaturesOf } from './signatures.ts';

function object(
  name: string,
  keyPrefix: string,
  fields: readonly Omit<FieldParts, 'object'>[],
  more: Partial<ObjectSchema> = {}
): ObjectSchema {
  const all = [{ name: 'Id', type: 'id' as const }, ...fields].map((parts) => makeField({ ...parts, object: name }));
  return {
    name,
    kind: name.endsWith('__c') ? 'custom' : 'standard',
    custom: name.endsWith('__c'),
    label: name,
    labelPlural: `${name}s`,
    keyPrefix,
    sharingModel: 'ReadWrite',
    fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
    nameField: 'Name',
    childRelationships: [],
    recordTypes: [],
    validationRules: [],
    fieldSets: new Map(),
    sharingReasons: [],
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    searchable: true,
    undeletable: true,
    mergeable: true,
    triggerable: true,
    ownable: true,
    ...more
  };
}

const picklist = (
  ...values: string[]
): { value: string; label: string; isDefault: boolean; isActive: boolean; validFor?: string[] }[] =>
  values.map((value, at) => ({ value, label: value, isDefault: at === 0, isActive: true }));

const account = object(
  'Account',
  '001',
  [
    { name: 'Name', type: 'string', length: 255, nameField: true, nillable: false },
    { name: 'Industry', type: 'picklist', picklistValues: picklist('Energy', 'Retail') },
    { name: 'AnnualRevenue', type: 'currency', precision: 18, scale: 2 },
    { name: 'NumberOfEmployees', type: 'integer', precision: 8 },
    { name: 'ParentId', type: 'reference', referenceTo: ['Account'], relationshipName: 'Parent' },
    { name: 'Active__c', type: 'boolean', custom: true },
    {
      name: 'Sector__c',
      type: 'picklist',
      custom: true,
      controllingField: 'Industry',
      picklistValues: [
        { value: 'Wind', label: 'Wind', isDefault: false, isActive: true, validFor: ['Energy'] },
        { value: 'Shop', label: 'Shop', isDefault: false, isActive: true, validFor: ['Retail'] }
      ]
    },
    { name: 'CreatedDate', type: 'datetime', createable: false, updateable: false },
    { name: 'Founded__c', type: 'date', custom: true }
  ],
  {
    childRelationships: [
      { name: 'Contacts', childObject: 'Contact', field: 'AccountId', cascadeDelete: false, restrictedDelete: false }
    ],
    fieldSets: new Map([
      [
        'main',
        {
          name: 'Main',
          label: 'Main',
          fields: [
            { path: 'Name', required: true },
            { path: 'Parent.Industry', required: false }
          ]
        }
      ]
    ])
  }
);
const contact = object('Contact', '003', [
  { name: 'LastName', type: 'string', length: 80, nillable: false },
  { name: 'Email', type: 'email', length: 80 },
  { name: 'AccountId', type: 'reference', referenceTo: ['Account'], relationshipName: 'Account' }
]);

const objects = new Map([account, contact].map((each) => [each.name.toLowerCase(), each] as const));
export const schema: Schema = {
  objects,
  byPrefix: new Map([...objects.values()].map((each) => [each.keyPrefix, each])),
  multiCurrency: false,
  personAccounts: false
};

/** Answers of the made-up org; tests may put their own in. */
export const answers = {
  query: (_soql: PreparedQuery | string, _options: QueryOptions): SObjectRecord[] => [],
  fieldPermissions: { readable: true, editable: true }
};

const permissions = { read: true, create: true, edit: true, delete: false, viewAll: false, modifyAll: false };
const org = {
  schema,
  prepare: (text: string) => ({ text, object: account, binds: [], isAggregate: false, isCount: false }),
  query: (_tx: unknown, soql: PreparedQuery | string, options: QueryOptions) => {
    const records = answers.query(soql, options);
    return { records, totalSize: records.length, isAggregate: false, isCount: false };
  },
  objectPermissions: () => permissions,
  fieldPermissions: () => answers.fieldPermissions,
  hasCustomPermission: (_user: string, name: string) => name === 'Boss'
} as unknown as Org;

/** Classes that tests define for Type, JSON and the like; lower-cased name → class. */
export const classes = new Map<string, ClassInfo>();

RuntimeTypes.useClasses({
  classInfo: (name) => classes.get(name) ?? platformClassInfo(name),
  sobjectName: (name) => objects.get(name)?.name
});

const host = {
  org,
  namespace: null,
  apiVersion: 67,
  label: (_namespace: string | null, name: string) => (name === 'Hello' ? 'Hello there' : undefined),
  classInfo: (name: string) => classes.get(name.toLowerCase()),
  runTriggers: () => undefined,
  featureParameter: () => undefined,
  staticResource: () => undefined
} as unknown as TransactionHost;

/** The moment that `now` is in tests: 2026-03-05T10:20:30.400Z. */
export const NOW = Date.UTC(2026, 2, 5, 10, 20, 30, 400);

export function inTransaction<T>(body: (tx: Transaction) => T, test: TestState | null = null): T {
  const tx = new Transaction({ host, userId: '005000000000001AAA', now: () => NOW, test });
  return withTransaction(tx, () => body(tx));
}

/** A record of the made-up org. */
export function record(name: 'Account' | 'Contact', values: Record<string, unknown> = {}): SObjectRecord {
  return new SObjectRecord(objects.get(name.toLowerCase())!, { ...values });
}

/**
 * Calls a declared member in a transaction: `call('String.left', 'abc', 2)` an instance method (receiver first),
 * `call('static String.isBlank', '')` a static one, `call('new Version(Integer,Integer)', 1, 2)` a constructor.
 * Overloads of one arity are told apart by their parameter types: `call('static String.valueOf(Long)', 1n)`.
 */
export function call(member: string, ...args: unknown[]): unknown {
  const match = /^(?:(static|new) )?([\w.]+)(?:\(([^)]*)\))?$/.exec(member)!;
  const kind = match[1];
  const dot = kind === 'new' ? match[2]!.length : match[2]!.lastIndexOf('.');
  const typeName = match[2]!.slice(0, dot);
  const name = match[2]!.slice(dot + 1);
  const declaration = platformDeclaration(typeName.toLowerCase());
  if (declaration === undefined) throw new Error(`no type ${typeName}`);
  const signatures = signaturesOf(declaration);
  const all =
    kind === 'new'
      ? signatures.constructors
      : ((kind === 'static' ? signatures.statics : signatures.methods).get(name.toLowerCase()) ?? []);
  const count = kind === undefined ? args.length - 1 : args.length;
  const fitting = all.filter(
    (one) =>
      one.parameters.length === count &&
      (match[3] === undefined || one.parameters.map((p) => p.type.name).join(',') === match[3].replace(/\s/g, ''))
  );
  if (fitting.length === 0) throw new Error(`no member ${member} with ${count} arguments`);
  const table = (
    kind === 'new' ? declaration.constructors : kind === 'static' ? declaration.statics : declaration.methods
  )!;
  return inTransaction(() => table[fitting[0]!.key]!(...args));
}

/** What a call throws, as `System.TypeException: message`; anything but an Apex exception passes through. */
export function thrown(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    if (error instanceof ApexException) return error.describe();
    throw error;
  }
  throw new Error('nothing was thrown');
}
