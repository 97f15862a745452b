import ContactStakeholder from 'c/contactStakeholder';
import PersonalDataModal from 'c/personalDataModal';
import { refreshApex } from '@salesforce/apex';
import getStandings from '@salesforce/apex/ContactStandingController.getStandings';
import addStakeholders from '@salesforce/apex/StakeholderController.addStakeholders';
import rateStakeholders from '@salesforce/apex/StakeholderController.rateStakeholders';
import { CFO, stakeholderBoard } from '../../../../../../config/jest/data/stakeholders';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ContactStandingController.getStandings',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/StakeholderController.addStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StakeholderController.rateStakeholders', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getStandings as unknown as { emit(data: unknown): void; error(body: unknown): void };
const adding = addStakeholders as unknown as jest.Mock;
const rating = rateStakeholders as unknown as jest.Mock;
const openModal = PersonalDataModal.open as jest.Mock;

const { plan, choices } = stakeholderBoard();
const LATE = { id: 'x01', name: 'An answer within a day', commitment: 'A named engineer', standing: 'overdue' };
const STANDING = {
    plan,
    stakeholder: CFO,
    promises: [LATE, { ...LATE, id: 'x02', standing: 'open', dueOn: '2026-12-31' }],
    movement: 'away',
    attitudeBefore: 'Neutral',
    movedOn: '2026-03-01',
    canEdit: true
};

async function open(given: object = {}): Promise<Mounted> {
    const element = await mount('c-contact-stakeholder', ContactStakeholder, { recordId: '003' });
    wire.emit({ standings: [STANDING], choices, plansToJoin: [], canManagePersonalData: false, ...given });
    await settle();
    return element;
}

async function choose(element: Mounted, selector: string, value: string): Promise<void> {
    find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
    await settle();
}

describe('c-contact-stakeholder', () => {
    it('shows how the person stands, what is overdue first in sight', async () => {
        const element = await open();
        expect(find(element, 'c-plan-line').plan).toEqual(plan);
        expect(has(element, '.facts .silent')).toBe(true);
        expect(find(element, '.movement').textContent).toContain('c.Contact_Standing_Away');
        expect(findAll(element, '.promise').map(({ className }) => className)).toEqual(['promise late', 'promise']);
        expect(find(element, '[data-rating="power"]').value).toBe('5');
        expect(has(element, '.join')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('rates in place and reads again', async () => {
        rating.mockResolvedValue({ stakeholders: [CFO], errors: [] });
        const element = await open();
        await choose(element, '[data-rating="power"]', '4');
        expect(rating).toHaveBeenCalledWith({
            inputs: [
                expect.objectContaining({
                    id: CFO.id,
                    power: 4,
                    attitudeNow: 'Resistant',
                    was: expect.objectContaining({ id: CFO.id, power: 5, attitudeNow: 'Resistant', was: null })
                })
            ]
        });
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('says why a rating is refused', async () => {
        rating.mockResolvedValue({ stakeholders: [], errors: [{ field: null, message: 'This plan is closed' }] });
        const element = await open();
        await choose(element, '[data-rating="power"]', '4');
        expect(find(element, 'c-board').errors).toEqual(['This plan is closed']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual([]);
    });

    it('lets a reader read', async () => {
        const element = await open({ standings: [{ ...STANDING, canEdit: false, promises: [], movement: null }] });
        expect(has(element, '[data-rating]')).toBe(false);
        expect(findAll(element, '.value').map(({ textContent }) => textContent)).toContain('5');
        expect(has(element, '.movement')).toBe(false);
        expect(has(element, '.promise')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('adds who is on no plan to one', async () => {
        adding.mockResolvedValue({ stakeholders: [CFO], errors: [] });
        const element = await open({
            standings: [],
            plansToJoin: [
                { value: 'p01', label: 'Nordfjell 2026' },
                { value: 'p02', label: 'Group 2026' }
            ]
        });
        expect(find(element, 'c-empty-state').message).toBe('c.Contact_Standing_Empty_Join');
        await choose(element, '.plan', 'p02');
        await click(find(element, '.add'));
        expect(adding).toHaveBeenCalledWith({ planId: 'p02', contactIds: ['003'] });
        await expect(element).toBeAccessible();
    });

    it('says whom to ask where the user can not add anybody', async () => {
        const element = await open({ standings: [] });
        expect(find(element, 'c-empty-state').message).toBe('c.Contact_Standing_Empty_Ask');
        expect(has(element, '.personal-data')).toBe(false);
    });

    it('opens the personal data for whoever answers for it, and reads again after an erasure', async () => {
        openModal.mockResolvedValue(true);
        const element = await open({ canManagePersonalData: true });
        await click(find(element, '.personal-data'));
        await settle();
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ contactId: '003' }));
        expect(refreshApex).toHaveBeenCalledTimes(1);

        openModal.mockResolvedValue(undefined);
        await click(find(element, '.personal-data'));
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });

    it('shows that it is loading, and what went wrong', async () => {
        const element = await mount('c-contact-stakeholder', ContactStakeholder, { recordId: '003' });
        expect(find(element, 'c-board').isLoading).toBe(true);
        wire.error({ message: 'No access' });
        await settle();
        expect(find(element, 'c-board').errors).toEqual(['No access']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(refreshApex).toHaveBeenCalledTimes(1);
    });
});
