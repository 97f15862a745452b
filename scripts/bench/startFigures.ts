/** From the start command to the first page, cold (nothing kept) and warm. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { timed, type Figure } from './figure.ts';

/** A copy of the project without anything kept; node_modules is shared. */
function freshCopy(): string {
    const copy = mkdtempSync(join(tmpdir(), 'bench-'));
    for (const name of [
        'force-app',
        'config',
        'scripts/demo',
        'local-org',
        'types',
        'sfdx-project.json',
        'package.json',
        '.forceignore',
        'tsconfig.json'
    ]) {
        cpSync(name, join(copy, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    return copy;
}

/** Serves a directory until its first page has come, bundles and all. */
async function firstPage(directory: string): Promise<void> {
    const server = spawn(process.execPath, ['local-org/server/cli/org.ts', 'serve', '--port', '0', '--no-watch'], {
        cwd: directory,
        stdio: ['ignore', 'pipe', 'inherit']
    });
    const ended = new Promise<void>((done) => server.once('exit', () => done()));
    const address = await new Promise<string>((done) => createInterface({ input: server.stdout }).once('line', done));
    const page = await fetch(address);
    if (!page.ok) throw new Error(`The first page was answered with ${page.status}.`);
    const html = await page.text();
    // The page is there when its scripts are: they are built behind it.
    for (const [, source] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g))
        await (await fetch(new URL(source!, address))).arrayBuffer();
    server.kill('SIGTERM');
    await ended;
}

export async function startFigures(): Promise<Figure[]> {
    const copy = freshCopy();
    try {
        const cold = await timed(() => firstPage(copy));
        const warm = await timed(() => firstPage(copy));
        return [
            { what: 'npm start to the first page, cold', value: cold / 1000, unit: 's', bound: 25 },
            { what: 'npm start to the first page, warm', value: warm / 1000, unit: 's', bound: 4 }
        ];
    } finally {
        rmSync(copy, { recursive: true, force: true });
    }
}
