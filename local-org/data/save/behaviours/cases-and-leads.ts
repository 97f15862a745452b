/** Cases and leads (Object Reference, "Case", "Lead"): what follows from the status, and what is copied from the contact. */
import { ApexDatetime } from '../../../values/index.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { personName } from './person-names.ts';
import { isBlank } from '../blank.ts';

export const supportCase: Behaviour = {
  derive(run, rows) {
    const statuses = rows[0]?.record.object.fields.get('status')?.picklistValues ?? [];
    const contacts = run.database
      .table(run.schema.objects.get('contact') as ObjectSchema)
      .read(rows.map((row) => row.record.values['ContactId']).filter((id) => typeof id === 'string'));
    for (const { record, old } of rows) {
      const { values } = record;
      values['IsClosed'] =
        statuses.find((status) => status.value === values['Status'])?.attributes?.['closed'] === true;
      if (values['IsClosed'] !== true) values['ClosedDate'] = null;
      else if (old?.values['IsClosed'] !== true)
        values['ClosedDate'] = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
      const contact = contacts.get(values['ContactId'] as string);
      if (contact && isBlank(values['AccountId']) && old?.values['ContactId'] !== values['ContactId'])
        values['AccountId'] = contact.values['AccountId'] ?? null;
      values['ContactPhone'] = contact?.values['Phone'] ?? null;
      values['ContactMobile'] = contact?.values['MobilePhone'] ?? null;
      values['ContactEmail'] = contact?.values['Email'] ?? null;
      values['ContactFax'] = contact?.values['Fax'] ?? null;
    }
  }
};

export const lead: Behaviour = {
  derive(_run, rows) {
    for (const { record } of rows) record.values['Name'] = personName(record);
  }
};
