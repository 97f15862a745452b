/**
 * The life of a plan as people walk it: begun from an account without one, given an objective, sent for review, approved by its
 * sponsor, reviewed, rolled over and kept; and nobody sees what is not theirs.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { assertFits, becomeUser, openBrowser, openPage, pick, screenshot, serveOrg, speak, type Org } from './walk.ts';

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

/** Opens a page of an account, which is the demo's first one unless its name says otherwise, and waits for the overview. */
async function openOverview(page: Page, account?: string): Promise<Locator> {
    await page.goto(
        account === undefined ? org.address : `${org.origin}/lightning/r/Account/${await idOf(page, account)}/view`
    );
    const overview = page.locator('c-plan-overview');
    await overview.locator('.plan-name, c-empty-state').first().waitFor();
    return overview;
}

async function idOf(page: Page, account: string): Promise<string> {
    const answer = await page.request.get(
        `${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(`SELECT Id FROM Account WHERE Name = '${account}'`)}`
    );
    const { records } = (await answer.json()) as { records: { Id: string }[] };
    return records[0]?.Id ?? '';
}

/** Goes to a tab, also where it stands in the menu of those that have no room. */
async function openTab(page: Page, name: string): Promise<void> {
    const tab = page.getByRole('tab', { name });
    if (await tab.isVisible()) return tab.click();
    await page.locator('lightning-tab-bar').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name }).or(page.getByRole('menuitemcheckbox', { name })).first().click();
}

async function openObjectives(page: Page): Promise<Locator> {
    await openTab(page, 'Strategy');
    const objectives = page.locator('c-plan-objectives');
    await objectives.locator('.objective, c-empty-state').first().waitFor();
    return objectives;
}

function dialog(page: Page): Locator {
    return page.getByRole('dialog');
}

describe('the life of a plan on the Account page', () => {
    test('shows where the plan stands, and its objectives against linear pace', async () => {
        const { page, context, errors } = await openPage(browser);
        const overview = await openOverview(page);
        assert.match(await overview.locator('.plan-name').first().innerText(), /Nordfjell Paper/);
        assert.equal(await overview.locator('.year').count(), 5, 'this year beside the last');
        await screenshot(page, 'plan-overview');
        const objectives = await openObjectives(page);
        assert.equal(await objectives.locator('.objective').count(), 5);
        await screenshot(page, 'plan-objectives');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('goes from nothing to an approved, reviewed and rolled over plan', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        const overview = await openOverview(page, 'Alpenglas');
        const started = Date.now();
        await overview.getByRole('button', { name: 'Create a plan' }).click();
        await dialog(page).getByLabel('Plan name').waitFor();
        await screenshot(page, 'plan-create');
        await dialog(page).getByRole('button', { name: 'Create a plan' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        await overview.getByText('Draft').first().waitFor();
        assert.ok(Date.now() - started < 60_000, 'a plan takes less than a minute');

        const objectives = await openObjectives(page);
        await objectives.getByRole('button', { name: 'Add objective' }).first().click();
        await dialog(page).getByLabel('Objective').first().fill('Rebuild both furnaces with us');
        await dialog(page).getByLabel('Target').fill('0');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page)
            .getByText(/nothing to reach/)
            .first()
            .waitFor();
        await screenshot(page, 'plan-objective-refused');
        await dialog(page).getByLabel('Target').fill('2');
        await dialog(page).getByLabel('Current').fill('1');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        assert.match(await objectives.locator('.objective').first().innerText(), /50 %/);

        await page.getByRole('tab', { name: 'Overview' }).click();
        await overview.getByRole('button', { name: 'Send for review' }).click();
        await overview.getByText('In Review').first().waitFor();
        assert.equal(
            await overview.getByRole('button', { name: 'Approve' }).count(),
            0,
            'who leads it does not approve it'
        );
        await overview.getByRole('button', { name: 'Note a review' }).click();
        await dialog(page).getByLabel('What did you find?').fill('The furnaces decide the year.');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await overview.getByText('The furnaces decide the year.').waitFor();
        await context.close();
    });

    test('lets the sponsor approve, and nothing else', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Margarethe Vogel');
        const overview = await openOverview(page, 'Van Aerden Chemicals');
        assert.equal(await overview.getByRole('button', { name: 'Note a review' }).count(), 0);
        await overview.getByRole('button', { name: 'Approve' }).click();
        await overview.getByText('Active').first().waitFor();
        await context.close();
    });

    test('rolls a plan over, keeps the old one and lets every tab follow', async () => {
        const { page, context } = await openPage(browser);
        const overview = await openOverview(page);
        await overview.getByRole('button', { name: 'Roll over' }).click();
        await dialog(page).locator('.item').first().waitFor();
        const revised = dialog(page)
            .locator('section', { has: page.getByRole('heading', { name: 'Objectives' }) })
            .locator('.item', { hasText: 'Service agreements' });
        await revised.getByText('Revise', { exact: true }).click();
        await revised.getByLabel('New target').fill('9');
        const promises = dialog(page).locator('section', {
            has: page.getByRole('heading', { name: 'Expectations and promises' })
        });
        assert.equal(await promises.getByText('One invoice for all mills').count(), 0, 'what was missed is history');
        const reworded = promises.locator('.item', { hasText: 'Prices that hold' });
        await reworded.getByText('Revise', { exact: true }).click();
        await reworded.getByRole('textbox').fill('Prices that hold until the next frame agreement');
        await reworded.scrollIntoViewIfNeeded();
        await screenshot(page, 'plan-rollover');
        await dialog(page).getByRole('button', { name: 'Roll over' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        await overview.getByText('Draft').first().waitFor();
        await screenshot(page, 'plan-rolled-over');
        await overview.getByRole('button', { name: 'Compare the whole plan' }).click();
        await dialog(page).locator('table').first().waitFor();
        const compared = await dialog(page).locator('caption').allInnerTexts();
        for (const kind of [
            'Objectives',
            'PESTEL analysis',
            'Customer goals',
            'Competitors',
            'What we talk about',
            'Expectations'
        ])
            assert.ok(
                compared.some((caption) => caption.toLowerCase().startsWith(kind.toLowerCase())),
                `${kind} in ${compared.join(', ')}`
            );
        await screenshot(page, 'plan-years');
        await dialog(page).locator('.close').getByRole('button').click();
        await dialog(page).waitFor({ state: 'detached' });
        const objectives = await openObjectives(page);
        assert.equal(await objectives.locator('.objective').count(), 4, 'what was reached is dropped');
        assert.match(await objectives.locator('.objective', { hasText: 'Service agreements' }).innerText(), /of 9/);

        await openTab(page, 'People');
        const people = page.locator('c-account-people');
        await people.getByRole('tab', { name: 'Promises', exact: true }).click();
        const ledger = page.locator('c-promise-ledger');
        const promise = ledger.locator('li.promise', { hasText: 'Prices that hold until the next frame agreement' });
        await promise.waitFor();
        assert.match((await promise.getAttribute('class')) ?? '', /overdue/, 'a new plan makes nothing punctual');
        assert.equal(await ledger.getByText('One invoice for all mills').count(), 0);
        await people.getByRole('tab', { name: 'Coverage', exact: true }).click();
        await page.locator('c-coverage-matrix tbody td[data-status="overdue"]').first().waitFor();
        await people.getByRole('tab', { name: 'Org chart', exact: true }).click();
        await page.locator('c-org-chart g.lines [data-line]').first().waitFor({ state: 'attached' });

        await page.getByRole('tab', { name: 'Overview' }).click();
        await pick(overview.getByRole('combobox'), /\(Closed\)/);
        await overview.getByText('Closed').first().waitFor();
        await page.getByRole('tab', { name: 'Strategy' }).click();
        await objectives.locator('.note').waitFor();
        assert.equal(
            await objectives.getByRole('button', { name: 'Add objective' }).count(),
            0,
            'a closed plan is kept'
        );

        await page.getByRole('tab', { name: 'Analysis' }).click();
        const board = page.locator('c-pestel-board');
        await board.locator('.plan .status', { hasText: 'Closed' }).waitFor();
        await page.locator('c-customer-goals').waitFor();
        for (const component of ['c-pestel-board', 'c-customer-goals', 'c-competitor-positions']) {
            assert.equal(
                await page.locator(component).getByRole('button', { name: /^Add/ }).count(),
                0,
                `${component} shows the closed plan too`
            );
        }
        await openTab(page, 'People');
        await people.getByRole('tab', { name: 'Promises', exact: true }).click();
        await ledger.getByText('One invoice for all mills').waitFor();
        assert.equal(await ledger.getByRole('button', { name: /^(Add|Mark)/ }).count(), 0, 'its promises are kept too');
        await context.close();
    });

    test('tells an administrator how the nightly jobs stand, and nobody else', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(`${org.origin}/lightning/n/Nightly_Jobs`);
        await page.getByText('have access to this tab').waitFor();
        assert.equal(await page.getByRole('link', { name: 'Nightly Jobs' }).count(), 0, 'nor is there a way to it');
        await becomeUser(page, org.origin, 'Admin User');
        await page.goto(`${org.origin}/lightning/n/Nightly_Jobs`);
        const jobs = page.locator('c-nightly-jobs');
        await jobs.getByText('Only administrators of key accounts').waitFor();
        const ids = await page.request.get(
            `${org.origin}/services/data/v67.0/query?q=${encodeURIComponent("SELECT Id FROM PermissionSet WHERE Name = 'KAM_Administrator'")}`
        );
        const administrator = ((await ids.json()) as { records: { Id: string }[] }).records[0]?.Id;
        const me = await page.request.get(
            `${org.origin}/services/data/v67.0/query?q=${encodeURIComponent("SELECT Id FROM User WHERE Name = 'Admin User'")}`
        );
        const assigned = await page.request.post(`${org.origin}/services/data/v67.0/sobjects/PermissionSetAssignment`, {
            data: {
                AssigneeId: ((await me.json()) as { records: { Id: string }[] }).records[0]?.Id,
                PermissionSetId: administrator
            }
        });
        assert.ok(assigned.ok(), await assigned.text());
        await page.goto(`${org.origin}/lightning/n/Nightly_Jobs`);
        await jobs.getByText('Not scheduled', { exact: true }).first().waitFor();
        await jobs.getByRole('button', { name: 'Schedule the jobs' }).click();
        await jobs.getByText('All jobs are scheduled as they should be.').waitFor();
        assert.equal(await jobs.locator('.state.fine').count(), await jobs.locator('.job').count());
        await screenshot(page, 'nightly-jobs');
        await context.close();
    });

    test('shows nothing to a colleague without access', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        const overview = await openOverview(page);
        await overview.getByText(/no key account plan to show/i).waitFor();
        const query = await page.request.get(
            `${org.origin}/services/data/v67.0/query?q=${encodeURIComponent("SELECT Id FROM Plan_Objective__c WHERE Account_Plan__r.Account__r.Name = 'Nordfjell Paper'")}`
        );
        assert.equal(((await query.json()) as { totalSize: number }).totalSize, 0);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const overview = await openOverview(page);
        assert.match(await overview.innerText(), /Johdon sponsori/);
        await screenshot(page, 'plan-overview-finnish');
        await openTab(page, 'Strategia');
        await page.locator('c-plan-objectives .objective').first().waitFor();
        assert.match(await page.locator('c-plan-objectives').innerText(), /Lisää tavoite/);
        await screenshot(page, 'plan-objectives-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('fits a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['narrow', { width: 400, height: 1400 }],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            await openOverview(page);
            await screenshot(page, `plan-overview-${name}`);
            await openObjectives(page);
            await assertFits(page, name);
            await screenshot(page, `plan-objectives-${name}`);
            await context.close();
        }
    });
});
