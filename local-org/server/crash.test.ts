/** A server that is killed in the middle of a write leaves nothing half-saved: its org opens again and holds whole transactions only. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SYSTEM_ACCESS } from '../data/access.ts';
import { createOrg } from '../data/org.ts';
import { loadProject } from '../source/index.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, 'fixtures/travel');

/** Starts a writer on an org and kills it some time after it has begun to write. */
function writeAndKill(file: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [join(HERE, 'testing/crash-writer.ts'), ROOT, file], {
      stdio: ['ignore', 'pipe', 'inherit']
    });
    writer.on('error', reject);
    writer.stdout.once('data', () => setTimeout(() => writer.kill('SIGKILL'), afterMs));
    writer.on('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the writer ended by itself with ${code}`))
    );
  });
}

test('an org whose process was killed opens again, with whole transactions only', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'crash-'));
  const file = join(directory, 'org.sqlite');
  try {
    let before = 0;
    for (const afterMs of [15, 45, 90]) {
      await writeAndKill(file, afterMs);
      const org = createOrg({ project: loadProject({ root: ROOT }), file });
      const { sqlite } = org.database;
      assert.deepEqual({ ...sqlite.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      const broken = sqlite
        .prepare(
          `SELECT Name, count(*) AS n FROM Trip__c GROUP BY Name HAVING n <> 20 OR count(Notes__c) <> 20 LIMIT 3`
        )
        .all();
      assert.deepEqual(broken, []);
      const context = { userId: org.adminUserId, now: () => 0, runTriggers: () => undefined, count: () => undefined };
      const { totalSize } = org.query(context, 'SELECT COUNT() FROM Trip__c', { access: SYSTEM_ACCESS });
      assert.ok(totalSize > before, `${totalSize} rows after ${before}`);
      before = totalSize;
      org.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
