import { wire } from 'lwc';
import type { Strategy, ThemeCard } from 'apex';
import { NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { refreshApex } from '@salesforce/apex';
import getStrategy from '@salesforce/apex/StrategyController.getStrategy';
import LOCALE from '@salesforce/i18n/locale';
import THEME_PLAN from '@salesforce/schema/Theme__c.Account_Plan__c';
import THEME from '@salesforce/schema/Theme__c';
import { formatLabel } from 'c/formatLabel';
import PlanPage from 'c/planPage';
import { reduceErrors } from 'c/reduceErrors';
import { labels } from './labels';

interface WiredStrategy {
    data?: Strategy;
    error?: unknown;
}

const PERIODS: Readonly<Record<string, string>> = { active: labels.active, ahead: labels.ahead, over: labels.over };

/** Items that are shown at first, and each time more are asked for. */
const PAGE = 25;

/**
 * What we talk about with a key account, on the account's page or on a plan's own, and how often each theme was really
 * talked about. It asks the same of Apex as the whitespace matrix, so that both cost one call.
 */
export default class ThemeList extends NavigationMixin(PlanPage) {
    strategy?: Strategy;
    errors: string[] = [];
    shown = PAGE;
    labels = labels;

    private wired?: WiredStrategy;

    @wire(getStrategy, { recordId: '$shownId' })
    receiveStrategy(wired: WiredStrategy): void {
        this.wired = wired;
        if (wired.data) {
            this.strategy = wired.data;
            this.errors = [];
        } else if (wired.error) {
            this.errors = reduceErrors(wired.error);
        }
    }

    // --- What the template asks for

    get isLoading(): boolean {
        return !this.strategy && !this.hasErrors;
    }

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    /** The component above says that there is no plan; a second time would only be noise. */
    get isShown(): boolean {
        return !this.strategy || Boolean(this.strategy.plan);
    }

    get canEdit(): boolean {
        return this.strategy?.canEdit === true;
    }

    get isEmpty(): boolean {
        return Boolean(this.strategy?.plan) && this.strategy?.themes.length === 0;
    }

    get emptyMessage(): string {
        return this.canEdit ? labels.emptyCreate : labels.emptyAsk;
    }

    get left(): number {
        return (this.strategy?.themes.length ?? 0) - this.shown;
    }

    get cards() {
        return (this.strategy?.themes ?? []).slice(0, this.shown).map((theme) => ({
            id: theme.id,
            name: theme.name,
            url: `/lightning/r/${THEME.objectApiName}/${theme.id}/view`,
            openTitle: formatLabel(labels.open, theme.name),
            keyMessage: theme.keyMessage ?? '',
            period: PERIODS[theme.period] ?? theme.period,
            className: `theme ${theme.period}`,
            days: daysOf(theme),
            audience: theme.audience ? formatLabel(labels.withWhom, theme.audience) : '',
            objective: theme.objectiveName ? formatLabel(labels.serves, theme.objectiveName) : '',
            talks: talksOf(theme),
            talksClass: theme.talks === 0 && theme.period === 'active' ? 'talks silent' : 'talks'
        }));
    }

    // --- Loading and going elsewhere

    override readAgain(): Promise<void> {
        return this.handleRetry();
    }

    async handleRetry(): Promise<void> {
        try {
            await refreshApex(this.wired);
        } catch (failure) {
            this.errors = reduceErrors(failure);
        }
    }

    handleOpen(event: Event): void {
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: id, objectApiName: THEME.objectApiName, actionName: 'view' }
        });
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    handleAdd(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: THEME.objectApiName, actionName: 'new' },
            state: {
                defaultFieldValues: encodeDefaultFieldValues({
                    [THEME_PLAN.fieldApiName]: this.strategy?.plan?.id ?? ''
                })
            }
        });
    }
}

function talksOf(theme: ThemeCard): string {
    if (theme.talks === 0) {
        return labels.never;
    }
    const talks = formatLabel(labels.talks, theme.talks);
    return theme.lastTalkedOn ? `${talks}, ${formatLabel(labels.last, dayOf(theme.lastTalkedOn))}` : talks;
}

function daysOf({ activeFrom, activeTo }: ThemeCard): string {
    return activeFrom || activeTo ? `${dayOf(activeFrom)} – ${dayOf(activeTo)}` : '';
}

/** A day without time, which has no time zone either. */
function dayOf(day: string | null | undefined): string {
    return day ? new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day)) : '';
}
