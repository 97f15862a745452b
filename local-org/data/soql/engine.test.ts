import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDate, ApexDatetime, Decimal, type ApexAddress } from '../../values/index.ts';
import { QueryFailure, SYSTEM_ACCESS } from '../access.ts';
import type { ChildRows, SObjectRecord } from '../record.ts';
import { SampleDatabase, SampleTransaction } from './sample-database.ts';
import { salesSchema } from './sample-schema.ts';

const sample = new SampleDatabase(salesSchema(), { timeZone: 'Europe/Helsinki' });
const tx = new SampleTransaction();
const user = sample.insert('User', {
  Name: 'Ada Key',
  FirstName: 'Ada',
  LastName: 'Key',
  IsActive: true,
  Email: 'ada@example.com'
});
const queue = sample.insert('Group', { Name: 'Inbox', Type: 'Queue' });
const acme = sample.insert('Account', {
  Name: 'Acme',
  Industry: 'Energy',
  AnnualRevenue: Decimal.parse('1234567890123456.78'),
  NumberOfEmployees: 10,
  OwnerId: user,
  Active__c: true,
  Interests__c: 'Golf;Opera;Tea',
  Founded__c: ApexDate.of(2026, 3, 15),
  Code__c: 'abc',
  CreatedDate: new ApexDatetime(Date.UTC(2026, 2, 14, 23))
});
const aalto = sample.insert('Account', {
  Name: 'ÄÄNI Oy',
  Industry: 'Media',
  AnnualRevenue: Decimal.parse('10.10'),
  NumberOfEmployees: 2,
  OwnerId: queue,
  Active__c: false,
  ParentId: acme,
  Founded__c: ApexDate.of(2025, 12, 31),
  Code__c: 'ABC',
  CreatedDate: new ApexDatetime(Date.UTC(2025, 5, 1))
});
const bare = sample.insert('Account', { Name: 'bare', OwnerId: user, Active__c: false });
sample.insert('Account', { Name: 'Gone', OwnerId: user, IsDeleted: true });
const ann = sample.insert('Contact', { LastName: 'Ann', Name: 'Ann', AccountId: acme, Email: 'ann@example.com' });
sample.insert('Contact', { LastName: 'Bob', Name: 'Bob', AccountId: acme, ReportsToId: ann });
sample.insert('Contact', { LastName: 'Cid', Name: 'Cid' });
const deal = sample.insert('Opportunity', {
  Name: 'Deal',
  Amount: Decimal.parse('100.25'),
  StageName: 'Closed Won',
  CloseDate: ApexDate.of(2026, 3, 1),
  AccountId: acme,
  OwnerId: user,
  IsWon: true
});
sample.insert('Opportunity', {
  Name: 'Deal 2',
  Amount: Decimal.parse('0.10'),
  StageName: 'Prospecting',
  CloseDate: ApexDate.of(2026, 4, 1),
  AccountId: acme,
  OwnerId: user
});
sample.insert('Opportunity', {
  Name: 'Deal 3',
  StageName: 'Negotiation',
  CloseDate: ApexDate.of(2025, 1, 31),
  AccountId: aalto,
  OwnerId: user
});
sample.insert('Task', { Subject: 'Call', WhatId: acme, WhoId: ann });
sample.insert('Task', { Subject: 'Mail', WhatId: deal });
sample.insert('Task', { Subject: 'Rest' });

function run(soql: string, binds: Record<string, unknown> = {}): SObjectRecord[] {
  return sample.engine.query(tx, soql, { access: SYSTEM_ACCESS, binds: new Map(Object.entries(binds)) }).records;
}
const names = (soql: string, binds: Record<string, unknown> = {}): unknown[] =>
  run(soql, binds).map((record) => record.values['Name'] ?? record.values['Subject']);

test('text compares without regard to case, beyond ASCII too; case-sensitive fields as written', () => {
  assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'ACME'"), ['Acme']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'ääni oy'"), ['ÄÄNI Oy']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Name IN :n', { n: ['acME', 'Ääni OY'] }), ['Acme', 'ÄÄNI Oy']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Name LIKE 'ÄÄ%'"), ['ÄÄNI Oy']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Name LIKE '_C%'"), ['Acme']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Code__c = 'ABC'"), ['ÄÄNI Oy']);
});

test('!= and NOT keep rows without a value; null is compared with =', () => {
  assert.deepEqual(names("SELECT Name FROM Account WHERE Industry != 'Energy' ORDER BY Name"), ['bare', 'ÄÄNI Oy']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE NOT Industry = 'Energy' ORDER BY Name"), ['bare', 'ÄÄNI Oy']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Industry NOT IN ('energy', 'media')"), ['bare']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Industry = null'), ['bare']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Industry = ''"), ['bare']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Industry = :i', { i: null }), ['bare']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Industry IN :i', { i: [null, 'Media'] }), ['ÄÄNI Oy', 'bare']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE NOT AnnualRevenue > 11'), ['ÄÄNI Oy', 'bare']);
});

test('a boolean is never null, also of a missing parent (SOQL Reference, "Null Values in Lookup Relationships and Outer Joins")', () => {
  assert.deepEqual(names('SELECT Name FROM Contact WHERE Account.Active__c = false'), ['Cid']);
  assert.deepEqual(names('SELECT Name FROM Contact WHERE Account.Name = null'), ['Cid']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Active__c = null'), ['ÄÄNI Oy', 'bare']);
});

test('amounts are exact beyond what a double holds', () => {
  const [record] = run('SELECT AnnualRevenue FROM Account WHERE AnnualRevenue = 1234567890123456.78');
  assert.equal(String(record!.values['AnnualRevenue']), '1234567890123456.78');
  assert.deepEqual(names('SELECT Name FROM Account WHERE AnnualRevenue > 10.095 AND AnnualRevenue < 10.105'), [
    'ÄÄNI Oy'
  ]);
  assert.deepEqual(names('SELECT Name FROM Account WHERE AnnualRevenue = 10.105'), []);
  assert.deepEqual(names('SELECT Name FROM Account WHERE AnnualRevenue IN :a', { a: [Decimal.parse('10.1'), 5] }), [
    'ÄÄNI Oy'
  ]);
});

test('rows hold what was selected, and the id', () => {
  const [record] = run(
    "SELECT Name, Account.Name, Account.Owner.Name, Account.Parent.Name FROM Contact WHERE Name = 'Ann'"
  );
  assert.equal(record!.queried, true);
  assert.equal(record!.id, ann);
  assert.equal(record!.values['Email'], undefined);
  const account = record!.values['Account'] as SObjectRecord;
  assert.equal(account.values['Name'], 'Acme');
  assert.equal((account.values['Owner'] as SObjectRecord).values['Name'], 'Ada Key');
  assert.equal(account.values['Parent'], null);
  assert.equal(run("SELECT Account.Name FROM Contact WHERE Name = 'Cid'")[0]!.values['Account'], null);
});

test('owners may be queues; What reads its name and type from any object', () => {
  assert.deepEqual(
    run('SELECT Owner.Name, Owner.Type FROM Account ORDER BY Owner.Name').map((record) => {
      const owner = record.values['Owner'] as SObjectRecord;
      return [owner.values['Name'], owner.values['Type']];
    }),
    [
      ['Ada Key', 'User'],
      ['Ada Key', 'User'],
      ['Inbox', 'Queue']
    ]
  );
  assert.deepEqual(names("SELECT Subject FROM Task WHERE What.Type = 'Opportunity' AND What.Name LIKE 'Deal%'"), [
    'Mail'
  ]);
});

test('TYPEOF gives each record the fields of its type (SOQL Reference, "TYPEOF")', () => {
  const rows = run(
    'SELECT Subject, TYPEOF What WHEN Account THEN Industry, Owner.Name WHEN Plan__c THEN Budget__c ELSE Name END FROM Task ORDER BY Subject'
  );
  const what = rows.map((row) => row.values['What'] as SObjectRecord | null);
  assert.equal(what[0]!.object.name, 'Account');
  assert.equal(what[0]!.values['Industry'], 'Energy');
  assert.equal((what[0]!.values['Owner'] as SObjectRecord).values['Name'], 'Ada Key');
  assert.equal(what[1]!.values['Name'], 'Deal');
  assert.equal(what[2], null);
});

test('children of all parents come in one statement each, with LIMIT for each parent', () => {
  const before = { ...tx.counts };
  const rows = run(
    'SELECT Name, (SELECT LastName, ReportsTo.LastName FROM Contacts ORDER BY LastName DESC LIMIT 1), (SELECT Name FROM Opportunities) FROM Account ORDER BY Name'
  );
  const children = (row: SObjectRecord, name: string): unknown[] =>
    (row.values[name] as ChildRows).rows.map((child) => child.values['LastName'] ?? child.values['Name']);
  assert.deepEqual(
    rows.map((row) => [row.values['Name'], children(row, 'Contacts'), children(row, 'Opportunities')]),
    [
      ['Acme', ['Bob'], ['Deal', 'Deal 2']],
      ['bare', [], []],
      ['ÄÄNI Oy', [], ['Deal 3']]
    ]
  );
  assert.equal(tx.counts['queries']! - before['queries']!, 1);
  assert.equal(tx.counts['aggregateQueries']! - (before['aggregateQueries'] ?? 0), 2);
  assert.equal(tx.counts['queryRows']! - before['queryRows']!, 3 + 1 + 3);
  const nested = run(
    'SELECT Name, (SELECT Name, (SELECT LastName FROM Contacts) FROM ChildAccounts) FROM Account WHERE ParentId = null ORDER BY Name'
  );
  assert.deepEqual(
    (nested[0]!.values['ChildAccounts'] as ChildRows).rows.map((row) => row.values['Name']),
    ['ÄÄNI Oy']
  );
});

test('semi- and anti-joins', () => {
  assert.deepEqual(names('SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Contact)'), ['Acme']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE Id NOT IN (SELECT AccountId FROM Contact) ORDER BY Name'), [
    'bare',
    'ÄÄNI Oy'
  ]);
  assert.deepEqual(
    names("SELECT Name FROM Contact WHERE AccountId NOT IN (SELECT Id FROM Account WHERE Industry = 'Energy')"),
    ['Cid']
  );
  assert.deepEqual(
    names('SELECT Name FROM Contact WHERE AccountId IN (SELECT AccountId FROM Opportunity WHERE StageName = :s)', {
      s: 'closed won'
    }),
    ['Ann', 'Bob']
  );
});

test('aggregates: names, types and exact values (SOQL Reference, "Aggregate Functions")', () => {
  const [row] = run(
    'SELECT COUNT(Id), COUNT(Amount) filled, SUM(Amount), AVG(Amount) mean, MIN(CloseDate), MAX(Name) FROM Opportunity WHERE AccountId != null'
  );
  assert.equal(row!.object.name, 'AggregateResult');
  assert.equal(row!.values['expr0'], 3);
  assert.equal(row!.values['filled'], 2);
  assert.equal(String(row!.values['expr1']), '100.35');
  assert.equal(String(row!.values['mean']), '50.175');
  assert.equal((row!.values['expr2'] as ApexDate).toIso(), '2025-01-31');
  assert.equal(row!.values['expr3'], 'Deal 3');
  const groups = run(
    'SELECT Account.Name who, StageName, COUNT(Id) n FROM Opportunity GROUP BY Account.Name, StageName HAVING COUNT(Id) > 0 ORDER BY Account.Name, COUNT(Id) DESC, StageName'
  );
  assert.deepEqual(
    groups.map((group) => [group.values['who'], group.values['StageName'], group.values['n']]),
    [
      ['Acme', 'Prospecting', 1],
      ['Acme', 'Closed Won', 1],
      ['ÄÄNI Oy', 'Negotiation', 1]
    ]
  );
  const count = sample.engine.query(tx, 'SELECT COUNT() FROM Account', { access: SYSTEM_ACCESS });
  assert.deepEqual([count.totalSize, count.isCount, count.records.length], [3, true, 0]);
  assert.equal(run('SELECT SUM(Amount) s FROM Opportunity WHERE Amount = 7')[0]!.values['s'], null);
});

test('ROLLUP and CUBE add subtotals, told apart by GROUPING (SOQL Reference, "GROUP BY ROLLUP")', () => {
  const rollup = run(
    'SELECT Account.Name a, StageName s, COUNT(Id) n, GROUPING(Account.Name) ga, GROUPING(StageName) gs FROM Opportunity GROUP BY ROLLUP(Account.Name, StageName)'
  );
  assert.deepEqual(
    rollup.map((row) => [row.values['a'], row.values['s'], row.values['n'], row.values['ga'], row.values['gs']]),
    [
      ['Acme', 'Closed Won', 1, 0, 0],
      ['Acme', 'Prospecting', 1, 0, 0],
      ['Acme', null, 2, 0, 1],
      ['ÄÄNI Oy', 'Negotiation', 1, 0, 0],
      ['ÄÄNI Oy', null, 1, 0, 1],
      [null, null, 3, 1, 1]
    ]
  );
  assert.equal(
    run('SELECT Account.Name a, StageName s, COUNT(Id) n FROM Opportunity GROUP BY CUBE(Account.Name, StageName)')
      .length,
    3 + 2 + 3 + 1
  );
});

test('dates: literals and functions follow the running user\'s time zone (SOQL Reference, "Date Formats and Date Literals")', () => {
  assert.deepEqual(names('SELECT Name FROM Account WHERE Founded__c = TODAY'), ['Acme']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE CreatedDate = TODAY'), ['Acme']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate = THIS_MONTH'), ['Deal']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate > TODAY'), ['Deal 2']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate < YESTERDAY ORDER BY Name'), ['Deal', 'Deal 3']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate >= NEXT_MONTH'), ['Deal 2']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE NOT CloseDate <= LAST_YEAR ORDER BY Name'), [
    'Deal',
    'Deal 2'
  ]);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CloseDate = LAST_N_DAYS:14'), ['Deal']);
  assert.deepEqual(names('SELECT Name FROM Opportunity WHERE CALENDAR_YEAR(CloseDate) = 2025'), ['Deal 3']);
  assert.deepEqual(names('SELECT Name FROM Account WHERE DAY_ONLY(convertTimezone(CreatedDate)) = 2026-03-15'), [
    'Acme'
  ]);
  assert.deepEqual(names('SELECT Name FROM Account WHERE CreatedDate < 2026-01-01T00:00:00Z AND CreatedDate != null'), [
    'ÄÄNI Oy'
  ]);
  const years = run(
    'SELECT CALENDAR_YEAR(CloseDate) y, COUNT(Id) FROM Opportunity GROUP BY CALENDAR_YEAR(CloseDate) ORDER BY CALENDAR_YEAR(CloseDate)'
  );
  assert.deepEqual(
    years.map((row) => [row.values['y'], row.values['expr0']]),
    [
      [2025, 1],
      [2026, 2]
    ]
  );
});

test('nulls come first unless told otherwise; picklists sort by their values\' order (SOQL Reference, "ORDER BY")', () => {
  assert.deepEqual(names('SELECT Name FROM Account ORDER BY Industry'), ['bare', 'Acme', 'ÄÄNI Oy']);
  assert.deepEqual(names('SELECT Name FROM Account ORDER BY Industry DESC'), ['bare', 'ÄÄNI Oy', 'Acme']);
  assert.deepEqual(names('SELECT Name FROM Account ORDER BY Industry DESC NULLS LAST'), ['ÄÄNI Oy', 'Acme', 'bare']);
  assert.deepEqual(names('SELECT Name FROM Opportunity ORDER BY StageName'), ['Deal 2', 'Deal 3', 'Deal']);
  for (const StageName of ['Zeta', 'alpha'])
    sample.insert('Opportunity', { Name: StageName, StageName, IsDeleted: true });
  assert.deepEqual(
    run('SELECT StageName FROM Opportunity ORDER BY StageName ALL ROWS')
      .map((row) => row.values['StageName'])
      .slice(-3),
    ['Closed Won', 'alpha', 'Zeta']
  );
});

test('multi-select picklists: INCLUDES and EXCLUDES', () => {
  assert.deepEqual(names("SELECT Name FROM Account WHERE Interests__c INCLUDES ('golf;tea', 'Ski')"), ['Acme']);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Interests__c INCLUDES ('Golf;Ski')"), []);
  assert.deepEqual(names("SELECT Name FROM Account WHERE Interests__c EXCLUDES ('Golf')"), ['ÄÄNI Oy', 'bare']);
});

test('formula fields are computed where they are asked for, across parents too', () => {
  assert.deepEqual(
    run('SELECT Name, Revenue_Per_Head__c FROM Account WHERE Revenue_Per_Head__c < 6').map((row) => [
      row.values['Name'],
      String(row.values['Revenue_Per_Head__c'])
    ]),
    [['ÄÄNI Oy', '5.05']]
  );
  assert.deepEqual(
    names("SELECT Name FROM Contact WHERE Account_Industry__c = 'energy' ORDER BY Account_Industry__c, Name"),
    ['Ann', 'Bob']
  );
  assert.equal(
    run("SELECT Account.Revenue_Per_Head__c FROM Contact WHERE LastName = 'Ann'")[0]!.values['Account'] !== null,
    true
  );
});

test('a compound address is read from its parts, and null without any (SOQL Reference, "Compound Fields")', () => {
  const home = sample.insert('Account', {
    Name: 'Home',
    BillingCity: 'Oulu',
    BillingLatitude: Decimal.parse('65.0121'),
    OwnerId: user,
    IsDeleted: true
  });
  const [row] = run('SELECT BillingAddress FROM Account WHERE Id = :home ALL ROWS', { home });
  assert.deepEqual(
    [(row!.values['BillingAddress'] as ApexAddress).city, (row!.values['BillingAddress'] as ApexAddress).latitude],
    ['Oulu', 65.0121]
  );
  assert.equal(run('SELECT BillingAddress FROM Account WHERE Id = :acme', { acme })[0]!.values['BillingAddress'], null);
  assert.throws(() => run("SELECT Id FROM Account WHERE BillingAddress = 'x'"), {
    message: "field 'BillingAddress' can not be filtered in a query call"
  });
});

test('toLabel, ALL ROWS, LIMIT and OFFSET', () => {
  assert.equal(run("SELECT toLabel(StageName) FROM Opportunity WHERE Name = 'Deal'")[0]!.values['StageName'], 'Won!');
  assert.deepEqual(
    run("SELECT StageName, toLabel(StageName) label FROM Opportunity WHERE Name = 'Deal'")[0]!.values['label'],
    'Won!'
  );
  assert.deepEqual(names("SELECT Name FROM Account WHERE Name = 'Gone' ALL ROWS"), ['Gone']);
  assert.deepEqual(names('SELECT Name FROM Account ORDER BY Name LIMIT :n OFFSET 1', { n: 1 }), ['bare']);
  assert.equal(sample.engine.query(tx, 'SELECT COUNT() FROM Account LIMIT 2', { access: SYSTEM_ACCESS }).totalSize, 2);
});

test("binds: unknown names and expressions are refused in the platform's words, a text that is no id finds nothing", () => {
  assert.throws(() => run('SELECT Id FROM Account WHERE Name = :missing'), {
    message: 'Variable does not exist: missing'
  });
  assert.throws(() => run('SELECT Id FROM Account WHERE Name = :a.b()'), {
    message: 'Only variable references are allowed in dynamic SOQL/SOSL.'
  });
  assert.throws(
    () => run("SELECT Id FROM Account WHERE Id = 'abc'"),
    (error: unknown) => error instanceof QueryFailure && error.message === 'invalid ID field: abc'
  );
  assert.deepEqual(run('SELECT Id FROM Account WHERE Id = :x', { x: 'abc' }), []);
  assert.deepEqual(
    run('SELECT Id FROM Account WHERE Id = :x', { x: bare.slice(0, 15) }).map((row) => row.id),
    [bare]
  );
  assert.deepEqual(
    run('SELECT Id FROM Contact WHERE AccountId IN :accounts', { accounts: run('SELECT Id FROM Account') }).length,
    2
  );
});
