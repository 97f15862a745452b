import { api } from 'lwc';
import type { PlanTeamRole, TeamChoices, TeamCounterpart, TeamRoleInput } from 'apex';
import { numberOf, textOf } from 'c/draftNumbers';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import saveRole from '@salesforce/apex/TeamController.saveRole';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import addTitle from '@salesforce/label/c.Team_Add_Title';
import editTitle from '@salesforce/label/c.Team_Edit_Title';
import access from '@salesforce/label/c.Team_Field_Access';
import counterpart from '@salesforce/label/c.Team_Field_Counterpart';
import counterpartLevel from '@salesforce/label/c.Team_Field_Counterpart_Level';
import level from '@salesforce/label/c.Team_Field_Level';
import member from '@salesforce/label/c.Team_Field_Member';
import name from '@salesforce/label/c.Team_Field_Name';
import nameHelp from '@salesforce/label/c.Team_Field_Name_Help';
import neededBy from '@salesforce/label/c.Team_Field_Needed_By';
import role from '@salesforce/label/c.Team_Field_Role';
import share from '@salesforce/label/c.Team_Field_Share';
import staffing from '@salesforce/label/c.Team_Field_Staffing';
import fillTitle from '@salesforce/label/c.Team_Fill_Title';
import none from '@salesforce/label/c.Team_None';
import skills from '@salesforce/label/c.Team_Skills';

/** What can be written. */
type Property =
    | 'name'
    | 'role'
    | 'staffing'
    | 'memberId'
    | 'neededBy'
    | 'skills'
    | 'shareOfTime'
    | 'access'
    | 'level'
    | 'counterpartId'
    | 'counterpartLevel';

const ACTIVE_USERS = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };

/**
 * Dialog in which a role of a plan's team is added, changed or filled. It saves by itself and closes with the role as stored;
 * with nothing if the user cancels.
 */
export default class TeamRoleModal extends EditModal<Property> {
    /** The role to change; none to add one. */
    @api teamRole: PlanTeamRole | null = null;

    /** Whether only who fills the role is asked for. */
    @api isFilling = false;

    /** The plan a new role is added to. */
    @api planId = '';

    /** What can be chosen. */
    @api choices!: TeamChoices;

    /** The stakeholders with whom the role can be paired. */
    @api counterparts: readonly TeamCounterpart[] = [];

    activeUsers = ACTIVE_USERS;

    labels = {
        access,
        cancel,
        counterpart,
        counterpartLevel,
        level,
        member,
        name,
        nameHelp,
        neededBy,
        role,
        save,
        saving,
        share,
        skills,
        staffing
    };

    override connectedCallback(): void {
        const stored = this.teamRole;
        this.draft = {
            name: stored?.name ?? '',
            role: stored?.role ?? '',
            staffing: stored?.staffing ?? 'Vacant',
            memberId: stored?.member?.id ?? '',
            neededBy: stored?.neededBy ?? '',
            skills: stored?.skills ?? '',
            shareOfTime: textOf(stored?.shareOfTime),
            access: stored?.access ?? 'Read',
            level: stored?.level ?? '',
            counterpartId: stored?.counterpartId ?? '',
            counterpartLevel: stored?.counterpartLevel ?? ''
        };
        if (this.isFilling) {
            this.rewrite({ staffing: 'Filled' });
        }
        if (this.isFilling && stored?.needsSuccessor) {
            // Who has left is no proposal for who follows.
            this.rewrite({ memberId: '' });
        }
    }

    get heading(): string {
        if (!this.teamRole) {
            return addTitle;
        }
        return this.isFilling ? formatLabel(fillTitle, this.teamRole.name) : editTitle;
    }

    get isWhole(): boolean {
        return !this.isFilling;
    }

    get isVacant(): boolean {
        return this.draft.staffing === 'Vacant';
    }

    get needsMember(): boolean {
        return !this.isVacant;
    }

    get isOpen(): boolean {
        return this.draft.staffing !== 'Filled';
    }

    get levels() {
        return [{ value: '', label: none }, ...this.choices.levels];
    }

    get people() {
        return [{ value: '', label: none }, ...this.counterparts.map((one) => ({ value: one.id, label: one.name }))];
    }

    get isPaired(): boolean {
        return this.draft.counterpartId !== '';
    }

    handleStaffing(event: CustomEvent<{ value: string }>): void {
        this.handleChange(event);
        if (this.isVacant) {
            this.rewrite({ memberId: '' });
        }
    }

    handleCounterpart(event: CustomEvent<{ value: string }>): void {
        this.handleChange(event);
        this.rewrite({ counterpartLevel: this.levelOf(this.draft.counterpartId) });
    }

    async handleSave(): Promise<void> {
        const { draft, draftAsFound } = this;
        const was = this.toInput({ ...draftAsFound, counterpartLevel: this.levelOf(draft.counterpartId) });
        const answer = await this.attempt(() => saveRole({ input: this.toInput(draft, was) }));
        if (answer) {
            this.close(answer.role);
        }
    }

    /** On which level a counterpart was found; empty without a level or a counterpart. */
    private levelOf(counterpartId: string): string {
        return this.counterparts.find(({ id }) => id === counterpartId)?.level ?? '';
    }

    private toInput(draft: Record<Property, string>, was: TeamRoleInput | null = null): TeamRoleInput {
        return {
            was,
            id: this.teamRole?.id ?? null,
            planId: this.planId,
            name: draft.name,
            role: draft.role,
            staffing: draft.staffing,
            memberId: draft.memberId || null,
            neededBy: draft.neededBy || null,
            skills: draft.skills || null,
            shareOfTime: numberOf(draft.shareOfTime),
            access: draft.access,
            level: draft.level || null,
            counterpartId: draft.counterpartId || null,
            counterpartLevel: draft.counterpartLevel || null
        };
    }
}
