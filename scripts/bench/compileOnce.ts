/** Opens a project and compiles it in a process of its own: `node compileOnce.ts ROOT REPORT`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedProgram } from '../../local-org/apex/program-cache.ts';
import { programInput, projectCode } from '../../local-org/apex/program-input.ts';
import '../../local-org/apex/library/index.ts';
import { createOrg } from '../../local-org/data/org.ts';
import { loadProject } from '../../local-org/source/index.ts';

const [root = '', report = ''] = process.argv.slice(2);
const began = performance.now();
const project = loadProject({ root });
const org = createOrg({ project });
const { problems, modules } = cachedProgram(programInput(projectCode(project), org), join(root, 'cache'));
if (problems.length > 0 || modules.length === 0)
    throw new Error(`${problems.length} problems, such as ${JSON.stringify(problems[0])}`);
const seconds = (performance.now() - began) / 1000;
org.close();
writeFileSync(report, JSON.stringify({ seconds, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
