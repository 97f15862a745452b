/** Answers of PlanPresentationController as the tests need them. */
import type { PlanPresentation } from 'apex';

/** A plan with an objective, a factor and a chapter where nothing is written yet. */
export function presentation(given: Partial<PlanPresentation> = {}): PlanPresentation {
    return {
        planId: 'p01',
        accountName: 'Nordfjell Paper',
        forCustomer: false,
        canCreatePlan: true,
        cover: {
            section: 'cover',
            heading: 'Key Account Plans',
            items: [
                {
                    title: 'Plan 2026',
                    values: [
                        { label: 'Ambition', kind: 'long', text: 'Partner for uptime' },
                        { label: 'Period Start', kind: 'date', day: '2026-01-01' },
                        { label: 'Status', kind: 'text', text: 'Active' }
                    ]
                }
            ]
        },
        parts: [
            {
                section: 'situation',
                heading: 'PESTEL Factors',
                items: [
                    {
                        title: '<b>Carbon</b> border tax',
                        values: [
                            { label: 'Priority', kind: 'number', amount: 20 },
                            { label: 'Implication for Us', kind: 'long', text: 'We sell more' }
                        ]
                    }
                ]
            },
            {
                section: 'objectives',
                heading: 'Objectives',
                items: [
                    {
                        title: 'Sell two million',
                        progress: 140,
                        values: [
                            { label: 'Target', kind: 'currency', amount: 2000000, currencyCode: 'EUR' },
                            { label: 'Share', kind: 'percent', amount: 40 },
                            { label: 'Due', kind: 'date', day: '2026-12-31' }
                        ]
                    },
                    { values: [] }
                ]
            },
            { section: 'strategy', heading: 'Themes', items: [] }
        ],
        ...given
    };
}
