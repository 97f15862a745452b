/** What of a large chart is drawn: what is in sight and around it. The rest is there for the tree, without its picture. */
import { NODE } from './layout';
import type { ChartNode } from './layout';

/** A part of the picture. */
export interface Area {
    x: number;
    y: number;
    width: number;
    height: number;
}

/** A chart of at most so many people is drawn as a whole. */
export const MOST_AT_ONCE = 150;

/** What is in sight with as much again on each side, so that moving a little draws nothing anew. */
export function around({ x, y, width, height }: Area): Area {
    return { x: x - width, y: y - height, width: width * 3, height: height * 3 };
}

/** Whether all of one area lies in another. */
export function holds(area: Area, { x, y, width, height }: Area): boolean {
    return x >= area.x && y >= area.y && x + width <= area.x + area.width && y + height <= area.y + area.height;
}

/** Whether something of a person lies in an area. */
export function isIn(area: Area, { x, y }: ChartNode): boolean {
    return x < area.x + area.width && x + NODE.width > area.x && y < area.y + area.height && y + NODE.height > area.y;
}
