import PestelTaskModal from 'c/pestelTaskModal';
import createTask from '@salesforce/apex/PestelController.createTask';
import { BORDER_TAX } from '../../../../../../config/jest/data/pestel';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PestelController.createTask', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/user/Id', () => ({ __esModule: true, default: '005me' }), { virtual: true });

const create = createTask as unknown as jest.Mock;

function open(): Promise<Mounted> {
    return openDialog(PestelTaskModal, { factor: BORDER_TAX });
}

describe('c-pestel-task-modal', () => {
    it('starts with the factor as subject and the user as owner', async () => {
        const modal = await open();

        expect(field(modal, 'subject').value).toBe('c.Pestel_Task_Subject_Draft');
        expect(field(modal, 'ownerId').value).toBe('005me');
        expect(field(modal, 'dueOn').value).toBe('');
        await expect(modal).toBeAccessible();
    });

    it('creates the task and closes with the factor as it then stands', async () => {
        const answered = { ...BORDER_TAX, isUnanswered: false };
        create.mockResolvedValue({ factor: answered, errors: [] });
        const modal = await open();
        await enter(modal, { dueOn: '2026-09-01', ownerId: { recordId: '005you' } });
        await click(find(modal, '.save'));

        expect(create).toHaveBeenCalledWith({
            input: {
                factorId: BORDER_TAX.id,
                subject: 'c.Pestel_Task_Subject_Draft',
                ownerId: '005you',
                dueOn: '2026-09-01',
                comment: ''
            }
        });
        expect(modal.close).toHaveBeenCalledWith(answered);
    });

    keepsPromisesOfDialogs({
        open,
        save: create,
        answer: { factor: BORDER_TAX },
        closesWith: BORDER_TAX,
        property: 'dueOn',
        apiName: 'ActivityDate',
        entered: '2026-09-01'
    });
});
