/** Queries on 10,000 rows: the work must not grow with the rows where it need not. No times are asserted, only statements and plans. */
import assert from 'node:assert/strict';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { test } from 'node:test';
import { SYSTEM_ACCESS } from '../access.ts';
import type { ChildRows } from '../record.ts';
import { SampleDatabase, SampleTransaction } from './sample-database.ts';
import { salesSchema } from './sample-schema.ts';

const ROWS = 10_000;
const sample = new SampleDatabase(salesSchema());
const owner = sample.insert('User', { Name: 'Ada' });
sample.database.exec('BEGIN');
const accounts: string[] = [];
for (let row = 0; row < ROWS; row++)
  accounts.push(
    sample.insert('Account', { Name: `Account ${row}`, OwnerId: owner, NumberOfEmployees: row, Active__c: true })
  );
for (let row = 0; row < ROWS; row++)
  sample.insert('Contact', { Name: `C${row}`, LastName: `C${row}`, AccountId: accounts[row % 5000] });
for (let row = 0; row < ROWS; row++) sample.insert('Task', { Subject: `T${row}`, WhatId: accounts[row] });
sample.database.exec('COMMIT');

/** Runs a query and gives its records with the SQL that was run for it and how often rows were fetched. */
function observe(soql: string, binds: Record<string, unknown> = {}) {
  const prepared: string[] = [];
  let runs = 0;
  const { prepare } = DatabaseSync.prototype;
  const { all } = StatementSync.prototype;
  DatabaseSync.prototype.prepare = function (this: DatabaseSync, sql: string) {
    prepared.push(sql);
    return prepare.call(this, sql);
  };
  StatementSync.prototype.all = function (this: StatementSync, ...values: never[]) {
    runs++;
    return Reflect.apply(all, this, values) as ReturnType<typeof all>;
  } as typeof all;
  try {
    const result = sample.engine.query(new SampleTransaction(), soql, {
      access: SYSTEM_ACCESS,
      binds: new Map(Object.entries(binds))
    });
    return { records: result.records, prepared, runs };
  } finally {
    DatabaseSync.prototype.prepare = prepare;
    StatementSync.prototype.all = all;
  }
}

function plan(sql: string): string {
  const parameters =
    (sql.match(/\?\d+/g) ?? []).length === 0
      ? 0
      : Math.max(...sql.match(/\?\d+/g)!.map((each) => Number(each.slice(1))));
  return (
    sample.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from({ length: parameters }, () => '[]')) as {
      detail: string;
    }[]
  )
    .map((row) => row.detail)
    .join('; ');
}

test('children of one and of 5,000 parents take the same number of statements, found by index', () => {
  const one = observe('SELECT Name, (SELECT LastName FROM Contacts), (SELECT Subject FROM Tasks) FROM Account LIMIT 1');
  const many = observe(
    'SELECT Name, (SELECT LastName FROM Contacts), (SELECT Subject FROM Tasks) FROM Account LIMIT 5000'
  );
  assert.equal(one.runs, 3);
  assert.equal(many.runs, 3);
  assert.equal((many.records[0]!.values['Contacts'] as ChildRows).rows.length, 2);
  for (const sql of many.prepared.filter((each) => each.includes('FROM "Contact"')))
    assert.match(plan(sql), /SEARCH t\d+ USING INDEX/);
});

test('TYPEOF takes one statement per type, whatever the number of rows', () => {
  const found = observe(
    'SELECT Subject, TYPEOF What WHEN Account THEN Name WHEN Opportunity THEN Amount END FROM Task'
  );
  assert.equal(found.records.length, ROWS);
  assert.equal(found.runs, 2);
});

test('10,000 ids in a bind are one parameter, looked up by index', () => {
  const found = observe('SELECT Name FROM Account WHERE Id IN :ids', { ids: accounts });
  assert.equal(found.records.length, ROWS);
  assert.equal(found.runs, 1);
  assert.match(plan(found.prepared[0]!), /SEARCH t0 USING (?:COVERING )?INDEX \S+ \(Id=\?\)/);
  assert.match(
    plan(observe('SELECT Name FROM Contact WHERE AccountId IN :ids', { ids: accounts }).prepared[0]!),
    /SEARCH t0 USING INDEX \S+ \(AccountId=\?\)/
  );
});

test('a query is prepared once and run again without parsing or preparing', () => {
  const soql = 'SELECT Name FROM Account WHERE NumberOfEmployees = :n';
  assert.equal(observe(soql, { n: 1 }).prepared.length, 1);
  assert.equal(observe(soql, { n: 2 }).prepared.length, 0);
  assert.equal(observe(soql, { n: null }).prepared.length, 1, 'null is another comparison');
});

test('formula fields cost nothing where they are not asked for', () => {
  const plain = observe('SELECT Id, Name FROM Account ORDER BY Name LIMIT 3');
  assert.ok(plain.prepared.every((sql) => !sql.includes('formula_')));
  assert.ok(
    observe('SELECT Revenue_Per_Head__c FROM Account LIMIT 3').prepared.some((sql) => sql.includes('formula_'))
  );
});
