import { api } from 'lwc';
import EditModal from 'c/editModal';
import type { SaveAnswer } from 'c/editModal';

/** The smallest dialog there can be: one field. */
export default class Example extends EditModal<'name'> {
    /** Stands in for the Apex method. */
    @api save!: (name: string) => Promise<SaveAnswer & { record?: string }>;

    override connectedCallback(): void {
        this.draft = { name: 'As it was' };
    }

    async handleSave(): Promise<void> {
        const answer = await this.attempt(() => this.save(this.draft.name));
        if (answer) {
            this.close(answer.record);
        }
    }
}
