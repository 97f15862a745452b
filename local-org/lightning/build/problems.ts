/** What can go wrong while the browser bundles are built: always with file, line and column where they are known. */

export interface BuildProblem {
  /** Absolute path. */
  readonly file: string;
  /** From 1; 0 when the problem concerns the whole file. */
  readonly line: number;
  /** From 1; 0 when unknown. */
  readonly column: number;
  readonly message: string;
}

/** A module that could not be compiled. */
export class CompileFailure extends Error {
  readonly problem: BuildProblem;
  constructor(problem: BuildProblem) {
    super(describeProblem(problem));
    this.problem = problem;
  }
}

/** `foo.js:12:3 message`, as the terminal and the page show it. */
export function describeProblem(problem: BuildProblem): string {
  const place = problem.line > 0 ? `:${problem.line}${problem.column > 0 ? `:${problem.column}` : ''}` : '';
  return `${problem.file}${place} ${problem.message}`;
}

/** Line and column (both from 1) of an offset in a text. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lastBreak };
}
