/** Salesforce's Code Analyzer as a library, with the rules of the AppExchange security review. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Allowlist, type Reported } from './allowedViolations.ts';

/** Where the reports are written. */
export const REPORTS = '.local-org/analyze';

/** One run of engines over one directory. */
export interface Analysis {
    readonly engines: readonly string[];
    readonly selectors: readonly string[];
    /** Path of the HTML report. */
    readonly report: string;
}

/** What an analysis found: a line for each thing to mend, and the path of its HTML report. */
export interface Findings {
    readonly failures: readonly string[];
    readonly report: string;
}

/** What the engines tell while they run. */
export interface Told {
    readonly isError: boolean;
    readonly message: string;
}

/** The parts of `@salesforce/code-analyzer-core` that are used; its own types are there only once the engines are installed. */
interface Location {
    getFile(): string | undefined;
    getStartLine(): number | undefined;
}
interface Violation {
    getRule(): { getName(): string; getEngineName(): string; getSeverityLevel(): number };
    getMessage(): string;
    getPrimaryLocation(): Location;
}
interface Results {
    getViolations(): Violation[];
}
interface Core {
    CodeAnalyzer: new (config: unknown) => {
        addEnginePlugin(plugin: unknown): Promise<void>;
        createWorkspace(paths: string[]): Promise<unknown>;
        onEvent(type: string, listener: (event: { logLevel?: number; message?: string }) => void): void;
        selectRules(selectors: string[], options: { workspace: unknown }): Promise<unknown>;
        run(rules: unknown, options: { workspace: unknown }): Promise<Results>;
    };
    CodeAnalyzerConfig: { fromJsonString(json: string, root: string): unknown };
    EventType: { EngineLogEvent: string; EngineRunProgressEvent: string };
    LogLevel: { Error: number };
    OutputFormat: { HTML: unknown };
    RunResultsFormatter: { forFormat(format: unknown): { format(results: Results): string } };
}

const CONFIG = {
    // Emitted JavaScript is checked as its TypeScript is; tests are not shipped; bundled libraries are looked at by retire.js.
    ignores: { files: ['**/__tests__/**', '**/*.ts', '**/node_modules/**'] },
    engines: {
        eslint: { disable_typescript_base_config: true },
        // One path after the other: a second thread takes more memory, and no less time where there are two processors.
        sfge: { java_max_heap_size: '4g', java_thread_count: 1, java_thread_timeout: 600_000 }
    }
};

/** The worst severities, which fail the run. */
const WORST = 2;

/** Looks at a directory with the rules of the security review. */
export async function reviewCode(directory: string): Promise<Findings> {
    const review = {
        engines: ['pmd', 'eslint', 'regex', 'retirejs'],
        selectors: ['AppExchange', 'Recommended:Security'],
        report: join(REPORTS, 'report.html')
    };
    const { reported } = await analyze(review, directory);
    return { failures: new Allowlist('violationsAllowed.json').failures(reported), report: review.report };
}

/** Runs an analysis over a directory: writes its report, gives the violations of severity 1 and 2 and what the engines told. */
export async function analyze(
    { engines, selectors, report }: Analysis,
    directory: string
): Promise<{ reported: Reported[]; told: Told[] }> {
    const core = await load<Core>('@salesforce/code-analyzer-core');
    const analyzer = new core.CodeAnalyzer(
        core.CodeAnalyzerConfig.fromJsonString(JSON.stringify(CONFIG), process.cwd())
    );
    const told: Told[] = [];
    for (const type of [core.EventType.EngineLogEvent, core.EventType.EngineRunProgressEvent])
        analyzer.onEvent(type, ({ logLevel, message = '' }) => {
            told.push({ isError: logLevel === core.LogLevel.Error, message });
        });
    for (const name of engines) {
        const plugin = await load<{ createEnginePlugin(): unknown }>(`@salesforce/code-analyzer-${name}-engine`);
        await analyzer.addEnginePlugin(plugin.createEnginePlugin());
    }
    const workspace = await analyzer.createWorkspace([resolve(directory)]);
    const rules = await analyzer.selectRules([...selectors], { workspace });
    const results = await analyzer.run(rules, { workspace });
    mkdirSync(dirname(report), { recursive: true });
    writeFileSync(report, core.RunResultsFormatter.forFormat(core.OutputFormat.HTML).format(results));
    const reported = results
        .getViolations()
        .filter((violation) => violation.getRule().getSeverityLevel() <= WORST)
        .map((violation) => ({
            file: relative(process.cwd(), violation.getPrimaryLocation().getFile() ?? ''),
            line: violation.getPrimaryLocation().getStartLine() ?? 1,
            rule: violation.getRule().getName(),
            message: violation.getMessage().split('\n')[0] ?? ''
        }));
    return { reported, told };
}

async function load<T>(module: string): Promise<T> {
    return (await import(module)) as T;
}
