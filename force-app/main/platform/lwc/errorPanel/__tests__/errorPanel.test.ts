import ErrorPanel from 'c/errorPanel';
import { click, find, findAll, has, mount } from '../../../../../../config/jest/element';

const MESSAGES = ['The plan is closed.', 'Nothing was changed.'];

describe('c-error-panel', () => {
    it('says what went wrong', async () => {
        const panel = await mount('c-error-panel', ErrorPanel, { messages: MESSAGES });

        expect(findAll(panel, '.message').map((one) => one.textContent)).toEqual(MESSAGES);
        expect(has(panel, '.retry')).toBe(false);
        expect(has(panel, '.close')).toBe(false);
    });

    it('offers to try again and to close where that can help', async () => {
        const panel = await mount('c-error-panel', ErrorPanel, { messages: MESSAGES, canRetry: true, canClose: true });
        const retry = jest.fn();
        const close = jest.fn();
        panel.addEventListener('retry', retry);
        panel.addEventListener('close', close);

        await click(find(panel, '.retry'));
        await click(find(panel, '.close'));

        expect(retry).toHaveBeenCalledTimes(1);
        expect(close).toHaveBeenCalledTimes(1);
    });

    it('takes the focus when asked to', async () => {
        const panel = await mount('c-error-panel', ErrorPanel, { messages: MESSAGES });

        panel.focus();

        expect(panel.shadowRoot?.activeElement).toBe(find(panel, '.panel'));
    });

    it('is accessible', async () => {
        const panel = await mount('c-error-panel', ErrorPanel, { messages: MESSAGES, canRetry: true });

        await expect(panel).toBeAccessible();
    });
});
