/** What the thread says, whichever way it is drawn: names, neighbours, and what belongs to an item. */
import type { GoldenThread, GoldenThreadNode } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** The columns in their order. */
export const STAGES: readonly { key: string; label: string }[] = [
    { key: 'reason', label: labels.stageReason },
    { key: 'objective', label: labels.stageObjective },
    { key: 'theme', label: labels.stageTheme },
    { key: 'talk', label: labels.stageTalk },
    { key: 'deal', label: labels.stageDeal },
    { key: 'outcome', label: labels.stageOutcome }
];

const KINDS: Readonly<Record<string, string>> = {
    factor: labels.kindFactor,
    goal: labels.kindGoal,
    objective: labels.kindObjective,
    theme: labels.kindTheme,
    cell: labels.kindCell,
    held: labels.kindHeld,
    planned: labels.kindPlanned,
    talks: labels.kindTalks,
    won: labels.won,
    open: labels.open,
    lost: labels.lost
};

/** The items that lead to an item and those it leads to. */
export interface Neighbours {
    before: ReadonlyMap<string, readonly string[]>;
    after: ReadonlyMap<string, readonly string[]>;
}

/** Both directions of the links, by item. */
export function neighboursOf(thread: GoldenThread): Neighbours {
    const before = new Map<string, string[]>();
    const after = new Map<string, string[]>();
    for (const { source, target } of thread.links) {
        if (source && target) {
            put(after, source, target);
            put(before, target, source);
        }
    }
    return { before, after };
}

/** An item with all it answers to and all that came of it. */
export function traceOf(id: string, neighbours: Neighbours): Set<string> {
    return new Set([...reach(id, neighbours.before), ...reach(id, neighbours.after)]);
}

/** The name for the user: a record's own, else a word for an outcome or a bundle. */
export function nameOf(node: GoldenThreadNode): string {
    if (node.kind === 'talks') {
        return formatLabel(labels.restTalks, node.talks ?? 0);
    }
    if (node.kind === 'rest') {
        return formatLabel(labels.rest, node.deals ?? 0);
    }
    return node.name ?? kindOf(node);
}

/** The kind in the user's language; of an opportunity how it ended. */
export function kindOf(node: GoldenThreadNode): string {
    return KINDS[node.kind ?? ''] ?? labels.stageDeal;
}

/** Won and open together, which says how thick a line is. */
export function amountOf(node: GoldenThreadNode | undefined): number {
    return Number(node?.won ?? 0) + Number(node?.open ?? 0);
}

/** Whether the item is a record that can be opened. */
export function isRecord(node: GoldenThreadNode): boolean {
    return node.stage !== 'outcome' && node.kind !== 'rest' && node.kind !== 'talks';
}

function reach(id: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
    const reached = new Set([id]);
    for (const one of reached) {
        // A set that grows while it is walked is walked to its end.
        next.get(one)?.forEach((other) => reached.add(other));
    }
    return reached;
}

function put(lists: Map<string, string[]>, key: string, value: string): void {
    const list = lists.get(key);
    if (list) {
        list.push(value);
    } else {
        lists.set(key, [value]);
    }
}
