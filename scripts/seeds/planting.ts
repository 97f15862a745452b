/** Puts seeds into a copy of a project, one at a time, and looks at what the check says. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { checkProject } from '../../local-org/check/checkProject.ts';
import type { Problem } from '../../local-org/check/problem.ts';
import { loadProject } from '../../local-org/source/index.ts';
import { MARK, SeedProject, type Edits, type Seed } from './seed.ts';

/** Scripts of components that are compiled to JavaScript. */
const TYPESCRIPT = /\/lwc\/.*(?<!\.d)\.ts$/;

export interface Outcome {
    readonly seed: Seed;
    /** `missed`: not reported where it stands. `no place`: the project has nothing it fits. */
    readonly result: 'reported' | 'missed' | 'no place';
    /** Where it should have been reported. */
    readonly expected: string;
    /** What was reported beyond, of a mistake that stands in files of its own. */
    readonly others: readonly Problem[];
}

/** A copy of a project in a temporary folder; `remove` deletes it. */
export class Garden {
    readonly #root: string;
    readonly #directory: string;
    readonly #project: SeedProject;
    #before: ReadonlySet<string> = new Set();

    /** @param directory the package directory to copy, with the sfdx-project.json above it */
    constructor(project: string, directory: string) {
        this.#root = mkdtempSync(join(tmpdir(), 'seeds-'));
        this.#directory = join(this.#root, directory);
        for (const name of ['sfdx-project.json', '.forceignore'])
            if (existsSync(join(project, name))) cpSync(join(project, name), join(this.#root, name));
        cpSync(join(project, directory), this.#directory, {
            recursive: true,
            filter: (path) => !/\/(node_modules|__tests__)(\/|$)|\.js$/.test(path) || isHandWritten(path)
        });
        const paths = readdirSync(this.#directory, { recursive: true, encoding: 'utf8', withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => relative(this.#directory, join(entry.parentPath, entry.name)));
        // As if just built: each TypeScript has its JavaScript.
        for (const path of paths) {
            if (TYPESCRIPT.test(path)) writeFileSync(join(this.#directory, path.replace(/\.ts$/, '.js')), '');
        }
        this.#project = new SeedProject(this.#directory, paths);
    }

    /** Problems of the copy as it is. */
    async clean(): Promise<Problem[]> {
        const problems = await this.#check();
        this.#before = new Set(problems.map(keyOf));
        return problems;
    }

    /** Puts one seed into the copy, looks, and takes it out again. */
    async plant(seed: Seed): Promise<Outcome> {
        return (await this.plantTogether([seed]))[0]!;
    }

    /**
     * The outcomes of seeds. Those that touch different files are planted together, which is quicker; where a group does not come
     * out as it should, each of its seeds is planted alone.
     */
    async plantAll(seeds: readonly Seed[]): Promise<Outcome[]> {
        const outcomes: Outcome[] = [];
        for (const group of groupsOf(seeds, (seed) => Object.keys(seed.make(this.#project) ?? {}))) {
            const together = await this.plantTogether(group);
            const clean = together.every(({ result, others }) => result !== 'missed' && others.length === 0);
            if (clean) outcomes.push(...together);
            else for (const seed of group) outcomes.push(await this.plant(seed));
        }
        return outcomes;
    }

    async plantTogether(seeds: readonly Seed[]): Promise<Outcome[]> {
        const planted = seeds.map((seed) => ({ seed, edits: seed.make(this.#project) }));
        const places = planted.map(({ edits }) => (edits === undefined ? undefined : this.#write(edits)));
        try {
            const problems = (await this.#check()).filter((problem) => !this.#before.has(keyOf(problem)));
            const expected = new Set<Problem>();
            const also = new Set(seeds.flatMap((seed) => seed.also ?? []));
            const found = planted.map(({ seed }, index) => {
                const one = problems.find(
                    (problem) => problem.rule === seed.rule && placeOf(problem) === places[index]
                );
                if (one !== undefined) expected.add(one);
                return one;
            });
            const contained = seeds.every((seed) => seed.contained === true);
            const others = problems.filter((problem) => contained && !expected.has(problem) && !also.has(problem.rule));
            return planted.map(({ seed, edits }, index) => ({
                seed,
                result: edits === undefined ? 'no place' : found[index] === undefined ? 'missed' : 'reported',
                expected: places[index] ?? '',
                others: edits === undefined ? [] : others
            }));
        } finally {
            for (const { edits } of planted) if (edits !== undefined) this.#restore(edits);
        }
    }

    remove(): void {
        rmSync(this.#root, { recursive: true, force: true });
    }

    async #check(): Promise<Problem[]> {
        const problems = await checkProject(loadProject({ root: this.#root }));
        return problems.map((problem) => ({ ...problem, file: relative(this.#directory, problem.file) }));
    }

    /** Writes the edits; gives the place of the mark, or the first line of the first file when there is none. */
    #write(edits: Edits): string {
        let place: string | undefined;
        for (const [path, text] of Object.entries(edits)) {
            const file = join(this.#directory, path);
            // Read before it is changed, for the way back.
            if (this.#project.has(path)) this.#project.text(path);
            if (text === null) rmSync(file);
            else {
                mkdirSync(dirname(file), { recursive: true });
                const at = text.indexOf(MARK);
                if (at >= 0) place = `${path}:${text.slice(0, at).split('\n').length}`;
                writeFileSync(file, text.replace(MARK, ''));
                if (TYPESCRIPT.test(path)) writeFileSync(file.replace(/\.ts$/, '.js'), '');
            }
        }
        return place ?? `${Object.keys(edits)[0] ?? ''}:1`;
    }

    #restore(edits: Edits): void {
        for (const path of Object.keys(edits)) {
            const file = join(this.#directory, path);
            if (!this.#project.has(path)) rmSync(file, { force: true });
            else writeFileSync(file, this.#project.text(path));
            if (TYPESCRIPT.test(path)) {
                if (this.#project.has(path)) writeFileSync(file.replace(/\.ts$/, '.js'), '');
                else rmSync(file.replace(/\.ts$/, '.js'), { force: true });
            }
        }
    }
}

/** Seeds in groups of at most ten whose files differ. */
function groupsOf(seeds: readonly Seed[], filesOf: (seed: Seed) => readonly string[]): Seed[][] {
    const groups: { seeds: Seed[]; files: Set<string>; contained: boolean }[] = [];
    for (const seed of seeds) {
        const files = filesOf(seed);
        const contained = seed.contained === true;
        let group = groups.find(
            (one) => one.contained === contained && one.seeds.length < 10 && !files.some((file) => one.files.has(file))
        );
        if (group === undefined) groups.push((group = { seeds: [], files: new Set(), contained }));
        group.seeds.push(seed);
        for (const file of files) group.files.add(file);
    }
    return groups.map((group) => group.seeds);
}

/** JavaScript that is not made from TypeScript. */
function isHandWritten(path: string): boolean {
    return path.endsWith('.js') && !existsSync(path.replace(/\.js$/, '.ts'));
}

function keyOf({ file, rule, message }: Problem): string {
    return `${file}|${rule}|${message}`;
}

function placeOf({ file, line }: Problem): string {
    return `${file}:${line}`;
}
