/** What the platform itself refuses in tests that do not see the org's data. */
import { throwApex } from './exceptions.ts';
import { currentTransaction, hasTransaction } from './transaction.ts';

/** Methods of the Chatter classes: `ConnectApi.ChatterFeeds.postFeedElement`. */
const CHATTER_METHOD =
  /^ConnectApi\.(?:Chatter\w+|Mentions|Topics|ManagedTopics|UserProfiles|Announcements)\.[a-z]\w*$/;

/**
 * Throws UnsupportedOperationException when a Chatter method is called in a test without SeeAllData, before the local org's own
 * refusal: the platform does so too (Apex Developer Guide, "Testing ConnectApi Code").
 */
export function refuseInDataSiloedTest(feature: string): void {
  if (!CHATTER_METHOD.test(feature) || !hasTransaction()) return;
  const { test } = currentTransaction();
  if (test === null || test.seeAllData) return;
  throwApex(
    'System.UnsupportedOperationException',
    'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).'
  );
}
