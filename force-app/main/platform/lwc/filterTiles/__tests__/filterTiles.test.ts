import FilterTiles from 'c/filterTiles';
import { click, find, findAll, mount } from '../../../../../../config/jest/element';

const TILES = [
    { value: 'all', label: 'All', count: 7 },
    { value: 'silent', label: 'Silent', count: 1, tone: 'error' },
    { value: 'overdue', label: 'Overdue', count: 0, tone: 'warning' }
];

describe('c-filter-tiles', () => {
    it('shows what each filter leaves, and which is chosen', async () => {
        const element = await mount('c-filter-tiles', FilterTiles, { label: 'Show', tiles: TILES, chosen: 'silent' });

        expect(findAll(element, 'button').map(({ textContent, className }) => [textContent, className])).toEqual([
            ['7All', 'tile'],
            ['1Silent', 'tile error chosen'],
            ['0Overdue', 'tile none']
        ]);
        expect(findAll(element, 'button').map((one) => one.getAttribute('aria-pressed'))).toEqual([
            'false',
            'true',
            'false'
        ]);
        await expect(element).toBeAccessible();
    });

    it('tells what the user chooses', async () => {
        const element = await mount('c-filter-tiles', FilterTiles, { label: 'Show', tiles: TILES, chosen: 'all' });
        const chosen = jest.fn();
        element.addEventListener('choose', (event) => chosen((event as CustomEvent).detail));

        await click(find(element, '[data-value="overdue"]'));

        expect(chosen).toHaveBeenCalledWith('overdue');
    });

    it('shows nothing without filters', async () => {
        expect(findAll(await mount('c-filter-tiles', FilterTiles, { label: 'Show' }), 'button')).toEqual([]);
    });
});
