/**
 * A bundle other bundles link to. Each of its modules is kept as a few lines that re-export from the bundle's one file,
 * and those lines are taken into the bundles that import the module: the browser loads one file a bundle.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollup, type OutputChunk, type Plugin, type RollupLog } from 'rollup';
import type { Located } from './lwcPlugin.ts';

export interface LinkedBundle {
  /** Such as `/assets/vendor-1f2e3d/vendor.js`. */
  readonly address: string;
  /** Directory the files are in. */
  readonly directory: string;
  /** Module name → lines that re-export it from `./<name>.js`. */
  readonly modules: Readonly<Record<string, string>>;
}

export interface LinkedBundleOptions {
  /** `vendor`, `platform`: file name without `.js`. */
  readonly name: string;
  readonly directory: string;
  /** Address of `directory` in the page, without a slash at the end. */
  readonly address: string;
  /** Modules that other bundles may import. */
  readonly modules: readonly string[];
  readonly plugins: readonly Plugin[];
}

const MANIFEST = 'modules.json';

const ENTRY = '\0entry:';

/** Modules that only re-export, so that everything else can stand in one file. */
const entryModules: Plugin = {
  name: 'entry-modules',
  resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
  async load(id) {
    if (!id.startsWith(ENTRY)) return null;
    const specifier = id.slice(ENTRY.length);
    const resolved = await this.resolve(specifier, id);
    if (!resolved) throw new Error(`There is no module ${specifier}`);
    const { hasDefaultExport } = await this.load(resolved);
    const from = JSON.stringify(specifier);
    return `export * from ${from};${hasDefaultExport ? ` export { default } from ${from};` : ''}`;
  }
};

/** A bundle built earlier; null when it is not there. */
export function readLinkedBundle(directory: string, address: string, name: string): LinkedBundle | null {
  try {
    const modules = JSON.parse(readFileSync(join(directory, MANIFEST), 'utf8')) as Record<string, string>;
    return { address: `${address}/${name}.js`, directory, modules };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Builds a bundle and writes it, with everything its modules hold: finding what is not needed costs more than loading it.
 * The manifest is written last, so that a build cut short is built again.
 */
export async function buildLinkedBundle(options: LinkedBundleOptions): Promise<LinkedBundle> {
  const input = Object.fromEntries(options.modules.map((module, index) => [`m${index}`, ENTRY + module]));
  const build = await rollup({
    input,
    plugins: [entryModules, ...options.plugins],
    onwarn: refuseSeriousWarnings,
    treeshake: false,
    preserveEntrySignatures: 'strict'
  });
  const { output } = await build.generate({
    format: 'es',
    manualChunks: (id) => (id.startsWith(ENTRY) ? undefined : options.name),
    hoistTransitiveImports: false,
    chunkFileNames: '[name].js',
    entryFileNames: '[name].entry.js',
    minifyInternalExports: false
  });
  await build.close();
  const chunks = output.filter((part): part is OutputChunk => part.type === 'chunk');
  const main = chunks.find((chunk) => chunk.fileName === `${options.name}.js`);
  if (!main)
    throw new Error(
      `The ${options.name} bundle came out without its main file: ${chunks.map((chunk) => chunk.fileName).join(', ')}`
    );
  const others = chunks.filter((chunk) => chunk !== main && !chunk.isEntry);
  if (others.length > 0)
    throw new Error(
      `The ${options.name} bundle came out in pieces: ${others.map((chunk) => chunk.fileName).join(', ')}`
    );
  const modules: Record<string, string> = {};
  for (const chunk of chunks) if (chunk.isEntry) modules[options.modules[Number(chunk.name.slice(1))]!] = chunk.code;
  mkdirSync(options.directory, { recursive: true });
  writeFileSync(join(options.directory, `${options.name}.js`), main.code);
  writeFileSync(join(options.directory, MANIFEST), JSON.stringify(modules));
  return { address: `${options.address}/${options.name}.js`, directory: options.directory, modules };
}

/** A module of a linked bundle, or the file it re-exports from. */
export function locateLinked(bundle: LinkedBundle, specifier: string): Located | null {
  const lines = bundle.modules[specifier];
  if (lines === undefined) return null;
  const file = bundle.address.slice(bundle.address.lastIndexOf('/') + 1);
  return { kind: 'code', id: `linked:${specifier}`, code: lines.replaceAll(`'./${file}'`, `'${bundle.address}'`) };
}

/** Circular imports and unused external imports are harmless here; everything else stops the build. */
export function refuseSeriousWarnings(warning: RollupLog): void {
  const harmless = [
    'CIRCULAR_DEPENDENCY',
    'UNUSED_EXTERNAL_IMPORT',
    'SOURCEMAP_BROKEN',
    'EMPTY_BUNDLE',
    'MODULE_LEVEL_DIRECTIVE',
    'EVAL',
    'THIS_IS_UNDEFINED'
  ];
  if (!harmless.includes(warning.code ?? '')) throw new Error(warning.message);
}
