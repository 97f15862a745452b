/** Places the items of the thread in columns and draws the lines between them. */
import type { GoldenThread, GoldenThreadNode } from 'apex';
import { STAGES, amountOf } from './thread';
import type { Neighbours } from './thread';

/** Items that a column shows before it is asked for more. */
export const FIRST_SHOWN = 10;

/** Width of the drawing in its own units; it is stretched to the page's. */
export const WIDTH = 1000;

const COLUMN = WIDTH / STAGES.length;
const NODE_WIDTH = 140;
/** In pixels. */
const NODE_HEIGHT = 60;
const STEP = 70;
const THICKEST = 14;

export interface PlacedNode {
    node: GoldenThreadNode;
    /** Left edge in the drawing's units, top edge in pixels. */
    x: number;
    y: number;
}

export interface PlacedLine {
    key: string;
    source: string;
    target: string;
    /** Path of SVG. */
    path: string;
    thickness: number;
}

export interface Column {
    key: string;
    label: string;
    nodes: PlacedNode[];
    hidden: number;
    x: number;
    moreY: number;
}

export interface Picture {
    columns: Column[];
    lines: PlacedLine[];
    /** In pixels. */
    height: number;
}

/**
 * @param thread what to draw
 * @param neighbours its links in both directions
 * @param first items that are shown whatever the room: what is followed
 * @param opened columns that show everything
 */
export function placeThread(
    thread: Pick<GoldenThread, 'nodes' | 'links'>,
    neighbours: Neighbours,
    first: ReadonlySet<string>,
    opened: ReadonlySet<string>
): Picture {
    const places = new Map<string, PlacedNode>();
    const columns: Column[] = [];
    // Objectives stand in Apex's order, and every other column near what it hangs on: fewer lines cross.
    const order = ['objective', 'reason', 'theme', 'talk', 'deal', 'outcome'];
    for (const key of order) {
        const index = STAGES.findIndex((stage) => stage.key === key);
        const all = thread.nodes.filter((node) => node.stage === key);
        const shown = opened.has(key) ? all : chooseShown(all, first);
        const ranked = shown.map((node, rank) => ({ node, at: centre(node, neighbours, places) ?? Infinity, rank }));
        if (key !== 'objective' && key !== 'outcome') {
            ranked.sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at - b.at));
        }
        const x = index * COLUMN + (COLUMN - NODE_WIDTH) / 2;
        const nodes = ranked.map(({ node }, row) => ({ node, x, y: row * STEP }));
        nodes.forEach((placed) => places.set(placed.node.id ?? '', placed));
        columns[index] = {
            key,
            label: STAGES[index]?.label ?? '',
            nodes,
            hidden: all.length - shown.length,
            x,
            moreY: nodes.length * STEP
        };
    }
    const rows = Math.max(1, ...columns.map((column) => column.nodes.length + (column.hidden > 0 ? 1 : 0)));
    return { columns, lines: linesOf(thread, places), height: rows * STEP };
}

/** What is followed, then what has led furthest; in the order given. */
function chooseShown(nodes: GoldenThreadNode[], first: ReadonlySet<string>): GoldenThreadNode[] {
    if (nodes.length <= FIRST_SHOWN) {
        return nodes;
    }
    const weight = (node: GoldenThreadNode) => (first.has(node.id ?? '') ? Infinity : amountOf(node));
    const chosen = new Set([...nodes].sort((a, b) => compare(weight(b), weight(a))).slice(0, FIRST_SHOWN));
    return nodes.filter((node) => chosen.has(node));
}

/** Infinity less infinity is not a number, so subtraction would not do. */
function compare(a: number, b: number): number {
    return a === b ? 0 : a < b ? -1 : 1;
}

/** Middle of the neighbours that are placed already. */
function centre(
    node: GoldenThreadNode,
    neighbours: Neighbours,
    places: ReadonlyMap<string, PlacedNode>
): number | undefined {
    const id = node.id ?? '';
    const ys = [...(neighbours.before.get(id) ?? []), ...(neighbours.after.get(id) ?? [])].flatMap((other) => {
        const place = places.get(other);
        return place ? [place.y] : [];
    });
    return ys.length > 0 ? ys.reduce((sum, y) => sum + y, 0) / ys.length : undefined;
}

function linesOf(thread: Pick<GoldenThread, 'nodes' | 'links'>, places: ReadonlyMap<string, PlacedNode>): PlacedLine[] {
    const greatest = Math.max(1, ...thread.nodes.map(amountOf));
    return thread.links.flatMap(({ source, target }) => {
        const from = places.get(source ?? '');
        const to = places.get(target ?? '');
        if (!from || !to) {
            return [];
        }
        // Whatever flows from one to the other is all of the smaller of the two.
        const amount = Math.min(amountOf(from.node), amountOf(to.node));
        const startX = from.x + NODE_WIDTH;
        const startY = from.y + NODE_HEIGHT / 2;
        const endY = to.y + NODE_HEIGHT / 2;
        const middle = (startX + to.x) / 2;
        return [
            {
                key: `${source}-${target}`,
                source: source ?? '',
                target: target ?? '',
                path: `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${to.x} ${endY}`,
                thickness: 1.5 + (THICKEST - 1.5) * Math.sqrt(amount / greatest)
            }
        ];
    });
}
