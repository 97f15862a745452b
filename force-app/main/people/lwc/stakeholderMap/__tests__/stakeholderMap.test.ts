import StakeholderMap from 'c/stakeholderMap';
import { savePng, saveSvg } from 'c/svgExport';
import { CFO, COO, UNRATED, stakeholder, stakeholderBoard } from '../../../../../../config/jest/data/stakeholders';
import { find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('c/svgExport', () => ({
    ...jest.requireActual<object>('c/svgExport'),
    savePng: jest.fn(() => Promise.resolve()),
    saveSvg: jest.fn()
}));

const { attitudes } = stakeholderBoard().choices;

async function open(properties: Record<string, unknown> = {}) {
    const map = await mount('c-stakeholder-map', StakeholderMap, {
        stakeholders: [CFO, COO, UNRATED],
        attitudes,
        canEdit: true,
        ...properties
    });
    const moved = jest.fn();
    map.addEventListener('move', ((event: CustomEvent<unknown>) => moved(event.detail)) as EventListener);
    // Jest lays nothing out: the map is as wide as it is drawn.
    find(map, 'svg').getBoundingClientRect = () => ({ left: 0, top: 0, width: 800, height: 500 }) as DOMRect;
    return { map, moved };
}

async function press(map: Mounted, id: string, ...keys: string[]): Promise<void> {
    for (const key of keys) {
        find(map, `[data-id="${id}"]`).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        await settle();
    }
}

async function point(element: Element, kind: string, clientX: number, clientY: number): Promise<void> {
    element.dispatchEvent(new MouseEvent(`pointer${kind}`, { clientX, clientY, button: 0, bubbles: true }));
    await settle();
}

function targets(map: Mounted): number {
    return findAll(map, '.target[visibility="visible"]').length;
}

describe('c-stakeholder-map', () => {
    it('places people by power and attitude, and those without at the side', async () => {
        const { map } = await open();

        expect(findAll(map, '.cell')).toHaveLength(25);
        const [cfo, coo] = findAll(map, 'g.dot circle');
        expect(Number(cfo?.getAttribute('cy'))).toBeLessThan(Number(coo?.getAttribute('cy')));
        expect(Number(cfo?.getAttribute('cx'))).toBeLessThan(Number(coo?.getAttribute('cx')));
        expect(find(map, 'g.dot text').textContent).toBe('KN');
        expect(find(map, '.tray button').textContent).toBe('Silje Dahl');
    });

    it('shows the wanted position as a ghost with an arrow, where there is one', async () => {
        const { map } = await open();

        expect(findAll(map, '.ghost')).toHaveLength(1);
        expect(find(map, '.ghost path').getAttribute('d')).toMatch(/^M/);
    });

    it('says silent and overdue in colour', async () => {
        const { map } = await open();

        expect(find(map, '[data-id="s01"]').classList.contains('silent')).toBe(true);
        expect(find(map, '[data-id="s03"]').classList.contains('overdue')).toBe(true);
    });

    it('moves a person who is dragged to another cell', async () => {
        const { map, moved } = await open();
        const dot = find(map, '[data-id="s02"]');
        await point(dot, 'down', 560, 140);
        await point(dot, 'move', 100, 250);

        expect(dot.style.transform).toBe('translate(-460px, 110px)');
        expect(targets(map)).toBe(1);
        await point(dot, 'up', 100, 250);
        expect(moved).toHaveBeenCalledWith({ id: 's02', power: 3, attitude: 'Unaware' });
        expect(dot.style.transform).toBe('');
    });

    it('takes a click for no move, and a drag beyond the map neither', async () => {
        const { map, moved } = await open();
        const dot = find(map, '[data-id="s02"]');
        await point(dot, 'down', 560, 140);
        await point(dot, 'up', 561, 140);
        await point(dot, 'down', 560, 140);
        await point(dot, 'up', 5000, 140);
        await point(dot, 'down', 560, 140);
        await point(dot, 'cancel', 100, 300);
        await point(dot, 'up', 100, 300);

        expect(moved).not.toHaveBeenCalled();
    });

    it('moves a person with the keyboard and tells where they are', async () => {
        const { map, moved } = await open();
        await press(map, 's02', 'Enter');
        expect(find(map, '[role="status"]').textContent).toContain('c.Stakeholder_Map_Picked');
        await press(map, 's02', 'ArrowLeft', 'ArrowUp');
        expect(find(map, '[role="status"]').textContent).toContain('c.Stakeholder_Map_At');
        await press(map, 's02', ' ');

        expect(moved).toHaveBeenCalledWith({ id: 's02', power: 5, attitude: 'Neutral' });
    });

    it('puts a person back on Escape and stays on the map', async () => {
        const { map, moved } = await open();
        await press(map, 's01', 'Enter', 'ArrowUp', 'ArrowRight', 'Escape');

        expect(moved).not.toHaveBeenCalled();
        expect(targets(map)).toBe(0);
        await press(map, 's01', 'Enter', 'ArrowUp', 'Enter');
        expect(moved).not.toHaveBeenCalled();
    });

    it('puts somebody without a place on the map', async () => {
        const { map, moved } = await open();
        await press(map, 's03', 'Enter', 'Enter');

        expect(moved).toHaveBeenCalledWith({ id: 's03', power: 3, attitude: 'Neutral' });
    });

    it('has one tab stop; arrows go from person to person', async () => {
        const { map } = await open();
        expect(findAll(map, '[tabindex="0"]').map((one) => one.dataset.id)).toEqual(['s01']);
        const next = find(map, '[data-id="s02"]');
        next.focus = jest.fn();
        await press(map, 's01', 'ArrowRight');

        expect(next.focus).toHaveBeenCalled();
        expect(findAll(map, '[tabindex="0"]').map((one) => one.dataset.id)).toEqual(['s02']);
    });

    it('moves nobody for a reader', async () => {
        const { map, moved } = await open({ canEdit: false });
        await press(map, 's02', 'Enter', 'ArrowLeft', 'Enter');
        const dot = find(map, '[data-id="s02"]');
        await point(dot, 'down', 560, 140);
        await point(dot, 'up', 100, 300);

        expect(moved).not.toHaveBeenCalled();
    });

    it('keeps five hundred in their cells', async () => {
        const many = Array.from({ length: 500 }, (_, i) =>
            stakeholder({ id: `m${i}`, power: 3, attitudeNow: 'Neutral', attitudeWanted: 'Leading', interest: 5 })
        );
        const { map } = await open({ stakeholders: many });

        expect(findAll(map, 'g.dot')).toHaveLength(500);
        for (const circle of findAll(map, 'g.dot circle')) {
            expect(Number(circle.getAttribute('cx'))).toBeGreaterThan(24 + 2 * 155.2);
            expect(Number(circle.getAttribute('cx'))).toBeLessThan(24 + 3 * 155.2);
        }
        expect(has(map, '.ghost')).toBe(false);
        await press(map, 'm7', 'ArrowRight');
        expect(find(map, '.aim circle').getAttribute('visibility')).toBe('visible');
    });

    it('draws dots larger the more influence people have, up to a bound', async () => {
        const people = [0, 5, 20, 80].map((influence, index) =>
            stakeholder({ id: `i${index}`, power: index + 1, attitudeNow: 'Neutral', influence })
        );
        const { map } = await open({ stakeholders: people });

        const radii = findAll(map, 'g.dot circle').map((circle) => Number(circle.getAttribute('r')));
        expect(radii).toEqual([...radii].sort((a, b) => b - a));
        expect(radii[0]).toBe(radii[1]);
        expect(radii[2]).toBeGreaterThan(radii[3] ?? Infinity);
    });

    it('shows where people stood as a trail, and says it', async () => {
        const positions = [
            { stakeholderId: 's01', power: 3, attitude: 'Neutral' },
            { stakeholderId: 's02', power: 4, attitude: 'Supportive' },
            { stakeholderId: 's99', power: 4, attitude: 'Supportive' }
        ];
        const { map } = await open({ positions, months: 6 });

        expect(findAll(map, '.trail')).toHaveLength(1);
        expect(Number(find(map, '.trail circle').getAttribute('cy'))).toBeGreaterThan(
            Number(find(map, '[data-id="s01"] circle').getAttribute('cy'))
        );
        expect(find(map, '[data-id="s01"]').getAttribute('aria-label')).toContain('c.Stakeholder_Map_Before');
        expect(find(map, '[data-id="s02"]').getAttribute('aria-label')).not.toContain('c.Stakeholder_Map_Before');
        map.months = 0;
        await settle();
        expect(has(map, '.trail')).toBe(false);
    });

    it('draws the picture before its tools', async () => {
        const { map } = await open({ isBare: true });
        expect(findAll(map, 'g.dot')).toHaveLength(2);
        expect(has(map, '.period')).toBe(false);
        map.isBare = false;
        await settle();
        expect(has(map, '.period')).toBe(true);
    });

    it('asks for another period', async () => {
        const { map } = await open({ months: 6 });
        const asked = jest.fn();
        map.addEventListener('period', ((event: CustomEvent<number>) => asked(event.detail)) as EventListener);
        expect(find(map, '.period').value).toBe('6');
        find(map, '.period').dispatchEvent(new CustomEvent('change', { detail: { value: '12' } }));

        expect(asked).toHaveBeenCalledWith(12);
    });

    it('zooms with buttons and keys, and drags by what is seen then', async () => {
        const { map, moved } = await open();
        const world = find(map, '.map > g');
        const zoom = () => world.getAttribute('transform') ?? '';
        for (const button of ['.zoom-in', '.zoom-in', '.zoom-out', '.fit', '.zoom-in']) {
            find(map, button).dispatchEvent(new CustomEvent('click'));
        }
        expect(zoom()).toContain('scale(1.4)');
        expect(find(map, '.map').classList.contains('zoomed')).toBe(true);
        const dot = find(map, '[data-id="s02"]');
        await point(dot, 'down', 560, 140);
        await point(dot, 'move', 560 - 140, 140);
        expect(dot.style.transform).toContain('translate(-100');
        await point(dot, 'cancel', 0, 0);
        await press(map, 's02', '0');
        expect(zoom()).toContain('scale(1)');
        expect(moved).not.toHaveBeenCalled();
    });

    it('saves the map as a picture, and says when the browser cannot', async () => {
        const { map } = await open({ accountName: 'Nordfjell: Paper' });
        const choose = async (value: string) => {
            find(map, '.export').dispatchEvent(new CustomEvent('select', { detail: { value } }));
            await settle();
        };
        await choose('svg');
        expect(saveSvg).toHaveBeenCalledWith(
            expect.objectContaining({ title: 'c.Stakeholder_Map – Nordfjell: Paper' }),
            expect.stringMatching(/^c\.Stakeholder_Map Nordfjell Paper \d{4}-\d\d-\d\d$/)
        );
        await choose('png');
        expect(find(map, '[role="status"]').textContent).toBe('');
        (savePng as jest.Mock).mockRejectedValueOnce(new Error('Too large'));
        await choose('png');
        expect(find(map, '[role="status"]').textContent).toBe('c.Stakeholder_Map_Export_Failed');
    });

    it('is accessible', async () => {
        const { map } = await open();

        await expect(map).toBeAccessible();
    }, 30_000);
});
