/**
 * Coverage and promises on the People tab as a key account manager walks them: the silent decision maker is found, a
 * conversation is planned and held and the matrix turns; an overdue promise is kept and confirmed by the customer. Everything
 * shown is read and everything saved is written by the package's Apex in the local org.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import {
    assertSoon,
    becomeUser,
    dayInWords,
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

/** Opens a tab of the People tab of the account's page. */
async function openTab(page: Page, title: string, component: string, people = 'People'): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await page.getByRole('tab', { name: people, exact: true }).click();
    await page.locator('c-account-people').getByRole('tab', { name: title, exact: true }).click();
    const room = page.locator(component);
    await room.waitFor();
    return room;
}

function openCoverage(page: Page): Promise<Locator> {
    return openTab(page, 'Coverage', 'c-coverage-matrix');
}

/** The cell of a person in a column, 0 for all of us and 1 for the first role. */
function cell(matrix: Locator, person: string, column: number): Locator {
    return matrix.locator('tbody tr', { hasText: person }).locator('td').nth(column);
}

async function statusOf(one: Locator): Promise<string> {
    return (await one.getAttribute('data-status')) ?? '';
}

describe('coverage on the People tab', () => {
    test('finds the silent decision maker, plans and holds a conversation and sees coverage turn, and undoes it', async () => {
        const { page, context, errors } = await openPage(browser);
        const matrix = await openCoverage(page);
        await cell(matrix, 'Kari Nygård', 1).waitFor();
        await screenshot(page, 'coverage');
        assert.equal(
            await matrix.locator('tbody tr').first().locator('.open').innerText(),
            'Kari Nygård',
            'she comes first'
        );
        await matrix.getByRole('button', { name: 'Silent decision makers' }).click();
        await assertSoon(async () => (await matrix.locator('tbody tr').count()) === 1, 'one is silent');
        const hers = cell(matrix, 'Kari Nygård', 1);
        assert.equal(await statusOf(hers), 'overdue');
        assert.match(
            (await hers.getAttribute('aria-label')) ?? '',
            /Aino Virtanen and Kari Nygård: Overdue, every 60 days/
        );

        await hers.click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Payment terms').waitFor();
        await screenshot(page, 'coverage-cell');
        await dialog.getByRole('button', { name: 'Plan a conversation' }).click();
        // The dialog before must not take the focus back while a list is open here.
        await pick(dialog.getByRole('combobox', { name: 'Add a person' }), 'Olav Berge');
        await dialog.getByLabel('What about').fill('An answer on payment terms');
        await dialog.getByText('A call or another task').click();
        await dialog.locator('.person', { hasText: 'Olav Berge' }).waitFor();
        await screenshot(page, 'coverage-plan');
        await dialog.getByLabel('By when').fill(dayInWords());
        await dialog.getByLabel('By when').press('Tab');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await matrix.getByText('“An answer on payment terms” planned.').waitFor();
        await assertSoon(async () => (await statusOf(hers)) === 'booked', 'the next one is planned');

        await hers.click();
        await dialog
            .locator('li.item', { hasText: 'An answer on payment terms' })
            .getByRole('button', { name: 'It was held' })
            .click();
        await dialog.getByLabel('What came of it').fill('She takes 45 days if the frame agreement holds');
        await dialog.getByLabel('Next step').fill('Send the draft');
        await screenshot(page, 'coverage-hold');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await matrix.getByText('“An answer on payment terms” held.').waitFor();
        await assertSoon(
            async () => (await matrix.locator('tbody tr').count()) === 0,
            'she is silent no longer, and nobody else is'
        );
        await matrix.getByRole('button', { name: 'All people' }).click();
        await assertSoon(async () => (await statusOf(hers)) === 'covered', 'the cell has turned');
        await screenshot(page, 'coverage-turned');

        await matrix.locator('c-undo-bar .undo button').click();
        await assertSoon(async () => (await statusOf(hers)) === 'booked', 'undone');
        await page.reload();
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await page.getByRole('tab', { name: 'Coverage', exact: true }).click();
        await assertSoon(async () => (await statusOf(hers)) === 'booked', 'and stored undone');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('sets the cadence of several cells with the keyboard, and undoes it', async () => {
        const { page, context } = await openPage(browser);
        const matrix = await openCoverage(page);
        const first = matrix.locator('td[tabindex="0"]');
        await first.focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowRight');
        const sponsors = cell(matrix, 'Marit Lund', 2);
        await page.keyboard.press('ArrowDown');
        assert.equal(await sponsors.evaluate((one) => one === (one.getRootNode() as Document).activeElement), true);
        await page.keyboard.press('Shift+ArrowDown');
        await matrix.getByText('Cells chosen: 2').waitFor();
        await matrix.getByRole('button', { name: 'Set the cadence' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Talk at least every so many days').fill('90');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await matrix.getByText('Cadence set for 2 cells.').waitFor();
        await assertSoon(async () => (await statusOf(sponsors)) === 'overdue', 'planned now, and not held');
        await matrix.locator('c-undo-bar .undo button').click();
        await assertSoon(async () => (await statusOf(sponsors)) === 'none', 'nothing planned again');
        await context.close();
    });

    test('shows what is talked about with whom, one theme at a time', async () => {
        const { page, context } = await openPage(browser);
        const matrix = await openCoverage(page);
        await cell(matrix, 'Olav Berge', 1).waitFor();
        await pick(matrix.getByRole('combobox', { name: 'About' }), 'Uptime as a service');
        await assertSoon(
            async () => /every 60 days/.test((await cell(matrix, 'Olav Berge', 1).getAttribute('aria-label')) ?? ''),
            'the cadence about the theme'
        );
        await context.close();
    });

    test('lets a sponsor who reads the plan plan a conversation of her own, and none of others', async () => {
        const { page, context, errors } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Margarethe Vogel');
        const matrix = await openCoverage(page);
        await cell(matrix, 'Kari Nygård', 1).waitFor();
        const heads = await matrix.locator('thead th').allInnerTexts();
        const mine = heads.findIndex((head) => head.includes('Margarethe Vogel')) - 1;
        const hers = cell(matrix, 'Kari Nygård', mine);
        await hers.click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Plan a conversation' }).click();
        await dialog.getByLabel('What about').fill('Lunch at the fair');
        await dialog.getByRole('combobox', { name: 'Who of us' }).click();
        assert.deepEqual(
            (await dialog.getByRole('option').allInnerTexts()).map((one) => /Margarethe|^I$/.test(one.trim())),
            [true, true],
            'nobody else can be chosen'
        );
        await page.keyboard.press('Escape');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await matrix.getByText('“Lunch at the fair” planned.').waitFor();
        await assertSoon(async () => (await statusOf(hers)) === 'booked', 'the next one is planned');
        await screenshot(page, 'coverage-sponsor');
        await matrix.locator('c-undo-bar .undo button').click();
        await assertSoon(async () => (await statusOf(hers)) !== 'booked', 'undone');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('lets a reader read and not plan for others, shows an outsider nothing, and fits a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['reader', {}],
            ['narrow', {}],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            if (name === 'reader') {
                await page.goto(org.address);
                await becomeUser(page, org.origin, 'Margarethe Vogel');
            }
            const matrix = await openCoverage(page);
            await cell(matrix, 'Kari Nygård', 1).waitFor();
            if (name === 'reader') {
                await cell(matrix, 'Kari Nygård', 1).click();
                const dialog = page.getByRole('dialog');
                await dialog.getByText('Conversations').waitFor();
                assert.equal(await dialog.getByRole('button', { name: 'Plan a conversation' }).count(), 0);
                await dialog.getByRole('button', { name: 'Close' }).last().click();
            }
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await cell(matrix, 'Kari Nygård', 1).waitFor();
            // Tabs that no longer fit go into a menu a moment after the window was narrowed.
            await assertSoon(
                async () =>
                    !(await page.evaluate(
                        `document.documentElement.scrollWidth > document.documentElement.clientWidth`
                    )),
                `the ${name} page does not scroll sideways`
            );
            await screenshot(page, `coverage-${name}`);
            await context.close();
        }
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        const theirs = await openCoverage(page);
        await theirs.getByText(/no key account plan to show/i).waitFor();
        for (const object of ['Coverage__c', 'Expectation__c']) {
            const query = encodeURIComponent(`SELECT Id FROM ${object}`);
            const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${query}`);
            assert.equal(((await answer.json()) as { totalSize: number }).totalSize, 0, object);
        }
        await context.close();
    });
});

describe('promises on the People tab', () => {
    test('takes an overdue promise to kept and confirmed, and undoes it', async () => {
        const { page, context, errors } = await openPage(browser);
        await openTab(page, 'Stakeholders', 'c-stakeholders');
        const row = page.locator('c-stakeholder-list tbody tr', { hasText: 'Marit Lund' });
        await row.getByText('Promises overdue: 1').waitFor();
        await page.getByRole('tab', { name: 'Promises', exact: true }).click();
        const ledger = page.locator('c-promise-ledger');
        const promise = ledger.locator('li.promise', { hasText: 'Prices that hold' });
        await promise.waitFor();
        await screenshot(page, 'promises');
        assert.equal(await promise.evaluate((one) => one.className.includes('overdue')), true);

        await promise.getByRole('button', { name: 'Mark as kept' }).click();
        await ledger.getByText('“Prices that hold for the whole frame agreement” marked as kept.').waitFor();
        await ledger.locator('section[data-standing="kept"]', { hasText: 'Prices that hold' }).waitFor();
        await promise.getByText('Not confirmed by the customer yet').waitFor();
        await promise.getByRole('button', { name: 'Confirmed by the customer' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Marit Lund').first().waitFor();
        await screenshot(page, 'promise-confirm');
        await dialog.getByRole('button', { name: 'Note the confirmation' }).click();
        await promise.getByText(/Confirmed by Marit Lund/).waitFor();
        await screenshot(page, 'promise-confirmed');
        await ledger.locator('c-undo-bar .undo button').click();
        await promise.getByText('Not confirmed by the customer yet').waitFor();

        await page.getByRole('tab', { name: 'Stakeholders', exact: true }).click();
        await assertSoon(
            async () => (await row.getByText('Promises overdue').count()) === 0,
            'nothing is overdue to her, in the list beside it too'
        );
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('writes an expectation, refuses a promise without a day with a clear sentence, and deletes it again', async () => {
        const { page, context } = await openPage(browser);
        const ledger = await openTab(page, 'Promises', 'c-promise-ledger');
        await ledger.getByRole('button', { name: 'Add an expectation' }).click();
        const dialog = page.getByRole('dialog');
        await pick(dialog.getByRole('combobox', { name: 'Who expects it' }), 'Tor Haugen');
        await dialog.getByLabel('What they expect').fill('A hotline at night');
        await dialog.getByLabel('What we promised').fill('A number with somebody at it');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.getByText('Enter the day by which we promised it.').waitFor();
        assert.equal(await dialog.getByLabel('What they expect').inputValue(), 'A hotline at night', 'nothing is lost');
        await dialog.getByLabel('Promised by').fill('31 Dec 2099');
        await dialog.getByLabel('Promised by').press('Tab');
        await dialog.getByRole('button', { name: 'Save' }).click();
        const promise = ledger.locator('li.promise', { hasText: 'A hotline at night' });
        await promise.waitFor();
        await promise.getByRole('button', { name: 'Actions for A hotline at night' }).click();
        await promise.getByRole('menuitem', { name: 'Delete' }).click();
        await assertSoon(async () => (await promise.count()) === 0, 'deleted');
        await ledger.locator('c-undo-bar .undo button').click();
        await promise.waitFor();
        await context.close();
    });

    test('does not overwrite what was written elsewhere meanwhile, and shows it when the dialog is opened again', async () => {
        const { page, context, errors } = await openPage(browser);
        const ledger = await openTab(page, 'Promises', 'c-promise-ledger');
        const promise = ledger.locator('li.promise', { hasText: 'Prices that hold' });
        const dialog = page.getByRole('dialog');
        const commitment = dialog.getByLabel('What we promised');
        const edit = async (): Promise<void> => {
            await promise.getByRole('button', { name: /^Actions for Prices that hold/ }).click();
            await promise.getByRole('menuitem', { name: 'Edit' }).click();
            await commitment.waitFor();
        };
        await edit();
        const before = await commitment.inputValue();
        const recordId = (await promise.locator('.menu').getAttribute('data-id')) ?? '';
        const answer = await page.request.patch(
            `${org.origin}/services/data/v67.0/sobjects/Expectation__c/${recordId}`,
            { data: { Commitment__c: 'Prices for two years' } }
        );
        assert.equal(answer.status(), 204);
        await commitment.fill('Prices for one year');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await dialog.getByText(/Somebody else has changed/).waitFor();
        await screenshot(page, 'promise-overtaken');
        await dialog.getByRole('button', { name: 'Cancel', exact: true }).click();
        await promise.getByText('Prices for two years').waitFor();
        await edit();
        assert.equal(await commitment.inputValue(), 'Prices for two years');
        await commitment.fill(before);
        await dialog.getByRole('button', { name: 'Save' }).click();
        await promise.getByText(before).waitFor();
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const matrix = await openTab(page, 'Yhteydenpito', 'c-coverage-matrix', 'Ihmiset');
        await matrix.getByText('Hiljainen päättäjä').first().waitFor();
        await screenshot(page, 'coverage-finnish');
        await page.getByRole('tab', { name: 'Lupaukset', exact: true }).click();
        await page.locator('c-promise-ledger').getByText('Mitä lupasimme').first().waitFor();
        await screenshot(page, 'promises-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });
});
