import type { FieldError } from 'apex';

/**
 * Shows at each field what is wrong with it, and goes to the first.
 *
 * @param inputs the fields of a dialog
 * @returns whether all of them are right
 */
export function reportAll(inputs: readonly LightningInputElement[]): boolean {
    const wrong = inputs.filter((input) => !input.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
}

/**
 * Shows each reason of a refusal at its field.
 *
 * @param inputs the fields of a dialog; `data-field` names what each of them writes
 * @returns the reasons that belong to none of them
 */
export function showRefusal(inputs: readonly LightningInputElement[], refusal: readonly FieldError[]): string[] {
    const byField = new Map(inputs.map((input) => [input.dataset.field, input]));
    const general: string[] = [];
    for (const { field, message } of refusal) {
        const input = field ? byField.get(field) : undefined;
        if (input) {
            input.setCustomValidity(message);
        } else {
            general.push(message);
        }
    }
    reportAll(inputs);
    return general;
}
