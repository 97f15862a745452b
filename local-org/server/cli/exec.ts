import { existsSync, readFileSync } from 'node:fs';
import { describeResult, openWorkspace } from '../workspace.ts';
import { parseArguments, UsageError } from './arguments.ts';

/** `exec FILE.apex`: runs anonymous Apex as the administrator of the project's org; what it writes stays. Prints its debug lines. */
export async function exec(words: readonly string[]): Promise<number> {
  const options = parseArguments(words, { source: 'values', namespace: 'value' });
  const [file, ...rest] = options.operands;
  if (file === undefined || rest.length > 0) throw new UsageError('exec takes one file: exec FILE.apex');
  if (!existsSync(file)) throw new UsageError(`There is no file ${file} to run.`);
  const namespace = options.value('namespace');
  const workspace = openWorkspace({
    sources: options.values('source'),
    ...(namespace === undefined ? {} : { namespace }),
    log: (message) => console.error(message)
  });
  try {
    const result = workspace.program.execAnonymous(readFileSync(file, 'utf8'), {
      userId: workspace.org.adminUserId,
      onDebug: ({ level, message }) => console.log(`${level}|${message}`)
    });
    if (result.success) return 0;
    console.error(`${file}: ${describeResult(result)}`);
    return 1;
  } finally {
    workspace.close();
  }
}
