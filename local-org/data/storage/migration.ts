/** A database kept in a file when the project's metadata has changed: the tables get the new shape and keep what still fits. */
import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import { columnType, createIndexSql, createTableSql, indexedFields, storedFields, storedObjects } from './layout.ts';

/** Changes when some table of the schema has another shape. */
export function schemaFingerprint(schema: Schema): string {
  const hash = createHash('sha256');
  for (const object of storedObjects(schema))
    hash.update(createTableSql(object)).update(createIndexSql(object).join(';'));
  return hash.digest('hex');
}

/** Brings a database to the shape of the schema; nothing happens when it has it already. Tables of objects that are gone are dropped. */
export function adaptTables(database: DatabaseSync, schema: Schema): void {
  const fingerprint = schemaFingerprint(schema);
  const known = database.prepare("SELECT value FROM _meta WHERE key = 'schema'").get() as { value: string } | undefined;
  if (known?.value === fingerprint) return;
  database.exec('BEGIN');
  const objects = storedObjects(schema);
  const wanted = new Set(objects.map((object) => object.name));
  const existing = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 1) <> '_' AND name NOT LIKE 'sqlite%'"
    )
    .all() as { name: string }[];
  for (const { name } of existing) if (!wanted.has(name)) database.exec(`DROP TABLE "${name}"`);
  const present = new Set(existing.map((row) => row.name));
  for (const object of objects) {
    if (!present.has(object.name)) database.exec(createTableSql(object));
    else adaptTable(database, object);
    for (const field of indexedFields(object)) database.exec(`DROP INDEX IF EXISTS "${object.name}.${field.name}"`);
    for (const sql of createIndexSql(object)) database.exec(sql);
  }
  database
    .prepare("INSERT INTO _meta VALUES ('schema', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    .run(fingerprint);
  database.exec('COMMIT');
}

function adaptTable(database: DatabaseSync, object: ObjectSchema): void {
  const columns = database.prepare(`PRAGMA table_info("${object.name}")`).all() as { name: string; type: string }[];
  const fields = storedFields(object);
  const same =
    columns.length === fields.length &&
    fields.every((field, at) => columns[at]?.name === field.name && columns[at]?.type === columnType(field));
  if (same) return;
  const old = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const kept = fields.flatMap((field) => {
    const column = old.get(field.name.toLowerCase());
    const value = column ? converted(column, columnType(field)) : undefined;
    return value === undefined ? [] : [{ name: field.name, value }];
  });
  database.exec(createTableSql(object, '_new'));
  database.exec(
    `INSERT INTO _new (${kept.map((each) => `"${each.name}"`).join(', ')}) SELECT ${kept.map((each) => each.value).join(', ')} FROM "${object.name}"`
  );
  database.exec(`DROP TABLE "${object.name}"; ALTER TABLE _new RENAME TO "${object.name}"`);
}

/** SQL that turns an old column into one of the new type; undefined when its values mean something else now. */
function converted(column: { name: string; type: string }, type: string): string | undefined {
  const name = `"${column.name}"`;
  if (column.type === type) return name;
  const from = /^INT_(\d+)$/.exec(column.type)?.[1];
  const to = /^INT_(\d+)$/.exec(type)?.[1];
  if (from === undefined || to === undefined) return undefined;
  const shift = Number(to) - Number(from);
  return shift >= 0 ? `${name} * ${10 ** shift}` : `CAST(round(${name} / ${10 ** -shift}.0) AS INTEGER)`;
}
