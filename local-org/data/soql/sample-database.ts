/** An in-memory database for a sample schema, and a query engine on it, for tests. */
import { DatabaseSync } from 'node:sqlite';
import { idChecksum } from '../../values/index.ts';
import type { TransactionContext } from '../access.ts';
import { compileFormula } from '../formula/compile.ts';
import type { FieldSchema, Schema } from '../schema/model.ts';
import { encodeColumn } from './columns.ts';
import { QueryEngine, type QuerySecurity } from './engine.ts';

function columnType(field: FieldSchema): string {
  switch (field.type) {
    case 'boolean':
    case 'integer':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent':
    case 'date':
    case 'datetime':
    case 'time':
      return 'INTEGER';
    case 'base64':
      return 'BLOB';
    case 'id':
    case 'reference':
      return 'TEXT';
    default:
      return field.caseSensitive ? 'TEXT' : 'TEXT COLLATE NOCASE';
  }
}

/** A transaction that counts and answers the time it is told. */
export class SampleTransaction implements TransactionContext {
  userId: string;
  time: number;
  readonly counts: Record<string, number> = {};
  constructor(userId = '005000000000001AAA', time = Date.UTC(2026, 2, 15, 12)) {
    this.userId = userId;
    this.time = time;
  }

  now(): number {
    return this.time;
  }

  runTriggers(): void {
    throw new Error('no triggers here');
  }

  count(limit: string, by: number): void {
    this.counts[limit] = (this.counts[limit] ?? 0) + by;
  }
}

export class SampleDatabase {
  readonly database = new DatabaseSync(':memory:');
  readonly schema: Schema;
  readonly engine: QueryEngine;
  private readonly next = new Map<string, number>();

  constructor(
    schema: Schema,
    options: {
      security?: (sample: SampleDatabase) => QuerySecurity;
      timeZone?: string;
      fiscalYearStartMonth?: number;
    } = {}
  ) {
    this.schema = schema;
    for (const object of schema.objects.values()) {
      const columns = [...object.fields.values()]
        .filter((field) => field.formula === undefined && field.type !== 'address' && field.type !== 'location')
        .map((field) => `"${field.name}" ${columnType(field)}${field.name === 'Id' ? ' PRIMARY KEY' : ''}`);
      this.database.exec(`CREATE TABLE "${object.name}" (${columns.join(', ')})`);
      for (const field of object.fields.values()) {
        if (field.type === 'reference')
          this.database.exec(`CREATE INDEX "${object.name}_${field.name}" ON "${object.name}"("${field.name}")`);
      }
    }
    this.engine = new QueryEngine({
      database: this.database,
      schema,
      settings: {
        timeZone: () => options.timeZone ?? 'UTC',
        calendar: () => ({ firstDayOfWeek: 0, fiscalYearStartMonth: options.fiscalYearStartMonth ?? 1 })
      },
      compileField: (object, field) =>
        compileFormula(field.formula!, {
          schema,
          object,
          returnType: field.type,
          scale: field.scale,
          blanksAs: field.formulaTreatBlanksAs ?? 'BlankAsBlank'
        }),
      globals: (path, userId) => (path.join('.') === '$User.Id' ? userId : null),
      ...(options.security === undefined ? {} : { security: options.security(this) })
    });
  }

  /** Inserts a row; gives its id. Values are those of SObjectRecord. */
  insert(objectName: string, values: Record<string, unknown>): string {
    const object = this.schema.objects.get(objectName.toLowerCase())!;
    const sequence = (this.next.get(objectName) ?? 0) + 1;
    this.next.set(objectName, sequence);
    const id15 = object.keyPrefix + String(sequence).padStart(12, '0');
    const row: Record<string, unknown> = { Id: id15 + idChecksum(id15), IsDeleted: false, ...values };
    const names = Object.keys(row);
    const stored = names.map((name) => {
      const field = object.fields.get(name.toLowerCase());
      if (field === undefined) throw new Error(`no field ${name} on ${objectName}`);
      return encodeColumn(row[name], field.type, field.scale);
    });
    this.statement(objectName, names).run(...stored);
    return row['Id'] as string;
  }

  private readonly statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  private statement(objectName: string, names: readonly string[]): ReturnType<DatabaseSync['prepare']> {
    const sql = `INSERT INTO "${objectName}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
