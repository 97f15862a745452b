/**
 * One file of an LWC to a JavaScript module, by LWC's own compiler; TypeScript is stripped before, since that compiler
 * does not read types.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { hashOf, type CompileCache } from './compileCache.ts';
import { CompileFailure, positionAt } from './problems.ts';

const require = createRequire(import.meta.url);

export interface ModuleToCompile {
  readonly source: string;
  /** Absolute path, for messages and for the kind of file: .js, .ts, .html or .css. */
  readonly file: string;
  readonly namespace: string;
  readonly name: string;
  /** For CSS: `*.scoped.css`. */
  readonly scoped: boolean;
  /** API version of the bundle, such as 67; undefined takes the newest. */
  readonly apiVersion?: number | undefined;
}

interface CompilerError {
  readonly message?: string;
  readonly code?: number;
  readonly location?: { readonly line?: number; readonly column?: number };
  readonly loc?: { readonly line: number; readonly column: number };
}

/** Versions of everything that decides what a compiled module looks like. */
export const COMPILER_VERSION: string = [
  versionOf('@lwc/compiler'),
  versionOf('typescript'),
  readFileSync(new URL(import.meta.url), 'utf8')
].join(' ');

/** The version of an installed npm package. Throws when it is not installed. */
export function versionOf(packageName: string): string {
  const text = readFileSync(packageFile(packageName, 'package.json'), 'utf8');
  return `${packageName}@${(JSON.parse(text) as { version: string }).version}`;
}

/**
 * The path of a file in an installed npm package (packages may not export their package.json).
 * @param from a file: the package is the one that this file would import; default this module
 */
export function packageFile(packageName: string, file: string, from?: string): string {
  const { resolve } = from === undefined ? require : createRequire(from);
  for (const directory of resolve.paths(packageName) ?? []) {
    const path = `${directory}/${packageName}/${file}`;
    try {
      readFileSync(path);
      return path;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EISDIR') return path;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    }
  }
  throw new Error(`The npm package ${packageName} has no ${file} here. Run npm ci.`);
}

// Both compilers take 0.2–0.5 s to load: they are loaded when the first module is really compiled.
let lwcCompiler: typeof import('@lwc/compiler') | undefined;
let typescript: typeof import('typescript') | undefined;

/** Compiles one module. Throws CompileFailure with line and column. */
export function compileModule(module: ModuleToCompile, cache?: CompileCache): string {
  const key = hashOf(
    COMPILER_VERSION,
    module.file.slice(-80),
    module.source,
    module.namespace,
    module.name,
    String(module.scoped),
    String(module.apiVersion)
  );
  const known = cache?.get(key);
  if (known !== undefined) return known;
  const source = extname(module.file) === '.ts' ? stripTypes(module) : module.source;
  const code = needsCompiler(module.file, source) ? transform(module, source) : forBrowser(source);
  cache?.set(key, code);
  return code;
}

/** A script without a component and without LWC's decorators is plain JavaScript: compiling it would change nothing. */
function needsCompiler(file: string, source: string): boolean {
  return (
    !/\.(?:js|ts)$/.test(file) ||
    /export\s+default|export\s*\{[^}]*\bdefault\b|LightningElement|@(?:api|track|wire)\b|import\(|\bclass\b/.test(
      source
    )
  );
}

/** Both are asked by LWC and by the base components; in the page there is neither a bundler's env nor a process. */
function forBrowser(code: string): string {
  return code.replaceAll('import.meta.env.SSR', 'false').replaceAll('process.env.NODE_ENV', '"production"');
}

function transform(module: ModuleToCompile, source: string): string {
  lwcCompiler ??= require('@lwc/compiler') as typeof import('@lwc/compiler');
  try {
    const result = lwcCompiler.transformSync(source, module.file.replace(/\.ts$/, '.js'), {
      name: module.name,
      namespace: module.namespace,
      scopedStyles: module.scoped,
      enableDynamicComponents: true,
      enableSyntheticElementInternals: true,
      enableLwcOn: true,
      enablePrivateMethods: true,
      outputConfig: { sourcemap: false },
      ...(module.apiVersion === undefined ? {} : { apiVersion: module.apiVersion })
    } as Parameters<typeof lwcCompiler.transformSync>[2]);
    return forBrowser(result.code);
  } catch (error) {
    throw compileFailure(module.file, error as CompilerError);
  }
}

function compileFailure(file: string, error: CompilerError): CompileFailure {
  const line = error.location?.line ?? error.loc?.line ?? 0;
  const column = error.location?.column ?? error.loc?.column ?? -1;
  const message = String(error.message ?? error)
    .replace(/^(?:Syntax|Type)?Error: /, '')
    .replace(`${file.replace(/\.ts$/, '.js')}: `, '')
    .split('\n')[0]!;
  return new CompileFailure({ file, line, column: column + 1, message });
}

/** Settings of the platform's own TypeScript support: decorators are kept for LWC's compiler, classes keep their fields. */
function stripTypes(module: ModuleToCompile): string {
  typescript ??= require('typescript') as typeof import('typescript');
  const ts = typescript;
  const result = ts.transpileModule(module.source, {
    fileName: module.file,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: true,
      experimentalDecorators: false,
      verbatimModuleSyntax: true,
      newLine: ts.NewLineKind.LineFeed
    }
  });
  const first = result.diagnostics?.find((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
  if (first) {
    const { line, column } = positionAt(module.source, first.start ?? 0);
    throw new CompileFailure({
      file: module.file,
      line,
      column,
      message: ts.flattenDiagnosticMessageText(first.messageText, ' ')
    });
  }
  return result.outputText;
}
