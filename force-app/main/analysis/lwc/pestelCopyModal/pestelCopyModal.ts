import { api } from 'lwc';
import type { PestelCopyPreview, PestelCopyResult, PestelFactor } from 'apex';
import LightningModal from 'lightning/modal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import copyFactor from '@salesforce/apex/PestelController.copyFactor';
import previewCopy from '@salesforce/apex/PestelController.previewCopy';
import close from '@salesforce/label/c.Common_Close';
import loading from '@salesforce/label/c.Common_Loading';
import saving from '@salesforce/label/c.Common_Saving';
import copy from '@salesforce/label/c.Pestel_Copy_Button';
import done from '@salesforce/label/c.Pestel_Copy_Done';
import has from '@salesforce/label/c.Pestel_Copy_Has';
import help from '@salesforce/label/c.Pestel_Copy_Help';
import messageDone from '@salesforce/label/c.Pestel_Copy_Message_Done';
import noIndustry from '@salesforce/label/c.Pestel_Copy_No_Industry';
import none from '@salesforce/label/c.Pestel_Copy_None';
import refused from '@salesforce/label/c.Pestel_Copy_Refused';
import title from '@salesforce/label/c.Pestel_Copy_Title';
import where from '@salesforce/label/c.Pestel_Copy_Where';

/** A plan as the dialog lists it. */
interface Line {
    planId: string;
    accountName: string;
    planName: string;
    isChosen: boolean;
    /** It has the factor already or has just got it, so there is nothing to choose. */
    isSettled: boolean;
    outcome: string;
    outcomeClass: string;
}

/**
 * Dialog in which a factor that moves a whole market is copied to other accounts' plans. It shows first where the factor
 * can go, then for each account what came of it: one refusal keeps no other account from the factor.
 */
export default class PestelCopyModal extends LightningModal {
    /** The factor to copy. */
    @api factor!: PestelFactor;

    errors: string[] = [];
    isSaving = false;
    summary = '';

    labels = { close, copy, loading, saving, where };

    private preview?: PestelCopyPreview;
    private chosen: ReadonlySet<string> = new Set();
    private results: ReadonlyMap<string, PestelCopyResult> = new Map();

    override connectedCallback(): void {
        this.load();
    }

    get heading(): string {
        return formatLabel(title, this.factor.name);
    }

    get isLoading(): boolean {
        return !this.preview && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get canRetry(): boolean {
        return !this.preview;
    }

    get hasTargets(): boolean {
        return this.lines.length > 0;
    }

    get explanation(): string {
        if (!this.preview) {
            return '';
        }
        const { industryLabel } = this.preview;
        if (!industryLabel) {
            return noIndustry;
        }
        return formatLabel(this.hasTargets ? help : none, industryLabel);
    }

    get cannotCopy(): boolean {
        return this.isSaving || this.open.length === 0;
    }

    get lines(): Line[] {
        return (this.preview?.targets ?? []).map(({ planId, accountName, planName, hasFactor }) => {
            const result = this.results.get(planId);
            const isSettled = result ? result.isCopied : hasFactor;
            return {
                planId,
                accountName,
                planName,
                isChosen: this.chosen.has(planId) && !isSettled,
                isSettled,
                outcome: this.outcomeOf(result, hasFactor),
                outcomeClass: `outcome ${result ? (result.isCopied ? 'copied' : 'refused') : ''}`
            };
        });
    }

    handleChoose(event: Event): void {
        const box = event.currentTarget as HTMLInputElement;
        const chosen = new Set(this.chosen);
        if (box.checked) {
            chosen.add(box.dataset.plan as string);
        } else {
            chosen.delete(box.dataset.plan as string);
        }
        this.chosen = chosen;
    }

    handleRetry(): void {
        this.errors = [];
        this.load();
    }

    handleClose(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.errors = [];
        this.isSaving = true;
        this.disableClose = true;
        try {
            const planIds = this.open;
            const results = await copyFactor({ factorId: this.factor.id, planIds });
            this.results = new Map([...this.results, ...results.map((one) => [one.planId, one] as const)]);
            this.chosen = new Set();
            this.summary = formatLabel(messageDone, results.filter((one) => one.isCopied).length, results.length);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.disableClose = false;
            this.isSaving = false;
        }
    }

    /** The chosen plans that do not have the factor yet. */
    private get open(): string[] {
        return this.lines.filter((line) => line.isChosen).map((line) => line.planId);
    }

    private outcomeOf(result: PestelCopyResult | undefined, hasFactor: boolean): string {
        if (!result) {
            return hasFactor ? has : '';
        }
        return result.isCopied ? done : formatLabel(refused, result.message ?? '');
    }

    private async load(): Promise<void> {
        try {
            const preview = await previewCopy({ factorId: this.factor.id });
            this.preview = preview;
            this.chosen = new Set(preview.targets.filter((one) => !one.hasFactor).map((one) => one.planId));
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }
}
