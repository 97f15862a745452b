import CoverageCellModal from 'c/coverageCellModal';
import getConversations from '@salesforce/apex/ConversationController.getConversations';
import { AHEAD, HELD, LATE_ONE } from '../../../../../../config/jest/data/coverage';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock(
    '@salesforce/apex/ConversationController.getConversations',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const reading = getConversations as unknown as jest.Mock;

async function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    const modal = await mount('c-modal', CoverageCellModal, {
        heading: 'Aino – Kari',
        summary: 'Overdue',
        stakeholderId: 's01',
        roleId: 'r01',
        canPlan: true,
        canHoldForOthers: true,
        canSetCadence: true,
        ...properties
    });
    await settle();
    return modal;
}

describe('c-coverage-cell-modal', () => {
    beforeEach(() => reading.mockResolvedValue([LATE_ONE, AHEAD, HELD]));

    it('shows the conversations and how each stands', async () => {
        const modal = await open();

        expect(reading).toHaveBeenCalledWith({ question: { stakeholderId: 's01', roleId: 'r01', themeId: null } });
        expect(findAll(modal, '.standing').map(({ textContent }) => textContent)).toEqual([
            'c.Conversation_Late',
            'c.Conversation_Planned',
            'c.Conversation_Held'
        ]);
        expect(findAll(modal, '.hold').map(({ dataset }) => dataset.id)).toEqual(['00Tlate', '00Tahead']);
        expect(find(modal, '[data-id="00Uheld"]').textContent).toContain('Agreed');
    });

    it('asks about anybody of us and a theme', async () => {
        await open({ roleId: '', themeId: 't01' });

        expect(reading).toHaveBeenCalledWith({ question: { stakeholderId: 's01', roleId: null, themeId: 't01' } });
    });

    it.each([
        ['.plan', { kind: 'plan' }],
        ['.cadence', { kind: 'cadence' }],
        ['.hold', { kind: 'hold', conversation: LATE_ONE }]
    ])('closes with what the user wants: %s', async (button, wish) => {
        const modal = await open();
        await click(find(modal, button));

        expect(modal.close).toHaveBeenCalledWith(wish);
    });

    it('offers a reader nothing but to close', async () => {
        const modal = await open({ canPlan: false, canHoldForOthers: false, canSetCadence: false });
        expect(has(modal, '.plan')).toBe(false);
        expect(has(modal, '.cadence')).toBe(false);
        expect(has(modal, '.hold')).toBe(false);
        await click(find(modal, '.close'));

        expect(modal.close).toHaveBeenCalledWith();
    });

    it('lets a member of the team who only reads hold their own conversations', async () => {
        reading.mockResolvedValueOnce([AHEAD, { ...LATE_ONE, isMine: true }]);
        const modal = await open({ canHoldForOthers: false, canSetCadence: false });
        expect(findAll(modal, '.hold').map(({ dataset }) => dataset.id)).toEqual([LATE_ONE.id]);
        expect(has(modal, '.plan')).toBe(true);
    });

    it('says that it reads, that there is nothing, and why it cannot be read', async () => {
        reading.mockReturnValueOnce(new Promise(() => undefined));
        expect(has(await open(), 'lightning-spinner')).toBe(true);
        reading.mockResolvedValueOnce([]);
        expect(has(await open(), '.nothing')).toBe(true);
        reading.mockRejectedValueOnce({ body: { message: 'Gone.' } });

        expect(find(await open(), 'c-error-panel').messages).toEqual(['Gone.']);
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
