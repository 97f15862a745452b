/**
 * A plan through its whole year, as the people around a key account live it: begun on the Account page, analysed, given
 * objectives and themes, its whitespace worked into an opportunity that is won, attainment moving with it, reviewed and rolled
 * over; and a colleague who is not on the plan sees nothing of it through any door. One test after the other on one org.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import {
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

const CUSTOMER = 'Alpenglas';
const OBJECTIVE = 'Win 100,000 at the furnaces';
const DEAL = `${CUSTOMER}: Drives`;
const CHILDREN = [
    'Plan_Objective__c',
    'PESTEL_Factor__c',
    'Customer_Goal__c',
    'Competitor_Position__c',
    'Theme__c',
    'Whitespace_Cell__c'
];

let org: Org;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];
let accountPage: string;
let planId: string;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
    ({ page, context, errors } = await openPage(browser));
    await page.goto(org.address);
    await becomeUser(page, org.origin, 'Aino Virtanen');
    const [account] = await query(page, `SELECT Id FROM Account WHERE Name = '${CUSTOMER}'`);
    accountPage = `${org.origin}/lightning/r/Account/${account?.Id}/view`;
});
after(async () => {
    await context?.close();
    await browser?.close();
    await org?.stop();
});

type Row = Record<string, unknown> & { Id: string };

async function query(on: Page, soql: string): Promise<Row[]> {
    const answer = await on.request.get(`${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(soql)}`);
    assert.equal(answer.status(), 200, `${soql}: ${await answer.text()}`);
    return ((await answer.json()) as { records: Row[] }).records;
}

function dialog(): Locator {
    return page.getByRole('dialog');
}

async function tab(name: string): Promise<void> {
    await page.getByRole('tab', { name, exact: true }).click();
}

async function choose(label: string, option: string): Promise<void> {
    await pick(dialog().getByRole('combobox', { name: label }), option);
}

async function press(group: string, option: string): Promise<void> {
    await dialog().locator('lightning-radio-group', { hasText: group }).getByText(option, { exact: true }).click();
}

async function save(): Promise<void> {
    await dialog().getByRole('button', { name: 'Save', exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
}

/** Opens the account's page and counts how often a tab asks Apex. */
async function openAccount(): Promise<Locator> {
    await page.goto(accountPage);
    const overview = page.locator('c-plan-overview');
    await overview.locator('.plan-name, c-empty-state').first().waitFor();
    return overview;
}

async function attainment(): Promise<number> {
    const [objective] = await query(page, `SELECT Id, Current__c FROM Plan_Objective__c WHERE Name = '${OBJECTIVE}'`);
    return objective?.Current__c as number;
}

describe('a plan through its year', () => {
    test('is begun on the Account page, with a sponsor', async () => {
        const overview = await openAccount();
        await overview.getByRole('button', { name: 'Create a plan' }).click();
        await dialog().getByLabel('Plan name').waitFor();
        const sponsor = dialog().getByRole('combobox', { name: 'Executive sponsor' });
        await sponsor.fill('Margarethe');
        await page
            .getByRole('option', { name: /Margarethe Vogel/ })
            .first()
            .click();
        await dialog().getByRole('button', { name: 'Create a plan' }).click();
        await dialog().waitFor({ state: 'detached' });
        await overview.getByText('Draft').first().waitFor();
        const [plan] = await query(page, `SELECT Id FROM Account_Plan__c WHERE Account__r.Name = '${CUSTOMER}'`);
        planId = plan!.Id;
    });

    test('is given an objective that counts by itself', async () => {
        await tab('Strategy');
        const objectives = page.locator('c-plan-objectives');
        await objectives.getByRole('button', { name: 'Add objective' }).first().click();
        await dialog().getByLabel('Objective').first().fill(OBJECTIVE);
        await choose('Measure', 'Won revenue');
        await dialog().getByLabel('Target').fill('100000');
        await save();
        await objectives.locator('.objective', { hasText: OBJECTIVE }).waitFor();
        assert.equal(await attainment(), 0);
    });

    test('is analysed: a threat answered by the objective, a goal of the customer, a competitor', async () => {
        await tab('Analysis');
        const board = page.locator('c-pestel-board');
        await board.getByRole('button', { name: 'Add factor' }).first().click();
        await dialog().getByLabel('Factor').first().fill('Gas for the furnaces doubles in price');
        await choose('Dimension', 'Economic');
        await press('Effect', 'Threat');
        await press('Impact', '5');
        await press('Likelihood', '4');
        await choose('Objective that answers to it', OBJECTIVE);
        await screenshot(page, 'year-factor');
        await save();
        await board.locator('c-pestel-card', { hasText: 'Gas for the furnaces' }).waitFor();
        assert.equal(await board.locator('.flag.unanswered').count(), 0, 'the threat has its answer');

        const goals = page.locator('c-customer-goals');
        await goals.getByRole('button', { name: 'Add goal' }).first().click();
        await dialog().getByLabel('What the customer wants').fill('A furnace that runs on electricity by spring');
        await choose('Objective', OBJECTIVE);
        await save();
        await goals.locator('.goal').waitFor();

        const competitors = page.locator('c-competitor-positions');
        await competitors.getByRole('button', { name: 'Add competitor' }).first().click();
        await dialog().getByLabel('Competitor').first().fill('Furnax');
        await dialog().getByRole('combobox', { name: 'Instead of our offering' }).fill('Power');
        await page
            .getByRole('option', { name: /Power supply/ })
            .first()
            .click();
        await press('Strength', '4');
        await press('Threat', '5');
        await screenshot(page, 'year-competitor');
        await save();
        await competitors.getByText('Instead of Power supply').waitFor();
    });

    test('works a whitespace cell into an opportunity', async () => {
        await openAccount();
        await tab('Strategy');
        const matrix = page.locator('c-whitespace-matrix');
        const cell = matrix.locator(`td[aria-label^="${CUSTOMER}, Drives:"]`);
        await cell.click();
        await dialog().getByLabel('Potential a year').fill('80000');
        await choose('Objective', OBJECTIVE);
        await dialog().getByRole('button', { name: 'Open an opportunity' }).click();
        const form = page.getByRole('dialog', { name: /Opportunity/ });
        await form.waitFor();
        await form.getByLabel('Close Date').fill(dayInWords(0));
        await pick(form.getByRole('combobox', { name: 'Stage' }), 'Qualification');
        await form.getByRole('button', { name: 'Save', exact: true }).click();
        await form.waitFor({ state: 'detached' });
        const [deal] = await query(page, `SELECT Id, Amount, Objective__c FROM Opportunity WHERE Name = '${DEAL}'`);
        assert.equal(deal?.Amount, 80000);
        assert.ok(deal?.Objective__c, 'the deal serves the objective');
    });

    test('goes to review and is approved by its sponsor', async () => {
        const overview = await openAccount();
        await overview.getByRole('button', { name: 'Send for review' }).click();
        await overview.getByText('In Review').first().waitFor();
        await becomeUser(page, org.origin, 'Margarethe Vogel');
        await openAccount();
        await overview.getByRole('button', { name: 'Approve' }).click();
        await overview.getByText('Active').first().waitFor();
        await becomeUser(page, org.origin, 'Aino Virtanen');
    });

    test('sees attainment move when the deal is won', async () => {
        const [deal] = await query(page, `SELECT Id FROM Opportunity WHERE Name = '${DEAL}'`);
        await page.goto(`${org.origin}/lightning/r/Opportunity/${deal?.Id}/view`);
        const won = await page.request.patch(`${org.origin}/services/data/v67.0/sobjects/Opportunity/${deal?.Id}`, {
            data: { StageName: 'Closed Won' }
        });
        assert.equal(won.status(), 204);
        await openAccount();
        await tab('Strategy');
        const objectives = page.locator('c-plan-objectives');
        await objectives.getByRole('button', { name: 'Measure now' }).click();
        await objectives.locator('.percent', { hasText: '80 %' }).waitFor();
        assert.equal(await attainment(), 80000);
        await screenshot(page, 'year-attainment');
        await assertSoon(async () => {
            await page.reload();
            await tab('Strategy');
            const cell = page.locator(`c-whitespace-matrix td[aria-label^="${CUSTOMER}, Drives:"]`);
            await cell.waitFor();
            return /Owned/.test((await cell.getAttribute('aria-label')) ?? '');
        }, 'the cell turns Owned');
    });

    test('shows its golden thread down to the money', async () => {
        await page.goto(`${org.origin}/lightning/r/Account_Plan__c/${planId}/view`);
        await tab('Golden thread');
        const thread = page.locator('c-golden-thread');
        for (const name of ['Gas for the furnaces', OBJECTIVE, DEAL])
            await thread.getByText(name).first().waitFor({ state: 'attached' });
        await screenshot(page, 'year-thread');
    });

    test('is nothing to a colleague who is not on it, through any door', async () => {
        const other = await openPage(browser);
        await other.page.goto(org.address);
        await becomeUser(other.page, org.origin, 'Erik Lindqvist');
        await other.page.goto(accountPage);
        await other.page.getByText(/no key account plan to show/i).waitFor();
        await other.page.goto(`${org.origin}/lightning/r/Account_Plan__c/${planId}/view`);
        await other.page.waitForLoadState('networkidle');
        assert.equal(await other.page.getByText(`${CUSTOMER} 20`).count(), 0, 'the plan’s own page tells him nothing');

        const mine = new Map<string, Row[]>();
        for (const name of CHILDREN)
            mine.set(name, await query(page, `SELECT Id FROM ${name} WHERE Account_Plan__c = '${planId}'`));
        for (const [name, rows] of [...mine, ['Account_Plan__c', [{ Id: planId }]] as const]) {
            for (const { Id: id } of rows.slice(0, 1)) {
                const rest = `${org.origin}/services/data/v67.0`;
                assert.equal((await query(other.page, `SELECT Id FROM ${name} WHERE Id = '${id}'`)).length, 0, name);
                assert.equal((await other.page.request.get(`${rest}/sobjects/${name}/${id}`)).status(), 404, name);
                const drawn = await other.page.request.get(`${rest}/ui-api/records/${id}?fields=${name}.Id`);
                assert.ok([403, 404].includes(drawn.status()), `${name} by the UI API: ${drawn.status()}`);
                const change = await other.page.request.patch(`${rest}/sobjects/${name}/${id}`, { data: {} });
                assert.ok(change.status() >= 400, `${name} can’t be written`);
                assert.ok((await other.page.request.delete(`${rest}/sobjects/${name}/${id}`)).status() >= 400, name);
            }
        }
        for (const word of ['furnaces', 'Furnax', CUSTOMER]) {
            const sosl = `FIND {${word}} IN ALL FIELDS RETURNING Account_Plan__c(Id), ${CHILDREN.map((name) => `${name}(Id)`).join(', ')}`;
            const found = await other.page.request.get(
                `${org.origin}/services/data/v67.0/search?q=${encodeURIComponent(sosl)}`
            );
            assert.equal(found.status(), 200, await found.text());
            const { searchRecords } = (await found.json()) as { searchRecords: unknown[] };
            const ids = JSON.stringify(searchRecords);
            for (const rows of mine.values()) for (const { Id: id } of rows) assert.ok(!ids.includes(id), word);
            assert.ok(!ids.includes(planId), word);
        }
        await other.context.close();
    });

    test('tells who comes back what others changed', async () => {
        const other = await openPage(browser);
        await other.page.goto(org.address);
        await becomeUser(other.page, org.origin, 'Admin User');
        const rest = `${org.origin}/services/data/v67.0/sobjects`;
        const [factor] = await query(
            other.page,
            `SELECT Id FROM PESTEL_Factor__c WHERE Account_Plan__c = '${planId}' LIMIT 1`
        );
        const changed = await other.page.request.patch(`${rest}/PESTEL_Factor__c/${factor?.Id}`, {
            data: { Trend__c: 'Growing', Source__c: 'The gas exchange' }
        });
        assert.equal(changed.status(), 204, await changed.text());
        const added = await other.page.request.post(`${rest}/Theme__c`, {
            data: { Name: 'Furnaces without gas', Account_Plan__c: planId }
        });
        assert.equal(added.status(), 201, await added.text());
        await other.context.close();

        const overview = await openAccount();
        await overview.getByText('What we talk about, new: Furnaces without gas').waitFor();
        const change = overview.getByText(/PESTEL analysis, Gas for the furnaces doubles in price: .* changed/);
        await change.waitFor();
        assert.match(await change.innerText(), /Trend/);
        await screenshot(page, 'year-changes');
    });

    test('is reviewed, rolled over and compared with the year before', async () => {
        const overview = await openAccount();
        await overview.getByRole('button', { name: 'Note a review' }).click();
        await dialog().getByLabel('What did you find?').fill('The furnaces pay for themselves.');
        await save();
        await overview.getByText('The furnaces pay for themselves.').waitFor();

        await overview.getByRole('button', { name: 'Roll over' }).click();
        await dialog().locator('.item').first().waitFor();
        await screenshot(page, 'year-rollover');
        await dialog().getByRole('button', { name: 'Roll over' }).click();
        await dialog().waitFor({ state: 'detached' });
        await overview.getByText('Draft').first().waitFor();
        const [next] = await query(page, `SELECT Id FROM Account_Plan__c WHERE Previous_Plan__c = '${planId}'`);
        for (const name of CHILDREN)
            assert.ok(
                (await query(page, `SELECT Id FROM ${name} WHERE Account_Plan__c = '${next?.Id}'`)).length > 0,
                `${name} goes on`
            );
        const [factor] = await query(
            page,
            `SELECT Id, Objective__r.Name FROM PESTEL_Factor__c WHERE Account_Plan__c = '${next?.Id}'`
        );
        assert.equal((factor?.Objective__r as { Name: string }).Name, OBJECTIVE, 'with what it is answered by');

        await overview.getByRole('button', { name: 'Compare the whole plan' }).click();
        await dialog().locator('table').first().waitFor();
        assert.match(await dialog().innerText(), /80 %/);
        await screenshot(page, 'year-compared');
        await dialog().locator('.close').getByRole('button').click();
        await dialog().waitFor({ state: 'detached' });

        const [old] = await query(page, `SELECT Id, Status__c FROM Account_Plan__c WHERE Id = '${planId}'`);
        assert.equal(old?.Status__c, 'Closed', 'the old plan is kept');
        for (const name of CHILDREN) {
            const [row] = await query(page, `SELECT Id FROM ${name} WHERE Account_Plan__c = '${planId}'`);
            if (row === undefined) continue;
            const change = await page.request.delete(`${org.origin}/services/data/v67.0/sobjects/${name}/${row.Id}`);
            assert.equal(change.status(), 400, `${name} of a closed plan stays`);
            assert.match(await change.text(), /closed/i);
        }
        assert.deepEqual(errors, []);
    });
});

describe('the tabs of the Account page', () => {
    test('open with two calls of Apex each', async () => {
        const { page: fresh, context: own } = await openPage(browser);
        await becomeUser(fresh, org.origin, 'Aino Virtanen');
        const calls: string[] = [];
        fresh.on('request', (request) => {
            if (/ApexAction\.execute/.test(request.url())) calls.push(request.url());
        });
        await fresh.goto(org.address);
        await fresh.locator('c-plan-overview .plan-name').first().waitFor();
        for (const name of ['Overview', 'Analysis', 'Strategy']) {
            if (name !== 'Overview') await fresh.getByRole('tab', { name, exact: true }).click();
            await fresh.waitForLoadState('networkidle');
            assert.ok(calls.length > 0 && calls.length <= 2, `${name} asks Apex ${calls.length} times`);
            calls.length = 0;
        }
        await own.close();
    });
});
