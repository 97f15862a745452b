import { LightningElement, api } from 'lwc';
import loading from '@salesforce/label/c.Common_Loading';

/**
 * The frame of a board: icon and heading, what is said below the heading (slot `subtitle`), buttons (slot `actions`), and the
 * board itself (default slot). It shows that the board is being read, what went wrong, and why nothing can be changed.
 *
 * @fires retry the user wants to try again what went wrong
 * @fires closeerrors the user has read what went wrong
 */
export default class Board extends LightningElement {
    /** Icon beside the heading, such as `standard:strategy`. */
    @api iconName = '';

    /** What the board shows. */
    @api heading = '';

    /** What went wrong, as sentences. */
    @api errors: readonly string[] = [];

    /** Whether there is something to go back to when an error is closed. */
    @api canCloseErrors = false;

    /** Whether trying again would not help. */
    @api cannotRetry = false;

    /** Whether nothing is known yet; the board then shows where its content will stand. */
    @api isLoading = false;

    /** Whether it is working on something. */
    @api isBusy = false;

    /** Why nothing can be changed here, or nothing if it can. */
    @api note = '';

    labels = { loading };
    bones = [1, 2, 3];

    get hasErrors(): boolean {
        return this.errors.length > 0;
    }

    get canRetry(): boolean {
        return !this.cannotRetry;
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('closeerrors'));
    }
}
