import { LightningElement } from 'lwc';
import type { PicklistChoice } from 'apex';
import findWithoutContact from '@salesforce/apex/PersonalDataController.findWithoutContact';
import PersonalDataModal from 'c/personalDataModal';
import { reduceErrors } from 'c/reduceErrors';
import find from '@salesforce/label/c.Personal_Data_Finder_Find';
import help from '@salesforce/label/c.Personal_Data_Finder_Help';
import nobody from '@salesforce/label/c.Personal_Data_Finder_Nobody';
import open from '@salesforce/label/c.Personal_Data_Title';
import search from '@salesforce/label/c.Personal_Data_Finder_Search';
import title from '@salesforce/label/c.Personal_Data_Finder_Title';

/**
 * Finds persons who are still named on plans although their contact was deleted: their data can't be reached from a contact's page
 * any more. For whoever answers for personal data; Apex refuses everybody else.
 */
export default class PersonalDataFinder extends LightningElement {
    term = '';
    persons: readonly PicklistChoice[] = [];
    isSearched = false;
    errors: string[] = [];
    isBusy = false;
    labels = { find, help, nobody, open, search, title };

    get isNobody(): boolean {
        return this.isSearched && this.persons.length === 0;
    }

    get cannotFind(): boolean {
        return this.isBusy || this.term.length < 2;
    }

    handleTerm(event: CustomEvent<{ value: string }>): void {
        this.term = event.detail.value.trim();
        this.isSearched = false;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter' && !this.cannotFind) {
            this.handleFind();
        }
    }

    handleCloseErrors(): void {
        this.errors = [];
    }

    async handleOpen(event: Event): Promise<void> {
        const hasErased = await PersonalDataModal.open({
            label: open,
            size: 'medium',
            contactId: (event.currentTarget as HTMLElement).dataset.id ?? ''
        });
        if (hasErased) {
            await this.handleFind();
        }
    }

    async handleFind(): Promise<void> {
        this.errors = [];
        this.isBusy = true;
        try {
            this.persons = await findWithoutContact({ name: this.term });
            this.isSearched = true;
        } catch (failure) {
            this.errors = reduceErrors(failure);
        } finally {
            this.isBusy = false;
        }
    }
}
