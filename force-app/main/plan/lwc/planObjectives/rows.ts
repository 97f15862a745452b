/** How objectives are drawn. */
import type { ObjectiveList, PicklistChoice, PlanObjective } from 'apex';
import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** An objective with the words and measures of its drawing. */
export interface Row {
    id: string;
    title: string;
    category: string;
    standing: string;
    standingClass: string;
    figures: string;
    lands: string;
    measured: string;
    responsible: string;
    due: string;
    description: string;
    barLabel: string;
    now: number;
    percent: string;
    fillClass: string;
    fillStyle: string;
    paceStyle: string;
    paceTitle: string;
    menuLabel: string;
}

/** The objectives of one perspective. */
export interface Group {
    value: string;
    label: string;
    rows: Row[];
}

const STANDINGS: Record<string, string> = { reached: labels.reached, onPace: labels.onPace, behind: labels.behind };

/** The objectives by perspective, in the order of the choices; a perspective without objectives is left out. */
export function byPerspective(list: ObjectiveList, objectives: readonly PlanObjective[]): Group[] {
    return list.choices.perspectives
        .map(({ value, label }: PicklistChoice) => ({
            value,
            label,
            rows: objectives.filter((one) => one.perspective === value).map((one) => rowOf(one, list))
        }))
        .filter((group) => group.rows.length > 0);
}

/** A figure in the user's locale: an amount of money, a percentage or a number. */
export function figure(value: number | null | undefined, unit: string, currency: string): string {
    if (value === null || value === undefined) {
        return '';
    }
    if (unit === 'Amount') {
        return new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value);
    }
    const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(value);
    return unit === 'Percent' ? `${number} %` : number;
}

function rowOf(objective: PlanObjective, list: ObjectiveList): Row {
    const show = (value: number | null | undefined) => figure(value, objective.unit, list.currencyCode);
    const percent = Math.round(objective.progress);
    const pace = Math.round(objective.pace);
    const filled = Math.min(100, Math.max(0, percent));
    const measure = list.choices.measures.find((one) => one.value === objective.measure);
    return {
        id: objective.id,
        title: objective.name,
        category: objective.categoryLabel,
        standing: STANDINGS[objective.standing] ?? '',
        standingClass: `standing ${objective.standing}`,
        figures: formatLabel(
            labels.fromTo,
            show(objective.current ?? objective.baseline),
            show(objective.target),
            show(objective.baseline)
        ),
        lands:
            objective.forecast === null || objective.forecast === undefined || objective.standing === 'reached'
                ? ''
                : formatLabel(labels.lands, show(objective.forecast)),
        measured: measure ? formatLabel(labels.automatic, measure.label) : '',
        responsible: objective.responsible ?? labels.nobody,
        due: objective.due,
        description: objective.description ?? '',
        barLabel: formatLabel(labels.progress, objective.name, percent, pace),
        now: filled,
        percent: `${percent} %`,
        fillClass: `fill ${objective.standing}`,
        fillStyle: `inline-size: ${filled}%`,
        paceStyle: `inset-inline-start: ${pace}%`,
        paceTitle: formatLabel(labels.pace, pace),
        menuLabel: formatLabel(labels.actions, objective.name)
    };
}
