import AccountPeople from 'c/accountPeople';
import { find, findAll, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

/** Opens a tab as the tabset does: its tab says that it is active. */
async function openTab(element: Mounted, value: string): Promise<void> {
    const tab = findAll(element, 'lightning-tab').find((one) => one.value === value);
    tab?.dispatchEvent(new CustomEvent('active'));
    await settle();
}

function filled(element: Mounted): unknown[] {
    return findAll(element, 'lightning-tab')
        .filter((tab) => tab.firstElementChild !== null)
        .map(({ value }) => value);
}

describe('c-account-people', () => {
    it('opens with the stakeholders and makes nothing of the other tabs', async () => {
        const element = await mount('c-account-people', AccountPeople, { recordId: '001' });

        expect(filled(element)).toEqual(['stakeholders']);
        expect(find(element, 'c-stakeholders').recordId).toBe('001');
    });

    it('fills each tab when it is first opened, for the record of the page, and keeps it', async () => {
        const element = await mount('c-account-people', AccountPeople, { recordId: '001' });
        for (const { value } of findAll(element, 'lightning-tab')) {
            await openTab(element, value as string);
        }
        await openTab(element, 'stakeholders');

        const tabs = findAll(element, 'lightning-tab');
        expect(filled(element)).toEqual(tabs.map(({ value }) => value));
        for (const { firstElementChild } of tabs) {
            expect((firstElementChild as Mounted).recordId).toBe('001');
        }
    });

    it('names each tab, with no value used twice', async () => {
        const element = await mount('c-account-people', AccountPeople, { recordId: '001' });
        const tabs = findAll(element, 'lightning-tab');

        expect(tabs.every(({ label }) => Boolean(label))).toBe(true);
        expect(new Set(tabs.map(({ value }) => value)).size).toBe(tabs.length);
        expect(has(element, 'lightning-tabset')).toBe(true);
    });

    it('is accessible', async () => {
        const element = await mount('c-account-people', AccountPeople, { recordId: '001' });

        await expect(element).toBeAccessible();
    });
});
