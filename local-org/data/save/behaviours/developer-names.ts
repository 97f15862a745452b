/**
 * Unique names that the platform makes of the name when none is given (Object Reference, "Document", "UserRole": "If no DeveloperName is
 * specified, … Salesforce generates one for each record").
 */
import type { Behaviour } from '../behaviour.ts';

/** Letters, digits and single underscores, beginning with a letter. */
export function developerNameOf(name: string): string {
  const words = name.replace(/\W+|_+/g, '_').replace(/^_+|_+$/g, '');
  return /^[a-z]/i.test(words) ? words : `X${words}`;
}

export const developerNames: Behaviour = {
  prepare(_run, rows) {
    for (const { record } of rows)
      record.values['DeveloperName'] ??= developerNameOf(String(record.values['Name'] ?? ''));
  }
};
