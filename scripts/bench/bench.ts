/**
 * `npm run bench`: measures what the project promises about speed and prints a table: value, bound, whether it holds.
 * Figures vary with the machine; they are no tests.
 */
import { apexFigures } from './apexFigures.ts';
import { checkFigures } from './checkFigures.ts';
import { compileFigures } from './compileFigures.ts';
import { largePlanFigures } from './largePlanFigures.ts';
import { pageFigures } from './pageFigures.ts';
import { peopleFigures } from './peopleFigures.ts';
import { startFigures } from './startFigures.ts';
import type { Figure } from './figure.ts';

const wanted = process.argv.slice(2);
const groups: readonly (readonly [string, () => Promise<Figure[]> | Figure[]])[] = [
    ['start', startFigures],
    ['page', pageFigures],
    ['large', largePlanFigures],
    ['people', peopleFigures],
    ['apex', apexFigures],
    ['compile', compileFigures],
    ['check', checkFigures]
];
for (const [name, measure] of groups) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const { what, value, unit, bound } of await measure()) {
        const holds = bound === undefined ? '' : value <= bound ? `within ${bound} ${unit}` : `OVER ${bound} ${unit}`;
        console.log(`${what.padEnd(64)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit.padEnd(3)} ${holds}`);
    }
}
