/** What the matrix draws, made of what Apex says. */
import type { ResponsibilityCell, ResponsibilityColumn, ResponsibilityMatrix, ResponsibilityRow } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** What the rows can be filtered by. */
export type Show = 'all' | 'nobody' | 'vacant';

/** What a click goes through, beginning with nothing. */
export const CYCLE: readonly string[] = ['', 'Responsible', 'Accountable', 'Consulted', 'Informed'];

/** The letters of the involvements, in the user's language. */
export const LETTERS: Readonly<Record<string, string>> = {
    Responsible: labels.letterResponsible,
    Accountable: labels.letterAccountable,
    Consulted: labels.letterConsulted,
    Informed: labels.letterInformed
};

const KINDS: readonly { kind: string; label: string }[] = [
    { kind: 'objective', label: labels.kindObjective },
    { kind: 'theme', label: labels.kindTheme },
    { kind: 'activity', label: labels.kindActivity },
    // Of people there may be a great many: last, so that they push nothing out of sight.
    { kind: 'stakeholder', label: labels.kindStakeholder }
];

/** What a role has to do with the item of a row; empty for nothing. */
export function involvementOf(row: ResponsibilityRow, roleId: string): string {
    return row.cells.find((cell) => cell.roleId === roleId)?.involvement ?? '';
}

/** A row in which these roles have to do with its item what the cells say. */
export function withCells(row: ResponsibilityRow, cells: readonly ResponsibilityCell[]): ResponsibilityRow {
    const changed = new Set(cells.map(({ roleId }) => roleId));
    const all = [...row.cells.filter(({ roleId }) => !changed.has(roleId)), ...cells.filter((one) => one.involvement)];
    return {
        ...row,
        cells: all,
        accountableId: all.find(({ involvement }) => involvement === 'Accountable')?.roleId ?? null
    };
}

/** The rows that a filter leaves, kind by kind. */
export function select(
    matrix: ResponsibilityMatrix,
    rows: readonly ResponsibilityRow[],
    show: Show
): ResponsibilityRow[] {
    const vacant = new Set(matrix.roles.filter(({ isVacant }) => isVacant).map(({ id }) => id));
    const belongs: Readonly<Record<Show, (row: ResponsibilityRow) => boolean>> = {
        all: () => true,
        nobody: ({ accountableId }) => !accountableId,
        vacant: ({ accountableId }) => Boolean(accountableId) && vacant.has(accountableId ?? '')
    };
    const chosen = rows.filter(belongs[show]);
    return KINDS.flatMap(({ kind }) => chosen.filter((row) => row.kind === kind));
}

/** The rows kind by kind, each with the cells of all roles. */
export function groups(matrix: ResponsibilityMatrix, rows: readonly ResponsibilityRow[]) {
    const words = new Map(matrix.involvements.map(({ value, label }) => [value, label]));
    return KINDS.map(({ kind, label }) => ({
        kind,
        label,
        rows: rows.filter((row) => row.kind === kind).map((row) => drawn(row, matrix.roles, words))
    })).filter((group) => group.rows.length > 0);
}

function drawn(row: ResponsibilityRow, roles: readonly ResponsibilityColumn[], words: ReadonlyMap<string, string>) {
    const accountable = roles.find(({ id }) => id === row.accountableId);
    return {
        key: row.key,
        name: row.name,
        warning: !accountable ? labels.nobody : accountable.isVacant ? labels.vacantAccountable : '',
        cells: roles.map((role) => {
            const involvement = involvementOf(row, role.id);
            return {
                key: `${row.key}/${role.id}`,
                roleId: role.id,
                letter: LETTERS[involvement] ?? '',
                className: `cell ${involvement.toLowerCase() || 'empty'}`,
                spoken: formatLabel(labels.cell, row.name, role.name, words.get(involvement) ?? labels.cellEmpty)
            };
        })
    };
}
