/**
 * The stakeholder map and the org chart with 500 and with 2,000 people in a browser: until they can be seen, and how long a
 * frame takes while they are panned.
 */
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, openPage, serveOrg, type Org } from '../walks/walk.ts';
import { median, timed, type Figure } from './figure.ts';

/** People are added in transactions of their own, each within the platform's limits. */
const STEP = 500;

const FRAMES = 90;

interface Crowd {
    readonly people: number;
    /** The most a frame may take, in milliseconds: smooth, or still usable. */
    readonly frame: number;
    /** The most seconds until the picture can be seen. */
    readonly seconds: number;
}

const CROWDS: readonly Crowd[] = [
    { people: 500, frame: 33, seconds: 3 },
    { people: 2000, frame: 100, seconds: 8 }
];

export async function peopleFigures(): Promise<Figure[]> {
    const [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
    try {
        const figures: Figure[] = [];
        let there = 0;
        for (const crowd of CROWDS) {
            for (; there < crowd.people; there += STEP) await addPeople(org, there);
            figures.push(...(await figuresOf(org, browser, crowd)));
        }
        return figures;
    } finally {
        await browser.close();
        await org.stop();
    }
}

async function figuresOf(org: Org, browser: Browser, { people, frame, seconds }: Crowd): Promise<Figure[]> {
    const { page, context } = await openPage(browser);
    page.setDefaultTimeout(120_000);
    const map = page.locator('c-stakeholder-map svg.map');
    const chart = page.locator('c-org-chart svg.frame');
    await page.goto(org.address);
    const figures: Figure[] = [];
    for (const [name, tab, picture, person, drawn] of [
        ['map', 'People', map, 'g.dot', 'g.dot circle'],
        ['org chart', 'Org chart', chart, 'g.node', 'g.node .name']
    ] as const) {
        const seen = await timed(async () => {
            await page.getByRole('tab', { name: tab, exact: true }).click();
            await picture
                .locator(person)
                .nth(people - 1)
                .waitFor({ state: 'attached' });
            await picture.locator(drawn).first().waitFor();
        });
        // Near enough to pan: the map moves only once it is zoomed.
        const zoomIn = page.locator(name === 'map' ? 'c-stakeholder-map .zoom-in' : 'c-org-chart .zoom-in');
        await zoomIn.locator('button').click();
        await zoomIn.locator('button').click();
        const frames = await pan(picture);
        figures.push(
            {
                what: `${name} of ${people} seen after its tab is opened`,
                value: seen / 1000,
                unit: 's',
                bound: seconds
            },
            {
                what: `${name} of ${people}: a frame while panning (median)`,
                value: median(frames),
                unit: 'ms',
                bound: frame
            },
            { what: `${name} of ${people}: a frame while panning (19 of 20)`, value: most(frames), unit: 'ms' }
        );
    }
    await context.close();
    return figures;
}

/** Drags the background of a picture one step a frame; gives what each frame took in milliseconds. */
async function pan(picture: Locator): Promise<number[]> {
    return picture.evaluate(
        // Runs in the page, where its types are not known here.
        new Function(
            'svg',
            'frames',
            `const box = svg.getBoundingClientRect();
             const fire = (target, name, step) => target.dispatchEvent(new MouseEvent(name, {
                 bubbles: true, cancelable: true, view: window, button: 0,
                 clientX: box.left + box.width / 2 + 120 * Math.sin(step / 8), clientY: box.top + 60 + 40 * Math.sin(step / 5)
             }));
             const before = svg.firstElementChild.getAttribute('transform');
             fire(svg, 'mousedown', 0);
             return new Promise((resolve) => {
                 const times = [];
                 let step = 0;
                 const next = (now) => {
                     times.push(now);
                     if (step++ === frames) {
                         const moved = svg.firstElementChild.getAttribute('transform');
                         fire(window, 'mouseup', step);
                         if (moved === before) throw new Error('The picture did not move.');
                         resolve(times.slice(1).map((time, index) => time - times[index]));
                     } else {
                         fire(window, 'mousemove', step);
                         requestAnimationFrame(next);
                     }
                 };
                 requestAnimationFrame(next);
             });`
        ) as (svg: unknown, frames: number) => Promise<number[]>,
        FRAMES
    );
}

/** What 19 of 20 values are not above. */
function most(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
}

/** Adds people who report to each other, with ratings, a history and links, to the plan the project opens. */
async function addPeople(org: Org, from: number): Promise<void> {
    const sessions = `${org.origin}/local-org/session`;
    const { users } = (await (await fetch(sessions)).json()) as { users: { id: string; name: string }[] };
    const admin = users.find(({ name }) => name === 'Admin User');
    const opened = await fetch(sessions, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ userId: admin?.id })
    });
    const [, token] = /sid=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '') ?? [];
    const source = `
        Account account = [SELECT Id, OwnerId FROM Account WHERE AccountNumber = 'KAM-DEMO-01'];
        Account_Plan__c plan = [SELECT Id FROM Account_Plan__c WHERE Account__c = :account.Id AND Period_Start__c = THIS_YEAR];
        List<Contact> managers = [SELECT Id FROM Contact WHERE AccountId = :account.Id ORDER BY CreatedDate, Id LIMIT 200];
        List<String> attitudes = new List<String>{ 'Unaware', 'Resistant', 'Neutral', 'Supportive', 'Leading' };
        List<Contact> people = new List<Contact>();
        for (Integer i = ${from}; i < ${from + STEP}; i++) {
            people.add(new Contact(AccountId = account.Id, OwnerId = account.OwnerId, FirstName = 'Person', LastName = 'Number ' + i,
                Title = 'Engineer', ReportsToId = managers[Math.mod(i, managers.size())].Id));
        }
        insert people;
        List<Stakeholder__c> stakeholders = new List<Stakeholder__c>();
        for (Integer i = 0; i < people.size(); i++) {
            stakeholders.add(new Stakeholder__c(Account_Plan__c = plan.Id, Contact__c = people[i].Id, Power__c = 1 + Math.mod(i, 5),
                Attitude_Now__c = attitudes[Math.mod(i / 5, 5)], Attitude_Wanted__c = 'Supportive', Decision_Role__c = 'User'));
        }
        insert stakeholders;
        List<Stakeholder_Link__c> links = new List<Stakeholder_Link__c>();
        for (Integer i = 1; i < stakeholders.size(); i++) {
            links.add(new Stakeholder_Link__c(Account_Plan__c = plan.Id, From__c = stakeholders[i].Id, To__c = stakeholders[i / 3].Id,
                Kind__c = 'Influences', Strength__c = 1 + Math.mod(i, 3)));
        }
        insert links;
        for (Stakeholder__c stakeholder : stakeholders) {
            stakeholder.Power__c = 3;
        }
        StakeholderAssessments.note(stakeholders, System.now().addDays(-200));`;
    const query = new URLSearchParams({ anonymousBody: source });
    const answer = await fetch(`${org.origin}/services/data/v67.0/tooling/executeAnonymous?${query}`, {
        headers: { Authorization: `Bearer ${token}` }
    });
    const outcome = (await answer.json()) as { success?: boolean };
    if (outcome.success !== true) throw new Error(`The people were not added: ${JSON.stringify(outcome)}`);
}
