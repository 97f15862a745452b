import StakeholderList from 'c/stakeholderList';
import { CFO, COO, UNRATED, stakeholder, stakeholderBoard } from '../../../../../../config/jest/data/stakeholders';
import { click, find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';
import { navigate } from '../../../../../../config/jest/lightning/navigation';

async function open(properties: Record<string, unknown> = {}) {
    const list = await mount('c-stakeholder-list', StakeholderList, {
        stakeholders: [CFO, COO, UNRATED],
        choices: stakeholderBoard().choices,
        canEdit: true,
        ...properties
    });
    const told = jest.fn();
    for (const name of ['rate', 'remove']) {
        list.addEventListener(name, ((event: CustomEvent<unknown>) => told(name, event.detail)) as EventListener);
    }
    return { list, told };
}

function names(list: Mounted): unknown[] {
    return findAll(list, '.open').map((one) => one.textContent);
}

async function check(element: HTMLInputElement): Promise<void> {
    element.checked = true;
    element.dispatchEvent(new Event('change'));
    await settle();
}

describe('c-stakeholder-list', () => {
    it('shows people with their ratings and flags', async () => {
        const { list } = await open();

        expect(names(list)).toEqual(['Kari Nygård', 'Olav Berge', 'Silje Dahl']);
        expect(find<HTMLSelectElement & Mounted>(list, '[data-row="s01"] select[data-key="power"]').value).toBe('5');
        expect(find<HTMLSelectElement & Mounted>(list, '[data-row="s01"] select[data-key="cadenceDays"]').value).toBe(
            '21'
        );
        expect(has(list, '[data-row="s01"] .flag.silent')).toBe(true);
        expect(has(list, '[data-row="s03"] .flag.overdue')).toBe(true);
        expect(find(list, '[data-row="s03"] .last').textContent).toBe('c.Stakeholder_Last_Contact_None');
    });

    it('rates in a cell', async () => {
        const { list, told } = await open();
        const select = find<HTMLSelectElement & Mounted>(list, '[data-row="s02"] select[data-key="power"]');
        select.value = '2';
        select.dispatchEvent(new Event('change'));
        const attitude = find<HTMLSelectElement & Mounted>(list, '[data-row="s02"] select[data-key="attitudeNow"]');
        attitude.value = '';
        attitude.dispatchEvent(new Event('change'));

        expect(told).toHaveBeenCalledWith('rate', { ids: ['s02'], change: { power: 2 } });
        expect(told).toHaveBeenCalledWith('rate', { ids: ['s02'], change: { attitudeNow: null } });
    });

    it('rates and removes all who are chosen', async () => {
        const { list, told } = await open();
        expect(has(list, '.bulk')).toBe(false);
        await check(find(list, '.choose-all') as unknown as HTMLInputElement);
        find(list, '.bulk-field').dispatchEvent(new CustomEvent('change', { detail: { value: 'role' } }));
        await settle();
        find(list, '.bulk-value').dispatchEvent(new CustomEvent('change', { detail: { value: 'Approver' } }));
        await settle();
        await click(find(list, '.bulk-apply'));
        await click(find(list, '.remove'));

        expect(told).toHaveBeenCalledWith('rate', { ids: ['s01', 's02', 's03'], change: { role: 'Approver' } });
        expect(told).toHaveBeenCalledWith('remove', ['s01', 's02', 's03']);
    });

    it('chooses one and lets go of it', async () => {
        const { list } = await open();
        const box = find(list, 'input[data-id="s02"]') as unknown as HTMLInputElement;
        await check(box);
        expect(has(list, '.bulk')).toBe(true);
        box.checked = false;
        box.dispatchEvent(new Event('change'));
        await settle();

        expect(has(list, '.bulk')).toBe(false);
    });

    it.each([
        ['name', ['Kari Nygård', 'Olav Berge', 'Silje Dahl']],
        ['lastContact', ['Kari Nygård', 'Silje Dahl', 'Olav Berge']],
        ['power', ['Silje Dahl', 'Olav Berge', 'Kari Nygård']],
        ['attitudeNow', ['Silje Dahl', 'Kari Nygård', 'Olav Berge']]
    ])('sorts by %s, and the other way round', async (key, order) => {
        const { list } = await open();
        await click(find(list, `.head[data-key="${key}"]`));
        expect(names(list)).toEqual(order);
        await click(find(list, `.head[data-key="${key}"]`));

        expect(names(list)[0]).not.toEqual(order[0]);
        expect(findAll(list, 'th[aria-sort="descending"]')).toHaveLength(1);
    });

    it('begins with fifty and shows more', async () => {
        const many = Array.from({ length: 120 }, (_, i) => stakeholder({ id: `m${i}` }));
        const { list } = await open({ stakeholders: many });
        expect(names(list)).toHaveLength(50);
        await click(find(list, '.more'));

        expect(names(list)).toHaveLength(100);
    });

    it('says who waits for an overdue promise', async () => {
        const { list } = await open();

        expect(findAll(list, '.flag.promises')).toHaveLength(1);
        expect(find(list, '.flag.promises').textContent).toBe('c.Promise_Overdue_Flag');
    });

    it('shows a reader texts, and says where a contact is gone', async () => {
        const { list } = await open({ canEdit: false, stakeholders: [{ ...CFO, isContactGone: true }] });

        expect(has(list, 'select')).toBe(false);
        expect(has(list, 'input')).toBe(false);
        expect(find(list, '.detail').textContent).toBe('c.Stakeholder_Contact_Gone');
    });

    it('opens a stakeholder', async () => {
        const { list } = await open();
        await click(find(list, '.open'));

        expect(navigate).toHaveBeenCalledWith(
            expect.objectContaining({ attributes: expect.objectContaining({ recordId: 's01' }) })
        );
    });

    it('is accessible', async () => {
        const { list } = await open({ stakeholders: [CFO] });

        await expect(list).toBeAccessible();
    }, 30_000);
});
