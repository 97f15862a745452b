/** How people moved on the map: a trail from where they stood at the beginning of the period to where they stand. */
import type { PicklistChoice, StakeholderPosition } from 'apex';
import { POWERS } from './placing';
import type { Dot, Placing } from './placing';

/** The movement of one person. */
export interface Trail {
    id: string;
    /** A wedge that widens towards where the person stands. */
    path: string;
    /** Where the person stood. */
    x: number;
    y: number;
}

const WIDEST = 4;

/** The trails of those who stood in another cell. */
export function trailsOf(
    { dots, cells }: Placing,
    positions: readonly StakeholderPosition[],
    attitudes: readonly PicklistChoice[]
): Trail[] {
    const [cell] = cells;
    const then = new Map(positions.map((position) => [position.stakeholderId, position]));
    return dots.flatMap((dot) => {
        const position = then.get(dot.stakeholder.id);
        const column = attitudes.findIndex(({ value }) => value === position?.attitude);
        if (!cell || !position || column < 0 || (position.power === dot.power && column === dot.column)) {
            return [];
        }
        const x = dot.x + (column - dot.column) * cell.width;
        const y = dot.y + (POWERS.indexOf(position.power) - POWERS.indexOf(dot.power)) * cell.height;
        return [{ id: dot.stakeholder.id, x, y, path: wedge(x, y, dot) }];
    });
}

function wedge(x: number, y: number, dot: Dot): string {
    const length = Math.hypot(dot.x - x, dot.y - y);
    const [dx, dy] = [(dot.x - x) / length, (dot.y - y) / length];
    const [endX, endY] = [dot.x - dx * dot.radius, dot.y - dy * dot.radius];
    const corner = (side: number) => `${endX - dy * WIDEST * side} ${endY + dx * WIDEST * side}`;
    return `M${x} ${y}L${corner(1)}L${corner(-1)}Z`;
}
