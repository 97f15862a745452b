/** What is taken over from an earlier compilation is what a new one would give. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { emptyOrg } from './compiler/generate/sample-program.ts';
import type { SourceFile } from './compiler/compile.ts';
import './library/index.ts';
import { cachedProgram } from './program-cache.ts';
import { generateProgram, generateUnits } from './program.ts';
import type { ProgramInput, StoredUnit } from './program.ts';

const SOURCES: Readonly<Record<string, string>> = {
  Base: 'public virtual class Base { public virtual Integer size() { return 1; } public static Integer twice(Object n) { return 2; } }',
  Sub: 'public class Sub extends Base { public override Integer size() { return 2; } }',
  User: 'public class User1 { public static Integer run() { return new Sub().size() + Sub.twice(1); } }',
  Alone: 'public class Alone { public static Type run() { return Callable.class; } }'
};

function inputOf(sources: Readonly<Record<string, string>>): ProgramInput {
  const files = Object.entries(sources).map(([name, source]): SourceFile => ({
    path: `/p/${name}.cls`,
    source,
    kind: 'class',
    apiVersion: 67
  }));
  return { org: emptyOrg(), files, apiVersion: 67, labels: new Map() };
}

/** Compiles one state of the sources, then another with what is left of the first; gives the names of what was compiled anew. */
function recompiled(change: Readonly<Record<string, string>>): string[] {
  const before = inputOf(SOURCES);
  const { units } = generateUnits(before, () => undefined);
  const after = inputOf({ ...SOURCES, ...change });
  const stored = (file: SourceFile): StoredUnit | undefined =>
    before.files.some((old) => old.path === file.path && old.source === file.source) ? units.get(file.path) : undefined;
  const { program, units: now } = generateUnits(after, stored);
  assert.deepEqual(program, generateProgram(after), 'the same as a whole compilation');
  return [...now].filter(([path, unit]) => units.get(path) !== unit).map(([, { module }]) => module.name);
}

test('a body that changes is compiled alone', () => {
  assert.deepEqual(recompiled({}), []);
  assert.deepEqual(recompiled({ Sub: (SOURCES['Sub'] as string).replace('return 2', 'return 3') }), ['Sub']);
});

test('a signature that changes takes along whoever relies on it, through superclasses too', () => {
  assert.deepEqual(
    recompiled({ Base: (SOURCES['Base'] as string).replace('twice(Object n)', 'twice(Object n, Object m)') }),
    ['Base', 'Sub']
  );
  assert.deepEqual(
    recompiled({
      Base: (SOURCES['Base'] as string).replace(
        'public static',
        'public static Integer twice(Integer n) { return 4; } public static'
      )
    }),
    ['Base', 'Sub', 'User1']
  );
});

test('a class that is new may be what a name meant', () => {
  assert.deepEqual(recompiled({ Callable: 'public interface Callable { }' }), [
    'Base',
    'Sub',
    'User1',
    'Alone',
    'Callable'
  ]);
});

test('a superclass that no longer compiles takes its subclasses along', () => {
  const before = inputOf(SOURCES);
  const { units } = generateUnits(before, () => undefined);
  const after = inputOf({ ...SOURCES, Base: (SOURCES['Base'] as string).replace('return 1', "return 'x'") });
  const { program } = generateUnits(after, ({ path }) => (path.endsWith('Base.cls') ? undefined : units.get(path)));
  assert.deepEqual(
    program.modules.map((m) => m.name),
    ['User1', 'Alone']
  );
  assert.deepEqual(program, generateProgram(after));
});

test('the cache gives what was compiled, also after a change', () => {
  const directory = mkdtempSync(join(tmpdir(), 'program-cache-'));
  try {
    const first = cachedProgram(inputOf(SOURCES), directory);
    assert.deepEqual(cachedProgram(inputOf(SOURCES), directory), first);
    const changed = inputOf({ ...SOURCES, Sub: (SOURCES['Sub'] as string).replace('return 2', 'return 3') });
    assert.deepEqual(cachedProgram(changed, directory), generateProgram(changed));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
