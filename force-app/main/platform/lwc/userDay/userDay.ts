import TIME_ZONE from '@salesforce/i18n/timeZone';

/** Swedish writes a moment as ISO 8601 does, 2026-05-31 10:00:00, so it needs no putting together from parts. */
const wall = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: TIME_ZONE });

/** What a clock on the user's wall shows, as milliseconds, as if the user lived in Greenwich. */
function onTheWall(moment: number): number {
    return Date.parse(`${wall.format(moment).replace(' ', 'T')}Z`);
}

/**
 * The day it is where the user is, by the time zone of the user's settings, as Apex and formulas count it; the browser may
 * stand in another one.
 *
 * @returns such as 2026-05-31
 */
export function today(): string {
    return wall.format(Date.now()).slice(0, 10);
}

/**
 * The user's tomorrow, at an hour of the user's clock.
 *
 * @param hour from 0 to 23
 * @returns the moment, such as 2026-06-01T07:00:00.000Z
 */
export function tomorrowAt(hour: number): string {
    const wanted = Date.parse(`${today()}T00:00:00Z`) + (24 + hour) * 3_600_000;
    // Twice: the first try may lie on the other side of a change to or from summer time.
    const near = wanted - (onTheWall(wanted) - wanted);
    return new Date(near - (onTheWall(near) - wanted)).toISOString();
}
