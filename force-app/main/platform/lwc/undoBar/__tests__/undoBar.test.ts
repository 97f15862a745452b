import UndoBar from 'c/undoBar';
import { click, find, has, mount } from '../../../../../../config/jest/element';

describe('c-undo-bar', () => {
    it('says what was done and lets it be taken back or forgotten', async () => {
        const element = await mount('c-undo-bar', UndoBar, { message: 'Deleted.', canUndo: true });
        const told: string[] = [];
        for (const event of ['undo', 'forget']) {
            element.addEventListener(event, () => told.push(event));
        }

        expect(find(element, '[role="status"]').textContent).toContain('Deleted.');
        await click(find(element, '.undo'));
        await click(find(element, '.forget'));

        expect(told).toEqual(['undo', 'forget']);
        await expect(element).toBeAccessible();
    });

    it('goes to the button that takes it back', async () => {
        const element = await mount('c-undo-bar', UndoBar, { message: 'Deleted.', canUndo: true });
        const focus = jest.fn();
        find(element, '.undo').focus = focus;

        element.focus();

        expect(focus).toHaveBeenCalled();
    });

    it('offers no undo where there is none', async () => {
        const element = await mount('c-undo-bar', UndoBar, { message: 'Added.' });

        expect(has(element, '.undo')).toBe(false);
        expect(() => element.focus()).not.toThrow();
    });
});
