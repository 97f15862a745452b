import type { StakeholderLinkInput } from 'apex';
import StakeholderLinkModal from 'c/stakeholderLinkModal';
import saveLink from '@salesforce/apex/StakeholderLinkController.saveLink';
import { INFLUENCE, orgChart } from '../../../../../../config/jest/data/orgChart';
import { enter, keepsPromisesOfDialogs, openDialog, tellsWhatItFound } from '../../../../../../config/jest/dialog';
import { click, find, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/StakeholderLinkController.saveLink', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const saving = saveLink as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    return openDialog(StakeholderLinkModal, { planId: 'p01', kinds: orgChart().kinds, ...properties });
}

describe('c-stakeholder-link-modal', () => {
    it('draws a line between two people of the plan and closes with it', async () => {
        saving.mockResolvedValueOnce({ link: INFLUENCE, errors: [] });
        const modal = await open({ fromId: 's01' });
        expect(find(modal, '.from').filter).toEqual({
            criteria: [{ fieldPath: 'Account_Plan__c', operator: 'eq', value: 'p01' }]
        });
        await enter(modal, { toId: { recordId: 's02' }, kind: 'Trusts', strength: '3', note: 'Old colleagues' });
        await click(find(modal, '.save'));
        await settle();

        expect(saving).toHaveBeenCalledWith({
            input: {
                id: null,
                planId: 'p01',
                fromId: 's01',
                toId: 's02',
                kind: 'Trusts',
                strength: 3,
                note: 'Old colleagues',
                was: null
            }
        });
        expect(modal.close).toHaveBeenCalledWith(INFLUENCE);
    });

    it('begins with the line as it is, and turns it', async () => {
        saving.mockResolvedValueOnce({ link: INFLUENCE, errors: [] });
        const modal = await open({ link: INFLUENCE });
        expect(find(modal, 'lightning-modal-header').label).toBe('c.Line_Edit');
        await click(find(modal, '.turn'));
        await click(find(modal, '.save'));
        expect(saving.mock.calls[0][0].input).toEqual(
            expect.objectContaining({ id: 'l01', fromId: 's02', toId: 's01', strength: 3 })
        );
    });

    it('says why a line is refused and keeps what was chosen', async () => {
        saving.mockResolvedValueOnce({ link: null, errors: [{ field: null, message: 'A circle' }] });
        const modal = await open({ fromId: 's01', toId: 's02' });
        await click(find(modal, '.save'));
        await settle();

        expect(find(modal, 'c-error-panel').messages).toEqual(['A circle']);
        expect(modal.close).not.toHaveBeenCalled();
        expect(find(modal, '.to').value).toBe('s02');
    });

    tellsWhatItFound({
        open: () => open({ link: INFLUENCE }),
        save: saving,
        sent: ({ input }: { input: StakeholderLinkInput }) => input,
        entered: [{ strength: '2' }, { strength: '1', note: '' }],
        found: { strength: 3, note: 'Old colleagues' },
        left: { id: 'l01', strength: 1, note: null }
    });

    it('tells which way the line was before it was turned', async () => {
        saving.mockResolvedValueOnce({ link: INFLUENCE, errors: [] });
        const modal = await open({ link: INFLUENCE });
        await click(find(modal, '.turn'));
        await enter(modal, { strength: '2' });
        await click(find(modal, '.save'));

        expect(saving.mock.lastCall[0].input.was).toMatchObject({ fromId: 's01', toId: 's02', strength: 3 });
    });

    keepsPromisesOfDialogs({
        open: () => open({ link: INFLUENCE }),
        save: saving,
        answer: { link: INFLUENCE },
        closesWith: INFLUENCE,
        property: 'strength',
        apiName: 'Strength__c',
        entered: '2'
    });
});
