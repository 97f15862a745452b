import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { replacePart } from './generatedPart.ts';
import { LOCAL_ORG_PAGE, localOrgPage } from './localOrg.ts';

test('docs/local-org.md lists library, refusals, objects and functions as they are (npm run docs writes it)', () => {
    const text = readFileSync(LOCAL_ORG_PAGE, 'utf8');
    assert.equal(text, localOrgPage(text));
});

test('a part that a page does not have is not written', () => {
    assert.equal(replacePart('a <!-- x --> old <!-- /x --> b', 'x', 'new'), 'a <!-- x -->\n\nnew\n\n<!-- /x --> b');
    assert.throws(() => replacePart('a <!-- x --> b', 'x', 'new'), /no part “x”/);
});
