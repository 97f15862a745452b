import PersonalDataFinder from 'c/personalDataFinder';
import PersonalDataModal from 'c/personalDataModal';
import findWithoutContact from '@salesforce/apex/PersonalDataController.findWithoutContact';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/PersonalDataController.findWithoutContact',
    () => ({ __esModule: true, default: jest.fn() }),
    {
        virtual: true
    }
);

const finding = findWithoutContact as unknown as jest.Mock;
const openModal = PersonalDataModal.open as jest.Mock;

async function search(element: Mounted, value: string): Promise<void> {
    find(element, '.search').dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
    find(element, '.search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settle();
}

beforeEach(() => {
    finding.mockResolvedValue([{ value: '003', label: 'Ingrid Solheim' }]);
});

describe('c-personal-data-finder', () => {
    it('finds who is named without a contact, and opens their data', async () => {
        const element = await mount('c-personal-data-finder', PersonalDataFinder);
        await search(element, ' sol ');
        expect(finding).toHaveBeenCalledWith({ name: 'sol' });
        expect(findAll(element, '.name').map(({ textContent }) => textContent)).toEqual(['Ingrid Solheim']);
        await expect(element).toBeAccessible();

        openModal.mockResolvedValue(undefined);
        await click(find(element, '.open'));
        expect(finding).toHaveBeenCalledTimes(1);

        openModal.mockResolvedValue(true);
        finding.mockResolvedValue([]);
        await click(find(element, '.open'));
        await settle();
        expect(openModal).toHaveBeenCalledWith(expect.objectContaining({ contactId: '003' }));
        expect(has(element, '.nobody')).toBe(true);
    });

    it('waits for two characters', async () => {
        const element = await mount('c-personal-data-finder', PersonalDataFinder);
        await search(element, 's');
        expect(find(element, '.find').disabled).toBe(true);
        expect(finding).not.toHaveBeenCalled();
        expect(has(element, '.nobody')).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says what went wrong, until that is closed', async () => {
        finding.mockRejectedValue({ body: { message: 'Not allowed' } });
        const element = await mount('c-personal-data-finder', PersonalDataFinder);
        await search(element, 'sol');
        expect(find(element, 'c-board').errors).toEqual(['Not allowed']);
        find(element, 'c-board').dispatchEvent(new CustomEvent('closeerrors'));
        await settle();
        expect(find(element, 'c-board').errors).toEqual([]);
    });
});
