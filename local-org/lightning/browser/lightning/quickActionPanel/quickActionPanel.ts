/** `lightning-quick-action-panel`: header, body and footer of a screen action; the dialog around it is the shell's. */
import { LightningElement, api } from 'lwc';

export default class QuickActionPanel extends LightningElement {
  @api header = '';
  @api title = '';
}
