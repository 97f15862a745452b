/** Contracts (Object Reference, "Contract"): the end follows from start and term, the category from the status. */
import { addMonthsToDays, ApexDate, ApexDatetime } from '../../../values/index.ts';
import type { Behaviour } from '../behaviour.ts';
import { isBlank } from '../blank.ts';

export const contract: Behaviour = {
  derive(run, rows) {
    const statuses = rows[0]?.record.object.fields.get('status')?.picklistValues ?? [];
    for (const { record, old } of rows) {
      const { values } = record;
      const start = values['StartDate'] as ApexDate | null | undefined;
      const months = values['ContractTerm'] as number | null | undefined;
      values['EndDate'] = start && !isBlank(months) ? new ApexDate(addMonthsToDays(start.days, months) - 1) : null;
      values['StatusCode'] =
        statuses.find((status) => status.value === values['Status'])?.attributes?.['statusCode'] ?? 'Draft';
      if (values['StatusCode'] === 'Activated' && old?.values['StatusCode'] !== 'Activated') {
        values['ActivatedDate'] = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
        values['ActivatedById'] = run.tx.userId;
      }
    }
  }
};
