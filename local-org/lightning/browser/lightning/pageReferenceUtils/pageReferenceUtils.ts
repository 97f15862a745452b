/** `lightning/pageReferenceUtils`: default field values of a new record, written into an address. */

/** `Name=Acme,Phone=…`, each value encoded. */
export function encodeDefaultFieldValues(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value ?? ''))}`)
    .join(',');
}

/** The values of such a text. */
export function decodeDefaultFieldValues(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) values[part.slice(0, equals)] = decodeURIComponent(part.slice(equals + 1));
  }
  return values;
}
