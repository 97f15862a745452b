/**
 * A plan of 500 factors, objectives, goals, competitors and themes each, of a customer with 50 subsidiaries and 40 offerings, in
 * a browser: until what a tab is for can be seen, from the click on the tab.
 */
import type { Page } from 'playwright-core';
import { becomeUser, openBrowser, openPage, serveOrg } from '../walks/walk.ts';
import { median, timed, type Figure } from './figure.ts';

const RUNS = 5;
const MANY = 500;
const SUBSIDIARIES = 50;
const OFFERINGS = 40;
/** As many records as the platform takes in one request. */
const AT_ONCE = 200;

type Row = Record<string, unknown>;

export async function largePlanFigures(): Promise<Figure[]> {
    const [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
    try {
        const { page: filling, context: office } = await openPage(browser);
        await filling.goto(org.address);
        const accountId = await fill(filling, org.origin);
        await office.close();
        const tabs: readonly (readonly [string, string, string])[] = [
            ['Overview', 'c-plan-overview .plan-name', `overview of ${MANY} objectives`],
            ['Analysis', 'c-pestel-card', `PESTEL board of ${MANY} factors`],
            ['Strategy', 'c-plan-objectives .objective', `${MANY} objectives`]
        ];
        const seen = new Map<string, number[]>();
        const note = (what: string, ms: number): void => void seen.set(what, [...(seen.get(what) ?? []), ms]);
        for (let run = 0; run <= RUNS; run++) {
            const { page, context } = await openPage(browser);
            for (const [name, selector, what] of tabs) {
                const ms = await timed(async () => {
                    if (name === 'Overview')
                        await page.goto(`${org.origin}/lightning/r/Account/${accountId}/view`, { waitUntil: 'commit' });
                    else await page.getByRole('tab', { name, exact: true }).click();
                    await page.locator(selector).first().waitFor();
                });
                // The first run warms the server.
                if (run > 0) note(what, ms);
                if (name !== 'Strategy') continue;
                const matrix = await timed(() => page.locator('c-whitespace-matrix td.cell').first().waitFor());
                if (run > 0) note(`matrix of ${SUBSIDIARIES + 1} × ${OFFERINGS} cells, on the same tab`, ms + matrix);
            }
            await context.close();
        }
        return [...seen].map(([what, values]) => ({
            what: `${what} visible (median of ${RUNS})`,
            value: median(values) / 1000,
            unit: 's' as const,
            bound: 2
        }));
    } finally {
        await browser.close();
        await org.stop();
    }
}

/** Makes the customer and its plan, as an administrator; gives the id of the account. */
async function fill(page: Page, origin: string): Promise<string> {
    const rest = `${origin}/services/data/v67.0`;
    const [manager] = await query(page, rest, "SELECT Id FROM User WHERE LastName = 'Virtanen'");
    await becomeUser(page, origin, 'Admin User');
    const owner = { OwnerId: manager!.Id };
    const [accountId] = await create(page, rest, 'Account', [{ Name: 'Largest', ...owner }]);
    const units = await create(
        page,
        rest,
        'Account',
        range(SUBSIDIARIES, (at) => ({ Name: `Largest ${at}`, ParentId: accountId, ...owner }))
    );
    const existing = await query(page, rest, 'SELECT Id FROM Offering__c');
    const offerings = [
        ...existing.map(({ Id }) => Id as string),
        ...(await create(
            page,
            rest,
            'Offering__c',
            range(OFFERINGS - existing.length, (at) => ({ Name: `Offering ${at}`, Product_Family__c: `Family ${at}` }))
        ))
    ];
    const year = new Date().getUTCFullYear();
    const [planId] = await create(page, rest, 'Account_Plan__c', [
        {
            Name: 'Largest plan',
            Account__c: accountId,
            Status__c: 'Draft',
            Period_Start__c: `${year}-01-01`,
            Period_End__c: `${year}-12-31`,
            Key_Account_Manager__c: manager!.Id,
            ...owner
        }
    ]);
    const plan = { Account_Plan__c: planId };
    await create(
        page,
        rest,
        'Plan_Objective__c',
        range(MANY, (at) => ({
            Name: `Objective ${at}`,
            ...plan,
            Perspective__c: 'Ours',
            Category__c: 'Growth',
            Unit__c: 'Number',
            Baseline__c: 0,
            Target__c: 100,
            Current__c: at % 100,
            Due__c: `${year}-12-31`
        }))
    );
    const dimensions = ['Political', 'Economic', 'Social', 'Technological', 'Environmental', 'Legal'];
    await create(
        page,
        rest,
        'PESTEL_Factor__c',
        range(MANY, (at) => ({
            Name: `Factor ${at}`,
            ...plan,
            Dimension__c: dimensions[at % dimensions.length],
            Effect__c: 'Threat',
            Trend__c: 'Stable',
            Impact__c: (at % 5) + 1,
            Likelihood__c: (Math.floor(at / 5) % 5) + 1
        }))
    );
    await create(
        page,
        rest,
        'Customer_Goal__c',
        range(MANY, (at) => ({ Name: `Goal ${at}`, ...plan }))
    );
    await create(
        page,
        rest,
        'Competitor_Position__c',
        range(MANY, (at) => ({ Name: `Competitor ${at}`, ...plan, Strength__c: 3, Threat__c: (at % 5) + 1 }))
    );
    await create(
        page,
        rest,
        'Theme__c',
        range(MANY, (at) => ({ Name: `Theme ${at}`, ...plan }))
    );
    await create(
        page,
        rest,
        'Whitespace_Cell__c',
        [accountId, ...units].flatMap((unit) =>
            offerings.map((offering) => ({
                ...plan,
                Buying_Unit__c: unit,
                Offering__c: offering,
                Potential__c: 1000
            }))
        )
    );
    return accountId!;
}

function range(count: number, make: (at: number) => Row): Row[] {
    return Array.from({ length: count }, (_, at) => make(at));
}

async function query(page: Page, rest: string, soql: string): Promise<Row[]> {
    const answer = await page.request.get(`${rest}/query?q=${encodeURIComponent(soql)}`);
    return ((await answer.json()) as { records: Row[] }).records;
}

/** Creates records through the REST API; gives their ids. Throws with the first refusal. */
async function create(page: Page, rest: string, object: string, rows: readonly Row[]): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < rows.length; at += AT_ONCE) {
        const records = rows.slice(at, at + AT_ONCE).map((row) => ({ attributes: { type: object }, ...row }));
        const answer = await page.request.post(`${rest}/composite/sobjects`, { data: { allOrNone: true, records } });
        const results = (await answer.json()) as { id: string; success: boolean; errors: unknown[] }[];
        const refused = results.find(({ success }) => !success);
        if (refused !== undefined) throw new Error(`${object} was refused: ${JSON.stringify(refused.errors)}`);
        ids.push(...results.map(({ id }) => id));
    }
    return ids;
}
