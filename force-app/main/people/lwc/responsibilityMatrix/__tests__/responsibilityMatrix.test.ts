import ResponsibilityMatrix from 'c/responsibilityMatrix';
import { refreshApex } from '@salesforce/apex';
import getMatrix from '@salesforce/apex/ResponsibilityController.getMatrix';
import setCells from '@salesforce/apex/ResponsibilityController.setCells';
import { raciMatrix, raciRow } from '../../../../../../config/jest/data/team';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn(() => Promise.resolve()) }), { virtual: true });
jest.mock(
    '@salesforce/apex/ResponsibilityController.getMatrix',
    () => {
        const { createApexTestWireAdapter } = jest.requireActual('@salesforce/wire-service-jest-util');
        return { __esModule: true, default: createApexTestWireAdapter(jest.fn()) };
    },
    { virtual: true }
);
jest.mock('@salesforce/apex/ResponsibilityController.setCells', () => ({ __esModule: true, default: jest.fn() }), {
    virtual: true
});
// One letter for each involvement, as the labels have them.
jest.mock('@salesforce/label/c.Raci_Letter_Responsible', () => ({ __esModule: true, default: 'R' }), { virtual: true });
jest.mock('@salesforce/label/c.Raci_Letter_Accountable', () => ({ __esModule: true, default: 'A' }), { virtual: true });
jest.mock('@salesforce/label/c.Raci_Letter_Consulted', () => ({ __esModule: true, default: 'C' }), { virtual: true });
jest.mock('@salesforce/label/c.Raci_Letter_Informed', () => ({ __esModule: true, default: 'I' }), { virtual: true });

const wire = getMatrix as unknown as {
    emit(data: unknown): void;
    error(body: unknown): void;
    getLastConfig(): unknown;
};
const setting = setCells as unknown as jest.Mock;

async function open(data: unknown = raciMatrix()): Promise<Mounted> {
    const element = await mount('c-responsibility-matrix', ResponsibilityMatrix, { planId: 'p01' });
    wire.emit(data);
    await settle();
    return element;
}

function cellOf(element: Mounted, row: string, role: string): Mounted {
    return find(element, `td[data-row="${row}"][data-role="${role}"]`);
}

function text(element: Mounted, row: string, role: string): string {
    return cellOf(element, row, role).textContent ?? '';
}

async function press(cell: Element, key: string): Promise<void> {
    cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    await settle();
    await settle();
}

async function tap(element: Element): Promise<void> {
    await click(element);
    await settle();
}

describe('c-responsibility-matrix', () => {
    beforeEach(() => {
        jest.clearAllMocks();
        setting.mockResolvedValue({ row: null, errors: [] });
    });

    it('shows who does what, and where nobody is accountable', async () => {
        const element = await open();
        expect(findAll(element, 'tbody').map((one) => one.dataset.kind)).toEqual(['objective', 'activity']);
        expect(text(element, 'activity:review', 'r01')).toBe('A');
        expect(findAll(element, '.warning').map((one) => one.textContent?.trim())).toEqual(['c.Raci_Nobody']);
        expect(find(element, '.missing').textContent).toBe('c.Team_Vacant');
        await click(find(element, 'c-filter-tiles >>> [data-value="nobody"]'));
        expect(findAll(element, 'tr.item')).toHaveLength(1);
    });

    it('points out that an accountable role is vacant', async () => {
        const rows = [
            raciRow({ key: 'o', cells: [{ roleId: 'r02', involvement: 'Accountable' }], accountableId: 'r02' })
        ];
        const element = await open(raciMatrix({ rows }));
        expect(find(element, '.warning').textContent).toContain('c.Raci_Vacant_Accountable');
        await click(find(element, 'c-filter-tiles >>> [data-value="vacant"]'));
        expect(findAll(element, 'tr.item')).toHaveLength(1);
    });

    it('goes through the involvements by clicks, and undo takes the last back', async () => {
        const element = await open();
        await tap(cellOf(element, 'objective:o01', 'r02'));
        expect(setting).toHaveBeenCalledWith({
            item: { planId: 'p01', kind: 'objective', itemId: 'o01', name: 'Ten stops a year' },
            cells: [{ roleId: 'r02', involvement: 'Responsible' }]
        });
        expect(text(element, 'objective:o01', 'r02')).toBe('R');
        await tap(cellOf(element, 'objective:o01', 'r02'));
        expect(text(element, 'objective:o01', 'r02')).toBe('A');
        await tap(find(element, 'c-undo-bar >>> .undo'));

        expect(setting.mock.calls[2][0].cells).toEqual([{ roleId: 'r02', involvement: 'Responsible' }]);
        expect(text(element, 'objective:o01', 'r02')).toBe('R');
        expect(has(element, 'c-undo-bar')).toBe(false);
    });

    it('takes nothing back while a change is on its way, since that would be the one before it', async () => {
        const element = await open();
        await tap(cellOf(element, 'objective:o01', 'r02'));
        expect(find(element, 'c-undo-bar').canUndo).toBe(true);
        setting.mockReturnValueOnce(new Promise(() => undefined));
        await tap(cellOf(element, 'objective:o01', 'r02'));

        expect(text(element, 'objective:o01', 'r02')).toBe('A');
        expect(find(element, 'c-undo-bar').canUndo).toBe(false);
    });

    it('is worked with the keyboard: letters, Enter, Delete and arrows', async () => {
        const element = await open();
        const cell = cellOf(element, 'objective:o01', 'r01');
        expect(cell.getAttribute('tabindex')).toBe('0');
        await press(cell, 'c');
        expect(cell.textContent).toBe('C');
        await press(cell, 'Enter');
        expect(cell.textContent).toBe('I');
        await press(cell, 'Delete');
        expect(cell.textContent).toBe('');
        await press(cell, 'x');
        expect(setting).toHaveBeenCalledTimes(3);
        await press(cell, 'ArrowRight');
        await press(cellOf(element, 'objective:o01', 'r02'), 'ArrowDown');
        expect(cellOf(element, 'activity:review', 'r02').getAttribute('tabindex')).toBe('0');
        expect(findAll(element, 'td[tabindex="0"]')).toHaveLength(1);
    });

    it('offers to move the accountability when a second is refused', async () => {
        setting.mockResolvedValueOnce({ row: null, errors: [{ message: 'Aino is accountable already.' }] });
        const element = await open();
        await press(cellOf(element, 'activity:review', 'r02'), 'a');
        expect(text(element, 'activity:review', 'r02')).toBe('');
        expect(find(element, '.offer-message').textContent).toBe('Aino is accountable already.');
        await tap(find(element, '.move'));

        expect(setting.mock.calls[1][0].cells).toEqual([
            { roleId: 'r01', involvement: 'Responsible' },
            { roleId: 'r02', involvement: 'Accountable' }
        ]);
        expect(text(element, 'activity:review', 'r02')).toBe('A');
        await tap(find(element, 'c-undo-bar >>> .undo'));
        expect(setting.mock.calls[2][0].cells).toEqual([
            { roleId: 'r01', involvement: 'Accountable' },
            { roleId: 'r02', involvement: '' }
        ]);
    });

    it('goes on past accountable when the offer is left, by click or Escape', async () => {
        setting.mockResolvedValueOnce({ row: null, errors: [{ message: 'Taken.' }] });
        const element = await open();
        await press(cellOf(element, 'activity:review', 'r02'), 'a');
        await tap(cellOf(element, 'activity:review', 'r02'));
        expect(text(element, 'activity:review', 'r02')).toBe('C');
        setting.mockResolvedValueOnce({ row: null, errors: [{ message: 'Taken.' }] });
        await press(cellOf(element, 'activity:review', 'r02'), 'a');
        await press(find(element, '.offer'), 'Escape');

        expect(has(element, '.offer')).toBe(false);
        expect(text(element, 'activity:review', 'r02')).toBe('C');
    });

    it('takes back what is refused for another reason, and says why', async () => {
        setting.mockResolvedValueOnce({ row: null, errors: [{ message: 'Closed.' }] });
        const element = await open();
        await tap(cellOf(element, 'objective:o01', 'r01'));
        expect(find(element, 'c-error-panel').messages).toEqual(['Closed.']);
        expect(text(element, 'objective:o01', 'r01')).toBe('');
        setting.mockRejectedValueOnce({ body: { message: 'Gone.' } });
        await tap(cellOf(element, 'objective:o01', 'r01'));
        expect(find(element, 'c-error-panel').messages).toEqual(['Gone.']);
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('close'));
        await settle();
        expect(has(element, 'c-error-panel')).toBe(false);
    });

    it('gives a new activity a row, and not one that is there', async () => {
        const element = await open();
        const input = find(element, '.activity') as Mounted & {
            setCustomValidity: jest.Mock;
            reportValidity: jest.Mock;
        };
        input.setCustomValidity = jest.fn();
        input.reportValidity = jest.fn();
        const type = async (value: string): Promise<void> => {
            input.dispatchEvent(new CustomEvent('change', { detail: { value } }));
            await click(find(element, '.add-activity'));
        };
        await type('  review ');
        expect(input.setCustomValidity).toHaveBeenLastCalledWith('c.Raci_Activity_Known');
        await type('Safety  walk');
        expect(findAll(element, 'tr.item')).toHaveLength(3);
        await tap(cellOf(element, 'activity:safety walk', 'r01'));
        expect(setting.mock.calls[0][0].item).toEqual({
            planId: 'p01',
            kind: 'activity',
            itemId: null,
            name: 'Safety walk'
        });
        await type('');
        await press(input, 'Enter');
        expect(findAll(element, 'tr.item')).toHaveLength(3);
    });

    it('lists stakeholders of less weight when asked', async () => {
        const element = await open(raciMatrix({ stakeholdersLeftOut: 3 }));
        expect(find(element, '.left-out').textContent).toContain('c.Raci_Left_Out');
        await click(find(element, '.list-all'));
        expect(wire.getLastConfig()).toEqual({ planId: 'p01', everybody: true });
    });

    it('draws a great many rows a part at a time', async () => {
        const rows = Array.from({ length: 320 }, (_, at) =>
            raciRow({ key: `stakeholder:${at}`, kind: 'stakeholder', itemId: `s${at}`, name: `Person ${at}` })
        );
        const element = await open(raciMatrix({ rows }));
        expect(findAll(element, 'tr.item')).toHaveLength(150);
        expect(find(element, 'c-filter-tiles >>> .tile-count').textContent).toBe('320');
        await click(find(element, '.more'));
        await click(find(element, '.more'));
        expect(findAll(element, 'tr.item')).toHaveLength(320);
        expect(has(element, '.more')).toBe(false);
    });

    it('changes nothing for who only reads', async () => {
        const element = await open(raciMatrix({ canEdit: false }));
        await tap(cellOf(element, 'objective:o01', 'r01'));
        expect(setting).not.toHaveBeenCalled();
        expect(has(element, '.adding')).toBe(false);
        expect(has(element, '.help')).toBe(false);
    });

    it('says that there is nothing to share out, and why it cannot load', async () => {
        const empty = await open(raciMatrix({ rows: [] }));
        expect(has(empty, '.nothing')).toBe(true);
        document.body.removeChild(empty);
        const element = await mount('c-responsibility-matrix', ResponsibilityMatrix, { planId: 'p01' });
        expect(has(element, '.skeleton')).toBe(true);
        wire.error({ message: 'No access.' });
        await settle();
        expect(find(element, 'c-error-panel').messages).toEqual(['No access.']);
        (refreshApex as jest.Mock).mockRejectedValueOnce({ body: { message: 'Still none.' } });
        find(element, 'c-error-panel').dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(find(element, 'c-error-panel').messages).toEqual(['Still none.']);
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
});
