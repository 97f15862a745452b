/**
 * Styles and templates of the components by Salesforce's SLDS linter: classes and hooks that exist, hooks with fallbacks. Looks at
 * the files given, or at all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { binary } from './suites.ts';

const DIRECTORY = 'force-app';
if (!existsSync(DIRECTORY)) throw new Error(`There is no ${DIRECTORY} to lint.`);
const given = process.argv.slice(2).map((path) => relative(process.cwd(), path));
const files = given.filter((path) => path.startsWith(`${DIRECTORY}/`));
if (given.length > 0 && files.length === 0) process.exit(0);
// The linter takes one path or pattern.
const target = files.length === 0 ? DIRECTORY : files.length === 1 ? files[0]! : `{${files.join(',')}}`;
const result = spawnSync(binary('slds-linter'), ['lint', target], { encoding: 'utf8' });
const output = `${result.stdout}${result.stderr}`;
const errors = Number(/(\d+)\s+errors?/i.exec(output)?.[1] ?? 0);
// A static value for which no hook exists (100%, 1px) can only stay; one that has a hook is to be replaced.
const replaceable = output.split('\n').filter((line) => /"suggestions":\["/.test(line));
if (result.status !== 0 || errors > 0) {
    console.error(output);
    process.exit(1);
}
for (const line of replaceable) console.error(line);
process.exit(replaceable.length === 0 ? 0 : 1);
