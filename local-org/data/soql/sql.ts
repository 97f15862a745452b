/**
 * Builds the SQL of one SELECT: parameters, joins to parents, and the SQL of expressions.
 * Table and column names are the API names; names of the schema hold no quotes.
 */
import { NotSupported } from '../access.ts';
import type { FieldSchema, ObjectSchema, PicklistValue, Schema } from '../schema/model.ts';
import { resultType, type CheckedExpression, type FieldRef, type RelationStep, type ResultType } from './checked.ts';
import type { Parameter } from './environment.ts';
import { familyOf } from './comparisons.ts';
import { fieldOfRelationship, isPolymorphic, NAME_OBJECT } from './resolve.ts';

/** Gives SQL functions for calculated fields; the engine implements it on the database. */
export interface FormulaSql {
  /** Name of the SQL function that evaluates a formula field, and the paths whose columns it takes, in order. */
  functionFor(
    object: ObjectSchema,
    field: FieldSchema
  ): { readonly name: string; readonly paths: readonly (readonly string[])[] };
}

/** Where fields are read from: a joined table, or an id that may point to several objects. */
export type Place =
  | { readonly kind: 'table'; readonly alias: string; readonly object: ObjectSchema }
  | {
      readonly kind: 'several';
      readonly id: string;
      readonly objects: readonly ObjectSchema[];
      /** Which of the records may be read from; undefined: all, as formulas read. */
      readonly visible?: ParentFilter;
    };

/** A condition on the parent at `alias` that the query's user may read; undefined where every one may be read. */
export type ParentFilter = (builder: SelectBuilder, object: ObjectSchema, alias: string) => string | undefined;

/** The filter of the parents a relationship leads to, by the object it starts from. */
export type ParentFilters = (from: ObjectSchema, field: FieldSchema) => ParentFilter | undefined;

/** SQL of the conversion rate of a currency to the corporate one, times 10^6. */
export function rateOf(isoCode: string): string {
  return `(SELECT "ConversionRate" FROM "CurrencyType" WHERE "IsoCode" = ${isoCode})`;
}

/** What `soql_labels` looks values up in: label by lower-cased value, as JSON. */
function labelsOf(values: readonly PicklistValue[], label: (value: PicklistValue) => string): string {
  return JSON.stringify(Object.fromEntries(values.map((value) => [value.value.toLowerCase(), label(value)])));
}

export function quoted(name: string): string {
  return `"${name}"`;
}

export class SelectBuilder {
  readonly schema: Schema;
  readonly root: Place & { kind: 'table' };
  readonly joins: string[] = [];
  readonly parameters: Parameter[];
  /** How GROUPING(field) is written; absent where there are no subtotals. */
  groupingSql: ((argument: CheckedExpression) => string) | undefined;
  private readonly formulas: FormulaSql;
  private readonly parents: ParentFilters | undefined;
  private readonly places = new Map<string, Place>();
  private readonly aliases: { next: number };

  /** `parent` is the statement this SELECT stands in (semi-joins, sharing predicates): they share parameters and alias numbers. */
  constructor(
    schema: Schema,
    object: ObjectSchema,
    formulas: FormulaSql,
    { parent, parents }: { readonly parent?: SelectBuilder; readonly parents?: ParentFilters | undefined } = {}
  ) {
    this.schema = schema;
    this.formulas = formulas;
    this.parents = parents;
    this.parameters = parent?.parameters ?? [];
    this.aliases = parent?.aliases ?? { next: 0 };
    this.root = { kind: 'table', alias: this.alias(), object };
  }

  inner(object: ObjectSchema): SelectBuilder {
    return new SelectBuilder(this.schema, object, this.formulas, { parent: this, parents: this.parents });
  }

  alias(): string {
    return `t${this.aliases.next++}`;
  }

  /** A parameter of the statement; the text to write in SQL. */
  parameter(make: Parameter): string {
    this.parameters.push(make);
    return `?${this.parameters.length}`;
  }

  constant(value: string | number | bigint | null): string {
    if (value === null) return 'NULL';
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    return this.parameter(() => value);
  }

  from(): string {
    const { alias, object } = this.root;
    return [`${quoted(object.name)} AS ${alias}`, ...this.joins].join(' ');
  }

  /** The place a chain of parent steps leads to; joined once. */
  placeOf(steps: readonly RelationStep[]): Place {
    let place: Place = this.root;
    let key = '';
    for (const step of steps) {
      key += `${step.name}.`;
      place = this.step(place, step, key);
    }
    return place;
  }

  private step(from: Place, step: RelationStep, key: string): Place {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const id = this.definitionId(from, step, this.fieldSql(from, step.field));
    const visible = this.parents?.(from.kind === 'table' ? from.object : NAME_OBJECT, step.field);
    const place = step.polymorphic ? this.severalPlace(id, step.field, visible) : this.join(step.target, id, visible);
    this.places.set(key, place);
    return place;
  }

  /** A metadata relationship keeps a field's name alone; its object is in another field of the record (Metadata API, "CustomField"). */
  private definitionId(from: Place, { field, target }: RelationStep, value: string): string {
    if (target.name !== 'FieldDefinition' || field.entityField === undefined || from.kind !== 'table') return value;
    const entity = from.object.fields.get(field.entityField.toLowerCase());
    if (entity === undefined) return value;
    return `CASE WHEN instr(${value}, '.') > 0 THEN ${value} ELSE ${this.fieldSql(from, entity)} || '.' || ${value} END`;
  }

  private severalPlace(id: string, field: FieldSchema, visible?: ParentFilter): Place {
    const objects: ObjectSchema[] = [];
    for (const name of field.referenceTo) {
      const object = this.schema.objects.get(name.toLowerCase());
      if (object !== undefined) objects.push(object);
    }
    return visible === undefined ? { kind: 'several', id, objects } : { kind: 'several', id, objects, visible };
  }

  private join(object: ObjectSchema, id: string, visible?: ParentFilter): Place {
    const alias = this.alias();
    const condition = visible?.(this, object, alias);
    const also = condition === undefined ? '' : ` AND (${condition})`;
    this.joins.push(`LEFT JOIN ${quoted(object.name)} AS ${alias} ON ${alias}."Id" = ${id}${also}`);
    return { kind: 'table', alias, object };
  }

  /** SQL of a field at a place; calculated fields become calls of their function. */
  fieldSql(place: Place, field: FieldSchema): string {
    if (place.kind === 'several') return this.severalSql(place, field.name);
    if (field.formula !== undefined) return this.formulaSql(place, field);
    return `${place.alias}.${quoted(field.name)}`;
  }

  /** A field of the pseudo-object Name: read from whichever object the id points to. */
  private severalSql(place: Place & { kind: 'several' }, name: string): string {
    if (name === 'Id') return place.id;
    const branches: string[] = [];
    for (const object of place.objects) {
      if (object.keyPrefix === '') continue;
      const when = `WHEN '${object.keyPrefix}' THEN `;
      if (name === 'Type') {
        branches.push(`${when}${this.typeSql(object, place.id)}`);
        continue;
      }
      const field =
        object.fields.get(name.toLowerCase()) ??
        (name === 'Name' && object.nameField !== undefined
          ? object.fields.get(object.nameField.toLowerCase())
          : undefined);
      if (field === undefined || field.formula !== undefined) continue;
      const alias = this.alias();
      const condition = place.visible?.(this, object, alias);
      const also = condition === undefined ? '' : ` AND (${condition})`;
      branches.push(
        `${when}(SELECT ${alias}.${quoted(field.name)} FROM ${quoted(object.name)} AS ${alias} WHERE ${alias}."Id" = ${place.id}${also})`
      );
    }
    return branches.length === 0 ? 'NULL' : `CASE substr(${place.id}, 1, 3) ${branches.join(' ')} END`;
  }

  /** The type of what an id points to: an object's name; of groups that own records: Queue (Object Reference, "Name"). */
  private typeSql(object: ObjectSchema, id: string): string {
    if (object.name !== 'Group') return `'${object.name}'`;
    const alias = this.alias();
    return `(SELECT CASE ${alias}."Type" WHEN 'Queue' THEN 'Queue' ELSE 'Group' END FROM "Group" AS ${alias} WHERE ${alias}."Id" = ${id})`;
  }

  private formulaSql(place: Place & { kind: 'table' }, field: FieldSchema): string {
    const { name, paths } = this.formulas.functionFor(place.object, field);
    return `${name}(${paths.map((path) => this.pathSql(place, path)).join(', ')})`;
  }

  /** SQL of a path of names, as formulas refer to fields: `Account.Owner.Name`, `Owner:User.Alias`. */
  pathSql(from: Place & { kind: 'table' }, path: readonly string[]): string {
    let place: Place = from;
    let key = `${from.alias}/`;
    for (const part of path.slice(0, -1)) {
      key += `${part.toLowerCase()}.`;
      const [name, target] = part.split(':') as [string, string | undefined];
      const object: ObjectSchema = place.kind === 'table' ? place.object : NAME_OBJECT;
      const field = fieldOfRelationship(object, name);
      if (field === undefined) throw new NotSupported(`the relationship ${part} of ${object.name} in a formula`);
      const known = this.places.get(key);
      if (known !== undefined) {
        place = known;
        continue;
      }
      const id = this.fieldSql(place, field);
      const targetName = target ?? (isPolymorphic(field) ? undefined : field.referenceTo[0]);
      const targetObject = targetName === undefined ? undefined : this.schema.objects.get(targetName.toLowerCase());
      place = targetObject === undefined ? this.severalPlace(id, field) : this.join(targetObject, id);
      this.places.set(key, place);
    }
    const last = path[path.length - 1]!;
    if (place.kind === 'several') return this.severalSql(place, last);
    const field = place.object.fields.get(last.toLowerCase());
    if (field === undefined) throw new NotSupported(`the field ${path.join('.')} of ${from.object.name} in a formula`);
    return this.fieldSql(place, field);
  }

  refSql(ref: FieldRef): string {
    return this.fieldSql(this.placeOf(ref.steps), ref.field);
  }

  /** SQL of an expression in its storage form. AVG is left to the caller where its exact value matters; here it is a real. */
  sql(expression: CheckedExpression): string {
    switch (expression.kind) {
      case 'field':
        return this.refSql(expression);
      case 'aggregate': {
        if (expression.argument === undefined) return 'COUNT(*)';
        const argument = this.corporateSql(expression.argument);
        const text = familyOf(expression.argument.field.type) === 'text' && !expression.argument.field.caseSensitive;
        const collated = text ? `${argument} COLLATE NOCASE` : argument;
        switch (expression.name) {
          case 'COUNT_DISTINCT':
            return `COUNT(DISTINCT ${collated})`;
          case 'MIN':
          case 'MAX':
            return `${expression.name}(${collated})`;
          case 'AVG':
            return `(CAST(SUM(${argument}) AS REAL) / COUNT(${argument}))`;
          default:
            return `${expression.name}(${argument})`;
        }
      }
      case 'dateFunction': {
        const argument = this.refSql(expression.argument);
        const zoned = expression.argument.field.type === 'datetime';
        return `soql_date_part('${expression.name}', ${argument}, ${zoned ? (expression.convertTimezone ? 2 : 1) : 0})`;
      }
      case 'toLabel':
        return this.labelSql(expression.argument);
      case 'convertCurrency':
        return this.userCurrencySql(expression.argument);
      case 'format':
        throw new NotSupported('SOQL FORMAT()', `offset ${expression.offset}`);
      case 'grouping':
        if (this.groupingSql === undefined)
          throw new NotSupported('GROUPING() outside GROUP BY ROLLUP and CUBE', `offset ${expression.offset}`);
        return this.groupingSql(expression.argument);
    }
  }

  /**
   * A field as aggregates and ORDER BY read it: amounts of an org with several currencies in the corporate one
   * (SOQL Reference, "Querying Currency Fields in Multi-Currency Orgs").
   */
  corporateSql(ref: FieldRef): string {
    const amount = this.refSql(ref);
    const rate = this.rateSql(ref);
    return rate === undefined ? amount : `soql_convert(${amount}, ${rate}, NULL)`;
  }

  /** The rate of the record an amount stands on; undefined where there is only one currency. */
  rateSql(ref: FieldRef): string | undefined {
    if (!this.schema.multiCurrency || ref.field.type !== 'currency') return undefined;
    const place = this.placeOf(ref.steps);
    if (place.kind !== 'table' || !place.object.fields.has('currencyisocode')) return undefined;
    return rateOf(`${place.alias}."CurrencyIsoCode"`);
  }

  private userCurrencySql(argument: CheckedExpression): string {
    const amount = this.sql(argument);
    if (!this.schema.multiCurrency) return amount;
    const user = this.parameter((environment) => environment.userId);
    const own = rateOf(`(SELECT "DefaultCurrencyIsoCode" FROM "User" WHERE "Id" = ${user})`);
    // Aggregates are in the corporate currency and stay so.
    if (argument.kind !== 'field') return amount;
    const rate = this.rateSql(argument);
    return rate === undefined ? amount : `soql_convert(${amount}, ${rate}, ${own})`;
  }

  /** Labels of a picklist in place of its values; other values stay as they are. */
  private labelSql(argument: CheckedExpression): string {
    const inner = this.sql(argument);
    if (argument.kind !== 'field') return inner;
    const { picklistValues, type } = argument.field;
    const { texts } = this.schema;
    if (texts) {
      // Labels depend on the language of who asks.
      const { field } = argument;
      return `soql_labels(${inner}, ${this.parameter(({ language }) => labelsOf(picklistValues, (value) => texts(language).picklistLabel(field, value)))})`;
    }
    if (type === 'multipicklist') {
      return `soql_labels(${inner}, ${this.constant(labelsOf(picklistValues, (value) => value.label))})`;
    }
    const different = picklistValues.filter((value) => value.label !== value.value);
    if (different.length === 0) return inner;
    const branches = different.map((value) => `WHEN ${this.constant(value.value)} THEN ${this.constant(value.label)}`);
    return `CASE ${inner} COLLATE NOCASE ${branches.join(' ')} ELSE ${inner} END`;
  }

  /**
   * What ORDER BY compares: picklists by the order of their values, values that are not in the list after those and by their text;
   * text without regard to case.
   */
  orderSql(expression: CheckedExpression): readonly string[] {
    const inner = expression.kind === 'field' ? this.corporateSql(expression) : this.sql(expression);
    const { type } = resultType(expression);
    if (expression.kind === 'field' && type === 'picklist' && expression.field.picklistValues.length > 0) {
      const branches = expression.field.picklistValues.map(
        (value, position) => `WHEN ${this.constant(value.value)} THEN ${position}`
      );
      return [
        `CASE WHEN ${inner} IS NULL THEN NULL ELSE CASE ${inner} COLLATE NOCASE ${branches.join(' ')} ELSE 1000000 END END`,
        `${inner} COLLATE NOCASE`
      ];
    }
    return [isCaseInsensitive(expression, type) ? `${inner} COLLATE NOCASE` : inner];
  }

  groupSql(expression: CheckedExpression): string {
    const inner = this.sql(expression);
    return isCaseInsensitive(expression, resultType(expression).type) ? `${inner} COLLATE NOCASE` : inner;
  }
}

export function isCaseInsensitive(expression: CheckedExpression, type: ResultType['type']): boolean {
  return familyOf(type) === 'text' && !(expression.kind === 'field' && expression.field.caseSensitive);
}
