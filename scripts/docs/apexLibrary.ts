/** The local org's Apex library as its declarations state it. */
import {
    platformDeclarations,
    type Implementation,
    type PlatformTypeDeclaration
} from '../../local-org/apex/library/declare.ts';
import '../../local-org/apex/library/index.ts';

/** A body that is a refusal and nothing else. */
const ONLY_A_REFUSAL = /^(?:function \w*)?\s*\([^)]*\)\s*(?:=>)?\s*\{?\s*throw new NotSupported\(/;

interface Member {
    readonly owner: string;
    readonly name: string;
    readonly refused: boolean;
}

function membersOf(type: PlatformTypeDeclaration): Member[] {
    const [owner = ''] = type.name.split('<');
    const functions = { ...type.constructors, ...type.statics, ...type.methods };
    const properties = { ...type.properties, ...type.staticProperties };
    return [
        ...Object.entries(functions).map(([signature, body]) => ({
            owner,
            name: memberName(signature),
            refused: isRefusal(body)
        })),
        ...Object.entries(properties).map(([signature, { get }]) => ({
            owner,
            name: memberName(signature),
            refused: isRefusal(get)
        }))
    ];
}

/** `String join(Iterable<Object> parts)` → `join(parts)`; `Integer size` → `size`. */
function memberName(signature: string): string {
    const open = signature.indexOf('(');
    if (open < 0) return signature.slice(signature.lastIndexOf(' ') + 1);
    const name = signature.slice(signature.lastIndexOf(' ', open) + 1, open);
    const parameters = signature.slice(open + 1, -1).replace(/<[^(]*?>(?= )/g, '');
    const names = parameters === '' ? [] : parameters.split(',').map((parameter) => parameter.trim().split(' ').at(-1));
    return `${name === '' ? 'new ' : name}(${names.join(', ')})`;
}

function isRefusal(body: Implementation): boolean {
    return ONLY_A_REFUSAL.test(body.toString());
}

function byNamespace(): [string, PlatformTypeDeclaration[]][] {
    const namespaces = new Map<string, PlatformTypeDeclaration[]>();
    for (const type of platformDeclarations()) {
        const [namespace = ''] = type.name.split('.');
        const types = namespaces.get(namespace);
        if (types) types.push(type);
        else namespaces.set(namespace, [type]);
    }
    return [...namespaces].sort(([one], [other]) => one.localeCompare(other, 'en'));
}

/** One row a namespace: its types, with the number of members that are carried out. */
export function libraryText(): string {
    const rows = byNamespace().map(([namespace, types]) => {
        const cells = types
            .map((type) => {
                const members = membersOf(type);
                const carried = members.filter((member) => !member.refused).length;
                const name = type.name.slice(namespace.length + 1).replace(/<.*/, '');
                if (members.length > 0 && carried === 0) return undefined;
                return type.kind === 'enum' || members.length === 0 ? name : `${name} (${carried})`;
            })
            .filter((cell) => cell !== undefined)
            .sort((one, other) => one.localeCompare(other, 'en'));
        return cells.length === 0 ? undefined : `| ${namespace} | ${cells.join(', ')} |`;
    });
    return [
        '| Namespace | Types (members carried out) |',
        '|---|---|',
        ...rows.filter((row) => row !== undefined)
    ].join('\n');
}

/** Members that compile and are refused when they are called; with parameters where other overloads are carried out. */
export function refusedMembersText(): string {
    const rows: string[] = [];
    for (const type of platformDeclarations()) {
        const members = membersOf(type);
        const carried = new Set(members.filter((member) => !member.refused).map(({ name }) => bare(name)));
        const refused = members
            .filter((member) => member.refused)
            .map(({ name }) => (carried.has(bare(name)) ? name : bare(name)));
        const names = [...new Set(refused)].map((name) => `\`${name}\``);
        if (names.length > 0) rows.push(`- ${members[0]!.owner}: ${names.join(', ')}`);
    }
    return rows.sort((one, other) => one.localeCompare(other, 'en')).join('\n');
}

function bare(name: string): string {
    return name.split('(', 1)[0]!;
}
