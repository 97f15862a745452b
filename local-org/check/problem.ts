/** What a check tells: one sentence at one line. */
export interface Problem {
  /** Path as given by the project, relative to the working directory where it lies below it. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Name of the rule, as `docs/checks.md` lists it. */
  readonly rule: string;
  /** What is wrong and how to mend it. */
  readonly message: string;
  /** Errors fail the deploy (or the security review); warnings hurt later. */
  readonly severity: 'error' | 'warning';
}
