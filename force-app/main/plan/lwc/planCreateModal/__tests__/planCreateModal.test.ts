import PlanCreateModal from 'c/planCreateModal';
import createPlan from '@salesforce/apex/PlanController.createPlan';
import propose from '@salesforce/apex/PlanController.propose';
import { enter, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find, has } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PlanController.createPlan', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PlanController.propose', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const creation = createPlan as unknown as jest.Mock;
const proposal = propose as unknown as jest.Mock;
const PROPOSED = {
    accountId: '001',
    name: 'Nordfjell Paper 2026',
    periodStart: '2026-01-01',
    periodEnd: '2026-12-31',
    managerId: '005',
    parentPlanId: 'p00',
    parentPlanName: 'Group 2026'
};

function open(): Promise<Mounted> {
    return openDialog(PlanCreateModal, { accountId: '001' });
}

beforeEach(() => {
    proposal.mockResolvedValue(PROPOSED);
});

describe('c-plan-create-modal', () => {
    it('proposes everything, so that one click makes a plan', async () => {
        creation.mockResolvedValue({ plan: { id: 'p05' }, errors: [] });
        const modal = await open();

        expect(find(modal, '[data-property="name"]').value).toBe('Nordfjell Paper 2026');
        expect(has(modal, '.group')).toBe(true);
        await expect(modal).toBeAccessible();
        await click(find(modal, '.save'));

        expect(creation).toHaveBeenCalledWith({ input: { ...PROPOSED, sponsorId: null, ambition: '' } });
        expect(modal.close).toHaveBeenCalledWith({ id: 'p05' });
    });

    it('takes what the user writes', async () => {
        creation.mockResolvedValue({ plan: { id: 'p05' }, errors: [] });
        const modal = await open();

        await enter(modal, { ambition: 'First call', sponsorId: { recordId: '006' } });
        await click(find(modal, '.save'));

        expect(creation).toHaveBeenCalledWith({ input: { ...PROPOSED, ambition: 'First call', sponsorId: '006' } });
    });

    it('says why it can not begin or save', async () => {
        proposal.mockRejectedValue({ body: { message: 'The account is gone' } });
        const gone = await open();
        expect(find(gone, 'c-error-panel').messages).toEqual(['The account is gone']);
        expect(find(gone, '.save').disabled).toBe(true);

        proposal.mockResolvedValue(PROPOSED);
        creation.mockRejectedValue({ body: { message: 'No access' } });
        const modal = await open();
        await click(find(modal, '.save'));
        expect(find(modal, 'c-error-panel').messages).toEqual(['No access']);
    });

    keepsPromisesOfDialogs({
        open,
        save: creation,
        answer: { plan: { id: 'p05' } },
        closesWith: { id: 'p05' },
        property: 'periodEnd',
        apiName: 'Period_End__c',
        entered: '2027-06-30'
    });
});
