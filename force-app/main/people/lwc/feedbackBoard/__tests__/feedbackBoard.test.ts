import FeedbackBoard from 'c/feedbackBoard';
import FeedbackGiveModal from 'c/feedbackGiveModal';
import LightningConfirm from 'lightning/confirm';
import { refreshApex } from '@salesforce/apex';
import acknowledgeFeedback from '@salesforce/apex/FeedbackController.acknowledgeFeedback';
import getBoard from '@salesforce/apex/FeedbackController.getBoard';
import withdrawFeedback from '@salesforce/apex/FeedbackController.withdrawFeedback';
import { ANSWERED, COACHING, ELSEWHERE, feedbackBoard } from '../../../../../../config/jest/data/feedback';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/FeedbackController.getBoard',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/FeedbackController.acknowledgeFeedback', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/FeedbackController.withdrawFeedback', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getBoard as unknown as { emit(data: unknown): void; error(body: unknown): void };
const acknowledgement = acknowledgeFeedback as unknown as jest.Mock;
const withdrawal = withdrawFeedback as unknown as jest.Mock;
const openModal = FeedbackGiveModal.open as jest.Mock;

async function open(data: unknown): Promise<Mounted> {
    const element = await mount('c-feedback-board', FeedbackBoard, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

function items(element: Mounted, part: string): unknown[] {
    return findAll(element, `[data-standing="${part}"] c-feedback-item`).map((item) => item.dataset.id);
}

async function ask(element: Mounted, name: string, detail?: unknown): Promise<void> {
    find(element, 'c-feedback-item').dispatchEvent(new CustomEvent(name, { detail }));
    await settle();
    await settle();
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
    acknowledgement.mockResolvedValue(undefined);
    withdrawal.mockResolvedValue(undefined);
});

describe('c-feedback-board', () => {
    it('shows what waits first, counts it over all customers, and shows those when asked', async () => {
        const element = await open(feedbackBoard({ received: [ANSWERED, COACHING, ELSEWHERE], team: [ANSWERED] }));
        expect(items(element, 'received')).toEqual(['f01', 'f02']);
        expect(items(element, 'team')).toEqual(['f02']);
        expect(items(element, 'given')).toEqual([]);
        expect(find(element, '.bell').textContent).toContain('c.Feedback_Waiting');
        await expect(element).toBeAccessible();

        find(element, '.all').dispatchEvent(new CustomEvent('change', { detail: { checked: true } }));
        await settle();
        expect(items(element, 'received')).toEqual(['f01', 'f03', 'f02']);
        expect(find(element, 'c-feedback-item').showAccount).toBe(true);
    });

    it('acknowledges and reads again', async () => {
        const element = await open(feedbackBoard({ received: [COACHING] }));
        await ask(element, 'acknowledge', 'I will.');
        expect(acknowledgement).toHaveBeenCalledWith({ feedbackId: 'f01', reply: 'I will.' });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('withdraws when the giver is sure', async () => {
        const element = await open(feedbackBoard({ given: [COACHING] }));
        expect(has(element, '.bell')).toBe(false);
        await ask(element, 'withdraw');
        expect(withdrawal).toHaveBeenCalledWith({ feedbackId: 'f01' });

        withdrawal.mockClear();
        (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
        await ask(element, 'withdraw');
        expect(withdrawal).not.toHaveBeenCalled();
    });

    it('says why something could not be done, until that is closed', async () => {
        withdrawal.mockRejectedValue({ body: { message: 'It is acknowledged' } });
        const element = await open(feedbackBoard({ given: [COACHING] }));
        await ask(element, 'withdraw');
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['It is acknowledged']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });

    it('gives feedback from the dialog', async () => {
        openModal.mockResolvedValue(COACHING);
        const element = await open(feedbackBoard());
        await click(find(element, '.give-first'));
        await settle();
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ recordId: '001' }));
        expect(refreshApex).toHaveBeenCalledTimes(1);

        openModal.mockResolvedValue(undefined);
        await click(find(element, '.give'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('offers nothing to give where there is no plan', async () => {
        const element = await open(feedbackBoard({ canGive: false }));
        expect(has(element, 'c-empty-state')).toBe(true);
        expect(has(element, '.give')).toBe(false);
        expect(has(element, '.give-first')).toBe(false);
    });

    it('shows that it is loading, and what went wrong', async () => {
        const element = await mount('c-feedback-board', FeedbackBoard, { recordId: '001' });
        expect(has(element, 'c-board >>> .skeleton')).toBe(true);
        wire.error({ message: 'No access' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['No access']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
