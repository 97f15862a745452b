import type { CoverageInput } from 'apex';
import CoverageCadenceModal from 'c/coverageCadenceModal';
import setCadences from '@salesforce/apex/CoverageController.setCadences';
import { enter, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/CoverageController.setCadences', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const setting = setCadences as unknown as jest.Mock;
const CELLS = [cellOf('s01', 30), cellOf('s02', null)];

function cellOf(stakeholderId: string, cadenceDays: number | null): Omit<CoverageInput, 'cadenceDays'> {
    const cell = { stakeholderId, roleId: 'r01', themeId: null };
    return { ...cell, was: { ...cell, cadenceDays, was: null } };
}

function open(cadenceDays: number | null = 30): Promise<Mounted> {
    return openDialog(CoverageCadenceModal, { cells: CELLS, cadenceDays });
}

describe('c-coverage-cadence-modal', () => {
    it('sets the cadence of all cells and closes with what was planned before', async () => {
        const before = [{ ...CELLS[0], cadenceDays: 30 }];
        setting.mockResolvedValue({ before, errors: [] });
        const modal = await open();
        expect(find(modal, '[data-property]').value).toBe('30');
        await enter(modal, { days: '14' });
        await click(find(modal, '.save'));

        expect(setting).toHaveBeenCalledWith({ inputs: CELLS.map((cell) => ({ ...cell, cadenceDays: 14 })) });
        expect(modal.close).toHaveBeenCalledWith(before);
    });

    it('plans nothing where the field is left empty', async () => {
        setting.mockResolvedValue({ before: [], errors: [] });
        const modal = await open(null);
        expect(find(modal, '[data-property]').value).toBe('');
        await click(find(modal, '.save'));

        expect(setting.mock.calls[0][0].inputs[0].cadenceDays).toBeNull();
    });

    it('tells what was found of each cell', async () => {
        const modal = await open();
        await enter(modal, { days: '14' });
        await click(find(modal, '.save'));

        expect(setting.mock.lastCall[0].inputs.map(({ was }: CoverageInput) => was)).toEqual(
            CELLS.map(({ was }) => was)
        );
    });

    keepsPromisesOfDialogs({
        open,
        save: setting,
        answer: { before: [] },
        closesWith: [],
        property: 'days',
        apiName: 'Cadence_Days__c',
        entered: '14'
    });
});
