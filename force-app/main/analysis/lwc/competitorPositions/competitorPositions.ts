import { LightningElement, api } from 'lwc';
import type { CompetitorPosition, Market } from 'apex';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import CompetitorPositionModal from 'c/competitorPositionModal';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import deletePosition from '@salesforce/apex/CompetitorPositionController.deletePosition';
import deleteLabel from '@salesforce/label/c.Common_Delete';
import edit from '@salesforce/label/c.Common_Edit';
import rowActions from '@salesforce/label/c.Analysis_Row_Actions';
import deleted from '@salesforce/label/c.Goal_Deleted';
import saved from '@salesforce/label/c.Goal_Saved';
import add from '@salesforce/label/c.Competitor_Add';
import clockExpired from '@salesforce/label/c.Competitor_Clock_expired';
import clockNone from '@salesforce/label/c.Competitor_Clock_none';
import clockRunning from '@salesforce/label/c.Competitor_Clock_running';
import contract from '@salesforce/label/c.Competitor_Contract';
import deleteMessage from '@salesforce/label/c.Competitor_Delete_Message';
import editTitle from '@salesforce/label/c.Competitor_Edit_Title';
import emptyMessage from '@salesforce/label/c.Competitor_Empty_Message';
import emptyTitle from '@salesforce/label/c.Competitor_Empty_Title';
import name from '@salesforce/label/c.Competitor_Name';
import insteadOf from '@salesforce/label/c.Competitor_Instead_Of';
import offering from '@salesforce/label/c.Competitor_Offering';
import response from '@salesforce/label/c.Competitor_Response';
import rowMenu from '@salesforce/label/c.Analysis_Row_Menu';
import share from '@salesforce/label/c.Competitor_Share';
import soon from '@salesforce/label/c.Competitor_Soon';
import strength from '@salesforce/label/c.Competitor_Strength';
import threat from '@salesforce/label/c.Competitor_Threat';
import threatOf from '@salesforce/label/c.Competitor_Threat_Of';
import title from '@salesforce/label/c.Competitor_Title';

const LABELS = {
    add,
    clockExpired,
    clockNone,
    clockRunning,
    contract,
    deleteLabel,
    deleteMessage,
    deleted,
    edit,
    editTitle,
    emptyMessage,
    emptyTitle,
    name,
    insteadOf,
    offering,
    response,
    rowActions,
    rowMenu,
    saved,
    share,
    soon,
    strength,
    threat,
    threatOf,
    title
};

/** The contract clock of a position in words. */
function clockText({ clock, daysLeft }: CompetitorPosition): string {
    if (daysLeft === null || daysLeft === undefined) {
        return LABELS.clockNone;
    }
    return clock === 'expired'
        ? formatLabel(LABELS.clockExpired, -daysLeft)
        : formatLabel(LABELS.clockRunning, daysLeft);
}

/** Items that are shown at first, and each time more are asked for. */
const PAGE = 25;

/**
 * Who else supplies the customer, the greatest threat first: how strong they stand, how much they have, how long their
 * contract runs and what we do about it. Positions are added, changed and deleted in place.
 *
 * @fires changed a position was changed, so the page should read again; the detail is its id
 */
export default class CompetitorPositions extends LightningElement {
    /** What the page read; drawn as it is. */
    @api market!: Market;

    errors: string[] = [];
    shown = PAGE;

    labels = LABELS;

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get canEdit(): boolean {
        return this.market.canEditCompetitors;
    }

    get isEmpty(): boolean {
        return this.market.competitors.length === 0;
    }

    get left(): number {
        return this.market.competitors.length - this.shown;
    }

    get rows() {
        return this.market.competitors.slice(0, this.shown).map((position) => ({
            ...position,
            insteadOf: position.offeringName ? formatLabel(LABELS.insteadOf, position.offeringName) : '',
            actionsName: formatLabel(LABELS.rowActions, position.name),
            threatName: formatLabel(LABELS.threatOf, position.threat),
            threatClass: `rating threat-${position.threat}`,
            clockText: clockText(position),
            clockClass: `clock ${position.clock}`,
            isSoon: position.clock === 'soon'
        }));
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    handleAdd(): void {
        this.write(null);
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleAction(event: CustomEvent<{ value: string }>): Promise<void> {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.market.competitors.find((one) => one.id === id) as CompetitorPosition;
        if (event.detail.value === 'edit') {
            await this.write(chosen);
        } else {
            await this.remove(chosen);
        }
    }

    private async write(chosen: CompetitorPosition | null): Promise<void> {
        const stored = (await CompetitorPositionModal.open({
            label: chosen ? LABELS.editTitle : LABELS.add,
            size: 'medium',
            position: chosen,
            planId: this.market.plan?.id ?? '',
            onrefused: () => this.tellChanged(chosen?.id)
        })) as CompetitorPosition | undefined;
        if (stored) {
            // What was just written is shown, wherever it stands.
            this.shown = chosen ? this.shown : Number.MAX_SAFE_INTEGER;
            this.finish(LABELS.saved, stored);
        }
    }

    private async remove(chosen: CompetitorPosition): Promise<void> {
        const sure = await LightningConfirm.open({
            label: LABELS.deleteLabel,
            message: formatLabel(LABELS.deleteMessage, chosen.name),
            theme: 'warning',
            variant: 'header'
        });
        if (!sure) {
            return;
        }
        this.errors = [];
        try {
            await deletePosition({ recordId: chosen.id });
            this.finish(LABELS.deleted, chosen);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    /** Tells the user what was done and the page that it should read again. */
    private finish(message: string, changed: CompetitorPosition): void {
        this.errors = [];
        this.dispatchEvent(new ShowToastEvent({ message: formatLabel(message, changed.name), variant: 'success' }));
        this.tellChanged(changed.id);
    }

    private tellChanged(id?: string): void {
        this.dispatchEvent(new CustomEvent('changed', { detail: id }));
    }
}
