/** What the picture says, in words. */
import type { OrgChartPerson, PlanStakeholderLink } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { labels, sentences } from './labels';
import type { ChartNode } from './layout';
import { formOf } from './lines';

/** A link as a sentence, such as "Ingrid Solheim influences Kari Nygård". */
export function sentenceOf(
    { fromId, toId, kind, kindLabel }: PlanStakeholderLink,
    nameOf: (stakeholderId: string) => string
): string {
    return formatLabel(sentences[formOf(kind)] ?? `{0} – ${kindLabel} – {1}`, nameOf(fromId), nameOf(toId));
}

/** Power and attitude, or that the person is not on the plan. */
export function ratingsOf({ stakeholderId, power, attitudeLabel }: OrgChartPerson): string {
    return stakeholderId
        ? formatLabel(labels.powerAttitude, power ?? '–', attitudeLabel ?? labels.notRated)
        : labels.notOnPlan;
}

/** How many promises to the person are overdue, or nothing. */
export function promisesOf({ overduePromises }: OrgChartPerson): string {
    return overduePromises ? formatLabel(labels.promisesOverdue, overduePromises) : '';
}

/**
 * All that the picture tells of a person.
 *
 * @param lines the lines from and to them, in words
 */
export function labelOf({ person, manager }: ChartNode, lines: readonly string[]): string {
    return [
        formatLabel(labels.person, person.name, [person.title, person.accountName].filter(Boolean).join(', ')),
        person.roleLabel,
        ratingsOf(person),
        promisesOf(person),
        manager ? formatLabel(labels.reportsTo, manager.person.name) : '',
        ...lines
    ]
        .filter(Boolean)
        .join('. ');
}
