import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a built package that have no place in it: TypeScript, tests, maps, settings of tools. One sentence each. */
export function strayFiles(directory: string): string[] {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(ts|map)$|__tests__|__mocks__|(^|\/)(jsconfig|tsconfig)[\w.]*\.json$/.test(path))
        .map((path) => `${join(directory, path)} does not belong in the package: name it in .forceignore.`);
}
