/**
 * A project opened for work: its org in a file under `.local-org/`, its Apex compiled and loaded. What `serve`, `exec` and
 * `query` have in common.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { cachedProgram } from '../apex/program-cache.ts';
import { programInput, projectCode } from '../apex/program-input.ts';
import { loadProgram, type AnonymousResult, type ApexProgram } from '../apex/program.ts';
import { createOrg, type LocalOrg } from '../data/org.ts';
import { loadProject, type SourceProject } from '../source/index.ts';
import { takeOrg } from './org-lock.ts';

/** What a project says about its local org in `config/local-org.json`; every part may be left out. */
export interface WorkspaceSettings {
  /** Directory of anonymous Apex that fills a new org, run in the order of the names. */
  readonly data?: string;
  /** Query whose first row's Username is the user a browser begins as. */
  readonly user?: string;
  /** Query whose first row's Id is the record whose address `serve` prints. */
  readonly open?: string;
}

export interface WorkspaceOptions {
  /** The project, where the caller has read it already. */
  readonly project?: SourceProject;
  /** Directories to read instead of the package directories of sfdx-project.json. */
  readonly sources?: readonly string[];
  readonly namespace?: string;
  /** Throw away what was kept and begin anew. */
  readonly fresh?: boolean;
  /** Where the org is kept instead of `.local-org/orgs`. */
  readonly orgDirectory?: string;
  /** The org is only read: others may have it open. */
  readonly readsOnly?: boolean;
  /** Scratch org definition file instead of the project's own. */
  readonly definition?: string;
  /** Told what takes time and what could not be read. */
  readonly log: (message: string) => void;
}

export interface Workspace {
  /** As last read: changes with `reload`. */
  readonly project: SourceProject;
  readonly org: LocalOrg;
  readonly settings: WorkspaceSettings;
  /** Where the org, bundles and compiled code are kept. */
  readonly directory: string;
  readonly program: ApexProgram;
  /** Reads the project's code again, after a change. */
  reload(project: SourceProject): ApexProgram;
  close(): void;
}

/** Data that could not be made: the script, and what the platform would say. */
export class DataScriptFailed extends Error {}

/**
 * Opens the org of a project, making it (and its data) when it is not there yet or its metadata has changed. The org is this
 * process's until it is closed.
 *
 * @throws OrgInUse while another process has it
 */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  const project = options.project ?? readProject(options.sources ?? [], options.namespace);
  const settings = readSettings(project.root);
  const directory = join(project.root, '.local-org');
  const scripts = dataScripts(project.root, settings);
  const file = join(
    options.orgDirectory ?? join(directory, 'orgs'),
    `${fingerprint(project, scripts, options.definition)}.sqlite`
  );
  mkdirSync(dirname(file), { recursive: true });
  const giveBack = options.readsOnly === true && existsSync(file) ? () => undefined : takeOrg(file);
  if (options.fresh === true) discard(file);
  const kind = options.definition === undefined ? { project } : { project, definition: options.definition };
  if (!existsSync(file)) makeOrg({ kind, scripts, file, directory, log: options.log });
  const org = createOrg({ ...kind, file });
  for (const problem of org.problems) options.log(`${problem.file}:${problem.line}: ${problem.message}`);
  let program = load(project, org, directory, options.log);
  let current = project;
  return {
    org,
    settings,
    directory,
    get project() {
      return current;
    },
    get program() {
      return program;
    },
    reload(changed) {
      current = changed;
      program = load(changed, org, directory, options.log);
      return program;
    },
    close() {
      org.close();
      giveBack();
    }
  };
}

/** Reads the project that the working directory belongs to. Without sources these are the package directories of sfdx-project.json. */
export function readProject(sources: readonly string[], namespace: string | undefined): SourceProject {
  return loadProject({
    ...(sources.length === 0 ? {} : { sources }),
    ...(namespace === undefined ? {} : { namespace })
  });
}

function readSettings(root: string): WorkspaceSettings {
  const file = join(root, 'config', 'local-org.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as WorkspaceSettings;
  } catch (error) {
    throw new Error(`${file} is not valid JSON: ${(error as Error).message}`, { cause: error });
  }
}

interface DataScript {
  readonly path: string;
  readonly source: string;
}

function dataScripts(root: string, settings: WorkspaceSettings): DataScript[] {
  if (settings.data === undefined) return [];
  const directory = resolve(root, settings.data);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.apex'))
    .sort()
    .map((name) => ({ path: join(directory, name), source: readFileSync(join(directory, name), 'utf8') }));
}

/** Metadata that is not code: a change of it, or of the data scripts, makes another org. */
const CODE = new Set([
  'ApexClass',
  'ApexTrigger',
  'LightningComponentBundle',
  'AuraDefinitionBundle',
  'FlexiPage',
  'StaticResource',
  'Translations',
  'CustomLabels'
]);

/** What decides what a new org looks like, beside the project: when it changes, an org that was kept no longer fits. */
const MAKES_ORGS = ['../data/schema', '../data/seed', '../data/storage'];

function fingerprint(project: SourceProject, scripts: readonly DataScript[], named: string | undefined): string {
  const hash = createHash('sha256').update(project.namespace ?? '');
  for (const directory of MAKES_ORGS) {
    const path = join(import.meta.dirname, directory);
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts') && !name.endsWith('.test.ts')) hash.update(readFileSync(join(path, name)));
  }
  for (const component of project.components) {
    if (!CODE.has(component.type))
      hash.update(`${component.type}:${component.fullName}\0`).update(readFileSync(component.path));
  }
  const definition = named ?? join(project.root, 'config', 'project-scratch-def.json');
  if (existsSync(definition)) hash.update(readFileSync(definition));
  for (const { path, source } of scripts) hash.update(basename(path)).update(source);
  return hash.digest('hex').slice(0, 16);
}

function discard(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
}

/** Makes the org aside and moves it into place when it is whole: a run killed in the middle leaves none. */
function makeOrg({
  kind,
  scripts,
  file,
  directory,
  log
}: {
  kind: { readonly project: SourceProject; readonly definition?: string };
  scripts: readonly DataScript[];
  file: string;
  directory: string;
  log: (message: string) => void;
}): void {
  const draft = `${file}.making`;
  discard(draft);
  const org = createOrg({ ...kind, file: draft });
  try {
    if (scripts.length > 0) {
      log('Filling a new org with data …');
      const program = load(kind.project, org, directory, log);
      for (const script of scripts) {
        const result = program.execAnonymous(script.source, { userId: org.adminUserId });
        if (!result.success) throw new DataScriptFailed(`${script.path}: ${describeResult(result)}`);
      }
    }
  } finally {
    org.close();
  }
  renameSync(draft, file);
}

/** One line for anonymous Apex that did not succeed, with its stack below. */
export function describeResult(result: AnonymousResult): string {
  if (!result.compiled) return `line ${result.line}, column ${result.column}: ${result.compileProblem ?? ''}`;
  return [result.exceptionMessage, result.exceptionStackTrace].filter(Boolean).join('\n');
}

function load(project: SourceProject, org: LocalOrg, directory: string, log: (message: string) => void): ApexProgram {
  const input = programInput(projectCode(project), org);
  const program = loadProgram(input, cachedProgram(input, join(directory, 'cache', 'apex')));
  for (const { file, line, column, message } of program.problems) log(`${file}:${line}:${column}: ${message}`);
  return program;
}
