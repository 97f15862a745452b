/** No value: null, or never set. */
export function isBlank(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
