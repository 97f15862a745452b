/** Settings of running users that the data room needs: time zone, calendar, currency, default record types. */
import type { SourceProject } from '../source/index.ts';
import type { CalendarSettings } from './soql/dates.ts';
import type { UserSettings } from './save/services.ts';
import type { OrgDatabase } from './storage/database.ts';

interface KnownUser {
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly currency: string | undefined;
  readonly profileId: string | null;
  readonly stamp: unknown;
}

export class OrgUserSettings implements UserSettings {
  readonly #database: OrgDatabase;
  readonly #project: SourceProject;
  readonly #recordTypes = new Map<string, string | null>();
  readonly #users = new Map<string, KnownUser>();
  #fiscalMonth: number | undefined;
  #organizationId: string | undefined;
  #defaults: Map<string, string> | undefined;

  constructor(database: OrgDatabase, project: SourceProject) {
    this.#database = database;
    this.#project = project;
  }

  timeZone(userId: string): string {
    return this.#user(userId).timeZone;
  }

  language(userId: string): string {
    return this.#user(userId).language;
  }

  currency(userId: string): string | undefined {
    return this.#user(userId).currency;
  }

  organizationId(): string | null {
    this.#organizationId ??= (
      this.#database.sqlite.prepare('SELECT "Id" AS id FROM "Organization" LIMIT 1').get() as { id: string } | undefined
    )?.id;
    return this.#organizationId ?? null;
  }

  calendar(userId: string): CalendarSettings {
    this.#fiscalMonth ??= Number(
      (
        this.#database.sqlite.prepare('SELECT "FiscalYearStartMonth" AS month FROM "Organization" LIMIT 1').get() as
          { month: number } | undefined
      )?.month ?? 1
    );
    return { firstDayOfWeek: firstDayOfWeek(this.#user(userId).locale), fiscalYearStartMonth: this.#fiscalMonth };
  }

  defaultRecordType(userId: string, object: string): string | null {
    const { profileId } = this.#user(userId);
    const key = `${profileId ?? ''}:${object}`;
    let found = this.#recordTypes.get(key);
    if (found === undefined) {
      found = this.#findDefault(profileId, object);
      this.#recordTypes.set(key, found);
    }
    return found;
  }

  /** The default of the profile's metadata; else, for administrators' sake, the only active record type there is. */
  #findDefault(profileId: string | null, object: string): string | null {
    const types = this.#database.sqlite
      .prepare(
        'SELECT "Id" AS id, "DeveloperName" AS name FROM "RecordType" WHERE "SobjectType" = ? AND "IsActive" = 1 AND "IsPersonType" = 0'
      )
      .all(object) as { id: string; name: string }[];
    if (types.length === 0) return null;
    const profile =
      profileId === null
        ? undefined
        : (this.#database.sqlite.prepare('SELECT "Name" AS name FROM "Profile" WHERE "Id" = ?').get(profileId) as
            { name: string } | undefined);
    const named = this.#profileDefaults().get(`${(profile?.name ?? '').toLowerCase()}:${object.toLowerCase()}`);
    return (
      types.find((type) => type.name.toLowerCase() === named)?.id ??
      (types.length === 1 ? (types[0] as { id: string }).id : null)
    );
  }

  #profileDefaults(): Map<string, string> {
    if (this.#defaults) return this.#defaults;
    this.#defaults = new Map();
    const names: Readonly<Record<string, string>> = {
      admin: 'system administrator',
      standard: 'standard user',
      readonly: 'read only'
    };
    for (const component of this.#project.ofType('Profile')) {
      const name = decodeURIComponent(component.fullName).toLowerCase();
      for (const each of component.xml().all('recordTypeVisibilities')) {
        if (each.textOf('default') !== 'true') continue;
        const [object, type] = (each.textOf('recordType') ?? '').toLowerCase().split('.');
        this.#defaults.set(`${names[name] ?? name}:${object ?? ''}`, type ?? '');
      }
    }
    return this.#defaults;
  }

  #user(userId: string): KnownUser {
    const columns =
      '"TimeZoneSidKey" AS timeZone, "LocaleSidKey" AS locale, "LanguageLocaleKey" AS language, "ProfileId" AS profileId, "SystemModstamp" AS stamp';
    const currency = this.#database.schema.multiCurrency ? ', "DefaultCurrencyIsoCode" AS currency' : '';
    const known = this.#users.get(userId);
    const stamp = this.#stamp(userId);
    if (known && known.stamp === stamp) return known;
    const row = this.#database.sqlite.prepare(`SELECT ${columns}${currency} FROM "User" WHERE "Id" = ?`).get(userId) as
      | {
          timeZone: string | null;
          locale: string | null;
          language: string | null;
          profileId: string | null;
          currency?: string | null;
        }
      | undefined;
    const user: KnownUser = {
      timeZone: zoneOf(row?.timeZone),
      locale: row?.locale ?? 'en_US',
      language: row?.language ?? 'en_US',
      profileId: row?.profileId ?? null,
      currency: row?.currency ?? undefined,
      stamp
    };
    this.#users.set(userId, user);
    return user;
  }

  #stampStatement: { get(id: string): unknown } | undefined;

  #stamp(userId: string): unknown {
    this.#stampStatement ??= this.#database.sqlite.prepare(
      'SELECT "SystemModstamp" AS stamp FROM "User" WHERE "Id" = ?'
    );
    return (this.#stampStatement.get(userId) as { stamp: number } | undefined)?.stamp;
  }
}

function zoneOf(name: string | null | undefined): string {
  return name && name !== 'GMT' ? name : 'UTC';
}

const firstDays = new Map<string, number>();

/** 0 for Sunday, 1 for Monday, 6 for Saturday, as the locale's calendars begin. */
function firstDayOfWeek(locale: string): number {
  let day = firstDays.get(locale);
  // Asked for by every query, and dear to find out.
  if (day === undefined) firstDays.set(locale, (day = readFirstDay(locale)));
  return day;
}

function readFirstDay(locale: string): number {
  const tag = new Intl.Locale(locale.replaceAll('_', '-')) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const first = tag.getWeekInfo?.().firstDay ?? tag.weekInfo?.firstDay ?? 7;
  return first % 7;
}
