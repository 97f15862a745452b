import { formatLabel } from 'c/formatLabel';

describe('formatLabel', () => {
    it('puts values into their places, in any order and more than once', () => {
        expect(formatLabel('{1} of {0}, {1}', 'b', 2)).toBe('2 of b, 2');
    });

    it('leaves places without a value as they are', () => {
        expect(formatLabel('{0} and {1}', 'a')).toBe('a and {1}');
    });

    it('takes values as text, whatever they look like', () => {
        expect(formatLabel('“{0}”', '$& {1}')).toBe('“$& {1}”');
    });
});
