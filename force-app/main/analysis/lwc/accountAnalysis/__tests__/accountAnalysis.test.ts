import AccountAnalysis from 'c/accountAnalysis';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import getMarket from '@salesforce/apex/MarketController.getMarket';
import { market } from '../../../../../../config/jest/data/market';
import { find, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/MarketController.getMarket',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const wire = getMarket as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function open(data?: unknown): Promise<Mounted> {
    const element = await mount('c-account-analysis', AccountAnalysis, { recordId: '001' });
    if (data) {
        wire.emit(data);
        await settle();
    }
    return element;
}

describe('c-account-analysis', () => {
    it('shows the board at once, and what is below it as it comes', async () => {
        const element = await open();
        expect(find(element, 'c-pestel-board').recordId).toBe('001');
        expect(has(element, '.loading')).toBe(true);

        wire.emit(market());
        await settle();
        expect(has(element, '.loading')).toBe(false);
        expect(has(element, 'c-customer-goals')).toBe(true);
        expect(has(element, 'c-competitor-positions')).toBe(true);
    });

    it('leaves it to the board to say that there is no plan', async () => {
        const element = await open(market({ plan: null }));

        expect(has(element, 'c-customer-goals')).toBe(false);
        expect(has(element, 'c-error-panel')).toBe(false);
    });

    it('says what went wrong and tries again', async () => {
        const element = await open();
        wire.error({ message: 'You don’t have access' });
        await settle();
        expect(find(element, 'c-error-panel').messages).toEqual(['You don’t have access']);

        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still not' } });
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-error-panel').messages).toEqual(['Still not']);

        wire.emit(market());
        await settle();
        expect(has(element, 'c-error-panel')).toBe(false);
    });

    it('reads again when something was changed', async () => {
        const element = await open(market());
        find(element, 'c-customer-goals').dispatchEvent(new CustomEvent('changed', { detail: 'g01' }));
        await settle();

        expect(refreshApex).toHaveBeenCalled();
        expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: 'g01' }]);
    });
});
