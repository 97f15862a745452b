import { LightningElement, api } from 'lwc';
import type { PestelHeatMapCell } from 'apex';
import { formatLabel } from 'c/formatLabel';
import cellName from '@salesforce/label/c.Pestel_Heat_Map_Cell';
import help from '@salesforce/label/c.Pestel_Heat_Map_Help';
import impact from '@salesforce/label/c.Pestel_Impact';
import levelHigh from '@salesforce/label/c.Pestel_Level_high';
import levelLow from '@salesforce/label/c.Pestel_Level_low';
import levelMedium from '@salesforce/label/c.Pestel_Level_medium';
import likelihood from '@salesforce/label/c.Pestel_Likelihood';
import title from '@salesforce/label/c.Pestel_Heat_Map';

/** Where a factor stands on the map. */
interface Place {
    impact: number;
    likelihood: number;
}

interface CellView extends Place {
    key: string;
    count: number | '';
    className: string;
    label: string;
    pressed: 'true' | 'false';
    tabIndex: '0' | '-1';
}

const LEVELS: Readonly<Record<string, string>> = { high: levelHigh, medium: levelMedium, low: levelLow };

/** How far each arrow key moves, as [impact, likelihood]. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [1, 0],
    ArrowDown: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1]
};

const SCALE = [1, 2, 3, 4, 5];

/**
 * Impact by likelihood as a 5 × 5 grid. Each cell says in colour, number and words how many factors stand there
 * and how pressing they are. One cell can be chosen at a time; only that cell is a tab stop, arrows move.
 *
 * @fires cellselect the user chose a cell; `detail` is `{impact, likelihood}`, or null if none is chosen any more
 */
export default class PestelHeatMap extends LightningElement {
    /** The 25 cells in the order in which they are drawn: highest impact first. */
    @api cells: readonly PestelHeatMapCell[] = [];

    /** The factors to count. */
    @api factors: readonly Place[] = [];

    /** The chosen cell, if any. */
    @api selected: Place | null = null;

    labels = { title, help, impact, likelihood };
    scale = SCALE;
    levels = [
        { key: 'low', label: levelLow, className: 'key low' },
        { key: 'medium', label: levelMedium, className: 'key medium' },
        { key: 'high', label: levelHigh, className: 'key high' }
    ];

    private focused: Place = { impact: 5, likelihood: 1 };

    get rows(): { impact: number; cells: CellView[] }[] {
        const counts = new Map<string, number>();
        for (const factor of this.factors) {
            counts.set(keyOf(factor), (counts.get(keyOf(factor)) ?? 0) + 1);
        }
        const rows = new Map<number, CellView[]>();
        for (const cell of this.cells) {
            const row = rows.get(cell.impact) ?? [];
            row.push(this.viewOf(cell, counts.get(keyOf(cell)) ?? 0));
            rows.set(cell.impact, row);
        }
        return [...rows].map(([rowImpact, cells]) => ({ impact: rowImpact, cells }));
    }

    private viewOf(cell: PestelHeatMapCell, count: number): CellView {
        const chosen = this.selected !== null && keyOf(this.selected) === keyOf(cell);
        return {
            impact: cell.impact,
            likelihood: cell.likelihood,
            key: keyOf(cell),
            count: count || '',
            className: `cell ${cell.level}${count ? '' : ' vacant'}${chosen ? ' chosen' : ''}`,
            label: formatLabel(cellName, cell.impact, cell.likelihood, LEVELS[cell.level] ?? cell.level, count),
            pressed: chosen ? 'true' : 'false',
            tabIndex: keyOf(this.focused) === keyOf(cell) ? '0' : '-1'
        };
    }

    handleClick(event: Event): void {
        const place = placeOf(event.currentTarget);
        this.focused = place;
        const again = this.selected !== null && keyOf(this.selected) === keyOf(place);
        this.dispatchEvent(new CustomEvent('cellselect', { detail: again ? null : place }));
    }

    handleKeydown(event: KeyboardEvent): void {
        const step = STEPS[event.key];
        if (!step) {
            return;
        }
        event.preventDefault();
        const place = placeOf(event.currentTarget);
        this.focused = { impact: onScale(place.impact + step[0]), likelihood: onScale(place.likelihood + step[1]) };
        this.template
            ?.querySelector<HTMLElement>(
                `button[data-impact="${this.focused.impact}"][data-likelihood="${this.focused.likelihood}"]`
            )
            ?.focus();
    }
}

function keyOf(place: Place): string {
    return `${place.impact}-${place.likelihood}`;
}

function placeOf(target: EventTarget | null): Place {
    const { impact: row, likelihood: column } = (target as HTMLElement).dataset;
    return { impact: Number(row), likelihood: Number(column) };
}

function onScale(value: number): number {
    return Math.min(Math.max(value, 1), SCALE.length);
}
