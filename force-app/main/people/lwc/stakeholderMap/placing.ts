/** Where stakeholders stand on the map: one cell for each power and attitude, dots packed inside it. Lengths are pixels. */
import type { PicklistChoice, PlanStakeholder } from 'apex';

/** A power and an attitude. */
export interface Place {
    power: number;
    /** Index in the list of attitudes. */
    column: number;
}

/** One cell of the map. */
export interface Cell extends Place {
    key: string;
    x: number;
    y: number;
    width: number;
    height: number;
}

/** One person on the map, and where we want them to stand. */
export interface Dot extends Place {
    stakeholder: PlanStakeholder;
    x: number;
    y: number;
    radius: number;
    /** Empty where the dot is too small for them. */
    initials: string;
    /** Middle of the wanted position; undefined if none is wanted or it is reached. */
    ghostX?: number;
    /** The arrow from the person to the wanted position. */
    arrow?: string;
}

/** The map as it is drawn. */
export interface Placing {
    width: number;
    height: number;
    cells: Cell[];
    /** In reading order: the most powerful first, then by attitude and name. */
    dots: Dot[];
    /** Those who lack power or attitude. */
    unplaced: PlanStakeholder[];
}

export const POWERS = [5, 4, 3, 2, 1];
export const AXIS = 24;

const CELL_HEIGHT = { share: 0.62, least: 60, most: 104 };
const LARGEST_SLOT = 40;
const SMALLEST_RADIUS = 9;

/** Influence that makes a dot as large as it gets; so much has who strongly influences four people with the last word. */
const MOST_INFLUENCE = 20;

/** Lays out stakeholders on a map of this width. */
export function placingOf(
    stakeholders: readonly PlanStakeholder[],
    attitudes: readonly PicklistChoice[],
    width: number
): Placing {
    const cellWidth = (width - AXIS) / Math.max(attitudes.length, 1);
    const cellHeight = Math.min(Math.max(cellWidth * CELL_HEIGHT.share, CELL_HEIGHT.least), CELL_HEIGHT.most);
    const columnOf = new Map(attitudes.map(({ value }, column) => [value, column]));
    const cells: Cell[] = POWERS.flatMap((power, row) =>
        attitudes.map((_, column) => ({
            power,
            column,
            key: `${power}-${column}`,
            x: AXIS + column * cellWidth,
            y: row * cellHeight,
            width: cellWidth,
            height: cellHeight
        }))
    );
    const inCell = new Map<string, PlanStakeholder[]>();
    const unplaced: PlanStakeholder[] = [];
    for (const stakeholder of stakeholders) {
        const column = columnOf.get(stakeholder.attitudeNow ?? '');
        if (column === undefined || !stakeholder.power) {
            unplaced.push(stakeholder);
        } else {
            const key = `${stakeholder.power}-${column}`;
            inCell.set(key, [...(inCell.get(key) ?? []), stakeholder]);
        }
    }
    const dots = cells.flatMap((cell) =>
        packed(cell, inCell.get(cell.key) ?? []).map((dot) => aimed(dot, columnOf, cellWidth))
    );
    return { width, height: cellHeight * POWERS.length + AXIS, cells, dots, unplaced };
}

/** The cell under a point of the map. */
export function placeAt(placing: Placing, x: number, y: number): Place | undefined {
    const cell = placing.cells.find(
        (one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height
    );
    return cell && { power: cell.power, column: cell.column };
}

function packed(cell: Cell, people: readonly PlanStakeholder[]): Dot[] {
    let slot = LARGEST_SLOT;
    while (slot > 4 && Math.floor(cell.width / slot) * Math.floor(cell.height / slot) < people.length) {
        slot--;
    }
    const columns = Math.max(Math.floor(cell.width / slot), 1);
    const used = Math.min(columns, people.length);
    const rows = Math.ceil(people.length / columns);
    return people.map((stakeholder, index) => {
        const radius = Math.max(Math.min(radiusOf(stakeholder), slot / 2 - 1), 2);
        return {
            stakeholder,
            power: cell.power,
            column: cell.column,
            x: cell.x + cell.width / 2 + ((index % columns) - (used - 1) / 2) * slot,
            y: cell.y + cell.height / 2 + (Math.floor(index / columns) - (rows - 1) / 2) * slot,
            radius,
            initials: radius >= SMALLEST_RADIUS ? initialsOf(stakeholder.name) : ''
        };
    });
}

/** The area of a dot beyond the smallest one grows with the influence. */
function radiusOf({ influence }: PlanStakeholder): number {
    const share = Math.min((influence ?? 0) / MOST_INFLUENCE, 1);
    return SMALLEST_RADIUS + (LARGEST_SLOT / 2 - SMALLEST_RADIUS) * Math.sqrt(share);
}

function aimed(dot: Dot, columnOf: ReadonlyMap<string, number>, cellWidth: number): Dot {
    const wanted = columnOf.get(dot.stakeholder.attitudeWanted ?? '');
    if (wanted === undefined || wanted === dot.column) {
        return dot;
    }
    const ghostX = dot.x + (wanted - dot.column) * cellWidth;
    const way = Math.sign(wanted - dot.column);
    const from = dot.x + way * dot.radius;
    const to = ghostX - way * (dot.radius + 2);
    const back = to - way * 5;
    return {
        ...dot,
        ghostX,
        arrow: `M${from} ${dot.y}L${to} ${dot.y}M${back} ${dot.y - 4}L${to} ${dot.y}L${back} ${dot.y + 4}`
    };
}

function initialsOf(name: string): string {
    const words = name.split(' ').filter(Boolean);
    return [words[0], words.length > 1 ? words[words.length - 1] : ''].map((word) => word?.charAt(0) ?? '').join('');
}
