import { LightningElement, api } from 'lwc';
import { formatLabel } from 'c/formatLabel';
import showMore from '@salesforce/label/c.Common_Show_More';

/**
 * Below a list that shows only its first items, so that it opens at once however long it is: how many are left, and a button
 * for more. It shows nothing when nothing is left.
 *
 * @fires more the user wants to see more
 */
export default class ShowMore extends LightningElement {
    /** How many items are not shown. */
    @api left = 0;

    get isShown(): boolean {
        return this.left > 0;
    }

    get label(): string {
        return formatLabel(showMore, this.left);
    }

    handleClick(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }
}
