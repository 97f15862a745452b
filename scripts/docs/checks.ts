/** Writes docs/checks.md from the rules themselves: `node scripts/docs/checks.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRules } from '../../local-org/check/allRules.ts';

/** Where the page stands. */
export const CHECKS_PAGE = fileURLToPath(new URL('../../docs/checks.md', import.meta.url));

/** The page's text: one row a rule, in the order they run. */
export function checksPage(): string {
    const rows = allRules.map(
        ({ name, severity, states, source }) => `| \`${name}\` | ${severity} | ${states} | ${source} |`
    );
    return [
        '# What is checked before a deploy',
        '',
        '`npm run org -- check` looks at a project as the deploy and the packaging do, and says for each problem the file, the line,',
        'the rule and how to mend it. It needs Node only. An error fails a deploy; a warning hurts later. In this project `npm test`',
        'takes neither.',
        '',
        'This page is written from the rules by `npm run docs`.',
        '',
        '| Rule | Severity | What holds | Where it is stated |',
        '|---|---|---|---|',
        ...rows,
        ''
    ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CHECKS_PAGE, checksPage());
