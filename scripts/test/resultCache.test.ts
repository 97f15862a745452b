import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { cacheFile } from './resultCache.ts';

const root = mkdtempSync(join(tmpdir(), 'result-cache-'));
after(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
}

test('what is remembered is forgotten when a tool, its settings or a file that bears on others changes', () => {
    write('node_modules/.package-lock.json', '{}');
    write('.prettierrc', '{}');
    write('lwc/a.ts', 'export const a = 1;');
    const before = cacheFile('lint', ['lwc/*.ts'], root);
    writeFileSync(before, 'remembered');
    assert.equal(cacheFile('lint', ['lwc/*.ts'], root), before, 'nothing changed');
    for (const [path, text] of [
        ['node_modules/.package-lock.json', '{ "lint": "2.0.0" }'],
        ['.prettierrc', '{ "tabWidth": 2 }'],
        ['eslint.config.js', 'export default [];'],
        ['lwc/a.ts', 'export const b = 1;'],
        ['lwc/b.ts', 'export const a = 1;']
    ] as const) {
        const known = cacheFile('lint', ['lwc/*.ts'], root);
        write(path, text);
        assert.notEqual(cacheFile('lint', ['lwc/*.ts'], root), known, path);
        assert.ok(!existsSync(known), `${path}: the old memory is deleted`);
    }
});

test('a file that bears on itself only changes nothing', () => {
    const before = cacheFile('format', [], root);
    write('lwc/c.ts', 'export const c = 1;');
    assert.equal(cacheFile('format', [], root), before);
});
