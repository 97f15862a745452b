/** Campaigns, their members and statuses (Object Reference, "Campaign", "CampaignMember", "CampaignMemberStatus"). */
import type { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { isBlank } from '../blank.ts';
import { insertInternally } from '../internal-saves.ts';
import { countCampaigns } from './campaign-statistics.ts';

const copied = [
  'Salutation',
  'FirstName',
  'LastName',
  'Name',
  'Title',
  'Email',
  'Phone',
  'Fax',
  'MobilePhone',
  'Description',
  'DoNotCall',
  'HasOptedOutOfEmail',
  'HasOptedOutOfFax',
  'LeadSource'
];

/** A new campaign has the statuses Sent and Responded; its figures are kept. */
export const campaign: Behaviour = {
  written(run, rows) {
    const added = rows.filter((row) => row.old === undefined).map((row) => row.record.id as string);
    if (added.length > 0) {
      insertInternally(
        run,
        'CampaignMemberStatus',
        added.flatMap((CampaignId) => [
          { CampaignId, Label: 'Sent', SortOrder: 1, IsDefault: true, HasResponded: false },
          { CampaignId, Label: 'Responded', SortOrder: 2, IsDefault: false, HasResponded: true }
        ])
      );
    }
    const moved = rows.flatMap(({ record, old }) => [record.id, record.values['ParentId'], old?.values['ParentId']]);
    countCampaigns(run, moved);
  },
  removed(run, rows) {
    countCampaigns(
      run,
      rows.map((row) => row.record.values['ParentId'])
    );
  }
};

/** Members show the lead or contact they stand for, once in a campaign. */
export const campaignMember: Behaviour = {
  prepare(run, rows) {
    // The status nobody gave is the campaign's default.
    const given = rows.filter((row) => row.source.values['Status'] === undefined);
    if (given.length === 0) return;
    const defaults = statusesOf(run, given).filter((status) => status.values['IsDefault'] === true);
    for (const { record } of given) {
      const own = defaults.find((status) => status.values['CampaignId'] === record.values['CampaignId']);
      if (own) record.values['Status'] = own.values['Label'];
    }
  },

  derive(run, rows) {
    const read = (object: string, name: string): Map<string, SObjectRecord> =>
      run.database
        .table(run.schema.objects.get(object) as ObjectSchema)
        .read(rows.map((row) => row.record.values[name]).filter((id) => typeof id === 'string'));
    const contacts = read('contact', 'ContactId');
    const leads = read('lead', 'LeadId');
    const accounts = run.database
      .table(run.schema.objects.get('account') as ObjectSchema)
      .read(
        [...contacts.values()].map((contact) => contact.values['AccountId']).filter((id) => typeof id === 'string')
      );
    const responded = new Set(
      statusesOf(run, rows)
        .filter((status) => status.values['HasResponded'] === true)
        .map((status) => `${String(status.values['CampaignId'])} ${String(status.values['Label']).toLowerCase()}`)
    );
    for (const row of rows) {
      const { values } = row.record;
      const contact = contacts.get(values['ContactId'] as string);
      const person = contact ?? leads.get(values['LeadId'] as string);
      if (!person && isBlank(values['AccountId'])) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId]', ['LeadId']);
        continue;
      }
      for (const name of copied)
        values[name] =
          person?.values[name] ?? (row.record.object.fields.get(name.toLowerCase())?.type === 'boolean' ? false : null);
      values['CompanyOrAccount'] = contact
        ? (accounts.get(contact.values['AccountId'] as string)?.values['Name'] ?? null)
        : (person?.values['Company'] ?? null);
      values['Type'] = contact ? 'Contact' : 'Lead';
      values['LeadOrContactId'] = person?.id ?? null;
      values['LeadOrContactOwnerId'] = person?.values['OwnerId'] ?? null;
      values['HasResponded'] = responded.has(
        `${String(values['CampaignId'])} ${String(values['Status'] ?? '').toLowerCase()}`
      );
    }
    refuseMembersTwice(run, rows);
  },

  written: countTheirs,
  removed: countTheirs
};

function countTheirs(run: SaveRun, rows: readonly SaveRow[]): void {
  countCampaigns(
    run,
    rows.map((row) => row.record.values['CampaignId'])
  );
}

function statusesOf(run: SaveRun, rows: readonly SaveRow[]): SObjectRecord[] {
  const object = run.schema.objects.get('campaignmemberstatus');
  if (!object) return [];
  const ids = [...new Set(rows.map((row) => row.record.values['CampaignId']))];
  return run.database
    .table(object)
    .select('"CampaignId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0', JSON.stringify(ids));
}

/** A lead or contact is a member of a campaign once (Object Reference, "CampaignMember"). */
function refuseMembersTwice(run: SaveRun, rows: readonly SaveRow[]): void {
  const added = rows.filter((row) => row.old === undefined && row.errors.length === 0);
  if (added.length === 0) return;
  const keyOf = (campaignId: unknown, personId: unknown): string => `${String(campaignId)} ${String(personId)}`;
  const ids = [...new Set(added.map((row) => row.record.values['CampaignId']))];
  const people = [...new Set(added.map((row) => row.record.values['LeadOrContactId']))];
  const taken = new Set(
    run.database
      .table((added[0] as SaveRow).record.object)
      .columns(
        ['CampaignId', 'LeadOrContactId'],
        '"CampaignId" IN (SELECT value FROM json_each(?)) AND "LeadOrContactId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0',
        JSON.stringify(ids),
        JSON.stringify(people)
      )
      .map(([campaignId, personId]) => keyOf(campaignId, personId))
  );
  for (const row of added) {
    if (isBlank(row.record.values['LeadOrContactId'])) continue;
    const key = keyOf(row.record.values['CampaignId'], row.record.values['LeadOrContactId']);
    if (taken.has(key)) fail(row, 'DUPLICATE_VALUE', 'Already a campaign member.', []);
    taken.add(key);
  }
}
