/** The engines stand in a folder of their own (280 MB), so that `npm ci` of the project stays quick. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Installs the engines as the lock file names them, when they are not there yet. */
export function installEngines(): void {
    const installed = `${HERE}node_modules/.package-lock.json`;
    if (existsSync(installed) && packages(installed) === packages(`${HERE}package-lock.json`)) return;
    console.log('Installing the analysis engines …');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', HERE], { stdio: 'inherit' });
}

/** The installed packages as one comparable text; the lock file of node_modules leaves out the project itself. */
function packages(lockFile: string): string {
    const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as {
        packages: Record<string, { version?: string; optional?: boolean }>;
    };
    return Object.entries(lock.packages)
        .filter(([path, { optional }]) => path !== '' && optional !== true)
        .map(([path, { version }]) => `${path}@${version ?? ''}`)
        .sort()
        .join('\n');
}
