import { api } from 'lwc';
import type { PersonalDataExport, PersonalDataOverview } from 'apex';
import LightningConfirm from 'lightning/confirm';
import LightningModal from 'lightning/modal';
import erasePersonalData from '@salesforce/apex/PersonalDataController.erasePersonalData';
import exportPersonalData from '@salesforce/apex/PersonalDataController.exportPersonalData';
import previewPersonalData from '@salesforce/apex/PersonalDataController.previewPersonalData';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import { saveFile } from 'c/saveFile';
import { asCsv, asJson } from './files';
import { labels } from './labels';

/**
 * Dialog for whoever answers for personal data: what the package holds on a contact by kind and number, what erasing would do
 * with it, the data as a file, and erasing it. Closes with true if something was erased.
 */
export default class PersonalDataModal extends LightningModal {
    /** The contact. */
    @api contactId!: string;

    overview?: PersonalDataOverview;
    errors: string[] = [];
    done = '';
    isBusy = false;
    labels = labels;
    timeZone = TIME_ZONE;

    private hasErased = false;

    override async connectedCallback(): Promise<void> {
        await this.act(async () => this.look());
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get personName(): string {
        return this.overview?.personName ?? labels.nobody;
    }

    get intro(): string {
        return formatLabel(labels.intro, this.personName);
    }

    get rows() {
        return (this.overview?.findings ?? []).map((finding) => ({
            ...finding,
            key: `${finding.objectName} ${finding.outcome}`
        }));
    }

    get isEmpty(): boolean {
        return this.overview?.count === 0;
    }

    get cannotExport(): boolean {
        return this.isBusy || !this.overview || this.isEmpty;
    }

    /** What is kept is nothing to erase. */
    get toErase(): number {
        return this.rows
            .filter(({ outcome }) => outcome !== 'kept')
            .reduce((total, finding) => total + finding.count, 0);
    }

    get cannotErase(): boolean {
        return this.isBusy || this.toErase === 0;
    }

    async handleJson(): Promise<void> {
        await this.handOver('json', 'application/json', asJson);
    }

    async handleCsv(): Promise<void> {
        await this.handOver('csv', 'text/csv', asCsv);
    }

    async handleErase(): Promise<void> {
        const sure = await LightningConfirm.open({
            label: labels.erase,
            message: formatLabel(labels.eraseMessage, this.personName, this.toErase),
            theme: 'error',
            variant: 'header'
        });
        if (!sure) {
            return;
        }
        const count = this.toErase;
        await this.act(async () => {
            await erasePersonalData({ contactId: this.contactId });
            this.hasErased = true;
            await this.look();
            this.done = formatLabel(labels.erasedDone, count);
        });
    }

    handleClose(): void {
        this.close(this.hasErased);
    }

    private async look(): Promise<void> {
        this.overview = await previewPersonalData({ contactId: this.contactId });
    }

    private async handOver(ending: string, type: string, write: (data: PersonalDataExport) => string): Promise<void> {
        await this.act(async () => {
            const data = await exportPersonalData({ contactId: this.contactId });
            // The name of the person stays out of the file's name, which travels in lists and logs.
            const name = `personal-data-${this.contactId}.${ending}`;
            saveFile(name, type, write(data));
            await this.look();
            this.done = formatLabel(labels.exportedDone, name);
        });
    }

    private async act(work: () => Promise<void>): Promise<void> {
        this.errors = [];
        this.done = '';
        this.isBusy = true;
        try {
            await work();
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }
}
