/** Requests inside a request (REST API Developer Guide, "Composite", "Batch", "Composite Graphs"). */
import { HttpError, json, type OrgRequest, type OrgResponse, type Route } from '../http.ts';
import type { ServerContext } from '../org/context.ts';

/** Answers a request as if it had come from outside, errors included. At once: what follows belongs to the same transaction. */
export type Dispatch = (
  request: OrgRequest,
  method: string,
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>>
) => OrgResponse;

interface SubRequest {
  readonly method?: unknown;
  readonly url?: unknown;
  readonly body?: unknown;
  readonly richInput?: unknown;
  readonly referenceId?: unknown;
  readonly httpHeaders?: unknown;
}

/** Routes of /composite and /composite/batch. */
export function compositeRoutes(context: ServerContext, dispatch: Dispatch): Route[] {
  const base = '/services/data/:version/composite';
  return [
    { method: 'POST', pattern: base, handle: (request) => composite(context, request, dispatch) },
    { method: 'POST', pattern: `${base}/batch`, handle: (request) => batch(request, dispatch) },
    { method: 'POST', pattern: `${base}/graph`, handle: (request) => graphs(context, request, dispatch) }
  ];
}

/** Requests of all graphs together. */
const MOST_NODES = 500;

/** Several composites, each saved whole or not at all. */
function graphs(context: ServerContext, request: OrgRequest, dispatch: Dispatch): OrgResponse {
  const input = request.json() as { graphs?: unknown } | null;
  const list = input?.graphs as { graphId?: unknown; compositeRequest?: unknown }[] | undefined;
  if (!Array.isArray(list) || list.some((graph) => !Array.isArray(graph?.compositeRequest)))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'graphs is a list of graphs with a compositeRequest each.');
  const nodes = list.reduce((sum, graph) => sum + (graph.compositeRequest as unknown[]).length, 0);
  if (nodes > MOST_NODES)
    throw new HttpError(400, 'LIMIT_EXCEEDED', `The graphs of a request have at most ${MOST_NODES} nodes.`);
  return json({
    graphs: list.map((graph) => {
      const compositeResponse = runAll(context, request, dispatch, graph.compositeRequest as SubRequest[], true);
      return {
        graphId: String(graph.graphId ?? ''),
        graphResponse: { compositeResponse },
        isSuccessful: compositeResponse.every(({ httpStatusCode }) => httpStatusCode < 400)
      };
    })
  });
}

function bodyOf(response: OrgResponse): unknown {
  if (response.body === null) return null;
  const text = typeof response.body === 'string' ? response.body : Buffer.from(response.body).toString('utf8');
  return JSON.parse(text) as unknown;
}

interface SubResult {
  readonly body: unknown;
  readonly httpHeaders: unknown;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

function composite(context: ServerContext, request: OrgRequest, dispatch: Dispatch): OrgResponse {
  const input = request.json() as { allOrNone?: unknown; compositeRequest?: unknown } | null;
  if (!Array.isArray(input?.compositeRequest))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'compositeRequest is a list of requests.');
  if (input.compositeRequest.length > 25)
    throw new HttpError(400, 'LIMIT_EXCEEDED', 'A composite request has at most 25 subrequests.');
  const parts = input.compositeRequest as SubRequest[];
  return json({ compositeResponse: runAll(context, request, dispatch, parts, input.allOrNone === true) });
}

/** Requests one after the other; `@{reference.path}` takes a value of an earlier answer. With allOrNone one failure undoes all. */
function runAll(
  context: ServerContext,
  request: OrgRequest,
  dispatch: Dispatch,
  parts: readonly SubRequest[],
  allOrNone: boolean
): SubResult[] {
  const answers = new Map<string, unknown>();
  const results: SubResult[] = [];
  const savepoint = context.org.savepoint();
  const forgetJobs = context.transactions.rememberJobs?.() ?? ((): void => undefined);
  try {
    for (const part of parts) {
      const referenceId = String(part.referenceId ?? '');
      let response: OrgResponse;
      try {
        const url = String(fill(String(part.url ?? ''), answers));
        response = dispatch(
          request,
          String(part.method ?? 'GET'),
          url,
          fill(part.body, answers),
          headersOf(part.httpHeaders)
        );
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        response = json(error.body, { status: error.status });
      }
      const body = bodyOf(response);
      results.push({
        body,
        httpHeaders: response.headers['location'] === undefined ? {} : { Location: response.headers['location'] },
        httpStatusCode: response.status,
        referenceId
      });
      answers.set(referenceId, body);
      if (allOrNone && response.status >= 400) break;
    }
    if (allOrNone && results.some(({ httpStatusCode }) => httpStatusCode >= 400)) {
      context.org.rollbackTo(savepoint);
      forgetJobs();
      return undone(results, parts);
    }
  } catch (error) {
    context.org.rollbackTo(savepoint);
    forgetJobs();
    throw error;
  } finally {
    context.org.release(savepoint);
  }
  return results;
}

function undone(results: readonly SubResult[], parts: readonly SubRequest[]): SubResult[] {
  const halted = [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.'
    }
  ];
  return parts.map((part, index) => {
    const result = results[index];
    return result && result.httpStatusCode >= 400
      ? result
      : { body: halted, httpHeaders: {}, httpStatusCode: 400, referenceId: String(part.referenceId ?? '') };
  });
}

function headersOf(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** Replaces `@{ref.records[0].Id}` in every text. Throws HttpError 400 for a reference to nothing. */
function fill(value: unknown, answers: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string')
    return value.replace(/@\{([^}]+)\}/g, (_, path: string) => String(valueAt(path, answers)));
  if (Array.isArray(value)) return value.map((each) => fill(each, answers));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fill(each, answers)]));
  return value;
}

function valueAt(path: string, answers: ReadonlyMap<string, unknown>): unknown {
  const [reference = '', ...steps] = path.replace(/\[(\d+)\]/g, '.$1').split('.');
  let value: unknown = answers.get(reference);
  for (const step of steps) {
    const holder = value as Record<string, unknown> | null | undefined;
    // References count as written, except that ids of saves are `id` in answers and `Id` in records.
    value =
      holder?.[step] ??
      holder?.[Object.keys(holder ?? {}).find((key) => key.toLowerCase() === step.toLowerCase()) ?? ''];
  }
  if (value === undefined || value === null || typeof value === 'object')
    throw new HttpError(400, 'PROCESSING_HALTED', `Invalid reference specified. No value for ${path} found.`);
  return value;
}

/** Independent requests; `haltOnError` stops at the first failure. */
function batch(request: OrgRequest, dispatch: Dispatch): OrgResponse {
  const input = request.json() as { haltOnError?: unknown; batchRequests?: unknown } | null;
  if (!Array.isArray(input?.batchRequests))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'batchRequests is a list of requests.');
  if (input.batchRequests.length > 25)
    throw new HttpError(400, 'LIMIT_EXCEEDED', 'A batch has at most 25 subrequests.');
  const results: { statusCode: number; result: unknown }[] = [];
  let halted = false;
  for (const part of input.batchRequests as SubRequest[]) {
    if (halted) {
      results.push({
        statusCode: 412,
        result: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request parameter' }]
      });
      continue;
    }
    const url = String(part.url ?? '');
    const response = dispatch(
      request,
      String(part.method ?? 'GET'),
      url.startsWith('/') ? url : `/services/data/${url}`,
      part.richInput,
      {}
    );
    results.push({ statusCode: response.status, result: bodyOf(response) });
    halted = input.haltOnError === true && response.status >= 400;
  }
  return json({ hasErrors: results.some(({ statusCode }) => statusCode >= 400), results });
}
