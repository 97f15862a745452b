/** Jobs of Bulk API 2.0 and what is told of them (Bulk API 2.0 and Bulk API Developer Guide, "Get Job Info"). They live as long as the server. */
import { makeId } from '../../../values/index.ts';
import { HttpError, type OrgRequest } from '../../http.ts';
import { versionOf } from '../sobjects.ts';

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

const delimiters = {
  COMMA: ',',
  SEMICOLON: ';',
  TAB: '\t',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`'
} as const;

/** What jobs that load and jobs that query have in common. */
export interface BulkJob {
  readonly id: string;
  readonly userId: string;
  readonly operation: string;
  readonly object: string;
  readonly created: number;
  modified: number;
  state: JobState;
  readonly apiVersion: number;
  readonly columnDelimiter: keyof typeof delimiters;
  readonly lineEnding: 'LF' | 'CRLF';
  errorMessage: string | null;
  processed: number;
  failed: number;
  processingMs: number;
}

/** Jobs older than these give way. */
const MOST_JOBS = 100;

/** The jobs of one kind, each seen by the user who made it. */
export class JobList<J extends BulkJob> {
  readonly #jobs = new Map<string, J>();

  add(job: J): void {
    this.#jobs.set(job.id, job);
    if (this.#jobs.size > MOST_JOBS) this.#jobs.delete(this.#jobs.keys().next().value!);
  }

  /** The job a request names. Throws HttpError 404. */
  of(request: OrgRequest): J {
    const job = this.#jobs.get(request.params['id']!);
    if (job?.userId !== request.userId) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
    return job;
  }

  all(userId: string): J[] {
    return [...this.#jobs.values()].filter((job) => job.userId === userId).reverse();
  }

  /** Throws HttpError 400 while a job is under way. */
  remove(job: J): void {
    if (job.state === 'Open' || job.state === 'InProgress')
      throw new HttpError(400, 'INVALIDJOBSTATE', `Job is in state ${job.state} and cannot be deleted`);
    this.#jobs.delete(job.id);
  }
}

let sequence = 1;

/** What every new job has. Throws HttpError 400 for options the API does not know. */
export function newJob(
  request: OrgRequest,
  input: Readonly<Record<string, unknown>>
): Omit<BulkJob, 'object' | 'operation'> {
  const option = <T extends string>(name: string, known: readonly T[], otherwise: T): T => {
    const value = input[name] ?? otherwise;
    if (!known.includes(value as T))
      throw new HttpError(400, 'INVALIDJOB', `${name} must be one of ${known.join(', ')}; it is ${String(value)}.`);
    return value as T;
  };
  option('contentType', ['CSV'], 'CSV');
  const now = Date.now();
  return {
    id: makeId('750', sequence++),
    userId: request.userId,
    created: now,
    modified: now,
    state: 'Open',
    apiVersion: Number(versionOf(request)),
    columnDelimiter: option('columnDelimiter', Object.keys(delimiters) as (keyof typeof delimiters)[], 'COMMA'),
    lineEnding: option('lineEnding', ['LF', 'CRLF'], 'LF'),
    errorMessage: null,
    processed: 0,
    failed: 0,
    processingMs: 0
  };
}

export function delimiterOf(job: BulkJob): string {
  return delimiters[job.columnDelimiter];
}

/** A text of lines as the job ends them. */
export function linesOf(job: BulkJob, lines: readonly string[]): string {
  const end = job.lineEnding === 'CRLF' ? '\r\n' : '\n';
  return lines.map((line) => line + end).join('');
}

const moment = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

/** What is told of a job when it is made and listed. */
export function jobInfo(job: BulkJob, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.userId,
    createdDate: moment(job.created),
    systemModstamp: moment(job.modified),
    state: job.state,
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: job.apiVersion,
    lineEnding: job.lineEnding,
    columnDelimiter: job.columnDelimiter,
    ...more
  };
}

export function setState(job: BulkJob, state: JobState): void {
  job.state = state;
  job.modified = Date.now();
}
