/** `npm run fix`: mends what can be mended by itself: lint, styles of components, formatting. */
import { binary, PRETTIER, run } from './test/suites.ts';

const statuses = [
    run([binary('eslint'), '.', '--fix']),
    run([binary('slds-linter'), 'lint', '--fix', 'force-app/**/lwc/**/*.{css,html}']),
    run([...PRETTIER, '--write', '.'])
];
process.exit(statuses.some((status) => status !== 0) ? 1 : 0);
