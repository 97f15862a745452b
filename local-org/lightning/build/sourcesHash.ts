/** A hash over the files of a directory, so that what is built from them is built again when one of them changes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hashOf } from './compileCache.ts';

/** Hash of names and contents of all files below a directory whose names match. */
export function sourcesHash(directory: string, names: RegExp): string {
  const parts: string[] = [];
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !names.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    parts.push(`${relative(directory, path)}\0${readFileSync(path, 'utf8')}`);
  }
  return hashOf(...parts.sort());
}
