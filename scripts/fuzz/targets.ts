/** What is fuzzed, and what each may throw. Anything else is an internal error. */
import { Script } from 'node:vm';
import {
    VALID_FILES,
    VALID_MEMBERS,
    VALID_STATEMENTS
} from '../../local-org/apex/compiler/check/mistakes/lookalikes.ts';
import { fileOf } from '../../local-org/apex/compiler/check/mistakes/mistakes.ts';
import { parseUnit } from '../../local-org/apex/compiler/syntax/parse.ts';
import { generateProgram } from '../../local-org/apex/program.ts';
import { NotSupported, QueryFailure } from '../../local-org/data/access.ts';
import { FormulaSyntaxError } from '../../local-org/data/formula/api.ts';
import { compileFormula } from '../../local-org/data/formula/compile.ts';
import { createOrg, type LocalOrg } from '../../local-org/data/org.ts';
import { parseSosl } from '../../local-org/data/sosl/parse.ts';
import { loadProject } from '../../local-org/source/index.ts';
import { APEX, FORMULAS, SOQL, SOSL } from './seeds.ts';

export interface Target {
    readonly name: string;
    readonly seeds: readonly string[];
    /** Part of all inputs. */
    readonly share: number;
    /** Takes the text in; throws only for an internal error. */
    read(text: string): void;
}

type ErrorClass = abstract new (...args: never[]) => Error;

function tolerating(expected: readonly ErrorClass[], read: (text: string) => void): (text: string) => void {
    return (text) => {
        try {
            read(text);
        } catch (error) {
            if (!expected.some((kind) => error instanceof kind)) throw error;
        }
    };
}

/** The targets over an empty org. `close` ends it. */
export function fuzzTargets(directory: string): { targets: Target[]; close(): void } {
    const org = createOrg({ project: loadProject({ root: directory, sources: [directory] }) });
    const { schema } = org;
    const account = schema.objects.get('account')!;
    return {
        targets: [
            { name: 'Apex', seeds: APEX, share: 0.3, read: readApex },
            { name: 'Apex, checked', seeds: [...APEX, ...VALID], share: 0.1, read: (text) => compile(text, org) },
            {
                name: 'SOQL',
                seeds: SOQL,
                share: 0.4,
                read: tolerating([QueryFailure, NotSupported], (text) => void org.prepare(text))
            },
            {
                name: 'SOSL',
                seeds: SOSL,
                share: 0.1,
                read: tolerating([QueryFailure, NotSupported], (text) => void parseSosl(text))
            },
            {
                name: 'formulas',
                seeds: FORMULAS,
                share: 0.1,
                read: tolerating(
                    [FormulaSyntaxError, NotSupported],
                    (text) => void compileFormula(text, { schema, object: account, allowPrior: true })
                )
            }
        ],
        close: () => org.close()
    };
}

/** Through the checks and the making of code too; problems are what is expected. What is made must be JavaScript. */
function compile(source: string, org: LocalOrg): void {
    const kind = /^\s*trigger\b/i.test(source) ? ('trigger' as const) : ('class' as const);
    const files = [{ path: 'Fuzzed.cls', source, kind, apiVersion: 67 }];
    const { modules } = generateProgram({ org, files, labels: new Map(), apiVersion: 67 });
    for (const { code, name } of modules) new Script(code, { filename: name });
}

/** Code that compiles, as whole files. */
const VALID: readonly string[] = [
    ...VALID_STATEMENTS.map((code) => fileOf(code, 'statements').source),
    ...VALID_MEMBERS.map((code) => fileOf(code, 'members').source),
    ...VALID_FILES
];

function readApex(text: string): void {
    for (const kind of ['class', 'trigger', 'anonymous'] as const) {
        const { unit, problem } = parseUnit('Fuzzed.cls', text, kind);
        if (unit === null && (problem.line < 1 || problem.column < 1 || problem.message === '')) {
            throw new Error(`a problem without a place: ${JSON.stringify(problem)}`);
        }
    }
}
