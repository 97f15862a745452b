/** `flexipage:richText`: text an administrator wrote on the page. */
import { LightningElement, api } from 'lwc';

export default class RichText extends LightningElement {
  @api value = '';
  @api decorated = false;

  get className(): string {
    return this.decorated
      ? 'slds-card slds-p-around_medium slds-text-longform'
      : 'slds-p-horizontal_small slds-text-longform';
  }
}
