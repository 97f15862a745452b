import assert from 'node:assert/strict';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { auraRoutes, type ApexDoor } from './aura.ts';
import {
  content,
  createHttpServer,
  createRouter,
  HttpError,
  json,
  noContent,
  redirect,
  type HttpServer,
  type Route
} from './http.ts';
import { createSessions, type UserDirectory } from './sessions.ts';

const ANNA = '005000000000001AAA';
const BEN = '005000000000002AAA';

const users: UserDirectory = {
  defaultUserId: () => ANNA,
  user: (id) =>
    id === ANNA || id === BEN
      ? {
          id,
          name: id === ANNA ? 'Anna' : 'Ben',
          username: `${id}@example.com`,
          email: 'a@example.com',
          profileName: 'Standard User',
          language: 'fi',
          locale: 'fi_FI',
          timeZone: 'Europe/Helsinki',
          currency: 'EUR'
        }
      : null,
  activeUsers: () => [
    { id: ANNA, name: 'Anna', title: 'Key account manager', profileName: 'Standard User' },
    { id: BEN, name: 'Ben', title: null, profileName: 'Standard User' }
  ],
  organization: () => ({
    id: '00D000000000001AAA',
    name: 'Org',
    currency: 'EUR',
    multiCurrency: false,
    namespace: null
  })
};

class ApexProblem extends Error {}

const apex: ApexDoor = {
  callAura: (call) => {
    if (call.method === 'fail') throw new ApexProblem('Not today');
    if (call.method === 'crash') throw new Error('a bug of the local org');
    return call.method === 'nothing' ? undefined : { ...call };
  },
  describeFailure: (error) =>
    error instanceof ApexProblem
      ? {
          message: error.message,
          exceptionType: 'System.AuraHandledException',
          isUserDefinedException: false,
          stackTrace: ''
        }
      : null
};

const routes: Route[] = [
  {
    method: 'GET',
    pattern: '/things/:id',
    handle: ({ params, query }) => json({ id: params['id'], q: query.get('q') })
  },
  { method: 'GET', pattern: '/things/special', handle: () => json('special') },
  {
    method: 'GET',
    pattern: '/assets/*path',
    handle: ({ params }) => content(`/* ${params['path']} */ ${'x'.repeat(5000)}`, 'text/css', { immutable: true })
  },
  { method: 'DELETE', pattern: '/things/:id', handle: () => noContent() },
  { method: 'POST', pattern: '/echo', handle: (request) => json({ got: request.json(), user: request.userId }) },
  {
    method: 'GET',
    pattern: '/broken',
    handle: () => {
      throw new Error('boom');
    }
  },
  {
    method: 'GET',
    pattern: '/refused',
    handle: () => {
      throw new HttpError(400, 'INVALID_FIELD', 'No such column');
    }
  },
  { method: 'GET', pattern: '/elsewhere', handle: () => redirect('/things/1') }
];

let server: HttpServer;
let port = 0;
const logged: string[] = [];

before(async () => {
  const sessions = createSessions(users);
  server = createHttpServer({
    routes: [...sessions.routes, ...auraRoutes(apex), ...routes],
    sessions,
    bodyLimit: 10_000,
    log: (message) => logged.push(message)
  });
  port = await server.listen(0);
});
after(() => server.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function send(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
const parsed = (answer: Answer): unknown => JSON.parse(answer.body.toString('utf8'));
const sidOf = (answer: Answer): string => /sid=([^;]+)/.exec(String(answer.headers['set-cookie']))![1]!;

describe('routes', () => {
  test('a literal segment wins over a name, wherever it stands', async () => {
    assert.deepEqual(parsed(await send('GET', '/things/special')), 'special');
    assert.deepEqual(parsed(await send('GET', '/things/%C3%A4?q=1')), { id: 'ä', q: '1' });
  });
  test('a connection stays open while nobody uses it, for whoever sends the next request on it', async () => {
    const answer = await send('GET', '/things/1', { connection: 'keep-alive' });
    assert.equal(answer.headers['keep-alive'], 'timeout=600');
  });

  test('an unknown path is 404 and a wrong method 405, in the shape of the REST API', async () => {
    const missing = await send('GET', '/nowhere');
    assert.equal(missing.status, 404);
    assert.deepEqual(parsed(missing), [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
    const wrong = await send('POST', '/things/1');
    assert.equal(wrong.status, 405);
    assert.match(wrong.body.toString(), /Allowed are DELETE,GET/);
  });
  test('a route for whatever is left answers reads, and makes no unknown address one of another method', async () => {
    const find = createRouter([{ method: 'GET', pattern: '/*rest', handle: () => noContent() }, ...routes]);
    assert.deepEqual(find('GET', '/nowhere/at/all').params, { rest: 'nowhere/at/all' });
    assert.throws(() => find('POST', '/nowhere'), /does not exist/);
    assert.throws(() => find('POST', '/things/1'), /not allowed/);
  });
  test('an error of a route is answered, logged and survived', async () => {
    const broken = await send('GET', '/broken');
    assert.equal(broken.status, 500);
    assert.deepEqual(parsed(broken), [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'boom' }]);
    assert.match(logged.join('\n'), /boom/);
    assert.deepEqual(parsed(await send('GET', '/refused')), [
      { errorCode: 'INVALID_FIELD', message: 'No such column' }
    ]);
    assert.equal((await send('GET', '/things/1')).status, 200);
  });
  test('bad input gets a sentence: broken JSON, broken escapes, a body too large', async () => {
    const broken = await send('POST', '/echo', {}, '{"a":');
    assert.equal(broken.status, 400);
    assert.equal((parsed(broken) as { errorCode: string }[])[0]!.errorCode, 'JSON_PARSER_ERROR');
    assert.equal((await send('GET', '/things/%ff')).status, 400);
    const large = await send('POST', '/echo', {}, JSON.stringify('x'.repeat(20_000)));
    assert.equal(large.status, 413);
    assert.equal((await send('GET', '/assets/%00')).status, 404);
  });
  test('who sends far too much gets to read the refusal, and who hangs up in the middle disturbs nobody', async () => {
    const many = await send('POST', '/echo', {}, JSON.stringify('x'.repeat(39_000)));
    assert.equal(many.status, 413);
    const told = logged.length;
    await assert.rejects(
      new Promise((_resolve, reject) => {
        const outgoing = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/echo' }, () => undefined);
        outgoing.on('error', reject);
        outgoing.setHeader('content-length', 5000);
        outgoing.write('{"a"', () => outgoing.destroy(new Error('hung up')));
      }),
      /hung up/
    );
    assert.equal((await send('GET', '/things/1')).status, 200);
    assert.equal(logged.length, told, 'hanging up is no error of the server');
  });
  test('what is no HTTP, and an address of over 16 KB, are told in the shape of the REST API', async () => {
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        socket.on('close', () => resolve(answer));
        socket.on('error', reject);
      });
    assert.match(await raw('nonsense\r\n\r\n'), /^HTTP\/1.1 400 [^]*\[\{"errorCode":"BAD_REQUEST"/);
    assert.match(
      await raw(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`),
      /^HTTP\/1.1 431 [^]*\[\{"errorCode":"REQUEST_LIMIT_EXCEEDED"/
    );
  });
  test('a body that says it is no JSON is refused', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      const refused = await send('POST', '/echo', { 'content-type': type }, '{}');
      assert.deepEqual(
        [refused.status, (parsed(refused) as { errorCode: string }[])[0]!.errorCode],
        [415, 'UNSUPPORTED_MEDIA_TYPE']
      );
    }
    assert.equal((await send('POST', '/echo', { 'content-type': 'application/json;charset=utf-8' }, '{}')).status, 200);
  });
  test('204 and redirects carry no body', async () => {
    assert.deepEqual(
      [(await send('DELETE', '/things/1')).status, (await send('DELETE', '/things/1')).body.length],
      [204, 0]
    );
    const away = await send('GET', '/elsewhere');
    assert.deepEqual([away.status, away.headers['location']], [302, '/things/1']);
    assert.throws(() => redirect('//evil.example'), /leaves the server/);
  });
  test('HEAD answers as GET without the body', async () => {
    const head = await send('HEAD', '/things/1');
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.ok(Number(head.headers['content-length']) > 0);
  });
});

describe('caching', () => {
  test('an asset is gzipped, kept for a year, and confirmed by its ETag', async () => {
    const first = await send('GET', '/assets/a/b.css', { 'accept-encoding': 'gzip' });
    assert.equal(first.headers['content-encoding'], 'gzip');
    assert.match(gunzipSync(first.body).toString(), /^\/\* a\/b\.css/);
    assert.match(String(first.headers['cache-control']), /immutable/);
    const again = await send('GET', '/assets/a/b.css', { 'if-none-match': String(first.headers['etag']) });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
  });
});

describe('writes from elsewhere', () => {
  test('another origin may not write, nor may another host name be used', async () => {
    const foreign = await send('POST', '/echo', { origin: 'http://evil.example' }, '{}');
    assert.equal(foreign.status, 403);
    assert.equal((await send('POST', '/echo', { 'sec-fetch-site': 'cross-site' }, '{}')).status, 403);
    assert.equal((await send('POST', '/echo', { origin: `http://127.0.0.1:${port}` }, '{}')).status, 200);
    assert.equal((await send('GET', '/things/1', { host: 'evil.example' })).status, 421);
  });
});

describe('sessions', () => {
  test('a browser begins as the default user and can switch to another active user', async () => {
    const first = await send('GET', '/local-org/session');
    const cookie = `sid=${sidOf(first)}`;
    const answer = parsed(first) as {
      user: { name: string };
      users: unknown[];
      namespace: null;
      organization: { name: string };
    };
    assert.deepEqual(
      [answer.user.name, answer.users.length, answer.namespace, answer.organization.name],
      ['Anna', 2, null, 'Org']
    );
    const switched = await send('POST', '/local-org/session', { cookie }, JSON.stringify({ userId: BEN }));
    assert.equal((parsed(switched) as { user: { name: string } }).user.name, 'Ben');
    assert.match(String(switched.headers['set-cookie']), new RegExp(`^localOrgUser=${BEN};`));
    assert.equal((parsed(await send('POST', '/echo', { cookie }, '1')) as { user: string }).user, BEN);
    assert.equal((await send('POST', '/local-org/session', { cookie }, '{"userId":"005000000000009AAA"}')).status, 400);
  });
  test('a page that stayed open over a restart goes on as the same user', async () => {
    const known = await send('GET', '/local-org/session', { cookie: `sid=of-before; localOrgUser=${BEN}` });
    assert.equal((parsed(known) as { user: { name: string } }).user.name, 'Ben');
    const unknown = await send('GET', '/local-org/session', {
      cookie: 'sid=of-before; localOrgUser=005000000000009AAA'
    });
    assert.equal((parsed(unknown) as { user: { name: string } }).user.name, 'Anna');
  });
  test('a session id is a bearer token; an unknown one is refused', async () => {
    const sid = sidOf(await send('GET', '/local-org/session'));
    assert.equal((await send('GET', '/things/1', { authorization: `Bearer ${sid}` })).status, 200);
    const refused = await send('GET', '/things/1', { authorization: 'Bearer nonsense' });
    assert.equal(refused.status, 401);
    assert.deepEqual(parsed(refused), [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }]);
  });
});

describe('Apex from a page', () => {
  const call = (body: unknown): Promise<Answer> =>
    send('POST', '/aura?aura.ApexAction.execute=1', {}, JSON.stringify(body));
  test('the value comes back, the namespace c being the local one', async () => {
    const answer = parsed(
      await call({ namespace: 'c', classname: 'Foo', method: 'bar', params: { a: 1 }, cacheable: true })
    ) as { returnValue: Record<string, unknown> };
    assert.deepEqual(answer.returnValue, {
      namespace: null,
      className: 'Foo',
      method: 'bar',
      params: { a: 1 },
      cacheable: true,
      userId: ANNA
    });
    assert.deepEqual(
      (parsed(await call({ classname: 'Foo', method: 'nothing' })) as { returnValue: null }).returnValue,
      null
    );
  });
  test('an Apex exception is 500 with the body a component reads', async () => {
    const answer = await call({ classname: 'Foo', method: 'fail' });
    assert.equal(answer.status, 500);
    const body = parsed(answer) as { body: { message: string }; ok: boolean; statusText: string };
    assert.deepEqual([body.body.message, body.ok, body.statusText], ['Not today', false, 'Server Error']);
  });
  test('a bug of the local org is not dressed up as an Apex exception, and a wrong call is 400', async () => {
    assert.deepEqual(parsed(await call({ classname: 'Foo', method: 'crash' })), [
      { errorCode: 'UNKNOWN_EXCEPTION', message: 'a bug of the local org' }
    ]);
    assert.equal((await call([])).status, 400);
    assert.equal((await call({ classname: 'Foo' })).status, 400);
    assert.equal((await call({ classname: 'Foo', method: 'bar', params: [] })).status, 400);
  });
});
