import EmptyState from 'c/emptyState';
import { find, has, mount } from '../../../../../../config/jest/element';

const PROPERTIES = { iconName: 'utility:search', heading: 'Nothing yet', message: 'Add the first one.' };

describe('c-empty-state', () => {
    it('says why and what next', async () => {
        const state = await mount('c-empty-state', EmptyState, PROPERTIES);

        expect(find(state, 'h3').textContent).toBe('Nothing yet');
        expect(find(state, '.message').textContent).toBe('Add the first one.');
        expect(has(state, '.icon')).toBe(true);
    });

    it('does without an icon', async () => {
        const state = await mount('c-empty-state', EmptyState, { ...PROPERTIES, iconName: '' });

        expect(has(state, '.icon')).toBe(false);
    });

    it('is accessible', async () => {
        const state = await mount('c-empty-state', EmptyState, PROPERTIES);

        await expect(state).toBeAccessible();
    });
});
