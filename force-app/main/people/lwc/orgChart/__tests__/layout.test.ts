import { NODE, chartOf } from '../layout';
import type { ChartNode } from '../layout';
import { person } from '../../../../../../config/jest/data/orgChart';

function many(count: number, managerOf: (index: number) => number | undefined) {
    return Array.from({ length: count }, (_, index) => {
        const manager = managerOf(index);
        return person({ contactId: `c${index}`, managerId: manager === undefined ? undefined : `c${manager}` });
    });
}

function overlap(a: ChartNode, b: ChartNode): boolean {
    return Math.abs(a.x - b.x) < NODE.width && Math.abs(a.y - b.y) < NODE.height;
}

function expectNoOverlap(nodes: readonly ChartNode[]): void {
    nodes.forEach((a, index) => {
        expect(nodes.slice(index + 1).filter((b) => overlap(a, b))).toEqual([]);
    });
}

describe('the layout of the org chart', () => {
    it('puts reports below their manager, each with a line to them, and counts levels', () => {
        const { nodes, roots } = chartOf(many(3, (index) => (index === 0 ? undefined : 0)));

        const [chief, ...reports] = nodes;
        expect(roots).toEqual([chief]);
        expect(chief?.branch).toBe('');
        expect(reports.map(({ level }) => level)).toEqual([2, 2]);
        expect(reports.every(({ y, branch }) => y > (chief?.y ?? 0) && branch.startsWith('M'))).toBe(true);
        expectNoOverlap(nodes);
    });

    it('goes depth first', () => {
        // 0 leads 1 and 2, 1 leads 3.
        const { nodes } = chartOf(many(4, (index) => [undefined, 0, 0, 1][index]));

        expect(nodes.map(({ id }) => id)).toEqual(['c0', 'c1', 'c3', 'c2']);
    });

    it('stacks many reports without reports of their own, so that the picture stays narrow', () => {
        const { nodes, width } = chartOf(many(13, (index) => (index === 0 ? undefined : 0)));

        expect(width).toBeLessThan(4 * (NODE.width + 30));
        expectNoOverlap(nodes);
    });

    it('lays out two thousand without overlap, within a second', () => {
        const began = Date.now();
        const { nodes } = chartOf(many(2000, (index) => (index < 5 ? undefined : Math.floor(index / 5))));

        expect(Date.now() - began).toBeLessThan(1000);
        expect(nodes).toHaveLength(2000);
        const rows = new Map<number, number[]>();
        for (const { x, y } of nodes) {
            rows.set(y, [...(rows.get(y) ?? []), x]);
        }
        for (const places of rows.values()) {
            places.sort((a, b) => a - b);
            expect(places.every((x, index) => index === 0 || x - (places[index - 1] ?? 0) >= NODE.width)).toBe(true);
        }
    });

    it('cuts a chain that leads in a circle, and does not follow one that leads nowhere or to itself', () => {
        // 0 → 1 → 2 → 0 report to each other in a circle; 3 reports to somebody unknown, 4 to themselves.
        const { nodes, roots } = chartOf(many(5, (index) => [1, 2, 0, 99, 4][index]));

        expect(nodes).toHaveLength(5);
        expect(roots.map(({ id }) => id)).toEqual(['c2', 'c3', 'c4']);
        expectNoOverlap(nodes);
    });

    it('puts those who stand alone in rows below the trees', () => {
        const { nodes, aloneY } = chartOf(many(12, (index) => (index === 1 ? 0 : undefined)));

        const alone = nodes.slice(2);
        expect(alone).toHaveLength(10);
        expect(alone.every(({ y }) => y >= (aloneY ?? Infinity))).toBe(true);
        expectNoOverlap(nodes);
    });

    it('has room for nobody and for those alone', () => {
        expect(chartOf([]).nodes).toEqual([]);
        expect(chartOf(many(2, () => undefined)).nodes).toHaveLength(2);
    });
});
