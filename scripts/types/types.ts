/**
 * Writes `types/generated/`: declarations that let TypeScript check the LWCs against the package's own Apex,
 * labels, objects and bundles. With `--check` it writes nothing and fails if what is there is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadProject } from '../../local-org/source/index.ts';
import type { SourceProject } from '../../local-org/source/index.ts';
import { readApexClass } from './apex-signatures.ts';
import { apexDeclarations, labelDeclarations, modulePaths, schemaDeclarations } from './declarations.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'types/generated');

const project = loadProject({ root });
const files = new Map([
    ['apex.d.ts', apexDeclarations(apexClasses(project))],
    ['labels.d.ts', labelDeclarations(labels(project))],
    ['schema.d.ts', schemaDeclarations(objects(project))],
    ['tsconfig.modules.json', modulePaths(bundles(project))]
]);

if (process.argv.includes('--check')) {
    const stale = [...files].filter(
        ([name, text]) => !existsSync(join(target, name)) || readFileSync(join(target, name), 'utf8') !== text
    );
    for (const [name] of stale)
        console.error(`types/generated/${name} is out of date: run \`node scripts/types/types.ts\`.`);
    process.exitCode = stale.length > 0 ? 1 : 0;
} else {
    mkdirSync(target, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(target, name), text);
}

function apexClasses(source: SourceProject) {
    return source
        .ofType('ApexClass')
        .map((component) => readApexClass(component.content()))
        .filter((one) => one !== undefined)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function objects(source: SourceProject): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const object of source.ofType('CustomObject')) found.set(object.fullName, ['Id', 'Name']);
    for (const field of source.ofType('CustomField')) {
        const [object, name] = field.fullName.split('.') as [string, string];
        found.set(object, [...(found.get(object) ?? []), name]);
    }
    return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function labels(source: SourceProject): string[] {
    return source
        .ofType('CustomLabels')
        .flatMap((file) => file.xml().all('labels'))
        .map((label) => label.textOf('fullName') ?? '')
        .sort();
}

function bundles(source: SourceProject): Map<string, string> {
    const found = source
        .ofType('LightningComponentBundle')
        .map((bundle): [string, string] => [
            bundle.fullName,
            relative(target, join(bundle.directory, bundle.fullName))
        ]);
    return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
