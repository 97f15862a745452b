import StakeholderAddModal from 'c/stakeholderAddModal';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import getCandidates from '@salesforce/apex/StakeholderController.getCandidates';
import { UNRATED } from '../../../../../../config/jest/data/stakeholders';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/StakeholderController.addStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderController.getCandidates', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const addition = addStakeholders as unknown as jest.Mock;
const reading = getCandidates as unknown as jest.Mock;
const PEOPLE = [
    { id: 'c1', name: 'Hanne Vik', title: 'Managing Director', accountName: 'Nordfjell Packaging' },
    { id: 'c2', name: 'Jonas Moen', accountName: 'Nordfjell Paper' }
];

async function open(): Promise<Mounted> {
    const modal = await mount('c-stakeholder-add-modal', StakeholderAddModal, { planId: 'p01' });
    await settle();
    return modal;
}

async function search(modal: Mounted, value: string): Promise<void> {
    find(modal, '.search').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

async function tick(modal: Mounted, selector: string, checked = true): Promise<void> {
    find(modal, selector).dispatchEvent(new CustomEvent('change', { detail: { checked } }));
    await settle();
}

describe('c-stakeholder-add-modal', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        reading.mockResolvedValue(PEOPLE);
    });

    it('offers those who are not on the plan and adds the chosen ones', async () => {
        addition.mockResolvedValue({ stakeholders: [UNRATED], errors: [] });
        const modal = await open();
        expect(find(modal, '.save').disabled).toBe(true);
        await tick(modal, '.all');
        await tick(modal, '[data-id="c2"]', false);
        await click(find(modal, '.save'));

        expect(reading).toHaveBeenCalledWith({ planId: 'p01' });
        expect(addition).toHaveBeenCalledWith({ planId: 'p01', contactIds: ['c1'] });
        expect(modal.close).toHaveBeenCalledWith([UNRATED]);
    });

    it('finds by name, title and account', async () => {
        const modal = await open();
        await search(modal, 'packaging director');
        expect(findAll(modal, '.people lightning-input').map((one) => one.dataset.id)).toEqual(['c1']);
        await search(modal, 'nobody');

        expect(has(modal, '.no-match')).toBe(true);
    });

    it('says when there is nobody to add', async () => {
        reading.mockResolvedValue([]);

        expect(has(await open(), '.nobody')).toBe(true);
    });

    it('keeps what was chosen when adding is refused', async () => {
        addition.mockResolvedValueOnce({ stakeholders: [], errors: [{ message: 'Twice.' }] });
        const modal = await open();
        await tick(modal, '[data-id="c1"]');
        await click(find(modal, '.save'));
        expect(find(modal, 'c-error-panel').messages).toEqual(['Twice.']);
        addition.mockRejectedValueOnce({ body: { message: 'No access.' } });
        await click(find(modal, '.save'));

        expect(find(modal, 'c-error-panel').messages).toEqual(['No access.']);
        expect(find(modal, '[data-id="c1"]').checked).toBe(true);
        expect(modal.close).not.toHaveBeenCalled();
    });

    it('says why people cannot be read', async () => {
        reading.mockRejectedValue({ body: { message: 'Gone.' } });

        expect(find(await open(), 'c-error-panel').messages).toEqual(['Gone.']);
    });

    it('closes with nothing', async () => {
        const modal = await open();
        await click(find(modal, '.cancel'));

        expect(modal.close).toHaveBeenCalledWith();
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
