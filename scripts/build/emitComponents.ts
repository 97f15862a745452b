/**
 * Compiles the Lightning web components: each `.ts` gets its `.js` beside it, which is what the platform takes, and so does
 * each component of libraries.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleLibraries } from './bundleLibraries.ts';

const TSC = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Bundles the libraries and runs tsc with the project's settings; gives its exit status. Errors are printed as tsc words them. */
export async function emitComponents(): Promise<number> {
    removeLeftBehind();
    await bundleLibraries('.');
    return spawnSync(process.execPath, [TSC, '-p', 'tsconfig.json'], { stdio: 'inherit' }).status ?? 1;
}

/** Takes away JavaScript whose TypeScript was moved or deleted: it would be deployed as a component of its own. */
function removeLeftBehind(): void {
    for (const script of globSync('force-app/**/lwc/*/*.js')) {
        const stem = script.slice(0, -'.js'.length);
        if (existsSync(`${stem}.ts`) || existsSync(`${stem}.d.ts`)) continue;
        rmSync(script);
        const directory = dirname(script);
        if (readdirSync(directory).length === 0) rmdirSync(directory);
    }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exit(await emitComponents());
