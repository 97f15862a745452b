import ThemeList from 'c/themeList';
import { refreshApex } from '@salesforce/apex';
import getStrategy from '@salesforce/apex/StrategyController.getStrategy';
import { strategy, theme } from '../../../../../../config/jest/data/strategy';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/StrategyController.getStrategy',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);

const wire = getStrategy as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function open(data: unknown = strategy()): Promise<Mounted> {
    const element = await mount('c-theme-list', ThemeList, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

describe('c-theme-list', () => {
    it('shows a skeleton until there is an answer', async () => {
        const element = await mount('c-theme-list', ThemeList, { recordId: '001' });

        expect(findAll(element, 'c-board >>> .bone')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('shows many in portions', async () => {
        const element = await open(
            strategy({ themes: Array.from({ length: 60 }, (_, at) => theme({ id: `t${at}` })) })
        );
        expect(findAll(element, '.theme')).toHaveLength(25);

        find(element, 'c-show-more').dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(findAll(element, '.theme')).toHaveLength(50);
    });

    it('shows each theme with how often it was talked about', async () => {
        const element = await open(
            strategy({
                themes: [
                    theme({
                        id: 't1',
                        name: 'Uptime',
                        keyMessage: 'Pay for hours',
                        audience: 'Maintenance',
                        objectiveName: 'Grow',
                        activeFrom: '2026-01-01',
                        activeTo: '2026-06-30',
                        talks: 3,
                        lastTalkedOn: '2026-05-01'
                    }),
                    theme({ id: 't2', period: 'ahead' }),
                    theme({ id: 't3', talks: 1, period: 'over' })
                ]
            })
        );

        expect(findAll(element, '.name').map((one) => one.textContent?.trim())).toEqual([
            'Uptime',
            'Theme t2',
            'Theme t3'
        ]);
        expect(findAll(element, '.talks').map((one) => one.textContent)).toEqual([
            'c.Theme_Talks, c.Theme_Last',
            'c.Theme_Never',
            'c.Theme_Talks'
        ]);
        expect(find(element, '.message').textContent).toBe('Pay for hours');
        expect(findAll(element, '.period').map((one) => one.label)).toEqual([
            'c.Theme_Active',
            'c.Theme_Ahead',
            'c.Theme_Over'
        ]);
        await expect(element).toBeAccessible();
    });

    it('marks what nobody talks about although it is time', async () => {
        const element = await open();

        expect(find(element, '.silent').textContent).toBe('c.Theme_Never');
    });

    it('opens a theme and begins a new one', async () => {
        const element = await open();

        await click(find(element, '.name a'));
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 't1' }) })
        );
        await click(find(element, '.add'));
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: { objectApiName: 'Theme__c', actionName: 'new' } })
        );
    });

    it('says how to begin, or whom to wait for', async () => {
        const element = await open(strategy({ themes: [] }));
        expect(find(element, '.no-themes').message).toBe('c.Theme_Empty_Create');

        wire.emit(strategy({ themes: [], canEdit: false }));
        await settle();
        expect(find(element, '.no-themes').message).toBe('c.Theme_Empty_Ask');
        expect(has(element, '.add')).toBe(false);
    });

    it('shows nothing where there is no plan', async () => {
        const element = await open(strategy({ plan: null, themes: [] }));

        expect(has(element, 'article')).toBe(false);
    });

    it('says what went wrong and tries again', async () => {
        const element = await mount('c-theme-list', ThemeList, { recordId: '001' });
        wire.error({ message: 'You don’t have access' });
        await settle();

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['You don’t have access']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refreshApex).toHaveBeenCalled();

        (refreshApex as jest.Mock).mockRejectedValueOnce({ message: 'Offline' });
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Offline']);
    });
});
