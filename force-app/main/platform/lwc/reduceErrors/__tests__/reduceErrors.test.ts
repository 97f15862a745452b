import { reduceErrors } from 'c/reduceErrors';

const UNKNOWN = ['c.Error_Unknown'];

describe('reduceErrors', () => {
    it.each([null, undefined])('finds nothing wrong with %s', (failure) => {
        expect(reduceErrors(failure)).toEqual([]);
    });

    it.each([
        ['an error of Apex', { body: { message: 'The plan is closed' } }, ['The plan is closed']],
        ['a wire with several errors', { body: [{ message: 'One' }, { message: 'Two' }] }, ['One', 'Two']],
        ['an error of our own code', new Error('Broken'), ['Broken']],
        ['text', 'Plain', ['Plain']],
        ['a network error', { statusText: 'Offline' }, ['Offline']],
        ['several failures', [new Error('One'), null, { body: { message: 'Two' } }], ['One', 'Two']],
        ['the same message twice', [new Error('One'), new Error('One')], ['One']]
    ])('reads %s', (_name, failure, expected) => {
        expect(reduceErrors(failure)).toEqual(expected);
    });

    it('prefers the details of Lightning Data Service to the message beside them', () => {
        const failure = {
            body: {
                message: 'An error occurred while trying to update the record.',
                output: {
                    errors: [{ message: 'The period ends before it has begun' }],
                    fieldErrors: { Impact__c: [{ message: 'Impact goes from 1 to 5' }] }
                }
            }
        };
        expect(reduceErrors(failure)).toEqual(['The period ends before it has begun', 'Impact goes from 1 to 5']);
    });

    it('reads what an uncaught error of a write says', () => {
        const failure = {
            body: { pageErrors: [{ message: 'Not now' }], fieldErrors: { Name: [{ message: 'Too long' }] } }
        };
        expect(reduceErrors(failure)).toEqual(['Not now', 'Too long']);
    });

    it.each([[{}], [{ body: {} }], [''], [{ message: 7 }], [[]]])('says so if %j has no message', (failure) => {
        expect(reduceErrors(failure)).toEqual(UNKNOWN);
    });
});
