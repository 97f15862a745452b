import PlanYearsModal from 'c/planYearsModal';
import compareYears from '@salesforce/apex/PlanController.compareYears';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PlanController.compareYears', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const comparing = compareYears as unknown as jest.Mock;

async function open(): Promise<Mounted> {
    const modal = await mount('c-plan-years-modal', PlanYearsModal, { planId: 'p02' });
    await settle();
    return modal;
}

describe('c-plan-years-modal', () => {
    it('shows a spinner until there is an answer', async () => {
        comparing.mockReturnValue(new Promise(() => undefined));
        const modal = await open();

        expect(has(modal, 'lightning-spinner')).toBe(true);
        expect(has(modal, '.empty')).toBe(false);
    });

    it('shows each kind of item before and now', async () => {
        comparing.mockResolvedValue([
            {
                label: 'Objectives',
                rows: [
                    { name: 'Grow', before: '50 %', now: '10 %' },
                    { name: 'Train', now: '0 %' },
                    { name: 'Settle', before: '100 %' }
                ]
            }
        ]);
        const modal = await open();

        expect(comparing).toHaveBeenCalledWith({ planId: 'p02' });
        expect(findAll(modal, 'tbody tr').map((row) => row.textContent)).toEqual([
            'Grow50 %10 %',
            'Trainc.Plan_New_Now0 %',
            'Settle100 %c.Plan_Dropped'
        ]);
        await expect(modal).toBeAccessible();
    });

    it('says when neither plan holds anything', async () => {
        comparing.mockResolvedValue([]);
        const modal = await open();

        expect(find(modal, '.empty').textContent).toBe('c.Plan_Years_Empty');
        await click(find(modal, '.close'));
        expect(modal.close).toHaveBeenCalled();
    });

    it('says what went wrong', async () => {
        comparing.mockRejectedValue({ body: { message: 'Not yours' } });
        const modal = await open();

        expect(find(modal, 'c-error-panel').messages).toEqual(['Not yours']);
        expect(has(modal, '.empty')).toBe(false);
    });
});
