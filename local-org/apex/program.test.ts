import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleProgram } from './compiler/generate/sample-program.ts';

const run = { userId: '005000000000001AAA' };

test('anonymous code uses the classes of the program, and is told what it may not (executeAnonymous, Tooling API)', () => {
  const program = sampleProgram({
    Shelf:
      'public class Shelf { public static Integer count = 0; private static Integer secret = 1; public class Item { public Integer size() { return 3; } } }'
  });
  const good = program.execAnonymous(
    'Integer size = new Shelf.Item().size(); Shelf.count += size; if (Shelf.count != 3) { throw new NullPointerException(); }',
    run
  );
  assert.deepEqual([good.compiled, good.success, good.exceptionMessage], [true, true, null]);
  const hidden = program.execAnonymous('Integer x = 1;\nInteger y = Shelf.secret;', run);
  assert.deepEqual([hidden.compiled, hidden.line], [false, 2]);
  assert.match(hidden.compileProblem ?? '', /secret/);
  const thrown = program.execAnonymous('Integer zero = 0;\nInteger x = 1 / zero;', run);
  assert.equal(thrown.success, false);
  assert.match(thrown.exceptionMessage ?? '', /Divide by 0/);
  assert.match(thrown.exceptionStackTrace ?? '', /AnonymousBlock: line 2/);
});
