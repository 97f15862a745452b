/** Requests to the org, and their failures in the shape components know (Lightning Web Components Developer Guide, "Handle Errors": FetchResponse). */

/** What a failed request gives: `body` is one error of the UI API or Apex, or an array of REST errors. */
export interface FetchResponseError {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
  readonly errorType: 'fetchResponse';
}

/** Root of the UI API. */
export const UI_API = '/services/data/v67.0/ui-api';

/** Freezes a JSON value with everything in it: data of the org is read-only in components, as on the platform. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function failure(status: number, statusText: string, body: unknown): FetchResponseError {
  return deepFreeze({ ok: false, status, statusText, body, headers: {}, errorType: 'fetchResponse' });
}

/** Sends a request and gives the JSON answered (undefined for 204). Rejects with a FetchResponseError. */
export async function request(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    });
  } catch (error) {
    throw failure(0, 'Network Error', {
      message: `The local org does not answer: ${error instanceof Error ? error.message : String(error)}`
    });
  }
  const text = await response.text();
  let answer: unknown;
  try {
    answer = text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    throw failure(response.status, response.statusText, {
      message: `The local org answered ${response.status} with something that is not JSON.`
    });
  }
  if (!response.ok) throw failure(response.status, response.statusText, answer);
  return answer;
}

/** The sentences of any error: of a FetchResponseError, a JavaScript error, or an array of either. */
export function errorMessages(error: unknown): string[] {
  if (error === null || error === undefined) return [];
  if (Array.isArray(error)) return error.flatMap(errorMessages);
  if (typeof error === 'string') return [error];
  if (error instanceof Error) return [error.message];
  const { body, message, output } = error as {
    body?: unknown;
    message?: unknown;
    output?: { errors?: unknown[]; fieldErrors?: Record<string, unknown[]> };
  };
  if (body !== undefined) return errorMessages(body);
  const details = output
    ? [...(output.errors ?? []), ...Object.values(output.fieldErrors ?? {}).flat()].flatMap(errorMessages)
    : [];
  if (details.length > 0) return details;
  return typeof message === 'string' ? [message] : [JSON.stringify(error)];
}
