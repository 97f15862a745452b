/**
 * Makes the service components that carry libraries. Such a component is one `.d.ts` that re-exports from npm packages; its
 * `.js` is those packages' code with their licences above it, since the platform resolves no npm modules.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import ts from 'typescript';

const ENTRY = '\0entry';

/** The platform takes no larger file in a component. */
const MOST_CHARACTERS = 131_072;

/** Bundles each library component below a directory. Throws with the package's name when one is not installed. */
export async function bundleLibraries(root: string): Promise<void> {
    for (const declaration of globSync('force-app/**/lwc/*/*.d.ts', { cwd: root })) {
        const file = resolve(root, declaration);
        const bundle = await rollup({ input: ENTRY, plugins: [packages(file)] });
        const directories = new Set(bundle.watchFiles.filter((path) => path !== ENTRY).map(packageOf));
        const { output } = await bundle.generate({ format: 'es', banner: licences([...directories]) });
        await bundle.close();
        const { code } = output[0];
        if (code.length > MOST_CHARACTERS)
            throw new Error(`${declaration}: its ${code.length} characters are more than a component may have.`);
        writeFileSync(file.replace(/\.d\.ts$/, '.js'), code);
    }
}

/** The declaration is the entry, and packages are found as Node finds them. */
function packages(declaration: string): Plugin {
    return {
        name: 'packages',
        resolveId: (id, importer) => {
            if (id === ENTRY) return id;
            const from = importer === undefined || importer === ENTRY ? declaration : importer;
            try {
                return createRequire(from).resolve(id);
            } catch (cause) {
                throw new Error(`${declaration} needs ${id}, which is not installed: run npm install.`, { cause });
            }
        },
        // The packages' comments are many.
        renderChunk: (code) => ({ code: plain(code), map: null }),
        load: (id) => (id === ENTRY ? plain(readFileSync(declaration, 'utf8')) : null)
    };
}

/** The directory of the package that a file belongs to. */
function packageOf(file: string): string {
    const [, directory] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? [];
    return directory ?? dirname(file);
}

/** JavaScript without types and comments. */
function plain(code: string): string {
    const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true };
    return ts.transpileModule(code, { compilerOptions }).outputText;
}

/** The licences of packages, each once with the packages it is for. */
function licences(directories: readonly string[]): string {
    const packagesOf = new Map<string, string[]>();
    for (const directory of directories) {
        const { name, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as {
            name: string;
            version: string;
        };
        const text = readFileSync(join(directory, 'LICENSE'), 'utf8').trim();
        packagesOf.set(text, [...(packagesOf.get(text) ?? []), `${name} ${version}`]);
    }
    return [...packagesOf].map(([text, names]) => `/*!\n${names.join(', ')}\n\n${text}\n*/`).join('\n');
}
