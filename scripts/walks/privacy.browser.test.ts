/**
 * What is said between two people, and what is known of one: feedback is given and acknowledged, a contact shows how it stands on
 * plans, and whoever answers for personal data exports and erases a person. Everything is written by the package's Apex in the
 * local org.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
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

const rest = (): string => `${org.origin}/services/data/v67.0`;

async function rows(page: Page, soql: string): Promise<Record<string, unknown>[]> {
    const answer = await page.request.get(`${rest()}/query?q=${encodeURIComponent(soql)}`);
    assert.ok(answer.ok(), `${soql}: ${await answer.text()}`);
    return ((await answer.json()) as { records: Record<string, unknown>[] }).records;
}

/** Opens the account's page as a user, on the feedback of its People tab. */
async function openFeedback(page: Page, name: string, [people, feedback] = ['People', 'Feedback']): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await becomeUser(page, org.origin, name);
    await page.goto(org.address);
    await page.getByRole('tab', { name: people, exact: true }).click();
    await page.locator('c-account-people').getByRole('tab', { name: feedback, exact: true }).click();
    const board = page.locator('c-feedback-board');
    await board.locator('article').first().waitFor();
    return board;
}

/** Opens a contact's page as a user. */
async function openContact(page: Page, user: string, lastName: string): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await becomeUser(page, org.origin, user);
    const [contact] = await rows(page, `SELECT Id FROM Contact WHERE LastName = '${lastName}'`);
    await page.goto(`${org.origin}/lightning/r/Contact/${contact?.Id}/view`);
    const panel = page.locator('c-contact-stakeholder');
    await panel.locator('article').waitFor();
    return panel;
}

async function choose(dialog: Locator, label: string, option: RegExp | string): Promise<void> {
    await pick(dialog.getByRole('combobox', { name: label }), option);
}

/** Says yes where the page asks whether the user is sure. */
async function confirm(page: Page): Promise<void> {
    await page.locator('[role=alertdialog]').getByRole('button', { name: 'OK' }).click();
}

describe('feedback', () => {
    test('is given by the manager, waits for the recipient, is acknowledged with a reply', async () => {
        const margarethe = await openPage(browser);
        let board = await openFeedback(margarethe.page, 'Margarethe Vogel');
        assert.equal(await board.locator('c-feedback-item').count(), 2, 'she leads Aino and sees what others gave her');
        await board.getByRole('button', { name: 'Give feedback' }).click();
        const dialog = margarethe.page.getByRole('dialog');
        await choose(dialog, 'About', /^Objective/);
        await choose(dialog, 'For whom', 'Aino Virtanen');
        await dialog.getByText('Recognition', { exact: true }).click();
        await dialog.getByRole('textbox').fill('The board has never been so clear about what we want here.');
        await screenshot(margarethe.page, 'feedback-give');
        await dialog.getByRole('button', { name: 'Give feedback' }).click();
        await board.locator('[data-standing="given"] c-feedback-item').waitFor();
        assert.deepEqual(margarethe.errors, []);
        await margarethe.context.close();

        const aino = await openPage(browser);
        board = await openFeedback(aino.page, 'Aino Virtanen');
        await board.getByText('Not acknowledged: 3').waitFor();
        await screenshot(aino.page, 'feedback-received');
        const item = board.locator('[data-standing="received"] c-feedback-item', { hasText: 'The board has never' });
        await item.getByRole('textbox').fill('Thank you. Levanger wrote half of it.');
        await item.getByRole('button', { name: 'Acknowledge' }).click();
        await board.getByText('Not acknowledged: 2').waitFor();
        await item.getByText('Levanger wrote half of it').waitFor();
        await screenshot(aino.page, 'feedback-acknowledged');
        assert.deepEqual(aino.errors, []);
        await aino.context.close();
    });

    test('is given from the page of an objective and of an event, on just that', async () => {
        const { page, context, errors } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Margarethe Vogel');
        const [objective] = await rows(
            page,
            "SELECT Id, Name FROM Plan_Objective__c WHERE Account_Plan__r.Account__r.Name = 'Nordfjell Paper' LIMIT 1"
        );
        await page.goto(`${org.origin}/lightning/r/Plan_Objective__c/${objective?.Id}/view`);
        await page.getByRole('button', { name: 'Give Feedback' }).click();
        const dialog = page.getByRole('dialog', { name: 'Give feedback' });
        await dialog.getByRole('combobox', { name: 'About' }).getByText(String(objective?.Name)).waitFor();
        await screenshot(page, 'feedback-objective');
        await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
        const [talk] = await rows(page, "SELECT Id FROM Event WHERE Subject = 'Quarterly review' LIMIT 1");
        await page.goto(`${org.origin}/lightning/r/Event/${talk?.Id}/view`);
        const card = page.locator('c-activity-feedback');
        await card.getByRole('button', { name: 'Give feedback' }).waitFor();
        await screenshot(page, 'feedback-event-page');
        await card.getByRole('button', { name: 'Give feedback' }).click();
        await dialog.getByRole('combobox', { name: 'For whom' }).getByText('Aino Virtanen').waitFor();
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('is withdrawn before it is acknowledged, and not afterwards', async () => {
        const { page, context } = await openPage(browser);
        const board = await openFeedback(page, 'Admin User');
        const given = board.locator('[data-standing="given"] c-feedback-item');
        await given.first().waitFor();
        const before = await given.count();
        await given.filter({ hasText: 'Shutdown planning' }).getByRole('button', { name: 'Withdraw' }).click();
        await confirm(page);
        await assertSoon(async () => (await given.count()) === before - 1, 'it is gone');
        await context.close();
    });

    test('shows an outsider nothing, on the page and through every door', async () => {
        const owner = await openPage(browser);
        await openFeedback(owner.page, 'Aino Virtanen');
        const [known] = await rows(owner.page, 'SELECT Id, Text__c FROM Feedback__c LIMIT 1');
        assert.ok(known, 'the recipient reads it through REST');
        await owner.context.close();

        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        assert.deepEqual(await rows(page, 'SELECT Id, Text__c FROM Feedback__c'), []);
        assert.equal((await page.request.get(`${rest()}/sobjects/Feedback__c/${known.Id}`)).status(), 404);
        const ui = await page.request.get(`${rest()}/ui-api/records/${known.Id}?fields=Feedback__c.Text__c`);
        assert.ok([403, 404].includes(ui.status()), `UI API: ${ui.status()}`);
        const search = `FIND {delivery} IN ALL FIELDS RETURNING Feedback__c(Id, Text__c)`;
        const found = await page.request.get(`${rest()}/search?q=${encodeURIComponent(search)}`);
        assert.deepEqual(((await found.json()) as { searchRecords: unknown[] }).searchRecords, []);
        const patch = await page.request.patch(`${rest()}/sobjects/Feedback__c/${known.Id}`, {
            data: { Reply__c: 'Mine' }
        });
        assert.ok([403, 404].includes(patch.status()), `nor does he answer it: ${patch.status()}`);
        await context.close();
    });

    test('fits a narrow window and a dark one, and speaks Finnish', async () => {
        for (const [name, options] of [
            ['narrow', {}],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            const board = await openFeedback(page, 'Aino Virtanen');
            await board.locator('c-feedback-item').first().waitFor();
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await assertFits(page, `feedback ${name}`);
            await screenshot(page, `feedback-${name}`);
            await context.close();
        }
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const board = await openFeedback(page, 'Aino Virtanen', ['Ihmiset', 'Palaute']);
        await board.getByText('Kuittaamatta: 1').waitFor();
        await screenshot(page, 'feedback-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });
});

describe('the page of a contact', () => {
    test('shows how the person stands, and rates in place', async () => {
        const { page, context, errors } = await openPage(browser);
        const panel = await openContact(page, 'Aino Virtanen', 'Lund');
        await panel.getByText('Nordfjell Paper', { exact: false }).first().waitFor();
        await screenshot(page, 'contact');
        await choose(panel, 'Attitude now', 'Neutral');
        await panel.getByText('Came closer to us on').waitFor();
        await panel.getByText('before: Resistant').waitFor();
        await screenshot(page, 'contact-rated');
        const [stored] = await rows(
            page,
            "SELECT Attitude_Now__c FROM Stakeholder__c WHERE Contact__r.LastName = 'Lund'"
        );
        assert.equal(stored?.Attitude_Now__c, 'Neutral');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('lets who is on no plan be added to one', async () => {
        const { page, context } = await openPage(browser);
        const panel = await openContact(page, 'Aino Virtanen', 'Vik');
        await panel.getByText('Not a stakeholder yet').waitFor();
        await screenshot(page, 'contact-empty');
        await panel.getByRole('button', { name: 'Add to plan' }).click();
        await panel.locator('c-plan-line').waitFor();
        await panel.locator('[data-rating="power"]').waitFor();
        await context.close();
    });

    test('shows an outsider no plan, and fits narrow, dark and Finnish', async () => {
        const erik = await openPage(browser);
        const theirs = await openContact(erik.page, 'Erik Lindqvist', 'Lund');
        await theirs.getByText('This person is on no plan that you can see').waitFor();
        await erik.context.close();
        for (const [name, options] of [
            ['narrow', {}],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            const panel = await openContact(page, 'Aino Virtanen', 'Lund');
            await panel.locator('[data-rating="power"]').waitFor();
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await assertFits(page, `contact ${name}`);
            await screenshot(page, `contact-${name}`);
            await context.close();
        }
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const panel = await openContact(page, 'Aino Virtanen', 'Lund');
        await panel.getByText('Viimeisin yhteydenotto').waitFor();
        await screenshot(page, 'contact-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });
});

describe('personal data', () => {
    test('is exported and erased by the privacy officer, and the plan counts as before', async () => {
        const aino = await openPage(browser);
        await openContact(aino.page, 'Aino Virtanen', 'Aune');
        const count = 'SELECT COUNT(Id) n FROM Stakeholder__c';
        const before = await rows(aino.page, count);
        assert.equal(await aino.page.getByRole('button', { name: 'Personal data' }).count(), 0, 'not for her');
        await aino.context.close();

        const { page, context, errors } = await openPage(browser);
        const panel = await openContact(page, 'Helmi Laine', 'Aune');
        await panel.getByText('This person is on no plan that you can see').waitFor();
        await panel.getByRole('button', { name: 'Personal data' }).click();
        const dialog = page.getByRole('dialog', { name: 'Personal data' });
        await dialog.getByRole('row', { name: /^Stakeholders 1 / }).waitFor();
        await screenshot(page, 'personal-data');
        const [download] = await Promise.all([
            page.waitForEvent('download'),
            dialog.getByRole('button', { name: 'Download as JSON' }).click()
        ]);
        const data = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
            personName: string;
            kinds: { objectName: string; records: { fields: { name: string; value: string }[] }[] }[];
        };
        assert.match(data.personName, /Aune/);
        const stakeholder = data.kinds.find(({ objectName }) => objectName === 'Stakeholder__c');
        const said = Object.fromEntries(stakeholder!.records[0]!.fields.map(({ name, value }) => [name, value]));
        assert.equal(said.Attitude_Now__c, 'Supportive');
        const [table] = await Promise.all([
            page.waitForEvent('download'),
            dialog.getByRole('button', { name: 'Download as table' }).click()
        ]);
        assert.match(readFileSync(await table.path(), 'utf8'), /"Stakeholders","[^"]+","Attitude Now","Supportive"/);

        await dialog.getByRole('button', { name: 'Erase' }).click();
        await screenshot(page, 'personal-data-sure');
        await confirm(page);
        await dialog.getByText(/^Erased\. Records handled: \d+/).waitFor();
        await screenshot(page, 'personal-data-erased');
        const log = await rows(page, 'SELECT Action__c, Records__c, Kinds__c FROM Personal_Data_Log__c ORDER BY Name');
        assert.deepEqual(
            log.map(({ Action__c: action }) => action),
            ['Export', 'Export', 'Erasure']
        );
        assert.ok(!JSON.stringify(log).includes('Aune'));
        assert.deepEqual(errors, []);
        await context.close();

        const after = await openPage(browser);
        await after.page.goto(org.address);
        await becomeUser(after.page, org.origin, 'Aino Virtanen');
        assert.deepEqual(await rows(after.page, count), before, 'counted as before');
        const left = await rows(
            after.page,
            "SELECT Power__c, Contact__c FROM Stakeholder__c WHERE Name = 'Erased person'"
        );
        assert.deepEqual(
            left.map(({ Power__c: power, Contact__c: contact }) => [power, contact]),
            [[null, null]]
        );
        const log2 = await after.page.request.get(
            `${rest()}/query?q=${encodeURIComponent('SELECT Id FROM Personal_Data_Log__c')}`
        );
        assert.equal(log2.status(), 400, 'and the log is not hers to read');
        await after.context.close();
    });

    test('reaches persons whose contact was deleted', async () => {
        const admin = await openPage(browser);
        await admin.page.goto(org.address);
        await becomeUser(admin.page, org.origin, 'Admin User');
        const [gone] = await rows(admin.page, "SELECT Id FROM Contact WHERE LastName = 'Haugen'");
        assert.ok((await admin.page.request.delete(`${rest()}/sobjects/Contact/${gone?.Id}`)).ok());
        await admin.context.close();

        const { page, context, errors } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Helmi Laine');
        await page.goto(`${org.origin}/lightning/n/Personal_Data`);
        const finder = page.locator('c-personal-data-finder');
        await finder.getByLabel('Search by name').fill('haug');
        await finder.getByRole('button', { name: 'Find' }).click();
        await finder.getByRole('button', { name: 'Personal data' }).click();
        const dialog = page.getByRole('dialog', { name: 'Personal data' });
        await dialog.getByRole('row', { name: /^Stakeholders 1 / }).waitFor();
        await screenshot(page, 'personal-data-finder');
        await dialog.getByRole('button', { name: 'Erase' }).click();
        await confirm(page);
        await dialog.getByText(/^Erased\. Records handled: \d+/).waitFor();
        await dialog.getByRole('button', { name: 'Close', exact: true }).click();
        await finder.getByText('Nobody of this name').waitFor();
        await screenshot(page, 'personal-data-nobody');
        assert.deepEqual(errors, []);
        await context.close();
    });
});
