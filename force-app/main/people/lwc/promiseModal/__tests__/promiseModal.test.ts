import type { ExpectationInput } from 'apex';
import PromiseModal from 'c/promiseModal';
import saveExpectations from '@salesforce/apex/ExpectationController.saveExpectations';
import { CONFIRMED, OPEN, promise, promiseLedger } from '../../../../../../config/jest/data/promises';
import {
    enter,
    field,
    keepsPromisesOfDialogs,
    openDialog,
    tellsWhatItFound
} from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/ExpectationController.saveExpectations', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = saveExpectations as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(PromiseModal, { ledger: promiseLedger(), ...properties });
}

describe('c-promise-modal', () => {
    it('writes a new expectation for the person it begins with', async () => {
        save.mockResolvedValue({ promises: [OPEN], errors: [] });
        const modal = await open({ stakeholderId: 's01' });
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Promise_Add');
        expect(field(modal, 'stakeholderId').value).toBe('s01');
        await enter(modal, { name: 'Fewer stops', dueOn: '2026-12-01', themeId: 't01' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            inputs: [
                {
                    id: null,
                    planId: 'p01',
                    name: 'Fewer stops',
                    stakeholderId: 's01',
                    commitment: '',
                    dueOn: '2026-12-01',
                    status: null,
                    settledOn: null,
                    confirmedOn: null,
                    confirmedById: null,
                    objectiveId: null,
                    themeId: 't01',
                    was: null
                }
            ]
        });
        expect(modal.close).toHaveBeenCalledWith(OPEN);
    });

    it('changes what is there and sends along where it stands', async () => {
        save.mockResolvedValue({ promises: [CONFIRMED], errors: [] });
        const modal = await open({ promise: CONFIRMED });
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Promise_Edit');
        expect(field(modal, 'name').value).toBe('A visit');
        await click(find(modal, '.save'));

        expect(save.mock.calls[0][0].inputs[0]).toMatchObject({
            id: 'e04',
            status: 'Kept',
            settledOn: '2026-09-01',
            confirmedOn: '2026-09-10',
            confirmedById: 'c01'
        });
    });

    it('lets a promise be whose person was taken off the plan', async () => {
        const modal = await open({ promise: promise({ id: 'e05', stakeholderId: undefined }) });

        expect(field(modal, 'stakeholderId').required).toBe(false);
    });

    tellsWhatItFound({
        open: () => open({ promise: OPEN }),
        save,
        sent: ({ inputs }: { inputs: ExpectationInput[] }) => inputs[0]!,
        entered: [{ name: 'Less' }, { name: 'No stops', themeId: 't01' }],
        found: { name: 'Fewer stops', themeId: null },
        left: { id: 'e02', name: 'No stops', themeId: 't01', status: 'Open' }
    });

    keepsPromisesOfDialogs({
        open: () => open({ promise: OPEN }),
        save,
        answer: { promises: [OPEN] },
        closesWith: OPEN,
        property: 'dueOn',
        apiName: 'Due__c',
        entered: '2026-12-24'
    });
});
