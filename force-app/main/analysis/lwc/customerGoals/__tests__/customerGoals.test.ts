import CustomerGoals from 'c/customerGoals';
import CustomerGoalModal from 'c/customerGoalModal';
import CustomerGoalConfirmModal from 'c/customerGoalConfirmModal';
import LightningConfirm from 'lightning/confirm';
import deleteGoal from '@salesforce/apex/CustomerGoalController.deleteGoal';
import { ENERGY, goal, market } from '../../../../../../config/jest/data/market';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/CustomerGoalController.deleteGoal', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const removal = deleteGoal as unknown as jest.Mock;
const openModal = CustomerGoalModal.open as jest.Mock;
const TAG = 'c-customer-goals';

async function open(given = {}): Promise<{ element: Mounted; changed: jest.Mock; told: jest.Mock }> {
    const element = await mount(TAG, CustomerGoals, { market: market(given) });
    const changed = jest.fn();
    const told = jest.fn();
    element.addEventListener('changed', (event) => changed((event as CustomEvent).detail));
    element.addEventListener('lightning__showtoast', (event) => told((event as CustomEvent).detail.message));
    return { element, changed, told };
}

async function ask(element: Mounted, action: string): Promise<void> {
    find(element, `.menu[data-id="${ENERGY.id}"]`).dispatchEvent(
        new CustomEvent('select', { detail: { value: action } })
    );
    await settle();
}

beforeEach(() => {
    LightningConfirm.open = jest.fn().mockResolvedValue(true);
});

describe('customer-goals', () => {
    it('shows whose goal it is, how it is measured, and what needs attention', async () => {
        const { element } = await open();
        const [energy, suppliers] = findAll(element, '.goal') as [Mounted, Mounted];

        expect(energy.className).toContain('late');
        expect(energy.querySelector('.owner')?.textContent).toBe('Jonas MoenSustainability Manager');
        expect([...energy.querySelectorAll('.flag')].map((one) => one.textContent)).toEqual([
            'c.Goal_Overdue',
            'c.Goal_Unconfirmed'
        ]);
        expect([...energy.querySelectorAll('.term')].map((one) => one.textContent)).toEqual([
            'c.Goal_Metric',
            'c.Goal_Target',
            'c.Goal_Due'
        ]);
        expect(suppliers.querySelector('.flag')).toBeNull();
        expect(suppliers.querySelector('.confirmed')?.textContent).toBe('Marit Lund');
        await expect(element).toBeAccessible();
    });

    it('shows many in portions, and all once one is added', async () => {
        openModal.mockResolvedValue({ ...ENERGY, id: 'g999' });
        const goals = Array.from({ length: 60 }, (_, at) => goal({ id: `g${at}` }));
        const { element } = await open({ goals });
        expect(findAll(element, '.goal')).toHaveLength(24);

        find(element, 'c-show-more').dispatchEvent(new CustomEvent('more'));
        await settle();
        expect(findAll(element, '.goal')).toHaveLength(48);

        await click(find(element, '.add'));
        expect(findAll(element, '.goal')).toHaveLength(60);
    });

    it('notes who confirmed a goal', async () => {
        const { element, changed } = await open();
        const confirmation = CustomerGoalConfirmModal.open as jest.Mock;
        confirmation.mockResolvedValue({ ...ENERGY, isUnconfirmed: false });
        await ask(element, 'confirm');
        expect(confirmation).toHaveBeenCalledWith(expect.objectContaining({ goal: ENERGY }));
        expect(changed).toHaveBeenCalledWith(ENERGY.id);

        changed.mockClear();
        confirmation.mockResolvedValue(undefined);
        await ask(element, 'confirm');
        expect(changed).not.toHaveBeenCalled();
    });

    it('has the page read again what somebody else has written, when the dialog was refused', async () => {
        openModal.mockResolvedValue(undefined);
        const { element, changed } = await open();
        await ask(element, 'edit');
        expect(changed).not.toHaveBeenCalled();
        openModal.mock.lastCall![0].onrefused();

        expect(changed).toHaveBeenCalledWith(ENERGY.id);
    });

    it('says how to begin where there are none', async () => {
        const { element } = await open({ goals: [] });
        openModal.mockResolvedValue(undefined);

        await click(find(element, '.add-first'));

        expect(openModal).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('offers no change to those who may not', async () => {
        const { element } = await open({ canEditGoals: false });

        expect(has(element, '.add')).toBe(false);
        expect(has(element, '.menu')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('tells the page when one was added', async () => {
        const { element, changed, told } = await open();
        openModal.mockResolvedValue(ENERGY);

        await click(find(element, '.add'));

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ goal: null }));
        expect(changed).toHaveBeenCalledWith(ENERGY.id);
        expect(told).toHaveBeenCalledTimes(1);
    });

    it('tells nothing when the dialog was cancelled', async () => {
        const { element, changed } = await open();
        openModal.mockResolvedValue(undefined);

        await ask(element, 'edit');

        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ goal: ENERGY }));
        expect(changed).not.toHaveBeenCalled();
    });

    it('deletes one when the user is sure', async () => {
        const { element, changed } = await open();
        removal.mockResolvedValue(undefined);
        await ask(element, 'remove');
        expect(removal).toHaveBeenCalledWith({ recordId: ENERGY.id });
        expect(changed).toHaveBeenCalledWith(ENERGY.id);

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
