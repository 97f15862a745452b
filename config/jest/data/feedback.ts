/** Answers of FeedbackController as the tests need them. */
import type { FeedbackBoard, FeedbackChoices, PlanFeedback } from 'apex';

export const COACHING: PlanFeedback = {
    id: 'f01',
    kind: 'Coaching',
    kindLabel: 'Coaching',
    text: 'You let them speak first. Do that again.',
    givenAt: '2026-05-01T10:00:00.000Z',
    giverName: 'Margarethe Vogel',
    recipientName: 'Aino Virtanen',
    subjectName: 'Quarterly review',
    accountId: '001',
    accountName: 'Nordfjell Paper'
};
export const ANSWERED: PlanFeedback = {
    ...COACHING,
    id: 'f02',
    kind: 'Recognition',
    kindLabel: 'Recognition',
    acknowledgedAt: '2026-05-02T10:00:00.000Z',
    reply: 'I will.'
};
export const ELSEWHERE: PlanFeedback = { ...COACHING, id: 'f03', accountId: '002', accountName: 'Kivikoski Steel' };

/** A board of the account 001. */
export function feedbackBoard(given: Partial<FeedbackBoard> = {}): FeedbackBoard {
    return { accountId: '001', received: [], given: [], team: [], canGive: true, ...given };
}

/** Two conversations, two people, three kinds. */
export function feedbackChoices(given: Partial<FeedbackChoices> = {}): FeedbackChoices {
    return {
        kinds: ['Recognition', 'Coaching', 'Correction'].map((value) => ({ value, label: value })),
        recipients: [
            { value: 'u01', label: 'Aino Virtanen' },
            { value: 'u02', label: 'Erik Lindqvist' }
        ],
        subjects: [
            { id: 'e01', name: 'Quarterly review', kindLabel: 'Event', day: '2026-05-01', peopleIds: ['u01'] },
            { id: 'o01', name: 'Uptime partner', kindLabel: 'Objective', peopleIds: [] }
        ],
        ...given
    };
}
