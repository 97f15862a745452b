/** A rule: what is looked at, and what is said when it is broken. */
import { relative } from 'node:path';
import type { XmlElement } from '../source/index.ts';
import type { Problem } from './problem.ts';
import type { ProjectIndex } from './projectIndex.ts';

export interface Rule {
  readonly name: string;
  readonly severity: Problem['severity'];
  /** One sentence for `docs/checks.md`: what must hold. */
  readonly states: string;
  /** Where the platform states it. */
  readonly source: string;
  /** The rule misses names that a package the project depends on may bring: there it warns only. */
  readonly namesOfOthers?: boolean;
  /** Looks at the project and reports what breaks the rule. */
  check(project: ProjectIndex, report: Report): void;
}

/** Where a problem stands: a file with an element (its line), a line number, or nothing (line 1). */
export type Report = (file: string, at: XmlElement | number | undefined, message: string) => void;

/** Runs rules over a project and gives the problems ordered by file and line. */
export function applyRules(rules: readonly Rule[], project: ProjectIndex, root: string = process.cwd()): Problem[] {
  const problems: Problem[] = [];
  const depending = project.project.packageDirectories.filter((directory) => directory.dependsOnOthers === true);
  const severityOf = (rule: Rule, file: string): Problem['severity'] =>
    rule.namesOfOthers === true && depending.some(({ path }) => file.startsWith(`${path}/`))
      ? 'warning'
      : rule.severity;
  for (const rule of rules) {
    rule.check(project, (file, at, message) => {
      const line = typeof at === 'number' ? at : (at?.line ?? 1);
      problems.push({ file: shown(file, root), line, rule: rule.name, message, severity: severityOf(rule, file) });
    });
  }
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function shown(file: string, root: string): string {
  const path = relative(root, file);
  return path.startsWith('..') ? file : path;
}
