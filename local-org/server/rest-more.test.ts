/** Graphs, relationships, changes and parameterized search of the REST API (REST API Developer Guide). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { OrgServer } from './create-server.ts';
import { createServer } from './create-server.ts';
import { clientFor, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const DATA = '/services/data/v67.0';
let travel: TravelOrg;
let server: OrgServer;
let traveller: Client;
let colleague: Client;

before(async () => {
  travel = openTravelOrg();
  server = createServer({ org: travel.org, project: travel.project });
  const port = await server.listen(0);
  traveller = clientFor(server, port, travel.traveller);
  colleague = clientFor(server, port, travel.colleague);
});
after(async () => {
  await server.close();
  travel.org.close();
});

const trip = (referenceId: string, body: object): object => ({
  method: 'POST',
  url: `${DATA}/sobjects/Trip__c`,
  referenceId,
  body
});

test('each graph is saved whole or not at all ("Composite Graphs")', async () => {
  const answer = await traveller.post(`${DATA}/composite/graph`, {
    graphs: [
      {
        graphId: 'good',
        compositeRequest: [
          trip('a', { Name: 'Graph A' }),
          {
            method: 'PATCH',
            url: `${DATA}/sobjects/Trip__c/@{a.id}`,
            referenceId: 'b',
            body: { Days__c: 3 }
          }
        ]
      },
      {
        graphId: 'bad',
        compositeRequest: [trip('c', { Name: 'Graph C' }), trip('d', { Name: 'Graph D', Cost__c: -1 })]
      }
    ]
  });
  const [good, bad] = answer.body.graphs;
  assert.deepEqual([good.graphId, good.isSuccessful, bad.graphId, bad.isSuccessful], ['good', true, 'bad', false]);
  assert.deepEqual(
    bad.graphResponse.compositeResponse.map(({ body }: { body: { errorCode: string }[] }) => body[0]?.errorCode),
    ['PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
  );
  const rows = await traveller.get(
    `${DATA}/query?q=${encodeURIComponent("SELECT Name, Days__c FROM Trip__c WHERE Name LIKE 'Graph%'")}`
  );
  assert.deepEqual(
    rows.body.records.map(({ Name, Days__c }: { Name: string; Days__c: number }) => [Name, Days__c]),
    [['Graph A', 3]]
  );
  const tooMany = Array.from({ length: 501 }, (_, at) => trip(`r${at}`, { Name: 'x' }));
  const refused = await traveller.post(`${DATA}/composite/graph`, {
    graphs: [{ graphId: 'g', compositeRequest: tooMany }]
  });
  assert.deepEqual([refused.status, refused.body[0].errorCode], [400, 'LIMIT_EXCEEDED']);
});

test('a record leads to its parent and its children ("sObject Relationships")', async () => {
  const made = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Linked', Account__c: travel.account });
  const path = `${DATA}/sobjects/Trip__c/${made.body.id}`;
  const parent = await traveller.get(`${path}/Account__r?fields=Name`);
  assert.deepEqual([parent.status, parent.body.Name, parent.body.attributes.type], [200, 'Northern Rail', 'Account']);
  await traveller.post(`${DATA}/sobjects/Stop__c`, { Trip__c: made.body.id });
  const children = await traveller.get(`${path}/Stops__r?fields=Trip__c`);
  assert.deepEqual([children.status, children.body.totalSize, children.body.done], [200, 1, true]);
  assert.equal((await traveller.get(`${path}/Nothing__r`)).status, 404);
  assert.equal((await colleague.get(`${path}/Account__r`)).status, 404);
});

test('what was changed and deleted in a span of time ("sObject Get Updated", "sObject Get Deleted")', async () => {
  const span = (from: number, to: number): string => {
    const at = (hours: number): string => encodeURIComponent(new Date(Date.now() + hours * 3_600_000).toISOString());
    return `start=${at(from)}&end=${at(to)}`;
  };
  const made = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Changed' });
  const gone = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Gone' });
  await traveller.delete(`${DATA}/sobjects/Trip__c/${gone.body.id}`);
  const updated = await traveller.get(`${DATA}/sobjects/Trip__c/updated?${span(-1, 1)}`);
  assert.ok(updated.body.ids.includes(made.body.id) && !updated.body.ids.includes(gone.body.id));
  const deleted = await traveller.get(`${DATA}/sobjects/Trip__c/deleted?${span(-1, 1)}`);
  assert.deepEqual(
    deleted.body.deletedRecords.map(({ id }: { id: string }) => id),
    [gone.body.id]
  );
  assert.deepEqual((await traveller.get(`${DATA}/sobjects/Trip__c/updated?${span(-3, -2)}`)).body.ids, []);
  const backwards = await traveller.get(`${DATA}/sobjects/Trip__c/updated?${span(1, -1)}`);
  assert.deepEqual([backwards.status, backwards.body[0].errorCode], [400, 'INVALID_REPLICATION_DATE']);
  assert.equal((await traveller.get(`${DATA}/sobjects/Trip__c/deleted?start=never&end=now`)).status, 400);
});

test('a search by parameters takes its words as words ("Parameterized Search")', async () => {
  await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Rovaniemi (winter)' });
  const found = await traveller.post(`${DATA}/parameterizedSearch`, {
    q: 'Rovaniemi (winter)',
    sobjects: [{ name: 'Trip__c', fields: ['Id', 'Name'], limit: 5 }]
  });
  assert.deepEqual(
    found.body.searchRecords.map(({ Name }: { Name: string }) => Name),
    ['Rovaniemi (winter)']
  );
  const byGet = await traveller.get(`${DATA}/parameterizedSearch?q=Rovaniemi&sobject=Trip__c&fields=Name`);
  assert.equal(byGet.body.searchRecords[0].Name, 'Rovaniemi (winter)');
  assert.equal((await traveller.get(`${DATA}/parameterizedSearch?q=`)).status, 400);
  assert.equal((await traveller.get(`${DATA}/parameterizedSearch?q=x&sobject=Trip__c(Id)`)).status, 400);
});

test('limits are told ("Limits")', async () => {
  const { body } = await traveller.get(`${DATA}/limits`);
  assert.deepEqual(
    [body.DailyApiRequests, body.DailyAsyncApexExecutions.Max],
    [{ Max: 15_000, Remaining: 15_000 }, 250_000]
  );
});

test('only versions that exist are served ("Versions")', async () => {
  for (const version of ['v99.0', 'v30.0', 'v67', '67.0', 'v67.5', 'vNaN']) {
    const answer = await traveller.get(`/services/data/${version}/sobjects`);
    assert.deepEqual([answer.status, answer.body[0].errorCode], [404, 'NOT_FOUND'], version);
    assert.equal((await traveller.get(`/services/data/${version}/ui-api/apps`)).status, 404, version);
  }
  assert.equal((await traveller.get('/services/data/v31.0/sobjects')).status, 200);
});

test('a record is read and changed on condition of when it was last changed ("Conditional Request Headers")', async () => {
  const { id } = (await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Conditional' })).body;
  const address = `${DATA}/sobjects/Trip__c/${id}`;
  const past = 'Wed, 01 Jan 2020 00:00:00 GMT';
  const future = 'Wed, 01 Jan 2120 00:00:00 GMT';
  assert.equal((await traveller.get(address, { 'if-modified-since': past })).status, 200);
  assert.equal((await traveller.get(address, { 'if-modified-since': future })).status, 304);
  const late = await traveller.patch(address, { Name: 'Late' }, { 'if-unmodified-since': past });
  assert.deepEqual([late.status, late.body[0].errorCode], [412, 'PRECONDITION_FAILED']);
  assert.equal((await traveller.patch(address, { Name: 'No' }, { 'if-unmodified-since': 'yesterday' })).status, 400);
  assert.equal((await traveller.patch(address, { Name: 'Timely' }, { 'if-unmodified-since': future })).status, 204);
  assert.equal((await traveller.get(address)).body.Name, 'Timely');
  // Whoever may not see the record learns nothing from the condition.
  assert.equal((await colleague.get(address, { 'if-modified-since': future })).status, 404);
  assert.notEqual((await colleague.patch(address, { Name: 'No' }, { 'if-unmodified-since': past })).status, 412);
});
