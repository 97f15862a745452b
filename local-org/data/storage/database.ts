/** The SQLite database of one org: tables, ids, counters, savepoints, copies. */
import { DatabaseSync } from 'node:sqlite';
import { makeId } from '../../values/index.ts';
import type { JobStore } from '../api.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import { createIndexSql, createTableSql, storedObjects } from './layout.ts';
import { adaptTables, schemaFingerprint } from './migration.ts';
import { ObjectTable } from './tables.ts';

export interface DatabaseOptions {
  /** File to keep the org in; without it the org lives in memory. */
  readonly file?: string;
  /** Bytes of `serialize()` of an org with the same schema. */
  readonly bytes?: Uint8Array;
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

export class OrgDatabase {
  readonly schema: Schema;
  readonly sqlite: DatabaseSync;
  /** True when the tables were made just now: the org has still to be set up. */
  readonly isNew: boolean;
  /** Whether the org is in a file. */
  readonly isKept: boolean;
  readonly #tables = new Map<string, ObjectTable>();
  readonly #sequences = new Map<string, number>();
  readonly #counters = new Map<string, number>();
  #savepoints = 0;
  readonly #open: string[] = [];

  /** Opens or makes the database; a file made for another schema is adapted and keeps its rows. */
  constructor(schema: Schema, options: DatabaseOptions = {}) {
    this.schema = schema;
    this.sqlite = new DatabaseSync(options.file ?? ':memory:');
    if (options.bytes) this.sqlite.deserialize(options.bytes);
    // An org in a file must be whole after a crash, so its journal is on the disk; one in memory needs none there.
    const journal =
      options.file === undefined
        ? 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;'
        : 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;';
    this.sqlite.exec(`${journal} PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;`);
    this.isNew = this.sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '_meta'").get() === undefined;
    if (this.isNew) this.#create();
    else if (!options.bytes) adaptTables(this.sqlite, schema);
    this.sqlite.exec('CREATE TABLE IF NOT EXISTS _locked (id TEXT PRIMARY KEY)');
    this.isKept = options.file !== undefined;
    if (this.isKept) this.sqlite.exec('CREATE TABLE IF NOT EXISTS _job (key TEXT UNIQUE, text TEXT)');
  }

  #create(): void {
    const statements = [
      'CREATE TABLE _meta (key TEXT PRIMARY KEY, value TEXT)',
      'CREATE TABLE _counter (name TEXT PRIMARY KEY, next INT)',
      // What was deleted together comes back together.
      'CREATE TABLE _recycled (id TEXT PRIMARY KEY, object TEXT, root TEXT)',
      'CREATE INDEX _recycled_root ON _recycled (root)',
      // Lookups emptied by a delete are filled again by undelete.
      'CREATE TABLE _cleared (target TEXT, object TEXT, field TEXT, id TEXT)',
      'CREATE INDEX _cleared_target ON _cleared (target)'
    ];
    for (const object of storedObjects(this.schema)) statements.push(createTableSql(object), ...createIndexSql(object));
    this.sqlite.exec(`BEGIN; ${statements.join('; ')}; COMMIT`);
    this.sqlite.prepare('INSERT INTO _meta VALUES (?, ?)').run('schema', schemaFingerprint(this.schema));
  }

  /** The table of an object. Throws when the object has none. */
  table(object: ObjectSchema): ObjectTable {
    let table = this.#tables.get(object.name);
    if (!table) {
      table = new ObjectTable(this.sqlite, object);
      this.#tables.set(object.name, table);
    }
    return table;
  }

  /** A new id for a record of the object: key prefix, counter in base 62, checksum. Ids of rolled back records are not used again. */
  nextId(object: ObjectSchema): string {
    const prefix = object.keyPrefix;
    const next = (this.#sequences.get(prefix) ?? this.#lastSequence(prefix)) + 1;
    this.#sequences.set(prefix, next);
    return makeId(prefix, next);
  }

  #lastSequence(prefix: string): number {
    let last = 0;
    for (const object of storedObjects(this.schema)) {
      if (object.keyPrefix !== prefix) continue;
      const row = this.sqlite.prepare(`SELECT max("Id") AS id FROM "${object.name}"`).get() as { id: string | null };
      if (row.id === null) continue;
      let sequence = 0;
      for (const character of row.id.slice(6, 15)) sequence = sequence * 62 + base62.indexOf(character);
      last = Math.max(last, sequence);
    }
    return last;
  }

  /** The next `count` numbers of an auto-number field, as the first of them. */
  takeNumbers(name: string, count: number, first = 1): number {
    let next = this.#counters.get(name);
    if (next === undefined) {
      const row = this.sqlite.prepare('SELECT next FROM _counter WHERE name = ?').get(name) as
        { next: number } | undefined;
      next = row?.next ?? first;
    }
    this.#counters.set(name, next + count);
    this.sqlite
      .prepare('INSERT INTO _counter VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET next = excluded.next')
      .run(name, next + count);
    return next;
  }

  /** Marks a point to come back to; points nest. */
  savepoint(): string {
    const name = `sp${++this.#savepoints}`;
    this.sqlite.exec(`SAVEPOINT ${name}`);
    this.#open.push(name);
    return name;
  }

  /** Undoes everything since the point; the point stays, those after it are gone. Throws when it is not open. */
  rollbackTo(name: string): void {
    this.#cutAfter(name);
    this.sqlite.exec(`ROLLBACK TO ${name}`);
  }

  /** Keeps everything since the point and forgets the point. */
  release(name: string): void {
    this.#cutAfter(name);
    this.#open.pop();
    this.sqlite.exec(`RELEASE ${name}`);
  }

  #cutAfter(name: string): void {
    const at = this.#open.lastIndexOf(name);
    if (at < 0) throw new Error(`The savepoint ${name} is no longer open`);
    this.#open.length = at + 1;
  }

  /** What waits to be run, as texts; in the same savepoints as the rows. */
  readonly waitingJobs: JobStore = {
    keep: (key, text) => {
      this.sqlite
        .prepare('INSERT INTO _job (key, text) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET text = excluded.text')
        .run(key, text);
    },
    drop: (key) => {
      this.sqlite.prepare('DELETE FROM _job WHERE key = ?').run(key);
    },
    all: () =>
      this.sqlite.prepare('SELECT key, text FROM _job ORDER BY rowid').all() as unknown as {
        key: string;
        text: string;
      }[]
  };

  /** All rows and counters as bytes. */
  serialize(): Uint8Array {
    return this.sqlite.serialize();
  }

  close(): void {
    this.sqlite.close();
  }
}
