import CompetitorPositions from 'c/competitorPositions';
import CompetitorPositionModal from 'c/competitorPositionModal';

import LightningConfirm from 'lightning/confirm';
import deletePosition from '@salesforce/apex/CompetitorPositionController.deletePosition';
import { VOLTERA, market, position } from '../../../../../../config/jest/data/market';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/CompetitorPositionController.deletePosition',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);

const removal = deletePosition as unknown as jest.Mock;
const openModal = CompetitorPositionModal.open as jest.Mock;
const TAG = 'c-competitor-positions';

async function open(given = {}): Promise<{ element: Mounted; changed: jest.Mock; told: jest.Mock }> {
    const element = await mount(TAG, CompetitorPositions, { market: market(given) });
    const changed = jest.fn();
    const told = jest.fn();
    element.addEventListener('changed', (event) => changed((event as CustomEvent).detail));
    element.addEventListener('lightning__showtoast', (event) => told((event as CustomEvent).detail.message));
    return { element, changed, told };
}

async function ask(element: Mounted, action: string): Promise<void> {
    find(element, `.menu[data-id="${VOLTERA.id}"]`).dispatchEvent(
        new CustomEvent('select', { detail: { value: action } })
    );
    await settle();
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('competitor-positions', () => {
    it('shows the threat and the clock of the contract', async () => {
        const { element } = await open();

        expect(findAll(element, '.competitor').map((one) => one.textContent)).toEqual([
            'Voltera',
            'Taiyo',
            'Competitor k03'
        ]);
        expect(findAll(element, '.days').map((one) => one.textContent)).toEqual([
            'c.Competitor_Clock_running',
            'c.Competitor_Clock_expired',
            'c.Competitor_Clock_none'
        ]);
        expect(findAll(element, '.flag').map((one) => one.textContent)).toEqual(['c.Competitor_Soon']);
        expect(has(element, '.rating.threat-5')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('shows many in portions, and all once one is added', async () => {
        openModal.mockResolvedValue({ ...VOLTERA, id: 'k999' });
        const competitors = Array.from({ length: 60 }, (_, at) => position({ id: `k${at}` }));
        const { element } = await open({ competitors });
        expect(findAll(element, '.row')).toHaveLength(25);

        find(element, 'c-show-more').dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(findAll(element, '.row')).toHaveLength(50);

        await click(find(element, '.add'));
        expect(findAll(element, '.row')).toHaveLength(60);
    });

    it('has the page read again what somebody else has written, when the dialog was refused', async () => {
        openModal.mockResolvedValue(undefined);
        const { element, changed } = await open();
        await ask(element, 'edit');
        expect(changed).not.toHaveBeenCalled();
        openModal.mock.lastCall![0].onrefused();

        expect(changed).toHaveBeenCalledWith(VOLTERA.id);
    });

    it('says how to begin where there are none', async () => {
        const { element } = await open({ competitors: [] });
        openModal.mockResolvedValue(undefined);

        await click(find(element, '.add-first'));

        expect(openModal).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('offers no change to those who may not', async () => {
        const { element } = await open({ canEditCompetitors: false });

        expect(has(element, '.add')).toBe(false);
        expect(has(element, '.menu')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('tells the page when one was added', async () => {
        const { element, changed, told } = await open();
        openModal.mockResolvedValue(VOLTERA);

        await click(find(element, '.add'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ position: null }));
        expect(changed).toHaveBeenCalledWith(VOLTERA.id);
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('tells nothing when the dialog was cancelled', async () => {
        const { element, changed } = await open();
        openModal.mockResolvedValue(undefined);

        await ask(element, 'edit');

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ position: VOLTERA }));
        expect(changed).not.toHaveBeenCalled();
    });

    it('deletes one when the user is sure', async () => {
        const { element, changed } = await open();
        removal.mockResolvedValue(undefined);
        await ask(element, 'remove');
        expect(removal).toHaveBeenCalledWith({ recordId: VOLTERA.id });
        expect(changed).toHaveBeenCalledWith(VOLTERA.id);

        removal.mockClear();
        (LightningConfirm.open as jest.Mock).mockResolvedValue(false);
        await ask(element, 'remove');
        expect(removal).not.toHaveBeenCalled();
    });

    it('says why one could not be deleted, until that is closed', async () => {
        const { element, changed } = await open();
        removal.mockRejectedValue({ body: { message: 'This plan is closed' } });
        await ask(element, 'remove');
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['This plan is closed']);
        expect(changed).not.toHaveBeenCalled();

        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });
});
