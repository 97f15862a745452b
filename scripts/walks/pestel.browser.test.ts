/**
 * The PESTEL board as a new user walks it: everything shown is read and everything saved is written by the package's Apex in
 * the local org, and nobody sees what is not theirs.
 */
import assert from 'node:assert/strict';
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

const TITLE = 'Carbon border levy reaches paper';

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

/** Chooses the Analysis tab, in whatever language the page speaks. */
async function toAnalysis(page: Page): Promise<void> {
    await page.getByRole('tab', { name: /^(Analysis|Analyysi)$/ }).click();
}

/** Opens the account's page and waits for the board. */
async function openBoard(page: Page): Promise<Locator> {
    await page.goto(org.address);
    await toAnalysis(page);
    const board = page.locator('c-pestel-board');
    await board.locator('c-pestel-card').first().waitFor();
    return board;
}

function card(board: Locator, name: string): Locator {
    return board.locator('c-pestel-card', { hasText: name });
}

function dialog(page: Page): Locator {
    return page.getByRole('dialog');
}

async function choose(page: Page, label: string, option: string): Promise<void> {
    await pick(dialog(page).getByRole('combobox', { name: label }), option);
}

/** Buttons of a radio group: the text stands on the label, over the input. */
async function press(page: Page, group: string, option: string): Promise<void> {
    await dialog(page).locator('lightning-radio-group', { hasText: group }).getByText(option, { exact: true }).click();
}

async function act(board: Locator, name: string, action: string): Promise<void> {
    await card(board, name)
        .getByRole('button', { name: /actions/i })
        .click();
    await card(board, name).getByRole('menuitem', { name: action }).click();
}

/** Says yes to a question of `lightning/confirm`. */
async function confirm(page: Page): Promise<void> {
    await page.locator('[role=alertdialog], [role=dialog]').getByRole('button', { name: 'OK' }).click();
}

describe('the PESTEL board on the Account page', () => {
    test('shows six columns with the cards of the active plan ordered by priority, and flags what is stale or unanswered', async () => {
        const { page, context, errors } = await openPage(browser);
        const board = await openBoard(page);
        const columns = board.locator('section.column');
        assert.equal(await columns.count(), 6);
        assert.deepEqual(
            (await columns.locator('h3').allInnerTexts()).map((text) => /^[A-Z][a-z]+/.exec(text)?.[0]),
            ['Political', 'Economic', 'Social', 'Technological', 'Environmental', 'Legal']
        );
        for (const column of await columns.all()) {
            const priorities = (await column.locator('c-pestel-card .priority').allInnerTexts()).map((text) =>
                Number(/\d+/.exec(text)?.[0])
            );
            assert.deepEqual(
                priorities,
                [...priorities].sort((a, b) => b - a)
            );
        }
        assert.ok((await board.locator('.flag.unanswered').count()) > 0, 'the demo has unanswered threats');
        assert.ok((await board.locator('.flag.stale').count()) > 0, 'the demo has stale factors');
        await screenshot(page, 'pestel-board');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('filters by a cell of the heat map, by mouse and by keyboard', async () => {
        const { page, context } = await openPage(browser);
        const board = await openBoard(page);
        const all = await board.locator('c-pestel-card').count();
        const cell = board.locator('c-pestel-heat-map button[data-impact="4"][data-likelihood="4"]');
        const inCell = Number(await cell.innerText());
        await cell.click();
        await board.getByRole('button', { name: 'Show all' }).or(board.locator('.clear button')).first().waitFor();
        assert.equal(await board.locator('c-pestel-card').count(), inCell);
        await screenshot(page, 'pestel-filtered');
        await cell.press('ArrowUp');
        await page.keyboard.press('Enter');
        const above = Number(
            await board.locator('c-pestel-heat-map button[data-impact="5"][data-likelihood="4"]').innerText()
        );
        await assertSoon(
            async () => (await board.locator('c-pestel-card').count()) === above,
            'the keyboard moves and filters'
        );
        await board.locator('.clear button').click();
        await assertSoon(async () => (await board.locator('c-pestel-card').count()) === all, 'all cards are back');
        await context.close();
    });

    test('adds a threat, says what is wrong with a value and keeps what was typed, edits, marks reviewed, deletes, undoes', async () => {
        const { page, context } = await openPage(browser);
        const board = await openBoard(page);
        await board.getByRole('button', { name: 'Add factor' }).first().click();
        await dialog(page).getByLabel('Factor').first().fill('x'.repeat(300));
        await choose(page, 'Dimension', 'Economic');
        await press(page, 'Effect', 'Threat');
        await press(page, 'Impact', '4');
        await press(page, 'Likelihood', '5');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        const refusal = dialog(page)
            .getByText(/too long/i)
            .first();
        await refusal.waitFor();
        await screenshot(page, 'pestel-refused');
        assert.equal(
            (await dialog(page).getByLabel('Factor').first().inputValue()).length,
            300,
            'what was typed is still there'
        );

        await dialog(page).getByLabel('Factor').first().fill(TITLE);
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        await card(board, TITLE).waitFor();
        const economic = board.locator('section.column[data-dimension="Economic"]');
        assert.match(
            await economic.locator('c-pestel-card').first().innerText(),
            new RegExp(TITLE),
            'priority 20 stands first in its column'
        );
        assert.match(await card(board, TITLE).innerText(), /Unanswered|No response/i);

        await act(board, TITLE, 'Edit');
        await dialog(page)
            .getByLabel('What we do about it')
            .fill('Offer certified low-carbon drives before the levy starts.');
        await press(page, 'Impact', '2');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        await assertSoon(
            async () => /\b10\b/.test(await card(board, TITLE).locator('.priority').innerText()),
            'priority is 2 × 5'
        );
        assert.equal(
            await card(board, TITLE).locator('.flag.unanswered').count(),
            0,
            'an answered threat bears no flag'
        );

        const stale = board.locator('c-pestel-card', { has: page.locator('.flag.stale') });
        const staleBefore = await stale.count();
        const staleName = await stale.first().locator('.toggle').innerText();
        await act(board, staleName.trim(), 'Mark as reviewed');
        await assertSoon(async () => (await stale.count()) === staleBefore - 1, 'a reviewed factor is no longer stale');

        await page.reload();
        await toAnalysis(page);
        await card(board, TITLE).waitFor();
        assert.equal(await stale.count(), staleBefore - 1, 'what was saved is still there after a reload');

        await act(board, TITLE, 'Delete');
        await confirm(page);
        await card(board, TITLE).waitFor({ state: 'detached' });
        await screenshot(page, 'pestel-deleted');
        await board.locator('.undo button').click();
        await card(board, TITLE).waitFor();
        await act(board, TITLE, 'Delete');
        await confirm(page);
        await card(board, TITLE).waitFor({ state: 'detached' });
        await page.reload();
        await toAnalysis(page);
        await board.locator('c-pestel-card').first().waitFor();
        assert.equal(await card(board, TITLE).count(), 0, 'deleted is deleted');
        await context.close();
    });

    test('refuses a colleague without access to the plan, on the page and at the Apex door', async () => {
        const owner = await openPage(browser);
        const board = await openBoard(owner.page);
        const recordId = await board.locator('c-pestel-card').first().getAttribute('data-id');
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        await page.goto(org.address);
        await toAnalysis(page);
        await page
            .locator('c-pestel-board')
            .getByText(/no key account plan to show/i)
            .waitFor();
        assert.equal(await page.locator('c-pestel-card').count(), 0);
        await screenshot(page, 'pestel-no-access');
        const answer = await page.request.get(
            `${org.origin}/services/data/v67.0/sobjects/PESTEL_Factor__c/${recordId}`
        );
        assert.equal(answer.status(), 404, 'the REST API knows no such record for him');
        const query = await page.request.get(
            `${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(`SELECT Id FROM PESTEL_Factor__c WHERE Id = '${recordId}'`)}`
        );
        assert.equal(((await query.json()) as { totalSize: number }).totalSize, 0);
        await owner.context.close();
        await context.close();
    });

    test('lets a reader read and not write', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Margarethe Vogel');
        const board = await openBoard(page);
        assert.equal(await board.getByRole('button', { name: 'Add factor' }).count(), 0);
        assert.equal(await board.locator('lightning-button-menu').count(), 0);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const board = await openBoard(page);
        assert.deepEqual(
            (await board.locator('section.column h3').allInnerTexts()).map((text) => /^\p{L}+/u.exec(text)?.[0]),
            ['Poliittinen', 'Taloudellinen', 'Sosiaalinen', 'Teknologinen', 'Ympäristö', 'Lainsäädäntö']
        );
        await screenshot(page, 'pestel-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('fits a narrow window and a dark one', async () => {
        for (const [name, options] of [
            ['narrow', { width: 400, height: 1200 }],
            ['dark', { dark: true }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            await openBoard(page);
            await assertFits(page, name);
            await screenshot(page, `pestel-${name}`);
            await context.close();
        }
    });
});
