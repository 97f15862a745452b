/** System.System: debug, clock, assertions, jobs. Source: Apex Reference, "System Class". */
import { NotSupported } from '../../data/access.ts';
import { ApexDate, ApexDatetime, zoneDays } from '../../values/index.ts';
import { apexEquals, apexHashCode } from '../runtime/equality.ts';
import { throwApex } from '../runtime/exceptions.ts';
import { currentTransaction } from '../runtime/transaction.ts';
import type { EnumConstant } from '../runtime/types.ts';
import { notNull } from './arguments.ts';
import { assertEquals, assertNotEquals, assertTrue } from './assertions.ts';
import type { AsyncOptions } from './async.ts';
import { abstractMethod, platformType } from './declare.ts';
import type { Implementation } from './declare.ts';
import { platformEnum } from './enums.ts';
import { userTimeZone } from './running-user.ts';
import { debugText } from './text.ts';

platformEnum('System.LoggingLevel', ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR']);
const APPLICATION_MODE = platformEnum('System.ApplicationReadWriteMode', ['DEFAULT', 'READ_ONLY']);
platformEnum('System.TriggerOperation', [
  'BEFORE_INSERT',
  'BEFORE_UPDATE',
  'BEFORE_DELETE',
  'AFTER_INSERT',
  'AFTER_UPDATE',
  'AFTER_DELETE',
  'AFTER_UNDELETE'
]);

function enqueue(
  job: object | null,
  options: Parameters<ReturnType<typeof currentTransaction>['host']['async']['enqueueJob']>[2]
): string {
  const tx = currentTransaction();
  return tx.host.async.enqueueJob(tx, notNull(job), options);
}

function schedule(name: string | null, cron: string | null, job: object | null): string {
  const tx = currentTransaction();
  return tx.host.async.schedule(tx, notNull(name), notNull(cron), notNull(job));
}

function scheduleBatch(job: object | null, name: string | null, minutes: number | null, size: number): string {
  const tx = currentTransaction();
  return tx.host.async.scheduleBatch(tx, notNull(job), notNull(name), notNull(minutes), size);
}

function delay(minutes: number | null): number {
  const value = minutes ?? 0;
  if (value < 0 || value > 10)
    throwApex('System.AsyncException', `Invalid delay: ${value}. It must be from 0 to 10 minutes.`);
  return value;
}

const isKind =
  (...kinds: string[]): Implementation =>
  () =>
    kinds.includes(currentTransaction().kind);

function refused(method: string): Implementation {
  return () => {
    throw new NotSupported(`System.${method}`);
  };
}

platformType({
  name: 'System.System',
  kind: 'class',
  statics: {
    'void debug(Object message)': (message: unknown) => currentTransaction().debug('DEBUG', debugText(message)),
    'void debug(LoggingLevel level, Object message)': (level: EnumConstant | null, message: unknown) =>
      currentTransaction().debug(level?.constant ?? 'DEBUG', debugText(message)),
    'void assert(Boolean condition)': (condition: boolean | null) => assertTrue(condition),
    'void assert(Boolean condition, Object message)': assertTrue,
    'void assertEquals(Object expected, Object actual)': (expected: unknown, actual: unknown) =>
      assertEquals(expected, actual),
    'void assertEquals(Object expected, Object actual, Object message)': assertEquals,
    'void assertNotEquals(Object expected, Object actual)': (expected: unknown, actual: unknown) =>
      assertNotEquals(expected, actual),
    'void assertNotEquals(Object expected, Object actual, Object message)': assertNotEquals,
    'Long currentTimeMillis()': () => BigInt(Math.trunc(currentTransaction().now())),
    'Datetime now()': () => new ApexDatetime(currentTransaction().now()),
    'Date today()': () => new ApexDate(zoneDays(userTimeZone(), currentTransaction().now())),
    'Boolean equals(Object left, Object right)': apexEquals,
    'Integer hashCode(Object value)': apexHashCode,
    'Boolean isBatch()': isKind('batch'),
    'Boolean isFuture()': isKind('future'),
    // A finalizer is a transaction of a kind of its own (Quiddity).
    'Boolean isQueueable()': isKind('queueable'),
    'Boolean isScheduled()': isKind('scheduled'),
    'Boolean isFunctionCallback()': () => false,
    'ApplicationReadWriteMode getApplicationReadWriteMode()': () => APPLICATION_MODE.DEFAULT,
    'Id enqueueJob(Object queueable)': (job: object | null) => enqueue(job, {}),
    'Id enqueueJob(Object queueable, Integer delay)': (job: object | null, minutes: number | null) =>
      enqueue(job, { delayMinutes: delay(minutes) }),
    'Id enqueueJob(Object queueable, AsyncOptions options)': (job: object | null, options: AsyncOptions | null) =>
      enqueue(job, notNull(options).toQueueableOptions()),
    'String schedule(String jobName, String cronExpression, Object schedulable)': schedule,
    'String scheduleBatch(Object batch, String jobName, Integer minutesFromNow)': (
      job: object | null,
      name: string | null,
      minutes: number | null
    ) => scheduleBatch(job, name, minutes, 200),
    'String scheduleBatch(Object batch, String jobName, Integer minutesFromNow, Integer scopeSize)': (
      job: object | null,
      name: string | null,
      minutes: number | null,
      size: number | null
    ) => scheduleBatch(job, name, minutes, size ?? 200),
    'void abortJob(String jobId)': (id: string | null) => {
      const tx = currentTransaction();
      tx.host.async.abortJob(tx, notNull(id));
    },
    'void attachFinalizer(Object finalizer)': (finalizer: object | null) => {
      const tx = currentTransaction();
      tx.host.async.attachFinalizer(tx, notNull(finalizer));
    },
    'PageReference currentPageReference()': () => currentTransaction().extras.get('current page') ?? null,
    'Version requestVersion()': () => new Version(1, 0, null),
    'void changeOwnPassword(String oldPassword, String newPassword)': refused('changeOwnPassword'),
    'void setPassword(Id userId, String password)': refused('setPassword'),
    'Object resetPassword(Id userId, Boolean sendUserEmail)': refused('resetPassword'),
    'void movePassword(Id targetUserId, Id sourceUserId)': refused('movePassword'),
    'void pauseJobById(String id)': refused('pauseJobById'),
    'void pauseJobByName(String name)': refused('pauseJobByName'),
    'void resumeJobById(String id)': refused('resumeJobById'),
    'void resumeJobByName(String name)': refused('resumeJobByName'),
    'Integer purgeOldAsyncJobs(Date before)': refused('purgeOldAsyncJobs'),
    'List<Id> process(List<Id> workitemIds, String action, String comments, String nextApprover)': refused('process'),
    'List<Id> submit(List<Id> ids, String comments, String nextApprover)': refused('submit')
  }
});

/** System.Version: a package version. */
export class Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number | null;
  constructor(major: number, minor: number, patch: number | null) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  toString(): string {
    return [this.major, this.minor, ...(this.patch === null ? [] : [this.patch])].join('.');
  }

  compareto$1(other: Version): number {
    return this.major - other.major || this.minor - other.minor || (this.patch ?? 0) - (other.patch ?? 0);
  }

  apexEquals(other: unknown): boolean {
    return other instanceof Version && this.compareto$1(other) === 0;
  }
}

platformType({
  name: 'System.Version',
  kind: 'class',
  construct: Version,
  constructors: {
    '(Integer major, Integer minor)': (major: number, minor: number) => new Version(major, minor, null),
    '(Integer major, Integer minor, Integer patch)': (major: number, minor: number, patch: number) =>
      new Version(major, minor, patch)
  },
  methods: {
    'Integer major()': (version: Version) => version.major,
    'Integer minor()': (version: Version) => version.minor,
    'Integer patch()': (version: Version) => version.patch,
    'Integer compareTo(Version other)': (version: Version, other: Version | null) => version.compareto$1(notNull(other))
  }
});

platformType({
  name: 'System.Callable',
  kind: 'interface',
  methods: { 'Object call(String action, Map<String,Object> args)': abstractMethod }
});
