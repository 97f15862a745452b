import PestelCopyModal from 'c/pestelCopyModal';
import copyFactor from '@salesforce/apex/PestelController.copyFactor';
import previewCopy from '@salesforce/apex/PestelController.previewCopy';
import { BORDER_TAX } from '../../../../../../config/jest/data/pestel';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/PestelController.previewCopy', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/PestelController.copyFactor', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const preview = previewCopy as unknown as jest.Mock;
const copy = copyFactor as unknown as jest.Mock;
const TARGETS = [
    { planId: 'p1', accountName: 'Kivikoski Steel', planName: 'Plan K', hasFactor: false },
    { planId: 'p2', accountName: 'Saimaa Timber', planName: 'Plan S', hasFactor: false },
    { planId: 'p3', accountName: 'Tatra', planName: 'Plan T', hasFactor: true }
];

async function open(answer: unknown = { industryLabel: 'Manufacturing', targets: TARGETS }): Promise<Mounted> {
    preview.mockResolvedValue(answer);
    const modal = await mount('c-pestel-copy-modal', PestelCopyModal, { factor: BORDER_TAX });
    await settle();
    return modal;
}

function boxes(modal: Mounted): HTMLInputElement[] {
    return findAll<HTMLInputElement>(modal, '.choice');
}

function outcomes(modal: Mounted): (string | null)[] {
    return findAll(modal, '.outcome').map((one) => one.textContent);
}

describe('c-pestel-copy-modal', () => {
    it('shows where the factor can go and where it is already', async () => {
        const modal = await open();

        expect(findAll(modal, '.account').map((one) => one.textContent)).toEqual([
            'Kivikoski Steel',
            'Saimaa Timber',
            'Tatra'
        ]);
        expect(boxes(modal).map((one) => [one.checked, one.disabled])).toEqual([
            [true, false],
            [true, false],
            [false, true]
        ]);
        expect(outcomes(modal)).toEqual(['c.Pestel_Copy_Has']);
        await expect(modal).toBeAccessible();
    });

    it('tells for each account what came of it', async () => {
        copy.mockResolvedValue([
            { planId: 'p1', isCopied: true, message: null },
            { planId: 'p2', isCopied: false, message: 'This plan is closed' }
        ]);
        const modal = await open();
        await click(find(modal, '.save'));

        expect(copy).toHaveBeenCalledWith({ factorId: BORDER_TAX.id, planIds: ['p1', 'p2'] });
        expect(outcomes(modal)).toEqual(['c.Pestel_Copy_Done', 'c.Pestel_Copy_Refused', 'c.Pestel_Copy_Has']);
        expect(find(modal, '.summary').textContent).toBe('c.Pestel_Copy_Message_Done');
        expect(boxes(modal).map((one) => one.disabled)).toEqual([true, false, true]);
        expect(find(modal, '.save').disabled).toBe(true);
    });

    it('copies to the chosen accounts only', async () => {
        copy.mockResolvedValue([]);
        const modal = await open();
        const [first, second] = boxes(modal) as [HTMLInputElement, HTMLInputElement];
        for (const box of [first, second]) {
            box.checked = false;
            box.dispatchEvent(new CustomEvent('change'));
        }
        second.checked = true;
        second.dispatchEvent(new CustomEvent('change'));
        await settle();
        await click(find(modal, '.save'));

        expect(copy).toHaveBeenCalledWith({ factorId: BORDER_TAX.id, planIds: ['p2'] });
    });

    it.each([
        ['there is no other account', { industryLabel: 'Manufacturing', targets: [] }, 'c.Pestel_Copy_None'],
        ['the account has no industry', { industryLabel: null, targets: [] }, 'c.Pestel_Copy_No_Industry']
    ])('says why nothing can be copied when %s', async (_when, answer, message) => {
        const modal = await open(answer);

        expect(find(modal, '.explanation').textContent).toBe(message);
        expect(has(modal, '.save')).toBe(false);
    });

    it('says what went wrong and tries again', async () => {
        preview.mockRejectedValueOnce({ body: { message: 'You don’t have access' } });
        const modal = await mount('c-pestel-copy-modal', PestelCopyModal, { factor: BORDER_TAX });
        await settle();
        expect(find(modal, 'c-error-panel').messages).toEqual(['You don’t have access']);

        preview.mockResolvedValue({ industryLabel: 'Manufacturing', targets: TARGETS });
        find(modal, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(boxes(modal)).toHaveLength(3);

        copy.mockRejectedValue({ body: { message: 'Gone' } });
        await click(find(modal, '.save'));
        expect(find(modal, 'c-error-panel').messages).toEqual(['Gone']);
    });

    it('closes', async () => {
        const modal = await open();
        await click(find(modal, '.close'));

        expect(modal.close).toHaveBeenCalled();
    });
});
