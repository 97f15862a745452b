/** Sends an answer: entity tags, compression, the session's cookie. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OrgResponse } from './http.ts';

const gzipAsync = promisify(gzip);
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|wasm)|image\/svg)/;

/** Reads get an entity tag and are answered 304 where the browser has them; text over a kilobyte is compressed. */
export async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: OrgResponse,
  setCookie: string | undefined
): Promise<void> {
  const headers: Record<string, string | string[] | number> = { 'x-content-type-options': 'nosniff' };
  for (const [name, value] of Object.entries(response.headers))
    headers[name] = typeof value === 'string' ? value : [...value];
  if (setCookie) {
    const already = headers['set-cookie'];
    headers['set-cookie'] =
      already === undefined ? setCookie : [setCookie, ...(Array.isArray(already) ? already : [String(already)])];
  }
  let body =
    response.body === null
      ? null
      : typeof response.body === 'string'
        ? Buffer.from(response.body, 'utf8')
        : response.body;
  const isRead = incoming.method === 'GET' || incoming.method === 'HEAD';
  if (body && isRead && response.status === 200 && headers['etag'] === undefined) {
    headers['etag'] = `"${createHash('sha1').update(body).digest('base64url')}"`;
  }
  if (
    isRead &&
    response.status === 200 &&
    headers['etag'] !== undefined &&
    matchesEtag(incoming.headers['if-none-match'], String(headers['etag']))
  ) {
    delete headers['content-type'];
    outgoing.writeHead(304, headers);
    outgoing.end();
    return;
  }
  if (
    body &&
    body.length > 1024 &&
    headers['content-encoding'] === undefined &&
    COMPRESSIBLE.test(String(headers['content-type'] ?? ''))
  ) {
    headers['vary'] = 'accept-encoding';
    if (/\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? ''))) {
      body = await gzipAsync(body, { level: 4 });
      headers['content-encoding'] = 'gzip';
    }
  }
  if (body) headers['content-length'] = body.length;
  else if (response.status !== 204) headers['content-length'] = 0;
  outgoing.writeHead(response.status, headers);
  outgoing.end(incoming.method === 'HEAD' ? undefined : (body ?? undefined));
}

function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}
