import { reportAll, showRefusal } from 'c/fieldRefusals';

function input(field: string, isValid = true): LightningInputElement {
    return {
        dataset: { field },
        focus: jest.fn(),
        reportValidity: jest.fn(() => isValid),
        setCustomValidity: jest.fn()
    } as unknown as LightningInputElement;
}

describe('c/fieldRefusals', () => {
    it('goes to the first field that is wrong', () => {
        const [right, wrong, alsoWrong] = [input('A'), input('B', false), input('C', false)];

        expect(reportAll([right, wrong, alsoWrong])).toBe(false);
        expect(wrong.focus).toHaveBeenCalled();
        expect(alsoWrong.reportValidity).toHaveBeenCalled();
        expect(alsoWrong.focus).not.toHaveBeenCalled();
        expect(reportAll([right])).toBe(true);
    });

    it('shows each reason at its field and gives back the rest', () => {
        const name = input('Name');

        const rest = showRefusal(
            [name],
            [
                { field: 'Name', message: 'Too long' },
                { field: 'Other__c', message: 'Not shown here' },
                { field: null, message: 'The plan is closed' }
            ]
        );

        expect(name.setCustomValidity).toHaveBeenCalledWith('Too long');
        expect(rest).toEqual(['Not shown here', 'The plan is closed']);
    });
});
