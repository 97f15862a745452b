/** The REST API, by users with and without access (REST API Developer Guide). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OrgServer } from './create-server.ts';
import { createServer } from './create-server.ts';
import { recordFacts } from './org/record-facts.ts';
import { clientFor, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const DATA = '/services/data/v67.0';
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

const query = (client: Client, soql: string): ReturnType<Client['get']> =>
  client.get(`${DATA}/query?q=${encodeURIComponent(soql)}`);

describe('rows', () => {
  test('insert, read, change and delete', async () => {
    const made = await traveller.post(`${DATA}/sobjects/Trip__c`, {
      Name: 'Espoo',
      Cost__c: 10.5,
      Starts__c: '2026-02-01',
      Abroad__c: true
    });
    assert.deepEqual([made.status, made.body.success, made.body.errors], [201, true, []]);
    const path = `${DATA}/sobjects/Trip__c/${made.body.id}`;
    const row = await traveller.get(path);
    assert.deepEqual(
      [row.body.Name, row.body.Cost__c, row.body.Starts__c, row.body.Abroad__c, row.body.attributes.type],
      ['Espoo', 10.5, '2026-02-01', true, 'Trip__c']
    );
    assert.equal('Secret__c' in row.body, false);
    assert.match(row.body.CreatedDate, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
    assert.equal((await traveller.patch(path, { Cost__c: 11 })).status, 204);
    assert.equal((await traveller.get(`${path}?fields=Name,Cost__c`)).body.Cost__c, 11);
    assert.equal((await traveller.delete(path)).status, 204);
    assert.deepEqual((await traveller.get(path)).body[0].errorCode, 'NOT_FOUND');
  });

  test('an external id finds, makes and changes', async () => {
    const path = `${DATA}/sobjects/Trip__c/Key__c/K-1`;
    const made = await traveller.patch(path, { Name: 'Keyed' });
    assert.deepEqual([made.status, made.body.created], [201, true]);
    const changed = await traveller.patch(path, { Days__c: 4 });
    assert.deepEqual([changed.status, changed.body.created, changed.body.id], [200, false, made.body.id]);
    assert.equal((await traveller.get(path)).body.Days__c, 4);
    assert.equal((await traveller.get(`${DATA}/sobjects/Trip__c/Name/Keyed`)).status, 404);
  });

  test('a parent may be named by its external id', async () => {
    await traveller.patch(`${DATA}/sobjects/Trip__c/Key__c/PARENT`, { Name: 'Parent' });
    const made = await traveller.post(`${DATA}/sobjects/Stop__c`, { Name: 'Child', Trip__r: { Key__c: 'PARENT' } });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.equal(
      (await query(traveller, `SELECT Trip__r.Name FROM Stop__c WHERE Id = '${made.body.id}'`)).body.records[0].Trip__r
        .Name,
      'Parent'
    );
    const missing = await traveller.post(`${DATA}/sobjects/Stop__c`, { Name: 'Child', Trip__r: { Key__c: 'NOBODY' } });
    assert.match(
      missing.body[0].message,
      /Foreign key external ID: nobody not found for field Key__c in entity Trip__c/
    );
    assert.equal(
      (await traveller.post(`${DATA}/sobjects/Stop__c`, { Name: 'Child', Trip__r: { Name: 'Parent' } })).status,
      400
    );
    assert.equal(
      (await colleague.post(`${DATA}/sobjects/Stop__c`, { Name: 'Child', Trip__r: { Key__c: 'PARENT' } })).status,
      400
    );
  });

  test('errors name their code and fields', async () => {
    const rule = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'x', Cost__c: -1 });
    assert.deepEqual(
      [rule.status, rule.body[0].errorCode, rule.body[0].fields],
      [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', ['Cost__c']]
    );
    const column = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'x', Nonsense__c: 1 });
    assert.deepEqual([column.status, column.body[0].errorCode], [400, 'INVALID_FIELD']);
    assert.match(column.body[0].message, /No such column 'Nonsense__c' on sobject of type Trip__c/);
    const missing = await traveller.post(`${DATA}/sobjects/Stop__c`, { Name: 'x' });
    assert.deepEqual(
      [missing.status, missing.body[0].errorCode, missing.body[0].fields],
      [400, 'REQUIRED_FIELD_MISSING', ['Trip__c']]
    );
    assert.equal((await traveller.post(`${DATA}/sobjects/Nonsense__c`, {})).status, 404);
  });

  test('a user without access reads and writes nothing', async () => {
    const made = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Private' });
    const path = `${DATA}/sobjects/Trip__c/${made.body.id}`;
    assert.equal((await colleague.get(path)).status, 404);
    assert.equal((await stranger.get(path)).status, 404);
    assert.equal((await stranger.post(`${DATA}/sobjects/Trip__c`, { Name: 'x' })).status, 404);
    const change = await colleague.patch(path, { Name: 'Mine' });
    assert.ok(change.status === 403 || change.status === 404, String(change.status));
    assert.equal((await colleague.delete(path)).status, 404);
    const hidden = await traveller.patch(path, { Secret__c: 'x' });
    assert.ok(hidden.status >= 400, JSON.stringify(hidden.body));
    assert.equal((await traveller.get(path)).body.Name, 'Private');
  });
});

describe('queries', () => {
  test('rows with parents and children, counts and aggregates', async () => {
    const made = await traveller.post(`${DATA}/composite/tree/Trip__c`, {
      records: [
        {
          attributes: { type: 'Trip__c', referenceId: 'trip' },
          Name: 'Tree',
          Account__c: travel.account,
          Stops__r: {
            records: [
              { attributes: { type: 'Stop__c', referenceId: 's1' }, Name: 'One', Nights__c: 1 },
              { attributes: { type: 'Stop__c', referenceId: 's2' }, Name: 'Two', Nights__c: 2 }
            ]
          }
        }
      ]
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.deepEqual(
      made.body.results.map(({ referenceId }: { referenceId: string }) => referenceId),
      ['trip', 's1', 's2']
    );
    const rows = await query(
      traveller,
      "SELECT Name, Account__r.Name, (SELECT Name FROM Stops__r ORDER BY Name) FROM Trip__c WHERE Name = 'Tree'"
    );
    assert.equal(rows.status, 200, JSON.stringify(rows.body));
    assert.deepEqual([rows.body.totalSize, rows.body.done], [1, true]);
    assert.equal(rows.body.records[0].Account__r.Name, 'Northern Rail');
    assert.deepEqual(
      rows.body.records[0].Stops__r.records.map(({ Name }: { Name: string }) => Name),
      ['One', 'Two']
    );
    assert.deepEqual((await query(traveller, "SELECT COUNT() FROM Stop__c WHERE Trip__r.Name = 'Tree'")).body, {
      totalSize: 2,
      done: true,
      records: []
    });
    const sum = await query(
      traveller,
      "SELECT Trip__r.Name trip, SUM(Nights__c) nights FROM Stop__c WHERE Trip__r.Name = 'Tree' GROUP BY Trip__r.Name"
    );
    assert.deepEqual(sum.body.records, [{ attributes: { type: 'AggregateResult' }, trip: 'Tree', nights: 3 }]);
  });

  test('long results come in pages, to their own user only', async () => {
    const records = Array.from({ length: 200 }, (_, index) => ({
      attributes: { type: 'Trip__c' },
      Name: `Page ${index}`
    }));
    for (let round = 0; round < 2; round++)
      await traveller.post(`${DATA}/composite/sobjects`, { allOrNone: true, records });
    const first = await traveller.get(
      `${DATA}/query?q=${encodeURIComponent("SELECT Id FROM Trip__c WHERE Name LIKE 'Page%'")}`,
      { 'sforce-query-options': 'batchSize=200' }
    );
    assert.deepEqual([first.body.totalSize, first.body.done, first.body.records.length], [400, false, 200]);
    assert.equal((await colleague.get(first.body.nextRecordsUrl)).body[0].errorCode, 'INVALID_QUERY_LOCATOR');
    const second = await traveller.get(first.body.nextRecordsUrl);
    assert.deepEqual([second.body.done, second.body.records.length], [true, 200]);
  });

  test('queries that cannot be run say why', async () => {
    const malformed = await query(traveller, 'SELECT FROM Trip__c');
    assert.deepEqual([malformed.status, malformed.body[0].errorCode], [400, 'MALFORMED_QUERY']);
    const field = await query(traveller, 'SELECT Nonsense__c FROM Trip__c');
    assert.deepEqual([field.status, field.body[0].errorCode], [400, 'INVALID_FIELD']);
    assert.equal((await query(traveller, 'SELECT Secret__c FROM Trip__c')).body[0].errorCode, 'INVALID_FIELD');
    assert.ok((await query(stranger, 'SELECT Id FROM Trip__c')).status >= 400);
    assert.deepEqual((await query(colleague, 'SELECT Id FROM Trip__c')).body.records, []);
    assert.equal((await traveller.get(`${DATA}/query`)).status, 400);
  });

  test('a search finds records by their words, as far as the user may see them', async () => {
    await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Zanzibar by boat' });
    const path = `${DATA}/search?q=${encodeURIComponent('FIND {zanzibar} IN ALL FIELDS RETURNING Trip__c(Id, Name)')}`;
    const found = await traveller.get(path);
    assert.deepEqual(
      found.body.searchRecords.map(({ Name }: { Name: string }) => Name),
      ['Zanzibar by boat'],
      JSON.stringify(found.body)
    );
    assert.deepEqual((await colleague.get(path)).body.searchRecords, []);
    assert.equal((await traveller.get(`${DATA}/search?q=FIND`)).body[0].errorCode, 'MALFORMED_SEARCH');
  });

  test('deleted rows are found by queryAll only', async () => {
    const made = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Gone' });
    await traveller.delete(`${DATA}/sobjects/Trip__c/${made.body.id}`);
    const soql = encodeURIComponent("SELECT Id, IsDeleted FROM Trip__c WHERE Name = 'Gone'");
    assert.equal((await traveller.get(`${DATA}/query?q=${soql}`)).body.totalSize, 0);
    assert.deepEqual(
      (await traveller.get(`${DATA}/queryAll?q=${soql}`)).body.records.map(
        ({ IsDeleted }: { IsDeleted: boolean }) => IsDeleted
      ),
      [true]
    );
  });
});

describe('many at once', () => {
  const trip = (Name: string, more: object = {}): object => ({ attributes: { type: 'Trip__c' }, Name, ...more });

  test('a collection saves what it can, or nothing', async () => {
    const some = await traveller.post(`${DATA}/composite/sobjects`, {
      records: [trip('Good'), trip('Bad', { Cost__c: -1 }), trip('Worse', { Nonsense__c: 1 })]
    });
    assert.deepEqual(
      some.body.map(({ success }: { success: boolean }) => success),
      [true, false, false]
    );
    assert.deepEqual(some.body[1].errors[0].statusCode, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    const none = await traveller.post(`${DATA}/composite/sobjects`, {
      allOrNone: true,
      records: [trip('Never'), trip('Bad', { Cost__c: -1 })]
    });
    assert.deepEqual(
      none.body.map(({ success }: { success: boolean }) => success),
      [false, false]
    );
    assert.equal(none.body[0].errors[0].statusCode, 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
    assert.equal((await query(traveller, "SELECT COUNT() FROM Trip__c WHERE Name = 'Never'")).body.totalSize, 0);
    assert.equal(
      (await traveller.post(`${DATA}/composite/sobjects`, { records: Array(201).fill(trip('x')) })).status,
      400
    );
  });

  test('a collection is changed, upserted, read and deleted', async () => {
    const upserted = await traveller.patch(`${DATA}/composite/sobjects/Trip__c/Key__c`, {
      records: [trip('A', { Key__c: 'C-1' }), trip('B', { Key__c: 'C-2' })]
    });
    assert.deepEqual(
      upserted.body.map(({ created }: { created: boolean }) => created),
      [true, true],
      JSON.stringify(upserted.body)
    );
    const [a, b] = upserted.body.map(({ id }: { id: string }) => id) as [string, string];
    const changed = await traveller.patch(`${DATA}/composite/sobjects`, { records: [trip('A2', { Id: a })] });
    assert.equal(changed.body[0].success, true, JSON.stringify(changed.body));
    const read = await traveller.get(`${DATA}/composite/sobjects/Trip__c?ids=${b},${a}&fields=Name`);
    assert.deepEqual(
      read.body.map(({ Name }: { Name: string }) => Name),
      ['B', 'A2']
    );
    const gone = await traveller.delete(`${DATA}/composite/sobjects?ids=${a},${b}`);
    assert.deepEqual(
      gone.body.map(({ success }: { success: boolean }) => success),
      [true, true]
    );
  });

  test('a tree that fails leaves nothing', async () => {
    const answer = await traveller.post(`${DATA}/composite/tree/Trip__c`, {
      records: [
        {
          attributes: { type: 'Trip__c', referenceId: 'r' },
          Name: 'Half',
          Stops__r: { records: [{ attributes: { type: 'Stop__c', referenceId: 's' }, Name: 'x', Nights__c: 'many' }] }
        }
      ]
    });
    assert.deepEqual([answer.status, answer.body.hasErrors, answer.body.results[0].referenceId], [400, true, 's']);
    assert.equal((await query(traveller, "SELECT COUNT() FROM Trip__c WHERE Name = 'Half'")).body.totalSize, 0);
  });

  test('a composite request uses answers of earlier parts, and can be undone as a whole', async () => {
    const parts = (cost: number): object => ({
      allOrNone: true,
      compositeRequest: [
        { method: 'POST', url: `${DATA}/sobjects/Trip__c`, referenceId: 'trip', body: { Name: `Composite ${cost}` } },
        {
          method: 'POST',
          url: `${DATA}/sobjects/Stop__c`,
          referenceId: 'stop',
          body: { Name: 'First', Trip__c: '@{trip.id}' }
        },
        { method: 'PATCH', url: `${DATA}/sobjects/Trip__c/@{trip.id}`, referenceId: 'cost', body: { Cost__c: cost } }
      ]
    });
    const fine = await traveller.post(`${DATA}/composite`, parts(5));
    assert.deepEqual(
      fine.body.compositeResponse.map(({ httpStatusCode }: { httpStatusCode: number }) => httpStatusCode),
      [201, 201, 204],
      JSON.stringify(fine.body)
    );
    const undone = await traveller.post(`${DATA}/composite`, parts(-5));
    assert.deepEqual(
      undone.body.compositeResponse.map(({ body }: { body: { errorCode: string }[] }) => body[0]!.errorCode),
      ['PROCESSING_HALTED', 'PROCESSING_HALTED', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']
    );
    assert.equal((await query(traveller, "SELECT COUNT() FROM Trip__c WHERE Name = 'Composite -5'")).body.totalSize, 0);
    assert.equal(
      (await query(traveller, "SELECT COUNT() FROM Stop__c WHERE Trip__r.Name = 'Composite 5'")).body.totalSize,
      1
    );
  });

  test('a batch answers each part', async () => {
    const answer = await traveller.post(`${DATA}/composite/batch`, {
      batchRequests: [
        { method: 'GET', url: 'v67.0/limits' },
        { method: 'GET', url: 'v67.0/sobjects/Nonsense__c' },
        { method: 'GET', url: 'v67.0/ui-api/object-info/Trip__c' }
      ]
    });
    assert.deepEqual(
      [answer.body.hasErrors, ...answer.body.results.map(({ statusCode }: { statusCode: number }) => statusCode)],
      [true, 200, 404, 200]
    );
  });
});

describe('files', () => {
  test('a version is saved as text and downloaded as bytes, by those who may', async () => {
    const bytes = Buffer.from('Ahoy, ä!\n');
    const made = await traveller.post(`${DATA}/sobjects/ContentVersion`, {
      Title: 'Log',
      PathOnClient: 'log ä.txt',
      VersionData: bytes.toString('base64')
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    for (const path of [
      `/sfc/servlet.shepherd/version/download/${made.body.id}`,
      `${DATA}/sobjects/ContentVersion/${made.body.id}/VersionData`
    ]) {
      const file = await traveller.get(path);
      assert.equal(file.status, 200, JSON.stringify(file.body));
      assert.match(String(file.headers['content-disposition']), /^attachment; filename="/);
      assert.equal(Number(file.headers['content-length']), bytes.length);
    }
    assert.equal((await stranger.get(`/sfc/servlet.shepherd/version/download/${made.body.id}`)).status, 404);
    assert.equal((await traveller.get('/sfc/servlet.shepherd/version/download/068000000000000AAA')).status, 404);
  });
});

describe('the rest', () => {
  test('versions, describes and refusals', async () => {
    const versions = await traveller.get('/services/data');
    assert.equal(versions.body.at(-1).version, '67.0');
    assert.equal((await traveller.get('/services/data/v99.0')).status, 404);
    const describe = await traveller.get(`${DATA}/sobjects/Trip__c/describe`);
    const names = describe.body.fields.map(({ name }: { name: string }) => name);
    assert.ok(names.includes('Cost__c') && !names.includes('Secret__c'));
    assert.ok(
      (await traveller.get(`${DATA}/sobjects`)).body.sobjects.some(({ name }: { name: string }) => name === 'Trip__c')
    );
    assert.ok(
      !(await stranger.get(`${DATA}/sobjects`)).body.sobjects.some(({ name }: { name: string }) => name === 'Trip__c')
    );
    const refused = await traveller.get(`${DATA}/chatter/feeds`);
    assert.deepEqual(
      [refused.status, refused.body[0].message],
      [501, 'Not supported by the local org: REST resource GET chatter/feeds']
    );
    assert.equal((await traveller.get('/services/apexrest/anything')).status, 501);
  });
});

test('what a page must know of a record is told to those who may see it', async () => {
  const made = await traveller.post(`${DATA}/sobjects/Trip__c`, { Name: 'Facts' });
  const id = made.body.id as string;
  assert.deepEqual(recordFacts(server.context, travel.traveller, id), { objectApiName: 'Trip__c', recordType: null });
  assert.deepEqual(recordFacts(server.context, travel.traveller, id.slice(0, 15)), {
    objectApiName: 'Trip__c',
    recordType: null
  });
  for (const userId of [travel.colleague, travel.stranger]) assert.equal(recordFacts(server.context, userId, id), null);
  assert.equal(recordFacts(server.context, travel.traveller, 'nonsense'), null);
  await traveller.delete(`${DATA}/sobjects/Trip__c/${id}`);
  assert.equal(recordFacts(server.context, travel.traveller, id), null);
});

test('the header offers people, not processes of the platform', async () => {
  const answer = await traveller.get('/local-org/session');
  assert.deepEqual(
    answer.body.users.map(({ name }: { name: string }) => name).filter((name: string) => name.startsWith('Tea')),
    ['Tea Colleague', 'Tea Stranger', 'Tea Traveller']
  );
  assert.ok(!answer.body.users.some(({ name }: { name: string }) => name === 'Automated Process'));
  assert.deepEqual(
    [answer.body.user.currency, answer.body.user.timeZone, answer.body.organization.name],
    ['EUR', 'Europe/Helsinki', 'Travel']
  );
});
