/** Query and search resources of the REST API (REST API Developer Guide, "Query", "QueryAll", "Search", "Parameterized Search"). */
import { randomBytes } from 'node:crypto';
import { QueryFailure, USER_ACCESS } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { placeInQuery } from '../../data/soql/place-in-query.ts';
import { HttpError, json, type OrgRequest, type OrgResponse, type Route } from '../http.ts';
import type { ServerContext } from '../org/context.ts';
import { recordToJson, toJson } from '../org/json-values.ts';
import { searchOf } from './parameterized-search.ts';
import { versionOf } from './sobjects.ts';

/** Rows kept for the next pages of a query, per cursor. */
interface Cursor {
  readonly userId: string;
  readonly rows: readonly unknown[];
  readonly total: number;
}

const BATCH = 2000;
const MOST_CURSORS = 10;

/** Routes of query, queryAll and search. */
export function queryRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version';
  const cursors = new Map<string, Cursor>();

  function run(request: OrgRequest, allRows: boolean): OrgResponse {
    const soql = request.query.get('q');
    if (soql === null || soql.trim() === '')
      throw new HttpError(400, 'MALFORMED_QUERY', 'The query parameter q is required.');
    const text = allRows && !/\bALL\s+ROWS\s*$/i.test(soql) ? `${soql.trim()} ALL ROWS` : soql;
    const result = context.transactions.transaction(request.userId, (tx) => {
      try {
        return context.org.query(tx, text, { access: USER_ACCESS });
      } catch (error) {
        if (error instanceof QueryFailure) throw new QueryFailure(error.code, placeInQuery(text, error), error.offset);
        throw error;
      }
    });
    if (result.isCount) return json({ totalSize: result.totalSize, done: true, records: [] });
    const version = versionOf(request);
    const rows = result.records.map((record) =>
      result.isAggregate ? aggregateRow(record) : recordToJson(record, version)
    );
    return page(request, { userId: request.userId, rows, total: result.totalSize }, 0, null);
  }

  /** The token names the cursor and the first row of the page: `01gABC-2000`. */
  function page(request: OrgRequest, cursor: Cursor, from: number, known: string | null): OrgResponse {
    const size = batchSize(request);
    const end = from + size;
    if (end >= cursor.rows.length) {
      if (known !== null) cursors.delete(known);
      return json({ totalSize: cursor.total, done: true, records: cursor.rows.slice(from) });
    }
    const id = known ?? `01g${randomBytes(9).toString('hex')}`.slice(0, 18);
    cursors.set(id, cursor);
    if (cursors.size > MOST_CURSORS) cursors.delete(cursors.keys().next().value!);
    return json({
      totalSize: cursor.total,
      done: false,
      nextRecordsUrl: `/services/data/v${versionOf(request)}/query/${id}-${end}`,
      records: cursor.rows.slice(from, end)
    });
  }

  function next(request: OrgRequest): OrgResponse {
    const match = /^(01g\w+)-(\d+)$/.exec(request.params['locator']!);
    const cursor = match && cursors.get(match[1]!);
    if (!match || !cursor || cursor.userId !== request.userId)
      throw new HttpError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    return page(request, cursor, Number(match[2]), match[1]!);
  }

  function search(request: OrgRequest): OrgResponse {
    const sosl = request.query.get('q');
    if (sosl === null || sosl.trim() === '')
      throw new HttpError(400, 'MALFORMED_SEARCH', 'The query parameter q is required.');
    return find(request, sosl);
  }

  function find(request: OrgRequest, sosl: string): OrgResponse {
    const found = context.transactions.transaction(request.userId, (tx) => {
      try {
        return context.org.search(tx, sosl, { access: USER_ACCESS });
      } catch (error) {
        // The same parser reads both languages; a search has an error code of its own.
        if (error instanceof QueryFailure && error.code === 'MALFORMED_QUERY')
          throw new QueryFailure('MALFORMED_SEARCH', error.message, error.offset);
        throw error;
      }
    });
    return json({
      searchRecords: found.flatMap(({ records }) => records.map((record) => recordToJson(record, versionOf(request))))
    });
  }

  return [
    {
      method: 'GET',
      pattern: `${base}/parameterizedSearch`,
      handle: (request) => find(request, searchOf(Object.fromEntries(request.query)))
    },
    {
      method: 'POST',
      pattern: `${base}/parameterizedSearch`,
      handle: (request) => find(request, searchOf(request.json()))
    },
    { method: 'GET', pattern: `${base}/query`, handle: (request) => run(request, false) },
    { method: 'GET', pattern: `${base}/queryAll`, handle: (request) => run(request, true) },
    { method: 'GET', pattern: `${base}/query/:locator`, handle: next },
    { method: 'GET', pattern: `${base}/queryAll/:locator`, handle: next },
    { method: 'GET', pattern: `${base}/search`, handle: search }
  ];
}

function batchSize(request: OrgRequest): number {
  const header = request.headers['sforce-query-options'];
  const match = /batchSize\s*=\s*(\d+)/i.exec(typeof header === 'string' ? header : '');
  return match ? Math.min(BATCH, Math.max(200, Number(match[1]))) : BATCH;
}

function aggregateRow(record: SObjectRecord): Record<string, unknown> {
  const row: Record<string, unknown> = { attributes: { type: 'AggregateResult' } };
  for (const [alias, value] of Object.entries(record.values)) row[alias] = toJson(value, 'rest');
  return row;
}
