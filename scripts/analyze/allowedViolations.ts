/** What is known to be wrong or harmless in what an analysis reports, each by name and with the reason. */
import { readFileSync } from 'node:fs';

export interface Allowed {
    /** Path relative to the project. */
    readonly file: string;
    /** Name of the rule. */
    readonly rule: string;
    /** Text of the message; absent where every message of the rule in the file is meant. */
    readonly message?: string;
    readonly why: string;
}

/** What was reported at a line of a file. */
export interface Reported {
    readonly file: string;
    readonly line: number;
    readonly rule: string;
    readonly message: string;
}

/** Splits what was reported by an allowlist that stands in this folder; throws when an entry gives no reason. */
export class Allowlist {
    readonly #name: string;
    readonly #entries: readonly Allowed[];

    constructor(name: string) {
        this.#name = name;
        this.#entries = JSON.parse(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')) as Allowed[];
        const silent = this.#entries.find(({ why }) => !why);
        if (silent !== undefined) throw new Error(`${silent.rule} in ${silent.file} is allowed without a reason.`);
    }

    /** A line for each report that no entry allows, and for each entry that allows nothing. */
    failures(reported: readonly Reported[]): string[] {
        const used = new Set<Allowed>();
        const failures: string[] = [];
        for (const one of reported) {
            const entry = this.#entries.find(
                ({ file, rule, message = '' }) =>
                    file === one.file && rule === one.rule && one.message.includes(message)
            );
            if (entry === undefined) failures.push(`${one.file}:${one.line}: ${one.message} (${one.rule})`);
            else used.add(entry);
        }
        for (const entry of this.#entries)
            if (!used.has(entry))
                failures.push(`${this.#name}: ${entry.rule} is no longer reported in ${entry.file}: remove the entry.`);
        return failures;
    }
}
