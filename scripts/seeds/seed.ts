/**
 * Seeds: one mistake each, put into a copy of a project, to see that the check reports it where it stands. They are written for
 * any project: each looks for a place that fits.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Stands in a seeded text where the problem must be reported; taken out before the file is written. */
export const MARK = '¦';

/** Path below the package directory → new text with the mark, or null to delete the file. */
export type Edits = Readonly<Record<string, string | null>>;

export interface Seed {
    readonly rule: string;
    /** What is wrong, in a few words. */
    readonly title: string;
    /** Puts the mistake in; undefined when the project has no place for it. */
    make(project: SeedProject): Edits | undefined;
    /** It stands in files of its own, so that nothing but its rule, and those of `also`, may speak. */
    readonly contained?: true;
    /** Other rules that rightly speak of the same mistake. */
    readonly also?: readonly string[];
}

/** The files of a package directory, as seeds look at them. */
export class SeedProject {
    readonly #root: string;
    readonly #paths: readonly string[];
    readonly #texts = new Map<string, string>();

    /** @param paths all files, relative to `root` */
    constructor(root: string, paths: readonly string[]) {
        this.#root = root;
        this.#paths = [...paths].sort();
    }

    has(path: string): boolean {
        return this.#paths.includes(path);
    }

    /** Files by the ending of their names, or by a pattern. */
    files(which: string | RegExp): string[] {
        return this.#paths.filter((path) => (typeof which === 'string' ? path.endsWith(which) : which.test(path)));
    }

    text(path: string): string {
        let text = this.#texts.get(path);
        if (text === undefined)
            this.#texts.set(path, (text = readFileSync(`${this.#root}/${path}`, 'utf8').replaceAll('\r\n', '\n')));
        return text;
    }

    /** Replaces the first match of a pattern in the first file that has one. */
    change(
        which: string | RegExp,
        pattern: RegExp,
        replacement: string | ((...match: string[]) => string)
    ): Edits | undefined {
        const path = this.files(which).find((one) => pattern.test(this.text(one)));
        if (path === undefined) return undefined;
        return {
            [path]: this.text(path).replace(pattern, replacement as (substring: string, ...rest: unknown[]) => string)
        };
    }

    /** A custom object with a page of its own: the first that has a layout, list views and fields of several types. */
    get object(): string | undefined {
        return this.files('.layout-meta.xml')
            .map((path) => basename(path).split('-')[0] ?? '')
            .find(
                (name) =>
                    name.endsWith('__c') &&
                    this.files(`/${name}.object-meta.xml`).length > 0 &&
                    this.field(name, 'Picklist') !== undefined &&
                    this.field(name, 'Lookup') !== undefined
            );
    }

    /** A custom object whose records have owners and shares. */
    get sharedObject(): string {
        const path = this.files(/__c\.object-meta\.xml$/).find((one) =>
            /<sharingModel>(Private|Read)</.test(this.text(one))
        );
        return basename(path ?? '').replace('.object-meta.xml', '');
    }

    /** A field of an object by type, with an optional text its file must hold. */
    field(object: string, type: string, holding = ''): string | undefined {
        const path = this.files(/\.field-meta\.xml$/).find(
            (one) =>
                one.includes(`/${object}/fields/`) &&
                this.text(one).includes(`<type>${type}</type>`) &&
                !this.text(one).includes('<formula>') &&
                this.text(one).includes(holding)
        );
        return path && basename(path).replace('.field-meta.xml', '');
    }

    /** The folder a file of a project's own may stand in, beside the file of an object: `…/objects/Plan__c`. */
    folderOf(object: string): string {
        return dirname(this.files(`/${object}.object-meta.xml`)[0] ?? '');
    }
}

/** A seed that replaces the first match of a pattern. */
export function changed(
    rule: string,
    title: string,
    which: string | RegExp,
    pattern: RegExp,
    replacement: string | ((...match: string[]) => string),
    also: readonly string[] = []
): Seed {
    return { rule, title, also, make: (project) => project.change(which, pattern, replacement) };
}

/** A seed that adds files; gets a custom object of the project. */
export function added(
    rule: string,
    title: string,
    make: (project: SeedProject, object: string) => Edits | undefined,
    also: readonly string[] = []
): Seed {
    return {
        rule,
        title,
        also,
        contained: true,
        make: (project) => (project.object === undefined ? undefined : make(project, project.object))
    };
}

/** A metadata file. */
export function xml(type: string, ...body: string[]): string {
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<${type} xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">`,
        ...body,
        `</${type}>`,
        ''
    ].join('\n');
}

/** A name with two letters swapped: `Status__c` → `Sttaus__c`. */
export function misspelt(name: string): string {
    const stem = name.replace(/__\w$/, '');
    const at = Math.max(1, Math.floor(stem.length / 2) - 1);
    const swapped =
        stem[at] === stem[at + 1]
            ? `${stem.slice(0, at)}${stem.slice(at + 1)}`
            : `${stem.slice(0, at)}${stem[at + 1] ?? ''}${stem[at]!}${stem.slice(at + 2)}`;
    return swapped + name.slice(stem.length);
}
