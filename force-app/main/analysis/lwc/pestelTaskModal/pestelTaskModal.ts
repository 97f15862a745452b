import { api } from 'lwc';
import type { PestelFactor } from 'apex';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import createTask from '@salesforce/apex/PestelController.createTask';
import userId from '@salesforce/user/Id';
import cancel from '@salesforce/label/c.Common_Cancel';
import saving from '@salesforce/label/c.Common_Saving';
import create from '@salesforce/label/c.Pestel_Task_Button';
import comment from '@salesforce/label/c.Pestel_Task_Comment';
import due from '@salesforce/label/c.Pestel_Task_Due';
import owner from '@salesforce/label/c.Pestel_Task_Owner';
import subject from '@salesforce/label/c.Pestel_Task_Subject';
import subjectDraft from '@salesforce/label/c.Pestel_Task_Subject_Draft';
import title from '@salesforce/label/c.Pestel_Task_Title';

/** What can be written. */
type Property = 'subject' | 'ownerId' | 'dueOn' | 'comment';

/**
 * Dialog in which a PESTEL factor is answered with a task. It creates the task by itself and closes with the factor
 * as it then stands; what was typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class PestelTaskModal extends EditModal<Property> {
    /** The factor to answer. */
    @api factor!: PestelFactor;

    labels = { cancel, comment, create, due, owner, saving, subject, title };

    override connectedCallback(): void {
        this.draft = {
            subject: formatLabel(subjectDraft, this.factor.name),
            ownerId: userId,
            dueOn: '',
            comment: this.factor.response ?? ''
        };
    }

    async handleSave(): Promise<void> {
        const answer = await this.attempt(() => createTask({ input: { ...this.draft, factorId: this.factor.id } }));
        if (answer) {
            this.close(answer.factor);
        }
    }
}
