import GoldenThread from 'c/goldenThread';
import { refreshApex } from '@salesforce/apex';
import getThread from '@salesforce/apex/GoldenThreadController.getThread';
import { node, thread } from '../../../../../../config/jest/data/thread';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/GoldenThreadController.getThread',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const wire = getThread as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function open(data: unknown = thread()): Promise<Mounted> {
    const element = await mount('c-golden-thread', GoldenThread, { recordId: 'p01' });
    wire.emit(data);
    await settle();
    return element;
}

function nodeOf(element: Mounted, id: string): Mounted {
    return find(element, `button.node[data-id="${id}"]`);
}

function idsIn(element: Mounted, selector: string): (string | undefined)[] {
    return findAll(element, selector).map((one) => one.dataset.id);
}

async function showList(element: Mounted): Promise<void> {
    find(element, 'lightning-radio-group').dispatchEvent(new CustomEvent('change', { detail: { value: 'list' } }));
    await settle();
}

async function press(element: Element, key: string): Promise<void> {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
}

describe('c-golden-thread', () => {
    it('shows a skeleton until there is an answer', async () => {
        const element = await mount('c-golden-thread', GoldenThread, { recordId: 'p01' });

        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('draws every item in its column, the lines between them and the totals', async () => {
        const element = await open();

        expect(findAll(element, '.column').map((one) => one.dataset.stage)).toEqual([
            'reason',
            'objective',
            'theme',
            'talk',
            'deal',
            'outcome'
        ]);
        expect(idsIn(element, '[data-stage="objective"] .node')).toEqual(['o1', 'o2']);
        expect(findAll(element, '.line')).toHaveLength(8);
        expect(find(element, '.total-won').textContent).toContain('280,000');
        expect(find(element, '.total-open').textContent).toContain('50,000');
    });

    it('shows what was typed as text, never as markup', async () => {
        const element = await open();

        expect(nodeOf(element, 'g1').querySelector('.name')?.textContent).toBe('Less <b>energy</b>');
        expect(has(element, '.name b')).toBe(false);
    });

    it('draws the thicker line where the more money flows', async () => {
        const element = await open();
        const thickness = findAll(element, '.line').map((one) => Number(one.getAttribute('stroke-width')));

        expect(thickness[3]).toBeGreaterThan(thickness[4] as number);
    });

    it('follows an item both ways and lets go of it again', async () => {
        const element = await open();

        await click(nodeOf(element, 't1'));

        expect(idsIn(element, '.node:not(.dim)').sort()).toEqual(['d1', 'f1', 'o1', 't1', 'won']);
        expect(nodeOf(element, 't1').getAttribute('aria-pressed')).toBe('true');
        expect(findAll(element, '.line.lit')).toHaveLength(4);
        expect(find(element, '.following-name').textContent).toBe('c.Thread_Following');
        await expect(element).toBeAccessible();

        await click(find(element, '.show-all'));
        expect(findAll(element, '.node.dim')).toHaveLength(0);
        await click(nodeOf(element, 'd2'));
        expect(idsIn(element, '.node.dim').sort()).toEqual(['d1', 't1', 'won']);
        await click(nodeOf(element, 'd2'));
        expect(findAll(element, '.node.dim')).toHaveLength(0);
    });

    it('begins with the item it was opened on', async () => {
        const element = await open(thread({ focusId: 'o2' }));

        expect(nodeOf(element, 'o2').getAttribute('aria-pressed')).toBe('true');
        expect(idsIn(element, '.node:not(.dim)').sort()).toEqual(['d2', 'g1', 'o2', 'open']);
    });

    it('opens the record that is followed, but no outcome', async () => {
        const element = await open();

        await click(nodeOf(element, 'd1'));
        await click(find(element, '.open-record'));
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: { recordId: 'd1', actionName: 'view' } })
        );
        await click(nodeOf(element, 'won'));
        expect(has(element, '.open-record')).toBe(false);
    });

    it('is one tab stop, in which arrow keys move along the thread and within a column', async () => {
        const element = await open();
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['f1']);

        await press(nodeOf(element, 'f1'), 'ArrowRight');
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['o1']);
        await press(nodeOf(element, 'o1'), 'ArrowDown');
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['o2']);
        await press(nodeOf(element, 'o2'), 'ArrowLeft');
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['g1']);
        await press(nodeOf(element, 'g1'), 'ArrowUp');
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['f1']);
        expect((element.shadowRoot as ShadowRoot).activeElement?.getAttribute('data-id')).toBe('f1');
        await press(nodeOf(element, 'f1'), 'ArrowUp');
        await press(nodeOf(element, 'f1'), 'x');
        expect(idsIn(element, '.node[tabindex="0"]')).toEqual(['f1']);
    });

    it('shows what led furthest of a long column, and the rest when asked', async () => {
        const many = Array.from({ length: 500 }, (_one, index) =>
            node({ id: `d${index}`, stage: 'deal', kind: 'open', open: index })
        );
        const element = await open(thread({ nodes: many, links: [] }));
        expect(idsIn(element, '.node')).toHaveLength(10);
        expect(idsIn(element, '.node')).toContain('d499');

        await click(find(element, '.more'));

        expect(idsIn(element, '.node')).toHaveLength(500);
        expect(has(element, '.more')).toBe(false);
    });

    it('tells the same as a list', async () => {
        const element = await open();
        await showList(element);

        const cells = findAll(element, 'tbody tr').map((row) =>
            [...row.querySelectorAll('td')].map((one) => one.textContent)
        );
        expect(findAll(element, 'tbody tr')).toHaveLength(7);
        expect(cells[2]?.slice(1, 3)).toEqual(['Retirements', 'Monitoring, Retrofit']);
        expect(cells[5]?.[3]).toContain('280,000');
        await expect(element).toBeAccessible();

        await click(find(element, '.follow[data-id="g1"]'));
        expect(idsIn(element, '.follow')).toEqual(['g1', 'o2', 'd2']);
    });

    it('names three neighbours and counts the others; a bundle has a name of its own', async () => {
        const deals = [1, 2, 3, 4].map((one) => node({ id: `d${one}`, stage: 'deal', kind: 'open' }));
        const element = await open(
            thread({
                nodes: [
                    node({ id: 'o1', stage: 'objective' }),
                    ...deals,
                    node({ id: 'rest-open', stage: 'deal', kind: 'rest', name: undefined, deals: 9 })
                ],
                links: deals.map((one) => ({ source: 'o1', target: one.id }))
            })
        );
        await showList(element);

        expect(find(element, 'tbody tr').querySelectorAll('td')[2]?.textContent).toBe('d1, d2, d3 + 1');
        expect(find(element, '.follow[data-id="rest-open"]').textContent?.trim()).toBe('c.Thread_Rest');
    });

    it('says that there is no plan, or nothing on it yet', async () => {
        const element = await open(thread({ plan: undefined, nodes: [], links: [] }));
        expect(find(element, 'c-empty-state').heading).toBe('c.Plan_None_Title');
        await expect(element).toBeAccessible();

        wire.emit(thread({ nodes: [], links: [] }));
        await settle();
        expect(find(element, 'c-empty-state').heading).toBe('c.Thread_Empty_Title');
    });

    it('draws conversations between a theme and what came of it, and bundles the older ones', async () => {
        const talks = [
            node({ id: 'c1', stage: 'talk', kind: 'held', name: 'Payment terms', won: 280000, deals: 1 }),
            node({ id: 'c2', stage: 'talk', kind: 'planned', name: 'Next review' }),
            node({ id: 'talks-t1', stage: 'talk', kind: 'talks', name: undefined, talks: 12 })
        ];
        const given = thread();
        const element = await open({
            ...given,
            nodes: [...given.nodes, ...talks],
            links: [
                ...given.links,
                ...talks.map(({ id }) => ({ source: 't1', target: id })),
                { source: 'c1', target: 'd1' }
            ]
        });
        const names = findAll(element, '.column[data-stage="talk"] .name').map(({ textContent }) => textContent);
        expect(names.sort()).toEqual(['Next review', 'Payment terms', 'c.Thread_Rest_Talks']);
        await click(find(element, 'button[data-id="talks-t1"]'));
        expect(has(element, '.open-record')).toBe(false);
        await click(find(element, 'button[data-id="c1"]'));

        expect(has(element, '.open-record')).toBe(true);
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount('c-golden-thread', GoldenThread, { recordId: 'p01' });
        wire.error({ message: 'You may not see this.' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['You may not see this.']);
        await expect(element).toBeAccessible();

        (refreshApex as jest.Mock).mockRejectedValueOnce(new Error('Still not'));
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Still not']);
    });
});
