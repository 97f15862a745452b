/** What a new record gets without being told: default values, owner, currency, record type. */
import { FormulaError } from '../formula/api.ts';
import type { FieldSchema } from '../schema/model.ts';
import { coerce } from './coerce.ts';
import type { ObjectPlan } from './object-plan.ts';
import type { Parents } from './record-formulas.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Fills the fields a caller did not set. A field set to null on purpose stays null, but a checkbox is never null. */
export function applyDefaults(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[], parents: Parents): void {
  const { tx, settings } = run;
  const recordType = plan.object.fields.has('recordtypeid')
    ? settings.defaultRecordType(tx.userId, plan.object.name)
    : null;
  const currency = plan.object.fields.has('currencyisocode') ? settings.currency(tx.userId) : undefined;
  const constants = new Map<FieldSchema, unknown>();
  for (const row of rows) {
    const { values } = row.record;
    if (plan.hasOwner && !values['OwnerId']) values['OwnerId'] = tx.userId;
    if (recordType !== null && values['RecordTypeId'] === undefined) values['RecordTypeId'] = recordType;
    if (currency !== undefined && !values['CurrencyIsoCode']) values['CurrencyIsoCode'] = currency;
    // A custom setting without an owner is the one of the whole org.
    if (plan.object.kind === 'customSetting' && !values['SetupOwnerId'])
      values['SetupOwnerId'] = settings.organizationId();
    for (const field of plan.defaulted) {
      if (values[field.name] !== undefined) continue;
      values[field.name] = defaultOf(run, plan, field, row, parents, constants);
    }
    for (const field of plan.booleans)
      if (values[field.name] === undefined || values[field.name] === null) values[field.name] = false;
  }
}

function defaultOf(
  run: SaveRun,
  plan: ObjectPlan,
  field: FieldSchema,
  row: SaveRow,
  parents: Parents,
  constants: Map<FieldSchema, unknown>
): unknown {
  if (field.type === 'picklist' || field.type === 'multipicklist') {
    const byType = recordTypeDefault(run, plan, field, row, parents);
    if (byType !== undefined) return byType;
    const value = field.picklistValues.find((each) => each.isDefault && each.isActive)?.value;
    if (value !== undefined || field.defaultValue === undefined) return value ?? null;
  }
  if (constants.has(field)) return constants.get(field);
  const text = field.defaultValue as string;
  if (field.type === 'boolean') {
    const literal = text.trim().toLowerCase();
    if (literal === 'true' || literal === 'false') {
      constants.set(field, literal === 'true');
      return literal === 'true';
    }
  }
  if (!field.custom && /^[\w .-]+$/.test(text)) {
    // Defaults of the platform's own fields are written as plain values.
    const value =
      field.type === 'integer' ? Number(text) : field.type === 'double' ? coerce(field, Number(text)) : text;
    constants.set(field, value);
    return value;
  }
  const compiled = run.formulas.defaultValue(plan.object, field);
  let value: unknown;
  try {
    value = coerce(
      field,
      compiled.evaluate(run.formulas.context(run.tx, row.record, parents, { isNew: true, old: undefined }))
    );
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    value = null;
  }
  if (compiled.references.every((path) => (path[0] as string).startsWith('$'))) constants.set(field, value);
  return value;
}

/** A record type may have a default of its own for a picklist. Undefined: it says nothing about this field. */
function recordTypeDefault(
  run: SaveRun,
  plan: ObjectPlan,
  field: FieldSchema,
  row: SaveRow,
  parents: Parents
): string | null | undefined {
  const id = row.record.values['RecordTypeId'] as string | null | undefined;
  if (!id || plan.recordTypes.length === 0) return undefined;
  const name = parents.get(id, run.schema)?.values['DeveloperName'];
  const values = plan.recordTypes
    .find((type) => type.developerName === name)
    ?.picklistValues.get(field.name.toLowerCase());
  if (!values) return undefined;
  return values.find((value) => value.isDefault)?.value ?? null;
}
