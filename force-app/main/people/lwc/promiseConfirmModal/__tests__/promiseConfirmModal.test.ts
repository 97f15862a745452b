import PromiseConfirmModal from 'c/promiseConfirmModal';
import confirmExpectation from '@salesforce/apex/ExpectationController.confirmExpectation';
import { CONFIRMED, KEPT } from '../../../../../../config/jest/data/promises';
import { enter, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/ExpectationController.confirmExpectation',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const confirm = confirmExpectation as unknown as jest.Mock;

function open(): Promise<Mounted> {
    return openDialog(PromiseConfirmModal, { promise: KEPT, accountIds: ['001'] });
}

describe('c-promise-confirm-modal', () => {
    afterEach(() => jest.useRealTimers());

    it('begins with whoever it was promised to and today, and closes with what is stored', async () => {
        jest.useFakeTimers({ now: new Date('2026-11-29T10:00:00'), doNotFake: ['queueMicrotask'] });
        confirm.mockResolvedValue({ promises: [CONFIRMED], errors: [] });
        const modal = await open();
        expect(find(modal, '.promise').textContent).toBe('A spare drive');
        expect(find(modal, 'lightning-record-picker').filter).toEqual({
            criteria: [{ fieldPath: 'AccountId', operator: 'in', value: ['001'] }]
        });
        await click(find(modal, '.save'));

        expect(confirm).toHaveBeenCalledWith({ expectationId: 'e03', contactId: 'c01', day: '2026-11-29' });
        expect(modal.close).toHaveBeenCalledWith(CONFIRMED);
    });

    it('begins with the day it was kept, where a colleague further east kept it on what is tomorrow here', async () => {
        jest.useFakeTimers({ now: new Date('2026-11-30T02:00:00Z'), doNotFake: ['queueMicrotask'] });
        const modal = await openDialog(PromiseConfirmModal, {
            promise: { ...KEPT, settledOn: '2026-11-30' },
            accountIds: ['001']
        });

        expect(find(modal, 'lightning-input').value).toBe('2026-11-30');
    });

    it('takes another person and another day', async () => {
        confirm.mockResolvedValue({ promises: [CONFIRMED], errors: [] });
        const modal = await open();
        await enter(modal, { contactId: { recordId: 'c02' }, day: '2026-11-20' });
        await click(find(modal, '.save'));

        expect(confirm).toHaveBeenCalledWith({ expectationId: 'e03', contactId: 'c02', day: '2026-11-20' });
    });

    keepsPromisesOfDialogs({
        open,
        save: confirm,
        answer: { promises: [CONFIRMED] },
        closesWith: CONFIRMED,
        property: 'day',
        apiName: 'Confirmed_On__c',
        entered: '2026-11-20'
    });
});
