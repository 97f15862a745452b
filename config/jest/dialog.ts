/** Opens dialogs that extend `c/editModal`, fills their fields, and holds each to what all of them promise. */
import type { LightningElement } from 'lwc';
import { click, find, findAll, has, mount, settle } from './element';
import type { Mounted } from './element';

/** A field of a dialog, as the base components offer it. */
export interface Field extends Mounted {
    value: string;
    options: { value?: string; label: string }[];
    reportValidity: jest.Mock;
    setCustomValidity: jest.Mock;
    focus: jest.Mock;
}

/** What is entered into a field: text, or the record that is picked. */
export type Entered = string | { recordId: string | null };

/** Opens a dialog with fields that are valid unless a custom message is set, like the base components. */
export async function openDialog(
    dialog: new () => LightningElement,
    properties: Record<string, unknown> = {}
): Promise<Mounted> {
    const modal = await mount('c-modal', dialog, properties);
    equip(modal);
    return modal;
}

/** The field that fills this property of the draft. Fails if there is none. */
export function field(modal: Mounted, property: string): Field {
    return find<Field>(modal, `[data-property="${property}"]`);
}

/** Enters values, one property of the draft each, and waits until the dialog is redrawn. */
export async function enter(modal: Mounted, values: Record<string, Entered>): Promise<void> {
    for (const [property, entered] of Object.entries(values)) {
        const detail = typeof entered === 'string' ? { value: entered } : entered;
        field(modal, property).dispatchEvent(new CustomEvent('change', { detail }));
        await settle();
        equip(modal);
    }
}

export interface DialogPromise {
    /** Opens the dialog with values that can be saved. */
    readonly open: () => Promise<Mounted>;
    /** Stands in for the method of Apex that saves. */
    readonly save: jest.Mock;
    /** What Apex answers once it has saved, without its empty `errors`. */
    readonly answer: object;
    /** What the dialog closes with then. */
    readonly closesWith: unknown;
    /** A field: the property of the draft it fills, and how Apex names it in a refusal. */
    readonly property: string;
    readonly apiName: string;
    /** Something else to enter into that field. */
    readonly entered: Entered;
}

/** The tests that each dialog must pass in which a record is written. */
export function keepsPromisesOfDialogs(dialog: DialogPromise): void {
    const { open, save, answer, closesWith, property, apiName, entered } = dialog;
    const text = typeof entered === 'string' ? entered : entered.recordId;
    const accepted = { ...answer, errors: [] };

    it('asks the server nothing while a field is incomplete', async () => {
        const modal = await open();
        field(modal, property).reportValidity.mockReturnValue(false);

        await click(find(modal, '.save'));

        expect(save).not.toHaveBeenCalled();
        expect(field(modal, property).focus).toHaveBeenCalled();
    });

    it('shows a refusal at its field and keeps what was entered', async () => {
        save.mockResolvedValue({ errors: [{ field: apiName, message: 'Not this one' }] });
        const modal = await open();
        await enter(modal, { [property]: entered });

        await click(find(modal, '.save'));

        expect(field(modal, property).setCustomValidity).toHaveBeenLastCalledWith('Not this one');
        expect(field(modal, property).focus).toHaveBeenCalled();
        expect(field(modal, property).value).toBe(text);
        expect(has(modal, 'c-error-panel')).toBe(false);
        expect(modal.close).not.toHaveBeenCalled();
    });

    it('forgets a refusal as soon as the field is changed', async () => {
        save.mockResolvedValueOnce({ errors: [{ field: apiName, message: 'Not this one' }] });
        save.mockResolvedValueOnce(accepted);
        const modal = await open();
        await click(find(modal, '.save'));
        await click(find(modal, '.save'));
        expect(save).toHaveBeenCalledTimes(1);

        await enter(modal, { [property]: entered });
        await click(find(modal, '.save'));

        expect(modal.close).toHaveBeenCalledWith(closesWith);
    });

    it('shows a refusal of the whole record above the fields', async () => {
        save.mockResolvedValue({
            errors: [
                { field: null, message: 'The plan is closed' },
                { field: 'Unknown__c', message: 'Something else' }
            ]
        });
        const modal = await open();

        await click(find(modal, '.save'));

        expect(find(modal, 'c-error-panel').messages).toEqual(['The plan is closed', 'Something else']);
        expect(modal.close).not.toHaveBeenCalled();
    });

    it('shows an error and can be used again', async () => {
        save.mockRejectedValue({ body: { message: 'This was deleted' } });
        const modal = await open();

        await click(find(modal, '.save'));

        expect(find(modal, 'c-error-panel').messages).toEqual(['This was deleted']);
        expect(find(modal, '.save').disabled).toBe(false);
        expect(modal.disableClose).toBe(false);
    });

    it('can not be closed or saved twice while saving', async () => {
        let arrive: (result: unknown) => void = () => undefined;
        save.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
        const modal = await open();

        await click(find(modal, '.save'));
        expect(modal.disableClose).toBe(true);
        expect(find(modal, '.save').disabled).toBe(true);
        expect(has(modal, 'lightning-spinner')).toBe(true);

        arrive(accepted);
        await settle();
        expect(modal.close).toHaveBeenCalledWith(closesWith);
        expect(modal.disableClose).toBe(false);
    });

    it('closes with nothing when cancelled', async () => {
        const modal = await open();

        await click(find(modal, '.cancel'));

        expect(modal.close).toHaveBeenCalledWith();
        expect(save).not.toHaveBeenCalled();
    });

    it('is accessible', async () => {
        await expect(await open()).toBeAccessible();
    });
}

export interface ChangePromise {
    /** Opens the dialog on a record that is there already. */
    readonly open: () => Promise<Mounted>;
    /** Stands in for the method of Apex that saves. */
    readonly save: jest.Mock;
    /** What of the arguments is the record as the user left it, with what the user found in `was`. */
    readonly sent: (given: never) => { was?: unknown };
    /** What to enter, by property of the draft, the last of it counts. */
    readonly entered: readonly Record<string, Entered>[];
    /** What the user found of it and left, as Apex is told. */
    readonly found: object;
    readonly left: object;
}

/** The test of each dialog in which a record is changed: somebody else may change it meanwhile, which Apex must be able to tell. */
export function tellsWhatItFound({ open, save, sent, entered, found, left }: ChangePromise): void {
    it('tells what it found beside what was left, so that nobody else’s work is overwritten', async () => {
        save.mockReset();
        save.mockResolvedValue({ errors: [{ field: null, message: 'Somebody else has changed this' }] });
        const modal = await open();
        const refused = jest.fn();
        modal.addEventListener('refused', refused);
        for (const values of entered) {
            await enter(modal, values);
        }

        await click(find(modal, '.save'));

        const { was, ...input } = sent(save.mock.calls[0][0] as never);
        expect(input).toMatchObject(left);
        expect(was).toEqual({ ...input, ...found, was: null });
        expect(refused).toHaveBeenCalledTimes(1);
    });
}

const equipped = new WeakSet<Element>();

/** Gives fields, also those that have come up since, the methods that the base components have. */
function equip(modal: Mounted): void {
    for (const one of findAll<Field>(modal, '[data-property]')) {
        if (equipped.has(one)) {
            continue;
        }
        equipped.add(one);
        let refusal = '';
        one.setCustomValidity = jest.fn((message: string) => {
            refusal = message;
        });
        one.reportValidity = jest.fn(() => refusal === '');
        one.focus = jest.fn();
    }
}
