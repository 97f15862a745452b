/** What the walks through the package share: an org of their own, served, and a browser. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../test/browser.ts';

const FLAGS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** Screenshots of the walks are left here to be looked at. */
export const SCREENSHOTS = '.local-org/screenshots';

export interface Org {
    /** Address the server printed: the record the project wants to be opened with. */
    readonly address: string;
    readonly origin: string;
    stop(): Promise<void>;
}

/** An org with account teams, which the project's own definition does not ask for. */
export const WITH_ACCOUNT_TEAMS = join('config', 'orgs', 'account-teams-scratch-def.json');

/** Names, in the environment, the directory of an org that was filled for this run; each walk begins with a copy of it. */
const FILLED_ORG = 'WALKS_FILLED_ORG';

/**
 * Fills an org for the walks of this run, once for all of them, and lets them know. Any walk can do without it, and then fills
 * one for itself.
 *
 * @returns removes it
 */
export async function fillOrg(): Promise<() => void> {
    const directory = mkdtempSync(join(tmpdir(), 'walks-'));
    await (await serve(directory)).stop();
    process.env[FILLED_ORG] = directory;
    return () => rmSync(directory, { recursive: true, force: true });
}

/**
 * Serves the project with a new org, filled with the demo data, that only this walk uses.
 *
 * @param definition scratch org definition file of another kind of org than the project's own
 */
export async function serveOrg(definition?: string): Promise<Org> {
    const directory = mkdtempSync(join(tmpdir(), 'walk-'));
    const filled = process.env[FILLED_ORG];
    if (filled !== undefined && definition === undefined) cpSync(filled, directory, { recursive: true });
    const org = await serve(directory, definition);
    return {
        ...org,
        async stop() {
            await org.stop();
            rmSync(directory, { recursive: true, force: true });
        }
    };
}

/** Serves the project with the org in a directory; one that is empty gets a new org with the demo data. */
async function serve(directory: string, definition?: string): Promise<Org> {
    const other = definition === undefined ? [] : ['--definition-file', definition];
    const server = spawn(
        process.execPath,
        ['local-org/server/cli/org.ts', 'serve', '--port', '0', '--no-watch', '--org-directory', directory, ...other],
        { stdio: ['ignore', 'pipe', 'pipe'] }
    );
    const complaints: string[] = [];
    server.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    const lines = createInterface({ input: server.stdout });
    const address = await new Promise<string>((resolve, reject) => {
        lines.once('line', resolve);
        server.once('exit', () =>
            reject(new Error(`The server ended before it could be reached:\n${complaints.join('')}`))
        );
    });
    // The pages' bundles are built behind the first page: on a fresh machine that takes longer than a step of a walk may.
    const html = await (await fetch(address)).text();
    for (const [, source] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)) {
        await (await fetch(new URL(source!, address))).arrayBuffer();
    }
    return {
        address,
        origin: new URL(address).origin,
        async stop() {
            server.kill('SIGTERM');
            await ended;
        }
    };
}

/** A browser of its own. Throws with what to install when there is none. */
export async function openBrowser(): Promise<Browser> {
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error(NO_BROWSER);
    return chromium.launch({ executablePath, args: FLAGS });
}

export interface PageOptions {
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
}

/** A page in a context of its own (its own session), which fails the walk for any error in the browser's console. */
export async function openPage(
    browser: Browser,
    options: PageOptions = {}
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
    const context = await browser.newContext({
        viewport: { width: options.width ?? 1400, height: options.height ?? 1000 },
        colorScheme: options.dark === true ? 'dark' : 'light'
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
        // A refusal the walk asks for is an answer of the server, and the browser notes it.
        if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
    });
    return { page, context, errors };
}

/** Leaves a picture of the page to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

/**
 * A day by the clock of the demo's key account manager, which is neither that of the browser nor that of this process: at the
 * end of a day in Greenwich, hers has changed.
 *
 * @param ahead days from her today
 * @returns in the words of her locale, as a date field takes it, such as 31 May 2026
 */
export function dayInWords(ahead = 0): string {
    const words = new Intl.DateTimeFormat('en-IE', { dateStyle: 'medium', timeZone: 'Europe/Helsinki' });
    return words.format(Date.now() + ahead * 86_400_000);
}

/** Logs a page in as another user of the org, as the user switch in the header does. */
export async function becomeUser(page: Page, origin: string, name: string): Promise<void> {
    const answer = await page.request.get(`${origin}/local-org/session`);
    const { users } = (await answer.json()) as { users: { id: string; name: string }[] };
    const user = users.find((one) => one.name === name);
    if (user === undefined)
        throw new Error(`There is no user ${name}; there are ${users.map((one) => one.name).join(', ')}.`);
    const switched = await page.request.post(`${origin}/local-org/session`, { data: { userId: user.id } });
    if (!switched.ok()) throw new Error(`Switching to ${name} was refused: ${await switched.text()}`);
}

/** Sets a user's language and locale, as an administrator does; the page then is that user's. */
export async function speak(page: Page, origin: string, name: string, language: string, locale: string): Promise<void> {
    await page.request.get(`${origin}/local-org/session`);
    await becomeUser(page, origin, 'Admin User');
    const users = await page.request.get(
        `${origin}/services/data/v67.0/query?q=${encodeURIComponent(`SELECT Id FROM User WHERE Name = '${name}'`)}`
    );
    const [user] = ((await users.json()) as { records: { Id: string }[] }).records;
    const changed = await page.request.patch(`${origin}/services/data/v67.0/sobjects/User/${user?.Id}`, {
        data: { LanguageLocaleKey: language, LocaleSidKey: locale }
    });
    if (!changed.ok()) throw new Error(`The language of ${name} was not set: ${await changed.text()}`);
    await becomeUser(page, origin, name);
}

/** Chooses from the list of a combobox: opens it and takes an option, by its whole name or by what matches. */
export async function pick(combobox: Locator, option: string | RegExp): Promise<void> {
    await combobox.click();
    await combobox.page().getByRole('option', { name: option, exact: true }).filter({ visible: true }).first().click();
}

/** Waits up to fifteen seconds, as long as a busy machine may take, for something that a page does after an answer. */
export async function assertSoon(holds: () => Promise<boolean>, message: string): Promise<void> {
    const until = Date.now() + 15_000;
    while (!(await holds())) {
        assert.ok(Date.now() < until, message);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/**
 * The page does not scroll sideways, once it is laid out: tabs that no longer fit go into their menu only a moment after the
 * window has changed, and until then they stick out.
 */
export async function assertFits(page: Page, name: string): Promise<void> {
    await assertSoon(
        () => page.evaluate(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`),
        `the ${name} page scrolls sideways`
    );
}
