/** Bulk API 2.0, jobs that read records (Bulk API 2.0 and Bulk API Developer Guide, "Bulk API 2.0 Query"). */
import { QueryFailure, USER_ACCESS } from '../../../data/access.ts';
import type { SObjectRecord } from '../../../data/record.ts';
import { parseSoql } from '../../../data/soql/parse.ts';
import { csvLine } from '../../../values/index.ts';
import { content, HttpError, json, noContent, type OrgRequest, type OrgResponse, type Route } from '../../http.ts';
import type { ServerContext } from '../../org/context.ts';
import { restErrors } from '../../org/failures.ts';
import { toJson } from '../../org/json-values.ts';
import { delimiterOf, JobList, jobInfo, linesOf, newJob, setState, type BulkJob } from './job.ts';

interface QueryJob extends BulkJob {
  readonly soql: string;
  /** The whole result: the header, then the rows. */
  lines: readonly string[];
}

/** Rows of an answer that names no maximum. */
const MOST_ROWS = 100_000;

/** Routes of /jobs/query. */
export function bulkQueryRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/jobs/query';
  const jobs = new JobList<QueryJob>();
  const info = (job: QueryJob): Record<string, unknown> => jobInfo(job);
  return [
    {
      method: 'POST',
      pattern: base,
      handle: (request) => {
        const job = createJob(context, request);
        jobs.add(job);
        setImmediate(() => run(context, job));
        return json(info(job));
      }
    },
    {
      method: 'GET',
      pattern: base,
      handle: (request) => json({ done: true, nextRecordsUrl: null, records: jobs.all(request.userId).map(info) })
    },
    {
      method: 'GET',
      pattern: `${base}/:id`,
      handle: (request) => {
        const job = jobs.of(request);
        return json({
          ...info(job),
          jobType: 'V2Query',
          numberRecordsProcessed: job.processed,
          retries: 0,
          totalProcessingTime: job.processingMs,
          ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage })
        });
      }
    },
    { method: 'GET', pattern: `${base}/:id/results`, handle: (request) => results(jobs.of(request), request) },
    {
      method: 'PATCH',
      pattern: `${base}/:id`,
      handle: (request) => {
        const job = jobs.of(request);
        const state = (request.json() as { state?: unknown } | null)?.state;
        if (state !== 'Aborted' || job.state === 'JobComplete' || job.state === 'Failed')
          throw new HttpError(
            400,
            'INVALIDJOBSTATE',
            `The job is in state ${job.state}: it cannot become ${String(state)}`
          );
        setState(job, 'Aborted');
        return json(info(job));
      }
    },
    {
      method: 'DELETE',
      pattern: `${base}/:id`,
      handle: (request) => {
        jobs.remove(jobs.of(request));
        return noContent();
      }
    }
  ];
}

function createJob(context: ServerContext, request: OrgRequest): QueryJob {
  const input = request.json() as Readonly<Record<string, unknown>> | null;
  const operation = input?.['operation'];
  if (operation !== 'query' && operation !== 'queryAll')
    throw new HttpError(400, 'INVALIDJOB', 'operation must be one of query, queryAll');
  const soql = input?.['query'];
  if (typeof soql !== 'string' || soql.trim() === '') throw new HttpError(400, 'INVALIDJOB', 'The job needs a query.');
  const prepared = context.org.prepare(soql);
  const { select, limitOffset } = parseSoql(soql);
  const nested = select.some(({ kind }) => kind === 'subquery' || kind === 'typeof');
  if (prepared.isAggregate || prepared.isCount || limitOffset !== undefined || nested)
    throw new HttpError(
      400,
      'API_ERROR',
      'A bulk query takes no GROUP BY, aggregate function, OFFSET, TYPEOF and child query.'
    );
  return {
    ...newJob(request, input ?? {}),
    state: 'UploadComplete',
    operation,
    object: prepared.object.name,
    soql: operation === 'queryAll' && !/\bALL\s+ROWS\s*$/i.test(soql) ? `${soql.trim()} ALL ROWS` : soql,
    lines: []
  };
}

function run(context: ServerContext, job: QueryJob): void {
  if (job.state !== 'UploadComplete') return;
  setState(job, 'InProgress');
  const began = Date.now();
  try {
    const { records } = context.transactions.transaction(job.userId, (tx) =>
      context.org.query(tx, job.soql, { access: USER_ACCESS })
    );
    const header = columnsOf(job.soql, records[0]);
    job.lines = [header, ...records.map((record) => header.map((path) => cellOf(record, path)))].map((cells) =>
      csvLine(cells, delimiterOf(job))
    );
    job.processed = records.length;
    setState(job, 'JobComplete');
  } catch (error) {
    if (!(error instanceof QueryFailure) && restErrors(error) === null) throw error;
    job.errorMessage = restErrors(error)?.errors[0]?.message ?? String(error);
    setState(job, 'Failed');
  } finally {
    job.processingMs = Date.now() - began;
  }
}

/** The selected paths: as the records hold them, or as the query writes them where there are none. */
function columnsOf(soql: string, first: SObjectRecord | undefined): string[] {
  const written = (/^\s*SELECT\s+(.*?)\s+FROM\s/is.exec(soql)?.[1] ?? '').split(',').map((part) => part.trim());
  if (written.every((part) => /^\w+(\.\w+)*$/.test(part))) return written;
  return Object.keys(first?.values ?? {});
}

function cellOf(record: SObjectRecord, path: string): string {
  const [name = '', ...rest] = path.split('.');
  // An object's own name or alias may stand before its fields.
  const key = Object.keys(record.values).find((each) => each.toLowerCase() === name.toLowerCase());
  const value = key === undefined ? undefined : record.values[key];
  if (rest.length > 0) {
    if (key === undefined) return cellOf(record, rest.join('.'));
    return value === null || value === undefined ? '' : cellOf(value as SObjectRecord, rest.join('.'));
  }
  const json = toJson(value, 'ui');
  return json === null ? '' : String(json);
}

/** A part of the result; the locator of the next part is a header, `null` at the end. */
function results(job: QueryJob, request: OrgRequest): OrgResponse {
  if (job.state !== 'JobComplete')
    throw new HttpError(400, 'INVALIDJOBSTATE', `The job is in state ${job.state}: it has no results`);
  const locator = request.query.get('locator');
  const from = locator === null ? 0 : Number(Buffer.from(locator, 'base64url').toString());
  const most = Number(request.query.get('maxRecords') ?? MOST_ROWS);
  if (!Number.isInteger(from) || from < 0 || !Number.isInteger(most) || most < 1)
    throw new HttpError(400, 'INVALIDLOCATOR', 'locator or maxRecords is not valid');
  const [header = '', ...rows] = job.lines;
  const part = rows.slice(from, from + most);
  const next =
    from + part.length < rows.length ? Buffer.from(String(from + part.length)).toString('base64url') : 'null';
  return content(linesOf(job, [header, ...part]), 'text/csv;charset=UTF-8', {
    headers: { 'sforce-locator': next, 'sforce-numberofrecords': String(part.length) }
  });
}
