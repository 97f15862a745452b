/** The Apex as the Graph Engine can read it in few minutes. */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const COPY = '.local-org/analyze/graph';

/**
 * Copies the classes of a directory, tests left out, as `asTheEngineReads` gives them, and its custom settings, which need no
 * permissions; gives the copy's path. The engine does not look into triggers.
 */
export function copyForGraph(directory: string): string {
    rmSync(COPY, { recursive: true, force: true });
    for (const path of globSync(`${directory}/**/*.{cls,object-meta.xml}`).sort()) {
        const text = readFileSync(path, 'utf8');
        const isClass = path.endsWith('.cls');
        if (isClass ? isTest(text) : !text.includes('<customSettingsType>')) continue;
        const target = join(COPY, relative(directory, path));
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, isClass ? asTheEngineReads(text) : text);
    }
    return COPY;
}

/** A text with the same paths to the database, on the same lines. */
export function asTheEngineReads(apex: string): string {
    return CHANGES.reduce((text, change) => change(text), apex);
}

/** Classes of tests are no way into the package. */
function isTest(apex: string): boolean {
    return /^@IsTest\b/im.test(apex);
}

/**
 * The engine takes the getter and the setter of each `@AuraEnabled` property for an entry point of its own, and loads the classes
 * anew for each. Those without a body (`{ get; set; }`) come to no database: they lose the annotation.
 */
function withoutPlainEntryPoints(apex: string): string {
    return apex.replace(/@AuraEnabled(?=\s+[\w.<>, ]+?\{\s*get;\s*((private|protected)\s+)?set;\s*\})/gi, '');
}

/**
 * The engine fails on `for (A a : b.get(c) ?? new List<A>()) {`, whose copy is `for (A a : b.get(c)) {`: looping over nothing
 * comes to the same paths.
 */
function withoutCoalescedLoops(apex: string): string {
    return apex.replace(/(?<=\bfor\s*\([\w<>.,\s]+?:[^;{}]*?)\s*\?\?[^;{}]*?(?=\)\s*\{)/g, linesOf);
}

/** The engine fails on some of `a ?? new Set<Id>()`, whose copy is `a`: making an empty collection comes to no path. */
function withoutEmptyCollections(apex: string): string {
    return apex.replace(/\s*\?\?\s*new (?:List|Set|Map)<[^;(){}]*>\(\)/g, linesOf);
}

/** The engine fails on `(a ?? 0) / b`, whose copy is `(a) / b`: a number or a text comes to no path. */
function withoutLiteralAlternatives(apex: string): string {
    return apex.replace(/\s*\?\?\s*(?:\d+(?:\.\d+)?|'[^'\n]*')(?![\w.])/g, linesOf);
}

/** The engine fails on casts to the fields of a new record: `new A(B__c = (Id) c)`, whose copy is `new A(B__c = c)`. */
function withoutCastsInRecords(apex: string): string {
    return apex.replace(/(?<=[(,]\s*\w+\s*=\s*)\([A-Z][\w.]*\)\s+(?=[\w(])/g, linesOf);
}

/** The engine fails on `records.sort(new ByOrder())`, whose copy is `records.sort()`: comparing comes to no path. */
function withoutComparators(apex: string): string {
    return apex.replace(/(?<=\.sort\()new \w+\([-\w]*\)(?=\))/g, linesOf);
}

/** The engine takes what `return found.isEmpty() ? null : found[0];` gives for null; the copy returns `found[0]`, which may be. */
function withoutEmptyChoices(apex: string): string {
    return apex.replace(/(?<=\breturn )(\w+)\.isEmpty\(\)\s*\?\s*null\s*:\s*(?=\1\[0\])/g, linesOf);
}

/** Nothing but the line breaks of a text. */
function linesOf(text: string): string {
    return text.replace(/[^\n]/g, '');
}

const CHANGES = [
    withoutPlainEntryPoints,
    withoutCoalescedLoops,
    withoutEmptyCollections,
    withoutLiteralAlternatives,
    withoutCastsInRecords,
    withoutComparators,
    withoutEmptyChoices
];
