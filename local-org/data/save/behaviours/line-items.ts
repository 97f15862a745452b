/** Products and prices (Object Reference, "OpportunityLineItem", "PricebookEntry"). */
import { Decimal } from '../../../values/index.ts';
import { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { updateInternally } from '../internal-saves.ts';
import { sameValue } from '../overlay.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { lineTotals } from './opportunity.ts';
import { isBlank } from '../blank.ts';

const hundred = Decimal.fromInteger(100);

function read(run: SaveRun, object: string, ids: Iterable<unknown>): Map<string, SObjectRecord> {
  const schema = run.schema.objects.get(object.toLowerCase()) as ObjectSchema;
  return run.database.table(schema).read([...new Set(ids)].filter((id) => typeof id === 'string'));
}

export const opportunityLineItem: Behaviour = {
  derive(run, rows) {
    const opportunities = read(
      run,
      'Opportunity',
      rows.map((row) => row.record.values['OpportunityId'])
    );
    findEntries(run, rows, opportunities);
    const entries = read(
      run,
      'PricebookEntry',
      rows.map((row) => row.record.values['PricebookEntryId'])
    );
    const products = read(
      run,
      'Product2',
      [...entries.values()].map((entry) => entry.values['Product2Id'])
    );
    const books = new Map<string, string>();
    for (const row of rows) {
      const { values } = row.record;
      const entry = entries.get(values['PricebookEntryId'] as string);
      const opportunity = opportunities.get(values['OpportunityId'] as string);
      if (!row.old && !entry) {
        fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', ['PricebookEntryId']);
        continue;
      }
      if (!row.old && entry && opportunity) {
        const book = opportunity.values['Pricebook2Id'] ?? books.get(opportunity.id as string);
        if (isBlank(book)) books.set(opportunity.id as string, entry.values['Pricebook2Id'] as string);
        else if (book !== entry.values['Pricebook2Id']) {
          fail(
            row,
            'FIELD_INTEGRITY_EXCEPTION',
            'field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the opportunity)',
            ['PricebookEntryId']
          );
          continue;
        }
        if (entry.values['IsActive'] !== true) {
          fail(
            row,
            'FIELD_INTEGRITY_EXCEPTION',
            'field integrity exception: PricebookEntryId (pricebook entry is inactive)',
            ['PricebookEntryId']
          );
          continue;
        }
      }
      if (entry) {
        const product = products.get(entry.values['Product2Id'] as string);
        values['Product2Id'] = entry.values['Product2Id'];
        values['ProductCode'] = product?.values['ProductCode'] ?? null;
        values['ListPrice'] = entry.values['UnitPrice'];
        values['Name'] = `${String(opportunity?.values['Name'] ?? '')} ${String(product?.values['Name'] ?? '')}`.trim();
      }
      price(row);
    }
  },
  written(run, rows) {
    updateTotals(run, rows);
  },
  removed(run, rows) {
    updateTotals(run, rows);
  }
};

/** A product alone names the entry of the opportunity's price book. */
function findEntries(run: SaveRun, rows: readonly SaveRow[], opportunities: ReadonlyMap<string, SObjectRecord>): void {
  const table = run.database.table(run.schema.objects.get('pricebookentry') as ObjectSchema);
  for (const { record, old } of rows) {
    if (old || record.values['PricebookEntryId'] || !record.values['Product2Id']) continue;
    const book = opportunities.get(record.values['OpportunityId'] as string)?.values['Pricebook2Id'] as
      string | null | undefined;
    if (!book) continue;
    const [found] = table.columns(
      ['Id'],
      '"Pricebook2Id" = ? AND "Product2Id" = ? AND "IsActive" = 1 AND "IsDeleted" = 0',
      book,
      record.values['Product2Id'] as string
    );
    if (found) record.values['PricebookEntryId'] = found[0];
  }
}

/** Quantity × sales price, less the discount, is the total; a given total gives the sales price. */
function price(row: SaveRow): void {
  const { values } = row.record;
  const quantity = values['Quantity'] as Decimal | null | undefined;
  if (isBlank(quantity)) return;
  const total = values['TotalPrice'] as Decimal | null | undefined;
  const unit = values['UnitPrice'] as Decimal | null | undefined;
  const factor = hundred.subtract((values['Discount'] as Decimal | null | undefined) ?? Decimal.ZERO);
  const changed = (name: string): boolean => row.old !== undefined && !sameValue(values[name], row.old.values[name]);
  const totalGiven =
    !isBlank(total) && (row.old === undefined ? isBlank(unit) : changed('TotalPrice') && !changed('UnitPrice'));
  if (row.old === undefined && !isBlank(total) && !isBlank(unit)) {
    fail(
      row,
      'FIELD_INTEGRITY_EXCEPTION',
      'field integrity exception: unknown (specify either the unit price or the total price, not both)',
      []
    );
    return;
  }
  if (quantity.isZero()) {
    fail(row, 'FIELD_INTEGRITY_EXCEPTION', 'field integrity exception: Quantity (Quantity must be nonzero)', [
      'Quantity'
    ]);
    return;
  }
  if (totalGiven) {
    const share = quantity.multiply(factor);
    values['UnitPrice'] = share.isZero() ? Decimal.ZERO : (total as Decimal).multiply(hundred).divideToScale(share, 2);
  } else if (isBlank(unit)) {
    fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', ['UnitPrice']);
    return;
  } else values['TotalPrice'] = quantity.multiply(unit).multiply(factor).divideToScale(hundred, 2);
  values['Subtotal'] = quantity.multiply(values['UnitPrice'] as Decimal).setScale(2, 'HALF_UP');
}

/** Amount, quantity and price book of the opportunities of changed lines; their own triggers run. */
function updateTotals(run: SaveRun, rows: readonly SaveRow[]): void {
  const object = run.schema.objects.get('opportunity') as ObjectSchema;
  const ids = [...new Set(rows.map((row) => row.record.values['OpportunityId'] as string))];
  const stored = run.database.table(object).read(ids);
  const lines = run.schema.objects.get('opportunitylineitem') as ObjectSchema;
  const records: SObjectRecord[] = [];
  const sums = new Map<string, { count: number; amount: Decimal; quantity: Decimal; entry: string | null }>();
  const columns = run.database
    .table(lines)
    .columns(
      ['OpportunityId', 'TotalPrice', 'Quantity', 'PricebookEntryId'],
      '"OpportunityId" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0',
      JSON.stringify(ids)
    );
  for (const [id, total, quantity, entry] of columns as [string, Decimal | null, Decimal | null, string | null][]) {
    const sum = sums.get(id) ?? { count: 0, amount: new Decimal(0n, 2), quantity: new Decimal(0n, 2), entry };
    sums.set(id, {
      count: sum.count + 1,
      amount: sum.amount.add(total ?? Decimal.ZERO),
      quantity: sum.quantity.add(quantity ?? Decimal.ZERO),
      entry: sum.entry
    });
  }
  const entries = read(
    run,
    'PricebookEntry',
    [...sums.values()].map((sum) => sum.entry)
  );
  for (const id of ids) {
    const old = stored.get(id);
    if (!old || old.values['IsDeleted'] === true) continue;
    const sum = sums.get(id);
    const values: Record<string, unknown> = { Id: id, HasOpportunityLineItem: sum !== undefined };
    // When the last line goes, the amount stays as it was.
    if (sum) Object.assign(values, { Amount: sum.amount, TotalOpportunityQuantity: sum.quantity });
    if (sum && isBlank(old.values['Pricebook2Id']))
      values['Pricebook2Id'] = entries.get(sum.entry as string)?.values['Pricebook2Id'] ?? null;
    if (Object.keys(values).every((name) => name === 'Id' || sameValue(values[name], old.values[name]))) continue;
    const record = new SObjectRecord(object, values);
    lineTotals.add(record);
    records.push(record);
  }
  for (const failed of updateInternally(run, object, records)) {
    if (failed.errors.length === 0) continue;
    for (const row of rows)
      if (row.record.values['OpportunityId'] === failed.record.id) row.errors.push(...failed.errors);
  }
}

export const pricebookEntry: Behaviour = {
  derive(run, rows) {
    const products = read(
      run,
      'Product2',
      rows.map((row) => row.record.values['Product2Id'])
    );
    const books = read(
      run,
      'Pricebook2',
      rows.map((row) => row.record.values['Pricebook2Id'])
    );
    const object = run.schema.objects.get('pricebookentry') as ObjectSchema;
    const existing = run.database
      .table(object)
      .select(
        '"Product2Id" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0',
        JSON.stringify([...products.keys()])
      );
    const key = (record: SObjectRecord): string =>
      `${String(record.values['Pricebook2Id'])}|${String(record.values['Product2Id'])}|${String(record.values['CurrencyIsoCode'] ?? '')}`;
    const known = new Map(existing.map((entry) => [key(entry), entry]));
    const standardBook = run.database
      .table(run.schema.objects.get('pricebook2') as ObjectSchema)
      .select('"IsStandard" = 1')[0]?.id;
    for (const row of rows) {
      const { values } = row.record;
      const product = products.get(values['Product2Id'] as string);
      values['Name'] = product?.values['Name'] ?? null;
      values['ProductCode'] = product?.values['ProductCode'] ?? null;
      const isStandard = books.get(values['Pricebook2Id'] as string)?.values['IsStandard'] === true;
      const standard = known.get(
        `${String(standardBook)}|${String(values['Product2Id'])}|${String(values['CurrencyIsoCode'] ?? '')}`
      );
      if (!isStandard && !standard && !row.old) {
        fail(row, 'STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product', []);
        continue;
      }
      if (!isStandard && values['UseStandardPrice'] === true && standard)
        values['UnitPrice'] = standard.values['UnitPrice'];
      const twin = known.get(key(row.record));
      if (twin && twin.id !== row.record.id)
        fail(row, 'DUPLICATE_VALUE', 'This price definition already exists in this price book', [
          'Pricebook2Id',
          'Product2Id'
        ]);
      else known.set(key(row.record), row.record);
    }
  }
};
