import ActivityFeedback from 'c/activityFeedback';
import FeedbackGiveModal from 'c/feedbackGiveModal';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { click, find, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

const openModal = FeedbackGiveModal.open as jest.Mock;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(): void };

async function open(tell: () => void): Promise<Mounted> {
    const element = await mount('c-activity-feedback', ActivityFeedback, { recordId: '00U1' });
    tell();
    await settle();
    return element;
}

describe('c-activity-feedback', () => {
    it('gives feedback on the conversation of the page, and says who sees it', async () => {
        openModal.mockResolvedValue(undefined);
        const element = await open(() => objectInfo.emit({ apiName: 'Feedback__c', createable: false }));
        expect(find(element, '.who').textContent).toBe('c.Feedback_Who_Sees');
        await click(find(element, '.give'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ recordId: '00U1' }));
        await expect(element).toBeAccessible();
    });

    it('shows nothing before it is known whether the user may, and to who may not', async () => {
        const tells = [() => undefined, () => objectInfo.error()];
        for (const tell of tells) {
            const element = await open(tell);
            expect(has(element, '.card')).toBe(false);
            element.remove();
        }
    });
});
