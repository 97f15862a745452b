/**
 * Who sees what, asked of the package itself: the local org is served with one plan and a user of each kind, and each user asks
 * for each kind of record through every door: REST query, REST record, UI API, search, report and change. The doors must agree;
 * where one shows what another hides, this ends with the difference. Whoever has no part in the plan also tries the side doors.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logIn, type Caller } from './caller.ts';
import { trySideDoors } from './sideDoors.ts';

/** What a user may do with a kind of record. */
export type Access = '–' | 'reads' | 'edits';

/** The kinds of users, as the page calls them, by the last name of the user who stands for the kind. */
export const KINDS: Readonly<Record<string, string>> = {
    Owner: 'Owner of the plan',
    Manager: 'Key account manager',
    Sponsor: 'Executive sponsor',
    Editor: 'Team member with a role that edits',
    Reader: 'Team member with a role that reads',
    Former: 'Former holder of a role that is vacant',
    Colleague: 'Colleague in the owner’s role of the hierarchy',
    AccountOwner: 'Owner of the account',
    AccountTeam: 'Member of the account team',
    Above: 'Above the owner in the role hierarchy',
    Boss: 'Above the key account manager in the role hierarchy',
    AboveEditor: 'Above a team member who edits in the role hierarchy',
    Leader: 'Manager (user record) of a team member',
    Administrator: 'KAM administrator',
    Officer: 'Privacy officer',
    Viewer: 'Holder of KAM Viewer without a part in the plan',
    Nobody: 'User without a permission set of the package'
};

/** A kind of record, and a change that would harm nothing. */
interface Thing {
    readonly title: string;
    readonly object: string;
    readonly change: Readonly<Record<string, unknown>>;
    /** A report that shows the record, and what of it. */
    readonly report?: { readonly name: string; readonly shows: string };
    /** Whether a rule of the package refuses the change to all or some who have access; elsewhere that would be a mistake here. */
    readonly isGuarded?: boolean;
}

/** What is asked for, in the order of the columns. */
export const THINGS: readonly Thing[] = [
    { title: 'Plan', object: 'Account_Plan__c', change: { Ambition__c: 'Quillon' } },
    {
        title: 'Ratings',
        object: 'Stakeholder__c',
        change: { Cadence_Days__c: 60 },
        report: { name: 'Stakeholders by Attitude', shows: 'Ines Quillon' }
    },
    { title: 'History of ratings', object: 'Stakeholder_Assessment__c', change: { Power__c: 1 }, isGuarded: true },
    { title: 'Links', object: 'Stakeholder_Link__c', change: { Note__c: 'Quillon' } },
    { title: 'Promises', object: 'Expectation__c', change: { Name: 'Quillon expects an answer within an hour' } },
    { title: 'Coverage', object: 'Coverage__c', change: { Cadence_Days__c: 60 } },
    {
        title: 'Team',
        object: 'Team_Role__c',
        change: { Skills__c: 'Quillon' },
        report: { name: 'Vacant Team Roles', shows: 'Quillon vacancy' }
    }
];
const LOG: Thing = { title: 'Log', object: 'Personal_Data_Log__c', change: { Records__c: 0 }, isGuarded: true };
const FEEDBACK: Thing = { title: 'Feedback', object: 'Feedback__c', change: { Reply__c: 'Quillon' }, isGuarded: true };

/** One user's line: access by title. */
export interface Line {
    readonly kind: string;
    readonly access: Readonly<Record<string, Access>>;
    /** Where the pages of the package show the feedback to this user. */
    readonly feedbackOnPage: string;
    /** Whether the user may export and erase personal data. */
    readonly personalData: boolean;
}

/** Everything measured. */
export interface Measured {
    readonly lines: readonly Line[];
    /** Objects whose records the search finds for whoever sees all; the others are not searchable. */
    readonly searched: readonly string[];
}

/** Makes users and data in a served org and asks as each of them. Throws when the doors disagree. */
export async function measure(origin: string): Promise<Measured> {
    const admin = await logIn(origin, 'Admin User');
    for (const script of ['users', 'plan', 'sideDoors']) await admin.execute(readScript(script));
    const callers = new Map<string, Caller>();
    for (const name of Object.keys(KINDS)) callers.set(name, await logIn(origin, `WSW ${name}`));
    const ids = await makeTheRest(admin, callers);
    const reports = new Map(
        (await admin.query('SELECT Id, Name FROM Report')).map(({ Id, Name }) => [String(Name), String(Id)])
    );
    const searched: string[] = [];
    for (const { object } of [...THINGS, FEEDBACK, LOG]) {
        if ((await admin.find('Quillon', object)).includes(ids[object]!)) searched.push(object);
    }
    const { closed } = await trySideDoors(admin, ids);
    if (closed.length > 0) throw new Error(`Side doors that show nothing to anybody prove nothing:\n${closed.join('\n')}`);
    const lines: Line[] = [];
    for (const [name, caller] of callers) {
        const access: Record<string, Access> = {};
        for (const thing of [...THINGS, LOG, FEEDBACK])
            access[thing.title] = await accessOf(caller, KINDS[name]!, thing, ids[thing.object]!, searched, reports);
        await expectBoardToAgree(caller, name, ids.Account_Plan__c!, access.Ratings!);
        if (access.Plan === '–') {
            const { open } = await trySideDoors(caller, ids);
            if (open.length > 0) throw new Error(`${KINDS[name]}: side doors are open:\n${open.join('\n')}`);
        }
        lines.push({
            kind: KINDS[name]!,
            access,
            feedbackOnPage: await feedbackOnPage(caller, ids.Account!, ids.Feedback__c!),
            personalData: await mayManagePersonalData(caller, ids.Contact!)
        });
    }
    return { lines, searched };
}

/** Feedback from the key account manager to a team member, an export for the log; and the ids of all there is. */
async function makeTheRest(
    admin: Caller,
    callers: ReadonlyMap<string, Caller>
): Promise<Readonly<Record<string, string>>> {
    const ids: Record<string, string> = {};
    const note = async (object: string, soql: string): Promise<void> => {
        const [row] = await admin.query(soql);
        if (row === undefined) throw new Error(`There is no ${object}: ${soql}`);
        ids[object] = String(row.Id);
    };
    await note('Account', "SELECT Id FROM Account WHERE Name = 'Quillon Works'");
    await note('Contact', "SELECT Id FROM Contact WHERE Name = 'Ines Quillon'");
    await note('Account_Plan__c', "SELECT Id FROM Account_Plan__c WHERE Name LIKE 'Quillon%'");
    await note('Stakeholder__c', "SELECT Id FROM Stakeholder__c WHERE Name = 'Ines Quillon'");
    await note('Team_Role__c', "SELECT Id FROM Team_Role__c WHERE Name = 'Quillon editor'");
    await note('Plan_Objective__c', "SELECT Id FROM Plan_Objective__c WHERE Name = 'Quillon objective'");
    await note('Opportunity', "SELECT Id FROM Opportunity WHERE Name = 'Quillon deal'");
    await note('Task', "SELECT Id FROM Task WHERE Subject = 'Quillon talk'");
    await note('Owner', "SELECT Id FROM User WHERE Name = 'WSW Owner'");
    for (const [object, path] of [
        ['Stakeholder_Assessment__c', 'Stakeholder__r.Name'],
        ['Stakeholder_Link__c', 'From__r.Name'],
        ['Expectation__c', 'Stakeholder__r.Name'],
        ['Coverage__c', 'Stakeholder__r.Name']
    ])
        await note(object!, `SELECT Id FROM ${object} WHERE ${path} = 'Ines Quillon'`);
    const [recipient] = await admin.query("SELECT Id FROM User WHERE Name = 'WSW Editor'");
    const given = (await callers.get('Manager')!.apex('FeedbackController', 'giveFeedback', {
        input: {
            recipientId: recipient!.Id,
            subjectId: ids.Plan_Objective__c,
            kind: 'Coaching',
            text: 'Quillon was yours; take the next one too.'
        }
    })) as { feedback: { id: string } };
    ids.Feedback__c = given.feedback.id;
    await callers.get('Officer')!.apex('PersonalDataController', 'exportPersonalData', { contactId: ids.Contact });
    await note('Personal_Data_Log__c', 'SELECT Id FROM Personal_Data_Log__c ORDER BY CreatedDate DESC LIMIT 1');
    return ids;
}

/** Asks for one record through every door. */
async function accessOf(
    caller: Caller,
    kind: string,
    { title, object, change, report, isGuarded }: Thing,
    id: string,
    searched: readonly string[],
    reports: ReadonlyMap<string, string>
): Promise<Access> {
    const [field] = Object.keys(change);
    const shown: Record<string, boolean> = {
        query: (await caller.queryIfAllowed(`SELECT Id, ${field} FROM ${object} WHERE Id = '${id}'`)).length > 0,
        record: await caller.gets(`sobjects/${object}/${id}`),
        'UI API': await caller.gets(`ui-api/records/${id}?fields=${object}.${field}`)
    };
    if (searched.includes(object)) shown.search = (await caller.find('Quillon', object)).includes(id);
    if (report) shown.report = (await caller.report(reports.get(report.name)!)).includes(report.shows);
    const answers = new Set(Object.values(shown));
    if (answers.size > 1) throw new Error(`${kind}, ${title}: the doors disagree: ${JSON.stringify(shown)}`);
    const changed = await caller.patches(`sobjects/${object}/${id}`, change, isGuarded === true);
    if (changed && !shown.query) throw new Error(`${kind}, ${title}: changed, though not shown`);
    return changed ? 'edits' : shown.query ? 'reads' : '–';
}

/** The page's Apex shows the people of the plan to whoever may read them, and to nobody else. */
async function expectBoardToAgree(caller: Caller, name: string, planId: string, ratings: Access): Promise<void> {
    const board = (await caller.apexIfAllowed('StakeholderController', 'getBoard', { recordId: planId })) as {
        stakeholders?: unknown[];
    } | null;
    const shows = (board?.stakeholders?.length ?? 0) > 0;
    if (shows !== (ratings !== '–')) throw new Error(`${KINDS[name]}: the page and the records disagree on ratings`);
}

async function feedbackOnPage(caller: Caller, accountId: string, feedbackId: string): Promise<string> {
    const board = (await caller.apexIfAllowed('FeedbackController', 'getBoard', { recordId: accountId })) as Record<
        'received' | 'given' | 'team',
        { id: string }[]
    > | null;
    const parts = { received: 'as theirs', given: 'as given', team: 'as of their team' } as const;
    for (const part of ['received', 'given', 'team'] as const) {
        if (board?.[part].some(({ id }) => id === feedbackId)) return parts[part];
    }
    return '–';
}

async function mayManagePersonalData(caller: Caller, contactId: string): Promise<boolean> {
    return (await caller.apexIfAllowed('PersonalDataController', 'previewPersonalData', { contactId })) !== null;
}

function readScript(name: string): string {
    return readFileSync(fileURLToPath(new URL(`${name}.apex`, import.meta.url)), 'utf8');
}
