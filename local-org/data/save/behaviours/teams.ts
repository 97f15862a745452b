/**
 * Members of account and opportunity teams (Object Reference, "AccountTeamMember", "OpportunityTeamMember"): what a member may do with the
 * record stands in its share objects with the cause Team, for as long as the person is a member.
 */
import { ApexDatetime } from '../../../values/index.ts';
import { SObjectRecord } from '../../record.ts';
import type { Behaviour } from '../behaviour.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';

/** The behaviour for the team of one object; `levels` are the access fields that member and share have in common. */
function team(parent: 'Account' | 'Opportunity', levels: readonly string[]): Behaviour {
  const parentField = `${parent}Id`;

  function drop(run: SaveRun, rows: readonly SaveRow[]): void {
    const statement = run.database.sqlite.prepare(
      `DELETE FROM "${parent}Share" WHERE "${parentField}" = ? AND "UserOrGroupId" = ? AND "RowCause" = 'Team'`
    );
    for (const { record } of rows) statement.run(String(record.values[parentField]), String(record.values['UserId']));
  }

  function share(run: SaveRun, rows: readonly SaveRow[]): void {
    const object = run.schema.objects.get(`${parent.toLowerCase()}share`);
    if (object === undefined) return;
    drop(run, rows);
    const now = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
    run.database.table(object).insert(
      rows.map(
        ({ record: { values } }) =>
          new SObjectRecord(object, {
            Id: run.database.nextId(object),
            [parentField]: values[parentField],
            UserOrGroupId: values['UserId'],
            // A member sees the record at least; what belongs to it only where that is said.
            ...Object.fromEntries(
              levels.map((name) => [name, values[name] ?? (name === `${parent}AccessLevel` ? 'Read' : 'None')])
            ),
            RowCause: 'Team',
            LastModifiedDate: now,
            LastModifiedById: run.tx.userId,
            IsDeleted: false
          })
      )
    );
  }

  return {
    written: share,
    removed(run, rows, restored) {
      if (restored) share(run, rows);
      else if (run.schema.objects.has(`${parent.toLowerCase()}share`)) drop(run, rows);
    }
  };
}

export const accountTeamMember = team('Account', [
  'AccountAccessLevel',
  'OpportunityAccessLevel',
  'CaseAccessLevel',
  'ContactAccessLevel'
]);

export const opportunityTeamMember = team('Opportunity', ['OpportunityAccessLevel']);
