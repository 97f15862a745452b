/** The project's own LWCs as one file the page loads. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rollup } from 'rollup';
import type { SourceComponent, SourceProject } from '../../source/index.ts';
import type { Schema } from '../../data/schema/model.ts';
import { hashOf, type CompileCache } from './compileCache.ts';
import { COMPILER_VERSION } from './compileModule.ts';
import { locateLinked, refuseSeriousWarnings } from './linkedBundle.ts';
import { lwcPlugin, type Located } from './lwcPlugin.ts';
import { locateIcon, type PlatformBundle } from './platformBundle.ts';
import { CompileFailure, describeProblem, type BuildProblem } from './problems.ts';
import { brokenComponent, refusedModule } from './refusals.ts';
import { scopedModule, scopedModulesContext, type ScopedModulesContext } from './scopedModules.ts';
import { sourcesHash } from './sourcesHash.ts';
import { iconsIn, iconsModule } from './usedModules.ts';
import type { VendorBundle } from './vendorBundle.ts';

export interface AppBundle {
  /** `/assets/app-<hash>/app.js`. */
  readonly address: string;
  readonly directory: string;
  /** What does not compile or is not supported; the rest of the bundle works. */
  readonly problems: readonly BuildProblem[];
  /** Names of labels and permissions the page must lend, without namespace. */
  readonly labels: readonly string[];
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
  /** LWC names, such as `pestelBoard`. */
  readonly components: readonly string[];
}

export interface AppBundleInput {
  readonly project: SourceProject;
  readonly schema?: Schema | undefined;
  readonly vendor: VendorBundle;
  readonly platform: PlatformBundle;
  readonly directory: string;
  readonly addressRoot: string;
  readonly cache: CompileCache;
}

interface Bundle {
  readonly name: string;
  readonly directory: string;
  readonly main: string;
  readonly apiVersion: number | undefined;
}

const ENTRY = 'app:entry';
const MANIFEST = 'app.json';

/** LWC bundles of a project that hold a module: `.ts` before `.js`, or a template alone. */
export function lwcBundles(project: SourceProject): Bundle[] {
  const bundles: Bundle[] = [];
  for (const component of project.ofType('LightningComponentBundle')) {
    const name = component.fullName;
    const main = ['.ts', '.js', '.html', '.css']
      .map((extension) => join(component.directory, name + extension))
      .find((file) => existsSync(file));
    if (main) bundles.push({ name, directory: component.directory, main, apiVersion: apiVersionOf(component) });
  }
  return bundles.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function apiVersionOf(component: SourceComponent): number | undefined {
  if (!component.path.endsWith('.xml')) return undefined;
  const version = Number.parseInt(component.xml().textOf('apiVersion') ?? '', 10);
  return Number.isNaN(version) ? undefined : version;
}

/** All text of the project's LWCs, to find what they name. Tests and type files are left out. */
export function lwcSources(project: SourceProject): { file: string; text: string }[] {
  const sources: { file: string; text: string }[] = [];
  for (const component of project.ofType('LightningComponentBundle')) {
    for (const entry of readdirSync(component.directory, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(?:ts|js|html|css|xml)$/.test(entry.name) || entry.name.endsWith('.d.ts')) continue;
      if (/__tests__|__mocks__/.test(entry.parentPath)) continue;
      const file = join(entry.parentPath, entry.name);
      sources.push({ file, text: readFileSync(file, 'utf8') });
    }
  }
  return sources;
}

/** Builds the app bundle, or takes it from disk when nothing that goes into it changed. */
export async function appBundle(input: AppBundleInput): Promise<AppBundle> {
  const context = scopedModulesContext(input.project, input.schema);
  const sources = lwcSources(input.project);
  const hash = inputHash(input, context, sources);
  const directory = join(input.directory, `app-${hash}`);
  const address = `${input.addressRoot}/app-${hash}/app.js`;
  const manifest = join(directory, MANIFEST);
  if (existsSync(manifest))
    return {
      ...(JSON.parse(readFileSync(manifest, 'utf8')) as Omit<AppBundle, 'address' | 'directory'>),
      address,
      directory
    };

  const bundles = lwcBundles(input.project);
  const icons = new Set<string>();
  for (const source of sources) iconsIn(source.text, icons);
  const problems: BuildProblem[] = [];
  const { code } = await bundle(input, bundles, icons, context, problems);
  const facts = {
    problems,
    components: bundles.map(({ name }) => name),
    labels: [...context.used.labels].sort(),
    userPermissions: [...context.used.userPermissions].sort(),
    customPermissions: [...context.used.customPermissions].sort()
  };
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'app.js'), code);
  writeFileSync(manifest, JSON.stringify(facts));
  return { ...facts, address, directory };
}

function inputHash(
  input: AppBundleInput,
  context: ScopedModulesContext,
  sources: readonly { file: string; text: string }[]
): string {
  const methods = [...context.methods].map(
    ([name, found]) => `${name}:${[...found].map(([method, { cacheable }]) => `${method}${cacheable}`).join()}`
  );
  const named = ['StaticResource', 'ContentAsset', 'LightningMessageChannel'].flatMap((type) =>
    input.project.ofType(type).map(({ fullName }) => `${type}:${fullName}`)
  );
  const fields = input.schema
    ? [...input.schema.objects.values()].map((object) => `${object.name}(${[...object.fields.keys()].join()})`)
    : [];
  return hashOf(
    COMPILER_VERSION,
    input.vendor.id,
    input.platform.id,
    input.project.namespace ?? '',
    sourcesHash(new URL('.', import.meta.url).pathname, /\.ts$/),
    ...sources.map(({ file, text }) => `${file}\0${text}`),
    ...methods,
    ...named,
    ...[...context.labelNames].sort(),
    ...fields
  ).slice(0, 12);
}

async function bundle(
  input: AppBundleInput,
  bundles: readonly Bundle[],
  icons: ReadonlySet<string>,
  context: ScopedModulesContext,
  problems: BuildProblem[]
): Promise<{ code: string }> {
  const byName = new Map(bundles.map((each) => [each.name, each]));
  const namespaces = new Set(['c', input.project.namespace].filter((each) => each !== undefined));

  function locate(specifier: string): Located | null {
    if (specifier === ENTRY) return { kind: 'code', id: ENTRY, code: entryModule(bundles, icons) };
    if (specifier === input.vendor.address || specifier === input.platform.address)
      return { kind: 'external', address: specifier };
    const linked =
      locateLinked(input.platform, specifier) ?? locateLinked(input.vendor, specifier) ?? locateIcon(specifier);
    if (linked) return linked;
    const scoped = scopedModule(specifier, context);
    if (scoped) return scoped;
    const [namespace = '', name = '', ...rest] = specifier.split('/');
    if (namespaces.has(namespace) && rest.length === 0) {
      const found = byName.get(name);
      if (found) return { kind: 'file', file: found.main, namespace: 'c', name, apiVersion: found.apiVersion };
      throw failure(`There is no Lightning web component ${name}`);
    }
    if (namespace === 'lightning') throw failure(`Not supported by the local org: the module ${specifier}`);
    return null;
  }

  const build = await rollup({
    input: ENTRY,
    onwarn: (warning) => {
      if (warning.code === 'MISSING_EXPORT')
        problems.push({
          file: warning.id ?? '',
          line: warning.loc?.line ?? 0,
          column: (warning.loc?.column ?? -1) + 1,
          message: warning.message
        });
      else if (warning.code !== 'SHIMMED_EXPORT') refuseSeriousWarnings(warning);
    },
    shimMissingExports: true,
    treeshake: false,
    plugins: [
      lwcPlugin({
        locate,
        cache: input.cache,
        onProblem: (problem, place) => {
          problems.push(problem);
          const message = describeProblem({ ...problem, file: relative(input.project.root, problem.file) });
          return place.kind === 'component'
            ? brokenComponent(message, place.namespace, place.name)
            : refusedModule(message, place.kind);
        }
      })
    ]
  });
  const { output } = await build.generate({ format: 'es', inlineDynamicImports: true });
  await build.close();
  return { code: output[0].code };
}

function failure(message: string): CompileFailure {
  return new CompileFailure({ file: '', line: 0, column: 0, message });
}

function entryModule(bundles: readonly Bundle[], icons: ReadonlySet<string>): string {
  const drawn = bundles.filter(({ main }) => !main.endsWith('.css'));
  return [
    ...drawn.map(({ name }, index) => `import * as module${index} from ${JSON.stringify(`c/${name}`)};`),
    iconsModule(icons),
    // A module may be a service without a component: the page asks its namespace at run time.
    `globalThis.localOrg.provideModules({ ${drawn.map(({ name }, index) => `${JSON.stringify(name)}: module${index}`).join(', ')} });`
  ].join('\n');
}
