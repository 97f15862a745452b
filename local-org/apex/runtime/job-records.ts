/** AsyncApexJob and CronTrigger records: what a job tells of itself in queries. They are the platform's own writing: no triggers, no limits. */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import type { TransactionContext } from '../../data/access.ts';
import type { DmlOptions } from '../../data/api.ts';
import { SObjectRecord } from '../../data/record.ts';
import { ApexDatetime, makeId } from '../../values/index.ts';
import { throwApex } from './exceptions.ts';
import type { Transaction } from './transaction.ts';

const AS_PLATFORM: DmlOptions = { access: SYSTEM_ACCESS, allOrNone: true, bypassTriggers: true, asPlatform: true };

let sequence = 1;

function uncounted(tx: Transaction): TransactionContext {
  return { userId: tx.userId, now: () => tx.now(), runTriggers: () => undefined, count: () => undefined };
}

/** Writes the fields the object has; gives the id, made up when the schema has no such object. */
function write(
  tx: Transaction,
  objectName: string,
  prefix: string,
  values: Record<string, unknown>,
  id?: string
): string {
  const object = tx.org.schema.objects.get(objectName.toLowerCase());
  if (!object) return id ?? makeId(prefix, sequence++);
  const record = new SObjectRecord(object);
  for (const [name, value] of Object.entries(values)) {
    const field = object.fields.get(name.toLowerCase());
    if (field && value !== undefined) record.values[field.name] = value;
  }
  if (id !== undefined) record.id = id;
  tx.org.dml(uncounted(tx), id === undefined ? 'insert' : 'update', [record], AS_PLATFORM);
  return record.id as string;
}

function classId(tx: Transaction, className: string): string | undefined {
  if (!tx.org.schema.objects.has('apexclass')) return undefined;
  const name = className.split('.').at(-1) as string;
  const found = tx.org.query(uncounted(tx), 'SELECT Id FROM ApexClass WHERE Name = :name LIMIT 1', {
    access: SYSTEM_ACCESS,
    binds: new Map([['name', name]])
  }).records[0];
  return found?.id ?? undefined;
}

function timesTriggered(tx: Transaction, id: string): number {
  const [trigger] = tx.org.query(uncounted(tx), 'SELECT TimesTriggered FROM CronTrigger WHERE Id = :id', {
    access: SYSTEM_ACCESS,
    binds: new Map([['id', id]])
  }).records;
  return (trigger?.values['TimesTriggered'] as number | null | undefined) ?? 0;
}

export const JobRecords = {
  add(
    tx: Transaction,
    job: { type: 'Future' | 'Queueable' | 'BatchApex' | 'ScheduledApex'; className: string; methodName: string | null }
  ): string {
    return write(tx, 'AsyncApexJob', '707', {
      JobType: job.type,
      Status: 'Queued',
      ApexClassId: classId(tx, job.className),
      MethodName: job.methodName,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      CreatedById: tx.userId,
      CreatedDate: new ApexDatetime(tx.now())
    });
  },

  status(tx: Transaction, id: string, status: string): void {
    const ended = status === 'Completed' || status === 'Failed' || status === 'Aborted';
    write(
      tx,
      'AsyncApexJob',
      '707',
      { Status: status, CompletedDate: ended ? new ApexDatetime(tx.now()) : undefined },
      id
    );
  },

  failed(tx: Transaction, id: string, message: string): void {
    write(
      tx,
      'AsyncApexJob',
      '707',
      {
        Status: 'Failed',
        ExtendedStatus: message.slice(0, 255),
        NumberOfErrors: 1,
        CompletedDate: new ApexDatetime(tx.now())
      },
      id
    );
  },

  progress(tx: Transaction, id: string, done: number, total: number, errors: number, extended: string | null): void {
    write(
      tx,
      'AsyncApexJob',
      '707',
      {
        JobItemsProcessed: done,
        TotalJobItems: total,
        NumberOfErrors: errors,
        ExtendedStatus: extended?.slice(0, 255)
      },
      id
    );
  },

  addTrigger(
    tx: Transaction,
    job: { name: string; cron: string; nextFire: number; timeZone: string; className: string }
  ): string {
    const detail = tx.org.schema.objects.has('cronjobdetail')
      ? write(tx, 'CronJobDetail', '08a', { Name: job.name, JobType: '7' })
      : undefined;
    const trigger = write(tx, 'CronTrigger', '08e', {
      CronJobDetailId: detail,
      CronExpression: job.cron,
      NextFireTime: new ApexDatetime(job.nextFire),
      State: 'WAITING',
      TimesTriggered: 0,
      TimeZoneSidKey: job.timeZone,
      OwnerId: tx.userId,
      StartTime: new ApexDatetime(tx.now()),
      CreatedById: tx.userId
    });
    write(tx, 'AsyncApexJob', '707', {
      JobType: 'ScheduledApex',
      Status: 'Queued',
      ApexClassId: classId(tx, job.className),
      CronTriggerId: trigger,
      JobItemsProcessed: 0,
      TotalJobItems: 0,
      NumberOfErrors: 0,
      CreatedById: tx.userId,
      CreatedDate: new ApexDatetime(tx.now())
    });
    return trigger;
  },

  /** Whether what was written for a job is still there: a rollback takes back the asking for a job too. */
  stands(tx: Transaction, id: string): boolean {
    const objectName = id.startsWith('08e') ? 'CronTrigger' : 'AsyncApexJob';
    if (!tx.org.schema.objects.has(objectName.toLowerCase())) return true;
    return (
      tx.org.query(uncounted(tx), `SELECT COUNT() FROM ${objectName} WHERE Id = :id`, {
        access: SYSTEM_ACCESS,
        binds: new Map([['id', id]])
      }).totalSize > 0
    );
  },

  isScheduled(tx: Transaction, name: string): boolean {
    if (!tx.org.schema.objects.has('cronjobdetail')) return false;
    return (
      tx.org.query(
        uncounted(tx),
        "SELECT COUNT() FROM CronTrigger WHERE CronJobDetail.Name = :name AND State = 'WAITING'",
        {
          access: SYSTEM_ACCESS,
          binds: new Map([['name', name]])
        }
      ).totalSize > 0
    );
  },

  fired(tx: Transaction, id: string, nextFire: number | null): void {
    write(
      tx,
      'CronTrigger',
      '08e',
      {
        PreviousFireTime: new ApexDatetime(tx.now()),
        NextFireTime: nextFire === null ? null : new ApexDatetime(nextFire),
        State: nextFire === null ? 'COMPLETE' : 'WAITING',
        TimesTriggered: timesTriggered(tx, id) + 1
      },
      id
    );
  },

  /** `known` false: nothing of this id waits, so it must at least be a record. */
  aborted(tx: Transaction, id: string, known: boolean): void {
    const objectName = id.startsWith('08e') ? 'CronTrigger' : 'AsyncApexJob';
    if (!tx.org.schema.objects.has(objectName.toLowerCase())) {
      if (!known) throwApex('System.AsyncException', `Invalid job id: ${id}`);
      return;
    }
    if (!JobRecords.stands(tx, id)) throwApex('System.StringException', `Invalid id: ${id}`);
    if (objectName === 'CronTrigger') {
      const jobs = tx.org.query(uncounted(tx), 'SELECT Id FROM AsyncApexJob WHERE CronTriggerId = :id', {
        access: SYSTEM_ACCESS,
        binds: new Map([['id', id]])
      });
      for (const job of jobs.records) this.status(tx, job.id as string, 'Aborted');
      const record = tx.org.newRecord('CronTrigger');
      record.id = id;
      tx.org.dml(uncounted(tx), 'delete', [record], AS_PLATFORM);
    } else write(tx, 'AsyncApexJob', '707', { Status: 'Aborted', CompletedDate: new ApexDatetime(tx.now()) }, id);
  }
};
