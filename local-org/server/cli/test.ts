import { existsSync } from 'node:fs';
import { runTests } from '../../apex/testing/run-tests.ts';
import { parseArguments, UsageError } from './arguments.ts';
import { writeReport } from './report-file.ts';

/** `test`: runs Apex tests. Prints what failed and a summary; with --json also the whole report. */
export async function test(words: readonly string[]): Promise<number> {
  const options = parseArguments(words, {
    source: 'values',
    filter: 'value',
    json: 'value',
    namespace: 'value',
    'definition-file': 'value',
    workers: 'value',
    'no-coverage': 'flag'
  });
  if (options.operands.length > 0)
    throw new UsageError(`test takes options only, not “${options.operands.join(' ')}”.`);
  const filter = options.value('filter');
  const namespace = options.value('namespace');
  const definition = options.value('definition-file');
  const workers = options.value('workers');
  if (filter !== undefined && !isPattern(filter))
    throw new UsageError(`--filter “${filter}” is not a regular expression.`);
  if (workers !== undefined && !/^[1-9]\d?$/.test(workers))
    throw new UsageError(`--workers takes a number from 1 to 99, not “${workers}”.`);
  if (definition !== undefined && !existsSync(definition))
    throw new UsageError(`There is no definition file ${definition}.`);
  const report = await runTests({
    sources: options.values('source'),
    coverage: !options.flag('no-coverage'),
    ...(filter === undefined ? {} : { filter }),
    ...(namespace === undefined ? {} : { namespace }),
    ...(definition === undefined ? {} : { definition }),
    ...(workers === undefined ? {} : { workers: Number(workers) })
  });
  const json = options.value('json');
  if (json !== undefined) writeReport(json, report);
  for (const { file, line, column, message } of report.compile.failed)
    console.log(`${file}:${line}:${column}: ${message}`);
  for (const one of report.tests) {
    if (one.outcome !== 'fail') continue;
    console.log(`✗ ${one.class}.${one.method}: ${one.message ?? ''}`);
    if (one.stack) console.log(one.stack.replace(/^/gm, '    '));
  }
  const { total, passed, failed, skipped, ms } = report.summary;
  if (report.compile.failed.length > 0)
    console.log(`${report.compile.failed.length} problems in ${report.compile.files} files`);
  console.log(
    `${total} Apex tests in ${(ms / 1000).toFixed(1)} s: ${passed} passed, ${failed} failed, ${skipped} skipped; coverage ${report.coverage.percent} %`
  );
  if (total === 0 && filter !== undefined) {
    console.log(`--filter “${filter}” matches no Class.method of an Apex test.`);
    return 1;
  }
  return failed === 0 && report.compile.failed.length === 0 ? 0 : 1;
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
