import FeedbackGiveModal from 'c/feedbackGiveModal';
import getChoices from '@salesforce/apex/FeedbackController.getChoices';
import giveFeedback from '@salesforce/apex/FeedbackController.giveFeedback';
import { COACHING, feedbackChoices } from '../../../../../../config/jest/data/feedback';
import { enter, field, keepsPromisesOfDialogs, openDialog } from '../../../../../../config/jest/dialog';
import { click, find, has } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/FeedbackController.getChoices', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/FeedbackController.giveFeedback', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const choosing = getChoices as unknown as jest.Mock;
const giving = giveFeedback as unknown as jest.Mock;

function open(): Promise<Mounted> {
    return openDialog(FeedbackGiveModal, { recordId: '001' });
}

beforeEach(() => {
    choosing.mockResolvedValue(feedbackChoices());
});

describe('feedbackGiveModal', () => {
    it('offers what there is, and proposes whoever took part', async () => {
        const modal = await open();
        expect(choosing).toHaveBeenCalledWith({ recordId: '001' });
        expect(field(modal, 'subjectId').options).toEqual([
            { value: 'e01', label: 'Event · Quarterly review · 2026-05-01' },
            { value: 'o01', label: 'Objective · Uptime partner' }
        ]);
        await enter(modal, { subjectId: 'e01' });
        expect(field(modal, 'recipientId').value).toBe('u01');
        await expect(modal).toBeAccessible();
    });

    it('takes what the page shows for the subject', async () => {
        choosing.mockResolvedValue(feedbackChoices({ subjects: [feedbackChoices().subjects[0]!] }));
        const modal = await open();
        expect(field(modal, 'subjectId').value).toBe('e01');
        expect(field(modal, 'recipientId').value).toBe('u01');
    });

    it('gives what was entered and closes with what is stored', async () => {
        giving.mockResolvedValue({ feedback: COACHING, errors: [] });
        const modal = await open();
        await enter(modal, { subjectId: 'o01', recipientId: 'u02', kind: 'Coaching', text: 'Do that again.' });
        await click(find(modal, '.save'));

        expect(giving).toHaveBeenCalledWith({
            input: { subjectId: 'o01', recipientId: 'u02', kind: 'Coaching', text: 'Do that again.' }
        });
        expect(modal.close).toHaveBeenCalledWith(COACHING);
    });

    it.each([
        ['nobody is there', { recipients: [] }, 'c.Feedback_Nobody'],
        ['there is nothing to speak of', { subjects: [] }, 'c.Feedback_Nothing']
    ])('says so when %s', async (_, given, message) => {
        choosing.mockResolvedValue(feedbackChoices(given));
        const modal = await open();
        expect(find(modal, 'c-error-panel').messages).toEqual([message]);
        expect(find(modal, '.save').disabled).toBe(true);
    });

    it('says why the choices could not be read, and closes on cancel', async () => {
        choosing.mockRejectedValue({ body: { message: 'No access' } });
        const modal = await open();
        expect(find(modal, 'c-error-panel').messages).toEqual(['No access']);
        expect(has(modal, '[data-property]')).toBe(false);
        await click(find(modal, '.cancel'));
        expect(modal.close).toHaveBeenCalledWith();
    });

    keepsPromisesOfDialogs({
        open,
        save: giving,
        answer: { feedback: COACHING },
        closesWith: COACHING,
        property: 'text',
        apiName: 'Text__c',
        entered: 'Much'
    });
});
