/** A process that writes into an org without end, for the test that ends it in the middle: `crash-writer.ts ROOT FILE`. */
import { SYSTEM_ACCESS } from '../../data/access.ts';
import { createOrg } from '../../data/org.ts';
import { loadProject } from '../../source/index.ts';
import { transactionsWithoutApex } from '../org/context.ts';

const [root = '', file = ''] = process.argv.slice(2);
const org = createOrg({ project: loadProject({ root }), file });
const { transaction } = transactionsWithoutApex(org);
for (let batch = Date.now(); ; batch++) {
  transaction(org.adminUserId, (tx) => {
    const rows = Array.from({ length: 20 }, (_, at) => {
      const record = org.newRecord('Trip__c');
      Object.assign(record.values, { Name: `batch ${batch}`, Key__c: `${batch}-${at}` });
      return record;
    });
    org.dml(tx, 'insert', rows, { access: SYSTEM_ACCESS, allOrNone: true });
    for (const row of rows) row.values['Notes__c'] = 'whole';
    org.dml(tx, 'update', rows, { access: SYSTEM_ACCESS, allOrNone: true });
  });
  process.stdout.write('.');
}
