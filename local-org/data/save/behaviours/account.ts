/** Accounts (Object Reference, "Account"; Help, "Considerations for Deleting Accounts"). */
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { fail } from '../row.ts';
import { refuseCircles } from './hierarchies.ts';
import { derivePersons, writePersonContacts } from './person-accounts.ts';

export const account: Behaviour = {
  derive(run, rows) {
    refuseCircles(run, rows, 'ParentId');
    derivePersons(run, rows);
  },

  written: writePersonContacts,

  deleting(run, rows) {
    const find = (object: string, condition: string, name: string): Map<string, string[]> => {
      const schema = run.schema.objects.get(object.toLowerCase()) as ObjectSchema;
      const found = new Map<string, string[]>();
      const ids = JSON.stringify(rows.map((row) => row.source.id));
      for (const [id, title] of run.database
        .table(schema)
        .columns(
          ['AccountId', name],
          `"AccountId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0 AND ${condition}`,
          ids
        )) {
        found.set(id as string, [...(found.get(id as string) ?? []), String(title)]);
      }
      return found;
    };
    const cases = find('Case', '1', 'CaseNumber');
    const won = find('Opportunity', '"IsWon" = 1', 'Name');
    const contracts = find('Contract', '"StatusCode" = \'Activated\'', 'ContractNumber');
    for (const row of rows) {
      const name = String(row.old?.values['Name'] ?? '');
      const id = row.source.id as string;
      const refuse = (what: string, titles: readonly string[]): void =>
        fail(
          row,
          'DELETE_FAILED',
          `Your attempt to delete ${name} could not be completed because it is associated with the following ${what}.: ${titles.join(', ')}\n`,
          []
        );
      if (cases.has(id)) refuse('cases', cases.get(id) as string[]);
      else if (contracts.has(id)) refuse('activated contracts', contracts.get(id) as string[]);
      else if (won.has(id)) {
        fail(
          row,
          'DELETE_FAILED',
          `Your attempt to delete ${name} could not be completed because some opportunities in ${name} were closed won. The opportunities that were closed won are shown below.: ${(won.get(id) as string[]).join(', ')}\n`,
          []
        );
      }
    }
  }
};
