import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported, QueryFailure, SYSTEM_ACCESS } from '../access.ts';
import { SampleDatabase, SampleTransaction } from '../soql/sample-database.ts';
import { salesSchema } from '../soql/sample-schema.ts';
import { parseSosl } from './parse.ts';
import { SearchEngine } from './search.ts';
import { matches, parseTerms } from './terms.ts';

const sample = new SampleDatabase(salesSchema());
const engine = new SearchEngine(sample.database, sample.schema, sample.engine);
const tx = new SampleTransaction();
const acme = sample.insert('Account', { Name: 'Acme Rockets', Phone: '555 1234', BillingCity: 'Oulu' });
sample.insert('Account', { Name: 'Rocket Acme', BillingCity: 'Turku' });
sample.insert('Contact', { Name: 'Ann Acme', LastName: 'Acme', Email: 'ann@acme.example', AccountId: acme });

function find(sosl: string, binds: Record<string, unknown> = {}, fixedSearchResults?: string[]): unknown[][] {
  const options = {
    access: SYSTEM_ACCESS,
    binds: new Map(Object.entries(binds)),
    ...(fixedSearchResults === undefined ? {} : { fixedSearchResults })
  };
  return engine
    .search(tx, sosl, options)
    .map((found) => found.records.map((record) => record.values['Name'] ?? record.id));
}

test('terms: words, phrases, wildcards and operators (SOSL Reference, "FIND {SearchQuery}")', () => {
  const hit = (terms: string, text: string): boolean => matches(parseTerms(terms), text);
  assert.equal(hit('acme', 'The ACME company'), true);
  assert.equal(hit('acm', 'Acme'), false);
  assert.equal(hit('acm*', 'Acme'), true);
  assert.equal(hit('ac?e', 'Acme'), true);
  assert.equal(hit('rockets acme', 'Acme Rockets'), true);
  assert.equal(hit('"rockets acme"', 'Acme Rockets'), false);
  assert.equal(hit('"acme rockets"', 'Acme, Rockets'), true);
  assert.equal(hit('acme AND NOT rockets', 'Acme Rockets'), false);
  assert.equal(hit('tea OR (acme AND rockets)', 'Acme Rockets'), true);
  assert.equal(hit('ääni', 'ÄÄNI Oy'), true);
  assert.throws(() => parseTerms('a'), QueryFailure);
  assert.throws(() => parseTerms('(acme'), QueryFailure);
});

test('RETURNING gives one list per object, with its own WHERE, ORDER BY and LIMIT', () => {
  assert.deepEqual(
    find(
      "FIND {acme} IN ALL FIELDS RETURNING Account(Id, Name WHERE BillingCity != 'Turku'), Contact(Name), Opportunity"
    ),
    [['Acme Rockets'], ['Ann Acme'], []]
  );
  assert.deepEqual(find("FIND 'acme' RETURNING Account(Name ORDER BY Name DESC LIMIT 1)"), [['Rocket Acme']]);
  assert.deepEqual(
    find('FIND :q IN NAME FIELDS RETURNING Account(Name ORDER BY Name LIMIT :n)', { q: 'rocket*', n: 5 }),
    [['Acme Rockets', 'Rocket Acme']]
  );
  assert.deepEqual(find('FIND {acme} IN EMAIL FIELDS RETURNING Account(Name), Contact(Name)'), [[], ['Ann Acme']]);
  assert.deepEqual(find('FIND {oulu} IN NAME FIELDS RETURNING Account(Name)'), [[]]);
});

test('fixed search results stand for the terms, under WHERE and LIMIT (Apex Developer Guide, "Adding SOSL Queries to Unit Tests")', () => {
  assert.deepEqual(find('FIND {nothing} RETURNING Account(Name), Contact(Name)', {}, [acme]), [['Acme Rockets'], []]);
  assert.deepEqual(find("FIND {nothing} RETURNING Account(Name WHERE Name = 'x')", {}, [acme]), [[]]);
  assert.deepEqual(find('FIND {acme} RETURNING Account(Name)', {}, []), [[]]);
});

test('unknown names and what is not supported are refused', () => {
  assert.throws(() => find('FIND {acme} RETURNING Foo'), /sObject type 'Foo' is not supported/);
  assert.throws(() => find('FIND {acme} RETURNING Account(Foo)'), /No such column 'Foo'/);
  assert.throws(() => find('FIND {acme} RETURNING Account WITH SNIPPET'), NotSupported);
  assert.throws(() => parseSosl('FIND {acme'), QueryFailure);
  assert.throws(() => parseSosl('LOOK {acme}'), QueryFailure);
});
