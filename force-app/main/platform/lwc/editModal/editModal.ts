import type { FieldError } from 'apex';
import LightningModal from 'lightning/modal';
import { tellDeparture } from 'c/dialogDeparture';
import { reportAll, showRefusal } from 'c/fieldRefusals';
import { reduceErrors } from 'c/reduceErrors';

/** What Apex answers to an attempt to save: why it was refused, or nothing of that. */
export interface SaveAnswer {
    errors: readonly FieldError[];
}

/**
 * What all dialogs share in which a record is written: the draft that the fields fill, the attempt to save it, and each
 * reason of a refusal at its field. A dialog extends it, and its template holds fields with `data-property` (what of the draft
 * they fill), `data-field` (the field that is written, by which Apex names it in a refusal) and `onchange={handleChange}`.
 *
 * @fires refused Apex refused what was entered. Somebody else may have written meanwhile, so who opened the dialog should read
 *     again (`onrefused`, for the settings of `open`), and find it when it is opened again
 */
export default class EditModal<Property extends string> extends LightningModal {
    /** What the fields hold while the user types: text throughout, as the base components give it. */
    draft!: Record<Property, string>;

    /** Reasons that belong to no field. */
    errors: string[] = [];

    isSaving = false;

    /** The draft before the user changed it. */
    private found?: Record<Property, string>;

    override disconnectedCallback(): void {
        tellDeparture(this);
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    handleChange(event: CustomEvent<{ value?: string | null; recordId?: string | null }>): void {
        const input = event.target as LightningInputElement;
        const value = event.detail.value ?? event.detail.recordId ?? '';
        this.rewrite({ [input.dataset.property as Property]: value } as Partial<Record<Property, string>>);
        // A refusal of the last try says nothing about what is there now.
        input.setCustomValidity('');
    }

    /** What the fields held before the user changed something: what Apex compares with what others have written meanwhile. */
    protected get draftAsFound(): Record<Property, string> {
        return this.found ?? this.draft;
    }

    /** Changes something of the draft. */
    protected rewrite(changes: Partial<Record<Property, string>>): void {
        this.found ??= this.draft;
        this.draft = { ...this.draft, ...changes };
    }

    handleCancel(): void {
        this.close();
    }

    /**
     * Saves what was typed, unless a field is already wrong. What was typed stays in place until it has been accepted.
     *
     * @param save asks Apex to save
     * @returns the answer if it was accepted; undefined otherwise, and the dialog says why
     */
    protected async attempt<Answer extends SaveAnswer>(save: () => Promise<Answer>): Promise<Answer | undefined> {
        this.errors = [];
        if (!reportAll(this.inputs)) {
            return undefined;
        }
        this.isSaving = true;
        this.disableClose = true;
        try {
            const answer = await save();
            this.errors = showRefusal(this.inputs, answer.errors);
            if (answer.errors.length === 0) {
                return answer;
            }
            this.dispatchEvent(new CustomEvent('refused'));
            return undefined;
        } catch (failure) {
            this.errors = reduceErrors(failure);
            return undefined;
        } finally {
            this.disableClose = false;
            this.isSaving = false;
        }
    }

    private get inputs(): LightningInputElement[] {
        return [...(this.template?.querySelectorAll<LightningInputElement>('[data-property]') ?? [])];
    }
}
