/** A checked query → the SQL statements that answer it: one for the rows, one for each child subquery, one for each TYPEOF branch. */
import { NotSupported } from '../access.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { Count } from './ast.ts';
import {
  resultType,
  type CheckedCondition,
  type CheckedExpression,
  type CheckedQuery,
  type FieldRef,
  type RelationStep
} from './checked.ts';
import { ConditionWriter, type BindShape } from './conditions.ts';
import type { Parameter, RunEnvironment } from './environment.ts';
import { expressionKey } from './expressions.ts';
import { countValue } from './limits.ts';
import { AggregateShape, Columns, RecordShape, type AddressPartSlot } from './rows.ts';
import { SelectBuilder, type FormulaSql, type ParentFilters } from './sql.ts';

/** Which rows of an object the running user may see, as SQL. */
export interface SharingSql {
  /** A condition on the record at `alias`; undefined where every row may be seen. */
  condition(builder: SelectBuilder, object: ObjectSchema, alias: string): string | undefined;
  /** Whether whoever sees a record of an object sees what this field of it names. */
  comesWith(from: ObjectSchema, field: FieldSchema): boolean;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

export interface RecordStatement extends Statement {
  readonly kind: 'records';
  readonly shape: RecordShape;
  readonly children: readonly ChildStatement[];
  readonly branches: readonly (readonly { readonly object: ObjectSchema; readonly statement: RecordStatement }[])[];
  /** Of a child subquery: where the parent's id stands in a row. */
  readonly parentColumn: number;
}

export interface ChildStatement {
  readonly name: string;
  readonly object: ObjectSchema;
  readonly statement: RecordStatement;
}

export interface AggregateStatement extends Statement {
  readonly kind: 'aggregate';
  readonly shape: AggregateShape;
  /** Column with the number of rows that went into the group, where they count as query rows. */
  readonly rowsColumn: number;
}

export interface CountStatement extends Statement {
  readonly kind: 'count';
}

export type QueryStatement = RecordStatement | AggregateStatement | CountStatement;

export interface StatementOptions {
  readonly schema: Schema;
  readonly formulas: FormulaSql;
  readonly shapes: readonly BindShape[];
  readonly sharing: SharingSql | undefined;
  /** A further condition on the rows of the outermost object, as SOSL's search terms are. */
  readonly rootFilter?: (builder: SelectBuilder) => string;
}

/** Writes the statements of a query for binds of these shapes. */
export function writeStatements(query: CheckedQuery, options: StatementOptions): QueryStatement {
  return new StatementWriter(options, query.ast.allRows).query(query);
}

class StatementWriter {
  private readonly options: StatementOptions;
  private readonly allRows: boolean;
  private readonly conditions: ConditionWriter;
  /** A parent that the user may not see is read as if the relationship were empty. */
  private readonly parents: ParentFilters | undefined;

  constructor(options: StatementOptions, allRows: boolean) {
    this.options = options;
    const { sharing } = options;
    this.parents =
      sharing === undefined
        ? undefined
        : (from, field) =>
            sharing.comesWith(from, field)
              ? undefined
              : (builder, object, alias) => sharing.condition(builder, object, alias);
    this.allRows = allRows;
    this.conditions = new ConditionWriter(options.shapes, (builder, condition) => this.semiJoin(builder, condition));
  }

  query(query: CheckedQuery): QueryStatement {
    if (query.isCount) return this.count(query);
    return query.isAggregate ? this.aggregate(query) : this.records(query, undefined);
  }

  private builder(object: ObjectSchema): SelectBuilder {
    return new SelectBuilder(this.options.schema, object, this.options.formulas, { parents: this.parents });
  }

  /** Conditions that hold for the object whatever the query says: not deleted, visible, of the scope. */
  private filters(builder: SelectBuilder, query: CheckedQuery | undefined, object: ObjectSchema): string[] {
    const filters: string[] = [];
    const { alias } = builder.root;
    if (!this.allRows && object.fields.has('isdeleted')) filters.push(`${alias}."IsDeleted" = 0`);
    if (query?.scope === 'mine' && object.fields.has('ownerid'))
      filters.push(`${alias}."OwnerId" = ${builder.parameter((environment) => environment.userId)}`);
    const shared = this.options.sharing?.condition(builder, object, alias);
    if (shared !== undefined) filters.push(shared);
    if (query?.where !== undefined) filters.push(this.conditions.write(builder, query.where));
    return filters;
  }

  private count(query: CheckedQuery): CountStatement {
    const builder = this.builder(query.object);
    const where = whereSql(this.filters(builder, query, query.object));
    const limited = query.limit !== undefined || query.offset !== undefined;
    const sql = limited
      ? `SELECT COUNT(*) FROM (SELECT 1 FROM ${builder.from()}${where}${limitSql(builder, query)})`
      : `SELECT COUNT(*) FROM ${builder.from()}${where}`;
    return { kind: 'count', sql, parameters: builder.parameters };
  }

  /** The statement of a record query, or with `parentField` of a child subquery. */
  private records(query: CheckedQuery, parentField: string | undefined): RecordStatement {
    const builder = this.builder(query.object);
    const columns = new Columns();
    const { alias } = builder.root;
    const shape = new RecordShape(query.object, columns.add(`${alias}."Id"`));
    const children: ChildStatement[] = [];
    const branches: { object: ObjectSchema; statement: RecordStatement }[][] = [];
    for (const item of query.select) {
      if (item.kind === 'subquery') {
        const statement = this.records(item.query, item.relationship.field);
        children.push({ name: item.relationship.name, object: item.query.object, statement });
      } else if (item.kind === 'typeof') {
        branches.push(this.typeOf(builder, columns, shape, item, branches.length));
      } else this.select(builder, columns, shape, item.expression, item.alias);
    }
    const filters = this.filters(builder, query, query.object);
    if (parentField === undefined && this.options.rootFilter !== undefined)
      filters.push(this.options.rootFilter(builder));
    const order = orderSql(builder, query);
    if (parentField === undefined) {
      const sql = `SELECT ${columns.sql.join(', ')} FROM ${builder.from()}${whereSql(filters)}${order === '' ? '' : ` ORDER BY ${order}, ${alias}."Id"`}${limitSql(builder, query)}`;
      return { kind: 'records', sql, parameters: builder.parameters, shape, children, branches, parentColumn: -1 };
    }
    const parent = `${alias}."${parentField}"`;
    const parentColumn = columns.add(parent);
    filters.unshift(
      `${parent} IN (SELECT value FROM json_each(${builder.parameter((environment: RunEnvironment) => environment.parentIds)}))`
    );
    let sql: string;
    if (query.limit === undefined && query.offset === undefined) {
      sql = `SELECT ${columns.sql.join(', ')} FROM ${builder.from()}${whereSql(filters)}${order === '' ? '' : ` ORDER BY ${order}, ${alias}."Id"`}`;
    } else {
      // LIMIT and OFFSET of a subquery hold for each parent's children.
      const numbered = columns.sql.map((column, at) => `${column} AS c${at}`);
      const over = `row_number() OVER (PARTITION BY ${parent} ORDER BY ${order === '' ? `${alias}."Id"` : `${order}, ${alias}."Id"`})`;
      const offset = query.offset === undefined ? '0' : countSql(builder, query.offset, 'offset');
      const upper = query.limit === undefined ? '' : ` AND n <= ${countSql(builder, query.limit, 'limit')} + ${offset}`;
      sql = `SELECT * FROM (SELECT ${numbered.join(', ')}, ${over} AS n FROM ${builder.from()}${whereSql(filters)}) WHERE n > ${offset}${upper} ORDER BY n`;
    }
    return { kind: 'records', sql, parameters: builder.parameters, shape, children, branches, parentColumn };
  }

  private select(
    builder: SelectBuilder,
    columns: Columns,
    root: RecordShape,
    expression: CheckedExpression,
    alias: string | undefined
  ): void {
    const ref = referenceOf(expression);
    const shape = this.shapeOf(builder, columns, root, ref.steps);
    if (expression.kind === 'field' && expression.field.type === 'address') {
      shape.addAddress(expression.field.name, addressParts(builder, columns, expression));
      return;
    }
    const column = columns.add(builder.sql(expression));
    const { type, scale } = resultType(expression);
    if (alias !== undefined) root.addSlot(alias, column, type, scale);
    else shape.addSlot(ref.field.name, column, type, scale);
  }

  /** The shape of the parent that steps lead to, with its id and the reference to it among the columns. */
  private shapeOf(
    builder: SelectBuilder,
    columns: Columns,
    root: RecordShape,
    steps: readonly RelationStep[]
  ): RecordShape {
    let shape = root;
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at]!;
      const before = builder.placeOf(steps.slice(0, at));
      shape = shape.parent(step, columns.add(builder.fieldSql(before, step.field)), () => {
        const place = builder.placeOf(steps.slice(0, at + 1));
        return new RecordShape(step.target, columns.add(place.kind === 'table' ? `${place.alias}."Id"` : place.id));
      });
    }
    return shape;
  }

  private typeOf(
    builder: SelectBuilder,
    columns: Columns,
    root: RecordShape,
    item: CheckedQuery['select'][number] & { kind: 'typeof' },
    index: number
  ): { object: ObjectSchema; statement: RecordStatement }[] {
    const shape = this.shapeOf(builder, columns, root, item.steps);
    const place = builder.placeOf(item.steps);
    const fieldColumn = columns.add(builder.fieldSql(place, item.step.field));
    let otherwise: RecordShape | undefined;
    if (item.otherwise.length > 0) {
      const target = builder.placeOf([...item.steps, item.step]);
      otherwise = new RecordShape(item.step.target, fieldColumn);
      for (const ref of item.otherwise) this.typeOfField(builder, columns, otherwise, target, ref);
    }
    const branches = new Map<string, number>();
    item.whens.forEach((when, position) => branches.set(when.object.keyPrefix, position));
    shape.typeOfs.push({ name: item.step.name, field: item.step.field.name, fieldColumn, branches, otherwise, index });
    return item.whens.map((when) => ({ object: when.object, statement: this.byIds(when.object, when.fields) }));
  }

  private typeOfField(
    builder: SelectBuilder,
    columns: Columns,
    otherwise: RecordShape,
    target: ReturnType<SelectBuilder['placeOf']>,
    ref: FieldRef
  ): void {
    if (ref.steps.length > 0) throw new NotSupported('a parent path in the ELSE of TYPEOF', `offset ${ref.offset}`);
    otherwise.addField(ref.field, columns.add(builder.fieldSql(target, ref.field)));
  }

  /** Fields of the records with given ids, for a branch of TYPEOF. */
  private byIds(object: ObjectSchema, fields: readonly FieldRef[]): RecordStatement {
    const builder = this.builder(object);
    const columns = new Columns();
    const id = `${builder.root.alias}."Id"`;
    const shape = new RecordShape(object, columns.add(id));
    for (const ref of fields) this.select(builder, columns, shape, ref, undefined);
    const ids = builder.parameter((environment) => environment.parentIds);
    const filters = [`${id} IN (SELECT value FROM json_each(${ids}))`];
    const shared = this.options.sharing?.condition(builder, object, builder.root.alias);
    if (shared !== undefined) filters.push(shared);
    const sql = `SELECT ${columns.sql.join(', ')} FROM ${builder.from()}${whereSql(filters)}`;
    return {
      kind: 'records',
      sql,
      parameters: builder.parameters,
      shape,
      children: [],
      branches: [],
      parentColumn: shape.idColumn
    };
  }

  private semiJoin(outer: SelectBuilder, condition: CheckedCondition & { kind: 'comparison' }): string {
    const query = condition.subquery!;
    const inner = outer.inner(query.object);
    const item = query.select[0]!;
    if (item.kind !== 'value') throw new Error('the checker lets only a field stand in a semi-join');
    const column = inner.sql(item.expression);
    const filters = this.filters(inner, query, query.object);
    filters.push(`${column} IS NOT NULL`);
    return `SELECT ${column} FROM ${inner.from()}${whereSql(filters)}`;
  }

  private aggregate(query: CheckedQuery): AggregateStatement {
    const builder = this.builder(query.object);
    const filters = whereSql(this.filters(builder, query, query.object));
    const grouping = new GroupingColumns(builder, query);
    if (query.groupMode !== 'plain') builder.groupingSql = (argument) => grouping.marker(argument);
    const having = query.having === undefined ? '' : ` HAVING ${this.conditions.write(builder, query.having)}`;
    const groupBy = query.groupBy.map((expression) => builder.groupSql(expression));
    const { slots, columns } = aggregateColumns(builder, query, grouping);
    const orders = query.orderBy.flatMap((order) =>
      builder.orderSql(order.expression).map((sql) => ({
        sql,
        key: expressionKey(order.expression),
        direction: direction(order.descending, order.nulls)
      }))
    );
    const rowsCount = countsEveryRow(query) ? columns.add('COUNT(*)') : -1;
    const shape = new AggregateShape(slots);
    if (query.groupMode === 'plain') {
      const group = groupBy.length === 0 ? '' : ` GROUP BY ${groupBy.join(', ')}`;
      const order =
        orders.length === 0 ? '' : ` ORDER BY ${orders.map((item) => `${item.sql} ${item.direction}`).join(', ')}`;
      const sql = `SELECT ${columns.sql.join(', ')} FROM ${builder.from()}${filters}${group}${having}${order}${limitSql(builder, query)}`;
      return { kind: 'aggregate', sql, parameters: builder.parameters, shape, rowsColumn: rowsCount };
    }
    const from = builder.from();
    const parts = grouping.sets().map((set) => {
      const group = groupBy.filter((_, position) => set.includes(position));
      const select = columns.sql.map((column) => grouping.forSet(column, set));
      const sorts =
        orders.length > 0
          ? orders.map((order) => (grouping.isLeftOut(order.key, set) ? 'NULL' : grouping.forSet(order.sql, set)))
          : groupBy.flatMap((column, position) => (set.includes(position) ? ['0', column] : ['1', 'NULL']));
      const all = [...select, ...sorts];
      return `SELECT ${all.map((column, at) => `${column} AS c${at}`).join(', ')} FROM ${from}${filters}${group.length === 0 ? '' : ` GROUP BY ${group.join(', ')}`}${grouping.within(having, set)}`;
    });
    const first = columns.sql.length;
    const sorted =
      orders.length > 0
        ? orders.map((order, at) => `c${first + at} ${order.direction}`)
        : groupBy.flatMap((_, at) => [`c${first + at * 2}`, `c${first + at * 2 + 1} ASC NULLS FIRST`]);
    const sql = `SELECT * FROM (${parts.join(' UNION ALL ')}) ORDER BY ${sorted.join(', ')}${limitSql(builder, query)}`;
    return { kind: 'aggregate', sql, parameters: builder.parameters, shape, rowsColumn: rowsCount };
  }
}

/** Group columns of ROLLUP and CUBE: which are left out in each set of groups (SOQL Reference, "GROUP BY ROLLUP", "GROUP BY CUBE"). */
class GroupingColumns {
  private readonly mode: CheckedQuery['groupMode'];
  private readonly keys: readonly string[];
  /** SQL of a select column → position of the group expression it shows. */
  private readonly shown = new Map<string, number>();

  constructor(builder: SelectBuilder, query: CheckedQuery) {
    this.mode = query.groupMode;
    this.keys = query.groupBy.map(expressionKey);
    query.groupBy.forEach((expression, position) => this.shown.set(builder.sql(expression), position));
  }

  /** Stands for GROUPING(field) until the set of groups is known. */
  marker(argument: CheckedExpression): string {
    const position = this.keys.indexOf(expressionKey(argument));
    return `'grouping ${position}'`;
  }

  alsoShows(sql: string, argument: CheckedExpression): void {
    const position = this.keys.indexOf(expressionKey(argument));
    if (position >= 0) this.shown.set(sql, position);
  }

  sets(): readonly (readonly number[])[] {
    const all = this.keys.map((_, position) => position);
    if (this.mode === 'ROLLUP') return [all, ...all.map((_, count) => all.slice(0, all.length - 1 - count))];
    const sets: number[][] = [];
    for (let bits = (1 << all.length) - 1; bits >= 0; bits--)
      sets.push(all.filter((position) => (bits & (1 << (all.length - 1 - position))) !== 0));
    return sets;
  }

  forSet(column: string, set: readonly number[]): string {
    const marked = /^'grouping (-?\d+)'$/.exec(column);
    if (marked !== null) return set.includes(Number(marked[1])) ? '0' : '1';
    const position = this.shown.get(column);
    return position === undefined || set.includes(position) ? column : 'NULL';
  }

  /** A condition with the markers of GROUPING replaced by what they are in a set of groups. */
  within(condition: string, set: readonly number[]): string {
    return condition.replace(/'grouping -?\d+'/g, (marker) => this.forSet(marker, set));
  }

  isLeftOut(key: string, set: readonly number[]): boolean {
    const position = this.keys.indexOf(key);
    return position >= 0 && !set.includes(position);
  }
}

function aggregateColumns(
  builder: SelectBuilder,
  query: CheckedQuery,
  grouping: GroupingColumns
): { slots: AggregateShape['slots']; columns: Columns } {
  const columns = new Columns();
  const slots: AggregateShape['slots'][number][] = [];
  for (const item of query.select) {
    if (item.kind !== 'value') continue;
    const { expression, name } = item;
    const { type, scale } = resultType(expression);
    if (expression.kind === 'aggregate' && expression.name === 'AVG' && expression.argument !== undefined) {
      const argument = builder.corporateSql(expression.argument);
      slots.push({
        name,
        column: columns.add(`SUM(${argument})`),
        countColumn: columns.add(`COUNT(${argument})`),
        type,
        scale
      });
    } else if (expression.kind === 'grouping' && query.groupMode !== 'plain') {
      slots.push({
        name,
        column: columns.add(grouping.marker(expression.argument)),
        countColumn: undefined,
        type,
        scale
      });
    } else {
      const sql = builder.sql(expression);
      if (expression.kind === 'toLabel') grouping.alsoShows(sql, expression.argument);
      slots.push({ name, column: columns.add(sql), countColumn: undefined, type, scale });
    }
  }
  return { slots, columns };
}

/** Apex Developer Guide, "Working with SOQL Aggregate Functions": COUNT counts as one row or one per group, other functions as each row. */
function countsEveryRow(query: CheckedQuery): boolean {
  return query.select.some(
    (item) => item.kind === 'value' && item.expression.kind === 'aggregate' && item.expression.name !== 'COUNT'
  );
}

const ADDRESS_PARTS = [
  'street',
  'city',
  'state',
  'stateCode',
  'postalCode',
  'country',
  'countryCode',
  'latitude',
  'longitude',
  'geocodeAccuracy'
] as const;

/** The columns of an address field's parts: `BillingStreet`, `BillingCity` and so on of `BillingAddress`. */
function addressParts(builder: SelectBuilder, columns: Columns, ref: FieldRef): AddressPartSlot[] {
  const place = builder.placeOf(ref.steps);
  const found: AddressPartSlot[] = [];
  for (const field of ref.object.fields.values()) {
    if (field.compoundField !== ref.field.name) continue;
    const name = field.name.toLowerCase();
    const part = ADDRESS_PARTS.find((each) => name.endsWith(each.toLowerCase()));
    if (part !== undefined)
      found.push({ part, column: columns.add(builder.fieldSql(place, field)), type: field.type, scale: field.scale });
  }
  return found;
}

function referenceOf(expression: CheckedExpression): FieldRef {
  if (expression.kind === 'field') return expression;
  if (expression.kind === 'aggregate') {
    if (expression.argument === undefined) throw new Error('COUNT() has no field');
    return expression.argument;
  }
  return referenceOf(expression.argument);
}

function whereSql(filters: readonly string[]): string {
  return filters.length === 0 ? '' : ` WHERE ${filters.join(' AND ')}`;
}

/** SOQL Reference, ORDER BY: without NULLS, records without a value come first, descending too. */
function direction(descending: boolean, nulls: 'FIRST' | 'LAST' | undefined): string {
  return `${descending ? 'DESC' : 'ASC'} NULLS ${nulls ?? 'FIRST'}`;
}

function orderSql(builder: SelectBuilder, query: CheckedQuery): string {
  return query.orderBy
    .flatMap((order) =>
      builder.orderSql(order.expression).map((sql) => `${sql} ${direction(order.descending, order.nulls)}`)
    )
    .join(', ');
}

function countSql(builder: SelectBuilder, count: Count, word: 'limit' | 'offset'): string {
  if (count.kind === 'number') return String(count.value);
  return builder.parameter((environment) => countValue(environment.binds[count.index], word));
}

function limitSql(builder: SelectBuilder, query: CheckedQuery): string {
  if (query.limit === undefined && query.offset === undefined) return '';
  const limit = query.limit === undefined ? '-1' : countSql(builder, query.limit, 'limit');
  return ` LIMIT ${limit}${query.offset === undefined ? '' : ` OFFSET ${countSql(builder, query.offset, 'offset')}`}`;
}
