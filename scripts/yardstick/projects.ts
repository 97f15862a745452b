/** Which checkouts a yardstick run takes, and what of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface YardstickProject {
    /** Name of the checkout's folder. */
    readonly name: string;
    readonly root: string;
    /** Folders that are read; empty: the package directories of sfdx-project.json. */
    readonly sources: readonly string[];
    /** Only tests in these folders count: what a project needs of another is read, its tests are counted there. */
    readonly counted: readonly string[];
}

interface Choice {
    /** Other checkouts whose package must be in the org too. */
    readonly needs?: readonly string[];
    /** Folders of the project, where its package directories hold several packages that are not deployed together. */
    readonly folders?: readonly string[];
}

/** What the projects' own instructions say about deploying them. A project without an entry is run as it is. */
const CHOICES: Readonly<Record<string, Choice>> = {
    'apex-rollup': { folders: ['rollup', 'extra-tests'] },
    at4dx: { needs: ['force-di', 'fflib-apex-common', 'fflib-apex-mocks'] },
    EDA: { folders: ['unpackaged/pre', 'force-app'] },
    'fflib-apex-common': { needs: ['fflib-apex-mocks'] },
    'fflib-apex-common-samplecode': { needs: ['fflib-apex-common', 'fflib-apex-mocks'] },
    NebulaLogger: { folders: ['nebula-logger/core', 'nebula-logger/extra-tests'] },
    PMM: { folders: ['force-app'] },
    'soql-lib': { folders: ['force-app'] }
};

/** The sfdx projects that lie directly in a folder, by name. Throws when one that another needs is not there. */
export function findProjects(folder: string): YardstickProject[] {
    return readdirSync(folder)
        .filter((name) => existsSync(join(folder, name, 'sfdx-project.json')))
        .sort((one, other) => one.localeCompare(other, 'en'))
        .map((name) => {
            const root = join(folder, name);
            const { needs = [], folders } = CHOICES[name] ?? {};
            const counted = folders?.map((path) => join(root, path)) ?? packageFolders(root);
            return {
                name,
                root,
                sources: [...counted, ...needs.flatMap((needed) => packageFolders(checkout(folder, needed, name)))],
                counted
            };
        });
}

function checkout(folder: string, needed: string, by: string): string {
    const root = join(folder, needed);
    if (!existsSync(root)) throw new Error(`${by} needs ${needed}, which is not in the folder.`);
    return root;
}

function packageFolders(root: string): string[] {
    const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return [...new Set(project.packageDirectories.map(({ path }) => join(root, path)))];
}
