/**
 * The org chart and the finished stakeholder map as a key account manager walks them: lines drawn by mouse and keyboard, a
 * circle refused, people filtered, zoomed and saved as a picture. All of it read and written by the package's Apex.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import {
    assertFits,
    assertSoon,
    becomeUser,
    openBrowser,
    openPage,
    pick,
    screenshot,
    serveOrg,
    speak,
    type Org
} from './walk.ts';

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

async function openChart(page: Page, people = 'People', tab = 'Org chart'): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await page.getByRole('tab', { name: people, exact: true }).click();
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const chart = page.locator('c-org-chart');
    await person(chart, 'Ingrid Solheim').waitFor();
    return chart;
}

async function openMap(page: Page, tab = 'People'): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const board = page.locator('c-stakeholders');
    await board.locator('c-stakeholder-map g.dot').first().waitFor();
    return board;
}

function person(chart: Locator, name: string): Locator {
    return chart.locator('g.node', { has: chart.page().locator('text.name', { hasText: name }) });
}

function lines(chart: Locator, text: string): Locator {
    return chart.locator('.list .row', { hasText: text });
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    const [a, b] = [await from.locator('rect.box').boundingBox(), await to.locator('rect.box').boundingBox()];
    assert.ok(a && b);
    await page.mouse.move(a.x + a.width / 2, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(a.x + a.width / 2 + 15, a.y + a.height / 2 + 5, { steps: 3 });
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 3 });
    await page.mouse.up();
}

async function linkCount(page: Page): Promise<number> {
    const query = encodeURIComponent('SELECT COUNT() FROM Stakeholder_Link__c');
    const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${query}`);
    return ((await answer.json()) as { totalSize: number }).totalSize;
}

describe('the org chart on the People tab', () => {
    test('shows who reports to whom and how people stand to each other, at the cost of few calls', async () => {
        const { page, context, errors } = await openPage(browser, { height: 1200 });
        await openMap(page);
        let calls = 0;
        page.on('request', (request) => {
            if (request.method() === 'POST' && new URL(request.url()).pathname === '/aura') calls++;
        });
        await page.getByRole('tab', { name: 'Org chart', exact: true }).click();
        const chart = page.locator('c-org-chart');
        await person(chart, 'Kari Nygård').waitFor();

        assert.ok(calls <= 2, `opening the tab costs at most two calls: ${calls}`);
        const label = (await person(chart, 'Kari Nygård').getAttribute('aria-label')) ?? '';
        assert.match(
            label,
            /Chief Financial Officer.*Decision Maker\. Power 5 · Resistant\. Promises overdue: 1\. Reports to Ingrid Solheim/
        );
        assert.match(label, /Kari Nygård influences Ingrid Solheim.*Kari Nygård and Olav Berge are in conflict/);
        assert.match((await person(chart, 'Hanne Vik').getAttribute('class')) ?? '', /stranger/, 'not on the plan yet');
        assert.equal(await chart.locator('.line.conflicts').count(), 2);
        await screenshot(page, 'chart');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('draws an influence line by dragging, and undoes it', async () => {
        const { page, context } = await openPage(browser, { height: 1200 });
        const chart = await openChart(page);
        const before = await linkCount(page);
        await drag(page, person(chart, 'Per Aune'), person(chart, 'Olav Berge'));
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Strong').click();
        await dialog.getByLabel('Note').fill('Sat next to him on the steering committee');
        await screenshot(page, 'chart-draw');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await lines(chart, 'Per Aune influences Olav Berge').waitFor();
        assert.equal(await linkCount(page), before + 1, 'stored');

        await chart.locator('.undo button').click();
        await lines(chart, 'Per Aune influences Olav Berge').waitFor({ state: 'detached' });
        assert.equal(await linkCount(page), before, 'and taken back');
        await context.close();
    });

    test('refuses a circle of influence with the whole chain, from the keyboard, and keeps what was chosen', async () => {
        const { page, context } = await openPage(browser, { height: 1200 });
        const chart = await openChart(page);
        await person(chart, 'Ingrid Solheim').focus();
        for (const [key, name] of [
            ['ArrowRight', 'Kari Nygård'],
            ['ArrowLeft', 'Ingrid Solheim']
        ] as const) {
            await page.keyboard.press(key);
            await assertSoon(
                async () => (await person(chart, name).getAttribute('tabindex')) === '0',
                `${key} goes to ${name}`
            );
        }
        await page.keyboard.press('Enter');
        assert.equal(await person(chart, 'Ingrid Solheim').getAttribute('aria-selected'), 'true');
        await chart.getByRole('button', { name: 'Draw a line' }).press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox', { name: 'To' }).fill('Per Aune');
        await dialog.getByRole('option', { name: /Per Aune/ }).click();
        await dialog.getByRole('button', { name: 'Save' }).press('Enter');
        await dialog
            .getByText(
                /circle of influence: Ingrid Solheim → Per Aune → Tor Haugen → Olav Berge → Ingrid Solheim\. Influence leads one way/
            )
            .waitFor();
        await screenshot(page, 'chart-circle');
        // As trust it can be: the same two people are still chosen.
        await dialog.getByText('Trusts').click();
        await dialog.getByRole('button', { name: 'Save' }).press('Enter');
        await lines(chart, 'Ingrid Solheim trusts Per Aune').waitFor();

        await lines(chart, 'Ingrid Solheim trusts Per Aune')
            .getByRole('button', { name: /Edit line/ })
            .press('Enter');
        await dialog.getByRole('button', { name: 'Turn the direction' }).click();
        await dialog.getByRole('button', { name: 'Save' }).click();
        await lines(chart, 'Per Aune trusts Ingrid Solheim').waitFor();
        await chart.locator('.undo button').click();
        await lines(chart, 'Ingrid Solheim trusts Per Aune').waitFor();

        await lines(chart, 'Ingrid Solheim trusts Per Aune')
            .getByRole('button', { name: /Delete line/ })
            .click();
        await lines(chart, 'Ingrid Solheim trusts Per Aune').waitFor({ state: 'detached' });
        await chart.locator('.undo button').click();
        await lines(chart, 'Ingrid Solheim trusts Per Aune').waitFor();
        await page.reload();
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await page.getByRole('tab', { name: 'Org chart', exact: true }).click();
        await lines(chart, 'Ingrid Solheim trusts Per Aune').waitFor();
        await lines(chart, 'Ingrid Solheim trusts Per Aune')
            .getByRole('button', { name: /Delete line/ })
            .click();
        await chart.getByText('Line deleted').waitFor();
        await context.close();
    });

    test('puts somebody on the plan and draws a line to them; the map knows both', async () => {
        const { page, context } = await openPage(browser, { height: 1200 });
        const board = await openMap(page);
        await page.getByRole('tab', { name: 'Org chart', exact: true }).click();
        const chart = page.locator('c-org-chart');
        await person(chart, 'Hanne Vik').waitFor();
        await drag(page, person(chart, 'Kari Nygård'), person(chart, 'Hanne Vik'));
        await chart.getByText('Hanne Vik is not on the plan yet. Add them first').waitFor();
        await chart.getByRole('button', { name: 'Add to the plan' }).click();
        await chart.getByText('Hanne Vik is on the plan').waitFor();
        await assertSoon(
            async () => !/stranger/.test((await person(chart, 'Hanne Vik').getAttribute('class')) ?? ''),
            'drawn as a stakeholder'
        );
        await drag(page, person(chart, 'Hanne Vik'), person(chart, 'Ingrid Solheim'));
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
        await lines(chart, 'Hanne Vik influences Ingrid Solheim').waitFor();
        await page.getByRole('tab', { name: 'Stakeholders', exact: true }).click();
        await board.locator('c-stakeholder-map .tray', { hasText: 'Hanne Vik' }).waitFor();
        await context.close();
    });

    test('zooms, fits, hides kinds of lines and those who are not on the plan', async () => {
        const { page, context } = await openPage(browser, { height: 1200 });
        const chart = await openChart(page);
        const world = chart.locator('.frame > g').first();
        const transform = () => world.getAttribute('transform');
        const start = await transform();
        await chart.getByRole('button', { name: 'Zoom in' }).click();
        await assertSoon(async () => (await transform()) !== start, 'zoomed');
        const zoomed = await transform();
        const frame = await chart.locator('.frame').boundingBox();
        assert.ok(frame);
        await page.mouse.move(frame.x + 30, frame.y + frame.height - 30);
        await page.mouse.down();
        await page.mouse.move(frame.x + 90, frame.y + frame.height - 60, { steps: 4 });
        await page.mouse.up();
        await assertSoon(async () => (await transform()) !== zoomed, 'moved');
        await chart.getByRole('button', { name: 'Show all' }).click();

        const conflicts = await chart.locator('.line.conflicts').count();
        assert.ok(conflicts > 0);
        await chart.getByRole('button', { name: 'Conflicts With' }).click();
        await assertSoon(async () => (await chart.locator('.line.conflicts').count()) === 0, 'no conflicts are drawn');
        await chart.locator('.everybody label').first().click();
        await assertSoon(async () => (await chart.locator('.node.stranger').count()) === 0, 'only who is on the plan');
        await context.close();
    });

    test('lets a reader look, shows an outsider nothing, also through REST', async () => {
        const reader = await openPage(browser, { height: 1200 });
        await reader.page.goto(org.address);
        await becomeUser(reader.page, org.origin, 'Margarethe Vogel');
        const chart = await openChart(reader.page);
        await person(chart, 'Ingrid Solheim').click();
        await chart.locator('.person').waitFor();
        assert.equal(await chart.getByRole('button', { name: 'Draw a line' }).count(), 0);
        assert.equal(await chart.getByRole('button', { name: /Edit line|Delete line/ }).count(), 0);
        const linkId = await chart.locator('.line').first().getAttribute('data-line');
        await reader.context.close();

        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        await page.goto(org.address);
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await page.getByRole('tab', { name: 'Org chart', exact: true }).click();
        await page
            .locator('c-org-chart')
            .getByText(/no key account plan to show/i)
            .waitFor();
        assert.equal(await linkCount(page), 0, 'no link by query');
        const url = `${org.origin}/services/data/v67.0/sobjects/Stakeholder_Link__c/${linkId}`;
        assert.equal((await page.request.get(url)).status(), 404, 'nor by its id');
        assert.ok([403, 404].includes((await page.request.delete(url)).status()), 'nor can he delete it');
        await context.close();
    });
});

describe('the stakeholder map', () => {
    test('filters by role on the map and in the list, and shows another period', async () => {
        const { page, context } = await openPage(browser, { height: 1400 });
        const board = await openMap(page);
        const dots = board.locator('c-stakeholder-map g.dot');
        await board.locator('.trail').first().waitFor();
        assert.match(
            (await dots.filter({ hasText: 'Kari Nygård' }).getAttribute('aria-label')) ?? '',
            /6 months ago: power 4, Neutral/
        );
        await pick(board.getByRole('combobox', { name: 'Movement' }), 'Movement: last 12 months');
        await assertSoon(
            async () =>
                /12 months ago: power 5, Unaware/.test(
                    (await dots.filter({ hasText: 'Ingrid Solheim' }).getAttribute('aria-label')) ?? ''
                ),
            'a year ago she did not know us'
        );
        await pick(board.getByRole('combobox', { name: 'Decision role', exact: true }), 'Decision Maker');
        await assertSoon(async () => (await dots.count()) === 2, 'two decide');
        assert.equal(await board.locator('c-stakeholder-list tbody tr').count(), 2, 'in the list too');
        await screenshot(page, 'map-filtered');
        await context.close();
    });

    test('is saved as SVG and PNG that need nothing else', async () => {
        const { page, context } = await openPage(browser, { height: 1400 });
        const board = await openMap(page);
        const save = async (kind: string): Promise<Download> => {
            await board.locator('c-stakeholder-map .export button').first().click();
            const [download] = await Promise.all([
                page.waitForEvent('download'),
                board.getByRole('menuitem', { name: kind }).click()
            ]);
            return download;
        };
        const svg = await save('SVG');
        assert.match(svg.suggestedFilename(), /^Power and attitude Nordfjell Paper \d{4}-\d\d-\d\d\.svg$/);
        const text = readFileSync((await svg.path()) ?? '', 'utf8');
        assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        assert.match(text, />KN<\/text>/);
        assert.doesNotMatch(text, /class=|var\(|<script|href=/, 'no styles or parts from elsewhere');
        const png = await save('PNG');
        assert.match(png.suggestedFilename(), /\.png$/);
        const bytes = readFileSync((await png.path()) ?? '');
        assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
        assert.ok(bytes.length > 20_000, `there is something on it: ${bytes.length} bytes`);
        await context.close();
    });

    test('is zoomed and moved, and a person still lands where they are dropped', async () => {
        const { page, context } = await openPage(browser, { height: 1400 });
        const board = await openMap(page);
        const map = board.locator('c-stakeholder-map');
        await map.getByRole('button', { name: 'Zoom in' }).click();
        const dot = map.locator('g.dot', { hasText: 'Olav Berge' });
        await dot.focus();
        await dot.scrollIntoViewIfNeeded();
        const from = await dot.locator('circle').boundingBox();
        const cell = await map.locator('rect.cell').first().boundingBox();
        assert.ok(from && cell);
        const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x - cell.width / 2, y + 5, { steps: 3 });
        await page.mouse.move(x - cell.width, y, { steps: 3 });
        await page.mouse.up();
        await board.getByText('Olav Berge now stands at power 4, Neutral').waitFor();
        await board.locator('.undo button').click();
        await assertSoon(
            async () => /power 4, Supportive/.test((await dot.getAttribute('aria-label')) ?? ''),
            'and is back'
        );
        await context.close();
    });
});

describe('map and org chart', () => {
    test('speak Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser, { height: 1200 });
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const chart = await openChart(page, 'Ihmiset', 'Organisaatiokaavio');
        assert.match(
            (await person(chart, 'Kari Nygård').getAttribute('aria-label')) ?? '',
            /Valta 5 · Vastustaa\. Myöhässä olevia lupauksia: 1\. Esihenkilö: Ingrid Solheim.*Kari Nygård vaikuttaa henkilöön Ingrid Solheim/
        );
        await screenshot(page, 'chart-finnish');
        await page.getByRole('tab', { name: 'Sidosryhmähenkilöt', exact: true }).click();
        await page.locator('c-stakeholder-map').getByText('Koko: vaikutus muihin').waitFor();
        await screenshot(page, 'map-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('fit a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['narrow', { height: 1200 }],
            ['dark', { dark: true, height: 1200 }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            const chart = await openChart(page);
            // A narrow page keeps its last tabs in a menu; narrowing it afterwards shows the same component as narrow.
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await assertFits(page, `${name} chart`);
            await person(chart, 'Ingrid Solheim').click();
            await chart.locator('.person').waitFor();
            await screenshot(page, `chart-${name}`);
            await context.close();
        }
    });
});
