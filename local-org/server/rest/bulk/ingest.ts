/**
 * Bulk API 2.0, jobs that load records (Bulk API 2.0 and Bulk API Developer Guide, "Bulk API 2.0 Ingest"): a CSV file is saved in chunks of
 * 200 rows, each in a transaction of its own; rows that fail do not hold up the others. The work begins after the answer.
 */
import { USER_ACCESS, type DmlOperation } from '../../../data/access.ts';
import type { FieldSchema, ObjectSchema } from '../../../data/schema/model.ts';
import { csvLine, parseCsv } from '../../../values/index.ts';
import { content, HttpError, json, noContent, type OrgRequest, type OrgResponse, type Route } from '../../http.ts';
import { requireObject, type ServerContext } from '../../org/context.ts';
import { restErrors } from '../../org/failures.ts';
import { recordOf, resultOf, type SaveResult } from '../write.ts';
import { delimiterOf, JobList, jobInfo, linesOf, newJob, setState, type BulkJob } from './job.ts';
import { readerOf, type RowReader } from './rows.ts';

interface IngestJob extends BulkJob {
  readonly schema: ObjectSchema;
  readonly externalId: FieldSchema | undefined;
  /** The uploaded file; undefined before the upload. */
  data: string | undefined;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** One per row that was tried. */
  readonly results: SaveResult[];
}

const CHUNK = 200;
const operations = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] as const;

/** Routes of /jobs/ingest. */
export function ingestRoutes(context: ServerContext): Route[] {
  const base = '/services/data/:version/jobs/ingest';
  const jobs = new JobList<IngestJob>();
  const info = (job: IngestJob): Record<string, unknown> =>
    jobInfo(job, {
      ...(job.externalId === undefined ? {} : { externalIdFieldName: job.externalId.name }),
      ...(job.state === 'Open'
        ? { contentUrl: `services/data/v${job.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches` }
        : {}),
      jobType: 'V2Ingest'
    });
  const details = (job: IngestJob): Record<string, unknown> => ({
    ...info(job),
    numberRecordsProcessed: job.processed,
    numberRecordsFailed: job.failed,
    retries: 0,
    totalProcessingTime: job.processingMs,
    apiActiveProcessingTime: job.processingMs,
    apexProcessingTime: 0,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage })
  });
  return [
    {
      method: 'POST',
      pattern: base,
      handle: (request) => {
        const { input, file } = jobAndFile(request);
        const job = createJob(context, request, input);
        jobs.add(job);
        if (file !== undefined) {
          job.data = file;
          start(context, job);
        }
        return json(info(job));
      }
    },
    {
      method: 'GET',
      pattern: base,
      handle: (request) => json({ done: true, nextRecordsUrl: null, records: jobs.all(request.userId).map(info) })
    },
    { method: 'GET', pattern: `${base}/:id`, handle: (request) => json(details(jobs.of(request))) },
    {
      method: 'PUT',
      pattern: `${base}/:id/batches`,
      handle: (request) => {
        const job = jobs.of(request);
        if (job.state !== 'Open' || job.data !== undefined)
          throw new HttpError(400, 'INVALIDJOBSTATE', 'Only one upload is possible, and only while the job is open');
        job.data = request.text();
        return { status: 201, headers: {}, body: null };
      }
    },
    {
      method: 'PATCH',
      pattern: `${base}/:id`,
      handle: (request) => {
        const job = jobs.of(request);
        const state = (request.json() as { state?: unknown } | null)?.state;
        if (state === 'UploadComplete' && job.state === 'Open' && job.data !== undefined) start(context, job);
        else if (state === 'Aborted' && job.state !== 'JobComplete' && job.state !== 'Failed') setState(job, 'Aborted');
        else
          throw new HttpError(
            400,
            'INVALIDJOBSTATE',
            `The job is in state ${job.state}${job.data === undefined ? ' and has no data' : ''}: it cannot become ${String(state)}`
          );
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
    },
    { method: 'GET', pattern: `${base}/:id/successfulResults`, handle: (request) => results(jobs.of(request), true) },
    { method: 'GET', pattern: `${base}/:id/failedResults`, handle: (request) => results(jobs.of(request), false) },
    {
      method: 'GET',
      pattern: `${base}/:id/unprocessedrecords`,
      handle: (request) => {
        const job = jobs.of(request);
        const left = job.state === 'Aborted' || job.state === 'Failed' ? job.rows.slice(job.results.length) : [];
        return csv(job, [job.header, ...left]);
      }
    }
  ];
}

/** The job as JSON, or as the first part of a multipart body whose second part is the file ("Create a Job and Upload its Data"). */
function jobAndFile(request: OrgRequest): { input: Readonly<Record<string, unknown>>; file: string | undefined } {
  const type = String(request.headers['content-type'] ?? '');
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return { input: objectOf(request.json()), file: undefined };
  const parts = request
    .text()
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const end = /\r?\n\r?\n/.exec(part);
      return end === null
        ? { head: part, body: '' }
        : { head: part.slice(0, end.index), body: part.slice(end.index + end[0].length).replace(/\r?\n$/, '') };
    });
  const named = (name: string): string | undefined =>
    parts.find(({ head }) => new RegExp(`name="${name}"`, 'i').test(head))?.body;
  const job = named('job');
  const file = named('content');
  if (job === undefined || file === undefined)
    throw new HttpError(400, 'INVALIDJOB', 'A multipart request has the parts job and content.');
  try {
    return { input: objectOf(JSON.parse(job) as unknown), file };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'The part job is not JSON.');
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'A job is a JSON object.');
  return value as Readonly<Record<string, unknown>>;
}

function createJob(context: ServerContext, request: OrgRequest, input: Readonly<Record<string, unknown>>): IngestJob {
  const operation = input['operation'];
  if (!operations.includes(operation as (typeof operations)[number]))
    throw new HttpError(400, 'INVALIDJOB', `operation must be one of ${operations.join(', ')}`);
  const schema = requireObject(context, request.userId, String(input['object'] ?? ''));
  if (operation === 'hardDelete' && !context.org.hasSystemPermission(request.userId, 'BulkApiHardDelete'))
    throw new HttpError(400, 'FEATURENOTENABLED', 'hardDelete operation requires special user permission to execute.');
  const name = input['externalIdFieldName'];
  const externalId = typeof name === 'string' ? schema.fields.get(name.toLowerCase()) : undefined;
  if (operation === 'upsert' && !(externalId?.externalId === true || externalId?.type === 'id'))
    throw new HttpError(400, 'INVALIDJOB', 'InvalidJob : External ID was blank for upsert operation');
  return {
    ...newJob(request, input),
    operation: operation as string,
    object: schema.name,
    schema,
    externalId: operation === 'upsert' ? externalId : undefined,
    data: undefined,
    header: [],
    rows: [],
    results: []
  };
}

/** Begins the work once the answer is on its way. */
function start(context: ServerContext, job: IngestJob): void {
  setState(job, 'UploadComplete');
  setImmediate(() => {
    if (job.state !== 'UploadComplete') return;
    setState(job, 'InProgress');
    try {
      const [header = [], ...rows] = parseCsv((job.data ?? '').replace(/^\ufeff/, ''), delimiterOf(job));
      job.header = header;
      job.rows = rows;
      const read = readerOf(job.schema, header);
      run(context, job, read);
    } catch (error) {
      fail(job, error);
    }
  });
}

function fail(job: IngestJob, error: unknown): void {
  const known = error instanceof HttpError ? error.errors : restErrors(error)?.errors;
  job.errorMessage = known?.[0]?.message ?? (error instanceof Error ? error.message : String(error));
  job.data = undefined;
  setState(job, 'Failed');
}

/** One chunk, then room for other requests, then the next. */
function run(context: ServerContext, job: IngestJob, read: RowReader): void {
  if (job.state !== 'InProgress') return;
  if (job.results.length >= job.rows.length) {
    job.data = undefined;
    setState(job, 'JobComplete');
    return;
  }
  const began = Date.now();
  try {
    const chunk = job.rows.slice(job.results.length, job.results.length + CHUNK);
    const saved = saveChunk(context, job, chunk, read);
    job.results.push(...saved);
    job.processed += saved.length;
    job.failed += saved.filter((result) => !result.success).length;
    job.processingMs += Date.now() - began;
  } catch (error) {
    fail(job, error);
    return;
  }
  setImmediate(() => run(context, job, read));
}

function saveChunk(
  context: ServerContext,
  job: IngestJob,
  chunk: readonly (readonly string[])[],
  read: RowReader
): SaveResult[] {
  const results: (SaveResult | undefined)[] = chunk.map(() => undefined);
  const operation = (job.operation === 'hardDelete' ? 'delete' : job.operation) as DmlOperation;
  try {
    context.transactions.transaction(job.userId, (tx) => {
      const records = chunk.flatMap((cells, index) => {
        try {
          const record = recordOf(context, tx, job.schema, read(cells));
          if (operation === 'delete' || operation === 'update') {
            if (record.id === null) {
              results[index] = refused('MISSING_ARGUMENT', `Id not specified in an ${operation} call`);
              return [];
            }
          }
          return [{ record, index }];
        } catch (error) {
          const first = error instanceof HttpError ? error.errors[0] : restErrors(error)?.errors[0];
          if (first === undefined) throw error;
          results[index] = refused(first.errorCode, first.message, first.fields);
          return [];
        }
      });
      const rows = context.org.dml(
        tx,
        operation,
        records.map(({ record }) => record),
        {
          access: USER_ACCESS,
          allOrNone: false,
          ...(job.externalId === undefined || job.externalId.type === 'id'
            ? {}
            : { externalIdField: job.externalId.name })
        }
      );
      rows.forEach((row, at) => {
        results[records[at]!.index] = resultOf(row, operation);
      });
      if (job.operation === 'hardDelete')
        context.org.emptyRecycleBin(
          tx,
          rows.flatMap((row) => (row.success && row.id !== null ? [row.id] : []))
        );
    });
  } catch (error) {
    // What fails the chunk as a whole, such as a limit that a trigger passed, is every row's error; nothing of it was kept.
    const known = restErrors(error);
    if (known === null) throw error;
    const { errorCode, message, fields } = known.errors[0]!;
    return chunk.map((_, index) =>
      results[index]?.success === false ? results[index] : refused(errorCode, message, fields)
    );
  }
  return results.map((result) => result!);
}

function refused(statusCode: string, message: string, fields: readonly string[] = []): SaveResult {
  return { id: null, success: false, errors: [{ statusCode, message, fields }] };
}

function csv(job: BulkJob, rows: readonly (readonly string[])[]): OrgResponse {
  const lines = rows.map((row) => csvLine(row, delimiterOf(job)));
  return content(linesOf(job, lines), 'text/csv;charset=UTF-8');
}

/** The rows that were saved, or those that were not, with their ids and errors before their own columns. */
function results(job: IngestJob, saved: boolean): OrgResponse {
  const rows = job.results.flatMap((result, index) => {
    if (result.success !== saved) return [];
    const cells = job.header.map((_, at) => job.rows[index]?.[at] ?? '');
    return [[result.id ?? '', saved ? String(isNew(job, result)) : errorText(result), ...cells]];
  });
  return csv(job, [['sf__Id', saved ? 'sf__Created' : 'sf__Error', ...job.header], ...rows]);
}

function isNew(job: IngestJob, result: SaveResult): boolean {
  return job.operation === 'insert' || result.created === true;
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --`. */
function errorText(result: SaveResult): string {
  return result.errors
    .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(',')} --`)
    .join(' ');
}
