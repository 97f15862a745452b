import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allRules } from '../../local-org/check/allRules.ts';
import { allSeeds } from './allSeeds.ts';
import { Garden, type Outcome } from './planting.ts';

let garden: Garden;
let outcomes: Outcome[];

before(async () => {
    garden = new Garden('.', 'force-app');
});
after(() => garden.remove());

test('the package as it is gives no problem', async () => {
    assert.deepEqual(await garden.clean(), []);
});

test('each seeded mistake is reported where it stands, by its rule', async () => {
    outcomes = await garden.plantAll(allSeeds);
    const wrong = outcomes
        .filter(({ result, others }) => result !== 'reported' || others.length > 0)
        .map(({ seed, result, expected, others }) => ({
            seed: `${seed.rule}: ${seed.title}`,
            result,
            expected,
            others
        }));
    assert.deepEqual(wrong, []);
    assert.ok(outcomes.length >= 150, `${outcomes.length} seeds`);
});

test('every rule has a seed', () => {
    const seeded = new Set(allSeeds.map(({ rule }) => rule));
    const missing = allRules.map(({ name }) => name).filter((name) => !seeded.has(name));
    assert.deepEqual(missing, []);
});
