import { api } from 'lwc';
import type { PlanTeamRole } from 'apex';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import removeRole from '@salesforce/apex/TeamController.removeRole';
import cancel from '@salesforce/label/c.Common_Cancel';
import saving from '@salesforce/label/c.Common_Saving';
import remove from '@salesforce/label/c.Team_Remove';
import help from '@salesforce/label/c.Team_Remove_Help';
import successor from '@salesforce/label/c.Team_Remove_Successor';
import title from '@salesforce/label/c.Team_Remove_Title';

/**
 * Dialog in which a role hands its responsibilities to another and is removed. It closes with what was handed over; with
 * nothing if the user cancels.
 */
export default class TeamRemoveModal extends EditModal<'successorId'> {
    /** The role to remove. */
    @api teamRole!: PlanTeamRole;

    /** The roles that can take over. */
    @api others: readonly PlanTeamRole[] = [];

    override draft = { successorId: '' };

    labels = { cancel, remove, saving, successor };

    get heading(): string {
        return formatLabel(title, this.teamRole.name);
    }

    get help(): string {
        return formatLabel(help, this.teamRole.name, this.teamRole.responsibilities);
    }

    get roles() {
        return this.others.map(({ id, name, member }) => ({
            value: id,
            label: member ? `${name} (${member.name})` : name
        }));
    }

    async handleRemove(): Promise<void> {
        const answer = await this.attempt(() =>
            removeRole({ removal: { roleId: this.teamRole.id, successorId: this.draft.successorId } })
        );
        if (answer) {
            this.close(answer);
        }
    }
}
