import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzz } from './fuzz.ts';
import { mutate, randomNumbers } from './mutate.ts';

test('damaged Apex, SOQL, SOSL and formulas are refused without an internal error (npm run fuzz tries 100,000)', () => {
    const { inputs, errors } = fuzz(4000, 20260801);
    assert.equal(inputs, 4000);
    assert.deepEqual(
        errors.map(({ target, text, error }) => [target, text, String(error)]),
        []
    );
});

test('the same seed makes the same damage', () => {
    const made = (seed: number): string[] => {
        const random = randomNumbers(seed);
        return Array.from({ length: 20 }, () => mutate('SELECT Id FROM Account', ['SELECT Name FROM Contact'], random));
    };
    assert.deepEqual(made(7), made(7));
    assert.notDeepEqual(made(7), made(8));
});
