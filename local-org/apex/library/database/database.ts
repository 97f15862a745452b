/** System.Database: queries, DML with results, savepoints, batches. Source: Apex Reference, "Database Class". */
import { NotSupported, SYSTEM_ACCESS } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import type { ApexDatetime } from '../../../values/index.ts';
import { ApexList } from '../../runtime/collections.ts';
import type { ApexMap } from '../../runtime/collections.ts';
import { fromDataFailure, throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { accessFor } from '../access-level.ts';
import type { AccessLevel } from '../access-level.ts';
import { notNull } from '../arguments.ts';
import { propertiesOf } from '../bean.ts';
import { abstractMethod, platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { uncounted } from '../running-user.ts';
import { DML_METHODS } from './dml.ts';
import { CONVERT_LEAD } from './lead-convert.ts';
import { Cursor, PaginationCursor, QueryLocator, rowsOf, runQuery, scopeBinds, statedBinds } from './queries.ts';

type Binds = ReadonlyMap<string, unknown>;

const query = (soql: string | null, binds: Binds, level: AccessLevel | null): ApexList =>
  rowsOf(soql, runQuery(soql, binds, accessFor(level)));
const count = (soql: string | null, binds: Binds, level: AccessLevel | null): number =>
  runQuery(soql, binds, accessFor(level)).totalSize;
const cursor = (soql: string | null, binds: Binds, level: AccessLevel | null): Cursor =>
  new Cursor(rowsOf(soql, runQuery(soql, binds, accessFor(level))));

const pages = (soql: string | null, binds: Binds, level: AccessLevel | null): PaginationCursor =>
  new PaginationCursor(rowsOf(soql, runQuery(soql, binds, accessFor(level))));

/** Rows of a locator count against a limit of their own. */
function locator(soql: string | null, binds: Binds, level: AccessLevel | null): QueryLocator {
  const tx = currentTransaction();
  const context = {
    ...uncounted(tx),
    count: (limit: string, by: number) => {
      if (limit === 'queries') tx.count('queries', by);
      else if (limit === 'queryRows' && tx.kind !== 'batch') tx.count('queryLocatorRows', by);
    }
  };
  const text = notNull(soql);
  const result = withFailures(() => tx.org.query(context, text, { access: accessFor(level), binds }));
  return new QueryLocator(text, rowsOf(text, result));
}

function locatorOfRows(rows: ApexList<SObjectRecord> | null): QueryLocator {
  return new QueryLocator('', notNull(rows));
}

function withFailures<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw fromDataFailure(error, 'query');
  }
}

/** Dynamic queries in their three forms: with the variables in scope, with an access level, and with stated binds. */
function dynamic(
  returns: string,
  name: string,
  implementation: (soql: string | null, binds: Binds, level: AccessLevel | null) => unknown
): Record<string, Implementation> {
  return {
    [`${returns} ${name}(String query)`]: (soql: string | null) => implementation(soql, scopeBinds(), null),
    [`${returns} ${name}(String query, AccessLevel accessLevel)`]: (soql: string | null, level: AccessLevel | null) =>
      implementation(soql, scopeBinds(), level),
    [`${returns} ${name}WithBinds(String query, Map<String,Object> bindMap, AccessLevel accessLevel)`]: (
      soql: string | null,
      binds: ApexMap<string> | null,
      level: AccessLevel | null
    ) => implementation(soql, statedBinds(notNull(binds)), level)
  };
}

class Savepoint {
  readonly name: string;
  released = false;
  constructor(name: string) {
    this.name = name;
  }
}

function rollback(savepoint: Savepoint | null): void {
  const target = notNull(savepoint);
  if (target.released) throwApex('System.TypeException', 'Invalid savepoint: it was released');
  currentTransaction().rollback(target.name);
}

/** How many records a batch gets at a time unless stated. */
const BATCH_SIZE = 200;

function executeBatch(job: object | null, size: number): string {
  if (size < 1 || size > 2000) throwApex('System.UnexpectedException', `Invalid batch size: ${size}`);
  const tx = currentTransaction();
  return tx.host.async.executeBatch(tx, notNull(job), size);
}

class GetUpdatedResult {
  readonly ids: readonly string[];
  readonly latest: ApexDatetime;
  constructor(ids: readonly string[], latest: ApexDatetime) {
    this.ids = ids;
    this.latest = latest;
  }
}

const updatedMethods: Record<string, Implementation> = {
  'List<Id> getIds()': ({ ids }: GetUpdatedResult) => ApexList.of(RuntimeTypes.id, ids),
  'Datetime getLatestDateCovered()': ({ latest }: GetUpdatedResult) => latest
};
platformType({
  name: 'Database.GetUpdatedResult',
  kind: 'class',
  construct: GetUpdatedResult,
  methods: updatedMethods,
  properties: propertiesOf(updatedMethods)
});

function getUpdated(object: string | null, from: ApexDatetime | null, to: ApexDatetime | null): GetUpdatedResult {
  const tx = currentTransaction();
  const schema =
    tx.org.schema.objects.get(notNull(object).toLowerCase()) ??
    throwApex('System.TypeException', `Unsupported type: ${object}`);
  const soql = `SELECT Id FROM ${schema.name} WHERE SystemModstamp >= :start AND SystemModstamp <= :end`;
  const binds = new Map<string, unknown>([
    ['start', notNull(from)],
    ['end', notNull(to)]
  ]);
  const rows = tx.org.query(uncounted(tx), soql, { access: SYSTEM_ACCESS, binds }).records;
  return new GetUpdatedResult(
    rows.map((row) => row.id!),
    to!
  );
}

function refused(method: string): Implementation {
  return () => {
    throw new NotSupported(`Database.${method}`);
  };
}

platformType({
  name: 'System.Database',
  kind: 'class',
  statics: {
    ...DML_METHODS,
    ...dynamic('List<SObject>', 'query', query),
    ...dynamic('Integer', 'countQuery', count),
    ...dynamic('Database.QueryLocator', 'getQueryLocator', locator),
    ...dynamic('Database.Cursor', 'getCursor', cursor),
    ...dynamic('Database.PaginationCursor', 'getPaginationCursor', pages),
    'Database.QueryLocator getQueryLocator(List<SObject> query)': locatorOfRows,
    'Database.QueryLocator getQueryLocator(List<SObject> query, AccessLevel accessLevel)': locatorOfRows,
    'Savepoint setSavepoint()': () => new Savepoint(currentTransaction().setSavepoint()),
    'void rollback(Savepoint savepoint)': rollback,
    'void releaseSavepoint(Savepoint savepoint)': (savepoint: Savepoint | null) => {
      currentTransaction().releaseSavepoint(notNull(savepoint).name);
      savepoint!.released = true;
    },
    'Id executeBatch(Object batch)': (job: object | null) => executeBatch(job, BATCH_SIZE),
    'Id executeBatch(Object batch, Integer scope)': (job: object | null, size: number | null) =>
      executeBatch(job, size ?? BATCH_SIZE),
    'Database.GetUpdatedResult getUpdated(String sObjectType, Datetime startDate, Datetime endDate)': getUpdated,
    ...CONVERT_LEAD,
    'Object getDeleted(String sObjectType, Datetime startDate, Datetime endDate)': refused('getDeleted'),
    'Object insertAsync(Object records)': refused('insertAsync'),
    'Object updateAsync(Object records)': refused('updateAsync'),
    'Object deleteAsync(Object records)': refused('deleteAsync')
  }
});

platformType({ name: 'System.Savepoint', kind: 'class', construct: Savepoint });
platformType({
  name: 'Database.Batchable<T>',
  kind: 'interface',
  methods: {
    // A QueryLocator or any Iterable<T>.
    'Object start(Database.BatchableContext context)': abstractMethod,
    'void execute(Database.BatchableContext context, List<T> scope)': abstractMethod,
    'void finish(Database.BatchableContext context)': abstractMethod
  }
});
/** What a batch is told of its job. */
export class BatchableContext {
  readonly jobId: string;
  readonly childJobId: string | null;
  constructor(jobId: string, childJobId: string | null) {
    this.jobId = jobId;
    this.childJobId = childJobId;
  }

  getjobid$0(): string {
    return this.jobId;
  }

  getchildjobid$0(): string | null {
    return this.childJobId;
  }
}
platformType({
  name: 'Database.BatchableContext',
  kind: 'interface',
  construct: BatchableContext,
  methods: {
    'Id getJobId()': (context: BatchableContext) => context.getjobid$0(),
    'Id getChildJobId()': (context: BatchableContext) => context.getchildjobid$0()
  }
});
platformType({ name: 'Database.Stateful', kind: 'interface' });
platformType({ name: 'Database.AllowsCallouts', kind: 'interface' });
platformType({ name: 'Database.RaisesPlatformEvents', kind: 'interface' });
