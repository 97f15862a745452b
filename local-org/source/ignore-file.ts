/** `.forceignore`: the files of a project that are left out of source commands (same patterns as `.gitignore`). */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import ignoring from 'ignore';

/** Tells whether a path is left out. */
export type IsIgnored = (path: string, isDirectory: boolean) => boolean;

/** Reads `.forceignore` in `root`; without one nothing is left out. Paths outside `root` are never left out. */
export function readForceIgnore(root: string): IsIgnored {
  const file = join(root, '.forceignore');
  if (!existsSync(file)) return () => false;
  // The package is CommonJS with `export default` typings; both spellings of its factory are the same function.
  const factory = ignoring as unknown as typeof ignoring.default;
  const rules = factory().add(readFileSync(file, 'utf8'));
  return (path, isDirectory) => {
    const inside = relative(root, path);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return false;
    return rules.ignores(inside.split(sep).join('/') + (isDirectory ? '/' : ''));
  };
}
