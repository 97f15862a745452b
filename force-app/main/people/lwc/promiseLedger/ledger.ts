/** How the ledger is grouped and what it sends to Apex. What is overdue is decided by Apex. */
import type { ExpectationInput, PlanPromise } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** The groups in their order: what presses first. */
export type Standing = keyof typeof labels.standings;

const ORDER: readonly Standing[] = ['overdue', 'open', 'kept', 'missed', 'withdrawn'];
/** So many of a group are drawn at first, and so many more each time the user asks. */
const STEP = 50;

/** Something a user can do with a promise in its menu. */
interface Action {
    value: string;
    label: string;
}

const SETTLING: readonly Action[] = [
    { value: 'Missed', label: labels.miss },
    { value: 'Withdrawn', label: labels.withdraw }
];
const ALWAYS: readonly Action[] = [
    { value: 'edit', label: labels.edit },
    { value: 'delete', label: labels.deleteLabel }
];

/** What can be done with a promise besides the one button it has. */
function actionsOf({ standing }: PlanPromise): readonly Action[] {
    return standing === 'overdue' || standing === 'open'
        ? [...SETTLING, ...ALWAYS]
        : [{ value: 'Open', label: labels.reopen }, ...ALWAYS];
}

function viewOf(promise: PlanPromise) {
    const isOpen = promise.standing === 'overdue' || promise.standing === 'open';
    const isKept = promise.standing === 'kept';
    return {
        ...promise,
        person: promise.stakeholderName ?? labels.stakeholderGone,
        commitmentText: promise.commitment ?? labels.commitmentNone,
        className: `promise ${promise.standing}`,
        actions: actionsOf(promise),
        actionsName: formatLabel(labels.actions, promise.name),
        canKeep: isOpen && Boolean(promise.commitment),
        canConfirm: isKept && !promise.confirmedOn,
        confirmedText: promise.confirmedByName
            ? formatLabel(labels.confirmed, promise.confirmedByName)
            : labels.confirmedGone
    };
}

/**
 * The promises in groups.
 *
 * @param promises in the order they are to be drawn
 * @param steps how often the user asked for more of a group
 */
export function group(promises: readonly PlanPromise[], steps: Readonly<Record<string, number>>) {
    return ORDER.map((standing) => {
        const all = promises.filter((one) => one.standing === standing);
        const most = STEP * (1 + (steps[standing] ?? 0));
        const rest = all.length - most;
        return {
            standing,
            heading: formatLabel(labels.count, labels.standings[standing], all.length),
            className: `heading ${standing}`,
            promises: all.slice(0, most).map(viewOf),
            count: all.length,
            more: rest > 0 ? formatLabel(labels.showMore, Math.min(rest, STEP)) : ''
        };
    }).filter(({ count }) => count > 0);
}

/** A promise as Apex takes it, to change something of it. */
export function changeOf(promise: PlanPromise, change: Partial<ExpectationInput>): ExpectationInput {
    const was = inputOf(promise);
    return { ...was, ...change, was };
}

/** A promise as Apex takes it, to bring it back from how it was changed. */
export function undoOf(promise: PlanPromise, changed: PlanPromise): ExpectationInput {
    return { ...inputOf(promise), was: inputOf(changed) };
}

function inputOf(promise: PlanPromise): ExpectationInput {
    return {
        id: promise.id,
        planId: null,
        name: promise.name,
        stakeholderId: promise.stakeholderId ?? null,
        commitment: promise.commitment ?? null,
        dueOn: promise.dueOn ?? null,
        status: promise.status,
        settledOn: promise.settledOn ?? null,
        confirmedOn: promise.confirmedOn ?? null,
        confirmedById: promise.confirmedById ?? null,
        objectiveId: promise.objectiveId ?? null,
        themeId: promise.themeId ?? null,
        was: null
    };
}

/** What is said once a promise was brought to a status, by the status. */
export const DONE: Readonly<Record<string, string>> = {
    Kept: labels.keptDone,
    Missed: labels.missedDone,
    Withdrawn: labels.withdrawnDone,
    Open: labels.reopened
};
