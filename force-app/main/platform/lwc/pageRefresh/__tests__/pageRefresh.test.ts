import { PageRefresh } from 'c/pageRefresh';
import { runRefreshHandlers } from '../../../../../../config/jest/lightning/refresh';

describe('c-page-refresh', () => {
    const read = jest.fn(() => Promise.resolve());
    const told = jest.fn();
    const host = { dispatchEvent: told } as never;

    it('reads again when something else on the page has changed, as long as it listens', async () => {
        const page = new PageRefresh(host, read);
        page.connect();
        await runRefreshHandlers();
        expect(read).toHaveBeenCalledTimes(1);
        page.disconnect();
        await runRefreshHandlers();

        expect(read).toHaveBeenCalledTimes(1);
    });

    it('tells the page what the component has changed, and does not read again for that', async () => {
        const page = new PageRefresh(host, read);
        page.connect();
        await page.tell(() => runRefreshHandlers());
        expect(told).toHaveBeenCalledWith(expect.objectContaining({ type: 'refreshview' }));
        expect(read).not.toHaveBeenCalled();
        await expect(page.tell(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
        await runRefreshHandlers();

        expect(read).toHaveBeenCalledTimes(1);
        page.disconnect();
    });
});
