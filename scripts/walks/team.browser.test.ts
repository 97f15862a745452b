/**
 * The Team tab as a key account manager walks it: vacancies are filled, access comes and goes with the role, one role is
 * accountable. Everything is read and written by the package's Apex in the local org.
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
    WITH_ACCOUNT_TEAMS,
    type Org
} from './walk.ts';

const VACANCY = 'Fibre process expert';

let org: Org;
let browser: Browser;

before(async () => {
    [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
});
after(async () => {
    await browser?.close();
    await org?.stop();
});

/** Opens the account's page on its people's team. */
async function openTeam(page: Page, people = 'People', tab = 'Team', served = org): Promise<Locator> {
    page.setDefaultTimeout(30_000);
    await page.goto(served.address);
    await page.getByRole('tab', { name: people, exact: true }).click();
    await page.locator('c-account-people').getByRole('tab', { name: tab, exact: true }).click();
    const team = page.locator('c-plan-team');
    await team.locator('article.board').waitFor();
    return team;
}

function card(team: Locator, name: string): Locator {
    return team.locator('c-team-role-card', { has: team.page().locator('h3', { hasText: name }) });
}

/** The cell of an item and a role, by their names. */
async function cell(team: Locator, item: string, role: string): Promise<Locator> {
    const matrix = team.locator('c-responsibility-matrix');
    const row = matrix.locator('tr.item', { hasText: item });
    await row.waitFor();
    const heads = await matrix.locator('thead .role-name').allTextContents();
    return row.locator('td').nth(heads.indexOf(role));
}

/** What a user finds through REST. */
async function found(page: Page, soql: string): Promise<number> {
    const answer = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(soql)}`);
    assert.ok(answer.ok(), await answer.text());
    return ((await answer.json()) as { totalSize: number }).totalSize;
}

const PLANS = "SELECT Id FROM Account_Plan__c WHERE Account__r.AccountNumber = 'KAM-DEMO-01' AND Status__c = 'Active'";

describe('the team of a plan', () => {
    test('shows who works in which role, who is missing and who has to be replaced', async () => {
        const { page, context, errors } = await openPage(browser);
        const team = await openTeam(page);
        await card(team, VACANCY).locator('[data-remark="needed"]').waitFor();
        await card(team, 'Finance partner').locator('[data-remark="needed"].error').waitFor();
        await card(team, 'Project delivery').getByText('Not an active user any more').waitFor();
        await card(team, 'Drives application engineer').getByText('120 % across all plans').waitFor();
        await card(team, 'Executive Sponsor').locator('[data-remark="pairing"].warning').waitFor();
        await screenshot(page, 'team');
        await team.locator('c-responsibility-matrix').scrollIntoViewIfNeeded();
        await screenshot(page, 'team-matrix');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('a vacancy is filled: the colleague sees the plan as long as the role is theirs', async () => {
        const manager = await openPage(browser);
        const colleague = await openPage(browser);
        await colleague.page.goto(org.address);
        await becomeUser(colleague.page, org.origin, 'Erik Lindqvist');
        assert.equal(await found(colleague.page, PLANS), 0, 'nothing before');

        const team = await openTeam(manager.page);
        await card(team, VACANCY).getByRole('button', { name: 'Fill role' }).click();
        const dialog = manager.page.getByRole('dialog');
        const picker = dialog.getByRole('combobox', { name: 'Team member' });
        await picker.click();
        await picker.fill('Erik');
        await dialog.getByRole('option', { name: /Erik Lindqvist/ }).click();
        await screenshot(manager.page, 'team-fill');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await card(team, VACANCY).getByText('Erik Lindqvist').waitFor();

        assert.equal(await found(colleague.page, PLANS), 1, 'the role opens the plan');
        assert.ok((await found(colleague.page, 'SELECT Id FROM Stakeholder__c')) > 0, 'and the ratings with it');
        const seen = await openTeam(colleague.page);
        await card(seen, VACANCY).waitFor();
        assert.equal(await seen.getByRole('button', { name: 'Add role' }).count(), 0, 'to read');

        await team.locator('c-undo-bar').first().getByRole('button', { name: 'Undo' }).click();
        await card(team, VACANCY).getByText('Vacant').waitFor();
        assert.equal(await found(colleague.page, PLANS), 0, 'and closes it again');
        assert.equal(await found(colleague.page, 'SELECT Id FROM Stakeholder__c'), 0);
        await colleague.page.goto(org.address);
        await colleague.page.getByRole('tab', { name: 'People', exact: true }).click();
        await colleague.page.locator('c-stakeholders .no-plan').waitFor();
        assert.deepEqual([...manager.errors, ...colleague.errors], []);
        await manager.context.close();
        await colleague.context.close();
    });

    test('a share row of the team is for the package to write', async () => {
        const { page, context } = await openPage(browser);
        await page.goto(org.address);
        const read = await page.request.get(`${org.origin}/services/data/v67.0/query?q=${encodeURIComponent(PLANS)}`);
        const [plan] = ((await read.json()) as { records: { Id: string }[] }).records;
        const users = await page.request.get(`${org.origin}/local-org/session`);
        const erik = ((await users.json()) as { users: { id: string; name: string }[] }).users.find(
            ({ name }) => name === 'Erik Lindqvist'
        );
        const refused = await page.request.post(`${org.origin}/services/data/v67.0/sobjects/Account_Plan__Share`, {
            data: { ParentId: plan!.Id, UserOrGroupId: erik!.id, AccessLevel: 'Read', RowCause: 'Plan_Team__c' }
        });
        assert.equal(refused.ok(), false, 'not even the owner makes one by hand');
        await context.close();
    });

    test('one role is accountable: a second is refused, and the accountability moves in one go', async () => {
        const { page, context, errors } = await openPage(browser);
        const team = await openTeam(page);
        const matrix = team.locator('c-responsibility-matrix');
        const manager = await cell(team, 'Quarterly business review', 'Key Account Manager');
        const service = await cell(team, 'Quarterly business review', 'Service lead, Levanger mill');
        await service.scrollIntoViewIfNeeded();
        assert.equal(await manager.innerText(), 'A');

        await service.focus();
        await page.keyboard.press('a');
        const offer = matrix.getByRole('alert');
        await offer.getByText('Aino Virtanen (Key Account Manager) is accountable for this already').waitFor();
        assert.equal(await service.innerText(), 'R', 'as it was');
        await screenshot(page, 'team-second-accountable');

        await offer.getByRole('button', { name: /instead/ }).click();
        await assertSoon(
            async () => (await service.innerText()) === 'A' && (await manager.innerText()) === 'R',
            'moved, and who answered for it goes on doing it'
        );
        await matrix.locator('c-undo-bar').getByRole('button', { name: 'Undo' }).click();
        await assertSoon(
            async () => (await service.innerText()) === 'R' && (await manager.innerText()) === 'A',
            'and back'
        );
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('a click goes through the involvements, and a new activity gets a row', async () => {
        const { page, context, errors } = await openPage(browser);
        const team = await openTeam(page);
        const matrix = team.locator('c-responsibility-matrix');
        await matrix.getByLabel('New activity').fill('Joint safety walk');
        await matrix.getByRole('button', { name: 'Add row' }).click();
        const engineer = await cell(team, 'Joint safety walk', 'Drives application engineer');
        for (const letter of ['R', 'A', 'C', 'I', '']) {
            await engineer.click();
            await assertSoon(async () => (await engineer.innerText()).trim() === letter, `then ${letter || 'nothing'}`);
        }
        await engineer.click();
        const stored = "SELECT Id FROM Responsibility__c WHERE Activity__c = 'Joint safety walk'";
        await assertSoon(
            async () => (await found(page, `${stored} AND Involvement__c = 'Responsible'`)) === 1,
            'stored as the last click says'
        );
        await page.reload();
        const again = await openTeam(page);
        assert.equal(await (await cell(again, 'Joint safety walk', 'Drives application engineer')).innerText(), 'R');
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('a role with responsibilities is removed to a successor, and comes back', async () => {
        const { page, context, errors } = await openPage(browser);
        const team = await openTeam(page);
        await card(team, 'Project delivery').getByRole('button', { name: 'Remove Project delivery' }).click();
        const dialog = page.getByRole('dialog');
        await pick(dialog.getByRole('combobox', { name: 'Role that takes over' }), /Service lead/);
        await screenshot(page, 'team-remove');
        await dialog.getByRole('button', { name: 'Hand over and remove' }).click();
        await assertSoon(async () => (await card(team, 'Project delivery').count()) === 0, 'removed');
        await team.locator('c-undo-bar').first().getByRole('button', { name: 'Undo' }).click();
        await card(team, 'Project delivery').waitFor();
        assert.deepEqual(errors, []);
        await context.close();
    });

    test('fits a narrow window, in the dark and in Finnish', async () => {
        const narrow = await openPage(browser);
        const slim = await openTeam(narrow.page);
        await narrow.page.setViewportSize({ width: 400, height: 1400 });
        await card(slim, VACANCY).waitFor();
        await assertFits(narrow.page, 'narrow');
        await screenshot(narrow.page, 'team-narrow');
        await slim.locator('c-responsibility-matrix').scrollIntoViewIfNeeded();
        await narrow.page.mouse.wheel(0, 1200);
        await screenshot(narrow.page, 'team-narrow-matrix');
        await narrow.context.close();

        const dark = await openPage(browser, { dark: true });
        await openTeam(dark.page);
        await screenshot(dark.page, 'team-dark');
        await dark.page.locator('c-responsibility-matrix .adding').scrollIntoViewIfNeeded();
        await screenshot(dark.page, 'team-dark-matrix');
        await dark.context.close();

        const finnish = await openPage(browser);
        await finnish.page.goto(org.address);
        await speak(finnish.page, org.origin, 'Aino Virtanen', 'fi', 'fi_FI');
        const team = await openTeam(finnish.page, 'Ihmiset', 'Tiimi');
        await card(team, VACANCY).getByText('Avoin').waitFor();
        await screenshot(finnish.page, 'team-finnish');
        await team.locator('c-responsibility-matrix .adding').scrollIntoViewIfNeeded();
        await screenshot(finnish.page, 'team-finnish-matrix');
        await assertFits(finnish.page, 'Finnish');
        await speak(finnish.page, org.origin, 'Aino Virtanen', 'en_US', 'en_IE');
        assert.deepEqual(finnish.errors, []);
        await finnish.context.close();
    });
});

describe('the team of a plan in an org with account teams', () => {
    test('says who stands on one team only, takes them over and gives them back', async () => {
        const other = await serveOrg(WITH_ACCOUNT_TEAMS);
        const { page, context, errors } = await openPage(browser);
        try {
            page.setDefaultTimeout(30_000);
            await page.goto(other.address);
            await becomeUser(page, other.origin, 'Admin User');
            const data = `${other.origin}/services/data/v67.0`;
            const idOf = async (soql: string): Promise<string> => {
                const answer = await page.request.get(`${data}/query?q=${encodeURIComponent(soql)}`);
                return ((await answer.json()) as { records: { Id: string }[] }).records[0]!.Id;
            };
            const add = async (object: string, record: object): Promise<void> => {
                const answer = await page.request.post(`${data}/sobjects/${object}`, { data: record });
                assert.ok(answer.ok(), await answer.text());
            };
            await add('AccountTeamMember', {
                AccountId: await idOf("SELECT Id FROM Account WHERE AccountNumber = 'KAM-DEMO-01'"),
                UserId: await idOf("SELECT Id FROM User WHERE Name = 'Erik Lindqvist'"),
                TeamMemberRole: 'Sales Rep'
            });
            await becomeUser(page, other.origin, 'Aino Virtanen');
            await page.goto(other.address);
            const team = await openTeam(page, 'People', 'Team', other);
            const compare = team.getByRole('button', { name: 'Compare with account team' });
            assert.equal(await compare.count(), 0, 'not before an administrator switches it on');

            await becomeUser(page, other.origin, 'Admin User');
            await add('Team_Settings__c', {
                SetupOwnerId: await idOf('SELECT Id FROM Organization'),
                Use_Account_Teams__c: true
            });
            await becomeUser(page, other.origin, 'Aino Virtanen');
            await openTeam(page, 'People', 'Team', other);
            await compare.click();
            const dialog = page.getByRole('dialog');
            await dialog.getByText('Erik Lindqvist (Sales Rep)').waitFor();
            await dialog.getByText('Liv Andersen (Service lead, Levanger mill)').waitFor();
            await screenshot(page, 'team-account-team');
            await dialog.getByRole('button', { name: 'Take over' }).click();
            await card(team, 'Sales Rep').getByText('Erik Lindqvist').waitFor();
            await team.locator('c-undo-bar').first().getByRole('button', { name: 'Undo' }).click();
            await assertSoon(async () => (await card(team, 'Sales Rep').count()) === 0, 'given back');
            assert.deepEqual(errors, []);
        } finally {
            await context.close();
            await other.stop();
        }
    });
});
