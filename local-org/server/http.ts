/**
 * The HTTP door of the local org: routes on node:http, replies, and the errors in the shape of the platform's REST API
 * (REST API Developer Guide, "Status Codes and Error Responses"). What the pages, assets, UI API and REST API answer
 * lives in routes of their own; this file knows none of them.
 */
import {
  createServer as createNodeServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { send } from './send.ts';
import type { Session } from './sessions.ts';

/** One request as a route sees it. */
export interface OrgRequest {
  readonly method: string;
  /** Decoded path without the query: `/lightning/r/Account/001…/view`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Values of the pattern's `:names`; a trailing `*name` takes the rest of the path. Always decoded. */
  readonly params: Readonly<Record<string, string>>;
  /** Lower-cased names. */
  readonly headers: IncomingHttpHeaders;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** `http://localhost:8080`, as the caller addressed the server. */
  readonly origin: string;
  /** Who asks. */
  readonly session: Session;
  readonly userId: string;
  /** The body as JSON. Throws HttpError 400 JSON_PARSER_ERROR. */
  json(): unknown;
  text(): string;
}

export type ResponseBody = string | Uint8Array | null;

export interface OrgResponse {
  readonly status: number;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: ResponseBody;
}

export interface Route {
  /** `GET` answers HEAD too; `*` any method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | '*';
  /** `/services/data/:version/ui-api/records/:id`, `/assets/*path`. Earlier routes and literal segments win. */
  readonly pattern: string;
  handle(request: OrgRequest): OrgResponse | Promise<OrgResponse>;
}

/** One error of the REST API: `{"errorCode":"INVALID_FIELD","message":"…","fields":[]}`. */
export interface RestError {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

/** Thrown by routes to answer with an error. `body` defaults to the REST shape, an array of RestError. */
export class HttpError extends Error {
  readonly status: number;
  readonly errors: readonly RestError[];
  readonly body: unknown;
  constructor(status: number, errorCode: string, message: string, body?: unknown) {
    super(message);
    this.status = status;
    this.errors = [{ errorCode, message }];
    this.body = body ?? this.errors;
  }
}

export interface ReplyOptions {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** The address holds a hash of the content: browsers keep it for a year without asking again. */
  readonly immutable?: boolean;
}

function reply(body: ResponseBody, contentType: string, options: ReplyOptions): OrgResponse {
  const cache = options.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
  return {
    status: options.status ?? 200,
    headers: { 'content-type': contentType, 'cache-control': cache, ...options.headers },
    body
  };
}

/** Answers with a JSON value. */
export function json(value: unknown, options: ReplyOptions = {}): OrgResponse {
  return reply(JSON.stringify(value), 'application/json;charset=UTF-8', options);
}

/** Answers with a page. */
export function html(text: string, options: ReplyOptions = {}): OrgResponse {
  return reply(text, 'text/html;charset=UTF-8', options);
}

/** Answers with plain text. */
export function text(value: string, options: ReplyOptions = {}): OrgResponse {
  return reply(value, 'text/plain;charset=UTF-8', options);
}

/** Answers with bytes or text of a stated content type: scripts, styles, icons, downloads. */
export function content(body: string | Uint8Array, contentType: string, options: ReplyOptions = {}): OrgResponse {
  return reply(body, contentType, options);
}

/** Answers 204. */
export function noContent(): OrgResponse {
  return { status: 204, headers: {}, body: null };
}

/** Sends the browser elsewhere. `location` stays on this server: it must begin with one slash. */
export function redirect(location: string, status: 301 | 302 | 303 | 307 = 302): OrgResponse {
  if (!location.startsWith('/') || location.startsWith('//'))
    throw new Error(`redirect leaves the server: ${location}`);
  return { status, headers: { location }, body: null };
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript;charset=UTF-8',
  mjs: 'text/javascript;charset=UTF-8',
  css: 'text/css;charset=UTF-8',
  html: 'text/html;charset=UTF-8',
  json: 'application/json;charset=UTF-8',
  map: 'application/json;charset=UTF-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  txt: 'text/plain;charset=UTF-8',
  xml: 'text/xml;charset=UTF-8',
  csv: 'text/csv;charset=UTF-8',
  pdf: 'application/pdf',
  ics: 'text/calendar;charset=UTF-8',
  zip: 'application/zip',
  wasm: 'application/wasm'
};

/** Content type by the end of a file's name; bytes where it is unknown. */
export function contentTypeOf(fileName: string): string {
  const extension = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
  return CONTENT_TYPES[extension] ?? 'application/octet-stream';
}

/** Makes the request's session; sets a cookie where a new one begins. Throws HttpError 401. */
export interface SessionDoor {
  open(request: { headers: IncomingHttpHeaders; cookies: Readonly<Record<string, string>> }): {
    session: Session;
    setCookie?: string;
  };
}

export interface HttpOptions {
  readonly routes: readonly Route[];
  readonly sessions: SessionDoor;
  /** Largest body taken, in bytes; default 48 MB, the largest multipart body of the REST API. */
  readonly bodyLimit?: number;
  /** Turns what a route throws into an answer; null lets the default stand. */
  readonly describeError?: (error: unknown, request: OrgRequest) => OrgResponse | null;
  /** Told of every error nobody expected. Default: the stack on stderr. */
  readonly log?: (message: string) => void;
}

interface CompiledRoute {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** A server that is not yet listening. `close` resolves when all connections are gone. */
export interface HttpServer {
  listen(port: number): Promise<number>;
  close(): Promise<void>;
  readonly server: Server;
}

/**
 * So long a connection that is not used stays open. Node closes it after five seconds, and a program that just then sends its next
 * request on it is told that the connection was reset.
 */
const IDLE_CONNECTION_MS = 600_000;

/**
 * Makes the server. It listens on 127.0.0.1 only, answers only requests that name this machine as their host (against DNS
 * rebinding), and refuses writes a browser sends from another origin.
 */
export function createHttpServer(options: HttpOptions): HttpServer {
  const find = createRouter(options.routes);
  const log = options.log ?? ((message: string) => process.stderr.write(`${message}\n`));

  const server = createNodeServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      if (!outgoing.headersSent) {
        outgoing.writeHead(500, { 'content-type': 'application/json;charset=UTF-8' });
        outgoing.end(JSON.stringify([{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An unexpected error occurred.' }]));
      } else outgoing.destroy();
    });
  });
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  server.on('clientError', refuseMalformed);

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    let response: OrgResponse;
    let setCookie: string | undefined;
    let request: OrgRequest | undefined;
    try {
      const host = incoming.headers.host ?? '';
      if (!isThisMachine(host))
        throw new HttpError(421, 'INVALID_HOST', `This server answers for localhost only, not for ${host}.`);
      refuseForeignWrites(incoming, host);
      const url = parseUrl(incoming.url ?? '/', host);
      const cookies = parseCookies(incoming.headers.cookie);
      const opened = options.sessions.open({ headers: incoming.headers, cookies });
      setCookie = opened.setCookie;
      const found = find(incoming.method ?? 'GET', url.pathname);
      const body = await readBody(incoming, options.bodyLimit ?? 48 * 1024 * 1024);
      request = makeRequest(incoming, url, cookies, opened.session, found.params, body);
      response = await found.route.handle(request);
    } catch (error) {
      // Whoever hung up in the middle of a request gets no answer.
      if (incoming.destroyed && !incoming.complete) return;
      response = describe(error, request);
    }
    await send(incoming, outgoing, response, setCookie);
  }

  function describe(error: unknown, request: OrgRequest | undefined): OrgResponse {
    if (request && options.describeError) {
      const described = options.describeError(error, request);
      if (described) return described;
    }
    if (error instanceof HttpError) return json(error.body, { status: error.status });
    log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    const message = error instanceof Error ? error.message : String(error);
    return json([{ errorCode: 'UNKNOWN_EXCEPTION', message }], { status: 500 });
  }

  return {
    server,
    listen: (port) =>
      new Promise<number>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      })
  };
}

function makeRequest(
  incoming: IncomingMessage,
  url: URL,
  cookies: Readonly<Record<string, string>>,
  session: Session,
  params: Readonly<Record<string, string>>,
  body: Buffer
): OrgRequest {
  return {
    method: incoming.method ?? 'GET',
    path: decode(url.pathname),
    query: url.searchParams,
    params,
    headers: incoming.headers,
    cookies,
    body,
    origin: url.origin,
    session,
    get userId() {
      return session.userId;
    },
    text: () => body.toString('utf8'),
    json: () => parseBody(body, incoming.headers['content-type'])
  };
}

/** A body that says it is no JSON is refused, whatever stands in it. */
function parseBody(body: Buffer, contentType: string | undefined): unknown {
  if (contentType !== undefined && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType.trim()))
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The HTTP entity was in an unsupported media type: this server takes application/json here.'
    );
  if (body.length === 0)
    throw new HttpError(
      400,
      'JSON_PARSER_ERROR',
      'The HTTP entity body is required, but this request has no entity body.'
    );
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch (error) {
    throw new HttpError(400, 'JSON_PARSER_ERROR', error instanceof Error ? error.message : String(error));
  }
}

/** A request that stands in the body of another: same caller, other method, address and body. Throws HttpError 400. */
export function innerRequest(
  outer: OrgRequest,
  method: string,
  address: string,
  params: Readonly<Record<string, string>>,
  body: unknown,
  headers: Readonly<Record<string, string>>
): OrgRequest {
  const url = parseUrl(address, outer.headers.host ?? 'localhost');
  const bytes = body === undefined || body === null ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body));
  return {
    method,
    path: decode(url.pathname),
    query: url.searchParams,
    params,
    headers: { ...outer.headers, ...headers },
    cookies: outer.cookies,
    body: bytes,
    origin: outer.origin,
    session: outer.session,
    userId: outer.userId,
    text: () => bytes.toString('utf8'),
    json: () => parseBody(bytes, undefined)
  };
}

function parseUrl(target: string, host: string): URL {
  try {
    // A target such as `//evil/x` would be read as another host; only path and query of it count here.
    return new URL(`http://${host}${target.startsWith('/') ? target : '/'}`);
  } catch {
    throw new HttpError(400, 'INVALID_URL', 'The address of this request cannot be read.');
  }
}

function decode(path: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    throw new HttpError(400, 'INVALID_URL', 'The address of this request is not well-formed UTF-8.');
  }
  // No name of anything holds one, and no file can be asked for with one.
  if (decoded.includes('\0')) throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
  return decoded;
}

function splitPath(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** Finds the route of a method and path. Throws HttpError 404 and 405. */
export function createRouter(
  routes: readonly Route[]
): (method: string, path: string) => { route: Route; params: Record<string, string> } {
  const compiled = routes.map((route): CompiledRoute => ({ route, segments: splitPath(route.pattern) }));
  return (method, path) => findRoute(compiled, method, path);
}

function findRoute(
  routes: readonly CompiledRoute[],
  method: string,
  path: string
): { route: Route; params: Record<string, string> } {
  const segments = splitPath(path);
  const wanted = method === 'HEAD' ? 'GET' : method;
  const otherMethods = new Set<string>();
  let best: { route: Route; params: Record<string, string>; weight: string } | null = null;
  for (const { route, segments: pattern } of routes) {
    const match = matchSegments(pattern, segments);
    if (!match) continue;
    if (route.method !== '*' && route.method !== wanted) {
      // A route for whatever is left says nothing of this address.
      if (pattern.length > 1 || !pattern[0]?.startsWith('*')) otherMethods.add(route.method);
    } else if (!best || match.weight > best.weight) best = { route, params: match.params, weight: match.weight };
  }
  if (best) return best;
  if (otherMethods.size > 0) {
    throw new HttpError(
      405,
      'METHOD_NOT_ALLOWED',
      `HTTP Method '${method}' not allowed. Allowed are ${[...otherMethods].sort().join(',')}`
    );
  }
  throw new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

/** The weight orders patterns: at the first segment where they differ, a literal beats a name, and a name beats the rest. */
function matchSegments(
  pattern: readonly string[],
  path: readonly string[]
): { params: Record<string, string>; weight: string } | null {
  const params: Record<string, string> = {};
  let weight = '';
  for (let index = 0; index < pattern.length; index++) {
    const part = pattern[index]!;
    if (part.startsWith('*')) {
      params[part.slice(1)] = decode(path.slice(index).join('/'));
      return { params, weight: `${weight}1` };
    }
    const segment = path[index];
    if (segment === undefined) return null;
    if (part.startsWith(':')) {
      params[part.slice(1)] = decode(segment);
      weight += '2';
    } else if (part === segment) weight += '3';
    else return null;
  }
  return pattern.length === path.length ? { params, weight: `${weight}4` } : null;
}

function parseCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) cookies[part.slice(0, equals).trim()] = part.slice(equals + 1).trim();
  }
  return cookies;
}

function isThisMachine(host: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) || /^[a-z0-9-]+\.localhost(:\d+)?$/i.test(host);
}

/** Cross-site request forgery: browsers tell where a write comes from; programs that tell nothing carry no cookies of a user. */
function refuseForeignWrites(incoming: IncomingMessage, host: string): void {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return;
  const origin = incoming.headers.origin;
  const site = incoming.headers['sec-fetch-site'];
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (foreign) throw new HttpError(403, 'CROSS_ORIGIN_REQUEST', 'Writes are taken from pages of this server only.');
}

/** What is no HTTP, or has an address or headers longer than are read (16 KB, as on the platform), is refused before any route. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return;
  const [status, reason, errorCode, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [
          431,
          'Request Header Fields Too Large',
          'REQUEST_LIMIT_EXCEEDED',
          'The address and headers are longer than 16 KB.'
        ]
      : [400, 'Bad Request', 'BAD_REQUEST', 'This is no HTTP request.'];
  const body = JSON.stringify([{ errorCode, message }]);
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json;charset=UTF-8\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`
  );
}

/** How much more than the limit is read and thrown away, so that who sends it gets to read the refusal. */
const DRAINED = 4;

async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit * DRAINED) break;
  }
  if (size > limit)
    throw new HttpError(413, 'REQUEST_LIMIT_EXCEEDED', `The body of the request is larger than ${limit} bytes.`);
  return Buffer.concat(chunks, size);
}
