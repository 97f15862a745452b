import CustomerGoalModal from 'c/customerGoalModal';
import saveGoal from '@salesforce/apex/CustomerGoalController.saveGoal';
import { ENERGY, market } from '../../../../../../config/jest/data/market';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/CustomerGoalController.saveGoal', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = saveGoal as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(CustomerGoalModal, { market: market(), ...properties });
}

describe('customerGoalModal', () => {
    it('shows the goal to change, and whose people can be named', async () => {
        const modal = await open({ goal: ENERGY });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Goal_Edit_Title');
        expect(field(modal, 'name').value).toBe('Energy down a tenth');
        expect(field(modal, 'ownerId').value).toBe('c01');
        expect(field(modal, 'ownerId').filter).toEqual({
            criteria: [{ fieldPath: 'AccountId', operator: 'in', value: ['001'] }]
        });
        await expect(modal).toBeAccessible();
    });

    it('saves what was entered and closes with what is stored', async () => {
        save.mockResolvedValue({ goal: ENERGY, errors: [] });
        const modal = await open();
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Goal_Add');
        await enter(modal, { name: 'Two suppliers', ownerId: { recordId: 'c02' }, objectiveId: 'o01' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: {
                was: null,
                id: null,
                planId: 'p01',
                name: 'Two suppliers',
                ownerId: 'c02',
                metric: '',
                target: '',
                dueOn: null,
                reachedOn: null,
                objectiveId: 'o01'
            }
        });
        expect(modal.close).toHaveBeenCalledWith(ENERGY);
    });

    keepsPromisesOfDialogs({
        open: () => open({ goal: ENERGY }),
        save,
        answer: { goal: ENERGY },
        closesWith: ENERGY,
        property: 'name',
        apiName: 'Name',
        entered: 'A very long name'
    });
});
