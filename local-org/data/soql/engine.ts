/** Runs SOQL on the org's database: prepares, checks access, fetches, and makes records of the rows. */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { zoneDays } from '../../values/index.ts';
import { NotSupported, QueryFailure, type Access, type TransactionContext } from '../access.ts';
import type { PreparedQuery, QueryOptions, QueryResult } from '../api.ts';
import type { SObjectRecord } from '../record.ts';
import type { ObjectSchema, Schema } from '../schema/model.ts';
import { isStoredObject } from '../storage/layout.ts';
import { checkSoql } from './check.ts';
import type { CheckedExpression, CheckedQuery, RelationStep } from './checked.ts';
import { bindShape, shapeKey } from './conditions.ts';
import type { CalendarSettings } from './dates.ts';
import { DefinitionTables, isDefinition } from './definitions.ts';
import type { RunEnvironment } from './environment.ts';
import { FormulaFunctions, type CompileField, type GlobalValue } from './formulas.ts';
import { registerSoqlFunctions, type CurrentRun } from './functions.ts';
import { parseSoql } from './parse.ts';
import type { PendingTypeOf, Row } from './rows.ts';
import type { SelectBuilder } from './sql.ts';
import {
  writeStatements,
  type QueryStatement,
  type RecordStatement,
  type SharingSql,
  type Statement
} from './statements.ts';

/** What queries ask of the org's security. The room `security` implements it. */
export interface QuerySecurity {
  /** Throws AccessFailure when the user lacks permission for an object or field of the query. */
  checkUserMode(query: CheckedQuery, userId: string): void;
  /** The rules of WITH SECURITY_ENFORCED. Throws AccessFailure. */
  checkSecurityEnforced(query: CheckedQuery, userId: string): void;
  /**
   * Record access of a user over the objects of a query. `key` is equal for users whose SQL is equal; `parameter` gives the
   * values the SQL asks for by key.
   */
  sharing(
    userId: string,
    objects: readonly ObjectSchema[]
  ): { readonly key: string; readonly sql: SharingSql; parameter(key: string): SQLInputValue };
}

/** Settings of the org and of the running user that queries depend on. */
export interface QuerySettings {
  timeZone(userId: string): string;
  /** Language of the user, as `toLabel()` answers; English where there are no translations. */
  language?(userId: string): string;
  calendar(userId: string): CalendarSettings;
}

/** Objects whose rows are computed, such as UserRecordAccess. */
export interface ComputedObjects {
  has(object: ObjectSchema): boolean;
  /** Undefined when the object is stored like any other. */
  run(query: CheckedQuery, environment: RunEnvironment): SObjectRecord[] | undefined;
}

export interface QueryEngineOptions {
  readonly database: DatabaseSync;
  readonly schema: Schema;
  readonly settings: QuerySettings;
  readonly compileField: CompileField;
  readonly globals: GlobalValue;
  readonly security?: QuerySecurity;
  readonly computed?: ComputedObjects;
}

export interface SoqlQuery extends PreparedQuery {
  readonly checked: CheckedQuery;
  /** Every object whose rows the query reads: root, children, semi-joins, and the parents it goes to. */
  readonly objects: readonly ObjectSchema[];
  readonly subqueries: number;
  /** Statements by the shape of their binds and the kind of sharing. */
  readonly statements: Map<string, QueryStatement>;
}

const PREPARED_LIMIT = 3000;
const STATEMENT_LIMIT = 1000;

export class QueryEngine {
  readonly schema: Schema;
  private readonly database: DatabaseSync;
  private readonly options: QueryEngineOptions;
  private readonly formulas: FormulaFunctions;
  private readonly current: CurrentRun = { environment: undefined };
  private readonly prepared = new Map<string, SoqlQuery>();
  private readonly compiled = new Map<string, StatementSync>();
  private readonly definitions: DefinitionTables;
  /** Statements that read definition tables. */
  private readonly onDefinitions = new Set<string>();

  constructor(options: QueryEngineOptions) {
    this.options = options;
    this.database = options.database;
    this.schema = options.schema;
    this.definitions = new DefinitionTables(this.database, this.schema);
    this.definitions.provideLinked();
    registerSoqlFunctions(this.database, this.current);
    this.formulas = new FormulaFunctions(
      this.database,
      this.schema,
      options.compileField,
      options.globals,
      this.current
    );
  }

  /** Parses and checks; cached by text. Throws QueryFailure, NotSupported. */
  prepare(text: string): SoqlQuery {
    const known = this.prepared.get(text);
    if (known !== undefined) return known;
    const checked = checkSoql(parseSoql(text), this.schema);
    const objects = new Set<ObjectSchema>();
    const parents = new Set<ObjectSchema>();
    const subqueries = collectObjects(checked, this.schema, objects, parents);
    for (const object of objects) {
      if (!isStoredObject(object) && !isDefinition(object.name) && this.options.computed?.has(object) !== true)
        throw new NotSupported(`queries on ${object.name}`);
    }
    const query: SoqlQuery = {
      text,
      object: checked.object,
      binds: checked.ast.binds.map((bind) => ({ text: bind.text, offset: bind.offset })),
      isAggregate: checked.isAggregate,
      isCount: checked.isCount,
      checked,
      objects: [...new Set([...objects, ...parents])],
      subqueries,
      statements: new Map()
    };
    if (this.prepared.size >= PREPARED_LIMIT) this.prepared.delete(this.prepared.keys().next().value!);
    this.prepared.set(text, query);
    return query;
  }

  /** Runs a query. Throws QueryFailure, AccessFailure, NotSupported, and what the transaction's limits throw. */
  query(tx: TransactionContext, query: PreparedQuery | string, options: QueryOptions): QueryResult {
    const prepared =
      typeof query === 'string' ? this.prepare(query) : isSoqlQuery(query) ? query : this.prepare(query.text);
    const { checked } = prepared;
    tx.count('queries', 1);
    if (prepared.subqueries > 0) tx.count('aggregateQueries', prepared.subqueries);
    const sharing = this.sharingFor(tx, checked, prepared.objects, options.access);
    const binds = bindValues(prepared, options);
    const environment = this.environment(tx, binds, sharing?.parameter.bind(sharing));
    const computed = this.options.computed?.run(checked, environment);
    if (computed !== undefined) {
      tx.count('queryRows', computed.length);
      return { records: computed, totalSize: computed.length, isAggregate: false, isCount: false };
    }
    const shapes = binds.map(bindShape);
    const key = `${shapeKey(shapes)}|${sharing?.key ?? ''}`;
    let statement = prepared.statements.get(key);
    if (statement === undefined) {
      statement = writeStatements(checked, {
        schema: this.schema,
        formulas: this.formulas,
        shapes,
        sharing: sharing?.sql
      });
      if (prepared.statements.size >= 50) prepared.statements.clear();
      prepared.statements.set(key, statement);
    }
    return this.run(tx, statement, environment);
  }

  /** Checks permissions as the access asks, and gives the record access that limits the rows, if any does. */
  private sharingFor(
    tx: TransactionContext,
    checked: CheckedQuery,
    objects: readonly ObjectSchema[],
    given: Access
  ): ReturnType<QuerySecurity['sharing']> | undefined {
    const { security } = this.options;
    const access = accessOf(checked, given);
    if (access.level === 'user') security?.checkUserMode(checked, tx.userId);
    if (checked.ast.security === 'SECURITY_ENFORCED') security?.checkSecurityEnforced(checked, tx.userId);
    return access.sharing || access.level === 'user' ? security?.sharing(tx.userId, objects) : undefined;
  }

  /**
   * The rows of one object of a search: a checked query with a further condition. Counts query rows but no query.
   * Statements are not kept between calls.
   */
  find(
    tx: TransactionContext,
    checked: CheckedQuery,
    binds: readonly unknown[],
    access: Access,
    rootFilter: (builder: SelectBuilder) => string
  ): SObjectRecord[] {
    const objects = new Set<ObjectSchema>();
    collectObjects(checked, this.schema, objects, objects);
    const sharing = this.sharingFor(tx, checked, [...objects], access);
    const statement = writeStatements(checked, {
      schema: this.schema,
      formulas: this.formulas,
      shapes: binds.map(bindShape),
      sharing: sharing?.sql,
      rootFilter
    });
    return this.run(tx, statement, this.environment(tx, binds, sharing?.parameter.bind(sharing))).records;
  }

  private environment(
    tx: TransactionContext,
    binds: readonly unknown[],
    sharing: ((key: string) => SQLInputValue) | undefined
  ): RunEnvironment {
    const { settings } = this.options;
    const now = tx.now();
    const timeZone = settings.timeZone(tx.userId);
    return {
      userId: tx.userId,
      now,
      timeZone,
      today: zoneDays(timeZone, now),
      calendar: settings.calendar(tx.userId),
      binds,
      parentIds: '[]',
      get language() {
        return settings.language?.(tx.userId) ?? 'en_US';
      },
      sharing: sharing ?? (() => null)
    };
  }

  private run(tx: TransactionContext, statement: QueryStatement, environment: RunEnvironment): QueryResult {
    switch (statement.kind) {
      case 'count': {
        const total = Number(this.rows(statement, environment)[0]![0]);
        tx.count('queryRows', 1);
        return { records: [], totalSize: total, isAggregate: false, isCount: true };
      }
      case 'aggregate': {
        const rows = this.rows(statement, environment);
        let counted = rows.length;
        if (statement.rowsColumn >= 0) {
          counted = 0;
          for (const row of rows) counted += Number(row[statement.rowsColumn]);
        }
        tx.count('queryRows', counted);
        const records = rows.map((row) => statement.shape.read(row));
        return { records, totalSize: records.length, isAggregate: true, isCount: false };
      }
      case 'records': {
        const records = this.records(tx, statement, environment);
        return { records, totalSize: records.length, isAggregate: false, isCount: false };
      }
    }
  }

  private records(tx: TransactionContext, statement: RecordStatement, environment: RunEnvironment): SObjectRecord[] {
    const rows = this.rows(statement, environment);
    tx.count('queryRows', rows.length);
    const pending: PendingTypeOf[] = [];
    const records: SObjectRecord[] = new Array<SObjectRecord>(rows.length);
    for (let at = 0; at < rows.length; at++) records[at] = statement.shape.read(rows[at]!, pending);
    this.complete(tx, statement, records, pending, environment);
    return records;
  }

  /** Children and TYPEOF branches: one further statement each, for all records together. */
  private complete(
    tx: TransactionContext,
    statement: RecordStatement,
    records: readonly SObjectRecord[],
    pending: readonly PendingTypeOf[],
    environment: RunEnvironment
  ): void {
    if (pending.length > 0) this.resolveTypeOf(statement, pending, environment);
    if (statement.children.length === 0 || records.length === 0) return;
    const parentIds = JSON.stringify(records.map((record) => record.id));
    for (const child of statement.children) {
      const rows = this.rows(child.statement, { ...environment, parentIds });
      tx.count('queryRows', rows.length);
      const byParent = new Map<string, SObjectRecord[]>();
      const childPending: PendingTypeOf[] = [];
      const all: SObjectRecord[] = new Array<SObjectRecord>(rows.length);
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        const record = child.statement.shape.read(row, childPending);
        all[at] = record;
        const parentId = row[child.statement.parentColumn] as string;
        const siblings = byParent.get(parentId);
        if (siblings === undefined) byParent.set(parentId, [record]);
        else siblings.push(record);
      }
      this.complete(tx, child.statement, all, childPending, environment);
      for (const record of records) {
        record.values[child.name] = { kind: 'children', object: child.object, rows: byParent.get(record.id!) ?? [] };
      }
    }
  }

  private resolveTypeOf(
    statement: RecordStatement,
    pending: readonly PendingTypeOf[],
    environment: RunEnvironment
  ): void {
    const groups = new Map<RecordStatement, PendingTypeOf[]>();
    for (const item of pending) {
      const branch = statement.branches[item.slot.index]?.[item.branch];
      if (branch === undefined) continue;
      const group = groups.get(branch.statement);
      if (group === undefined) groups.set(branch.statement, [item]);
      else group.push(item);
    }
    for (const [branch, items] of groups) {
      const rows = this.rows(branch, {
        ...environment,
        parentIds: JSON.stringify([...new Set(items.map((item) => item.id))])
      });
      const byId = new Map<string, Row>();
      for (const row of rows) byId.set(row[branch.parentColumn] as string, row);
      for (const item of items) {
        const row = byId.get(item.id);
        if (row !== undefined) item.record.values[item.name] = branch.shape.read(row, []);
      }
    }
  }

  private rows(statement: Statement, environment: RunEnvironment): Row[] {
    const compiled = this.statementFor(statement.sql);
    if (this.onDefinitions.has(statement.sql)) this.definitions.provide(statement.sql);
    const values: SQLInputValue[] = new Array<SQLInputValue>(statement.parameters.length);
    for (let at = 0; at < values.length; at++) values[at] = statement.parameters[at]!(environment);
    const before = this.current.environment;
    this.current.environment = environment;
    try {
      return compiled.all(...values) as unknown as Row[];
    } catch (error) {
      // Whole numbers beyond 2^53 do not fit a JavaScript number: read them as bigint.
      if ((error as { code?: string }).code !== 'ERR_OUT_OF_RANGE') throw error;
      const wide = this.database.prepare(statement.sql);
      wide.setReturnArrays(true);
      wide.setReadBigInts(true);
      return wide.all(...values) as unknown as Row[];
    } finally {
      this.current.environment = before;
    }
  }

  private statementFor(sql: string): StatementSync {
    const known = this.compiled.get(sql);
    if (known !== undefined) return known;
    if (this.definitions.isReadBy(sql)) {
      this.definitions.provide(sql);
      this.onDefinitions.add(sql);
    }
    const made = this.database.prepare(sql);
    made.setReturnArrays(true);
    if (this.compiled.size >= STATEMENT_LIMIT) this.compiled.delete(this.compiled.keys().next().value!);
    this.compiled.set(sql, made);
    return made;
  }
}

function isSoqlQuery(query: PreparedQuery): query is SoqlQuery {
  return 'statements' in query;
}

/** SOQL Reference, "WITH": the mode written in the query goes before the one it is run with. */
function accessOf(query: CheckedQuery, access: Access): Access {
  switch (query.ast.security) {
    case 'USER_MODE':
      return { level: 'user', sharing: true };
    case 'SYSTEM_MODE':
      return { level: 'system', sharing: access.level === 'user' ? false : access.sharing };
    default:
      return access;
  }
}

/** Gathers the objects whose rows a query reads as rows of FROM, and those of the parents it goes to. Gives the number of subqueries. */
function collectObjects(
  query: CheckedQuery,
  schema: Schema,
  objects: Set<ObjectSchema>,
  parents: Set<ObjectSchema>
): number {
  objects.add(query.object);
  let subqueries = 0;
  const steps = (path: readonly RelationStep[]): void => {
    for (const step of path) {
      if (!step.polymorphic) parents.add(step.target);
      else
        for (const name of step.field.referenceTo) parents.add(schema.objects.get(name.toLowerCase()) ?? step.target);
    }
  };
  const expression = (one: CheckedExpression): void => {
    if (one.kind === 'field') steps(one.steps);
    else if (one.argument !== undefined) expression(one.argument);
  };
  const walk = (condition: CheckedQuery['where']): void => {
    if (condition === undefined) return;
    if (condition.kind === 'comparison') {
      expression(condition.left);
      if (condition.subquery !== undefined) collectObjects(condition.subquery, schema, objects, parents);
    } else if (condition.kind === 'not') walk(condition.condition);
    else condition.conditions.forEach(walk);
  };
  for (const item of query.select) {
    if (item.kind === 'subquery') subqueries += 1 + collectObjects(item.query, schema, objects, parents);
    else if (item.kind === 'value') expression(item.expression);
    else {
      steps(item.steps);
      for (const when of item.whens) {
        parents.add(when.object);
        when.fields.forEach(expression);
      }
    }
  }
  walk(query.where);
  walk(query.having);
  query.groupBy.forEach(expression);
  for (const order of query.orderBy) expression(order.expression);
  return subqueries;
}

const SIMPLE_PATH = /^[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)*$/;

/** Values of the binds in their order. Throws QueryFailure when one is not given. */
export function bindValues(query: Pick<PreparedQuery, 'binds'>, options: QueryOptions): readonly unknown[] {
  if (options.positionalBinds !== undefined) {
    if (options.positionalBinds.length < query.binds.length) {
      throw new QueryFailure(
        'MALFORMED_QUERY',
        `Variable does not exist: ${query.binds[options.positionalBinds.length]!.text}`
      );
    }
    return options.positionalBinds.map((value) => value ?? null);
  }
  return query.binds.map((bind) => {
    if (!SIMPLE_PATH.test(bind.text))
      throw new QueryFailure(
        'MALFORMED_QUERY',
        'Only variable references are allowed in dynamic SOQL/SOSL.',
        bind.offset
      );
    const path = bind.text.replace(/\s+/g, '').toLowerCase();
    const value = options.binds?.get(path);
    if (value === undefined)
      throw new QueryFailure('MALFORMED_QUERY', `Variable does not exist: ${bind.text}`, bind.offset);
    return value;
  });
}
