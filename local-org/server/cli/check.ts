import { checkProject } from '../../check/checkProject.ts';
import { loadProject } from '../../source/index.ts';
import { parseArguments, UsageError } from './arguments.ts';
import { writeReport } from './report-file.ts';

/** `check`: what would fail on deploy. Prints a line a problem; with --json also `{"problems":[{file,line,rule,message,severity}]}`. */
export async function check(words: readonly string[]): Promise<number> {
  const options = parseArguments(words, {
    source: 'values',
    json: 'value',
    namespace: 'value',
    'max-warnings': 'value'
  });
  const most = Number(options.value('max-warnings') ?? Infinity);
  if (Number.isNaN(most))
    throw new UsageError(`--max-warnings takes a number, not “${options.value('max-warnings')}”.`);
  const began = performance.now();
  const sources = options.values('source');
  const namespace = options.value('namespace');
  const project = loadProject({
    ...(sources.length > 0 ? { sources: [...sources] } : {}),
    ...(namespace === undefined ? {} : { namespace })
  });
  const problems = await checkProject(project);
  const json = options.value('json');
  if (json !== undefined) writeReport(json, { problems });
  for (const { file, line, rule, message, severity } of problems) {
    console.log(`${file}:${line}: ${severity}: ${message} (${rule})`);
  }
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${project.components.length} components checked in ${seconds} s: ${errors} errors, ${problems.length - errors} warnings`
  );
  return errors === 0 && problems.length <= most ? 0 : 1;
}
