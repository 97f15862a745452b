/** What a yardstick run measures of one project, and how it is written down. */

export interface Failure {
    readonly test: string;
    readonly message: string;
}

export interface ProjectFigures {
    readonly name: string;
    readonly tests: number;
    readonly passed: number;
    readonly failures: readonly Failure[];
    /** Compile errors outside test classes and in them. */
    readonly problems: readonly string[];
    /** Wall clock of a first run and of a second one that finds the generated code. */
    readonly coldSeconds: number;
    readonly warmSeconds: number;
    /** The most memory the first run held. */
    readonly megabytes: number;
}

const REFUSAL = /Not supported by the local org: (.*?)(?: at [^ ]+:\d+)?(?:\n|$)/;

/** Refused features by name, the most frequent first: how many tests and files each stopped. */
export function refusedFeatures({ failures, problems }: ProjectFigures): [string, number][] {
    const counts = new Map<string, number>();
    for (const message of [...failures.map((failure) => failure.message), ...problems]) {
        const feature = REFUSAL.exec(message)?.[1];
        if (feature !== undefined) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
    return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0], 'en'));
}

/** Failures that no refusal explains. */
export function otherFailures({ failures }: ProjectFigures): readonly Failure[] {
    return failures.filter(({ message }) => !REFUSAL.test(message));
}

/** The table and, for each project, what its failing tests need. */
export function figuresText(projects: readonly ProjectFigures[]): string {
    const rows = projects.map((one) => {
        const percent = one.tests === 0 ? '–' : `${(Math.floor((one.passed / one.tests) * 1000) / 10).toFixed(1)} %`;
        return `| ${one.name} | ${one.tests} | ${one.passed} | ${percent} | ${one.coldSeconds.toFixed(1)} | ${one.warmSeconds.toFixed(1)} | ${one.megabytes} |`;
    });
    const details = projects.filter((one) => one.failures.length + one.problems.length > 0).flatMap(projectDetails);
    return [
        '| Project | Tests | Passed | | Seconds, first run | Seconds, again | MB |',
        '|---|---:|---:|---:|---:|---:|---:|',
        ...rows,
        ...details
    ].join('\n');
}

function projectDetails(one: ProjectFigures): string[] {
    const refused = refusedFeatures(one).map(([feature, count]) => `- ${count} × ${code(feature)}`);
    const others = otherFailures(one).map(({ test, message }) => `- ${test}: ${code(firstLine(message))}`);
    return [
        '',
        `### ${one.name}`,
        ...(refused.length > 0 ? ['', 'Refused:', '', ...refused] : []),
        ...(others.length > 0 ? ['', 'Otherwise:', '', ...others] : [])
    ];
}

function firstLine(message: string): string {
    const line = message.split('\n', 1)[0] ?? '';
    return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

function code(text: string): string {
    return `\`${text.replaceAll('`', "'")}\``;
}
