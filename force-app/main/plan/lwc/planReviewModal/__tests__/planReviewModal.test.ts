import PlanReviewModal from 'c/planReviewModal';
import reviewPlan from '@salesforce/apex/PlanController.reviewPlan';
import { click, find, mount, settle } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PlanController.reviewPlan', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const review = reviewPlan as unknown as jest.Mock;

describe('c-plan-review-modal', () => {
    it('notes what was found and closes', async () => {
        review.mockResolvedValue(undefined);
        const modal = await mount('c-plan-review-modal', PlanReviewModal, { planId: 'p01' });

        find(modal, 'lightning-textarea').dispatchEvent(new CustomEvent('change', { detail: { value: 'All well' } }));
        await click(find(modal, '.save'));

        expect(review).toHaveBeenCalledWith({ planId: 'p01', comment: 'All well' });
        expect(modal.close).toHaveBeenCalledWith(true);
        await expect(modal).toBeAccessible();
    });

    it('says why it is refused and stays open', async () => {
        review.mockRejectedValue({ body: { message: 'The plan is closed' } });
        const modal = await mount('c-plan-review-modal', PlanReviewModal, { planId: 'p01' });

        await click(find(modal, '.save'));
        await settle();

        expect(find(modal, 'c-error-panel').messages).toEqual(['The plan is closed']);
        expect(modal.close).not.toHaveBeenCalled();
        await click(find(modal, '.cancel'));
        expect(modal.close).toHaveBeenCalledWith();
    });
});
