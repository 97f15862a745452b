/** Reports: each viewer sees what they may see of the plans, on the page and over REST. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { becomeUser, openBrowser, openPage, screenshot, serveOrg, speak, type Org } from './walk.ts';

let org: Org;
let browser: Browser;

before(async () => {
    org = await serveOrg();
    browser = await openBrowser();
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

async function openReport(page: Page, name: string): Promise<void> {
    await page.goto(`${org.origin}/lightning/o/Report/home`);
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { name }).waitFor();
}

describe('reports on key account plans', () => {
    test('show the key account manager how the people stand', async () => {
        const { page, context, errors } = await openPage(browser);
        await openReport(page, 'Stakeholders by Attitude');
        await page.getByRole('link', { name: 'Kari Nygård' }).waitFor();
        await page.getByRole('rowheader', { name: /^Resistant/ }).waitFor();
        await screenshot(page, 'report');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('show an outsider no rating, whatever they may see of the accounts', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        const reports = `${org.origin}/services/data/v67.0/analytics/reports`;
        for (const { id, name } of (await (await page.request.get(reports)).json()) as { id: string; name: string }[]) {
            const answer = await page.request.get(`${reports}/${id}`);
            const text = await answer.text();
            assert.doesNotMatch(text, /Nordfjell Paper \d{4}/, `${name}: ${text.slice(0, 200)}`);
        }
        await openReport(page, 'Stakeholders by Attitude');
        assert.equal(await page.getByText('Kari Nygård').count(), 0);
        await context.close();
    });

    test('speak Finnish to a Finn and fit a narrow window', async () => {
        const { page, context } = await openPage(browser, { width: 400, height: 900 });
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        await openReport(page, 'Unanswered Threats');
        await page.getByText('Tietueita yhteensä').waitFor();
        assert.equal(
            await page.evaluate(`document.documentElement.scrollWidth > document.documentElement.clientWidth`),
            false
        );
        await screenshot(page, 'report-finnish-narrow');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });
});
