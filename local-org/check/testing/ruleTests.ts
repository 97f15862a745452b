/** Turns a table of examples into tests: each rule has one that breaks it, reported at its line, and one that keeps it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../rule.ts';
import { checkFiles, type Files } from './example.ts';

export interface RuleExample {
  readonly rule: string;
  /** Files that break the rule, and where it must be said: path and line. */
  readonly broken: Files;
  readonly at: readonly [file: string, line: number];
  /** The same, mended. */
  readonly kept: Files;
  readonly settings?: { readonly namespace?: string };
}

/**
 * An example in one file beside others: `¦` in the broken text stands where the problem must be said. What a rule of whole
 * files says stands on the first line.
 */
export function marked(
  rule: string,
  path: string,
  broken: string,
  kept: string,
  beside: Files = {},
  settings?: RuleExample['settings']
): RuleExample {
  const at = broken.indexOf('¦');
  return {
    rule,
    broken: { ...beside, [path]: broken.replace('¦', '') },
    at: [path, broken.slice(0, Math.max(at, 0)).split('\n').length],
    kept: { ...beside, [path]: kept },
    ...(settings === undefined ? {} : { settings })
  };
}

/** Declares the tests of a family of rules, and one that no rule of it is without an example. */
export function testRules(rules: readonly Rule[], examples: readonly RuleExample[]): void {
  for (const { rule, broken, at, kept, settings } of examples) {
    const states = rules.find(({ name }) => name === rule)?.states ?? 'unknown rule';
    test(`${rule}: ${states}`, async () => {
      const found = (await checkFiles(broken, settings)).filter((problem) => problem.rule === rule);
      assert.deepEqual(
        found.map(({ file, line }) => [file, line]),
        [at],
        `expected ${rule} once at ${at.join(':')}, got ${JSON.stringify(found)}`
      );
      assert.match(found[0]!.message, /[.?]$/, 'the message is a sentence');
      const still = (await checkFiles(kept, settings)).filter((problem) => problem.rule === rule);
      assert.deepEqual(still, []);
    });
  }
  test('every rule of this family has an example', () => {
    const shown = new Set(examples.map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ name }) => name).filter((name) => !shown.has(name)),
      []
    );
  });
}
