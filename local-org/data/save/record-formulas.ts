/** Formulas of records in memory: formula fields, validation rules and default values, with parents fetched in bulk. */
import { NotSupported } from '../access.ts';
import type { TransactionContext } from '../access.ts';
import { FormulaError, FormulaSyntaxError } from '../formula/api.ts';
import type { CompiledFormula, FormulaContext } from '../formula/api.ts';
import { compileFormula } from '../formula/compile.ts';
import type { SObjectRecord } from '../record.ts';
import type { FieldSchema, ObjectSchema, Schema, SchemaSource, ValidationRule } from '../schema/model.ts';
import type { OrgDatabase } from '../storage/database.ts';

/** Value of a path that does not begin at the record: `$User.Email`, `$Setup.Limits__c.Max__c`. */
export type GlobalValues = (path: readonly string[], userId: string) => unknown;

export interface FormulaSettings {
  timeZone(userId: string): string;
  globals: GlobalValues;
}

/** Parents fetched while one batch is worked on. */
export class Parents {
  readonly #database: OrgDatabase;
  readonly #records = new Map<string, SObjectRecord | null>();

  constructor(database: OrgDatabase) {
    this.#database = database;
  }

  /** The record of an id; null when there is none. */
  get(id: string, schema: Schema): SObjectRecord | null {
    let record = this.#records.get(id);
    if (record === undefined) {
      this.fetch([id], schema);
      record = this.#records.get(id) ?? null;
    }
    return record;
  }

  /** Fetches records of several ids with one statement per object. */
  fetch(ids: Iterable<string>, schema: Schema): void {
    const byPrefix = new Map<string, string[]>();
    for (const id of ids) {
      if (this.#records.has(id)) continue;
      this.#records.set(id, null);
      const list = byPrefix.get(id.slice(0, 3));
      if (list) list.push(id);
      else byPrefix.set(id.slice(0, 3), [id]);
    }
    for (const [prefix, list] of byPrefix) {
      const object = schema.byPrefix.get(prefix);
      if (!object) continue;
      for (const [id, record] of this.#database.table(object).read(list)) this.#records.set(id, record);
    }
  }
}

/** A formula of the project's metadata that cannot be used; the save that needs it fails with this. */
export class FormulaNotUsable extends Error {
  readonly source: SchemaSource | undefined;
  constructor(message: string, source: SchemaSource | undefined) {
    super(`A formula of the project cannot be used: ${message}${source ? ` at ${source.file}:${source.line}` : ''}`);
    this.source = source;
  }
}

export class RecordFormulas {
  readonly #schema: Schema;
  readonly #database: OrgDatabase;
  readonly #settings: FormulaSettings;
  readonly #fields = new Map<FieldSchema, CompiledFormula>();
  readonly #rules = new Map<ValidationRule, CompiledFormula>();
  readonly #defaults = new Map<FieldSchema, CompiledFormula>();
  readonly #calculated = new Map<ObjectSchema, readonly FieldSchema[]>();

  constructor(schema: Schema, database: OrgDatabase, settings: FormulaSettings) {
    this.#schema = schema;
    this.#database = database;
    this.#settings = settings;
  }

  /** Value of a global variable such as `$User.Email`. */
  globalValue(path: readonly string[], userId: string): unknown {
    return this.#settings.globals(path, userId);
  }

  /** Formula fields of an object. */
  calculatedFields(object: ObjectSchema): readonly FieldSchema[] {
    let fields = this.#calculated.get(object);
    if (!fields) {
      fields = [...object.fields.values()].filter((field) => field.formula !== undefined);
      this.#calculated.set(object, fields);
    }
    return fields;
  }

  /** The compiled formula of a formula field. Throws FormulaNotUsable, NotSupported. */
  field(object: ObjectSchema, field: FieldSchema): CompiledFormula {
    return this.#compiled(this.#fields, field, field.source, () =>
      compileFormula(field.formula as string, {
        schema: this.#schema,
        object,
        returnType: field.type,
        scale: field.scale,
        ...(field.precision > 0 ? { precision: field.precision } : {}),
        ...(field.formulaTreatBlanksAs ? { blanksAs: field.formulaTreatBlanksAs } : {})
      })
    );
  }

  /** The compiled condition of a validation rule. Throws FormulaNotUsable, NotSupported. */
  rule(object: ObjectSchema, rule: ValidationRule): CompiledFormula {
    return this.#compiled(this.#rules, rule, rule.source, () =>
      compileFormula(rule.errorConditionFormula, {
        schema: this.#schema,
        object,
        returnType: 'boolean',
        allowPrior: true
      })
    );
  }

  /** The compiled default value of a field. Throws FormulaNotUsable, NotSupported. */
  defaultValue(object: ObjectSchema, field: FieldSchema): CompiledFormula {
    return this.#compiled(this.#defaults, field, field.source, () =>
      compileFormula(field.defaultValue as string, {
        schema: this.#schema,
        object,
        ...(field.type === 'picklist' || field.type === 'multipicklist'
          ? { returnType: 'text' }
          : { returnType: field.type, datesAlike: true }),
        ...(field.precision > 0 ? { scale: field.scale } : {})
      })
    );
  }

  #compiled<K>(
    cache: Map<K, CompiledFormula>,
    key: K,
    source: SchemaSource | undefined,
    compile: () => CompiledFormula
  ): CompiledFormula {
    let compiled = cache.get(key);
    if (!compiled) {
      try {
        compiled = compile();
      } catch (error) {
        if (error instanceof FormulaSyntaxError) throw new FormulaNotUsable(error.message, source);
        if (error instanceof NotSupported && source && !error.message.includes(source.file))
          throw new NotSupported(error.feature, `${source.file}:${source.line}`);
        throw error;
      }
      cache.set(key, compiled);
    }
    return compiled;
  }

  /** Fetches, level by level, the parents that the formulas read for these records. */
  prefetch(records: readonly SObjectRecord[], formulas: readonly CompiledFormula[], parents: Parents): void {
    const paths = new Map<string, readonly string[]>();
    for (const formula of formulas) {
      for (const path of formula.references) {
        if (path.length > 1 && !(path[0] as string).startsWith('$'))
          paths.set(path.slice(0, -1).join('.'), path.slice(0, -1));
      }
    }
    const longest = Math.max(0, ...[...paths.values()].map((path) => path.length));
    for (let depth = 1; depth <= longest; depth++) {
      const ids = new Set<string>();
      for (const path of paths.values()) {
        if (path.length < depth) continue;
        for (const record of records) {
          const holder = this.#follow(record, path.slice(0, depth - 1), parents);
          const id = holder && this.#parentId(holder, path[depth - 1] as string);
          if (id) ids.add(id);
        }
      }
      parents.fetch(ids, this.#schema);
    }
  }

  #follow(record: SObjectRecord, relationships: readonly string[], parents: Parents): SObjectRecord | null {
    let at: SObjectRecord | null = record;
    for (const relationship of relationships) {
      if (!at) return null;
      const id = this.#parentId(at, relationship);
      at = id ? parents.get(id, this.#schema) : null;
    }
    return at;
  }

  #parentId(record: SObjectRecord, relationship: string): string | null {
    const name = relationship.split(':')[0] as string;
    const field = referenceByRelationship(record.object, name);
    if (!field) throw new NotSupported(`the relationship ${relationship} of ${record.object.name} in a formula`);
    return (record.values[field.name] as string | null | undefined) ?? null;
  }

  /** What formulas see of a record; `at` moves it to another record of the same statement. */
  context(
    tx: TransactionContext,
    record: SObjectRecord,
    parents: Parents,
    before?: { isNew: boolean; old: SObjectRecord | undefined }
  ): RecordContext {
    const context = new RecordContext(tx, this.#settings, {
      value: (of, path) => this.#value(tx, of, path, parents),
      // $RecordType is the record type of the record itself.
      recordType: (of, path) => this.#recordTypeValue(tx, of, path, parents),
      lookup: (object, returnField, searchField, value) => this.#lookup(object, returnField, searchField, value)
    });
    context.at(record, before?.old, before?.isNew ?? false);
    return context;
  }

  #value(tx: TransactionContext, record: SObjectRecord, path: readonly string[], parents: Parents): unknown {
    const holder = path.length === 1 ? record : this.#follow(record, path.slice(0, -1), parents);
    if (!holder) return null;
    const field = holder.object.fields.get((path[path.length - 1] as string).toLowerCase());
    if (!field) return null;
    if (field.formula !== undefined) return this.evaluateField(tx, holder, field, parents);
    return holder.values[field.name] ?? null;
  }

  #recordTypeValue(tx: TransactionContext, record: SObjectRecord, path: readonly string[], parents: Parents): unknown {
    const id = record.values['RecordTypeId'] as string | null | undefined;
    const type = id ? parents.get(id, this.#schema) : null;
    return type ? this.#value(tx, type, path, parents) : null;
  }

  #lookup(objectName: string, returnField: string, searchField: string, value: unknown): unknown {
    const object = this.#schema.objects.get(objectName.toLowerCase());
    if (!object) return null;
    const table = this.#database.table(object);
    const search = object.fields.get(searchField.toLowerCase());
    const wanted = object.fields.get(returnField.toLowerCase());
    if (!search || !wanted) return null;
    const deleted = object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const rows = table.columns(
      [wanted.name],
      `"${search.name}" = ? COLLATE NOCASE${deleted} LIMIT 2`,
      table.encode(search.name, value)
    );
    // With more than one match the platform gives nothing (Help, "VLOOKUP").
    return rows.length === 1 ? (rows[0] as unknown[])[0] : null;
  }

  /** Value of a formula field; null where the page shows #Error!. */
  evaluateField(tx: TransactionContext, record: SObjectRecord, field: FieldSchema, parents: Parents): unknown {
    return this.#evaluate(this.field(record.object, field), this.context(tx, record, parents));
  }

  #evaluate(compiled: CompiledFormula, context: FormulaContext): unknown {
    try {
      return compiled.evaluate(context);
    } catch (error) {
      if (error instanceof FormulaError) return null;
      throw error;
    }
  }

  /** Fills the formula fields of records of one object. */
  calculate(tx: TransactionContext, records: readonly SObjectRecord[], parents: Parents): void {
    const first = records[0];
    if (!first) return;
    const fields = this.calculatedFields(first.object);
    if (fields.length === 0) return;
    const compiled = fields.map((field) => this.field(first.object, field));
    this.prefetch(records, compiled, parents);
    const context = this.context(tx, first, parents);
    for (const record of records) {
      context.at(record, undefined, false);
      fields.forEach((field, index) => {
        record.values[field.name] = this.#evaluate(compiled[index] as CompiledFormula, context);
      });
    }
  }
}

interface RecordReader {
  value(record: SObjectRecord, path: readonly string[]): unknown;
  recordType(record: SObjectRecord, path: readonly string[]): unknown;
  lookup(object: string, returnField: string, searchField: string, value: unknown): unknown;
}

/** The context of formulas over one record after another. */
export class RecordContext implements FormulaContext {
  readonly #tx: TransactionContext;
  readonly #settings: FormulaSettings;
  readonly #reader: RecordReader;
  #record!: SObjectRecord;
  #old: SObjectRecord | undefined;
  #timeZone: string | undefined;
  isNew = false;
  prior: ((field: string) => unknown) | undefined;

  constructor(tx: TransactionContext, settings: FormulaSettings, reader: RecordReader) {
    this.#tx = tx;
    this.#settings = settings;
    this.#reader = reader;
  }

  /** Moves to a record; `old` is its state before the save. */
  at(record: SObjectRecord, old: SObjectRecord | undefined, isNew: boolean): void {
    this.#record = record;
    this.#old = old;
    this.isNew = isNew;
    this.prior = old === undefined ? undefined : this.#prior;
  }

  readonly #prior = (field: string): unknown => this.#reader.value(this.#old as SObjectRecord, [field]);

  get(path: readonly string[]): unknown {
    if ((path[0] as string).startsWith('$')) {
      return path[0] === '$RecordType'
        ? this.#reader.recordType(this.#record, path.slice(1))
        : this.#settings.globals(path, this.#tx.userId);
    }
    return this.#reader.value(this.#record, path);
  }

  now(): number {
    return this.#tx.now();
  }

  get timeZone(): string {
    return (this.#timeZone ??= this.#settings.timeZone(this.#tx.userId));
  }

  lookup(object: string, returnField: string, searchField: string, value: unknown): unknown {
    return this.#reader.lookup(object, returnField, searchField, value);
  }
}

const relationshipFields = new WeakMap<ObjectSchema, Map<string, FieldSchema>>();

/** The reference field a relationship name belongs to. */
export function referenceByRelationship(object: ObjectSchema, name: string): FieldSchema | undefined {
  let byName = relationshipFields.get(object);
  if (!byName) {
    byName = new Map();
    for (const field of object.fields.values())
      if (field.relationshipName !== undefined) byName.set(field.relationshipName.toLowerCase(), field);
    relationshipFields.set(object, byName);
  }
  return byName.get(name.toLowerCase());
}
