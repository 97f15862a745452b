/** What the field of a dialog shows of a number: empty where there is none. */
export function textOf(value: number | null | undefined): string {
    return value === null || value === undefined ? '' : String(value);
}

/** The number that was entered; null where nothing was. */
export function numberOf(entered: string): number | null {
    return entered === '' ? null : Number(entered);
}
