import ObjectiveEditModal from 'c/objectiveEditModal';
import saveObjective from '@salesforce/apex/ObjectiveController.saveObjective';
import { OPERATORS, REVENUE, objectiveList } from '../../../../../../config/jest/data/plan';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find, has } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/ObjectiveController.saveObjective', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const save = saveObjective as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(ObjectiveEditModal, { planId: 'p01', choices: objectiveList().choices, ...properties });
}

describe('c-objective-edit-modal', () => {
    it('starts a new objective at nothing, due when the plan ends', async () => {
        const modal = await open({ periodEnd: '2026-12-31' });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Objective_Add');
        expect(field(modal, 'name').value).toBe('');
        expect(field(modal, 'baseline').value).toBe('0');
        expect(field(modal, 'due').value).toBe('2026-12-31');
    });

    it('shows the objective to change; a measured one asks for no value', async () => {
        const modal = await open({ objective: REVENUE });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Objective_Edit_Title');
        expect(field(modal, 'measure').value).toBe('Won_Revenue');
        expect(has(modal, '[data-property="current"]')).toBe(false);
        expect(has(modal, '[data-property="unit"]')).toBe(false);
        expect(find(modal, '.responsible').value).toBe('005');
    });

    it('saves what was entered and closes with the objective as stored', async () => {
        save.mockResolvedValue({ objective: OPERATORS, errors: [] });
        const modal = await open({ periodEnd: '2026-12-31' });

        await enter(modal, { name: 'Train operators', target: '100', current: '' });
        find(modal, '.responsible').dispatchEvent(new CustomEvent('change', { detail: { recordId: '005' } }));
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: {
                was: null,
                id: null,
                planId: 'p01',
                name: 'Train operators',
                perspective: 'Ours',
                category: 'Growth',
                measure: null,
                unit: 'Number',
                baseline: 0,
                target: 100,
                current: null,
                due: '2026-12-31',
                responsibleId: '005',
                description: ''
            }
        });
        expect(modal.close).toHaveBeenCalledWith(OPERATORS);
        expect(modal.disableClose).toBe(false);
    });

    keepsPromisesOfDialogs({
        open: () => open({ objective: OPERATORS }),
        save,
        answer: { objective: OPERATORS },
        closesWith: OPERATORS,
        property: 'name',
        apiName: 'Name',
        entered: 'A very long name'
    });
});
