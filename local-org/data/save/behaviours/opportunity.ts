/** Opportunities (Object Reference, "Opportunity"): the stage sets probability, forecast category, closed and won; line items set the amount. */
import { ApexDatetime, Decimal } from '../../../values/index.ts';
import type { Behaviour } from '../behaviour.ts';
import { sameValue } from '../overlay.ts';
import { SObjectRecord } from '../../record.ts';
import type { FieldSchema, PicklistValue } from '../../schema/model.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { insertInternally } from '../internal-saves.ts';
import { isBlank } from '../blank.ts';
import { countCampaigns } from './campaign-statistics.ts';

const categoryNames: Readonly<Record<string, string>> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit',
  Closed: 'Closed'
};
const categories: ReadonlyMap<string, string> = new Map(
  Object.entries(categoryNames).map(([category, name]) => [name, category])
);

export const opportunity: Behaviour = {
  derive(run, rows) {
    const stages = (rows[0]?.record.object.fields.get('stagename') as FieldSchema | undefined)?.picklistValues ?? [];
    for (const row of rows) {
      keepAmountOfLines(row);
      followStage(
        run,
        row,
        stages.find((stage) => stage.value === row.record.values['StageName'])
      );
      const { values } = row.record;
      const amount = values['Amount'] as Decimal | null | undefined;
      const probability = values['Probability'] as Decimal | null | undefined;
      values['ExpectedRevenue'] =
        isBlank(amount) || isBlank(probability)
          ? null
          : amount.multiply(probability).multiply(new Decimal(1n, 2)).setScale(2, 'HALF_UP');
      setFiscalPeriod(run, row);
      countPush(row);
    }
  },

  written(run, rows) {
    const contacts = rows.filter((row) => row.old === undefined && typeof row.record.values['ContactId'] === 'string');
    if (contacts.length > 0) {
      insertInternally(
        run,
        'OpportunityContactRole',
        contacts.map((row) => ({
          OpportunityId: row.record.id,
          ContactId: row.record.values['ContactId'],
          IsPrimary: true
        }))
      );
    }
    keepHistory(run, rows);
    countTheirCampaigns(run, rows);
  },

  removed: countTheirCampaigns
};

function countTheirCampaigns(run: SaveRun, rows: readonly SaveRow[]): void {
  countCampaigns(
    run,
    rows.flatMap(({ record, old }) => [record.values['CampaignId'], old?.values['CampaignId']])
  );
}

/** With products, the amount is the sum of the lines and a given one is ignored. */
function keepAmountOfLines(row: SaveRow): void {
  const { record, old } = row;
  if (old?.values['HasOpportunityLineItem'] !== true || record.values['HasOpportunityLineItem'] !== true) return;
  // The lines' own save sets the amount together with the quantity.
  if (lineTotals.has(row.source)) return;
  record.values['Amount'] = old.values['Amount'];
  record.values['TotalOpportunityQuantity'] = old.values['TotalOpportunityQuantity'];
}

/** Records by which line items tell an opportunity its totals. */
export const lineTotals = new WeakSet<SObjectRecord>();

function followStage(run: SaveRun, { record, old }: SaveRow, stage: PicklistValue | undefined): void {
  const { values } = record;
  const changed = old === undefined || !sameValue(values['StageName'], old.values['StageName']);
  values['IsClosed'] = stage?.attributes?.['closed'] === true;
  values['IsWon'] = stage?.attributes?.['won'] === true;
  const category = String(stage?.attributes?.['forecastCategory'] ?? 'Pipeline');
  if (changed) {
    const given = (name: string): boolean =>
      old === undefined ? !isBlank(values[name]) : !sameValue(values[name], old.values[name]);
    if (!given('Probability'))
      values['Probability'] = Decimal.fromInteger(Number(stage?.attributes?.['probability'] ?? 0));
    if (!given('ForecastCategoryName')) values['ForecastCategoryName'] = categoryNames[category] ?? category;
    if (old !== undefined) values['LastStageChangeDate'] = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
  }
  values['ForecastCategory'] = categories.get(values['ForecastCategoryName'] as string) ?? category;
}

function setFiscalPeriod(run: SaveRun, { record }: SaveRow): void {
  const { values } = record;
  const close = values['CloseDate'] as { year: number; month: number } | null | undefined;
  if (!close) return;
  const start = run.settings.calendar(run.tx.userId).fiscalYearStartMonth;
  const month = (close.month - start + 12) % 12;
  // A fiscal year is named after the year it ends in (the setting "ending month"), unless it begins in January.
  const year = close.year + (start > 1 && close.month >= start ? 1 : 0);
  const quarter = Math.floor(month / 3) + 1;
  values['FiscalYear'] = year;
  values['FiscalQuarter'] = quarter;
  values['Fiscal'] = `${year} ${quarter}`;
}

/** How often the close date of an open opportunity moved to a later month. */
function countPush({ record, old }: SaveRow): void {
  const now = record.values['CloseDate'] as { year: number; month: number } | null | undefined;
  const before = old?.values['CloseDate'] as { year: number; month: number } | null | undefined;
  record.values['PushCount'] = (old?.values['PushCount'] as number | null | undefined) ?? 0;
  if (!now || !before || record.values['IsClosed'] === true) return;
  if (now.year * 12 + now.month > before.year * 12 + before.month)
    record.values['PushCount'] = (record.values['PushCount'] as number) + 1;
}

const historyFields = ['StageName', 'Amount', 'CloseDate', 'Probability', 'ForecastCategory', 'ExpectedRevenue'];

/** OpportunityHistory: a row for the insert and for each change of stage, amount, close date or probability. */
function keepHistory(run: SaveRun, rows: readonly SaveRow[]): void {
  const object = run.schema.objects.get('opportunityhistory');
  if (!object) return;
  const now = new ApexDatetime(Math.floor(run.tx.now() / 1000) * 1000);
  const records = rows
    .filter(
      ({ record, old }) =>
        old === undefined || historyFields.slice(0, 4).some((name) => !sameValue(record.values[name], old.values[name]))
    )
    .map(
      ({ record, old }) =>
        new SObjectRecord(object, {
          Id: run.database.nextId(object),
          IsDeleted: false,
          CreatedById: run.tx.userId,
          CreatedDate: now,
          SystemModstamp: now,
          OpportunityId: record.id,
          ...Object.fromEntries(historyFields.map((name) => [name, record.values[name] ?? null])),
          PrevAmount: old?.values['Amount'] ?? null,
          PrevCloseDate: old?.values['CloseDate'] ?? null
        })
    );
  run.database.table(object).insert(records);
}
