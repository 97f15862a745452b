/** What comes before a test run: reads the project, makes the org all tests begin with, compiles, finds the tests. */
import { createOrg } from '../../data/org.ts';
import { loadProject } from '../../source/project.ts';
import type { LoadOptions } from '../../source/project.ts';
import '../library/index.ts';
import type { GeneratedProgram } from '../program.ts';
import { cachedProgram } from '../program-cache.ts';
import { programInput, projectCode } from '../program-input.ts';
import { discoverTests } from './discover.ts';
import type { TestClass } from './discover.ts';

export interface PrepareOptions {
  /** Matched against `Class.method`. */
  readonly filter: RegExp | undefined;
  readonly coverage: boolean;
  readonly cacheDirectory: string;
}

export interface PreparedTests {
  readonly fileCount: number;
  readonly classes: readonly TestClass[];
  readonly generated: GeneratedProgram;
  /** `Org.serialize()` of the org all tests begin with. */
  readonly orgBytes: Uint8Array;
  /** The user tests run as. */
  readonly userId: string;
}

/** Throws only for a project that cannot be read at all; what does not compile is in the program's problems. */
export function prepareTests(place: LoadOptions & { definition?: string }, options: PrepareOptions): PreparedTests {
  const project = loadProject(place);
  const org = createOrg({ project, definition: place.definition });
  try {
    const code = projectCode(project);
    const fileCount = code.files.length;
    project.release();
    const generated = cachedProgram(programInput(code, org, { coverage: options.coverage }), options.cacheDirectory);
    return {
      fileCount,
      classes: discoverTests(generated.modules, options.filter),
      generated,
      orgBytes: org.serialize(),
      userId: org.adminUserId
    };
  } finally {
    org.close();
  }
}
