/** Calculated fields in SQL: each formula becomes a SQL function of the columns it reads, made when a statement first needs it. */
import type { DatabaseSync } from 'node:sqlite';
import { NotSupported } from '../access.ts';
import { FormulaError, type CompiledFormula, type FormulaContext } from '../formula/api.ts';
import type { FieldSchema, FieldType, ObjectSchema, Schema } from '../schema/model.ts';
import { decodeColumn, encodeColumn } from './columns.ts';
import type { CurrentRun } from './functions.ts';
import { fieldOfRelationship, isPolymorphic, NAME_OBJECT } from './resolve.ts';
import type { FormulaSql } from './sql.ts';

/** Compiles the formula of a field. */
export type CompileField = (object: ObjectSchema, field: FieldSchema) => CompiledFormula;
/** The value of a path that does not begin at the record, such as `$User.Id`. */
export type GlobalValue = (path: readonly string[], userId: string) => unknown;

interface Reference {
  readonly path: readonly string[];
  readonly type: FieldType;
  readonly scale: number;
}

interface FormulaFunction {
  readonly name: string;
  readonly paths: readonly (readonly string[])[];
}

export class FormulaFunctions implements FormulaSql {
  private readonly database: DatabaseSync;
  private readonly schema: Schema;
  private readonly compile: CompileField;
  private readonly globals: GlobalValue;
  private readonly current: CurrentRun;
  private readonly functions = new Map<string, FormulaFunction>();

  constructor(
    database: DatabaseSync,
    schema: Schema,
    compile: CompileField,
    globals: GlobalValue,
    current: CurrentRun
  ) {
    this.database = database;
    this.schema = schema;
    this.compile = compile;
    this.globals = globals;
    this.current = current;
  }

  functionFor(object: ObjectSchema, field: FieldSchema): FormulaFunction {
    const key = `${object.name}.${field.name}`;
    const known = this.functions.get(key);
    if (known !== undefined) return known;
    const compiled = this.compile(object, field);
    const references: Reference[] = [];
    for (const path of compiled.references) {
      if (!path[0]!.startsWith('$')) references.push({ path, ...this.typeOf(object, path) });
    }
    if (references.length > 120) throw new NotSupported(`a formula that reads more than 120 fields: ${key}`);
    const made: FormulaFunction = {
      name: `formula_${this.functions.size}`,
      paths: references.map((reference) => reference.path)
    };
    this.functions.set(key, made);
    this.register(made.name, compiled, references, field);
    return made;
  }

  private register(
    name: string,
    compiled: CompiledFormula,
    references: readonly Reference[],
    field: FieldSchema
  ): void {
    const positions = new Map<string, number>();
    references.forEach((reference, position) => positions.set(reference.path.join('.').toLowerCase(), position));
    let row: readonly unknown[] = [];
    const { current, globals } = this;
    const context: FormulaContext = {
      get(path) {
        const position = positions.get(path.length === 1 ? path[0]!.toLowerCase() : path.join('.').toLowerCase());
        if (position === undefined) return globals(path, current.environment!.userId);
        const reference = references[position]!;
        return decodeColumn(row[position], reference.type, reference.scale);
      },
      isNew: false,
      now: () => current.environment!.now,
      get timeZone() {
        return current.environment!.timeZone;
      }
    };
    // Amounts of more than 15 digits do not fit a number; then the function takes all whole numbers as bigint.
    const wide = references.some(
      (reference) =>
        reference.type === 'currency' ||
        reference.type === 'double' ||
        reference.type === 'percent' ||
        reference.type === 'long'
    );
    this.database.function(name, { varargs: true, useBigIntArguments: wide }, (...values: unknown[]) => {
      row = values;
      try {
        return encodeColumn(compiled.evaluate(context), field.type, field.scale);
      } catch (error) {
        // The page shows #Error! and the API gives no value.
        if (error instanceof FormulaError) return null;
        throw error;
      }
    });
  }

  /** Type of the value at a path of names from an object. */
  private typeOf(object: ObjectSchema, path: readonly string[]): { type: FieldType; scale: number } {
    let at = object;
    for (const part of path.slice(0, -1)) {
      const [name, target] = part.split(':') as [string, string | undefined];
      const field = fieldOfRelationship(at, name);
      if (field === undefined) throw new NotSupported(`the relationship ${part} of ${at.name} in a formula`);
      const next = target ?? (isPolymorphic(field) ? undefined : field.referenceTo[0]);
      at = (next === undefined ? undefined : this.schema.objects.get(next.toLowerCase())) ?? NAME_OBJECT;
    }
    const last = path[path.length - 1]!;
    const field = at.fields.get(last.toLowerCase());
    if (field === undefined) throw new NotSupported(`the field ${path.join('.')} of ${object.name} in a formula`);
    return { type: field.type, scale: field.scale };
  }
}
