/** Reads from an sfdx project what a program is made of: classes, triggers, labels, static resources, names of pages and flows. */
import { readFileSync } from 'node:fs';
import type { Org } from '../data/api.ts';
import type { SourceComponent, SourceProject } from '../source/project.ts';
import type { SourceFile } from './compiler/compile.ts';
import type { ProgramInput } from './program.ts';

/** API version of code whose project states none: the platform's current one. */
const CURRENT_API_VERSION = 67;

export interface ProjectCode {
  /** Read when first asked for: who runs what others compiled needs no sources. */
  readonly files: readonly SourceFile[];
  readonly labels: ReadonlyMap<string, string>;
  /** Language → lower-cased label name → text; read when first asked for. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly pages: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  readonly apiVersion: number;
  readonly namespace?: string;
  /** Lower-cased name of a feature parameter → the value that its metadata gives it, as text. */
  readonly featureParameters: ReadonlyMap<string, string>;
  staticResource(name: string): Uint8Array | undefined;
}

/** Collects the code of a project. A class whose metadata file cannot be read counts as of the project's API version. */
export function projectCode(project: SourceProject): ProjectCode {
  const apiVersion = Number(project.sourceApiVersion ?? CURRENT_API_VERSION);
  let files: readonly SourceFile[] | undefined;
  let translations: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;
  return {
    get files() {
      return (files ??= [
        ...codeOf(project, 'ApexClass').map((c) => sourceFile(c, 'class', apiVersion)),
        ...codeOf(project, 'ApexTrigger').map((c) => sourceFile(c, 'trigger', apiVersion))
      ]);
    },
    labels: readLabels(project),
    get translations() {
      return (translations ??= readTranslations(project));
    },
    pages: new Set(project.ofType('ApexPage').map((c) => c.fullName)),
    flows: new Set(project.ofType('Flow').map((c) => c.fullName)),
    apiVersion,
    featureParameters: readFeatureParameters(project),
    ...(project.namespace === undefined ? {} : { namespace: project.namespace }),
    staticResource: (name) => {
      const component = project.find('StaticResource', name);
      return component?.contentPath === undefined ? undefined : readFileSync(component.contentPath);
    }
  };
}

/** Where two package directories hold code of one name, the later replaces the earlier; twice in one of them is the compiler's to report. */
function codeOf(project: SourceProject, type: string): SourceComponent[] {
  const last = new Map(project.ofType(type).map((c) => [c.fullName.toLowerCase(), c.packageDirectory]));
  return project.ofType(type).filter((c) => last.get(c.fullName.toLowerCase()) === c.packageDirectory);
}

/** What `loadProgram` takes, for an org. */
export function programInput(code: ProjectCode, org: Org, options: Pick<ProgramInput, 'coverage'> = {}): ProgramInput {
  const { labels, pages, flows, apiVersion, namespace, featureParameters } = code;
  return {
    ...options,
    org,
    get files() {
      return code.files;
    },
    featureParameters,
    get translations() {
      return code.translations;
    },
    labels,
    pages,
    flows,
    apiVersion,
    ...(namespace === undefined ? {} : { namespace }),
    staticResource: (name) => code.staticResource(name)
  };
}

function sourceFile(component: SourceComponent, kind: 'class' | 'trigger', fallback: number): SourceFile {
  return {
    path: component.contentPath ?? component.path,
    source: component.content(),
    kind,
    apiVersion: versionOf(component) ?? fallback
  };
}

function versionOf(component: SourceComponent): number | undefined {
  try {
    const text = component.xml().textOf('apiVersion');
    return text === undefined ? undefined : Number(text);
  } catch {
    // A class without a readable metadata file: the check of the metadata reports it.
    return undefined;
  }
}

function readLabels(project: SourceProject): Map<string, string> {
  const labels = new Map<string, string>();
  for (const component of project.ofType('CustomLabels')) {
    for (const label of component.xml().all('labels')) {
      const name = label.textOf('fullName');
      if (name !== undefined) labels.set(name, label.textOf('value') ?? '');
    }
  }
  return labels;
}

/** Feature parameters with their default values (Metadata API Developer Guide, "FeatureParameterBoolean" and its like). */
function readFeatureParameters(project: SourceProject): Map<string, string> {
  const values = new Map<string, string>();
  for (const type of ['FeatureParameterBoolean', 'FeatureParameterDate', 'FeatureParameterInteger']) {
    for (const component of project.ofType(type))
      values.set(component.fullName.toLowerCase(), component.xml().textOf('value') ?? '');
  }
  return values;
}

/** Texts of labels in other languages (Metadata API, Translations: customLabels). */
function readTranslations(project: SourceProject): Map<string, Map<string, string>> {
  const languages = new Map<string, Map<string, string>>();
  for (const component of project.ofType('Translations')) {
    const texts = new Map<string, string>();
    for (const label of component.xml().all('customLabels')) {
      const name = label.textOf('name');
      const text = label.textOf('label');
      if (name !== undefined && text !== undefined && text !== '') texts.set(name.toLowerCase(), text);
    }
    languages.set(component.fullName, texts);
  }
  return languages;
}
