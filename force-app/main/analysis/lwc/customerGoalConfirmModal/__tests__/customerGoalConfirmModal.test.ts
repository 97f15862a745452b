import CustomerGoalConfirmModal from 'c/customerGoalConfirmModal';
import confirmGoal from '@salesforce/apex/CustomerGoalController.confirmGoal';
import { ENERGY, market } from '../../../../../../config/jest/data/market';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/CustomerGoalController.confirmGoal', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = confirmGoal as unknown as jest.Mock;

function open(): Promise<Mounted> {
    return openDialog(CustomerGoalConfirmModal, { goal: ENERGY, market: market() });
}

describe('customerGoalConfirmModal', () => {
    it('begins with the owner of the goal, today', async () => {
        const modal = await open();

        expect(field(modal, 'contactId').value).toBe('c01');
        expect(field(modal, 'day').value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        await expect(modal).toBeAccessible();
    });

    it('saves what was entered and closes with what is stored', async () => {
        save.mockResolvedValue({ goal: ENERGY, errors: [] });
        const modal = await open();
        await enter(modal, { contactId: { recordId: 'c02' }, day: '2026-03-01' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({ goalId: ENERGY.id, contactId: 'c02', day: '2026-03-01' });
        expect(modal.close).toHaveBeenCalledWith(ENERGY);
    });

    keepsPromisesOfDialogs({
        open,
        save,
        answer: { goal: ENERGY },
        closesWith: ENERGY,
        property: 'day',
        apiName: 'Confirmed_On__c',
        entered: '2026-03-01'
    });
});
