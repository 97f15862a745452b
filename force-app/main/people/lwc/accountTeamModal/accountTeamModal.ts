import { api } from 'lwc';
import type { AccountTeamDifference, AccountTeamPerson } from 'apex';
import EditModal from 'c/editModal';
import { reduceErrors } from 'c/reduceErrors';
import compareWithAccountTeam from '@salesforce/apex/TeamController.compareWithAccountTeam';
import takeFromAccountTeam from '@salesforce/apex/TeamController.takeFromAccountTeam';
import extra from '@salesforce/label/c.Account_Team_Extra';
import help from '@salesforce/label/c.Account_Team_Help';
import take from '@salesforce/label/c.Account_Team_Import';
import inactive from '@salesforce/label/c.Account_Team_Inactive';
import missing from '@salesforce/label/c.Account_Team_Missing';
import same from '@salesforce/label/c.Account_Team_Same';
import title from '@salesforce/label/c.Account_Team_Title';
import cancel from '@salesforce/label/c.Common_Cancel';
import loading from '@salesforce/label/c.Common_Loading';
import saving from '@salesforce/label/c.Common_Saving';

/** Somebody of one of the two teams, as the dialog lists them. */
interface Listed extends AccountTeamPerson {
    text: string;
    chosen: boolean;
    isOut: boolean;
}

/**
 * Dialog that says where the account team and the team of a plan differ, and takes people over from the account team. It closes
 * with the ids of the new roles; with nothing if the user cancels.
 */
export default class AccountTeamModal extends EditModal<never> {
    /** The plan. */
    @api planId = '';

    difference?: AccountTeamDifference;
    chosen: readonly string[] = [];

    labels = { cancel, extra, help, loading, missing, same, saving, take, title };

    override async connectedCallback(): Promise<void> {
        try {
            this.difference = await compareWithAccountTeam({ planId: this.planId });
            this.chosen = this.difference.missing.filter(({ isActive }) => isActive).map(({ userId }) => userId);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    get isLoading(): boolean {
        return !this.difference && !this.hasErrors;
    }

    get missing(): Listed[] {
        return (this.difference?.missing ?? []).map((person) => this.listed(person));
    }

    get extra(): Listed[] {
        return (this.difference?.extra ?? []).map((person) => this.listed(person));
    }

    get isSame(): boolean {
        return this.difference !== undefined && this.missing.length + this.extra.length === 0;
    }

    get cannotTake(): boolean {
        return this.isSaving || this.chosen.length === 0;
    }

    handleChoose(event: CustomEvent<{ checked: boolean }>): void {
        const { user = '' } = (event.target as HTMLElement).dataset;
        const others = this.chosen.filter((one) => one !== user);
        this.chosen = event.detail.checked ? [...others, user] : others;
    }

    async handleTake(): Promise<void> {
        const answer = await this.attempt(() =>
            takeFromAccountTeam({ planId: this.planId, userIds: [...this.chosen] })
        );
        if (answer) {
            this.close(answer.roleIds);
        }
    }

    private listed(person: AccountTeamPerson): Listed {
        const facts = [person.role, person.isActive ? '' : inactive].filter(Boolean).join(', ');
        return {
            ...person,
            text: facts ? `${person.name} (${facts})` : person.name,
            chosen: this.chosen.includes(person.userId),
            isOut: !person.isActive
        };
    }
}
