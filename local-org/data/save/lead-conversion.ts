/**
 * Converting leads (Apex Developer Guide, "Converting Leads"; Help, "Lead Conversion Field Mapping"): an account, a contact and, unless it
 * is not wanted, an opportunity come of a lead, and what hung on it moves to them.
 */
import { ApexDate, civilFromDays, daysFromCivil, daysInMonth, zoneDays } from '../../values/index.ts';
import { DmlFailure } from '../access.ts';
import type { FailedRow, RowError, TransactionContext } from '../access.ts';
import type { DmlOptions, LeadConversion, LeadConversionResult } from '../api.ts';
import { SObjectRecord } from '../record.ts';
import type { SourceProject } from '../../source/index.ts';
import type { ObjectSchema } from '../schema/model.ts';
import type { OrgDatabase } from '../storage/database.ts';
import { isBlank } from './blank.ts';
import type { SaveProcedure } from './procedure.ts';
import type { UserSettings } from './services.ts';

/** Field of the lead → field of what is made of it. */
export type LeadMapping = Readonly<
  Record<'Account' | 'Contact' | 'Opportunity', readonly (readonly [string, string])[]>
>;

const address = (stem: string): [string, string][] =>
  ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'].map((part) => [
    part,
    stem + part
  ]);

const standard: LeadMapping = {
  Account: [
    ['Company', 'Name'],
    ['Phone', 'Phone'],
    ['Fax', 'Fax'],
    ['Website', 'Website'],
    ['Industry', 'Industry'],
    ['AnnualRevenue', 'AnnualRevenue'],
    ['NumberOfEmployees', 'NumberOfEmployees'],
    ['Rating', 'Rating'],
    ['LeadSource', 'AccountSource'],
    ...address('Billing')
  ],
  Contact: [
    ['Salutation', 'Salutation'],
    ['FirstName', 'FirstName'],
    ['LastName', 'LastName'],
    ['Title', 'Title'],
    ['Email', 'Email'],
    ['Phone', 'Phone'],
    ['MobilePhone', 'MobilePhone'],
    ['Fax', 'Fax'],
    ['Description', 'Description'],
    ['LeadSource', 'LeadSource'],
    ['DoNotCall', 'DoNotCall'],
    ['HasOptedOutOfEmail', 'HasOptedOutOfEmail'],
    ['HasOptedOutOfFax', 'HasOptedOutOfFax'],
    ...address('Mailing')
  ],
  Opportunity: [['LeadSource', 'LeadSource']]
};

/** The org's own mapping of fields (Metadata API, "LeadConvertSettings"). */
export function readLeadMapping(project: SourceProject): LeadMapping {
  const mapping: Record<string, [string, string][]> = { Account: [], Contact: [], Opportunity: [] };
  for (const component of project.deployed('LeadConvertSettings')) {
    for (const part of component.xml().all('objectMapping')) {
      const pairs = mapping[part.textOf('outputObject') ?? ''];
      for (const field of part.all('mappingFields'))
        pairs?.push([field.textOf('inputField') ?? '', field.textOf('outputField') ?? '']);
    }
  }
  return mapping as unknown as LeadMapping;
}

interface Services {
  readonly saves: SaveProcedure;
  readonly database: OrgDatabase;
  readonly settings: UserSettings;
  /** Mappings of custom fields, from the project's metadata. */
  readonly mapping: LeadMapping;
}

/** A lead that cannot be converted. */
class Refused extends Error {
  readonly error: RowError;
  constructor(statusCode: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.error = { statusCode, message, fields };
  }
}

/**
 * Converts leads, each for itself.
 * @throws DmlFailure with allOrNone when one cannot be converted; nothing of the call is kept then
 */
export function convertLeads(
  services: Services,
  tx: TransactionContext,
  conversions: readonly LeadConversion[],
  options: DmlOptions
): LeadConversionResult[] {
  tx.count('dmlStatements', 1);
  tx.count('dmlRows', conversions.length);
  const { database } = services;
  const whole = database.savepoint();
  const takeBack = tx.mark?.();
  const failed: FailedRow[] = [];
  const results = conversions.map((conversion, index): LeadConversionResult => {
    const savepoint = database.savepoint();
    const takeBackOne = tx.mark?.();
    try {
      return new Conversion(services, tx, conversion, options).run();
    } catch (error) {
      const errors =
        error instanceof Refused ? [error.error] : error instanceof DmlFailure ? error.rows[0]?.errors : undefined;
      if (errors === undefined) throw error;
      database.rollbackTo(savepoint);
      takeBackOne?.();
      failed.push({ index, id: null, errors, object: 'Lead' });
      return { ...nothing, leadId: conversion.leadId, success: false, errors };
    } finally {
      database.release(savepoint);
    }
  });
  if (failed.length > 0 && options.allOrNone) {
    database.rollbackTo(whole);
    database.release(whole);
    takeBack?.();
    throw new DmlFailure('convertLead', failed);
  }
  database.release(whole);
  return results;
}

const nothing = { accountId: null, contactId: null, opportunityId: null };

class Conversion {
  readonly #services: Services;
  readonly #tx: TransactionContext;
  readonly #conversion: LeadConversion;
  readonly #options: DmlOptions;

  constructor(services: Services, tx: TransactionContext, conversion: LeadConversion, options: DmlOptions) {
    this.#services = services;
    // The parts of a conversion are no statements of their own.
    this.#tx = {
      get userId() {
        return tx.userId;
      },
      now: () => tx.now(),
      runTriggers: (event) => tx.runTriggers(event),
      count: () => undefined,
      ...(tx.hasTriggers ? { hasTriggers: (name: string) => tx.hasTriggers?.(name) ?? true } : {}),
      ...(tx.publish ? { publish: tx.publish.bind(tx) } : {}),
      ...(tx.mark ? { mark: tx.mark.bind(tx) } : {}),
      ...(tx.changed ? { changed: tx.changed.bind(tx) } : {}),
      ...(tx.capturesChanges ? { capturesChanges: tx.capturesChanges.bind(tx) } : {})
    };
    this.#conversion = conversion;
    this.#options = options;
  }

  run(): LeadConversionResult {
    const lead = this.#lead();
    const ownerId = this.#owner(lead);
    const { accountId, contactId } = this.#conversion;
    const account = accountId
      ? this.#fill('Account', accountId, lead)
      : this.#insert('Account', this.#mapped('Account', lead), { OwnerId: ownerId });
    const contact = contactId
      ? this.#fill('Contact', contactId, lead, account)
      : this.#insert('Contact', this.#mapped('Contact', lead), { OwnerId: ownerId, AccountId: account });
    const opportunity = this.#opportunity(lead, account, contact, ownerId);
    this.#moveRelated(lead.id as string, contact);
    this.#save('update', 'Lead', {
      Id: lead.id,
      Status: this.#conversion.convertedStatus,
      IsConverted: true,
      ConvertedDate: this.#today(),
      ConvertedAccountId: account,
      ConvertedContactId: contact,
      ConvertedOpportunityId: opportunity,
      IsUnreadByOwner: false
    });
    return {
      leadId: lead.id as string,
      accountId: account,
      contactId: contact,
      opportunityId: opportunity,
      success: true,
      errors: []
    };
  }

  #object(name: string): ObjectSchema {
    return this.#services.database.schema.objects.get(name.toLowerCase()) as ObjectSchema;
  }

  #stored(name: string, id: string): SObjectRecord | undefined {
    const record = this.#services.database.table(this.#object(name)).read([id]).get(id);
    return record?.values['IsDeleted'] === true ? undefined : record;
  }

  #lead(): SObjectRecord {
    const { leadId, convertedStatus } = this.#conversion;
    if (!leadId) throw new Refused('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId]', ['LeadId']);
    const lead = this.#stored('Lead', leadId);
    if (!lead) throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    if (lead.values['IsConverted'] === true)
      throw new Refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    const statuses = lead.object.fields.get('status')?.picklistValues ?? [];
    const status = statuses.find((each) => each.value.toLowerCase() === convertedStatus?.toLowerCase());
    if (status?.attributes?.['converted'] !== true)
      throw new Refused('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus ?? 'null'}`);
    return lead;
  }

  #owner(lead: SObjectRecord): string {
    const owner = this.#conversion.ownerId ?? String(lead.values['OwnerId']);
    if (!owner.startsWith('005'))
      throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'Converted objects can only be owned by users.', ['OwnerId']);
    return owner;
  }

  /** Values for what is made of the lead: the platform's mapping, then the org's own. */
  #mapped(name: keyof LeadMapping, lead: SObjectRecord): Record<string, unknown> {
    const target = this.#object(name);
    const values: Record<string, unknown> = {};
    for (const [from, to] of [...standard[name], ...this.#services.mapping[name]]) {
      const source = lead.object.fields.get(from.toLowerCase());
      const field = target.fields.get(to.toLowerCase());
      const value = source && lead.values[source.name];
      if (field && !isBlank(value)) values[field.name] = value;
    }
    return values;
  }

  /** An existing record gets what it does not have yet; a contact's lead source is replaced where that is wanted. */
  #fill(name: 'Account' | 'Contact', id: string, lead: SObjectRecord, account?: string): string {
    const stored = this.#stored(name, id);
    if (!stored) throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    if (account !== undefined && !isBlank(stored.values['AccountId']) && stored.values['AccountId'] !== account)
      throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'The contact is not one of the account', ['ContactId']);
    const changes: Record<string, unknown> = {};
    for (const [field, value] of Object.entries(this.#mapped(name, lead))) {
      const replaced = field === 'LeadSource' && this.#conversion.overwriteLeadSource;
      if (isBlank(stored.values[field]) || replaced) changes[field] = value;
    }
    if (account !== undefined && isBlank(stored.values['AccountId'])) changes['AccountId'] = account;
    if (Object.keys(changes).length > 0) this.#save('update', name, { Id: id, ...changes });
    return id;
  }

  #opportunity(lead: SObjectRecord, accountId: string, contactId: string, ownerId: string): string | null {
    const { opportunityId, doNotCreateOpportunity, opportunityName } = this.#conversion;
    if (opportunityId) return opportunityId;
    if (doNotCreateOpportunity) return null;
    const stages = this.#object('Opportunity').fields.get('stagename')?.picklistValues ?? [];
    const stage = stages.find((each) => each.isDefault) ?? stages.find((each) => each.isActive);
    return this.#insert('Opportunity', this.#mapped('Opportunity', lead), {
      Name: opportunityName ?? `${String(lead.values['Company'])}-`,
      AccountId: accountId,
      ContactId: contactId,
      OwnerId: ownerId,
      StageName: stage?.value ?? null,
      CloseDate: this.#endOfQuarter(),
      CampaignId: this.#campaign(lead.id as string)
    });
  }

  /** The campaign the lead joined last. */
  #campaign(leadId: string): string | null {
    const [row] = this.#services.database
      .table(this.#object('CampaignMember'))
      .columns(
        ['CampaignId'],
        '"LeadId" = ? AND "IsDeleted" = 0 ORDER BY "CreatedDate" DESC, "Id" DESC LIMIT 1',
        leadId
      );
    return (row?.[0] as string | undefined) ?? null;
  }

  #today(): ApexDate {
    return new ApexDate(zoneDays(this.#services.settings.timeZone(this.#tx.userId), this.#tx.now()));
  }

  /** The last day of the running fiscal quarter. */
  #endOfQuarter(): ApexDate {
    const { year, month } = civilFromDays(this.#today().days);
    const { fiscalYearStartMonth } = this.#services.settings.calendar(this.#tx.userId);
    const last = month + 2 - ((month - fiscalYearStartMonth + 12) % 3);
    const [endYear, endMonth] = last > 12 ? [year + 1, last - 12] : [year, last];
    return new ApexDate(daysFromCivil(endYear, endMonth, daysInMonth(endYear, endMonth)));
  }

  /** Activities, campaign memberships, notes and files of the lead become the contact's. */
  #moveRelated(leadId: string, contactId: string): void {
    const { sqlite, schema } = this.#services.database;
    const move = (object: string, field: string): void => {
      if (schema.objects.get(object.toLowerCase())?.fields.has(field.toLowerCase()))
        sqlite.prepare(`UPDATE "${object}" SET "${field}" = ? WHERE "${field}" = ?`).run(contactId, leadId);
    };
    for (const object of ['Task', 'Event']) move(object, 'WhoId');
    for (const object of ['Attachment', 'Note']) move(object, 'ParentId');
    move('ContentDocumentLink', 'LinkedEntityId');
    sqlite
      .prepare(
        'UPDATE "CampaignMember" SET "ContactId" = ?1, "LeadOrContactId" = ?1, "Type" = \'Contact\' WHERE "LeadId" = ?2'
      )
      .run(contactId, leadId);
  }

  #insert(name: string, ...parts: readonly Record<string, unknown>[]): string {
    return this.#save('insert', name, Object.assign({}, ...parts) as Record<string, unknown>);
  }

  #save(operation: 'insert' | 'update', name: string, values: Record<string, unknown>): string {
    const record = new SObjectRecord(this.#object(name), { ...values });
    const { access } = this.#options;
    this.#services.saves.dml(this.#tx, operation, [record], { access, allOrNone: true, asPlatform: name === 'Lead' });
    return record.id as string;
  }
}
