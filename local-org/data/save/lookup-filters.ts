/** Lookup filters that are required (Help, "Lookup Filters"; error FIELD_FILTER_VALIDATION_EXCEPTION). */
import { NotSupported } from '../access.ts';
import type { SObjectRecord } from '../record.ts';
import type { FieldSchema, LookupFilter } from '../schema/model.ts';
import { textsOf } from '../schema/translations.ts';
import { holds, parseFilterLogic } from '../security/criteria.ts';
import type { FilterLogic } from '../security/criteria.ts';
import type { ObjectPlan } from './object-plan.ts';
import { sameValue } from './overlay.ts';
import type { Parents } from './record-formulas.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';
import { meets } from './summary-filter.ts';

const notMet = 'Value does not exist or does not match filter criteria.';

/** Checks rows whose lookup, or a field its filter reads of the record itself, is new or has changed. */
export function checkLookupFilters(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[], parents: Parents): void {
  for (const field of plan.filteredLookups) {
    const filter = field.lookupFilter as LookupFilter;
    const own = filter.items
      .flatMap((item) => [item.field, item.valueField ?? ''])
      .filter((path) => path.startsWith('$Source.'))
      .map((path) => path.slice('$Source.'.length));
    const changed = rows.filter(
      (row) =>
        row.record.values[field.name] &&
        (row.old === undefined ||
          [field.name, ...own].some(
            (name) =>
              !sameValue(row.record.values[canonical(row.record, name)], row.old?.values[canonical(row.record, name)])
          ))
    );
    if (changed.length === 0) continue;
    parents.fetch(
      changed.map((row) => row.record.values[field.name] as string),
      run.schema
    );
    const where = field.source ? `${field.source.file}:${field.source.line}` : `${plan.object.name}.${field.name}`;
    const logic: FilterLogic =
      filter.booleanFilter === undefined
        ? { kind: 'and', parts: filter.items.map((_, index) => ({ kind: 'item', index })) }
        : parseFilterLogic(filter.booleanFilter, filter.items.length, where);
    for (const row of changed) {
      const target = parents.get(row.record.values[field.name] as string, run.schema);
      const met = filter.items.map((item) => {
        const value = valueAt(run, row.record, target, field, item.field, parents, where);
        const wanted =
          item.valueField === undefined
            ? item.value
            : asText(valueAt(run, row.record, target, field, item.valueField, parents, where));
        return meets(value, item.operation, wanted);
      });
      if (!holds(logic, met))
        fail(
          row,
          'FIELD_FILTER_VALIDATION_EXCEPTION',
          textsOf(run.schema, run.settings.language?.(run.tx.userId) ?? 'en_US').lookupFilterMessage(field) ??
            filter.errorMessage ??
            notMet,
          [field.name]
        );
    }
  }
}

function canonical(record: SObjectRecord, name: string): string {
  return record.object.fields.get(name.toLowerCase())?.name ?? name;
}

/** `Target__c.Field`, `$Source.Field`, `$User.Field`. */
function valueAt(
  run: SaveRun,
  record: SObjectRecord,
  target: SObjectRecord | null,
  lookup: FieldSchema,
  path: string,
  parents: Parents,
  where: string
): unknown {
  const [head, ...rest] = path.split('.') as [string, ...string[]];
  if (head === '$Source' || head.toLowerCase() === (lookup.referenceTo[0] ?? '').toLowerCase()) {
    const holder = head === '$Source' ? record : target;
    const field = holder?.object.fields.get((rest[0] ?? '').toLowerCase());
    if (rest.length !== 1 || (holder && !field)) throw new NotSupported(`the field ${path} in a lookup filter`, where);
    if (!holder || !field) return null;
    return field.formula === undefined
      ? (holder.values[field.name] ?? null)
      : run.formulas.evaluateField(run.tx, holder, field, parents);
  }
  if (head.startsWith('$')) return run.formulas.globalValue([head, ...rest], run.tx.userId);
  throw new NotSupported(`the field ${path} in a lookup filter`, where);
}

/** A value as metadata would write it. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = String(value as string);
  // A comma would part the text into alternatives.
  return text.includes(',') ? `"${text}"` : text;
}
