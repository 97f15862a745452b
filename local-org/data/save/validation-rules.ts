/** The project's validation rules (Help, "Validation Rules"): a rule whose condition is true stops the record. */
import { FormulaError } from '../formula/api.ts';
import { textsOf } from '../schema/translations.ts';
import type { ObjectPlan } from './object-plan.ts';
import type { Parents } from './record-formulas.ts';
import { fail } from './row.ts';
import type { SaveRow } from './row.ts';
import type { SaveRun } from './run.ts';

/** Evaluates every active rule on every row that has no error yet. All rules of a row are tried, so all messages come at once. */
export function checkValidationRules(run: SaveRun, plan: ObjectPlan, rows: readonly SaveRow[], parents: Parents): void {
  if (plan.rules.length === 0) return;
  const checked = rows.filter((row) => row.errors.length === 0);
  if (checked.length === 0) return;
  const { formulas } = run;
  const rules = plan.rules.map((rule) => ({ rule, compiled: formulas.rule(plan.object, rule) }));
  formulas.prefetch(
    checked.map((row) => row.record),
    rules.map(({ compiled }) => compiled),
    parents
  );
  const context = formulas.context(run.tx, (checked[0] as SaveRow).record, parents);
  for (const row of checked) {
    context.at(row.record, row.old, row.old === undefined);
    for (const { rule, compiled } of rules) {
      let broken: boolean;
      try {
        broken = compiled.evaluate(context) === true;
      } catch (error) {
        if (!(error instanceof FormulaError)) throw error;
        // A rule whose formula fails stops the record with the formula's own error.
        fail(
          row,
          'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          `The validation formula for rule "${rule.name}" is invalid: ${error.message}`,
          []
        );
        continue;
      }
      if (!broken) continue;
      const message = textsOf(run.schema, run.settings.language?.(run.tx.userId) ?? 'en_US').validationMessage(
        plan.object,
        rule
      );
      fail(
        row,
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message,
        rule.errorDisplayField === undefined ? [] : [fieldName(plan, rule.errorDisplayField)]
      );
    }
  }
}

/** Lookups are named without `Id` in metadata. */
function fieldName(plan: ObjectPlan, name: string): string {
  return (
    (plan.object.fields.get(name.toLowerCase()) ?? plan.object.fields.get(`${name.toLowerCase()}id`))?.name ?? name
  );
}
