// Written by scripts/types/types.ts from the package's own source. Do not edit.

declare module 'apex' {
    /** Where the account team and the team of a plan differ. */
    export interface AccountTeamDifference {
        /** Who stands on the account team only. */
        missing: AccountTeamPerson[];
        /** Who stands on the plan only. */
        extra: AccountTeamPerson[];
    }

    /** How taking people over from the account team ended. */
    export interface AccountTeamImport {
        /** The new roles; empty if it was refused. */
        roleIds: string[];
        /** Why nothing was written; empty if it was. */
        errors: FieldError[];
    }

    /** Somebody who stands on the account team or on the plan's and not on the other. */
    export interface AccountTeamPerson {
        /** The user. */
        userId: string;
        /** Their name. */
        name: string;
        /** What they do on the team that names them, or null. */
        role?: string | null;
        /** False if the user was deactivated and can't be taken over. */
        isActive: boolean;
    }

    /** An account that buys: a row of the whitespace matrix. */
    export interface BuyingUnit {
        /** Id of the account. */
        id: string;
        /** Name of the account. */
        name: string;
        /** 0 for the plan’s account, 1 for those directly below it, and so on. */
        depth: number;
    }

    /** A competitor's position as the page shows it. */
    export interface CompetitorPosition {
        /** Id of the position. */
        id: string;
        /** The competitor. */
        name: string;
        /** What it supplies, or null. */
        offering?: string | null;
        /** The offering of ours it supplies instead, or null. */
        offeringId?: string | null;
        /** Name of that offering, or null. */
        offeringName?: string | null;
        /** How much of the customer’s spend it has, in percent, or null. */
        share?: number | null;
        /** 1 (hardly known) to 5 (preferred). */
        strength: number;
        /** 1 (none) to 5 (acute). */
        threat: number;
        /** The last day of its contract, or null. */
        contractEnd?: string | null;
        /** Days until the contract ends, below zero when it is over, or null. */
        daysLeft?: number | null;
        /** One of CompetitorClock: none, expired, soon or running. */
        clock: string;
        /** What we do about it, or null. */
        response?: string | null;
    }

    /** A competitor's position as a user wrote it, not yet checked. */
    export interface CompetitorPositionInput {
        /** Id of the position to change; null to add one. */
        id?: string | null;
        /** The plan a new position is added to; not looked at when one is changed. */
        planId: string;
        /** The competitor. */
        name: string;
        /** What it supplies. */
        offering: string;
        /** The offering of ours it supplies instead, or null. */
        offeringId?: string | null;
        /** How much of the customer’s spend it has, in percent, or null. */
        share?: number | null;
        /** 1 (hardly known) to 5 (preferred). */
        strength: number;
        /** 1 (none) to 5 (acute). */
        threat: number;
        /** The last day of its contract, or null. */
        contractEnd?: string | null;
        /** What we do about it. */
        response: string;
        /** The position as the user found it before writing; null writes everything whatever is stored. */
        was?: CompetitorPositionInput | null;
    }

    /**
     * How saving a position ended. Either `position` holds it as it is now stored, or `errors` says why it was refused, field by
     * field, and nothing was written.
     */
    export interface CompetitorPositionSaveResult {
        /** The position as stored; null if it was refused. */
        position?: CompetitorPosition | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** How a contact stands on one plan. */
    export interface ContactStanding {
        /** The plan. */
        plan: PlanSummary;
        /** The contact as a stakeholder of it. */
        stakeholder: PlanStakeholder;
        /** The promises to the person that are not settled, the soonest due first. */
        promises: PlanPromise[];
        /** The attitude before today's, in the user's language; null if it never changed. */
        attitudeBefore?: string | null;
        /** The day on which the attitude became what it is, or null. */
        movedOn?: string | null;
        /** closer, away, or null. */
        movement?: string | null;
        /** True if the user may rate the person here. */
        canEdit: boolean;
    }

    /** How a contact stands on all plans the user may see, and what the page of the contact needs beside. */
    export interface ContactStandings {
        /** Plans that are not closed come first, then the newest period. */
        standings: ContactStanding[];
        /** What a user can choose from when rating. */
        choices: StakeholderChoices;
        /** The plans to which the user can add the contact: ids and names. */
        plansToJoin: PicklistChoice[];
        /** True if the user may export and erase personal data. */
        canManagePersonalData: boolean;
    }

    /** How a planned conversation went, as a user enters it. */
    export interface ConversationHold {
        /** Id of the task or event. */
        id: string;
        /** The day it was held. */
        heldOn: string;
        /** What came of it, or null. */
        outcome?: string | null;
        /** What we do next, or null. */
        nextStep?: string | null;
        /** By when we do it, or null; with a day it becomes a task. */
        nextOn?: string | null;
        /** Its outcome and next step as the user found them; null writes both whatever is stored. */
        was?: ConversationHold | null;
    }

    /** A conversation as a user plans it, not yet checked. */
    export interface ConversationInput {
        /** The plan it belongs to. */
        planId: string;
        /** event for a meeting at an hour, task for something to be done by a day. */
        kind: string;
        /** What it is about, in a few words. */
        subject: string;
        /** The role whose member shall talk; null for the running user. */
        roleId?: string | null;
        /** The stakeholders to talk with, the most important first. */
        stakeholderIds: string[];
        /** The theme, or null. */
        themeId?: string | null;
        /** When the meeting begins; null for a task. */
        startsAt?: string | null;
        /** How many minutes the meeting takes; null for a task. */
        minutes?: number | null;
        /** The day by which the task shall be done; null for a meeting. */
        dueOn?: string | null;
    }

    /** Whose conversations a page asks for. */
    export interface ConversationQuestion {
        /** The stakeholder. */
        stakeholderId: string;
        /** Our role, or null for anybody of us. */
        roleId?: string | null;
        /** A theme, or null for whatever about. */
        themeId?: string | null;
    }

    /**
     * How planning or holding a conversation ended. Either it was written, with what an undo needs, or `errors` says why it was
     * refused, field by field, and nothing was written.
     */
    export interface ConversationSaveResult {
        /** Ids of the tasks and events that were made; empty if none was. */
        createdIds: string[];
        /** How the conversation was before it was held, or null. */
        before?: ConversationState | null;
        /** Why it was refused; empty if it was written. */
        errors: FieldError[];
    }

    /** A task or event as it was before it was held, to take that back. */
    export interface ConversationState {
        /** Id of the task or event. */
        id: string;
        /** Status of the task; null of an event. */
        status?: string | null;
        /** Due day of the task; null of an event. */
        dueOn?: string | null;
        /** When the event began; null of a task. */
        startsAt?: string | null;
        /** How many minutes the event took; null of a task. */
        minutes?: number | null;
        /** True for an event that took the whole day. */
        isAllDay: boolean;
        /** What was noted to have come of it, or null. */
        outcome?: string | null;
        /** What was noted to be done next, or null. */
        nextStep?: string | null;
        /** Id of the task that was made of the next step, or null. */
        followUpId?: string | null;
    }

    /** One of our roles and one of their people: what is planned and what happened. */
    export interface CoverageCell {
        /** Id of the role. */
        roleId: string;
        /** covered, booked, overdue, vacant, active or none. */
        status: string;
        /** The tightest planned cadence in days, or null if none is planned. */
        cadenceDays?: number | null;
        /** The planned cadence in days about the chosen theme, or about whatever if none is chosen; null if none is planned. */
        ownCadenceDays?: number | null;
        /** Name of the theme about which the status is, or null if it is about any. */
        themeName?: string | null;
        /** Day of the last conversation within a year, or null. */
        lastOn?: string | null;
        /** Day of the next planned conversation, or null. */
        nextOn?: string | null;
    }

    /** A share of the coverage of some people. Shares of several answers add up part by part; no whole means no data. */
    export interface CoverageFigure {
        /** What is counted, in the user's language. */
        label: string;
        /** What counts. */
        part: number;
        /** Of what; 0 means that there is nothing to count. */
        whole: number;
        /** True if a high share is bad. */
        isRisk: boolean;
    }

    /** What the coverage matrix is drawn from before it asks for its rows. */
    export interface CoverageFrame {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** Our roles: the columns. */
        roles: CoverageRole[];
        /** Their people by name: the rows to ask for; the value is the id of the stakeholder. */
        people: PicklistChoice[];
        /** The plan's themes, to choose from; the value is the id. */
        themes: PicklistChoice[];
        /** For so many people rows can be asked at once. */
        mostAtOnce: number;
        /** True if the user may set cadences here. */
        canEdit: boolean;
        /** True if the user may plan and hold conversations of their own here. */
        canPlan: boolean;
        /** True if the user may plan conversations for everybody of the team too. */
        canPlanForOthers: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** How often one of our roles shall talk with one of their people. */
    export interface CoverageInput {
        /** Our role. */
        roleId: string;
        /** The stakeholder. */
        stakeholderId: string;
        /** The theme, or null for whatever is talked about. */
        themeId?: string | null;
        /** At least every so many days, 1 to 365; null to plan nothing. */
        cadenceDays?: number | null;
        /** What the user found planned; null to set the cadence whatever is planned. */
        was?: CoverageInput | null;
    }

    /** For which rows of the coverage matrix a page asks. */
    export interface CoverageQuestion {
        /** The plan. */
        planId: string;
        /** At most 250 of its stakeholders. */
        stakeholderIds: string[];
        /** A theme, to count only what is planned and talked about it; or null. */
        themeId?: string | null;
    }

    /** One of our roles as a column of the coverage matrix. */
    export interface CoverageRole {
        /** Id of the role. */
        id: string;
        /** Name of the role, in the user's language if it is called after what is done in it. */
        name: string;
        /** Name of whoever fills it, or null if nobody does. */
        memberName?: string | null;
        /** True if the running user fills it. */
        isMine: boolean;
    }

    /** One person at the customer in the coverage matrix. */
    export interface CoverageRow {
        /** Id of the stakeholder. */
        id: string;
        /** Id of the contact; null if the contact was deleted. */
        contactId?: string | null;
        /** Name of the person. */
        name: string;
        /** What the person is at the customer, or null. */
        title?: string | null;
        /** Decision role in the user's language, or null. */
        roleLabel?: string | null;
        /** 1 (little) to 5 (the last word), or null. */
        power?: number | null;
        /** How well all of us together keep in touch: covered, booked, overdue or none. */
        status: string;
        /** At least every so many days somebody of us wants to talk with the person; or null. */
        cadenceDays?: number | null;
        /** Day somebody of us last talked with the person, or null. */
        lastOn?: string | null;
        /** Day somebody of us next will, or null. */
        nextOn?: string | null;
        /** How many of us are active with the person. */
        activePeople: number;
        /** True for a decision maker with whom nobody talks. */
        isSilent: boolean;
        /** True if nobody talked with the person within the cadence. */
        isUncovered: boolean;
        /** True for a powerful person with whom at most one of us is active. */
        isOneThread: boolean;
        /** True if a cadence of one of us is overdue or planned for a role that nobody fills. */
        hasGap: boolean;
        /** Place in the matrix: 0 presses most. */
        urgency: number;
        /** By role, what is planned and what happened; roles without either are left out. */
        cells: CoverageCell[];
    }

    /** Some rows of the coverage matrix, and the shares of these people. */
    export interface CoverageRows {
        /** The rows, in the order they were asked for. */
        rows: CoverageRow[];
        /** The shares of these people alone, always the same ones in the same order. */
        figures: CoverageFigure[];
        /** True if these people have more conversations than can be read at once: ask for fewer. */
        isCut: boolean;
    }

    /**
     * How setting cadences ended. Either `before` says what was planned until now, to take it back, or `errors` says why it was
     * refused, and nothing was written.
     */
    export interface CoverageSaveResult {
        /** What was planned before, to be set again by an undo; empty if it was refused. */
        before: CoverageInput[];
        /** Why it was refused, each reason once; empty if it was saved. */
        errors: FieldError[];
    }

    /** A customer goal as the page shows it. */
    export interface CustomerGoal {
        /** Id of the goal. */
        id: string;
        /** What the customer wants. */
        name: string;
        /** Id of the contact whose goal it is, or null. */
        ownerId?: string | null;
        /** Name of that contact, or null. */
        ownerName?: string | null;
        /** Title of that contact, or null. */
        ownerTitle?: string | null;
        /** How the customer measures it, or null. */
        metric?: string | null;
        /** What the metric should be, or null. */
        target?: string | null;
        /** The day by which it should be reached, or null. */
        dueOn?: string | null;
        /** The day it was reached, or null. */
        reachedOn?: string | null;
        /** The day the customer confirmed it, or null. */
        confirmedOn?: string | null;
        /** Id of the contact who confirmed it, or null. */
        confirmedById?: string | null;
        /** Name of that contact, or null. */
        confirmedByName?: string | null;
        /** Id of our objective that helps to reach it, or null. */
        objectiveId?: string | null;
        /** Name of that objective, or null. */
        objectiveName?: string | null;
        /** True if the due day is over and it is not reached. */
        isOverdue: boolean;
        /** True if the customer has not confirmed it. */
        isUnconfirmed: boolean;
    }

    /** A customer goal as a user wrote it, not yet checked. */
    export interface CustomerGoalInput {
        /** Id of the goal to change; null to add one. */
        id?: string | null;
        /** The plan a new goal is added to; not looked at when one is changed. */
        planId: string;
        /** What the customer wants. */
        name: string;
        /** The contact whose goal it is, or null. */
        ownerId?: string | null;
        /** How the customer measures it. */
        metric: string;
        /** What the metric should be. */
        target: string;
        /** The day by which it should be reached, or null. */
        dueOn?: string | null;
        /** The day it was reached, or null. */
        reachedOn?: string | null;
        /** Our objective that helps to reach it, or null. */
        objectiveId?: string | null;
        /** The goal as the user found it before writing; null writes everything whatever is stored. */
        was?: CustomerGoalInput | null;
    }

    /**
     * How saving a goal ended. Either `goal` holds it as it is now stored, or `errors` says why it was refused, field by
     * field, and nothing was written.
     */
    export interface CustomerGoalSaveResult {
        /** The goal as stored; null if it was refused. */
        goal?: CustomerGoal | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** An expectation as a user wrote or settled it, not yet checked. What is null is left empty. */
    export interface ExpectationInput {
        /** Id of the expectation to change; null to add one. */
        id?: string | null;
        /** The plan a new expectation is added to; null when one is changed. */
        planId?: string | null;
        /** What is expected. */
        name: string;
        /** The stakeholder who expects it; null leaves it as it is. */
        stakeholderId?: string | null;
        /** What we promised, or null. */
        commitment?: string | null;
        /** The day by which we promised it, or null. */
        dueOn?: string | null;
        /** Open, Kept, Missed or Withdrawn; null for Open. */
        status?: string | null;
        /** The day it was settled; null for today. Not looked at while it is open. */
        settledOn?: string | null;
        /** The day the customer confirmed it, or null. */
        confirmedOn?: string | null;
        /** Who confirmed it, or null. */
        confirmedById?: string | null;
        /** The objective it serves, or null. */
        objectiveId?: string | null;
        /** The theme it came up with, or null. */
        themeId?: string | null;
        /** The expectation as the user found it before writing; null writes everything whatever is stored. */
        was?: ExpectationInput | null;
    }

    /**
     * How writing expectations ended. Either `promises` holds them as they are now stored, or `errors` says why it was refused,
     * field by field, and nothing was written.
     */
    export interface ExpectationSaveResult {
        /** The expectations as stored; empty if it was refused. */
        promises: PlanPromise[];
        /** Why it was refused, each reason once; empty if it was saved. */
        errors: FieldError[];
    }

    /** All feedback that concerns the running user, in one answer. */
    export interface FeedbackBoard {
        /** The customer of the page; null if the page shows none. */
        accountId?: string | null;
        /** What the user received, the latest first. */
        received: PlanFeedback[];
        /** What the user gave, the latest first. */
        given: PlanFeedback[];
        /** What those received whom the user leads, from others, the latest first. */
        team: PlanFeedback[];
        /** True if there is a plan here on which the user can give feedback. */
        canGive: boolean;
    }

    /** What a user can choose from when giving feedback. */
    export interface FeedbackChoices {
        /** Recognition, coaching, correction. */
        kinds: PicklistChoice[];
        /** The users it can be for: the plan's people. */
        recipients: PicklistChoice[];
        /** What it can be about; one only if the page shows just that. */
        subjects: FeedbackSubject[];
    }

    /** Feedback as a user entered it, not yet checked. */
    export interface FeedbackInput {
        /** The user it is for. */
        recipientId: string;
        /** The objective, task or event it is about. */
        subjectId: string;
        /** One of the values of FeedbackChoices.kinds. */
        kind: string;
        /** What the giver says. */
        text: string;
    }

    /** How giving feedback ended: `feedback` holds it as stored, or `errors` says why it was refused, and nothing was written. */
    export interface FeedbackSaveResult {
        /** The feedback as stored; null if it was refused. */
        feedback?: PlanFeedback | null;
        /** Why it was refused; empty if it was given. */
        errors: FieldError[];
    }

    /** What feedback can be about: one objective, task or event. */
    export interface FeedbackSubject {
        /** Id of the objective, task or event. */
        id: string;
        /** What it is about in a few words; of a private event no more than that it is one. */
        name: string;
        /** What kind of thing it is, in the user's language. */
        kindLabel: string;
        /** The day of the conversation or task, or the day the objective is due; or null. */
        day?: string | null;
        /** The users who took part or answer for it. */
        peopleIds: string[];
    }

    /** Why something that was entered is refused, for the field where it was entered. */
    export interface FieldError {
        /** API name of the field without namespace, such as `Impact__c`; null if the whole record is meant. */
        field?: string | null;
        /** A whole sentence for the user, in the user's language. */
        message: string;
    }

    /** The golden thread of a plan as a page draws it. */
    export interface GoldenThread {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** ISO code of the currency of all amounts. */
        currencyCode: string;
        /** The items, column by column. */
        nodes: GoldenThreadNode[];
        /** Which item leads to which; always to a later column. */
        links: GoldenThreadLink[];
        /** What was won in all; each opportunity counts once, however many ways lead to it. */
        won: number;
        /** What is still open in all, counted likewise. */
        open: number;
        /** Number of opportunities, each once. */
        deals: number;
        /** The item the user came from, or null. */
        focusId?: string | null;
    }

    /** One item of the golden thread leads to another. */
    export interface GoldenThreadLink {
        /** Id of the node it begins at. */
        source: string;
        /** Id of the node it leads to, in a later column. */
        target: string;
    }

    /** An item of the golden thread. */
    export interface GoldenThreadNode {
        /** Id of the record; of a bundle or an outcome, a key of its own. */
        id: string;
        /** One of the stages. */
        stage: string;
        /**
         * factor, goal, objective, theme, cell, held or planned (a conversation), talks (which bundles a theme's other
         * conversations), won, open, lost or rest, which bundles the small opportunities.
         */
        kind: string;
        /** Name of the record; null of an outcome and of a bundle. */
        name?: string | null;
        /** How many conversations a bundle of them holds; null of everything else. */
        talks?: number | null;
        /** What was won by what this led to; each opportunity counts once. */
        won: number;
        /** What is open of what this led to, counted likewise. */
        open: number;
        /** Number of opportunities this led to, each once, lost ones too. */
        deals: number;
    }

    /** What the customer wants and who else is there: all that the page shows below the PESTEL board, in one answer. */
    export interface Market {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** The plan's customer goals, the soonest due first. */
        goals: CustomerGoal[];
        /** The plan's competitor positions, the greatest threat first. */
        competitors: CompetitorPosition[];
        /** The plan's objectives, by their ids: what a goal can be tied to. */
        objectives: PicklistChoice[];
        /** Ids of the account and its subsidiaries that the user may see: where the people on goals are. */
        accountIds: string[];
        /** True if the user may add, change and delete goals here. */
        canEditGoals: boolean;
        /** True if the user may add, change and delete competitor positions here. */
        canEditCompetitors: boolean;
    }

    /** How a nightly job stands in the org's schedule. */
    export interface NightlyJobState {
        /** What the job is called among the org's scheduled jobs. */
        name: string;
        /** What it is for, such as "Objectives". */
        label: string;
        /** One of the states above. */
        state: string;
        /** When it runs next, or null. */
        nextRun?: string | null;
        /** When it ran last under this schedule, or null. */
        lastRun?: string | null;
        /** Name of the user it runs as, or null while it is not scheduled. */
        runsAs?: string | null;
        /** Why it could not be scheduled just now, or null. */
        problem?: string | null;
    }

    /** What a user can choose from when writing an objective, in the user's language. */
    export interface ObjectiveChoices {
        /** Ours or the customer's. */
        perspectives: PicklistChoice[];
        /** Kinds of results. */
        categories: PicklistChoice[];
        /** What figures can count. */
        units: PicklistChoice[];
        /** Figures that count by themselves. */
        measures: ObjectiveMeasureChoice[];
    }

    /** An objective as a user wrote it, not yet checked. */
    export interface ObjectiveInput {
        /** Id of the objective to change; null to add one. */
        id?: string | null;
        /** The plan a new objective is added to; not looked at when one is changed. */
        planId: string;
        /** The objective in a few words. */
        name: string;
        /** One of the values of ObjectiveChoices.perspectives. */
        perspective: string;
        /** One of the values of ObjectiveChoices.categories. */
        category: string;
        /** One of the values of ObjectiveChoices.measures; null if the value is entered by hand. */
        measure?: string | null;
        /** One of the values of ObjectiveChoices.units; not looked at for an automatic measure. */
        unit: string;
        /** Where it stood at the start; null if left empty. */
        baseline?: number | null;
        /** Where it is to stand; null if left empty. */
        target?: number | null;
        /** Where it stands, or null; not looked at for an automatic measure. */
        current?: number | null;
        /** By when; null if left empty. */
        due?: string | null;
        /** The user who answers for it, or null. */
        responsibleId?: string | null;
        /** Why it matters. */
        description: string;
        /** The objective as the user found it before writing; null writes everything whatever is stored. */
        was?: ObjectiveInput | null;
    }

    /** All that the list of objectives needs to draw itself, in one answer. */
    export interface ObjectiveList {
        /** The plan the objectives belong to; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** The plan's objectives, ours first, the soonest due first. */
        objectives: PlanObjective[];
        /** What a user can choose from. */
        choices: ObjectiveChoices;
        /** ISO code of the currency of amounts. */
        currencyCode: string;
        /** True if the user may add, change and delete objectives here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** A measure as a page offers it. */
    export interface ObjectiveMeasureChoice {
        /** Qualified API name of the measure, as stored on an objective. */
        value: string;
        /** What it measures, in the user's language. */
        label: string;
        /** What its values count: Amount, Number or Percent. */
        unit: string;
    }

    /**
     * How saving an objective ended. Either `objective` holds it as it is now stored, or `errors` says why it was
     * refused, field by field, and nothing was written.
     */
    export interface ObjectiveSaveResult {
        /** The objective as stored; null if it was refused. */
        objective?: PlanObjective | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** An objective beside what it continues from the period before. */
    export interface ObjectiveYear {
        /** The objective now; of the period before if it is not continued. */
        name: string;
        /** Progress at the end of the period before, in whole per cent; null if it is new. */
        before?: number | null;
        /** Progress now, in whole per cent; null if it is not continued. */
        now?: number | null;
    }

    /** An offering: a column of the whitespace matrix. */
    export interface OfferingColumn {
        /** Id of the offering. */
        id: string;
        /** Name of the offering. */
        name: string;
        /** What it solves, or null. */
        description?: string | null;
    }

    /** What a new opportunity begins with when it is opened from a cell. */
    export interface OpportunityStart {
        /** The buying unit. */
        accountId: string;
        /** A name to begin with: buying unit and offering. */
        name: string;
        /** The cell, which names the offering. */
        cellId: string;
        /** The cell’s theme, or null. */
        themeId?: string | null;
        /** The cell’s objective, else its theme’s, or null. */
        objectiveId?: string | null;
        /** The cell’s potential, or null. */
        amount?: number | null;
    }

    /** All that the org chart needs to draw itself, in one answer. */
    export interface OrgChart {
        /** The plan whose people are shown; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** The plan's stakeholders, the most powerful first, then the other contacts of the account and its subsidiaries. */
        people: OrgChartPerson[];
        /** The links between the stakeholders, the strongest first. */
        links: PlanStakeholderLink[];
        /** The kinds of a link in the user's language. */
        kinds: PicklistChoice[];
        /** True if the user may draw links and add people here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** A person at the customer as the org chart shows them: a stakeholder of the plan, or a contact who could become one. */
    export interface OrgChartPerson {
        /** Id of the contact; null if the contact of a stakeholder was deleted. */
        contactId?: string | null;
        /** Id of the stakeholder; null if the contact is not on the plan. */
        stakeholderId?: string | null;
        /** Name of the person. */
        name: string;
        /** What the person is at the customer, or null. */
        title?: string | null;
        /** The account the person belongs to, or null. */
        accountName?: string | null;
        /** The contact the person reports to, or null. It may be somebody who is not on the chart, or lead in a circle. */
        managerId?: string | null;
        /** Decision role in the user's language, or null. */
        roleLabel?: string | null;
        /** 1 (little) to 5 (the last word), or null. */
        power?: number | null;
        /** Attitude today as stored, or null. */
        attitudeNow?: string | null;
        /** Attitude today in the user's language, or null. */
        attitudeLabel?: string | null;
        /** How many promises to the person are overdue. */
        overduePromises: number;
    }

    /** All that the package holds on a person. */
    export interface PersonalDataExport {
        /** Id of the contact. */
        contactId: string;
        /** Name of the person, or null if the contact is gone for good. */
        personName?: string | null;
        /** When it was exported. */
        exportedAt: string;
        /** Who exported it. */
        exportedBy: string;
        /** The kinds that hold something, each with its records. */
        findings: PersonalDataFinding[];
    }

    /** One thing that is said about a person: a label and a value. */
    export interface PersonalDataField {
        /** What it is, in the user's language. */
        label: string;
        /** API name of the field, for whoever reads the file by machine. */
        name: string;
        /** The value as text. Dates and times in ISO form, UTC. */
        value: string;
    }

    /** All records of one kind that say something about a person, and what erasing does with them. */
    export interface PersonalDataFinding {
        /** The kind in the user's language, such as "Stakeholders". */
        label: string;
        /** API name of the object. */
        objectName: string;
        /** deleted, emptied or kept. */
        outcome: string;
        /** What erasing does with them, in the user's language. */
        outcomeLabel: string;
        /** How many there are. */
        count: number;
        /** The records. A preview leaves them out. */
        records: PersonalDataRecord[];
    }

    /** What the package holds on a person, and what erasing would do with it, without the data itself. */
    export interface PersonalDataOverview {
        /** Name of the person, or null if the contact is gone for good. */
        personName?: string | null;
        /** The kinds with how many records each; without the records. */
        findings: PersonalDataFinding[];
        /** How many records say something about the person. */
        count: number;
        /** When it was last exported, or null. */
        lastExportedAt?: string | null;
        /** When it was last erased, or null. */
        lastErasedAt?: string | null;
    }

    /** One record that says something about a person. */
    export interface PersonalDataRecord {
        /** Id of the record. */
        id: string;
        /** What it says, one thing after the other. */
        fields: PersonalDataField[];
    }

    /** All that the PESTEL board needs to draw itself, in one answer. */
    export interface PestelBoard {
        /** The plan the board shows; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** The plan's factors, the most pressing first. */
        factors: PestelFactor[];
        /** What a user can choose from; its dimensions are the board's columns. */
        choices: PestelChoices;
        /** The 25 cells of the heat map in the order in which they are drawn. */
        heatMap: PestelHeatMapCell[];
        /** True if the user may add, change and delete factors here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** The values a user can choose from when writing a PESTEL factor, in the user's language. */
    export interface PestelChoices {
        /** The six dimensions, in the order of the name PESTEL; also the columns of the board. */
        dimensions: PicklistChoice[];
        /** Opportunity, threat or neutral. */
        effects: PicklistChoice[];
        /** Whether it is growing, stable or fading. */
        trends: PicklistChoice[];
        /** When it will be felt. */
        horizons: PicklistChoice[];
        /** The plan's objectives, by their ids: what a factor can be answered with. */
        objectives: PicklistChoice[];
    }

    /** Where a market-wide factor can be copied to. */
    export interface PestelCopyPreview {
        /** Industry of the account in the user's language; null if the account has none. */
        industryLabel?: string | null;
        /** Active plans of other accounts of this industry that the user may edit, by name of the account. */
        targets: PestelCopyTarget[];
    }

    /** How copying a factor to one plan ended. */
    export interface PestelCopyResult {
        /** The plan it was to be copied to. */
        planId: string;
        /** True if the plan has the factor now. */
        isCopied: boolean;
        /** Why it was not copied, a whole sentence; null if it was. */
        message?: string | null;
    }

    /** A plan that a market-wide factor can be copied to. */
    export interface PestelCopyTarget {
        /** Id of the plan. */
        planId: string;
        /** Name of the plan. */
        planName: string;
        /** Name of the account the plan is for. */
        accountName: string;
        /** True if the plan has a factor of this name in this dimension already; it is not copied again. */
        hasFactor: boolean;
    }

    /** A PESTEL factor as the board shows it. */
    export interface PestelFactor {
        /** Id of the factor. */
        id: string;
        /** The factor in a few words. */
        name: string;
        /** Dimension as stored: Political, Economic, Social, Technological, Environmental or Legal. */
        dimension: string;
        /** Effect as stored: Opportunity, Threat or Neutral. */
        effect: string;
        /** Effect in the user's language. */
        effectLabel: string;
        /** 1 (marginal) to 5 (decisive). */
        impact: number;
        /** 1 (remote) to 5 (certain). */
        likelihood: number;
        /** Impact × likelihood, 1 to 25. */
        priority: number;
        /** One of PestelLevel: high, medium or low. */
        level: string;
        /** Trend as stored: Growing, Stable or Fading. */
        trend: string;
        /** Trend in the user's language. */
        trendLabel: string;
        /** Horizon as stored, or null. */
        horizon?: string | null;
        /** Horizon in the user's language, or null. */
        horizonLabel?: string | null;
        /** What it means for the customer, or null. */
        customerImplication?: string | null;
        /** What it means for us, or null. */
        ourImplication?: string | null;
        /** What we do about it, or null. */
        response?: string | null;
        /** Id of the objective that answers to it, or null. */
        objectiveId?: string | null;
        /** Name of that objective, or null. */
        objectiveName?: string | null;
        /** Tasks in response that the user may see, open ones first. */
        tasks: PestelTask[];
        /** Where the knowledge comes from, or null. */
        source?: string | null;
        /** The day somebody last made sure that it still holds. */
        reviewedOn: string;
        /** The day by which somebody should make sure again; null if it was never reviewed. */
        reviewDueOn?: string | null;
        /** True if it has not been reviewed for so long that it should not be trusted. */
        isStale: boolean;
        /** True if it is a threat and nothing answers to it: no written response, no objective, no task. */
        isUnanswered: boolean;
    }

    /** A PESTEL factor as a user wrote it, not yet checked. */
    export interface PestelFactorInput {
        /** Id of the factor to change; null to add one. */
        id?: string | null;
        /** The plan a new factor is added to; not looked at when one is changed. */
        planId: string;
        /** The factor in a few words. */
        name: string;
        /** One of the values of PestelChoices.dimensions. */
        dimension: string;
        /** One of the values of PestelChoices.effects. */
        effect: string;
        /** 1 (marginal) to 5 (decisive). */
        impact: number;
        /** 1 (remote) to 5 (certain). */
        likelihood: number;
        /** One of the values of PestelChoices.trends. */
        trend: string;
        /** One of the values of PestelChoices.horizons, or null. */
        horizon?: string | null;
        /** What it means for the customer. */
        customerImplication: string;
        /** What it means for us. */
        ourImplication: string;
        /** What we do about it. */
        response: string;
        /** The objective of the same plan that answers to it, or null. */
        objectiveId?: string | null;
        /** Where the knowledge comes from. */
        source: string;
        /** The factor as the user found it before writing; null writes everything whatever is stored. */
        was?: PestelFactorInput | null;
    }

    /** One of the 25 cells of the heat map: where it is and how pressing the factors in it are. */
    export interface PestelHeatMapCell {
        /** 1 (marginal) to 5 (decisive). */
        impact: number;
        /** 1 (remote) to 5 (certain). */
        likelihood: number;
        /** One of PestelLevel: high, medium or low. */
        level: string;
    }

    /**
     * How saving a factor ended. Either `factor` holds it as it is now stored, or `errors` says why it was
     * refused, field by field, and nothing was written.
     */
    export interface PestelSaveResult {
        /** The factor as stored; null if it was refused. */
        factor?: PestelFactor | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** A task in response to a PESTEL factor as the board shows it. */
    export interface PestelTask {
        /** Id of the task. */
        id: string;
        /** What is to be done, in a few words. */
        subject: string;
        /** Name of who is to do it. */
        ownerName: string;
        /** The day it is due, or null. */
        dueOn?: string | null;
        /** True if it is done. */
        isDone: boolean;
    }

    /** A task in response to a PESTEL factor as a user wrote it, not yet checked. */
    export interface PestelTaskInput {
        /** The factor it responds to. */
        factorId: string;
        /** What is to be done, in a few words. */
        subject: string;
        /** The user who is to do it. */
        ownerId: string;
        /** The day it is due. */
        dueOn: string;
        /** What is to be done at more length, or null. */
        comment?: string | null;
    }

    /** One value of a picklist as a page offers it. */
    export interface PicklistChoice {
        /** What is stored. */
        value: string;
        /** What the user reads, in the user's language. */
        label: string;
    }

    /** Something that changed on a plan. */
    export interface PlanChange {
        /** What changed, for the user. */
        text: string;
        /** Who changed it. */
        who: string;
        /** When. */
        changedAt: string;
    }

    /** Feedback as the pages show it. */
    export interface PlanFeedback {
        /** Id of the feedback. */
        id: string;
        /** Recognition, Coaching or Correction, as stored. */
        kind: string;
        /** The kind in the user's language. */
        kindLabel: string;
        /** What was said. */
        text: string;
        /** When it was given. */
        givenAt: string;
        /** Who gave it. */
        giverName: string;
        /** Whom it is for. */
        recipientName: string;
        /** When the recipient acknowledged it, or null. */
        acknowledgedAt?: string | null;
        /** What the recipient answered, or null. */
        reply?: string | null;
        /** The conversation, task or objective in a few words. */
        subjectName: string;
        /** Id of the customer it is about, or null. */
        accountId?: string | null;
        /** The customer it is about, or null. */
        accountName?: string | null;
    }

    /** A plan of a group with what it brings: the group's own, or one below it. */
    export interface PlanInGroup {
        /** The plan. */
        plan: PlanSummary;
        /** How far it has come. */
        standing: PlanStanding;
        /** Sum of the won revenue its objectives count. */
        current: number;
        /** Sum of the targets of the same objectives. */
        target: number;
    }

    /** A plan as a user wants to begin it, not yet checked. */
    export interface PlanInput {
        /** The customer. */
        accountId: string;
        /** Name of the plan. */
        name: string;
        /** First day of the period; null if left empty. */
        periodStart?: string | null;
        /** Last day of the period; null if left empty. */
        periodEnd?: string | null;
        /** The user who leads the account, or null. */
        managerId?: string | null;
        /** The user who approves the plan, or null. */
        sponsorId?: string | null;
        /** What to become for each other, or null. */
        ambition?: string | null;
        /** The plan of the group above, or null. */
        parentPlanId?: string | null;
        /** Name of the plan of the group above, or null; only shown. */
        parentPlanName?: string | null;
    }

    /** A state the user may take the plan to now. */
    export interface PlanMove {
        /** The state as stored. */
        status: string;
        /** What the button says. */
        label: string;
    }

    /** An objective as pages show it. */
    export interface PlanObjective {
        /** Id of the objective. */
        id: string;
        /** The objective in a few words. */
        name: string;
        /** Perspective as stored: Ours or Customer. */
        perspective: string;
        /** Perspective in the user's language. */
        perspectiveLabel: string;
        /** Category as stored. */
        category: string;
        /** Category in the user's language. */
        categoryLabel: string;
        /** Qualified API name of the measure that computes the current value; null if it is entered by hand. */
        measure?: string | null;
        /** Unit as stored: Amount, Number or Percent. */
        unit: string;
        /** Where it stood at the start. */
        baseline: number;
        /** Where it is to stand. */
        target: number;
        /** Where it stands. */
        current: number;
        /** The day the current value was last computed or entered. */
        measuredOn: string;
        /** By when. */
        due: string;
        /** The user who answers for it, or null. */
        responsibleId?: string | null;
        /** Name of the user who answers for it, or null. */
        responsible?: string | null;
        /** Why it matters, or null. */
        description?: string | null;
        /** Per cent of the way from baseline to target that is done; can be below 0 and above 100. */
        progress: number;
        /** Per cent of the time that is over, 0 to 100. */
        pace: number;
        /** Where it lands on the due day at linear pace; null before the plan's period starts. */
        forecast?: number | null;
        /** `reached`, `onPace` or `behind`. */
        standing: string;
    }

    /** All that the overview of an account's plan needs to draw itself, in one answer. */
    export interface PlanOverview {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** All plans of the account that the user may see, the newest period first. */
        plans: PlanSummary[];
        /** Name of the executive sponsor, or null. */
        sponsor?: string | null;
        /** False if the key account manager's user was deactivated. */
        isManagerActive: boolean;
        /** What to become for each other, or null. */
        ambition?: string | null;
        /** The day of the last review, or null. */
        reviewedOn?: string | null;
        /** What was found at the last review, or null. */
        reviewComment?: string | null;
        /** Name of the plan of the group above, or null. */
        parentPlanName?: string | null;
        /** How far the objectives have come; null without a plan. */
        standing?: PlanStanding | null;
        /** This plan and those below it, if there are any. */
        subsidiaries: PlanInGroup[];
        /** The objectives beside those of the period before, if there was one. */
        years: ObjectiveYear[];
        /** True if the plan continues one of a period before. */
        hasPrevious: boolean;
        /** Where the user may take the plan. */
        moves: PlanMove[];
        /** ISO code of the currency of amounts. */
        currencyCode: string;
        /** True if the user may change the plan. */
        canEdit: boolean;
        /** True if the user may create a plan. */
        canCreatePlan: boolean;
    }

    /** A plan as it is presented and printed. */
    export interface PlanPresentation {
        /** Id of the plan; null if there is none the user may see. */
        planId?: string | null;
        /** Name of the customer. */
        accountName: string;
        /** True if this is the copy that the customer may have. */
        forCustomer: boolean;
        /** The plan itself; null if the reader may read none of its fields. */
        cover?: PlanPresentationPart | null;
        /** The chapters, in order. */
        parts: PlanPresentationPart[];
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** One record of a presented plan. */
    export interface PlanPresentationItem {
        /** What heads the record; null if the copy does not show it. */
        title?: string | null;
        /** Per cent of the way that is done, or null where there is no such thing. */
        progress?: number | null;
        /** What is said of the record, in order; empty fields are left out. */
        values: PlanPresentationValue[];
    }

    /** One chapter of a presented plan. */
    export interface PlanPresentationPart {
        /** cover, situation, objectives, strategy or people. */
        section: string;
        /** Heading in the user's language. */
        heading: string;
        /** The records, in order. */
        items: PlanPresentationItem[];
    }

    /** One field of a presented record. Which of text, amount and day is set follows from the kind. */
    export interface PlanPresentationValue {
        /** Name of the field in the user's language. */
        label: string;
        /** text, long, number, currency, percent or date. */
        kind: string;
        /** Text as it stands; picklist values in the user's language, records by their name. It is null of numbers and days. */
        text?: string | null;
        /** A number; of a percentage its hundredths, so 40 for 40 %. It is null of text and days. */
        amount?: number | null;
        /** A day, null of everything else. */
        day?: string | null;
        /** ISO code of the amount's currency, null of everything else. */
        currencyCode?: string | null;
    }

    /** What somebody expects and what we promised in answer, as the ledger shows it. */
    export interface PlanPromise {
        /** Id of the expectation. */
        id: string;
        /** What is expected. */
        name: string;
        /** Id of the stakeholder who expects it; null once they were taken off the plan. */
        stakeholderId?: string | null;
        /** Name of that stakeholder, or null. */
        stakeholderName?: string | null;
        /** Id of the contact of that stakeholder, or null. */
        contactId?: string | null;
        /** What we promised, or null. */
        commitment?: string | null;
        /** The day by which we promised it, or null. */
        dueOn?: string | null;
        /** Status as stored: Open, Kept, Missed or Withdrawn. */
        status: string;
        /** Where it stands in the ledger: overdue, open, kept, missed or withdrawn. */
        standing: string;
        /** The day it was kept, missed or withdrawn; null while it is open. */
        settledOn?: string | null;
        /** The day the customer confirmed it, or null. */
        confirmedOn?: string | null;
        /** Id of the contact who confirmed it, or null. */
        confirmedById?: string | null;
        /** Name of that contact, or null. */
        confirmedByName?: string | null;
        /** Id of the objective it serves, or null. */
        objectiveId?: string | null;
        /** Name of that objective, or null. */
        objectiveName?: string | null;
        /** Id of the theme it came up with, or null. */
        themeId?: string | null;
        /** Name of that theme, or null. */
        themeName?: string | null;
    }

    /** How creating a plan ended: its id, or why it was refused, field by field, and nothing was written. */
    export interface PlanSaveResult {
        /** The plan as stored; null if it was refused. */
        plan?: PlanSummary | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** A stakeholder as the map and the list show it. */
    export interface PlanStakeholder {
        /** Id of the stakeholder. */
        id: string;
        /** Id of the contact; null if the contact was deleted. */
        contactId?: string | null;
        /** Name of the person. */
        name: string;
        /** What the person is at the customer, or null. */
        title?: string | null;
        /** The account the person belongs to, or null. */
        accountId?: string | null;
        /** Name of that account, or null. */
        accountName?: string | null;
        /** Who of us owns the contact, or null. */
        ownerName?: string | null;
        /** Decision role as stored, or null. */
        role?: string | null;
        /** Decision role in the user's language, or null. */
        roleLabel?: string | null;
        /** 1 (little) to 5 (the last word), or null. */
        power?: number | null;
        /** 1 (little) to 5 (daily), or null. */
        interest?: number | null;
        /** How much influence the person has on the others, from 0 upwards; see StakeholderInfluence. */
        influence: number;
        /** Attitude today as stored: Unaware, Resistant, Neutral, Supportive or Leading; or null. */
        attitudeNow?: string | null;
        /** Attitude we want, as stored; or null. */
        attitudeWanted?: string | null;
        /** 0 (none) to 3 (trusted), or null. */
        relationshipNow?: number | null;
        /** 0 (none) to 3 (trusted), or null. */
        relationshipWanted?: number | null;
        /** At least every so many days we want to talk; or null. */
        cadenceDays?: number | null;
        /** Day of the last completed task or past event, or null. */
        lastContact?: string | null;
        /** The day a rating last changed, or null. */
        assessedOn?: string | null;
        /** True if the last contact is not told here, since there are too many people: it has to be asked for. */
        isContactPending: boolean;
        /** True if there was no contact within the cadence. */
        isOverdue: boolean;
        /** True for a decision maker with whom nobody talks. */
        isSilent: boolean;
        /** True if the contact was deleted. */
        isContactGone: boolean;
        /** How many promises to the person are open, the overdue ones among them. */
        openPromises: number;
        /** How many promises to the person are overdue. */
        overduePromises: number;
    }

    /** A link between two stakeholders as the org chart draws it. */
    export interface PlanStakeholderLink {
        /** Id of the link. */
        id: string;
        /** The stakeholder the link leads from. */
        fromId: string;
        /** The stakeholder the link leads to. */
        toId: string;
        /** Kind as stored: Influences, Trusts or Conflicts With. */
        kind: string;
        /** Kind in the user's language. */
        kindLabel: string;
        /** 1 (weak) to 3 (strong). */
        strength: number;
        /** What the team noted, or null. */
        note?: string | null;
    }

    /** How far a plan's objectives have come, taken together: each counts the same, between 0 and 100 %. */
    export interface PlanStanding {
        /** Number of objectives. */
        objectives: number;
        /** How many have reached their target. */
        reached: number;
        /** How many are behind linear pace. */
        behind: number;
        /** Mean progress in whole per cent; null without objectives. */
        progress?: number | null;
        /** Mean linear pace in whole per cent; null without objectives. */
        pace?: number | null;
    }

    /** What a page shows of the plan it works on. */
    export interface PlanSummary {
        /** Id of the plan. */
        id: string;
        /** Name of the plan. */
        name: string;
        /** Name of the account the plan is for. */
        accountName: string;
        /** Status as stored: Draft, In Review, Active or Closed. */
        status: string;
        /** Status in the user's language. */
        statusLabel: string;
        /** First day of the plan's period. */
        periodStart: string;
        /** Last day of the plan's period. */
        periodEnd: string;
        /** Name of the key account manager, or null while there is none. */
        keyAccountManager?: string | null;
        /** True if nothing on the plan can be changed any more. */
        isClosed: boolean;
    }

    /** A role of a plan's team as a page shows it. */
    export interface PlanTeamRole {
        /** Id of the role. */
        id: string;
        /** What the role is called. */
        name: string;
        /** What is done in the role, as stored. */
        role: string;
        /** What is done in the role, in the user's language. */
        roleLabel: string;
        /** Filled, Proposed or Vacant. */
        staffing: string;
        /** Who fills it or is proposed for it; null while it is vacant. */
        member?: TeamMember | null;
        /** True if its member was deactivated or frozen, so that somebody else has to take over. */
        needsSuccessor: boolean;
        /** The day by which it must be filled, or null. */
        neededBy?: string | null;
        /** True if nobody works in the role and the day has passed. */
        isOverdue: boolean;
        /** What the person must know or be able to do, or null. */
        skills?: string | null;
        /** Percent of the member's time that this role takes, or null. */
        shareOfTime?: number | null;
        /** True if all roles of the member together take more than their whole time. */
        isOverbooked: boolean;
        /** Read or Edit. */
        access: string;
        /** On which level of our management the role stands, as stored, or null. */
        level?: string | null;
        /** The same in the user's language, or null. */
        levelLabel?: string | null;
        /** The stakeholder with whom the role is paired, or null. */
        counterpartId?: string | null;
        /** Their name, or null. */
        counterpartName?: string | null;
        /** On which level of the customer's management they stand, as stored, or null. */
        counterpartLevel?: string | null;
        /** The same in the user's language, or null. */
        counterpartLevelLabel?: string | null;
        /** match, mismatch, unknown or missing; null for a role that needs no counterpart and has none. */
        pairing?: string | null;
        /** True if the plan itself names who is in this role, so that it is handed over and not removed. */
        isLead: boolean;
        /** How many responsibilities the role has. */
        responsibilities: number;
    }

    /** What changed on a plan since the user's last visit. */
    export interface PlanVisitAnswer {
        /** When the user was here before; null at the first visit. */
        lastVisit?: string | null;
        /** What others changed since, the latest first; empty at the first visit. */
        changes: PlanChange[];
    }

    /** One kind of item in the comparison of a plan with that of the period before. */
    export interface PlanYearPart {
        /** The kind of item in the user's language, such as "Objectives". */
        label: string;
        /** Its items: those of now, then those that are not continued. */
        rows: PlanYearRow[];
    }

    /** An item of a plan beside what it continues from the period before. */
    export interface PlanYearRow {
        /** The item now; of the period before if it is not continued. */
        name: string;
        /** How it stood at the end of the period before; null if it is new. */
        before?: string | null;
        /** How it stands now; null if it is not continued. */
        now?: string | null;
    }

    /** A conversation of one of us with one of their people, held or planned. */
    export interface PlannedConversation {
        /** Id of the task or event. */
        id: string;
        /** What it is about. */
        subject: string;
        /** The day it was held or is planned for, or null. */
        day?: string | null;
        /** True if it was held. */
        isHeld: boolean;
        /** True if it is planned and its day is over. */
        isLate: boolean;
        /** Name of whoever of us talks. */
        ownerName: string;
        /** True if it is the running user's. */
        isMine: boolean;
        /** Name of the theme, or null. */
        themeName?: string | null;
        /** What came of it, or null. */
        outcome?: string | null;
        /** What we do next, or null. */
        nextStep?: string | null;
    }

    /** All that the ledger of expectations and promises needs to draw itself, in one answer. */
    export interface PromiseLedger {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** What is expected and promised, the soonest due first. */
        promises: PlanPromise[];
        /** The plan's stakeholders, to choose from; the value is the id. */
        people: PicklistChoice[];
        /** The plan's objectives, to choose from; the value is the id. */
        objectives: PicklistChoice[];
        /** The plan's themes, to choose from; the value is the id. */
        themes: PicklistChoice[];
        /** The account and its subsidiaries: people there can confirm. */
        accountIds: string[];
        /** True if the user may add, change and settle promises here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** What one role has to do with an item, as a page shows and sends it. */
    export interface ResponsibilityCell {
        /** The role. */
        roleId: string;
        /** Responsible, Accountable, Consulted or Informed; null for nothing. */
        involvement?: string | null;
    }

    /** A role as the head of a column. */
    export interface ResponsibilityColumn {
        /** The role. */
        id: string;
        /** What the role is called. */
        name: string;
        /** Who fills it or is proposed for it; null while it is vacant. */
        memberName?: string | null;
        /** True if nobody works in the role. */
        isVacant: boolean;
    }

    /** An item of a plan as a page names it. */
    export interface ResponsibilityItemInput {
        /** The plan. */
        planId: string;
        /** objective, theme, stakeholder or activity. */
        kind: string;
        /** Id of the objective, theme or stakeholder; null for an activity. */
        itemId?: string | null;
        /** Name of the activity; for other kinds it is not looked at. */
        name: string;
    }

    /** Who does, answers for, is asked and is told what, on one plan. */
    export interface ResponsibilityMatrix {
        /** The team's roles: the columns. */
        roles: ResponsibilityColumn[];
        /** The items, kind by kind: the rows. */
        rows: ResponsibilityRow[];
        /** True if the running user may change it. */
        canEdit: boolean;
        /** How many stakeholders of the plan stand in no row, since neither weight nor a responsibility brings them in. */
        stakeholdersLeftOut: number;
        /** Involvements in the user's language, in the order in which a click goes through them. */
        involvements: PicklistChoice[];
    }

    /** One row of the matrix: an item of the plan, and what each role has to do with it. */
    export interface ResponsibilityRow {
        /** Tells the row from all others of the plan. */
        key: string;
        /** objective, theme, stakeholder or activity. */
        kind: string;
        /** Id of the item; null for an activity, which is known by its name. */
        itemId?: string | null;
        /** Name of the item. */
        name: string;
        /** What the roles have to do with it; roles that have nothing to do with it are left out. */
        cells: ResponsibilityCell[];
        /** The role that answers for it, or null while none does. */
        accountableId?: string | null;
    }

    /** How changing a row of the matrix ended. Either `row` is the row as stored, or `errors` says why nothing was changed. */
    export interface ResponsibilitySaveResult {
        /** The row as stored; null if it was refused. */
        row?: ResponsibilityRow | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** A responsibility as it was before it was handed over, to put it back. */
    export interface ResponsibilitySnapshot {
        /** The responsibility. */
        id: string;
        /** The role that had it. */
        roleId: string;
        /** What the role had to do with its item. */
        involvement: string;
    }

    /** Something on a plan, and what to do with it in the next period. */
    export interface RolloverItem {
        /** Id of the item. */
        id: string;
        /** Qualified API name of the kind of item. */
        part: string;
        /** The kind of item in the user's language, such as "Objectives". */
        partLabel: string;
        /** The item in a few words; what the user wrote if it is revised. */
        name: string;
        /** How it stands, for the user, or null. */
        note?: string | null;
        /** True if the user can put it in other words. */
        canRename: boolean;
        /** True if it has a figure to reach, which may still be empty. */
        hasTarget: boolean;
        /** What that figure is called in the user's language; null to call it its target. */
        targetLabel?: string | null;
        /** Its target; the new one if it is revised; null if it has none. */
        target?: number | null;
        /** keep, revise or drop. */
        choice: string;
    }

    /** All that the map and the list of stakeholders need to draw themselves, in one answer. */
    export interface StakeholderBoard {
        /** The plan the stakeholders belong to; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** The plan's stakeholders, the most powerful first. */
        stakeholders: PlanStakeholder[];
        /** Of so many stakeholders the last contact can be asked for at once, where the board does not tell it. */
        mostContactsAtOnce: number;
        /** What a user can choose from. */
        choices: StakeholderChoices;
        /** True if the user may add, rate and remove stakeholders here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
    }

    /** A contact who can be added to a plan. */
    export interface StakeholderCandidate {
        /** Id of the contact. */
        id: string;
        /** Name of the person. */
        name: string;
        /** What the person is at the customer, or null. */
        title?: string | null;
        /** The account the person belongs to. */
        accountName: string;
    }

    /** The values a user can choose from when rating a stakeholder, in the user's language. */
    export interface StakeholderChoices {
        /** Decision roles. */
        roles: PicklistChoice[];
        /** Attitudes from unaware to leading; also the columns of the map. */
        attitudes: PicklistChoice[];
    }

    /** When somebody of us last talked with a stakeholder, and whether that is long ago. */
    export interface StakeholderContact {
        /** Id of the stakeholder. */
        id: string;
        /** Day of the last completed task or past event, or null. */
        lastContact?: string | null;
        /** True if there was no contact within the cadence. */
        isOverdue: boolean;
        /** True for a decision maker with whom nobody talks. */
        isSilent: boolean;
    }

    /** The ratings of a stakeholder as a user entered them, not yet checked. What is null is left empty. */
    export interface StakeholderInput {
        /** Id of the stakeholder. */
        id: string;
        /** One of the values of StakeholderChoices.roles, or null. */
        role?: string | null;
        /** 1 (little) to 5 (the last word), or null. */
        power?: number | null;
        /** 1 (little) to 5 (daily), or null. */
        interest?: number | null;
        /** One of the values of StakeholderChoices.attitudes, or null. */
        attitudeNow?: string | null;
        /** One of the values of StakeholderChoices.attitudes, or null. */
        attitudeWanted?: string | null;
        /** 0 (none) to 3 (trusted), or null. */
        relationshipNow?: number | null;
        /** 0 (none) to 3 (trusted), or null. */
        relationshipWanted?: number | null;
        /** 1 to 365 days, or null. */
        cadenceDays?: number | null;
        /** The ratings as the user found them; those that are the same are not written; null writes all of them. */
        was?: StakeholderInput | null;
    }

    /** A link as a user drew it, not yet checked. */
    export interface StakeholderLinkInput {
        /** Id of the link, or null for a new one. */
        id?: string | null;
        /** The plan both people belong to; told when the link is new. */
        planId: string;
        /** The stakeholder the link leads from, or null while none is chosen. */
        fromId?: string | null;
        /** The stakeholder the link leads to, or null while none is chosen. */
        toId?: string | null;
        /** One of the values of OrgChart.kinds. */
        kind: string;
        /** 1 (weak) to 3 (strong). */
        strength: number;
        /** What the team should keep in mind, or null. */
        note?: string | null;
        /** The link as the user found it before writing; null writes everything whatever is stored. */
        was?: StakeholderLinkInput | null;
    }

    /**
     * How drawing or changing a link ended. Either `link` holds it as it is now stored, or `errors` says why it was refused, and
     * nothing was written.
     */
    export interface StakeholderLinkSaveResult {
        /** The link as stored; null if it was refused. */
        link?: PlanStakeholderLink | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** Where a stakeholder stood on the map on a day in the past. */
    export interface StakeholderPosition {
        /** Id of the stakeholder. */
        stakeholderId: string;
        /** 1 (little) to 5 (the last word). */
        power: number;
        /** Attitude as stored. */
        attitude: string;
    }

    /**
     * How adding or rating stakeholders ended. Either `stakeholders` holds them as they are now stored, or `errors` says why it
     * was refused, and nothing was written.
     */
    export interface StakeholderSaveResult {
        /** The stakeholders as stored; empty if it was refused. */
        stakeholders: PlanStakeholder[];
        /** Why it was refused, each reason once; empty if it was saved. */
        errors: FieldError[];
    }

    /** All that the whitespace matrix and the list of themes need to draw themselves, in one answer. */
    export interface Strategy {
        /** The plan; null if there is none the user may see. */
        plan?: PlanSummary | null;
        /** True if the user may change cells and themes here. */
        canEdit: boolean;
        /** True if the user may create a plan where there is none. */
        canCreatePlan: boolean;
        /** True if the user may create opportunities. */
        canOpenDeals: boolean;
        /** ISO code of the currency of all amounts. */
        currencyCode: string;
        /** Rows of the matrix, as a tree reads. */
        units: BuyingUnit[];
        /** Columns of the matrix, in the catalogue’s order. */
        offerings: OfferingColumn[];
        /** Cells about which something is known. */
        cells: WhitespaceCell[];
        /** All statuses a cell can have. */
        statuses: PicklistChoice[];
        /** What we talk about. */
        themes: ThemeCard[];
        /** Objectives of the plan, to choose from; the value is the id. */
        objectives: PicklistChoice[];
    }

    /** The team of a plan as a page shows it. */
    export interface TeamBoard {
        /** The plan, or null if the account has none that the user may see. */
        plan?: PlanSummary | null;
        /** The roles of its team. */
        roles: PlanTeamRole[];
        /** The stakeholders with whom roles can be paired. */
        counterparts: TeamCounterpart[];
        /** What can be chosen. */
        choices: TeamChoices;
        /** True if the running user may change the team. */
        canEdit: boolean;
        /** True if the team can be compared with the account team. */
        usesAccountTeam: boolean;
        /** True if the running user may create a plan. */
        canCreatePlan: boolean;
    }

    /** The values a user can choose from when writing a team role, in the user's language. */
    export interface TeamChoices {
        /** What can be done in a role. */
        roles: PicklistChoice[];
        /** Filled, Proposed, Vacant. */
        staffings: PicklistChoice[];
        /** Read, Edit. */
        accesses: PicklistChoice[];
        /** Levels of management, the highest first. */
        levels: PicklistChoice[];
    }

    /** A stakeholder with whom a role can be paired. */
    export interface TeamCounterpart {
        /** The stakeholder. */
        id: string;
        /** Their name. */
        name: string;
        /** Their level at the customer, as stored, or null. */
        level?: string | null;
    }

    /** What a team has to know about one of its people. */
    export interface TeamMember {
        /** The user. */
        id: string;
        /** Their name. */
        name: string;
        /** False once the user was deactivated. */
        isActive: boolean;
        /** True while an administrator keeps the user from signing in. */
        isFrozen: boolean;
        /** False if no permission set or profile lets the user read plans, so that a role opens nothing for them. */
        mayUsePlans: boolean;
        /** Percent of their time that all their roles take together, on this plan and on others of the same time. */
        shareOfTime: number;
    }

    /** How removing a role ended: what its page needs to take it back, or why it was refused. */
    export interface TeamRemoval {
        /** What was handed over, as it was before. */
        handedOver: ResponsibilitySnapshot[];
        /** Why nothing was removed; empty if it was. */
        errors: FieldError[];
    }

    /** Which role is to be removed, and who takes over from it. */
    export interface TeamRemovalInput {
        /** The role. */
        roleId: string;
        /** The role that takes over its responsibilities; null if it has none. */
        successorId?: string | null;
    }

    /** A team role as a user entered it, not yet checked. What is null is left empty. */
    export interface TeamRoleInput {
        /** Id of the role; null for a new one. */
        id?: string | null;
        /** The plan; looked at for a new role only. */
        planId: string;
        /** What the role is called; empty for the name of what is done in it. */
        name: string;
        /** One of TeamChoices.roles. */
        role: string;
        /** One of TeamChoices.staffings. */
        staffing: string;
        /** Who fills the role or is proposed for it, or null. */
        memberId?: string | null;
        /** The day by which it must be filled, or null. */
        neededBy?: string | null;
        /** What the person must know or be able to do, or null. */
        skills?: string | null;
        /** 0 to 100 percent, or null. */
        shareOfTime?: number | null;
        /** One of TeamChoices.accesses. */
        access: string;
        /** One of TeamChoices.levels, or null. */
        level?: string | null;
        /** A stakeholder of the plan, or null. */
        counterpartId?: string | null;
        /** On which level of the customer's management the counterpart stands, or null; kept with the stakeholder. */
        counterpartLevel?: string | null;
        /**
         * The role as the user found it before writing; null writes everything whatever is stored. Its `counterpartLevel` is that
         * of the counterpart who is chosen now.
         */
        was?: TeamRoleInput | null;
    }

    /** How writing a team role ended. Either `role` is the role as stored, or `errors` says why nothing was written. */
    export interface TeamSaveResult {
        /** The role as stored; null if it was refused. */
        role?: PlanTeamRole | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }

    /** A theme as a page shows it, with how often it was talked about. */
    export interface ThemeCard {
        /** Id of the theme. */
        id: string;
        /** The theme in a few words. */
        name: string;
        /** The sentence to remember, or null. */
        keyMessage?: string | null;
        /** What it is worth to the customer, or null. */
        valueProposition?: string | null;
        /** With whom we talk about it, or null. */
        audience?: string | null;
        /** The objective it serves, or null. */
        objectiveId?: string | null;
        /** Name of that objective, or null. */
        objectiveName?: string | null;
        /** First day, or null. */
        activeFrom?: string | null;
        /** Last day, or null. */
        activeTo?: string | null;
        /** Where today stands: ahead, active or over. */
        period: string;
        /** Conversations held about it. */
        talks: number;
        /** Day of the last one, or null. */
        lastTalkedOn?: string | null;
    }

    /** A stored cell of the whitespace matrix, with what is needed to draw it. A cell that is not stored is unknown. */
    export interface WhitespaceCell {
        /** The row. */
        unitId: string;
        /** The column. */
        offeringId: string;
        /** The status that counts, as stored. */
        status: string;
        /** True if it was set by hand. */
        isManual: boolean;
        /** Won within the plan’s period; null for none. */
        revenue?: number | null;
        /** Open pipeline; null for none. */
        openAmount?: number | null;
        /** What we could sell a year, or null. */
        potential?: number | null;
        /** When the contract with the present supplier ends, or null. */
        contractEnd?: string | null;
    }

    /** All that is known about a cell: what is calculated and what it rests on, and apart from it what was set by hand. */
    export interface WhitespaceCellDetail {
        /** Id of the record; null while nothing is stored. */
        id?: string | null;
        /** The status that counts, as stored. */
        status: string;
        /** What deals and assets say, as stored. */
        calculatedStatus: string;
        /** The same in the user’s language. */
        calculatedStatusLabel: string;
        /** What was set by hand, as stored; null to go by the calculation. */
        manualStatus?: string | null;
        /** Why it was set by hand, or null. */
        manualReason?: string | null;
        /** Who set it, or null. */
        setBy?: string | null;
        /** When it was set, or null. */
        setOn?: string | null;
        /** Won within the plan’s period. */
        revenue: number;
        /** Open pipeline. */
        openAmount: number;
        /** Opportunities won that it rests on. */
        wonCount: number;
        /** Opportunities open that it rests on. */
        openCount: number;
        /** Our assets in use. */
        assetCount: number;
        /** Competitors’ assets in use. */
        competitorAssetCount: number;
        /** Close date of the newest won opportunity, or null. */
        lastWonOn?: string | null;
        /** When the calculated values last changed, or null. */
        calculatedOn?: string | null;
        /** What they spend a year, or null. */
        knownSpend?: number | null;
        /** What we could sell a year, or null. */
        potential?: number | null;
        /** Who supplies it today, or null. */
        competitor?: string | null;
        /** When the present contract ends, or null. */
        contractEnd?: string | null;
        /** Days from today until then; negative if it is over; null without a contract. */
        daysToContractEnd?: number | null;
        /** What we talk about to open it, or null. */
        themeId?: string | null;
        /** The objective a deal here would serve, or null. */
        objectiveId?: string | null;
        /** The opportunities it rests on that the user may see, the newest first. */
        deals: WhitespaceDeal[];
        /** How many more there are that the user may not see. */
        hiddenDeals: number;
    }

    /** What a user wrote about a cell, not yet checked. */
    export interface WhitespaceCellInput {
        /** The plan. */
        planId: string;
        /** The buying unit. */
        unitId: string;
        /** The offering. */
        offeringId: string;
        /** One of the statuses, or empty to go by the calculation. */
        manualStatus: string;
        /** Why the calculation does not hold, or null. */
        manualReason?: string | null;
        /** What they spend a year, or null. */
        knownSpend?: number | null;
        /** What we could sell a year, or null. */
        potential?: number | null;
        /** Who supplies it today, or null. */
        competitor?: string | null;
        /** When the present contract ends, or null. */
        contractEnd?: string | null;
        /** What we talk about to open it, or null. */
        themeId?: string | null;
        /** The objective a deal here would serve, or null. */
        objectiveId?: string | null;
        /** The cell as the user found it before writing; null writes everything whatever is stored. */
        was?: WhitespaceCellInput | null;
    }

    /** An opportunity that a cell’s status rests on. */
    export interface WhitespaceDeal {
        /** Id of the opportunity. */
        id: string;
        /** Its name. */
        name: string;
        /** Its stage in the user’s language. */
        stage: string;
        /** Its amount, or null. */
        amount?: number | null;
        /** ISO code of the amount’s currency. */
        currencyCode: string;
        /** When it was or will be closed. */
        closeDate: string;
        /** True if it was won. */
        isWon: boolean;
    }

    /** What came of saving a cell: it was saved, or `errors` says why it was refused, field by field, and nothing was written. */
    export interface WhitespaceSaveResult {
        /** The cell as stored; null if it was refused. */
        cell?: WhitespaceCell | null;
        /** Why it was refused; empty if it was saved. */
        errors: FieldError[];
    }
}

declare module '@salesforce/apex/CompetitorPositionController.savePosition' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds a competitor position (no id) or changes one.
     *
     * @param input the competitor position as the user wrote it
     * @return the competitor position as stored, or why what was entered is refused
     */
    const savePosition: ApexMethod<{ input: Apex.CompetitorPositionInput }, Apex.CompetitorPositionSaveResult>;
    export default savePosition;
}

declare module '@salesforce/apex/CompetitorPositionController.deletePosition' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes a competitor position.
     *
     * @param recordId the competitor position
     */
    const deletePosition: ApexMethod<{ recordId: string }, void>;
    export default deletePosition;
}

declare module '@salesforce/apex/ContactStandingController.getStandings' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * How a contact stands on the plans that the user may see.
     *
     * @param contactId the contact
     * @return the standings
     */
    const getStandings: ApexMethod<{ contactId: string }, Apex.ContactStandings>;
    export default getStandings;
}

declare module '@salesforce/apex/ConversationController.getConversations' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The conversations of one of us with one of their people, those to be held first, then the latest.
     *
     * @param question whose conversations
     * @return those that the user may see
     */
    const getConversations: ApexMethod<{ question: Apex.ConversationQuestion }, Apex.PlannedConversation[]>;
    export default getConversations;
}

declare module '@salesforce/apex/ConversationController.planConversation' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Plans a conversation: a meeting with all who are named, or a task for each.
     *
     * @param input the conversation as the user plans it
     * @return the ids of what was made, or why what was entered is refused
     */
    const planConversation: ApexMethod<{ input: Apex.ConversationInput }, Apex.ConversationSaveResult>;
    export default planConversation;
}

declare module '@salesforce/apex/ConversationController.removeConversations' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes conversations away that were planned a moment ago.
     *
     * @param activityIds tasks and events
     */
    const removeConversations: ApexMethod<{ activityIds: string[] }, void>;
    export default removeConversations;
}

declare module '@salesforce/apex/ConversationController.holdConversation' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes that a planned conversation was held.
     *
     * @param input the day, the outcome and the next step
     * @return how it was before, or why what was entered is refused
     */
    const holdConversation: ApexMethod<{ input: Apex.ConversationHold }, Apex.ConversationSaveResult>;
    export default holdConversation;
}

declare module '@salesforce/apex/ConversationController.reopenConversation' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes back that a conversation was held.
     *
     * @param state how it was before
     */
    const reopenConversation: ApexMethod<{ state: Apex.ConversationState }, void>;
    export default reopenConversation;
}

declare module '@salesforce/apex/CoverageController.getFrame' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What the matrix of a plan is drawn from: our roles, their people and the themes.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the frame; without a plan if the account has none that the user may see
     */
    const getFrame: ApexMethod<{ recordId: string }, Apex.CoverageFrame>;
    export default getFrame;
}

declare module '@salesforce/apex/CoverageController.getRows' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Rows of the matrix, always as they are now.
     *
     * @param question for which rows
     * @return the rows with their shares
     */
    const getRows: ApexMethod<{ question: Apex.CoverageQuestion }, Apex.CoverageRows>;
    export default getRows;
}

declare module '@salesforce/apex/CoverageController.setCadences' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Sets how often our roles shall talk with their people, all or none.
     *
     * @param inputs role, person and theme, each with its cadence
     * @return what was planned before, or why it was refused
     */
    const setCadences: ApexMethod<{ inputs: Apex.CoverageInput[] }, Apex.CoverageSaveResult>;
    export default setCadences;
}

declare module '@salesforce/apex/CustomerGoalController.saveGoal' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds a customer goal (no id) or changes one.
     *
     * @param input the customer goal as the user wrote it
     * @return the customer goal as stored, or why what was entered is refused
     */
    const saveGoal: ApexMethod<{ input: Apex.CustomerGoalInput }, Apex.CustomerGoalSaveResult>;
    export default saveGoal;
}

declare module '@salesforce/apex/CustomerGoalController.confirmGoal' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes who at the customer confirmed a goal, and when.
     *
     * @param goalId the goal
     * @param contactId who confirmed it
     * @param day the day of it
     * @return the goal as stored, or why the confirmation is refused
     */
    const confirmGoal: ApexMethod<{ goalId: string; contactId: string; day: string }, Apex.CustomerGoalSaveResult>;
    export default confirmGoal;
}

declare module '@salesforce/apex/CustomerGoalController.deleteGoal' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes a customer goal.
     *
     * @param recordId the customer goal
     */
    const deleteGoal: ApexMethod<{ recordId: string }, void>;
    export default deleteGoal;
}

declare module '@salesforce/apex/ExpectationController.getLedger' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The ledger of a plan: what is expected of us, what we promised and what became of it.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the ledger; without a plan if the account has none that the user may see
     */
    const getLedger: ApexMethod<{ recordId: string }, Apex.PromiseLedger>;
    export default getLedger;
}

declare module '@salesforce/apex/ExpectationController.saveExpectations' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds expectations (no id), changes or settles them; all or none.
     *
     * @param inputs the expectations as the user wrote them
     * @return them as stored, or why what was entered is refused
     */
    const saveExpectations: ApexMethod<{ inputs: Apex.ExpectationInput[] }, Apex.ExpectationSaveResult>;
    export default saveExpectations;
}

declare module '@salesforce/apex/ExpectationController.confirmExpectation' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes who at the customer confirmed that a promise was kept, and when.
     *
     * @param expectationId the expectation
     * @param contactId who confirmed it
     * @param day the day of it
     * @return the promise as stored, or why the confirmation is refused
     */
    const confirmExpectation: ApexMethod<{ expectationId: string; contactId: string; day: string }, Apex.ExpectationSaveResult>;
    export default confirmExpectation;
}

declare module '@salesforce/apex/ExpectationController.deleteExpectations' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes expectations; they can be restored.
     *
     * @param expectationIds the expectations
     */
    const deleteExpectations: ApexMethod<{ expectationIds: string[] }, void>;
    export default deleteExpectations;
}

declare module '@salesforce/apex/ExpectationController.restoreExpectations' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings expectations back that were deleted a moment ago.
     *
     * @param expectationIds the deleted expectations
     * @return them as they stand on the plan again
     */
    const restoreExpectations: ApexMethod<{ expectationIds: string[] }, Apex.PlanPromise[]>;
    export default restoreExpectations;
}

declare module '@salesforce/apex/FeedbackController.getBoard' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The feedback that concerns the running user.
     *
     * @param recordId the account or plan of the page
     * @return what they received and gave, and what those received whom they lead
     */
    const getBoard: ApexMethod<{ recordId: string }, Apex.FeedbackBoard>;
    export default getBoard;
}

declare module '@salesforce/apex/FeedbackController.getChoices' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What feedback can be about and whom it can be for.
     *
     * @param recordId an account, a plan, or what it is about
     * @return the choices
     */
    const getChoices: ApexMethod<{ recordId: string }, Apex.FeedbackChoices>;
    export default getChoices;
}

declare module '@salesforce/apex/FeedbackController.giveFeedback' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Gives feedback.
     *
     * @param input the feedback as the user entered it
     * @return the feedback as stored, or why what was entered is refused
     */
    const giveFeedback: ApexMethod<{ input: Apex.FeedbackInput }, Apex.FeedbackSaveResult>;
    export default giveFeedback;
}

declare module '@salesforce/apex/FeedbackController.acknowledgeFeedback' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Acknowledges feedback that the user received.
     *
     * @param feedbackId the feedback
     * @param reply what the user answers, or nothing
     */
    const acknowledgeFeedback: ApexMethod<{ feedbackId: string; reply: string }, void>;
    export default acknowledgeFeedback;
}

declare module '@salesforce/apex/FeedbackController.withdrawFeedback' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes back what the user gave, before it is acknowledged.
     *
     * @param feedbackId the feedback
     */
    const withdrawFeedback: ApexMethod<{ feedbackId: string }, void>;
    export default withdrawFeedback;
}

declare module '@salesforce/apex/GoldenThreadController.getThread' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The thread of a plan: from why through what to what came of it.
     *
     * @param recordId a plan; an account, for its current plan; or an item of a plan, to begin with what belongs to it: a
     * factor, customer goal, objective, theme, conversation, whitespace cell or opportunity
     * @return the thread; without a plan if the account has none that the user may see
     */
    const getThread: ApexMethod<{ recordId: string }, Apex.GoldenThread>;
    export default getThread;
}

declare module '@salesforce/apex/MarketController.getMarket' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What the customer wants and who else is there.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return goals and competitors; without a plan if the account has none that the user may see
     */
    const getMarket: ApexMethod<{ recordId: string }, Apex.Market>;
    export default getMarket;
}

declare module '@salesforce/apex/NightlyJobsController.getJobs' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /** @return how each nightly job stands in the schedule, in the order of the night */
    const getJobs: ApexMethod<undefined, Apex.NightlyJobState[]>;
    export default getJobs;
}

declare module '@salesforce/apex/NightlyJobsController.scheduleJobs' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Puts the schedule right. Jobs that were missing or wrong then run as the running user.
     *
     * @return how each job stands now
     */
    const scheduleJobs: ApexMethod<undefined, Apex.NightlyJobState[]>;
    export default scheduleJobs;
}

declare module '@salesforce/apex/ObjectiveController.getObjectives' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The objectives of a plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the list; without a plan if the account has none that the user may see
     */
    const getObjectives: ApexMethod<{ recordId: string }, Apex.ObjectiveList>;
    export default getObjectives;
}

declare module '@salesforce/apex/ObjectiveController.saveObjective' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds an objective (no id) or changes one.
     *
     * @param input the objective as the user wrote it
     * @return the objective as stored, or why what was entered is refused
     */
    const saveObjective: ApexMethod<{ input: Apex.ObjectiveInput }, Apex.ObjectiveSaveResult>;
    export default saveObjective;
}

declare module '@salesforce/apex/ObjectiveController.measureNow' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings the automatic objectives of a plan up to date.
     *
     * @param planId the plan
     * @return its objectives as stored now
     */
    const measureNow: ApexMethod<{ planId: string }, Apex.PlanObjective[]>;
    export default measureNow;
}

declare module '@salesforce/apex/ObjectiveController.deleteObjective' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes an objective; it can be restored.
     *
     * @param objectiveId the objective
     */
    const deleteObjective: ApexMethod<{ objectiveId: string }, void>;
    export default deleteObjective;
}

declare module '@salesforce/apex/ObjectiveController.restoreObjective' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings back an objective that was deleted a moment ago.
     *
     * @param objectiveId the deleted objective
     * @return the objective as it stands in the list again
     */
    const restoreObjective: ApexMethod<{ objectiveId: string }, Apex.PlanObjective>;
    export default restoreObjective;
}

declare module '@salesforce/apex/PersonalDataController.previewPersonalData' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What the package holds on a contact and what erasing would do with it.
     *
     * @param contactId the contact
     * @return kinds and counts, without the data
     */
    const previewPersonalData: ApexMethod<{ contactId: string }, Apex.PersonalDataOverview>;
    export default previewPersonalData;
}

declare module '@salesforce/apex/PersonalDataController.findWithoutContact' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Persons who are still named although their contact was deleted.
     *
     * @param name part of the name, two characters at least
     * @return ids of the deleted contacts and names
     */
    const findWithoutContact: ApexMethod<{ name: string }, Apex.PicklistChoice[]>;
    export default findWithoutContact;
}

declare module '@salesforce/apex/PersonalDataController.exportPersonalData' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * All that the package holds on a contact. It is noted in the log.
     *
     * @param contactId the contact
     * @return the data
     */
    const exportPersonalData: ApexMethod<{ contactId: string }, Apex.PersonalDataExport>;
    export default exportPersonalData;
}

declare module '@salesforce/apex/PersonalDataController.erasePersonalData' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Erases what the package holds on a contact, all or nothing. It is noted in the log.
     *
     * @param contactId the contact
     * @return what was erased
     */
    const erasePersonalData: ApexMethod<{ contactId: string }, Apex.PersonalDataOverview>;
    export default erasePersonalData;
}

declare module '@salesforce/apex/PestelController.getBoard' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The board of a plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the board; without a plan if the account has none that the user may see
     */
    const getBoard: ApexMethod<{ recordId: string }, Apex.PestelBoard>;
    export default getBoard;
}

declare module '@salesforce/apex/PestelController.saveFactor' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds a factor (no id) or changes one.
     *
     * @param input the factor as the user wrote it
     * @return the factor as stored, or why what was entered is refused
     */
    const saveFactor: ApexMethod<{ input: Apex.PestelFactorInput }, Apex.PestelSaveResult>;
    export default saveFactor;
}

declare module '@salesforce/apex/PestelController.markReviewed' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes that a factor was looked at today and still holds.
     *
     * @param factorId the factor
     * @return the factor as stored now
     */
    const markReviewed: ApexMethod<{ factorId: string }, Apex.PestelFactor>;
    export default markReviewed;
}

declare module '@salesforce/apex/PestelController.deleteFactor' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes a factor; it can be restored.
     *
     * @param factorId the factor
     */
    const deleteFactor: ApexMethod<{ factorId: string }, void>;
    export default deleteFactor;
}

declare module '@salesforce/apex/PestelController.restoreFactor' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings back a factor that was deleted a moment ago.
     *
     * @param factorId the deleted factor
     * @return the factor as it stands on the board again
     */
    const restoreFactor: ApexMethod<{ factorId: string }, Apex.PestelFactor>;
    export default restoreFactor;
}

declare module '@salesforce/apex/PestelController.createTask' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Creates a task in response to a factor, on the factor's plan.
     *
     * @param input the task as the user wrote it
     * @return the factor with its tasks, or why what was entered is refused
     */
    const createTask: ApexMethod<{ input: Apex.PestelTaskInput }, Apex.PestelSaveResult>;
    export default createTask;
}

declare module '@salesforce/apex/PestelController.previewCopy' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Where a factor that moves a whole market can be copied to.
     *
     * @param factorId the factor
     * @return active plans of other accounts of the same industry that the user may edit
     */
    const previewCopy: ApexMethod<{ factorId: string }, Apex.PestelCopyPreview>;
    export default previewCopy;
}

declare module '@salesforce/apex/PestelController.copyFactor' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Copies a factor to plans of other accounts; those that refuse keep the others from nothing.
     *
     * @param factorId the factor
     * @param planIds the chosen plans
     * @return one result per plan
     */
    const copyFactor: ApexMethod<{ factorId: string; planIds: string[] }, Apex.PestelCopyResult[]>;
    export default copyFactor;
}

declare module '@salesforce/apex/PlanController.getOverview' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The overview of an account's plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the overview; without a plan if the account has none that the user may see
     */
    const getOverview: ApexMethod<{ recordId: string }, Apex.PlanOverview>;
    export default getOverview;
}

declare module '@salesforce/apex/PlanController.visit' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes that the user looks at the plan now.
     *
     * @param planId the plan
     * @return what others changed since the user was here before
     */
    const visit: ApexMethod<{ planId: string }, Apex.PlanVisitAnswer>;
    export default visit;
}

declare module '@salesforce/apex/PlanController.propose' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What a new plan of an account would look like.
     *
     * @param accountId the account
     * @return the proposal
     */
    const propose: ApexMethod<{ accountId: string }, Apex.PlanInput>;
    export default propose;
}

declare module '@salesforce/apex/PlanController.createPlan' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Begins a plan.
     *
     * @param input the plan as the user wrote it
     * @return the plan as stored, or why what was entered is refused
     */
    const createPlan: ApexMethod<{ input: Apex.PlanInput }, Apex.PlanSaveResult>;
    export default createPlan;
}

declare module '@salesforce/apex/PlanController.movePlan' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes a plan to another state of its life.
     *
     * @param planId the plan
     * @param status one of the plan's moves
     * @return the plan as it stands now
     */
    const movePlan: ApexMethod<{ planId: string; status: string }, Apex.PlanSummary>;
    export default movePlan;
}

declare module '@salesforce/apex/PlanController.reviewPlan' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Notes that the whole plan was gone through today.
     *
     * @param planId the plan
     * @param comment what was found
     */
    const reviewPlan: ApexMethod<{ planId: string; comment: string }, void>;
    export default reviewPlan;
}

declare module '@salesforce/apex/PlanController.getRolloverItems' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * What could go over to the next period.
     *
     * @param planId the plan that ends
     * @return its items with a proposal each
     */
    const getRolloverItems: ApexMethod<{ planId: string }, Apex.RolloverItem[]>;
    export default getRolloverItems;
}

declare module '@salesforce/apex/PlanController.compareYears' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * All of a plan beside that of the period before.
     *
     * @param planId the plan of now
     * @return the kinds of items that one of the two holds; empty if there was no period before
     */
    const compareYears: ApexMethod<{ planId: string }, Apex.PlanYearPart[]>;
    export default compareYears;
}

declare module '@salesforce/apex/PlanController.rollOver' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Makes the plan of the next period. All or nothing.
     *
     * @param planId the plan that ends
     * @param items what to do with each item
     * @param closePrevious whether to close the old plan now
     * @return the new plan
     */
    const rollOver: ApexMethod<{ planId: string; items: Apex.RolloverItem[]; closePrevious: boolean }, Apex.PlanSummary>;
    export default rollOver;
}

declare module '@salesforce/apex/PlanPresentationController.getPresentation' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * A plan, ready to be presented or printed.
     *
     * @param recordId an account, for its current plan, or a plan
     * @param forCustomer true for the copy that the customer may have: what is internal is not even read
     * @return the presentation; without a plan if the account has none that the user may see
     */
    const getPresentation: ApexMethod<{ recordId: string; forCustomer: boolean }, Apex.PlanPresentation>;
    export default getPresentation;
}

declare module '@salesforce/apex/ResponsibilityController.getMatrix' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The matrix of a plan.
     *
     * @param planId the plan
     * @param everybody true to list all stakeholders, also those of less weight
     * @return its roles and items, and who has to do with what
     */
    const getMatrix: ApexMethod<{ planId: string; everybody: boolean }, Apex.ResponsibilityMatrix>;
    export default getMatrix;
}

declare module '@salesforce/apex/ResponsibilityController.setCells' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Sets what roles have to do with an item, all or nothing; moves the accountability if both roles are named.
     *
     * @param item the item
     * @param cells what the named roles shall have to do with it
     * @return the row as stored, or why nothing was changed
     */
    const setCells: ApexMethod<{ item: Apex.ResponsibilityItemInput; cells: Apex.ResponsibilityCell[] }, Apex.ResponsibilitySaveResult>;
    export default setCells;
}

declare module '@salesforce/apex/StakeholderController.getBoard' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The stakeholders of a plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the board; without a plan if the account has none that the user may see
     */
    const getBoard: ApexMethod<{ recordId: string }, Apex.StakeholderBoard>;
    export default getBoard;
}

declare module '@salesforce/apex/StakeholderController.getContacts' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * When somebody of us last talked with stakeholders, for those of whom the board did not tell.
     *
     * @param stakeholderIds at most as many as the board says
     * @return one for each of them that the user may see
     */
    const getContacts: ApexMethod<{ stakeholderIds: string[] }, Apex.StakeholderContact[]>;
    export default getContacts;
}

declare module '@salesforce/apex/StakeholderController.getPositions' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Where the stakeholders of a plan stood some months ago.
     *
     * @param planId the plan
     * @param months how many months ago, from 1 on
     * @return those who were rated by then
     */
    const getPositions: ApexMethod<{ planId: string; months: number }, Apex.StakeholderPosition[]>;
    export default getPositions;
}

declare module '@salesforce/apex/StakeholderController.getCandidates' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The contacts who can be added to a plan.
     *
     * @param planId the plan
     * @return contacts of its account and subsidiaries who are not on it
     */
    const getCandidates: ApexMethod<{ planId: string }, Apex.StakeholderCandidate[]>;
    export default getCandidates;
}

declare module '@salesforce/apex/StakeholderController.addStakeholders' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds contacts to a plan.
     *
     * @param planId the plan
     * @param contactIds the contacts
     * @return the stakeholders as stored, or why it was refused
     */
    const addStakeholders: ApexMethod<{ planId: string; contactIds: string[] }, Apex.StakeholderSaveResult>;
    export default addStakeholders;
}

declare module '@salesforce/apex/StakeholderController.rateStakeholders' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Rates stakeholders, all or none.
     *
     * @param inputs the ratings as the user entered them
     * @return the stakeholders as stored, or why what was entered is refused
     */
    const rateStakeholders: ApexMethod<{ inputs: Apex.StakeholderInput[] }, Apex.StakeholderSaveResult>;
    export default rateStakeholders;
}

declare module '@salesforce/apex/StakeholderController.removeStakeholders' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes stakeholders off their plan; they can be restored.
     *
     * @param stakeholderIds the stakeholders
     */
    const removeStakeholders: ApexMethod<{ stakeholderIds: string[] }, void>;
    export default removeStakeholders;
}

declare module '@salesforce/apex/StakeholderController.restoreStakeholders' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings stakeholders back that were removed a moment ago.
     *
     * @param stakeholderIds the removed stakeholders
     * @return the stakeholders as they stand on the plan again
     */
    const restoreStakeholders: ApexMethod<{ stakeholderIds: string[] }, Apex.PlanStakeholder[]>;
    export default restoreStakeholders;
}

declare module '@salesforce/apex/StakeholderLinkController.getChart' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Who reports to whom at the customer, and who influences, trusts or fights whom.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the chart; without a plan if the account has none that the user may see
     */
    const getChart: ApexMethod<{ recordId: string }, Apex.OrgChart>;
    export default getChart;
}

declare module '@salesforce/apex/StakeholderLinkController.saveLink' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Draws a link, or changes one.
     *
     * @param input the link as the user drew it
     * @return the link as stored, or why it was refused
     */
    const saveLink: ApexMethod<{ input: Apex.StakeholderLinkInput }, Apex.StakeholderLinkSaveResult>;
    export default saveLink;
}

declare module '@salesforce/apex/StakeholderLinkController.removeLink' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Deletes a link; it can be restored.
     *
     * @param linkId the link
     */
    const removeLink: ApexMethod<{ linkId: string }, void>;
    export default removeLink;
}

declare module '@salesforce/apex/StakeholderLinkController.restoreLink' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings a link back that was deleted a moment ago.
     *
     * @param linkId the deleted link
     * @return the link as it stands again, or why it can't come back
     */
    const restoreLink: ApexMethod<{ linkId: string }, Apex.StakeholderLinkSaveResult>;
    export default restoreLink;
}

declare module '@salesforce/apex/StrategyController.getStrategy' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The whitespace matrix and the themes of a plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return them; without a plan if the account has none that the user may see
     */
    const getStrategy: ApexMethod<{ recordId: string }, Apex.Strategy>;
    export default getStrategy;
}

declare module '@salesforce/apex/StrategyController.getCell' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * All that is known about a cell, with the deals it rests on.
     *
     * @param planId the plan
     * @param unitId the buying unit
     * @param offeringId the offering
     */
    const getCell: ApexMethod<{ planId: string; unitId: string; offeringId: string }, Apex.WhitespaceCellDetail>;
    export default getCell;
}

declare module '@salesforce/apex/StrategyController.saveCell' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Writes what the user knows about a cell.
     *
     * @param input the cell as the user wrote it
     * @return the cell as stored, or why what was entered is refused
     */
    const saveCell: ApexMethod<{ input: Apex.WhitespaceCellInput }, Apex.WhitespaceSaveResult>;
    export default saveCell;
}

declare module '@salesforce/apex/StrategyController.startOpportunity' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Makes ready to open an opportunity from a cell.
     *
     * @param planId the plan
     * @param unitId the buying unit
     * @param offeringId the offering
     * @return what the opportunity begins with
     */
    const startOpportunity: ApexMethod<{ planId: string; unitId: string; offeringId: string }, Apex.OpportunityStart>;
    export default startOpportunity;
}

declare module '@salesforce/apex/TeamController.getBoard' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * The team of a plan.
     *
     * @param recordId an account, for its current plan, or a plan
     * @return the board; without a plan if the account has none that the user may see
     */
    const getBoard: ApexMethod<{ recordId: string }, Apex.TeamBoard>;
    export default getBoard;
}

declare module '@salesforce/apex/TeamController.saveRole' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Adds or changes a role.
     *
     * @param input the role as the user entered it
     * @return the role as stored, or why it was refused
     */
    const saveRole: ApexMethod<{ input: Apex.TeamRoleInput }, Apex.TeamSaveResult>;
    export default saveRole;
}

declare module '@salesforce/apex/TeamController.removeRole' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Removes a role; it can be restored.
     *
     * @param removal the role, and which takes over its responsibilities
     * @return what was handed over, or why nothing was removed
     */
    const removeRole: ApexMethod<{ removal: Apex.TeamRemovalInput }, Apex.TeamRemoval>;
    export default removeRole;
}

declare module '@salesforce/apex/TeamController.restoreRole' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Brings back a role that was removed a moment ago.
     *
     * @param roleId the removed role
     * @param handedOver what its removal handed over
     * @return the role as it stands on the plan again
     */
    const restoreRole: ApexMethod<{ roleId: string; handedOver: Apex.ResponsibilitySnapshot[] }, Apex.PlanTeamRole>;
    export default restoreRole;
}

declare module '@salesforce/apex/TeamController.compareWithAccountTeam' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Where the account team and the team of a plan differ.
     *
     * @param planId the plan
     * @return who stands on one of the two only
     */
    const compareWithAccountTeam: ApexMethod<{ planId: string }, Apex.AccountTeamDifference>;
    export default compareWithAccountTeam;
}

declare module '@salesforce/apex/TeamController.takeFromAccountTeam' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Takes people over from the account team, all or none.
     *
     * @param planId the plan
     * @param userIds the people
     * @return the new roles, or why nothing was written
     */
    const takeFromAccountTeam: ApexMethod<{ planId: string; userIds: string[] }, Apex.AccountTeamImport>;
    export default takeFromAccountTeam;
}

declare module '@salesforce/apex/TeamController.giveBackToAccountTeam' {
    import type { ApexMethod } from '@salesforce/apex';
    import type * as Apex from 'apex';

    /**
     * Removes roles that were taken over a moment ago.
     *
     * @param roleIds the new roles
     */
    const giveBackToAccountTeam: ApexMethod<{ roleIds: string[] }, void>;
    export default giveBackToAccountTeam;
}
