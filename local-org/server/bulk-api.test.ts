/** Bulk API 2.0 (Bulk API 2.0 and Bulk API Developer Guide). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OrgServer } from './create-server.ts';
import { createServer } from './create-server.ts';
import { clientFor, type Answer, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const JOBS = '/services/data/v67.0/jobs';
const CSV = { 'content-type': 'text/csv' };
let travel: TravelOrg;
let server: OrgServer;
let traveller: Client;
let colleague: Client;
let stranger: Client;

before(async () => {
  travel = openTravelOrg();
  server = createServer({ org: travel.org, project: travel.project });
  const port = await server.listen(0);
  traveller = clientFor(server, port, travel.traveller);
  colleague = clientFor(server, port, travel.colleague);
  stranger = clientFor(server, port, travel.stranger);
});
after(async () => {
  await server.close();
  travel.org.close();
});

/** Waits until a job has ended. */
async function ended(client: Client, path: string): Promise<Answer['body']> {
  for (let turn = 0; turn < 500; turn++) {
    const { body } = await client.get(path);
    if (['JobComplete', 'Failed', 'Aborted'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${path} does not end`);
}

async function load(
  client: Client,
  job: Record<string, unknown>,
  file: string
): Promise<{ path: string; info: Answer['body'] }> {
  const made = await client.post(`${JOBS}/ingest`, job);
  assert.equal(made.status, 200, JSON.stringify(made.body));
  assert.equal(made.body.state, 'Open');
  assert.equal(made.body.contentUrl, `services/data/v67.0/jobs/ingest/${made.body.id}/batches`);
  const path = `${JOBS}/ingest/${made.body.id}`;
  assert.equal((await client.put(`${path}/batches`, file, CSV)).status, 201);
  assert.equal((await client.patch(path, { state: 'UploadComplete' })).body.state, 'UploadComplete');
  return { path, info: await ended(client, path) };
}

describe('loading', () => {
  test('rows that can be saved are, the others say why', async () => {
    const file =
      'Name,Cost__c,Starts__c,Abroad__c,Notes__c\n' +
      'Oulu,10.5,2026-05-01,TRUE,"two, with ""quotes""\nand lines"\n' +
      'Debt,-5,,,\n' +
      'Far,abc,,,\n' +
      'Turku,#N/A,,0,\n';
    const { path, info } = await load(traveller, { object: 'Trip__c', operation: 'insert' }, file);
    assert.deepEqual(
      [info.state, info.numberRecordsProcessed, info.numberRecordsFailed, info.object, info.operation],
      ['JobComplete', 4, 2, 'Trip__c', 'insert']
    );
    const good = (await traveller.get(`${path}/successfulResults`)).body as string;
    assert.match(good, /^"sf__Id","sf__Created","Name","Cost__c","Starts__c","Abroad__c","Notes__c"\n/);
    assert.match(good, /\n"a\w{17}","true","Oulu","10.5","2026-05-01","TRUE","two, with ""quotes""\nand lines"\n/);
    const bad = (await traveller.get(`${path}/failedResults`)).body as string;
    assert.match(bad, /"","FIELD_CUSTOM_VALIDATION_EXCEPTION:[^"]*:Cost__c --","Debt","-5"/);
    assert.match(bad, /"","JSON_PARSER_ERROR:[^"]*abc:Cost__c --","Far","abc"/);
    const rows = await traveller.get(
      `/services/data/v67.0/query?q=${encodeURIComponent("SELECT Abroad__c, Notes__c FROM Trip__c WHERE Name = 'Oulu'")}`
    );
    assert.deepEqual(
      [rows.body.records[0].Abroad__c, rows.body.records[0].Notes__c],
      [true, 'two, with "quotes"\nand lines']
    );
  });

  test('upsert by an external id, parents by theirs, then delete; other delimiters and line ends', async () => {
    const job = {
      object: 'Trip__c',
      operation: 'upsert',
      externalIdFieldName: 'Key__c',
      columnDelimiter: 'SEMICOLON',
      lineEnding: 'CRLF'
    };
    const { path } = await load(traveller, job, 'Key__c;Name\r\nB-1;One\r\nB-2;Two\r\n');
    const first = (await traveller.get(`${path}/successfulResults`)).body as string;
    assert.match(first, /"sf__Id";"sf__Created";"Key__c";"Name"\r\n"\w{18}";"true";"B-1";"One"\r\n/);
    const again = await load(traveller, job, 'Key__c;Name\r\nB-1;Uno\r\n');
    const second = (await traveller.get(`${again.path}/successfulResults`)).body as string;
    assert.match(second, /"false";"B-1";"Uno"/);
    const ids = [...first.matchAll(/"(a\w{17})"/g)].map((match) => match[1]);
    const gone = await load(traveller, { object: 'Trip__c', operation: 'delete' }, `Id\n${ids.join('\n')}\n`);
    assert.deepEqual([gone.info.numberRecordsProcessed, gone.info.numberRecordsFailed], [2, 0]);
  });

  test('a multipart request makes the job and brings its file', async () => {
    const body =
      '--b\r\nContent-Type: application/json\r\nContent-Disposition: form-data; name="job"\r\n\r\n' +
      '{"object":"Trip__c","operation":"insert"}\r\n' +
      '--b\r\nContent-Type: text/csv\r\nContent-Disposition: form-data; name="content"; filename="content"\r\n\r\n' +
      'Name\nMulti\n\r\n--b--\r\n';
    const made = await traveller.post(`${JOBS}/ingest`, body, { 'content-type': 'multipart/form-data; boundary=b' });
    const info = await ended(traveller, `${JOBS}/ingest/${made.body.id}`);
    assert.deepEqual([info.state, info.numberRecordsProcessed], ['JobComplete', 1]);
  });

  test('10,000 rows, while other requests are answered', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `Many ${at},${at % 100}`);
    const made = await traveller.post(`${JOBS}/ingest`, { object: 'Trip__c', operation: 'insert' });
    const path = `${JOBS}/ingest/${made.body.id}`;
    await traveller.put(`${path}/batches`, `Name,Days__c\n${lines.join('\n')}\n`, CSV);
    await traveller.patch(path, { state: 'UploadComplete' });
    const during = await traveller.get(path);
    assert.equal(during.body.state, 'InProgress');
    const info = await ended(traveller, path);
    assert.deepEqual([info.state, info.numberRecordsProcessed, info.numberRecordsFailed], ['JobComplete', 10_000, 0]);
  });

  test('what is wrong with a job is said', async () => {
    const errorOf = async (job: Record<string, unknown>): Promise<unknown[]> => {
      const answer = await traveller.post(`${JOBS}/ingest`, job);
      return [answer.status, answer.body[0].errorCode];
    };
    assert.deepEqual(await errorOf({ object: 'Trip__c', operation: 'eat' }), [400, 'INVALIDJOB']);
    assert.deepEqual(await errorOf({ object: 'Nothing__c', operation: 'insert' }), [404, 'NOT_FOUND']);
    assert.deepEqual(await errorOf({ object: 'Trip__c', operation: 'upsert' }), [400, 'INVALIDJOB']);
    assert.deepEqual(await errorOf({ object: 'Trip__c', operation: 'hardDelete' }), [400, 'FEATURENOTENABLED']);
    assert.deepEqual(await errorOf({ object: 'Trip__c', operation: 'insert', columnDelimiter: 'DOT' }), [
      400,
      'INVALIDJOB'
    ]);
    const { path, info } = await load(traveller, { object: 'Trip__c', operation: 'insert' }, 'Name,Colour__c\nX,red\n');
    assert.deepEqual([info.state, info.errorMessage], ['Failed', 'InvalidBatch : Field name not found : Colour__c']);
    assert.match((await traveller.get(`${path}/unprocessedrecords`)).body as string, /"X","red"/);
    assert.equal((await traveller.put(`${path}/batches`, 'Name\n', CSV)).body[0].errorCode, 'INVALIDJOBSTATE');
    assert.equal((await colleague.get(path)).status, 404);
    assert.equal((await traveller.delete(path)).status, 204);
    assert.equal((await traveller.get(path)).status, 404);
    assert.equal((await stranger.post(`${JOBS}/ingest`, { object: 'Trip__c', operation: 'insert' })).status, 404);
  });
});

describe('reading', () => {
  test('a query job gives its rows as CSV, in parts', async () => {
    const made = await traveller.post(`${JOBS}/query`, {
      operation: 'query',
      query: "SELECT Name, Owner.Name, Cost__c FROM Trip__c WHERE Name LIKE 'Many %' ORDER BY Name LIMIT 5"
    });
    assert.deepEqual([made.status, made.body.state, made.body.object], [200, 'UploadComplete', 'Trip__c']);
    const path = `${JOBS}/query/${made.body.id}`;
    assert.equal((await ended(traveller, path)).numberRecordsProcessed, 5);
    const first = await traveller.get(`${path}/results?maxRecords=2`);
    assert.equal(
      first.body,
      '"Name","Owner.Name","Cost__c"\n"Many 0","Tea Traveller",""\n"Many 1","Tea Traveller",""\n'
    );
    assert.equal(first.headers['sforce-numberofrecords'], '2');
    const rest = await traveller.get(`${path}/results?locator=${first.headers['sforce-locator'] as string}`);
    assert.deepEqual([String(rest.body).split('\n').length, rest.headers['sforce-locator']], [5, 'null']);
    assert.equal((await colleague.get(`${path}/results`)).status, 404);
  });

  test('what a bulk query cannot do is refused', async () => {
    for (const query of [
      'SELECT COUNT() FROM Trip__c',
      'SELECT Id FROM Trip__c OFFSET 2',
      'SELECT Id, (SELECT Id FROM Stops__r) FROM Trip__c'
    ])
      assert.equal((await traveller.post(`${JOBS}/query`, { operation: 'query', query })).status, 400, query);
    const wrong = await traveller.post(`${JOBS}/query`, { operation: 'query', query: 'SELECT Nope FROM Trip__c' });
    assert.deepEqual([wrong.status, wrong.body[0].errorCode], [400, 'INVALID_FIELD']);
  });
});
