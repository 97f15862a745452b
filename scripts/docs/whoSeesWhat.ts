/** Writes the tables of docs/who-sees-what.md from what a served local org answers to each kind of user. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serveOrg, WITH_ACCOUNT_TEAMS } from '../walks/walk.ts';
import { replacePart } from './generatedPart.ts';
import { measure, THINGS, type Measured } from './whoSeesWhat/whoSeesWhat.ts';

/** Where the page stands. */
export const WHO_SEES_WHAT_PAGE = fileURLToPath(new URL('../../docs/who-sees-what.md', import.meta.url));

/** The page with its tables as they should be. */
export function whoSeesWhatPage(page: string, measured: Measured): string {
    const plans = table(
        ['', ...THINGS.map(({ title }) => title)],
        measured.lines.map(({ kind, access }) => [kind, ...THINGS.map(({ title }) => access[title]!)])
    );
    const feedback = table(
        ['', 'Feedback as a record', 'Feedback on the page'],
        measured.lines.map(({ kind, access, feedbackOnPage }) => [
            kind === 'Key account manager'
                ? `${kind}, who gave it`
                : kind === 'Team member with a role that edits'
                  ? `${kind}, whom it is for`
                  : kind,
            access.Feedback === 'edits' ? 'reads, acknowledges' : access.Feedback!,
            feedbackOnPage
        ])
    );
    const personal = table(
        ['', 'Exports and erases personal data', 'Log of it'],
        measured.lines.map(({ kind, access, personalData }) => [kind, personalData ? 'yes' : '–', access.Log!])
    );
    let text = replacePart(page, 'plans', plans);
    text = replacePart(text, 'feedback', feedback);
    text = replacePart(text, 'personal data', personal);
    return replacePart(text, 'searched', `The search was asked for: ${measured.searched.map(code).join(', ')}.`);
}

/** Serves an org, asks as each user and gives the page as it should be. */
export async function measuredPage(): Promise<string> {
    const org = await serveOrg(WITH_ACCOUNT_TEAMS);
    try {
        return whoSeesWhatPage(readFileSync(WHO_SEES_WHAT_PAGE, 'utf8'), await measure(org.origin));
    } finally {
        await org.stop();
    }
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function code(text: string): string {
    return `\`${text}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(WHO_SEES_WHAT_PAGE, await measuredPage());
