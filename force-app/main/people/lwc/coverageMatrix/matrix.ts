/** How the coverage matrix is drawn and filtered. What a status or a gap is, is decided by Apex. */
import type { CoverageCell, CoverageFrame, CoverageRole, CoverageRow } from 'apex';
import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** Which people the buttons above the matrix let through. */
export type Show = 'all' | 'silent' | 'uncovered' | 'gap' | 'thread';

/** Stands for a column of all of us, which is no role. */
export const ANYBODY = '';

/** A sign per status, so that nothing rests on colour alone. */
const SIGNS: Readonly<Record<string, string>> = {
    covered: '✓',
    booked: '◷',
    overdue: '!',
    vacant: '○',
    active: '•',
    none: ''
};

const PASSES: Readonly<Record<Show, (row: CoverageRow) => boolean>> = {
    all: () => true,
    silent: ({ isSilent }) => isSilent,
    uncovered: ({ isUncovered }) => isUncovered,
    gap: ({ hasGap }) => hasGap,
    thread: ({ isOneThread }) => isOneThread
};

const days = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** What is planned and happened, of one of our roles or of all of us. */
type Planned = Partial<Pick<CoverageCell, 'cadenceDays' | 'themeName' | 'lastOn' | 'nextOn'>>;

/** A cell as it is drawn. */
export interface CellView {
    key: string;
    roleId: string;
    standing: string;
    className: string;
    sign: string;
    text: string;
    detail: string;
    /** What a screen reader says. */
    spoken: string;
}

/** The people a button and a name let through, what presses first, then the most powerful. */
export function select(rows: readonly CoverageRow[], show: Show, text: string): CoverageRow[] {
    const part = text.trim().toLocaleLowerCase();
    return rows
        .filter((row) => PASSES[show](row) && row.name.toLocaleLowerCase().includes(part))
        .sort(
            (one, other) =>
                one.urgency - other.urgency ||
                (other.power ?? 0) - (one.power ?? 0) ||
                one.name.localeCompare(other.name, LOCALE)
        );
}

/** How many people a button lets through. */
export function countOf(rows: readonly CoverageRow[], show: Show): number {
    return rows.filter(PASSES[show]).length;
}

/** What stands in a cell in words: status, cadence, last and next conversation. */
export function summaryOf(standing: string, cell: Planned | undefined): string {
    return [
        standing === 'none' ? labels.statusNoneSpoken : labels.statuses[standing],
        cell?.themeName ? formatLabel(labels.about, cell.themeName) : '',
        cell?.cadenceDays ? formatLabel(labels.every, cell.cadenceDays) : '',
        cell?.lastOn ? formatLabel(labels.last, dayOf(cell.lastOn)) : labels.never,
        cell?.nextOn ? formatLabel(labels.next, dayOf(cell.nextOn)) : ''
    ]
        .filter(Boolean)
        .join(', ');
}

/** Our side of a cell in words: whoever fills the role, or the role itself. */
export function ourSide(frame: CoverageFrame, roleId: string): string {
    const role = frame.roles.find(({ id }) => id === roleId);
    return role ? (role.memberName ?? role.name) : labels.anybody;
}

/** A row with all its cells: all of us first, then each role. */
export function viewOf(row: CoverageRow, roles: readonly CoverageRole[]) {
    const byRole = new Map(row.cells.map((cell) => [cell.roleId, cell]));
    const flags = [row.isSilent ? labels.silent : '', row.isOneThread ? labels.oneThread : ''].filter(Boolean);
    const activePeople = formatLabel(labels.active, row.activePeople);
    return {
        id: row.id,
        name: row.name,
        detail: [row.title, row.power ? formatLabel(labels.power, row.power) : ''].filter(Boolean).join(' · '),
        flags: flags.map((text) => ({ text, className: text === labels.silent ? 'flag silent' : 'flag thread' })),
        cells: [
            cellOf(row, ANYBODY, labels.anybody, row.status, row, activePeople),
            ...roles.map(({ id, name, memberName }) => {
                const cell = byRole.get(id);
                return cellOf(row, id, memberName ?? name, cell?.status ?? 'none', cell, '');
            })
        ]
    };
}

function cellOf(
    row: CoverageRow,
    roleId: string,
    side: string,
    standing: string,
    cell: Planned | undefined,
    more: string
): CellView {
    const summary = [summaryOf(standing, cell), more].filter(Boolean).join(', ');
    return {
        key: `${row.id}|${roleId}`,
        roleId,
        standing,
        className: `cell ${standing}`,
        sign: SIGNS[standing] ?? '',
        text: labels.statuses[standing] ?? standing,
        detail: [
            [cell?.lastOn ? dayOf(cell.lastOn) : '', cell?.nextOn ? `→ ${dayOf(cell.nextOn)}` : ''].join(' ').trim(),
            cell?.themeName ?? '',
            more
        ]
            .filter(Boolean)
            .join(' · '),
        spoken: formatLabel(labels.cellName, side, row.name, summary)
    };
}

function dayOf(day: string): string {
    return days.format(new Date(day));
}
