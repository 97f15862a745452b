/**
 * `npm run package`: builds the package directory as it would be deployed and looks at what came out:
 * TypeScript to JavaScript, `sf project convert source`, nothing in it that does not belong, and every Lightning web
 * component through the platform's own compiler with its class registered. `--emitted` takes the JavaScript as it is, for
 * whoever has just compiled it.
 */
import { rmSync } from 'node:fs';
import { convertSource } from './convertSource.ts';
import { emitComponents } from './emitComponents.ts';
import { platformCompile } from './platformCompile.ts';
import { strayFiles } from './strayFiles.ts';

const OUTPUT = '.local-org/package';

if (!process.argv.includes('--emitted')) {
    const emitted = await emitComponents();
    if (emitted !== 0) process.exit(emitted);
}
rmSync(OUTPUT, { recursive: true, force: true });
convertSource(OUTPUT);

const problems = [...strayFiles(OUTPUT), ...(await platformCompile(OUTPUT))];
for (const problem of problems) console.log(problem);
console.log(
    problems.length === 0 ? `The package in ${OUTPUT} can be deployed.` : `${problems.length} problems in the package.`
);
process.exit(problems.length === 0 ? 0 : 1);
