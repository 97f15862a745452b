/** Where a tool may remember which files it found right, so that nothing wrong is ever hidden by what it remembers. */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHES = join('.local-org', 'cache');

/** What any verdict hangs on beside the file itself: the installed tools and their settings. */
const TOOLS = [
    'node_modules/.package-lock.json',
    'package.json',
    'eslint.config.js',
    '.prettierrc',
    '.prettierignore',
    '.editorconfig'
];

/**
 * A file for the memory of a tool, in a folder that is called by the content of everything its verdicts hang on: when one of
 * those changes, the memory begins anew. What was remembered before is deleted.
 *
 * @param others globs of files whose content bears on the verdict about other files (such as exports on imports)
 * @param root the project's folder
 */
export function cacheFile(tool: string, others: readonly string[] = [], root = '.'): string {
    const hash = createHash('sha256').update(process.version);
    for (const path of [...TOOLS, ...globSync([...others], { cwd: root, exclude: ['**/node_modules/**'] }).sort()])
        hash.update(`\0${path}\0`).update(contentOf(join(root, path)));
    const key = hash.digest('hex').slice(0, 16);
    const folder = join(root, CACHES, tool);
    mkdirSync(join(folder, key), { recursive: true });
    for (const old of readdirSync(folder)) if (old !== key) rmSync(join(folder, old), { recursive: true, force: true });
    return join(folder, key, 'results.json');
}

function contentOf(path: string): Buffer | string {
    try {
        return readFileSync(path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
        throw error;
    }
}
