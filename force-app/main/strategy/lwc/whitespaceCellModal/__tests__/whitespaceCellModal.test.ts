import WhitespaceCellModal from 'c/whitespaceCellModal';
import getCell from '@salesforce/apex/StrategyController.getCell';
import saveCell from '@salesforce/apex/StrategyController.saveCell';
import { detail, strategy } from '../../../../../../config/jest/data/strategy';
import { enter, field, openDialog } from '../../../../../../config/jest/dialog';
import { click, find, findAll, has } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex/StrategyController.getCell', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StrategyController.saveCell', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const read = getCell as unknown as jest.Mock;
const save = saveCell as unknown as jest.Mock;

function open(properties: Record<string, unknown> = {}): Promise<Mounted> {
    const { statuses, themes, objectives } = strategy();
    return openDialog(WhitespaceCellModal, {
        planId: 'p01',
        unitId: 'u1',
        offeringId: 'o1',
        heading: 'Nordfjell Paper: Drives',
        currencyCode: 'EUR',
        canEdit: true,
        canOpenDeals: true,
        statuses,
        themes,
        objectives,
        ...properties
    });
}

beforeEach(() => {
    read.mockResolvedValue(detail());
    save.mockResolvedValue({ cell: {}, errors: [] });
});

describe('c-whitespace-cell-modal', () => {
    it('tells what a status rests on, and apart from it what was set by hand', async () => {
        const modal = await open();

        expect(find(modal, '.calculated h3').textContent).toBe('c.Whitespace_Calculated: Owned');
        expect(findAll(modal, '.evidence').map((one) => one.textContent)).toEqual([
            'c.Whitespace_Revenue',
            'c.Whitespace_Open_Amount',
            'c.Whitespace_Assets',
            'c.Whitespace_Competitor_Assets',
            'c.Whitespace_Calculated_On'
        ]);
        expect(find(modal, '.deal a').textContent).toBe('Retrofit');
        expect(find(modal, '.hidden-deals').textContent).toBe('c.Whitespace_Deals_Hidden');
        expect(field(modal, 'manualStatus').value).toBe('Target');
        expect(find(modal, '.set-by').textContent).toBe('c.Whitespace_Set_By');
        expect(find(modal, '.clock').textContent).toBe('c.Whitespace_Contract_Days');
        await expect(modal).toBeAccessible();
    });

    it('tells when a contract has ended, and nothing where nothing is known', async () => {
        read.mockResolvedValue(detail({ daysToContractEnd: -3 }));
        expect(find(await open(), '.clock').textContent).toBe('c.Whitespace_Contract_Over');

        read.mockResolvedValue({
            status: 'Unknown',
            calculatedStatus: 'Unknown',
            calculatedStatusLabel: 'Unknown',
            revenue: 0,
            openAmount: 0,
            wonCount: 0,
            openCount: 0,
            assetCount: 0,
            competitorAssetCount: 0,
            deals: [],
            hiddenDeals: 0
        });
        const modal = await open();
        expect(findAll(modal, '.evidence')).toHaveLength(0);
        expect(has(modal, '.deals')).toBe(false);
        expect(has(modal, '.clock')).toBe(false);
        expect(has(modal, '.back')).toBe(false);
    });

    it('saves what was typed and closes', async () => {
        const modal = await open();
        await enter(modal, { potential: '1000', knownSpend: '' });
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({
            input: expect.objectContaining({ potential: 1000, knownSpend: null, themeId: 't1', manualStatus: 'Target' })
        });
        expect(modal.close).toHaveBeenCalledWith('saved');
    });

    it('goes back to what is calculated', async () => {
        const modal = await open();
        await click(find(modal, '.back'));
        await click(find(modal, '.save'));

        expect(save).toHaveBeenCalledWith({ input: expect.objectContaining({ manualStatus: '', manualReason: '' }) });
    });

    it('shows a refusal at its field and keeps what was typed', async () => {
        save.mockResolvedValue({
            errors: [
                { field: 'Competitor__c', message: 'Too long' },
                { field: null, message: 'The plan is closed' }
            ]
        });
        const modal = await open();
        await enter(modal, { competitor: 'x' });
        await click(find(modal, '.save'));

        expect(field(modal, 'competitor').setCustomValidity).toHaveBeenLastCalledWith('Too long');
        expect(find(modal, 'c-error-panel').messages).toEqual(['The plan is closed']);
        expect(modal.close).not.toHaveBeenCalled();

        await click(find(modal, '.save'));
        expect(save).toHaveBeenCalledTimes(1);
        await enter(modal, { competitor: 'y' });
        save.mockRejectedValue({ body: { message: 'Offline' } });
        await click(find(modal, '.save'));
        expect(find(modal, 'c-error-panel').messages).toEqual(['Offline']);
    });

    it('opens an opportunity, after saving what was typed', async () => {
        const modal = await open();
        await click(find(modal, '.open-deal'));
        expect(save).not.toHaveBeenCalled();
        expect(modal.close).toHaveBeenCalledWith('opportunity');

        await enter(modal, { potential: '7' });
        await click(find(modal, '.open-deal'));
        expect(save).toHaveBeenCalledTimes(1);
        expect(modal.close).toHaveBeenCalledTimes(2);
    });

    it('lets a reader read and not write', async () => {
        const modal = await open({ canEdit: false, canOpenDeals: false });

        expect(has(modal, '.save')).toBe(false);
        expect(has(modal, '.open-deal')).toBe(false);
        expect(field(modal, 'potential').disabled).toBe(true);
        await click(find(modal, '.cancel'));
        expect(modal.close).toHaveBeenCalledWith();
    });

    it('says what went wrong in place of a cell', async () => {
        read.mockRejectedValue({ body: { message: 'This was deleted' } });
        const modal = await open();

        expect(find(modal, 'c-error-panel').messages).toEqual(['This was deleted']);
        expect(has(modal, '.calculated')).toBe(false);
    });
});
