import { LightningElement, api } from 'lwc';
import close from '@salesforce/label/c.Common_Close';
import retry from '@salesforce/label/c.Common_Retry';
import errorTitle from '@salesforce/label/c.Error_Title';

/**
 * Says what went wrong, in the sentences of `reduceErrors`, and lets the user try again.
 *
 * @fires retry the user wants the failed work done again
 * @fires close the user has read it
 */
export default class ErrorPanel extends LightningElement {
    /** Heading; a general one if none is given. */
    @api heading = errorTitle;

    /** What went wrong, a whole sentence each. */
    @api messages: readonly string[] = [];

    /** Whether trying again can help. */
    @api canRetry = false;

    /** Whether the panel can be closed because the rest of the page still works. */
    @api canClose = false;

    labels = { close, retry };

    /** Moves the keyboard focus here, so that a screen reader tells what went wrong. */
    @api
    focus(): void {
        (this.refs?.panel as HTMLElement | undefined)?.focus();
    }

    get items(): { key: number; text: string }[] {
        return this.messages.map((text, key) => ({ key, text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
