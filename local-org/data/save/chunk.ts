/**
 * One chunk of an insert or update through the save procedure, in the order of the Apex Developer Guide,
 * "Triggers and Order of Execution".
 */
import { ApexDatetime, Decimal } from '../../values/index.ts';
import type { SObjectRecord } from '../record.ts';
import type { FieldSchema } from '../schema/model.ts';
import { autoNumber } from './auto-number.ts';
import { behaviourOf } from './behaviours/index.ts';
import { captureChanges } from './change-capture.ts';
import { applyDefaults } from './defaults.ts';
import type { ObjectPlan } from './object-plan.ts';
import { checkLookupFilters } from './lookup-filters.ts';
import { sameValue } from './overlay.ts';
import { shareWithOwners } from './owner-shares.ts';
import { Parents } from './record-formulas.ts';
import { checkReferences } from './references.ts';
import { rollUp } from './roll-ups.ts';
import { collectErrors } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';
import { trackHistory } from './history.ts';
import { checkPicklists, coerceRow, validateRow } from './system-validation.ts';
import { checkUniqueness } from './uniqueness.ts';
import { checkValidationRules } from './validation-rules.ts';

/** Saves rows; those with errors afterwards were not saved, or have to be undone by the caller when `written`. */
export function saveChunk(
  run: SaveRun,
  plan: ObjectPlan,
  rows: readonly SaveRow[],
  operation: 'insert' | 'update'
): void {
  const behaviour = behaviourOf(plan.object);
  const parents = new Parents(run.database);
  const good = (): SaveRow[] => rows.filter((row) => row.errors.length === 0);
  const isNew = operation === 'insert';
  if (isNew) {
    applyDefaults(run, plan, good(), parents);
    if (good().length > 0) behaviour?.prepare?.(run, good());
  }
  // Step 2: for requests from Apex and the API only foreign keys and restricted picklists are checked before the triggers.
  const changed = (row: SaveRow, field: FieldSchema): boolean =>
    isNew || !sameValue(row.record.values[field.name], row.old?.values[field.name]);
  checkPicklists(plan, good());
  checkReferences(run, good(), plan.references, changed);
  const given = new Map<SaveRow, unknown[]>();
  for (const row of good())
    given.set(
      row,
      plan.references.map((field) => row.record.values[field.name])
    );

  runTriggers(run, plan, good(), 'before', operation, parents);

  const checked = good();
  for (const row of checked) coerceRow(plan, row);
  // A before trigger may have refused every row; then there is nothing to derive from.
  if (good().length > 0) behaviour?.derive?.(run, good());
  // Step 5: most system validation again, then the project's rules.
  for (const row of good()) validateRow(run, plan, row);
  checkPicklists(plan, good());
  checkReferences(
    run,
    good(),
    plan.references,
    (row, field) =>
      changed(row, field) && !sameValue(row.record.values[field.name], given.get(row)?.[plan.references.indexOf(field)])
  );
  checkLookupFilters(run, plan, good(), parents);
  checkValidationRules(run, plan, good(), parents);
  checkUniqueness(run, plan, good());

  const saved = good();
  if (saved.length === 0) return;
  write(run, plan, saved, isNew);
  shareWithOwners(run, plan, saved);
  behaviour?.written?.(run, saved);
  if (!isNew) trackHistory(run, plan, saved);
  runTriggers(run, plan, saved, 'after', operation, new Parents(run.database));
  rollUp(run, plan, saved);
  captureChanges(run, plan.object, saved, isNew ? 'CREATE' : 'UPDATE');
}

/** Writes rows with their system fields. */
function write(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[], isNew: boolean): void {
  const { tx, database } = run;
  const now = new ApexDatetime(Math.floor(tx.now() / 1000) * 1000);
  const table = database.table(plan.object);
  if (isNew && plan.autoNumbers.length > 0) autoNumber(run, plan, rows);
  for (const { record } of rows) {
    const { values } = record;
    if (isNew) {
      record.id = database.nextId(plan.object);
      if (plan.hasAudit) {
        values['CreatedDate'] ??= now;
        values['CreatedById'] ??= tx.userId;
      }
      if (plan.hasDeleted) values['IsDeleted'] = false;
      for (const field of plan.zeroSummaries) values[field.name] ??= new Decimal(0n, field.scale);
      // A text name left empty takes the record's id (custom objects only; the platform's own require theirs).
      if (
        plan.object.kind === 'custom' &&
        !values['Name'] &&
        plan.object.fields.get('name')?.autoNumberFormat === undefined
      )
        values['Name'] = record.id;
    }
    if (plan.hasModified && (!isNew || (values['LastModifiedDate'] ?? null) === null)) {
      values['LastModifiedDate'] = now;
      values['LastModifiedById'] = tx.userId;
    }
    if (plan.hasModstamp) values['SystemModstamp'] = now;
  }
  if (isNew) table.insert(rows.map((row) => row.record));
  else {
    const olds = new Map(rows.map((row) => [row.record, row.old as SObjectRecord]));
    table.update([...olds.keys()], (record) => {
      const old = olds.get(record) as SObjectRecord;
      return table.names.filter((name) => !sameValue(record.values[name], old.values[name]));
    });
  }
}

/** Fires the triggers of one event on rows, and takes over the errors they add. Rows in an after trigger are read-only. */
export function runTriggers(
  run: SaveRun,
  plan: ObjectPlan,
  rows: readonly SaveRow[],
  timing: 'before' | 'after',
  operation: 'insert' | 'update' | 'delete' | 'undelete',
  parents: Parents
): void {
  const { tx, formulas } = run;
  if (
    rows.length === 0 ||
    run.bypassTriggers ||
    !plan.object.triggerable ||
    tx.hasTriggers?.(plan.object.name) === false
  )
    return;
  const newRecords = operation === 'delete' ? undefined : rows.map((row) => row.record);
  const oldRecords =
    operation === 'insert' || operation === 'undelete' ? undefined : rows.map((row) => row.old as SObjectRecord);
  if (newRecords) {
    // The after event of a save gets the records that its before event has filled.
    if (timing === 'before' || operation === 'undelete') fillUnset(plan, newRecords);
    formulas.calculate(tx, newRecords, parents);
    for (const record of newRecords) record.readOnly = timing === 'after';
  }
  if (oldRecords && timing === 'before') {
    formulas.calculate(tx, oldRecords, parents);
    for (const record of oldRecords) record.readOnly = true;
  }
  const guarded =
    timing === 'before'
      ? (rows.map((row) => row.source.id).filter((id) => id !== null && !run.inBeforeTrigger.has(id)) as string[])
      : [];
  for (const id of guarded) run.inBeforeTrigger.add(id);
  try {
    tx.runTriggers({
      object: plan.object.name,
      timing,
      operation,
      ...(newRecords ? { newRecords } : {}),
      ...(oldRecords ? { oldRecords } : {})
    });
  } finally {
    for (const id of guarded) run.inBeforeTrigger.delete(id);
  }
  collectErrors(rows);
  for (const row of rows) {
    const { errors } = row.old ?? {};
    if (!errors || errors.length === 0) continue;
    row.errors.push(
      ...errors.map((error) => ({ statusCode: error.statusCode, message: error.message, fields: error.fields }))
    );
    if (row.old) row.old.errors = undefined;
  }
}

/** In triggers every field of a record has a value, if only null. */
function fillUnset(plan: ObjectPlan, records: readonly SObjectRecord[]): void {
  const { triggerFields } = plan;
  for (const { values } of records)
    for (const name of triggerFields) if (values[name] === undefined) values[name] = null;
}
