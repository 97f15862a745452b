/** Stands in for a component that does not compile or that the local org does not have, and says so. */
import { LightningElement } from 'lwc';

export default class BrokenComponent extends LightningElement {
  problem = '';
}
