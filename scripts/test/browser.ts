/**
 * Finds a Chrome or Chromium for the browser tests, and installs Debian's where that is possible.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** The sentence shown when there is no browser and none can be installed. */
export const NO_BROWSER =
    'The browser tests need Chrome or Chromium: install it (on Debian: apt-get install chromium) or set CHROME_PATH to its program.';

/** Path of a Chrome or Chromium: CHROME_PATH, else the first one found; undefined where there is none. */
export function findBrowser(): string | undefined {
    const told = process.env['CHROME_PATH'];
    if (told !== undefined && told !== '') return told;
    for (const directory of (process.env['PATH'] ?? '').split(delimiter)) {
        for (const name of NAMES) {
            const candidate = join(directory, name);
            if (isExecutable(candidate)) return candidate;
        }
    }
    return PLACES.find((place) => existsSync(place));
}

/**
 * Path of a browser, installing Debian's package as root when none is found.
 * Throws with one sentence that says what to install when that cannot be done.
 */
export function ensureBrowser(): string {
    const found = findBrowser();
    if (found !== undefined) return found;
    if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
        console.log('No Chrome or Chromium found: installing Debian’s chromium …');
        const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
        try {
            execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
            execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
                stdio: 'ignore',
                env: environment
            });
        } catch (error) {
            throw new Error(`${NO_BROWSER} (apt-get failed: ${(error as Error).message.split('\n')[0]})`);
        }
        const installed = findBrowser();
        if (installed !== undefined) return installed;
    }
    throw new Error(NO_BROWSER);
}

function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
