import { api } from 'lwc';
import type { RolloverItem } from 'apex';
import LightningModal from 'lightning/modal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import getRolloverItems from '@salesforce/apex/PlanController.getRolloverItems';
import rollOver from '@salesforce/apex/PlanController.rollOver';
import cancel from '@salesforce/label/c.Common_Cancel';
import loading from '@salesforce/label/c.Common_Loading';
import drop from '@salesforce/label/c.Plan_Choice_Drop';
import countsText from '@salesforce/label/c.Plan_Choice_Counts';
import dropAll from '@salesforce/label/c.Plan_Choice_Drop_All';
import keepAll from '@salesforce/label/c.Plan_Choice_Keep_All';
import choiceFor from '@salesforce/label/c.Plan_Choice_For';
import keep from '@salesforce/label/c.Plan_Choice_Keep';
import revise from '@salesforce/label/c.Plan_Choice_Revise';
import newName from '@salesforce/label/c.Plan_New_Name';
import newTarget from '@salesforce/label/c.Plan_New_Target';
import act from '@salesforce/label/c.Plan_Roll_Over';
import closePrevious from '@salesforce/label/c.Plan_Roll_Over_Close';
import help from '@salesforce/label/c.Plan_Roll_Over_Help';
import title from '@salesforce/label/c.Plan_Roll_Over_Title';

/** Items of a kind that are shown at first, and each time more are asked for. */
const PAGE = 50;

/** Dialog in which a plan goes over to the next period, item by item. Closes with the new plan. */
export default class PlanRolloverModal extends LightningModal {
    /** The plan that ends. */
    @api planId = '';

    items: RolloverItem[] = [];
    errors: string[] = [];
    isBusy = true;
    closesPrevious = true;
    /** Whether the plan can't go over at all, such as one that did already: then there is nothing to decide. */
    private isRefused = false;
    private shownByPart: ReadonlyMap<string, number> = new Map();
    labels = { act, cancel, closePrevious, dropAll, help, keepAll, loading, newName, title };
    options = [
        { value: 'keep', label: keep },
        { value: 'revise', label: revise },
        { value: 'drop', label: drop }
    ];

    override async connectedCallback(): Promise<void> {
        try {
            this.items = (await getRolloverItems({ planId: this.planId })).map((item) => ({ ...item }));
        } catch (failure) {
            this.errors = reduceErrors(failure);
            this.isRefused = true;
        } finally {
            this.isBusy = false;
        }
    }

    get cannotSave(): boolean {
        return this.isBusy || this.isRefused;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    /** The items by their kind; of many, as many as were asked for, so that the dialog opens at once. */
    get parts() {
        return [...new Set(this.items.map((item) => item.part))].map((part) => {
            const items = this.items.filter((item) => item.part === part);
            const count = (choice: string) => items.filter((item) => item.choice === choice).length;
            const shown = this.shownByPart.get(part) ?? PAGE;
            const left = items.length - shown;
            return {
                part,
                label: items[0]?.partLabel,
                counts: formatLabel(countsText, count('keep'), count('revise'), count('drop')),
                isSeveral: items.length > 1,
                left,
                items: items.slice(0, shown).map((item) => ({
                    ...item,
                    choiceLabel: formatLabel(choiceFor, item.name),
                    isRevised: item.choice === 'revise',
                    newTargetLabel: item.targetLabel ?? newTarget
                }))
            };
        });
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        const { id, property } = (event.target as HTMLElement).dataset;
        const { value } = event.detail;
        const entered = property === 'target' ? (value === '' ? null : Number(value)) : value;
        this.items = this.items.map((item) => {
            return item.id === id ? ({ ...item, [property as string]: entered } as RolloverItem) : item;
        });
    }

    handleAll(event: Event): void {
        const { part, choice } = (event.currentTarget as HTMLElement).dataset;
        this.items = this.items.map((item) => (item.part === part ? { ...item, choice: choice as string } : item));
    }

    handleMore(event: Event): void {
        const { part } = (event.currentTarget as HTMLElement).dataset;
        const shown = this.shownByPart.get(part as string) ?? PAGE;
        this.shownByPart = new Map(this.shownByPart).set(part as string, shown + PAGE);
    }

    handleClosesPrevious(event: CustomEvent<{ checked: boolean }>): void {
        this.closesPrevious = event.detail.checked;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            this.close(await rollOver({ planId: this.planId, items: this.items, closePrevious: this.closesPrevious }));
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }
}
