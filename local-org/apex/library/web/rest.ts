/** System.RestContext, RestRequest, RestResponse. Source: Apex Reference, "RestContext Class" and the others. */
import type { ApexBlob } from '../../../values/index.ts';
import { ApexMap } from '../../runtime/collections.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { fields } from '../bean.ts';
import { platformType } from '../declare.ts';

const textMap = (): ApexMap<string, string> =>
  new ApexMap(RuntimeTypes.mapOf(RuntimeTypes.string, RuntimeTypes.string));
const headerMap = (): ApexMap<string, string> =>
  new HeaderMap(RuntimeTypes.mapOf(RuntimeTypes.string, RuntimeTypes.string));

/** Names of headers are found whatever their case, and keep their spelling. */
class HeaderMap extends ApexMap<string, string> {
  private spelled(name: unknown): unknown {
    if (typeof name !== 'string' || super.containsKey(name)) return name;
    const lower = name.toLowerCase();
    return this.entries().find(([key]) => key.toLowerCase() === lower)?.[0] ?? name;
  }

  override get(name: unknown): string | null {
    return super.get(this.spelled(name));
  }

  override containsKey(name: unknown): boolean {
    return super.containsKey(this.spelled(name));
  }

  override put(name: string, value: string): string | null {
    return super.put(this.spelled(name) as string, value);
  }
}

export class RestRequest {
  headers: ApexMap<string, string> = headerMap();
  httpMethod: string | null = null;
  params: ApexMap<string, string> = textMap();
  remoteAddress: string | null = null;
  requestBody: ApexBlob | null = null;
  requestURI: string | null = null;
  resourcePath: string | null = null;
}

export class RestResponse {
  headers: ApexMap<string, string> = headerMap();
  responseBody: ApexBlob | null = null;
  statusCode: number | null = null;
}

/** The request and response of the transaction; the server sets them before it calls a resource class. */
export const restContext = {
  get request(): RestRequest | null {
    return (currentTransaction().extras.get('rest request') as RestRequest | undefined) ?? null;
  },
  set request(value: RestRequest | null) {
    currentTransaction().extras.set('rest request', value);
  },
  get response(): RestResponse | null {
    return (currentTransaction().extras.get('rest response') as RestResponse | undefined) ?? null;
  },
  set response(value: RestResponse | null) {
    currentTransaction().extras.set('rest response', value);
  }
};

platformType({
  name: 'System.RestRequest',
  kind: 'class',
  construct: RestRequest,
  constructors: { '()': () => new RestRequest() },
  properties: fields(
    'Map<String,String> headers',
    'String httpMethod',
    'Map<String,String> params',
    'String remoteAddress',
    'Blob requestBody',
    'String requestURI',
    'String resourcePath'
  ),
  methods: {
    'void addHeader(String name, String value)': (request: RestRequest, name: string, value: string) => {
      request.headers.put(name, value);
    },
    'void addParameter(String name, String value)': (request: RestRequest, name: string, value: string) => {
      request.params.put(name, value);
    }
  }
});

platformType({
  name: 'System.RestResponse',
  kind: 'class',
  construct: RestResponse,
  constructors: { '()': () => new RestResponse() },
  properties: fields('Map<String,String> headers', 'Blob responseBody', 'Integer statusCode'),
  methods: {
    'void addHeader(String name, String value)': (response: RestResponse, name: string, value: string) => {
      response.headers.put(name, value);
    }
  }
});

platformType({
  name: 'System.RestContext',
  kind: 'class',
  staticProperties: {
    'RestRequest request': {
      get: () => restContext.request,
      set: (value: RestRequest | null) => {
        restContext.request = value;
      }
    },
    'RestResponse response': {
      get: () => restContext.response,
      set: (value: RestResponse | null) => {
        restContext.response = value;
      }
    }
  }
});
