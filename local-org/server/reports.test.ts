/** Reports over REST, by users with and without access (Reports and Dashboards REST API Developer Guide; Metadata API, "Report"). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OrgServer } from './create-server.ts';
import { createServer } from './create-server.ts';
import { clientFor, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const DATA = '/services/data/v67.0';
let travel: TravelOrg;
let server: OrgServer;
let traveller: Client;
let colleague: Client;
let stranger: Client;
let admin: Client;
const ids = new Map<string, string>();

before(async () => {
  travel = openTravelOrg();
  server = createServer({ org: travel.org, project: travel.project });
  const port = await server.listen(0);
  traveller = clientFor(server, port, travel.traveller);
  colleague = clientFor(server, port, travel.colleague);
  stranger = clientFor(server, port, travel.stranger);
  admin = clientFor(server, port, travel.org.adminUserId);
  const add = async (values: Record<string, unknown>, ...nights: number[]): Promise<void> => {
    const trip = (await traveller.post(`${DATA}/sobjects/Trip__c`, values)).body;
    assert.equal(trip.success, true, JSON.stringify(trip));
    for (const one of nights)
      assert.equal((await admin.post(`${DATA}/sobjects/Stop__c`, { Trip__c: trip.id, Nights__c: one })).status, 201);
  };
  await add(
    { Name: 'Oulu', Status__c: 'Booked', Cost__c: 250.5, Starts__c: '2026-03-02', Account__c: travel.account },
    2,
    3
  );
  await add({ Name: 'Turku', Status__c: 'Booked', Cost__c: 99.5, Starts__c: '2026-03-20' });
  await add({ Name: 'Espoo', Status__c: 'Draft', Cost__c: 120, Starts__c: '2026-05-05' }, 1);
  await add({ Name: 'Cancelled: Kemi', Status__c: 'Done', Cost__c: 900, Starts__c: '2026-05-06' });
  await add({ Name: 'Vaasa', Status__c: 'Done', Cost__c: 10, Starts__c: '2025-05-06' });
  for (const { id, name } of (await admin.get(`${DATA}/analytics/reports`)).body as { id: string; name: string }[])
    ids.set(name, id);
});
after(async () => {
  await server.close();
  travel.org.close();
});

const run = (client: Client, name: string): ReturnType<Client['get']> =>
  client.get(`${DATA}/analytics/reports/${ids.get(name)}`);

const labels = (cells: { dataCells: { label: string }[] }): string[] =>
  cells.dataCells.map(({ label }) => label.replaceAll('\u00a0', ' '));

describe('running a report', () => {
  test('groups rows in the order of the picklist, sorts them, and joins children from the outside in', async () => {
    const { body } = await run(traveller, 'Costs by Status');
    assert.deepEqual(
      body.groupingsDown.groupings.map(({ value, label }: Record<string, string>) => [value, label]),
      [
        ['Draft', 'Draft'],
        ['Booked', 'Varattu ja maksettu'],
        ['Done', 'Done']
      ]
    );
    // Oulu stands twice, once for each stop; Turku without a stop stays.
    assert.deepEqual(body.factMap['1!T'].rows.map(labels), [
      ['Oulu', 'Northern Rail', '250,50 €', '2'],
      ['Oulu', 'Northern Rail', '250,50 €', '3'],
      ['Turku', '-', '99,50 €', '-']
    ]);
  });

  test('counts a record once however many children it has (Help, "Smart Totaling")', async () => {
    const { body } = await run(traveller, 'Costs by Status');
    const [cost, nights, count] = body.factMap['1!T'].aggregates;
    assert.deepEqual([cost.value, nights.value, count.value], [350, 2.5, 3]);
    assert.equal(body.factMap['T!T'].aggregates.at(-1).value, 6);
  });

  test('leaves out columns that the user may not read', async () => {
    assert.deepEqual((await run(traveller, 'Costs by Status')).body.reportMetadata.detailColumns, [
      'Trip__c$Name',
      'Trip__c$Account__c',
      'Trip__c$Cost__c',
      'Trip__c.Stops__r$Nights__c'
    ]);
    const { body } = await run(admin, 'Costs by Status');
    assert.ok(body.reportMetadata.detailColumns.includes('Trip__c$Secret__c'));
  });

  test('filters by logic and by dates, and crosses months with statuses', async () => {
    const { body } = await run(traveller, 'Trips by Month');
    assert.deepEqual(
      body.groupingsDown.groupings.map(({ value }: { value: string }) => value),
      ['2026-03-01', '2026-05-01']
    );
    assert.deepEqual(
      body.groupingsAcross.groupings.map(({ value }: { value: string }) => value),
      ['Draft', 'Booked']
    );
    const sum = (key: string): number | null => body.factMap[key].aggregates[0].value;
    assert.deepEqual(
      [sum('0!1'), sum('0!0'), sum('1!0'), sum('1!T'), sum('T!0'), sum('T!T')],
      [250.5, null, 120, 120, 120, 370.5]
    );
    assert.equal(body.hasDetailRows, false);
    assert.deepEqual(body.factMap['0!1'].rows, []);
  });

  test('says what it is', async () => {
    const { body } = await traveller.get(`${DATA}/analytics/reports/${ids.get('Trips by Month')}/describe`);
    assert.equal(body.reportMetadata.reportFormat, 'MATRIX');
    assert.deepEqual(body.reportMetadata.aggregates, ['s!Trip__c.Cost__c', 'RowCount']);
  });
});

describe('who sees what', () => {
  test('a report shows the records that are shared with its viewer', async () => {
    assert.equal((await run(traveller, 'Costs by Status')).body.factMap['T!T'].aggregates.at(-1).value, 6);
    assert.equal((await run(colleague, 'Costs by Status')).body.factMap['T!T'].aggregates.at(-1).value, 0);
    assert.equal((await run(admin, 'Costs by Status')).body.factMap['T!T'].aggregates.at(-1).value, 6);
  });

  test('“mine” are the records of the viewer', async () => {
    assert.equal((await run(traveller, 'My Trips')).body.factMap['T!T'].rows.length, 5);
    assert.equal((await run(admin, 'My Trips')).body.factMap['T!T'].rows.length, 0);
  });

  test('without rights on its objects or on a field it filters by, a report is refused', async () => {
    const withoutObject = await run(stranger, 'Costs by Status');
    assert.deepEqual([withoutObject.status, withoutObject.body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
    const withoutField = await run(traveller, 'By Secret');
    assert.deepEqual([withoutField.status, withoutField.body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
  });

  test('a folder that is shared with nobody shows its reports to administrators only', async () => {
    const names = async (client: Client): Promise<string[]> =>
      ((await client.get(`${DATA}/analytics/reports`)).body as { name: string }[]).map(({ name }) => name);
    assert.ok((await names(admin)).includes('Everything'));
    assert.ok(!(await names(traveller)).includes('Everything'));
    assert.equal((await run(traveller, 'Everything')).status, 404);
  });

  test('an id of no report is not found', async () => {
    for (const id of ['00O000000000999AAA', travel.account, 'x'])
      assert.equal((await traveller.get(`${DATA}/analytics/reports/${id}`)).status, 404);
  });
});

test('what would change the figures and is not carried out is refused by name', async () => {
  const { status, body } = await run(admin, 'Bucketed');
  assert.equal(status, 501);
  assert.match(
    body[0].message,
    /Not supported by the local org: bucket fields of reports at .*Bucketed\.report-meta\.xml:3/
  );
});

test('reports are records too', async () => {
  const { body } = await admin.get(
    `${DATA}/query?q=${encodeURIComponent("SELECT Name, DeveloperName, FolderName, Format FROM Report WHERE DeveloperName = 'My_Trips'")}`
  );
  const [{ Name, FolderName, Format }] = body.records;
  assert.deepEqual([Name, FolderName, Format], ['My Trips', 'Travel', 'Tabular']);
});
