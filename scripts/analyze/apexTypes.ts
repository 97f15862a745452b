/** Type-checks the Apex of a project (the folder of its sfdx-project.json) with apex-ls, which comes with the PMD engine. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIBRARY = fileURLToPath(
    new URL('./node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*', import.meta.url)
);
const ALLOWLIST = new URL('./apexTypesAllowed.json', import.meta.url);

/** A message of apex-ls that is wrong, and why it is known to be. */
interface Allowed {
    /** Path as reported, relative to the project; absent where the message is wrong in every file. */
    file?: string;
    /** Text the message contains. */
    message: string;
    why: string;
}

interface Report {
    files: { path: string; messages: { start: { line: number }; message: string }[] }[];
}

/**
 * Gives one line a problem: `file:line: message`. Allowlisted messages are left out; an entry of the allowlist that no
 * longer matches anything is a problem itself.
 */
export function apexTypeProblems(java: string, project: string): string[] {
    const run = spawnSync(
        java,
        [
            '-cp',
            LIBRARY,
            'io.github.apexdevtools.apexls.CheckForIssues',
            '-n',
            '-d',
            'warnings',
            '-f',
            'json',
            '-w',
            project
        ],
        { encoding: 'utf8', maxBuffer: 1 << 28 }
    );
    // 0: clean, 4: issues. Anything else is a failure of the tool itself.
    if (run.status !== 0 && run.status !== 4)
        throw new Error(`apex-ls failed (${run.status ?? run.signal ?? ''}): ${run.stderr || run.stdout}`);
    const allowed = JSON.parse(readFileSync(ALLOWLIST, 'utf8')) as Allowed[];
    const used = new Set<Allowed>();
    const problems: string[] = [];
    for (const { file, line, message } of issuesOf(run.stdout)) {
        const entry = allowed.find(
            (one) => (one.file === undefined || one.file === file) && message.includes(one.message)
        );
        if (entry !== undefined) used.add(entry);
        else problems.push(`${file}:${line}: ${message} (apex-ls)`);
    }
    for (const entry of allowed) {
        if (!used.has(entry))
            problems.push(
                `apexTypesAllowed.json: “${entry.message}”${entry.file === undefined ? '' : ` in ${entry.file}`} is no longer reported: remove the entry.`
            );
    }
    return problems;
}

function issuesOf(output: string): { file: string; line: number; message: string }[] {
    const report = JSON.parse(output.slice(output.indexOf('{'))) as Report;
    return report.files.flatMap(({ path, messages }) =>
        messages.map(({ start, message }) => ({ file: relative(process.cwd(), path), line: start.line, message }))
    );
}
