/** The figures of campaigns and of the campaigns above them (Help, "Campaign Fields": "Leads in Campaign" … "in Hierarchy"). */
import type { SaveRun } from '../run.ts';

const members = (condition: string): string =>
  `(SELECT count(*) FROM "CampaignMember" AS m WHERE m."CampaignId" = c."Id" AND m."IsDeleted" = 0 AND ${condition})`;
const opportunities = (what: string, condition = '1'): string =>
  `(SELECT ${what} FROM "Opportunity" AS o WHERE o."CampaignId" = c."Id" AND o."IsDeleted" = 0 AND ${condition})`;

/** Field of a campaign → its value in SQL; `c` is the campaign. */
const figures: readonly (readonly [string, string])[] = [
  ['NumberOfLeads', members(`m."LeadId" IS NOT NULL`)],
  [
    'NumberOfConvertedLeads',
    members(`EXISTS (SELECT 1 FROM "Lead" AS l WHERE l."Id" = m."LeadId" AND l."IsConverted" = 1)`)
  ],
  ['NumberOfContacts', members(`m."ContactId" IS NOT NULL`)],
  ['NumberOfResponses', members(`m."HasResponded" = 1`)],
  ['NumberOfOpportunities', opportunities('count(*)')],
  ['NumberOfWonOpportunities', opportunities('count(*)', 'o."IsWon" = 1')],
  ['AmountAllOpportunities', opportunities('coalesce(sum(o."Amount"), 0)')],
  ['AmountWonOpportunities', opportunities('coalesce(sum(o."Amount"), 0)', 'o."IsWon" = 1')]
];

/** Figure in the hierarchy → the one it sums up over a campaign and all below it. */
const hierarchy: readonly (readonly [string, string])[] = [
  ...figures.map(([name]) => [`Hierarchy${name}`, name] as const),
  ['HierarchyNumberSent', 'NumberSent'],
  ['HierarchyExpectedRevenue', 'ExpectedRevenue'],
  ['HierarchyBudgetedCost', 'BudgetedCost'],
  ['HierarchyActualCost', 'ActualCost']
];

const below = `SELECT d."Id" FROM "Campaign" AS d WHERE d."IsDeleted" = 0 AND d."Id" IN (
  WITH RECURSIVE down(id) AS (SELECT c."Id" UNION SELECT k."Id" FROM "Campaign" AS k JOIN down ON k."ParentId" = down.id)
  SELECT id FROM down)`;

/** Works out anew the figures of campaigns, and those in the hierarchy of all above them. No triggers run. */
export function countCampaigns(run: SaveRun, ids: readonly unknown[]): void {
  const some = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (some.length === 0 || !run.schema.objects.has('campaign')) return;
  const { sqlite } = run.database;
  sqlite
    .prepare(
      `UPDATE "Campaign" AS c SET ${figures.map(([name, sql]) => `"${name}" = ${sql}`).join(', ')} WHERE c."Id" IN (SELECT value FROM json_each(?))`
    )
    .run(JSON.stringify(some));
  const sums = hierarchy.map(
    ([name, summed]) =>
      `"${name}" = (SELECT coalesce(sum(s."${summed}"), 0) FROM "Campaign" AS s WHERE s."Id" IN (${below}))`
  );
  sqlite
    .prepare(
      `UPDATE "Campaign" AS c SET ${sums.join(', ')} WHERE c."Id" IN (
        WITH RECURSIVE up(id) AS (SELECT value FROM json_each(?) UNION SELECT p."ParentId" FROM "Campaign" AS p JOIN up ON p."Id" = up.id WHERE p."ParentId" IS NOT NULL)
        SELECT id FROM up)`
    )
    .run(JSON.stringify(some));
}
