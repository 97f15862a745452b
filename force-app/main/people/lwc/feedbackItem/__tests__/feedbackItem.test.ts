import FeedbackItem from 'c/feedbackItem';
import { ANSWERED, COACHING } from '../../../../../../config/jest/data/feedback';
import { click, find, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

async function open(properties: Record<string, unknown>): Promise<{ element: Mounted; told: jest.Mock }> {
    const element = await mount('c-feedback-item', FeedbackItem, properties);
    const told = jest.fn();
    for (const name of ['acknowledge', 'withdraw']) {
        element.addEventListener(name, (event) => told(name, (event as CustomEvent).detail));
    }
    return { element, told };
}

describe('c-feedback-item', () => {
    it('lets the recipient acknowledge with a reply', async () => {
        const { element, told } = await open({ feedback: COACHING, standing: 'received' });
        expect(find(element, '.item').className).toBe('item coaching waiting');
        expect(find(element, '.open').textContent).toBe('c.Feedback_Not_Acknowledged');
        expect(find(element, '.text').textContent).toBe(COACHING.text);
        find(element, '.reply-text').dispatchEvent(new CustomEvent('change', { detail: { value: ' I will. ' } }));
        await settle();
        await click(find(element, '.acknowledge'));

        expect(told).toHaveBeenCalledWith('acknowledge', 'I will.');
        expect(has(element, '.withdraw')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('asks for words before a reply that comes later is sent', async () => {
        const { element } = await open({ feedback: { ...ANSWERED, reply: null }, standing: 'received' });
        expect(find(element, '.acknowledge').label).toBe('c.Feedback_Reply');
        expect(find(element, '.acknowledge').disabled).toBe(true);
    });

    it('shows what was answered, and offers no second reply', async () => {
        const { element } = await open({ feedback: ANSWERED, standing: 'received' });
        expect(find(element, '.reply .text').textContent).toBe('I will.');
        expect(has(element, '.acknowledged')).toBe(true);
        expect(has(element, '.answer')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('lets the giver withdraw what is not acknowledged', async () => {
        const { element, told } = await open({ feedback: COACHING, standing: 'given' });
        await click(find(element, '.withdraw'));
        expect(told).toHaveBeenCalledWith('withdraw', null);
        expect(has(element, '.answer')).toBe(false);

        const answered = await open({ feedback: ANSWERED, standing: 'given' });
        expect(has(answered.element, '.withdraw')).toBe(false);
    });

    it('lets a manager read only, and names the customer when asked to', async () => {
        const { element } = await open({ feedback: COACHING, standing: 'team', showAccount: true });
        expect(has(element, '.answer')).toBe(false);
        expect(has(element, '.withdraw')).toBe(false);
        expect(find(element, '.quiet').textContent).toContain('Nordfjell Paper');
    });

    it('can be pressed once while something is saved', async () => {
        const { element } = await open({ feedback: COACHING, standing: 'given', isBusy: true });
        expect(find(element, '.withdraw').disabled).toBe(true);
    });
});
