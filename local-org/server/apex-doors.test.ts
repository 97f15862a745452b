/** Apex through the server: calls of pages, triggers behind the UI API, REST services, anonymous code, jobs by the clock. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { loadProgram, type ApexProgram } from '../apex/program.ts';
import { programInput, projectCode } from '../apex/program-input.ts';
import { JobClock } from './apex/job-clock.ts';
import { programDoor } from './apex/program-door.ts';
import { createServer, type OrgServer } from './create-server.ts';
import { clientFor, type Answer, type Client } from './testing/client.ts';
import { openTravelOrg, type TravelOrg } from './testing/travel-org.ts';

const UI = '/services/data/v67.0/ui-api';
let travel: TravelOrg;
let program: ApexProgram;
let server: OrgServer;
let clock: JobClock;
let traveller: Client;
let stranger: Client;

before(async () => {
  travel = openTravelOrg();
  program = loadProgram(programInput(projectCode(travel.project), travel.org));

  clock = new JobClock(program.async);
  server = createServer({
    org: travel.org,
    project: travel.project,
    program: programDoor(program, () => clock.look())
  });
  const port = await server.listen(0);
  traveller = clientFor(server, port, travel.traveller);
  stranger = clientFor(server, port, travel.stranger);
});
after(async () => {
  clock.stop();
  await server.close();
  travel.org.close();
});

const call = (client: Client, method: string, params: object): Promise<Answer> =>
  client.post(`/aura?aura.ApexAction.execute=1`, {
    namespace: 'c',
    classname: 'TripController',
    method,
    params,
    cacheable: false
  });

test('the project compiles', () => assert.deepEqual(program.problems, []));

test('jobs of transactions that are taken back never begin', () => {
  const forget = program.async.remember();
  program.execAnonymous("System.enqueueJob(new TripRenamer(null, 'Never'));", { userId: travel.traveller });
  assert.ok(program.async.hasDue());
  forget();
  assert.ok(!program.async.hasDue());
});

describe('pages', () => {
  test("a method reads and writes as the session's user", async () => {
    const booked = await call(traveller, 'book', {
      trip: { Name: 'Rome', Cost__c: 250.5, Account__c: travel.account, sobjectType: 'Trip__c' }
    });
    assert.equal(booked.status, 200, JSON.stringify(booked.body));
    assert.equal(booked.body.returnValue.Status__c, 'Booked');
    const summary = await call(traveller, 'summarize', { accountId: travel.account });
    assert.deepEqual(summary.body.returnValue, { trips: 1, cost: 250.5 });
  });

  test('what Apex throws has the shape a component reads, and undoes what was written', async () => {
    const refused = await call(traveller, 'refuse', { message: 'Not today' });
    assert.deepEqual(
      [refused.status, refused.body.body.message, refused.body.body.exceptionType, refused.body.ok],
      [500, 'Not today', 'System.AuraHandledException', false]
    );
    const rule = await call(traveller, 'book', { trip: { Name: 'Debt', Cost__c: -5, sobjectType: 'Trip__c' } });
    assert.equal(rule.body.body.exceptionType, 'System.DmlException');
    assert.deepEqual(rule.body.body.fieldErrors.Cost__c, [
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A trip cannot cost less than nothing.' }
    ]);
  });

  test("a user without access is refused by the platform's words", async () => {
    const answer = await call(stranger, 'book', { trip: { Name: 'x', sobjectType: 'Trip__c' } });
    assert.equal(answer.status, 500);
    assert.match(answer.body.body.message, /Access to entity 'Trip__c' denied/);
  });

  test('a method that is not there, and an argument that does not fit', async () => {
    assert.match(
      (await call(traveller, 'nonsense', {})).body.body.message,
      /You do not have access to the Apex class or method/
    );
    assert.match((await call(traveller, 'summarize', { accountId: 'no id' })).body.body.message, /accountId/);
  });

  test('a cacheable method cannot write', async () => {
    const answer = await call(traveller, 'writeInCacheable', { name: 'Never' });
    assert.equal(answer.status, 500);
    assert.match(answer.body.body.message, /Too many DML statements/);
  });
});

test('triggers run behind the UI API, and their errors stand at the field', async () => {
  const answer = await traveller.post(`${UI}/records`, { apiName: 'Trip__c', fields: { Name: 'Atlantis' } });
  assert.equal(answer.status, 400);
  assert.equal(answer.body.output.fieldErrors.Name[0].message, 'There is no way to Atlantis.');
});

test('jobs begin after the answer, by the clock', async () => {
  const made = await traveller.post(`${UI}/records`, { apiName: 'Trip__c', fields: { Name: 'Before' } });
  const later = await call(traveller, 'renameLater', { tripId: made.body.id, name: 'After' });
  assert.equal(later.status, 200, JSON.stringify(later.body));
  const name = async (): Promise<string> =>
    (await traveller.get(`${UI}/records/${made.body.id}?fields=Trip__c.Name`)).body.fields.Name.value as string;
  const until = Date.now() + 5000;
  while ((await name()) !== 'After' && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(await name(), 'After');
});

describe('Apex REST', () => {
  test('methods by verb, parameters from the body, status from the response', async () => {
    const made = await traveller.post('/services/apexrest/trips/', { name: 'Rest', cost: 12.25 });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    assert.match(made.body, /^\w{18}$/);
    const read = await traveller.get('/services/apexrest/trips?name=Rest');
    assert.deepEqual([read.body[0].Name, read.body[0].Cost__c], ['Rest', 12.25]);
  });
  test('refusals', async () => {
    assert.equal((await traveller.get('/services/apexrest/nothing')).status, 404);
    assert.equal((await traveller.patch('/services/apexrest/trips', {})).status, 405);
    const failed = await traveller.delete('/services/apexrest/trips/1');
    assert.equal(failed.status, 500);
    assert.equal(failed.body[0].errorCode, 'APEX_ERROR');
    assert.match(
      failed.body[0].message,
      /^System\.IllegalArgumentException: Trips stay\.\n\nClass\.TripService\.remove: line 19/
    );
    assert.equal((await traveller.post('/services/apexrest/trips', { nonsense: 1 })).status, 400);
  });
});

test('anonymous Apex runs for programs with a token, not for links', async () => {
  const path = (code: string): string =>
    `/services/data/v67.0/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(code)}`;
  const fine = await traveller.get(path("insert as user new Trip__c(Name = 'Anonymous');"));
  assert.deepEqual([fine.status, fine.body.compiled, fine.body.success], [200, true, true], JSON.stringify(fine.body));
  const wrong = await traveller.get(path('Integer i = 1 / 0;'));
  assert.deepEqual([wrong.body.success, wrong.body.exceptionMessage], [false, 'System.MathException: Divide by 0']);
});
