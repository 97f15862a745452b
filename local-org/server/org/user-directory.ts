/** The users of the org for sessions and pages, read with SOQL. */
import type { TransactionContext } from '../../data/access.ts';
import type { Org } from '../../data/api.ts';
import type { SObjectRecord } from '../../data/record.ts';
import type { OrganizationDetails, UserDetails, UserDirectory, UserSummary } from '../sessions.ts';
import { currencyOfCountry } from '../../data/currency-of-country.ts';
import { soqlText } from './context.ts';

const SYSTEM = { level: 'system', sharing: false } as const;

/** `defaultUser` picks the user a browser begins with, by user name; else the first active user by name who is no guest of the platform. */
export function createUserDirectory(
  org: Org,
  options: { namespace?: string; defaultUser?: string } = {}
): UserDirectory {
  const reader: TransactionContext = {
    userId: '',
    now: () => Date.now(),
    runTriggers: () => undefined,
    count: () => undefined
  };
  const query = (soql: string): SObjectRecord[] => org.query(reader, soql, { access: SYSTEM }).records;
  const userFields = org.schema.objects.get('user')?.fields;
  const has = (name: string): boolean => userFields?.has(name.toLowerCase()) === true;
  const text = (record: SObjectRecord, name: string): string | null =>
    (record.values[name] as string | null | undefined) ?? null;
  const profileName = (record: SObjectRecord): string => {
    const profile = record.values['Profile'] as SObjectRecord | null | undefined;
    return profile ? (text(profile, 'Name') ?? '') : '';
  };

  /** Orgs of several currencies keep theirs as records. */
  const corporateCurrency = (): string | null => {
    if (!org.schema.objects.has('currencytype')) return null;
    const [row] = query('SELECT IsoCode FROM CurrencyType WHERE IsCorporate = true LIMIT 1');
    return row ? text(row, 'IsoCode') : null;
  };

  const organization = (): OrganizationDetails => {
    const fields = org.schema.objects.get('organization')?.fields;
    const [row] = fields ? query('SELECT Id, Name, Country FROM Organization LIMIT 1') : [];
    return {
      id: row?.id ?? '',
      name: row ? (text(row, 'Name') ?? '') : '',
      currency: corporateCurrency() ?? currencyOfCountry((row && text(row, 'Country')) ?? ''),
      multiCurrency: org.schema.multiCurrency,
      namespace: options.namespace ?? null
    };
  };

  const detailFields = [
    'Name',
    'Username',
    'Email',
    'LanguageLocaleKey',
    'LocaleSidKey',
    'TimeZoneSidKey',
    'DefaultCurrencyIsoCode',
    'CurrencyIsoCode'
  ].filter(has);

  return {
    organization,
    activeUsers: () => {
      const title = has('Title') ? ', Title' : '';
      return query(
        `SELECT Id, Name, Profile.Name${title} FROM User WHERE IsActive = true AND UserType = 'Standard' AND Id NOT IN (SELECT UserId FROM UserLogin WHERE IsFrozen = true) ORDER BY Name`
      ).map((record): UserSummary => ({
        id: record.id!,
        name: text(record, 'Name') ?? '',
        title: text(record, 'Title'),
        profileName: profileName(record)
      }));
    },
    user: (id) => {
      if (!/^[a-zA-Z0-9]{15,18}$/.test(id)) return null;
      const [record] = query(
        `SELECT Id, ${detailFields.join(', ')}, Profile.Name FROM User WHERE Id = ${soqlText(id)}`
      );
      if (!record) return null;
      const details: UserDetails = {
        id: record.id!,
        name: text(record, 'Name') ?? '',
        username: text(record, 'Username') ?? '',
        email: text(record, 'Email') ?? '',
        profileName: profileName(record),
        language: text(record, 'LanguageLocaleKey') ?? 'en_US',
        locale: text(record, 'LocaleSidKey') ?? 'en_US',
        timeZone: text(record, 'TimeZoneSidKey') ?? 'GMT',
        currency: text(record, 'DefaultCurrencyIsoCode') ?? text(record, 'CurrencyIsoCode') ?? organization().currency
      };
      return details;
    },
    defaultUserId: () => {
      const wanted =
        options.defaultUser === undefined
          ? []
          : query(`SELECT Id FROM User WHERE Username = ${soqlText(options.defaultUser)} LIMIT 1`);
      const [first] =
        wanted.length > 0
          ? wanted
          : query(
              "SELECT Id FROM User WHERE IsActive = true AND UserType = 'Standard' ORDER BY CreatedDate, Id LIMIT 1"
            );
      if (!first) throw new Error('The org has no active user');
      return first.id!;
    }
  };
}
