/** The Name of a person is made of its parts (Object Reference, "Name" of Contact, Lead and User). */
import type { Behaviour } from '../behaviour.ts';
import type { SObjectRecord } from '../../record.ts';

/** First name, middle name, last name, suffix; the salutation is no part of it. */
export function personName(record: SObjectRecord): string | null {
  const { values } = record;
  const parts = [values['FirstName'], values['MiddleName'], values['LastName'], values['Suffix']].filter(
    (part) => typeof part === 'string' && part !== ''
  );
  return parts.length > 0 ? parts.join(' ') : null;
}

export const personNames: Behaviour = {
  derive(_run, rows) {
    for (const { record } of rows) record.values['Name'] = personName(record);
  }
};
