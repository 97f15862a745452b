/** A new org: organization, profiles, administrator, price book, record types, and what the project's metadata brings as records. */
import type { SourceProject } from '../../source/index.ts';
import { ApexBlob, ApexTime, Decimal, toId18 } from '../../values/index.ts';
import { readFileSync, statSync } from 'node:fs';
import type { SchemaProblem } from '../schema/build.ts';
import { personRecordType } from '../schema/person-accounts.ts';
import type { OrgDatabase } from '../storage/database.ts';
import { seedCustomMetadata } from './custom-metadata.ts';
import { seedPeople } from './people.ts';
import { seedPermissions } from './permission-sets.ts';
import { seedProfiles } from './profiles.ts';
import { seedReports } from './reports.ts';
import { Seeder } from './seeder.ts';

export interface SeedOptions {
  readonly orgName: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly country: string;
  readonly currencies: readonly string[];
  readonly now: number;
  readonly report: (problem: SchemaProblem) => void;
}

/** Fills a new database. */
export function seedOrg(database: OrgDatabase, project: SourceProject, options: SeedOptions): void {
  const seeder = new Seeder(database, options.now);
  const admin = database.nextId(seeder.object('User'));
  seeder.userId = admin;
  const organization = seeder.add('Organization', {
    Name: options.orgName,
    OrganizationType: 'Enterprise Edition',
    IsSandbox: true,
    InstanceName: 'LOCAL',
    TimeZoneSidKey: options.timeZone,
    DefaultLocaleSidKey: options.locale,
    LanguageLocaleKey: options.language,
    Country: options.country,
    FiscalYearStartMonth: 1,
    SignupCountryIsoCode: options.country.slice(0, 2),
    ...orgDefaults(database)
  });
  const profiles = seedProfiles(seeder);
  const settings = {
    TimeZoneSidKey: options.timeZone,
    LocaleSidKey: options.locale,
    LanguageLocaleKey: options.language,
    EmailEncodingKey: 'UTF-8',
    IsActive: true,
    ...(options.currencies[0] === undefined
      ? {}
      : { CurrencyIsoCode: options.currencies[0], DefaultCurrencyIsoCode: options.currencies[0] })
  };
  const profileId = profiles.get('system administrator')?.id;
  seeder.add('User', {
    Id: admin,
    Username: 'admin@localorg.example',
    LastName: 'User',
    FirstName: 'Admin',
    Name: 'Admin User',
    Alias: 'admin',
    Email: 'admin@localorg.example',
    CommunityNickname: 'admin',
    ProfileId: profileId,
    UserType: 'Standard',
    ...settings
  });
  seeder.add('User', {
    Username: `autoproc@${organization}`,
    LastName: 'Process',
    FirstName: 'Automated',
    Name: 'Automated Process',
    Alias: 'autoproc',
    Email: 'autoproc@localorg.example',
    CommunityNickname: 'autoproc',
    ProfileId: null,
    ...settings,
    UserType: 'AutomatedProcess'
  });
  seeder.add('UserLogin', { UserId: admin });
  seedPermissions(seeder, project, profiles);
  seedPeople(seeder, project);
  seeder.add('Pricebook2', { Name: 'Standard Price Book', IsActive: true, IsStandard: true, IsArchived: false });
  seedRecordTypes(seeder);
  seedValueTables(seeder);
  seedBusinessHours(seeder, options.timeZone);
  seedResources(seeder, project);
  seedReports(seeder, project);
  if (seeder.has('CurrencyType')) {
    options.currencies.forEach((code, index) =>
      seeder.add('CurrencyType', {
        IsoCode: code,
        ConversionRate: Decimal.ONE,
        DecimalPlaces: 2,
        IsActive: true,
        IsCorporate: index === 0
      })
    );
  }
  seedFlows(seeder, project);
  seedAppsAndCache(seeder, project);
  seedCustomMetadata(seeder, project, options.report);
  seeder.flush();
}

/** The org-wide defaults as Organization tells them. */
function orgDefaults(database: OrgDatabase): Record<string, string> {
  const words: Readonly<Record<string, string>> = {
    Private: 'None',
    Read: 'Read',
    ReadWrite: 'Edit',
    ReadWriteTransfer: 'ReadEditTransfer',
    FullAccess: 'All',
    ControlledByParent: 'ControlledByParent'
  };
  return Object.fromEntries(
    ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Campaign'].map((name) => [
      `Default${name}Access`,
      words[database.schema.objects.get(name.toLowerCase())?.sharingModel ?? 'Private'] as string
    ])
  );
}

function seedRecordTypes(seeder: Seeder): void {
  for (const object of seeder.database.schema.objects.values()) {
    for (const type of object.recordTypes) {
      seeder.add('RecordType', {
        Name: type.label,
        DeveloperName: type.developerName,
        Description: type.description ?? null,
        SobjectType: object.name,
        IsActive: type.active,
        IsPersonType: object.name === 'Account' && type.developerName === personRecordType
      });
    }
  }
}

/** Stages and statuses as tables (Object Reference, "OpportunityStage", "TaskStatus" and the like). */
function seedValueTables(seeder: Seeder): void {
  const values = (
    object: string,
    field: string
  ): readonly {
    value: string;
    label: string;
    isDefault: boolean;
    isActive: boolean;
    attributes?: Readonly<Record<string, unknown>>;
  }[] => seeder.object(object).fields.get(field.toLowerCase())?.picklistValues ?? [];
  const names: Readonly<Record<string, string>> = {
    BestCase: 'Best Case',
    MostLikely: 'Most Likely',
    Forecast: 'Commit'
  };
  values('Opportunity', 'StageName').forEach((stage, index) => {
    const category = String(stage.attributes?.['forecastCategory'] ?? 'Pipeline');
    seeder.add('OpportunityStage', {
      MasterLabel: stage.label,
      ApiName: stage.value,
      IsActive: stage.isActive,
      SortOrder: index + 1,
      IsClosed: stage.attributes?.['closed'] === true,
      IsWon: stage.attributes?.['won'] === true,
      DefaultProbability: Decimal.fromInteger(Number(stage.attributes?.['probability'] ?? 0)),
      ForecastCategory: category,
      ForecastCategoryName: names[category] ?? category
    });
  });
  for (const [table, object, flag, attribute] of [
    ['TaskStatus', 'Task', 'IsClosed', 'closed'],
    ['CaseStatus', 'Case', 'IsClosed', 'closed'],
    ['LeadStatus', 'Lead', 'IsConverted', 'converted']
  ] as const) {
    values(object, 'Status').forEach((status, index) =>
      seeder.add(table, {
        MasterLabel: status.label,
        ApiName: status.value,
        SortOrder: index + 1,
        IsDefault: status.isDefault,
        [flag]: status.attributes?.[attribute] === true
      })
    );
  }
  values('Task', 'Priority').forEach((priority, index) =>
    seeder.add('TaskPriority', {
      MasterLabel: priority.label,
      ApiName: priority.value,
      SortOrder: index + 1,
      IsDefault: priority.isDefault,
      IsHighPriority: priority.attributes?.['highPriority'] === true
    })
  );
}

/** Apps of the app launcher and partitions of the platform cache, as queries see them. */
function seedAppsAndCache(seeder: Seeder, project: SourceProject): void {
  project.deployed('CustomApplication').forEach((app, index) => {
    seeder.add('AppMenuItem', {
      Name: app.fullName,
      Label: app.xml().textOf('label') ?? app.fullName,
      Description: app.xml().textOf('description') ?? null,
      Type: 'TabSet',
      ApplicationId: idOfApp(index),
      SortOrder: index + 1,
      IsAccessible: true,
      IsVisible: true
    });
  });
  for (const partition of project.deployed('PlatformCachePartition')) {
    seeder.add('PlatformCachePartition', {
      DeveloperName: partition.fullName,
      MasterLabel: partition.xml().textOf('masterLabel') ?? partition.fullName,
      Description: partition.xml().textOf('description') ?? null,
      IsDefaultPartition: partition.xml().textOf('isDefaultPartition') === 'true'
    });
  }
}

/** Apps are kept in no table of their own; their ids begin with 02u. */
function idOfApp(index: number): string {
  return toId18(`02u000000${String(index + 1).padStart(6, '0')}`)!;
}

function seedBusinessHours(seeder: Seeder, timeZone: string): void {
  const times: Record<string, unknown> = {};
  for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']) {
    times[`${day}StartTime`] = new ApexTime(0);
    times[`${day}EndTime`] = new ApexTime(0);
  }
  seeder.add('BusinessHours', { Name: 'Default', IsActive: true, IsDefault: true, TimeZoneSidKey: timeZone, ...times });
}

/** Static resources with their bodies, as Apex reads them. */
function seedResources(seeder: Seeder, project: SourceProject): void {
  for (const component of project.deployed('StaticResource')) {
    const { contentPath } = component;
    const xml = component.xml();
    const body = contentPath !== undefined && statSync(contentPath).isFile() ? readFileSync(contentPath) : undefined;
    seeder.add('StaticResource', {
      Name: component.fullName,
      ContentType: xml.textOf('contentType') ?? null,
      CacheControl: xml.textOf('cacheControl') ?? 'Private',
      BodyLength: body?.length ?? 0,
      Body: body ? new ApexBlob(new Uint8Array(body)) : null
    });
  }
}

/** Flows as rows; the local org does not run them. */
function seedFlows(seeder: Seeder, project: SourceProject): void {
  for (const component of project.deployed('Flow')) {
    const xml = component.xml();
    const start = xml.first('start');
    const active = xml.textOf('status') === 'Active';
    const version = seeder.add('FlowVersionView', {
      DurableId: `${component.fullName}-1`,
      FlowDefinitionViewId: component.fullName,
      Label: xml.textOf('label') ?? component.fullName,
      Status: xml.textOf('status') ?? 'Draft',
      VersionNumber: 1,
      ProcessType: xml.textOf('processType') ?? null,
      Description: xml.textOf('description') ?? null
    });
    seeder.add('FlowDefinitionView', {
      DurableId: component.fullName,
      ApiName: component.fullName,
      Label: xml.textOf('label') ?? component.fullName,
      Description: xml.textOf('description') ?? null,
      ProcessType: xml.textOf('processType') ?? null,
      TriggerType: start?.textOf('triggerType') ?? null,
      RecordTriggerType: start?.textOf('recordTriggerType') ?? null,
      TriggerObjectOrEventId: start?.textOf('object') ?? null,
      TriggerObjectOrEventLabel: start?.textOf('object') ?? null,
      IsActive: active,
      ActiveVersionId: active ? version : null,
      LatestVersionId: version,
      VersionNumber: 1,
      ManageableState: 'unmanaged'
    });
  }
}
