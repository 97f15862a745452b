/**
 * `npm run analyze`: the type checker apex-ls, Salesforce's Code Analyzer over the package as the security review runs it, and
 * the Graph Engine, which follows each path to the database (`npm run analyze -- --no-graph` leaves the last out).
 * Needs Java 11 or newer; without it, says so and exits with 3. Exit 1 when something must be mended.
 */
import { apexTypeProblems } from './apexTypes.ts';
import { reviewCode } from './codeAnalyzer.ts';
import { installEngines } from './engines.ts';
import { followPaths } from './graphEngine.ts';
import { findJava } from './java.ts';

const java = findJava();
if (java === undefined) {
    console.error(
        'npm run analyze needs Java 11 or newer: install it (on Debian: apt-get install default-jre-headless) and run it again.'
    );
    process.exit(3);
}
installEngines();

const typeProblems = apexTypeProblems(java, process.cwd());
for (const problem of typeProblems) console.log(problem);
console.log(`Apex type check: ${typeProblems.length} problems`);

const review = await timed(() => reviewCode('force-app'));
for (const failure of review.failures) console.log(failure);
console.log(
    `Code Analyzer: ${review.failures.length} problems of severity 1 or 2; report in ${review.report} (${review.seconds} s)`
);

const graph = process.argv.includes('--no-graph') ? undefined : await timed(() => followPaths('force-app'));
if (graph === undefined) console.log('Graph Engine: not run (--no-graph)');
else {
    for (const failure of graph.failures) console.log(failure);
    const when = graph.remembered ? 'as of an earlier run over the same Apex' : `${graph.seconds} s`;
    console.log(
        `Graph Engine: ${graph.failures.length} problems on ${graph.extent}; report in ${graph.report} (${when})`
    );
}

const failed = typeProblems.length + review.failures.length + (graph?.failures.length ?? 0);
console.log(`Analysis: ${failed === 0 ? 'nothing to mend' : `${failed} to mend`}`);
process.exit(failed === 0 ? 0 : 1);

async function timed<T extends object>(work: () => Promise<T>): Promise<T & { seconds: string }> {
    const began = performance.now();
    const result = await work();
    return { ...result, seconds: ((performance.now() - began) / 1000).toFixed(0) };
}
