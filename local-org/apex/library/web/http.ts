/** System.Http, HttpRequest, HttpResponse and their mocks. Callouts go to mocks only. Source: Apex Reference, "Http Classes", "Testing HTTP Callouts". */
import { NotSupported } from '../../../data/access.ts';
import { ApexBlob } from '../../../values/index.ts';
import { ApexList } from '../../runtime/collections.ts';
import { throwApex } from '../../runtime/exceptions.ts';
import { RuntimeTypes } from '../../runtime/registry.ts';
import { currentTransaction } from '../../runtime/transaction.ts';
import { notNull } from '../arguments.ts';
import { abstractMethod, platformType } from '../declare.ts';
import type { Implementation } from '../declare.ts';
import { DomDocument } from '../xml/dom.ts';
import { XmlStreamReader } from '../xml/streams.ts';
import { loadStaticResource } from '../static-resources.ts';

/** Body and headers, which requests and responses have in common. Header names do not tell case apart. */
class HttpMessage {
  private readonly headers = new Map<string, { name: string; value: string }>();
  body: ApexBlob | null = null;

  setHeader(name: string, value: string): void {
    this.headers.set(name.toLowerCase(), { name, value });
  }

  header(name: string): string | null {
    return this.headers.get(name.toLowerCase())?.value ?? null;
  }

  get headerNames(): string[] {
    return [...this.headers.values()].map((header) => header.name);
  }

  get text(): string {
    return this.body === null ? '' : this.body.toText();
  }
}

export class HttpRequest extends HttpMessage {
  endpoint: string | null = null;
  method: string | null = null;
  compressed = false;
  /** Milliseconds. */
  timeout: number | null = null;
  certificate: string | null = null;

  override toString(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

export class HttpResponse extends HttpMessage {
  status: string | null = null;
  statusCode = 0;

  override toString(): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}

interface CalloutMock {
  respond$1(request: HttpRequest): HttpResponse | null;
}

const LONGEST_TIMEOUT = 120_000;

/** Sends a request to the mock of the test. Outside tests callouts are refused. */
export function send(request: HttpRequest): HttpResponse | null {
  const tx = currentTransaction();
  // A mock answers whatever it is asked.
  if (tx.test?.mocks.has('httpcalloutmock') !== true) {
    if (request.endpoint === null || request.endpoint === '') throwApex('System.CalloutException', 'no protocol: ');
    if (request.method === null) throwApex('System.CalloutException', 'Method is required');
  }
  if (tx.limits.used.dmlStatements > 0) {
    throwApex(
      'System.CalloutException',
      'You have uncommitted work pending. Please commit or rollback before calling out'
    );
  }
  tx.count('callouts', 1);
  if (tx.test === null) throw new NotSupported(`HTTP callouts (${request.method} ${request.endpoint})`);
  const mock = tx.test.mocks.get('httpcalloutmock') as CalloutMock | undefined;
  if (mock === undefined)
    throwApex('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  return mock.respond$1(request);
}

const bodyMethods: Record<string, Implementation> = {
  'String getBody()': (message: HttpMessage) => message.text,
  'Blob getBodyAsBlob()': (message: HttpMessage) => message.body ?? ApexBlob.fromText(''),
  'Dom.Document getBodyDocument()': (message: HttpMessage) => new DomDocument().load(message.text),
  'void setBodyDocument(Dom.Document document)': (message: HttpMessage, document: DomDocument | null) => {
    message.body = ApexBlob.fromText(notNull(document).toXml());
  },
  'void setBody(String body)': (message: HttpMessage, body: string | null) => {
    message.body = ApexBlob.fromText(notNull(body));
  },
  'void setBodyAsBlob(Blob body)': (message: HttpMessage, body: ApexBlob | null) => {
    message.body = notNull(body);
  },
  'String getHeader(String name)': (message: HttpMessage, name: string | null) => message.header(notNull(name)),
  'void setHeader(String name, String value)': (message: HttpMessage, name: string | null, value: string | null) =>
    message.setHeader(notNull(name), notNull(value)),
  'String toString()': String
};

platformType({
  name: 'System.HttpRequest',
  kind: 'class',
  construct: HttpRequest,
  constructors: { '()': () => new HttpRequest() },
  methods: {
    ...bodyMethods,
    'Boolean getCompressed()': (request: HttpRequest) => request.compressed,
    'String getEndpoint()': (request: HttpRequest) => request.endpoint,
    'String getMethod()': (request: HttpRequest) => request.method,
    'void setClientCertificate(String clientCert, String password)': (
      request: HttpRequest,
      certificate: string | null
    ) => {
      request.certificate = certificate;
    },
    'void setClientCertificateName(String name)': (request: HttpRequest, name: string | null) => {
      request.certificate = name;
    },
    'void setCompressed(Boolean compressed)': (request: HttpRequest, compressed: boolean | null) => {
      request.compressed = compressed === true;
    },
    'void setEndpoint(String endpoint)': (request: HttpRequest, endpoint: string | null) => {
      request.endpoint = endpoint;
    },
    'void setMethod(String method)': (request: HttpRequest, method: string | null) => {
      request.method = method;
    },
    'void setTimeout(Integer milliseconds)': (request: HttpRequest, timeout: number | null) => {
      if (timeout === null || timeout < 1 || timeout > LONGEST_TIMEOUT)
        throwApex(
          'System.InvalidReadTimeoutException',
          `Read timeout must be from 1 to ${LONGEST_TIMEOUT} milliseconds`
        );
      request.timeout = timeout;
    }
  }
});

platformType({
  name: 'System.HttpResponse',
  kind: 'class',
  construct: HttpResponse,
  constructors: { '()': () => new HttpResponse() },
  methods: {
    ...bodyMethods,
    'List<String> getHeaderKeys()': (response: HttpResponse) =>
      ApexList.of(
        RuntimeTypes.string,
        response.headerNames.sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
      ),
    'String getStatus()': (response: HttpResponse) => response.status,
    'XmlStreamReader getXmlStreamReader()': (response: HttpResponse) => new XmlStreamReader(response.text),
    'Integer getStatusCode()': (response: HttpResponse) => response.statusCode,
    'void setStatus(String status)': (response: HttpResponse, status: string | null) => {
      response.status = status;
    },
    'void setStatusCode(Integer code)': (response: HttpResponse, code: number | null) => {
      response.statusCode = code ?? 0;
    }
  }
});

class Http {
  toString(): string {
    return 'System.Http[]';
  }
}
platformType({
  name: 'System.Http',
  kind: 'class',
  construct: Http,
  constructors: { '()': () => new Http() },
  methods: {
    'HttpResponse send(HttpRequest request)': (_: Http, request: HttpRequest | null) => send(notNull(request)),
    'String toString()': String
  }
});

platformType({
  name: 'System.HttpCalloutMock',
  kind: 'interface',
  methods: {
    'HttpResponse respond(HttpRequest request)': (mock: CalloutMock, request: HttpRequest | null) =>
      mock.respond$1(notNull(request))
  }
});
platformType({
  name: 'System.WebServiceMock',
  kind: 'interface',
  methods: {
    'void doInvoke(Object stub, Object request, Map<String,Object> response, String endpoint, String soapAction, String requestName, String responseNS, String responseName, String responseType)':
      abstractMethod
  }
});

/** A mock that answers every request with a static resource. */
class StaticResourceCalloutMock {
  readonly headers: [string, string][] = [];
  statusCode = 200;
  status: string | null = 'OK';

  protected resourceFor(_request: HttpRequest): string {
    return this.resource ?? throwApex('System.CalloutException', 'The mock has no static resource');
  }

  resource: string | null = null;

  respond$1(request: HttpRequest): HttpResponse {
    const response = new HttpResponse();
    response.body = new ApexBlob(loadStaticResource(this.resourceFor(request)));
    response.statusCode = this.statusCode;
    response.status = this.status;
    for (const [name, value] of this.headers) response.setHeader(name, value);
    return response;
  }
}

/** A mock with a static resource for each endpoint. */
class MultiStaticResourceCalloutMock extends StaticResourceCalloutMock {
  readonly resources = new Map<string, string>();

  protected override resourceFor(request: HttpRequest): string {
    return (
      this.resources.get(request.endpoint!) ??
      throwApex('System.CalloutException', `The mock has no static resource for ${request.endpoint}`)
    );
  }
}

const mockMethods: Record<string, Implementation> = {
  'HttpResponse respond(HttpRequest request)': (mock: StaticResourceCalloutMock, request: HttpRequest | null) =>
    mock.respond$1(notNull(request)),
  'void setHeader(String name, String value)': (mock: StaticResourceCalloutMock, name: string, value: string) => {
    mock.headers.push([name, value]);
  },
  'void setStatus(String status)': (mock: StaticResourceCalloutMock, status: string | null) => {
    mock.status = status;
  },
  'void setStatusCode(Integer code)': (mock: StaticResourceCalloutMock, code: number) => {
    mock.statusCode = code;
  }
};
platformType({
  name: 'System.StaticResourceCalloutMock',
  kind: 'class',
  interfaces: ['System.HttpCalloutMock'],
  construct: StaticResourceCalloutMock,
  constructors: { '()': () => new StaticResourceCalloutMock() },
  methods: {
    ...mockMethods,
    'void setStaticResource(String name)': (mock: StaticResourceCalloutMock, name: string | null) => {
      mock.resource = name;
    }
  }
});
platformType({
  name: 'System.MultiStaticResourceCalloutMock',
  kind: 'class',
  interfaces: ['System.HttpCalloutMock'],
  construct: MultiStaticResourceCalloutMock,
  constructors: { '()': () => new MultiStaticResourceCalloutMock() },
  methods: {
    ...mockMethods,
    'void setStaticResource(String endpoint, String name)': (
      mock: MultiStaticResourceCalloutMock,
      endpoint: string,
      name: string
    ) => {
      mock.resources.set(endpoint, name);
    }
  }
});
