/** Roll-up summary fields (Help, "Roll-Up Summary Field"; order of execution, steps 16 and 17): parents of changed rows are counted anew and saved. */
import { Decimal } from '../../values/index.ts';
import { SObjectRecord } from '../record.ts';
import type { FieldSchema, ObjectSchema, Schema, SummaryDefinition } from '../schema/model.ts';
import { isStored } from '../storage/layout.ts';
import { matches } from './summary-filter.ts';
import type { ObjectPlan } from './object-plan.ts';
import { planOf } from './object-plan.ts';
import { rowsForUpdate, sameValue } from './overlay.ts';
import { Parents } from './record-formulas.ts';
import type { SaveRow } from './row.ts';
import { internalRun } from './run.ts';
import type { SaveRun } from './run.ts';
import { saveChunk } from './chunk.ts';
import { CHUNK } from './services.ts';

interface RollUp {
  readonly parent: ObjectSchema;
  readonly field: FieldSchema;
  readonly summary: SummaryDefinition;
  /** Reference field on the child. */
  readonly key: FieldSchema;
  readonly summarized: FieldSchema | undefined;
}

const known = new WeakMap<Schema, Map<string, RollUp[]>>();

/** Roll-ups over an object. */
function rollUpsOver(schema: Schema, child: ObjectSchema): readonly RollUp[] {
  let byChild = known.get(schema);
  if (!byChild) {
    byChild = new Map();
    for (const parent of schema.objects.values()) {
      for (const field of parent.fields.values()) {
        if (!field.summary) continue;
        const object = schema.objects.get(field.summary.childObject.toLowerCase());
        const key = object?.fields.get(field.summary.foreignKey.toLowerCase());
        if (!object || !key) continue;
        const summarized =
          field.summary.summarizedField === undefined
            ? undefined
            : object.fields.get(field.summary.summarizedField.toLowerCase());
        const list = byChild.get(object.name) ?? [];
        list.push({ parent, field, summary: field.summary, key, summarized });
        byChild.set(object.name, list);
      }
    }
    known.set(schema, byChild);
  }
  return byChild.get(child.name) ?? [];
}

/** Brings the parents of rows up to date. An error of a parent becomes an error of its rows. */
export function rollUp(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[]): void {
  const all = rollUpsOver(run.schema, plan.object);
  if (all.length === 0) return;
  const parents = new Map<ObjectSchema, Map<FieldSchema, RollUp[]>>();
  for (const each of all) {
    const byKey = parents.get(each.parent) ?? new Map<FieldSchema, RollUp[]>();
    byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
    parents.set(each.parent, byKey);
  }
  for (const [parent, byKey] of parents) updateParents(run, plan, parent, byKey, rows);
}

function updateParents(
  run: SaveRun,
  plan: ObjectPlan,
  parent: ObjectSchema,
  byKey: ReadonlyMap<FieldSchema, RollUp[]>,
  rows: readonly SaveRow[]
): void {
  const changes = new Map<string, SObjectRecord>();
  for (const [key, rollUps] of byKey) {
    const ids = new Set<string>();
    for (const row of rows) {
      for (const id of [row.record.values[key.name], row.old?.values[key.name]])
        if (typeof id === 'string') ids.add(id);
    }
    if (ids.size === 0) continue;
    for (const each of rollUps) {
      const sums = summarise(run, plan.object, each, [...ids]);
      for (const id of ids) {
        let record = changes.get(id);
        if (!record) changes.set(id, (record = new SObjectRecord(parent, { Id: id })));
        record.values[each.field.name] =
          sums.get(id) ??
          (each.summary.operation === 'count' || each.summary.operation === 'sum'
            ? new Decimal(0n, each.field.scale)
            : null);
      }
    }
  }
  if (changes.size === 0) return;
  const stored = run.database.table(parent).read([...changes.keys()]);
  const names = [...byKey.values()].flat().map((each) => each.field.name);
  const changed = [...changes.values()].filter((record) => {
    const old = stored.get(record.id as string);
    return (
      old !== undefined &&
      old.values['IsDeleted'] !== true &&
      names.some((name) => !sameValue(old.values[name], record.values[name]))
    );
  });
  const internal = internalRun(run);
  for (let at = 0; at < changed.length; at += CHUNK) {
    const parentRows = rowsForUpdate(internal, planOf(parent), changed.slice(at, at + CHUNK), at);
    saveChunk(internal, planOf(parent), parentRows, 'update');
    for (const failed of parentRows) {
      if (failed.errors.length === 0) continue;
      for (const row of rows) {
        const touches = [...byKey.keys()].some(
          (key) => row.record.values[key.name] === failed.record.id || row.old?.values[key.name] === failed.record.id
        );
        if (touches) row.errors.push(...failed.errors.map((error) => ({ ...error, fields: [] })));
      }
    }
  }
}

/** The summary of the living children of each parent; parents without matching children are missing. */
function summarise(
  run: SaveRun,
  child: ObjectSchema,
  { summary, key, field, summarized }: RollUp,
  ids: readonly string[]
): Map<string, unknown> {
  const filterFields = summary.filters.map((filter) => child.fields.get(filter.field.toLowerCase()));
  const inSql = summary.filters.length === 0 && (summarized === undefined || isStored(summarized));
  const living = child.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
  const result = new Map<string, unknown>();
  if (inSql) {
    const expression =
      summary.operation === 'count' ? 'count(*)' : `${summary.operation}("${(summarized as FieldSchema).name}")`;
    const statement = run.database.sqlite.prepare(
      `SELECT "${key.name}" AS parent, ${expression} AS value FROM "${child.name}" WHERE "${key.name}" IN (SELECT value FROM json_each(?))${living} GROUP BY "${key.name}"`
    );
    statement.setReadBigInts(true);
    const parentTable = run.database.table(
      field.object === '' ? child : (run.schema.objects.get(field.object.toLowerCase()) as ObjectSchema)
    );
    for (const row of statement.all(JSON.stringify(ids)) as { parent: string; value: bigint | null }[]) {
      result.set(row.parent, parentTable.decode(field.name, row.value));
    }
    return result;
  }
  // Filters, and summaries of formula fields, are worked out on the records.
  const records = run.database
    .table(child)
    .select(`"${key.name}" IN (SELECT value FROM json_each(?))${living}`, JSON.stringify(ids));
  if (summarized?.formula !== undefined || filterFields.some((each) => each?.formula !== undefined)) {
    run.formulas.calculate(run.tx, records, new Parents(run.database));
  }
  for (const record of records) {
    if (!matches(record, summary.filters)) continue;
    const parent = record.values[key.name] as string;
    const value = summarized ? record.values[summarized.name] : undefined;
    result.set(parent, combine(summary.operation, result.get(parent), value, field));
  }
  return result;
}

function combine(operation: SummaryDefinition['operation'], so: unknown, value: unknown, field: FieldSchema): unknown {
  if (operation === 'count') return ((so as Decimal | undefined) ?? Decimal.ZERO).add(Decimal.ONE);
  if (value === null || value === undefined) return so;
  if (operation === 'sum') return ((so as Decimal | undefined) ?? new Decimal(0n, field.scale)).add(value as Decimal);
  if (so === null || so === undefined) return value;
  const smaller = orderOf(value) < orderOf(so);
  return (operation === 'min') === smaller ? value : so;
}

function orderOf(value: unknown): number {
  const given = value as { days?: number; ms?: number; toNumber?(): number };
  return given.days ?? given.ms ?? Number(String(value));
}
