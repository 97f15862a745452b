/** What the map says of people, in words. */
import type { PicklistChoice, PlanStakeholder, StakeholderPosition } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { ago, labels } from './labels';

/** The name of an attitude in the user's language. */
export function attitudeOf(attitudes: readonly PicklistChoice[], value?: string | null): string {
    return attitudes.find((one) => one.value === value)?.label ?? labels.notRated;
}

/**
 * All that the map tells of a person.
 *
 * @param position where they stood some months ago, if that was elsewhere
 */
export function labelOf(
    person: PlanStakeholder,
    attitudes: readonly PicklistChoice[],
    position?: StakeholderPosition,
    months?: number
): string {
    const signs = [
        person.isSilent ? labels.silent : '',
        person.isOverdue ? labels.overdue : '',
        person.overduePromises ? formatLabel(labels.promisesOverdue, person.overduePromises) : ''
    ];
    const now = formatLabel(
        labels.dot,
        person.name,
        person.roleLabel ?? labels.notRated,
        person.power ?? labels.notRated,
        attitudeOf(attitudes, person.attitudeNow),
        attitudeOf(attitudes, person.attitudeWanted),
        signs.filter(Boolean).join(', ')
    ).trim();
    const hasMoved = position && (position.power !== person.power || position.attitude !== person.attitudeNow);
    return hasMoved
        ? `${now} ${formatLabel(
              labels.before,
              ago[String(months)] ?? '',
              position.power,
              attitudeOf(attitudes, position.attitude)
          )}`
        : now;
}
