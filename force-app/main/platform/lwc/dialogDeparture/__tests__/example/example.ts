import LightningModal from 'lightning/modal';
import { tellDeparture } from 'c/dialogDeparture';

/** The smallest dialog that tells when it has left the page. */
export default class Example extends LightningModal {
    override disconnectedCallback(): void {
        tellDeparture(this);
    }
}
