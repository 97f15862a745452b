/** System.BusinessHours. Source: Apex Reference, "BusinessHours Class". Holidays are not linked to business hours in a local org. */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { ApexDatetime } from '../../values/index.ts';
import type { ApexTime } from '../../values/index.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import { notNull } from './arguments.ts';
import { platformType } from './declare.ts';
import { uncounted } from './running-user.ts';
import { addOpenTime, nextOpen, openTimeBetween } from './working-week.ts';
import type { WorkingWeek } from './working-week.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The hours of a record. Throws InvalidParameterValueException for an id of none. */
function weekOf(id: string | null): WorkingWeek {
  const tx = currentTransaction();
  const fields = DAYS.flatMap((day) => [`${day}StartTime`, `${day}EndTime`]);
  const soql = `SELECT TimeZoneSidKey, ${fields.join(', ')} FROM BusinessHours WHERE Id = :id`;
  const options = { access: SYSTEM_ACCESS, binds: new Map([['id', notNull(id)]]) };
  const record = tx.org.query(uncounted(tx), soql, options).records[0];
  if (record === undefined) throwApex('System.InvalidParameterValueException', `Invalid business hours id: ${id}`);
  const time = (field: string): number | null => (record.values[field] as ApexTime | null | undefined)?.ms ?? null;
  return {
    zone: record.values['TimeZoneSidKey'] as string,
    days: DAYS.map((day) => {
      const start = time(`${day}StartTime`);
      const end = time(`${day}EndTime`);
      return start === null || end === null ? null : { start, end };
    })
  };
}

const datetime = (ms: number | null): ApexDatetime | null => (ms === null ? null : new ApexDatetime(ms));
const add = (id: string | null, start: ApexDatetime | null, interval: bigint | null): ApexDatetime | null =>
  datetime(addOpenTime(weekOf(id), notNull(start).ms, Number(notNull(interval))));

platformType({
  name: 'System.BusinessHours',
  kind: 'class',
  statics: {
    'Datetime add(Id businessHoursId, Datetime startDate, Long interval)': add,
    // The same moment: only its text would be told in GMT, and a Datetime has no zone of its own.
    'Datetime addGmt(Id businessHoursId, Datetime startDate, Long interval)': add,
    'Long diff(Id businessHoursId, Datetime startDate, Datetime endDate)': (
      id: string | null,
      start: ApexDatetime | null,
      end: ApexDatetime | null
    ) => BigInt(openTimeBetween(weekOf(id), notNull(start).ms, notNull(end).ms)),
    'Boolean isWithin(Id businessHoursId, Datetime targetDate)': (id: string | null, moment: ApexDatetime | null) =>
      nextOpen(weekOf(id), notNull(moment).ms) === notNull(moment).ms,
    'Datetime nextStartDate(Id businessHoursId, Datetime targetDate)': (
      id: string | null,
      moment: ApexDatetime | null
    ) => datetime(nextOpen(weekOf(id), notNull(moment).ms))
  }
});
