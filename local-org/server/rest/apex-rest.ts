/** Apex REST services (Apex Developer Guide, "Exposing Apex Classes as REST Web Services"): /services/apexrest/*. */
import { NotSupported } from '../../data/access.ts';
import { content, HttpError, json, type OrgRequest, type OrgResponse, type Route } from '../http.ts';

export interface ApexRestCall {
  readonly httpMethod: string;
  /** Address after /services/apexrest, such as `/accounts/001…`. */
  readonly path: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
  readonly remoteAddress: string;
  readonly userId: string;
}

export interface ApexRestAnswer {
  readonly statusCode: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array | null;
}

/** The Apex room's side; null when no class serves the address. Throws what the Apex code throws. */
export type CallApexRest = (call: ApexRestCall) => ApexRestAnswer | null;

/** Routes of Apex REST. `describe` gives the message of an Apex exception; null for any other error. */
export function apexRestRoutes(
  callRest: CallApexRest | null,
  describe: (error: unknown) => { message: string } | null
): Route[] {
  return [
    { method: '*', pattern: '/services/apexrest/*path', handle: (request) => serve(callRest, describe, request) }
  ];
}

function serve(
  callRest: CallApexRest | null,
  describe: (error: unknown) => { message: string } | null,
  request: OrgRequest
): OrgResponse {
  if (!callRest) throw new NotSupported('Apex REST services');
  let answer: ApexRestAnswer | null;
  try {
    answer = callRest({
      httpMethod: request.method,
      path: `/${request.params['path']!}`,
      parameters: new Map(request.query),
      headers: new Map(
        Object.entries(request.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as const]
        )
      ),
      body: request.body,
      remoteAddress: '127.0.0.1',
      userId: request.userId
    });
  } catch (error) {
    const described = describe(error);
    if (!described) throw error;
    return json([{ errorCode: 'APEX_ERROR', message: described.message }], { status: 500 });
  }
  if (!answer) throw new HttpError(404, 'NOT_FOUND', 'Could not find a match for URL');
  const headers = Object.fromEntries([...answer.headers].map(([name, value]) => [name.toLowerCase(), value]));
  return {
    ...content(answer.body ?? new Uint8Array(), headers['content-type'] ?? 'application/json;charset=UTF-8', {
      headers
    }),
    status: answer.statusCode
  };
}
