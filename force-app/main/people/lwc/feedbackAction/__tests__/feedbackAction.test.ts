import FeedbackAction from 'c/feedbackAction';
import FeedbackGiveModal from 'c/feedbackGiveModal';
import { COACHING } from '../../../../../../config/jest/data/feedback';
import { mount } from '../../../../../../config/jest/element';

const openModal = FeedbackGiveModal.open as jest.Mock;

describe('c-feedback-action', () => {
    it('gives feedback on the record of the page and says so, and says nothing when nothing was given', async () => {
        const element = await mount('c-feedback-action', FeedbackAction, { recordId: 'o01' });
        const told = jest.fn();
        element.addEventListener('lightning__showtoast', told);
        openModal.mockResolvedValue(COACHING);
        await (element.invoke as () => Promise<void>)();
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ recordId: 'o01' }));
        expect(told).toHaveBeenCalledTimes(1);

        openModal.mockResolvedValue(undefined);
        await (element.invoke as () => Promise<void>)();
        expect(told).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });
});
