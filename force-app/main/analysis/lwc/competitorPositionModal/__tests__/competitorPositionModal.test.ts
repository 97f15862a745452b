import CompetitorPositionModal from 'c/competitorPositionModal';
import savePosition from '@salesforce/apex/CompetitorPositionController.savePosition';
import { VOLTERA, market } from '../../../../../../config/jest/data/market';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/CompetitorPositionController.savePosition',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);

const save = savePosition as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(CompetitorPositionModal, { planId: market().plan?.id, ...properties });
}

describe('competitorPositionModal', () => {
    it('shows the position to change', async () => {
        const modal = await open({ position: VOLTERA });

        expect(find(modal, 'lightning-modal-header').label).toBe('c.Competitor_Edit_Title');
        expect(field(modal, 'name').value).toBe('Voltera');
        expect(field(modal, 'share').value).toBe('45');
        expect(field(modal, 'threat').value).toBe('5');
        await expect(modal).toBeAccessible();
    });

    it('saves what was entered and closes with what is stored', async () => {
        save.mockResolvedValue({ position: VOLTERA, errors: [] });
        const modal = await open();
        await enter(modal, { name: 'Taiyo', strength: '2', threat: '4' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: {
                was: null,
                id: null,
                planId: 'p01',
                name: 'Taiyo',
                offering: '',
                offeringId: null,
                share: null,
                strength: 2,
                threat: 4,
                contractEnd: null,
                response: ''
            }
        });
        expect(modal.close).toHaveBeenCalledWith(VOLTERA);
    });

    keepsPromisesOfDialogs({
        open: () => open({ position: VOLTERA }),
        save,
        answer: { position: VOLTERA },
        closesWith: VOLTERA,
        property: 'name',
        apiName: 'Name',
        entered: 'A very long name'
    });
});
