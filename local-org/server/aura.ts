/**
 * How a page's LWC calls Apex: `POST /aura?aura.ApexAction.execute=1`. The answer and the error have the shape that
 * `@salesforce/apex/*` hands to a component (Lightning Web Components Developer Guide, "Call Apex Methods", "Handle Errors").
 */
import type { AuraCall as ApexCall, AuraFailure } from '../apex/runtime/aura.ts';
import { HttpError, json, type OrgRequest, type OrgResponse, type Route } from './http.ts';

/** A call as the page sends it. */
export interface AuraCall extends ApexCall {
  /** True when the page wires the method or its method says so: such a method may write nothing. */
  readonly cacheable: boolean;
}

/** The Apex room's side: runs an @AuraEnabled method in a transaction of its own and tells what its exceptions look like. */
export interface ApexDoor {
  /** Gives a value that JSON can carry (undefined or null for void). Throws what the Apex code throws. */
  callAura(call: AuraCall): unknown;
  /** Null for an error that no Apex code threw. */
  describeFailure(error: unknown): AuraFailure | null;
}

/** The route LWCs call Apex through. */
export function auraRoutes(apex: ApexDoor): Route[] {
  return [{ method: 'POST', pattern: '/aura', handle: (request) => execute(apex, request) }];
}

async function execute(apex: ApexDoor, request: OrgRequest): Promise<OrgResponse> {
  const call = readCall(request);
  try {
    const returnValue = await apex.callAura(call);
    return json(
      { returnValue: returnValue ?? null, cacheable: call.cacheable },
      { headers: { 'cache-control': 'no-store' } }
    );
  } catch (error) {
    const failure = apex.describeFailure(error);
    if (!failure) throw error;
    return json({ body: failure, status: 500, statusText: 'Server Error', ok: false, headers: {} }, { status: 500 });
  }
}

function readCall(request: OrgRequest): AuraCall {
  const body = request.json();
  if (!isObject(body)) throw new HttpError(400, 'JSON_PARSER_ERROR', 'An Apex call is a JSON object.');
  const { namespace, classname, method, params, cacheable } = body;
  if (typeof classname !== 'string' || typeof method !== 'string' || classname === '' || method === '') {
    throw new HttpError(400, 'MISSING_ARGUMENT', 'An Apex call names its classname and method.');
  }
  if (params !== undefined && params !== null && !isObject(params)) {
    throw new HttpError(400, 'INVALID_ARGUMENT', 'params is an object of arguments by name.');
  }
  return {
    namespace: typeof namespace === 'string' && namespace !== '' && namespace !== 'c' ? namespace : null,
    className: classname,
    method,
    params: params ?? {},
    cacheable: cacheable === true,
    userId: request.userId
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
