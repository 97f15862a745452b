/** An org of the travel project with three users: one with the packaged permission set, a colleague with it too, and a stranger without. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SYSTEM_ACCESS, type TransactionContext } from '../../data/access.ts';
import { createOrg, type LocalOrg } from '../../data/org.ts';
import { loadProject, type SourceProject } from '../../source/index.ts';

export interface TravelOrg {
  readonly org: LocalOrg;
  readonly project: SourceProject;
  readonly traveller: string;
  readonly colleague: string;
  readonly stranger: string;
  /** Id of an account named Northern Rail. */
  readonly account: string;
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/travel');

/** Makes the org in memory. The users are Finnish. */
export function openTravelOrg(): TravelOrg {
  const project = loadProject({ root: ROOT });
  const org = createOrg({ project });
  if (org.problems.length > 0) throw new Error(JSON.stringify(org.problems));
  const begin = (): TransactionContext => ({
    userId: org.adminUserId,
    now: () => Date.now(),
    runTriggers: () => undefined,
    count: () => undefined
  });
  const idOf = (soql: string): string => org.query(begin(), soql, { access: SYSTEM_ACCESS }).records[0]!.id!;
  const insert = (object: string, values: Record<string, unknown>): string => {
    const record = org.newRecord(object);
    Object.assign(record.values, values);
    // Each in a transaction of its own: users and accounts may not be saved in one.
    org.dml(begin(), 'insert', [record], { access: SYSTEM_ACCESS, allOrNone: true });
    return record.id!;
  };
  const profile = idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'");
  const user = (name: string): string =>
    insert('User', {
      FirstName: 'Tea',
      LastName: name,
      Alias: name.slice(0, 8).toLowerCase(),
      CommunityNickname: name,
      Username: `${name.toLowerCase()}@travel.example`,
      Email: `${name.toLowerCase()}@travel.example`,
      ProfileId: profile,
      IsActive: true,
      LocaleSidKey: 'fi_FI',
      LanguageLocaleKey: 'fi',
      TimeZoneSidKey: 'Europe/Helsinki',
      EmailEncodingKey: 'UTF-8'
    });
  const [traveller, colleague, stranger] = [user('Traveller'), user('Colleague'), user('Stranger')];
  const permissionSet = idOf("SELECT Id FROM PermissionSet WHERE Name = 'Traveller'");
  for (const assignee of [traveller, colleague])
    insert('PermissionSetAssignment', { PermissionSetId: permissionSet, AssigneeId: assignee });
  const account = insert('Account', { Name: 'Northern Rail', OwnerId: traveller });
  return { org, project, traveller, colleague, stranger, account };
}
