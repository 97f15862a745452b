/** The dialog around a quick action's component. */
import { api } from 'lwc';
import { CLOSE_ACTION_EVENT } from 'lightning/actions';
import LightningModal from 'lightning/modal';

export default class ActionDialog extends LightningModal {
  @api component = '';
  @api recordId = '';
  @api objectApiName = '';

  connectedCallback(): void {
    this.template!.host.addEventListener(CLOSE_ACTION_EVENT, (event) => {
      event.stopPropagation();
      this.close(undefined);
    });
  }
}
