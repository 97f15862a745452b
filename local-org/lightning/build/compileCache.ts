/**
 * Compiled modules on disk, by the hash of everything that went into them. A vendor bundle that only grew by one base
 * component is then put together in a second instead of being compiled anew.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CompileCache {
  /** The stored text of a key, or undefined. */
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** A cache in a directory; it makes the directory when it stores the first entry. */
export function createCompileCache(directory: string): CompileCache {
  let made = false;
  return {
    get(key) {
      try {
        return readFileSync(join(directory, key.slice(0, 2), key), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    set(key, value) {
      const folder = join(directory, key.slice(0, 2));
      if (!made) mkdirSync(directory, { recursive: true });
      made = true;
      mkdirSync(folder, { recursive: true });
      // Two builds may write the same entry at once: a rename is whole or nothing.
      const temporary = join(folder, `${key}.${process.pid}.tmp`);
      writeFileSync(temporary, value);
      renameSync(temporary, join(folder, key));
    }
  };
}

/** A hash of texts, 40 hexadecimal digits. */
export function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part);
  return hash.digest('hex');
}
