/** Dynamic queries: Database.query, countQuery, query locators and cursors. Source: Apex Reference, "Database Class", "Cursor Class". */
import type { Access } from '../../../data/access.ts';
import type { QueryResult } from '../../../data/api.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import { ApexList } from '../../runtime/collections.ts';
import type { ApexMap } from '../../runtime/collections.ts';
import { bindValue } from '../../runtime/database.ts';
import { fromDataFailure, throwApex } from '../../runtime/exceptions.ts';
import { ApexIterator } from '../../runtime/iterator.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction, takeBinds } from '../../runtime/transaction.ts';
import { platformType } from '../declare.ts';

/** The variables in scope of the caller, as binds. */
export function scopeBinds(): ReadonlyMap<string, unknown> {
  return takeBinds(bindValue);
}

/** The binds of `queryWithBinds`. Names do not tell case apart. */
export function statedBinds(map: ApexMap<string>): ReadonlyMap<string, unknown> {
  takeBinds();
  return mapValues(new Map(map.entries().map(([name, value]) => [name.toLowerCase(), value])));
}

function mapValues(binds: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return new Map([...binds].map(([name, value]) => [name, bindValue(value)]));
}

/** Runs a query. Throws QueryException. */
export function runQuery(soql: string | null, binds: ReadonlyMap<string, unknown>, access: Access): QueryResult {
  if (soql === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
  const tx = currentTransaction();
  try {
    return tx.org.query(tx, soql, { access, binds });
  } catch (error) {
    throw fromDataFailure(error, 'query');
  }
}

/** The rows as a list of their object's type. */
export function rowsOf(soql: string | null, result: QueryResult): ApexList<SObjectRecord> {
  const name = result.isAggregate
    ? 'AggregateResult'
    : (result.records[0]?.object.name ?? currentTransaction().org.prepare(soql!).object.name);
  return new ApexList(RuntimeTypes.listOf(RuntimeTypes.ofSObject(name)), result.records);
}

/** Database.QueryLocator: the rows are read once, and counted as locator rows, not as query rows. */
export class QueryLocator {
  readonly soql: string;
  readonly rows: ApexList<SObjectRecord>;
  private next = 0;
  constructor(soql: string, rows: ApexList<SObjectRecord>) {
    this.soql = soql;
    this.rows = rows;
  }

  /** For batches and loops. */
  iterator$0(): ApexIterator<SObjectRecord> {
    return this.rows.iterator();
  }

  more(count: number): ApexList<SObjectRecord> {
    const part = this.rows.items.slice(this.next, this.next + count);
    this.next += part.length;
    return new ApexList(this.rows.type, part);
  }
}

platformType({
  name: 'Database.QueryLocator',
  kind: 'class',
  construct: QueryLocator,
  interfaces: ['System.Iterable<SObject>'],
  methods: {
    'String getQuery()': (locator: QueryLocator) => locator.soql,
    'Database.QueryLocatorIterator iterator()': (locator: QueryLocator) =>
      new QueryLocatorIterator(locator.rows.items[Symbol.iterator]()),
    'List<SObject> queryMore(Integer count)': (locator: QueryLocator, count: number) => locator.more(count)
  }
});

class QueryLocatorIterator extends ApexIterator<SObjectRecord> {}

platformType({
  name: 'Database.QueryLocatorIterator',
  kind: 'class',
  construct: QueryLocatorIterator,
  interfaces: ['System.Iterator<SObject>'],
  methods: {
    'Boolean hasNext()': (iterator: QueryLocatorIterator) => iterator.hasnext$0(),
    'SObject next()': (iterator: QueryLocatorIterator) => iterator.next$0()
  }
});

/** A result kept to be fetched in parts. */
export class Cursor {
  readonly rows: ApexList<SObjectRecord>;
  constructor(rows: ApexList<SObjectRecord>) {
    this.rows = rows;
  }

  fetch(position: number, count: number): ApexList<SObjectRecord> {
    currentTransaction().count('fetchCallsOnApexCursor', 1);
    if (position < 0 || count < 0 || position > this.rows.size()) {
      throwApex('System.InvalidParameterValueException', `Invalid fetch position or count: ${position}, ${count}`);
    }
    return new ApexList(this.rows.type, this.rows.items.slice(position, position + count));
  }
}

platformType({
  name: 'Database.Cursor',
  kind: 'class',
  construct: Cursor,
  methods: {
    'List<SObject> fetch(Integer position, Integer count)': (cursor: Cursor, position: number, count: number) =>
      cursor.fetch(position, count),
    'Integer getNumRecords()': (cursor: Cursor) => cursor.rows.size()
  }
});

/** What a page of a pagination cursor brings (Apex Reference, "CursorFetchResult Class"). */
class CursorFetchResult {
  readonly records: ApexList<SObjectRecord>;
  readonly next: number;
  readonly done: boolean;
  constructor(records: ApexList<SObjectRecord>, next: number, done: boolean) {
    this.records = records;
    this.next = next;
    this.done = done;
  }
}

platformType({
  name: 'Database.CursorFetchResult',
  kind: 'class',
  construct: CursorFetchResult,
  methods: {
    'List<SObject> getRecords()': (result: CursorFetchResult) => result.records,
    'Integer getNextIndex()': (result: CursorFetchResult) => result.next,
    // Rows deleted meanwhile are part of the kept result: nothing is skipped.
    'Integer getNumDeletedRecords()': () => 0,
    'Boolean isDone()': (result: CursorFetchResult) => result.done
  }
});

/** A result read page by page, for people to look at: at most 2,000 rows a page (Apex Developer Guide, "Apex Cursors"). */
export class PaginationCursor {
  readonly rows: ApexList<SObjectRecord>;
  constructor(rows: ApexList<SObjectRecord>) {
    this.rows = rows;
  }

  fetchPage(start: number, size: number): CursorFetchResult {
    if (start < 0 || size < 1 || size > MAX_PAGE || start > this.rows.size())
      throwApex('System.InvalidParameterValueException', `Invalid start or page size: ${start}, ${size}`);
    const end = Math.min(start + size, this.rows.size());
    const page = new ApexList<SObjectRecord>(this.rows.type, this.rows.items.slice(start, end));
    return new CursorFetchResult(page, end, end >= this.rows.size());
  }
}

const MAX_PAGE = 2000;

platformType({
  name: 'Database.PaginationCursor',
  kind: 'class',
  construct: PaginationCursor,
  methods: {
    'Database.CursorFetchResult fetchPage(Integer start, Integer pageSize)': (
      cursor: PaginationCursor,
      start: number,
      size: number
    ) => cursor.fetchPage(start, size),
    'Integer getNumRecords()': (cursor: PaginationCursor) => cursor.rows.size()
  }
});
