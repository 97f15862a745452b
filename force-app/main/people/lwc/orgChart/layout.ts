/** Where people stand on the org chart. Lengths are pixels, places are those of upper left corners. */
import type { OrgChartPerson } from 'apex';
import { hierarchy, tree } from 'c/d3';
import type { HierarchyPointNode } from 'c/d3';

/** One person on the chart. */
export interface ChartNode {
    /** Id of the stakeholder, or of the contact who is none. */
    id: string;
    person: OrgChartPerson;
    x: number;
    y: number;
    /** The one above, if they are on the chart. */
    manager?: ChartNode;
    reports: ChartNode[];
    /** 1 for who has nobody above. */
    level: number;
    /** From 1 on among those with the same manager, and how many those are. */
    position: number;
    siblings: number;
    /** The line from the one above. */
    branch: string;
}

/** The chart as it is drawn. */
export interface Chart {
    /** Depth first, as the arrow keys go through them; who neither reports to anybody nor has reports comes last. */
    nodes: ChartNode[];
    /** Those with nobody above. */
    roots: ChartNode[];
    width: number;
    height: number;
    /** Where those begin who stand alone, if there are some. */
    aloneY?: number;
}

export const NODE = { width: 184, height: 66 };

const GAP = { x: 22, y: 34 };

/** Free space around the picture. */
const MARGIN = 12;

const PITCH = { x: NODE.width + GAP.x, y: NODE.height + GAP.y };

/** So many people without reports stand beside each other under one manager; more are stacked in columns. */
const MOST_BESIDE = 3;

/** Columns are at least so high; those of many people higher, so that they take about as much room down as across. */
const LEAST_COLUMN = 4;

/** Those who stand alone fill rows at least so wide. */
const LEAST_IN_ROW = 4;

/** A place in the tree that D3 lays out: a person, and what stands below them. */
interface Slot {
    node?: ChartNode;
    isStacked: boolean;
    below: Slot[];
}

/** The id a person has on the chart. */
export function idOf(person: OrgChartPerson): string {
    return person.stakeholderId ?? person.contactId ?? '';
}

/** Lays people out by who reports to whom. A chain that leads in a circle is cut where it is first met. */
export function chartOf(people: readonly OrgChartPerson[]): Chart {
    const nodes = linked(people);
    const roots = nodes.filter(({ manager }) => !manager);
    const heads = roots.filter(({ reports }) => reports.length > 0);
    const alone = roots.filter(({ reports }) => reports.length === 0);
    const size = placeTrees(heads);
    const chart: Chart = { nodes: [], roots: [...heads, ...alone], ...size };
    if (alone.length > 0) {
        placeRows(alone, chart);
    }
    for (const head of chart.roots) {
        collect(head, 1, chart.nodes);
    }
    count(chart.roots);
    nodes.forEach(({ reports }) => count(reports));
    chart.width += MARGIN;
    chart.height += MARGIN;
    return chart;
}

/** Finds each one's manager and reports. */
function linked(people: readonly OrgChartPerson[]): ChartNode[] {
    const nodes = people.map((person): ChartNode => {
        return { id: idOf(person), person, x: 0, y: 0, reports: [], level: 1, position: 1, siblings: 1, branch: '' };
    });
    const ofContact = new Map(nodes.map((node) => [node.person.contactId, node]));
    const settled = new Set<ChartNode>();
    for (const start of nodes) {
        const way = new Set<ChartNode>();
        let node: ChartNode | undefined = start;
        while (node && !settled.has(node) && !way.has(node)) {
            way.add(node);
            const { managerId }: OrgChartPerson = node.person;
            const manager: ChartNode | undefined = managerId ? ofContact.get(managerId) : undefined;
            if (manager && !way.has(manager)) {
                node.manager = manager;
            }
            node = manager;
        }
        way.forEach((one) => settled.add(one));
    }
    for (const node of nodes) {
        node.manager?.reports.push(node);
    }
    return nodes;
}

function placeTrees(heads: readonly ChartNode[]): { width: number; height: number } {
    if (heads.length === 0) {
        return { width: 0, height: 0 };
    }
    const layout = tree<Slot>()
        .nodeSize([PITCH.x, PITCH.y])
        .separation(() => 1);
    // One root above all, which is not drawn, keeps the trees apart.
    const root = layout(
        hierarchy<Slot>({ isStacked: false, below: heads.map((head) => slotOf(head)) }, ({ below }) => below)
    );
    const places = root.descendants().filter(({ data }) => data.node);
    const left = Math.min(...places.map(({ x }) => x));
    let [width, height] = [0, 0];
    for (const place of places) {
        const node = place.data.node as ChartNode;
        node.x = place.x - left + MARGIN;
        node.y = place.y - PITCH.y + MARGIN;
        width = Math.max(width, node.x + NODE.width);
        height = Math.max(height, node.y + NODE.height);
    }
    places.forEach(join);
    return { width, height };
}

function slotOf(node: ChartNode): Slot {
    const managers = node.reports.filter(({ reports }) => reports.length > 0);
    const others = node.reports.filter(({ reports }) => reports.length === 0);
    if (others.length <= MOST_BESIDE) {
        return { node, isStacked: false, below: [...managers, ...others].map((one) => slotOf(one)) };
    }
    const columns: Slot[] = [];
    const height = Math.max(LEAST_COLUMN, Math.ceil(Math.sqrt(others.length * 3)));
    for (let start = 0; start < others.length; start += height) {
        // Each below the one before, so that the layout keeps the whole column free.
        const column = others
            .slice(start, start + height)
            .reduceRight<Slot[]>((below, one) => [{ node: one, isStacked: true, below }], []);
        columns.push(...column);
    }
    return { node, isStacked: false, below: [...managers.map((one) => slotOf(one)), ...columns] };
}

/** Draws the line from the manager: to the middle of the top, or along a column to the side. */
function join({ data }: HierarchyPointNode<Slot>): void {
    const { node, isStacked } = data;
    const manager = node?.manager;
    if (!node || !manager) {
        return;
    }
    const fromX = manager.x + NODE.width / 2;
    const fromY = manager.y + NODE.height;
    const turnY = fromY + GAP.y / 2;
    if (isStacked) {
        const sideX = node.x - GAP.x / 2;
        node.branch = `M${fromX} ${fromY}V${turnY}H${sideX}V${node.y + NODE.height / 2}H${node.x}`;
    } else {
        node.branch = `M${fromX} ${fromY}V${turnY}H${node.x + NODE.width / 2}V${node.y}`;
    }
}

/** Puts those who stand alone in rows below the trees. */
function placeRows(alone: readonly ChartNode[], chart: Chart): void {
    const inRow = Math.max(Math.floor((chart.width + GAP.x) / PITCH.x), LEAST_IN_ROW);
    const top = chart.height === 0 ? MARGIN : chart.height + 2 * GAP.y;
    alone.forEach((node, index) => {
        node.x = (index % inRow) * PITCH.x + MARGIN;
        node.y = top + Math.floor(index / inRow) * PITCH.y;
        chart.width = Math.max(chart.width, node.x + NODE.width);
        chart.height = Math.max(chart.height, node.y + NODE.height);
    });
    chart.aloneY = top;
}

function count(siblings: readonly ChartNode[]): void {
    siblings.forEach((node, index) => {
        node.position = index + 1;
        node.siblings = siblings.length;
    });
}

function collect(head: ChartNode, level: number, into: ChartNode[]): void {
    const waiting: [ChartNode, number][] = [[head, level]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [node, depth] = next;
        node.level = depth;
        into.push(node);
        for (const report of [...node.reports].reverse()) {
            waiting.push([report, depth + 1]);
        }
    }
}
