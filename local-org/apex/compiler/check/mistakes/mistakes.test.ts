/** Every mistake of the tables is reported as the platform words it, at its line and column, and nothing else with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOf } from '../sample.ts';
import { ANNOTATIONS } from './annotations.ts';
import { ASSIGNMENTS } from './assignments.ts';
import { VALID_FILES, VALID_MEMBERS, VALID_STATEMENTS } from './lookalikes.ts';
import { INHERITANCE } from './inheritance.ts';
import { MEMBERS } from './members.ts';
import { fileOf, mistakesOf } from './mistakes.ts';
import type { Mistakes, Place } from './mistakes.ts';
import { OPERATORS } from './operators.ts';
import { QUERIES } from './queries.ts';
import { RECORDS } from './records.ts';
import { SYNTAX } from './syntax.ts';
import { TYPES } from './types.ts';

const TABLES: readonly (readonly [Place, readonly Mistakes[]])[] = [
  ['statements', [...ASSIGNMENTS, ...OPERATORS, ...RECORDS, ...QUERIES, ...SYNTAX]],
  ['members', [...MEMBERS, ...INHERITANCE, ...ANNOTATIONS]],
  ['file', TYPES]
];

for (const [place, tables] of TABLES) {
  for (const table of tables) {
    test(`${table.name} (${table.source})`, () => {
      for (const { code, problems } of mistakesOf(table)) {
        const { source, linesBefore } = fileOf(code, place);
        const found = problemsOf({ 'F.cls': source }).map((text) =>
          text.replace(/^F\.cls:(\d+):/, (_, line: string) => `${Number(line) - linesBefore}:`)
        );
        assert.deepEqual(found, problems, code);
      }
    });
  }
}

test('mistakes in triggers (Apex Developer Guide, "Triggers")', () => {
  const rows: readonly [string, string][] = [
    ['trigger T on Nope (before insert) { }', '1:14 SObject type does not exist: Nope'],
    ['trigger T on Account (before undelete) { }', '1:23 Invalid trigger event: before undelete'],
    ['trigger T on Account (before insert, before insert) { }', '1:38 Duplicate trigger event: before insert'],
    ['trigger T on Account (before insert) { x = 1; }', '1:40 Variable does not exist: x'],
    [
      'trigger T on Account (before insert) { Integer i = Trigger.nope; }',
      '1:60 Variable does not exist: Trigger.nope'
    ],
    [
      'trigger T on Account (before insert) { for (Contact c : Trigger.new) { c.foo(); } }',
      '1:74 Method does not exist or incorrect signature: void foo() from the type Contact'
    ]
  ];
  for (const [source, problem] of rows) assert.deepEqual(problemsOf({ 'T.trigger': source }), [`T.trigger:${problem}`]);
});

test('mistakes that show only between files (Apex Developer Guide, "Access Modifiers")', () => {
  const owner = `public virtual class Owner {
  private Integer a;
  protected Integer b;
  public Integer c { get; private set; }
  private class Secret { }
  private static void s() { }
  @TestVisible private static void t() { }
  protected virtual void v() { }
  private Owner(Integer x) { }
  public Owner() { }
  public enum Kind { ONE }
  public abstract class Shape { public abstract Integer area(); }
}`;
  const rows: readonly [string, string][] = [
    ['new Owner().a = 1;', '1:13 Variable is not visible: Owner.a'],
    ['new Owner().b = 1;', '1:13 Variable is not visible: Owner.b'],
    ['new Owner().c = 1;', '1:13 Member is not writable: c'],
    ['Owner.Secret x;', '1:1 Type is not visible: Owner.Secret'],
    ['Owner.s();', '1:7 Method is not visible: void s() from the type Owner'],
    ['Owner.t();', '1:7 Method is not visible: void t() from the type Owner'],
    ['new Owner().v();', '1:13 Method is not visible: void v() from the type Owner'],
    ['new Owner(1);', '1:1 Constructor is not visible: [Owner].<Constructor>(Integer)'],
    ['Owner.Kind k = Owner.Kind.TWO;', '1:27 Variable does not exist: Owner.Kind.TWO'],
    ['new Owner.Shape();', '1:1 Abstract classes cannot be constructed: Owner.Shape'],
    ['Owner.Nope x;', '1:1 Invalid type: Owner.Nope'],
    ['String s = new Owner().c;', '1:8 Illegal assignment from Integer to String']
  ];
  for (const [code, problem] of rows) {
    const found = problemsOf({ 'Owner.cls': owner, 'User.cls': `public class User { void m() {\n${code}\n} }` });
    assert.deepEqual(
      found.map((text) => text.replace(/^User\.cls:2:/, '1:')),
      [problem],
      code
    );
  }
});

const LOOKALIKES: readonly (readonly [Place, readonly string[]])[] = [
  ['statements', VALID_STATEMENTS],
  ['members', VALID_MEMBERS],
  ['file', VALID_FILES]
];

for (const [place, rows] of LOOKALIKES) {
  test(`what looks like a mistake in ${place} and is none compiles`, () => {
    for (const code of rows) assert.deepEqual(problemsOf({ 'F.cls': fileOf(code, place).source }), [], code);
  });
}
