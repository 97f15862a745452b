/** Gives the metadata schema, derived once and kept under `.local-org/cache` until the package or the derivation changes. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MetadataSchema } from './derive.ts';

const DERIVATION = fileURLToPath(new URL('./derive.ts', import.meta.url));

/** The schema of `@salesforce/types`; `cacheDirectory` is made when it does not exist. */
export async function loadMetadataSchema(
  cacheDirectory: string = join('.local-org', 'cache')
): Promise<MetadataSchema> {
  const source = createRequire(import.meta.url)
    .resolve('@salesforce/types/metadata')
    .replace(/\.js$/, '.d.ts');
  const { size, mtimeMs } = statSync(source);
  const key = createHash('sha256')
    .update(`${size}:${mtimeMs}:`)
    .update(readFileSync(DERIVATION))
    .digest('hex')
    .slice(0, 16);
  const path = join(cacheDirectory, `metadata-schema-${key}.json`);
  const kept = readKept(path);
  if (kept !== undefined) return kept;
  // The TypeScript compiler takes longer to load than the cached schema takes to read.
  const { deriveSchema } = await import('./derive.ts');
  const schema = deriveSchema(source);
  mkdirSync(dirname(path), { recursive: true });
  // Written aside and moved into place, so that a killed run leaves no half a file.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(schema));
  renameSync(aside, path);
  return schema;
}

function readKept(path: string): MetadataSchema | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as MetadataSchema;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
