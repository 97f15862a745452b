import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figuresText, otherFailures, refusedFeatures, type ProjectFigures } from './figures.ts';

const FIGURES: ProjectFigures = {
    name: 'sample',
    tests: 1000,
    passed: 996,
    failures: [
        { test: 'A.one', message: 'Not supported by the local org: Search.suggest at A.cls:3' },
        { test: 'A.two', message: 'Class B does not compile: B.cls:1:1: Not supported by the local org: the object X' },
        {
            test: 'A.three',
            message: 'Not supported by the local org: Search.suggest at B.cls:9\n    Class.B.run: line 9, column 1'
        },
        { test: 'A.four', message: 'System.AssertException: no\nmore' }
    ],
    problems: [],
    coldSeconds: 2.25,
    warmSeconds: 1,
    megabytes: 300
};

test('refused features are counted by name, without their places', () => {
    assert.deepEqual(refusedFeatures(FIGURES), [
        ['Search.suggest', 2],
        ['the object X', 1]
    ]);
    assert.deepEqual(
        otherFailures(FIGURES).map((failure) => failure.test),
        ['A.four']
    );
});

test('a percentage is never rounded up', () => {
    assert.match(figuresText([FIGURES]), /\| sample \| 1000 \| 996 \| 99\.6 % \| 2\.3 \| 1\.0 \| 300 \|/);
    assert.match(figuresText([{ ...FIGURES, tests: 2371, passed: 2370 }]), /99\.9 %/);
    assert.match(figuresText([FIGURES]), /- A\.four: `System\.AssertException: no`/);
});
