import PestelEditModal from 'c/pestelEditModal';
import saveFactor from '@salesforce/apex/PestelController.saveFactor';
import { BORDER_TAX, board } from '../../../../../../config/jest/data/pestel';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PestelController.saveFactor', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = saveFactor as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(PestelEditModal, { planId: 'p01', choices: board().choices, ...properties });
}

describe('c-pestel-edit-modal', () => {
    it('starts a new factor in the dimension it was asked for', async () => {
        const modal = await open({ dimension: 'Legal' });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Pestel_Add');
        expect(field(modal, 'dimension').value).toBe('Legal');
        expect(field(modal, 'name').value).toBe('');
        expect(field(modal, 'trend').value).toBe('Stable');
        expect(find(modal, '.question').textContent).toBe('c.Pestel_Ask_Legal');
    });

    it('offers the objectives of the plan as an answer', async () => {
        save.mockResolvedValue({ factor: BORDER_TAX, errors: [] });
        const modal = await open({ factor: BORDER_TAX });
        expect(field(modal, 'objectiveId').options).toEqual([
            { value: '', label: 'c.Pestel_Objective_None' },
            { value: 'o01', label: 'Win the service contract' }
        ]);

        await enter(modal, { objectiveId: 'o01' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({ input: expect.objectContaining({ objectiveId: 'o01' }) });
    });

    it('shows the factor to change', async () => {
        const modal = await open({ factor: BORDER_TAX });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Pestel_Edit_Title');
        expect(field(modal, 'name').value).toBe('Carbon border tax');
        expect(field(modal, 'impact').value).toBe('5');
        expect(field(modal, 'horizon').value).toBe('Under 1 Year');
        expect(field(modal, 'response').value).toBe('');
    });

    it('saves what was entered and closes with the factor as stored', async () => {
        save.mockResolvedValue({ factor: BORDER_TAX, errors: [] });
        const modal = await open({ dimension: 'Legal' });

        await enter(modal, { name: 'Carbon border tax', effect: 'Threat', impact: '5', likelihood: '4' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: {
                was: null,
                id: null,
                planId: 'p01',
                name: 'Carbon border tax',
                dimension: 'Legal',
                effect: 'Threat',
                impact: 5,
                likelihood: 4,
                trend: 'Stable',
                horizon: null,
                customerImplication: '',
                ourImplication: '',
                response: '',
                objectiveId: null,
                source: ''
            }
        });
        expect(modal.close).toHaveBeenCalledWith(BORDER_TAX);
        expect(modal.disableClose).toBe(false);
    });

    it('tells Apex what the user found, so that nobody’s work meanwhile is overwritten', async () => {
        save.mockResolvedValue({ factor: BORDER_TAX, errors: [] });
        const modal = await open({ factor: BORDER_TAX });
        await enter(modal, { name: 'First try' });
        await enter(modal, { name: 'Border tax on carbon', impact: '3' });

        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: expect.objectContaining({
                name: 'Border tax on carbon',
                impact: 3,
                was: expect.objectContaining({ id: BORDER_TAX.id, name: 'Carbon border tax', impact: 5, was: null })
            })
        });
    });

    keepsPromisesOfDialogs({
        open: () => open({ factor: BORDER_TAX }),
        save,
        answer: { factor: BORDER_TAX },
        closesWith: BORDER_TAX,
        property: 'name',
        apiName: 'Name',
        entered: 'A very long name'
    });
});
