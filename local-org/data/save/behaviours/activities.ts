/** Tasks and events (Object Reference, "Task", "Event"): closed, related account, dates and durations. */
import { ApexDate, ApexDatetime, zoneDays } from '../../../values/index.ts';
import type { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { sameValue } from '../overlay.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { checkSeries, makeOccurrences } from './recurrence.ts';
import { noteLastActivity } from './last-activity.ts';
import { isBlank } from '../blank.ts';

const minute = 60_000;
const day = 86_400_000;
const longestEvent = 14 * day;

export const task: Behaviour = {
  derive(run, rows) {
    relate(run, rows);
    checkSeries(run, rows);
    const object = rows[0]?.record.object as ObjectSchema;
    const statuses = object.fields.get('status')?.picklistValues ?? [];
    const priorities = object.fields.get('priority')?.picklistValues ?? [];
    for (const { record, old } of rows) {
      const { values } = record;
      values['IsClosed'] =
        statuses.find((status) => status.value === values['Status'])?.attributes?.['closed'] === true;
      values['IsHighPriority'] =
        priorities.find((priority) => priority.value === values['Priority'])?.attributes?.['highPriority'] === true;
      if (values['IsClosed'] !== true) values['CompletedDateTime'] = null;
      else if (old?.values['IsClosed'] !== true)
        values['CompletedDateTime'] = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
    }
  },
  written(run, rows) {
    noteLastActivity(run, rows);
    makeOccurrences(run, rows);
  },
  removed: noteLastActivity
};

export const event: Behaviour = {
  derive(run, rows) {
    relate(run, rows);
    checkSeries(run, rows);
    for (const row of rows) setTimes(run, row);
  },
  written(run, rows) {
    noteLastActivity(run, rows);
    makeOccurrences(run, rows);
  },
  removed: noteLastActivity
};

/** WhatCount, WhoCount and the account: of the record it is related to, else of the contact. */
function relate(run: SaveRun, rows: readonly SaveRow[]): void {
  const ids = new Set<string>();
  for (const { record } of rows)
    for (const name of ['WhatId', 'WhoId'])
      if (typeof record.values[name] === 'string') ids.add(record.values[name] as string);
  const found = new Map<string, SObjectRecord>();
  const byObject = new Map<ObjectSchema, string[]>();
  for (const id of ids) {
    const object = run.schema.byPrefix.get(id.slice(0, 3));
    if (object) byObject.set(object, [...(byObject.get(object) ?? []), id]);
  }
  for (const [object, list] of byObject)
    for (const [id, record] of run.database.table(object).read(list)) found.set(id, record);
  for (const row of rows) {
    const { values } = row.record;
    const what = found.get(values['WhatId'] as string);
    const who = found.get(values['WhoId'] as string);
    values['WhatCount'] = what ? 1 : 0;
    values['WhoCount'] = who ? 1 : 0;
    if (who?.object.name === 'Lead' && what) {
      fail(row, 'FIELD_INTEGRITY_EXCEPTION', 'You can only relate an activity of a lead to the lead', ['WhatId']);
      continue;
    }
    const account =
      what?.object.name === 'Account' ? what.id : what?.object.custom === false ? what.values['AccountId'] : undefined;
    values['AccountId'] = account ?? (who?.object.name === 'Contact' ? who.values['AccountId'] : null) ?? null;
  }
}

function setTimes(run: SaveRun, row: SaveRow): void {
  const { record, old } = row;
  const { values } = record;
  const given = (name: string): boolean =>
    !isBlank(values[name]) && (old === undefined || !sameValue(values[name], old.values[name]));
  if (values['IsAllDayEvent'] === true) {
    setAllDay(row, given);
    return;
  }
  let start = (
    given('StartDateTime') || !given('ActivityDateTime') ? values['StartDateTime'] : values['ActivityDateTime']
  ) as ApexDatetime | null | undefined;
  start ??= values['ActivityDateTime'] as ApexDatetime | null | undefined;
  start ??= values['RecurrenceStartDateTime'] as ApexDatetime | null | undefined;
  if (!start) {
    fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [ActivityDateTime, DurationInMinutes]', [
      'ActivityDateTime',
      'DurationInMinutes'
    ]);
    return;
  }
  let end = values['EndDateTime'] as ApexDatetime | null | undefined;
  const minutes = values['DurationInMinutes'] as number | null | undefined;
  // A new start alone moves the event; a given duration counts unless the end is given too.
  if (
    !isBlank(minutes) &&
    (isBlank(end) || (!given('EndDateTime') && old !== undefined) || (old === undefined && !given('EndDateTime')))
  )
    end = new ApexDatetime(start.ms + minutes * minute);
  if (!end) {
    fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [DurationInMinutes]', ['DurationInMinutes']);
    return;
  }
  if (old === undefined && !isBlank(minutes) && given('EndDateTime') && end.ms - start.ms !== minutes * minute) {
    fail(row, 'FIELD_INTEGRITY_EXCEPTION', 'Activity Duration must match the start and end date times', [
      'DurationInMinutes'
    ]);
    return;
  }
  if (end.ms < start.ms)
    fail(row, 'FIELD_INTEGRITY_EXCEPTION', "Event duration can't be negative: an event can't end before it starts", [
      'DurationInMinutes'
    ]);
  else if (end.ms - start.ms > longestEvent)
    fail(row, 'FIELD_INTEGRITY_EXCEPTION', "Event duration can't be longer than 14 days", ['DurationInMinutes']);
  const zone = run.settings.timeZone(run.tx.userId);
  Object.assign(values, {
    StartDateTime: start,
    ActivityDateTime: start,
    EndDateTime: end,
    DurationInMinutes: Math.round((end.ms - start.ms) / minute),
    ActivityDate: new ApexDate(zoneDays(zone, start.ms)),
    EndDate: new ApexDate(zoneDays(zone, end.ms))
  });
}

/** All-day events are dates; their datetimes are midnight in UTC. */
function setAllDay(row: SaveRow, given: (name: string) => boolean): void {
  const { values } = row.record;
  const startTime = (values['StartDateTime'] ?? values['ActivityDateTime']) as ApexDatetime | null | undefined;
  const start =
    given('ActivityDate') || !startTime
      ? (values['ActivityDate'] as ApexDate | null | undefined)
      : new ApexDate(Math.floor(startTime.ms / day));
  if (!start) {
    fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [ActivityDate]', ['ActivityDate']);
    return;
  }
  const endTime = values['EndDateTime'] as ApexDatetime | null | undefined;
  const minutes = values['DurationInMinutes'] as number | null | undefined;
  const days =
    endTime && (given('EndDateTime') || isBlank(minutes))
      ? Math.floor(endTime.ms / day) - start.days
      : Math.max(1, Math.ceil((minutes ?? 1440) / 1440)) - 1;
  if (days < 0)
    fail(row, 'FIELD_INTEGRITY_EXCEPTION', "Event duration can't be negative: an event can't end before it starts", [
      'DurationInMinutes'
    ]);
  Object.assign(values, {
    ActivityDate: start,
    StartDateTime: new ApexDatetime(start.days * day),
    ActivityDateTime: new ApexDatetime(start.days * day),
    EndDateTime: new ApexDatetime((start.days + days) * day),
    EndDate: new ApexDate(start.days + days),
    DurationInMinutes: (days + 1) * 1440
  });
}
