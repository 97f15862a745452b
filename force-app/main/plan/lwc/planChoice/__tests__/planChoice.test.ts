import { choosePlan, planFor, yearFor } from 'c/planChoice';

describe('c/planChoice', () => {
    it('shows the record itself until a plan is chosen', () => {
        expect(planFor('001A')).toBe('001A');
        expect(planFor(undefined)).toBeUndefined();
    });

    it('shows the plan chosen on that page and on no other', () => {
        choosePlan({ recordId: '001B', planId: 'p2', year: null });

        expect(planFor('001B')).toBe('p2');
        expect(planFor('001C')).toBe('001C');
    });

    it('shows the year chosen on that page, and today’s until one is', () => {
        expect(yearFor(undefined)).toBeNull();
        expect(yearFor('001D')).toBeNull();
        choosePlan({ recordId: '001D', planId: 'p2', year: 2025 });

        expect(yearFor('001D')).toBe(2025);
        expect(yearFor('001E')).toBeNull();
    });
});
