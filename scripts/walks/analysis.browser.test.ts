/**
 * The Analysis tab as a key account manager walks it: a threat is answered with a task, a market-wide factor goes to other
 * accounts, a goal is written and confirmed, a competitor is noted; and nobody sees what is not theirs.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import {
    assertFits,
    becomeUser,
    dayInWords,
    openBrowser,
    openPage,
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

/** Opens the Analysis tab of the demo's first account as its key account manager. */
async function openTab(page: Page): Promise<Locator> {
    await becomeUser(page, org.origin, 'Aino Virtanen');
    return toTab(page);
}

/** Opens the Analysis tab as whoever the page is logged in as, in whatever language it speaks. */
async function toTab(page: Page): Promise<Locator> {
    await page.goto(org.address);
    await page.getByRole('tab', { name: /^(Analysis|Analyysi)$/ }).click();
    const tab = page.locator('c-account-analysis');
    await tab.locator('c-pestel-card').first().waitFor();
    await tab.locator('c-customer-goals .goal').first().waitFor();
    return tab;
}

function dialog(page: Page): Locator {
    return page.getByRole('dialog');
}

async function choose(scope: Locator, action: string): Promise<void> {
    await scope.getByRole('button', { name: /actions/i }).click();
    await scope.getByRole('menuitem', { name: action }).click();
}

describe('the Analysis tab', () => {
    test('opens with two calls of Apex', async () => {
        const { page, context, errors } = await openPage(browser);
        const calls: string[] = [];
        page.on('request', (request) => {
            const body = request.postData() ?? '';
            for (const method of ['getBoard', 'getMarket', 'saveFactor', 'previewCopy']) {
                if (request.url().includes(method) || body.includes(`"${method}"`)) calls.push(method);
            }
        });
        const tab = await openTab(page);
        assert.deepEqual(calls.sort(), ['getBoard', 'getMarket']);
        assert.equal(await tab.locator('c-customer-goals .goal').count(), 5);
        assert.equal(await tab.locator('c-competitor-positions .row').count(), 4);
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('answers a threat with a task: the flag goes, and the task stands on the card', async () => {
        const { page, context, errors } = await openPage(browser);
        const tab = await openTab(page);
        const before = Number(
            await tab.locator('c-pestel-board .tile[data-value="unanswered"] .tile-count').innerText()
        );
        const threat = tab.locator('c-pestel-card', { has: page.locator('.flag.unanswered') }).first();
        const name = await threat.locator('.toggle').innerText();
        await choose(threat, 'Create a task');
        await dialog(page).getByLabel('Due').fill(dayInWords(30));
        await dialog(page).getByLabel('Due').press('Tab');
        await screenshot(page, 'analysis-task-dialog');
        await dialog(page).getByRole('button', { name: 'Create task' }).click();
        await dialog(page).waitFor({ state: 'detached' });
        const answered = tab.locator('c-pestel-card', { hasText: name.trim() }).first();
        await answered.locator('.flag.unanswered').waitFor({ state: 'detached' });
        assert.equal(
            Number(await tab.locator('c-pestel-board .tile[data-value="unanswered"] .tile-count').innerText()),
            before - 1
        );
        await answered.locator('.toggle').click();
        assert.match(await answered.locator('.task').innerText(), /Aino Virtanen/);
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('copies a market-wide factor to other accounts of the industry, and says what came of each', async () => {
        const { page, context, errors } = await openPage(browser);
        const tab = await openTab(page);
        await choose(tab.locator('c-pestel-card').first(), 'Copy to other accounts');
        await dialog(page).locator('.choice').first().waitFor();
        await screenshot(page, 'analysis-copy-dialog');
        const targets = await dialog(page).locator('.target').count();
        assert.ok(targets > 0, 'the demo has another account in the industry');
        await dialog(page).getByRole('button', { name: 'Copy' }).click();
        await dialog(page).locator('.outcome.copied').first().waitFor();
        assert.equal(await dialog(page).locator('.outcome.copied').count(), targets);
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('writes a goal, has it confirmed, and flags what is overdue', async () => {
        const { page, context, errors } = await openPage(browser);
        const tab = await openTab(page);
        const goals = tab.locator('c-customer-goals');
        assert.ok((await goals.locator('.flag.overdue').count()) > 0, 'the demo has an overdue goal');
        await goals.getByRole('button', { name: 'Add goal' }).click();
        await dialog(page).getByLabel('What the customer wants').fill('A second board machine by summer');
        await screenshot(page, 'analysis-goal-dialog');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        const added = goals.locator('.goal', { hasText: 'A second board machine by summer' });
        await added.waitFor();
        await added.locator('.flag.unconfirmed').waitFor();
        await choose(added, 'Confirmed by the customer');
        const who = dialog(page).getByRole('combobox', { name: 'Confirmed by' });
        await who.fill('Solheim');
        await page
            .getByRole('option', { name: /Solheim/ })
            .first()
            .click();
        await dialog(page).getByRole('button', { name: 'Confirm', exact: true }).click();
        await added.locator('.confirmed').waitFor();
        assert.match(await added.locator('.confirmed').innerText(), /Solheim/);
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('notes a competitor, the greatest threat first, with the clock of its contract', async () => {
        const { page, context, errors } = await openPage(browser);
        const tab = await openTab(page);
        const competitors = tab.locator('c-competitor-positions');
        const threats = (await competitors.locator('.rating [aria-hidden]').allInnerTexts()).map(Number);
        assert.deepEqual(
            threats,
            [...threats].sort((a, b) => b - a)
        );
        assert.ok((await competitors.locator('.soon .flag').count()) > 0, 'a contract ends soon');
        assert.ok((await competitors.locator('.expired').count()) > 0, 'one is over');
        await competitors.getByRole('button', { name: 'Add competitor' }).click();
        await dialog(page).getByLabel('Competitor').fill('Sørli Elektro');
        for (const group of ['Strength', 'Threat'])
            await dialog(page)
                .locator('lightning-radio-group', { hasText: group })
                .getByText('5', { exact: true })
                .click();
        await screenshot(page, 'analysis-competitor-dialog');
        await dialog(page).getByRole('button', { name: 'Save' }).click();
        await competitors.locator('.row', { hasText: 'Sørli Elektro' }).waitFor();
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('shows a colleague without the plan nothing of it', async () => {
        const { page, context } = await openPage(browser);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        await page.goto(org.address);
        await page.getByRole('tab', { name: 'Analysis', exact: true }).click();
        await page
            .locator('c-pestel-board')
            .getByText(/no key account plan to show/i)
            .waitFor();
        await page.locator('c-account-analysis .loading').waitFor({ state: 'detached' });
        assert.equal(await page.locator('c-customer-goals, c-competitor-positions, c-pestel-card').count(), 0);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser, { height: 2600 });
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const tab = await toTab(page);
        assert.deepEqual(await tab.locator('c-customer-goals h2, c-competitor-positions h2').allInnerTexts(), [
            'Asiakkaan tavoitteet',
            'Kilpailijat'
        ]);
        assert.ok((await tab.getByText('Vahvistamatta', { exact: true }).count()) > 0, 'flags are Finnish');
        await screenshot(page, 'analysis-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('is fit to be looked at: wide, narrow and dark', async () => {
        for (const [name, options] of [
            ['wide', { height: 2600 }],
            ['narrow', { width: 400, height: 3400 }],
            ['dark', { dark: true, height: 2600 }]
        ] as const) {
            const { page, context } = await openPage(browser, options);
            await openTab(page);
            await assertFits(page, name);
            await page.locator('c-customer-goals').scrollIntoViewIfNeeded();
            await screenshot(page, `analysis-${name}`);
            await context.close();
        }
    });
});
