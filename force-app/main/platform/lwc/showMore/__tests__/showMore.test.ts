import ShowMore from 'c/showMore';
import { click, find, has, mount } from '../../../../../../config/jest/element';

describe('c-show-more', () => {
    it('says how many are left and asks for more', async () => {
        const element = await mount('c-show-more', ShowMore, { left: 450 });
        const more = jest.fn();
        element.addEventListener('more', more);

        expect(find(element, '.more').label).toBe('c.Common_Show_More');
        await click(find(element, '.more'));
        expect(more).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('shows nothing when nothing is left', async () => {
        const element = await mount('c-show-more', ShowMore, { left: 0 });

        expect(has(element, '.more')).toBe(false);
    });
});
