import { today, tomorrowAt } from 'c/userDay';

// The user of these tests lives where Salesforce's own mock puts them, in Los Angeles, and changes to summer time on 8 March 2026.
describe('c/userDay', () => {
    afterEach(() => {
        jest.useRealTimers();
    });

    function itIs(moment: string): void {
        jest.useFakeTimers({ now: new Date(moment) });
    }

    it.each([
        ['2026-05-31T12:00:00Z', '2026-05-31'],
        ['2026-06-01T06:59:59Z', '2026-05-31'],
        ['2026-06-01T07:00:00Z', '2026-06-01'],
        ['2027-01-01T07:59:59Z', '2026-12-31']
    ])('at %s the user lives in %s', (moment, day) => {
        itIs(moment);

        expect(today()).toBe(day);
    });

    it.each([
        ['2026-05-31T12:00:00Z', '2026-06-01T17:00:00.000Z'],
        ['2026-06-01T06:00:00Z', '2026-06-01T17:00:00.000Z'],
        ['2026-03-07T20:00:00Z', '2026-03-08T17:00:00.000Z'],
        ['2026-03-06T20:00:00Z', '2026-03-07T18:00:00.000Z'],
        ['2026-10-31T20:00:00Z', '2026-11-01T18:00:00.000Z'],
        ['2026-12-31T20:00:00Z', '2027-01-01T18:00:00.000Z']
    ])('at %s, ten o’clock tomorrow is %s', (moment, ten) => {
        itIs(moment);

        expect(tomorrowAt(10)).toBe(ten);
    });

    it('finds midnight, and the hour that summer time leaves out goes to the one after', () => {
        itIs('2026-03-07T20:00:00Z');

        expect(tomorrowAt(0)).toBe('2026-03-08T08:00:00.000Z');
        expect(['2026-03-08T09:00:00.000Z', '2026-03-08T10:00:00.000Z']).toContain(tomorrowAt(2));
    });
});
