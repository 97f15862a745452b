/** The platform's own modules and the shell, from `browser/`: what `lightning/*` has beyond the npm package, and Lightning Experience around it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { hashOf, type CompileCache } from './compileCache.ts';
import { COMPILER_VERSION } from './compileModule.ts';
import { buildLinkedBundle, locateLinked, readLinkedBundle, type LinkedBundle } from './linkedBundle.ts';
import { lwcPlugin, type Located } from './lwcPlugin.ts';
import { sourcesHash } from './sourcesHash.ts';
import { baseComponentsIn, iconsIn, iconsModule, iconsOfBaseComponents } from './usedModules.ts';
import type { VendorBundle } from './vendorBundle.ts';

export interface PlatformBundle extends LinkedBundle {
  /** `platform-<hash>`. */
  readonly id: string;
}

const browserDirectory = new URL('../browser/', import.meta.url).pathname;
const ICONS = 'localOrg/icons';

/** The module's main file; null when `browser/` has none of that name. */
function moduleFile(namespace: string, name: string): string | null {
  for (const extension of ['.ts', '.html']) {
    const file = join(browserDirectory, namespace, name, name + extension);
    if (existsSync(file)) return file;
  }
  return null;
}

/** Names of all modules in `browser/`. */
export function platformModules(): string[] {
  const modules: string[] = [];
  for (const namespace of readdirSync(browserDirectory, { withFileTypes: true })) {
    if (!namespace.isDirectory()) continue;
    for (const name of readdirSync(join(browserDirectory, namespace.name))) {
      if (moduleFile(namespace.name, name)) modules.push(`${namespace.name}/${name}`);
    }
  }
  return modules.sort();
}

function sources(): string[] {
  return readdirSync(browserDirectory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|html)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Base components the shell and the platform's modules use. */
export function baseComponentsOfPlatform(): Set<string> {
  const found = new Set<string>();
  const own = new Set(platformModules());
  for (const source of sources()) baseComponentsIn(source, found);
  for (const specifier of own) found.delete(specifier);
  return found;
}

/** The platform bundle, from disk or built anew (about a second). */
export async function platformBundle(
  vendor: VendorBundle,
  directory: string,
  addressRoot: string,
  icons: Iterable<string>,
  cache: CompileCache
): Promise<PlatformBundle> {
  const named = new Set([...icons, ...iconsOfBaseComponents()]);
  for (const source of sources()) iconsIn(source, named);
  const hash = hashOf(
    COMPILER_VERSION,
    vendor.id,
    sourcesHash(browserDirectory, /\.(?:ts|html|css)$/),
    sourcesHash(new URL('.', import.meta.url).pathname, /^(?:platformBundle|linkedBundle|lwcPlugin|usedModules)\.ts$/),
    ...[...named].sort()
  ).slice(0, 12);
  const id = `platform-${hash}`;
  const target = join(directory, id);
  const address = `${addressRoot}/${id}`;
  const linked =
    readLinkedBundle(target, address, 'platform') ??
    (await buildLinkedBundle({
      name: 'platform',
      directory: target,
      address,
      modules: [...platformModules().filter((module) => vendor.modules[module] === undefined), ICONS],
      plugins: [lwcPlugin({ locate: (specifier) => locate(specifier, vendor, named), cache })]
    }));
  return { ...linked, id };
}

function locate(specifier: string, vendor: VendorBundle, icons: ReadonlySet<string>): Located | null {
  const linked = locateLinked(vendor, specifier);
  if (linked) return linked;
  if (specifier === vendor.address) return { kind: 'external', address: specifier };
  if (specifier === ICONS) return { kind: 'code', id: ICONS, code: iconsModule(icons) };
  const icon = locateIcon(specifier);
  if (icon) return icon;
  if (specifier.startsWith('@salesforce/i18n/')) {
    return {
      kind: 'code',
      id: specifier,
      code: `export default globalThis.localOrg.i18n[${JSON.stringify(specifier.slice('@salesforce/i18n/'.length))}];`
    };
  }
  const [namespace = '', name = ''] = specifier.split('/');
  const file = moduleFile(namespace, name);
  if (file && ['.ts', '.html'].includes(extname(file))) return { kind: 'file', file, namespace, name };
  return null;
}

/** `icon:<path of the template>`, as the icons module imports it. */
export function locateIcon(specifier: string): Located | null {
  if (!specifier.startsWith('icon:')) return null;
  const file = specifier.slice('icon:'.length);
  return { kind: 'file', file, namespace: 'lightning', name: 'icon' };
}
