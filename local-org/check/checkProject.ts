/** The door of this room: checks a project for what would fail on deploy or in the security review. */
import type { SourceProject } from '../source/index.ts';
import { allRules } from './allRules.ts';
import type { Problem } from './problem.ts';
import { ProjectIndex } from './projectIndex.ts';
import { applyRules } from './rule.ts';
import { loadMetadataSchema } from './schema/load.ts';

/** Runs every rule over the project; problems ordered by file and line. */
export async function checkProject(project: SourceProject): Promise<Problem[]> {
  return applyRules(allRules, new ProjectIndex(project, await loadMetadataSchema()));
}
