import { availableParallelism } from 'node:os';
import { cacheFile } from '../resultCache.ts';
import { binary, PRETTIER, runApart, type Suite, type Totals } from '../suites.ts';

/** One check: its command must end with status 0. */
interface Check {
    readonly title: string;
    readonly command: readonly string[];
    /** It reads what the check of this title writes, so it begins when that has passed. */
    readonly after?: string;
}

const EMITTED = 'types of the Lightning web components, and their JavaScript';

/** The longest first: they run side by side, and one that begins last would keep the others waiting. */
function checks(): readonly Check[] {
    return [
        { title: EMITTED, command: [process.execPath, 'scripts/build/emitComponents.ts'] },
        { title: 'lint', command: [...eslint('.', '--ignore-pattern=force-app/'), ...cached('eslint')] },
        {
            title: 'lint of the components',
            // Some of its rules look at the files that one imports.
            command: [...eslint('force-app'), ...cached('eslint-components', ['force-app/**/lwc/**/*.{ts,js}'])]
        },
        {
            title: 'package directory as it deploys',
            command: [process.execPath, 'scripts/build/package.ts', '--emitted'],
            after: EMITTED
        },
        {
            title: 'formatting',
            command: [...PRETTIER, '.', '--check', ...cached('prettier')]
        },
        {
            title: 'types of the local org and the scripts',
            command: [binary('tsc'), '-p', 'local-org/tsconfig.json']
        },
        {
            title: 'types of the local org’s pages',
            command: [binary('tsc'), '-p', 'local-org/lightning/browser/tsconfig.json']
        },
        { title: 'types of the components’ tests', command: [binary('tsc'), '-p', 'tsconfig.test.json'] },
        {
            title: 'metadata as it deploys',
            command: [process.execPath, 'local-org/server/cli/org.ts', 'check', '--max-warnings', '0'],
            after: EMITTED
        },
        { title: 'styles and templates by the SLDS linter', command: [process.execPath, 'scripts/test/sldsLint.ts'] },
        {
            title: 'generated types are those of the package',
            command: [process.execPath, 'scripts/types/types.ts', '--check']
        }
    ];
}

function eslint(...what: readonly string[]): string[] {
    return [binary('eslint'), ...what, '--max-warnings=0'];
}

/** A file that was found right is not looked at again as long as its content, and what bears on it, stays the same. */
function cached(tool: string, others: readonly string[] = []): string[] {
    return ['--cache', '--cache-strategy=content', `--cache-location=${cacheFile(tool, others)}`];
}

/** What can be said without running the code: types, lint, and what would fail on deploy. */
export const checksSuite: Suite = {
    name: 'checks',
    title: 'Checks',
    async run() {
        const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
        await runSideBySide(checks(), (title, { status, output }) => {
            process.stdout.write(output);
            console.log(`${status === 0 ? '✓' : '✗'} ${title}`);
            if (status === 0) totals.passed++;
            else totals.failed++;
        });
        return totals;
    }
};

type Outcome = Awaited<ReturnType<typeof runApart>>;

/** Runs as many checks at once as there are processors; tells each when it ends, so that what they say does not mix. */
async function runSideBySide(all: readonly Check[], tell: (title: string, outcome: Outcome) => void): Promise<void> {
    const waiting = [...all];
    const status = new Map<string, number>();
    const running = new Set<Promise<void>>();
    while (waiting.length + running.size > 0) {
        const at = waiting.findIndex(({ after }) => after === undefined || status.has(after));
        if (at < 0 || running.size >= availableParallelism()) {
            await Promise.race(running);
            continue;
        }
        const [{ title, command, after } = { title: '', command: [] }] = waiting.splice(at, 1);
        const start: Promise<Outcome> =
            after !== undefined && status.get(after) !== 0
                ? Promise.resolve({ status: 1, output: `Not run, since it needs: ${after}\n` })
                : runApart(command);
        const done: Promise<void> = start.then((outcome) => {
            status.set(title, outcome.status);
            running.delete(done);
            tell(title, outcome);
        });
        running.add(done);
    }
}
