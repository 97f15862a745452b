/** How the board orders, counts and filters factors. What a factor is worth is decided by Apex. */
import type { PestelFactor, PicklistChoice } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { questionAbout } from 'c/pestelQuestions';
import { labels } from './labels';

/** Which factors the buttons above the board let through. */
export type Show = 'all' | 'unanswered' | 'stale';

/** A cell of the heat map. */
export interface Place {
    impact: number;
    likelihood: number;
}

/** One column of the board. */
export interface Column {
    value: string;
    label: string;
    /** The most pressing of its factors, or all if the column was opened. */
    factors: PestelFactor[];
    /** Button that shows the rest; empty if there is no rest. */
    moreLabel: string;
    count: number;
    countName: string;
    addName: string;
    /** What to say where there are no factors. */
    hint: string;
    isEmpty: boolean;
}

const PASSES: Readonly<Record<Show, (factor: PestelFactor) => boolean>> = {
    all: () => true,
    unanswered: (factor) => factor.isUnanswered,
    stale: (factor) => factor.isStale
};

/** The most pressing first; those of the same priority by name. */
export function orderByPriority(factors: readonly PestelFactor[]): PestelFactor[] {
    return [...factors].sort((a, b) => b.priority - a.priority || a.name.localeCompare(b.name));
}

/** The factors that pass the buttons and stand in the chosen cell, if one is chosen. */
export function select(factors: readonly PestelFactor[], show: Show, cell: Place | null): PestelFactor[] {
    return factors.filter(
        (factor) =>
            PASSES[show](factor) &&
            (cell === null || (factor.impact === cell.impact && factor.likelihood === cell.likelihood))
    );
}

/** A line of the short list of what matters most. */
export interface Highlight {
    id: string;
    title: string;
    priority: number;
    className: string;
    dimensionLabel: string;
}

const HIGHLIGHTS = 5;

/** So many cards a column shows at first, so that a plan with hundreds of factors opens at once. */
const COLUMN_START = 12;

/** The first few of the factors, which are in order, each with the name of its dimension. */
export function highlightsOf(factors: readonly PestelFactor[], dimensions: readonly PicklistChoice[]): Highlight[] {
    return factors.slice(0, HIGHLIGHTS).map(({ id, name, priority, level, dimension }) => ({
        id,
        title: name,
        priority,
        className: `priority ${level}`,
        dimensionLabel: dimensions.find((one) => one.value === dimension)?.label ?? dimension
    }));
}

/** How many factors each button would let through. */
export function countsOf(factors: readonly PestelFactor[]): Record<Show, number> {
    return {
        all: factors.length,
        unanswered: factors.filter(PASSES.unanswered).length,
        stale: factors.filter(PASSES.stale).length
    };
}

/**
 * The board's columns.
 *
 * @param dimensions the columns, in order
 * @param factors the factors to show, in order
 * @param isFiltered whether a column may be empty only because of a filter
 * @param opened the columns that show all they have
 */
export function byDimension(
    dimensions: readonly PicklistChoice[],
    factors: readonly PestelFactor[],
    isFiltered: boolean,
    opened: ReadonlySet<string>
): Column[] {
    return dimensions.map(({ value, label }) => {
        const own = factors.filter((factor) => factor.dimension === value);
        const rest = opened.has(value) ? 0 : Math.max(own.length - COLUMN_START, 0);
        return {
            value,
            label,
            factors: rest > 0 ? own.slice(0, COLUMN_START) : own,
            moreLabel: rest > 0 ? formatLabel(labels.showMore, rest) : '',
            count: own.length,
            countName: formatLabel(labels.count, own.length),
            addName: formatLabel(labels.addTo, label),
            hint: isFiltered ? '' : questionAbout(value),
            isEmpty: own.length === 0
        };
    });
}
