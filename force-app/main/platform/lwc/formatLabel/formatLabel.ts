/**
 * Fills values into a custom label.
 *
 * @param label text with places `{0}`, `{1}` …
 * @param values what goes there; a place without a value is left as it is
 * @returns the text for the user
 */
export function formatLabel(label: string, ...values: readonly (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
