/** The lines between people: each kind has a form and a colour of its own, its width tells the strength. */
import type { PlanStakeholderLink } from 'apex';
import { NODE } from './layout';
import type { ChartNode } from './layout';

/** A line as it is drawn. */
export interface DrawnLine {
    link: PlanStakeholderLink;
    from: ChartNode;
    to: ChartNode;
    /** The line itself. */
    path: string;
    /** The arrow at its end; empty for a conflict, which has no direction. */
    arrow: string;
    /** Class of the kind: influences, trusts or conflicts. */
    form: string;
    width: number;
}

interface Point {
    x: number;
    y: number;
}

const FORMS: Readonly<Record<string, string>> = {
    Influences: 'influences',
    Trusts: 'trusts',
    'Conflicts With': 'conflicts'
};

/** How far a line bows to the side, as a share of its length, and so much more for each further line of the same two. */
const BOW = 0.12;
const NEXT_BOW = 18;

/** A conflict zigzags so far to each side, once in so many pixels. */
const ZIGZAG = { side: 5, step: 9 };

const POINTS = 48;

/** A short piece of each form, for the legend and the list: the line and its arrow. */
const SAMPLES: Readonly<Record<string, readonly [string, string]>> = {
    influences: ['M1 7H18', 'M16 3L25 7L16 11Z'],
    trusts: ['M2 7H16', 'M16 3L25 7L16 11Z'],
    conflicts: ['M1 7L5 3L9 11L13 3L17 11L21 3L25 7', '']
};

/** The class by which the kind of a link is drawn. */
export function formOf(kind: string): string {
    return FORMS[kind] ?? 'other';
}

/** A short piece of a form, 26 pixels by 14. */
export function sampleOf(form: string): { sample: string; path: string; arrow: string } {
    const [path, tip] = SAMPLES[form] ?? ['M1 7H25', ''];
    return { sample: `sample ${form}`, path, arrow: tip };
}

/** The lines whose two people are both on the chart. */
export function linesOf(links: readonly PlanStakeholderLink[], nodes: ReadonlyMap<string, ChartNode>): DrawnLine[] {
    const between = new Map<string, number>();
    const lines: DrawnLine[] = [];
    for (const link of links) {
        const from = nodes.get(link.fromId);
        const to = nodes.get(link.toId);
        if (from && to) {
            const pair = [link.fromId, link.toId].sort().join();
            const before = between.get(pair) ?? 0;
            between.set(pair, before + 1);
            // Each further line of the same two bows to the other side, seen from one and the same end.
            const side = (before % 2 === 0 ? 1 : -1) * (link.fromId < link.toId ? 1 : -1);
            lines.push(drawn(link, from, to, side, before));
        }
    }
    return lines;
}

function drawn(link: PlanStakeholderLink, from: ChartNode, to: ChartNode, side: number, before: number): DrawnLine {
    const form = formOf(link.kind);
    const points = curve(middleOf(from), middleOf(to), side, before).filter(
        (point) => !isInside(point, from) && !isInside(point, to)
    );
    return {
        link,
        from,
        to,
        form,
        width: 0.8 + (link.strength ?? 1) * 0.9,
        path: form === 'conflicts' ? zigzag(points) : straight(points),
        arrow: form === 'conflicts' ? '' : arrow(points)
    };
}

function middleOf(node: ChartNode): Point {
    return { x: node.x + NODE.width / 2, y: node.y + NODE.height / 2 };
}

/** Points along a bow from one to the other. */
function curve(a: Point, b: Point, side: number, before: number): Point[] {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    const bow = side * (length * BOW + Math.ceil(before / 2) * NEXT_BOW + 14);
    const control = { x: (a.x + b.x) / 2 - (dy / length) * bow, y: (a.y + b.y) / 2 + (dx / length) * bow };
    return Array.from({ length: POINTS + 1 }, (_, index) => {
        const t = index / POINTS;
        const [start, middle, end] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        return {
            x: start * a.x + middle * control.x + end * b.x,
            y: start * a.y + middle * control.y + end * b.y
        };
    });
}

function isInside({ x, y }: Point, node: ChartNode): boolean {
    return x > node.x - 2 && x < node.x + NODE.width + 2 && y > node.y - 2 && y < node.y + NODE.height + 2;
}

function straight(points: readonly Point[]): string {
    return points.map((point, index) => `${index === 0 ? 'M' : 'L'}${told(point)}`).join('');
}

function zigzag(points: readonly Point[]): string {
    const corners: Point[] = [];
    let rest = 0;
    for (let index = 1; index < points.length; index++) {
        const [a, b] = [points[index - 1] as Point, points[index] as Point];
        const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
        for (let at = ZIGZAG.step - rest; at <= length; at += ZIGZAG.step) {
            const way = corners.length % 2 === 0 ? 1 : -1;
            corners.push({
                x: a.x + ((b.x - a.x) * at) / length - ((b.y - a.y) / length) * ZIGZAG.side * way,
                y: a.y + ((b.y - a.y) * at) / length + ((b.x - a.x) / length) * ZIGZAG.side * way
            });
        }
        rest = (rest + length) % ZIGZAG.step;
    }
    const [first, last] = [points[0], points[points.length - 1]];
    return straight([first, ...corners, last].filter((point): point is Point => point !== undefined));
}

function arrow(points: readonly Point[]): string {
    const tip = points[points.length - 1];
    const back = points[points.length - 3] ?? points[0];
    if (!tip || !back) {
        return '';
    }
    const angle = Math.atan2(tip.y - back.y, tip.x - back.x);
    const wing = (turn: number) =>
        told({ x: tip.x - 11 * Math.cos(angle + turn), y: tip.y - 11 * Math.sin(angle + turn) });
    return `M${wing(0.42)}L${told(tip)}L${wing(-0.42)}Z`;
}

function told({ x, y }: Point): string {
    return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
