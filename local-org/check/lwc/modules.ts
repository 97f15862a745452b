/** Imports and exports of a bundle's scripts, read from their text. */
import type { SourceComponent } from '../../source/index.ts';
import { lineAt, scriptsOf, withoutComments, type BundleFile } from './bundles.ts';

export interface Import {
  readonly file: BundleFile;
  /** Line of the module's name. */
  readonly line: number;
  /** Name of the default import; empty without one. */
  readonly local: string;
  readonly module: string;
  /** Named imports with their lines; types left out. */
  readonly names: readonly { readonly name: string; readonly line: number }[];
}

const IMPORT =
  /\b(?:import|export)\s+(?!type\b)([\w$*{][^'"();]*?)\s*from\s*(['"])([^'"\n]+)\2|\bimport\s*(['"])([^'"\n]+)\4|\bimport\s*\(\s*(['"])([^'"\n]+)\6\s*\)/g;

const read = new WeakMap<SourceComponent, readonly Import[]>();

/** Imports (and re-exports) of modules with a prefix, in every script of a bundle. */
export function importsOf(bundle: SourceComponent, prefix: string): readonly Import[] {
  let imports = read.get(bundle);
  if (imports === undefined) read.set(bundle, (imports = scriptsOf(bundle).flatMap(readImports)));
  return prefix === '' ? imports : imports.filter(({ module }) => module.startsWith(prefix));
}

function readImports(file: BundleFile): Import[] {
  const text = withoutComments(file.text);
  return [...text.matchAll(IMPORT)].map((match) => {
    const [all, clause = '', , from] = match;
    const module = from ?? match[5] ?? match[7] ?? '';
    const braces = clause.indexOf('{');
    const names: { name: string; line: number }[] = [];
    if (braces >= 0) {
      const start = match.index + all.indexOf(clause) + braces + 1;
      for (const item of clause.slice(braces + 1, clause.lastIndexOf('}')).matchAll(/[^,]+/g)) {
        const name = /^\s*([\w$]+)/.exec(item[0])?.[1] ?? '';
        const lead = item[0].length - item[0].trimStart().length;
        if (name !== '' && name !== 'default' && !/^\s*type\s+[\w$]/.test(item[0]))
          names.push({ name, line: lineAt(text, start + item.index + lead) });
      }
    }
    return {
      file,
      line: lineAt(text, match.index + all.lastIndexOf(module)),
      local: /^[\w$]+/.exec(clause)?.[0] ?? '',
      module,
      names
    };
  });
}

/** Names a script exports, types included; undefined when it passes on everything of another. */
export function exportsOf(file: BundleFile): ReadonlySet<string> | undefined {
  const text = withoutComments(file.text);
  if (/\bexport\s*\*/.test(text)) return undefined;
  const names = new Set<string>();
  const declared =
    /\bexport\s+(?:declare\s+|abstract\s+|async\s+)*(?:const|let|var|function\*?|class|interface|type|enum)\s+([\w$]+)/g;
  for (const [, name = ''] of text.matchAll(declared)) names.add(name);
  for (const [, pattern = ''] of text.matchAll(/\bexport\s+(?:const|let|var)\s*\{([^}]*)\}/g))
    for (const [, name = ''] of pattern.matchAll(/(?:[\w$]+\s*:\s*)?([\w$]+)\s*(?:,|$)/g)) names.add(name);
  for (const [, list = ''] of text.matchAll(/\bexport\s+(?:type\s+)?\{([^}]*)\}/g)) {
    for (const item of list.split(',')) {
      const name = /(?:\bas\s+)?([\w$]+)\s*$/.exec(item)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  // `export const a = 1, b = 2;`
  for (const [, more = ''] of text.matchAll(/\bexport\s+(?:const|let|var)\s+([^;]*);/g))
    for (const [, name = ''] of more.matchAll(/,\s*([\w$]+)\s*=/g)) names.add(name);
  return names;
}
