/**
 * The command line of the local org:
 *
 *   npm run --silent org -- test  [--source DIR …] [--filter REGEX] [--json FILE] [--namespace NS] [--definition-file FILE]
 *   npm run --silent org -- check [--source DIR …] [--json FILE]
 *   npm run --silent org -- query "SELECT …"
 *   npm run --silent org -- exec FILE.apex
 *   npm run --silent org -- serve [--port N] [--definition-file FILE]
 *
 * Exit status: 0 all is well, 1 something failed, 2 the command line was not understood.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { UsageError } from './arguments.ts';

// Types are stripped once, not in every run: half a second less for each command.
enableCompileCache(join('.local-org', 'cache', 'modules'));

type Command = (words: readonly string[]) => Promise<number>;

// Each command is loaded only when it is called: a check needs no server, a query no compiler.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  test: async () => (await import('./test.ts')).test,
  check: async () => (await import('./check.ts')).check,
  query: async () => (await import('./query.ts')).query,
  exec: async () => (await import('./exec.ts')).exec,
  serve: async () => (await import('./serve.ts')).serve
};

const [name = '', ...words] = process.argv.slice(2);
const load = COMMANDS[name];
if (load === undefined) {
  console.error(`Usage: npm run --silent org -- ${Object.keys(COMMANDS).join('|')} …`);
  process.exit(2);
}
try {
  process.exitCode = await (await load())(words);
} catch (error) {
  const { ProjectError } = await import('../../source/index.ts');
  const { OrgInUse } = await import('../org-lock.ts');
  if (!(error instanceof UsageError || error instanceof ProjectError || error instanceof OrgInUse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
