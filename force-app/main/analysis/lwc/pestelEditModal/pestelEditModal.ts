import { api } from 'lwc';
import type { PestelChoices, PestelFactor, PestelFactorInput, PicklistChoice } from 'apex';
import EditModal from 'c/editModal';
import { questionAbout } from 'c/pestelQuestions';
import saveFactor from '@salesforce/apex/PestelController.saveFactor';
import addTitle from '@salesforce/label/c.Pestel_Add';
import cancel from '@salesforce/label/c.Common_Cancel';
import customerImplication from '@salesforce/label/c.Pestel_Customer_Implication';
import dimension from '@salesforce/label/c.Pestel_Dimension';
import editTitle from '@salesforce/label/c.Pestel_Edit_Title';
import effect from '@salesforce/label/c.Pestel_Effect';
import horizon from '@salesforce/label/c.Pestel_Horizon';
import horizonNone from '@salesforce/label/c.Pestel_Horizon_None';
import impact from '@salesforce/label/c.Pestel_Impact';
import impactHelp from '@salesforce/label/c.Pestel_Impact_Help';
import likelihood from '@salesforce/label/c.Pestel_Likelihood';
import likelihoodHelp from '@salesforce/label/c.Pestel_Likelihood_Help';
import name from '@salesforce/label/c.Pestel_Name';
import nameHelp from '@salesforce/label/c.Pestel_Name_Help';
import objective from '@salesforce/label/c.Pestel_Objective';
import objectiveHelp from '@salesforce/label/c.Pestel_Objective_Help';
import objectiveNone from '@salesforce/label/c.Pestel_Objective_None';
import ourImplication from '@salesforce/label/c.Pestel_Our_Implication';
import response from '@salesforce/label/c.Pestel_Response';
import responseHelp from '@salesforce/label/c.Pestel_Response_Help';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import source from '@salesforce/label/c.Pestel_Source';
import trend from '@salesforce/label/c.Pestel_Trend';

/** What can be written. */
type Property =
    | 'name'
    | 'dimension'
    | 'effect'
    | 'impact'
    | 'likelihood'
    | 'trend'
    | 'horizon'
    | 'customerImplication'
    | 'ourImplication'
    | 'response'
    | 'objectiveId'
    | 'source';

/**
 * Dialog in which a factor is written. It saves by itself and closes with the factor as stored, so that what was
 * typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class PestelEditModal extends EditModal<Property> {
    /** The factor to change; none to add one. */
    @api factor: PestelFactor | null = null;

    /** The plan a new factor is added to. */
    @api planId = '';

    /** The dimension a new factor starts in. */
    @api dimension = '';

    /** What can be chosen. */
    @api choices!: PestelChoices;

    labels = {
        cancel,
        customerImplication,
        dimension,
        effect,
        horizon,
        impact,
        impactHelp,
        likelihood,
        likelihoodHelp,
        name,
        nameHelp,
        objective,
        objectiveHelp,
        ourImplication,
        response,
        responseHelp,
        save,
        saving,
        source,
        trend
    };

    scale = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));

    override connectedCallback(): void {
        const { factor } = this;
        this.draft = {
            name: factor?.name ?? '',
            dimension: factor?.dimension ?? this.dimension,
            effect: factor?.effect ?? '',
            impact: factor ? String(factor.impact) : '',
            likelihood: factor ? String(factor.likelihood) : '',
            trend: factor?.trend ?? 'Stable',
            horizon: factor?.horizon ?? '',
            customerImplication: factor?.customerImplication ?? '',
            ourImplication: factor?.ourImplication ?? '',
            response: factor?.response ?? '',
            objectiveId: factor?.objectiveId ?? '',
            source: factor?.source ?? ''
        };
    }

    get heading(): string {
        return this.factor ? editTitle : addTitle;
    }

    get horizons(): PicklistChoice[] {
        return [{ value: '', label: horizonNone }, ...this.choices.horizons];
    }

    get objectives(): PicklistChoice[] {
        return [{ value: '', label: objectiveNone }, ...this.choices.objectives];
    }

    /** What to ask about the chosen dimension. */
    get question(): string {
        return questionAbout(this.draft.dimension);
    }

    async handleSave(): Promise<void> {
        const was = this.factor ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => saveFactor({ input: this.toInput(this.draft, was) }));
        if (answer) {
            this.close(answer.factor);
        }
    }

    private toInput(draft: Record<Property, string>, was: PestelFactorInput | null = null): PestelFactorInput {
        return {
            ...draft,
            was,
            id: this.factor?.id ?? null,
            planId: this.planId,
            impact: Number(draft.impact),
            likelihood: Number(draft.likelihood),
            horizon: draft.horizon || null,
            objectiveId: draft.objectiveId || null
        };
    }
}
