/**
 * Whitespace as a key account manager works it: a cell becomes an opportunity, the opportunity is won, the cell turns Owned;
 * what is set by hand stays; and nobody sees what is not theirs.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import {
    assertFits,
    assertSoon,
    becomeUser,
    dayInWords,
    openBrowser,
    openPage,
    pick,
    screenshot,
    serveOrg,
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

/** Opens the account's page and its Strategy tab, and waits for the matrix. */
async function openMatrix(page: Page): Promise<Locator> {
    await page.goto(org.address);
    await openTab(page);
    const matrix = page.locator('c-whitespace-matrix');
    await matrix.locator('td.cell').first().waitFor();
    return matrix;
}

/** Opens the Strategy tab; a narrow page keeps it in the menu of the tabs that do not fit. */
async function openTab(page: Page): Promise<void> {
    const tab = page.getByRole('tab', { name: 'Strategy' });
    const more = page.locator('lightning-tabset, lightning-tab-bar').getByRole('button', { name: /More/ });
    await tab.or(more).first().waitFor();
    if (await tab.isVisible()) {
        await tab.click();
    } else {
        await more.click();
        await page.getByRole('menuitem', { name: 'Strategy' }).click();
    }
}

/** A cell by the beginning of its spoken name, such as `Nordfjell Energy, Drives`. */
function cell(matrix: Locator, name: string): Locator {
    return matrix.locator(`td[aria-label^="${name}:"]`);
}

function dialog(page: Page): Locator {
    return page.getByRole('dialog');
}

describe('whitespace on the Account page', () => {
    test('opens with two calls to Apex and shows every buying unit by every offering', async () => {
        const { page, context, errors } = await openPage(browser);
        const calls: string[] = [];
        await page.goto(org.address);
        await page.getByRole('tab', { name: 'Strategy' }).waitFor();
        await page.waitForLoadState('networkidle');
        page.on('request', (request) => {
            if (/ApexAction\.execute/.test(request.url())) calls.push(request.url());
        });
        await page.getByRole('tab', { name: 'Strategy' }).click();
        const matrix = page.locator('c-whitespace-matrix');
        await matrix.locator('td.cell').first().waitFor();
        await page.locator('c-theme-list .theme').first().waitFor();
        assert.ok(calls.length <= 2, `the tab asks Apex at most twice: ${calls.join(' ')}`);
        assert.equal(await matrix.locator('td.cell').count(), 3 * 8);
        assert.match((await cell(matrix, 'Nordfjell Paper, Drives').getAttribute('aria-label')) ?? '', /Owned/);
        assert.match(
            (await cell(matrix, 'Nordfjell Packaging, Drives').getAttribute('aria-label')) ?? '',
            /Competitor.*contract ends soon/
        );
        assert.match(
            (await cell(matrix, 'Nordfjell Energy, Motors').getAttribute('aria-label')) ?? '',
            /Not Applicable.*set by hand/
        );
        await screenshot(page, 'whitespace');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('moves by keyboard, filters by status and by name', async () => {
        const { page, context } = await openPage(browser);
        const matrix = await openMatrix(page);
        await matrix.locator('td[tabindex="0"]').focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        const focused = matrix.locator('td:focus');
        assert.match((await focused.getAttribute('aria-label')) ?? '', /^Nordfjell Energy, Motors/);
        await page.keyboard.press('Enter');
        await dialog(page)
            .getByText('They trade power')
            .or(dialog(page).getByRole('button', { name: 'Cancel', exact: true }))
            .first()
            .waitFor();
        await dialog(page).getByRole('button', { name: 'Cancel', exact: true }).click();
        await matrix.locator('.tile[data-status="Competitor"]').click();
        await assertSoon(
            async () => (await matrix.locator('td.cell:not(.faint)').count()) === 1,
            'one cell is with a competitor'
        );
        await matrix.locator('.clear button').click();
        await matrix.getByRole('searchbox').fill('packaging');
        await assertSoon(async () => (await matrix.locator('tbody tr').count()) === 1, 'one unit is left');
        await context.close();
    });

    test('works a cell into an opportunity, wins it and sees the cell turn Owned', async () => {
        const { page, context } = await openPage(browser);
        let matrix = await openMatrix(page);
        const target = 'Nordfjell Energy, Remote monitoring';
        assert.match((await cell(matrix, target).getAttribute('aria-label')) ?? '', /Unknown/);

        await cell(matrix, target).click();
        await dialog(page).getByLabel('Potential a year').fill('150000');
        await pick(dialog(page).getByRole('combobox', { name: 'Theme', exact: true }), 'Uptime as a service');
        await screenshot(page, 'whitespace-cell');
        await dialog(page).getByRole('button', { name: 'Open an opportunity' }).click();

        const form = page.getByRole('dialog', { name: /Opportunity/ });
        await form.waitFor();
        await screenshot(page, 'whitespace-opportunity');
        assert.equal(
            await form.getByRole('textbox', { name: /^\W*Name$/ }).inputValue(),
            'Nordfjell Energy: Remote monitoring'
        );
        await form.getByLabel('Close Date').fill(dayInWords());
        await pick(form.getByRole('combobox', { name: 'Stage' }), 'Qualification');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.waitFor({ state: 'detached' });
        const saved = await query(
            page,
            "SELECT Id FROM Opportunity WHERE Name = 'Nordfjell Energy: Remote monitoring'"
        );
        assert.equal(saved.totalSize, 1, 'the opportunity is saved');
        const dealId = (saved.records[0] as { Id: string }).Id;

        const deal = await recordOf(page, dealId);
        assert.ok(deal.Whitespace_Cell__c, 'the opportunity names its cell');
        assert.ok(deal.Theme__c, 'and the theme of the cell');
        assert.ok(deal.Objective__c, 'and the objective of the theme');
        assert.equal(deal.Amount, 150000);

        await expectStatus(page, target, /Open Opportunity/);
        const answer = await page.request.patch(`${org.origin}/services/data/v67.0/sobjects/Opportunity/${dealId}`, {
            data: { StageName: 'Closed Won' }
        });
        assert.equal(answer.status(), 204);
        matrix = await expectStatus(page, target, /Owned/);
        await cell(matrix, target).click();
        await dialog(page).getByRole('link', { name: 'Nordfjell Energy: Remote monitoring' }).waitFor();
        await screenshot(page, 'whitespace-won');
        await context.close();
    });

    test('keeps what is set by hand apart from the calculation, and goes back to it', async () => {
        const { page, context } = await openPage(browser);
        const matrix = await openMatrix(page);
        const own = 'Nordfjell Paper, Motors';
        await cell(matrix, own).click();
        await pick(dialog(page).getByRole('combobox', { name: 'Status set by hand' }), 'Target');
        await dialog(page).getByLabel('Why the calculation').fill('x'.repeat(300));
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page)
            .getByText(/too long/i)
            .first()
            .waitFor();
        await dialog(page).getByLabel('Why the calculation').fill('The motors are sold with the line');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        await assertSoon(
            async () => /Target.*set by hand/.test((await cell(matrix, own).getAttribute('aria-label')) ?? ''),
            'set by hand'
        );
        await cell(matrix, own).click();
        await dialog(page)
            .getByText(/Calculated: Owned/)
            .waitFor();
        await dialog(page).getByRole('button', { name: 'Back to calculated' }).click();
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await assertSoon(
            async () => /: Owned/.test((await cell(matrix, own).getAttribute('aria-label')) ?? ''),
            'as calculated'
        );
        await context.close();
    });

    test('refuses a colleague without access to the plan, on the page and at the API', async () => {
        const owner = await openPage(browser);
        await openMatrix(owner.page);
        const found = await query(owner.page, 'SELECT Id FROM Whitespace_Cell__c LIMIT 1');
        const recordId = (found.records[0] as { Id: string }).Id;
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        await page.goto(org.address);
        await page.getByRole('tab', { name: 'Strategy' }).click();
        await page.locator('c-whitespace-matrix .no-plan').waitFor();
        assert.equal(await page.locator('c-whitespace-matrix td.cell').count(), 0);
        assert.equal(await page.locator('c-theme-list .theme').count(), 0);
        const answer = await page.request.get(
            `${org.origin}/services/data/v67.0/sobjects/Whitespace_Cell__c/${recordId}`
        );
        assert.equal(answer.status(), 404, 'the REST API knows no such record for him');
        assert.equal((await query(page, `SELECT Id FROM Whitespace_Cell__c WHERE Id = '${recordId}'`)).totalSize, 0);
        await owner.context.close();
        await context.close();
    });

    test('fits a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['narrow', { width: 400, height: 1200 }],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            const matrix = await openMatrix(page);
            await matrix.scrollIntoViewIfNeeded();
            await assertFits(page, name);
            await screenshot(page, `whitespace-${name}`);
            await context.close();
        }
    });
});

/** Opens the matrix again until the cell says what the calculation after the sale has found. */
async function expectStatus(page: Page, name: string, status: RegExp): Promise<Locator> {
    let matrix = await openMatrix(page);
    for (let turn = 0; turn < 10; turn++) {
        if (status.test((await cell(matrix, name).getAttribute('aria-label')) ?? '')) return matrix;
        await new Promise((resolve) => setTimeout(resolve, 300));
        matrix = await openMatrix(page);
    }
    assert.match((await cell(matrix, name).getAttribute('aria-label')) ?? '', status);
    return matrix;
}

async function recordOf(page: Page, recordId: string): Promise<Record<string, unknown>> {
    const answer = await page.request.get(`${org.origin}/services/data/v67.0/sobjects/Opportunity/${recordId}`);
    assert.equal(answer.status(), 200);
    return (await answer.json()) as Record<string, unknown>;
}

async function query(page: Page, soql: string): Promise<{ totalSize: number; records: unknown[] }> {
    const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(soql)}`);
    return (await answer.json()) as { totalSize: number; records: unknown[] };
}
