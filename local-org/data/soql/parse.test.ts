import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NotSupported, QueryFailure } from '../access.ts';
import { parseSoql } from './parse.ts';

test('binds keep the Apex expression as it was written, whatever its shape', () => {
  const binds = (soql: string): string[] => parseSoql(soql).binds.map((bind) => bind.text);
  assert.deepEqual(binds("SELECT Id FROM A WHERE x = :a.b(1, 'c)')[0].d AND y IN :new Set<Id>{ p, q } LIMIT :n - 1"), [
    "a.b(1, 'c)')[0].d",
    'new Set<Id>{ p, q }',
    'n - 1'
  ]);
  assert.deepEqual(binds("SELECT Id FROM A WHERE x LIKE :'%' + s + '%' ORDER BY y"), ["'%' + s + '%'"]);
  assert.deepEqual(binds('SELECT Id FROM A WHERE x = :ok ? a : b AND y = :(Id) z AND w = :m.get(k)?.n ALL ROWS'), [
    'ok ? a : b',
    '(Id) z',
    'm.get(k)?.n'
  ]);
  assert.deepEqual(binds('SELECT Id FROM A WHERE x IN (:a, :b) AND (y = :c) AND z = : d'), ['a', 'b', 'c', 'd']);
  const bind = parseSoql('SELECT Id FROM A WHERE x = :abc').binds[0]!;
  assert.equal(bind.offset, 'SELECT Id FROM A WHERE x = :'.length);
});

test('AND and OR are not mixed without parentheses (SOQL Reference, "conditionExpression")', () => {
  assert.throws(() => parseSoql('SELECT Id FROM A WHERE a = 1 AND b = 2 OR c = 3'), {
    code: 'MALFORMED_QUERY',
    message: "unexpected token: 'OR'"
  });
  assert.equal(parseSoql('SELECT Id FROM A WHERE a = 1 AND (b = 2 OR (NOT c = 3))').where?.kind, 'and');
  for (const condition of ['a = 1 AND NOT b = 2', 'NOT a = 1 AND b = 2', 'NOT NOT a = 1'])
    assert.throws(() => parseSoql(`SELECT Id FROM A WHERE ${condition}`), { code: 'MALFORMED_QUERY' });
  assert.equal(parseSoql('SELECT Id FROM A WHERE NOT a = 1').where?.kind, 'not');
});

test('errors name the token and its place', () => {
  assert.throws(() => parseSoql('SELECT Id FRM Account'), { message: "unexpected token: 'Account'", offset: 14 });
  assert.throws(() => parseSoql('SELECT Id FROM Account WHERE'), { message: "unexpected token: '<EOF>'" });
  assert.throws(() => parseSoql('SELECT MIN(Name) first FROM Account'), { message: "unexpected token: 'first'" });
  assert.throws(() => parseSoql('SELECT Id FROM Account last'), { message: "unexpected token: 'last'" });
  assert.throws(() => parseSoql("SELECT Id FROM Account WHERE Name = 'x"), QueryFailure);
  assert.throws(() => parseSoql('SELECT Id FROM Account WHERE Name = x'), { message: "unexpected token: 'x'" });
});

test('object names that are also words of the language can be queried', () => {
  assert.equal(parseSoql('SELECT Id FROM Group ORDER BY Name').from[0]!.parts[0]!.text, 'Group');
  assert.equal(parseSoql('SELECT Id, Group.Name FROM Order LIMIT 5').from[0]!.parts[0]!.text, 'Order');
});

test('any input gives a tree or a platform-like failure, never an internal error', () => {
  const seeds = [
    "SELECT Id, Account.Owner.Name, COUNT(Id) c, (SELECT Id FROM Contacts WHERE Id IN :x.y(1)[0] LIMIT :n) FROM Opportunity o WHERE CloseDate = LAST_N_DAYS:30 AND (Amount > 1.5e3 OR NOT Name LIKE 'a\\'%_') GROUP BY ROLLUP(Name) HAVING COUNT(Id) > 1 ORDER BY Name DESC NULLS LAST LIMIT 10 OFFSET 5 FOR UPDATE",
    "SELECT TYPEOF What WHEN Account THEN Phone ELSE Name END, FIELDS(ALL) FROM Event USING SCOPE mine WHERE x__c INCLUDES ('a;b', 'c') AND d = 2020-01-01T00:00:00.000+01:00 WITH SECURITY_ENFORCED ALL ROWS"
  ];
  const alphabet = ' \'"(),.:;=<>!?+-*/%&|^~[]{}\\\n\taZ09_é€😀';
  let state = 12345;
  const random = (n: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
  for (let round = 0; round < 100_000; round++) {
    let text = seeds[round % seeds.length]!;
    const edits = 1 + random(4);
    for (let edit = 0; edit < edits; edit++) {
      const at = random(text.length + 1);
      const kind = random(4);
      if (kind === 0) text = text.slice(0, at) + text.slice(at + 1 + random(8));
      else if (kind === 1) text = text.slice(0, at) + alphabet.charAt(random(alphabet.length)) + text.slice(at);
      else if (kind === 2) text = text.slice(0, at);
      else text = text.slice(0, at) + text.slice(random(text.length + 1));
    }
    try {
      parseSoql(text);
    } catch (error) {
      if (!(error instanceof QueryFailure) && !(error instanceof NotSupported))
        assert.fail(`${text}\n${String(error)}`);
    }
  }
  assert.throws(() => parseSoql(`SELECT Id FROM A WHERE ${'('.repeat(50_000)}`), QueryFailure);
  assert.throws(() => parseSoql(`SELECT Id FROM A WHERE ${'NOT '.repeat(50_000)}`), QueryFailure);
  assert.throws(() => parseSoql(`SELECT ${'a('.repeat(50_000)}`), QueryFailure);
  assert.throws(
    () => parseSoql(`SELECT Id FROM A WHERE x = :${'(a)'.repeat(50_000)}b ${'('.repeat(50_000)}`),
    QueryFailure
  );
});
