/**
 * Governor limits of one transaction: what was used and what is allowed.
 * Source: Apex Developer Guide, "Execution Governors and Limits" (per-transaction Apex limits).
 */
import { throwApex } from './exceptions.ts';

export interface LimitValues {
  queries: number;
  aggregateQueries: number;
  queryRows: number;
  queryLocatorRows: number;
  soslQueries: number;
  dmlStatements: number;
  dmlRows: number;
  callouts: number;
  futureCalls: number;
  queueableJobs: number;
  emailInvocations: number;
  mobilePushApexCalls: number;
  publishImmediateDML: number;
  asyncCalls: number;
  cpuTime: number;
  heapSize: number;
  cursorRows: number;
  fetchCallsOnApexCursor: number;
}

export type LimitName = keyof LimitValues;

const SYNCHRONOUS: Readonly<LimitValues> = {
  queries: 100,
  aggregateQueries: 300,
  queryRows: 50_000,
  queryLocatorRows: 10_000,
  soslQueries: 20,
  dmlStatements: 150,
  dmlRows: 10_000,
  callouts: 100,
  futureCalls: 50,
  queueableJobs: 50,
  emailInvocations: 10,
  mobilePushApexCalls: 10,
  publishImmediateDML: 150,
  asyncCalls: 200,
  cpuTime: 10_000,
  heapSize: 6_000_000,
  cursorRows: 50_000_000,
  fetchCallsOnApexCursor: 10
};

/** How the platform names each limit in `System.LimitException: Too many …`. */
const TOO_MANY: Readonly<Partial<Record<LimitName, string>>> = {
  queries: 'SOQL queries',
  aggregateQueries: 'Aggregate queries',
  queryRows: 'query rows',
  queryLocatorRows: 'query locator rows',
  soslQueries: 'SOSL queries',
  dmlStatements: 'DML statements',
  dmlRows: 'DML rows',
  callouts: 'callouts',
  futureCalls: 'future calls',
  queueableJobs: 'queueable jobs added to the queue',
  emailInvocations: 'Email Invocations',
  mobilePushApexCalls: 'Mobile Apex push calls',
  publishImmediateDML: 'Publish Immediate DML statements',
  asyncCalls: 'async calls'
};

/** What kind of transaction it is: it decides the limits and what may be started from it. */
export type TransactionKind = 'sync' | 'future' | 'queueable' | 'batch' | 'scheduled' | 'finalizer' | 'event';

/** The limits that hold for a kind of transaction. */
export function limitsFor(kind: TransactionKind): LimitValues {
  const values: LimitValues = { ...SYNCHRONOUS };
  if (kind === 'sync') return values;
  values.cpuTime = 60_000;
  values.heapSize = 12_000_000;
  if (kind === 'event') return { ...values, cpuTime: 10_000, heapSize: 6_000_000 };
  values.queries = 200;
  if (kind === 'future' || kind === 'batch') values.futureCalls = 0;
  if (kind === 'batch' || kind === 'future' || kind === 'queueable' || kind === 'finalizer') values.queueableJobs = 1;
  return values;
}

function zero(): LimitValues {
  const values = { ...SYNCHRONOUS };
  for (const name of Object.keys(values) as LimitName[]) values[name] = 0;
  return values;
}

/** Used and allowed, for one transaction or for the part of a test between startTest and stopTest. */
export class LimitCounters {
  readonly used: LimitValues = zero();
  readonly allowed: LimitValues;
  constructor(kind: TransactionKind) {
    this.allowed = limitsFor(kind);
  }

  /** Adds to a counter. Throws System.LimitException, worded as the platform's, when the limit is passed. */
  count(name: LimitName, by: number): void {
    const now = (this.used[name] += by);
    if (now > this.allowed[name]) {
      throwApex('System.LimitException', `Too many ${TOO_MANY[name] ?? name}: ${now}`);
    }
  }
}
