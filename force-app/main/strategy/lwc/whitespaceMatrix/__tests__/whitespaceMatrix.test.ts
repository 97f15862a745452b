import WhitespaceCellModal from 'c/whitespaceCellModal';
import WhitespaceMatrix from 'c/whitespaceMatrix';
import { refreshApex } from '@salesforce/apex';
import getStrategy from '@salesforce/apex/StrategyController.getStrategy';
import startOpportunity from '@salesforce/apex/StrategyController.startOpportunity';
import { strategy } from '../../../../../../config/jest/data/strategy';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/StrategyController.getStrategy',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/StrategyController.startOpportunity', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StrategyController.getCell', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
jest.mock('@salesforce/apex/StrategyController.saveCell', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});

const wire = getStrategy as unknown as { emit(data: unknown): void; error(body: unknown): void };
const start = startOpportunity as unknown as jest.Mock;
const openModal = WhitespaceCellModal.open as jest.Mock;

/** The dialog as it closes for an opportunity and leaves the page. */
function leavingForAnOpportunity({ onleft }: { onleft: () => void }): Promise<string> {
    onleft();
    return Promise.resolve('opportunity');
}

async function open(data: unknown = strategy()): Promise<Mounted> {
    const element = await mount('c-whitespace-matrix', WhitespaceMatrix, { recordId: '001' });
    wire.emit(data);
    await settle();
    return element;
}

function cell(element: Mounted, unit: string, offering: string): Mounted {
    return find(element, `td[data-unit="${unit}"][data-offering="${offering}"]`);
}

async function press(target: Element, key: string): Promise<void> {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settle();
}

describe('c-whitespace-matrix shows', () => {
    it('a skeleton until there is an answer', async () => {
        const element = await mount('c-whitespace-matrix', WhitespaceMatrix, { recordId: '001' });

        expect(findAll(element, 'c-board >>> .bone')).toHaveLength(3);
        await expect(element).toBeAccessible();
    });

    it('every unit by every offering, in colour, sign and words', async () => {
        const element = await open();

        expect(findAll(element, 'td.cell')).toHaveLength(6);
        expect(findAll(element, 'th.offering').map((one) => one.textContent)).toEqual(['Drives', 'Motors', 'Service']);
        expect(cell(element, 'u1', 'o1').className).toContain('owned');
        expect(cell(element, 'u1', 'o1').querySelector('.sign')?.textContent).toBe('✓');
        expect(cell(element, 'u1', 'o1').querySelector('.text')?.textContent).toBe('Owned');
        expect(cell(element, 'u1', 'o3').querySelector('.text')?.textContent).toBe('Unknown');
        expect(cell(element, 'u2', 'o1').querySelector('.marks')?.textContent).toBe('✎◷');
        expect(has(element, 'tr:last-child .depth-1')).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('fifty units by forty offerings with one tab stop', async () => {
        const units = Array.from({ length: 50 }, (_one, index) => ({
            id: `u${index}`,
            name: `Unit ${index}`,
            depth: 1
        }));
        const offerings = Array.from({ length: 40 }, (_one, index) => ({ id: `o${index}`, name: `Kind ${index}` }));
        const element = await open(strategy({ units, offerings, cells: [] }));

        expect(findAll(element, 'td.cell')).toHaveLength(2000);
        expect(findAll(element, 'td[tabindex="0"]')).toHaveLength(1);
    });

    it('what to do where there is no plan or no catalogue', async () => {
        const element = await open(strategy({ plan: null, canEdit: false }));
        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Create');

        wire.emit(strategy({ plan: null, canEdit: false, canCreatePlan: false }));
        await settle();
        expect(find(element, '.no-plan').message).toBe('c.Plan_None_Ask');

        wire.emit(strategy({ offerings: [], cells: [] }));
        await settle();
        expect(find(element, '.no-offerings').message).toBe('c.Whitespace_Offerings_Ask');
        await expect(element).toBeAccessible();
    });

    it('why nothing can be changed', async () => {
        const element = await open(strategy({ canEdit: false }));
        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Read_Only');

        wire.emit(strategy({ canEdit: false, plan: { ...strategy().plan!, isClosed: true } }));
        await settle();
        expect(find(element, 'c-board >>> .note').textContent).toContain('c.Plan_Kept');
    });

    it('an error, and tries again', async () => {
        const element = await mount('c-whitespace-matrix', WhitespaceMatrix, { recordId: '001' });
        wire.error({ message: 'You don’t have access' });
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['You don’t have access']);

        (refreshApex as jest.Mock).mockRejectedValueOnce({ message: 'Offline' });
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['Offline']);
        find(element, 'c-board >>> c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-board >>> c-error-panel')).toBe(false);
    });
});

describe('c-whitespace-matrix filters', () => {
    it('by status, and back', async () => {
        const element = await open();
        const tile = find(element, '.tile[data-status="Competitor"]');
        expect(tile.textContent).toBe('✕1Competitor');

        await click(tile);
        expect(findAll(element, 'td.cell')).toHaveLength(1);
        expect(tile.getAttribute('aria-pressed')).toBe('true');
        await click(tile);
        expect(findAll(element, 'td.cell')).toHaveLength(6);
    });

    it('keeps what stands between two matches, faintly', async () => {
        const element = await open();
        await click(find(element, '.tile[data-status="Unknown"]'));

        expect(cell(element, 'u1', 'o2').className).not.toContain('faint');
        expect(cell(element, 'u2', 'o2').className).toContain('faint');
    });

    it('by the name of a unit or an offering, and says when nothing matches', async () => {
        const element = await open();
        const search = async (value: string) => {
            find(element, '.find').dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await settle();
        };
        await search('pack');
        expect(findAll(element, 'tbody tr')).toHaveLength(1);
        await search('serv');
        expect(findAll(element, 'th.offering')).toHaveLength(1);
        await search('nowhere');
        expect(find(element, '.nothing').textContent).toBe('c.Whitespace_Nothing');
        await click(find(element, '.clear'));
        expect(findAll(element, 'td.cell')).toHaveLength(6);
    });
});

describe('c-whitespace-matrix moves', () => {
    it('by arrow keys, within its edges', async () => {
        const element = await open();
        await press(cell(element, 'u1', 'o1'), 'ArrowDown');
        expect(cell(element, 'u2', 'o1').getAttribute('tabindex')).toBe('0');
        await press(cell(element, 'u2', 'o1'), 'End');
        expect(cell(element, 'u2', 'o3').getAttribute('tabindex')).toBe('0');
        await press(cell(element, 'u2', 'o3'), 'ArrowDown');
        await press(cell(element, 'u2', 'o3'), 'a');
        expect(cell(element, 'u2', 'o3').getAttribute('tabindex')).toBe('0');
        expect(findAll(element, 'td[tabindex="0"]')).toHaveLength(1);
        await press(find(element, 'th.corner'), 'ArrowDown');
        expect(cell(element, 'u2', 'o3').getAttribute('tabindex')).toBe('0');
    });
});

describe('c-whitespace-matrix works a cell', () => {
    it('and reads again after a change', async () => {
        openModal.mockResolvedValue('saved');
        const element = await open();
        const toasts = jest.fn();
        element.addEventListener('lightning__showtoast', toasts);

        await press(cell(element, 'u2', 'o1'), 'Enter');

        expect(openModal).toHaveBeenCalledWith(
            expect.objectContaining({ planId: 'p01', unitId: 'u2', offeringId: 'o1', heading: 'Packaging: Drives' })
        );
        expect(toasts).toHaveBeenCalledTimes(1);
        expect(refreshApex).toHaveBeenCalled();
    });

    it('and leaves all as it is when the dialog is closed', async () => {
        openModal.mockResolvedValue(undefined);
        const element = await open();

        await click(cell(element, 'u2', 'o1').querySelector('.text') as Element);

        expect(openModal).toHaveBeenCalledTimes(1);
        expect(refreshApex).not.toHaveBeenCalled();
        expect(navigate).not.toHaveBeenCalled();
    });

    it('into an opportunity that begins with what the cell knows', async () => {
        openModal.mockImplementation(leavingForAnOpportunity);
        start.mockResolvedValue({ accountId: 'u2', name: 'Packaging: Drives', cellId: 'c1', amount: 5, themeId: null });
        const element = await open();

        await click(cell(element, 'u2', 'o1'));

        expect(start).toHaveBeenCalledWith({ planId: 'p01', unitId: 'u2', offeringId: 'o1' });
        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: { objectApiName: 'Opportunity', actionName: 'new' } })
        );
    });

    it('and says why no opportunity can be opened', async () => {
        openModal.mockImplementation(leavingForAnOpportunity);
        start.mockRejectedValue({ body: { message: 'The plan is closed' } });
        const element = await open();

        await click(cell(element, 'u2', 'o1'));

        expect(find(element, 'c-board >>> c-error-panel').messages).toEqual(['The plan is closed']);
    });
});
