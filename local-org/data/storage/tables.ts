/** Reads and writes whole records of one object. Statements are prepared once; no statement is made per row. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { SObjectRecord } from '../record.ts';
import type { ObjectSchema } from '../schema/model.ts';
import { decoderOf, encoderOf } from './codec.ts';
import type { Decoder, Encoder } from './codec.ts';
import { storedFields } from './layout.ts';

export class ObjectTable {
  readonly object: ObjectSchema;
  readonly names: readonly string[];
  readonly #database: DatabaseSync;
  readonly #encoders: ReadonlyMap<string, Encoder>;
  readonly #decoders: readonly Decoder[];
  readonly #selectList: string;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync, object: ObjectSchema) {
    this.#database = database;
    this.object = object;
    const fields = storedFields(object);
    this.names = fields.map((field) => field.name);
    this.#encoders = new Map(fields.map((field) => [field.name, encoderOf(field)]));
    this.#decoders = fields.map((field) => decoderOf(field));
    this.#selectList = this.names.map((name) => `"${name}"`).join(', ');
  }

  has(name: string): boolean {
    return this.#encoders.has(name);
  }

  /** A value as this object's column of that name holds it. */
  encode(name: string, value: unknown): SQLInputValue {
    const encoder = this.#encoders.get(name);
    if (!encoder) throw new Error(`${this.object.name} has no column ${name}`);
    return encoder(value);
  }

  /** The value of a column of this object. */
  decode(name: string, column: unknown): unknown {
    const at = this.names.indexOf(name);
    if (at < 0) throw new Error(`${this.object.name} has no column ${name}`);
    return (this.#decoders[at] as Decoder)(column);
  }

  /** Writes new rows. Only columns that some record has a value for are written. */
  insert(records: readonly SObjectRecord[]): void {
    if (records.length === 0) return;
    const used = new Set<string>();
    for (const record of records) {
      const { values } = record;
      for (const name in values) if (values[name] !== undefined && values[name] !== null) used.add(name);
    }
    const names = this.names.filter(
      (name) => used.has(name) || this.object.fields.get(name.toLowerCase())?.type === 'boolean'
    );
    const statement = this.#prepare(
      `INSERT INTO "${this.object.name}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    );
    const encoders = names.map((name) => this.#encoders.get(name) as Encoder);
    const row = new Array<SQLInputValue>(names.length);
    for (const { values } of records) {
      for (let at = 0; at < names.length; at++) row[at] = (encoders[at] as Encoder)(values[names[at] as string]);
      statement.run(...row);
    }
  }

  /** Writes the named columns of rows that are there. */
  update(records: readonly SObjectRecord[], columns: (record: SObjectRecord) => readonly string[]): void {
    for (const record of records) {
      const names = columns(record);
      if (names.length === 0) continue;
      const statement = this.#prepare(
        `UPDATE "${this.object.name}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE "Id" = ?`
      );
      const row: SQLInputValue[] = names.map((name) => this.encode(name, record.values[name]));
      row.push(record.id);
      statement.run(...row);
    }
  }

  remove(ids: readonly string[]): void {
    this.#prepare(`DELETE FROM "${this.object.name}" WHERE "Id" IN (SELECT value FROM json_each(?))`).run(
      JSON.stringify(ids)
    );
  }

  /** Full rows by id; ids without a row are missing from the map. Deleted rows come too (IsDeleted tells). */
  read(ids: readonly string[]): Map<string, SObjectRecord> {
    const found = new Map<string, SObjectRecord>();
    for (const record of this.select('"Id" IN (SELECT value FROM json_each(?))', JSON.stringify(ids)))
      found.set(record.id as string, record);
    return found;
  }

  /** Full rows by a condition in SQL with its parameters. */
  select(condition: string, ...parameters: SQLInputValue[]): SObjectRecord[] {
    const rows = this.#rows(`SELECT ${this.#selectList} FROM "${this.object.name}" WHERE ${condition}`, parameters);
    return rows.map((row) => this.#toRecord(row));
  }

  /** Rows of chosen columns, decoded, as arrays in the order of the names. */
  columns(names: readonly string[], condition: string, ...parameters: SQLInputValue[]): unknown[][] {
    const decoders = names.map((name) => this.#decoders[this.names.indexOf(name)] as Decoder);
    const rows = this.#rows(
      `SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${this.object.name}" WHERE ${condition}`,
      parameters
    );
    return rows.map((row) => row.map((column, at) => (decoders[at] as Decoder)(column)));
  }

  #toRecord(row: readonly unknown[]): SObjectRecord {
    const record = new SObjectRecord(this.object);
    const { values } = record;
    const { names } = this;
    for (let at = 0; at < names.length; at++) values[names[at] as string] = (this.#decoders[at] as Decoder)(row[at]);
    return record;
  }

  #rows(sql: string, parameters: SQLInputValue[]): unknown[][] {
    const statement = this.#prepare(sql);
    statement.setReturnArrays(true);
    try {
      return statement.all(...parameters) as unknown as unknown[][];
    } catch (error) {
      if ((error as { code?: string }).code !== 'ERR_OUT_OF_RANGE') throw error;
      // A number of more than 15 digits: read whole numbers as bigint this once.
      statement.setReadBigInts(true);
      try {
        return statement.all(...parameters) as unknown as unknown[][];
      } finally {
        statement.setReadBigInts(false);
      }
    }
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
