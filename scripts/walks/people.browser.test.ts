/**
 * The People tab as a key account manager walks it: everything shown is read and everything saved is written by the package's
 * Apex in the local org, and nobody sees a rating who may not see the plan.
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

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

/** Opens the account's page on its People tab. */
async function openPeople(page: Page, tab = 'People'): Promise<Locator> {
    // The map, the list and all that the other tabs carry: on a busy machine that takes its time.
    page.setDefaultTimeout(30_000);
    await page.goto(org.address);
    await page.getByRole('tab', { name: tab, exact: true }).click();
    const people = page.locator('c-stakeholders');
    await people.locator('article').waitFor();
    return people;
}

function dot(people: Locator, name: string): Locator {
    return people.locator('c-stakeholder-map g.dot', { hasText: name });
}

function row(people: Locator, name: string): Locator {
    return people.locator('c-stakeholder-list tbody tr', { hasText: name });
}

describe('the People tab of the Account page', () => {
    test('finds the silent decision maker', async () => {
        const { page, context, errors } = await openPage(browser);
        await page.goto(org.address, { waitUntil: 'networkidle' });
        let calls = 0;
        page.on('request', (request) => {
            if (request.method() === 'POST' && new URL(request.url()).pathname === '/aura') calls++;
        });
        const people = page.locator('c-stakeholders');
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await dot(people, 'Ingrid Solheim').waitFor();
        await page.waitForLoadState('networkidle');
        assert.ok(calls > 0 && calls <= 2, `opening the tab costs at most two calls of Apex: ${calls}`);
        await screenshot(page, 'people');
        await people.locator('button.tile[data-value="silent"]').click();
        await assertSoon(
            async () => (await people.locator('c-stakeholder-list tbody tr').count()) === 1,
            'one is silent'
        );
        assert.match(
            await people.locator('c-stakeholder-list tbody tr').innerText(),
            /Kari Nygård[^]*Silent decision maker/
        );
        assert.match(
            (await dot(people, 'Kari Nygård').getAttribute('aria-label')) ?? '',
            /power 5, Resistant.*Silent decision maker/
        );
        await screenshot(page, 'people-silent');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('adds people in bulk from the account and its subsidiaries, rates them in bulk, takes them off and back', async () => {
        const { page, context } = await openPage(browser);
        const people = await openPeople(page);
        const rows = people.locator('c-stakeholder-list tbody tr');
        await rows.first().waitFor();
        const before = await rows.count();
        await people.getByRole('button', { name: 'Add people' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText('Hanne Vik').waitFor();
        assert.equal(await dialog.getByText('Ingrid Solheim').count(), 0, 'who is on the plan is not offered');
        await dialog.getByLabel('Search by name').fill('nordfjell packaging');
        await dialog.locator('.all label').first().click();
        await screenshot(page, 'people-add');
        await assertSoon(async () => (await dialog.locator('.people input:checked').count()) === 2, 'both are chosen');
        await dialog.getByRole('button', { name: 'Add 2' }).click();
        await assertSoon(async () => (await rows.count()) === before + 2, 'both are in the list');
        await people.getByText('People added: 2').waitFor();

        for (const name of ['Hanne Vik', 'Eirik Foss']) await row(people, name).locator('input[type=checkbox]').check();
        await pick(people.getByRole('combobox', { name: 'Value' }), '60');
        await people.getByRole('button', { name: 'Set for all chosen' }).click();
        await people.getByText('People rated anew: 2').waitFor();
        await row(people, 'Hanne Vik').getByLabel('Power: Hanne Vik').selectOption('4');
        await people.getByText('Hanne Vik rated anew').waitFor();
        await row(people, 'Hanne Vik').getByLabel('Attitude now: Hanne Vik').selectOption('Neutral');
        await dot(people, 'Hanne Vik').waitFor();

        await people.getByRole('button', { name: 'Take off the plan' }).click();
        await assertSoon(async () => (await rows.count()) === before, 'both are off');
        await people.locator('.undo button').click();
        await assertSoon(async () => (await rows.count()) === before + 2, 'both are back');
        await page.reload();
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await dot(people, 'Hanne Vik').waitFor();
        assert.equal(
            await row(people, 'Eirik Foss').getByLabel('Cadence (days): Eirik Foss').inputValue(),
            '60',
            'stored'
        );
        await context.close();
    });

    test('moves a person on the map by mouse and by keyboard, and undoes it', async () => {
        const { page, context } = await openPage(browser);
        const people = await openPeople(page);
        const lund = dot(people, 'Marit Lund');
        await lund.waitFor();
        await lund.scrollIntoViewIfNeeded();
        assert.match((await lund.getAttribute('aria-label')) ?? '', /power 4, Resistant/);
        const from = await lund.locator('circle').boundingBox();
        const cell = await people.locator('c-stakeholder-map rect.cell').first().boundingBox();
        assert.ok(from && cell);
        const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + cell.width / 2, y + 5, { steps: 3 });
        await page.mouse.move(x + cell.width, y, { steps: 3 });
        await page.mouse.up();
        await people.getByText('Marit Lund now stands at power 4, Neutral').waitFor();
        await assertSoon(
            async () => /power 4, Neutral/.test((await lund.getAttribute('aria-label')) ?? ''),
            'she moved'
        );
        await screenshot(page, 'people-moved');
        await people.locator('.undo button').click();
        await assertSoon(
            async () => /power 4, Resistant/.test((await lund.getAttribute('aria-label')) ?? ''),
            'and is back'
        );

        await lund.focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('Enter');
        await people.getByText('Marit Lund now stands at power 5, Neutral').waitFor();
        await people.locator('.undo button').click();
        await assertSoon(
            async () => /power 4, Resistant/.test((await lund.getAttribute('aria-label')) ?? ''),
            'undone'
        );
        await page.reload();
        await page.getByRole('tab', { name: 'People', exact: true }).click();
        await lund.waitFor();
        assert.match(
            (await lund.getAttribute('aria-label')) ?? '',
            /power 4, Resistant/,
            'what was undone is stored undone'
        );
        await context.close();
    });

    test('shows an outsider nothing, on the page and through REST', async () => {
        const owner = await openPage(browser);
        const people = await openPeople(owner.page);
        await dot(people, 'Kari Nygård').waitFor();
        const recordId = await dot(people, 'Kari Nygård').getAttribute('data-id');
        await owner.context.close();

        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        await becomeUser(page, org.origin, 'Erik Lindqvist');
        const theirs = await openPeople(page);
        await theirs.getByText(/no key account plan to show/i).waitFor();
        assert.equal(await theirs.locator('c-stakeholder-map, c-stakeholder-list').count(), 0);
        const rest = `${org.origin}/services/data/v67.0`;
        assert.equal((await page.request.get(`${rest}/sobjects/Stakeholder__c/${recordId}`)).status(), 404);
        for (const object of ['Stakeholder__c', 'Stakeholder_Assessment__c']) {
            const query = `SELECT Id, Power__c, Attitude_Now__c FROM ${object}`;
            const answer = await page.request.get(`${rest}/query?q=${encodeURIComponent(query)}`);
            assert.equal(((await answer.json()) as { totalSize: number }).totalSize, 0, object);
        }
        const inner = 'SELECT Id, (SELECT Power__c FROM Stakeholders__r) FROM Contact';
        const answer = await page.request.get(`${rest}/query?q=${encodeURIComponent(inner)}`);
        const { records } = (await answer.json()) as { records: { Stakeholders__r: unknown }[] };
        assert.ok(records.length > 0, 'he reads contacts');
        assert.ok(
            records.every(({ Stakeholders__r: inside }) => inside === null),
            'but no ratings through them'
        );
        const patch = await page.request.patch(`${rest}/sobjects/Stakeholder__c/${recordId}`, {
            data: { Power__c: 1 }
        });
        assert.ok([403, 404].includes(patch.status()), `nor does he change one: ${patch.status()}`);
        await context.close();
    });

    test('speaks Finnish to a Finn', async () => {
        const { page, context } = await openPage(browser);
        await speak(page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const people = await openPeople(page, 'Ihmiset');
        await dot(people, 'Kari Nygård').waitFor();
        assert.match(
            (await dot(people, 'Kari Nygård').getAttribute('aria-label')) ?? '',
            /Päättäjä: valta 5, Vastustaa/
        );
        await screenshot(page, 'people-finnish');
        await speak(page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        await context.close();
    });

    test('lets a reader read and not rate, and fits a narrow window and a dark one', async () => {
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
            const people = await openPeople(page);
            await dot(people, 'Kari Nygård').waitFor();
            if (name === 'reader') {
                assert.equal(await people.locator('select').count(), 0);
                assert.equal(await people.getByRole('button', { name: 'Add people' }).count(), 0);
            }
            // A narrow page keeps its last tabs in a menu; narrowing it afterwards shows the same component as narrow.
            if (name === 'narrow') await page.setViewportSize({ width: 400, height: 1400 });
            await dot(people, 'Kari Nygård').waitFor();
            await assertFits(page, name);
            await screenshot(page, `people-${name}`);
            await context.close();
        }
    });
});
