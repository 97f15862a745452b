/** Turns Apex's answer into what the template draws. */
import type { PlanPresentation, PlanPresentationItem, PlanPresentationPart, PlanPresentationValue } from 'apex';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

/** A value with what the template needs to choose how to draw it. */
export interface ValueView extends PlanPresentationValue {
    key: number;
    isDate: boolean;
    isCurrency: boolean;
    isPercent: boolean;
    isNumber: boolean;
    isText: boolean;
}

export interface ItemView {
    key: number;
    title: string;
    /** Long texts, which stand below each other. */
    texts: ValueView[];
    /** Short facts, which stand beside each other. */
    facts: ValueView[];
    hasProgress: boolean;
    progress: number;
    progressLabel: string;
    barStyle: string;
}

export interface PartView {
    key: number;
    heading: string;
    items: ItemView[];
    isEmpty: boolean;
}

export interface SectionView {
    key: string;
    heading: string;
    parts: PartView[];
}

const SECTIONS: readonly (readonly [string, string])[] = [
    ['situation', labels.sectionSituation],
    ['objectives', labels.sectionObjectives],
    ['strategy', labels.sectionStrategy],
    ['people', labels.sectionPeople]
];

/** The plan itself. */
export function coverOf(presentation: PlanPresentation): ItemView | null {
    const [item] = presentation.cover?.items ?? [];
    return item ? itemView(item, 0) : null;
}

/**
 * The sections in their order. Our own copy says where nothing is written yet, so that it is noticed; the customer's copy says
 * nothing of it.
 */
export function sectionsOf(presentation: PlanPresentation): SectionView[] {
    return SECTIONS.map(([key, heading]) => ({
        key,
        heading,
        parts: presentation.parts
            .filter((part) => part.section === key && !(presentation.forCustomer && part.items.length === 0))
            .map(partView)
    })).filter((section) => section.parts.length > 0);
}

function partView(part: PlanPresentationPart, key: number): PartView {
    return { key, heading: part.heading ?? '', items: part.items.map(itemView), isEmpty: part.items.length === 0 };
}

function itemView(item: PlanPresentationItem, key: number): ItemView {
    const values = item.values.map(valueView);
    const progress = Math.round(item.progress ?? 0);
    return {
        key,
        title: item.title ?? labels.untitled,
        texts: values.filter((value) => value.kind === 'long'),
        facts: values.filter((value) => value.kind !== 'long'),
        hasProgress: item.progress !== undefined && item.progress !== null,
        progress,
        progressLabel: formatLabel(labels.progress, `${progress} %`),
        barStyle: `inline-size: ${Math.min(100, Math.max(0, progress))}%`
    };
}

function valueView(value: PlanPresentationValue, key: number): ValueView {
    return {
        ...value,
        key,
        isDate: value.kind === 'date',
        isCurrency: value.kind === 'currency',
        isPercent: value.kind === 'percent',
        isNumber: value.kind === 'number',
        isText: value.kind === 'text' || value.kind === 'long'
    };
}
