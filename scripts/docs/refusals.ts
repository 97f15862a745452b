/** What the data room and the server refuse, gathered from where they do. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCAL_ORG = fileURLToPath(new URL('../../local-org', import.meta.url));

const AREAS: readonly (readonly [string, string])[] = [
    ['SOQL', 'data/soql'],
    ['SOSL', 'data/sosl'],
    ['Formulas', 'data/formula'],
    ['Saving', 'data/save'],
    ['Security', 'data/security'],
    ['UI API', 'server/ui-api'],
    ['REST API', 'server/rest']
];

const REFUSAL = /new NotSupported\(\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/g;

/** One line an area; `…` stands for a name that is told at run time. */
export function refusalsText(): string {
    return AREAS.map(([area, folder]) => {
        const features = new Set<string>();
        for (const file of globSync(`${folder}/**/*.ts`, { cwd: LOCAL_ORG }).sort()) {
            if (file.endsWith('.test.ts')) continue;
            for (const [, plain, template] of readFileSync(join(LOCAL_ORG, file), 'utf8').matchAll(REFUSAL)) {
                features.add(
                    (plain ?? template!).replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…').replaceAll('\\\\', '\\')
                );
            }
        }
        return `- **${area}**: ${[...features].map((feature) => `\`${feature.replaceAll('`', "'")}\``).join(', ')}`;
    }).join('\n');
}
