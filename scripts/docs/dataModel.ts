/** What the data room brings by itself: standard objects and formula functions. */
import { advancedFunctions } from '../../local-org/data/formula/functions/advanced.ts';
import { dateFunctions } from '../../local-org/data/formula/functions/dates.ts';
import { logicalFunctions } from '../../local-org/data/formula/functions/logical.ts';
import { markupFunctions } from '../../local-org/data/formula/functions/markup.ts';
import { mathFunctions } from '../../local-org/data/formula/functions/math.ts';
import { textFunctions } from '../../local-org/data/formula/functions/text.ts';
import { standardObjects } from '../../local-org/data/schema/standard/index.ts';

/** Standard objects with the number of their fields, by name. */
export function objectsText(): string {
    const objects = standardObjects().map(({ name, fields }) => `${name} (${fields.length})`);
    return objects.sort((one, other) => one.localeCompare(other, 'en')).join(', ');
}

/** Formula functions, and those that are refused when a formula uses them. */
export function functionsText(): string {
    const groups = { ...logicalFunctions, ...textFunctions, ...markupFunctions, ...mathFunctions, ...dateFunctions, ...advancedFunctions };
    const names = Object.entries(groups).sort(([one], [other]) => one.localeCompare(other, 'en'));
    const isRefused = (body: () => unknown): boolean => /^\(call\) => \{\s*throw /.test(body.toString());
    const list = (refused: boolean): string =>
        names.filter(([, body]) => isRefused(body as () => unknown) === refused).map(([name]) => `\`${name}\``).join(', ');
    return `Carried out: ${list(false)}\n\nRefused: ${list(true)}`;
}
