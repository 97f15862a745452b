import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHECKS_PAGE, checksPage } from './checks.ts';

test('docs/checks.md lists the rules as they are (npm run docs writes it)', () => {
    assert.equal(readFileSync(CHECKS_PAGE, 'utf8'), checksPage());
});
