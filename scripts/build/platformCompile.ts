/** Puts the components of a built package through the platform's own compiler. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Diagnostic {
    readonly level: number;
    readonly message: string;
    readonly filename?: string;
    readonly location?: { readonly line?: number };
}

interface Compiled {
    readonly success: boolean;
    readonly diagnostics: readonly Diagnostic[];
    readonly results: readonly { readonly code?: string; readonly diagnostics: readonly Diagnostic[] }[];
}

interface Compiler {
    compile(input: {
        bundle: {
            namespace: string;
            name: string;
            type: 'platform';
            apiVersion: number;
            files: Record<string, string>;
            namespaceMapping: object;
        };
    }): Promise<Compiled>;
}

/** The compiler's levels of diagnostics: 0 fatal, 1 error, 2 warning, 3 log. */
const WORST_ALLOWED = 2;

/**
 * Compiles each bundle below `<directory>/lwc`. Gives a sentence for each error, and for each component whose class was
 * dropped: the compiler calls that a success.
 */
export async function platformCompile(directory: string): Promise<string[]> {
    const compiler = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler') as Compiler;
    const problems: string[] = [];
    const root = join(directory, 'lwc');
    for (const name of existsSync(root) ? readdirSync(root) : []) {
        const files = readBundle(join(root, name));
        const apiVersion = Number(
            /<apiVersion>(\d+)/.exec(readFileSync(join(root, name, `${name}.js-meta.xml`), 'utf8'))?.[1]
        );
        const compiled = await compiler.compile({
            bundle: { namespace: 'c', name, type: 'platform', apiVersion, files, namespaceMapping: {} }
        });
        const diagnostics = [...compiled.diagnostics, ...compiled.results.flatMap((result) => result.diagnostics)];
        for (const { level, message, filename, location } of diagnostics) {
            if (level < WORST_ALLOWED) problems.push(`${name}/${filename ?? ''}:${location?.line ?? 1}: ${message}`);
        }
        const isComponent =
            `${name}.html` in files || /extends\s+\w*(LightningElement|LightningModal)/.test(files[`${name}.js`] ?? '');
        const registered = compiled.results.some(({ code }) => code?.includes('registerComponent(') === true);
        if (isComponent && !registered)
            problems.push(`${name}: the platform compiler registered no class for this component.`);
    }
    return problems;
}

function readBundle(directory: string): Record<string, string> {
    const files: Record<string, string> = {};
    for (const name of readdirSync(directory)) {
        if (/\.(js|html|css)$/.test(name)) files[name] = readFileSync(join(directory, name), 'utf8');
    }
    return files;
}
