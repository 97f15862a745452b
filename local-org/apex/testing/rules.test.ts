/**
 * Documented rules of the platform, as Apex tests of small projects (`fixtures`): their classes name the documents. Every method is a
 * rule and passes; those of the classes named `…Limit` go past a governor limit, which no catch block can hold.
 */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runTests } from './run-tests.ts';

const FIXTURES = join(dirname(fileURLToPath(import.meta.url)), 'fixtures');

const LIMITS: Readonly<Record<string, string>> = {
  SoqlLimit: 'System.LimitException: Too many SOQL queries: 101',
  DmlLimit: 'System.LimitException: Too many DML statements: 151',
  DmlRowLimit: 'System.LimitException: Too many DML rows: 10001',
  SoslLimit: 'System.LimitException: Too many SOSL queries: 21',
  QueueableLimit: 'System.LimitException: Too many queueable jobs added to the queue: 51',
  FutureLimit: 'System.LimitException: Too many future calls: 51'
};

/** Runs a project's tests; gives the rules that are broken, and the classes with rules that hold. */
async function run(project: string): Promise<{ broken: string[]; holding: string[] }> {
  const report = await runTests({ sources: [join(FIXTURES, project, 'force-app')], workers: 1, coverage: false });
  assert.deepEqual(report.compile.failed, []);
  const broken: string[] = [];
  const holding = new Set<string>();
  for (const each of report.tests) {
    const limit = LIMITS[each.class];
    if (each.outcome === 'pass') holding.add(each.class);
    if (limit === undefined ? each.outcome !== 'pass' : each.message !== limit)
      broken.push(`${each.class}.${each.method}: ${each.message ?? each.outcome}`);
  }
  return { broken, holding: [...holding] };
}

test('the rules of the platform hold', async () => {
  const { broken, holding } = await run('rules');
  assert.deepEqual(broken, []);
  assert.ok(holding.length >= 8, `only ${holding.join(', ')} have rules`);
});

test('the rules of sharing hold where accounts and what belongs to them are private', async () => {
  const { broken, holding } = await run('private-accounts');
  assert.deepEqual(broken, []);
  assert.deepEqual(holding, ['ImplicitRules']);
});
