/** Days and moments are shown by the user's time zone, whatever that of the browser is. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

test('each moment in a template says by which time zone it is shown, since the base component takes that of the browser', () => {
    const moments: string[] = [];
    for (const file of globSync('force-app/**/lwc/**/*.html'))
        for (const [tag] of readFileSync(file, 'utf8').matchAll(/<lightning-formatted-date-time\b[^>]*>/g))
            moments.push(`${file}: ${tag}`);
    assert.ok(moments.length > 0);
    assert.deepEqual(
        moments.filter((moment) => !moment.includes('time-zone=')),
        []
    );
});

test('no component asks the browser what day it is', () => {
    const asking = globSync('force-app/**/lwc/**/*.ts', { exclude: ['**/__tests__/**'] }).filter(
        (file) => !file.includes('/userDay/') && /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8'))
    );
    assert.deepEqual(asking, []);
});
