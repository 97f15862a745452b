import { LightningElement, api } from 'lwc';
import { labels } from './labels';

/**
 * The people of a key account, on the account's page or on a plan's own, one tab for each question about them. What a tab
 * holds is made when the tab is first opened, reads for itself and is kept; so opening the page costs what its first tab costs.
 */
export default class AccountPeople extends LightningElement {
    /** The account, or the plan. */
    @api recordId?: string;

    labels = labels;

    /** Which tabs were opened so far, by their value. */
    opened: Readonly<Record<string, boolean>> = { stakeholders: true };

    handleActive(event: Event): void {
        const { value } = event.target as HTMLElement & Pick<HTMLInputElement, 'value'>;
        if (!this.opened[value]) {
            this.opened = { ...this.opened, [value]: true };
        }
    }
}
