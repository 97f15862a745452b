import { LightningElement, api } from 'lwc';
import close from '@salesforce/label/c.Common_Close';
import undo from '@salesforce/label/c.Common_Undo';

/**
 * Says what was done last and lets it be taken back. It stays in sight at the lower edge of the board that holds it.
 *
 * @fires undo the user wants it taken back
 * @fires forget the user has seen it
 */
export default class UndoBar extends LightningElement {
    /** What was done. */
    @api message = '';

    /** Whether it can be taken back. */
    @api canUndo = false;

    labels = { close, undo };

    /** Goes to the button that takes it back, such as after what was deleted has gone from under the focus. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.undo')?.focus();
    }

    handleUndo(): void {
        this.dispatchEvent(new CustomEvent('undo'));
    }

    handleForget(): void {
        this.dispatchEvent(new CustomEvent('forget'));
    }
}
