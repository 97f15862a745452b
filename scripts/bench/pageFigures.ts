/**
 * The PESTEL board in a browser: until it can be seen on its tab, and from the click on Save until the new text stands on its card.
 * The dialog's fading out is the base component's and comes after.
 */
import { openBrowser, openPage, serveOrg } from '../walks/walk.ts';
import { median, timed, type Figure } from './figure.ts';

const RUNS = 5;

/** What the user waits for begins when the click reaches the page, not when the browser is told to look for the button. */
const NOTE_CLICK = `document.addEventListener('click', () => { globalThis.clickedAt = Date.now(); }, { capture: true, once: true })`;

export async function pageFigures(): Promise<Figure[]> {
    const [org, browser] = await Promise.all([serveOrg(), openBrowser()]);
    try {
        const opened: number[] = [];
        const saved: number[] = [];
        for (let run = 0; run <= RUNS; run++) {
            const { page, context } = await openPage(browser);
            const card = page.locator('c-pestel-card').first();
            const seen = await timed(async () => {
                await page.goto(org.address, { waitUntil: 'commit' });
                await page.getByRole('tab', { name: 'Analysis' }).click();
                await page.getByRole('tab', { name: 'Analysis', exact: true }).click();
                await card.waitFor();
            });
            // The first run warms the server.
            if (run > 0) opened.push(seen);
            const name = `Measured ${run}`;
            await card.getByRole('button', { name: /actions/i }).click();
            await card.getByRole('menuitem', { name: 'Edit' }).click();
            const dialog = page.getByRole('dialog');
            await dialog.getByLabel('Factor').first().fill(name);
            await page.evaluate(NOTE_CLICK);
            await dialog.getByRole('button', { name: 'Save' }).click();
            await page.locator('c-pestel-card', { hasText: name }).first().waitFor();
            const drawn = Date.now();
            if (run > 0) saved.push(drawn - (await page.evaluate<number>('clickedAt')));
            await dialog.waitFor({ state: 'detached' });
            await context.close();
        }
        return [
            {
                what: `PESTEL board visible after opening the page (median of ${RUNS})`,
                value: median(opened) / 1000,
                unit: 's',
                bound: 1.5
            },
            { what: `edit saved and redrawn (median of ${RUNS})`, value: median(saved), unit: 'ms', bound: 300 }
        ];
    } finally {
        await browser.close();
        await org.stop();
    }
}
