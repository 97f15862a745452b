/** Classes with @RestResource (Apex Developer Guide, "RestResource Annotation", "HttpGet Annotation" and the like). */
import { entryMode, type ApexProgram } from '../../apex/program.ts';
import { readTyped } from '../../apex/library/json/read.ts';
import { parseTree, type JsonTree } from '../../apex/library/json/tree.ts';
import { serialize } from '../../apex/library/json/write.ts';
import { restContext, RestRequest, RestResponse } from '../../apex/library/web/rest.ts';
import type { MethodMeta } from '../../apex/compiler/generate/module.ts';
import type { LoadedClass } from '../../apex/runtime/loaded-class.ts';
import { RuntimeTypes } from '../../apex/runtime/registry.ts';
import { machine } from '../../apex/runtime/transaction.ts';
import { ApexBlob } from '../../values/index.ts';
import { HttpError } from '../http.ts';
import type { ApexRestAnswer, ApexRestCall } from '../rest/apex-rest.ts';

interface Service {
  readonly info: LoadedClass;
  /** `/trips/*` as stated in the annotation. */
  readonly mapping: string;
}

const ROOT = '/services/apexrest';

export class RestServices {
  readonly #program: ApexProgram;
  #services: readonly Service[] | undefined;

  constructor(program: ApexProgram) {
    this.#program = program;
  }

  /** Runs the method for a request in a transaction of its own; null when no class serves the address. Throws HttpError and what Apex throws. */
  call(call: ApexRestCall): ApexRestAnswer | null {
    const path = this.#withoutNamespace(call.path);
    const service = this.#find(path);
    if (!service) return null;
    const wanted = `http${call.httpMethod.toLowerCase()}`;
    const method = service.info.meta.methods.find(
      (candidate) => candidate.isStatic && candidate.annotations.some(({ name }) => name === wanted)
    );
    if (!method)
      throw new HttpError(
        405,
        'METHOD_NOT_ALLOWED',
        `HTTP Method '${call.httpMethod}' not allowed. Allowed are ${allowed(service.info).join(',')}`
      );
    return this.#program.run({ userId: call.userId }, () => {
      const request = makeRequest(call, path, service.mapping);
      const response = new RestResponse();
      restContext.request = request;
      restContext.response = response;
      machine.mode = entryMode(service.info);
      const result = service.info.callStatic(method.key, argumentsOf(method, call));
      return answerOf(method, result, restContext.response ?? response);
    });
  }

  #withoutNamespace(path: string): string {
    const { namespace } = this.#program;
    return namespace !== null && path.toLowerCase().startsWith(`/${namespace.toLowerCase()}/`)
      ? path.slice(namespace.length + 1)
      : path;
  }

  /** An exact mapping wins over one with a star, and a longer one over a shorter. */
  #find(path: string): Service | undefined {
    this.#services ??= [...this.#program.classes.values()].flatMap((info) => {
      const mapping =
        info.meta.annotations.find(({ name }) => name === 'restresource')?.values['urlmapping'] ??
        info.meta.annotations.find(({ name }) => name === 'restresource')?.values['urlMapping'];
      return typeof mapping === 'string' ? [{ info, mapping }] : [];
    });
    const fits = this.#services.filter(({ mapping }) =>
      mapping.endsWith('*')
        ? path.startsWith(mapping.slice(0, -1)) || path === mapping.slice(0, -2)
        : path === mapping || path === `${mapping}/`
    );
    return fits.sort(
      (a, b) => Number(a.mapping.endsWith('*')) - Number(b.mapping.endsWith('*')) || b.mapping.length - a.mapping.length
    )[0];
  }
}

function allowed(info: LoadedClass): string[] {
  return info.meta.methods
    .flatMap(({ annotations }) => annotations)
    .flatMap(({ name }) => (/^http(get|post|put|patch|delete)$/.test(name) ? [name.slice(4).toUpperCase()] : []))
    .sort();
}

function makeRequest(call: ApexRestCall, path: string, mapping: string): RestRequest {
  const request = new RestRequest();
  request.httpMethod = call.httpMethod;
  request.requestURI = path;
  request.resourcePath = `${ROOT}${mapping}`;
  request.remoteAddress = call.remoteAddress;
  request.requestBody = new ApexBlob(call.body);
  for (const [name, value] of call.parameters) request.params.put(name, value);
  for (const [name, value] of call.headers) request.headers.put(name, value);
  return request;
}

/** Parameters of the method by name from the JSON body; GET and DELETE have none. Throws HttpError 400. */
function argumentsOf(method: MethodMeta, call: ApexRestCall): unknown[] {
  if (method.parameters.length === 0) return [];
  let body: JsonTree;
  try {
    body = parseTree(Buffer.from(call.body).toString('utf8'));
  } catch (error) {
    throw new HttpError(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
  if (!(body instanceof Map))
    throw new HttpError(400, 'JSON_PARSER_ERROR', 'The body is a JSON object with the parameters by name.');
  for (const name of body.keys()) {
    if (!method.parameters.some((parameter) => parameter.name === name)) {
      throw new HttpError(400, 'JSON_PARSER_ERROR', `Unexpected parameter encountered during deserialization: ${name}`);
    }
  }
  return method.parameters.map(({ name, type }) => {
    const value = body.get(name);
    return value === undefined || value === null ? null : readTyped(value, RuntimeTypes.get(type), false);
  });
}

function answerOf(method: MethodMeta, result: unknown, response: RestResponse): ApexRestAnswer {
  const headers = new Map(response.headers.entries());
  const body =
    method.returnType === 'void'
      ? (response.responseBody?.bytes ?? null)
      : new TextEncoder().encode(serialize(result ?? null, false, false));
  return { statusCode: response.statusCode ?? 200, headers, body };
}
