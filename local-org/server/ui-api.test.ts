/** The UI API as pages use it, by users with and without access (User Interface API Developer Guide). */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { OrgServer } from './create-server.ts';
import { createServer } from './create-server.ts';
import { clientFor, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const UI = '/services/data/v67.0/ui-api';
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

async function newTrip(fields: Record<string, unknown> = {}): Promise<string> {
  const answer = await traveller.post(`${UI}/records`, { apiName: 'Trip__c', fields: { Name: 'Oulu', ...fields } });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id as string;
}

describe('records', () => {
  test('a record is created, and answered with values and how the user reads them', async () => {
    const answer = await traveller.post(`${UI}/records`, {
      apiName: 'Trip__c',
      fields: {
        Name: 'Turku',
        Status__c: 'Booked',
        Cost__c: '1234.5',
        Share__c: 12.5,
        Starts__c: '2026-03-05',
        Meets__c: '2026-03-05T08:30:00.000Z',
        Days__c: 2,
        Account__c: travel.account
      }
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const { fields } = answer.body;
    assert.deepEqual(fields.Status__c, { displayValue: 'Varattu ja maksettu', value: 'Booked' });
    assert.deepEqual(fields.Cost__c.value, 1234.5);
    assert.match(fields.Cost__c.displayValue, /^1\s234,50\s€$/u);
    assert.match(fields.Share__c.displayValue, /^12,5\s%$/u);
    assert.deepEqual(fields.Starts__c, { displayValue: '5.3.2026', value: '2026-03-05' });
    assert.match(fields.Meets__c.displayValue, /^5\.3\.2026 klo 10\.30$|^5\.3\.2026 10\.30$/u);
    assert.equal(fields.Meets__c.value, '2026-03-05T08:30:00.000Z');
    assert.equal(fields.Account__r.displayValue, 'Northern Rail');
    assert.equal(fields.Account__r.value.fields.Name.value, 'Northern Rail');
    assert.equal(answer.body.apiName, 'Trip__c');
    assert.equal(answer.body.lastModifiedById, travel.traveller);
    assert.ok(answer.body.eTag);
  });

  test('only the fields asked for come back, along parents too, formulas calculated', async () => {
    const id = await newTrip({ Cost__c: 100, Days__c: 3, Account__c: travel.account });
    const answer = await traveller.get(
      `${UI}/records/${id}?fields=Trip__c.Name,Trip__c.Account__r.Name&optionalFields=Trip__c.Cost_per_Day__c,Trip__c.Owner.Name`
    );
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(Object.keys(answer.body.fields).sort(), ['Account__r', 'Cost_per_Day__c', 'Name', 'Owner']);
    assert.equal(answer.body.fields.Cost_per_Day__c.value, 33.33);
    assert.equal(answer.body.fields.Owner.displayValue, 'Tea Traveller');
  });

  test('a field the user may not read is refused when needed, and left out when optional', async () => {
    const id = await newTrip();
    const needed = await traveller.get(`${UI}/records/${id}?fields=Trip__c.Secret__c`);
    assert.equal(needed.status, 400);
    assert.equal(needed.body[0].errorCode, 'INVALID_FIELD');
    const optional = await traveller.get(
      `${UI}/records/${id}?fields=Trip__c.Name&optionalFields=Trip__c.Secret__c,Trip__c.Nonsense__c`
    );
    assert.deepEqual(Object.keys(optional.body.fields), ['Name']);
    assert.equal((await traveller.get(`${UI}/records/${id}`)).status, 400);
  });

  test('the layout tells the fields when it is asked', async () => {
    const id = await newTrip();
    const answer = await traveller.get(`${UI}/records/${id}?layoutTypes=Full&modes=View`);
    assert.deepEqual(
      Object.keys(answer.body.fields)
        .filter((name) => name.endsWith('__c'))
        .sort(),
      ['Account__c', 'Cost__c', 'Starts__c', 'Status__c']
    );
    const compact = await traveller.get(`${UI}/records/${id}?layoutTypes=Compact`);
    assert.deepEqual(Object.keys(compact.body.fields).sort(), ['Name', 'Status__c']);
  });

  test('a validation rule answers at its field, or at the record', async () => {
    const id = await newTrip();
    const field = await traveller.patch(`${UI}/records/${id}`, { fields: { Cost__c: -1 } });
    assert.equal(field.status, 400);
    assert.equal(field.body.enhancedErrorType, 'RecordError');
    assert.deepEqual(field.body.output.errors, []);
    assert.deepEqual(field.body.output.fieldErrors.Cost__c, [
      {
        constituentField: null,
        duplicateRecordError: null,
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        field: 'Cost__c',
        fieldLabel: 'Cost',
        message: 'A trip cannot cost less than nothing.'
      }
    ]);
    const record = await traveller.patch(`${UI}/records/${id}`, { fields: { Status__c: 'Booked', Starts__c: null } });
    assert.equal(record.body.output.errors[0].message, 'A booked trip has a start.');
    const unchanged = await traveller.get(`${UI}/records/${id}?fields=Trip__c.Status__c`);
    assert.equal(unchanged.body.fields.Status__c.value, 'Draft');
  });

  test('bad input is told apart: a field that is not there, a value of the wrong type, a picklist value, too long a text', async () => {
    const id = await newTrip();
    const cases: [Record<string, unknown>, RegExp][] = [
      [{ Nonsense__c: 1 }, /No such column 'Nonsense__c'/],
      [{ Cost__c: 'much' }, /much/],
      [{ Starts__c: '31.12.2026' }, /31\.12\.2026/],
      [{ Status__c: 'Nowhere' }, /bad value for restricted picklist field: Nowhere/],
      [{ Name: 'x'.repeat(100) }, /too (large|long)/]
    ];
    for (const [fields, message] of cases) {
      const answer = await traveller.patch(`${UI}/records/${id}`, { fields });
      assert.equal(answer.status, 400, JSON.stringify(fields));
      assert.match(JSON.stringify(answer.body.output), message);
    }
    assert.equal((await traveller.post(`${UI}/records`, [])).status, 400);
    assert.equal((await traveller.post(`${UI}/records`, { fields: {} })).status, 400);
  });

  test('a change of somebody else in the meantime is a conflict', async () => {
    const id = await newTrip();
    const old = new Date(Date.now() - 3_600_000).toUTCString();
    const conflict = await traveller.patch(
      `${UI}/records/${id}`,
      { fields: { Days__c: 1 } },
      { 'if-unmodified-since': old }
    );
    assert.deepEqual([conflict.status, conflict.body.errorCode], [412, 'CONFLICT']);
    const record = await traveller.get(`${UI}/records/${id}?fields=Trip__c.Name`);
    const fine = await traveller.patch(
      `${UI}/records/${id}`,
      { fields: { Days__c: 1 } },
      { 'if-unmodified-since': record.body.lastModifiedDate as string }
    );
    assert.equal(fine.status, 200, JSON.stringify(fine.body));
  });

  test('another user sees nothing of a private record, and one without permission nothing of the object', async () => {
    const id = await newTrip();
    for (const client of [colleague, stranger]) {
      const answer = await client.get(`${UI}/records/${id}?fields=Trip__c.Name`);
      assert.deepEqual([answer.status, answer.body[0].errorCode], [403, 'INSUFFICIENT_ACCESS']);
      assert.equal((await client.patch(`${UI}/records/${id}`, { fields: { Name: 'Mine' } })).status, 403);
      assert.equal((await client.delete(`${UI}/records/${id}`)).status, 403);
    }
    assert.equal((await stranger.post(`${UI}/records`, { apiName: 'Trip__c', fields: { Name: 'x' } })).status, 404);
    assert.equal((await traveller.get(`${UI}/records/${id}?fields=Trip__c.Name`)).body.fields.Name.value, 'Oulu');
  });

  test('a deleted record is gone', async () => {
    const id = await newTrip();
    assert.equal((await traveller.delete(`${UI}/records/${id}`)).status, 204);
    const answer = await traveller.get(`${UI}/records/${id}?fields=Trip__c.Name`);
    assert.deepEqual([answer.status, answer.body[0].errorCode], [404, 'NOT_FOUND']);
    assert.equal((await traveller.get(`${UI}/records/nonsense?fields=Trip__c.Name`)).status, 404);
  });

  test('a batch answers each record for itself', async () => {
    const id = await newTrip();
    const answer = await traveller.get(`${UI}/records/batch/${id},a0X000000000001AAA?fields=Trip__c.Name`);
    assert.deepEqual(
      [answer.body.hasErrors, answer.body.results[0].statusCode, answer.body.results[1].statusCode],
      [true, 200, 404]
    );
  });
});

describe('objects', () => {
  test("an object is described in the user's language, without fields he may not read", async () => {
    const answer = await traveller.get(`${UI}/object-info/Trip__c`);
    assert.equal(answer.status, 200);
    const info = answer.body;
    assert.deepEqual([info.label, info.labelPlural, info.fields.Status__c.label], ['Matka', 'Matkat', 'Tila']);
    assert.equal(info.fields.Secret__c, undefined);
    assert.deepEqual(
      [info.fields.Cost__c.dataType, info.fields.Cost__c.precision, info.fields.Cost__c.scale],
      ['Currency', 16, 2]
    );
    assert.deepEqual([info.fields.Cost_per_Day__c.calculated, info.fields.Cost_per_Day__c.updateable], [true, false]);
    assert.deepEqual(info.fields.Account__c.referenceToInfos, [{ apiName: 'Account', nameFields: ['Name'] }]);
    assert.ok(
      info.childRelationships.some((child: { relationshipName: string }) => child.relationshipName === 'Stops__r')
    );
    assert.deepEqual(info.dependentFields, { Abroad__c: { Kind__c: {} } });
    assert.deepEqual([info.createable, info.updateable, info.deletable], [true, true, true]);
  });

  test('a user without the object is told nothing about it', async () => {
    assert.equal((await stranger.get(`${UI}/object-info/Trip__c`)).status, 404);
    assert.equal((await traveller.get(`${UI}/object-info/Nonsense__c`)).status, 404);
    const batch = await stranger.get(`${UI}/object-info/batch/Account,Trip__c`);
    assert.deepEqual(batch.body.results.map(({ statusCode }: { statusCode: number }) => statusCode)[1], 404);
  });

  test('picklist values, dependent ones with what they depend on', async () => {
    const status = await traveller.get(`${UI}/object-info/Trip__c/picklist-values/012000000000000AAA/Status__c`);
    assert.deepEqual(
      status.body.values.map(({ value, label }: { value: string; label: string }) => [value, label]),
      [
        ['Draft', 'Draft'],
        ['Booked', 'Varattu ja maksettu'],
        ['Done', 'Done']
      ]
    );
    assert.equal(status.body.defaultValue.value, 'Draft');
    const kind = await traveller.get(`${UI}/object-info/Trip__c/picklist-values/012000000000000AAA/Kind__c`);
    assert.deepEqual(kind.body.controllerValues, { false: 0, true: 1 });
    assert.deepEqual(
      kind.body.values.map(({ value, validFor }: { value: string; validFor: number[] }) => [
        value,
        [...validFor].sort()
      ]),
      [
        ['Train', [0, 1]],
        ['Flight', [1]]
      ]
    );
    const all = await traveller.get(`${UI}/object-info/Trip__c/picklist-values/012000000000000AAA`);
    assert.deepEqual(Object.keys(all.body.picklistFieldValues).sort(), ['Kind__c', 'Status__c']);
  });

  test('layouts and defaults of a new record', async () => {
    const layout = await traveller.get(`${UI}/layout/Trip__c?mode=Edit`);
    const [section] = layout.body.sections;
    assert.equal(section.heading, 'Journey');
    assert.deepEqual(
      section.layoutRows[0].layoutItems.map(
        ({ layoutComponents }: { layoutComponents: { apiName: string }[] }) => layoutComponents[0]!.apiName
      ),
      ['Name', 'Cost__c']
    );
    const defaults = await traveller.get(`${UI}/record-defaults/create/Trip__c`);
    assert.equal(defaults.status, 200, JSON.stringify(defaults.body));
    assert.equal(defaults.body.record.fields.Status__c.value, 'Draft');
    assert.equal(defaults.body.record.fields.Starts__c.value, '2026-01-31');
    assert.ok(defaults.body.objectInfos.Trip__c);
  });
});

describe('record types', () => {
  const types = async (): Promise<Record<string, string>> => {
    const { recordTypeInfos } = (await traveller.get(`${UI}/object-info/Ticket__c`)).body as {
      recordTypeInfos: Record<string, { name: string }>;
    };
    return Object.fromEntries(Object.entries(recordTypeInfos).map(([id, { name }]) => [name, id]));
  };
  test('each offers its own values and default', async () => {
    const ids = await types();
    assert.deepEqual(Object.keys(ids).sort(), ['Bus Ticket', 'Master', 'Tram Ticket']);
    const zones = async (type: string): Promise<unknown> => {
      const { body } = await traveller.get(`${UI}/object-info/Ticket__c/picklist-values/${ids[type]}/Zone__c`);
      return [body.values.map(({ value }: { value: string }) => value), body.defaultValue?.value];
    };
    assert.deepEqual(
      [await zones('Bus Ticket'), await zones('Tram Ticket'), await zones('Master')],
      [
        [['A', 'B'], 'B'],
        [['C'], 'C'],
        [['A', 'B', 'C'], 'A']
      ]
    );
    assert.equal(
      (await traveller.get(`${UI}/object-info/Ticket__c/picklist-values/012000000000999AAA/Zone__c`)).status,
      404
    );
  });

  test("a new record begins with its type's values, and tells its type", async () => {
    const ids = await types();
    const defaults = await traveller.get(`${UI}/record-defaults/create/Ticket__c?recordTypeId=${ids['Tram Ticket']}`);
    assert.deepEqual(
      [defaults.status, defaults.body.record.fields.Zone__c?.value],
      [200, 'C'],
      JSON.stringify(defaults.body)
    );
    const made = await traveller.post(`${UI}/records`, {
      apiName: 'Ticket__c',
      fields: { RecordTypeId: ids['Bus Ticket'], Zone__c: 'A' }
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.deepEqual([made.body.recordTypeId, made.body.recordTypeInfo.name], [ids['Bus Ticket'], 'Bus Ticket']);
    const read = await traveller.get(
      `${UI}/records/${made.body.id}?fields=Ticket__c.Name,Ticket__c.Zone__c,Ticket__c.RecordType.DeveloperName`
    );
    assert.match(read.body.fields.Name.value, /^T-\d{4}$/);
    assert.deepEqual(
      [read.body.fields.Zone__c.value, read.body.fields.RecordType?.value.fields.DeveloperName.value],
      ['A', 'Bus'],
      JSON.stringify(read.body)
    );
    const layout = await traveller.get(`${UI}/layout/Ticket__c?recordTypeId=${ids['Bus Ticket']}`);
    assert.equal(layout.body.recordTypeId, ids['Bus Ticket']);
  });
});

describe('whole pages', () => {
  test('record-ui brings layouts, object infos and records at once', async () => {
    const id = await newTrip({ Cost__c: 5 });
    const answer = await traveller.get(`${UI}/record-ui/${id}?layoutTypes=Full,Compact&modes=View,Edit`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const { layouts, objectInfos, records } = answer.body;
    assert.deepEqual(Object.keys(objectInfos), ['Trip__c']);
    assert.equal(records[id].fields.Cost__c.value, 5);
    const byType = Object.values(layouts.Trip__c)[0] as Record<
      string,
      Record<string, { sections: { layoutRows: { layoutItems: { editableForUpdate: boolean }[] }[] }[] }>
    >;
    assert.deepEqual(
      [Object.keys(byType), Object.keys(byType['Full']!)],
      [
        ['Full', 'Compact'],
        ['View', 'Edit']
      ]
    );
    const editable = (mode: string): boolean =>
      byType['Full']![mode]!.sections[0]!.layoutRows[0]!.layoutItems[0]!.editableForUpdate;
    assert.deepEqual([editable('View'), editable('Edit')], [false, true]);
    assert.equal((await colleague.get(`${UI}/record-ui/${id}`)).status, 403);
  });

  test('a clone begins with the values that may be copied', async () => {
    const id = await newTrip({ Cost__c: 5, Key__c: 'CLONE-1' });
    const answer = await traveller.get(`${UI}/record-defaults/clone/${id}`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    const { record } = answer.body;
    assert.deepEqual(
      [
        record.id,
        record.fields.Cost__c.value,
        'Key__c' in record.fields,
        'Cost_per_Day__c' in record.fields,
        'Secret__c' in record.fields
      ],
      [null, 5, false, false, false]
    );
    assert.equal((await stranger.get(`${UI}/record-defaults/create/Trip__c`)).status, 404);
  });

  test('actions are those the user may do', async () => {
    const id = await newTrip();
    const names = async (client: Client): Promise<string[]> =>
      (await client.get(`${UI}/actions/record/${id}`)).body.actions[id].actions.map(
        ({ apiName }: { apiName: string }) => apiName
      );
    assert.deepEqual(await names(traveller), ['Edit', 'Delete']);
    assert.deepEqual(await names(colleague), []);
  });

  test('apps tell their tabs', async () => {
    const answer = await traveller.get(`${UI}/apps`);
    assert.deepEqual(
      answer.body.apps.map(({ label, selected }: { label: string; selected: boolean }) => [label, selected]),
      [['Travel', true]]
    );
    assert.equal((await traveller.get(`${UI}/apps/Nonsense`)).status, 404);
  });

  test('an address is read part by part', async () => {
    const made = await traveller.post(`${UI}/records`, {
      apiName: 'Account',
      fields: { Name: 'Harbour', BillingCity: 'Turku', BillingCountry: 'Finland' }
    });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const answer = await traveller.get(
      `${UI}/records/${made.body.id}?fields=Account.BillingAddress&optionalFields=Account.Phone`
    );
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
  });
});

describe('lists', () => {
  test("related records in the layout's order, with count and paging", async () => {
    const trip = await newTrip();
    for (const [name, nights] of [
      ['Kemi', 1],
      ['Tornio', 3],
      ['Raahe', 2]
    ] as const) {
      const answer = await traveller.post(`${UI}/records`, {
        apiName: 'Stop__c',
        fields: { Name: name, Nights__c: nights, Trip__c: trip }
      });
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
    }
    const list = await traveller.get(
      `${UI}/related-list-records/${trip}/Stops__r?fields=Stop__c.Name,Stop__c.Nights__c&pageSize=2`
    );
    assert.equal(list.status, 200, JSON.stringify(list.body));
    const names = (answer: { records: { fields: { Name: { value: string } } }[] }): string[] =>
      answer.records.map(({ fields }) => fields.Name.value);
    assert.deepEqual(names(list.body), ['Tornio', 'Raahe']);
    const next = await traveller.get(
      `${UI}/related-list-records/${trip}/Stops__r?fields=Stop__c.Name&pageSize=2&pageToken=${list.body.nextPageToken}`
    );
    assert.deepEqual([names(next.body), next.body.nextPageToken], [['Kemi'], null]);
    const sorted = await traveller.get(
      `${UI}/related-list-records/${trip}/Stops__r?fields=Stop__c.Name&sortBy=Stop__c.Name`
    );
    assert.deepEqual(names(sorted.body), ['Kemi', 'Raahe', 'Tornio']);
    const where = encodeURIComponent('{ and: [{ Nights__c: { gte: 2 } }, { Name: { like: "R%" } }] }');
    assert.deepEqual(
      names(
        (await traveller.get(`${UI}/related-list-records/${trip}/Stops__r?fields=Stop__c.Name&where=${where}`)).body
      ),
      ['Raahe']
    );
    assert.equal((await traveller.get(`${UI}/related-list-count/${trip}/Stops__r`)).body.count, 3);
    const info = await traveller.get(`${UI}/related-list-info/Trip__c/Stops__r`);
    assert.deepEqual(
      info.body.displayColumns.map(({ fieldApiName }: { fieldApiName: string }) => fieldApiName),
      ['Name', 'Nights__c']
    );
    assert.equal((await colleague.get(`${UI}/related-list-records/${trip}/Stops__r?fields=Stop__c.Name`)).status, 404);
    assert.equal(
      (await traveller.get(`${UI}/related-list-records/${trip}/Nonsense__r?fields=Stop__c.Name`)).status,
      404
    );
  });

  test('a list view holds the records its filters name, as far as the user may see them', async () => {
    await newTrip({ Name: 'Booked one', Status__c: 'Booked' });
    await newTrip({ Name: 'Draft one' });
    const list = await traveller.get(`${UI}/list-records/Trip__c/Booked_Trips`);
    assert.equal(list.status, 200, JSON.stringify(list.body));
    const names = list.body.records.map(({ fields }: { fields: { Name: { value: string } } }) => fields.Name.value);
    assert.ok(names.includes('Booked one') && !names.includes('Draft one'));
    assert.deepEqual((await colleague.get(`${UI}/list-records/Trip__c/Booked_Trips`)).body.records, []);
    assert.ok(
      list.body.records.length > 0 &&
        list.body.records.every(
          ({ id, fields }: { id: string; fields: { Id: { value: string } } }) => fields.Id.value === id
        )
    );
    assert.equal((await traveller.get(`${UI}/list-records/Trip__c/Nonsense`)).status, 404);
    const both = await traveller.get(`${UI}/list-ui/Trip__c/Booked_Trips?pageSize=1`);
    assert.equal(both.body.info.label, 'Booked Trips');
    assert.ok(both.body.records.records.length === 1);
  });

  test('a lookup finds records by the words of their names', async () => {
    const answer = await traveller.get(`${UI}/lookups/Trip__c/Account__c/Account?q=rail`);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    assert.deepEqual(
      answer.body.records.map(({ fields }: { fields: { Name: { value: string } } }) => fields.Name.value),
      ['Northern Rail']
    );
    assert.equal((await traveller.get(`${UI}/lookups/Trip__c/Status__c/Account?q=rail`)).status, 404);
  });

  test('the app shows the tabs of objects the user may see', async () => {
    const labels = async (client: Client): Promise<string[]> =>
      (await client.get(`${UI}/nav-items`)).body.navItems.map(({ label }: { label: string }) => label);
    assert.ok((await labels(traveller)).includes('Matkat'));
    assert.ok(!(await labels(stranger)).includes('Matkat'));
  });
});

test('what is missing is refused by name', async () => {
  const answer = await traveller.get(`${UI}/favorites`);
  assert.equal(answer.status, 501);
  assert.match(answer.body[0].message, /^Not supported by the local org: UI API resource GET favorites$/);
});
