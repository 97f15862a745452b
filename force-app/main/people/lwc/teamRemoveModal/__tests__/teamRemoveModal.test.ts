import TeamRemoveModal from 'c/teamRemoveModal';
import removeRole from '@salesforce/apex/TeamController.removeRole';
import { LEFT, MANAGER, VACANCY } from '../../../../../../config/jest/data/team';
import { click, find, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/TeamController.removeRole', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const remove = removeRole as unknown as jest.Mock;

interface Field extends Mounted {
    options: { label: string }[];
    reportValidity: jest.Mock;
    setCustomValidity: jest.Mock;
}

async function open(): Promise<Mounted> {
    const modal = await mount('c-modal', TeamRemoveModal, { teamRole: LEFT, others: [MANAGER, VACANCY] });
    const field = find<Field>(modal, '.successor');
    field.setCustomValidity = jest.fn();
    field.reportValidity = jest.fn(() => true);
    field.focus = jest.fn();
    field.dispatchEvent(new CustomEvent('change', { detail: { value: 'r01' } }));
    await settle();
    return modal;
}

describe('c-team-remove-modal', () => {
    beforeEach(() => jest.clearAllMocks());

    it('hands over to the chosen role and closes with what was handed over', async () => {
        const answer = { handedOver: [], errors: [] };
        remove.mockResolvedValue(answer);
        const modal = await open();
        expect(find<Field>(modal, '.successor').options.map(({ label }) => label)).toEqual([
            'Key Account Manager (Aino Virtanen)',
            'Fibre expert'
        ]);
        await click(find(modal, '.remove'));
        await settle();

        expect(remove).toHaveBeenCalledWith({ removal: { roleId: 'r03', successorId: 'r01' } });
        expect(modal.close).toHaveBeenCalledWith(answer);
    });

    it('stays and says why it was refused', async () => {
        remove.mockResolvedValue({ handedOver: [], errors: [{ message: 'Closed.' }] });
        const modal = await open();
        await click(find(modal, '.remove'));
        await settle();

        expect(find(modal, 'c-error-panel').messages).toEqual(['Closed.']);
        expect(modal.close).not.toHaveBeenCalled();
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
