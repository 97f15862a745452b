import AccountTeamModal from 'c/accountTeamModal';
import compareWithAccountTeam from '@salesforce/apex/TeamController.compareWithAccountTeam';
import takeFromAccountTeam from '@salesforce/apex/TeamController.takeFromAccountTeam';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/TeamController.compareWithAccountTeam', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/TeamController.takeFromAccountTeam', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const compare = compareWithAccountTeam as unknown as jest.Mock;
const take = takeFromAccountTeam as unknown as jest.Mock;

const SELLER = { userId: 'u01', name: 'Liv Andersen', role: 'Sales Rep', isActive: true };
const LEFT = { userId: 'u02', name: 'Helmut Krause', role: null, isActive: false };
const MANAGER = { userId: 'u03', name: 'Aino Virtanen', role: 'Key Account Manager', isActive: true };

async function open(): Promise<Mounted> {
    const modal = await mount('c-modal', AccountTeamModal, { planId: 'p01' });
    await settle();
    return modal;
}

describe('c-account-team-modal', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        compare.mockResolvedValue({ missing: [SELLER, LEFT], extra: [MANAGER] });
        take.mockResolvedValue({ roleIds: ['r09'], errors: [] });
    });

    it('says who stands on one team only, and proposes whoever is active', async () => {
        const modal = await open();
        const persons = findAll(modal, '.person');
        expect(persons.map(({ label, checked, disabled }) => [label, checked, disabled])).toEqual([
            ['Liv Andersen (Sales Rep)', true, false],
            ['Helmut Krause (c.Account_Team_Inactive)', false, true]
        ]);
        expect(find(modal, '.extra').textContent).toBe('Aino Virtanen (Key Account Manager)');
    });

    it('takes over who is chosen and closes with the new roles', async () => {
        const modal = await open();
        await click(find(modal, '.take'));
        await settle();

        expect(take).toHaveBeenCalledWith({ planId: 'p01', userIds: ['u01'] });
        expect(modal.close).toHaveBeenCalledWith(['r09']);
    });

    it('takes nobody over when nobody is chosen', async () => {
        const modal = await open();
        const choose = async (checked: boolean): Promise<void> => {
            find(modal, '.person').dispatchEvent(new CustomEvent('change', { detail: { checked } }));
            await settle();
        };
        await choose(false);
        expect(find(modal, '.take').disabled).toBe(true);
        await choose(true);
        expect(find(modal, '.take').disabled).toBe(false);
    });

    it('says that both name the same people', async () => {
        compare.mockResolvedValue({ missing: [], extra: [] });
        const modal = await open();
        expect(has(modal, '.same')).toBe(true);
        expect(find(modal, '.take').disabled).toBe(true);
    });

    it('says why it was refused, and why it could not compare', async () => {
        take.mockResolvedValue({ roleIds: [], errors: [{ message: 'Closed.' }] });
        const modal = await open();
        await click(find(modal, '.take'));
        await settle();
        expect(find(modal, 'c-error-panel').messages).toEqual(['Closed.']);
        expect(modal.close).not.toHaveBeenCalled();
        document.body.removeChild(modal);
        compare.mockRejectedValue({ body: { message: 'Not used here.' } });
        expect(find(await open(), 'c-error-panel').messages).toEqual(['Not used here.']);
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
