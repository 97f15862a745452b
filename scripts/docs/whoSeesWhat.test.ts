import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { measuredPage, WHO_SEES_WHAT_PAGE } from './whoSeesWhat.ts';

test('docs/who-sees-what.md says what each kind of user is shown (npm run docs writes it)', async () => {
    assert.equal(readFileSync(WHO_SEES_WHAT_PAGE, 'utf8'), await measuredPage());
});
