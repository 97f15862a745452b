/**
 * `node scripts/seeds/plant.ts [PROJECT DIRECTORY]`: puts every seed into a copy of a project's package directory and prints
 * those that were missed, or that brought more than they should.
 */
import { allSeeds } from './allSeeds.ts';
import { Garden } from './planting.ts';

const [project = '.', directory = 'force-app', only = ''] = process.argv.slice(2);
const garden = new Garden(project, directory);
const counts = { reported: 0, missed: 0, 'no place': 0 };
try {
    const before = await garden.clean();
    for (const { file, line, rule } of before.slice(0, 10)) console.log(`before: ${file}:${line} (${rule})`);
    console.log(`${before.length} problems before`);
    const wanted = allSeeds.filter((seed) => `${seed.rule} ${seed.title}`.includes(only));
    for (const { seed, result, expected, others } of await garden.plantAll(wanted)) {
        counts[result]++;
        if (result === 'reported' && others.length === 0) continue;
        console.log(`${result}: ${seed.rule}: ${seed.title}${expected === '' ? '' : ` at ${expected}`}`);
        for (const { file, line, rule, message } of others) console.log(`    ${file}:${line} ${message} (${rule})`);
    }
} finally {
    garden.remove();
}
console.log(`${counts.reported} reported, ${counts.missed} missed, ${counts['no place']} without a place`);
