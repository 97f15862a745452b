/** Reads rows of the matrix part by part, so that no call of Apex is asked for more than it can tell. */
import type { CoverageFigure, CoverageRow } from 'apex';
import getRows from '@salesforce/apex/CoverageController.getRows';

/** Some people who were read together. */
export interface Part {
    ids: readonly string[];
    rows: readonly CoverageRow[];
    figures: readonly CoverageFigure[];
    /** Whether conversations were left out because one person has too many. */
    isCut: boolean;
}

/** Where people are asked about. */
export interface Question {
    planId: string;
    themeId: string;
}

/**
 * Reads people one part after the other, fewer at a time where they have too many conversations.
 *
 * @param question the plan and the theme
 * @param ids the people
 * @param most for so many can be asked at once
 * @param take receives each part, and says whether to read on
 */
export async function read(
    question: Question,
    ids: readonly string[],
    most: number,
    take: (part: Part) => boolean
): Promise<void> {
    if (ids.length === 0) {
        return;
    }
    const some = ids.slice(0, most);
    const { rows, figures, isCut } = await getRows({
        question: { planId: question.planId, stakeholderIds: some, themeId: question.themeId || null }
    });
    if (isCut && some.length > 1) {
        await read(question, ids, Math.ceil(some.length / 4), take);
    } else if (take({ ids: some, rows, figures, isCut })) {
        await read(question, ids.slice(some.length), most, take);
    }
}
