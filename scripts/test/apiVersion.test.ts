import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const { sourceApiVersion } = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as { sourceApiVersion: string };

test('addresses of the REST API in scripts and documents are of the version that sfdx-project.json states', () => {
    const wrong: string[] = [];
    let found = 0;
    for (const file of globSync(['scripts/**/*.{ts,md,apex}', 'docs/**/*.md', 'README.md', 'config/**/*.{ts,json}'], {
        exclude: ['**/node_modules/**']
    })) {
        for (const [address, version] of readFileSync(file, 'utf8').matchAll(/services\/data\/v(\d+\.\d)/g)) {
            found++;
            if (version !== sourceApiVersion) wrong.push(`${file}: ${address}`);
        }
    }
    assert.ok(found > 0, 'no address was found at all');
    assert.deepEqual(wrong, []);
});
