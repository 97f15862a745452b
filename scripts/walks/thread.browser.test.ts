/**
 * The golden thread and the presented plan as a new user walks them, on the demo's first plan: what leads to what is followed by
 * mouse and keyboard, and what is printed for the customer holds nothing that is ours.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertFits, becomeUser, openBrowser, openPage, screenshot, serveOrg, speak, type Org } from './walk.ts';

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

async function planId(page: Page): Promise<string> {
    const soql =
        "SELECT Id FROM Account_Plan__c WHERE Account__r.AccountNumber = 'KAM-DEMO-01' AND Status__c = 'Active'";
    const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(soql)}`);
    const { records } = (await answer.json()) as { records: { Id: string }[] };
    assert.equal(records.length, 1, 'the demo has one active plan of Nordfjell Paper');
    return (records[0] as { Id: string }).Id;
}

async function openTab(page: Page, name: RegExp, component: string, content: string): Promise<Locator> {
    await page.getByRole('tab', { name }).click();
    const opened = page.locator(component);
    await opened.locator(content).first().waitFor();
    return opened;
}

/** The thread, on the plan's page. */
async function openThread(page: Page): Promise<Locator> {
    await page.goto(`${org.origin}/lightning/r/Account_Plan__c/${await planId(page)}/view`);
    return openThreadHere(page);
}

function openThreadHere(page: Page): Promise<Locator> {
    return openTab(page, /^(golden thread|punainen lanka)$/i, 'c-golden-thread', 'button.node');
}

/** The presented plan, on the account's page. */
async function openPresentation(page: Page): Promise<Locator> {
    await page.goto(org.address);
    return openTab(page, /^(present|esitys)$/i, 'c-plan-presentation', '.section');
}

describe('the golden thread on the plan’s page', () => {
    test('leads from the reason to the money, and counts a deal that two ways lead to once', async () => {
        const { page, context, errors } = await openPage(browser);
        const thread = await openThread(page);
        assert.equal(await thread.locator('.column').count(), 6);
        assert.match(await thread.locator('.total-won').innerText(), /695,000/, 'what the two won deals brought');
        const retrofit = thread.locator('button.node', { hasText: 'drive retrofit' });
        await retrofit.click();
        const lit = await thread.locator('button.node:not(.dim)').allInnerTexts();
        for (const name of [
            'Free emission rights',
            'Use 8 % less energy',
            'Win 1.2 million',
            'Electrify',
            'Load figures',
            'Open'
        ])
            assert.ok(
                lit.some((text) => text.includes(name)),
                `${name} is on the thread of the retrofit: ${lit.join(' | ')}`
            );
        assert.ok(!lit.some((text) => text.includes('Spare parts')), 'another deal is not');
        await screenshot(page, 'thread-followed');
        await thread.locator('.show-all button').click();
        assert.equal(await thread.locator('button.node.dim').count(), 0);
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('is walked by keyboard', async () => {
        const { page, context } = await openPage(browser);
        const thread = await openThread(page);
        const first = thread.locator('button.node[tabindex="0"]');
        assert.equal(await first.count(), 1, 'one tab stop');
        await first.focus();
        await page.keyboard.press('ArrowRight');
        const focused = thread.locator('[data-stage="objective"] button.node:focus');
        await focused.waitFor();
        await page.keyboard.press('Enter');
        assert.equal(await focused.getAttribute('aria-pressed'), 'true');
        await context.close();
    });

    test('tells the same as a list on the account’s page, and opens a record', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        const thread = await openThreadHere(page);
        await thread.getByText('List', { exact: true }).click();
        const row = thread.locator('tbody tr', { hasText: 'Heat recovery pilot' }).last();
        assert.match(await row.innerText(), /Carbon accounts[\s\S]*280,000/);
        await screenshot(page, 'thread-list');
        await row.getByRole('button').click();
        await thread.locator('.open-record button').click();
        await page.waitForURL(/\/lightning\/r\/(Opportunity\/)?006/);
        await context.close();
    });

    test('shows nothing to a colleague without the plan', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        const plan = await planId(page);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        const soql = encodeURIComponent(`SELECT Id FROM Account_Plan__c WHERE Id = '${plan}'`);
        const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${soql}`);
        assert.equal(((await answer.json()) as { totalSize: number }).totalSize, 0);
        await page.goto(`${org.origin}/lightning/r/Account_Plan__c/${plan}/view`);
        await page.waitForLoadState('networkidle');
        assert.equal(await page.locator('c-golden-thread button.node').count(), 0);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const thread = await openThread(page);
        assert.deepEqual(await thread.locator('.column-head').allInnerTexts(), [
            'Miksi',
            'Tavoite',
            'Teema',
            'Keskustelu',
            'Myyntimahdollisuus',
            'Tulos'
        ]);
        await screenshot(page, 'thread-finnish');
        const presentation = await openPresentation(page);
        assert.match(await presentation.innerText(), /Sisäinen: ei asiakkaalle/);
        await screenshot(page, 'present-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('fits a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['narrow', {}],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            await openThread(page);
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await assertFits(page, name);
            await screenshot(page, `thread-${name}`);
            await context.close();
        }
    });
});

describe('the presented plan', () => {
    test('shows all of it for us, and for the customer what they may have', async () => {
        const { page, context, errors } = await openPage(browser);
        const presentation = await openPresentation(page);
        assert.match(await presentation.innerText(), /Implication for Us/);
        assert.match(await presentation.innerText(), /Internal: not for the customer/);
        await screenshot(page, 'present-ours');
        await presentation.getByText('For the customer', { exact: true }).click();
        await presentation.locator('.help').waitFor();
        await presentation.locator('.section').first().waitFor();
        const told = await presentation.locator('.paper').innerText();
        assert.match(told, /Free emission rights fall each year/);
        for (const ours of [
            /Implication for Us/,
            /Our Response/,
            /Competitor Positions/,
            /Win 1\.2 million/,
            /Potential/
        ])
            assert.doesNotMatch(told, ours);
        await screenshot(page, 'present-customer');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('prints on A4 and Letter, the plan only', async () => {
        const { page, context } = await openPage(browser, { dark: true });
        await page.addInitScript(`window.print = () => {};`);
        const presentation = await openPresentation(page);
        await presentation.locator('.print button').click();
        await page.locator('.kam-plan-print').waitFor();
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.getByRole('tab').first().isVisible(), false, 'tabs stay on the screen');
        assert.equal(await presentation.locator('.customer').isVisible(), true);
        for (const format of ['A4', 'Letter']) {
            const paper = (await page.pdf({ format })).toString('latin1');
            const pages = paper.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
            assert.ok(pages >= 2 && pages <= 12, `${format}: ${pages} pages`);
        }
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
        await page.locator('.kam-plan-print').waitFor({ state: 'detached' });
        await context.close();
    });
});

describe('text that a browser could run', () => {
    const SCRIPT = '<img src=x onerror=alert(1)>';

    test('is text like any other, wherever it is shown', async () => {
        const { page, context, errors } = await openPage(browser);
        let opened = 0;
        page.on('dialog', (alert) => {
            opened++;
            void alert.dismiss();
        });
        await page.goto(org.address);
        const rest = `${org.origin}/services/data/v67.0`;
        const plan = await planId(page);
        for (const [object, fields] of [
            ['Plan_Objective__c', { Name: `Objective ${SCRIPT}`, Description__c: SCRIPT }],
            ['PESTEL_Factor__c', { Name: `Factor ${SCRIPT}`, Customer_Implication__c: SCRIPT }],
            ['Customer_Goal__c', { Name: `Goal ${SCRIPT}`, Metric__c: SCRIPT }],
            ['Competitor_Position__c', { Name: `Competitor ${SCRIPT}`, Our_Response__c: SCRIPT }],
            ['Theme__c', { Name: `Theme ${SCRIPT}`, Key_Message__c: SCRIPT }]
        ] as const) {
            const soql = `SELECT Id FROM ${object} WHERE Account_Plan__c = '${plan}' ORDER BY Name LIMIT 1`;
            const found = await page.request.get(`${rest}/query?q=${encodeURIComponent(soql)}`);
            const { records } = (await found.json()) as { records: { Id: string }[] };
            const changed = await page.request.patch(`${rest}/sobjects/${object}/${records[0]?.Id}`, { data: fields });
            assert.equal(changed.status(), 204, await changed.text());
        }

        await page.goto(org.address);
        await page.getByRole('tab', { name: 'Analysis', exact: true }).click();
        for (const name of ['Factor', 'Goal', 'Competitor'])
            await page.getByText(`${name} ${SCRIPT}`).first().waitFor();
        await page.getByRole('tab', { name: 'Strategy', exact: true }).click();
        await page.locator('c-plan-objectives').getByText(`Objective ${SCRIPT}`).first().waitFor();
        await page.locator('c-theme-list').getByText(`Theme ${SCRIPT}`).waitFor();
        const thread = await openThread(page);
        await thread.getByText(`Objective ${SCRIPT}`).first().waitFor({ state: 'attached' });
        const presentation = await openPresentation(page);
        assert.ok((await presentation.innerText()).includes(SCRIPT));
        assert.equal(await page.locator('img[src="x"]').count(), 0, 'no element was made of it');
        assert.equal(opened, 0, 'nothing ran');
        assert.deepEqual(errors, []);
        await context.close();
    });
});
