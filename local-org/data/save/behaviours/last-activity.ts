/**
 * LastActivityDate of the records that tasks and events belong to (Object Reference, "LastActivityDate"): the most recent of the due
 * dates of events and of closed tasks.
 */
import type { ObjectSchema } from '../../schema/model.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';

/** Works the date out anew for everything that changed activities are or were related to. */
export function noteLastActivity(run: SaveRun, rows: readonly SaveRow[]): void {
  const byObject = new Map<ObjectSchema, Set<string>>();
  for (const { record, old } of rows) {
    for (const values of [record.values, old?.values]) {
      for (const name of ['WhatId', 'WhoId', 'AccountId']) {
        const id = values?.[name];
        if (typeof id !== 'string') continue;
        const object = run.schema.byPrefix.get(id.slice(0, 3));
        if (!object?.fields.has('lastactivitydate')) continue;
        const ids = byObject.get(object);
        if (ids) ids.add(id);
        else byObject.set(object, new Set([id]));
      }
    }
  }
  for (const [object, ids] of byObject) {
    const links =
      object.name === 'Contact' || object.name === 'Lead'
        ? ['WhoId']
        : object.name === 'Account'
          ? ['WhatId', 'AccountId']
          : ['WhatId'];
    const dates = links.flatMap((link) => [
      `SELECT max("ActivityDate") AS date FROM "Task" WHERE "${link}" = target."Id" AND "IsDeleted" = 0 AND "IsClosed" = 1`,
      `SELECT max("ActivityDate") FROM "Event" WHERE "${link}" = target."Id" AND "IsDeleted" = 0`
    ]);
    run.database.sqlite
      .prepare(
        `UPDATE "${object.name}" AS target SET "LastActivityDate" = (SELECT max(date) FROM (${dates.join(' UNION ALL ')})) WHERE "Id" IN (SELECT value FROM json_each(?))`
      )
      .run(JSON.stringify([...ids]));
  }
}
