import { LightningElement, api } from 'lwc';

/** One thing the items of a board can be filtered by. */
export interface FilterTile {
    value: string;
    label: string;
    /** How many items it leaves. */
    count: number;
    /** Colour of a count above nought: a thing to worry about, or to look after. */
    tone?: 'error' | 'warning';
}

/**
 * The filters of a board as buttons, each with the number of items it leaves; one of them is chosen.
 *
 * @fires choose the user chose a filter; `detail` is its value
 */
export default class FilterTiles extends LightningElement {
    /** What screen readers call the buttons together. */
    @api label = '';

    /** The filters, in their order. */
    @api tiles: readonly FilterTile[] = [];

    /** Value of the one that is chosen. */
    @api chosen = '';

    get buttons() {
        return this.tiles.map(({ value, label, count, tone }) => {
            const isChosen = value === this.chosen;
            return {
                value,
                label,
                count,
                pressed: String(isChosen),
                className: ['tile', count > 0 ? (tone ?? '') : 'none', isChosen ? 'chosen' : '']
                    .filter(Boolean)
                    .join(' ')
            };
        });
    }

    handleClick(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('choose', { detail: value }));
    }
}
