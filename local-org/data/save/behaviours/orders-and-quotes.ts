/** Lines of orders and quotes and the totals they give (Object Reference, "OrderItem", "Order", "QuoteLineItem", "Quote"). */
import { Decimal } from '../../../values/index.ts';
import { SObjectRecord } from '../../record.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Behaviour } from '../behaviour.ts';
import { updateInternally } from '../internal-saves.ts';
import { sameValue } from '../overlay.ts';
import { fail } from '../row.ts';
import type { SaveRow } from '../row.ts';
import type { SaveRun } from '../run.ts';
import { isBlank } from '../blank.ts';

const hundred = Decimal.fromInteger(100);

/** List price and product from the price book entry, total from quantity, price and discount. */
function priceLines(run: SaveRun, rows: readonly SaveRow[]): void {
  const entries = run.database
    .table(run.schema.objects.get('pricebookentry') as ObjectSchema)
    .read(rows.map((row) => row.record.values['PricebookEntryId']).filter((id) => typeof id === 'string'));
  for (const row of rows) {
    const { values } = row.record;
    const entry = entries.get(values['PricebookEntryId'] as string);
    if (!row.old && !entry) {
      fail(row, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [PricebookEntryId]', ['PricebookEntryId']);
      continue;
    }
    if (entry) {
      values['Product2Id'] = entry.values['Product2Id'];
      values['ListPrice'] = entry.values['UnitPrice'];
    }
    const quantity = values['Quantity'] as Decimal | null | undefined;
    const unit = values['UnitPrice'] as Decimal | null | undefined;
    const missing = [isBlank(quantity) ? 'Quantity' : '', isBlank(unit) ? 'UnitPrice' : ''].filter(
      (name) => name !== ''
    );
    if (isBlank(quantity) || isBlank(unit)) {
      fail(row, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing);
      continue;
    }
    const discount = (values['Discount'] as Decimal | null | undefined) ?? Decimal.ZERO;
    const subtotal = quantity.multiply(unit).setScale(2, 'HALF_UP');
    if (row.record.object.fields.has('subtotal')) values['Subtotal'] = subtotal;
    values['TotalPrice'] = quantity.multiply(unit).multiply(hundred.subtract(discount)).divideToScale(hundred, 2);
  }
}

/** Saves the totals of the parents of changed lines. */
function total(
  run: SaveRun,
  rows: readonly SaveRow[],
  line: string,
  key: string,
  parent: string,
  totals: (lines: readonly SObjectRecord[]) => Record<string, unknown>
): void {
  const lineObject = run.schema.objects.get(line) as ObjectSchema;
  const parentObject = run.schema.objects.get(parent) as ObjectSchema;
  const ids = [...new Set(rows.map((row) => row.record.values[key] as string))];
  const byParent = new Map<string, SObjectRecord[]>(ids.map((id) => [id, []]));
  for (const record of run.database
    .table(lineObject)
    .select(`"${key}" IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0`, JSON.stringify(ids))) {
    byParent.get(record.values[key] as string)?.push(record);
  }
  const stored = run.database.table(parentObject).read(ids);
  const changed = ids.flatMap((id) => {
    const old = stored.get(id);
    const values = totals(byParent.get(id) ?? []);
    if (
      !old ||
      old.values['IsDeleted'] === true ||
      Object.keys(values).every((name) => sameValue(values[name], old.values[name]))
    )
      return [];
    return [new SObjectRecord(parentObject, { Id: id, ...values })];
  });
  for (const failed of updateInternally(run, parentObject, changed)) {
    for (const row of rows) if (row.record.values[key] === failed.record.id) row.errors.push(...failed.errors);
  }
}

const sum = (lines: readonly SObjectRecord[], name: string): Decimal =>
  lines.reduce((so, line) => so.add((line.values[name] as Decimal | null) ?? Decimal.ZERO), new Decimal(0n, 2));

const totalOrders = (run: SaveRun, rows: readonly SaveRow[]): void =>
  total(run, rows, 'orderitem', 'OrderId', 'order', (lines) => ({ TotalAmount: sum(lines, 'TotalPrice') }));
const totalQuotes = (run: SaveRun, rows: readonly SaveRow[]): void =>
  total(run, rows, 'quotelineitem', 'QuoteId', 'quote', (lines) => ({
    Subtotal: sum(lines, 'Subtotal'),
    TotalPrice: sum(lines, 'TotalPrice'),
    LineItemCount: lines.length
  }));

export const orderItem: Behaviour = { derive: priceLines, written: totalOrders, removed: totalOrders };
export const quoteLineItem: Behaviour = { derive: priceLines, written: totalQuotes, removed: totalQuotes };

export const order: Behaviour = {
  derive(run, rows) {
    const statuses = rows[0]?.record.object.fields.get('status')?.picklistValues ?? [];
    for (const { record, old } of rows) {
      const { values } = record;
      values['StatusCode'] =
        statuses.find((status) => status.value === values['Status'])?.attributes?.['statusCode'] ?? 'Draft';
      values['TotalAmount'] ??= new Decimal(0n, 2);
      if (values['StatusCode'] === 'Activated' && old?.values['StatusCode'] !== 'Activated')
        values['ActivatedById'] = run.tx.userId;
    }
  }
};

export const quote: Behaviour = {
  derive(run, rows) {
    const opportunities = run.database
      .table(run.schema.objects.get('opportunity') as ObjectSchema)
      .read(rows.map((row) => row.record.values['OpportunityId'] as string));
    const zero = new Decimal(0n, 2);
    for (const { record, old } of rows) {
      const { values } = record;
      const opportunity = opportunities.get(values['OpportunityId'] as string);
      values['AccountId'] = opportunity?.values['AccountId'] ?? null;
      if (!old) {
        values['OwnerId'] ??= run.tx.userId;
        values['Pricebook2Id'] ??= opportunity?.values['Pricebook2Id'] ?? null;
      }
      const totalPrice = (values['TotalPrice'] as Decimal | null | undefined) ?? zero;
      const subtotal = (values['Subtotal'] as Decimal | null | undefined) ?? zero;
      Object.assign(values, {
        Subtotal: subtotal,
        TotalPrice: totalPrice,
        LineItemCount: values['LineItemCount'] ?? 0
      });
      values['Discount'] = subtotal.isZero()
        ? zero
        : subtotal.subtract(totalPrice).multiply(hundred).divideToScale(subtotal, 2);
      values['GrandTotal'] = totalPrice
        .add((values['Tax'] as Decimal | null | undefined) ?? zero)
        .add((values['ShippingHandling'] as Decimal | null | undefined) ?? zero);
    }
  }
};
