import PestelHeatMap from 'c/pestelHeatMap';
import { BORDER_TAX, SUBSIDY, TARIFF, cells } from '../../../../../../config/jest/data/pestel';
import { click, find, findAll, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

const PROPERTIES = { cells: cells(), factors: [BORDER_TAX, SUBSIDY, TARIFF] };

function cellAt(map: Mounted, impact: number, likelihood: number): HTMLElement {
    return find<HTMLElement>(map, `button[data-impact="${impact}"][data-likelihood="${likelihood}"]`);
}

async function press(element: HTMLElement, key: string): Promise<void> {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
}

describe('c-pestel-heat-map', () => {
    it('counts the factors of each cell', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, PROPERTIES);

        expect(findAll(map, 'button')).toHaveLength(25);
        expect(cellAt(map, 5, 4).textContent).toBe('2');
        expect(cellAt(map, 2, 2).textContent).toBe('1');
        expect(cellAt(map, 1, 1).textContent).toBe('');
    });

    it('draws the highest impact first and says the level in colour and words', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, PROPERTIES);

        expect(findAll(map, 'th[scope="row"]').map((one) => one.textContent?.slice(-1))).toEqual([
            '5',
            '4',
            '3',
            '2',
            '1'
        ]);
        expect(cellAt(map, 5, 4).className).toContain('high');
        expect(cellAt(map, 5, 4).getAttribute('aria-label')).toBe('c.Pestel_Heat_Map_Cell');
        expect(cellAt(map, 1, 1).className).toContain('low');
    });

    it('tells which cell was chosen', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, PROPERTIES);
        const chosen = jest.fn();
        map.addEventListener('cellselect', (event) => chosen((event as CustomEvent).detail));

        await click(cellAt(map, 5, 4));

        expect(chosen).toHaveBeenCalledWith({ impact: 5, likelihood: 4 });
    });

    it('gives the choice up when the chosen cell is clicked again', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, {
            ...PROPERTIES,
            selected: { impact: 5, likelihood: 4 }
        });
        const chosen = jest.fn();
        map.addEventListener('cellselect', (event) => chosen((event as CustomEvent).detail));
        expect(cellAt(map, 5, 4).getAttribute('aria-pressed')).toBe('true');

        await click(cellAt(map, 5, 4));

        expect(chosen).toHaveBeenCalledWith(null);
    });

    it('is one tab stop in which arrow keys move, as far as the edge', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, PROPERTIES);
        expect(cellAt(map, 5, 1).tabIndex).toBe(0);
        expect(findAll(map, 'button').filter((one) => one.tabIndex === 0)).toHaveLength(1);

        await press(cellAt(map, 5, 1), 'ArrowRight');
        expect(map.shadowRoot?.activeElement).toBe(cellAt(map, 5, 2));
        await press(cellAt(map, 5, 2), 'ArrowDown');
        expect(map.shadowRoot?.activeElement).toBe(cellAt(map, 4, 2));
        await press(cellAt(map, 4, 2), 'ArrowLeft');
        await press(cellAt(map, 4, 1), 'ArrowLeft');
        expect(map.shadowRoot?.activeElement).toBe(cellAt(map, 4, 1));
        await press(cellAt(map, 4, 1), 'ArrowUp');
        expect(map.shadowRoot?.activeElement).toBe(cellAt(map, 5, 1));

        await press(cellAt(map, 5, 1), 'x');
        expect(map.shadowRoot?.activeElement).toBe(cellAt(map, 5, 1));
        expect(findAll(map, 'button').filter((one) => one.tabIndex === 0)).toHaveLength(1);
    });

    it('is accessible', async () => {
        const map = await mount('c-pestel-heat-map', PestelHeatMap, PROPERTIES);

        await expect(map).toBeAccessible();
    });
});
