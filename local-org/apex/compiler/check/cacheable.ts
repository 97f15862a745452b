/**
 * DML in methods that promise to be cacheable: `@AuraEnabled(cacheable=true)` may only read (Lightning Web Components Developer Guide,
 * "Mark an Apex Method as Cacheable"). Followed through methods of the same unit; what other classes do, and what happens only
 * after an exception, shows when it runs.
 */
import type { MethodSymbol } from '../symbols/symbols.ts';
import type { Position } from '../syntax/position.ts';
import type { CheckedClass, CheckedMethod } from './tree.ts';

type Report = (position: Position, message: string) => void;

/** What a method does that reading may not, and where. */
interface Change {
  readonly what: string;
  readonly position: Position;
}

/** Calls that begin work of their own, by class: they are counted like DML, which a cacheable method has none of. */
const OTHER_CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'System.System': {
    enqueuejob: 'System.enqueueJob',
    schedule: 'System.schedule',
    schedulebatch: 'System.scheduleBatch'
  },
  'System.EventBus': { publish: 'EventBus.publish' },
  'System.Database': { executebatch: 'Database.executeBatch' }
};

function changeOf(type: string, method: string): string | undefined {
  if (type === 'System.Database' && DML_METHODS.has(method)) return 'DML';
  return OTHER_CHANGES[type]?.[method];
}

const DML_METHODS = new Set([
  'insert',
  'update',
  'upsert',
  'delete',
  'undelete',
  'merge',
  'insertimmediate',
  'updateimmediate',
  'deleteimmediate',
  'emptyrecyclebin',
  'convertlead'
]);

export function checkCacheable(body: CheckedClass, report: Report): void {
  const methods = new Map<MethodSymbol, CheckedMethod>();
  collect(body, methods);
  for (const method of methods.values()) {
    const annotation = method.symbol.annotations.find((a) => a.name === 'auraenabled');
    if (annotation?.values['cacheable'] !== true) continue;
    const dml = findDml(method, methods, new Set());
    if (dml) report(dml.position, `${dml.what} is not allowed in a cacheable method: ${method.symbol.name}`);
  }
}

function collect(body: CheckedClass, methods: Map<MethodSymbol, CheckedMethod>): void {
  for (const method of body.methods) methods.set(method.symbol, method);
  for (const inner of body.inner) collect(inner, methods);
}

/** Where the method changes records, itself or through methods of its unit. */
function findDml(
  method: CheckedMethod,
  methods: ReadonlyMap<MethodSymbol, CheckedMethod>,
  seen: Set<CheckedMethod>
): Change | null {
  if (seen.has(method) || !method.body) return null;
  seen.add(method);
  let found: Change | null = null;
  visit(method.body.block, (node) => {
    if (found) return;
    const position = node['position'] as Position;
    if (node['kind'] === 'dml') found = { what: 'DML', position };
    else if (node['kind'] === 'platformCall') {
      const what = changeOf((node['declaration'] as { name: string }).name, (node['name'] as string).toLowerCase());
      if (what !== undefined) found = { what, position };
    } else if (node['kind'] === 'userCall') {
      const called = methods.get(node['method'] as MethodSymbol);
      const change = called && findDml(called, methods, seen);
      if (change) found = { what: change.what, position };
    }
  });
  return found;
}

/** Properties that lead out of the tree, to symbols and schema. */
const OUTSIDE = new Set([
  'type',
  'symbol',
  'method',
  'field',
  'property',
  'declaration',
  'object',
  'position',
  'constructor',
  'variable',
  'relationship',
  'of',
  'enumType',
  'externalIdField',
  'fieldSet',
  'dynamicBinds',
  'implementation'
]);

function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, see);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const record = node as Record<string, unknown>;
  if ('kind' in record) see(record);
  for (const key in record) {
    const isCatch = key === 'catches' && record['kind'] === 'try';
    if (!OUTSIDE.has(key) && !isCatch) visit(record[key], see);
  }
}
