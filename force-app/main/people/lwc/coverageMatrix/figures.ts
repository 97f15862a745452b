/** Adds up the shares of several answers. What counts for which share is decided by Apex. */
import type { CoverageFigure } from 'apex';
import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from 'c/formatLabel';
import { labels } from './labels';

const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** The shares of all people together, as they are drawn; nothing to count is no data and not nought. */
export function sum(answers: readonly (readonly CoverageFigure[])[]) {
    const [first = []] = answers;
    return first.map(({ label, isRisk }, at) => {
        const part = answers.reduce((total, figures) => total + (figures[at]?.part ?? 0), 0);
        const whole = answers.reduce((total, figures) => total + (figures[at]?.whole ?? 0), 0);
        return {
            label,
            value: whole === 0 ? labels.noData : percent.format(part / whole),
            detail: whole === 0 ? '' : formatLabel(labels.share, part, whole),
            className: isRisk && part > 0 ? 'figure risk' : 'figure'
        };
    });
}
