import { numberOf, textOf } from 'c/draftNumbers';

describe('c/draftNumbers', () => {
    it.each([
        [0, '0'],
        [2.5, '2.5'],
        [null, ''],
        [undefined, '']
    ])('shows %p as “%s”', (value, text) => {
        expect(textOf(value)).toBe(text);
    });

    it.each([
        ['0', 0],
        ['2.5', 2.5],
        ['', null]
    ])('reads “%s” as %p', (text, value) => {
        expect(numberOf(text)).toBe(value);
    });
});
