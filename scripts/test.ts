/**
 * `npm test`: runs every suite one after the other, prints what each found, and closes with one line that adds them up:
 * `Tests: N passed, 0 failed`. `npm test -- NAME …` runs only the suites named.
 */
import { mkdirSync } from 'node:fs';
import { ensureBrowser } from './test/browser.ts';
import { runSuites, type Suite } from './test/suites.ts';
import { apexSuite } from './test/suites/apex.ts';
import { browserSuite } from './test/suites/browser.ts';
import { checksSuite } from './test/suites/checks.ts';
import { localOrgSuite } from './test/suites/localOrg.ts';
import { lwcSuite } from './test/suites/lwc.ts';
import { otherOrgsSuite } from './test/suites/otherOrgs.ts';

const SUITES: readonly Suite[] = [checksSuite, lwcSuite, apexSuite, otherOrgsSuite, localOrgSuite, browserSuite];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !SUITES.some((suite) => suite.name === name));
if (unknown.length > 0) {
    console.error(
        `There is no suite ${unknown.join(', ')}; there are: ${SUITES.map((suite) => suite.name).join(', ')}.`
    );
    process.exit(2);
}
const chosen = wanted.length === 0 ? SUITES : SUITES.filter((suite) => wanted.includes(suite.name));

mkdirSync('.local-org/test', { recursive: true });
if (chosen.some((suite) => suite.needsBrowser)) {
    try {
        process.env['CHROME_PATH'] = ensureBrowser();
    } catch (error) {
        console.error((error as Error).message);
        process.exit(1);
    }
}
process.exit(await runSuites(chosen));
