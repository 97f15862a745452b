import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported, QueryFailure } from '../access.ts';
import { checkSoql } from './check.ts';
import { parseSoql } from './parse.ts';
import { placeInQuery } from './place-in-query.ts';
import { salesSchema } from './sample-schema.ts';

const schema = salesSchema();
const check = (soql: string) => checkSoql(parseSoql(soql), schema);

function refused(soql: string, code: string, message: RegExp | string, at?: string): void {
  assert.throws(
    () => check(soql),
    (error: unknown) => {
      assert.ok(error instanceof QueryFailure, `${soql}: ${String(error)}`);
      assert.equal(error.code, code, error.message);
      if (typeof message === 'string') assert.equal(error.message, message);
      else assert.match(error.message, message);
      if (at !== undefined) assert.equal(soql.slice(error.offset, error.offset! + at.length), at);
      return true;
    }
  );
}

test('names of three letters and digits are names where a name stands', () => {
  const query = check(
    'SELECT Industry, SUM(AnnualRevenue) sum1, COUNT(Id) cnt2 FROM Account abc1 WHERE abc1.Name != null GROUP BY Industry ORDER BY sum1'
  );
  assert.deepEqual(
    query.select.map((item) => item.kind === 'value' && item.name),
    ['Industry', 'sum1', 'cnt2']
  );
});

test('names resolve whatever their case, to the declared spelling', () => {
  const query = check('select ID, account.owner.NAME from CONTACT');
  assert.equal(query.object.name, 'Contact');
  assert.deepEqual(
    query.select.map((item) => item.kind === 'value' && item.name),
    ['Id', 'Account.Owner.Name']
  );
});

test('unknown objects, fields and relationships are named with their place', () => {
  refused('SELECT Id FROM Foo', 'INVALID_TYPE', /^sObject type 'Foo' is not supported\./, 'Foo');
  refused(
    'SELECT Id, Foo FROM Account',
    'INVALID_FIELD',
    /^No such column 'Foo' on entity 'Account'\. If you are attempting to use a custom field/,
    'Foo'
  );
  refused(
    'SELECT Foo__r.Name FROM Account',
    'INVALID_FIELD',
    /^Didn't understand relationship 'Foo__r' in field path\./,
    'Foo__r'
  );
  refused(
    'SELECT (SELECT Id FROM Foos) FROM Account',
    'INVALID_TYPE',
    /^Didn't understand relationship 'Foos' in FROM part of query call\./,
    'Foos'
  );
  refused(
    'SELECT Owner.Industry FROM Account',
    'INVALID_FIELD',
    /^No such column 'Industry' on entity 'Name'\./,
    'Industry'
  );
});

test('aliases of FROM stand before paths, also for parents (SOQL Reference, "Alias Notation")', () => {
  const query = check("SELECT c.Name, a.Industry FROM Contact c, c.Account a WHERE a.Name = 'x'");
  assert.deepEqual(
    query.select.map((item) => item.kind === 'value' && item.name),
    ['Name', 'Account.Industry']
  );
  assert.equal(check('SELECT Account.Name FROM Account').select.length, 1);
});

test('a field beside an aggregate must be grouped (SOQL Reference, "GROUP BY")', () => {
  refused(
    'SELECT Name, COUNT(Id) FROM Account',
    'MALFORMED_QUERY',
    'Field must be grouped or aggregated: Name',
    'Name'
  );
  refused(
    'SELECT Name, COUNT(Id) FROM Account GROUP BY Industry',
    'MALFORMED_QUERY',
    'Field must be grouped or aggregated: Name'
  );
  refused(
    'SELECT Industry FROM Account GROUP BY Industry ORDER BY Name',
    'MALFORMED_QUERY',
    'Ordered field must be grouped or aggregated: Name'
  );
  refused('SELECT COUNT(Id) FROM Account LIMIT 1', 'MALFORMED_QUERY', /Non-grouped query/);
  refused('SELECT SUM(Name) FROM Account', 'MALFORMED_QUERY', 'field Name does not support aggregate operator SUM');
  refused(
    'SELECT COUNT(Id), (SELECT Id FROM Contacts) FROM Account',
    'MALFORMED_QUERY',
    'Grouped query cannot use child relationships in the SELECT list'
  );
  refused(
    'SELECT AnnualRevenue FROM Account GROUP BY AnnualRevenue',
    'INVALID_FIELD',
    "field 'AnnualRevenue' can not be grouped in a query call"
  );
  refused('SELECT Name n FROM Account', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing');
  const query = check(
    'SELECT Industry, COUNT(Id), SUM(AnnualRevenue) total, MAX(Name) FROM Account GROUP BY Industry HAVING COUNT(Id) > 1 ORDER BY total'
  );
  assert.deepEqual(
    query.select.map((item) => item.kind === 'value' && item.name),
    ['Industry', 'expr0', 'total', 'expr1']
  );
});

test('what cannot be filtered, sorted or compared is refused', () => {
  refused(
    "SELECT Id FROM Account WHERE Description = 'x'",
    'INVALID_FIELD',
    "field 'Description' can not be filtered in a query call"
  );
  refused(
    'SELECT Id FROM Account ORDER BY Description',
    'INVALID_FIELD',
    "field 'Description' can not be sorted in a query call"
  );
  refused(
    "SELECT Id FROM Account WHERE AnnualRevenue = '5'",
    'INVALID_FIELD',
    "value of filter criterion for field 'AnnualRevenue' must be of type currency and should not be enclosed in quotes"
  );
  refused(
    'SELECT Id FROM Account WHERE Name = 5',
    'INVALID_FIELD',
    "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes"
  );
  refused("SELECT Id FROM Account WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc');
  refused("SELECT Id FROM Account WHERE Id LIKE 'a%'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator on id field');
  refused("SELECT Id FROM Account WHERE Industry INCLUDES ('x')", 'INVALID_QUERY_FILTER_OPERATOR', /multipicklist/);
  refused('SELECT Id, Name, name FROM Account', 'INVALID_FIELD', 'duplicate field selected: Name');
});

test('semi-joins keep to their limits (SOQL Reference, "Semi-Joins with IN and Anti-Joins with NOT IN")', () => {
  assert.ok(check('SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)').where);
  assert.ok(check('SELECT Id FROM Contact WHERE AccountId NOT IN (SELECT Id FROM Account) AND LastName != null').where);
  refused(
    "SELECT Id FROM Account WHERE Name = 'x' OR Id IN (SELECT AccountId FROM Contact)",
    'MALFORMED_QUERY',
    /'OR' operator/
  );
  refused(
    'SELECT Id FROM Account WHERE Id IN (SELECT ReportsToId FROM Contact)',
    'INVALID_QUERY_FILTER_OPERATOR',
    /same object type/
  );
  refused(
    'SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)',
    'INVALID_QUERY_FILTER_OPERATOR',
    'The inner and outer selects should not be on the same object type'
  );
  refused(
    'SELECT Id FROM Account WHERE Name IN (SELECT Name FROM Contact)',
    'INVALID_QUERY_FILTER_OPERATOR',
    /should be an id field/
  );
  refused(
    'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact LIMIT 5)',
    'MALFORMED_QUERY',
    "unexpected token: 'LIMIT'"
  );
});

test('FIELDS() expands, and unbounded groups need a LIMIT (SOQL Reference, "FIELDS()")', () => {
  const query = check('SELECT FIELDS(CUSTOM), Name FROM Plan__c LIMIT 200');
  assert.deepEqual(
    query.select.map((item) => item.kind === 'value' && item.name),
    ['Account__c', 'Budget__c', 'Starts__c', 'Daily__c', 'Objective_Count__c', 'Name']
  );
  refused('SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY', /LIMIT of at most 200/);
  assert.ok(check('SELECT FIELDS(STANDARD) FROM Contact').select.length > 5);
});

test('binds are listed in their order with what they are compared with', () => {
  const query = check(
    'SELECT Id, (SELECT Id FROM Contacts WHERE Email = :mail) FROM Account WHERE Id IN :ids AND AnnualRevenue > :(a + b) LIMIT :n'
  );
  assert.deepEqual(
    query.binds.map((bind) => [bind.bind.text, bind.use, bind.type]),
    [
      ['mail', 'value', 'email'],
      ['ids', 'list', 'id'],
      ['(a + b)', 'value', 'currency'],
      ['n', 'count', 'integer']
    ]
  );
});

test('TYPEOF needs a polymorphic relationship (SOQL Reference, "TYPEOF")', () => {
  assert.ok(
    check('SELECT TYPEOF What WHEN Account THEN Phone, Industry WHEN Opportunity THEN Amount ELSE Name END FROM Task')
  );
  refused('SELECT TYPEOF Account WHEN Account THEN Phone END FROM Contact', 'INVALID_FIELD', /not polymorphic/);
  refused('SELECT TYPEOF What WHEN Contact THEN Phone END FROM Task', 'INVALID_FIELD', /'Contact' is not a type/);
});

test('what the local org lacks is refused by name', () => {
  for (const soql of [
    "SELECT Id FROM Account WHERE DISTANCE(Loc__c, GEOLOCATION(1, 2), 'km') < 20",
    'SELECT Id FROM Account WITH DATA CATEGORY X__c AT Y__c',
    'SELECT Id FROM Account USING SCOPE team',
    'SELECT Id FROM Account UPDATE TRACKING'
  ])
    assert.throws(() => check(soql), NotSupported, soql);
});

test('a failure can be shown at its place in the query, with row and column', () => {
  const soql = 'SELECT Id,\n  Foo\nFROM Account';
  try {
    check(soql);
    assert.fail('Foo was accepted');
  } catch (error) {
    assert.ok(error instanceof QueryFailure);
    assert.match(
      placeInQuery(soql, error),
      /^\n {2}Foo\n {2}\^\nERROR at Row:2:Column:3\nNo such column 'Foo' on entity 'Account'\./
    );
  }
});
