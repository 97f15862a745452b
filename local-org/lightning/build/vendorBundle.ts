/**
 * What comes from npm: LWC's engine with synthetic shadow, and the base components. Built once for a set of versions
 * and base components, and kept.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPILER_VERSION, packageFile, versionOf } from './compileModule.ts';
import { hashOf, type CompileCache } from './compileCache.ts';
import { buildLinkedBundle, readLinkedBundle, type LinkedBundle } from './linkedBundle.ts';
import { lwcPlugin, type Located } from './lwcPlugin.ts';
import { sourcesHash } from './sourcesHash.ts';

export interface VendorBundle extends LinkedBundle {
  /** `vendor-<hash>`. */
  readonly id: string;
  readonly syntheticShadowAddress: string;
  readonly stylesheetAddress: string;
}

const browserDirectory = new URL('../browser/', import.meta.url).pathname;
/** Modules the base components import from the platform; small, and needed inside the bundle. */
const OWN_MODULES = ['force/navigation', 'lightning/primitiveUtils', 'lightning/mobileCapabilities'];
const SYNTHETIC_SHADOW = 'synthetic-shadow.js';
const STYLESHEET = 'slds.css';

interface BaseComponentsPackage {
  readonly lwc: {
    readonly modules: readonly { readonly name?: string; readonly path?: string }[];
    readonly expose: readonly string[];
  };
}

let baseComponents: { root: string; aliases: ReadonlyMap<string, string>; exposed: ReadonlySet<string> } | undefined;

function basePackage(): NonNullable<typeof baseComponents> {
  if (baseComponents) return baseComponents;
  const file = packageFile('lightning-base-components', 'package.json');
  const root = dirname(file);
  const { lwc } = JSON.parse(readFileSync(file, 'utf8')) as BaseComponentsPackage;
  const aliases = new Map<string, string>();
  for (const module of lwc.modules) if (module.name && module.path) aliases.set(module.name, join(root, module.path));
  return (baseComponents = { root, aliases, exposed: new Set(lwc.expose) });
}

/** True for a module that the npm package of base components holds: `lightning/button`. */
export function isBaseComponent(specifier: string): boolean {
  const [namespace, name] = specifier.split('/');
  if (namespace !== 'lightning' || !name || !/^[a-zA-Z]+$/.test(name)) return false;
  return existsSync(join(basePackage().root, 'src/lightning', name, `${name}.js`)) || OWN_MODULES.includes(specifier);
}

/**
 * The vendor bundle with at least the given base components, from disk or built anew (5–12 s).
 * @param directory where bundles are kept
 * @param addressRoot address of that directory in the page
 */
export async function vendorBundle(
  specifiers: Iterable<string>,
  directory: string,
  addressRoot: string,
  cache: CompileCache
): Promise<VendorBundle> {
  const modules = ['lwc', ...new Set([...OWN_MODULES, ...specifiers])].sort();
  const hash = hashOf(
    COMPILER_VERSION,
    versionOf('lwc'),
    versionOf('lightning-base-components'),
    versionOf('@salesforce-ux/design-system-2'),
    sourcesHash(new URL('.', import.meta.url).pathname, /^(?:vendorBundle|linkedBundle|lwcPlugin)\.ts$/),
    ...OWN_MODULES.map((module) => sourcesHash(join(browserDirectory, module), /\.ts$/)),
    ...modules
  ).slice(0, 12);
  const id = `vendor-${hash}`;
  const target = join(directory, id);
  const address = `${addressRoot}/${id}`;
  const linked = readLinkedBundle(target, address, 'vendor') ?? (await build(modules, target, address, cache));
  return {
    ...linked,
    id,
    syntheticShadowAddress: `${address}/${SYNTHETIC_SHADOW}`,
    stylesheetAddress: `${address}/${STYLESHEET}`
  };
}

async function build(
  modules: readonly string[],
  directory: string,
  address: string,
  cache: CompileCache
): Promise<LinkedBundle> {
  mkdirSync(directory, { recursive: true });
  const shadow = readFileSync(engineFile('@lwc/synthetic-shadow'), 'utf8');
  writeFileSync(join(directory, SYNTHETIC_SHADOW), forBrowser(shadow));
  writeStylesheet(join(directory, STYLESHEET));
  return buildLinkedBundle({
    name: 'vendor',
    directory,
    address,
    modules,
    plugins: [
      lwcPlugin({
        locate: (specifier) => locateVendorModule(specifier, address),
        cache,
        isEmptyStyle: isNativeShadowStyle
      })
    ]
  });
}

/** A part of the LWC engine, in the version of the package `lwc`: tools for tests bring older ones of their own. */
function engineFile(packageName: string): string {
  return packageFile(packageName, 'dist/index.js', packageFile('lwc', 'package.json'));
}

function forBrowser(code: string): string {
  return code.replaceAll('process.env.NODE_ENV', '"production"');
}

function locateVendorModule(specifier: string, address: string): Located | null {
  if (specifier === 'lwc')
    return {
      kind: 'code',
      id: 'lwc',
      code: `import '${address}/${SYNTHETIC_SHADOW}';\n${forBrowser(readFileSync(engineFile('@lwc/engine-dom'), 'utf8'))}`
    };
  if (specifier === `${address}/${SYNTHETIC_SHADOW}`) return { kind: 'external', address: specifier };
  const { root, aliases } = basePackage();
  if (specifier.startsWith('lightning/iconSvgTemplates')) {
    // Icons are compiled with the app: only those its sources name. Others are drawn from the sprite files.
    return { kind: 'code', id: 'icons', code: 'export default (globalThis.localOrg.icons ??= {});' };
  }
  const scoped = scopedModule(specifier, aliases);
  if (scoped !== null) return { kind: 'code', id: specifier, code: scoped };
  const alias = aliases.get(specifier);
  if (alias) return { kind: 'file', file: alias, namespace: 'lightning', name: 'scoped' };
  const [namespace = '', name = ''] = specifier.split('/');
  if (OWN_MODULES.includes(specifier))
    return { kind: 'file', file: join(browserDirectory, namespace, name, `${name}.ts`), namespace, name };
  for (const extension of ['.js', '.html', '.css']) {
    const file = join(root, 'src', namespace, name, name + extension);
    if (existsSync(file)) return { kind: 'file', file, namespace, name };
  }
  return null;
}

/** Texts and formats the platform fills in for the running user: read when the page loads. */
function scopedModule(specifier: string, aliases: ReadonlyMap<string, string>): string | null {
  const i18n = /^@salesforce\/i18n\/(.+)$/.exec(specifier);
  if (i18n) {
    if (i18n[1] === 'common.digits' || i18n[1] === 'common.calendarData') return null;
    return `export default globalThis.localOrg.i18n[${JSON.stringify(i18n[1])}];`;
  }
  const label = /^@salesforce\/label\/(.+)$/.exec(specifier);
  if (label) {
    const file = aliases.get(specifier);
    if (!file) return null;
    const english = /export default\s+([^]*);\s*$/.exec(readFileSync(file, 'utf8'))?.[1] ?? '""';
    return `export default globalThis.localOrg.labels[${JSON.stringify(label[1])}] ?? ${english};`;
  }
  if (specifier === '@salesforce/client/formFactor') return 'export default globalThis.localOrg.formFactor;';
  // Without this gate times like “2 hours ago” would be English to everybody.
  if (/^@salesforce\/gate\/[\w.]*\.enableRelativeDateTimeLocale$/.test(specifier))
    return 'export default { isOpen: () => true };';
  return null;
}

/** In synthetic shadow the page's one SLDS stylesheet reaches into the components; their own copies for native shadow would only cost time. */
function isNativeShadowStyle(file: string): boolean {
  return /\.slds\.css$|\.lbc\.native\.css$|[\\/]slds[A-Z]\w*\.css$/.test(file);
}

/** SLDS 2 with the Cosmos theme. Its pictures are not part of the npm package: their addresses are taken out. */
function writeStylesheet(target: string): void {
  const source = packageFile('@salesforce-ux/design-system-2', 'dist/css/bundled/slds2.cosmos.css');
  const css = readFileSync(source, 'utf8');
  if (!css.includes('../../public/')) copyFileSync(source, target);
  else
    writeFileSync(
      target,
      css.replace(/url\(\s*['"]?\.\.\/\.\.\/public\/[^)]*\)/g, 'none').replace(/\/\*[^]*?\*\//g, '')
    );
}
