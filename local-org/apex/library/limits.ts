/** System.Limits. Source: Apex Reference, "Limits Class". */
import type { LimitName } from '../runtime/limits.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { platformType } from './declare.ts';
import type { Implementation } from './declare.ts';

/** Method name → counter. */
const COUNTERS: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
  AsyncCalls: 'asyncCalls',
  Callouts: 'callouts',
  DmlRows: 'dmlRows',
  DmlStatements: 'dmlStatements',
  EmailInvocations: 'emailInvocations',
  FutureCalls: 'futureCalls',
  HeapSize: 'heapSize',
  MobilePushApexCalls: 'mobilePushApexCalls',
  PublishImmediateDML: 'publishImmediateDML',
  Queries: 'queries',
  QueryLocatorRows: 'queryLocatorRows',
  QueryRows: 'queryRows',
  QueueableJobs: 'queueableJobs',
  SoslQueries: 'soslQueries',
  ApexCursorRows: 'cursorRows',
  FetchCallsOnApexCursor: 'fetchCallsOnApexCursor'
};

/** Limits that stand in the class but are no longer enforced, or are one with another. */
const OTHERS: Readonly<Record<string, LimitName | number>> = {
  RunAs: 'dmlStatements',
  SavepointRollbacks: 'dmlStatements',
  Savepoints: 'dmlStatements',
  FindSimilarCalls: 'soslQueries',
  ChildRelationshipsDescribes: 100,
  FieldsDescribes: 100,
  FieldSetsDescribes: 100,
  PicklistDescribes: 100,
  RecordTypesDescribes: 100,
  ScriptStatements: 200_000,
  DatabaseTime: 0,
  ApexCursors: 10_000,
  ApexPaginationCursors: 200_000,
  ApexPaginationCursorRows: 100_000
};

function methods(): Record<string, Implementation> {
  const all: Record<string, Implementation> = {
    'Integer getCpuTime()': () => currentTransaction().cpuTime(),
    'Integer getLimitCpuTime()': () => currentTransaction().limits.allowed.cpuTime
  };
  for (const [name, counter] of Object.entries(COUNTERS)) {
    all[`Integer get${name}()`] = () => currentTransaction().limits.used[counter];
    all[`Integer getLimit${name}()`] = () => currentTransaction().limits.allowed[counter];
  }
  all['Integer getHeapSize()'] = () => currentTransaction().heapSize();
  for (const [name, counter] of Object.entries(OTHERS)) {
    all[`Integer get${name}()`] = () => (typeof counter === 'number' ? 0 : currentTransaction().limits.used[counter]);
    all[`Integer getLimit${name}()`] = () =>
      typeof counter === 'number' ? counter : currentTransaction().limits.allowed[counter];
  }
  return all;
}

platformType({ name: 'System.Limits', kind: 'class', statics: methods() });
