import { api } from 'lwc';
import type { PlanYearPart } from 'apex';
import LightningModal from 'lightning/modal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import compareYears from '@salesforce/apex/PlanController.compareYears';
import close from '@salesforce/label/c.Common_Close';
import loading from '@salesforce/label/c.Common_Loading';
import headBefore from '@salesforce/label/c.Plan_Before_Head';
import dropped from '@salesforce/label/c.Plan_Dropped';
import newNow from '@salesforce/label/c.Plan_New_Now';
import headNow from '@salesforce/label/c.Plan_Now_Head';
import partTitle from '@salesforce/label/c.Plan_Years_Part';
import title from '@salesforce/label/c.Plan_Years';
import empty from '@salesforce/label/c.Plan_Years_Empty';

/** Dialog that shows all of a plan beside that of the period before, kind by kind. */
export default class PlanYearsModal extends LightningModal {
    /** The plan of now. */
    @api planId = '';

    parts: PlanYearPart[] = [];
    errors: string[] = [];
    isLoading = true;
    labels = { close, empty, headBefore, headNow, loading, title };

    override async connectedCallback(): Promise<void> {
        try {
            this.parts = await compareYears({ planId: this.planId });
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isLoading = false;
        }
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get isEmpty(): boolean {
        return !this.isLoading && !this.hasErrors && this.parts.length === 0;
    }

    get tables() {
        return this.parts.map(({ label, rows }, key) => ({
            key,
            caption: formatLabel(partTitle, label, rows.length),
            rows: rows.map((row, at) => ({
                key: at,
                name: row.name,
                before: row.before ?? newNow,
                now: row.now ?? dropped,
                className: row.now === null || row.now === undefined ? 'row left' : 'row'
            }))
        }));
    }

    handleClose(): void {
        this.close();
    }
}
