import { api } from 'lwc';
import type { CoverageInput } from 'apex';
import EditModal from 'c/editModal';
import { formatLabel } from 'c/formatLabel';
import setCadences from '@salesforce/apex/CoverageController.setCadences';
import cadence from '@salesforce/label/c.Coverage_Cadence';
import cadenceHelp from '@salesforce/label/c.Coverage_Cadence_Help';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import title from '@salesforce/label/c.Coverage_Cadence_Set';

/** One of our roles and one of their people, about the theme that is chosen; `was` tells what was found planned for them. */
type Cell = Omit<CoverageInput, 'cadenceDays'>;

/**
 * Dialog in which is said how often some of our roles shall talk with some of their people. It saves by itself and closes
 * with what was planned before, for an undo. Closes with nothing if the user cancels.
 */
export default class CoverageCadenceModal extends EditModal<'days'> {
    /** For which cells. */
    @api cells: readonly Cell[] = [];

    /** What the field begins with, or nothing. */
    @api cadenceDays: number | null = null;

    labels = { cadence, cancel, save, saving, title };

    override connectedCallback(): void {
        this.draft = { days: this.cadenceDays ? String(this.cadenceDays) : '' };
    }

    get hint(): string {
        return formatLabel(cadenceHelp, this.cells.length);
    }

    async handleSave(): Promise<void> {
        const { days } = this.draft;
        const cadenceDays = days === '' ? null : Number(days);
        const answer = await this.attempt(() =>
            setCadences({ inputs: this.cells.map((cell) => ({ ...cell, cadenceDays })) })
        );
        if (answer) {
            this.close(answer.before);
        }
    }
}
