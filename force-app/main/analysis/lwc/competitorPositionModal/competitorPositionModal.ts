import { api } from 'lwc';
import type { CompetitorPosition, CompetitorPositionInput } from 'apex';
import { numberOf, textOf } from 'c/draftNumbers';
import EditModal from 'c/editModal';
import savePosition from '@salesforce/apex/CompetitorPositionController.savePosition';
import OFFERING from '@salesforce/schema/Offering__c';
import IS_ACTIVE from '@salesforce/schema/Offering__c.Is_Active__c';
import cancel from '@salesforce/label/c.Common_Cancel';
import save from '@salesforce/label/c.Common_Save';
import saving from '@salesforce/label/c.Common_Saving';
import addTitle from '@salesforce/label/c.Competitor_Add';
import contractEnd from '@salesforce/label/c.Competitor_Contract_End';
import editTitle from '@salesforce/label/c.Competitor_Edit_Title';
import name from '@salesforce/label/c.Competitor_Name';
import offering from '@salesforce/label/c.Competitor_Offering';
import ourOffering from '@salesforce/label/c.Competitor_Our_Offering';
import response from '@salesforce/label/c.Competitor_Response';
import share from '@salesforce/label/c.Competitor_Share';
import strength from '@salesforce/label/c.Competitor_Strength';
import strengthHelp from '@salesforce/label/c.Competitor_Strength_Help';
import threat from '@salesforce/label/c.Competitor_Threat';
import threatHelp from '@salesforce/label/c.Competitor_Threat_Help';

/** What can be written. */
type Property = 'name' | 'offering' | 'offeringId' | 'share' | 'strength' | 'threat' | 'contractEnd' | 'response';

/**
 * Dialog in which a competitor's position is written. It saves by itself and closes with the position as stored, so that
 * what was typed stays in place until it has been accepted. Closes with nothing if the user cancels.
 */
export default class CompetitorPositionModal extends EditModal<Property> {
    /** The position to change; none to add one. */
    @api position: CompetitorPosition | null = null;

    /** The plan a new position is added to. */
    @api planId = '';

    labels = {
        cancel,
        contractEnd,
        name,
        offering,
        ourOffering,
        response,
        save,
        saving,
        share,
        strength,
        strengthHelp,
        threat,
        threatHelp
    };

    offeringObject = OFFERING.objectApiName;

    /** What we sell today; an offering no longer sold stays where it is named already. */
    sold = {
        criteria: [{ fieldPath: IS_ACTIVE.fieldApiName, operator: 'eq', value: true }]
    };

    scale = ['1', '2', '3', '4', '5'].map((value) => ({ label: value, value }));

    override connectedCallback(): void {
        const { position } = this;
        this.draft = {
            name: position?.name ?? '',
            offering: position?.offering ?? '',
            offeringId: position?.offeringId ?? '',
            share: textOf(position?.share),
            strength: position ? String(position.strength) : '',
            threat: position ? String(position.threat) : '',
            contractEnd: position?.contractEnd ?? '',
            response: position?.response ?? ''
        };
    }

    get heading(): string {
        return this.position ? editTitle : addTitle;
    }

    async handleSave(): Promise<void> {
        const was = this.position ? this.toInput(this.draftAsFound) : null;
        const answer = await this.attempt(() => savePosition({ input: this.toInput(this.draft, was) }));
        if (answer) {
            this.close(answer.position);
        }
    }

    private toInput(
        draft: Record<Property, string>,
        was: CompetitorPositionInput | null = null
    ): CompetitorPositionInput {
        return {
            ...draft,
            was,
            id: this.position?.id ?? null,
            planId: this.planId,
            offeringId: draft.offeringId || null,
            share: numberOf(draft.share),
            strength: Number(draft.strength),
            threat: Number(draft.threat),
            contractEnd: draft.contractEnd || null
        };
    }
}
