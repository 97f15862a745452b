/** What the command line says to a command it cannot carry out: one sentence, no stack trace, exit status 2 (1 for a result). */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';

const FIXTURE = 'local-org/server/fixtures/travel';
const folder = mkdtempSync(join(tmpdir(), 'cli-'));

interface Outcome {
  readonly status: number | null;
  readonly said: string;
}

function org(...words: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['local-org/server/cli/org.ts', ...words], {
    encoding: 'utf8'
  });
  return { status, said: `${stdout}${stderr}` };
}

function assertSays({ status, said }: Outcome, expected: { status: number; sentence: RegExp }): void {
  assert.match(said, expected.sentence);
  assert.doesNotMatch(said, /^\s+at /m, 'no stack trace');
  assert.equal(status, expected.status);
}

suite('the command line', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('names a source folder that is not there', () => {
    for (const command of ['test', 'check'])
      assertSays(org(command, '--source', 'nowhere'), { status: 2, sentence: /There is no directory .*nowhere/ });
  });

  test('names a project file that is not JSON', () => {
    writeFileSync(join(folder, 'sfdx-project.json'), '{ "packageDirectories": [');
    assertSays(org('check', '--source', folder), { status: 2, sentence: /sfdx-project\.json is not valid JSON/ });
    rmSync(join(folder, 'sfdx-project.json'));
  });

  test('names a definition file that is not there', () => {
    for (const command of ['test', 'serve'])
      assertSays(org(command, '--source', FIXTURE, '--definition-file', 'other-org.json'), {
        status: 2,
        sentence: /There is no definition file other-org\.json/
      });
  });

  test('names a file of anonymous Apex that is not there', () => {
    assertSays(org('exec', 'nothing.apex'), { status: 2, sentence: /There is no file nothing\.apex to run/ });
  });

  test('refuses numbers that are none', () => {
    assertSays(org('check', '--max-warnings', 'few'), { status: 2, sentence: /--max-warnings takes a number/ });
    assertSays(org('test', '--workers', 'many'), { status: 2, sentence: /--workers takes a number/ });
    assertSays(org('serve', '--port', 'home'), { status: 2, sentence: /--port takes a number/ });
  });

  test('says that a filter matches nothing, and makes the folder of a report', () => {
    const json = join(folder, 'new', 'report.json');
    const outcome = org('test', '--source', FIXTURE, '--filter', 'NoTestIsCalledSo', '--json', json);
    assertSays(outcome, { status: 1, sentence: /--filter “NoTestIsCalledSo” matches no/ });
    assert.ok(existsSync(json));
  });

  test('says that a port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port))
    );
    try {
      const words = ['serve', '--source', FIXTURE, '--org-directory', folder, '--port', String(port)];
      assertSays(org(...words), { status: 2, sentence: new RegExp(`Port ${port} is taken`) });
    } finally {
      other.close();
    }
  });
});
