/** Writes TypeScript declarations for what the platform resolves at run time: Apex, labels, objects and modules. */
import type { ApexClass } from './apex-signatures.ts';

const HEADER = "// Written by scripts/types/types.ts from the package's own source. Do not edit.\n";

const SCALARS: Readonly<Record<string, string>> = {
    string: 'string',
    id: 'string',
    date: 'string',
    datetime: 'string',
    time: 'string',
    integer: 'number',
    long: 'number',
    double: 'number',
    decimal: 'number',
    boolean: 'boolean',
    object: 'unknown',
    void: 'void'
};

/**
 * Declares one module per @AuraEnabled method and, in module `apex`, one interface per class that goes to or
 * comes from a page. A property may be null or missing if its comment says something about null.
 */
export function apexDeclarations(classes: readonly ApexClass[]): string {
    const known = new Set(classes.filter((one) => one.properties.length > 0).map((one) => one.name));
    const interfaces = classes
        .filter((one) => known.has(one.name))
        .map((one) => {
            const properties = one.properties.map((property) => {
                const type = typescriptType(property.type, known);
                const declared = /\bnull\b/.test(property.comment)
                    ? `${property.name}?: ${type} | null`
                    : `${property.name}: ${type}`;
                return `${docComment(property.comment, 8)}        ${declared};\n`;
            });
            return `${docComment(one.comment, 4)}    export interface ${one.name} {\n${properties.join('')}    }\n`;
        });
    const methods = classes.flatMap((one) =>
        one.methods.map((method) => {
            const parameters = method.parameters.map(
                (value) => `${value.name}: ${typescriptType(value.type, known, 'Apex.')}`
            );
            const parameter = parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'undefined';
            return (
                `declare module '@salesforce/apex/${one.name}.${method.name}' {\n` +
                "    import type { ApexMethod } from '@salesforce/apex';\n    import type * as Apex from 'apex';\n\n" +
                docComment(method.comment, 4) +
                `    const ${method.name}: ApexMethod<${parameter}, ${typescriptType(method.returns, known, 'Apex.')}>;\n` +
                `    export default ${method.name};\n}\n`
            );
        })
    );
    return [HEADER, `declare module 'apex' {\n${interfaces.join('\n')}}\n`, ...methods].join('\n');
}

/** Declares a module per custom label; importing it gives its text. */
export function labelDeclarations(names: readonly string[]): string {
    return [HEADER, ...names.map((name) => module(`@salesforce/label/c.${name}`, 'string'))].join('\n');
}

/** Declares a module per object and per field; importing it gives the API name to use with Lightning Data Service. */
export function schemaDeclarations(objects: ReadonlyMap<string, readonly string[]>): string {
    const modules: string[] = [];
    for (const [object, fields] of objects) {
        modules.push(module(`@salesforce/schema/${object}`, '{ objectApiName: string }'));
        for (const field of fields) {
            modules.push(
                module(`@salesforce/schema/${object}.${field}`, '{ objectApiName: string; fieldApiName: string }')
            );
        }
    }
    return [HEADER, ...modules].join('\n');
}

/**
 * Where the compiler finds `c/<bundle>`.
 * @param bundles name of each bundle and the path of its main file, relative to the settings file
 */
export function modulePaths(bundles: ReadonlyMap<string, string>): string {
    const paths = Object.fromEntries([...bundles].map(([name, path]) => [`c/${name}`, [path]]));
    return `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`;
}

function module(name: string, type: string): string {
    return `declare module '${name}' {\n    const value: ${type};\n    export default value;\n}\n`;
}

function typescriptType(apex: string, known: ReadonlySet<string>, prefix = ''): string {
    const generic = /^(\w+)<(.+)>$/.exec(apex);
    if (generic) {
        const [, name, inner] = generic as unknown as [string, string, string];
        if (/^(list|set|iterable)$/i.test(name)) return `${typescriptType(inner, known, prefix)}[]`;
        if (/^map$/i.test(name)) {
            return `Record<string, ${typescriptType(inner.slice(inner.indexOf(',') + 1), known, prefix)}>`;
        }
    }
    if (known.has(apex)) return prefix + apex;
    // What is left is a record, of which Apex sends the fields it queried.
    return SCALARS[apex.toLowerCase()] ?? 'Record<string, unknown>';
}

function docComment(text: string, indent: number): string {
    if (text === '') return '';
    const margin = ' '.repeat(indent);
    const lines = text.split('\n');
    if (lines.length === 1) return `${margin}/** ${text} */\n`;
    return `${margin}/**\n${lines.map((line) => `${margin} * ${line}`.trimEnd()).join('\n')}\n${margin} */\n`;
}
