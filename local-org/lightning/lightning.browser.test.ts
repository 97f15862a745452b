/// <reference lib="dom" />
/** Lightning in a real browser, on the fixture project. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './fixtures/openBrowser.ts';
import { startWidgetServer, type WidgetServer } from './fixtures/widgetServer.ts';

/** Shared with the local org of this repository, so that what comes from npm is compiled once. */
const BUILD = new URL('../../.local-org/build', import.meta.url).pathname;
const LONG = 15_000;

let browser: Browser;
let server: WidgetServer;
let context: BrowserContext;
let page: Page;
let errors: string[];

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

beforeEach(async () => {
  server = await startWidgetServer({ buildDirectory: BUILD });
  await server.lightning.ready;
  context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(LONG);
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

afterEach(async () => {
  await context.close();
  await server.close();
});

const recordAddress = (): string => `${server.address}/lightning/r/Widget__c/${server.ids.widget}/view`;
const text = async (selector: string): Promise<string> => (await page.locator(selector).first().innerText()).trim();

async function openRecord(): Promise<void> {
  await page.goto(recordAddress());
  await page.locator('.part').first().waitFor();
}

async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LONG;
  while (!(await condition())) {
    assert.ok(Date.now() < end, `${what} did not happen`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a record page is drawn from metadata, with the project’s component fed by Apex and the record', async () => {
  await openRecord();
  assert.equal(await text('[data-record-name]'), 'Turbo Widget');
  assert.equal(await text('[data-app-name]'), 'Widget Works');
  assert.deepEqual(await page.locator('.part').allInnerTexts(), ['Axle × 2', 'Gear × 8', 'Spring × 3']);
  assert.equal(await text('.greeting'), 'Hello, widget maker: Turbo Widget by Acme Oy');
  assert.equal(await text('.total'), '13');
  assert.equal(await page.title(), 'Turbo Widget | Widget | Salesforce');
  assert.deepEqual(errors, []);
});

test('a wrong address is told on a page, a bare id leads to its record, and programs get the error of the API', async () => {
  await page.goto(`${server.address}/nowhere/at/all`);
  await until('the page says so', async () => /Page not found/.test(await text('body')));
  await page.goto(`${server.address}/${server.ids.widget}`);
  assert.equal(new URL(page.url()).pathname, `/lightning/r/${server.ids.widget}/view`);
  await page.locator('c-widget-board').waitFor();
  const answer = await page.request.get(`${server.address}/nowhere`);
  assert.deepEqual(
    [answer.status(), await answer.json()],
    [404, [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]]
  );
});

test('several askers of one record cost one request', async () => {
  await openRecord();
  await page.locator('text=Save widget').waitFor();
  await until(
    'the form was filled',
    async () => (await page.locator('lightning-input-field input').first().inputValue()) === 'Turbo Widget'
  );
  const reads = server.requests.filter(
    (request) => request === `GET /services/data/v67.0/ui-api/records/${server.ids.widget}`
  );
  assert.ok(reads.length <= 2, `the record was read ${reads.length} times`);
  assert.equal(server.requests.filter((request) => request === 'POST /aura').length, 1);
});

test('Apex saves, refreshApex asks again, toasts tell, and errors of Apex reach the component', async () => {
  await openRecord();
  await page.locator('text=Add part').click();
  await until('the new part showed', async () => (await page.locator('.part').count()) === 4);
  assert.match(await text('.slds-notify_toast'), /Part added/);
  await page.locator('text=Add part').click();
  await until('the fifth part showed', async () => (await page.locator('.part').count()) === 5);
  await page.locator('text=Add part').click();
  await page.locator('.error').waitFor();
  assert.equal(await text('.error'), 'A widget has at most five parts.');
});

test('data of Apex cannot be changed by a component', async () => {
  await openRecord();
  assert.equal(
    await page
      .locator('c-widget-board')
      .evaluate((board) => (board as unknown as { changeData(): string }).changeData()),
    'TypeError'
  );
});

test('a form of a component saves through the UI API; whoever shows the record follows; field errors stand at their fields', async () => {
  await openRecord();
  const name = page.locator('c-widget-form input').first();
  await until('the form was filled', async () => (await name.inputValue()) === 'Turbo Widget');
  await name.fill('Quiet Widget');
  await page.locator('text=Save widget').click();
  await until('the heading followed', async () => (await text('[data-record-name]')) === 'Quiet Widget');
  assert.equal(await text('.widget'), 'Quiet Widget');
  assert.equal(await text('.saved'), server.ids.widget);

  const price = page.locator('c-widget-form lightning-input-field', { hasText: 'Price' }).locator('input');
  // A number shows its format until it has the focus.
  await price.click();
  await price.fill('-5');
  await page.locator('text=Save widget').click();
  await page.locator('c-widget-form [data-form-errors]').waitFor();
  assert.equal(await text('c-widget-form [data-form-errors]'), 'A widget costs something.');
});

test('visibility rules follow the record, and components talk over a message channel', async () => {
  await openRecord();
  assert.equal(await page.locator('c-widget-ready').count(), 0);
  await page.locator('c-widget-form button[role=combobox], c-widget-form [role=combobox]').first().click();
  await page.locator('lightning-base-combobox-item', { hasText: 'Ready' }).click();
  await page.locator('text=Save widget').click();
  await page.locator('c-widget-ready').waitFor();
  await page.locator('.part').first().click();
  await until('the message arrived', async () => /^Chosen: a/.test(await text('.chosen')));
});

test('a path shows where the record stands, and moves it on', async () => {
  await openRecord();
  const path = page.locator('[data-path=Status__c]');
  assert.deepEqual(await path.locator('.slds-path__title').allInnerTexts(), ['Draft', 'Ready', 'Sold out']);
  await path.locator('text=Mark Status as Complete').click();
  await until(
    'the record moved',
    async () => server.records.get('Widget__c')!.find(({ Id }) => Id === server.ids.widget)!['Status__c'] === 'Ready'
  );
  await page.locator('c-widget-ready').waitFor();
});

test('a record is edited in a dialog, and focus stays in it', async () => {
  await openRecord();
  await page.locator('[data-name=Edit]').click();
  const dialog = page.locator('[data-record-dialog]');
  await until(
    'the dialog was filled',
    async () => (await dialog.locator('input').first().inputValue()) === 'Turbo Widget'
  );
  await dialog.locator('input').first().fill('');
  await page.locator('[data-save]').click();
  await until('the required field was named', async () => /Complete this field/.test(await dialog.innerText()));
  await dialog.locator('input').first().fill('Edited Widget');
  await page.locator('[data-save]').click();
  await until('the dialog closed', async () => (await dialog.count()) === 0);
  assert.equal(await text('[data-record-name]'), 'Edited Widget');
  await page.locator('[data-name=Edit]').click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await until('Escape closed the dialog', async () => (await dialog.count()) === 0);
});

test('a child is created from the related list, and the record deleted after a question', async () => {
  await openRecord();
  const list = page.locator('[data-related-list=Parts__r]').first();
  await list.locator('text=New').click();
  const dialog = page.locator('[data-record-dialog]');
  await dialog.locator('lightning-input-field').first().waitFor();
  await until('the form was ready', async () => (await dialog.locator('input').count()) > 0);
  const inputs = dialog.locator('lightning-input-field');
  await inputs.filter({ hasText: 'Part Name' }).locator('input').fill('Wheel');
  await inputs.filter({ hasText: 'Quantity' }).locator('input').fill('2');
  await page.locator('[data-save]').click();
  await until('the list showed the new part', async () => /Wheel/.test(await list.innerText()));
  assert.equal(server.records.get('Part__c')!.at(-1)!['Widget__c'], server.ids.widget);

  await page.locator('[data-name=Delete]').click();
  await page.locator('lightning-confirm button, .slds-modal button', { hasText: 'OK' }).first().click();
  await page.locator('[data-list-page]').waitFor();
  assert.equal(
    server.records.get('Widget__c')!.some(({ Id }) => Id === server.ids.widget),
    false
  );
});

test('a screen action runs in a dialog and closes it', async () => {
  await openRecord();
  await page.locator('[data-name="Widget__c.Rename"]').click();
  await page.locator('text=Rename now').click();
  await until('the record was renamed', async () => (await text('[data-record-name]')) === 'Renamed widget');
  await until('the dialog closed', async () => (await page.locator('[data-action-dialog]').count()) === 0);
});

test('lists are filtered, sorted and lead to records without loading the page anew', async () => {
  await page.goto(`${server.address}/lightning/o/Widget__c/list`);
  await page.locator('[data-list-page] tbody tr').first().waitFor();
  await page.evaluate(() => {
    (globalThis as { stayed?: boolean }).stayed = true;
  });
  await page.locator('[data-view-button]').click();
  await page.locator('.view-item', { hasText: 'Ready to Sell' }).click();
  await until('the list was filtered', async () => (await page.locator('[data-list-page] tbody tr').count()) === 1);
  await page.locator('[data-list-page] a', { hasText: 'Silent Widget' }).click();
  await until(
    'the record opened',
    async () =>
      (await page.locator('[data-record-name]').count()) === 1 && (await text('[data-record-name]')) === 'Silent Widget'
  );
  await page.goBack();
  await until('the list came back', async () => (await page.locator('[data-list-page]').count()) === 1);
  assert.equal(await page.evaluate(() => (globalThis as { stayed?: boolean }).stayed), true);
});

test('NavigationMixin, alerts and values of the user', async () => {
  await page.goto(`${server.address}/lightning/n/Widget_Overview`);
  await page.locator('.user').waitFor();
  assert.equal(await text('.user'), '005000000000001AAA');
  assert.equal(await text('.date'), 'Mar 9, 2026');
  assert.equal(await text('.number'), '€1,234,567.89');
  assert.equal(await text('.relative'), '2 hours ago');
  await page.locator('text=Warn').click();
  await page.locator('text=Mind the widgets.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('text=Show the list').click();
  await page.locator('[data-list-page]').waitFor();
  assert.match(page.url(), /\/lightning\/o\/Widget__c\/list\?filterName=Ready$/);
});

test('the user is switched in the header; language, numbers and dates follow', async () => {
  await page.goto(recordAddress());
  await page.locator('[data-trigger]').click();
  await page.locator('[data-switch="Pekka Suomalainen"]').click();
  await until('the page spoke Finnish', async () =>
    /Hei, vekottimen tekijä/.test((await page.locator('.greeting').count()) ? await text('.greeting') : '')
  );
  assert.equal(await page.locator('html').getAttribute('lang'), 'fi');
  assert.match(await text('[data-highlights]'), /Vekotin/);
  await page.goto(`${server.address}/lightning/n/Widget_Overview`);
  await page.locator('.date').waitFor();
  assert.equal(await text('.date'), '9.3.2026');
  assert.equal((await text('.number')).replace(/\s/g, ' '), '1 234 567,89 €');
  assert.equal(await text('.relative'), '2 tuntia sitten');
});

test('what the local org does not have says so in its place', async () => {
  await openRecord();
  assert.equal(await page.locator('[data-unsupported="forceCommunity:unknownThing"]').count(), 1);
  await page.goto(`${server.address}/lightning/n/Widget_Overview`);
  await page.locator('.user').waitFor();
  const broken = await page.locator('[data-broken]').allInnerTexts();
  assert.equal(broken.length, 2);
  assert.match(broken.join(' '), /widgetBroken\.js:9/);
  assert.match(broken.join(' '), /Not supported by the local org: the module lightning\/map/);
  await page.goto(`${server.address}/lightning/n/Nowhere`);
  assert.match(await text('[data-error-page]'), /There is no tab Nowhere/);
});

test('dark colours and a narrow window', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openRecord();
  const background = (): Promise<string> =>
    page.locator('[data-highlights]').evaluate((panel) => getComputedStyle(panel).backgroundColor);
  const brightness = (color: string): number => Math.max(...(color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  assert.ok(brightness(await background()) < 80, await background());
  await page.locator('[data-scheme=system]').click();
  assert.ok(brightness(await background()) > 200, await background());
  await page.setViewportSize({ width: 400, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
});

test('a change of a component’s source loads the page again', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'widgets-'));
  cpSync(new URL('fixtures/widgets', import.meta.url).pathname, directory, { recursive: true });
  const watching = await startWidgetServer({ buildDirectory: BUILD, root: directory, watch: true });
  try {
    await page.goto(`${watching.address}/lightning/r/Widget__c/${watching.ids.widget}/view`);
    await page.locator('.total').waitFor();
    const file = join(directory, 'app/lwc/widgetBoard/widgetBoard.html');
    writeFileSync(file, readFileSync(file, 'utf8').replace('class="total">{total}', 'class="total">All: {total}'));
    await until(
      'the page showed the change',
      async () => (await page.locator('.total').count()) === 1 && (await text('.total')) === 'All: 13'
    );
  } finally {
    await page.goto('about:blank');
    await watching.close();
    rmSync(directory, { recursive: true, force: true });
  }
});
