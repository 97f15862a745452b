/**
 * The side doors: ways to a plan that ask for something else. Whoever has no part in the plan may own a deal or a task that names
 * it, may count, group and filter, follow relationships in both directions, and call the pages' Apex with ids they should not know.
 */
import type { Caller } from './caller.ts';

/** A word that stands only in what the plan's team may read; see sideDoors.apex. */
const SECRET = /Vexillum|Resistant"/;

/** Objects whose records follow the plan. */
const OF_THE_PLAN = [
    'Account_Plan__c',
    'Plan_Objective__c',
    'PESTEL_Factor__c',
    'Customer_Goal__c',
    'Competitor_Position__c',
    'Theme__c',
    'Whitespace_Cell__c',
    'Stakeholder__c',
    'Stakeholder_Assessment__c',
    'Stakeholder_Link__c',
    'Expectation__c',
    'Coverage__c',
    'Team_Role__c',
    'Responsibility__c'
] as const;

/** Objects that tell of the plan's records what changed and who may see them. */
const ABOUT_THE_PLAN = [
    'Account_Plan__Share',
    'Account_Plan__History',
    'Plan_Objective__History',
    'PESTEL_Factor__History',
    'Expectation__History',
    'Team_Role__History'
] as const;

/** Queries on what others may see that go on to the plan: they may give rows, and no secret. */
const AROUND = [
    'SELECT Theme__r.Key_Message__c, Objective__r.Description__c, Whitespace_Cell__r.Manual_Reason__c FROM Opportunity',
    'SELECT Theme__r.Account_Plan__r.Ambition__c FROM Opportunity',
    'SELECT MAX(Theme__r.Key_Message__c) FROM Opportunity',
    'SELECT Theme__r.Name, COUNT(Id) FROM Opportunity GROUP BY Theme__r.Name',
    'SELECT Stakeholder__r.Attitude_Now__c, Account_Plan__r.Ambition__c, PESTEL_Factor__r.Name FROM Task',
    'SELECT Stakeholder__r.Attitude_Now__c, COUNT(Id) FROM Task GROUP BY Stakeholder__r.Attitude_Now__c',
    'SELECT TYPEOF What WHEN Account_Plan__c THEN Ambition__c END FROM Task',
    'SELECT Id, (SELECT Id, Attitude_Now__c FROM Stakeholders__r) FROM Contact',
    'SELECT Id, (SELECT Id, Name FROM Customer_Goals__r) FROM Contact'
] as const;

/** Filters that would tell by giving a row what they ask after. */
const ASKING_AFTER = [
    "SELECT Id FROM Opportunity WHERE Theme__r.Key_Message__c LIKE 'Vexillum%'",
    'SELECT Id FROM Opportunity WHERE Theme__c IN (SELECT Id FROM Theme__c)',
    "SELECT Id FROM Task WHERE Stakeholder__r.Attitude_Now__c = 'Resistant'",
    "SELECT Id FROM Task WHERE What.Name LIKE 'Quillon Works 2%'",
    'SELECT Id FROM Contact WHERE Id IN (SELECT Contact__c FROM Stakeholder__c)',
    'SELECT Id FROM Contact WHERE Id IN (SELECT Goal_Owner__c FROM Customer_Goal__c)',
    'SELECT Id FROM Account WHERE Id IN (SELECT Account__c FROM Account_Plan__c)',
    'SELECT Id FROM User WHERE Id IN (SELECT Member__c FROM Team_Role__c)',
    'SELECT Id FROM Offering__c WHERE Id IN (SELECT Offering__c FROM Whitespace_Cell__c)'
] as const;

/** What the pages read, by the plan's id. */
const READS: readonly (readonly [className: string, method: string, argument: string, rest?: Record<string, unknown>])[] = [
    ['PlanController', 'getOverview', 'recordId'],
    ['PlanController', 'getRolloverItems', 'planId'],
    ['PlanPresentationController', 'getPresentation', 'recordId', { forCustomer: false }],
    ['PlanPresentationController', 'getPresentation', 'recordId', { forCustomer: true }],
    ['GoldenThreadController', 'getThread', 'recordId'],
    ['ObjectiveController', 'getObjectives', 'recordId'],
    ['PestelController', 'getBoard', 'recordId'],
    ['MarketController', 'getMarket', 'recordId'],
    ['StrategyController', 'getStrategy', 'recordId'],
    ['StakeholderController', 'getBoard', 'recordId'],
    ['StakeholderController', 'getCandidates', 'planId'],
    ['StakeholderLinkController', 'getChart', 'recordId'],
    ['ExpectationController', 'getLedger', 'recordId'],
    ['CoverageController', 'getFrame', 'recordId'],
    ['TeamController', 'getBoard', 'recordId'],
    ['ResponsibilityController', 'getMatrix', 'planId', { everybody: true }]
];

/** Ids of one record of each object that is named, and of the account and the contact. */
export type Ids = Readonly<Record<string, string>>;

/** The side doors that gave something to who tried them, with what they gave, and those that gave nothing. */
export interface SideDoors {
    readonly open: readonly string[];
    readonly closed: readonly string[];
}

/** Tries every side door to the plan. */
export async function trySideDoors(caller: Caller, ids: Ids): Promise<SideDoors> {
    const open: string[] = [];
    const closed: string[] = [];
    const tried = (door: string, isOpen: boolean, gave: unknown): void => {
        if (isOpen) open.push(`${door}: ${JSON.stringify(gave).slice(0, 200)}`);
        else closed.push(door);
    };
    for (const object of [...OF_THE_PLAN, ...ABOUT_THE_PLAN]) {
        const soql = `SELECT COUNT(Id) total FROM ${object}`;
        const [counted] = await caller.queryIfAllowed(soql);
        tried(soql, Number(counted?.total ?? 0) > 0, counted);
    }
    for (const soql of AROUND) {
        const rows = await caller.queryIfAllowed(soql);
        tried(soql, SECRET.test(JSON.stringify(rows)), rows);
    }
    for (const soql of [
        ...ASKING_AFTER,
        `SELECT RecordId FROM UserRecordAccess WHERE UserId = '${ids.Owner}' AND RecordId = '${ids.Account_Plan__c}'`,
        `SELECT Id FROM ContentDocumentLink WHERE LinkedEntityId = '${ids.Account_Plan__c}'`
    ]) {
        const rows = await caller.queryIfAllowed(soql);
        tried(soql, rows.length > 0, rows);
    }
    for (const resource of [
        `sobjects/Opportunity/${ids.Opportunity}/Theme__r`,
        `sobjects/Contact/${ids.Contact}/Stakeholders__r`,
        `ui-api/records/${ids.Opportunity}?optionalFields=Opportunity.Theme__r.Key_Message__c,Opportunity.Objective__r.Description__c`,
        `ui-api/records/${ids.Task}?optionalFields=Task.Stakeholder__r.Attitude_Now__c,Task.Theme__r.Name`,
        `ui-api/related-list-records/${ids.Contact}/Stakeholders__r?fields=Stakeholder__c.Attitude_Now__c`
    ]) {
        const answer = await caller.getIfAllowed(resource);
        tried(resource, SECRET.test(JSON.stringify(answer)), answer);
    }
    for (const [className, method, argument, rest] of READS) {
        const answer = await caller.apexIfAllowed(className, method, { [argument]: ids.Account_Plan__c, ...rest });
        tried(`${className}.${method}`, answer !== null && JSON.stringify(answer) !== '[]', answer);
    }
    return { open, closed };
}
