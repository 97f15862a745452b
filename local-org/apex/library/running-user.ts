/** The running user of the transaction as the library needs it: names, locale, time zone. Read once per transaction and user. */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import type { TransactionContext } from '../../data/access.ts';
import type { SObjectRecord } from '../../data/record.ts';
import { isTimeZone } from '../../values/index.ts';
import { currentTransaction, hasTransaction } from '../runtime/transaction.ts';
import type { Transaction } from '../runtime/transaction.ts';

export interface RunningUser {
  readonly id: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly userName: string | null;
  /** As the platform writes it: `en_US`, `fi_FI`. */
  readonly locale: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly profileId: string | null;
  readonly roleId: string | null;
  readonly userType: string;
  readonly currency: string | null;
}

const FIELDS = [
  'Name',
  'FirstName',
  'LastName',
  'Email',
  'Username',
  'LocaleSidKey',
  'LanguageLocaleKey',
  'TimeZoneSidKey',
  'ProfileId',
  'UserRoleId',
  'UserType',
  'DefaultCurrencyIsoCode'
];

/** A context for reads that the library makes on its own account: nothing is counted against the governor limits. */
export function uncounted(tx: Transaction): TransactionContext {
  return {
    userId: tx.userId,
    now: () => tx.now(),
    runTriggers: (event) => tx.runTriggers(event),
    count: () => undefined
  };
}

/** The running user. Throws Error when no transaction runs. */
export function runningUser(): RunningUser {
  const tx = currentTransaction();
  let users = tx.extras.get('running users') as Map<string, RunningUser> | undefined;
  if (users === undefined) tx.extras.set('running users', (users = new Map()));
  let user = users.get(tx.userId);
  if (user === undefined) users.set(tx.userId, (user = readUser(tx)));
  return user;
}

function readUser(tx: Transaction): RunningUser {
  const schema = tx.org.schema.objects.get('user');
  const fields = FIELDS.filter((field) => schema?.fields.has(field.toLowerCase()) === true);
  let record: SObjectRecord | undefined;
  if (schema !== undefined) {
    const soql = `SELECT ${['Id', ...fields].join(', ')} FROM User WHERE Id = :userId`;
    record = tx.org.query(uncounted(tx), soql, { access: SYSTEM_ACCESS, binds: new Map([['userid', tx.userId]]) })
      .records[0];
  }
  const text = (field: string): string | null => (record?.values[field] as string | null | undefined) ?? null;
  const zone = text('TimeZoneSidKey');
  return {
    id: tx.userId,
    name: text('Name') ?? [text('FirstName'), text('LastName')].filter((part) => part !== null).join(' '),
    firstName: text('FirstName'),
    lastName: text('LastName'),
    email: text('Email'),
    userName: text('Username'),
    locale: text('LocaleSidKey') ?? 'en_US',
    language: text('LanguageLocaleKey') ?? 'en_US',
    timeZone: zone !== null && isTimeZone(zone) ? zone : 'GMT',
    profileId: text('ProfileId'),
    roleId: text('UserRoleId'),
    userType: text('UserType') ?? 'Standard',
    currency: text('DefaultCurrencyIsoCode')
  };
}

/** IANA time zone of the running user; GMT outside transactions. */
export function userTimeZone(): string {
  return hasTransaction() ? runningUser().timeZone : 'GMT';
}

/** Locale of the running user as Intl takes it (`en-US`). */
export function userLocale(): string {
  return hasTransaction() ? intlLocale(runningUser().locale) : 'en-US';
}

/** `en_US` → `en-US`, `de_DE_EURO` → `de-DE`. */
export function intlLocale(locale: string): string {
  return locale.split('_').slice(0, 2).join('-');
}
