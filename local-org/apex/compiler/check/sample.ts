/** Compiles small pieces of Apex against the sample schema and the real library: for the tests of the front end. */
import { salesSchema } from '../../../data/soql/sample-schema.ts';
import { platformDeclarations } from '../../library/index.ts';
import { compileUnits, type CompileResult, type SourceFile } from '../compile.ts';

const schema = salesSchema();

/** Path → source; the ending says the kind. */
export function compileSample(files: Readonly<Record<string, string>>, apiVersion = 67): CompileResult {
  const sources = Object.entries(files).map(([path, source]): SourceFile => {
    const kind = path.endsWith('.trigger') ? 'trigger' : path.endsWith('.apex') ? 'anonymous' : 'class';
    return { path, source, kind, apiVersion };
  });
  return compileUnits(sources, {
    schema,
    platform: platformDeclarations(),
    labels: new Set(['greeting']),
    pages: new Set(['home'])
  });
}

/** Problems as `file:line:column message`. */
export function problemsOf(files: Readonly<Record<string, string>>, apiVersion = 67): string[] {
  return compileSample(files, apiVersion).problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`);
}
