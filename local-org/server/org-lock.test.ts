import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { OrgInUse, takeOrg } from './org-lock.ts';

const directory = mkdtempSync(join(tmpdir(), 'org-lock-'));
after(() => rmSync(directory, { recursive: true }));

test('an org is one process’s at a time; the next has it when the first gives it back, ends or is killed', async () => {
  const file = join(directory, 'org.sqlite');
  const module = JSON.stringify(new URL('org-lock.ts', import.meta.url).href);
  const other = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `const { takeOrg } = await import(${module}); takeOrg(${JSON.stringify(file)}); console.log('taken'); setInterval(() => undefined, 1000);`
  ]);
  await once(other.stdout, 'data');
  assert.throws(
    () => takeOrg(file),
    (error) => error instanceof OrgInUse && error.message.includes(`(${other.pid})`)
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  takeOrg(file)();
  takeOrg(file)();
});

test('a mark that no process stands behind is taken over', () => {
  const file = join(directory, 'left.sqlite');
  writeFileSync(`${file}.lock`, 'nonsense');
  takeOrg(file)();
});
