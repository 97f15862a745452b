/** Stands where a page names a component the local org does not have. */
import { LightningElement, api } from 'lwc';

export default class Unsupported extends LightningElement {
  @api component = '';
}
