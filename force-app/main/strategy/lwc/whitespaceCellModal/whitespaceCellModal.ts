import { api } from 'lwc';
import type { PicklistChoice, ThemeCard, WhitespaceCellDetail, WhitespaceCellInput } from 'apex';
import { numberOf, textOf } from 'c/draftNumbers';
import EditModal from 'c/editModal';
import getCell from '@salesforce/apex/StrategyController.getCell';
import saveCell from '@salesforce/apex/StrategyController.saveCell';
import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { formatLabel } from 'c/formatLabel';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';

/** What can be written. */
type Property =
    | 'manualStatus'
    | 'manualReason'
    | 'knownSpend'
    | 'potential'
    | 'competitor'
    | 'contractEnd'
    | 'themeId'
    | 'objectiveId';

/**
 * Dialog about one cell of the whitespace matrix: what is calculated and from which deals, and apart from it what the team
 * knows. It closes with `saved` once a change was accepted, with `opportunity` if the user wants to open one, and with
 * nothing otherwise. What was typed is saved before an opportunity is opened.
 */
export default class WhitespaceCellModal extends EditModal<Property> {
    /** The plan. */
    @api planId = '';

    /** The row. */
    @api unitId = '';

    /** The column. */
    @api offeringId = '';

    /** Title of the dialog. */
    @api heading = '';

    /** What a status can be set to. */
    @api statuses: readonly PicklistChoice[] = [];

    /** Themes to choose from. */
    @api themes: readonly ThemeCard[] = [];

    /** Objectives to choose from. */
    @api objectives: readonly PicklistChoice[] = [];

    /** ISO code of the currency of the amounts. */
    @api currencyCode = '';

    /** Whether the user may change the cell. */
    @api canEdit = false;

    /** Whether the user may open an opportunity. */
    @api canOpenDeals = false;

    detail?: WhitespaceCellDetail;
    labels = labels;

    private isChanged = false;

    override async connectedCallback(): Promise<void> {
        try {
            const detail = await getCell({
                planId: this.planId,
                unitId: this.unitId,
                offeringId: this.offeringId
            });
            this.draft = {
                manualStatus: detail.manualStatus ?? '',
                manualReason: detail.manualReason ?? '',
                knownSpend: textOf(detail.knownSpend),
                potential: textOf(detail.potential),
                competitor: detail.competitor ?? '',
                contractEnd: detail.contractEnd ?? '',
                themeId: detail.themeId ?? '',
                objectiveId: detail.objectiveId ?? ''
            };
            this.detail = detail;
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.detail && !this.hasErrors;
    }

    get cannotEdit(): boolean {
        return !this.canEdit;
    }

    get statusOptions(): PicklistChoice[] {
        return [{ value: '', label: labels.manualNone }, ...this.statuses];
    }

    get themeOptions(): PicklistChoice[] {
        return [
            { value: '', label: labels.themeNone },
            ...this.themes.map(({ id, name }) => ({ value: id, label: name }))
        ];
    }

    get objectiveOptions(): PicklistChoice[] {
        return [{ value: '', label: labels.objectiveNone }, ...this.objectives];
    }

    get isManual(): boolean {
        return this.draft.manualStatus !== '';
    }

    /** Who set the status, and when; empty while it goes by the calculation. */
    get setBy(): string {
        const { setBy, setOn } = this.detail as WhitespaceCellDetail;
        return setBy && setOn ? formatLabel(labels.setBy, setBy, dayOf(setOn)) : '';
    }

    /** What the calculated status rests on, a sentence per kind of evidence. */
    get evidence(): string[] {
        const detail = this.detail as WhitespaceCellDetail;
        const lines: string[] = [];
        if (detail.wonCount > 0) {
            lines.push(formatLabel(labels.revenue, this.amountOf(detail.revenue), detail.wonCount));
        }
        if (detail.openCount > 0) {
            lines.push(formatLabel(labels.openAmount, this.amountOf(detail.openAmount), detail.openCount));
        }
        if (detail.assetCount > 0) {
            lines.push(formatLabel(labels.assets, detail.assetCount));
        }
        if (detail.competitorAssetCount > 0) {
            lines.push(formatLabel(labels.competitorAssets, detail.competitorAssetCount));
        }
        if (detail.calculatedOn) {
            lines.push(formatLabel(labels.calculatedOn, dayOf(detail.calculatedOn, TIME_ZONE)));
        }
        return lines;
    }

    get hasDeals(): boolean {
        return this.deals.length > 0 || this.hiddenDeals !== '';
    }

    get deals() {
        return (this.detail?.deals ?? []).map((deal) => ({
            id: deal.id,
            name: deal.name,
            url: `/lightning/r/Opportunity/${deal.id}/view`,
            facts: [
                deal.stage,
                typeof deal.amount === 'number' ? amountIn(deal.amount, deal.currencyCode) : '',
                dayOf(deal.closeDate)
            ]
                .filter(Boolean)
                .join(' · ')
        }));
    }

    get hiddenDeals(): string {
        const count = this.detail?.hiddenDeals ?? 0;
        return count > 0 ? formatLabel(labels.dealsHidden, count) : '';
    }

    /** How long the present contract still runs. */
    get contractClock(): string {
        const days = this.detail?.daysToContractEnd;
        if (days === null || days === undefined) {
            return '';
        }
        return days < 0 ? formatLabel(labels.contractOver, -days) : formatLabel(labels.contractDays, days);
    }

    // --- What the user does

    override handleChange(event: CustomEvent<{ value?: string | null }>): void {
        super.handleChange(event);
        this.isChanged = true;
    }

    handleBack(): void {
        this.rewrite({ manualStatus: '', manualReason: '' });
        this.isChanged = true;
    }

    async handleSave(): Promise<void> {
        if (await this.save()) {
            this.close('saved');
        }
    }

    async handleOpenDeal(): Promise<void> {
        if (!this.isChanged || (await this.save())) {
            this.close('opportunity');
        }
    }

    /** Saves what was typed. Resolves to false if it was refused, which the dialog then says. */
    private async save(): Promise<boolean> {
        return Boolean(
            await this.attempt(() => saveCell({ input: this.toInput(this.draft, this.toInput(this.draftAsFound)) }))
        );
    }

    private toInput(draft: Record<Property, string>, was: WhitespaceCellInput | null = null): WhitespaceCellInput {
        const { planId, unitId, offeringId } = this;
        return {
            was,
            planId,
            unitId,
            offeringId,
            manualStatus: draft.manualStatus,
            manualReason: draft.manualReason,
            knownSpend: numberOf(draft.knownSpend),
            potential: numberOf(draft.potential),
            competitor: draft.competitor,
            contractEnd: draft.contractEnd || null,
            themeId: draft.themeId || null,
            objectiveId: draft.objectiveId || null
        };
    }

    private amountOf(value: number): string {
        return amountIn(value, this.currencyCode);
    }
}

function amountIn(value: number, currency: string): string {
    return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value);
}

/** A day is the same everywhere; a moment falls on a day of its time zone. */
function dayOf(value: string, timeZone = 'UTC'): string {
    return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone }).format(new Date(value));
}
