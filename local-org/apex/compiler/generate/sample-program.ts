/** A program over an org without objects, for tests of the language: what needs records is tested with a real org. */
import type { Org } from '../../../data/api.ts';
import { NotSupported } from '../../../data/access.ts';
import { loadProgram } from '../../program.ts';
import type { ApexProgram } from '../../program.ts';
import type { SourceFile } from '../compile.ts';

const refuse = (feature: string) => (): never => {
  throw new NotSupported(feature);
};

/** An org that stores nothing. */
export function emptyOrg(): Org {
  return {
    schema: { objects: new Map(), byPrefix: new Map(), multiCurrency: false, personAccounts: false },
    savepoint: () => 'savepoint',
    rollbackTo: () => undefined,
    release: () => undefined,
    close: () => undefined,
    prepare: refuse('queries'),
    query: refuse('queries'),
    search: refuse('searches'),
    dml: refuse('DML'),
    merge: refuse('DML'),
    emptyRecycleBin: refuse('DML'),
    recalculate: refuse('formulas'),
    newRecord: refuse('records'),
    serialize: refuse('copies'),
    objectPermissions: refuse('permissions'),
    fieldPermissions: refuse('permissions'),
    hasSystemPermission: refuse('permissions'),
    hasCustomPermission: refuse('permissions'),
    recordAccess: refuse('permissions')
  } as unknown as Org;
}

/** Compiles classes given by name; throws the first compile problem. */
export function sampleProgram(classes: Readonly<Record<string, string>>, apiVersion = 67): ApexProgram {
  const files = Object.entries(classes).map(([name, source]): SourceFile => ({
    path: `${name}.cls`,
    source,
    kind: 'class',
    apiVersion
  }));
  const program = loadProgram({ org: emptyOrg(), files, apiVersion, labels: new Map() });
  const [problem] = program.problems;
  if (problem) throw new Error(`${problem.file}:${problem.line}:${problem.column} ${problem.message}`);
  return program;
}

/** Runs the statements of one method that returns an Object, in a transaction; `members` stand beside it in its class. */
export function evaluate(statements: string, members = '', apiVersion = 67): unknown {
  const program = sampleProgram(
    { Sample: `public class Sample { ${members}\n public static Object run() {\n${statements}\n} }` },
    apiVersion
  );
  return program.run({ userId: '005000000000001AAA' }, () => program.invokeStatic('Sample', 'run'));
}
