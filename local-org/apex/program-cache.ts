/**
 * Generated programs kept on disk, so that what was compiled once is not compiled again. The key takes in everything the
 * result depends on: sources, versions, labels, schema, and the compiler and library themselves.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Schema } from '../data/schema/model.ts';
import type { SourceFile } from './compiler/compile.ts';
import { generateUnits } from './program.ts';
import type { GeneratedProgram, ProgramInput, StoredUnit } from './program.ts';

/** Programs kept at most; the oldest give way. */
const KEPT = 20;

/** The program of an input, from the cache or compiled (and then kept). `directory` is made when missing. */
export function cachedProgram(input: ProgramInput, directory: string): GeneratedProgram {
  const surroundings = surroundingsKey(input);
  const file = join(directory, `${programKey(input, surroundings)}.json`);
  const known = read<GeneratedProgram>(file);
  if (known) return known;
  // Another state of the same project: what did not change since is taken over.
  const unitsFile = join(directory, UNITS, `${surroundings}-${placeKey(input)}.json`);
  const before = read<Record<string, KeptUnit>>(unitsFile) ?? {};
  const hashes = new Map(input.files.map((one) => [one.path, sourceHash(one)]));
  const { program, units } = generateUnits(input, ({ path }) => {
    const unit = before[path];
    return unit !== undefined && unit.source === hashes.get(path) ? unit : undefined;
  });
  write(file, program);
  write(
    unitsFile,
    Object.fromEntries([...units].map(([path, unit]) => [path, { ...unit, source: hashes.get(path) as string }]))
  );
  return program;
}

/** Folder of the units; each file holds those of one project in its latest state. */
const UNITS = 'units';

interface KeptUnit extends StoredUnit {
  /** Hash of the source it was generated from. */
  readonly source: string;
}

function sourceHash({ kind, apiVersion, source }: SourceFile): string {
  return createHash('sha256').update(`${kind}\0${apiVersion}\0${source}`).digest('hex');
}

/** Tells projects apart whose surroundings are the same: by where their first file lies. */
function placeKey({ files }: ProgramInput): string {
  return createHash('sha256')
    .update(dirname(files[0]?.path ?? ''))
    .digest('hex')
    .slice(0, 16);
}

function read<T>(file: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // Not kept yet.
    return undefined;
  }
  try {
    return JSON.parse(text) as T;
  } catch {
    // A file cut short by a crash is no program: it is made again.
    return undefined;
  }
}

function write(file: string, generated: object): void {
  const directory = dirname(file);
  mkdirSync(directory, { recursive: true });
  // Written aside and moved into place, so that no other process reads half of it.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(generated));
  renameSync(draft, file);
  const all = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(directory, name));
  if (all.length <= KEPT) return;
  const byAge = all.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { force: true });
}

/** Everything beside the sources that generated code depends on. */
function surroundingsKey(input: ProgramInput): string {
  const hash = createHash('sha256');
  hash.update(toolFingerprint());
  hash.update(
    JSON.stringify([
      input.namespace,
      input.coverage ?? false,
      [...input.labels.keys()].sort(),
      [...(input.pages ?? [])].sort(),
      [...(input.flows ?? [])].sort()
    ])
  );
  hash.update(schemaText(input.org.schema));
  return hash.digest('hex').slice(0, 32);
}

function programKey(input: ProgramInput, surroundings: string): string {
  const hash = createHash('sha256');
  hash.update(surroundings);
  for (const file of input.files) hash.update(`\0${file.path}\0${file.kind}\0${file.apiVersion}\0${file.source}`);
  return hash.digest('hex').slice(0, 32);
}

/** What the compiler reads of a schema. */
function schemaText(schema: Schema): string {
  const parts: string[] = [];
  for (const object of schema.objects.values()) {
    parts.push(object.name, object.kind);
    for (const f of object.fields.values())
      parts.push(
        f.name,
        f.type,
        f.relationshipName ?? '',
        f.referenceTo.join(','),
        `${f.createable}${f.updateable}${f.externalId}${f.nameField}`
      );
    for (const c of object.childRelationships) parts.push(c.name ?? '', c.childObject, c.field);
    for (const s of object.fieldSets.keys()) parts.push(s);
  }
  return parts.join('\n');
}

let fingerprint: string | undefined;

/** Changes with any file of the Apex room. */
function toolFingerprint(): string {
  fingerprint ??= describeFiles(dirname(fileURLToPath(import.meta.url))).join('\n');
  return fingerprint;
}

function describeFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return describeFiles(path);
    if (!entry.name.endsWith('.ts') || entry.name.endsWith('.test.ts')) return [];
    const { size, mtimeMs } = statSync(path);
    return [`${path} ${size} ${mtimeMs}`];
  });
}
