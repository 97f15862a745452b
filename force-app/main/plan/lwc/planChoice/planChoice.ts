/**
 * Which plan of an account the user looks at, and which year of it. The message channel `Plan_Chosen__c` tells components that
 * are on the page; what is remembered here reaches those in tabs that are opened later.
 */
const choices = new Map<string, PlanChosen>();

/** What the channel carries: the record whose page it is, the plan chosen there, and the year of it. */
export interface PlanChosen {
    recordId: string;
    /** The plan; the record itself while none was chosen. */
    planId: string;
    /** The year in which a fiscal year of the plan ends; null while none was chosen. */
    year: number | null;
}

/**
 * Remembers a choice. Whoever calls this publishes the same on the channel.
 *
 * @param choice the record whose page it is, the plan and the year
 */
export function choosePlan(choice: PlanChosen): void {
    choices.set(choice.recordId, choice);
}

/**
 * What to show on a record's page.
 *
 * @param recordId the account or plan whose page it is
 * @returns the plan the user has chosen there, otherwise the record itself
 */
export function planFor(recordId: string | undefined): string | undefined {
    return recordId === undefined ? undefined : (choices.get(recordId)?.planId ?? recordId);
}

/**
 * Which year to show on a record's page.
 *
 * @param recordId the account or plan whose page it is
 * @returns the year the user has chosen there; null for the one that holds today
 */
export function yearFor(recordId: string | undefined): number | null {
    return recordId === undefined ? null : (choices.get(recordId)?.year ?? null);
}
