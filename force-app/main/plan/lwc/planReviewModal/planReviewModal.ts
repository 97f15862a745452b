import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { reduceErrors } from 'c/reduceErrors';
import reviewPlan from '@salesforce/apex/PlanController.reviewPlan';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import commentLabel from '@salesforce/label/c.Plan_Review_Comment';
import title from '@salesforce/label/c.Plan_Review';

/** Dialog in which the review of a whole plan is noted. Closes with true once it is stored. */
export default class PlanReviewModal extends LightningModal {
    /** The plan. */
    @api planId = '';

    errors: string[] = [];
    isSaving = false;
    labels = { cancel, save, commentLabel, title };

    private comment = '';

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.comment = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.errors = [];
        this.isSaving = true;
        try {
            await reviewPlan({ planId: this.planId, comment: this.comment });
            this.close(true);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isSaving = false;
        }
    }
}
