import { api } from 'lwc';
import type { StakeholderCandidate } from 'apex';
import LightningModal from 'lightning/modal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import getCandidates from '@salesforce/apex/StakeholderController.getCandidates';
import all from '@salesforce/label/c.Stakeholder_Add_All';
import cancel from '@salesforce/label/c.Common_Cancel';
import help from '@salesforce/label/c.Stakeholder_Add_Help';
import loading from '@salesforce/label/c.Common_Loading';
import noMatch from '@salesforce/label/c.Stakeholder_Add_No_Match';
import none from '@salesforce/label/c.Stakeholder_Add_None';
import save from '@salesforce/label/c.Stakeholder_Add_Save';
import search from '@salesforce/label/c.Stakeholder_Add_Search';
import title from '@salesforce/label/c.Stakeholder_Add';

/** So many are drawn; the search finds the others. */
const MOST_SHOWN = 200;

/**
 * Dialog in which many contacts are added to a plan at once. It saves by itself and closes with the stakeholders as stored;
 * closes with nothing if the user cancels.
 */
export default class StakeholderAddModal extends LightningModal {
    /** The plan to add to. */
    @api planId = '';

    candidates: StakeholderCandidate[] | null = null;
    chosen: ReadonlySet<string> = new Set();
    term = '';
    errors: string[] = [];
    isSaving = false;
    labels = { cancel, help, loading, noMatch, none, search, title };

    override async connectedCallback(): Promise<void> {
        try {
            this.candidates = await getCandidates({ planId: this.planId });
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    get isLoading(): boolean {
        return this.isSaving || (this.candidates === null && !this.hasErrors);
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get hasNobody(): boolean {
        return this.candidates?.length === 0;
    }

    get hasSomebody(): boolean {
        return (this.candidates?.length ?? 0) > 0;
    }

    private get matches(): StakeholderCandidate[] {
        const words = this.term.toLocaleLowerCase().split(' ').filter(Boolean);
        return (this.candidates ?? [])
            .filter(({ name, title: job, accountName }) => {
                const text = `${name} ${job ?? ''} ${accountName}`.toLocaleLowerCase();
                return words.every((word) => text.includes(word));
            })
            .slice(0, MOST_SHOWN);
    }

    get rows() {
        return this.matches.map(({ id, name, title: job, accountName }) => ({
            id,
            label: [name, job, accountName].filter(Boolean).join(' · '),
            checked: this.chosen.has(id)
        }));
    }

    get hasNoMatch(): boolean {
        return this.hasSomebody && this.matches.length === 0;
    }

    get hasMatches(): boolean {
        return this.matches.length > 0;
    }

    get allLabel(): string {
        return formatLabel(all, this.matches.length);
    }

    get allChosen(): boolean {
        return this.hasMatches && this.matches.every(({ id }) => this.chosen.has(id));
    }

    get saveLabel(): string {
        return formatLabel(save, this.chosen.size);
    }

    get cannotSave(): boolean {
        return this.chosen.size === 0 || this.isSaving;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.term = event.detail.value;
    }

    handleToggle(event: CustomEvent<{ checked: boolean }>): void {
        this.choose([(event.target as HTMLElement).dataset.id ?? ''], event.detail.checked);
    }

    handleAll(event: CustomEvent<{ checked: boolean }>): void {
        this.choose(
            this.matches.map(({ id }) => id),
            event.detail.checked
        );
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.errors = [];
        this.isSaving = true;
        this.disableClose = true;
        try {
            const result = await addStakeholders({ planId: this.planId, contactIds: [...this.chosen] });
            this.disableClose = false;
            if (result.errors.length === 0) {
                this.close(result.stakeholders);
                return;
            }
            this.errors = result.errors.map(({ message }) => message);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.disableClose = false;
            this.isSaving = false;
        }
    }

    private choose(ids: readonly string[], chosen: boolean): void {
        const next = new Set(this.chosen);
        for (const id of ids) {
            if (chosen) {
                next.add(id);
            } else {
                next.delete(id);
            }
        }
        this.chosen = next;
    }
}
