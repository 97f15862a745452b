import Example from './example/example';
import { click, find, has, mount, settle } from '../../../../../../config/jest/element';
import type { Mounted } from '../../../../../../config/jest/element';

interface Field extends Mounted {
    reportValidity: jest.Mock;
    setCustomValidity: jest.Mock;
}

const save = jest.fn();

async function open(): Promise<{ modal: Mounted; field: Field }> {
    const modal = await mount('c-example', Example, { save });
    const field = find<Field>(modal, '[data-property]');
    field.reportValidity = jest.fn(() => true);
    field.setCustomValidity = jest.fn();
    field.focus = jest.fn();
    return { modal, field };
}

async function type(field: Field, value: string): Promise<void> {
    field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
}

describe('c/editModal', () => {
    it('saves what was typed and closes with the answer', async () => {
        save.mockResolvedValue({ errors: [], record: 'r1' });
        const { modal, field } = await open();

        await type(field, 'New');
        await click(find(modal, '.save'));

        expect(field.setCustomValidity).toHaveBeenCalledWith('');
        expect(save).toHaveBeenCalledWith('New');
        expect(modal.close).toHaveBeenCalledWith('r1');
        await expect(modal).toBeAccessible();
    });

    it('takes what a record picker gives, and nothing when it is emptied', async () => {
        save.mockResolvedValue({ errors: [] });
        const { modal, field } = await open();

        field.dispatchEvent(new CustomEvent('change', { detail: { recordId: '003' } }));
        await click(find(modal, '.save'));
        field.dispatchEvent(new CustomEvent('change', { detail: { recordId: null } }));
        await click(find(modal, '.save'));

        expect(save.mock.calls).toEqual([['003'], ['']]);
    });

    it('asks nothing while a field is wrong, and goes to it', async () => {
        const { modal, field } = await open();
        field.reportValidity.mockReturnValue(false);

        await click(find(modal, '.save'));

        expect(field.focus).toHaveBeenCalled();
        expect(save).not.toHaveBeenCalled();
    });

    it('shows a refusal at its field and the rest above, and keeps what was typed', async () => {
        save.mockResolvedValue({
            errors: [
                { field: 'Name', message: 'This name is taken.' },
                { field: null, message: 'The plan is closed.' }
            ]
        });
        const { modal, field } = await open();

        await type(field, 'Taken');
        await click(find(modal, '.save'));

        expect(field.setCustomValidity).toHaveBeenCalledWith('This name is taken.');
        expect(find(modal, 'c-error-panel').messages).toEqual(['The plan is closed.']);
        expect(field.value).toBe('Taken');
        expect(modal.close).not.toHaveBeenCalled();
    });

    it('cannot be closed while it saves, and can again when that fails', async () => {
        let fail: (reason: unknown) => void = () => undefined;
        save.mockReturnValue(new Promise((_, reject) => (fail = reject)));
        const { modal } = await open();

        await click(find(modal, '.save'));
        expect(modal.disableClose).toBe(true);
        expect(has(modal, 'lightning-spinner')).toBe(true);
        fail({ body: { message: 'No access.' } });
        await settle();

        expect(modal.disableClose).toBe(false);
        expect(find(modal, 'c-error-panel').messages).toEqual(['No access.']);
    });

    it('closes with nothing when cancelled', async () => {
        const { modal } = await open();

        await click(find(modal, '.cancel'));

        expect(modal.close).toHaveBeenCalledWith();
    });
});
