import { questionAbout } from 'c/pestelQuestions';

describe('c/pestelQuestions', () => {
    it('asks about each of the six dimensions', () => {
        const dimensions = ['Political', 'Economic', 'Social', 'Technological', 'Environmental', 'Legal'];

        expect(dimensions.map(questionAbout)).toEqual(dimensions.map((one) => `c.Pestel_Ask_${one}`));
    });

    it('asks nothing about a dimension it does not know', () => {
        expect(questionAbout('Astrological')).toBe('');
    });
});
