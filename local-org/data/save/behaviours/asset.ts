/** Assets (Object Reference, "Asset": an account or a contact is required). */
import type { Behaviour } from '../behaviour.ts';
import { isBlank } from '../blank.ts';
import { fail } from '../row.ts';

export const asset: Behaviour = {
  derive(_run, rows) {
    for (const row of rows) {
      const { values } = row.record;
      if (isBlank(values['AccountId']) && isBlank(values['ContactId']))
        fail(row, 'FIELD_INTEGRITY_EXCEPTION', 'Every asset needs an account, a contact, or both.', ['AccountId']);
    }
  }
};
