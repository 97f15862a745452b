/** How the matrix is drawn and filtered. What a cell's status is, is decided by Apex. */
import type { BuyingUnit, OfferingColumn, Strategy, WhitespaceCell } from 'apex';
import CURRENCY_LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** A cell as it is drawn. */
export interface CellView {
    key: string;
    unitId: string;
    offeringId: string;
    /** Status as stored. */
    standing: string;
    className: string;
    sign: string;
    text: string;
    amount: string;
    note: string;
    /** What a screen reader says. */
    spoken: string;
}

/** A row of the matrix. */
export interface RowView {
    id: string;
    label: string;
    className: string;
    cells: CellView[];
}

/** What a filter lets through. */
export interface Filter {
    /** A status as stored, or empty for all. */
    standing: string;
    /** Part of the name of a unit or an offering. */
    text: string;
}

/** What is left after filtering. */
export interface Shown {
    columns: readonly OfferingColumn[];
    rows: RowView[];
    count: number;
}

const UNKNOWN = 'Unknown';

/** A contract that ends within so many days is worth a look. */
const SOON_DAYS = 180;

const DAY = 86_400_000;

/** A sign and a style per status, so that nothing rests on colour alone. */
const LOOKS: Readonly<Record<string, readonly [sign: string, style: string]>> = {
    Owned: ['✓', 'owned'],
    'Open Opportunity': ['◐', 'open'],
    Target: ['◎', 'target'],
    Competitor: ['✕', 'competitor'],
    'In-house': ['⌂', 'in-house'],
    'Not Applicable': ['–', 'not-applicable'],
    Unknown: ['?', 'unknown']
};

/** The sign of a status. */
export function signOf(status: string): string {
    return LOOKS[status]?.[0] ?? '?';
}

/** The style of a status. */
export function styleOf(status: string): string {
    return LOOKS[status]?.[1] ?? 'unknown';
}

/** All rows with all their cells, unit by unit and offering by offering. */
export function rowsOf(strategy: Strategy, today: string): RowView[] {
    const stored = new Map(strategy.cells.map((cell) => [`${cell.unitId}-${cell.offeringId}`, cell]));
    const statusLabels = new Map(strategy.statuses.map(({ value, label }) => [value, label]));
    const amounts = new Intl.NumberFormat(CURRENCY_LOCALE, {
        style: 'currency',
        currency: strategy.currencyCode ?? 'EUR',
        notation: 'compact',
        maximumFractionDigits: 1
    });
    return strategy.units.map((unit) => ({
        id: unit.id,
        label: unit.name,
        className: `unit depth-${Math.min(unit.depth, 3)}`,
        cells: strategy.offerings.map((offering) => {
            const key = `${unit.id}-${offering.id}`;
            return viewOf(key, unit, offering, stored.get(key), statusLabels, amounts, today);
        })
    }));
}

function viewOf(
    key: string,
    unit: BuyingUnit,
    offering: OfferingColumn,
    cell: WhitespaceCell | undefined,
    statusLabels: ReadonlyMap<string, string>,
    amounts: Intl.NumberFormat,
    today: string
): CellView {
    const standing = cell?.status ?? UNKNOWN;
    const text = statusLabels.get(standing) ?? standing;
    const figure =
        standing === 'Owned' ? cell?.revenue : standing === 'Open Opportunity' ? cell?.openAmount : cell?.potential;
    const amount = typeof figure === 'number' ? amounts.format(figure) : '';
    const endsSoon = isSoon(cell?.contractEnd, today);
    const notes = [amount, cell?.isManual ? labels.manualNote : '', endsSoon ? labels.contractSoon : ''].filter(
        Boolean
    );
    const spoken = formatLabel(
        labels.cellName,
        unit.name,
        offering.name,
        text,
        notes.map((note) => `, ${note}`).join('')
    );
    return {
        key,
        unitId: unit.id,
        offeringId: offering.id,
        standing,
        className: `cell ${styleOf(standing)}`,
        sign: signOf(standing),
        text,
        amount,
        note: `${cell?.isManual ? '✎' : ''}${endsSoon ? '◷' : ''}`,
        spoken
    };
}

function isSoon(contractEnd: string | null | undefined, today: string): boolean {
    if (!contractEnd) {
        return false;
    }
    const days = (Date.parse(contractEnd) - Date.parse(today)) / DAY;
    return days > -SOON_DAYS && days < SOON_DAYS;
}

/** How many cells have each status. */
export function countsOf(rows: readonly RowView[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows) {
        for (const { standing } of row.cells) {
            counts.set(standing, (counts.get(standing) ?? 0) + 1);
        }
    }
    return counts;
}

/**
 * What a filter leaves: units and offerings whose name holds the text (or all offerings of a unit that does, and the
 * other way round), and of those the ones with a cell of the status.
 */
export function select(rows: readonly RowView[], columns: readonly OfferingColumn[], filter: Filter): Shown {
    const text = filter.text.trim().toLocaleLowerCase();
    const holds = (name: string) => name.toLocaleLowerCase().includes(text);
    const rowsFound = rows.filter((row) => holds(row.label));
    const columnsFound = columns.filter((column) => holds(column.name));
    const baseRows = rowsFound.length > 0 ? rowsFound : columnsFound.length > 0 ? [...rows] : [];
    const baseColumns = new Set((columnsFound.length > 0 ? columnsFound : columns).map((column) => column.id));
    const passes = (cell: CellView) =>
        baseColumns.has(cell.offeringId) && (filter.standing === '' || cell.standing === filter.standing);
    const keptRows = baseRows.filter((row) => row.cells.some(passes));
    const keptColumns = new Set<string>();
    let count = 0;
    for (const row of keptRows) {
        for (const cell of row.cells) {
            if (passes(cell)) {
                keptColumns.add(cell.offeringId);
                count += 1;
            }
        }
    }
    return {
        columns: columns.filter((column) => keptColumns.has(column.id)),
        rows: keptRows.map((row) => ({
            ...row,
            cells: row.cells
                .filter((cell) => keptColumns.has(cell.offeringId))
                .map((cell) => (passes(cell) ? cell : { ...cell, className: `${cell.className} faint` }))
        })),
        count
    };
}
