/**
 * An sfdx project as a list of components, whatever the nesting of its folders (Salesforce DX Developer Guide,
 * "Salesforce DX Project Structure and Source Format"; metadata format is read too).
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import type { SourceComponent } from './component.ts';
import { findComponents } from './find-components.ts';
import { readForceIgnore } from './ignore-file.ts';

export type { SourceComponent } from './component.ts';
export { parseXml, XmlElement, XmlSyntaxError } from './xml.ts';

/** A project that cannot be read at all; the message says what is wrong with it. */
export class ProjectError extends Error {}

export interface SourceProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface PackageDirectory {
  /** Absolute. */
  readonly path: string;
  readonly isDefault: boolean;
  /** Package name of second-generation packaging. */
  readonly package?: string;
  /** Whether it depends on a package that is not of this project (`dependencies`). */
  readonly dependsOnOthers?: boolean;
}

export interface SourceProject {
  /** Directory of sfdx-project.json; without one, the directory asked for. */
  readonly root: string;
  readonly packageDirectories: readonly PackageDirectory[];
  readonly namespace: string | undefined;
  /** Such as `67.0`; undefined when no project file states it. */
  readonly sourceApiVersion: string | undefined;
  readonly components: readonly SourceComponent[];
  /** Files that could not be read as what they are; the rest of the project is there all the same. */
  readonly problems: readonly SourceProblem[];
  /** Apex, pages and static resources whose metadata file is not there, absolute. */
  readonly strays: readonly string[];
  ofType(type: string): readonly SourceComponent[];
  /**
   * As `ofType`, but each name once: where package directories hold the same component, the later replaces the earlier, as when they
   * are deployed one after the other. Labels, which share one name, come all.
   */
  deployed(type: string): readonly SourceComponent[];
  /** A component by type and full name, regardless of case. */
  find(type: string, fullName: string): SourceComponent | undefined;
  /** Lets go of the texts and trees of all files, for a long life with little memory; each is read again when somebody asks. */
  release(): void;
}

export interface LoadOptions {
  /** Where sfdx-project.json is looked for, here and in the directories above; default the working directory. */
  readonly root?: string;
  /**
   * Directories to read instead of the package directories; relative to the working directory. One that is a whole project (with a
   * sfdx-project.json of its own) stands for its package directories and the unpackaged metadata their tests need.
   */
  readonly sources?: readonly string[];
  /** Instead of the namespace of sfdx-project.json. */
  readonly namespace?: string;
}

/**
 * Reads a project: finds its components, parses none of them but object files with parts inside.
 * @throws ProjectError when a source or package directory does not exist, or sfdx-project.json is not JSON
 */
export function loadProject(options: LoadOptions = {}): SourceProject {
  const sources = options.sources?.map((source) => resolve(source));
  const start = resolve(options.root ?? sources?.[0] ?? '.');
  const file = findProjectFile(start);
  const settings = file ? readSettings(file) : undefined;
  const root = file ? dirname(file) : start;
  const packageDirectories =
    sources && sources.length > 0
      ? sources.flatMap((path, index): PackageDirectory[] => directoriesOf(path, index === 0, settings))
      : (settings?.packageDirectories ?? [{ path: root, isDefault: true }]);
  const problems: SourceProblem[] = [];
  const components: SourceComponent[] = [];
  const strays: string[] = [];
  const ignored = readForceIgnore(root);
  const visited = new Set<string>();
  for (const directory of packageDirectories) {
    if (!existsSync(directory.path))
      throw new ProjectError(`There is no directory ${directory.path} to read components from.`);
    findComponents(directory.path, { ignored, visited, problems, strays, components });
  }
  return new LoadedProject(
    root,
    packageDirectories,
    options.namespace || settings?.namespace || undefined,
    settings?.sourceApiVersion,
    components,
    problems,
    strays
  );
}

/** A folder that is no project keeps what the project says of the package directory it lies in: its package. */
function directoriesOf(path: string, isDefault: boolean, around: ProjectSettings | undefined): PackageDirectory[] {
  const file = join(path, 'sfdx-project.json');
  const holder = around?.packageDirectories.find((one) => path === one.path || path.startsWith(one.path + sep));
  if (!existsSync(file)) return [{ ...holder, path, isDefault }];
  const { packageDirectories, unpackaged } = readSettings(file);
  if (packageDirectories.length === 0) return [{ path, isDefault }];
  return [...packageDirectories, ...unpackaged.map((each) => ({ path: each, isDefault: false }))];
}

class LoadedProject implements SourceProject {
  readonly root: string;
  readonly packageDirectories: readonly PackageDirectory[];
  readonly namespace: string | undefined;
  readonly sourceApiVersion: string | undefined;
  readonly components: readonly SourceComponent[];
  readonly problems: readonly SourceProblem[];
  readonly strays: readonly string[];
  readonly #byType = new Map<string, SourceComponent[]>();
  readonly #byName = new Map<string, SourceComponent>();
  readonly #deployed = new Map<string, readonly SourceComponent[]>();

  constructor(
    root: string,
    packageDirectories: readonly PackageDirectory[],
    namespace: string | undefined,
    sourceApiVersion: string | undefined,
    components: readonly SourceComponent[],
    problems: readonly SourceProblem[],
    strays: readonly string[]
  ) {
    this.root = root;
    this.packageDirectories = packageDirectories;
    this.namespace = namespace;
    this.sourceApiVersion = sourceApiVersion;
    this.components = components;
    this.problems = problems;
    this.strays = strays;
    for (const component of components) {
      const list = this.#byType.get(component.type);
      if (list) list.push(component);
      else this.#byType.set(component.type, [component]);
      const key = `${component.type}:${component.fullName}`.toLowerCase();
      if (!this.#byName.has(key)) this.#byName.set(key, component);
    }
  }

  ofType(type: string): readonly SourceComponent[] {
    return this.#byType.get(type) ?? [];
  }

  deployed(type: string): readonly SourceComponent[] {
    let found = this.#deployed.get(type);
    if (!found) {
      found =
        type === 'CustomLabels'
          ? this.ofType(type)
          : [...new Map(this.ofType(type).map((component) => [component.fullName.toLowerCase(), component])).values()];
      this.#deployed.set(type, found);
    }
    return found;
  }

  find(type: string, fullName: string): SourceComponent | undefined {
    return this.#byName.get(`${type}:${fullName}`.toLowerCase());
  }

  release(): void {
    for (const component of this.components) component.release();
  }
}

function findProjectFile(start: string): string | undefined {
  let directory = existsSync(start) && statSync(start).isFile() ? dirname(start) : start;
  for (;;) {
    const file = join(directory, 'sfdx-project.json');
    if (existsSync(file)) return file;
    const above = dirname(directory);
    if (above === directory) return undefined;
    directory = above;
  }
}

const absolutePath = (path: string, base: string): string => (isAbsolute(path) ? path : resolve(base, path));

interface ProjectSettings {
  readonly packageDirectories: PackageDirectory[];
  /** `unpackagedMetadata`: what the tests of a package need beside it. Only folders that are there. */
  readonly unpackaged: string[];
  readonly namespace: string | undefined;
  readonly sourceApiVersion: string | undefined;
}

function readSettings(file: string): ProjectSettings {
  let json: {
    packageDirectories?: {
      path: string;
      default?: boolean;
      package?: string;
      unpackagedMetadata?: { path?: string };
      dependencies?: { package: string }[];
    }[];
    namespace?: string;
    sourceApiVersion?: string;
  };
  try {
    json = JSON.parse(readFileSync(file, 'utf8')) as typeof json;
  } catch (error) {
    throw new ProjectError(`${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error
    });
  }
  const directories = json.packageDirectories ?? [];
  return {
    packageDirectories: directories.map((directory) => ({
      path: absolutePath(directory.path.replaceAll('\\', '/'), dirname(file)),
      isDefault: directory.default === true || directories.length === 1,
      ...(directory.package === undefined ? {} : { package: directory.package }),
      ...(dependsOnOthers(directory.dependencies ?? [], directories) ? { dependsOnOthers: true } : {})
    })),
    unpackaged: [
      ...new Set(
        directories
          .flatMap(({ unpackagedMetadata }) => unpackagedMetadata?.path?.split(';') ?? [])
          .map((path) => absolutePath(path.replaceAll('\\', '/'), dirname(file)))
      )
    ].filter((path) => existsSync(path)),
    namespace: json.namespace || undefined,
    sourceApiVersion: json.sourceApiVersion
  };
}

/** A dependency is named by its alias: `Name`, `Name@1.2.0-3`. */
function dependsOnOthers(
  dependencies: readonly { package: string }[],
  directories: readonly { package?: string }[]
): boolean {
  return dependencies.some(
    ({ package: alias }) => !directories.some((one) => one.package !== undefined && one.package === alias.split('@')[0])
  );
}
