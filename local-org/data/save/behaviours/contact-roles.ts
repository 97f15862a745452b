/** Contact roles of opportunities (Object Reference, "Opportunity", ContactId: derived from the primary role; "OpportunityContactRole"). */
import type { Behaviour } from '../behaviour.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';

/** One role at most is primary, and its contact is the opportunity's. */
export const opportunityContactRole: Behaviour = {
  written(run, rows) {
    const { sqlite } = run.database;
    const others = sqlite.prepare(
      'UPDATE "OpportunityContactRole" SET "IsPrimary" = 0 WHERE "OpportunityId" = ? AND "Id" <> ? AND "IsPrimary" = 1'
    );
    for (const { record } of rows)
      if (record.values['IsPrimary'] === true) others.run(String(record.values['OpportunityId']), record.id);
    nameContacts(run, rows);
  },
  removed: nameContacts
};

function nameContacts(run: SaveRun, rows: readonly SaveRow[]): void {
  const ids = [...new Set(rows.map((row) => row.record.values['OpportunityId']))];
  run.database.sqlite
    .prepare(
      `UPDATE "Opportunity" AS o SET "ContactId" = (SELECT r."ContactId" FROM "OpportunityContactRole" AS r
        WHERE r."OpportunityId" = o."Id" AND r."IsPrimary" = 1 AND r."IsDeleted" = 0 LIMIT 1)
        WHERE o."Id" IN (SELECT value FROM json_each(?))`
    )
    .run(JSON.stringify(ids));
}
