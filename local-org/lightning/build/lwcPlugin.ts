/**
 * Rollup's view of LWC modules: relative files of a bundle (`.ts` before a stale `.js`, templates and styles that LWC
 * imports even when they are missing) and, through `locate`, everything imported by name.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import type { Plugin } from 'rollup';
import type { CompileCache } from './compileCache.ts';
import { compileModule } from './compileModule.ts';
import { CompileFailure, positionAt, type BuildProblem } from './problems.ts';

/** Where a module imported by name comes from. */
export type Located =
  /** A file to compile as part of the LWC `namespace/name`. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly namespace: string;
      readonly name: string;
      readonly apiVersion?: number | undefined;
    }
  /** Code that needs no compiling. With `anyExport` every name can be imported from its default export. */
  | { readonly kind: 'code'; readonly id: string; readonly code: string; readonly anyExport?: boolean }
  /** A module the browser loads by address. */
  | { readonly kind: 'external'; readonly address: string };

export interface Importer {
  /** Absolute path or virtual id. */
  readonly file: string;
  /** LWC the importing file belongs to. */
  readonly namespace: string;
  readonly name: string;
}

export interface LwcPluginOptions {
  /** Finds a module imported by name; null when there is none. May throw CompileFailure without a position: it is added. */
  readonly locate: (specifier: string, importer: Importer | null) => Located | null;
  readonly cache?: CompileCache;
  /** Styles that are left out, such as those that only count in native shadow. */
  readonly isEmptyStyle?: (file: string) => boolean;
  /** Told of each problem; gives the code to put in the place of the broken module. Without it the build fails. */
  readonly onProblem?: (problem: BuildProblem, place: BrokenPlace) => string;
}

/** What a broken module was to be. `owner` is the LWC it stands in, or for a component the one that is missing. */
export interface BrokenPlace {
  readonly kind: 'component' | 'script' | 'template' | 'style';
  readonly namespace: string;
  readonly name: string;
}

interface Owner {
  readonly namespace: string;
  readonly name: string;
  readonly apiVersion: number | undefined;
}

const EMPTY_TEMPLATE = '\0empty-template';
const EMPTY_STYLE = '\0empty-style';
/** A style that others may import. */
const NO_STYLES = 'export default [];';
const VIRTUAL = '\0module:';

/** Makes the plugin. One plugin serves one build. */
export function lwcPlugin(options: LwcPluginOptions): Plugin {
  const owners = new Map<string, Owner>();
  const virtual = new Map<string, { code: string; anyExport: boolean }>();

  function ownerOf(id: string): Importer {
    const owner = owners.get(pathOf(id));
    return { file: pathOf(id), namespace: owner?.namespace ?? '', name: owner?.name ?? '' };
  }

  function take(located: Located): string | { id: string; external: true } {
    if (located.kind === 'external') return { id: located.address, external: true };
    if (located.kind === 'code') {
      virtual.set(VIRTUAL + located.id, { code: located.code, anyExport: located.anyExport === true });
      return VIRTUAL + located.id;
    }
    owners.set(located.file, { namespace: located.namespace, name: located.name, apiVersion: located.apiVersion });
    return located.file;
  }

  function report(failure: CompileFailure, place: BrokenPlace): string {
    if (!options.onProblem) throw failure;
    return options.onProblem(failure.problem, place);
  }

  function missing(specifier: string, importer: Importer, message: string): string {
    const id = `${VIRTUAL}missing:${importer.file}:${specifier}`;
    const [namespace = '', name = ''] = specifier.split('/');
    const place: BrokenPlace =
      importer.file.endsWith('.html') && !specifier.startsWith('.')
        ? { kind: 'component', namespace, name }
        : { kind: 'script', namespace: importer.namespace, name: importer.name };
    virtual.set(id, {
      code: report(new CompileFailure(unresolved(specifier, importer.file, message)), place),
      anyExport: true
    });
    return id;
  }

  return {
    name: 'lwc-modules',
    resolveId(specifier, importerId) {
      if (specifier.startsWith('\0')) return specifier;
      if (specifier.startsWith('.') && importerId && !importerId.startsWith('\0')) {
        const owner = owners.get(pathOf(importerId));
        const found = relative(specifier, pathOf(importerId));
        if (found === null) return missing(specifier, ownerOf(importerId), `There is no file ${specifier}`);
        if (owner && !found.startsWith('\0')) owners.set(pathOf(found), owner);
        return found;
      }
      const importer = importerId && !importerId.startsWith('\0') ? ownerOf(importerId) : null;
      let located: Located | null;
      let why = `There is no module ${specifier}`;
      try {
        located = options.locate(specifier, importer);
      } catch (error) {
        if (!(error instanceof CompileFailure)) throw error;
        located = null;
        why = error.problem.message;
      }
      if (located) return take(located);
      if (!importer) throw new Error(`${why} (imported by ${importerId ?? 'the build'})`);
      return missing(specifier, importer, why);
    },
    load(id) {
      if (id === EMPTY_TEMPLATE)
        return 'import { registerTemplate } from "lwc"; export default registerTemplate(function () { return []; });';
      if (id === EMPTY_STYLE) return NO_STYLES;
      const code = virtual.get(id);
      if (code) return code.anyExport ? { code: code.code, syntheticNamedExports: true } : code.code;
      const file = pathOf(id);
      const owner = owners.get(file);
      if (!owner) return null;
      if (options.isEmptyStyle?.(file)) return NO_STYLES;
      const source = readFileSync(file, 'utf8');
      try {
        return compileModule(
          {
            source,
            file,
            namespace: owner.namespace,
            name: owner.name,
            scoped: id.endsWith('?scoped=true'),
            apiVersion: owner.apiVersion
          },
          options.cache
        );
      } catch (error) {
        if (!(error instanceof CompileFailure)) throw error;
        const kind = file.endsWith('.html')
          ? 'template'
          : file.endsWith('.css')
            ? 'style'
            : basename(file, extname(file)) === owner.name
              ? 'component'
              : 'script';
        return {
          code: report(error, { kind, namespace: owner.namespace, name: owner.name }),
          syntheticNamedExports: true
        };
      }
    }
  };
}

function pathOf(id: string): string {
  const query = id.indexOf('?');
  return query < 0 ? id : id.slice(0, query);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** The file a relative import means, an empty stand-in for what LWC imports by itself, or null. */
function relative(specifier: string, importer: string): string | null {
  const query = specifier.includes('?') ? specifier.slice(specifier.indexOf('?')) : '';
  const path = resolve(dirname(importer), pathOf(specifier));
  const extension = extname(path);
  if (extension === '.js' && isFile(path.replace(/\.js$/, '.ts'))) return path.replace(/\.js$/, '.ts');
  if (!['.html', '.css'].includes(extension)) {
    for (const candidate of [`${path}.ts`, `${path}.js`, path]) if (isFile(candidate)) return candidate;
    return null;
  }
  if (isFile(path)) return path + query;
  const base = importer.slice(0, -extname(importer).length);
  if (extension === '.html' && path === `${base}.html`) return EMPTY_TEMPLATE;
  if (extension === '.css' && (path === `${base}.css` || path === `${base}.scoped.css`)) return EMPTY_STYLE;
  return null;
}

/** The problem of an import that leads nowhere, at the line of the import (or of the element, in a template). */
function unresolved(specifier: string, file: string, message: string): BuildProblem {
  const source = readFileSync(file, 'utf8');
  let offset = source.indexOf(`'${specifier}'`);
  if (offset < 0) offset = source.indexOf(`"${specifier}"`);
  if (offset < 0 && file.endsWith('.html')) {
    const [namespace, name = ''] = specifier.split('/');
    offset = source.indexOf(`<${namespace}-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    if (offset >= 0) offset += 1;
  }
  if (offset < 0) return { file, line: 0, column: 0, message };
  return { file, ...positionAt(source, offset), message };
}
