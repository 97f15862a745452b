/** Lightning web component bundles as the rules look at them: their files, public members and target properties. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceComponent, XmlElement } from '../../source/index.ts';
import type { ProjectIndex } from '../projectIndex.ts';

/** A file of a bundle with its text. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

/** The scripts of a bundle: the TypeScript where there is one, else the JavaScript; tests left out. */
export function scriptsOf(bundle: SourceComponent): BundleFile[] {
  return readdirSync(bundle.directory)
    .filter((name) => /\.(ts|js)$/.test(name) && !name.endsWith('.d.ts'))
    .filter((name) => !name.endsWith('.js') || !existsSync(join(bundle.directory, name.replace(/\.js$/, '.ts'))))
    .map((name) => read(join(bundle.directory, name)));
}

/** The templates of a bundle. */
export function templatesOf(bundle: SourceComponent): BundleFile[] {
  return readdirSync(bundle.directory)
    .filter((name) => name.endsWith('.html'))
    .map((name) => read(join(bundle.directory, name)));
}

/** The style sheets of a bundle. */
export function stylesOf(bundle: SourceComponent): BundleFile[] {
  return readdirSync(bundle.directory)
    .filter((name) => name.endsWith('.css'))
    .map((name) => read(join(bundle.directory, name)));
}

/** The script that carries the component's class; undefined for a bundle that has none (CSS only). */
export function mainScriptOf(bundle: SourceComponent): BundleFile | undefined {
  const name = basename(bundle.directory);
  return scriptsOf(bundle).find(({ path }) => basename(path) === `${name}.ts` || basename(path) === `${name}.js`);
}

/** Names of the public (@api) properties and methods that a script declares. */
export function publicMembers(script: string): Set<string> {
  const members = new Set<string>();
  const pattern = /@api\s+(?:@\w+\s+)*(?:(?:declare|readonly|public|async)\s+)*(?:get\s+|set\s+)?(\w+)/g;
  for (const [, name] of withoutComments(script).matchAll(pattern)) members.add(name!);
  return members;
}

/** The bundle that a component name of a page means: `c:foo`, `ns:foo` of the project, or the bare name. */
export function bundleOfComponentName(project: ProjectIndex, name: string): SourceComponent | undefined {
  const [namespace, local] = name.includes(':') ? name.split(':') : ['c', name];
  if (namespace !== 'c' && namespace !== project.project.namespace) return undefined;
  return project.project.find('LightningComponentBundle', local ?? '');
}

/** Properties that a meta file declares in any of its target configurations, with their elements. */
export function targetProperties(meta: XmlElement): Map<string, XmlElement> {
  const properties = new Map<string, XmlElement>();
  for (const config of meta.first('targetConfigs')?.all('targetConfig') ?? []) {
    for (const property of config.all('property')) properties.set(property.attributes['name'] ?? '', property);
  }
  return properties;
}

/** The text with comments blanked out, so that offsets and lines stay. */
export function withoutComments(script: string): string {
  return script.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (all, literal: string | undefined) => (literal === undefined ? all.replace(/[^\n]/g, ' ') : all)
  );
}

/** Line (from 1) of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function read(path: string): BundleFile {
  return { path, text: readFileSync(path, 'utf8') };
}
